"""Labels of rows in all the forms that pages write them in, and several rows on one line."""

import pytest

from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


BORN = [("birth_date", "1952-05-03", {}), ("birth_place", "Zwolle", {})]


@pytest.mark.parametrize(
    "rows",
    [
        "D.O.B: 3. 5. 1952\nPlace of birth: Zwolle",
        "DOB 3/V/1952\nBirth Place Zwolle",
        "DATE AND PLACE OF BIRTH: 3 MAY 1952, ZWOLLE",
        "Date of Birth (dd/mm/yyyy): 3 May 1952\nCity of birth: Zwolle",
        "Born on: 3 May 1952. Born in: Zwolle. Height: 182 cm.",
        "Born   3 May 1952      Height   182 cm\nBirthplace   Zwolle      Weight   80 kg",
        "BORN\n3 May 1952\nZwolle\nHEIGHT\n182 cm",
    ],
)
def test_a_birth_is_read_whatever_its_label_looks_like(rows):
    found = [
        (field, value.title() if value.isupper() else value, told)
        for field, value, told in read(f"Ilse Marchetti\n\n{rows}\n")
    ]
    assert found == BORN


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Party: Civic List until 2020", ("political_affiliation", "Civic List", {"end": "2020"})),
        ("Party: Member of the Civic List since 1986", ("political_affiliation", "Civic List", {"start": "1986"})),
        ('Also known as: "La Sera"', ("also_known_as", "La Sera", {})),
        ("Married: Karl Vogt (1980-his death)", ("spouse", "Karl Vogt", {"start": "1980"})),
        ("Mayor: 1985-1990", ("position_held", "mayor", {"start": "1985", "end": "1990"})),
        (
            "Fernbank: Deputy director 1985-1990",
            ("position_held", "deputy director", {"organisation": "Fernbank", "start": "1985", "end": "1990"}),
        ),
        (
            "Previously: Head of science at Elm School (2008-2016)",
            (
                "position_held",
                "head of science at Elm School",
                {"organisation": "Elm School", "start": "2008", "end": "2016"},
            ),
        ),
    ],
)
def test_what_stands_around_a_value_is_told_of_it(row, told):
    assert read(f"Ilse Marchetti\n\n{row}\n") == [told]


def test_a_comma_in_a_number_parts_no_honours():
    page = "Ilse Marchetti\n\nHonours: World Championships bronze medal, 10,000 m (2015)\n"
    assert [(value, told) for _, value, told in read(page)] == [
        ("World Championships bronze medal, 10,000 m", {"date": "2015"})
    ]


def test_years_below_another_label_are_no_life():
    assert read("Ilse Marchetti\n\nYears active\n1955–2004\n") == []
