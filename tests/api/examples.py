"""What each operation answers about an invented person, as the OpenAPI document shows it.

python -m tests.api.examples writes service/api/data/examples.json anew; a test holds the file to what the API answers.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson
from flask import Flask

from service.api.openapi import EXAMPLES
from service.app import create_app
from service.config import Settings
from service.store.session import open_store
from tests.api.addresses import CLAIM, CONFLICT, EXTEND, QUERIES, SOURCE, P
from tests.api.profiles import MIRA, mira, publish

ADDRESSES = {
    ("list_profiles", "briefs"): "/v1/profiles",
    ("list_profiles", "values"): f"/v1/profiles?view=values&ids={MIRA},nobody",
    ("list_profiles", "found"): "/v1/profiles?q=mira%20solbreg",
    ("suggest", "suggestions"): "/v1/suggest?q=sol",
    ("changes", "changes"): "/v1/changes?limit=1",
    ("record", "cited"): f"{P}?fields=name,birth_date",
    ("record", "full"): f"{P}?view=full&fields=occupation",
    ("record", "values"): f"{P}?view=values",
    ("timeline", "page"): f"{P}/timeline",
    ("list_revisions", "page"): f"{P}/revisions",
    ("revision", "record"): f"{P}/revisions/1",
    ("read_field", "cited"): f"{P}/fields/birth_date",
    ("read_field", "full"): f"{P}/fields/name?view=full",
    ("read_field", "values"): f"{P}/fields/residence?view=values",
    ("read_evidence", "evidence"): f"{P}/fields/residence/evidence",
    ("list_claims", "page"): f"{P}/claims?field=residence&limit=1",
    ("read_claim", "claim"): f"/v1/claims/{CLAIM}",
    ("verify", "verification"): f"/v1/claims/{CLAIM}/verify",
    ("list_sources", "page"): f"{P}/sources?limit=1",
    ("read_source", "source"): f"/v1/sources/{SOURCE}",
    ("passage", "passage"): f"/v1/sources/{SOURCE}/passage?start=2&end=9&context=4",
    ("list_annotations", "collection"): f"/v1/sources/{SOURCE}/annotations?limit=1",
    ("cite_source", "citation"): f"/v1/sources/{SOURCE}/citation.json?style=apa",
    ("cite_profile", "citation"): f"{P}/citation.json?style=chicago",
    ("list_profile_conflicts", "page"): f"{P}/conflicts?limit=1",
    ("list_conflicts", "page"): f"/v1/conflicts?profile={MIRA}&field=residence",
    ("read_conflict", "conflict"): f"/v1/conflicts/{CONFLICT}",
    ("list_rulings", "page"): f"{P}/audit",
    ("how_sure", "method"): "/v1/confidence",
    ("list_fields", "catalogue"): "/v1/fields",
    ("match_names", "manifest"): "/reconcile",
    ("match_names", "candidates"): f"/reconcile?queries={quote(QUERIES)}",
    ("match_names", "extension"): f"/reconcile?extend={quote(EXTEND)}",
    ("suggest_entities", "entities"): "/reconcile/suggest/entity?prefix=sol",
    ("suggest_properties", "properties"): "/reconcile/suggest/property?prefix=birth",
    ("suggest_types", "types"): "/reconcile/suggest/type?prefix=pers",
    ("propose_properties", "properties"): "/reconcile/properties?type=person&limit=2",
    ("index", "index"): "/",
    ("version_index", "index"): "/v1",
    ("health", "alive"): "/healthz",
    ("readiness", "ready"): "/readyz",
}
"""By operation and name, the address whose answer is the example."""


def answered(app: Flask) -> Mapping[str, Mapping[str, Any]]:
    """Return the answers of ``app`` by operation and name; how old its data is stands as it would a minute later, and the version without the digest of the code."""
    client = app.test_client()
    found: dict[str, dict[str, Any]] = {}
    for (operation, name), address in ADDRESSES.items():
        answer = client.get(address)
        assert answer.status_code == 200, address
        found.setdefault(operation, {})[name] = orjson.loads(answer.data)
    found["readiness"]["ready"]["age_seconds"] = 60
    method = found["how_sure"]["method"]
    method["version"] = method["version"].partition("+")[0]
    return found


def make(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the examples, from a store of its own in ``folder``."""
    settings = Settings(database_url=f"sqlite:///{folder / 'whosays.db'}")
    with open_store(settings) as store:
        publish(store, mira())
    app = create_app(settings)
    try:
        return answered(app)
    finally:
        app.extensions["whosays"].close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        EXAMPLES.write_bytes(orjson.dumps(make(Path(place)), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
