"""Which values of a field are denied, and by which claims."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import compress

from attrs import Factory, frozen

from service.domain import time
from service.domain.claim import ANYONE, Claim
from service.domain.fields import Field
from service.reconcile.fuse.ballot import one_vote_each
from service.reconcile.fuse.denials import Against, weighed
from service.reconcile.fuse.priors import Prior
from service.reconcile.normal.forms import Form, TextForm, moment
from service.reconcile.normal.normalize import comparers, fitting
from service.reconcile.normal.spelling import covered, words
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.slices import held
from service.reconcile.values.clusters.statements import states
from service.reconcile.values.posts import WORK, Post, Posts, posts


@frozen
class Denying:
    """The claims that deny a value: as a ``whole``; in ``parts``, where only some of its claims say what is denied: these, and what denies them."""

    whole: tuple[Claim, ...] = ()
    parts: tuple[tuple[tuple[Claim, ...], tuple[Claim, ...]], ...] = ()

    @property
    def part(self) -> tuple[Claim, ...]:
        """Return the claims that deny the value in part."""
        return tuple(claim for _, denying in self.parts for claim in denying)


Denials = Mapping[str, Denying]
"""What denies each value, by its key."""

_YEAR = 366


@frozen
class Deniers:
    """The claims that deny something, by field, and the ``posts`` that they and the others tell of, by the claims' ids."""

    claims: Mapping[str, Sequence[Claim]] = Factory(dict)
    posts: Posts = Factory(dict)

    def of(self, field: str) -> Sequence[Claim]:
        """Return the claims that may deny a value of a field: its own, and those of all fields of work where it is one of them."""
        own = self.claims.get(field, ())
        if field not in WORK:
            return own
        return [
            *own,
            *(claim for name in sorted(WORK - {field}) for claim in self.claims.get(name, ()) if claim.value != ANYONE),
        ]

    def apart(self, hit: AbstractSet[str]) -> dict[str, tuple[Claim, ...]]:
        """Return by field the claims that deny what no claim says: all but those that ``hit`` a value, and what another says in full."""
        left = {
            name: tuple(
                claim
                for claim in claims
                if claim.id not in hit
                and not _ended(claim)
                and not any(post.part for post in self.posts.get(claim.id, ()))
            )
            for name, claims in self.claims.items()
        }
        return {name: claims for name, claims in left.items() if claims}


NOBODY = Deniers()


def deniers(denying: Sequence[Claim], claims: Sequence[Claim]) -> Deniers:
    """Return the claims that are ``denying`` something, ready to be held against ``claims``."""
    by_field: dict[str, list[Claim]] = {}
    for claim in denying:
        by_field.setdefault(claim.field, []).append(claim)
    return Deniers(by_field, {} if WORK.isdisjoint(by_field) else posts((*claims, *denying)))


def denied(entry: Field, clusters: Sequence[Cluster], deniers: Deniers, lineage: Lineage) -> Denials:
    """Return what denies each value: it, what contains it, or any value at all.

    Who denies that somebody took a doctorate at a school denies the school only where all claims of it speak of a doctorate. In a
    field that changes over time, a denial in the present tense denies what is said to hold at that time, and one of
    another time nothing. "No longer" says that it was so. Posts are held against each other whatever the field: who was
    never a member of a party has it for no party, and who never worked at a firm held no post there.
    """
    found: dict[str, tuple[list[Claim], dict[tuple[bool, ...], list[Claim]]]] = {}
    for claim in (each for each in deniers.of(entry.name) if not _ended(each)):
        for cluster in clusters:
            if not cluster.claims or (entry.temporal and not _of_one_time(claim, cluster, lineage)):
                continue
            meant = _meant(entry, claim, cluster, deniers.posts)
            if any(meant):
                whole, parts = found.setdefault(cluster.key, ([], {}))
                (whole if all(meant) else parts.setdefault(tuple(meant), [])).append(claim)
    return {cluster.key: _denying(cluster, *found[cluster.key]) for cluster in clusters if cluster.key in found}


def _denying(cluster: Cluster, whole: Sequence[Claim], parts: Mapping[tuple[bool, ...], Sequence[Claim]]) -> Denying:
    told = ((tuple(compress(cluster.claims, meant)), tuple(each)) for meant, each in parts.items())
    return Denying(tuple(whole), tuple(told))


def _meant(entry: Field, denial: Claim, cluster: Cluster, posts: Posts) -> list[bool]:
    """Tell for each claim of a value whether it says what is denied."""
    if entry.name in WORK and denial.value != ANYONE:
        own = posts[denial.id]
        return [
            _ruled_out(own, posts[claim.id]) and _says(claim, denial) and not _over(denial, claim)
            for claim in cluster.claims
        ]
    form = None if denial.value == ANYONE else fitting(comparers(entry), denial).form(denial)
    if form is not None and not any(_denies(form, said) for said in cluster.forms):
        return []
    return [_says(claim, denial) for claim in cluster.claims]


def _ruled_out(denied: Sequence[Post], said: Sequence[Post]) -> bool:
    return all(any(own.rules_out(post) for own in denied) for post in said)


def _says(claim: Claim, denial: Claim) -> bool:
    """Tell whether a claim says all that a denial limits itself to: in this role, with this degree, at that time."""
    given, rules = denial.qualifiers, table("conflicts")["denials"]
    known = {"date"} if given.get("date_basis") == "publication" else {"subject"} if "key" in given else set()
    if denial.field in WORK:
        known.add("role")  # which the posts have
    limits = [key for key in rules["limits"] if key in given and key not in known]
    return all(
        states(claim, key, given[key])
        or (
            key in rules["kinds"]
            and key in claim.qualifiers
            and covered(words(given[key]), words(claim.qualifiers[key]))
        )
        for key in limits
    )


def votes_against(name: str, claims: Sequence[Claim], lineage: Lineage) -> tuple[Against, ...]:
    """Return the votes of claims that deny one value of the field ``name``: one a voice."""
    sources = dict.fromkeys(claim.source for claim in claims)
    parties = {source: lineage.party(source, prior_of(name, source, lineage).phi) for source in sources}
    rows = [lineage.row(name, "", each) for each in claims]
    return weighed(one_vote_each(rows, parties), lineage.priors.model.rho)


def prior_of(name: str, source: str, lineage: Lineage) -> Prior:
    """Return how reliable a source is where it denies a value of the field ``name``."""
    return lineage.priors.of(lineage.sources[source].kind, name, nests=True)


def _denies(form: Form, said: Form) -> bool:
    if type(form) is not type(said):
        return False
    return form.same(said) or form.contains(said) or (isinstance(form, TextForm) and _kind_of(form, said))


def _kind_of(form: TextForm, said: Form) -> bool:
    """Tell whether what is said is one of several of a name: "the Nobel Prize in Physics" is a Nobel Prize."""
    links = table("conflicts")["denials"]["narrower"]
    return isinstance(said, TextForm) and any(said.concept.startswith(f"{form.concept} {link} ") for link in links)


_NO_LONGER = re.compile(r"\bno longer\b|\bnot yet\b|\bany ?(?:more|longer)\b")
_NEAR = 24


def _ended(denial: Claim) -> bool:
    """Tell whether a denial says that something has ended, or has not begun yet."""
    quote = denial.selector
    return bool(_NO_LONGER.search(f"{quote.prefix[-_NEAR:]}{quote.exact}{quote.suffix[:_NEAR]}".casefold()))


_NOW, _THEN = (
    re.compile(r"\b(?:is|isn[’']t|does|doesn[’']t)\b"),
    re.compile(r"\b(?:was|were|been|had|did|worked|served|never)\b"),
)


def _present(denial: Claim) -> bool:
    """Tell whether a denial is of the present alone: "is not the mayor"."""
    if "tense" in denial.qualifiers or denial.field not in WORK:
        return denial.qualifiers.get("tense") == "present"
    quote = " ".join((*denial.selector.prefix.split()[-1:], denial.selector.exact))
    return bool(_NOW.search(quote)) and not _THEN.search(quote)


def _over(denial: Claim, claim: Claim) -> bool:
    """Tell whether a denial is of the present alone, and a claim of what was."""
    ended = (
        "end" in claim.qualifiers or claim.qualifiers.get("tense") == "past" or bool(_THEN.search(claim.selector.exact))
    )
    return ended and _present(denial)


def _of_one_time(denial: Claim, cluster: Cluster, lineage: Lineage) -> bool:
    if _present(denial):
        now = _said_on(denial, lineage)
        then = [_said_on(claim, lineage) for claim in cluster.claims if claim.qualifiers.get("tense") == "present"]
        return any(now is None or day is None or abs((now - day).days) < _YEAR for day in then)
    when = held(denial)
    times = [span for claim in cluster.claims if (span := held(claim))]
    return when is None or not times or any(not when.apart(span) for span in times)


def _said_on(claim: Claim, lineage: Lineage) -> date | None:
    """Return the day for which a claim in the present tense speaks; None where nothing tells it."""
    when = moment(claim.qualifiers.get("date") or lineage.sources[claim.source].published)
    return time.bounds(when)[1] if when else None
