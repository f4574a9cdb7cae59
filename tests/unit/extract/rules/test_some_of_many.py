"""Names behind a noun for many: some of the houses where somebody worked or learned, some of the towns that were home."""

import pytest

from tests.unit.extract.documents import claims

_HOUSES = {"employer", "educated_at", "residence"}


def _told(text: str) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text) if each.field in _HOUSES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti has worked for companies including Nokia and Siemens.", {"employer Nokia", "employer Siemens"}),
        ("Ilse Marchetti worked for several banks, among them Orvo Bank.", {"employer Orvo Bank"}),
        ("Ilse Marchetti taught at several universities, including Harvard and Yale.", {"employer Harvard", "employer Yale"}),
        ("Ilse Marchetti has worked for charities which include Save the Children.", {"employer Save the Children"}),
        ("Ilse Marchetti studied at three universities, including Harvard and Yale.", {"educated_at Harvard", "educated_at Yale"}),
        ("Ilse Marchetti has lived in several cities, including Rome and Oslo.", {"residence Rome", "residence Oslo"}),
    ],
)  # fmt: skip
def test_names_behind_a_noun_for_many_are_some_of_those(text: str, expected: set[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti worked for years with victims of companies including Nokia.",
        "Ilse Marchetti taught students from universities including Harvard and Yale.",
        "Ilse Marchetti worked in a bank that lent to firms including Nokia.",
        "Ilse Marchetti worked against companies including Nokia.",
        "Ilse Marchetti wrote about several cities, including Rome and Oslo.",
        "Ilse Marchetti has worked with clients including Nokia and Siemens.",
    ],
)
def test_of_many_that_are_no_employers_none_is_told(text: str) -> None:
    assert _told(text) == set()


def test_who_sits_on_the_boards_of_two_bodies_works_for_two() -> None:
    both = _told("Ilse Marchetti sits on the boards of Lomax and Rice University.")
    assert both == {"employer Lomax", "employer Rice University"}
    assert _told("Ilse Marchetti studied at William and Mary College.") == {"educated_at William and Mary College"}


def test_a_word_with_a_capital_inside_is_no_half_of_a_name() -> None:
    assert _told("Ilse Marchetti works for PetroKaz and Lomax University.") == {
        "employer PetroKaz",
        "employer Lomax University",
    }
    assert _told("Ilse Marchetti works for the Harwell and Enton Building Society.") == {
        "employer Harwell and Enton Building Society"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was educated at Merton College, Oxford and King's Inn.",
        "Ilse Marchetti studied at Merton College, Oxford and Gray's Inn.",
    ],
)
def test_an_inn_of_court_behind_a_college_is_a_second_place_of_learning(text: str) -> None:
    assert _told(text) == {"educated_at Merton College, Oxford", f"educated_at {text.split(' and ')[1][:-1]}"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti worked with Jon Berg at Nokia.",
        "Ilse Marchetti worked under the engineer Jon Berg at Nokia.",
        "Ilse Marchetti worked for her uncle, Jon Berg, at Nokia.",
        "Ilse Marchetti began work with Jon Berg at Nokia.",
    ],
)
def test_who_works_with_somebody_at_a_house_works_there(text: str) -> None:
    assert _told(text) == {"employer Nokia"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lived in Rome with her brother, Nils Berg, until 1927.",
        "Ilse Marchetti lived in Rome with her husband, the painter Jon Berg, until 1927.",
        "Ilse Marchetti lived in Rome together with her mother until 1927.",
    ],
)
def test_with_whom_somebody_lives_parts_no_time_from_the_home(text: str) -> None:
    assert [each.qualifiers.get("end") for each in claims(text) if each.field == "residence"] == ["1927"]


def test_what_is_told_behind_with_whom_somebody_lives_keeps_its_own_time() -> None:
    home = next(
        each
        for each in claims("Ilse Marchetti lived in Rome with her brother, Nils Berg, and taught until 1927.")
        if each.field == "residence"
    )
    assert "end" not in home.qualifiers
