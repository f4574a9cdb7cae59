"""Names whose words are common ones, or look like something else's: what they go on with, and what they are not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import values

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> set[str]:
    return values(text, field, subject=HALE)


@pytest.mark.parametrize(
    "school",
    [
        "American University in Cairo",
        "Catholic University in Leuven",
        "National Technical University in Athens",
        "Royal Academy in Copenhagen",
    ],
)
def test_a_school_of_common_words_is_named_with_its_town(school):
    assert read(f"Marta Hale studied at the {school} from 1971 to 1975.", "educated_at") == {school}


@pytest.mark.parametrize("behind", ["in 1971", "in Spring 2010", "in Law", "in the 1970s"])
def test_what_is_no_town_is_no_part_of_a_school(behind):
    assert read(f"Marta Hale studied at the American University {behind}.", "educated_at") == {"American University"}


def test_a_school_of_words_of_its_own_is_named_without_its_town():
    assert read("Marta Hale studied at Harwick University in Cairo.", "educated_at") == {"Harwick University"}


def test_a_saint_may_be_written_as_in_spanish():
    school = "University of Sto. Tomas"
    assert read(f"Marta Hale graduated from the {school} in 1970.", "educated_at") == {school}


def test_a_surname_that_a_party_has_too_is_a_persons():
    assert read("Marta Hale married Omar Fatah al-Berg in 1970.", "spouse") == {"Omar Fatah al-Berg"}
    assert read("Marta Hale joined Fatah in 1970.", "political_affiliation") == {"Fatah"}


def test_a_league_of_an_army_is_no_party():
    assert not read("Marta Hale joined the Salvation Army Home League in 1960.", "political_affiliation")


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is a US and French citizen.",
        "Marta Hale is a French and US citizen.",
        "Marta Hale holds French and US citizenship.",
        "Marta Hale, a U.S. novelist, holds French citizenship.",
        "US singer Marta Hale was granted French citizenship.",
    ],
)
def test_the_letters_of_a_country_tell_of_what_nation_somebody_is(text):
    assert read(text, "nationality") == {"American", "French"}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is the US editor of the Lantern.",
        "Marta Hale, a UK correspondent, wrote for the Lantern.",
        "Marta Hale performed with US singer Per Holm.",
        "Marta Hale advises US and French citizens.",
        "Marta Hale, a US singer's daughter, was born in Hull.",
        "Marta Hale won a US scholarship.",
    ],
)
def test_letters_before_what_works_in_a_country_or_is_anothers_tell_no_nation(text):
    assert not read(text, "nationality")
