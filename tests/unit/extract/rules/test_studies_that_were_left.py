"""Studies are left where the clause or the next sentence says so of them, not of something else."""

import pytest

from tests.unit.extract.documents import claims


def left(words: str) -> dict[str, bool]:
    found = claims(f"Ilse Marchetti is a painter. {words}")
    return {
        each.value: each.qualifiers.get("completed") == "abandoned" for each in found if each.field == "educated_at"
    }


@pytest.mark.parametrize(
    "words",
    [
        "She did a master's in law at Lund University. She never finished it.",
        "She studied at Lund University. She never finished.",
        "She studied law at Lund University. She left after three terms and took to painting.",
        "She studied law at Lund University. She did not finish her degree.",
        "She studied law at Lund University. She never graduated.",
        "She studied law at Lund University but dropped out.",
    ],
)
def test_what_is_said_not_to_be_finished_is_left(words):
    assert left(words) == {"Lund University": True}


@pytest.mark.parametrize(
    "words",
    [
        "She earned a PhD at Lund University. She never finished the novel.",
        "She earned a PhD at Lund University. Her brother never finished it.",
        "She has a master's from Lund University. She left after two years at the Danube Bank.",
        "She studied law at Lund University. She left after a row with her landlord.",
    ],
)
def test_what_is_left_besides_tells_nothing_of_studies(words):
    assert left(words) == {"Lund University": False}


def test_one_school_is_left_and_not_the_one_before():
    told = left("She has a degree from Lund University and dropped out of Talbach University.")
    assert told == {"Lund University": False, "Talbach University": True}
