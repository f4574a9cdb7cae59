"""Links of a page's menu, and its table of contents, are no rows and no headings; what stands below them is read."""

import pytest

from service.extract.text.layout.blocks import blocks
from tests.unit.extract.documents import claims, told

LIFE = "Ilse Marchetti\nBorn\t4 May 1950\nGraz, Austria\nChildren\t3\n\nIlse Marchetti is an Austrian botanist.\n"
READ = {
    "birth_date 1950-05-04",
    "birth_place Graz, Austria",
    "child three children",
    "nationality Austrian",
    "occupation botanist",
}


def said(text):
    return {f"{each.field} {each.value}" for each in claims(text)}


@pytest.mark.parametrize(
    "above",
    [
        "Contents hide\n(Top)\nEarly life\nToggle Early life subsection\nSee also\nReferences\nExternal links\n",
        "Contents [hide]\n1 Early life\n2 Career\n2.1 First posts\n3 References\n",
        "Main menu\nSearch\nDonate\nContents\nPersonal life\nNotes\nReferences\n\n",
        "Home\nNews\nSport\nSpouse\nLifestyle\nResidence\nContact us\n",
        "Home\nIn Depth\nEurope\nWorld\nBusiness\n\n",
    ],
)
def test_below_a_menu_or_a_table_of_contents_rows_and_prose_are_read(above):
    assert said(above + LIFE) == READ


@pytest.mark.parametrize(
    "menu",
    [
        "Home\nHarbours\nWorld\n",
        "Menu\nPolitics\nNationality\nSport\nSpouse\nCulture\nChildren\nWorld\n",
        "Biography\nEducation\nResearch\nAwards\nNews\nFamily\nGallery\nResidence\nContact\n",
    ],
)
def test_no_link_of_a_menu_is_a_value_of_the_one_above_it(menu):
    assert said(f"{menu}\nIlse Marchetti is a botanist.\n") == {"occupation botanist"}


def test_labels_with_their_values_below_them_are_no_menu():
    box = "Ilse Marchetti\nResidence\nGraz\nSpouse\nNils Amundsen\nSport\nRowing\n\nIlse Marchetti is a botanist.\n"
    assert told(box, ("residence", "spouse")) == {"residence Graz", "spouse Nils Amundsen"}


def test_a_list_of_references_below_prose_or_rows_stays_closed():
    for text in ("Ilse Marchetti is a botanist.\n\nReferences\n", "Born: 4 May 1950\n\nReferences\n"):
        assert not told(f"{text}\nIlse Marchetti was born in Graz.\n", ("birth_place",))


def test_a_table_of_contents_below_the_first_paragraph_does_not_close_what_follows():
    text = "Ilse Marchetti is a botanist.\n\nContents\nEarly life\nReferences\nIlse Marchetti\nChildren\t3\n\nShe lives in Graz.\n"
    assert told(text, ("child", "residence")) == {"child three children", "residence Graz"}


def test_what_a_menu_holds_is_boilerplate_and_what_is_beside_it_is_not():
    text = "Ilse Marchetti\nHome\nNews\nContact\nAn Austrian life\n\nShe is a botanist.\n"
    kinds = {text[block.start : block.end]: block.kind for block in blocks(text)}
    assert [kinds[each] for each in ("Home", "News", "Contact")] == ["boilerplate"] * 3
    assert "boilerplate" not in (kinds["Ilse Marchetti"], kinds["An Austrian life"], kinds["She is a botanist."])


def test_a_marriage_of_days_in_brackets_begins_and_ends_on_them():
    found = claims("Ilse Marchetti\nBorn May 4, 1950\nSpouse Nils Amundsen (June 3, 1980 - present)\n")
    assert [dict(each.qualifiers) for each in found if each.field == "spouse"] == [{"start": "1980-06-03"}]
