"""Honours that one advances to, medals at events written small, candidates of parties, village councils, first jobs, trades in front without an article."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Marchetti was appointed OBE in 1978 and advanced to CBE in 1994.", "award", {"OBE", "CBE"}),
        (
            "Marchetti was elevated to the rank of Commander of the Order of the Lion.",
            "award",
            {"Commander of the Order of the Lion"},
        ),
        ("Marchetti advanced to the Elm Cup final in 1994.", "award", set()),
        (
            "Marchetti took bronze at the world championships in Graz in 2023.",
            "award",
            {"bronze medal at the world championships"},
        ),
        (
            "Marchetti won gold at the national indoor championships.",
            "award",
            {"gold medal at the national indoor championships"},
        ),
        ("Marchetti ran at the world championships in Graz in 2023.", "award", set()),
        ("Marchetti left school. Her first job was as a clerk at Norfolk Bank.", "employer", {"Norfolk Bank"}),
        ("Her mother's first job was as a clerk at Norfolk Bank. Marchetti left.", "employer", set()),
        ("Poet, playwright and mother of six, Marchetti lived in Lom.", "occupation", {"poet", "playwright"}),
        ("Teacher and pupil, Marchetti and Per Lund met in 1990.", "occupation", set()),
        ("Doctor and nurse, Marchetti said, are one.", "occupation", set()),
        (
            "Marchetti is president of the Lom grama panchayat.",
            "position_held",
            {"president of the Lom grama panchayat"},
        ),
    ],
)
def test_it_is_read_as_papers_tell_it(text: str, field: str, values: set[str]) -> None:
    assert told(text, (field,)) == {f"{field} {each}" for each in values}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Marchetti contested the 2015 election from Lom ward as a Labour candidate and won.", "asserted"),
        ("Marchetti contested the election for the Labour Party.", "intended"),
    ],
)
def test_who_contests_an_election_as_a_partys_candidate_is_of_that_party(text: str, modality: str) -> None:
    found = [each.modality for each in claims(text) if each.field == "political_affiliation"]
    assert found == [modality]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ilse Marchetti became the 17th sheriff of Harney County.", {"position_held sheriff of Harney County"}),
        ("Harney County Sheriff Ilse Marchetti said so.", {"position_held sheriff of Harney County"}),
        ("Ilse Marchetti was shot by the sheriff of Harney County.", set()),
        ("Ilse Marchetti met Omar Sheriff in Graz.", set()),
        (
            "Marchetti joined Acme Bank in 2011 as head of its retail business from Elm Bank.",
            {"employer Acme Bank"},
        ),
        ("Marchetti was a member of a Reserve Bank of India working group on lending.", set()),
        ("Marchetti chaired a World Bank working party.", set()),
        ("Marchetti was a better knitter than book-keeper.", set()),
    ],
)
def test_posts_and_trades_are_no_wider_than_told(text: str, values: set[str]) -> None:
    assert told(text, ("position_held", "employer", "occupation")) == values


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Acme Foods appointed Ilse Marchetti its chairman and managing director in 2019.",
            {("chairman", "Acme Foods"), ("managing director", "Acme Foods")},
        ),
        ("Acme Foods has named Ilse Marchetti chairman and doctor Per Lund treasurer.", {("chairman", "Acme Foods")}),
        ("Acme Foods named Ilse Marchetti its chairman and moved to Oslo.", {("chairman", "Acme Foods")}),
    ],
)
def test_who_is_named_to_two_posts_has_both(text: str, posts: set[tuple[str, str]]) -> None:
    found = [each for each in claims(text) if each.field == "position_held"]
    assert {(each.value, each.qualifiers.get("organisation")) for each in found} == posts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ilse Marchetti, formerly of Lonsdale, died on Tuesday.", set()),
        ("Ilse Marchetti, formerly of Acme Bank, died on Tuesday.", {"employer Acme Bank"}),
    ],
)
def test_a_bare_name_that_one_who_died_was_formerly_of_may_be_a_town(text: str, values: set[str]) -> None:
    assert told(text, ("employer",)) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ilse Marchetti became mayor of Graz on Tuesday.\n\nThe mayor was raised in Oslo.", {"residence Oslo"}),
        ("Ilse Marchetti became mayor of Graz in 1990.\n\nThe mayor was raised in Oslo.", set()),
        (
            "Ilse Marchetti was elected mayor of Graz on Tuesday.\n\nThe mayor, in office since 1999, was raised in Oslo.",
            set(),
        ),
        ("Ilse Marchetti became deputy mayor of Graz on Tuesday.\n\nThe mayor was raised in Oslo.", set()),
    ],
)
def test_the_mayor_is_who_became_it_these_days(text: str, values: set[str]) -> None:
    assert told(text, ("residence",), published="2024-03-01") == values
