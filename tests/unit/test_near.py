"""What a word that nobody knows was probably meant to be."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from schemas.catalogue import catalogue
from schemas.near import nearest, nearest_field

IDS = ("tove-marklund", "gazette-tove-marklund", "harbour-post-tove-marklund", "ada-byron")


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("awards", "award"),
        ("nationalities", "nationality"),
        ("dob", "birth_date"),
        ("POD", "death_place"),
        ("date-of-birth", "birth_date"),
        ("birthDate", "birth_date"),
        ("birthdate", "birth_date"),
        ("children", "child"),
        ("hasOccupation", "occupation"),
        ("P569", "birth_date"),
        ("education", "educated_at"),
        ("wives", "spouse"),
        ("occupaton", "occupation"),
        ("xyzzy", None),
        ("P568", None),
        ("", None),
    ],
)
def test_a_field_is_known_by_its_label_its_plural_and_its_names_in_other_vocabularies(word, field):
    assert nearest_field(word) == field


@given(st.sampled_from([*catalogue().values()]), st.sampled_from(["label", "schema_org", "wikidata"]))
def test_every_name_of_a_field_leads_to_one_that_has_it(about, key):
    if key in about:
        assert catalogue()[nearest_field(about[key])][key] == about[key]


def test_only_fields_that_may_be_meant_are_named():
    assert nearest_field("age", ["birth_date", "award"]) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Tove Marklund", "tove-marklund"),
        ("tove", "tove-marklund"),
        ("gazette", "gazette-tove-marklund"),
        ("gazete", "gazette-tove-marklund"),
        ("harbour_post", "harbour-post-tove-marklund"),
        ("ada-byrn", "ada-byron"),
        ("tove-lindqvist", None),
        ("to", None),
    ],
)
def test_an_id_is_known_by_its_parts_and_in_another_spelling(word, meant):
    assert nearest(word, IDS) == meant


@given(st.text(), st.lists(st.text(), max_size=5))
def test_what_is_meant_is_one_of_those_that_are_known(word, known):
    assert nearest(word, known) in {None, *known}


def same(name):
    return name.casefold().translate(str.maketrans("_ ./", "----")).strip("-")


@given(st.lists(st.text("abß-_ .\n", min_size=1), min_size=1), st.data())
def test_a_name_is_meant_by_itself_whatever_others_there_are(names, data):
    word = data.draw(st.sampled_from(names))
    assume(same(word))
    assert same(nearest(word, names)) == same(word)
