"""Of what a sentence puts against each other the one is asserted, and the other is denied."""

import pytest

from tests.unit.extract.documents import claims

CONTRASTS = [
    ("Marchetti was born not in Hull but in York.", "birth_place", "York", "Hull"),
    ("Marchetti was born in York, not in Hull.", "birth_place", "York", "Hull"),
    ("Marchetti was born in York (not Hull).", "birth_place", "York", "Hull"),
    ("Marchetti was born in York rather than Hull.", "birth_place", "York", "Hull"),
    ("Marchetti did not die in 1907, as most books have it, but in 1909.", "death_date", "1909", "1907"),
    ("Marchetti died in 1909, not 1907.", "death_date", "1909", "1907"),
    ("Marchetti is not a lawyer but a trained nurse.", "occupation", "nurse", "lawyer"),
    ("Marchetti is neither a lawyer nor a judge but a nurse.", "occupation", "nurse", "lawyer"),
    ("Marchetti is a nurse, not a doctor.", "occupation", "nurse", "doctor"),
    ("Marchetti is Latvian, not Russian.", "nationality", "Latvian", "Russian"),
    ("Marchetti works not for Siemens but for Nokia.", "employer", "Nokia", "Siemens"),
]
NONE = [
    ("Marchetti never married but had a son, Ivo Vogt.", "child"),
    ("Marchetti was born in York, not Ada Kerr.", "birth_place"),
    ("Marchetti was born in York, not far from Hull.", "birth_place"),
    ("Marchetti was born in York, but not before her family had left Hull.", "birth_place"),
    ("Marchetti is a nurse, not the daughter of a doctor.", "occupation"),
]


@pytest.mark.parametrize(("text", "field", "held", "denied"), CONTRASTS)
def test_what_is_put_against_something_else_is_told_apart(text, field, held, denied):
    found = {claim.value: claim.modality.value for claim in claims(text) if claim.field == field}
    assert found == {held: "asserted", denied: "negated"}


@pytest.mark.parametrize(("text", "field"), NONE)
def test_a_negation_of_something_else_puts_nothing_against_a_value(text, field):
    assert {claim.modality.value for claim in claims(text) if claim.field == field} == {"asserted"}
