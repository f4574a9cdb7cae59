"""What notices of a death tell in loose sentences: kin in a row behind a long marriage, ages before whose wife one was, foundations in quotation marks."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

KIN = {"child", "sibling", "spouse"}


@pytest.mark.parametrize("dash", [": ", "- ", " - ", ", "])
def test_kin_are_listed_behind_any_mark(dash):
    text = f"Ilse Marchetti is survived by four siblings{dash}Dr. Pia Holm, Ole Marchetti and Una Berg."
    assert {"sibling Pia Holm", "sibling Ole Marchetti", "sibling Una Berg"} <= told(text, KIN)


@pytest.mark.parametrize("text", ["a row of ships- Nils Dahl said so", "the seas- Baltic and North"])
def test_no_other_word_with_a_dash_names_kin(text):
    assert not told(f"Ilse Marchetti painted {text}.", KIN)


@pytest.mark.parametrize("length", ["thirty years", "12 years", "two decades"])
def test_how_long_a_marriage_was_ends_no_row_of_kin(length):
    text = f"Ilse Marchetti leaves behind her husband of {length}, two sons, Per and Olaf, and a sister, Una."
    assert told(text, KIN) == {"child Per", "child Olaf", "sibling Una"}


@pytest.mark.parametrize(
    "kin", ["wife of the harbour master of Lom", "a mother of three", "sister of the painter Nils Dahl"]
)
def test_an_age_stands_before_whose_kin_somebody_was_who_died(kin):
    text = f"Ilse Marchetti (61), {kin}, passed away on 3 May 2010."
    assert [each.value for each in claims(text) if each.field == "age_statement"] == ["61"]


def test_a_body_in_quotation_marks_with_its_article_is_founded():
    text = "In 2009 Ilse Marchetti established “The Lindgren Hearing Foundation”, a charity."
    assert told(text, {"employer"}) == {"employer Lindgren Hearing Foundation"}
    assert not told("In 2009 Ilse Marchetti read “The Lindgren Hearing Foundation”, a novel.", {"employer"})


def test_half_a_double_surname_is_the_persons_where_the_page_has_both():
    subject = Subject(id="one", name="Ilse Dahl-Marchetti")
    page = "Ilse Marchetti: senator dies\n\nThe senator Ilse Dahl-Marchetti has died. Mrs Marchetti was born in Oslo in 1940."
    assert [each.value for each in claims(page, subject=subject) if each.field == "birth_date"] == ["1940"]
    other = "Ilse Marchetti is a nurse. Nils Dahl-Marchetti is her uncle. Mrs Marchetti was born in Oslo in 1940."
    assert not [each for each in claims(other, subject=subject) if each.field == "birth_date"]


@pytest.mark.parametrize("wife", ["her wife", "her wife of 40 years"])
def test_a_name_in_front_of_one_of_the_kin_is_not_the_next_ones(wife):
    text = f"Ilse Marchetti is survived by Greta, {wife}, and a son."
    assert told(text, KIN) == {"spouse Greta", "child a son"}
