"""A denial of an end, of a feeling or of completion is none of the fact itself."""

import pytest

from tests.unit.extract.documents import claims


def told(text):
    """Return the fields, values, modalities and tenses that are read."""
    return {
        (each.field, each.value, each.modality, each.qualifiers.get("tense", ""), each.qualifiers.get("completed", ""))
        for each in claims(text)
    }


@pytest.mark.parametrize(
    ("text", "field", "value", "tense"),
    [
        ("Ilse Marchetti has not left Halden Press.", "employer", "Halden Press", "present"),
        ("Ilse Marchetti has never retired from the Polar Institute.", "employer", "Polar Institute", "present"),
        ("Ilse Marchetti no longer works for Halden Press.", "employer", "Halden Press", "past"),
        ("Ilse Marchetti does not work for Halden Press any more.", "employer", "Halden Press", "past"),
        ("Ilse Marchetti no longer lives in Bern.", "residence", "Bern", "past"),
        ("Ilse Marchetti is no longer married to Per Dahl.", "spouse", "Per Dahl", "past"),
        (
            "Ilse Marchetti is no longer a member of the Labour Party.",
            "political_affiliation",
            "Labour Party",
            "past",
        ),
        (
            "Ilse Marchetti, no longer a member of the Labour Party, left.",
            "political_affiliation",
            "Labour Party",
            "past",
        ),
        ("Ilse Marchetti is no longer a Labour MP.", "political_affiliation", "Labour Party", "past"),
        ("Ilse Marchetti never regretted joining Halden Press.", "employer", "Halden Press", ""),
        ("Ilse Marchetti was not paid for her work at Halden Press.", "employer", "Halden Press", ""),
        ("Ilse Marchetti did not enjoy living in Bern.", "residence", "Bern", "past"),
        ("Ilse Marchetti was never expelled from the Labour Party.", "political_affiliation", "Labour Party", ""),
    ],
)
def test_what_did_not_end_or_was_not_liked_was_so(text, field, value, tense):
    assert told(text) == {(field, value, "asserted", tense, "")}


def test_who_did_not_complete_a_degree_studied_and_gave_up():
    read = told("Ilse Marchetti never finished her doctorate at Lund University.")
    assert read == {("educated_at", "Lund University", "asserted", "", "abandoned")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was not dismissed by Halden Press.",
        "Ilse Marchetti was not expelled from the Academy of Letters.",
        "Ilse Marchetti denied leaving Halden Press.",
        "Ilse Marchetti denied that she was dismissed from Halden Press.",
        "Ilse Marchetti was not re-elected as mayor of Bergen in 2004.",
        "Ilse Marchetti failed to win re-election as mayor of Bergen.",
        "Ilse Marchetti never graduated from Lund University.",
    ],
)
def test_a_denial_of_an_end_that_tells_no_more_tells_nothing(text):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ilse Marchetti never lived in Bern.", "residence", "Bern"),
        ("Ilse Marchetti never worked for Halden Press.", "employer", "Halden Press"),
        ("Ilse Marchetti was never married to Per Dahl.", "spouse", "Per Dahl"),
    ],
)
def test_a_denial_of_the_fact_denies_it(text, field, value):
    assert (field, value, "negated") in {each[:3] for each in told(text)}


@pytest.mark.parametrize("said", ["lived in Bern since 1990", "worked for Halden Press for ten years"])
def test_what_has_not_been_so_since_then_is_no_denial_of_what_was(said):
    assert not told(f"Ilse Marchetti has not {said}.")


def test_since_when_somebody_no_longer_belongs_is_no_beginning():
    (found,) = claims("Since 2010 Ilse Marchetti has no longer been a member of the Labour Party.")
    assert "start" not in found.qualifiers


@pytest.mark.parametrize("verb", ["never left", "was never expelled from", "never resigned from"])
def test_a_denied_end_makes_no_membership_a_past_one(verb):
    (claim,) = claims(f"Ilse Marchetti {verb} the Labour Party.")
    assert "tense" not in claim.qualifiers


def test_who_was_expelled_was_a_member_until_then():
    (claim,) = claims("Ilse Marchetti joined the Labour Party in 1946 but was expelled in 1951.")
    assert (claim.qualifiers["start"], claim.qualifiers["end"]) == ("1946", "1951")


def test_who_was_elected_on_a_partys_ticket_belongs_to_it():
    told = claims("Ilse Marchetti entered parliament in 2017 on the ticket of the Labour Party.")
    assert "Labour Party" in [each.value for each in told if each.field == "political_affiliation"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ilse Marchetti would have led the bank had she not died in 1990.", "death_date", "1990"),
        (
            "Were it not for her marriage to Per Dahl, Ilse Marchetti would have stayed at home.",
            "spouse",
            "Per Dahl",
        ),
        (
            "Had it not been for her marriage to Per Dahl, Ilse Marchetti could have stayed at home.",
            "spouse",
            "Per Dahl",
        ),
    ],
)
def test_what_would_be_otherwise_without_something_says_that_it_was_so(text, field, value):
    assert (field, value, "asserted", "", "") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Ilse Marchetti had not married Per Dahl, she would have stayed at home.",
        "Ilse Marchetti would have stayed at home if she hadn't married Per Dahl.",
    ],
)
def test_what_would_be_otherwise_denies_nothing(text):
    assert all(modality != "negated" for _, _, modality, _, _ in told(text))


def test_what_had_not_been_so_by_a_day_is_denied():
    assert ("spouse", "Per Dahl", "negated", "", "") in told("By 1990 Ilse Marchetti had not married Per Dahl.")
