"""Years in brackets that are no life's, firms that had moved, whom a book is about, and where somebody dies or is sent to live."""

import pytest

from tests.unit.extract.documents import told

FIELDS = ("birth_date", "birth_place", "death_date", "death_place", "residence", "spouse")


@pytest.mark.parametrize("label", ["in office", "active", "bishop", "In office", "reign"])
def test_years_behind_what_somebody_was_then_are_no_life(label):
    assert told(f"Ilse Marchetti ({label}: 1931–1989) ran the lighthouse.", FIELDS) == set()


@pytest.mark.parametrize("label", ["lifespan: ", "dates: ", "Polish: Ilse Marketti; ", ""])
def test_years_behind_a_word_for_a_life_or_another_name_are_one(label):
    life = {"birth_date 1931", "death_date 1989"}
    assert told(f"Ilse Marchetti ({label}1931–1989) ran the lighthouse.", FIELDS) == life


@pytest.mark.parametrize(
    "page",
    [
        "By the time Ilse Marchetti retired, her firm had moved to Lodz.",
        "By the time Ilse Marchetti retired, Acme Corporation had moved to Lodz.",
        "Ilse Marchetti retired in 1939; her firm had moved to Lodz.",
    ],
)
def test_where_a_body_had_moved_is_no_home(page):
    assert told(page, FIELDS) == set()


def test_where_she_had_moved_herself_is_one():
    assert told("By the time Acme closed, Ilse Marchetti had moved to Lodz.", FIELDS) == {"residence Lodz"}


def test_a_birth_behind_whom_a_book_is_about_is_not_its_authors():
    assert told("Ilse Marchetti is the author of a life of Saint Wendel, born at Kell in 1811.", FIELDS) == set()


def test_a_birth_behind_what_she_is_is_hers():
    read = told("Ilse Marchetti is a poet, born at Kell in 1811.", FIELDS)
    assert read == {"birth_place Kell", "birth_date 1811"}


@pytest.mark.parametrize("where", ["a convent", "the airport", "the railway station", "her old school"])
def test_a_death_at_a_house_is_one_in_its_town(where):
    assert told(f"Ilse Marchetti died at {where} in Treviso.", FIELDS) == {"death_place Treviso"}


def test_who_is_sent_to_live_somewhere_lives_there():
    assert told("Ilse Marchetti was sent to Oslo to live with an aunt.", FIELDS) == {"residence Oslo"}
    assert told("Ilse Marchetti was sent to Oslo to report on the trial.", FIELDS) == set()


def test_a_year_of_the_buddhist_era_is_read_however_it_is_written():
    read = told("Ilse Marchetti was born in 2467 of the Buddhist era in Lampang.", FIELDS)
    assert read == {"birth_date [1924,1925]", "birth_place Lampang"}


def test_a_noble_name_goes_on_over_all_its_small_words():
    page = "Ilse Marchetti married Egon von und zu der Tann in 1910."
    assert told(page, FIELDS) == {"spouse Egon von und zu der Tann"}
