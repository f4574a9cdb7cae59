"""Which of many forms may be related at all, so that few pairs need to be compared: every pair that is related shares a trace.

A trace is an exact part and words that may be spelled otherwise. A form ``asks`` for traces and another ``offers`` some: they
meet where the exact parts are the same and every word asked for has one offered that may be another spelling of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from attrs import frozen

from service.domain.names.letters import sound, tables
from service.domain.time import When
from service.reconcile.normal.awards import AwardForm
from service.reconcile.normal.concepts import more_general
from service.reconcile.normal.forms import CountForm, DateForm, Form, QuantityForm, TextForm, Trace
from service.reconcile.normal.organisations.organisations import OrganisationForm
from service.reconcile.normal.persons import persontraces
from service.reconcile.normal.persons.persons import PersonForm
from service.reconcile.normal.places import placetraces
from service.reconcile.normal.places.placeforms import PlaceForm
from service.reconcile.normal.relatedforms import RelatedForm, salient
from service.reconcile.normal.roles import RoleForm
from service.reconcile.tables import table

Traces = Callable[[Form], Iterable[Trace]]

FEW = 24
"""Up to so many values, all pairs are compared; of more, those that may be related at all."""

_CACHE = 8192
_WIDE_YEARS = 3
_ANY = "any"


@frozen
class Relation:
    """A relation between forms: what each class of them asks for and offers. A class that is not there is in no such relation."""

    asks: Mapping[type[Form], Callable[..., Iterable[Trace]]]
    offers: Mapping[type[Form], Callable[..., Iterable[Trace]]]


class Index:
    """Forms by what they offer in a relation; each is kept by its number."""

    def __init__(self, relation: Relation, forms: Iterable[tuple[int, Form]]) -> None:
        self._relation = relation
        self._places: dict[tuple[Hashable, str], list[int]] = {}
        for number, form in forms:
            for exact, words in self._traces(relation.offers, form):
                for key in ("", *(key for word in words for key in kin(word))):
                    self._places.setdefault((exact, key), []).append(number)

    def find(self, form: Form) -> set[int]:
        """Return the numbers of all forms that may be what ``form`` asks for; itself may be among them."""
        found: set[int] = set()
        for exact, words in self._traces(self._relation.asks, form):
            found.update(*self._rarest(exact, words))
        return found

    def _rarest(self, exact: Hashable, words: Sequence[str]) -> list[list[int]]:
        """Return the lists of those that offer the word that the fewest offer."""
        listed = [[self._places.get((exact, key), []) for key in kin(word)] for word in dict.fromkeys(words)]
        return min(listed, key=lambda lists: sum(map(len, lists)), default=[self._places.get((exact, ""), [])])

    @staticmethod
    def _traces(by_class: Mapping[type[Form], Traces], form: Form) -> Iterator[Trace]:
        kind = type(form)
        if kind in by_class:
            yield from (((kind, exact), words) for exact, words in by_class[kind](form))


@lru_cache(_CACHE)
def kin(word: str) -> tuple[str, ...]:
    """Return keys of a folded word: two words that are one by :func:`service.domain.names.letters.same_word` share a key.

    They are the word or its sound, the sound with as many vowels masked as may differ, and the sound without a letter that
    another spelling may leave out.
    """
    rules = tables()["sounds"]
    if len(word) <= rules["identical_up_to"] or not word.isalpha():
        return (f"={word}",)
    heard = sound(word)
    keys = [f"~{heard}", f"-{heard}"]
    if len(heard) >= rules["soft_vowel_from"]:
        soft = set("".join(rules["soft_vowels"]))
        vowels = [at for at in range(1, len(heard) - 1) if heard[at] in soft]
        masked = min(len(vowels), 2 if len(heard) >= rules["two_soft_vowels_from"] else 1)
        keys += (_masked(heard, places) for places in combinations(vowels, masked) if places)
    if len(heard) >= rules["silent_from"]:
        keys += (f"-{heard[:at]}{heard[at + 1 :]}" for at, letter in enumerate(heard) if letter in rules["silent"])
    return tuple(dict.fromkeys(keys))


def _masked(heard: str, places: Sequence[int]) -> str:
    return "".join("*" if at in places else letter for at, letter in enumerate(heard))


def _times(when: When | None) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    """Return what a time asks for and offers: two times that meet share a year, or one of them is long."""
    first, last = when.days if when else (None, None)
    if first is None or last is None or last.year - first.year > _WIDE_YEARS:
        return (_ANY,), (_ANY, "long")
    years = tuple(range(first.year, last.year + 1))
    return (*years, "long"), (*years, _ANY)


def _role(form: RoleForm, side: int) -> Iterator[Trace]:
    place = form.where
    for when in _times(form.held)[side]:
        yield (form.role, form.held is None, place is None, when), place.names if place else ()


def _role_asks_open(form: RoleForm) -> Iterator[Trace]:
    for when in _times(form.held)[0]:
        if form.where is None or form.where.generic():
            yield (form.role, "all", when), ()
        else:
            yield (form.role, "all", when), form.where.names
            yield (form.role, "open", when), ()


def _role_offers_open(form: RoleForm) -> Iterator[Trace]:
    for when in _times(form.held)[1]:
        yield (form.role, "all", when), form.where.names if form.where else ()
        if form.where is None or form.where.generic():
            yield (form.role, "open", when), ()


def _related(form: RelatedForm) -> Iterator[Trace]:
    names = () if form.quantity is not None else form.names
    said = (form.about, form.quantity, len(names))
    telling = salient(form.subject)
    if not telling:
        yield (said, form.subject), names
    for word in telling:
        yield (said, ""), (word, *names)


def _body(form: OrganisationForm) -> Iterator[Trace]:
    yield (form.named, len(form.names)), form.names
    yield ("known" if form.known else "run", form.known or form.run), ()
    if form.letters or form.told:
        yield ("letters", form.letters or form.told), ()
    if form.noun and form.named:
        yield ("foreign", form.noun), ()


def _text(form: TextForm) -> Iterator[Trace]:
    yield ("concept", form.concept), ()
    if form.country:
        yield ("country", form.country), ()


_SAME: dict[type[Form], Callable[..., Iterable[Trace]]] = {
    DateForm: lambda form: [(form.when.days, ())],
    CountForm: lambda form: [(form.key, ())],
    QuantityForm: lambda form: [(form.key, ())],
    TextForm: _text,
    AwardForm: lambda form: [((form.rank, len(form.name)), form.name)],
    PlaceForm: placetraces.same_place,
    OrganisationForm: _body,
    RelatedForm: _related,
}


SAME = Relation(
    {
        **_SAME,
        PersonForm: lambda form: [(len(form.names), persontraces.sure(form)), *persontraces.joined(form)],
        RoleForm: lambda form: _role(form, 0),
    },
    {
        **_SAME,
        PersonForm: lambda form: [(len(form.names), persontraces.called(form)), *persontraces.joined(form)],
        RoleForm: lambda form: _role(form, 1),
    },
)


def _whole(form: OrganisationForm) -> Iterator[Trace]:
    yield form.whole, ()


def _prize(form: AwardForm) -> Iterator[Trace]:
    yield (form.rank, len(form.bare)), form.bare


MAY_BE = Relation(
    {RoleForm: _role_asks_open, PersonForm: persontraces.first_name, OrganisationForm: _whole, AwardForm: _prize},
    {RoleForm: _role_offers_open, PersonForm: persontraces.first_of_more, OrganisationForm: _whole, AwardForm: _prize},
)


def _counts(form: CountForm) -> Iterator[Trace]:
    yield "", tuple(f"{key}={count}" for key, count in sorted(form.counts))


def _organisation(form: OrganisationForm) -> Iterator[Trace]:
    if form.named:
        yield form.group or table("organisations")["schools"]["class"], form.names
        yield _ANY, form.names


def _terms(form: RoleForm, *, dated: bool) -> Iterator[Trace]:
    if form.where is not None and (form.held is not None) == dated:
        yield form.role, ()


CONTAINS = Relation(
    {
        RoleForm: lambda form: _terms(form, dated=False),
        PersonForm: persontraces.names_wanted,
        CountForm: _counts,
        TextForm: lambda form: [(form.concept, ())],
        AwardForm: lambda form: [(form.name[0], ())] if form.telling else [],
        PlaceForm: placetraces.outer,
        OrganisationForm: _organisation,
    },
    {
        RoleForm: lambda form: _terms(form, dated=True),
        PersonForm: persontraces.names_offered,
        CountForm: _counts,
        TextForm: lambda form: [(concept, ()) for concept in more_general(form.concept)],
        AwardForm: lambda form: [(word, ()) for word in form.name[:1]],
        PlaceForm: placetraces.inner,
        OrganisationForm: _organisation,
    },
)
"""What contains what, but for dates and quantities: :func:`service.reconcile.normal.spans.containing` finds those."""


FITS = Relation(
    {PersonForm: lambda form: [("", persontraces.sure(form))], PlaceForm: placetraces.fit_asks},
    {PersonForm: lambda form: [("", form.names)], PlaceForm: placetraces.fit_offers},
)
"""What can hold of one thing, of fields with one value, whichever of two forms asks; dates are found by their days."""
