import json
import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from service.domain.fields import CATALOGUE
from service.domain.profile import Status
from service.domain.source import SourceStatus
from service.represent.linked.annotations import annotation
from service.represent.linked.document import profile_script
from service.represent.linked.tables import ANNOTATION, annotation_context
from tests.api.profiles import MIRA, RECORDED_AT, crowd, field, mira, rich, value
from tests.unit.represent.linked.expanded import (
    EDTF,
    OA,
    PROV,
    SCHEMA,
    expanded,
    linked,
    publication_of,
    quads,
    record_of,
    with_fields,
)

A, G, F = (f"https://who.example/sources/{key}" for key in ("almanac-mira", "gazette-mira", "flyer-mira"))
PAGE = f"https://who.example/profiles/{MIRA}"
REVISION = f"https://who.example/v1/profiles/{MIRA}/revisions/3"


def page(made=None, site="https://who.example", base=""):
    (found,) = expanded(linked(made or mira(), site), base)
    return found


def ids(nodes):
    return [each["@id"] for each in nodes]


def with_source(made, key, **more):
    sources = tuple(evolve(each, **more) if each.id == key else each for each in made.profile.sources)
    return evolve(made, profile=evolve(made.profile, sources=sources))


@pytest.mark.parametrize("made", [mira(), crowd(3), rich()], ids=lambda made: made.profile.id)
def test_every_key_has_a_meaning_and_nothing_is_fetched(made):
    found = page(made)
    assert found["@type"] == [f"{SCHEMA}ProfilePage", f"{PROV}Entity"]
    keys = set(re.findall(r'"([^"]+)":', json.dumps(found)))
    assert all(key.startswith(("@", "http://", "urn:whosays:")) for key in keys)
    assert quads(linked(made))


def test_schema_org_is_asked_for_nothing_that_it_does_not_have():
    """A key without a meaning of its own would be taken for one of schema.org's."""
    keys = set(
        re.findall(rf'"{SCHEMA}(\w+)":', json.dumps(page(with_source(mira(), "gazette-mira", author="Jane Doe"))))
    )
    of_works = {"author", "citation", "dateModified", "datePublished", "hasPart", "mainEntity", "name", "publisher"}
    of_person = {entry.schema_org for entry in CATALOGUE.values() if entry.schema_org} | {"startDate", "endDate"}
    assert keys <= of_works | of_person | {"url", "version", "inLanguage"}


def test_the_page_cites_its_sources_and_is_about_the_person():
    found = page()
    assert ids(found[f"{SCHEMA}citation"]) == [A, G, F]
    gazette = found[f"{SCHEMA}citation"][1]
    assert gazette["@type"] == [f"{SCHEMA}NewsArticle"]
    assert gazette[f"{SCHEMA}datePublished"] == [{"@type": f"{SCHEMA}Date", "@value": "2020-06-02"}]
    assert gazette[f"{SCHEMA}url"] == [{"@id": "https://gazette.example/2020/mira#top"}]
    (whom,) = found[f"{SCHEMA}mainEntity"]
    assert ids(whom[f"{SCHEMA}subjectOf"]) == [A, G, F]


def test_the_date_of_a_source_keeps_its_doubt_as_edtf():
    found = page(with_source(mira(), "gazette-mira", published="2020-09?"))[f"{SCHEMA}citation"][1]
    assert found["urn:whosays:datePublished"] == [{"@type": EDTF, "@value": "2020-09?"}]
    assert f"{SCHEMA}datePublished" not in found


def test_where_it_comes_from_is_told_with_prov():
    found = page()
    assert ids(found[f"{PROV}wasDerivedFrom"]) == [A, G, F]
    (activity,) = found[f"{PROV}wasGeneratedBy"]
    assert activity["@type"] == [f"{PROV}Activity"]
    assert ids(activity[f"{PROV}used"]) == [A, G, F]
    assert activity[f"{PROV}endedAtTime"] == [
        {"@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": RECORDED_AT}
    ]
    (revision,) = activity[f"{PROV}generated"]
    assert revision["@id"] == REVISION
    assert ids(revision[f"{PROV}specializationOf"]) == [PAGE]


def test_each_claim_is_an_annotation_with_its_quote_and_place():
    made = mira()
    found = page()[f"{SCHEMA}hasPart"]
    assert len(found) == len(made.profile.claims)
    by_id = {each["@id"].partition("#")[2]: each for each in found}
    for each in made.profile.claims:
        (target,) = by_id[each.id][f"{OA}hasTarget"]
        quote, place = target[f"{OA}hasSelector"]
        assert quote["@type"] == [f"{OA}TextQuoteSelector"]
        assert quote[f"{OA}exact"] == [{"@value": each.selector.exact}]
        assert [place[f"{OA}{key}"][0]["@value"] for key in ("start", "end")] == [
            each.selector.start,
            each.selector.end,
        ]
        assert ids(by_id[each.id][f"{PROV}wasDerivedFrom"]) == [f"https://who.example/sources/{each.source}"]


def test_an_annotation_means_here_what_it_means_by_the_context_of_the_model():
    """The address of the model's context stands for the keys that are used of it."""
    for each in linked(mira())["annotations"]:
        derived = each.pop("wasDerivedFrom")
        (alone,) = expanded({"@context": annotation_context(), **each})
        (within,) = [one for one in page()[f"{SCHEMA}hasPart"] if one["@id"] == each["id"]]
        assert {key: one for key, one in within.items() if not key.startswith(PROV)} == alone
        assert derived
    assert ANNOTATION == "http://www.w3.org/ns/anno.jsonld"


@pytest.mark.parametrize("status", [SourceStatus.OTHER_PERSON, SourceStatus.OFF_TOPIC])
def test_what_is_about_somebody_else_is_neither_cited_nor_annotated(status):
    found = page(with_source(mira(), "flyer-mira", status=status))
    assert F not in json.dumps(found)
    assert "flyer-mira" not in json.dumps(found)


def test_a_claim_that_is_not_on_the_page_any_more_has_no_time_at_which_it_stood_there():
    source = {
        "id": "s",
        "url": "https://a.example/",
        "archive_url": None,
        "status": "live",
        "retrieved_at": RECORDED_AT,
    }
    plain = {
        "id": "c_1",
        "field": "occupation",
        "display": "diver",
        "qualifiers": {},
        "modality": "asserted",
        "attribution": "the Gazette",
        "linked": True,
        "rejected_by": "r_1",
        "orphaned_at": RECORDED_AT,
        "extractor": {"name": "hand", "version": "", "rule": "E"},
        "selectors": [],
    }
    made = annotation(plain, source, "https://who.example")
    assert made["target"] == {"type": "SpecificResource", "source": "https://who.example/sources/s", "selector": []}
    assert "generator" not in made
    assert made["body"][0]["value"] == (
        f"Occupation: diver (according to the Gazette) (set aside by an editor) (not on the page since {RECORDED_AT})"
    )


def test_addresses_are_those_of_the_document_where_the_service_does_not_know_its_own():
    made = linked(mira(), site="")
    assert made["@id"] == f"/profiles/{MIRA}"
    assert page(site="", base="https://who.example/v1/profiles/mira-solberg.jsonld") == page()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a.example/ b"])
def test_an_address_that_is_none_of_the_web_does_not_go_out(url):
    assert url not in json.dumps(linked(with_source(mira(), "gazette-mira", url=url)), ensure_ascii=False)


def full(made):
    return record_of(publication_of(made))


HOSTILE = ["</script><script>alert(1)</script>", "<!--", "]]>", "&lt;", "\u2028", '"}', "\\u003c"]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_page_ends_the_element_that_it_stands_in(words):
    made = with_fields(mira(), field("occupation", Status.AGREED, value(words, 0.95, mira().profile.claims[0])))
    script = profile_script(full(made), "https://who.example")
    assert not set("<>&\u2028\u2029") & set(script)
    (whom,) = expanded(json.loads(script))[0][f"{SCHEMA}mainEntity"]
    assert whom[f"{SCHEMA}hasOccupation"][0][f"{SCHEMA}name"] == [{"@value": words}]


@given(st.text(min_size=1, max_size=30))
def test_a_page_says_the_same_of_the_person_as_the_document(words):
    made = with_fields(mira(), field("award", Status.AGREED, value(words, 0.95, mira().profile.claims[0])))
    script = expanded(json.loads(profile_script(full(made), "https://who.example")))[0]
    whole = page(made)
    assert script["@type"] == [f"{SCHEMA}ProfilePage"]
    for name in ("mainEntity", "url", "dateModified"):
        assert script[f"{SCHEMA}{name}"] == whole[f"{SCHEMA}{name}"]
    assert ids(script[f"{SCHEMA}citation"]) == ids(whole[f"{SCHEMA}citation"])
