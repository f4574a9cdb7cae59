"""Which values of a field are denied, and by which claims."""

from collections.abc import Iterable, Mapping, Sequence

from service.domain.claim import ANYONE, Claim
from service.domain.fields import Field
from service.reconcile.fuse.ballot import Party, Row, one_vote_each
from service.reconcile.fuse.denials import Against, weighed
from service.reconcile.normal.forms import Form
from service.reconcile.normal.normalize import comparers, fitting
from service.reconcile.normal.roles import RoleForm
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.cluster import Cluster
from service.reconcile.values.slices import held

Denials = Mapping[str, tuple[Claim, ...]]
"""The claims that deny each value, by its key."""


def denied(entry: Field, clusters: Sequence[Cluster], denials: Iterable[Claim]) -> Denials:
    """Return the claims among ``denials`` that deny each value: it, what contains it, or any value at all.

    In a field that changes over time, a denial in the present tense denies what is said to hold now, and one of another time
    nothing.
    """
    found: dict[str, list[Claim]] = {}
    for claim in denials:
        form = None if claim.value == ANYONE else fitting(comparers(entry), claim).form(claim)
        for cluster in clusters:
            if not cluster.claims or (entry.temporal and not _of_one_time(claim, cluster)):
                continue
            if form is None or any(_denies(form, said) for said in cluster.forms):
                found.setdefault(cluster.key, []).append(claim)
    return {key: tuple(claims) for key, claims in found.items()}


def votes_against(name: str, claims: Sequence[Claim], lineage: Lineage) -> tuple[Against, ...]:
    """Return the votes of claims that deny one value of the field ``name``: one a voice."""
    known = {claim.source: lineage.priors.of(lineage.sources[claim.source].kind, name, nests=True) for claim in claims}
    parties = {source: Party(prior.phi, lineage.group(source), lineage.rank(source)) for source, prior in known.items()}
    rows = [Row(name, each.source, "", each.id, each.probability, lineage.passages.get(each.id)) for each in claims]
    return weighed(one_vote_each(rows, parties), lineage.priors.model.rho)


def _denies(form: Form, said: Form) -> bool:
    if type(form) is not type(said):
        return False
    if isinstance(form, RoleForm) and isinstance(said, RoleForm):
        return (form.where is None) == (said.where is None) and (form.same(said) or form.may_be(said))
    return form.same(said) or form.contains(said)


def _of_one_time(denial: Claim, cluster: Cluster) -> bool:
    if denial.qualifiers.get("tense") == "present":
        return any(claim.qualifiers.get("tense") == "present" for claim in cluster.claims)
    when = held(denial)
    times = [time for claim in cluster.claims if (time := held(claim))]
    return when is None or not times or any(not when.apart(time) for time in times)
