"""The place of a child among others, children born to somebody, and since when somebody is a wife or a husband."""

import pytest

from tests.unit.extract.documents import claims


def _kin(text: str) -> list[tuple[str, str, str | None]]:
    found = claims(f"{text}\n")
    kin = ("spouse", "parent", "child", "sibling")
    return [(each.field, each.value, each.qualifiers.get("start")) for each in found if each.field in kin]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti was the third child of eight.", ("sibling", "eight children", None)),
        ("Ilse Marchetti was the fourth child among nine.", ("sibling", "nine children", None)),
        ("Ilse Marchetti is the middle one of three sisters.", ("sibling", "three sisters", None)),
        (
            "Two boys and a girl were born to Ilse Marchetti and her husband.",
            ("child", "Two boys and a girl", None),
        ),
        ("Ilse Marchetti is a father of two.", ("child", "two children", None)),
        ("In 1943 Ilse Marchetti became Karl Falk's second wife.", ("spouse", "Karl Falk", "1943")),
        ("In June 1983, in Lyon, Ilse Marchetti became the wife of Karl Falk.", ("spouse", "Karl Falk", "1983-06")),
        ("In 1911 Ilse Marchetti and Karl Falk became man and wife.", ("spouse", "Karl Falk", "1911")),
        ("In 1990 Ilse Marchetti, married to Karl Falk, opened a shop.", ("spouse", "Karl Falk", None)),
        ("In 1990 Ilse Marchetti was married to Karl Falk.", ("spouse", "Karl Falk", "1990")),
        ("Ilse Marchetti's four children are grown up.", ("child", "four children", None)),
        ("To Ilse Marchetti and her husband were born six children.", ("child", "six children", None)),
        ("In 1943 Ilse Marchetti was the wife of Karl Falk.", ("spouse", "Karl Falk", None)),
        ("In 1943 Ilse Marchetti, wife of Karl Falk, became a judge.", ("spouse", "Karl Falk", None)),
    ],
)
def test_kin_are_told_with_what_the_sentence_says_of_them(text: str, told: tuple[str, str, str | None]) -> None:
    assert _kin(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was the third woman of eight.",
        "Ilse Marchetti was the second child of a baker.",
        "Two girls were born to the sister of Ilse Marchetti.",
        "Ilse Marchetti's brother's two sons sing.",
        "Ilse Marchetti's two cats slept.",
        "To Karl Falk were born two sons. Ilse Marchetti sang.",
        "Ilse Marchetti and Karl Falk became friends.",
        "Two boys and a girl watched Ilse Marchetti.",
    ],
)
def test_whoever_is_counted_beside_is_no_kin(text: str) -> None:
    assert not _kin(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ilse Marchetti married Karl Ott in 1950 and Per Falk in 1960.",
            [("spouse", "Karl Ott", "1950"), ("spouse", "Per Falk", "1960")],
        ),
        (
            "Ilse Marchetti married firstly Karl Ott (d. 1955) and secondly Per Falk.",
            [("spouse", "Karl Ott", None), ("spouse", "Per Falk", None)],
        ),
        ("Ilse Marchetti married Karl Ott in 1950 and Per Falk in 1960 took over.", [("spouse", "Karl Ott", "1950")]),
        ("Ilse Marchetti married Karl Ott (d. 1955) and his brother Per Falk sang.", [("spouse", "Karl Ott", None)]),
        ("Ilse Marchetti met Karl Ott in 1950 and Per Falk in 1960.", []),
    ],
)
def test_a_second_marriage_in_the_same_breath_is_read(text: str, told: list[tuple[str, str, str | None]]) -> None:
    assert _kin(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti called Karl Roe her second father.",
        "Ilse Marchetti's soul sister, Ida Roe, sang.",
        "Ilse Marchetti has five children in her class.",
        "Ilse Marchetti has no brother but a sister, Ida.",
    ],
)
def test_whom_somebody_only_likens_to_kin_or_teaches_is_none(text: str) -> None:
    assert not _kin(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti saw Karl Roe, her father, in Lyon.", ("parent", "Karl Roe", None)),
        ("Ilse Marchetti's younger sister, Ida Roe, sang.", ("sibling", "Ida Roe", None)),
        ("Ilse Marchetti has five children in Lyon.", ("child", "five children", None)),
        ("Ilse Marchetti has no brother but many friends.", ("sibling", "anyone", None)),
    ],
)
def test_kin_beside_such_words_are_read(text: str, told: tuple[str, str, str | None]) -> None:
    assert _kin(text) == [told]
