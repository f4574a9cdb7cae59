"""A school has the year of graduation where the studies were there; its name goes on over words that are titles in English alone."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "then", ["She studied in Accra and graduated in 1965.", "She moved to Paris to study and graduated in 1965."]
)
def test_who_studied_elsewhere_graduated_there(then: str) -> None:
    found = [
        each.qualifiers
        for each in claims(f"Ilse Marchetti attended Elm College. {then}")
        if each.field == "educated_at"
    ]
    assert all("end" not in each for each in found)


def test_who_studied_there_graduated_there() -> None:
    text = "Ilse Marchetti attended Elm College. She read law there and graduated in 1965."
    assert any(each.qualifiers.get("end") == "1965" for each in claims(text) if each.field == "educated_at")


@pytest.mark.parametrize("name", ["Universidad Nacional Mayor de San Marcos", "Universidad Mayor de San Andrés"])
def test_a_word_that_is_a_title_in_english_alone_stands_in_names(name: str) -> None:
    assert told(f"Ilse Marchetti studied at the {name}.", {"educated_at"}) == {f"educated_at {name}"}


def test_a_department_is_no_part_of_the_name_of_its_university_abroad() -> None:
    text = "Dr Ilse Marchetti, professor at the Department of Geology of Universidad de Porto, won."
    assert told(text, {"employer"}) == {"employer Universidad de Porto"}
