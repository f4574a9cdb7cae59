"""An entity of a Wikibase: its statements become claims, with the labels of what they name from the same host."""

import json

import orjson

from service.pipeline import load
from service.pipeline.verification import verify
from tests.web.people import NAME, PERSON

LABELS = "/w/api.php?action=wbgetentities&format=json&props=labels&ids=Q10%7CQ11&languages=en%7Cmul&languagefallback=1"


def item(number):
    return {"mainsnak": snak("wikibase-entityid", {"entity-type": "item", "id": number}), "rank": "normal"}


def snak(kind, value):
    return {"snaktype": "value", "datavalue": {"type": kind, "value": value}}


def entity(**qualifiers):
    day = {"time": "+1961-05-04T00:00:00Z", "precision": 11, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}
    claims = {
        "P569": [{"mainsnak": snak("time", day), "rank": "normal", "qualifiers": qualifiers}],
        "P19": [item("Q10")],
        "P69": [item("Q11")],
    }
    for name, statements in claims.items():
        for each in statements:
            each["mainsnak"]["property"] = name
    return {"entities": {"Q7": {"id": "Q7", "labels": {"en": {"language": "en", "value": NAME}}, "claims": claims}}}


def labels(**names):
    return {"entities": {key: {"labels": {"en": {"language": "en", "value": name}}} for key, name in names.items()}}


def put(site, path, data, **headers):
    return site.put(path, json.dumps(data), Content_Type="application/json", **headers)


def test_statements_are_cited_by_their_pointers_and_the_labels_stand_in_the_frozen_text(site, run, store, settings):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    put(site, LABELS, labels(Q10="Bergen", Q11="University of Oslo"))
    result = run("add", PERSON, url, "--name", NAME, "--yes")
    assert result.exit_code == 0, result.output
    found = {each.field: each for each in store.claims.of_profile(PERSON)}
    assert (found["birth_date"].value, found["birth_place"].value) == ("1961-05-04", "Bergen")
    assert found["educated_at"].value == "University of Oslo"
    pointer = found["birth_date"].selector.fragment
    assert pointer.value.startswith("/entities/Q7/claims/P569/0/")
    (source,) = store.sources.of_profile(PERSON)
    assert (source.source.kind, source.source.media_type) == ("database", "application/json")
    assert verify(settings, store).ok
    listed = orjson.loads(store.representations.get(f"/v1/claims/{found['birth_date'].id}", "json").body)
    assert listed["passage_url"] == url
    assert listed["selectors"][2] == {
        "type": "FragmentSelector",
        "value": pointer.value,
        "conformsTo": "http://tools.ietf.org/rfc/rfc6901",
    }


def test_statements_whose_labels_cannot_be_had_are_left_out_and_that_is_said(site, run, store):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    site.put(LABELS, status=404)
    result = run("add", PERSON, url, "--name", NAME, "--yes")
    assert "birth_date" in {each.field for each in store.claims.of_profile(PERSON)}
    assert "birth_place" not in {each.field for each in store.claims.of_profile(PERSON)}
    assert "warning" in result.stdout


def test_a_later_load_asks_for_no_labels(site, run, store, settings):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    put(site, LABELS, labels(Q10="Bergen", Q11="University of Oslo"))
    run("add", PERSON, url, "--name", NAME, "--yes")
    asked = len(site.asked)
    (report,) = load(settings, store).profiles
    assert (report.summary, len(site.asked)) == ("nothing changed", asked)


def test_what_a_statement_said_before_it_was_qualified_stays_beside_what_it_says_now(site, run, store, settings):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    put(site, LABELS, labels(Q10="Bergen", Q11="University of Oslo"))
    run("add", PERSON, url, "--name", NAME, "--yes")
    circa = {"property": "P1480", **snak("wikibase-entityid", {"entity-type": "item", "id": "Q5727902"})}
    put(site, "/wiki/Special:EntityData/Q7.json", entity(P1480=[circa]))
    for _ in range(2):
        result = run("refresh")
        assert result.exit_code == 0, result.output
        said = [each for each in store.claims.of_profile(PERSON) if each.field == "birth_date"]
        assert [(each.value, each.orphaned_at is None) for each in said] == [
            ("1961-05-04~", True),
            ("1961-05-04", False),
        ]
        assert len({each.id for each in said}) == 2
        assert verify(settings, store).ok


def test_labels_that_cannot_be_had_again_take_nothing_from_what_is_stored(site, run, store):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    put(site, LABELS, labels(Q10="Bergen", Q11="University of Oslo"), Cache_Control="no-store")
    run("add", PERSON, url, "--name", NAME, "--yes")
    before = store.claims.of_profile(PERSON)
    site.put(LABELS, status=403)
    put(site, "/wiki/Special:EntityData/Q7.json", {**entity(), "success": 1})
    result = run("refresh")
    assert result.exit_code == 1
    assert "of the items that it names are called cannot be had now (Q10); try again later" in result.stdout
    assert store.claims.of_profile(PERSON) == before


def test_a_removal_takes_the_labels_out_of_the_cache(site, run, tmp_path):
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    put(site, LABELS, labels(Q10="Bergen", Q11="University of Oslo"))
    run("add", PERSON, url, "--name", NAME, "--yes")
    cache = tmp_path / "var" / "cache.sqlite"
    assert b"wbgetentities" in cache.read_bytes()
    assert run("remove", PERSON, "--yes").exit_code == 0
    assert b"wbgetentities" not in cache.read_bytes()


def test_where_robots_txt_keeps_from_the_interface_labels_come_from_the_items_own_pages(site, run, store):
    site.put("/robots.txt", "User-agent: *\nDisallow: /w/\n")
    url = put(site, "/wiki/Special:EntityData/Q7.json", entity())
    for item_id, name in (("Q10", "Bergen"), ("Q11", "University of Oslo")):
        put(site, f"/wiki/Special:EntityData/{item_id}.json", labels(**{item_id: name}))
    result = run("add", PERSON, url, "--name", NAME, "--yes")
    assert result.exit_code == 0, result.output
    found = {each.field: each.value for each in store.claims.of_profile(PERSON)}
    assert (found["birth_place"], found["educated_at"]) == ("Bergen", "University of Oslo")
    assert site.times(LABELS) == 0
