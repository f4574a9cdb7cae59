import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.publication import Revision, View
from service.represent.phrases import phrase
from service.represent.plain.material import gather, record
from service.represent.plain.views import view_record
from service.represent.text.lines import WIDTH
from service.represent.text.lists import claims_text, timeline_text
from service.represent.text.records import record_text
from tests.api.profiles import MIRA, RECORDED_AT, by_digest, mira

REVISION = Revision(profile=MIRA, number=3, recorded_at=RECORDED_AT, digest="d", changed_fields=(), summary="")


@pytest.fixture(scope="module")
def full():
    made = mira()
    plain = view_record(View.FULL, record(gather(made.profile, by_digest(made)), REVISION))
    return orjson.loads(orjson.dumps(plain))


@pytest.fixture(scope="module")
def page(full):
    return record_text(full).decode()


def footnotes(page):
    head, _, notes = page.partition("Who says so:\n")
    return head, notes


def test_every_number_has_a_footnote_and_every_footnote_a_number(page):
    head, notes = footnotes(page)
    numbers = [line.split("]")[0][1:] for line in notes.splitlines() if line.startswith("[")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(f"[{number}]" in head for number in numbers)


def test_a_footnote_quotes_the_exact_words_and_says_whose_they_are(page):
    _, notes = footnotes(page)
    assert "“Tromsø 🐟, where she lives today”\n     — Gazette, About gazette-mira, 2020-06-02\n" in notes
    assert "     https://gazette.example/2020/mira#top\n" in notes


def test_confidence_status_and_conflicts_are_in_words(page):
    assert "2 independent sources agree; high confidence (0.90)" in page
    assert "one source says so, one implies it; high confidence (0.95)" in page
    assert "one source; low confidence (0.40)" in page
    assert "Residence (temporal, resolved): Sources give Tromsø and Bodø." in page


def test_a_rival_and_its_derivation_are_shown(page):
    assert (
        "    or 1972 [6]\n      one source; low confidence (0.03)\n      32 in 2004 means born in 1972. [6]\n" in page
    )


def test_nesting_and_variants_are_shown(page):
    assert "more exactly: in 1971 [5] — 33 on some day of 2004 puts the birth between 1970 and 1971." in page
    assert "also written Bodoe" in page


@given(quote=st.text(min_size=1, max_size=300), title=st.text(max_size=200))
def test_no_line_is_too_long_and_none_can_command_a_terminal(full, quote, title):
    claim = full["fields"]["name"]["values"][0]["claims"][0]
    quoted = {**claim, "selectors": [{**claim["selectors"][0], "exact": quote}, claim["selectors"][1]]}
    source = {**full["sources"][0], "title": title, "publisher": None, "url": None}
    page = claims_text([quoted], [source]).decode()
    assert all(len(line) <= WIDTH for line in page.splitlines())
    assert not {char for char in page if ord(char) < 32 or 127 <= ord(char) < 160} - {"\n"}


def test_what_hides_or_reorders_is_written_out_wherever_it_stands(full):
    hidden = "\u202e\x1b[2J\x9b\u200f"
    shown = "\\u202e\\u001b[2J\\u009b\\u200f"
    claim = next(each for value in full["fields"]["birth_date"]["values"] for each in value["claims"])
    quote = {**claim["selectors"][0], "exact": f"born{hidden}"}
    value = {
        **full["fields"]["birth_date"]["values"][0],
        "display": f"1971{hidden}",
        "claims": [{**claim, "selectors": [quote]}],
    }
    value["nested"], value["implied_by"] = [], []
    source = {**full["sources"][0], "id": claim["source"], "title": f"T{hidden}", "url": f"https://a.example/{hidden}"}
    fields = {"birth_date": {**full["fields"]["birth_date"], "values": [value]}}
    record = {**full, "name": f"Mira{hidden}", "fields": fields, "sources": [source], "conflicts": []}
    text = record_text(record).decode()
    assert text.count(shown) == 5
    assert not set(hidden) & set(text) - set("[2J")


def test_the_timeline_prints_an_end_as_an_end():
    entry = {"field": "employer", "display": "Acme"}
    lines = timeline_text(
        [
            {**entry, "date": None, "end": "2015"},
            {**entry, "date": "2003", "end": "2015"},
            {**entry, "date": "2003", "end": None},
        ]
    ).decode()
    assert lines.splitlines() == [
        "until 2015   Employer or member of: Acme",
        "2003 to 2015 Employer or member of: Acme",
        "2003         Employer or member of: Acme",
    ]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ("1", ""),
        ("2", "twice"),
        ("3", "3 times"),
        ("5..", "at least 5 times"),
        ("..2", "at most 2 times"),
        (("3", "1"), "3 times or once"),
    ],
)
def test_how_often_a_prize_was_won_is_said_in_words(count, words):
    assert phrase({"count": count}) == words
