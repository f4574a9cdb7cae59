"""News that tells of today, lists of persons below starred lines, notes that begin with what somebody is."""

import pytest

from tests.unit.extract.documents import claims, shown

DAY = "2017-05-11"


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti died today.",
        "Ilse Marchetti was murdered today.",
        "The leader Ilse Marchetti, who won the Elm Prize for fighting a quarry, was murdered today.",
        "Ilse Marchetti died in Leeds today after a short illness.",
    ],
)
def test_what_was_done_today_was_on_the_day_of_the_paper(text):
    assert shown(text, "death_date", published=DAY) == ["11 May 2017"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, who died young, is still read today.",
        "Ilse Marchetti lives in Leeds today.",
        "Ilse Marchetti was known until today.",
        "Ilse Marchetti works for Acme today.",
    ],
)
def test_what_is_so_today_has_no_day(text):
    assert not [
        each for each in claims(text, published=DAY) if "date_basis" in each.qualifiers and "death" in each.field
    ]


def test_whom_gunmen_shot_has_died_then_and_there():
    text = "Two gunmen broke into a home and shot Ilse Marchetti to death early Thursday in the town of Yorito."

    assert shown(text, "death_place") == ["Yorito"]
    assert shown(text, "death_date", published=DAY) == ["11 May 2017"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti shot Ole Berg dead on Thursday in the town of Yorito.",
        "Gunmen shot at Ilse Marchetti on Thursday in the town of Yorito.",
    ],
)
def test_who_shoots_or_is_shot_at_has_not(text):
    assert not shown(text, "death_place", published=DAY)


def test_a_line_between_stars_names_of_whom_the_next_paragraph_tells():
    text = (
        "*Ilse Marchetti (Sami) - NORWAY*\n\nIlse Marchetti was a beekeeper.\n\n*Demba Kouyate (Fulani) - COLOMBIA*\n\n"
        "On July 2, 2019, Demba (35) died. He was a musician and taught at the Escuela del Sur."
    )

    assert shown(text, "occupation") == ["beekeeper"]
    assert not shown(text, "employer")


@pytest.mark.parametrize(
    ("text", "trade", "nation"),
    [
        ("An Iraqi actor, born in Mosul in 1949. He grew up in Leeds. Ilse Marchetti sang.", "actor", "Iraqi"),
        ("Dutch poet, born in Leiden. Ilse Marchetti lives in Ghent.", "poet", "Dutch"),
    ],
)
def test_a_note_begins_with_what_somebody_is(text, trade, nation):
    assert shown(text, "occupation") == [trade]
    assert shown(text, "nationality") == [nation]
    assert shown(text, "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti sang. A Danish poet, born in Leiden, came to see her.",
        "A poet born in Leeds met Ilse Marchetti.",
    ],
)
def test_a_sentence_about_another_with_an_article_is_no_note(text):
    assert not {"occupation", "nationality", "birth_place"} & {each.field for each in claims(text)}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("In 1978, Marchetti received the Rising Actor Award.", "award", "Rising Actor Award"),
        (
            "Marchetti won many medals, including gold at the 1999 Asian Championships.",
            "award",
            "gold medal at the 1999 Asian Championships",
        ),
        ("Marchetti was the first Peru-born Canadian elected there.", "birth_place", "Peru"),
        ("During the seven years Marchetti spent in Kuwait, she taught.", "residence", "Kuwait"),
        ("Marchetti was appointed at Yarmouk University.", "employer", "Yarmouk University"),
    ],
)
def test_further_ways_to_tell_it_are_read(text, field, value):
    assert value in shown(text, field)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti acted in school plays and decided to complete her study at the Department of Theater.",
        "Marchetti wrote of the newly established Design Department of Yarmouk University.",
    ],
)
def test_plays_are_no_playing_and_a_new_body_is_not_hers(text):
    assert not shown(text, "employer")
