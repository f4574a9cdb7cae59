"""A profile as a page: everything that is known of a person, with who says so."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from service.domain.fields import CATALOGUE
from service.domain.publication import Site
from service.represent.card.snippets import discovery_links
from service.represent.linked.document import profile_script
from service.represent.pages.corrections import Corrections
from service.represent.pages.environment import render
from service.represent.pages.grid import grid
from service.represent.pages.lifeline import lifeline
from service.represent.pages.quotes import Citer, numbered
from service.represent.pages.sides import conflict_views
from service.represent.pages.values import field_view
from service.represent.pages.words import COPIES, RULING_STATES, SOURCE_STATUSES, VERBS

Plain = Mapping[str, Any]

_REVISIONS_MOST = 30


@frozen(kw_only=True)
class Lists:
    """What stands beside a record, as the API sends it: all of a profile's sources, claims, conflicts and so on."""

    sources: Sequence[Plain]
    claims: Sequence[Plain]
    conflicts: Sequence[Plain]
    timeline: Sequence[Plain]
    revisions: Sequence[Plain]
    audit: Sequence[Plain]


def profile_page(record: Plain, lists: Lists, texts: Mapping[str, str], site: Site) -> bytes:
    """Return the page of ``record`` (view full); ``texts`` has frozen texts by digest."""
    address = profile_address(record["id"], site)
    corrections = Corrections(site.corrections, record["id"], record["name"], record["revision"], address)
    sources = numbered(list(lists.sources))
    citer = Citer(sources, texts, corrections)
    claims = {claim["id"]: claim for claim in lists.claims}
    conflicts = conflict_views(lists.conflicts, claims, citer)
    return render(
        "profile.html",
        profile=record,
        counts={"claims": len(claims), "open": sum(each["status"] == "open" for each in lists.conflicts)},
        fields=[field_view(name, field, citer, conflicts) for name, field in record["fields"].items()],
        conflicts=conflicts,
        life=lifeline(lists.timeline),
        grid=grid(record["fields"], lists.conflicts, sources),
        sources=[_source(each, sources) for each in sources.values()],
        rulings=[_ruling(each) for each in lists.audit],
        revisions=[_revision(each) for each in reversed(lists.revisions[-_REVISIONS_MOST:])],
        older=max(0, len(lists.revisions) - _REVISIONS_MOST),
        correct=corrections.of_profile(),
        address=address,
        linked=profile_script(record, site.url),
        discovery=discovery_links(site.url, record["id"], record["name"]),
        revision_address=f"{address}/revisions/{record['revision']}",
    )


def profile_address(profile: str, site: Site) -> str:
    """Return the address of a profile's page, absolute where the site's is known."""
    return f"{site.url}/profiles/{profile}"


def labels(names: Sequence[str]) -> list[str]:
    """Return the labels of fields."""
    return [CATALOGUE[name].label if name in CATALOGUE else name for name in names]


def _source(source: Plain, sources: Mapping[str, Plain]) -> Plain:
    copied = [
        {"words": COPIES[each["reason"]], "source": sources.get(each["source"])}
        for each in source["depends_on"]
        if each["source"] in sources
    ]
    return {**source, "standing": SOURCE_STATUSES[source["status"]], "copied": copied}


def _revision(revision: Plain) -> Plain:
    return {**revision, "fields": labels(revision["changed_fields"])}


def _ruling(ruling: Plain) -> Plain:
    verb = next(verb for verb in VERBS if ruling.get(verb))
    return {
        **ruling,
        "label": CATALOGUE[ruling["field"]].label,
        "verb": VERBS[verb],
        "said": ruling["display"] or ruling[verb],
        "state_words": RULING_STATES[ruling["state"]],
    }
