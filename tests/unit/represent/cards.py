"""A record for cards, as view ``full`` has it: so many fields, each with one value that so many sources state."""

from copy import deepcopy
from pathlib import Path

import orjson

from service.domain.publication import Revision, View
from service.represent.publication import represent
from tests.api.profiles import RECORDED_AT, by_digest, mira

BASE = "https://whosays.example"
FIELDS = (
    "also_known_as", "birth_date", "birth_place", "nationality", "residence", "spouse",
    "educated_at", "occupation", "position_held", "employer", "award", "notable_for",
)  # fmt: skip
_VALUES = (
    "Mira of the North", "1971-05-12", "Bodø", "Norwegian", "Tromsø", "Jonas Solberg",
    "University of Bergen", "marine biologist", "head of the station", "Institute of Marine Research", "Reef Prize", "The Cold Garden",
)  # fmt: skip
_TEXTS = "\n".join(
    " ".join(each.read_text(encoding="utf-8").split())
    for each in sorted((Path(__file__).parents[3] / "seeds/amani-ballour/documents").glob("*.txt"))
)
_QUOTE = 90
"""Code points of a quote: so long are those of a usual text."""


def quotes(count):
    """Return so many quotes that stand apart from each other in the documents of ``seeds/``."""
    step = len(_TEXTS) // count
    return [_TEXTS[place * step : place * step + _QUOTE] for place in range(count)]


def mira_record():
    """Return the record of the person whom the tests of the API know."""
    made = mira()
    revision = Revision(
        profile=made.profile.id, number=1, recorded_at=RECORDED_AT, digest="0", changed_fields=(), summary=""
    )
    publication = represent(made.profile, by_digest(made), (revision,))
    path = f"/v1/profiles/{made.profile.id}"
    return orjson.loads(
        next(
            each.body
            for each in publication.representations
            if (each.path, each.variant) == (path, f"{View.FULL}.json")
        )
    )


def record(fields=FIELDS, sources=2):
    """Return a record made from that of :func:`mira_record`."""
    whole = mira_record()
    value = next(each for each in whole["fields"]["occupation"]["values"])
    claim, source = value["claims"][0], whole["sources"][0]
    said, made = quotes(len(fields) * sources), {}
    for place, name in enumerate(fields):
        words = _VALUES[place]
        claims = []
        for number in range(sources):
            claims.append(
                deepcopy(claim)
                | {
                    "id": f"c_{place:08x}{number:08x}",
                    "field": name,
                    "source": f"paper-{number}",
                    "display": words,
                    "qualifiers": {},
                }
            )
            claims[-1]["selectors"][0]["exact"] = said[place * sources + number]
        made[name] = {
            "label": name, "cardinality": "one", "status": "agreed", "rule": "best", "conflicts": [],
            "values": [deepcopy(value) | {"value": words, "display": words, "qualifiers": {}, "nested": [], "variants": [], "claims": claims, "backing": value["backing"] | {"state": sources}}],
        }  # fmt: skip
    papers = [
        source
        | {"id": f"paper-{number}", "publisher": f"The Northern Paper {number}", "published": f"2020-0{number + 1}-11"}
        for number in range(sources)
    ]
    return whole | {"fields": made, "sources": papers, "conflicts": []}
