"""Denials in short forms and with "did not", of nations and kin, of two values at once; and denials of something else."""

import pytest

from tests.unit.extract.documents import claims


def denied(text):
    """Return the fields and values that a text denies."""
    return {(each.field, each.value) for each in claims(text) if each.modality == "negated"}


def held(text):
    """Return the fields and values that a text asserts."""
    return {(each.field, each.value) for each in claims(text) if each.modality == "asserted"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti is not Norwegian.", {("nationality", "Norwegian")}),
        ("Ilse Marchetti isn't Norwegian.", {("nationality", "Norwegian")}),
        ("Ilse Marchetti is of Italian descent but is not Italian.", {("nationality", "Italian")}),
        ("Ilse Marchetti wasn’t a doctor.", {("occupation", "doctor")}),
        ("Ilse Marchetti wasn't the wife of Per Dahl.", {("spouse", "Per Dahl")}),
        ("Per Dahl is not her father. Ilse Marchetti said so.", {("parent", "Per Dahl")}),
        ("Ilse Marchetti does not live in Oslo.", {("residence", "Oslo")}),
        ("Ilse Marchetti doesn't reside in Oslo.", {("residence", "Oslo")}),
        ("Ilse Marchetti did not attend Harvard University.", {("educated_at", "Harvard University")}),
        ("Ilse Marchetti didn't join the Labour Party.", {("political_affiliation", "Labour Party")}),
        ("Ilse Marchetti did not marry Per Dahl.", {("spouse", "Per Dahl")}),
        ("Ilse Marchetti did not serve as mayor of Bergen.", {("position_held", "mayor of Bergen")}),
        ("Ilse Marchetti is not the mayor of Bergen.", {("position_held", "mayor of Bergen")}),
        ("Ilse Marchetti wasn't mayor of Bergen.", {("position_held", "mayor of Bergen")}),
        ("Ilse Marchetti was not elected mayor of Bergen.", {("position_held", "mayor of Bergen")}),
        ("Ilse Marchetti was not awarded the Nordhav Prize.", {("award", "Nordhav Prize")}),
        ("Ilse Marchetti was never given the Nordhav Prize.", {("award", "Nordhav Prize")}),
        ("Ilse Marchetti did not found Brandwick plc.", {("employer", "Brandwick plc")}),
        ("Ilse Marchetti did not write The Long Road.", {("notable_for", "The Long Road")}),
        ("Ilse Marchetti was never a Conservative.", {("political_affiliation", "Conservative Party")}),
        (
            "Ilse Marchetti is neither Norwegian nor Swedish.",
            {("nationality", "Norwegian"), ("nationality", "Swedish")},
        ),
        ("Ilse Marchetti is neither a doctor nor a nurse.", {("occupation", "doctor"), ("occupation", "nurse")}),
    ],
)
def test_a_denial_is_of_the_field_that_its_words_name(text, expected):
    assert denied(text) == expected
    assert not held(text) & expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was not the first doctor in the family.",
        "Ilse Marchetti was not the first mayor of Bergen.",
        "Ilse Marchetti was not only mayor of Bergen but also a poet.",
        "Ilse Marchetti was not only awarded the Nordhav Prize but also the Elm Medal.",
        "Ilse Marchetti not only founded Brandwick but also led it.",
        "Ilse Marchetti was not awarded the Nordhav Prize until 1990.",
        "Ilse Marchetti did not write to Karl Berg.",
        "Ilse Marchetti was not a good teacher.",
        "Ilse Marchetti is no ordinary teacher.",
        "Ilse Marchetti is not the first Norwegian to win.",
        "Ilse Marchetti was not the eldest daughter of Per Dahl.",
        "Ilse Marchetti was not the first wife of Per Dahl.",
        "Ilse Marchetti did not serve her full term as mayor of Bergen.",
        "Ilse Marchetti did not graduate from Harvard University.",
        "Ilse Marchetti did not become a doctor until 1990.",
        "Ilse Marchetti did not join the Labour Party until she was 40.",
        "Ilse Marchetti did not attend the funeral in Oslo.",
    ],
)
def test_what_denies_only_how_or_when_denies_no_value(text):
    assert not denied(text)


def test_what_a_narrow_denial_is_put_against_holds():
    text = "Ilse Marchetti was not a professional musician, but rather an architect."
    assert (denied(text), held(text)) == (set(), {("occupation", "architect")})
    assert held("Ilse Marchetti does not live in Oslo but in Bergen.") == {("residence", "Bergen")}


def test_the_quote_is_what_stands_in_the_text():
    (claim,) = claims("Ilse Marchetti didn’t attend Harvard University.")
    assert claim.selector.exact == "Ilse Marchetti didn’t attend Harvard University"
