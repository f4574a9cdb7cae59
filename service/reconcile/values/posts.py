"""As what and where claims say that somebody works, whatever their fields: so that a denial in other words meets what it denies."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from attrs import frozen

from service.domain.claim import ANYONE, Claim
from service.reconcile.normal.duties import Duty, duty, shown_by
from service.reconcile.normal.organisations.organisations import OrganisationForm, organisation
from service.reconcile.normal.roles import role
from service.reconcile.normal.spelling import english, fold
from service.reconcile.tables import table

_JOB, _POST, _FIRM, _PARTY = "occupation", "position_held", "employer", "political_affiliation"
WORK = frozenset((_JOB, _POST, _FIRM, _PARTY))
"""The fields whose claims tell of posts, each in its way."""

Posts = Mapping[str, tuple["Post", ...]]
"""The posts that claims tell of, by the claims' ids."""


@frozen
class Post:
    """What a claim says that somebody is: one of the ``duties``, or anything where there is none; at ``where``, or wherever.

    ``joins`` tells that it is said of whoever belongs to the body, employed or not; ``there``, that it is of the body that the text
    has named last: "the director". ``part`` tells that another claim of the same words says it in full.
    """

    duties: tuple[Duty, ...]
    where: OrganisationForm | None
    joins: bool = False
    there: bool = False
    part: bool = False

    @property
    def outside(self) -> bool:
        """Tell whether whoever is this need not work for the body: its member, its founder."""
        known = table("duties")["belonging"]["heads"]
        return bool(self.duties) and all(each.head in known for each in self.duties)

    def rules_out(self, other: "Post") -> bool:
        """Tell whether who is not this is not the other."""
        if self.where is None and not self.duties:
            return False
        if self.where is not None and (other.where is None or not _at(self.where, other.where)):
            return False
        if self.there and self.where is None and other.where is not None:
            return False
        if not self.duties:
            return self.joins or not other.outside
        return any(own.covers(each) for own in self.duties for each in other.duties)


def posts(claims: Iterable[Claim]) -> Posts:
    """Return the posts that claims of the fields of work tell of; those that stand in the same words are read together."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.field in WORK and claim.value != ANYONE:
            told.setdefault(claim.source, []).append(claim)
    beside = {at: each for own in told.values() for at, each in _beside(own).items()}
    return {claim.id: _posts(claim, beside[claim.id]) for own in told.values() for claim in own}


def _posts(claim: Claim, beside: Sequence[Claim]) -> tuple[Post, ...]:
    if claim.field == _JOB:
        return _jobs(claim, beside)
    if claim.field == _PARTY:
        shown = shown_by(claim.selector.exact.replace(claim.original, " ")) if claim.denies else None
        return (Post(shown or (duty("member"),), organisation(claim.value)),)
    if claim.field == _POST:
        return (_position(claim),)
    return (_employment(claim, beside),)


def _jobs(claim: Claim, beside: Sequence[Claim]) -> tuple[Post, ...]:
    """Return an occupation at each of the firms that the same words name for it, or wherever."""
    own = duty(claim.value)
    firms = [each for each in beside if each.field == _FIRM and _works_as(each, claim)]
    if firms:
        return tuple(Post((own,), organisation(each.value), part=True) for each in firms)
    if claim.denies and (named := _named_ahead(claim)):
        return (Post(_of_party(own), organisation(named), part=True),)
    return (Post((own,), None, there=_ahead(claim)[-1:] == ["the"]),)


def _position(claim: Claim) -> Post:
    form = role(claim.value, claim.qualifiers.get("organisation", ""))
    named = form.where is not None and form.where.named
    left_out = (*form.where.names, *form.where.noun.split()) if named and form.where else ()
    return Post((duty(claim.value, left_out),), form.where if named else None, there=_ahead(claim)[-1:] == ["the"])


def _employment(claim: Claim, beside: Sequence[Claim]) -> Post:
    """Return what somebody is at a firm: by its role, by a position that the same words name there, or by the verb."""
    where = organisation(claim.value)
    if "role" in claim.qualifiers:
        own = duty(claim.qualifiers["role"])
        party = any(each.field == _PARTY and _at(where, organisation(each.value)) for each in beside)
        return Post(_of_party(own) if party else (own,), where)
    there = [
        post for each in beside if each.field == _POST and (post := _position(each)).where and _at(post.where, where)
    ]
    if there:
        return Post(tuple(each for post in there for each in post.duties), where, part=True)
    jobs = [each for each in beside if each.field == _JOB and _works_as(claim, each)]
    if jobs:
        return Post(tuple(duty(each.value) for each in jobs), where)
    quote = claim.selector.exact.replace(claim.original, " ")
    shown = shown_by(quote)
    if shown:
        return Post(shown if claim.denies else shown[:1], where)
    return Post(
        (), where, joins=any(f" {word} " in f" {fold(quote)} " for word in table("duties")["belonging"]["words"])
    )


def _works_as(firm: Claim, job: Claim) -> bool:
    """Tell whether somebody is said to be at a firm what another claim of the same words calls their job: by its role, or by "as a"."""
    if "role" in firm.qualifiers:
        return duty(job.value).covers(duty(firm.qualifiers["role"]))
    quote = job.selector.exact
    return firm.original in quote and f" as {english(job.original)} " in f" {_NO_ARTICLE.sub(' ', fold(quote))} "


_NO_ARTICLE = re.compile(r"\s(?:a|an|the)\s")


def _at(one: OrganisationForm, other: OrganisationForm) -> bool:
    return one.same(other) or one.contains(other)


def _of_party(own: Duty) -> tuple[Duty, ...]:
    """Return what somebody of a party is: who is its politician is its member."""
    return (own, duty("member")) if own.head in table("duties")["belonging"]["partisans"] else (own,)


def _named_ahead(claim: Claim) -> str:
    """Return the name that stands right before the words for a job and narrows them: "never a Labour politician"."""
    return " ".join(reversed([*takewhile(lambda word: word[:1].isupper(), reversed(_ahead(claim)))]))


def _ahead(claim: Claim) -> list[str]:
    """Return the words of the quote before those for the value, but for the first, which may be the person's name."""
    before, found, _ = claim.selector.exact.partition(claim.original)
    return before.split()[1:] if found else []


def _beside(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Return for each claim of a source those that stand in the same words, by its id."""
    found: dict[str, list[Claim]] = {claim.id: [] for claim in claims}
    ordered = sorted(claims, key=lambda claim: (claim.selector.start, claim.id))
    for at, claim in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.selector.start >= claim.selector.end:
                break
            if other.denies == claim.denies:
                found[claim.id].append(other)
                found[other.id].append(claim)
    return found
