"""Ages, homes and ends as short news and notices tell them: behind an "of", a trade, a dash, or in a paragraph of their own."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2020-07-15") if each.field == field]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ilse Marchetti of Tarnwick, 63, said so.", "Tarnwick"),
        ("Police have identified the victim as Ilse Marchetti of Tarnwick.", "Tarnwick"),
        ("The victim has been identified as 63-year-old Ilse Marchetti of Tarnwick.", "Tarnwick"),
        ("Ilse Marchetti (née Kerr), 63, of Tarnwick, said so.", "Tarnwick"),
        ("Ilse Marchetti, 63, of Station Road, Tarnwick, said so.", "Tarnwick"),
        ("Ilse Marchetti – 63, of Halifax passed away at home.", "Halifax"),
        ("Ilse Marchetti is a Bergen resident who works at home.", "Bergen"),
        ("Ilse Marchetti, a resident at the Elm nursing home in Tarnwick, was happy.", "Tarnwick"),
        ("Ilse Marchetti was raised until the age of 14 in Chile.", "Chile"),
    ],
)
def test_where_somebody_is_of_is_a_home(text: str, home: str) -> None:
    assert _told(text, "residence") == [home]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti of Acme Motors, 63, said so.",
        "Ilse Marchetti was named as Ilse Marchetti of the Year.",
        "Ilse Marchetti of Tarnwick Rovers, 12 others and a dog were there.",
        "Ilse Marchetti, a resident doctor at the Elm hospital in Bergen, was happy.",
    ],
)
def test_what_else_somebody_is_of_is_no_home(text: str) -> None:
    assert _told(text, "residence") == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ilse Marchetti, a London-based Italian architect, 50, denied it.", "50"),
        ("Ilse Marchetti, a nurse, 50, denied it.", "50"),
        ("Her brother Nils is 15. Ilse Marchetti is now 50.", "50"),
        ("Ilse Marchetti lived to be 93.", "93"),
        ("Ilse Marchetti lived to 93.", "93"),
        ("Ilse Marchetti died in Trieste. The cause was cancer. She was 79 and had two homes.", "79"),
        ("Ilse Marchetti died in Trieste.\n\nShe was 79.", "79"),
        ("Ilse Marchetti died in Trieste.\n\nHer daughter, Ada, confirmed the death.\n\nShe was 79.", "79"),
        ("Ilse Marchetti is survived by her husband. She was 79.", "79"),
        ('Ilse "Mimi" Marchetti, 63, who fled the fire, lost her life on April 9.', "63"),
        ("Ilse Marchetti – 91, of Halifax, passed away on 3 May 2020.", "91"),
        ("Ilse Marchetti on Monday celebrated her milestone 100th birthday.", "100"),
    ],
)
def test_ages_are_read(text: str, age: str) -> None:
    assert _told(text, "age_statement") == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Her mother lived to be 93. Ilse Marchetti is a nurse.",
        "Ilse Marchetti lived to be one of the richest women of Leeds.",
        "Few there lived to be 50. Ilse Marchetti is a nurse.",
        "Ilse Marchetti beat the Swede, a junior champion, 18, in the final.",
        "Ilse Marchetti is 60 percent sure.",
        "Ilse Marchetti was born in Leeds. Her husband, Ned, died in 1990.\n\nShe was 79.",
        "Ilse Marchetti was born in Leeds. Ned Ford died in 1990.\n\nShe was 79.",
        "Ilse Marchetti wrote about the death of Ada Ford.\n\nShe was 79.",
        "A woman was killed on Tuesday in Leeds.\n\nShe was 79. Ilse Marchetti of the police said so.",
    ],
)
def test_ages_of_others_are_not(text: str) -> None:
    assert _told(text, "age_statement") == []


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ilse Marchetti had her last breath in a home in Nashik.", "death_place", "Nashik"),
        ("Ilse Marchetti died in 2011 at 76 years old in Portugal.", "death_place", "Portugal"),
        ("Ilse Marchetti was among 301 killed on Tuesday.", "death_date", "2020-07-14"),
        ("Ilse Marchetti was one of three people killed on Tuesday.", "death_date", "2020-07-14"),
    ],
)
def test_ends_are_read(text: str, field: str, value: str) -> None:
    assert _told(text, field) == [value]


def test_what_one_is_by_birth_and_by_marriage_are_two_nationalities() -> None:
    text = "Ilse Marchetti, Swiss by birth and Danish by marriage, was a nurse. She met Ada, Polish by birth."
    assert sorted(_told(text, "nationality")) == ["Danish", "Swiss"]


@pytest.mark.parametrize("inside", ["née Ward, formerly Cole", "formerly Cole, née Ward"])
def test_two_other_names_in_brackets_are_both_read(inside: str) -> None:
    assert sorted(_told(f"Ilse Marchetti ({inside}) was there.", "also_known_as")) == ["Cole", "Ward"]
