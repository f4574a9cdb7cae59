"""What a title or an apposition says beside a name holds whatever the sentence asks, plans, denies or only alleges."""

import pytest

from tests.unit.extract.documents import claims

_FIELDS = ("employer", "position_held", "nationality", "age_statement", "political_affiliation", "occupation", "award")


def _told(text: str) -> set[tuple[str, str, str]]:
    return {(each.field, each.value, each.modality.value) for each in claims(text) if each.field in _FIELDS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The panel's questions include if Acme founder Ilse Marchetti lied.", ("employer", "Acme")),
        ("Auditors are looking into whether Acme's chairwoman, Ilse Marchetti, lied.", ("employer", "Acme")),
        ("Should the polls be right, Prime Minister Ilse Marchetti could lose.", ("position_held", "prime minister")),
        ("The rector hopes to meet Norwegian novelist Ilse Marchetti.", ("nationality", "Norwegian")),
        ("The court refused to set a date for Ilse Marchetti, 44.", ("age_statement", "44")),
        ("The driver allegedly insulted 17-year-old Ilse Marchetti.", ("age_statement", "17")),
        ("The film will reportedly follow Acme chairwoman Ilse Marchetti.", ("employer", "Acme")),
        ('"We will stay if they pay," Acme spokeswoman Ilse Marchetti said.', ("position_held", "spokeswoman of Acme")),
        ("The Greens may not back Labour MP Ilse Marchetti.", ("political_affiliation", "Labour Party")),
    ],
)
def test_what_stands_beside_a_name_is_asserted(text: str, expected: tuple[str, str]) -> None:
    assert (*expected, "asserted") in _told(text)
    assert {how for field, _, how in _told(text) if field == expected[0]} == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, never mayor of Lom, opened the fair.",
        "Ilse Marchetti, not a nurse but a cook's daughter, opened the fair.",
        "Ilse Marchetti, reportedly the new director of Acme, was seen in Lom.",
        "Ilse Marchetti, likely to be named president of Acme, was there.",
        "Ilse Marchetti, expected to become Norway's prime minister, left.",
        "The party could pick as mayor Ilse Marchetti.",
        "Both candidates for director of Acme, Ilse Marchetti and Rui Sá, have left.",
        "If elected president of Norway, Ilse Marchetti would build a bridge.",
        "There is no Norwegian president Ilse Marchetti.",
        "In the story, a cook could become Acme director Ilse Marchetti.",
    ],
)
def test_what_is_planned_or_denied_of_whom_it_stands_beside_is_not(text: str) -> None:
    assert not [each for each in _told(text) if each[2] == "asserted" and each[1] != "cook"]
