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
