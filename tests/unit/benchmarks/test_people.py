"""Invented pages are judged as their gold says: what is right, loosely right, wrong and missed."""

import hashlib
import json

import pytest

from benchmarks.people import main
from benchmarks.peoplefolders import fetched_texts
from benchmarks.peoplegold import HERE, PARTS, UNSCORED, Conflict, Fact, GoldError, Page, people
from benchmarks.peoplematch import folded, spelled, value_is
from benchmarks.peoplescore import conflicts, judge
from service.config import Settings
from tests.web.site import Answer, running_site

TEXT = "Ole Quist, a Norwegian painter, was Minister of Works from 1990 to 1994. He was never a sailor."


def fact(field, *values, also=(), may=None, optional=False, modality="asserted", **qualifiers):
    wanted = {key: (value,) for key, value in qualifiers.items()}
    allowed = {key: (value,) for key, value in (may or {}).items()}
    return Fact((field, *also), values, wanted, allowed, optional, modality)


def page(*facts, published=None):
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Page("quist-1", "https://example.org/", "Paper", "newspaper", published, "en", digest, len(TEXT), facts)


def claim(field, value, quote="a Norwegian painter", *, modality="asserted", linked=True, at=None, **qualifiers):
    at = TEXT.find(quote) if at is None else at
    selectors = [{"exact": quote}, {"start": at, "end": at + len(quote)}]
    more = {"selectors": selectors, "linked": linked, "extractor": {"rule": "a/rule"}}
    return {"field": field, "value": value, "display": value, "modality": modality, "qualifiers": qualifiers, **more}


def tally(facts, claims, **more):
    return judge(page(*facts, **more), claims, TEXT).fields


MINISTER = fact("position_held", "Minister of Works", start="1990", end="1994")


def test_a_claim_with_the_value_and_all_qualifiers_is_strictly_right():
    got = tally([MINISTER], [claim("position_held", "minister of works", start="1990", end="1994")])["position_held"]
    assert (got.facts, got.found, got.claims, got.strict, got.wrong) == (1, 1, 1, 1, 0)
    assert (got.right_qualifiers, got.missing_qualifiers, got.wrong_qualifiers) == (2, 0, 0)


def test_a_missing_qualifier_keeps_the_fact_found_and_the_claim_from_being_strictly_right():
    got = tally([MINISTER], [claim("position_held", "Minister of Works", start="1990")])["position_held"]
    assert (got.found, got.strict, got.wrong, got.missing_qualifiers) == (1, 0, 0, 1)


def test_claims_of_one_fact_complete_each_other():
    halves = [
        claim("position_held", "Minister of Works", start="1990"),
        claim("position_held", "Minister of Works", end="1994"),
    ]
    assert tally([MINISTER], halves)["position_held"].strict == 2


def test_a_time_that_the_page_does_not_state_is_a_wrong_qualifier():
    got = tally([MINISTER], [claim("position_held", "Minister of Works", start="1991", end="1994")])["position_held"]
    assert (got.strict, got.wrong_qualifiers, got.missing_qualifiers) == (0, 1, 1)
    unasked = tally([fact("occupation", "painter")], [claim("occupation", "painter", date="1990")])["occupation"]
    assert (unasked.strict, unasked.wrong_qualifiers) == (0, 1)


def test_a_qualifier_that_nobody_annotated_and_that_is_no_time_is_not_judged():
    assert (
        tally([fact("occupation", "painter")], [claim("occupation", "painter", tense="past")])["occupation"].strict == 1
    )


def test_a_span_under_date_says_start_and_end():
    assert (
        tally([MINISTER], [claim("position_held", "Minister of Works", date="1990/1994")])["position_held"].strict == 1
    )


def test_the_day_of_publication_counts_for_nothing_only_where_the_claim_gives_it_as_such():
    facts = [fact("occupation", "painter")]
    as_such = claim("occupation", "painter", date="2001-02-03", date_basis="publication")
    assert tally(facts, [as_such], published="2001-02-03")["occupation"].strict == 1
    stated = claim("occupation", "painter", date="2001-02-03")
    assert tally(facts, [stated], published="2001-02-03")["occupation"].strict == 0

    other = claim("occupation", "painter", date="2001-02-04", date_basis="publication")
    assert tally(facts, [other], published="2001-02-03")["occupation"].wrong_qualifiers == 1


def test_an_organisation_in_the_value_is_no_missing_qualifier():
    facts = [fact("position_held", "director", "director of the Polar Institute", organisation="Polar Institute")]
    assert tally(facts, [claim("position_held", "director of the Polar Institute")])["position_held"].strict == 1
    assert tally(facts, [claim("position_held", "director")])["position_held"].strict == 0


def test_a_value_that_no_fact_has_is_wrong_and_its_cause_is_told():
    judged = judge(page(fact("employer", "Food for Soul"), MINISTER), [claim("employer", "Food")], TEXT)
    assert judged.fields["employer"].wrong == 1
    assert [why for _, why in judged.wrongs] == ["value cut or glued"]
    assert [why for _, why in judged.misses] == ["value cut or glued", "not read"]


def test_the_right_value_in_another_field_is_wrong():
    judged = judge(page(fact("residence", "Oslo")), [claim("employer", "Oslo")], TEXT)
    assert [why for _, why in judged.wrongs] == ["another field's"]
    assert [why for _, why in judged.misses] == ["read as another field"]


def test_fields_that_say_the_same_are_accepted_and_counted_under_the_first():
    got = tally(
        [fact("employer", "founder", "Polar Institute", also=("position_held",))], [claim("position_held", "founder")]
    )
    assert set(got) == {"employer"}
    assert got["employer"].strict == 1


def test_a_quote_that_does_not_stand_there_makes_the_claim_wrong():
    judged = judge(page(fact("occupation", "painter")), [claim("occupation", "painter", at=3)], TEXT)
    assert judged.fields["occupation"].wrong == 1
    assert judged.fields["occupation"].found == 0
    assert judged.wrongs[0][1] == "quote is not in the text"


def test_an_assertion_of_what_the_text_denies_is_wrong_and_its_denial_right():
    denied = [fact("occupation", "sailor", modality="negated")]
    quote = "never a sailor"
    assert tally(denied, [claim("occupation", "sailor", quote)])["occupation"].wrong == 1
    assert tally(denied, [claim("occupation", "sailor", quote, modality="negated")])["occupation"].strict == 1
    wrong = judge(page(fact("occupation", "painter")), [claim("occupation", "painter", modality="negated")], TEXT)
    assert [why for _, why in wrong.misses] == ["denied or asserted the other way"]


def test_an_optional_fact_is_no_miss_and_right_where_it_is_claimed():
    facts = [fact("occupation", "painter", optional=True)]
    assert tally(facts, [])["occupation"].facts == 0
    assert tally(facts, [claim("occupation", "painter")])["occupation"].strict == 1


def test_a_claim_goes_to_the_fact_that_it_has_to_say_before_the_optional_one():
    facts = [fact("occupation", "painter", optional=True), fact("occupation", "painter")]
    assert tally(facts, [claim("occupation", "painter")])["occupation"].found == 1


def test_a_claim_goes_to_the_fact_that_it_contradicts_least():
    facts = [
        fact("spouse", "Ane", start="1990", end="1994"),
        fact("spouse", "Ane", start="1990", end="2001", date="1990"),
    ]
    got = tally(facts, [claim("spouse", "Ane", start="1990", end="1994")])["spouse"]
    assert (got.wrong_qualifiers, got.strict) == (0, 1)


def test_intended_and_unlinked_claims_and_the_name_count_for_nothing():
    claims = [claim("occupation", "king", modality="intended"), claim("occupation", "king", linked=False)]
    assert tally([], [*claims, claim("name", "Ole Quist")]) == {}


def test_a_name_that_is_not_the_persons_is_counted():
    judged = judge(
        page(fact("also_known_as", "the Brush")),
        [claim("name", "Ole Quist"), claim("name", "Ane Lund")],
        TEXT,
        ["Ole Quist"],
    )
    assert judged.wrong_names == 1


def test_two_terms_in_one_office_need_two_claims():
    terms = [MINISTER, fact("position_held", "Minister of Works", start="1999", end="2001")]
    judged = judge(page(*terms), [claim("position_held", "Minister of Works", start="1999", end="2001")], TEXT)
    assert [(fact.qualifiers["start"], why) for fact, why in judged.misses] == [
        (("1990",), "one claim for several facts")
    ]


def test_a_silent_page_says_so_of_each_miss():
    assert [why for _, why in judge(page(MINISTER), [], TEXT).misses] == ["nothing read on the page"]


@pytest.mark.parametrize(
    ("field", "spelling", "called", "same"),
    [
        ("birth_place", "Tromsø", "Tromso, Norway", True),
        ("birth_place", "Norway", "Tromsø, Norway", False),
        ("birth_date", "1532~", "1532", False),
        ("birth_date", "1987", "1987-05", False),
        ("birth_date", "[1607..]", "[1607 ..]", True),
        ("award", "Polar Prize", "1999 Polar Prize", True),
        ("award", "Nobel Prize in Physics", "Nobel Prize", False),
        ("employer", "The Hermes & Sons", "Hermes and Sons", True),
        ("spouse", "Anne-Marie O’Hara", "Anne Marie O'Hara", True),
        ("position_held", "director*", "director of the Polar Institute", True),
        ("position_held", "director*", "deputy director", False),
    ],
)
def test_values_are_compared_by_words_and_dates_as_they_are(field, spelling, called, same):
    assert value_is(field, spelling, called) is same


def test_folding_keeps_the_words_apart():
    assert folded("The Ångström–Prize") == "angstrom prize"
    assert not spelled("a*", "the boat")


def told(field, *values, kind="exclusive"):
    return {"field": field, "type": kind, "positions": [{"value": v, "display": v} for v in values], "summary": "…"}


def test_conflicts_are_found_missed_and_false():
    gold = [
        Conflict("birth_date", ("1929", "1928"), optional=False),
        Conflict("birth_place", ("Oslo", "Bergen"), optional=False),
    ]
    got = conflicts(gold, [told("birth_date", "1929-03-22", "1928"), told("spouse", "Ane", "Per")])
    assert (got.found, got.missed, got.false) == (1, 1, 1)


def test_values_one_after_the_other_and_optional_conflicts_count_for_nothing():
    optional = [Conflict("birth_place", ("Oslo", "Bergen"), optional=True)]
    got = conflicts(
        optional, [told("residence", "Oslo", "Hull", kind="temporal"), told("birth_place", "Oslo", "Bergen")]
    )
    assert (got.found, got.missed, got.false) == (0, 0, 0)


@pytest.fixture
def gold(tmp_path):
    """Write gold of one page, and its text; return the folder of both."""

    def write(facts='{ field = "nationality", values = ["Norwegian"] }', text=TEXT, url="https://example.org/quist"):
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        row = f'[[people]]\nkey = "quist"\nname = "Ole Quist"\n[[people.pages]]\nkey = "quist-1"\nurl = "{url}"\n'
        row += 'publisher = "Paper"\nkind = "newspaper"\n'
        row += f'sha256 = "{digest}"\nlength = {len(TEXT)}\nfacts = [{facts}]\n'
        for part in PARTS:
            (tmp_path / f"{part}.toml").write_text(row if part == "fix" else "people = []\n", "utf-8")
        (tmp_path / "quist-1.txt").write_text(text, "utf-8")
        return tmp_path

    return write


def test_the_command_loads_the_pages_and_prints_the_figures(gold, capsys):
    folder = gold()
    assert main(["--texts", str(folder), "--gold", str(folder), "--part", "fix", "--json", "--fail"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["fields"]["nationality"]["recall"] == 1.0
    assert data["persons"]["quist"]["claims"] >= 1


def test_a_text_that_is_not_the_annotated_one_is_left_out_by_name(gold, capsys):
    folder = gold(text="Something else.")
    assert main(["--texts", str(folder), "--gold", str(folder)]) == 2
    assert "quist-1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ('{ field = "shoe_size", values = ["44"] }', "'shoe_size' is no field"),
        ('{ field = "birth_date", values = ["4 May"] }', "'4 May' is no EDTF date"),
        ('{ field = "birth_date", values = ["1932"], qualifiers = { degree = ["PhD"] } }', "no qualifier 'degree'"),
        ('{ field = "nationality", values = [] }', "has no value"),
    ],
)
def test_a_fault_of_the_gold_is_told_with_its_page(gold, facts, fault):
    folder = gold(facts)
    with pytest.raises(GoldError, match="quist-1") as raised:
        people(("fix",), folder)
    assert fault in str(raised.value)


def test_pages_come_through_the_services_own_fetcher(gold, tmp_path):
    more = "".join(
        f"<p>In the winter of {year} he painted the harbour and the boats in it.</p>" for year in range(1960, 1970)
    )
    body = f"<html lang=en><title>Quist</title><body><article><p>{TEXT}</p>{more}</article></body></html>"
    headers = {"Content-Type": "text/html; charset=utf-8"}
    with running_site() as web:
        web.pages = {
            "/quist": Answer(body.encode(), headers=headers),
            "/robots.txt": Answer(b"", status=404),
        }
        persons = people(("fix",), gold(url=f"{web.url}/quist"))
        cache = str(tmp_path / "cache.sqlite")
        texts = fetched_texts(persons, Settings(http_cache=cache, fetch_allow=("127.0.0.0/8",), fetch_delay=0.0))
    assert texts.left_out == {}
    assert texts.by_key == {"quist-1": TEXT}, "as far as it was annotated, to the end of the line"
    assert texts.changed == []


def test_the_gold_of_the_repository_has_35_persons_of_three_publishers_each():
    persons = people(PARTS)
    assert [len(people((part,))) for part in PARTS] == [15, 10, 10]
    assert all(len({each.publisher for each in person.pages}) == len(person.pages) == 3 for person in persons)
    keys = [each.key for person in persons for each in person.pages]
    assert len(keys) == len(set(keys))
    assert not [each for person in persons for one in person.pages for each in one.facts if set(each.fields) & UNSCORED]
    assert not list(HERE.glob("**/*.txt")), "no page's text is in the repository"
