"""Who stands behind a comma after what they are, as papers begin: trades, people, offices; and what belongs to "the singer"."""

import pytest

from tests.unit.extract.documents import shown, told

WHO = ("occupation", "nationality", "position_held")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Legendary jazz musician, Ilse Marchetti has died.", {"occupation jazz musician"}),
        (
            "Celebrated Greek singer, teacher and poet, Ilse Marchetti, has passed away.",
            {"nationality Greek", "occupation singer", "occupation teacher", "occupation poet"},
        ),
        ("Greek singer, Ilse Marchetti, dies aged 90", {"nationality Greek", "occupation singer"}),
        ("Minister of Health, Ilse Marchetti, opened the bridge.", {"position_held minister of health"}),
        ("Governor of Tyrol, Ilse Marchetti, opened the bridge.", {"position_held governor of Tyrol"}),
        ("Former Minister of Health, Ilse Marchetti, is dead.", {"position_held minister of health"}),
        ("The governor of Tyrol, Prof. Ilse Marchetti, opened the bridge.", {"position_held governor of Tyrol"}),
        ("The governor of Tyrol, Chief Ilse Marchetti, opened the bridge.", {"position_held governor of Tyrol"}),
        ("The governor of Tyrol, Dr Nils Hale, and Ilse Marchetti opened the bridge.", set()),
        ("Speaking to a nurse, Ilse Marchetti said she slept.", set()),
        ("With the composer, Ilse Marchetti wrote a song.", set()),
        ("To the doctor, Ilse Marchetti was a riddle.", set()),
        ("Helped by doctor, Ilse Marchetti recovered.", set()),
        ("Doctor and nurse, Marchetti said, are one.", set()),
        ("Famous composer, Nils Hale, taught Ilse Marchetti.", set()),
        ("Mayor of Linz, Nils Hale, has praised Ilse Marchetti.", set()),
        ("Mayor of Linz, Nils Hale, and Ilse Marchetti left.", set()),
    ],
)
def test_what_somebody_is_may_begin_the_sentence_and_end_with_a_comma(text: str, expected: set[str]) -> None:
    assert told(text, WHO) == expected


def test_one_of_several_may_be_all_of_a_row() -> None:
    text = "Ilse Marchetti grew to become one of Norway's most respected singers, painters, bakers and dancers."
    assert told(text, WHO) == {"occupation singer", "occupation painter", "occupation baker", "occupation dancer"}


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("The singer's son, Ole Vogt, is a baker.", "child", ["Ole Vogt"]),
        ("In 1990 the singer's husband, Nils Vogt, died.", "spouse", ["Nils Vogt"]),
        ("The singer's 1981 album “Salt” was banned.", "notable_for", ["Salt"]),
        ("The doctor's son, Ole Vogt, is a baker.", "child", []),
        ("She met Ida Hale at school. The singer's son, Ole, is a baker.", "child", []),
        ("She met Ida Hale at school and the singer's son, Ole, is a baker.", "child", []),
    ],
)
def test_what_is_the_singers_is_of_who_is_called_so(text: str, field: str, values: list[str]) -> None:
    assert shown(f"Ilse Marchetti is a singer. {text}", field) == values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She died on Christmas Day.", ["2020-12-25"]),
        ("She died aged 90, on Boxing Day, at home.", ["2020-12-26"]),
        ("She wrote “Murder on Christmas Eve”.", []),
        ("Every New Year's Eve she sings.", []),
    ],
)
def test_a_feast_without_its_year_is_a_day_without_one(text: str, day: list[str]) -> None:
    assert shown_on(f"Ilse Marchetti lived in Linz. {text}") == day


def shown_on(text: str) -> list[str]:
    """Return the days of death that are read in a text of March 2021."""
    return sorted(each.removeprefix("death_date ") for each in told(text, ("death_date",), published="2021-03-10"))


def test_a_capital_that_says_of_which_kind_a_field_is_does_nothing() -> None:
    text = "Ilse Marchetti, doyenne of old Andalusi poetry, died in Bergen on 5 May 2001."
    assert told(text, ("death_place", "death_date")) == {"death_place Bergen", "death_date 2001-05-05"}
