"""Claims to comparable forms: one table, asked by datatype and by which qualifiers are there."""

from collections.abc import Callable
from functools import cache

from attrs import frozen

from service.domain.claim import Claim
from service.domain.fields import Datatype, Field
from service.domain.quantity import Quantity
from service.reconcile.normal.awards import award
from service.reconcile.normal.concepts import concept
from service.reconcile.normal.forms import CountForm, Form, TextForm, counted, dated, moment
from service.reconcile.normal.organisations.bodynames import told_letters, with_school
from service.reconcile.normal.organisations.organisations import organisation
from service.reconcile.normal.persons.persons import person
from service.reconcile.normal.places.gazetteer import country_code
from service.reconcile.normal.places.places import place
from service.reconcile.normal.relatedforms import RelatedForm
from service.reconcile.normal.roles import role
from service.reconcile.normal.spelling import english, fold, words

_COUNTS = frozenset({"brothers", "sisters", "sons", "daughters", "siblings", "children"})
_FAMILY = "family"
"""Siblings together with the person: the children of their parents."""
_ANY: frozenset[str] = frozenset()


@frozen
class Comparer:
    """How claims of a datatype are compared: ``given`` asks for one of these qualifiers, ``temporal`` for such a field.

    ``nests`` tells whether values can be more general than others: fusion's default prior depends on it.
    """

    datatype: Datatype
    form: Callable[[Claim], Form]
    nests: bool
    given: frozenset[str] = _ANY
    temporal: bool | None = None

    def suits(self, claim: Claim) -> bool:
        """Tell whether the comparer is for such a claim, of a field of its datatype."""
        return not self.given or not self.given.isdisjoint(claim.qualifiers)


def _date(claim: Claim) -> Form:
    return dated(claim.value)


def _place(claim: Claim) -> Form:
    return place(claim.value, claim.qualifiers.get("near", ""))


def _person(claim: Claim) -> Form:
    return person(claim.value)


def _count(claim: Claim) -> Form:
    counts = frozenset((key, count) for key, count in claim.qualifiers.items() if key in _COUNTS)
    key = ", ".join(f"{key}={count}" for key, count in sorted(counts))
    if claim.field == "sibling":  # of four children, and of four siblings of whom one is the eldest, each has three
        own = {"children", "siblings"} if "order" in claim.qualifiers else {"children"}
        counts = frozenset((_FAMILY if word in own else word, count) for word, count in counts)
    return CountForm(key, counts)


def _organisation(claim: Claim) -> Form:
    context = f"{claim.selector.prefix}{claim.selector.exact}{claim.selector.suffix}"
    return organisation(with_school(claim.value, context), told_letters(claim.value, context))


def _role(claim: Claim) -> Form:
    given = claim.qualifiers.get
    return role(
        claim.value, given("organisation", ""), (given("start", ""), given("end", ""), given("date", "")), claim.source
    )


def _text(claim: Claim) -> Form:
    if claim.field == "award":
        return award(claim.value)
    country = claim.qualifiers.get("country", "")
    nation = country_code(fold(country or claim.value)) if country or claim.field == "nationality" else ""
    return TextForm(concept(claim.value), concept(claim.value), nation or english(country))


def _quantity(claim: Claim) -> Form:
    return counted(claim.value, claim.qualifiers.get("date", ""))


def _related(claim: Claim) -> Form:
    given = claim.qualifiers.get
    about, subject, date = given("key", ""), given("subject", ""), given("date", "")
    try:
        quantity = Quantity.parse(claim.value)
    except ValueError:
        quantity = None
    key = "|".join((about, english(subject), english(claim.value), date))
    return RelatedForm(key, about, frozenset(words(english(subject))), quantity, words(claim.value), moment(date))


COMPARERS: tuple[Comparer, ...] = (
    Comparer(Datatype.DATE, _date, nests=True),
    Comparer(Datatype.PLACE, _place, nests=True),
    Comparer(Datatype.PERSON, _count, nests=False, given=_COUNTS),
    Comparer(Datatype.PERSON, _person, nests=True),
    Comparer(Datatype.ORGANISATION, _organisation, nests=True),
    Comparer(Datatype.TEXT, _role, nests=False, temporal=True),
    Comparer(Datatype.TEXT, _text, nests=True, temporal=False),
    Comparer(Datatype.QUANTITY, _quantity, nests=False),
    Comparer(Datatype.EVENT, _related, nests=False),
)


def comparer(entry: Field, claim: Claim) -> Comparer:
    """Return the first comparer that suits a claim of a field of the catalogue."""
    return fitting(comparers(entry), claim)


def comparers(entry: Field) -> tuple[Comparer, ...]:
    """Return the comparers of a field, of which the first that suits a claim is for it."""
    return _candidates(entry.datatype, entry.temporal)


def fitting(known: tuple[Comparer, ...], claim: Claim) -> Comparer:
    """Return the first of a field's comparers that suits a claim."""
    return known[0] if len(known) == 1 else next(each for each in known if each.suits(claim))


@cache
def _candidates(datatype: Datatype, temporal: bool) -> tuple[Comparer, ...]:  # noqa: FBT001 (a key)
    return tuple(
        candidate
        for candidate in COMPARERS
        if candidate.datatype is datatype and candidate.temporal in (None, temporal)
    )
