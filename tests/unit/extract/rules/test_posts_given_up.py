"""A post ends where its holder gives it up or another follows, and not where its holder does something else."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def times(text: str, field: str = "position_held") -> list[tuple[str, str | None, str | None]]:
    found = (each for each in claims(text, subject=BYRNE) if each.field == field)
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne was succeeded as mayor of Corvel by Olaf Rye in 1990.",
        "Mayor of Corvel Nora Byrne resigned in 1990.",
        "Mayor of Corvel Nora Byrne was ousted in 1990.",
        "Nora Byrne, the mayor of Corvel, was dismissed in 1990.",
        "Nora Byrne, the mayor of Corvel, lost her seat in 1990.",
    ],
)
def test_who_gives_a_post_up_or_is_followed_held_it_until_then(text):
    assert times(text) == [("mayor of Corvel", None, "1990")]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor of Corvel Nora Byrne dismissed Olaf Rye in 1990.",
        "Mayor of Corvel Nora Byrne resigned from the golf club in 1990.",
        "Nora Byrne, the mayor of Corvel, removed the flag in 1990.",
        "Nora Byrne, the mayor of Corvel, lost a vote in 1990.",
        "Nora Byrne, the mayor of Corvel, gave up smoking in 1990.",
    ],
)
def test_what_else_its_holder_does_ends_no_post(text):
    assert times(text) == [("mayor of Corvel", None, None)]


def test_who_follows_somebody_begins_then():
    assert times("Nora Byrne succeeded Olaf Rye as mayor of Corvel in 1990.") == [("mayor of Corvel", "1990", None)]


def test_each_of_two_homes_has_its_own_time():
    text = "Nora Byrne lived in Rome until 1945 and in Paris from 1946 to 1950."
    assert times(text, "residence") == [("Rome", None, "1945"), ("Paris", "1946", "1950")]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors feared that Nora Byrne would die in Rome.",
        "Her mother hoped that Nora Byrne would become a doctor.",
        "Many believed Nora Byrne would become minister of justice.",
        "Nora Byrne was refused Norwegian citizenship.",
        "Nora Byrne had an affair with the married painter Olaf Rye.",
    ],
)
def test_what_others_fear_hope_or_refuse_is_not_told_as_so(text):
    assert not [each for each in claims(text, subject=BYRNE) if each.modality.value in ("asserted", "reported")]


def test_who_is_replaced_as_something_was_it_until_then():
    text = "Nora Byrne was replaced as director of Siemens by Olaf Rye in 1990."
    assert times(text) == [("director of Siemens", None, "1990")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Byrne was laid off by the Elm Bank in 2001.", ("Elm Bank", None, "2001")),
        ("Nora Byrne joined the Elm Bank in 1990 and was laid off in 1995.", ("Elm Bank", "1990", "1995")),
        ("Nora Byrne joined the Elm Bank in 1990 and was let go in 1995.", ("Elm Bank", "1990", "1995")),
        ("Nora Byrne enlisted in the Royal Navy in 1940 and was discharged in 1946.", ("Royal Navy", "1940", "1946")),
    ],
)
def test_employment_ends_where_somebody_is_laid_off_let_go_or_discharged(text, expected):
    assert times(text, "employer") == [expected]
