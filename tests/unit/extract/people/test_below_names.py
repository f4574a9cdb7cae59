"""What stands below a name: on pages of speakers and of teams it tells of whom the line above names."""

import pytest

from tests.unit.extract.documents import claims

SPEAKERS = """Keynote Speakers

Ilse Marchetti

Sociologist and journalist. Member of the Board at the Lumen Foundation. She is a co-director of the Salt Institute.

Per Holm

Deputy Prime Minister. He lives in Porto and teaches at Lusitana University.
"""


def read(text: str) -> set[tuple[str, str]]:
    return {(claim.field, claim.value) for claim in claims(text)}


def test_below_her_name_among_others_stands_what_she_is():
    assert {("occupation", "sociologist"), ("occupation", "journalist"), ("employer", "Lumen Foundation")} <= read(
        SPEAKERS
    )
    assert ("position_held", "co-director of the Salt Institute") in read(SPEAKERS)


def test_below_somebody_elses_name_a_pronoun_means_them():
    assert not [claim for claim in claims(SPEAKERS) if claim.field == "residence" or "Lusitana" in claim.value]


def test_an_office_right_below_a_name_is_held():
    assert ("position_held", "mayor of Porto") in read("Ilse Marchetti\n\nMayor of Porto. She began her term in 2020.")


def test_posts_right_below_a_name_are_held_at_the_body_behind_the_comma():
    found = claims("Our team\n\nIlse Marchetti\nFounder and Executive Chairman, Kerr Group\n\nShe joined Kerr in 2015.")
    posts = {(each.value, each.qualifiers.get("organisation")) for each in found if each.field == "position_held"}
    assert posts == {("founder", "Kerr Group"), ("executive chairman", "Kerr Group")}


def test_an_office_below_somebody_elses_name_is_not_hers():
    assert not read("Ilse Marchetti grew up here.\n\nPer Holm\n\nMayor of Porto. He was born in Oslo.") - {
        ("residence", "here")
    }


def test_who_speaks_below_her_name_holds_the_office():
    assert not read("Ilse Marchetti\n\nPresident Holm said that she was brave.")


def test_pronouns_below_somebody_elses_name_are_theirs_through_the_section():
    text = """Six key figures

Ilse Marchetti

Position: Chairwoman, Salt Company

Marchetti is an author.

Adnan al-Hamad

Position: Acting chief executive officer, Rail Agency

Biography: As acting CEO, Adnan al-Hamad runs the trains. He was born in 1965 in Sharjah. He is an engineer."""
    assert not {("birth_date", "1965"), ("birth_place", "Sharjah"), ("occupation", "engineer")} & read(text)
    assert not {value for field, value in read(text) if field == "position_held" and "Rail" in value}
    assert ("occupation", "author") in read(text)


def test_who_is_named_again_below_the_heading_is_whom_pronouns_mean():
    assert ("birth_place", "Soria") in read(
        "Ilse Marchetti sings.\n\nPer Holm\n\nMarchetti met him here. She was born in Soria."
    )


@pytest.mark.parametrize(
    "line", ["Hlengiwe Dube, Acting CEO", "Ana Holm – Head of Sales", "ANA HOLM, ACTING CEO", "Ana Holm (Director)"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_below_a_name_with_its_post_a_pronoun_means_its_bearer(line, gap):
    text = f"Ilse Marchetti is chair of the board.\n\n{line}{gap}As acting head, {line.split()[0].title()} leads sales. She joined Lumen Ltd in 2004."
    assert not [claim for claim in claims(text) if claim.field == "employer"]


def test_a_sentence_about_somebody_with_a_post_is_no_line_above_others():
    text = "Ilse Marchetti is a singer.\n\nPer Holm, director of the bank, told her.\n\nShe joined Lumen Ltd in 2004."
    assert ("employer", "Lumen Ltd") in read(text)


def test_behind_a_post_in_front_a_sentence_begins_with_the_name():
    text = "Ilse Marchetti is chair. As acting CEO, Hlengiwe Dube leads sales. She joined Lumen Ltd in 2004. She was born in Soria."
    assert not {each for each in read(text) if each[0] in {"employer", "birth_place"}}


def test_a_heading_of_a_name_and_a_post_tells_the_post_of_its_bearer():
    text = "Leadership\n\nIlse Marchetti, Director of Research\n\nIlse leads.\n\nPer Holm, Head of Sales\n\nHe was born in Soria."
    assert read(text) == {("position_held", "director of Research")}


def test_a_day_alone_below_who_wrote_it_is_nobodys_name():
    page = "Ilse Marchetti, at last\n\nBy Anna Vogt\n\n3 May 2020\n\n%s"
    assert ("residence", "Oslo") in read(page % "The potter opens the door. She has lived in Oslo since 2004.")
    assert not read("Anna Vogt\n\n3 May 2020\n\nShe has lived in Oslo since 2004.")


CARDS = [
    ("Professor of Chemistry\nDepartment of Chemistry, Elm University", "employer", "Elm University"),
    ("Professor of Chemistry, Elm University", "employer", "Elm University"),
    ("Lecturer\nFaculty of Law\nUniversity of Oslo\nPhone: 123", "employer", "University of Oslo"),
    ("Chief Executive Officer\nOrvo Group", "position_held", "chief executive officer"),
    ("Director\nFjord Institute", "position_held", "director"),
]


@pytest.mark.parametrize(("card", "field", "value"), CARDS)
def test_the_lines_below_a_post_name_the_body_where_it_is_held(card, field, value):
    text = f"Ilse Marchetti\n{card}\n\nMarchetti works on water.\n"
    held = [each for each in claims(text) if each.field in ("employer", "position_held")]
    assert [(each.field, each.value) for each in held][-1:] == [(field, value)]
    assert all(each.selector.exact in text for each in held)
    assert held[-1].qualifiers.get("organisation", held[-1].value) in text


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti\nProfessor of Chemistry\nElm University offers three courses in the autumn.\n",
        "Ilse Marchetti\nProfessor of Chemistry\nKarl Vogt\nElm University\n",
        "Ilse Marchetti\nProfessor of Chemistry\n\nElm University\n",
        "Our partners\nElm University\n\nIlse Marchetti\nProfessor of Chemistry\n",
    ],
)
def test_a_body_that_stands_apart_from_the_post_is_no_employer(text):
    assert [each.value for each in claims(text) if each.field == "employer"] == []


STACKED = [
    ("Ilse Marchetti\nAssociate Professor of History\nDirector of Studies\n", {"director of studies"}),
    ("Ilse Marchetti, PhD\nMinister of Health", {"minister of health"}),
    ("Dr Ilse Marchetti MBBS FRACP\nCardiologist\nHead of Cardiology\n", {"head of Cardiology"}),
    (
        "Hon. Ilse Marchetti\nMinister of Health\nMember of Parliament for Elm East\n",
        {"member of Parliament for Elm East"},
    ),
    ("Ilse Marchetti\nPartner, Elm & Oak LLP\nMember of the Board since 2015", {"Elm & Oak LLP"}),
    (
        "Ms Ilse Marchetti\nGroup Managing Director/Chief Executive Officer\n\nPer Holm\nDirector",
        {"chief executive officer"},
    ),
    ("Ilse Marchetti\nMayor of Elm\nDeputy Chair, Elm Council\nJoined 2015", {"mayor of Elm", "deputy chair"}),
]


@pytest.mark.parametrize(("card", "posts"), STACKED)
def test_a_card_may_have_several_lines_of_posts_and_letters_behind_the_name(card: str, posts: set[str]):
    assert {each.lower() for each in posts} <= {value.lower() for _, value in read(card)}


@pytest.mark.parametrize(
    "lines",
    [
        "Per Holm\nPresident\nIlse Marchetti\nMinister of Health\nMinister of Trade\nAda Roe\nMinister of Labour",
        "Minister of Health\nIlse Marchetti\nMinister of Trade\nAda Roe",
        "Ilse Marchetti\nMayor of Elm\nAda Roe\n",
        "Ilse Marchetti\nFriend of the Museum\nVolunteer",
        "Per Holm, PhD\nMinister of Health\nMember of Parliament\n\nIlse Marchetti sings.",
    ],
)
def test_posts_that_may_be_the_next_ones_are_nobodys(lines: str):
    assert not [value for field, value in read(lines) if field in ("position_held", "employer")]
