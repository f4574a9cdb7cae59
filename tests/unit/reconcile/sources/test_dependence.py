"""Which sources and claims were copied: texts of our own, and what two of them must share to count as one."""

import hashlib
import textwrap

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.claim import Claim, Extractor, claim_id
from service.domain.selector import Span, select
from service.domain.source import Dependence, Document, Source, SourceKind, Subject
from service.reconcile.engine import reconcile
from service.reconcile.sources.agencies import agency_of
from service.reconcile.sources.dependence import copies
from tests.integration.agency import AGENCY, EDITS, OWN_WORDS, syndicated

IRIS = Subject(id="iris-vanholt", name="Iris Vanholt")
EDTF = {"14 February 1969": "1969-02-14"}
STATED = {
    "birth_date": ("1969",),
    "birth_place": ("Ghent",),
    "residence": ("Ostend",),
    "award": ("Silver Sextant Prize",),
}

INTERVIEW = (
    """“I learned to swim in a lock on the Lys, and I was afraid of fish until I was eleven,” says Iris Vanholt."""
)
PORTRAIT = (
    "The tide had gone out by the time we met, and half the town seemed to be walking its dogs along the flats. {} "
    "Vanholt was born in 1969 and has outlived two of her research ships."
)
COLUMN = (
    "My neighbour breeds pigeons; the woman across the street draws maps of trees that nobody will see again. {} "
    "Born in 1969, she still answers every letter by hand, in green ink, on squared paper."
)


def document(name, text, *, published=None, kind="newspaper", **given):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        Source(
            id=name,
            title=name,
            kind=SourceKind(kind),
            text_sha256=digest,
            file_sha256=digest,
            length=len(text),
            published=published,
            **given,
        ),
        text,
    )


def claims_on(each, stated=None):
    """Return a claim for every stated word that stands in the document, at each of its places."""
    found = []
    for field, words in (stated or STATED).items():
        for word in words:
            at = each.text.find(word)
            while at >= 0:
                span = Span(at, at + len(word))
                found.append(
                    Claim(
                        id=claim_id(each.source.id, field, word, word, at),
                        profile=IRIS.id,
                        field=field,
                        value=EDTF.get(word, word),
                        display=word,
                        original=word,
                        source=each.source.id,
                        selector=select(each.text, span),
                        text_sha256=each.source.text_sha256,
                        extractor=Extractor("hand", "1", "test"),
                        probability=0.9,
                    )
                )
                at = each.text.find(word, at + 1)
    return found


def of(sources):
    return [
        document(name, textwrap.dedent(text), published=published, kind=kind)
        for name, (kind, published, text) in sources.items()
    ]


def found(*documents, stated=None):
    return copies(IRIS, documents, [claim for each in documents for claim in claims_on(each, stated)])


def profile(documents, claims=None):
    claims = [claim for each in documents for claim in claims_on(each)] if claims is None else claims
    return reconcile(IRIS, [each.source for each in documents], claims, copies=copies(IRIS, documents, claims))


def scores(made):
    return {
        (name, value.value): value.confidence.score for name, field in made.fields.items() for value in field.values
    }


def value_of(made, field):
    (value,) = made.fields[field].values
    return value


@pytest.mark.parametrize("edit", EDITS)
def test_a_copy_is_found_whatever_a_paper_does_to_it(edit):
    original = document("agency", textwrap.dedent(AGENCY[2]), published="2019-11-03")
    copy = document("paper", textwrap.dedent(edit(AGENCY[2])), published="2019-11-04")
    (one,) = found(copy, original)
    assert (one.source, one.origin, one.reason, one.claims) == ("paper", "agency", Dependence.TEXT, ())
    assert 0.85 < one.similarity <= 1


def test_ten_syndicated_copies_count_once_and_say_why():
    alone, copied = profile(of(syndicated(0))), profile(of(syndicated(10)))
    assert scores(alone) == scores(copied)
    born = value_of(copied, "birth_date")
    assert (born.independent, len(born.sources), born.status) == (1, 11, "single_source")
    assert born.confidence.summary == (
        "One source, a newspaper, says so; ten copies of one AFP text count for nothing more: the same text; none disagrees."
    )
    assert born.confidence.factors[0].reason == "ten copies of one AFP text counted with it as one: the same text"
    assert born.confidence.factors[0].source == "agency-iris"


def test_two_articles_with_the_same_facts_in_words_of_their_own_count_two():
    made = profile(of({**syndicated(0), **OWN_WORDS}))
    assert made.copies == ()
    assert {value_of(made, field).independent for field in ("birth_date", "birth_place", "residence")} == {2}


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sets(st.integers(0, len(EDITS) - 1), max_size=4), st.booleans())
def test_the_order_of_sources_and_claims_does_not_matter(data, chosen, independent):
    sources = syndicated(len(EDITS))
    kept = {"agency-iris", *(name for at, name in enumerate(list(sources)[1:]) if at in chosen)}
    documents = of(
        {name: given for name, given in sources.items() if name in kept} | (OWN_WORDS if independent else {})
    )
    claims = [claim for each in documents for claim in claims_on(each)]
    shuffled, mixed = data.draw(st.permutations(documents)), data.draw(st.permutations(claims))
    assert set(copies(IRIS, shuffled, mixed)) == set(copies(IRIS, documents, claims))
    assert scores(profile(shuffled, mixed)) == scores(profile(documents, claims))


@settings(max_examples=30, deadline=None)
@given(
    st.permutations(range(len(EDITS))),
    st.integers(0, len(EDITS) - 1),
    st.booleans(),
    st.sampled_from(("encyclopedia", "official", "blog", "newspaper")),
)
def test_adding_a_copy_never_changes_a_score(order, several, independent, kind):
    sources = list(syndicated(len(EDITS)).items())
    before = dict([sources[0], *(sources[1 + at] for at in order[:several])]) | (OWN_WORDS if independent else {})
    name, (_, published, text) = sources[1 + order[several]]
    after = before | {name: (kind, published, text)}
    assert scores(profile(of(before))) == scores(profile(of(after)))


def test_a_copied_passage_counts_once_and_the_rest_of_both_articles_as_their_own():
    first = document("portrait", PORTRAIT.format(INTERVIEW), published="2020-01-01")
    second = document("column", COLUMN.format(INTERVIEW), published="2020-02-01")
    stated = STATED | {"residence": ("Lys",)}
    (copy,) = found(second, first, stated=stated)
    assert (copy.source, copy.origin, copy.reason, copy.similarity) == ("column", "portrait", Dependence.PASSAGE, 1.0)
    claims = [claim for each in (first, second) for claim in claims_on(each, stated)]
    assert copy.claims == tuple(claim.id for claim in claims if claim.source == "column" and claim.field == "residence")
    made = profile([first, second], claims)
    assert value_of(made, "residence").independent == 1
    assert value_of(made, "residence").confidence.summary.endswith(
        "; one copy counts for nothing more: the same passage; none disagrees."
    )
    assert value_of(made, "birth_date").independent == 2


def test_a_passage_is_no_copy_of_one_that_says_something_of_another_field():
    first = document("portrait", PORTRAIT.format(INTERVIEW))
    second = document("column", COLUMN.format(INTERVIEW))
    claims = [*claims_on(first, {"residence": ("Lys",)}), *claims_on(second, {"related": ("eleven",)})]
    assert copies(IRIS, [first, second], claims) == ()


@pytest.mark.parametrize(
    "stock",
    [
        "Iris Vanholt was born in 1969 in Ghent.",
        "Iris Vanholt (born 14 February 1969) is a Belgian marine biologist who lives in Ostend.",
        (
            "Iris Vanholt was born on 14 February 1969 in Ghent. She studied at the university there and graduated in 1992. "
            "In 2014 she received the Silver Sextant Prize."
        ),
    ],
)
def test_a_stock_phrase_is_no_evidence_of_copying(stock):
    facts = {"occupation": ("Belgian marine biologist",), "birth_date": ("1969", "14 February 1969")}
    first, second = document("one", PORTRAIT.format(stock)), document("two", COLUMN.format(stock))
    assert found(first, second, stated=STATED | facts) == ()


def test_a_short_sentence_is_a_copy_where_its_neighbours_are_copies_as_well():
    around = "{}Vanholt was born in Ghent. Her grandfather kept a barge that smelled of eel and diesel all year round."
    market = "Nobody in the fish market had expected a speech, least of all the jury, which had brought sandwiches. "
    canals = (
        "It is a long way from the canals to the shelf edge, and few who start on it arrive before their hair is grey. "
    )
    first, second = document("one", around.format(market)), document("two", around.format(canals))
    (copy,) = found(first, second, stated={"birth_place": ("Ghent",)})
    assert (copy.reason, copy.source, copy.origin) == (Dependence.PASSAGE, "two", "one")


def test_a_text_and_a_longer_one_that_holds_it_whole_are_one_group():
    flash = document("flash", textwrap.dedent(AGENCY[2]).partition('\n\n"Nobody')[0], published="2019-11-03")
    story = document("story", textwrap.dedent(AGENCY[2]) + PORTRAIT.format("") * 3, published="2019-11-04")
    assert [(copy.source, copy.origin, copy.reason) for copy in found(flash, story)] == [
        ("flash", "story", Dependence.TEXT)
    ]
    born = value_of(profile([flash, story]), "birth_place")
    assert (born.independent, born.confidence.factors[0].source) == (1, "flash"), "the earliest stands for the group"


def test_what_stands_for_a_group_is_the_earliest_then_the_most_reliable_then_the_first():
    text = textwrap.dedent(AGENCY[2])
    dated = [document("late", text, published="2020"), document("early", text, published="2019-12-31")]
    assert [copy.origin for copy in found(*dated)] == ["early"]
    undated = [document("undated", text), document("dated", text, published="2020")]
    assert [copy.origin for copy in found(*undated)] == ["dated"]
    equals = [document("b", text), document("a", text)]
    assert [copy.origin for copy in found(*equals)] == ["b"]


def test_what_the_manifest_declares_stands():
    text = textwrap.dedent(AGENCY[2])
    declared = document("paper", text, published="2019-01-01", derived_from="agency")
    assert found(document("agency", text, published="2019-11-03"), declared) == ()


def test_an_agency_credit_alone_does_not_make_different_texts_one():
    first = document("one", "GHENT (AFP) — " + PORTRAIT.format(""))
    second = document("two", COLUMN.format("") + "\n\n— AFP\n")
    assert [agency_of(each) for each in (first, second)] == ["AFP", "AFP"]
    assert found(first, second) == ()


def test_texts_that_credit_one_agency_and_share_a_passage_are_one_text():
    stated = STATED | {"residence": ("Lys",)}
    first = document("one", "GHENT (AFP) — " + PORTRAIT.format(INTERVIEW), published="2020-01-01")
    second = document("two", COLUMN.format(INTERVIEW) + "\n\n(AFP)\n", published="2020-02-01")
    (copy,) = found(first, second, stated=stated)
    assert (copy.source, copy.origin, copy.reason, copy.agency) == ("two", "one", Dependence.AGENCY, "AFP")
    other = evolve(second, text=second.text.replace("(AFP)", "(Reuters)"))
    assert [copy.reason for copy in found(first, other, stated=stated)] == [Dependence.PASSAGE]


def test_a_short_agency_text_is_one_text_however_plain_its_sentences_are():
    plain = "Iris Vanholt was born in 1969 in Ghent."
    first = document("one", f"OSTEND (AFP) — The jury met on Friday.\n\n{plain}\n", published="2020-01-01")
    second = document("two", f"A prize for the sea\n\n{plain}\n\n(AFP)\n", published="2020-02-01")
    assert [copy.reason for copy in found(first, second)] == [Dependence.AGENCY]
    other = evolve(second, text=second.text.replace("(AFP)", "(dpa)"))
    assert found(first, other) == ()


def test_a_text_of_some_forty_words_is_found_with_another_headline_a_dateline_and_words_replaced():
    facts = (
        "Marine biologist Iris Vanholt has won a prize. She was born in 1969 in Ghent and {} in Ostend. Her maps of {} forests "
        "hang in schools all over the coast. The jury called them a wonder of patience."
    )
    first = document("one", "Prize for biologist\n\n" + facts.format("lives", "drowned"))
    second = document("two", "Ghent woman honoured\n\nOSTEND — " + facts.format("resides", "sunken"))
    assert [(copy.source, copy.reason) for copy in found(first, second)] == [("two", Dependence.TEXT)]


def test_whoever_compiles_two_articles_adds_nothing_and_leaves_them_two():
    first = document(
        "one", PORTRAIT.format("She was born in Ghent in a thunderstorm that put out every lamp on the quay.")
    )
    second = document(
        "two", COLUMN.format("Ghent, where she was born above a bakery, still sends her a cake each winter.")
    )
    compiled = document(
        "three",
        "She was born in Ghent in a thunderstorm that put out every lamp on the quay. Ghent, where she was born above a "
        "bakery, still sends her a cake each winter. No other diver has been on so many stamps. Ghent is proud of her.",
    )
    stated = {"birth_place": ("Ghent",)}
    claims = [claim for each in (first, second, compiled) for claim in claims_on(each, stated)]
    made = profile([first, second, compiled], claims)
    assert value_of(made, "birth_place").independent == 2
    assert scores(made) == scores(profile([first, second], [claim for claim in claims if claim.source != "three"]))


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Title\n\nPARIS, March 3 (Reuters) - She won.", "Reuters"),
        ("Title\nBy Jane Roe, Associated Press\nShe won.", "AP"),
        ("Title\nBy The Associated Press\nShe won.", "AP"),
        ("Title\n\nShe won.\n\n© 2020 AFP", "AFP"),
        ("Title\n\nShe won, the jury said. (dpa)", "dpa"),
        ("Title\n\nShe won.\n\nSource: Xinhua", "Xinhua"),
        ("Title\n\nShe won.\n\nAFP contributed to this report.", None),
        ("Title\n\nBy our correspondent, with agencies\n\nShe won.", None),
        ("Title\n\nShe once worked for Reuters (in Paris) and then for AFP in Rome.", None),
        ("Title\n\nShe tt won.\n\nHat tip: tt", None),
    ],
)
def test_an_agency_is_credited_in_a_dateline_a_byline_or_a_last_line(text, agency):
    assert agency_of(document("one", text)) == agency


def test_the_record_says_whose_text_it_is_under_any_of_its_names():
    assert agency_of(document("one", "She won. (AFP)", agency="The Associated Press")) == "AP"
    assert agency_of(document("one", "She won. (AFP)", agency="Harbour Wire")) == "Harbour Wire"
