"""The citations of a value: quotes in groups, by how they stand to it, each with who says it and its address."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from attrs import frozen

from service.domain.edtf import is_date
from service.domain.fields import CATALOGUE, Datatype
from service.represent.card.wording import Said, Words
from service.represent.stated import claimed

Plain = Mapping[str, Any]

CITED = 4
"""So many citations of one kind stand under a value; behind them is the address of all."""

_KINDS = ("implied_by", "denied_by", "denied_in_part_by")


@frozen(kw_only=True)
class Citation:
    """A quote and who says it; ``lang`` is that of the source, ``claims`` what the quote says beyond the value."""

    quote: str
    lang: str | None
    link: str
    who: str
    when: Said | None
    claims: Said | None
    remarks: tuple[str, ...]


@frozen(kw_only=True)
class Group:
    """Citations that stand in one relation to a value; ``more`` are those that are not shown."""

    title: Said | None
    explanation: Said | None
    citations: tuple[Citation, ...]
    more: str | None


@frozen
class Desk:
    """What lines are made with: words, the sources and their languages by id, and the service's address."""

    words: Words
    sources: Mapping[str, Plain]
    languages: Mapping[str, str | None]
    base: str


def groups(desk: Desk, name: str, value: Plain) -> Iterable[Group]:
    """Yield the citations of a value: those that state it, then those that imply and deny it, then what is nested with it."""
    words, seen = desk.words, set[str]()
    derived = value.get("derived")
    stating = [*value["claims"], *(derived["claims"] if derived else ())]
    explained = Said(derived["explanation"], words.foreign) if derived else None
    nested = {claim["id"] for each in value["nested"] for claim in each["claims"]}
    direct = [claim for claim in stating if derived or claim["id"] not in nested]
    yield from _group(desk, name, direct, seen, None, explained)
    for key in _KINDS:
        implied = key == "implied_by"
        claims = [claim for claim in value.get(key, ()) if not (implied and (claim["id"] in nested or derived))]
        yield from _group(desk, name, claims, seen, Said(words.say(key)), None)
    for each in value["nested"]:
        why = Said(each["derived"]["explanation"], words.foreign) if each.get("derived") else None
        claims = [*each["claims"], *(each["derived"]["claims"] if each.get("derived") else ())]
        is_day = CATALOGUE[name].datatype is Datatype.DATE and is_date(each["value"])
        said = words.date(each["value"]) if is_day else Said(each["display"])
        yield from _group(desk, name, claims, seen, Said(words.say(each["relation"], value=said.text)), why)


def denying(desk: Desk, name: str, claims: Sequence[Plain]) -> Iterable[Group]:
    """Yield the citations of claims that deny what nobody states."""
    yield from _group(desk, name, claims, set(), Said(desk.words.say("denied_by")), None)


def _group(
    desk: Desk, name: str, claims: Sequence[Plain], seen: set[str], title: Said | None, explanation: Said | None
) -> Iterable[Group]:
    """Yield the group of those of ``claims`` that were not ``seen`` above; of those that state the value, one of each source."""
    new = list({claim["id"]: claim for claim in claims if claim["id"] not in seen}.values())
    if not new and not explanation:
        return
    seen.update(claim["id"] for claim in new)
    first = {claim["source"]: claim for claim in reversed(new)}
    shown = new if title else [claim for claim in new if first[claim["source"]] is claim]
    cited = shown[:CITED]
    left = len(new) - len(cited)
    yield Group(
        title=title,
        explanation=explanation,
        citations=tuple(_citation(desk, name, claim) for claim in cited),
        more=desk.words.count("more", left) if left else None,
    )


def _citation(desk: Desk, name: str, claim: Plain) -> Citation:
    words, source = desk.words, desk.sources.get(claim["source"], {"publisher": None, "title": claim["source"]})
    said = claimed(claim)
    published = source.get("published")
    remarks = [
        words.say("reported") if claim["modality"] == "reported" else "",
        words.say("citing", who=claim["attribution"]) if claim["attribution"] else "",
        words.say("orphaned", date=words.day(claim["orphaned_at"])) if claim.get("orphaned_at") else "",
    ]
    return Citation(
        quote=" ".join(claim["selectors"][0]["exact"].split()),
        lang=desk.languages.get(claim["source"]),
        link=f"{desk.base}/go/{quote(claim['id'])}",
        who=source["publisher"] or source["title"],
        when=None if not published else words.date(published) if is_date(published) else Said(published),
        claims=Said(said, words.foreign) if said != claim["display"] or claim["field"] != name else None,
        remarks=tuple(filter(None, remarks)),
    )
