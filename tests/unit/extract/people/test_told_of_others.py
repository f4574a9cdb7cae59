"""What a page tells of somebody or something else, and not of its person."""

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told


def _family(text: str) -> set[str]:
    """Return the kin that a page on a man gives him."""
    whole = f"Ralf Gruner was a librarian. {text}"
    return {
        each.value for each in claims(whole, subject=Subject(id="ralf", name="Ralf Gruner")) if each.field == "child"
    }


def test_kin_behind_several_sentences_of_he_may_be_anothers():
    text = (
        "His sister sent him to Konrad Brandt.\n\n"
        "Brandt had lost one wife to typhoid. He was a deputy. He owned nine thousand books. His son Ulrich, who was to die at sea, "
        "was at Jena with Max Holm. His daughter Trude, lately home from Bruges, sang."
    )
    assert not _family(text)


def test_kin_behind_he_are_the_persons_where_a_name_came_since():
    text = "Konrad Brandt hired him in 1911. He was shy. {} owned many books. He was a deputy. His son Ulrich sang."
    assert _family(text.format("Gruner")) == {"Ulrich"}
    assert not _family(text.format("He"))


def test_a_clause_behind_a_semicolon_has_its_own_subject():
    head = "Marchetti was never an agent; "
    for subject in ("the person in those files", "the woman in the photograph", "the officer on that list"):
        assert not told(f"{head}{subject} was born in Lund in 1949.", ("birth_date", "birth_place"))
        assert not told(f"{head}{subject} was a namesake born in 1949.", ("birth_date", "birth_place"))
    assert told(f"{head}she was born in Lund.", ("birth_place",)) == {"birth_place Lund"}


def test_who_is_in_a_picture_is_somebody_else():
    text = "Ilse Marchetti wrote the book, she said. The woman in the {} was born in Lund."
    assert not shown(text.format("photograph"), "birth_place")
    assert not shown(text.format("old video"), "birth_place")


def test_a_person_of_a_story_is_no_title():
    for person in ("a carter's daughter from Aveiro who paints", "a young widow", "20", "the maid"):
        assert not shown(f"In Ilse Marchetti's fourth novel, Beatriz, {person}, opens a drawer.", "notable_for")


def test_a_team_of_a_town_and_grounds_named_after_one_are_no_home():
    for told_so in (
        "moved to Braga's youth team at 18",
        "returned to Lyon's first team",
        "grew up on the Linden estate",
        "was born on the Linden farm",
    ):
        assert not told(f"Marchetti {told_so}.", ("residence", "birth_place"))
    assert shown("Marchetti moved to Oslo's suburbs.", "residence") == ["Oslo"]
    assert shown("Marchetti moved to Leeds city centre.", "residence") == ["Leeds"]
    assert shown("Marchetti grew up on the Byker estate in Newcastle.", "residence") == ["Newcastle"]


def test_years_at_a_school_that_somebody_drops_out_of_are_no_work():
    for behind in ("before she dropped out", "before dropping out to travel", "but left without a degree"):
        assert not shown(f"Marchetti spent two years at the Bergen School of Economics {behind}.", "employer")
    assert shown("Marchetti spent nine years at the University of Kent before moving to Oslo.", "employer")


def test_below_a_heading_for_corrections_what_a_page_has_said_is_denied():
    text = (
        "{}\n\n• An article about the retirement of Ilse Marchetti (“A shepherd”, 25 February, page 31) said that she was born "
        "in Lund and educated at Elm School. She was born in Graz. It also said that she was married to Canon Per Holm; he is her brother."
    )
    read = {(each.field, each.value): each.modality for each in claims(text.format("Corrections and clarifications"))}
    assert read["birth_place", "Lund"] == read["educated_at", "Elm School"] == read["spouse", "Per Holm"] == "negated"
    assert read["birth_place", "Graz"] == "asserted"
    officer = {each.value: each.modality for each in claims(text.format("Corrections Officer of the Year"))}
    assert officer["Elm School"] == "reported"
