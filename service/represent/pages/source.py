"""A source as a page: its text with all its claims marked, and what is known of the document."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.fields import CATALOGUE
from service.domain.publication import Site
from service.represent.pages.corrections import Corrections
from service.represent.pages.environment import render
from service.represent.pages.licences import LONGEST, allows_whole
from service.represent.pages.marked import Mark, excerpts, whole
from service.represent.pages.profile import profile_address
from service.represent.pages.quotes import Citer, numbered
from service.represent.pages.words import COPIES, SOURCE_STATUSES

Plain = Mapping[str, Any]

_AROUND = 80


def source_page(record: Plain, source: Plain, claims: Sequence[Plain], texts: Mapping[str, str], site: Site) -> bytes:
    """Return the page of a ``source`` of the profile ``record``; ``claims`` are its own, ``texts`` frozen texts by digest."""
    address = profile_address(record["id"], site)
    corrections = Corrections(site.corrections, record["id"], record["name"], record["revision"], address)
    text = texts.get(source["text_sha256"], "")
    here = [claim for claim in claims if claim["text_sha256"] == source["text_sha256"]]
    former = [claim for claim in claims if claim["text_sha256"] != source["text_sha256"]]
    marks = [_mark(claim, number) for number, claim in enumerate(here, 1)]
    too_long = len(text) > LONGEST
    shown_whole = allows_whole(source["licence"]) and not too_long
    citer = Citer(numbered([source]), texts, corrections)
    return render(
        "source.html",
        profile=record,
        source={**source, "standing": SOURCE_STATUSES[source["status"]], "copied": _copied(source)},
        whole=shown_whole,
        too_long=too_long,
        passages=whole(text, marks) if shown_whole else excerpts(text, marks, _AROUND),
        claims=[{**citer.citation(each), **_place(each)} for each in here],
        gone=[{**citer.citation(each), **_place(each)} for each in former],
        address=f"{site.url}/sources/{source['id']}",
    )


def _mark(claim: Plain, number: int) -> Mark:
    place = claim["selectors"][1]
    return Mark(place["start"], place["end"], claim["id"], number)


def _place(claim: Plain) -> Plain:
    field = CATALOGUE[claim["field"]]
    return {"field": claim["field"], "label": field.label, "shown": field.shown}


def _copied(source: Plain) -> list[Plain]:
    return [{"words": COPIES[each["reason"]], "source": each["source"]} for each in source["depends_on"]]
