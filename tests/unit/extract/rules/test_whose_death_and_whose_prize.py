"""An age behind a sentence on a death is that at one's own death alone, and who awards a prize is its conferrer."""

import pytest

from tests.unit.extract.documents import claims


def at_death(words: str) -> list[str]:
    found = claims(f"Ilse Marchetti was a painter. {words}", published="2021-05-12")
    return [each.value for each in found if each.qualifiers.get("moment") == "death"]


@pytest.mark.parametrize(
    "words",
    [
        "Marchetti died on Monday. She was 91.",
        "Marchetti, a mother of two, died on Monday. She was 91.",
        "The mother of two died on Monday. She was 91.",
        "Her husband died last year. Marchetti died on Monday. She was 91.",
        "Her family announced her death on Monday. She was 91.",
    ],
)
def test_an_age_behind_ones_death_is_that_at_it(words):
    assert at_death(words) == ["91"]


@pytest.mark.parametrize(
    "words",
    [
        "Her brother Eloy died of cholera. She was eight.",
        "Her husband, Per, died in 1999. She was 28.",
        "Her father had died in 1999. She was 28.",
        "The death of her mother shook her. She was 28.",
        "The Tern reported Anna's sister's death. She was 28.",
        "“My brother Eloy died of cholera. I was eight and I held him,” she said.",
    ],
)
def test_an_age_behind_the_death_of_kin_is_not(words):
    assert not at_death(words)


def conferrers(words: str) -> list[str | None]:
    found = claims(f"Ilse Marchetti is a painter. {words}")
    return [each.qualifiers.get("conferrer") for each in found if each.field == "award"]


@pytest.mark.parametrize(
    "words",
    [
        "The Danube Bank awarded her the Nordhav Prize in 2008.",
        "In 2008 the Danube Bank gave her the Nordhav Prize.",
        "In 2008, Danube Bank had presented her with the Nordhav Prize.",
    ],
)
def test_a_body_that_awards_is_the_conferrer(words):
    assert conferrers(words) == ["Danube Bank"]


@pytest.mark.parametrize(
    "words",
    [
        "Per Dahl of the Danube Bank gave her the Nordhav Prize in 2008.",
        "Her work for the Danube Bank earned her the Nordhav Prize in 2008.",
        "The Danube Bank won her the Nordhav Prize in 2008.",
    ],
)
def test_a_body_that_only_stands_before_the_verb_is_not(words):
    assert conferrers(words) == [None]
