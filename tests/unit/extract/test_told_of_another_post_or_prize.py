"""A prize that another is only likened to, a post that was not taken up, a school and a birthplace that the sentence names for something else."""

from tests.unit.extract.documents import claims, shown


def test_a_prize_that_hers_is_likened_to_is_not_hers() -> None:
    assert shown("Ilse Marchetti once won the local version of the Turing Award.", "award") == []
    assert shown("Ilse Marchetti won the Turing Award in 1999.", "award") == ["Turing Award"]


def test_a_seat_that_she_had_to_decline_is_none_of_hers() -> None:
    text = "Ilse Marchetti was selected to be treasurer of the Hull Council, but had to refuse because of a fall."
    told = {each.modality.value for each in claims(text) if each.field == "position_held"}
    assert "asserted" not in told


def test_who_graduates_from_a_later_school_has_not_done_so_at_the_one_before() -> None:
    text = "Ilse Marchetti went to the Porto High School. She graduated in 1978 from Elm University with a law degree."
    ends = {(each.display, each.qualifiers.get("end")) for each in claims(text) if each.field == "educated_at"}
    assert ("Porto High School", "1978") not in ends
    assert ("Elm University", "1978") in ends


def test_where_somebody_was_schooled_is_no_birthplace_behind_the_day() -> None:
    assert shown("Ilse Marchetti was born in 1944 and reared in Portugal.", "birth_place") == []
    assert shown("Ilse Marchetti was born in 1944 and educated in Portugal.", "birth_place") == []
    assert shown("Ilse Marchetti was born and raised in Portugal.", "birth_place") == ["Portugal"]
