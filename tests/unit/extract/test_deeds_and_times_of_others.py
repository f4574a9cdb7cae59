"""What others did, and when something else was, is not told of the person."""

import pytest

from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti worked for the company Velora Lines, which owned and operated the Heron Line.",
        "Marchetti worked for Velora Lines which owns and runs Heron Bank.",
    ],
)
def test_what_a_body_owned_and_ran_is_not_what_its_clerk_did(text: str) -> None:
    assert values(text, "employer") == {"Velora Lines"}


@pytest.mark.parametrize(
    "text",
    [
        "Her pupils became world champions.",
        "All these rowers became world champions.",
        "Both her sons became world champions.",
        "Her daughter, a runner, was world champion in 1990.",
        "His pupils included world champions.",
        "These rowers became world champions at races held by Marchetti.",
    ],
)
def test_the_title_of_pupils_and_kin_is_not_the_persons(text: str) -> None:
    assert not values(text, "award")


def test_a_title_of_ones_own_is_read() -> None:
    assert values("Marchetti was world champion in 1990.", "award") == {"world champion"}


def _times(text: str, field: str) -> list[dict[str, str]]:
    keys = ("start", "end", "date", "tense")
    return [
        {key: each.qualifiers[key] for key in keys if key in each.qualifiers}
        for each in claims(text)
        if each.field == field
    ]


def test_a_stretch_in_front_is_not_of_what_began_at_a_moment() -> None:
    text = "From 1990 to 1994 Marchetti taught at Heron College and became director of Quist House."
    assert _times(text, "position_held") == [{}]
    text = "From 1850 to 1854 he taught law, and was elected to the State Senate and sat from May 4, 1855, to 1861."
    assert {"start": "1855-05-04", "end": "1861"} in _times(text, "position_held")


def test_a_stretch_in_front_is_of_two_posts_held_in_it() -> None:
    text = "From 1990 to 1994 Marchetti was mayor of Porto and chair of the Quist Union."
    assert {each.get("end") for each in _times(text, "position_held")} == {"1994"}


def test_the_year_of_a_clause_in_brackets_is_not_of_the_body_before_it() -> None:
    text = "Marchetti played for the Lund Giants (with whom she won the 2006 Heron Cup) and Porto Eels."
    assert all("date" not in each for each in _times(text, "employer"))


def test_the_term_of_a_minister_is_not_that_of_her_marriage() -> None:
    text = "He was married to Ines Dahl, Norway's minister of fisheries from 2003 to 2007."
    assert _times(text, "spouse") == [{}]
    assert _times("He was married to Ines Dahl from 2004 to 2008.", "spouse") == [{"start": "2004", "end": "2008"}]


def test_the_wifes_former_post_is_not_the_husbands() -> None:
    text = "He was married to Ines Dahl, Norway's minister of fisheries from 2003 to 2007 and a former teacher of Latin at Lund University."
    assert not values(text, "employer")


def test_what_has_an_end_does_not_hold_now() -> None:
    text = "Ilse Marchetti is an American former professional player for the Lund Giants and the Porto Eels from 1965 to 1970."
    assert "present" not in {each.get("tense") for each in _times(text, "employer")}


def test_a_home_of_now_is_none_of_the_past() -> None:
    text = "Ilse Marchetti was a singer, originally hailing from Soria and now living in Porto."
    assert [each.qualifiers.get("tense") for each in claims(text) if each.value == "Porto"] == [None]


def test_the_title_of_a_brother_is_no_second_brother() -> None:
    assert values("Marchetti is the sister of the minister Bo Dahl, Baron Dahl of Lom.", "sibling") == {"Bo Dahl"}


def test_a_kin_word_with_a_capital_is_no_part_of_the_name() -> None:
    assert values("Marchetti was proud of her children, Sons Per and Ole and daughter Ane.", "child") == {
        "Per",
        "Ole",
        "Ane",
    }


def test_what_kind_of_books_they_are_and_a_books_number_are_no_part_of_a_title() -> None:
    text = "Marchetti is an author of books: The poetry collections Mosquito (Heron House 2006) and Night Trees (Quist 2010)."
    assert values(text, "notable_for") == {"Mosquito", "Night Trees"}
    assert not any(
        "ISBN" in value for value in values("Marchetti wrote the book The Long Rain ISBN 0-7382-1044-7.", "notable_for")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti later became the youngest person to chair the Heron Council.",
        "Marchetti, who became the youngest person to chair the Heron Council, was born in Soria.",
        "Marchetti studied law, and later became, at 61, the youngest person to chair the Heron Council.",
    ],
)
def test_the_first_to_lead_a_body_is_read_behind_who_and_later(text: str) -> None:
    assert values(text, "position_held") == {"chair of the Heron Council"}


def test_the_last_of_two_universities_is_told_as_one() -> None:
    assert values("Marchetti lectured at Harvard and Yale Universities.", "employer") == {"Harvard", "Yale University"}


@pytest.mark.parametrize("branch", ["Civil Engineering", "computer science"])
def test_the_branch_of_a_science_is_of_the_degrees_name(branch: str) -> None:
    found = [each.qualifiers["degree"] for each in claims(f"Marchetti has a {branch} degree from Lund University.")]
    assert found == [f"{branch} degree"]


def test_a_town_before_a_president_is_where_the_firm_has_one() -> None:
    text = "Marchetti worked for Heron Bank, serving as Porto president and teller."
    assert "president of Porto" not in values(text, "position_held")
    assert values("Marchetti was Porto mayor.", "position_held") == {"mayor of Porto"}
