import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claim import Modality
from service.domain.source import Subject
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document

PIECES = [
    "Ilse Marchetti (born 4 May 1961) is a Norwegian painter.",
    "In 1998, at age 37, she was elected director of the Polar Institute by her colleagues.",
    "Marchetti lives in Oslo.",
    "Her husband, Paul Kerr, was born in Graz.",
    "He died in 2012.",
    "🎗️Ilse Marchetti🎗️ is a 33-years-old doctor. 😀",
    "She was “chosen” to lead the Harbour Council…",
    "- Birthplace: Bergen, Norway",
    "== Life ==",
    "She hopes to live in Rome",
    "Leave a Reply",
    "Zoe\u0301 Marchetti studied at the University of\u00a0Bergen.",
    "“I was born in Riga,” she says. “I worked for the Harbour Council.",
]
GAPS = [" ", "\n\n", "\r\n", "\u00a0", "\n", "\t", " \u200d", "\ufeff", "🏆 "]

texts = st.lists(
    st.tuples(st.sampled_from([*PIECES, "", "e\u0301", "(((", "\ue000"]), st.sampled_from(GAPS)), max_size=12
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@given(texts)
def test_every_quote_stands_in_the_text_and_holds_the_original_words_or_their_reason(text: str) -> None:
    page = document(text)

    found = extract(page, ILSE)

    for claim in found:
        assert text[claim.selector.start : claim.selector.end] == claim.selector.exact
        assert claim.original in claim.selector.exact
        assert claim.value
        assert text.startswith(claim.selector.prefix, claim.selector.start - len(claim.selector.prefix))
        assert text.startswith(claim.selector.suffix, claim.selector.end)
    assert len({claim.id for claim in found}) == len(found)


@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_losing_the_place_of_a_quote(text: str) -> None:
    page = document(text)

    assert all(claim.selector.holds_in(text) for claim in extract(page, ILSE))


@pytest.mark.parametrize(
    "text",
    [
        "a Scottish",
        "| |\nIn office",
        "No Tarrant studied at Paris. Iversen dropped out",
        "Ilse Marchetti is the former wife of Olaf Brandt, a painter.",
        "1980 was ambassador to Chile, since 6 July.",
    ],
)
def test_scraps_of_text_are_read_without_failing(text: str) -> None:
    page = document(text, published="2015-03-04")

    assert all(claim.selector.holds_in(text) for claim in extract(page, ILSE))


def test_ids_stay_when_the_text_changes_elsewhere() -> None:
    before = {claim.id for claim in claims("Marchetti lives in Oslo. She died in 2012.")}
    after = {claim.id for claim in claims("A word before. Marchetti lives in Oslo. And one between. She died in 2012.")}

    assert before
    assert before == after


def test_the_same_words_twice_are_two_claims() -> None:
    found = claims("Marchetti lives in Oslo.\n\nMarchetti lives in Oslo.")

    assert [claim.value for claim in found] == ["Oslo", "Oslo"]
    assert len({claim.id for claim in found}) == 2


def test_a_wish_and_a_denial_are_kept_but_are_no_evidence() -> None:
    found = claims("She had always wanted to be an engineer. Marchetti is no surgeon.")

    assert [(claim.value, claim.modality) for claim in found] == [
        ("engineer", Modality.INTENDED),
        ("surgeon", Modality.NEGATED),
    ]
    assert not any(claim.counts for claim in found)


def test_what_a_source_passes_on_is_reported_with_who_says_it() -> None:
    (claim,) = claims("According to the Harbour Council, Marchetti died in 2012.")

    assert claim.modality is Modality.REPORTED
    assert claim.attribution == "the Harbour Council"


def test_an_age_in_the_present_tense_is_dated_by_the_publication() -> None:
    (claim,) = claims("Marchetti is 33 years old.", published="2020-06-02")

    assert claim.qualifiers == {"date": "2020-06-02", "date_basis": "publication"}


def test_an_age_in_an_undated_text_stays_undated() -> None:
    (claim,) = claims("Marchetti is 33 years old.")

    assert claim.qualifiers == {}


def test_the_nearest_fitting_person_is_who_a_pronoun_means() -> None:
    text = (
        "Ilse Marchetti raised her son there. She lives in Oslo. Her husband, Paul Kerr, was a nurse. He died in Rome."
    )

    assert [(claim.field, claim.value) for claim in claims(text)] == [("residence", "Oslo"), ("spouse", "Paul Kerr")]


def test_a_pronoun_of_the_wrong_gender_means_the_person_where_nobody_else_stands() -> None:
    text = "She lives in Oslo. She paints, and her work sells. His courage earned him the Silver Lantern Award."

    assert ("award", "Silver Lantern Award") in [(claim.field, claim.value) for claim in claims(text)]


def test_boilerplate_says_nothing() -> None:
    text = "Marchetti lives in Oslo.\n\nRead also Marchetti lives in Rome\n\nLeave a Reply\n\nMarchetti lives in Paris."

    assert [claim.value for claim in claims(text)] == ["Oslo"]


def test_a_text_in_a_language_without_rules_yields_no_claims() -> None:
    page = document("Marchetti is a painter. Marchetti lives in Oslo.", language="nb")

    assert extract(page, ILSE) == ()


def test_a_page_about_somebody_else_says_nothing_of_the_person() -> None:
    subject = Subject(id="bo-ek", name="Bo Ek")

    assert claims("Marchetti lives in Oslo. Marchetti is a painter.", subject=subject) == ()


def test_a_page_that_is_but_one_sign_tells_nothing() -> None:
    assert extract(document("🏆 "), ILSE) == ()
