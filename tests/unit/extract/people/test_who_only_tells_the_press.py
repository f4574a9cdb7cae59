"""Who tells the press of somebody, and has no name here, is not that somebody: neither a person's post nor a body that says so."""

import pytest

from tests.unit.extract.documents import told

TIES = ("position_held", "employer", "educated_at", "occupation")
HEAD = "Ilse Marchetti lived in Graz. "


@pytest.mark.parametrize(
    "text",
    [
        "She was ill for years, a spokesperson of the Salt Foundation said.",
        "She was ill for years, a spokesman for the Salt Foundation, Leeds said.",
        "She was ill for years, a senior nurse at the Elm Hospital told the Linz Herald.",
        "She was ill for years, the chairman and founder of Orvo added.",
        "“She was ill,” a nurse at the Elm Hospital confirmed.",
        "“She was ill,” said a nurse at the Elm Hospital.",
        "She was ill and the director of the Salt Foundation said that she slept.",
        "She was ill, a professor at Elm University noted.",
        "“She was ill,” recalls a former baker at Elm Bank.",
    ],
)
def test_who_tells_of_her_without_a_name_is_somebody_else(text: str) -> None:
    assert told(HEAD + text, TIES) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She studied at Elm University, Oak University said.", {"educated_at Elm University"}),
        ("She worked at Elm Hospital, the Health Ministry announced.", {"employer Elm Hospital"}),
        (
            "She was the director of Elm Hospital, the Salt Foundation confirmed.",
            {"position_held director of Elm Hospital"},
        ),
    ],
)
def test_a_body_that_says_so_is_no_item_of_the_list_before_it(text: str, expected: set[str]) -> None:
    assert told(HEAD + text, TIES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Marchetti, a director of the Salt Foundation, said she slept.",
            {"position_held director of the Salt Foundation"},
        ),
        ("“He was ill,” said a nurse at the Elm Hospital, Ilse Marchetti.", {"employer Elm Hospital"}),
        ("She was a baker and a nurse noted for her kindness.", {"occupation baker", "occupation nurse"}),
        (
            "Ilse Marchetti founded Orvo and the Salt Foundation and has told the Linz Herald so.",
            {"employer Orvo", "employer Salt Foundation"},
        ),
        (
            "Ilse Marchetti is the head of Orvo, the director of the Salt Foundation and the mayor of Linz, and said so.",
            {
                "position_held head of Orvo",
                "position_held director of the Salt Foundation",
                "employer Salt Foundation",
                "position_held mayor of Linz",
            },
        ),
    ],
)
def test_who_is_named_or_only_goes_on_tells_of_herself(text: str, expected: set[str]) -> None:
    assert told(text, TIES) == expected
