"""Marriages as genealogies and notices write them: by number, with the place first, with their times in brackets; and their issue."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str = "spouse") -> dict[str, dict[str, str]]:
    """Return the values of a field, each with its qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize(
    "told",
    [
        "married at Bergen on 2 December 1845 Nils Berg",
        "married, in Bergen, on 2 December 1845, Nils Berg",
        "married (1) at Trinity Church, Bergen, on 2 December 1845, Nils Berg",
        "m. (1) in Bergen, 2 December 1845, Nils Berg",
        "m. 1st 2 December 1845 Nils Berg",
    ],
)
def test_where_a_marriage_was_may_stand_before_whom(told):
    assert read(f"Marchetti was a farmer. She {told}, son of Per Berg.") == {"Nils Berg": {"start": "1845-12-02"}}


@pytest.mark.parametrize(
    "told",
    [
        "married (1) 1850, Nils Berg; (2) 1860, Per Holm",
        "m. (1) in Bergen, 1850, Nils Berg and (2) in 1860 Per Holm",
        "married firstly in 1850 Nils Berg, and secondly, at Bergen in 1860, Per Holm",
        "m. 1st 1850 Nils Berg; 2ndly 1860 Per Holm",
    ],
)
def test_marriages_by_number_have_each_its_time(told):
    assert read(f"Marchetti was a farmer. She {told}.") == {
        "Nils Berg": {"start": "1850"},
        "Per Holm": {"start": "1860"},
    }


@pytest.mark.parametrize(
    "text",
    [
        "When Marchetti married in Bergen, Nils Berg was the mayor.",
        "When Marchetti married in 1950, Nils Berg became the mayor.",
        "Marchetti married at Trinity Church, Hull, Nils Berg the priest officiating.",
        "Marchetti married in Bergen Nils Berg's brother.",
        "Marchetti ran the 1500 m. Nils Berg came second.",
    ],
)
def test_who_else_is_named_behind_the_place_is_no_spouse(text):
    assert not read(text).keys() & {"Hull", "Nils"}
    assert "Nils Berg" not in read(text) or "officiating" in text


@pytest.mark.parametrize(
    ("aside", "times"),
    [
        ("m. 1950; div. 1961", {"start": "1950", "end": "1961"}),
        ("m. 1950, divorced 1961", {"start": "1950", "end": "1961"}),
        ("m. 1950–1961", {"start": "1950", "end": "1961"}),
        ("married 1950", {"start": "1950"}),
        ("marriage dissolved 1961", {"end": "1961"}),
        ("1920–1990", {}),
        ("d. 1990", {}),
        ("b. 1920", {}),
    ],
)
def test_the_times_of_a_marriage_stand_in_brackets(aside, times):
    assert read(f"Marchetti married Nils Berg ({aside}).") == {"Nils Berg": times}


@pytest.mark.parametrize(
    "text",
    [
        "Her divorce from Nils Berg in 1960 was painful.",
        "Her divorce, in 1960, from Nils Berg was painful.",
        "Marchetti moved to Oslo after her separation from Nils Berg in 1960.",
        "Marchetti, after divorcing Nils Berg in 1960, sailed alone.",
    ],
)
def test_the_day_of_a_divorce_ends_the_marriage(text):
    assert read(f"Ilse Marchetti was a farmer. {text}") == {"Nils Berg": {"end": "1960"}}


@pytest.mark.parametrize(
    "text",
    [
        "Her marriage, in 1953, to the painter Nils Berg was happy.",
        "Marchetti lived with the painter Nils Berg, who became her second husband in 1953.",
        "In 1953 she was united in marriage to Nils Berg.",
        "In 1953 she was joined in matrimony with Nils Berg.",
    ],
)
def test_a_marriage_told_otherwise_has_its_start(text):
    assert read(f"Ilse Marchetti was a farmer. {text}")["Nils Berg"] == {"start": "1953"}


@pytest.mark.parametrize(
    "issue",
    [
        "Two sons were born to them.",
        "To this union two sons were born.",
        "To them were born two sons.",
        "There were two sons of the marriage.",
        "Of this union were born two sons.",
    ],
)
def test_the_issue_of_the_marriage_told_before_is_counted(issue):
    found = read(f"Marchetti married Nils Berg in 1950. {issue}", "child")
    assert [each["sons"] for each in found.values()] == ["2"]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti married Nils Berg. Her sister married Per Holm. There were two sons of the marriage.",
        "Her brother Per married Ida Holm in 1950. To this union two sons were born.",
        "Marchetti lived with her brother. Two sons were born to him.",
        "To this union of states two provinces were born.",
    ],
)
def test_the_issue_of_others_is_not_counted(text):
    assert not read(text, "child")


@pytest.mark.parametrize(
    ("between", "end"),
    [
        ("", "1961"),
        ("They had two sons, Per and Ole.", "1961"),
        ("They moved to Oslo. She taught there.", "1961"),
        ("Her parents disapproved.", None),
        ("Her sister married Per Holm.", None),
        ("They sang. They danced. They sailed.", None),
    ],
)
def test_a_marriage_that_was_dissolved_is_the_one_told_shortly_before(between, end):
    found = read(
        f"Marchetti was a farmer. In 1950 she married Nils Berg. {between} The marriage was dissolved in 1961."
    )
    assert found["Nils Berg"].get("end") == end


def test_a_second_marriage_by_its_year_alone_is_one():
    found = read(
        "Marchetti married Nils Berg in 1950 and in 1965 Per Holm. They had two sons. The marriage ended in 1971."
    )
    assert found == {"Nils Berg": {"start": "1950"}, "Per Holm": {"start": "1965"}}


def test_marriages_of_a_note_have_a_year_before_each_and_a_divorce_in_brackets():
    text = "Marchetti was a botanist: born Hull 1920; married 1950 Jack Smith (died 1980; two sons), 1984 Alec Brown."
    assert read(text) == {"Jack Smith": {"start": "1950"}, "Alec Brown": {"start": "1984"}}
    text = "Marchetti was a botanist; married 1950 Jack Smith (two sons; marriage dissolved 1970)."
    assert read(text) == {"Jack Smith": {"start": "1950", "end": "1970"}}


def test_what_ends_in_brackets_before_a_marriage_began_is_not_its_end():
    assert read("Marchetti married 1950 Jack Smith (divorced 1940).") == {"Jack Smith": {"start": "1950"}}


def test_marriages_with_a_number_and_half_a_bracket_have_each_its_time():
    assert read("Marchetti was a potter. Married 1) 1956 the architect Jorn Vang, 2) 1970 the lawyer Kaj Bruun.") == {
        "Jorn Vang": {"start": "1956"},
        "Kaj Bruun": {"start": "1970"},
    }


def test_a_death_in_brackets_behind_a_husband_and_a_year_is_not_the_wifes():
    text = "Marchetti was a teacher. She married Jack Smith in 1950 (died 1980)."
    assert "death_date" not in {claim.field for claim in claims(text)}


def test_of_several_marriages_the_time_before_the_last_is_the_lasts_alone():
    text = (
        "Marchetti married three times: to the sculptor Alan Bright, to Boris Klein and, from 1980, "
        "to the diplomat Carl Munch."
    )
    assert read(text) == {"Alan Bright": {}, "Boris Klein": {}, "Carl Munch": {"start": "1980"}}


@pytest.mark.parametrize("mark", [",", ":", " —", " –"])
def test_those_whom_somebody_married_may_stand_behind_any_mark(mark):
    text = f"Marchetti married three times{mark} to the boxer Alan Bright, the producer Boris Klein and the painter Carl Moss."
    assert {each.value for each in claims(text) if each.field == "spouse"} == {
        "Alan Bright",
        "Boris Klein",
        "Carl Moss",
    }
