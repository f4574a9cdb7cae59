"""Words that hedge a fact between its subject and its value: it is then somebody's word, a possibility, or no fact."""

import pytest

from tests.unit.extract.documents import claims


def told(text, field):
    return {(each.value, each.modality.value) for each in claims(text) if each.field == field}


@pytest.mark.parametrize(
    ("text", "field", "read"),
    [
        ("Ilse Marchetti is probably a nurse.", "occupation", ("nurse", "reported")),
        ("Ilse Marchetti was possibly the daughter of Per Dahl.", "parent", ("Per Dahl", "reported")),
        ("Ilse Marchetti claimed to be the daughter of Per Dahl.", "parent", ("Per Dahl", "reported")),
        ("Ilse Marchetti may be the daughter of Per Dahl.", "parent", ("Per Dahl", "intended")),
        ("Ilse Marchetti might have been the sister of Per Dahl.", "sibling", ("Per Dahl", "intended")),
        ("Ilse Marchetti is the alleged daughter of Per Dahl.", "parent", ("Per Dahl", "reported")),
        ("Ilse Marchetti met her putative father, Per Dahl, in Turku.", "parent", ("Per Dahl", "reported")),
        ("Ilse Marchetti, the presumed author of the letters, sings.", "occupation", ("author", "reported")),
        ("Ilse Marchetti must have been born in Turku.", "birth_place", ("Turku", "reported")),
    ],
)
def test_a_hedged_fact_is_not_the_sources_own_assertion(text, field, read):
    assert told(text, field) == {read}


@pytest.mark.parametrize(
    ("text", "field", "read"),
    [
        ("Ilse Marchetti, allegedly the daughter of a duke, lives in Turku.", "residence", ("Turku", "asserted")),
        ("Ilse Marchetti, who may be the oldest woman there, lives in Turku.", "residence", ("Turku", "asserted")),
        (
            "Ilse Marchetti is perhaps best known as the founder of Halden Press.",
            "position_held",
            ("founder of Halden Press", "asserted"),
        ),
        ("Ilse Marchetti is a reputed lawyer.", "occupation", ("lawyer", "asserted")),
        ("Ilse Marchetti worked for Nokia and may be the daughter of Per Dahl.", "employer", ("Nokia", "asserted")),
    ],
)
def test_a_hedge_is_of_its_own_phrase_only(text, field, read):
    assert read in told(text, field)


@pytest.mark.parametrize(
    "kin", ["would-be husband", "on-screen husband", "spiritual father", "surrogate mother", "work wife", "host mother"]
)
def test_whom_only_a_word_makes_kin_is_none(kin):
    text = f"Ilse Marchetti's {kin}, Robin Dahl, left."
    assert not {each.field for each in claims(text)} & {"spouse", "parent"}


def test_a_month_is_no_doubt():
    assert told("Last May she joined Nokia. Ilse Marchetti sings.", "employer") == {("Nokia", "asserted")}
    assert ("Nokia", "asserted") not in told("Ilse Marchetti may join Nokia.", "employer")
