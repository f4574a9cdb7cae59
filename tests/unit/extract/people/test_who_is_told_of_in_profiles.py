"""Whom profiles and appreciations go on about: behind a post of other days, behind who helped, and by a name at birth."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize("post", ["former Principal of Elm College", "former mayor of Leeds", "veteran trade unionist"])
def test_who_behind_a_former_post_is_who_held_it(post: str) -> None:
    found = told(f"We remember Ilse Marchetti, {post}, who died on 30 November 2012.", ("death_date",))
    assert found == {"death_date 2012-11-30"}


@pytest.mark.parametrize(
    "text",
    [
        "We remember Ilse Marchetti, former secretary to Ole Holm, who died in 1990.",
        "We remember Ilse Marchetti, sister of the former mayor of Leeds, who died in 1990.",
    ],
)
def test_who_behind_somebody_else_is_that_one(text: str) -> None:
    assert told(text, ("death_date",)) == set()


@pytest.mark.parametrize(
    "turn",
    [
        "It was a chance meeting with the conductor Arvid Moe in Leeds that brought her back to music.",
        "It was Arvid Moe who taught her.",
        "A letter from the painter Arvid Moe changed her life.",
    ],
)
def test_a_life_goes_on_behind_whoever_turned_it(turn: str) -> None:
    found = told(f"Ilse Marchetti worked on a boat. {turn} She joined the Alder Bank in 2004.", ("employer",))
    assert found == {"employer Alder Bank"}


@pytest.mark.parametrize("turn", ["It was Eva Moe who taught at Elm School.", "Eva Moe taught her."])
def test_whoever_does_something_else_may_be_meant(turn: str) -> None:
    found = told(f"Ilse Marchetti worked on a boat. {turn} She joined the Alder Bank in 2004.", ("employer",))
    assert found == set()


def test_a_surname_with_that_at_birth_is_the_woman_s() -> None:
    text = "Ilse Marchetti bows to her rice. She learned it from her father-in-law, Ole Marchetti.\n\nMarchetti, nee Kudo, was born in Lom in 1933."
    assert told(text, ("birth_place", "birth_date")) == {"birth_place Lom", "birth_date 1933"}


def test_a_part_of_a_house_was_led_for_a_time_of_its_own() -> None:
    text = (
        "Marchetti served two terms in the National Assembly, where she chaired the labour committee from 1999 to 2004."
    )
    found = [each for each in claims(text) if each.value == "National Assembly"]
    assert found
    assert not any({"start", "end"} & each.qualifiers.keys() for each in found)


def test_a_school_is_taught_at_for_the_time_behind() -> None:
    found = [
        each
        for each in claims("Marchetti joined Elm College, where she taught until 2004.")
        if each.field == "employer"
    ]
    assert [each.qualifiers.get("end") for each in found] == ["2004"]


@pytest.mark.parametrize("other", ["She has turned down the Medal with Yellow Ribbon.", "She declined the Oak Medal."])
def test_another_honour_that_is_refused_takes_none_away(other: str) -> None:
    found = [each for each in claims(f"Marchetti was awarded the Elm Prize in 1999. {other}") if each.field == "award"]
    assert [(each.value, each.modality) for each in found if each.value == "Elm Prize"] == [("Elm Prize", "asserted")]


@pytest.mark.parametrize("same", ["She turned it down.", "She declined the prize.", "She refused to accept the award."])
def test_an_honour_that_is_refused_is_not_had(same: str) -> None:
    found = [each for each in claims(f"Marchetti was awarded the Elm Prize in 1999. {same}") if each.field == "award"]
    assert not any(each.modality == "asserted" for each in found)


def test_a_land_of_other_days_parts_no_birth_from_its_day() -> None:
    text = "Marchetti was born in Cala in the former Transkei on 9 August 1944, one of five children of a preacher, Ole Kerr."
    assert told(text, ("birth_date", "birth_place", "parent")) >= {
        "birth_date 1944-08-09",
        "birth_place Cala",
        "parent Ole Kerr",
    }


def test_a_house_of_other_days_is_no_place() -> None:
    assert shown("Marchetti lived in the former Acme factory.", "residence") == []


OLE = Subject(id="ole-kerr", name="Ole Kerr")


@pytest.mark.parametrize(
    "witness",
    [
        'Lech Roe, a former minister, who was interned with him, called him "the quietest hero I know".',
        "Lech Roe, who studied with him, described him as a hero.",
    ],
)
def test_a_witness_who_knew_him_tells_of_him(witness: str) -> None:
    found = claims(f"Kerr was interned. {witness}\n\nHe joined the Alder Bank in 1990.", subject=OLE)
    assert [each.value for each in found if each.field == "employer"] == ["Alder Bank"]


def test_what_a_witness_did_is_not_his() -> None:
    text = "Kerr was interned. Lech Roe, who was born in Hull, described him as kind."
    assert not [each for each in claims(text, subject=OLE) if each.field == "birth_place"]
