"""What the next sentence says of the end belongs to the one thing that the sentence before told, and is quoted with it."""

import pytest

from tests.unit.extract.documents import claims

ENDED = {
    "Marchetti became minister of health in 1995. She resigned in 2001.": ("minister of health", "2001"),
    "Marchetti became minister of health in 1995. She stepped down over the dam in May 2001.": (
        "minister of health",
        "2001-05",
    ),
    "Marchetti was elected mayor of Porto in 1995. In 2001, she left office.": ("mayor of Porto", "2001"),
    "Marchetti was elected mayor of Porto in 1995. She held the post until 2001.": ("mayor of Porto", "2001"),
    "Marchetti became rector of Volta University in 1990. She served until 1996, when she moved to Lima.": (
        "rector of Volta University",
        "1996",
    ),
    "Marchetti was mayor of Porto. In 2001 she resigned to teach.": ("mayor of Porto", "2001"),
    "Marchetti joined the Green Party in 1990. She left the party in 1996.": ("Green Party", "1996"),
    "Marchetti joined Nokia in 1990. Six years later, she was promoted.": ("Nokia", None),
    "Marchetti joined Nokia in 1990. In 1996 she left the company.": ("Nokia", "1996"),
    "Marchetti taught at Volta University. She retired in 1996.": ("Volta University", "1996"),
    "Marchetti married Lars Ekdahl in 1969. The marriage was dissolved in 1980.": ("Lars Ekdahl", "1980"),
    "Marchetti married Lars Ekdahl in 1969. The couple separated in 1980.": ("Lars Ekdahl", "1980"),
    "Marchetti married Lars Ekdahl in 1969. Their marriage lasted until 1980.": ("Lars Ekdahl", "1980"),
    # somebody else, something else, or nothing
    "Marchetti became minister of health in 1995. She never resigned.": ("minister of health", None),
    "Marchetti became minister of health in 1995. She promised to resign in 2001.": ("minister of health", None),
    "Marchetti became minister of health in 1995. Her brother resigned in 2001.": ("minister of health", None),
    "Marchetti became minister of health in 2005. She resigned in 2001.": ("minister of health", None),
    "Marchetti became minister of health in 1995.\n\nShe resigned in 2001.": ("minister of health", None),
    "In 1995 Marchetti succeeded Ann Roe as mayor of Porto. She resigned in 2001.": ("mayor of Porto", None),
    "Marchetti became mayor of Porto in 1995 and head of the Rand Bank in 1998. She resigned in 2001.": (
        "mayor of Porto",
        None,
    ),
    "Marchetti joined Nokia in 1990. She left the party in 1996.": ("Nokia", None),
}
SAME_SENTENCE = {
    "Marchetti's marriage to Jan Kos ended in divorce in 1975.": "1975",
    "Her marriage to the poet Jan Kos was dissolved in 1975.": "1975",
    "Marchetti married Jan Kos in 1960; the marriage broke up in 1975.": "1975",
    "Marchetti married Jan Kos, a judge, with whom she had two sons, Per and Ole; they divorced in 1975.": "1975",
    "Marchetti married Jan Kos in 1960; the couple divorced in 1975.": "1975",
    "In Lyon she met Jan Kos, a judge, whom she married in 1960; they divorced in 1975.": "1975",
    "Marchetti married Jan Kos, whose career ended in 1975.": None,
    "Marchetti married Jan Kos in 1960, and her career ended in 1975.": None,
}


@pytest.mark.parametrize("text", ENDED)
def test_an_end_in_the_next_sentence_is_that_of_what_was_told(text):
    value, end = ENDED[text]
    ends = [
        claim.qualifiers.get("end")
        for claim in claims(text)
        if claim.value == value and claim.extractor.rule != "family/couple-married"
    ]
    assert ends == [end]


@pytest.mark.parametrize("text", ENDED)
def test_the_quote_reaches_to_the_end_that_it_is_cited_for(text):
    value, end = ENDED[text]
    (found, *_) = [claim for claim in claims(text) if claim.value == value]
    assert found.selector.exact in text
    assert (end is None) or end[:4] in found.selector.exact


@pytest.mark.parametrize("text", SAME_SENTENCE)
def test_a_marriage_ends_when_the_sentence_says_that_it_did(text):
    assert {claim.qualifiers.get("end") for claim in claims(text) if claim.field == "spouse"} == {SAME_SENTENCE[text]}


@pytest.mark.parametrize(
    "text",
    ["Marchetti is married, with two sons.", "Married to Jan Kos (b. 1960), two sons.", "Married, two sons."],
)
def test_children_are_counted_behind_a_marriage_in_notes(text):
    assert "two sons" in {
        claim.value for claim in claims(f"Ilse Marchetti, engineer.\n\n{text}") if claim.field == "child"
    }


def test_a_divorce_ends_the_marriage_told_last():
    text = "Marchetti married Jan Kos in 1950, then married Per Olsen in 1960; they divorced in 1975."
    ends = {claim.value: claim.qualifiers.get("end") for claim in claims(text) if claim.field == "spouse"}
    assert ends == {"Jan Kos": None, "Per Olsen": "1975"}


def test_work_for_the_company_until_a_year_ends_what_was_told_before():
    text = "Marchetti joined Tarn Airways in 1950. She flew for the company until 1970."
    ends = {claim.value: claim.qualifiers.get("end") for claim in claims(text) if claim.field == "employer"}
    assert ends == {"Tarn Airways": "1970"}
