"""Whom "she" means behind a quotation, what a row of places is no body of, and years with a full stop."""

import pytest

from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize(
    "said",
    [
        "“My mother hoped for a dentist,” Marchetti said.",
        "“My mother hoped for a dentist,” Captain Marchetti told reporters.",
        "“My mother hoped for a dentist,” said Marchetti.",
        "“My grandmother brought me up,” Marchetti recalls.",
    ],
)
def test_she_is_who_has_spoken_of_her_own_mother(said: str) -> None:
    text = f"Ilse Marchetti is a pilot. {said} She studied at Elm College."
    assert values(text, "educated_at") == {"Elm College"}


def test_she_inside_the_words_is_not_who_speaks() -> None:
    text = "Ilse Marchetti is a pilot. “My mother was a nurse. She studied at Elm College,” Marchetti said."
    assert not values(text, "educated_at")


def test_a_sister_of_whom_somebody_speaks_may_be_told_of_next() -> None:
    text = "Ilse Marchetti is a pilot. “My sister hoped to teach,” Marchetti said. She studied at Elm College."
    assert not values(text, "educated_at")


def test_lands_in_a_row_are_no_body_of_a_post() -> None:
    row = "Ilse Marchetti\n\nCareer\n2012–2018: Ambassador to Norway, with duties at Chad and Niger\n2008–2012: Director, Elm Institute\n"
    posts = {each.value: dict(each.qualifiers) for each in claims(row) if each.field == "position_held"}
    assert posts["ambassador to Norway"] == {"start": "2012", "end": "2018"}


@pytest.mark.parametrize("years", ["(Lom, 1911. – Soria, 1986)", "(Lom, 1911 – Soria, 1986)"])
def test_a_full_stop_behind_a_year_ends_no_life(years: str) -> None:
    text = f"Ilse Marchetti {years} was a singer."
    assert [values(text, field) for field in ("birth_date", "death_date")] == [{"1911"}, {"1986"}]


@pytest.mark.parametrize("became", ["became", "has become", "is"])
def test_the_first_woman_of_a_nation_to_do_something_is_of_it(became: str) -> None:
    assert values(f"Ilse Marchetti {became} the first Kenyan woman to fly there.", "nationality") == {"Kenyan"}


@pytest.mark.parametrize("opens", ["Prior to that", "Previously", "Currently", "Recently", "Together with Nils Moe"])
def test_a_sentence_begins_behind_the_letters_of_a_town(opens: str) -> None:
    text = f"From 2015 to 2018 Ilse Marchetti lived in Washington, D.C. {opens} she taught at Elm School."
    assert [dict(each.qualifiers).get("start") for each in claims(text) if each.field == "employer"] == [None]


@pytest.mark.parametrize("took", ["assumed", "took", "took over", "was given", "is in"])
def test_who_has_command_of_a_body_is_its_commander(took: str) -> None:
    assert values(f"Ilse Marchetti {took} command of the Elm Brigade.", "position_held") == {
        "commander of the Elm Brigade"
    }


def test_a_rank_with_its_number_is_whole() -> None:
    text = "Ilse Marchetti was made a second lieutenant in the Elm Regiment in 1991."
    assert [dict(each.qualifiers)["role"] for each in claims(text) if each.field == "employer"] == ["second lieutenant"]
