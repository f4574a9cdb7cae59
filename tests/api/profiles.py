"""Profiles made by hand, as reconciliation would make them, and their publication in a real store."""

import hashlib

from attrs import evolve, frozen

from service.domain.claim import Claim, Extractor, Modality, claim_id, content_id
from service.domain.conflict import Conflict, ConflictStatus, ConflictType, Position, Severity
from service.domain.fields import CATALOGUE
from service.domain.profile import (
    Audited,
    Backing,
    Band,
    Confidence,
    Derivation,
    Factor,
    FieldValue,
    Nested,
    Profile,
    ProfileField,
    Statement,
    Status,
    Step,
    TimelineEntry,
    Validity,
    Variant,
)
from service.domain.publication import Revision, Site
from service.domain.ruling import Ruling, RulingState
from service.domain.selector import Span, select
from service.domain.source import Document, Source, SourceKind
from service.represent.digest import digests
from service.represent.publication import represent
from service.store.session import Store
from service.store.values import Edition

RECORDED_AT = "2026-01-02T03:04:05Z"
MIRA = "mira-solberg"
TEXTS = {
    "almanac-mira": (
        "🌊 Mira Solberg\nMira Solberg (born 1971) is a marine biologist and a diver from Bodø, Norway. "
        "She lived in Bodø until 2004. She is not a surgeon.\n"
    ),
    "gazette-mira": (
        "“The sea taught me,” says Mira Solberg, a marine biologist.\n"
        "At 33, when she was elected head of the station in 2004, she moved to Tromsø 🐟, where she lives today.\n"
    ),
    "flyer-mira": "Mira Solberg, =diver=, was 32 when she was elected head of the station. She hopes to win the Reef Prize "
    "and to stay a diver.\n",
}
_KINDS = {"almanac-mira": SourceKind.ENCYCLOPEDIA, "gazette-mira": SourceKind.NEWSPAPER, "flyer-mira": SourceKind.OTHER}
_URLS = {"almanac-mira": "https://almanac.example/mira", "gazette-mira": "https://gazette.example/2020/mira#top"}


@frozen
class Made:
    """A profile with the texts of its sources."""

    profile: Profile
    texts: dict[str, str]


def source(key: str, text: str) -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(
        id=key,
        title=f"About {key}",
        kind=_KINDS.get(key, SourceKind.OTHER),
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        publisher=key.partition("-")[0].capitalize(),
        url=_URLS.get(key),
        published="2020-06-02" if key == "gazette-mira" else None,
        retrieved_at=RECORDED_AT,
        file=f"documents/{key}.txt",
    )


def claim(key: str, field: str, value: str, quote: str, *, text: str | None = None, **more: object) -> Claim:
    text = TEXTS[key] if text is None else text
    start = text.index(quote)
    selector = select(text, Span(start, start + len(quote)))
    return Claim(
        id=claim_id(key, field, value, quote, 0),
        profile=str(more.pop("profile", MIRA)),
        field=field,
        value=value,
        display=str(more.pop("display", value)),
        original=value,
        source=key,
        selector=selector,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        extractor=Extractor("rules", "1", f"{field}.test"),
        probability=0.9,
        **more,  # type: ignore[arg-type]
    )


def confidence(score: float, claims: tuple[Claim, ...]) -> Confidence:
    factor = Factor(kind="claim", log_odds=1.25, claims=tuple(each.id for each in claims), source=claims[0].source)
    return Confidence(
        score=score,
        band=Band.of(score),
        summary="Independent sources agree.",
        within=score,
        none=1 - score,
        factors=(factor,),
    )


def value(text: str, score: float, *claims: Claim, **more: object) -> FieldValue:
    sources = tuple(dict.fromkeys(each.source for each in claims))
    return FieldValue(
        id=content_id("v", claims[0].profile, claims[0].field, text),
        value=text,
        display=str(more.pop("display", text)),
        status=Status.AGREED if len(sources) > 1 else Status.SINGLE_SOURCE,
        confidence=confidence(score, claims),
        sources=sources,
        claims=tuple(each.id for each in claims),
        independent=len(sources),
        backing=more.pop("backing", Backing(state=len(sources))),
        **more,  # type: ignore[arg-type]
    )


def field(name: str, status: Status, *values: FieldValue, **more: object) -> ProfileField:
    entry = CATALOGUE[name]
    return ProfileField(
        name=name, label=entry.label, cardinality=str(entry.cardinality), status=status, values=values, **more
    )  # type: ignore[arg-type]


def mira() -> Made:
    """A person with agreement, a derivation, variants, conflicts, a denial and a source without an address."""
    a, g, f = TEXTS
    names = tuple(claim(key, "name", "Mira Solberg", "Mira Solberg") for key in TEXTS)
    born = claim(a, "birth_date", "1971", "born 1971")
    aged = claim(g, "age_statement", "33", "At 33", qualifiers={"date": "2004", "event": "elected head of the station"})
    younger = claim(f, "age_statement", "32", "was 32", qualifiers={"event": "elected head of the station"})
    biologists = (
        claim(a, "occupation", "marine biologist", "marine biologist"),
        claim(g, "occupation", "marine biologist", "a marine biologist"),
    )
    diver = claim(f, "occupation", "diver", "=diver=")
    bodo = claim(a, "residence", "Bodø", "lived in Bodø until 2004", qualifiers={"manner": "lived", "end": "2004"})
    tromso = claim(g, "residence", "Tromsø", "Tromsø 🐟, where she lives today", qualifiers={"manner": "lived"})
    age = _conflict("age_statement", ConflictType.EXCLUSIVE, aged, younger)
    home = _conflict("residence", ConflictType.TEMPORAL, tromso, bodo)
    fields = (
        field("name", Status.AGREED, value("Mira Solberg", 0.999999, *names)),
        field("birth_date", Status.AGREED, *_births(born, aged, younger), rule="fusion"),
        field("residence", Status.AGREED, *_homes(tromso, bodo), conflicts=(home.id,)),
        field("occupation", Status.AGREED, *_work(biologists, diver, _denied()[1])),
        field("age_statement", Status.EVIDENCE, value("33", 0.6, aged), value("32", 0.3, younger), conflicts=(age.id,)),
    )
    profile = Profile(
        id=MIRA,
        name="Mira Solberg",
        description="Marine biologist, born 1971",
        aliases=(),
        fields={each.name: each for each in fields},
        sources=tuple(source(key, text) for key, text in TEXTS.items()),
        claims=(*names, born, aged, younger, *biologists, diver, *_denied(), bodo, tromso, *_hoped()),
        conflicts=(age, home),
        timeline=_timeline(born, tromso),
    )
    return Made(profile, TEXTS)


def _denied() -> tuple[Claim, ...]:
    """What the almanac says that she is not."""
    return tuple(
        claim("almanac-mira", "occupation", work, quote, modality=Modality.NEGATED)
        for work, quote in (("surgeon", "not a surgeon"), ("diver", "a diver"))
    )


def _hoped() -> tuple[Claim, ...]:
    """What the flyer says that she wants."""
    return tuple(
        claim("flyer-mira", name, wish, quote, modality=Modality.INTENDED)
        for name, wish, quote in (
            ("award", "Reef Prize", "hopes to win the Reef Prize"),
            ("occupation", "diver", "to stay a diver"),
        )
    )


def _births(born: Claim, aged: Claim, younger: Claim) -> tuple[FieldValue, FieldValue]:
    """The year that is said, with the days within it that an age leaves; and a rival that is derived alone."""
    derived = Derivation(
        rule="age-intervals",
        claims=(aged.id,),
        explanation="33 on some day of 2004 puts the birth between 1970 and 1971.",
        steps=(Step(claim=aged.id, interval="1970/1971", binds=True, explanation="33 in 2004."),),
    )
    inside = Nested(
        value="[1971-01-01..1971-12-31]",
        display="in 1971",
        relation="contains",
        claims=(aged.id,),
        derived=derived,
        confidence=confidence(0.5, (aged,)),
    )
    rival = Derivation(rule="age-intervals", claims=(younger.id,), explanation="32 in 2004 means born in 1972.")
    return (
        value("1971", 0.951267, born, nested=(inside,), implied_by=(aged.id,), backing=Backing(state=1, imply=1)),
        value("1972", 0.03, younger, derived=rival),
    )


def _timeline(born: Claim, tromso: Claim) -> tuple[TimelineEntry, TimelineEntry]:
    return (
        TimelineEntry(
            date="1971", field="birth_date", value="1971", display="1971", claims=(born.id,), status=Status.AGREED
        ),
        TimelineEntry(
            date="2004",
            end="2020",
            field="residence",
            value="Tromsø",
            display="Tromsø",
            claims=(tromso.id,),
            status=Status.SINGLE_SOURCE,
        ),
    )


def _homes(tromso: Claim, bodo: Claim) -> tuple[FieldValue, FieldValue]:
    return (
        value("Tromsø", 0.8, tromso, current=True, valid=Validity(start="2004", as_of="2020")),
        value(
            "Bodø", 0.75, bodo, current=None, valid=Validity(), variants=(Variant(value="Bodoe", claims=(bodo.id,)),)
        ),
    )


def _work(biologists: tuple[Claim, ...], diver: Claim, denial: Claim) -> tuple[FieldValue, FieldValue]:
    """One value of which each source says something else, and one that a source denies."""
    one, other = (each.id for each in biologists)
    told = {
        "qualifiers": {"subject": ("reefs", "fish"), "date": "2004"},
        "support": {"subject": {"reefs": (one,), "fish": (other,)}, "date": {"2004": (one,)}},
        "statements": (
            Statement(qualifiers={"subject": "reefs", "date": "2004"}, support={"subject": (one,), "date": (one,)}),
            Statement(qualifiers={"subject": "fish"}, support={"subject": (other,)}),
        ),
    }
    return value("marine biologist", 0.9, *biologists, **told), value("diver", 0.4, diver, denied_by=(denial.id,))


def _conflict(name: str, type_: ConflictType, *sides: Claim) -> Conflict:
    positions = tuple(
        Position(
            value=each.value,
            display=each.display,
            claims=(each.id,),
            sources=(each.source,),
            confidence=0.6 / number,
        )
        for number, each in enumerate(sides, 1)
    )
    resolved = type_ is ConflictType.TEMPORAL
    return Conflict(
        id=content_id("x", MIRA, name, type_),
        profile=MIRA,
        field=name,
        type=type_,
        status=ConflictStatus.RESOLVED if resolved else ConflictStatus.OPEN,
        severity=Severity.MAJOR,
        positions=positions,
        summary=f"Sources give {sides[0].value} and {sides[1].value}.",
        chosen=sides[0].value if resolved else None,
        rule="latest" if resolved else None,
        margin=0.3 if resolved else None,
    )


def crowd(size: int, profile_id: str = "many-claims") -> Made:
    """A person with one source and ``size`` claims, on whom an editor has ruled."""
    key = f"list-{profile_id}"
    text = "".join(f"Work number {number}.\n" for number in range(size))
    claims = tuple(
        claim(key, "notable_for", str(number), f"number {number}.", text=text, profile=profile_id)
        for number in range(size)
    )
    audit = _audit(claims)
    profile = Profile(
        id=profile_id,
        name=profile_id.title(),
        description="",
        aliases=(),
        fields={"notable_for": _ruled(claims, audit[0].ruling)},
        sources=(source(key, text),),
        claims=claims,
        conflicts=(),
        timeline=(),
        audit=audit,
    )
    return Made(profile, {key: text})


def _ruled(claims: tuple[Claim, ...], ruling: Ruling) -> ProfileField:
    best = value("0", 0.8, claims[0])
    chosen = evolve(value("1", 0.3, claims[1]), status=Status.RULED, ruling=ruling)
    return field("notable_for", Status.RULED, chosen, best, rule="ruling", computed=best)


def _audit(claims: tuple[Claim, ...]) -> tuple[Audited, ...]:
    best = value("0", 0.8, claims[0])
    decided = {"field": "notable_for", "editor": "E. Ditor", "date": "2026-01-01", "reason": "=the catalogue"}
    return (
        Audited(
            ruling=Ruling(id="r_0000000000000001", choose="1", computed="0", known=(claims[0].id,), **decided),
            state=RulingState.APPLIED,
            detail="1 is put first.",
            value="1",
            display="1",
            computed=best,
        ),
        Audited(
            ruling=Ruling(id="r_0000000000000002", reject=claims[2].id, expires="2026-02-03", **decided),
            state=RulingState.OVERTAKEN,
            detail="Look at it again.",
            value="2",
            display="2",
            computed=best,
        ),
        Audited(
            ruling=Ruling(id="r_0000000000000003", choose="none of them", **{**decided, "field": "award"}),
            state=RulingState.VALUE_GONE,
            detail="No source says any award.",
            value="none of them",
            display="none of them",
        ),
    )


def renamed(made: Made, description: str) -> Made:
    """The same person described in other words."""
    return evolve(made, profile=evolve(made.profile, description=description))


def without(made: Made, kind: str, gone: set[int]) -> Made:
    """Return the same person without the elements of a list whose places are in ``gone``."""
    left = tuple(each for place, each in enumerate(getattr(made.profile, kind)) if place not in gone)
    return evolve(made, profile=evolve(made.profile, **{kind: left}))


def rich() -> Made:
    """A person whose every list has six elements."""
    made = crowd(6, "rich")
    numbers = range(6)
    sources = [source(f"paper-{number}", made.texts["list-rich"]) for number in numbers]
    entries = [
        TimelineEntry(date=f"200{n}", field="notable_for", value="0", display="0", claims=(), status=Status.AGREED)
        for n in numbers
    ]
    audit = [
        evolve(made.profile.audit[2], ruling=evolve(made.profile.audit[2].ruling, id=f"r_{n:016x}")) for n in numbers
    ]
    age = mira().profile.conflicts[0]
    conflicts = [evolve(age, id=f"x_{n:016x}", profile="rich") for n in numbers]
    lists = {"sources": sources, "timeline": entries, "audit": audit, "conflicts": conflicts}
    profile = evolve(made.profile, fields={}, **{name: tuple(each) for name, each in lists.items()})
    texts = {each.id: made.texts["list-rich"] for each in sources}
    claims = [evolve(each, source="paper-4") for each in made.profile.claims]
    return evolve(made, profile=evolve(profile, claims=tuple(claims)), texts=texts)


def person(profile_id: str, name: str, **values: tuple[str, float]) -> Made:
    """A person of that name who has one value, with a score, in each field that is named."""
    made = crowd(len(values) + 3, profile_id)
    fields = {
        name_: field(name_, Status.SINGLE_SOURCE, value(text, score, made.profile.claims[place]))
        for place, (name_, (text, score)) in enumerate(values.items())
    }
    return evolve(made, profile=evolve(made.profile, name=name, description="", fields=fields, audit=()))


def by_digest(made: Made) -> dict[str, str]:
    return {claim.text_sha256: made.texts[claim.source] for claim in made.profile.claims}


def publish(store: Store, made: Made, site: Site = Site()) -> Revision:  # noqa: B008 - it is frozen
    """Publish ``made`` as the next revision of its profile, for readers of ``site``."""
    before = store.revisions.of(made.profile.id)
    revision = Revision(
        profile=made.profile.id,
        number=store.standing(made.profile.id).revision + 1,
        recorded_at=RECORDED_AT,
        digest=digests(made.profile)[0],
        changed_fields=tuple(made.profile.fields),
        summary="First publication." if not before else "Changed.",
    )
    store.publish(
        Edition(
            publication=represent(made.profile, by_digest(made), (*before, revision), site=site),
            documents=tuple(Document(each, made.texts[each.id]) for each in made.profile.sources),
            claims=made.profile.claims,
            folder=f"seeds/{made.profile.id}",
            extraction=dict.fromkeys(made.texts, "test"),
            renderer="test",
        )
    )
    store.record_load(RECORDED_AT)
    return revision
