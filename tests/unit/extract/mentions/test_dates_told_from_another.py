"""Times that are told from the one before ("two years later"): when they are known, and that one quote shows both."""

from calendar import day_name

import pytest

from service.extract.mentions.dates.dates import dates
from service.extract.mentions.dates.relative import _WORDS, _opener
from service.extract.text.vocabulary import found_behind
from tests.unit.extract.documents import claims


def later(text: str) -> list[str]:
    """Return the EDTF of the dates that are told from another."""
    return [each.edtf for each in dates(text) if each.kind == "later"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Two years later she married.", "1963~"),
        ("A year later, she married.", "1962~"),
        ("Ten years later she married.", "1971~"),
        ("The following year she married.", "1962"),
        ("She married in the next year.", "1962"),
        ("Later that year she married.", "1961"),
        ("In the same year she married.", "1961"),
        ("That same year, she married.", "1961"),
    ],
)
def test_a_time_is_told_from_the_date_before(words, edtf):
    assert later(f"She moved to Oslo in 1961. {words}") == [edtf]


@pytest.mark.parametrize(
    "joint", [" and two years later joined", "; two years later she joined", ", and two years later"]
)
def test_it_may_stand_in_the_same_sentence(joint):
    assert later(f"She moved to Oslo in 1961{joint} Acme.") == ["1963~"]


@pytest.mark.parametrize("base", ["on 3 May 1961", "in May 1961", "until 1961"])
def test_the_year_of_the_date_before_counts(base):
    assert later(f"She sang in Oslo {base}. Two years later she married.") == ["1963~"]


@pytest.mark.parametrize(
    "text",
    [
        "She moved to Oslo after 1961. Two years later she married.",
        "She moved to Oslo about 1961. Two years later she married.",
        "She worked there from 1961 to 1965. Two years later she married.",
        "She won it in 1961 and the other one in 1963. Two years later she married.",
        "Ada (1961) is her book. Two years later she married.",
        "She moved to Oslo in 1961. She later left. Two years later she married.",
        "She moved to Oslo in 1961. She sang. She danced. Two years later she married.",
        "She moved to Oslo in 1961.\n\nTwo years later she married.",
        "Two years later she married.",
    ],
)
def test_nothing_is_told_from_a_date_that_is_not_the_plain_one_before(text):
    assert not later(text)


def test_of_two_in_a_row_the_second_is_not_told_from_the_date_of_the_first():
    assert later("She moved to Oslo in 1961 and two years later left. A year later she married.") == ["1963~"]


@pytest.mark.parametrize(
    "words",
    [
        "More than two years later she married.",
        "Two or three years later she married.",
        "Many years later she married.",
        "Over the next year she sang.",
        "Until the following year she sang.",
        "That year's winner sang.",
        "The same year that she left, it closed.",
        "Two years later than he did she married.",
        "A hundred years later it was found.",
    ],
)
def test_a_bound_a_stretch_and_a_vague_count_tell_no_time(words):
    assert not later(f"She moved to Oslo in 1961. {words}")


def test_the_quote_shows_the_date_that_it_is_told_from():
    text = "Marchetti was called to the bar in 1961. Two years later she married Nils Berg."
    (spouse,) = [each for each in claims(text) if each.field == "spouse"]
    assert (spouse.qualifiers["start"], spouse.selector.exact) == (
        "1963~",
        "1961. Two years later she married Nils Berg",
    )


@pytest.mark.parametrize(
    ("text", "field", "qualifiers"),
    [
        ("She moved to Oslo in 1961 and two years later joined Acme Bank.", "employer", {"start": "1963~"}),
        ("She was elected mayor of Oslo in 1961 and resigned the following year.", "position_held", {"end": "1962"}),
        ("She married Nils Berg in 1961, and they divorced three years later.", "spouse", {"end": "1964~"}),
        ("She moved to Oslo in 1961. The next year she founded the Oslo Food Bank.", "employer", {"start": "1962"}),
    ],
)
def test_what_begins_or_ends_at_such_a_time_has_it(text, field, qualifiers):
    found = [dict(each.qualifiers) for each in claims(f"Marchetti was a farmer. {text}") if each.field == field]
    assert len(found) == 1
    assert qualifiers.items() <= found[0].items()


def test_who_died_so_long_after_did_so_about_then():
    found = claims("Marchetti moved to Oslo in 1961. She died two years later.")
    assert [each.value for each in found if each.field == "death_date"] == ["1963~"]


@pytest.mark.parametrize(
    "words",
    [
        *day_name,
        "last Monday",
        "This past Friday",
        "yesterday",
        "Yesterday evening",
        "last night",
        "Last year",
        "at the weekend",
        "Over the weekend",
        "during the weekend",
        "earlier today",
        "Late this week",
        "this morning",
        "This year",
        "today",
        "last year's Elm Prize",
    ],
)
def test_whatever_tells_a_day_from_another_begins_where_it_is_tried(words):
    text = f"She came, {words}."
    tried = [each.span() for each in found_behind(_opener(), _WORDS, text, 0, len(text))]
    assert tried == [each.span() for each in _WORDS.finditer(text)]
    assert tried
