"""Lines of pages as they are pasted: works with their publishers, schools in columns, orders with their ranks; times and titles that belong elsewhere."""

import pytest

from tests.unit.extract.documents import claims, told


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize("heading", ["Works (selection)", "Books", "Fonts (selection)", "Selected works"])
def test_a_work_may_have_its_publisher_place_and_year_behind_it(heading):
    text = f"Ilse Marchetti\n\n{heading}\nCrystal and order. Oak House, Ulm 1968.\nOn Moss. Elm House 1970.\n"
    assert read(text, "notable_for") == {
        "Crystal and order": {"relation": "by", "date": "1968"},
        "On Moss": {"relation": "by", "date": "1970"},
    }


@pytest.mark.parametrize(
    "line",
    [
        "with Ole Berg: Physics for doctors. Oak House, Ulm 1974.",
        "Review of Salt. Oak House, Ulm 1968.",
        "She wrote much. Oak House published it in 1968.",
        "Crystals, edited by Ole Berg. Oak House, Ulm 1968.",
    ],
)
def test_what_is_written_with_others_or_told_in_sentences_is_no_work(line):
    assert not read(f"Ilse Marchetti\n\nWorks (selection)\n{line}\n", "notable_for")


def test_schools_in_columns_have_the_years_before_them():
    text = (
        "Ilse Marchetti was born in Ulm.\n\nEducation Background\nFrom\tTo\tInstitution\tQualification\n"
        "2010\t2013\tElm University\tPhD (Public Health)\n1984\t1987\tAlder Girls High School\tKCSE\n"
    )
    assert read(text, "educated_at") == {
        "Elm University": {"degree": "PhD", "start": "2010", "end": "2013"},
        "Alder Girls High School": {"start": "1984", "end": "1987"},
    }


@pytest.mark.parametrize("heading", ["Royal Decorations", "Honours and decorations", "Decorations"])
def test_orders_with_their_ranks_stand_below_decorations(heading):
    text = f"Ilse Marchetti\n\n{heading}\n2009 Knight Grand Cordon of the Most Exalted Order of the Grey Heron\n"
    assert read(text, "award") == {"Knight Grand Cordon of the Most Exalted Order of the Grey Heron": {"date": "2009"}}


def test_an_honour_may_be_named_after_an_office():
    text = "Ilse Marchetti\n\nAwards\nAward of the Minister of National Education for scientific achievements (1998)\n"
    assert read(text, "award").keys() == {"Award of the Minister of National Education for scientific achievements"}
    assert not told(text, {"position_held"})


def test_a_time_before_the_next_post_is_that_posts():
    text = "From 1971 to 1974 Ilse Marchetti was dean of the Elm School, from 1975 to 1979 rector of Elm University."
    found = read(text, "position_held")
    assert (found["dean of the Elm School"]["start"], found["dean of the Elm School"]["end"]) == ("1971", "1974")
    assert (found["rector of Elm University"]["start"], found["rector of Elm University"]["end"]) == ("1975", "1979")


def test_a_time_between_commas_is_that_of_the_post_before_it():
    text = "Ilse Marchetti was dean of the Elm School, from 1971 to 1974, and later moved to Ulm."
    assert read(text, "position_held")["dean of the Elm School"]["start"] == "1971"


@pytest.mark.parametrize("title", ["Eng.", "Arch.", "Barr."])
def test_a_title_that_ends_with_a_stop_is_no_name(title):
    assert told(f"Ilse Marchetti is a vet. Her husband, {title} Peter Roth, is tall.", {"spouse"}) == {
        "spouse Peter Roth"
    }


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2018 Asian Games, Jakarta – gold, -81 kg", "gold medal at the 2018 Asian Games"),
        ("2022 World Championships, Tashkent: bronze", "bronze medal at the 2022 World Championships"),
        ("Silver medal, 2024 Olympic Games", "silver medal at the 2024 Olympic Games"),
    ],
)
def test_a_medal_may_stand_in_one_line_with_its_games(line, value):
    assert read(f"Ilse Marchetti\n\nMedals\n{line}\n", "award")[value] == {"date": value.split()[-3]}


@pytest.mark.parametrize("above", ["Ole Berg", "Her pupils", "Athletes coached"])
def test_a_medal_below_others_is_theirs(above):
    assert not read(f"Ilse Marchetti\n\n{above}\n2018 Asian Games, Jakarta – gold\n", "award")


@pytest.mark.parametrize(
    ("words", "school"),
    [
        ("studied at the “Ada Holm” Technical University of Iași", "“Ada Holm” Technical University of Iași"),
        ("studied law at “Ovid” University in Constanța", "“Ovid” University"),
        ("studied at the Elm University", "Elm University"),
    ],
)
def test_a_school_has_the_name_before_it_in_quotation_marks(words, school):
    assert told(f"Ilse Marchetti {words}.", {"educated_at"}) == {f"educated_at {school}"}


@pytest.mark.parametrize("words", ["read from “Salt” at Elm University", "studied at “Elm” and Oak University"])
def test_other_words_in_quotation_marks_are_no_part_of_a_school(words):
    assert not any("“" in each for each in told(f"Ilse Marchetti {words}.", {"educated_at", "employer"}))


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("became Rector of Nether Wallop in 1980", "rector of Nether Wallop"),
        ("was curate of Andover", "curate of Andover"),
        ("was Rural Dean of Andover", "rural dean of Andover"),
    ],
)
def test_posts_of_a_parish_are_of_a_place(words, office):
    assert f"position_held {office}" in told(f"Ilse Marchetti {words}.", {"position_held"})


def test_a_serial_named_like_somebody_is_nobody():
    text = "Ilse Marchetti wrote a ghazal. It was used in the drama serial 'Benazir Holm'. Her first collection, 'Ash', was published in 1976."
    assert told(text, {"notable_for"}) == {"notable_for Ash"}
