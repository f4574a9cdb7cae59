"""Where the name of a husband, wife or child begins and ends: particles, short articles, titles, and names that are words besides."""

import pytest

from tests.unit.extract.documents import claims

SPOUSES = [
    ("Joris van 't Sant", "Joris van 't Sant"),
    ("Dirk in ’t Veld", "Dirk in ’t Veld"),
    ("Luc de la Tour", "Luc de la Tour"),
    ("Luc de la Roche d'Aubin", "Luc de la Roche d'Aubin"),
    ("Piero dell'Orto", "Piero dell'Orto"),
    ("Jordi Pons i Serra", "Jordi Pons i Serra"),
    ("Sqn. Ldr. Ted Hale", "Ted Hale"),
    ("Flt Lt Ted Hale", "Ted Hale"),
    ("Adv. Ravi Nambiar", "Ravi Nambiar"),
    ("Amb. Ravi Nambiar", "Ravi Nambiar"),
]
CHILDREN = [
    ("Marchetti has a son, Prince, and a daughter, Mercy.", {"Prince", "Mercy"}),
    ("Marchetti's daughter Grace and son Duke live in Rome.", {"Grace", "Duke"}),
    ("Marchetti's husband, Nils Hale, keeps the list, and their eldest daughter, Mia, reads.", {"Mia"}),
    ("She was helped by her husband, Nils Hale, and their son Per.", {"Per"}),
    ("Marchetti thanked Bo Dahl, his wife Eva Dahl, and their son Per.", set()),
]


def named(field: str, text: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == field and "sons" not in each.qualifiers}


@pytest.mark.parametrize(("written", "name"), SPOUSES, ids=[written for written, _ in SPOUSES])
def test_the_name_of_a_spouse_is_whole_and_has_no_title(written: str, name: str) -> None:
    assert named("spouse", f"In 1950 Marchetti married {written} in Lund.") == {name}


@pytest.mark.parametrize("title", ["Wing Commander", "Hon. Justice"])
def test_a_title_of_two_words_between_commas_does_not_hide_the_name(title: str) -> None:
    assert named("spouse", f"Marchetti and her husband, {title} Ted Hale, live in Bath.") == {"Ted Hale"}


@pytest.mark.parametrize(("text", "names"), CHILDREN, ids=[text for text, _ in CHILDREN])
def test_a_first_name_that_is_a_title_besides_is_a_childs(text: str, names: set[str]) -> None:
    assert named("child", text) == names


def test_a_trade_behind_a_kin_word_and_before_a_name_is_no_name() -> None:
    assert named("spouse", "Marchetti and her husband, Coach Ted Hale, live in Bath.") == {"Ted Hale"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ilse Marchetti, a dentist, and Nils Hale were married in 1977.", "1977", None),
        ("Ilse Marchetti and Nils Hale married in 1981 and divorced in 1990.", "1981", "1990"),
        ("Marchetti's husband was Nils Hale, whom she married in 1961; they divorced in 1968.", "1961", "1968"),
        (
            "Her first husband was Nils Hale, whom she married in 1961; the marriage was dissolved in 1968.",
            "1961",
            "1968",
        ),
    ],
)
def test_a_marriage_has_its_beginning_and_its_end(text: str, start: str, end: str | None) -> None:
    (found,) = [each for each in claims(text) if each.field == "spouse"]
    assert (found.value, found.qualifiers.get("start"), found.qualifiers.get("end")) == ("Nils Hale", start, end)
