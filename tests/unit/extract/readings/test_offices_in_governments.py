"""Offices whole: a minister in whose government, a general of what, a body named by its field or with what its state is."""

import pytest

from tests.unit.extract.documents import shown, told

WORK = ("position_held", "employer", "occupation")


@pytest.mark.parametrize(
    "behind",
    ["in the Government of Norway", "in the Berg government", "in the Berg cabinet", "under Nils Berg", "in Norway"],
)
def test_a_minister_is_one_in_whosever_government(behind: str) -> None:
    text = f"Ilse Marchetti was Minister of Health {behind} from 1990 to 1994."
    assert "position_held minister of health" in told(text, WORK)


def test_a_field_that_names_a_body_is_none_of_the_government() -> None:
    text = "Ilse Marchetti was director general of the Water Authority."
    assert told(text, WORK) == {"position_held director general of the Water Authority"}


@pytest.mark.parametrize(
    "body", ["Water Authority", "Trade Council", "Health Fund", "Energy Agency", "Education Foundation"]
)
def test_no_minister_is_one_of_a_body_named_by_a_field(body: str) -> None:
    assert told(f"Ilse Marchetti met the minister of the {body}.", WORK) == set()


@pytest.mark.parametrize("office", ["superior general", "postmaster general", "registrar general", "mother superior"])
def test_a_general_of_another_kind_is_no_soldier(office: str) -> None:
    found = told(f"Ilse Marchetti was {office} of the Marist Brothers from 1970 to 1982.", WORK)
    assert any(each.startswith(f"position_held {office}") for each in found)
    assert "occupation general" not in found


def test_a_soldier_is_a_general() -> None:
    assert shown("Ilse Marchetti was a retired general.", "occupation") == ["general"]


@pytest.mark.parametrize("state", ["Republic of Fiji", "Kingdom of Tonga"])
def test_a_body_that_begins_with_what_its_state_is_is_whole(state: str) -> None:
    text = f"Ilse Marchetti joined the {state} Defence Services in 1995."
    assert shown(text, "employer") == [f"{state} Defence Services"]


def test_a_body_behind_another_republic_begins_with_its_own_name() -> None:
    text = "Ilse Marchetti left the Republic for Elmland Defence Services in 1995."
    assert "Republic for Elmland Defence Services" not in shown(text, "employer")


def test_parliament_employs_none_of_its_members() -> None:
    assert told("Member of Parliament\nIlse Marchetti\nBorn: 17. 8. 1960, Soria\n", ("employer",)) == set()
