"""Dated lines below each other stay apart, a degree is no post, and who coaches somebody does not own the medals below."""

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _of(text: str, field: str) -> dict[str, Claim]:
    return {each.value: each for each in claims(text) if each.field == field}


def test_a_dated_line_in_small_letters_is_no_part_of_the_one_above() -> None:
    text = (
        "Ilse Marchetti\n\nProfessional career\n1992–2001 Adviser, Federal Ministry of Justice, Vienna\n"
        "since 2001 Judge at the European Court of Elm\n"
    )
    starts = {value: each.qualifiers["start"] for value, each in _of(text, "position_held").items()}
    assert starts == {"adviser of Federal Ministry of Justice": "1992", "judge at the European Court of Elm": "2001"}


def test_a_degree_in_a_line_with_its_year_is_no_post() -> None:
    text = "Ilse Marchetti\n\nEducation\n1983 Doctor of Law (Dr. iur.)\n1987 Doctor of Medicine, University of Graz\n"
    assert _of(text, "position_held") == {}
    assert set(_of(text, "educated_at")) == {"University of Graz"}


def test_a_doctor_at_a_hospital_works_there() -> None:
    assert set(_of("Ilse Marchetti\n\nCareer\n1983 Doctor at Elm Hospital\n", "employer")) == {"Elm Hospital"}


_MEDALS = "World Championships\nGold – first place\t2013 Moscow\t1500 m\nSilver – second place\t2015 Beijing\t1500 m\n"


def test_medals_below_who_coaches_somebody_are_the_runners() -> None:
    text = f"Ilse Marchetti\nEvent\t1500 metres\nCoached by\tJon Berg\nMedal record\n{_MEDALS}"
    assert set(_of(text, "award")) == {
        "gold medal at the 2013 World Championships",
        "silver medal at the 2015 World Championships",
    }


def test_medals_of_those_whom_somebody_coaches_are_theirs() -> None:
    text = f"Ilse Marchetti is a coach.\n\nMedals of athletes coached\n{_MEDALS}"
    assert _of(text, "award") == {}
