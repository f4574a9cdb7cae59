"""What one sentence says twice is claimed once, as it is said in full."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Marchetti married Karl Vogt in 1950, and her husband Karl was a nurse.", "spouse", ["Karl Vogt"]),
        ("Marchetti is survived by her son Ole; she adored Ole Vogt, her son.", "child", ["Ole Vogt"]),
        ("Film composer Ilse Marchetti is a composer from Graz.", "occupation", ["film composer"]),
        (
            "Marchetti was awarded an OBE, Officer of the Order of the British Empire, in 1999.",
            "award",
            ["Officer of the Order of the British Empire"],
        ),
        ("Marchetti was awarded the OBE and the Lumen Prize in 1999.", "award", ["Lumen Prize", "OBE"]),
        ("Marchetti is a composer and a film director.", "occupation", ["composer", "film director"]),
        ("Marchetti's daughters are Maria and Anna Maria.", "child", ["Maria", "Anna Maria"]),
    ],
)
def test_a_value_that_its_sentence_says_in_full_besides_is_no_second_one(text, field, values):
    assert [each.value for each in claims(text) if each.field == field] == values


def test_sentences_apart_may_say_the_same():
    text = "Marchetti is a film composer. As a composer she lived in Graz. Marchetti worked as a composer."
    assert "composer" in [each.value for each in claims(text) if each.field == "occupation"]
