"""Claims to a profile: every field fused, with its conflicts, and what follows from the claims together."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve, frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.conflict import Conflict, ConflictType
from service.domain.fields import CATALOGUE
from service.domain.profile import Profile, ProfileField, Status
from service.domain.ruling import Ruling, Told
from service.domain.source import Copy, Source, Subject
from service.domain.time import When
from service.reconcile.conflicts.positions import Case
from service.reconcile.conflicts.rivalvalues import conflicts
from service.reconcile.description import description
from service.reconcile.fuse.priors import Priors
from service.reconcile.identity.link import Linked, link
from service.reconcile.rulings.deciding import decide
from service.reconcile.rulings.docket import Computed, open_docket
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.denials import Deniers, deniers
from service.reconcile.values.derive import Drawn
from service.reconcile.values.fields import profile_field
from service.reconcile.values.history import entries
from service.reconcile.values.scoring import Board
from service.reconcile.values.weighing import weigh


def reconcile(  # noqa: PLR0913 (one call that says all)
    subject: Subject,
    documents: Sequence[Source],
    claims: Sequence[Claim],
    *,
    copies: Sequence[Copy] = (),
    rulings: Sequence[Ruling] = (),
    today: str | None = None,
    priors: Priors | None = None,
    short_names: Mapping[str, str] | None = None,
) -> Profile:
    """Return the canonical record that claims make: pure, and the same in whatever order they come.

    ``documents`` are the sources in the order of the manifest; claims of others raise ValueError. Only asserted and
    reported claims make values; the others stay in ``Profile.claims``. A field is there if it has claims, or follows.
    ``copies`` are the sources and claims that were found to depend on others: they speak with one voice. ``rulings`` are
    applied as of the day ``today``; those before their date or after their expiry are not. None is no day in particular.
    ``priors`` are the shipped ones unless given; ``short_names`` what texts tell of letters that stand for names. Sources that tell of another person of the name are marked: their claims
    stay, and make no values.
    """
    lineage = Lineage(documents, copies, priors, short_names)
    _require_known(claims, lineage)
    ordered = lineage.ordered(claims)
    docket = open_docket(rulings, ordered, lineage.sources, today)
    made = _fused(subject, ordered, lineage, docket.told, docket.rejected)
    unruled = _fused(subject, ordered, lineage, docket.told).fields if docket.rejected else made.fields
    ruled = decide(docket, Computed(made.fields, unruled, made.conflicts, made.linked.computed), lineage)
    return Profile(
        id=subject.id,
        name=subject.name,
        description=description(ruled.fields),
        aliases=subject.aliases,
        fields=ruled.fields,
        sources=made.linked.marked(documents),
        copies=tuple(copies),
        claims=ordered,
        conflicts=ruled.conflicts,
        timeline=entries(ruled.fields.values()),
        audit=ruled.audit,
    )


def _require_known(claims: Sequence[Claim], lineage: Lineage) -> None:
    for claim in claims:
        if claim.source not in lineage.sources:
            raise ValueError(f"claim {claim.id} is of {claim.source!r}, which is not among the sources")


@frozen
class _Fused:
    """What the claims that count come to: whom sources tell of, the fields, and their conflicts."""

    linked: Linked
    fields: dict[str, ProfileField]
    conflicts: tuple[Conflict, ...]


def _fused(
    subject: Subject, claims: Sequence[Claim], lineage: Lineage, told: Told, rejected: AbstractSet[str] = frozenset()
) -> _Fused:
    """Fuse ``claims``, in their order, but for those that are ``rejected`` and those of sources on another person."""
    kept = [claim for claim in claims if claim.id not in rejected]
    denying = [claim for claim in kept if claim.denies]
    linked = link(subject, [claim for claim in kept if claim.counts], lineage, told, denying)
    own = [claim for claim in kept if claim.source not in linked.others]
    counting = [claim for claim in own if claim.counts]
    denials = deniers([claim for claim in denying if claim.source not in linked.others], counting)
    boards, drawn = weigh(counting, lineage, denials)
    case = Case(subject.id, boards, lineage)
    against = {name: each.contradicting for name, each in drawn.items() if each.contradicting}
    found = (*linked.conflicts, *conflicts(case, against))
    fields = _fields(case, drawn, found, {claim.field for claim in claims})
    return _Fused(linked, fields | _denied(fields, boards.values(), denials), found)


def _fields(
    case: Case, drawn: Mapping[str, Drawn], found: Sequence[Conflict], said: AbstractSet[str]
) -> dict[str, ProfileField]:
    """Return the fields that have values, and without any those that claims have ``said`` something of."""
    fields = {}
    died = _death(case.boards.get("death_date"), found)
    for name, entry in CATALOGUE.items():
        if name in case.boards:
            implied = drawn[name].implied if name in drawn else None
            fields[name] = profile_field(case.profile, case.boards[name], case.lineage, found, implied, died)
        elif name in said:
            status = Status.UNKNOWN if entry.shown else Status.EVIDENCE
            fields[name] = ProfileField(
                name=name, label=entry.label, cardinality=entry.cardinality.value, status=status
            )
    return fields


def _denied(fields: Mapping[str, ProfileField], boards: Iterable[Board], denials: Deniers) -> dict[str, ProfileField]:
    """Return the fields of which claims deny what no claim says, each with those claims."""
    hit = {claim.id for board in boards for each in board.denied.values() for claim in (*each.whole, *each.part)}
    return {
        name: evolve(fields[name], denied_by=tuple(claim.id for claim in claims))
        for name, claims in denials.apart(hit).items()
    }


def _death(board: Board | None, found: Sequence[Conflict]) -> When | None:
    """Return the best date of death, if it is more probable than none; None of one that no life can have."""
    best = board.ranked()[0] if board else None
    probable = board and best and board.scores[best.key].score > board.scores[best.key].none
    doubted = any(each.type is ConflictType.IMPOSSIBLE and each.field == "death_date" for each in found)
    return time.parse(best.value) if best and probable and not doubted else None
