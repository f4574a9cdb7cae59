"""Which one of a kind somebody was, told in passing, and who acts behind it; committees; studies of a people's letters."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "aside",
    [
        "only the fourth woman in its history",
        "the first woman to be so",
        "becoming the youngest woman ever",
        "the first and only Danish woman on it",
    ],
)
def test_whoever_was_one_of_a_kind_goes_on_behind_it(aside: str) -> None:
    assert shown(f"Ilse Marchetti was elected in 1981, {aside}, and won the Dahl Prize in 1987.", "award") == [
        "Dahl Prize"
    ]


@pytest.mark.parametrize("who", ["the first woman", "another woman"])
def test_whoever_else_acts_behind_a_comma_is_somebody_else(who: str) -> None:
    assert shown(f"Ilse Marchetti was elected in 1981, and {who} won the Dahl Prize in 1987.", "award") == []


@pytest.mark.parametrize("verb", ["chaired", "headed", "led"])
@pytest.mark.parametrize("body", ["Public Accounts Committee", "Finance Committee", "Public Safety Commission"])
def test_a_committee_by_what_it_is_for_has_a_head(verb: str, body: str) -> None:
    found = [
        each for each in claims(f"Ilse Marchetti {verb} the {body} from 1990 to 1994.") if each.field == "position_held"
    ]
    assert [each.qualifiers.get("organisation") for each in found] == [body]


def test_a_department_that_somebody_called_is_nobodys_employer() -> None:
    assert told("Ilse Marchetti called the Finance Department.", ("employer", "position_held")) == set()


@pytest.mark.parametrize("subject", ["Persian philology", "Danish law", "law"])
def test_somebody_reads_a_peoples_letters_at_a_university(subject: str) -> None:
    assert shown(f"Ilse Marchetti read {subject} at Lom State University.", "educated_at") == ["Lom State University"]


def test_who_reads_poems_at_a_university_does_not_study_there() -> None:
    assert shown("Ilse Marchetti read from her poems at Lom State University.", "educated_at") == []
