"""Initials and parents tell the members of a family apart."""

import pytest

from tests.unit.extract.documents import told

_BORN = "Ilse Marchetti was an actress.\n\nBorn as Ida Kurian to K. M. Kurian, a teacher, and Anna Holm in Porto in 1944, she studied at Elm College."


def test_a_life_that_opens_with_name_and_parents_is_read_whole() -> None:
    assert told(_BORN, {"also_known_as", "parent", "birth_place", "birth_date"}) == {
        "also_known_as Ida Kurian",
        "parent K. M. Kurian",
        "parent Anna Holm",
        "birth_place Porto",
        "birth_date 1944",
    }


def test_whose_initials_are_others_is_another_of_the_family() -> None:
    text = "Actress Ilse Marchetti has died. Ilse married cinematographer P. N. Marchetti in 1966. He predeceased her in 2009."
    assert told(text, {"spouse", "occupation"}) == {"occupation actress", "spouse P. N. Marchetti"}


@pytest.mark.parametrize("name", ["I. Marchetti", "I. K. Marchetti"])
def test_whose_initials_are_hers_is_she(name: str) -> None:
    assert told(f"Ilse Marchetti has died. {name} was born in Porto.", {"birth_place"}) == {"birth_place Porto"}


@pytest.mark.parametrize("club", ["Gjerpen", "Elmstad"])
def test_her_mother_behind_a_club_is_hers(club: str) -> None:
    text = f"Ilse Marchetti's father, Olav Marchetti, played handball for {club}, and her mother, Berit, is a nurse."
    assert told(text, {"parent"}) == {"parent Olav Marchetti", "parent Berit"}


_TAUGHT = "Ilse Marchetti learned the harp from her grandfather, the old fiddler Piero Marchetti."


@pytest.mark.parametrize(
    "text",
    [
        f"{_TAUGHT}\n\nMarchetti worked for Acme.",
        f"{_TAUGHT} As a girl she sang with her cousin, Bruno Lund. Marchetti worked for Acme.",
        f"{_TAUGHT}\n\nAfter the war ended Marchetti worked for Acme.",
    ],
)
def test_kin_beside_whom_something_is_done_do_not_take_the_surname_with_them(text: str) -> None:
    assert told(text, {"employer"}) == {"employer Acme"}


@pytest.mark.parametrize(
    "text",
    [
        f"{_TAUGHT} Marchetti worked for Acme.",
        f"{_TAUGHT} The old man was a miller.\n\nMarchetti worked for Acme.",
        "Ilse Marchetti wrote about her grandfather, Piero Marchetti.\n\nMarchetti worked for Acme.",
        f"{_TAUGHT} He was born in Lom. Marchetti worked for Acme.",
    ],
)
def test_kin_of_whom_the_page_goes_on_to_tell_may_be_meant_by_the_surname(text: str) -> None:
    assert told(text, {"employer"}) == set()
