"""What newspapers' portraits say: an age beside what lasts, prizes of critics, who lives alone, in what somebody graduated."""

import pytest

from tests.unit.extract.documents import claims

PUBLISHED = "2021-07-10"


def read(text: str, field: str):
    return [each for each in claims(text, published=PUBLISHED) if each.field == field]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ilse Marchetti, 55, has run the mill since 2016.", PUBLISHED),
        ("Ilse Marchetti, 55, heads the mill, a job she has held since April 2016.", PUBLISHED),
        ("Ilse Marchetti, 55, had run the mill since 2016.", None),
        ("Ilse Marchetti, 55, has known him since she moved to Oslo in 2001.", None),
        ("Ilse Marchetti, 55, moved to Oslo in 2001.", None),
    ],
)
def test_an_age_beside_what_has_lasted_since_a_day_is_that_of_the_publication(text, date):
    (age,) = read(text, "age_statement")

    assert age.qualifiers.get("date") == date


@pytest.mark.parametrize("prize", ["Critics' Prize", "Critics’ Award", "Journalists' Prize", "Critics Choice Award"])
def test_a_prize_is_named_with_those_whose_it_is(prize):
    (award,) = read(f"Ilse Marchetti received the {prize} in 2009.", "award")

    assert (award.value, award.qualifiers["date"]) == (prize, "2009")


def test_who_gives_a_prize_is_no_part_of_its_name():
    (award,) = read("Critics gave Ilse Marchetti the Hadley Prize.", "award")

    assert award.value == "Hadley Prize"


def test_a_home_is_one_where_somebody_lives_alone():
    (home,) = read("Ilse Marchetti lives alone with her dog in Oslo.", "residence")

    assert home.value == "Oslo"
    assert not read("Her father lives alone in Oslo, says Ilse Marchetti.", "residence")


@pytest.mark.parametrize(
    ("words", "subject"),
    [("veterinary medicine", "veterinary medicine"), ("economics", "economics"), ("style", None)],
)
def test_what_somebody_graduated_in_is_what_she_studied(words, subject):
    (school,) = read(f"Ilse Marchetti graduated in {words} from Tarn University.", "educated_at")

    assert school.qualifiers.get("subject") == subject


@pytest.mark.parametrize("club", ["Lokomotiva Tarn", "Slavia Tarn", "Legia Tarn"])
def test_a_club_named_for_its_town_leaves_the_town_a_place(club):
    text = f"Ilse Marchetti kept goal for {club}. She died at a hospital in Tarn on Monday."
    (place,) = read(text, "death_place")

    assert place.value == "Tarn"
