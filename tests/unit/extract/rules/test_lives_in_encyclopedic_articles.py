"""What stands beside a value and is none of it: governments of parties, peoples of some descent, learning at a body, names of places in other tongues."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "body", ["FLN government", "FLN-led coalition government", "Reform Party cabinet", "Reform Party administration"]
)
def test_who_joins_a_partys_government_has_not_joined_the_party(body):
    assert shown(f"In 1994 Ilse Marchetti joined the {body} as deputy minister.", "political_affiliation") == []


def test_who_joins_a_party_has_joined_it():
    assert shown("In 1994 Ilse Marchetti joined the Reform Party.", "political_affiliation") == ["Reform Party"]


@pytest.mark.parametrize("people", ["Black Portuguese", "African Cuban", "Black Swiss"])
def test_a_people_of_some_descent_employs_nobody(people):
    facts = told(f"Ilse Marchetti was a {people} singer.", ("employer", "occupation"))
    assert facts == {"occupation singer"}


def test_a_band_before_a_trade_is_a_body_as_before():
    assert shown("Ilse Marchetti is a Heron Rovers footballer.", "employer") == ["Heron Rovers"]


@pytest.mark.parametrize(
    "trade",
    [
        "long distance road, cross-country and track runner",
        "long jump and triple jump athlete",
        "film, stage and television actress",
    ],
)
def test_modifiers_of_two_words_are_kept_where_several_share_a_trade(trade):
    assert shown(f"Ilse Marchetti is a Norwegian {trade}.", "occupation") == [trade]


@pytest.mark.parametrize(
    ("prize", "dates"),
    [
        ("Heron Scholarship in classics and moral philosophy", ["1861"]),
        ("Heron Prize in physics and chemistry", ["1861"]),
    ],
)
def test_an_honour_is_for_a_field_and_a_part_of_another(prize, dates):
    found = [each for each in claims(f"Ilse Marchetti was awarded the {prize} in 1861.") if each.field == "award"]
    assert [each.value for each in found] == [prize]
    assert [each.qualifiers.get("date") for each in found] == dates


def test_an_honour_ends_before_what_else_was_won():
    assert shown("Ilse Marchetti won the Heron Prize in physics and national fame.", "award") == [
        "Heron Prize in physics"
    ]


def test_a_place_in_another_language_behind_a_place_is_no_part_of_it():
    assert shown("Marchetti grew up in Skarvik (Kyoto in Japanese), China.", "residence") == ["Skarvik"]
    assert shown("Marchetti grew up in Skarvik (Bavaria, Germany).", "residence") == ["Skarvik (Bavaria, Germany)"]


def test_the_time_of_a_second_school_is_not_that_of_the_first():
    text = "In 1926 Ilse Marchetti entered Bergen High School, advancing to the law faculty of Oslo University in 1930, from which she graduated in 1933."
    starts = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "educated_at"}
    assert starts["Bergen High School"] == "1926"


@pytest.mark.parametrize("deed", ["learned the use of tapes", "studied tapes"])
def test_who_learns_somewhere_does_not_work_there(deed):
    assert shown(f"Ilse Marchetti is a composer. At HERAK she {deed}.", "employer") == []


def test_who_builds_something_somewhere_works_there():
    assert shown("Ilse Marchetti is an engineer. At HERAK she built turbines.", "employer") == ["HERAK"]


def test_who_is_interested_or_engaged_in_a_party_in_any_way_belongs_to_it():
    assert shown("Ilse Marchetti was briefly engaged in the Reform Party.", "political_affiliation") == ["Reform Party"]


@pytest.mark.parametrize(
    "title",
    ["U.S. violist", "US diplomat", "Olympic Champion", "Nobel Laureate", "1984 Olympic champion"],
)
def test_whom_one_marries_has_neither_land_nor_title_for_a_name_or_a_day(title):
    (spouse,) = (each for each in claims(f"Ilse Marchetti married {title} Nils Berg.") if each.field == "spouse")
    assert (spouse.value, spouse.qualifiers.get("start")) == ("Nils Berg", None)


def test_a_prize_named_for_champions_stays_whole():
    assert shown("Ilse Marchetti won the Young Champion Award in 1990.", "award") == ["Young Champion Award"]


def test_universities_that_share_their_noun_are_each_named():
    worked = shown("Ilse Marchetti has taught at the universities of Lund, Oslo and Minnesota.", "employer")
    assert worked == ["University of Lund", "University of Oslo", "University of Minnesota"]
    learned = shown("Ilse Marchetti studied law at the Universities of Lund and Oslo.", "educated_at")
    assert learned == ["University of Lund", "University of Oslo"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has taught at the universities of Poland and Norway.",
        "Ilse Marchetti toured the universities of Lund and Oslo.",
        "Ilse Marchetti has taught at the universities of Blue Heron and White Reed.",
    ],
)
def test_universities_of_countries_and_those_that_one_only_sees_are_none_of_hers(text):
    assert told(text, ("employer", "educated_at")) == set()


@pytest.mark.parametrize("lead", ["became", "was appointed", "was elected"])
def test_a_second_post_behind_the_time_of_the_first_has_its_own(lead):
    found = claims(f"Ilse Marchetti {lead} treasurer in 1990 and then rector in 1992.")
    posts = {each.value: each.qualifiers.get("start") for each in found if each.field == "position_held"}
    assert posts == {"treasurer": "1990", "rector": "1992"}


def test_a_post_of_somebody_else_behind_a_time_is_not_hers():
    text = "Ilse Marchetti became treasurer in 1990 and rector Per Lund left in 1992."
    assert shown(text, "position_held") == ["treasurer"]


@pytest.mark.parametrize(
    "lives", ["sparing thousands of lives in", "which altered lives in", "and brightened the lives of families in"]
)
def test_lives_that_are_saved_or_changed_are_lived_by_others(lives):
    assert shown(f"Ilse Marchetti found a drug, {lives} Peru, Chile and Norway.", "residence") == []


def test_a_drug_that_saves_lives_keeps_nobody_from_living_somewhere():
    assert shown("Ilse Marchetti, whose drug saved lives, lives in Norway.", "residence") == ["Norway"]


def test_what_happened_at_an_age_ends_before_brackets_and_is_none_of_who_else_came():
    (moved,) = (
        each for each in claims("At 17, Marchetti fled to Bergen (now Oslo, Norway).") if each.field == "age_statement"
    )
    assert moved.qualifiers["event"] == "fled to Bergen"
    (both,) = (
        each for each in claims("At 16, Marchetti and a friend walked to Bergen.") if each.field == "age_statement"
    )
    assert "event" not in both.qualifiers


def test_a_trade_keeps_the_field_it_is_in():
    assert shown("Ilse Marchetti is a Norwegian pharmaceutical chemist.", "occupation") == ["pharmaceutical chemist"]
