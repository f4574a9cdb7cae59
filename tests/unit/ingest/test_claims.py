"""Claims by hand: what a file of them may say, every fault with its place and what to do, and more of them written behind it."""

import re
import stat
import tomllib

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from schemas.catalogue import catalogue
from schemas.words import FIELDS
from service.domain.claim import Modality
from service.domain.fields import CATALOGUE, GENERAL
from service.domain.handmade import Handmade, Tool
from service.errors import ClaimError
from service.ingest.claims import NAME, append_claims, faults_of, read_claims
from tests.docs.console import REPOSITORY

SOURCES = ("city-press", "le-quotidien")
GOOD = {
    "field": '"birth_date"',
    "value": '"1961-05-04"',
    "source": '"le-quotidien"',
    "quote": '"Née le 4 mai 1961"',
    "who": '"E. Ditor"',
    "date": "2026-01-02",
}
MADE = Handmade(
    field="birth_date",
    value="1961-05-04",
    source="le-quotidien",
    quote="Née le 4 mai 1961",
    who="E. Ditor",
    date="2026-01-02",
)
FULL = evolve(
    MADE,
    field="residence",
    value="Lyon",
    prefix=" \r\n«\x0c",
    suffix="»\x7f",
    start=0,
    qualifiers={"start": "1990", "manner": "lived"},
    modality=Modality.REPORTED,
    attribution="her “sister”",
    note="two\nlines",
    tool=Tool("doccano", "1.8"),
)


def table(**changed):
    keys = {**GOOD, **changed}
    return "[[claims]]\n" + "".join(f"{key} = {text}\n" for key, text in keys.items() if text is not None)


@pytest.fixture
def faults(tmp_path):
    """Return a function that reads claims and returns the lines of its error, without the file's name and the line."""

    def lines(text):
        path = tmp_path / NAME
        path.write_text(text, "utf-8")
        with pytest.raises(ClaimError) as caught:
            read_claims(tmp_path, SOURCES)
        return [re.sub(rf"^{re.escape(str(path))}(:\d+)?: ", "", line) for line in str(caught.value).split("\n")]

    return lines


def test_no_file_and_a_file_without_tables_are_no_claims(tmp_path):
    assert read_claims(tmp_path, SOURCES) == ()
    (tmp_path / NAME).write_text("# nothing found yet\n")
    assert read_claims(tmp_path, SOURCES) == ()


def test_claims_are_read_in_order(tmp_path):
    (tmp_path / NAME).write_text(
        table() + table(value='"1961"', start="3", modality='"negated"', tool='{ name = "hypothesis" }')
    )
    assert read_claims(tmp_path, SOURCES) == (
        MADE,
        evolve(MADE, value="1961", start=3, modality=Modality.NEGATED, tool=Tool("hypothesis", "1")),
    )


def test_a_claim_is_made_by_hand_or_by_its_tool_and_somebody_vouches_for_it():
    by_hand, by_tool = MADE.extractor, FULL.extractor
    assert (by_hand.name, by_hand.version, by_hand.rule, by_hand.by_hand) == ("hand", "1", "E. Ditor", True)
    assert (by_tool.name, by_tool.version, by_tool.rule, by_tool.by_hand) == ("doccano", "1.8", "E. Ditor", True)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"field": '"birthdate"'}, "field: 'birthdate' is no field; did you mean 'birth_date'?"),
        ({"field": None}, "field: missing; expected a field such as 'birth_date'"),
        ({"value": None}, "value: missing; expected the value in its normal form, on one line"),
        ({"value": '"4 May 1961"'}, "value: '4 May 1961' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
        ({"value": '"1961-02-30"'}, "value: '1961-02-30' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
        ({"field": '"age_statement"', "value": '"many"'}, "value: 'many' is no quantity; expected one such as '13', '200..999', '1201..' or '..2'"),
        ({"field": '"age_statement"', "value": f'"{"9" * 16}"'}, f"value: '{'9' * 16}' is no quantity; expected one such as '13', '200..999', '1201..' or '..2'"),
        ({"value": '"a\\nb"'}, "value: 'a\\nb' is not allowed; expected the value in its normal form, on one line"),
        ({"value": "1961"}, "value: 1961 is not a string; expected the value in its normal form, on one line, in quotation marks"),
        ({"source": '"le-quotidie"'}, "source: 'le-quotidie' is no source here; did you mean 'le-quotidien'?"),
        ({"source": '"zzz"'}, "source: 'zzz' is no source here; the manifest has city-press, le-quotidien"),
        ({"quote": '" \\n"'}, "quote: ' \\n' is not allowed; expected words of the source's text"),
        ({"quote": f'"{"a" * 1001}"'}, "quote: has 1,001 characters, more than 1,000; take the fewest that will do"),
        ({"start": "-1"}, "start: -1 is no offset; expected a whole number from 0 on"),
        ({"start": "true"}, "start: True is no offset; expected a whole number from 0 on"),
        ({"qualifiers": "1"}, "qualifiers: 1 is no table; expected one such as {start = '1990', role = 'editor'}"),
        ({"qualifiers": "{ start = 7 }"}, "qualifiers.start: 7 is not a string; expected the qualifier's words on one line, in quotation marks"),
        ({"qualifiers": '{ start = "May" }'}, "qualifiers.start: 'May' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
        ({"qualifiers": '{ strt = "1990" }'}, "qualifiers.strt: birth_date has no such qualifier; did you mean 'start'?"),
        ({"qualifiers": '{ conferrer = "X" }'}, "qualifiers.conferrer: birth_date has no such qualifier; it may have date, start, end, tense, date_basis, calendar"),
        ({"field": '"residence"', "qualifiers": '{ manner = "livd" }'}, "qualifiers.manner: 'livd' is not one of lived, fled_to, passed_through, grew_up; choose one of them"),
        ({"modality": '"negatd"'}, "modality: 'negatd' is not one of asserted, reported, possible, intended, negated; did you mean 'negated'?"),
        ({"who": None}, "who: missing; expected the name of who made the claim, on one line"),
        ({"date": '"2026-02-30"'}, "date: '2026-02-30' is no day of the calendar; expected one such as '2026-01-02'"),
        ({"date": None}, "date: missing; expected the day on which it was made such as '2026-01-02'"),
        ({"tool": '{ name = "hand" }'}, "tool.name: 'hand' is not allowed; expected a tool's name in small letters such as 'hypothesis', but none of whosays"),
        ({"tool": '{ name = "whosays-rules" }'}, "tool.name: 'whosays-rules' is not allowed; expected a tool's name in small letters such as 'hypothesis', but none of whosays"),
        ({"tool": '{ name = "x", vers = "1" }'}, "tool.vers: unknown key; the keys here are name and version"),
        ({"qoute": '"why"'}, "qoute: unknown key; did you mean 'quote'?"),
    ],
)  # fmt: skip
def test_a_fault_of_a_claim_says_where_what_and_what_is_expected(faults, changed, expected):
    assert faults(table(**changed)) == [f"{expected}"]


def test_all_faults_are_told_at_once(faults):
    told = faults(table() + table(field='"awrd"', date="'soon'") + table(who=None, source='"x"') + table())
    assert [line.partition(": ")[0] for line in told] == [
        "field",
        "date",
        "who",
        "source",
        "says the same as the one in line 1; take one of them out",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims = []", "claims: [] is no list of tables; begin each claim with a line [[claims]]"),
        ("[[claim]]", "claim: unknown key; did you mean 'claims'?"),
        ("[[claims]]\nfield = ", "is not valid TOML"),
    ],
)
def test_a_fault_of_the_file_says_what_is_expected(faults, text, expected):
    assert faults(text)[0].startswith(expected)


def test_a_claim_that_is_in_no_file_yet_has_the_faults_that_it_would_have_there():
    assert faults_of(MADE, SOURCES) == []
    assert faults_of(evolve(MADE, value="May 1961", source="press"), SOURCES) == [
        ("source", "'press' is no source here", "did you mean 'city-press'?"),
        ("value", "'May 1961' is no EDTF date", "expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
    ]


def test_claims_are_written_behind_everything_else_which_stays_as_it_is(tmp_path):
    before = "# ours\r\n" + table() + "# no more"
    (tmp_path / NAME).write_bytes(before.encode())
    (tmp_path / NAME).chmod(0o640)
    more = [FULL, evolve(FULL, value="Paris")]
    assert append_claims(tmp_path, SOURCES, more) == tmp_path / NAME
    assert (tmp_path / NAME).read_bytes().startswith(before.encode() + b"\n")
    assert read_claims(tmp_path, SOURCES) == (MADE, *more)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_the_first_claim_makes_the_file_unless_it_is_only_looked_whether_it_could(tmp_path):
    append_claims(tmp_path, SOURCES, [MADE], write=False)
    assert list(tmp_path.iterdir()) == []
    append_claims(tmp_path, SOURCES, [MADE])
    assert (tmp_path / NAME).read_text().startswith("# ")


@pytest.mark.parametrize(
    ("before", "claim", "problem"),
    [
        (table(), MADE, r"claims\.toml:9: says the same as the one in line 1"),
        ("claims = [{field = 'name'}]\n", MADE, "is not valid TOML"),
        ("[[claims]]\n", MADE, r"claims\.toml:1: field: missing"),
        ("", evolve(MADE, who="a\nb"), "expected the name of who made the claim, on one line"),
        ("", evolve(MADE, quote="\udcff"), "no UTF-8"),
        ("#" * 999_900, MADE, "would have more than 1,000,000 bytes; take claims out"),
    ],
)
def test_nothing_is_written_where_the_file_would_be_faulty(tmp_path, before, claim, problem):
    (tmp_path / NAME).write_text(before)
    with pytest.raises(ClaimError, match=problem):
        append_claims(tmp_path, SOURCES, [claim])
    assert (tmp_path / NAME).read_text() == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


_ANY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)


@given(quote=_ANY.filter(lambda text: text.strip()), prefix=_ANY, suffix=_ANY)
def test_any_words_come_back_as_they_were_written(tmp_path_factory, quote, prefix, suffix):
    folder = tmp_path_factory.mktemp("any")
    written = [evolve(MADE, quote=quote, prefix=prefix, suffix=suffix), FULL]
    append_claims(folder, SOURCES, written[:1])
    append_claims(folder, SOURCES, written[1:])
    assert read_claims(folder, SOURCES) == tuple(written)


def test_every_qualifier_that_rules_make_is_one_that_its_field_may_have():
    rules = [
        rule
        for file in (REPOSITORY / "service" / "extract" / "data" / "rules").glob("*.toml")
        for rule in tomllib.loads(file.read_text("utf-8")).get("rule", ())
    ]
    made = [
        (claim["field"], key, spec)
        for rule in rules
        for claim in rule["claims"]
        for key, spec in claim.get("qualifiers", {}).items()
        if claim["field"] in FIELDS and key not in ("when", "counts")
    ]
    assert made
    for field, key, spec in made:
        words = CATALOGUE[field].words_of(key)
        assert words is not None, (field, key)
        assert not words or spec[0] in "@=~" or spec in words, (field, key, spec)
    given = [(key, tuple(words)) for row in catalogue().values() for key, words in row.get("qualifiers", {}).items()]
    assert all(words == GENERAL[key] for key, words in given if key in GENERAL)
