"""A body whose name tells nothing is known by what stands around it, here or elsewhere in the text; towns, persons and peoples are none."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def employers(text: str) -> set[str]:
    return {each.value for each in claims(text, subject=BYRNE) if each.field == "employer"}


def posts(text: str) -> set[str]:
    return {each.value for each in claims(text, subject=BYRNE) if each.field == "position_held"}


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne switched to Quolara in 1974. Quolara, a weekly in Porto, closed in 1990.",
        "Nora Byrne switched to Quolara in 1974. Quolara's chief executive was in London.",
        "Per Dahl had founded Quolara. Nora Byrne switched to Quolara in 1974.",
        "Nora Byrne left Quolara in 1974 to start a bakery.",
        "Quolara's chief executive, Nora Byrne, spoke.",
        "Quolara was founded in 2009 by Nora Byrne.",
        "Quolara, founded by Nora Byrne, sells shoes.",
        "Quolara, which Nora Byrne founded in 2009, sells shoes.",
        "Nora Byrne was a columnist for the Quolara.",
        "Nora Byrne was a correspondent of the Quolara in Porto.",
        "Nora Byrne joined the party Quolara in 1990.",
        "Nora Byrne founded the women's group Quolara in 1990.",
        "Nora Byrne lives in Porto. In 2005 her company, Quolara, won.",
        "Nora Byrne lives in Porto. Her charity, Quolara, won.",
        "Nora Byrne returned to Quolara in 2001 as head of design.",
        "Nora Byrne volunteered with Quolara.",
        "Nora Byrne sat on Quolara's board.",
        "Nora Byrne joined the telecoms operator Quolara in 1999.",
        "Nora Byrne joined the Danish telecommunications operator Quolara.",
        "Nora Byrne started her own NGO, Quolara.",
        "Nora Byrne started her own business, Quolara.",
        "Per Dahl holds a stake in Quolara. Nora Byrne was a typist at Quolara.",
    ],
)
def test_what_stands_around_a_name_tells_a_body(text):
    assert employers(text) == {"Quolara"}


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne moved to Quolara in 1974. Per Dahl was born in Quolara.",
        "Quolara was founded by Nora Byrne in 1850. Quolara is a village.",
        "Quolara, founded by Nora Byrne, lies on the coast. Many live in Quolara.",
        "Together with Ilse Quolara, Nora Byrne founded a school.",
        "With Quolara, Nora Byrne spoke. Ilse Quolara was her friend.",
        "Nora Byrne won in the Quolara division. Nora Byrne represented Quolara for years.",
        "Per Dahl chaired the Tenants' League. Nora Byrne met the Tenants.",
    ],
)
def test_towns_persons_and_divisions_are_none(text):
    assert not {each for each in employers(text) if "Quolara" in each or "Tenants" in each}


def test_who_chairs_a_body_is_its_chair():
    assert posts("Nora Byrne chaired Quolara from 2010 to 2014.") == {"chair of Quolara"}


@pytest.mark.parametrize("post", ["editor in chief", "editor-in chief", "editor-in-chief"])
def test_an_editor_in_chief_is_one_with_or_without_hyphens(post):
    assert posts(f"Nora Byrne was {post} of Quolara.") == {"editor-in-chief of Quolara"}


def test_a_body_may_begin_with_small_letters():
    assert employers("Nora Byrne founded mirQuola in 2005.") == {"mirQuola"}


def test_a_word_that_is_glued_to_the_next_begins_no_name():
    assert employers("Nora Byrne founded forQuola in 2005.") == set()


@pytest.mark.parametrize("noun", ["company", "firm", "charity"])
def test_a_post_of_the_company_is_one_of_the_body_told_of_last(noun):
    text = f"Nora Byrne founded Quolara in 2005. She was executive director of the {noun} until 2011."
    held = [each for each in claims(text, subject=BYRNE) if each.field == "position_held"]

    assert [(each.value, each.qualifiers.get("organisation")) for each in held] == [("executive director", "Quolara")]


def test_where_two_bodies_may_be_meant_a_post_is_neithers():
    text = "Nora Byrne worked for Quolara and Tarkesh. She was executive director of the company until 2011."
    held = [each for each in claims(text, subject=BYRNE) if each.field == "position_held"]

    assert not {"Quolara", "Tarkesh"} & {each.qualifiers.get("organisation") for each in held}


@pytest.mark.parametrize("body", ["Quolara", "Quolara Foundation (QF)", "QLR (the Shoe Company)"])
def test_where_a_body_is_based_nobody_lives(body):
    found = claims(f"Nora Byrne is the founder of {body}, based in Oslo.", subject=BYRNE)

    assert not [each for each in found if each.field == "residence"]


def test_what_a_body_makes_is_no_trade():
    found = claims("Nora Byrne is the founder of Quolara, a shoe maker.", subject=BYRNE)

    assert not [each for each in found if each.field == "occupation"]


@pytest.mark.parametrize("end", ["where she was pronounced dead", "where she died"])
def test_a_hospital_that_somebody_died_in_employs_nobody(end):
    assert employers(f"Nora Byrne was transferred to the Elm Hospital, {end}.") == set()
