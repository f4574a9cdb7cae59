"""Where works hang is none of them, and nobody's employer; an honour has its class, and letters of orders may have stops."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "text",
    [
        "Her work is in the collections of the British Museum, London; the Centre Pompidou, Paris; and the Elm Foundation, Lom.",
        "Her works were in the collection of the Elm Museum, Lom, and the Ash Gallery.",
    ],
)
def test_who_collects_works_is_neither_a_work_nor_an_employer(text):
    assert told(f"Ilse Marchetti is a painter. {text}", {"notable_for", "employer", "residence"}) == set()


def test_what_a_work_is_still_is_its_title():
    text = "Ilse Marchetti is a writer. Her first novel was Salt Roads (1990)."
    assert told(text, {"notable_for"}) == {"notable_for Salt Roads"}


def test_whom_somebody_represents_at_an_event_is_no_employer():
    assert told("Ilse Marchetti represented Norway at the Nordic Congress in 1975.", {"employer"}) == set()
    assert told("Ilse Marchetti represented the valley in the National Assembly.", {"employer"}) == {
        "employer National Assembly"
    }


@pytest.mark.parametrize("metal", ["Gold", "Silver", "Bronze"])
def test_an_order_has_its_class(metal):
    text = f"Ilse Marchetti received the Order of Luthuli in {metal} in 2010."
    assert told(text, {"award"}) == {f"award Order of Luthuli in {metal}"}


def test_a_town_is_no_class_of_an_order():
    text = "Ilse Marchetti was awarded the Order of Elm in Bronze Bay."
    assert told(text, {"award"}) == {"award Order of Elm"}


def test_letters_of_orders_may_have_stops():
    text = "Ilse Marchetti was appointed O.B.E. in 1946 and C.M.G. in 1953. She lived in the U.K. at the time."
    assert told(text, {"award", "employer"}) == {"award O.B.E.", "award C.M.G."}


def test_a_fellow_of_a_programme_that_is_named_like_a_body_works_at_none():
    text = (
        "Ilse Marchetti has been a Yale World Fellow. She was named a National Heritage Fellow by the Elm Fund in 2012."
    )
    assert told(text, {"award", "employer"}) == {"award Yale World Fellow", "award National Heritage Fellow"}
    assert told("Ilse Marchetti is a Harvard Law School Fellow.", {"award"}) == set()


def test_what_stands_before_a_trade_that_is_cut_off_makes_it_none():
    assert told("Slack key master Ilse Marchetti lives in Lom.", {"occupation"}) == set()
    assert told("Guitarist Ilse Marchetti lives in Lom.", {"occupation"}) == {"occupation guitarist"}


@pytest.mark.parametrize("month", ["October", "May"])
def test_a_prize_may_be_named_after_a_month(month):
    text = f"Ilse Marchetti won the {month} Prize of the City of Lom in 1997."
    assert told(text, {"award"}) == {f"award {month} Prize of the City of Lom"}


def test_a_month_in_front_is_no_name_of_a_prize():
    assert told("In October Prize Committee members met Ilse Marchetti.", {"award"}) == set()
