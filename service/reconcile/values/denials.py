"""Which values of a field are denied, and by which claims."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import frozen

from service.domain import time
from service.domain.claim import ANYONE, Claim
from service.domain.fields import Field
from service.reconcile.fuse.ballot import one_vote_each
from service.reconcile.fuse.denials import Against, weighed
from service.reconcile.fuse.priors import Prior
from service.reconcile.normal.forms import Form, moment
from service.reconcile.normal.normalize import comparers, fitting
from service.reconcile.normal.roles import RoleForm
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.cluster import Cluster
from service.reconcile.values.slices import held
from service.reconcile.values.statements import states


@frozen
class Denying:
    """The claims that deny a value: as a ``whole``, and in ``part``, where some of its claims say what they do not deny."""

    whole: tuple[Claim, ...] = ()
    part: tuple[Claim, ...] = ()


Denials = Mapping[str, Denying]
"""What denies each value, by its key."""

_YEAR = 366


def denied(entry: Field, clusters: Sequence[Cluster], denials: Iterable[Claim], lineage: Lineage) -> Denials:
    """Return what among ``denials`` denies each value: it, what contains it, or any value at all.

    Who denies that somebody took a doctorate at a school denies the school only where all claims of it speak of a doctorate. In a
    field that changes over time, a denial in the present tense denies what is said to hold at that time, and one of
    another time nothing. "No longer" says that it was so.
    """
    found: dict[str, tuple[list[Claim], list[Claim]]] = {}
    for claim in (each for each in denials if not _ended(each)):
        form = None if claim.value == ANYONE else fitting(comparers(entry), claim).form(claim)
        for cluster in clusters:
            if not cluster.claims or (entry.temporal and not _of_one_time(claim, cluster, lineage)):
                continue
            if form is None or any(_denies(form, said) for said in cluster.forms):
                meant = [_says(each, claim) for each in cluster.claims]
                whole, part = found.setdefault(cluster.key, ([], []))
                (whole if all(meant) else part if any(meant) else []).append(claim)
    return {key: Denying(tuple(whole), tuple(part)) for key, (whole, part) in found.items() if whole or part}


def _says(claim: Claim, denial: Claim) -> bool:
    """Tell whether a claim says all that a denial limits itself to: in this role, with this degree, at that time."""
    given = denial.qualifiers
    limits = (key for key in table("conflicts")["denials"]["limits"] if key in given)
    known = {"date"} if given.get("date_basis") == "publication" else {"subject"} if "key" in given else set()
    return all(states(claim, key, given[key]) for key in limits if key not in known)


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
    if isinstance(form, RoleForm) and isinstance(said, RoleForm):
        return (form.where is None) == (said.where is None) and (form.same(said) or form.may_be(said))
    return form.same(said) or form.contains(said)


_NO_LONGER = re.compile(r"\bno longer\b|\bnot yet\b|\bany ?(?:more|longer)\b")
_NEAR = 24


def _ended(denial: Claim) -> bool:
    """Tell whether a denial says that something has ended, or has not begun yet."""
    quote = denial.selector
    return bool(_NO_LONGER.search(f"{quote.prefix[-_NEAR:]}{quote.exact}{quote.suffix[:_NEAR]}".casefold()))


def _of_one_time(denial: Claim, cluster: Cluster, lineage: Lineage) -> bool:
    if denial.qualifiers.get("tense") == "present":
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
