"""What stands beside an organisation and is no employment there; where a school is one's own; what is an opinion and no trade."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

IDA = Subject(id="ida-kruse", name="Ida Kruse")


def read(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, subject=IDA) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour remembers Ida Kruse. Ida Kruse was a nurse.",
        "Ida Kruse sold her first story to the Oslo Review.",
        "Ida Kruse wrote for the Oslo Review and the Bergen Times.",
        "In 1986 Ida Kruse was involved with News Corporation in an airline venture.",
        "Ida Kruse said one of her biggest accomplishments was to partner with Western Elm College.",
        "Ida Kruse went to Ann Arbor to start graduate work at the University of Michigan.",
        "Ida Kruse studied medicine in Leeds. While at Cambridge she was often ill.",
        "Ida Kruse holds a degree from the University of Graz, where she was president of the students' union.",
        "Ida Kruse left Elm College at sixteen.",
        "Ida Kruse left Elm College aged 17 to work in a shop.",
        "Ida Kruse ran the Dove laboratory at Cullercoats.",
        "Ida Kruse was a campaigner for upholding the rights of Torres Strait Islanders.",
    ],
)
def test_it_is_no_employment(text: str) -> None:
    assert read(text, "employer") == []


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Ida Kruse is a staff writer who writes for the Oslo Review.", "Oslo Review"),
        ("Ida Kruse was a journalist. She wrote for the Oslo Review from 1950 to 1960.", "Oslo Review"),
        ("Nordic presenters Ida Kruse and Ann Hale left the Nordic Bank.", "Nordic Bank"),
        ("Ida Kruse became a partner at Acme Bank.", "Acme Bank"),
        ("Ida Kruse earned her PhD from the University of Graz, where she later taught physics.", "University of Graz"),
        ("Ida Kruse took a degree from Elm College and then became a professor at Oak College.", "Oak College"),
        ("At Oak University she taught law. Ida Kruse is a lawyer.", "Oak University"),
        ("Ida Kruse left Acme Bank at 55.", "Acme Bank"),
    ],
)
def test_it_is_where_somebody_works_there(text: str, employer: str) -> None:
    assert employer in read(text, "employer")


def test_a_school_left_at_the_age_of_a_pupil_is_where_one_was_taught() -> None:
    assert read("Ida Kruse left Elm College at sixteen.", "educated_at") == ["Elm College"]
    assert read("Ida Kruse left Elm College at 62.", "educated_at") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ida Kruse was a staunch critic of the king.",
        "Ida Kruse became a critic of the government.",
        "Ida Kruse was a fierce defender of the rights of tenants.",
        "Ida Kruse is the country's foremost producer of survey data.",
    ],
)
def test_an_opinion_is_no_trade(text: str) -> None:
    assert read(text, "occupation") == []


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Ida Kruse is a music critic of the Times.", "music critic"),
        ("Ida Kruse became a leading art critic in Oslo.", "art critic"),
        ("Ida Kruse is a critic and essayist.", "critic"),
        ("Ida Kruse is a producer of films and plays.", "producer"),
        ("Ida Kruse is a past editor of the Elm Bulletin.", "editor"),
    ],
)
def test_a_trade_stays_one(text: str, trade: str) -> None:
    assert trade in read(text, "occupation")


def test_what_somebody_is_past_of_is_past() -> None:
    (found,) = (
        each
        for each in claims("Ida Kruse is a past president of the Elm Society.", subject=IDA)
        if each.field == "position_held"
    )
    assert (found.value, found.qualifiers["tense"]) == ("president of the Elm Society", "past")
    (job,) = (
        each
        for each in claims("Ida Kruse is a past editor of the Elm Bulletin.", subject=IDA)
        if each.field == "employer"
    )
    assert job.qualifiers == {"role": "editor", "tense": "past"}
