"""What machines are told of a person whose sources differ, deny and are not sure: loaded as anybody would."""

import json

import orjson
import pytest

from service.app import create_app
from service.domain.fields import CATALOGUE
from service.pipeline import load
from tests.integration.people import IRIS, told, write, write_tomas
from tests.unit.represent.linked.expanded import EDTF, OA, SCHEMA, expanded

HARD = {
    "harbour-encyclopedia-iris": (
        "encyclopedia",
        "2021-04-03",
        """\
        Iris Vanholt (born about 1969) is a Belgian marine biologist. She lived in Ghent from 1970 until 1992.
        She was never a surgeon. She has two brothers. She fled to Turkey in 2018.
        Vanholt studied biology at Ghent University and graduated in 1992. She died between 2 and 5 May 2020.
        """,
    ),
    "evening-courier-iris": (
        "newspaper",
        "2020-01-15",
        """\
        Iris Vanholt is a surgeon and a biologist. She lives in Ostend. She was the director of the Reef Institute from 2004 to 2010.
        She hopes to win the Silver Sextant Prize.
        """,
    ),
    "lake-gazette-iris": (
        "newspaper",
        "2020-01-16",
        "Iris Vanholt is not a biologist. She may have married Tom Roe.\n",
    ),
}
RIVALS = told(1969, "harbour", "lake") | told(1971, "river", "field")
CASES = {"hard": HARD, "rivals": RIVALS, "agreed": IRIS}


@pytest.fixture(params=CASES)
def published(request, settings, store):
    """Return the record in full and the JSON-LD as a processor reads it."""
    write(settings.seeds, sources=CASES[request.param])
    write_tomas(settings.seeds)
    assert load(settings, store).ok
    path = "/v1/profiles/iris-vanholt"
    record = orjson.loads(store.representations.get(path, "full.json").body)
    linked = orjson.loads(create_app(settings).test_client().get(f"{path}.jsonld").data)
    (page,) = expanded(linked, "https://who.example/")
    return request.param, record, page


def test_no_value_is_stated_that_is_disputed_denied_or_doubtful(published):
    _, record, page = published
    (whom,) = page[f"{SCHEMA}mainEntity"]
    for name, field in record["fields"].items():
        stated = json.dumps(whom.get(f"{SCHEMA}{CATALOGUE[name].schema_org}", []), ensure_ascii=False)
        for value in field["values"]:
            settled = value["status"] != "disputed" and not value["denied_by"] and value["confidence"]["score"] >= 0.7
            if not settled:
                assert f'"{value["display"]}"' not in stated, (name, value["display"])


def test_every_claim_is_annotated_with_the_words_that_the_text_has(published):
    _, record, page = published
    targets = [target for each in page[f"{SCHEMA}hasPart"] for target in each[f"{OA}hasTarget"]]
    quotes = {target[f"{OA}hasSelector"][0][f"{OA}exact"][0]["@value"] for target in targets}
    for field in record["fields"].values():
        for value in field["values"]:
            assert {claim["selectors"][0]["exact"] for claim in value["claims"]} <= quotes


def test_two_births_that_sources_are_equally_sure_of_are_not_stated(published):
    case, _, page = published
    (whom,) = page[f"{SCHEMA}mainEntity"]
    if case == "rivals":
        assert f"{SCHEMA}birthDate" not in whom
        assert "urn:whosays:birthDate" not in whom
    if case == "agreed":
        assert whom[f"{SCHEMA}birthDate"] == [{"@type": f"{SCHEMA}Date", "@value": "1969-02-14"}]
        assert whom["urn:whosays:birthDate"] == [{"@type": EDTF, "@value": "1969-02-14"}]
