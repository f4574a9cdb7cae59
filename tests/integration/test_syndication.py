"""One agency text in eleven sources, loaded and served: it counts once, and readers see why."""

from service.app import create_app
from service.pipeline import load
from service.store.session import open_store
from tests.integration.agency import OWN_WORDS, syndicated
from tests.integration.people import write

FIELDS = "/v1/profiles/iris-vanholt/fields"


def served(settings, sources):
    """Load a folder with these sources and return a client."""
    write(settings.seeds, sources=sources)
    with open_store(settings) as store:
        (report,) = load(settings, store).profiles
    assert report.error is None
    return create_app(settings).test_client()


def scores(client):
    fields = client.get("/v1/profiles/iris-vanholt?view=full").json["fields"]
    return {
        (name, value["value"]): value["confidence"]["score"]
        for name, field in fields.items()
        for value in field["values"]
    }


def test_a_folder_of_ten_copies_scores_as_the_agencys_text_alone(settings):
    alone = scores(served(settings, syndicated(0)))
    copied = served(settings, syndicated(10))
    assert alone == scores(copied)
    assert len(alone) > 3
    (born,) = copied.get(f"{FIELDS}/birth_date?view=full").json["values"]
    assert (born["independent_count"], len(born["sources"]), born["status"]) == (1, 11, "single_source")
    assert "ten copies of one AFP text count for nothing more: the same text" in born["confidence"]["summary"]
    (group,) = copied.get(f"{FIELDS}/birth_date/evidence").json["groups"]
    assert (group["independent_count"], len(group["supports"])) == (1, 11)


def test_each_copy_says_which_source_it_depends_on_and_how_much_they_share(settings):
    client = served(settings, {**syndicated(10), **OWN_WORDS})
    sources = {source["id"]: source for source in client.get("/v1/profiles/iris-vanholt/sources").json["items"]}
    assert sources.pop("agency-iris")["depends_on"] == []
    assert sources.pop("harbour-weekly-iris")["depends_on"] == []
    for source in sources.values():
        (found,) = source["depends_on"]
        assert (found["source"], found["reason"], found["claims"]) == ("agency-iris", "same_text", [])
        assert 0.85 < found["similarity"] <= 1
    (born,) = client.get(f"{FIELDS}/birth_date").json["values"]
    assert (born["independent_count"], born["status"]) == (2, "agreed")


def test_an_agency_in_the_manifest_is_shown(settings):
    folder = write(settings.seeds, sources=syndicated(0))
    manifest = folder / "profile.toml"
    manifest.write_text(manifest.read_text("utf-8") + 'agency = "Harbour Wire"\n', "utf-8")
    with open_store(settings) as store:
        load(settings, store)
    source = create_app(settings).test_client().get("/v1/sources/agency-iris").json
    assert (source["agency"], source["depends_on"]) == ("Harbour Wire", [])
