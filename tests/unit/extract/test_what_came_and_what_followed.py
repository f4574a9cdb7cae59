"""What came to somebody, told without naming whom: a prize, a degree, a marriage that ended; and what stands beside a degree or twins."""

import pytest

from tests.unit.extract.documents import claims, values


def _details(text: str, field: str) -> list[dict[str, str]]:
    return [dict(each.qualifiers) for each in claims(text) if each.field == field]


@pytest.mark.parametrize("came", ["came in 1988", "followed in 1988", "for her songs arrived in 1988"])
def test_a_prize_that_came_is_that_of_whom_the_text_is_about(came: str) -> None:
    text = f"Ilse Marchetti sang in Porto. The Lark Medal {came}."
    assert [(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "award"] == [
        ("Lark Medal", "1988")
    ]


@pytest.mark.parametrize(
    "told", ["Her sister wrote.", "Nils Moe praised her.", "Her brother, Nils, lived in Lom. He wrote."]
)
def test_a_prize_that_came_behind_another_is_not_hers(told: str) -> None:
    assert not values(f"Ilse Marchetti sang in Porto. {told} The Lark Medal followed in 1988.", "award")


def test_a_prize_that_came_to_a_town_is_nobodys() -> None:
    assert not values("Ilse Marchetti sang. The Lark Medal came to Porto in 1988.", "award")


@pytest.mark.parametrize(
    ("sentence", "details"),
    [
        ("A doctorate at Lusitana University followed in 1969.", {"degree": "doctorate", "end": "1969"}),
        ("Then came a PhD from Lusitana University in 1969.", {"degree": "PhD", "end": "1969"}),
        ("A PhD in physics (Lusitana University) followed.", {"degree": "PhD", "subject": "physics"}),
    ],
)
def test_a_degree_that_followed_is_that_of_whom_the_text_is_about(sentence: str, details: dict[str, str]) -> None:
    assert _details(f"Ilse Marchetti read law in Porto. {sentence}", "educated_at") == [details]


def test_a_degree_that_followed_behind_another_is_not_hers() -> None:
    text = "Ilse Marchetti read law. Her brother Nils read history. A doctorate at Lusitana University followed."
    assert not values(text, "educated_at")


@pytest.mark.parametrize("marriage", ["A marriage to", "An early marriage, to", "A brief marriage to the painter"])
def test_a_marriage_that_ended_is_that_of_whom_the_text_is_about(marriage: str) -> None:
    text = f"Ilse Marchetti retired in 2000. {marriage} Nils Moe ended in 2004."
    assert [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == "spouse"] == [
        ("Nils Moe", {"end": "2004"})
    ]


def test_a_marriage_that_ended_behind_another_is_not_hers() -> None:
    text = "Ilse Marchetti sang. Her brother, Per Dahl, founded Elm Bank. A marriage to Ines Quist ended in 2004."
    assert not values(text, "spouse")


@pytest.mark.parametrize("honours", ["(Hons)", "Hons", "(Hons.)"])
def test_honours_behind_a_degree_are_no_subject_of_it(honours: str) -> None:
    found = _details(f"Ilse Marchetti studied at Lusitana University (BSc {honours}, 1997).", "educated_at")
    assert found == [{"degree": "BSc", "end": "1997"}]


@pytest.mark.parametrize(
    ("kin", "details"),
    [
        ("twin boys and a daughter", {"sons": "2..", "daughters": "1"}),
        ("a daughter and twin boys", {"sons": "2..", "daughters": "1"}),
        ("twin daughters", {"daughters": "2.."}),
        ("twins", {"children": "2.."}),
    ],
)
def test_twins_and_other_children_are_counted_together(kin: str, details: dict[str, str]) -> None:
    found = [each for each in claims(f"Ilse Marchetti has {kin}.") if each.field == "child"]
    assert [(each.display, dict(each.qualifiers)) for each in found] == [(kin, details)]


def test_a_foreign_title_is_no_person_whom_she_could_mean() -> None:
    text = "Ilse Marchetti plays the harp. Her method, El arte sin dueño (1973), is in use. In 1992 she won the Lark Medal."
    assert values(text, "award") == {"Lark Medal"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti judged books. The Lark Medal followed in 1990 for the best of them.", "award"),
        ("The widow with two sons, Marchetti's neighbour, taught at Elm School.", "child"),
        ("Ilse Marchetti was named for the mayor of Porto.", "position_held"),
    ],
)
def test_what_is_told_of_another_thing_or_person_is_not_hers(text: str, field: str) -> None:
    assert not values(text, field)


def test_a_marriage_between_commas_that_ended_is_read() -> None:
    assert values("Ilse Marchetti sang. A second marriage, to Nils Moe, ended in divorce.", "spouse") == {"Nils Moe"}
