"""What articles of reference tell in their boxes, in sentences of several clauses, and of others' work beside the person's."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def _times(text: str, field: str) -> dict[str, tuple[str | None, str | None]]:
    found = [each for each in claims(text) if each.field == field]
    return {each.value: (each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found}


@pytest.mark.parametrize("work", ["was the head of {}", "worked at {}"])
def test_a_stretch_of_time_that_opens_the_next_clause_is_not_that_of_the_one_before(work):
    first, second = work.format("Elm Archive"), work.format("Moss Archive")
    text = f"From 1972 to 1983 Ilse Marchetti {first}, from 1983 to 1990 she {second} and from 1991 she was ill."
    field = "position_held" if "head" in work else "employer"
    assert {each[-11:]: time for each, time in _times(text, field).items()} == {
        "Elm Archive": ("1972", "1983"),
        "oss Archive": ("1983", "1990"),
    }


def test_a_stretch_behind_a_comma_with_no_clause_of_its_own_stays():
    assert _times("Ilse Marchetti was head of Elm Archive, from 1983 to 1990.", "position_held") == {
        "head of Elm Archive": ("1983", "1990")
    }


def test_for_how_long_two_were_married_stands_behind_where_they_met():
    text = "Ilse Marchetti was married to Nils Berg, whom she had met in Lom, from 1994 to 2002."
    assert _times(text, "spouse") == {"Nils Berg": ("1994", "2002")}
    text = "Ilse Marchetti was married to Nils Berg, who ran Acme, from 1994 to 2002."
    assert _times(text, "spouse") == {"Nils Berg": (None, None)}


def test_a_post_in_front_has_not_the_time_of_the_one_as_which_somebody_served_then():
    text = "Having been treasurer of Elm Hospital, Ilse Marchetti served from 1962 to 1970 as its lawyer."
    assert _times(text, "position_held") == {"treasurer of Elm Hospital": (None, None)}


@pytest.mark.parametrize("land", ["U.S.", "U.K.", "U.S.A."])
def test_the_place_of_a_box_may_end_with_initials(land):
    text = f"Ilse Marchetti\nBorn\tMay 3, 1931\nLondon, {land}\nDied\tJune 4, 2001 (aged 70)\nParis, {land}\nParty\tElm Party"
    assert told(text, ("birth_place", "death_place")) == {
        f"birth_place London, {land}",
        f"death_place Paris, {land}",
    }


def test_a_sentence_below_a_date_of_birth_is_no_place():
    text = "Ilse Marchetti\nBorn\tMay 3, 1931\nHer father ran a mill.\nParty\tElm Party"
    assert shown(text, "birth_place") == []


@pytest.mark.parametrize("school", ["Stoicism", "Gestalt analysis", "Natural philosophy", "Kinetics"])
def test_a_school_of_thought_is_none_that_somebody_went_to(school):
    assert shown(f"Ilse Marchetti\nBorn\tMay 3, 1931\nSchool\t{school}\nRegion\tWestern", "educated_at") == []
    assert shown("Ilse Marchetti\nBorn\tMay 3, 1931\nSchool\tMoss Lane\nRegion\tWestern", "educated_at") == [
        "Moss Lane"
    ]


def test_a_title_of_words_between_commas_is_one_where_the_page_has_it_again():
    text = "Ilse Marchetti\nBorn\tMay 3, 1931\nNotable works\tFog, Frost, Fire (2006)\n\n{}"
    prose = "Ilse Marchetti is known for her 2006 memoir, Fog, Frost, Fire, which sold well."
    assert set(shown(text.format(prose), "notable_for")) == {"Fog, Frost, Fire"}
    assert shown(text.format("Ilse Marchetti is a writer."), "notable_for") == []
    assert shown(prose, "notable_for") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Marchetti backed a scheme that sends nurses to work at Elm Hospital.",
        "Marchetti hired two lawyers to work for Elm Hospital.",
        "Marchetti sought a young doctor from Lom to work for Elm Hospital.",
        "Marchetti was recruited by her former tutor at Elm Hospital.",
    ],
)
def test_whom_somebody_sends_or_is_taken_on_by_works_there_and_not_the_person(sentence):
    assert shown(f"Ilse Marchetti is a nurse. {sentence}", "employer") == []


@pytest.mark.parametrize(
    "sentence", ["She came to Lom to work at Elm Hospital.", "She was recruited by Elm Hospital in 1990."]
)
def test_who_comes_to_work_or_is_taken_on_by_a_body_works_there(sentence):
    assert shown(f"Ilse Marchetti is a nurse. {sentence}", "employer") == ["Elm Hospital"]


def test_a_post_with_its_unit_in_capitals_is_no_body():
    text = "Ilse Marchetti taught at Hill College, becoming Department Head and Faculty Dean."
    assert shown(text, "employer") == ["Hill College"]


def test_who_has_an_initial_between_two_names_is_a_person_whom_somebody_joins():
    assert shown("Ilse Marchetti joined Vern Q. Hale as a trader in 1919.", "employer") == []
    assert shown("Ilse Marchetti joined Hale & Roe as a trader in 1919.", "employer") == ["Hale & Roe"]


def test_the_first_word_of_a_magazines_name_is_no_nation():
    text = "Ilse Marchetti was awarded German Baker magazine's prize. She was an Italian baker."
    assert shown(text, "nationality") == ["Italian"]


def test_the_holder_of_an_office_is_named_behind_the_country_that_it_is_of():
    text = "Ilse Marchetti was adviser to Chancellor of the United Kingdom Orrin B. Hale from 1981 to 1984."
    assert not [each for each in claims(text) if "Hale" in each.value]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("joined the Lom-based law firm Berg, Lund, and Quist", "Berg, Lund, and Quist"),
        ("joined the law firm of Berg, Lund and Quist in 1990", "Berg, Lund and Quist"),
        ("was a member of the Commission on the Accident at Elm Bridge", "Commission on the Accident at Elm Bridge"),
        (
            "worked for the United States Cultural and Port Office Commission",
            "United States Cultural and Port Office Commission",
        ),
    ],
)
def test_names_of_bodies_go_on_over_partners_places_and_halves(sentence, body):
    assert shown(f"Ilse Marchetti {sentence}.", "employer") == [body]


def test_who_meets_several_people_joins_no_firm_of_theirs():
    assert shown("Ilse Marchetti joined Berg, Lund and Quist for lunch.", "employer") in ([], ["Berg"])


def test_posts_in_a_row_share_the_body_behind_the_last():
    text = "Ilse Marchetti was deputy head (1962–65), vice chair (1965–70) and director (1970–82) of Elm Bank."
    found = [each for each in claims(text) if each.qualifiers.get("organisation") == "Elm Bank"]
    assert {(each.value, each.qualifiers["start"], each.qualifiers["end"]) for each in found} == {
        ("deputy head of Elm Bank", "1962", "1965"),
        ("vice chair of Elm Bank", "1965", "1970"),
        ("director of Elm Bank", "1970", "1982"),
    }


def test_trades_in_a_row_are_had_at_the_body_behind_the_last():
    text = "Ilse Marchetti was lecturer (1962–65), reader (1965–70) and professor (1970–82) at Hill College."
    found = [each for each in claims(text) if each.field == "employer"]
    assert {(each.value, each.qualifiers["role"], each.qualifiers["start"]) for each in found} == {
        ("Hill College", "lecturer", "1962"),
        ("Hill College", "reader", "1965"),
        ("Hill College", "professor", "1970"),
    }


def test_posts_in_a_row_of_which_one_has_its_own_body_share_none():
    text = "Ilse Marchetti was mayor of Lom (1962–65), head (1965–70) and director (1970–82) of Elm Bank."
    assert "mayor of Lom of Elm Bank" not in shown(text, "position_held")
    text = "Ilse Marchetti met Per Roe, who was deputy head (1962–65) and director (1970–82) of Elm Bank."
    assert shown(text, "position_held") == []


def test_degrees_with_a_year_each_are_of_the_school_behind_them():
    text = "Ilse Marchetti took B.A. (1962), M.A. (1965) and PhD (1969) degrees from Hill College."
    found = [each for each in claims(text) if each.field == "educated_at"]
    assert {(each.qualifiers["degree"], each.qualifiers["end"]) for each in found} == {
        ("B.A.", "1962"),
        ("M.A.", "1965"),
        ("PhD", "1969"),
    }
    assert all("degree" not in each.qualifiers for each in claims("Ilse Marchetti has degrees from Hill College."))


def test_where_somebody_died_may_stand_behind_how_many_causes():
    assert shown("Ilse Marchetti died of three strokes at Moss Hospital in Lima.", "death_place") == ["Lima"]


def test_who_hears_somebody_lecture_studies_with_nobody():
    assert shown("Ilse Marchetti attended a lecture by Per Roe at Hill University.", "educated_at") == []
    assert shown("Ilse Marchetti attended classes at Hill University.", "educated_at") == ["Hill University"]


@pytest.mark.parametrize("post", ["writer-in-residence", "composer-in-residence"])
def test_who_is_in_residence_works_there(post):
    assert shown(f"Ilse Marchetti was {post} at Hill College in 2001.", "employer") == ["Hill College"]


@pytest.mark.parametrize(
    "medal",
    [
        "silver medal in the 21st Elm Olympiad",
        "bronze medal in the 4 x 200 metres relay at the 1999 Elm Games",
        "gold medal in 4 × 200 m relay at the Elm Games",
    ],
)
def test_a_medals_event_may_have_a_number_and_a_relay_its_spaces(medal):
    (found,) = claims(f"Ilse Marchetti won the {medal}.")
    assert found.value == medal
