"""Works told with what they are, lines of works below a sentence, and whose a film's prize and its year are."""

import pytest

from tests.unit.extract.documents import claims, told

_LINES = "\n\nThe Salt Stair (1971): A novel about an old mill. It has two parts.\n\nRain at Noon (1984) – a tale of two sisters.\n"


@pytest.mark.parametrize("lead", ["Some of her finest novels include:", "Her best-loved books are:", "Notable works"])
def test_lines_below_a_lead_to_works_name_them_before_their_description(lead: str) -> None:
    text = f"Ilse Marchetti is a novelist.\n\n{lead}{_LINES}"
    found = {(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "notable_for"}
    assert found == {("The Salt Stair", "1971"), ("Rain at Noon", "1984")}


def test_lines_below_a_lead_to_films_that_somebody_played_in_name_no_works() -> None:
    text = f"Ilse Marchetti is an actor.\n\nSome of her films include:{_LINES}"
    assert told(text, ("notable_for",)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With her plays like 'Salt Stair' she mocked the court.", {"notable_for Salt Stair"}),
        ("She wrote the score for Per Holm's film Rain at Noon.", {"notable_for Rain at Noon"}),
        ("She does not like plays like 'Salt Stair'.", set()),
    ],
)
def test_a_work_is_told_by_likeness_or_by_the_part_made_of_it(text: str, expected: set[str]) -> None:
    assert told(f"Marchetti is an artist. {text}", ("notable_for",)) == expected


@pytest.mark.parametrize("noun", ["film", "album", "novel", "musical score"])
def test_the_year_of_what_a_prize_is_for_is_not_that_of_the_prize(noun: str) -> None:
    found = [each for each in claims(f"Marchetti won a Grammy for the 1987 {noun}.") if each.field == "award"]
    assert [dict(each.qualifiers) for each in found] == [{}]


def test_the_year_of_a_season_is_that_of_its_prize() -> None:
    found = [each for each in claims("Marchetti won the Elm Prize for the 1987 season.") if each.field == "award"]
    assert [each.qualifiers.get("date") for each in found] == ["1987"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was a dancer, later starring in the Bafta-winning film Rain at Noon.", set()),
        ("Marchetti was the star of the Oscar-winning film Rain at Noon.", set()),
        ("Marchetti was an Oscar-winning star of the screen.", {"award Oscar"}),
    ],
)
def test_the_prize_of_a_film_is_not_its_stars(text: str, expected: set[str]) -> None:
    assert told(text, ("award",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was a leader of the leftist guerrilla band Tupamaros.", {"political_affiliation Tupamaros"}),
        ("Marchetti was an adherent of the “Tupamaros”.", set()),
        ("Marchetti was a member of the clandestine “Tupamaros”.", {"political_affiliation Tupamaros"}),
        ("Marchetti was leader of the campaign against the Labour Party.", set()),
    ],
)
def test_a_party_stands_behind_its_kind_or_in_quotation_marks(text: str, expected: set[str]) -> None:
    assert told(text, ("political_affiliation",)) == expected
