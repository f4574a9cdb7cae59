"""What sources cite: a claim that rests on a source of the profile, or on one that another cites too, counts once with it."""

import hashlib

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claim import Claim, Extractor, Modality, claim_id
from service.domain.selector import JSON_POINTER, Fragment, Span, select
from service.domain.source import Dependence, Document, Source, SourceKind, Subject
from service.reconcile.engine import reconcile
from service.reconcile.sources.dependence import copies

IRIS = Subject(id="iris-vanholt", name="Iris Vanholt")
WIKIPEDIA = "https://en.wikipedia.org/wiki/Iris_Vanholt"


def document(name, text=None, *, media_type="application/json", kind="database", **given):
    """Return a document of its own words, each of which can be a quote."""
    text = text or f"{name} says: Iris Vanholt, 1969, Ghent, Ostend"
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        id=name,
        title=name,
        kind=SourceKind(kind),
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        media_type=media_type,
        **given,
    )
    return Document(source, text)


def claim(each, field="birth_date", value="1969", origins=(), modality=Modality.ASSERTED):
    at = each.text.index(value)
    return Claim(
        id=claim_id(each.source.id, field, value, value, 0),
        profile=IRIS.id,
        field=field,
        value=value,
        display=value,
        original=value,
        source=each.source.id,
        selector=select(each.text, Span(at, at + len(value)), Fragment(f"/{field}", JSON_POINTER)),
        text_sha256=each.source.text_sha256,
        extractor=Extractor("hand", "1", "test"),
        probability=0.95,
        origins=tuple(origins),
        modality=modality,
    )


def encyclopedia(**given):
    return document("encyclopedia", media_type="text/plain", kind="encyclopedia", **{"url": WIKIPEDIA, **given})


def found(documents, claims):
    return [(each.source, each.origin, each.reason, len(each.claims)) for each in copies(IRIS, documents, claims)]


def born(documents, claims):
    made = reconcile(IRIS, [each.source for each in documents], claims, copies=copies(IRIS, documents, claims))
    (value,) = made.fields["birth_date"].values
    return value


@pytest.mark.parametrize(
    "origin",
    [
        WIKIPEDIA,
        "http://www.en.wikipedia.org/wiki/Iris_Vanholt/#Life",
        "https://en.m.wikipedia.org/wiki/Iris%5FVanholt",
        "https://en.wikipedia.org/w/index.php?title=Iris_Vanholt&oldid=123",
        "https://archive.example/web/20200101000000/https://en.wikipedia.org/wiki/Iris_Vanholt",
        "en.wikipedia.org",
        "https://en.wikipedia.org/",
        "The Harbour Encyclopédia",
    ],
)
def test_a_claim_goes_back_to_the_source_whose_address_host_or_publisher_it_names(origin):
    cited, database = encyclopedia(publisher="the harbour encyclopedia"), document("database")
    claims = [claim(cited), claim(database, origins=[origin])]
    assert found([cited, database], claims) == [("database", "encyclopedia", Dependence.REFERENCE, 1)]
    value = born([cited, database], claims)
    assert (value.independent, value.status) == (1, "single_source")
    assert value.confidence.score == born([cited], claims[:1]).confidence.score
    assert value.confidence.summary == (
        "One source, an encyclopedia, says so; one copy counts for nothing more: a reference to that source; none disagrees."
    )


@pytest.mark.parametrize(
    "origin",
    [
        "https://en.wikipedia.org/wiki/Ostend",
        "https://de.wikipedia.org/wiki/Iris_Vanholt",
        "de.wikipedia.org",
        "Harbour",
        "Q36578",
        "https://[",
        "",
    ],
)
def test_a_claim_that_names_something_else_is_its_sources_own(origin):
    cited, database = encyclopedia(publisher="Harbour Encyclopedia"), document("database")
    claims = [claim(cited), claim(database, origins=[origin])]
    assert found([cited, database], claims) == []
    assert born([cited, database], claims).independent == 2


def test_an_address_tells_more_than_a_host_and_that_more_than_a_name():
    page, other = encyclopedia(), document("another-page", url="https://en.wikipedia.org/wiki/Ostend", published="1999")
    database = document("database")
    origins = ["Another Page", "en.wikipedia.org", WIKIPEDIA]
    assert found([other, page, database], [claim(database, origins=origins)]) == [
        ("database", "encyclopedia", Dependence.REFERENCE, 1)
    ]
    assert found([other, page, database], [claim(database, origins=origins[:2])]) == [
        ("database", "another-page", Dependence.REFERENCE, 1)
    ]


def test_a_source_that_names_itself_depends_on_nobody():
    database = document("database", url="https://example.org/iris", publisher="Example")
    beside = document("beside", url="https://example.org/", publisher="Example")
    for origin in ("https://example.org/iris", "example.org", "Example"):
        assert found([beside, database], [claim(beside), claim(database, origins=[origin])]) == []


def test_only_the_claims_that_cite_it_count_with_it():
    cited, database = encyclopedia(), document("database")
    claims = [claim(cited), claim(cited, "birth_place", "Ghent")]
    claims += [claim(database, origins=["en.wikipedia.org"]), claim(database, "birth_place", "Ghent")]
    made = reconcile(IRIS, [cited.source, database.source], claims, copies=copies(IRIS, [cited, database], claims))
    assert {name: field.values[0].independent for name, field in made.fields.items()} == {
        "birth_date": 1,
        "birth_place": 2,
    }


def test_two_that_cite_the_same_third_source_for_a_field_count_once():
    one, other, third = document("one"), document("other"), document("third")
    shared = "https://registry.example/iris"
    claims = [
        claim(one, origins=["VIAF", shared]),
        claim(other, origins=[f"{shared}/"]),
        claim(third, origins=["ISNI"]),
    ]
    claims += [claim(other, "birth_place", "Ghent", origins=["VIAF"])]
    assert found([one, other, third], claims) == [("other", "one", Dependence.SAME_REFERENCE, 1)]
    value = born([one, other, third], claims[:3])
    assert value.independent == 2
    assert "one copy counts for nothing more: a reference to the same source" in value.confidence.summary


def test_what_denies_a_value_is_nobodys_origin():
    one, other = document("one"), document("other")
    denied = claim(one, origins=["VIAF"], modality=Modality.NEGATED)
    assert found([one, other], [denied, claim(other, origins=["VIAF"])]) == []


def test_a_chain_of_references_leads_to_its_end_and_a_circle_to_its_first():
    page = encyclopedia()
    one, other = (document(name, url=f"https://{name}.example/iris") for name in ("one", "other"))
    chain = [claim(page), claim(one, origins=[WIKIPEDIA]), claim(other, origins=["one.example"])]
    assert {each[:2] for each in found([page, one, other], chain)} == {
        ("one", "encyclopedia"),
        ("other", "encyclopedia"),
    }
    assert born([page, one, other], chain).independent == 1
    circle = [claim(one, origins=["other.example"]), claim(other, origins=["one.example"])]
    assert found([one, other], circle) == [("other", "one", Dependence.REFERENCE, 1)]
    assert born([one, other], circle).independent == 1


def test_who_cites_one_of_a_circle_has_it_from_the_first_of_the_circle():
    first, second, third = (document(name, url=f"https://{name}.example/") for name in ("first", "second", "third"))
    cited = ((first, "second.example"), (second, "third.example"), (third, "second.example"))
    claims = [claim(each, origins=[origin]) for each, origin in cited]
    assert {each[:2] for each in found([first, second, third], claims)} == {("first", "second"), ("third", "second")}


def test_a_value_that_is_said_once_on_anothers_authority_is_not_said_again_on_ones_own():
    cited = encyclopedia()
    database = document("database", "{1969} and {1969} again")
    first, again = claim(database, origins=["en.wikipedia.org"]), evolve(claim(database), id="c_again")
    assert found([cited, database], [claim(cited), first, again]) == [
        ("database", "encyclopedia", Dependence.REFERENCE, 2)
    ]


def test_data_of_one_form_is_no_copy_and_data_of_the_same_letters_is():
    keys = " ".join(f'"member number {number} of the form": "x",' for number in range(20))
    one, other = (document(name, f'{{{keys} "born": "1969", "by": "{name}"}}') for name in ("one", "other"))
    assert found([one, other], [claim(one), claim(other)]) == []
    twin = document("twin", one.text)
    assert found([one, other, twin], [claim(one), claim(other), claim(twin)]) == [("twin", "one", Dependence.TEXT, 0)]


ORIGINS = st.sampled_from(["one.example", "two.example", "three.example", "VIAF", "https://x.example/1", WIKIPEDIA])


@given(st.lists(st.tuples(st.integers(0, 3), st.lists(ORIGINS, max_size=3)), max_size=12), st.randoms())
def test_whatever_cites_whatever_the_result_is_one_and_no_claim_goes_back_to_its_own_source(cited, random):
    names = ("one", "two", "three", "encyclopedia")
    text = " ".join(str(1900 + number) for number in range(12))
    documents = [document(name, f"{name} {text}", url=f"https://{name}.example/iris") for name in names[:3]] + [
        encyclopedia(text=text)
    ]
    claims = [
        claim(documents[at], value=str(1900 + number), origins=origins) for number, (at, origins) in enumerate(cited)
    ]
    result = copies(IRIS, documents, claims)
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert copies(IRIS, documents, shuffled) == result
    assert all(each.source != each.origin for each in result)
    assert len({listed for each in result for listed in each.claims}) == sum(len(each.claims) for each in result)
    value_of = reconcile(IRIS, [each.source for each in documents], claims, copies=result)
    assert value_of.copies == result
