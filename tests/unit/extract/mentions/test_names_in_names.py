"""Schools and prizes named for somebody keep the whole of that name, small words in it too."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    "name",
    [
        "Willem de Kooning Academy",
        "Simon van Ness Institute",
        "Leonardo da Vinci School",
        "Rio de Janeiro State University",
    ],
)
def test_a_school_named_for_somebody_keeps_the_small_words_of_his_name(name):
    assert {each.value for each in claims(f"Marchetti taught at the {name}.") if each.field == "employer"} == {name}


@pytest.mark.parametrize(
    "name", ["Juan de la Cierva Prize", "Rogier van der Weyden Medal", "Ludwig van Rhyn Prize", "Luis de Camargo Prize"]
)
def test_a_prize_named_for_somebody_keeps_the_small_words_of_his_name(name):
    assert {each.value for each in claims(f"Marchetti won the {name} in 2004.") if each.field == "award"} == {name}


def test_a_person_beside_a_school_or_a_prize_is_no_part_of_its_name():
    page = "Marchetti studied under Willem de Kooning at the Art Academy. Marchetti, a friend of Juan de la Torre, won the Lark Prize."
    assert {(each.field, each.value) for each in claims(page) if each.field in ("educated_at", "award")} == {
        ("educated_at", "Art Academy"),
        ("award", "Lark Prize"),
    }
