"""Whoever stands in front of the person's name, and whose home and kin a clause about somebody of theirs tells of."""

import pytest

from tests.unit.extract.documents import shown


@pytest.mark.parametrize("other", ["Liv Thorsen", "President Liv Thorsen", "Anna Thorsen"])
def test_somebody_in_front_behind_a_small_word_is_another(other: str) -> None:
    text = f"Under {other} Ilse Marchetti was minister of health."
    assert shown(text, "also_known_as") == []
    assert shown(text, "position_held") == ["minister of health"]


def test_more_first_names_are_one_persons() -> None:
    text = "Anna Maria Ilse Marchetti was a singer."
    assert shown(text, "also_known_as") == ["Anna Maria Ilse Marchetti"]


@pytest.mark.parametrize("who", ["Ilse Marchetti's editor", "Ilse Marchetti's old teacher"])
def test_whom_an_editor_lives_with_are_the_editors_own(who: str) -> None:
    assert shown(f"{who} lives in Turin with her two sons.", "child") == []


def test_whom_somebody_lives_with_are_their_own() -> None:
    assert shown("Ilse Marchetti lives in Turin with her two sons.", "child") == ["two sons"]


@pytest.mark.parametrize("verb", ["joined the squadron", "met her teacher", "married a pilot"])
def test_where_somebody_meets_or_joins_others_is_no_employer(verb: str) -> None:
    assert "Kinloss" not in shown(f"Ilse Marchetti is a pilot. At Kinloss she {verb}.", "employer")


def test_where_somebody_does_the_work_is_an_employer() -> None:
    assert shown("Ilse Marchetti is a pilot. At Acme she led the design team.", "employer") == ["Acme"]
