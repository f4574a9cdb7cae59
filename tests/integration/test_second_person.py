"""A person whom nobody has met: three sources of our own making, with planted conflicts and traps.

Nothing in whosays may be tied to the people whose profiles it ships; this one shares no fact with them.
"""

import pytest

from service.app import create_app
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store

MANIFEST = """
id = "henrik-solvang"
name = "Henrik Solvang"
aliases = ["Henrik J. Solvang"]

[[sources]]
id = "lexicon-solvang"
file = "documents/lexicon.txt"
title = "Solvang, Henrik"
publisher = "The Harbour Lexicon"
kind = "encyclopedia"
url = "https://lexicon.example/solvang"
language = "en"

[[sources]]
id = "courier-solvang"
file = "documents/courier.txt"
title = "The lighthouse man"
publisher = "Evening Courier"
kind = "newspaper"
published = "2004-11-20"
language = "en"

[[sources]]
id = "pages-solvang"
file = "documents/pages.txt"
title = "My week with Solvang"
kind = "blog"
published = "2009"
language = "en"
"""

LEXICON = """= Henrik Solvang =

Henrik Solvang
- Birthplace: Tromsø, Norway
- Occupation: Engineer

Henrik J. Solvang (born 9 April 1951) is a Norwegian engineer and composer. Solvang was born in Tromsø, Norway. \
He studied physics at the University of Oslo from 1970 to 1975. In 1988, at age 37, Solvang was appointed director of \
the Coastal Institute. He has two sisters. He married Greta Lund in 1979. \
Solvang received the Beacon Medal from the Royal Society of Mariners in 1999.

== Storm of 1992 ==
Solvang's brother Olaf Solvang drowned in 1992. The 1992 ferry fire killed 14 people.
"""

COURIER = """The lighthouse man

Henrik Solvang, a quiet engineer, was 53 years old in May 2004. He grew up in Bodø. In 1988, at the age of 36, he was \
elected director of the Coastal Institute by its members. Solvang moved to Reykjavik in 1995. Today he lives in Dublin. \
His daughter hopes to study in Boston. Solvang had always wanted to be a pilot.

“I was never afraid of the sea,” he says.

Read also The storm that took Olaf

Subscribe to our newsletter
"""

PAGES = """My week with Solvang

Solvang was born on 9 April 1952 in Bergen. He is no sailor. After the ferry fire in 1992, more than 30 people died, they say. \
His life is told in the documentary “Long Light”, directed by Mari Aas. His wife, Greta Lund, was born in Vienna. She is a \
surgeon.

Leave a Reply

Henrik Solvang lives in Paris.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    root = tmp_path_factory.mktemp("second")
    folder = root / "seeds" / "henrik-solvang"
    (folder / "documents").mkdir(parents=True)
    (folder / "profile.toml").write_text(MANIFEST, "utf-8")
    for name, text in (("lexicon", LEXICON), ("courier", COURIER), ("pages", PAGES)):
        (folder / "documents" / f"{name}.txt").write_text(text, "utf-8")
    settings = Settings(database_url=f"sqlite:///{root}/whosays.db", seeds=root / "seeds")
    with open_store(settings) as store:
        report = load(settings, store)
    assert [profile.error for profile in report.profiles] == [None]
    return create_app(settings).test_client()


@pytest.fixture(scope="module")
def values(client):
    fields = client.get("/v1/profiles/henrik-solvang").json["fields"]
    return {name: [value["value"] for value in field["values"]] for name, field in fields.items()}


def test_the_facts_come_out(values):
    assert values["nationality"] == ["Norwegian"]
    assert set(values["occupation"]) == {"engineer", "composer"}
    assert values["educated_at"] == ["University of Oslo"]
    assert values["spouse"] == ["Greta Lund"]
    assert values["award"] == ["Beacon Medal"]
    assert values["notable_for"] == ["Long Light"]
    assert values["position_held"] == ["director of the Coastal Institute"]
    assert values["residence"][0] == "Dublin"
    assert set(values["residence"]) == {"Dublin", "Reykjavik", "Bodø"}
    assert "Olaf Solvang" in values["sibling"]


def test_what_is_said_of_others_or_wished_stays_out(values):
    everything = {value for each in values.values() for value in each}

    assert not everything & {"Vienna", "surgeon", "sailor", "pilot", "Boston", "Paris", "1992"}
    assert "death_date" not in values


def test_planted_conflicts_are_found(client):
    conflicts = client.get("/v1/profiles/henrik-solvang/conflicts").json["items"]
    found = {(c["field"], c["type"]): {p["value"] for p in c["positions"]} for c in conflicts}

    assert found["birth_date", "exclusive"] == {"1951-04-09", "1952-04-09"}
    assert found["age_statement", "exclusive"] == {"36", "37"}
    assert {"Bergen"} < found["birth_place", "exclusive"]
    assert found["position_held", "exclusive"] == {"elected", "appointed"}
    assert ("residence", "temporal") not in found, "one source that tells of two homes does not contradict itself"
    assert found["related", "quantity"] == {"14", "31.."}


def test_every_quote_verifies(client):
    items = client.get("/v1/profiles/henrik-solvang/claims?limit=100").json["items"]

    assert items
    assert all(client.get(f"/v1/claims/{claim['id']}/verify").json["ok"] for claim in items)
