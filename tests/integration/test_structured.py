"""Data beside prose, loaded and served: each claim cited by its place in the data, what is imported counted once."""

import json

import pytest

from service.app import create_app
from service.pipeline import load
from service.store.session import open_store
from tests.unit.extract.structured.data import entities, entity, item, statement, string, time, year

WIKIPEDIA = """\
Iris Vanholt

Iris Vanholt (born 14 February 1969) is a Belgian marine biologist. She was born in Ghent.
Vanholt studied biology at Ghent University and graduated in 1992.
"""
IMPORTED = {"P143": item("Q328"), "P4656": string("https://en.wikipedia.org/w/index.php?title=Iris_Vanholt&oldid=77")}
REGISTER = {"P248": item("Q1003"), "P854": string("https://register.example/iris")}
ITEM = entities(
    entity(
        P31=statement(item("Q5")),
        P569=[
            statement(time("+1969-02-14T00:00:00Z"), references=[IMPORTED]),
            statement(year(1968), "deprecated", {"P2241": item("Q1004")}),
        ],
        P19=statement(item("Q1001"), references=[REGISTER]),
        P69=statement(item("Q1002"), qualifiers={"P582": year(1992), "P812": item("Q1005")}),
        P166=statement(item("Q1006"), qualifiers={"P585": year(2014)}),
    ),
    Q1001="Ghent",
    Q1002="Ghent University",
    Q1003="Register of Births",
    Q1004="error in the source",
    Q1005="biology",
    Q1006="Silver Sextant Prize",
)
PERSON = {
    "@context": "https://schema.org",
    "@type": "Person",
    "name": "Iris Vanholt",
    "birthDate": "1969-02-14",
    "award": ["Silver Sextant Prize"],
}
TABLE = "Name;Born;Place\nBob;1950;Bruges\nIris Vanholt;14 February 1969;Ghent\n"


def declare(name, file, kind="database", *extra):
    lines = [f'id = "{name}"', f'file = "documents/{file}"', f'title = "{name}"', f'kind = "{kind}"', *extra]
    return "\n[[sources]]\n" + "\n".join(lines) + "\n"


MAPPING = "[sources.mapping]", 'name = "Name"', 'birth_date = "Born"', 'birth_place = "Place"'
SOURCES = {
    "wikipedia-iris": (
        WIKIPEDIA,
        declare(
            "wikipedia-iris",
            "page.txt",
            "encyclopedia",
            'publisher = "Wikipedia"',
            'url = "https://en.wikipedia.org/wiki/Iris_Vanholt"',
        ),
    ),
    "wikidata-iris": (json.dumps(ITEM), declare("wikidata-iris", "item.json", "database", 'publisher = "Wikidata"')),
    "academy-iris": (json.dumps(PERSON), declare("academy-iris", "person.jsonld", "official", 'publisher = "Academy"')),
    "divers-iris": (TABLE, declare("divers-iris", "divers.csv", "database", 'publisher = "Divers"', *MAPPING)),
}


@pytest.fixture
def folder(settings):
    """Write the folder of a person with prose, an item of Wikidata, a schema.org Person and a table, and return it."""
    place = settings.seeds / "iris-vanholt"
    (place / "documents").mkdir(parents=True)
    write(place, SOURCES)
    return place


def write(folder, sources):
    manifest = 'id = "iris-vanholt"\nname = "Iris Vanholt"\n'
    for text, declared in sources.values():
        file = declared.partition('file = "')[2].partition('"')[0]
        (folder / file).write_text(text, "utf-8")
        manifest += declared
    (folder / "profile.toml").write_text(manifest, "utf-8")


def loaded(settings):
    with open_store(settings) as store:
        (report,) = load(settings, store).profiles
    return report


@pytest.fixture
def client(settings, folder):  # noqa: ARG001 - it is what is loaded
    report = loaded(settings)
    assert (report.error, report.rejected, report.warnings) == (None, (), ())
    return create_app(settings).test_client()


def claims(client, source, field=None):
    asked = f"&field={field}" if field else ""
    return client.get(f"/v1/profiles/iris-vanholt/claims?limit=100&source={source}{asked}").json["items"]


def resolved(data, pointer):
    for token in pointer.split("/")[1:]:
        data = data[int(token)] if isinstance(data, list) else data[token]
    return data


def test_every_quote_in_data_is_verified_and_stands_where_its_address_says(client):
    told = {name: claims(client, name) for name in SOURCES}
    assert {name: len(listed) for name, listed in told.items() if name != "wikipedia-iris"} == {
        "wikidata-iris": 6,
        "academy-iris": 3,
        "divers-iris": 3,
    }
    for listed in told.values():
        for claim in listed:
            answer = client.get(f"/v1/claims/{claim['id']}/verify").json
            assert (answer["ok"], answer["found"]) == (True, claim["selectors"][0]["exact"])
    for name, data in (("wikidata-iris", ITEM), ("academy-iris", PERSON)):
        for claim in told[name]:
            fragment = claim["selectors"][2]
            assert fragment["conformsTo"] == "http://tools.ietf.org/rfc/rfc6901"
            assert resolved(data, fragment["value"]) == json.loads(f'"{claim["selectors"][0]["exact"]}"')
    cells = [(claim["field"], claim["selectors"][2]["value"]) for claim in told["divers-iris"]]
    assert cells == [("name", "cell=3,1"), ("birth_date", "cell=3,2"), ("birth_place", "cell=3,3")]


def test_a_passage_of_data_can_be_asked_for(client):
    (claim,) = claims(client, "wikidata-iris", "award")
    place = claim["selectors"][1]
    passage = client.get(f"/v1/sources/wikidata-iris/passage?start={place['start']}&end={place['end']}").json
    assert (passage["exact"], claim["original"]) == ("Q1006", "Silver Sextant Prize")


def test_what_is_imported_from_a_source_of_the_profile_counts_once_and_says_so(client):
    (born,) = client.get("/v1/profiles/iris-vanholt/fields/birth_date?view=full").json["values"]
    assert (born["value"], born["status"], len(born["sources"])) == ("1969-02-14", "agreed", 4)
    assert born["independent_count"] == 3
    assert "one copy counts for nothing more: a reference to that source" in born["confidence"]["summary"]
    (place,) = client.get("/v1/profiles/iris-vanholt/fields/birth_place?view=full").json["values"]
    assert (place["value"], place["independent_count"]) == ("Ghent", 3)
    source = client.get("/v1/sources/wikidata-iris").json
    (imported,) = [
        claim["id"] for claim in claims(client, "wikidata-iris", "birth_date") if claim["modality"] == "asserted"
    ]
    assert source["depends_on"] == [
        {"source": "wikipedia-iris", "reason": "reference", "similarity": 1.0, "claims": [imported]}
    ]


def test_origins_are_served_with_the_claim(client):
    (place,) = claims(client, "wikidata-iris", "birth_place")
    assert place["origins"] == ["Register of Births", "https://register.example/iris"]


def test_a_deprecated_statement_refutes_its_value(client, settings, folder):
    gazette = (
        "Iris Vanholt was born in 1968, people in the harbour say.\n",
        declare("gazette-iris", "gazette.txt", "newspaper"),
    )
    write(folder, {**SOURCES, "gazette-iris": gazette})
    assert loaded(settings).error is None
    (denied,) = [claim for claim in claims(client, "wikidata-iris", "birth_date") if claim["modality"] == "negated"]
    assert (denied["value"], denied["qualifiers"]) == ("1968", {"reason": "error in the source"})
    groups = {
        each["value"]: each
        for each in client.get("/v1/profiles/iris-vanholt/fields/birth_date/evidence").json["groups"]
    }
    assert denied["id"] in groups["1968"]["refutes"]
    assert denied["id"] not in groups["1969-02-14"]["supports"]


@pytest.mark.usefixtures("folder")
def test_unchanged_data_is_not_extracted_again(settings):
    assert loaded(settings).extracted == 4
    again = loaded(settings)
    assert (again.extracted, again.change.value) == (0, "unchanged")


def test_data_about_others_is_marked_and_yields_no_claims(settings, folder):
    other = json.dumps(ITEM).replace("Iris Vanholt", "Ida Vanholt")
    write(folder, {**SOURCES, "wikidata-iris": (other, SOURCES["wikidata-iris"][1])})
    report = loaded(settings)
    (line,) = report.warnings
    assert line == (
        "wikidata-iris: no item in it is called Iris Vanholt: it has Q900 (Ida Vanholt); add the name to the manifest's aliases "
        "if it is the person's; it is stored and can be cited, and yields no claims"
    )
    client = create_app(settings).test_client()
    assert client.get("/v1/sources/wikidata-iris").json["status"] == "off_topic"
    assert claims(client, "wikidata-iris") == []


def test_one_row_among_many_of_others_is_no_passing_mention(settings, folder):
    others = "".join(f"Anna Bollard;19{number};Bruges\n" for number in range(10, 60))
    table = TABLE.replace("Iris Vanholt", f"{others}Iris Vanholt")
    write(folder, {**SOURCES, "divers-iris": (table, SOURCES["divers-iris"][1])})
    report = loaded(settings)
    assert (report.error, report.warnings) == (None, ())
    told = claims(create_app(settings).test_client(), "divers-iris")
    assert [claim["value"] for claim in told] == ["Iris Vanholt", "1969-02-14", "Ghent"]


def test_what_is_not_read_is_told_at_every_load(settings, folder):
    told = json.dumps(ITEM).replace('"Q1001": {"labels"', '"Q1001": {"lables"')
    write(folder, {**SOURCES, "wikidata-iris": (told, SOURCES["wikidata-iris"][1])})
    for _ in range(2):
        (line,) = loaded(settings).warnings
        assert line.startswith("wikidata-iris: 1 item has no label in it (Q1001)")


def test_all_data_that_is_broken_is_told_at_once_and_what_was_published_stays(settings, folder):
    assert loaded(settings).error is None
    broken = {
        **SOURCES,
        "academy-iris": ('{"name": "Iris Vanholt",\n}', SOURCES["academy-iris"][1]),
        "divers-iris": (TABLE.replace("Born", "Date of birth").replace("Place", "Places"), SOURCES["divers-iris"][1]),
    }
    write(folder, broken)
    report = loaded(settings)
    assert report.error.split("\n") == [
        f"documents/{file}: {problem}; {remedy}"
        for file, problem, remedy in (
            (
                "person.jsonld:2:1",
                "cannot be read as application/ld+json: a name in quotation marks is expected",
                "correct it there, or give it an ending that says what it is",
            ),
            (
                "divers.csv",
                "has no column 'Born', which the mapping names for birth_date",
                "those that it has are Name, Date of birth, Places",
            ),
            ("divers.csv", "has no column 'Place', which the mapping names for birth_place", "did you mean 'Places'?"),
        )
    ]
    client = create_app(settings).test_client()
    assert client.get("/v1/profiles/iris-vanholt").json["revision"] == 1
