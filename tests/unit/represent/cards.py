"""A record for cards, as view ``full`` has it: so many fields, each with one value that so many sources state."""

from copy import deepcopy

import orjson

from service.domain.publication import Revision
from service.represent.publication import represent
from service.represent.views import View
from tests.api.profiles import RECORDED_AT, by_digest, mira

BASE = "https://whosays.example"
FIELDS = (
    "also_known_as", "birth_date", "birth_place", "nationality", "residence", "spouse",
    "educated_at", "occupation", "position_held", "employer", "award", "notable_for",
)  # fmt: skip
_VALUES = {"birth_date": "1971-05-12"}
_QUOTES = (
    "was widely described, in the {number}th year of the survey, as {words} by all who had worked beside her in the north",
    "the office confirmed on Monday that {words} had been entered as item {number} of the register",
)


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
    made = {}
    for place, name in enumerate(fields):
        words = _VALUES.get(name, f"the {name.replace('_', ' ')} of North Cape {place}")
        claims = []
        for number in range(sources):
            quote = _QUOTES[number % len(_QUOTES)].format(number=place * 7 + number, words=words)
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
            claims[-1]["selectors"][0]["exact"] = quote
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
