"""Posts are those of one holder: not two in one phrase, not that of who served in the same term, no work at what somebody only helped or sued at."""

import pytest

from tests.unit.extract.documents import claims, shown

_BOX = """Ilse Marchetti
9th President of Norway
In office
8 May 2001 9 June 2004
Vice President Ole Dahl
Preceded by Nils Holm
Succeeded by Ole Dahl
In office
3 March 1991 4 April 1995
Vice President Per Moe
Preceded by Ida Lie
Succeeded by Jon Berg

Ilse Marchetti is a politician.
"""


def test_who_served_beside_her_in_a_term_is_no_office_of_the_next_one() -> None:
    terms = {(each.display, each.qualifiers.get("start")) for each in claims(_BOX) if each.field == "position_held"}
    assert terms == {("president of Norway", "2001-05-08"), ("president of Norway", "1991-03-03")}


def test_what_looks_like_a_name_in_an_office_is_no_other_holder() -> None:
    text = (
        "Ilse Marchetti\nChair of the Hull Council\nIn office\n2 July 2013 – 3 June 2016\n"
        "Secretary of Agrarian Reform\nIn office\n5 July 1989 – 4 May 1990\n\nIlse Marchetti is a politician."
    )
    held = {each.qualifiers.get("start"): each.display for each in claims(text) if each.field == "position_held"}
    assert held["1989-07-05"] == "secretary of agrarian reform"


def test_a_post_ends_before_its_holder_with_an_honour() -> None:
    text = "Norway's eldest Trade Minister, Prof Ilse Marchetti and two of Norway's former Members of Parliament died in May."
    assert not [each for each in shown(text, "position_held") if " and " in each]


def test_two_posts_in_one_phrase_are_none() -> None:
    text = "Ilse Marchetti was once officer of a ski troop and Commandant of the Tromsø Military Academy."
    assert shown(text, "position_held") == []


def test_a_post_keeps_whom_its_body_is_named_for() -> None:
    text = "Ilse Marchetti is curator of the Nils Dahl papers at the Tromsø Museum."
    assert shown(text, "position_held") == ["curator of the Nils Dahl papers at the Tromsø Museum"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was one of the few lawyers to take complaints to the Nordic Court of Human Rights.",
        "Ilse Marchetti was once a lawyer, with a role in the establishment of the Porto School of Law.",
    ],
)
def test_a_lawyer_works_neither_where_she_sues_nor_at_what_she_helped_to_found(text: str) -> None:
    assert shown(text, "occupation") == ["lawyer"]
    assert shown(text, "employer") == []


def test_a_body_is_not_cut_behind_the_adjective_of_a_continent() -> None:
    text = "Ilse Marchetti served as treasurer of the Council of European harbours and Coasts."
    assert shown(text, "position_held") == []


def test_who_owns_a_grandson_runs_nothing_by_it() -> None:
    text = "Ilse Marchetti set up the Dahl Foundation, later led by Ilse's grandson, Nils Dahl."
    assert shown(text, "related") == []


def test_what_leads_up_to_somebody_is_no_row_of_a_box() -> None:
    text = (
        "Norway's Longest Judge, Prof Ilse Marchetti, Passes On\n\nBorn on 3 May 1944, Prof Ilse Marchetti died in May.\n\n"
        "Legal Mind Ole Dahl Joins Her\n\nKnown for her firm stand on tariffs, Ole Dahl"
    )
    assert shown(text, "notable_for") == []
    assert shown("Ilse Marchetti\nKnown for\tSalt Road\nBorn\t1931", "notable_for") == ["Salt Road"]


def test_a_front_that_calls_itself_a_party_is_named_in_full() -> None:
    assert shown("Ilse Marchetti joined the Popular Front Party.", "political_affiliation") == ["Popular Front Party"]
