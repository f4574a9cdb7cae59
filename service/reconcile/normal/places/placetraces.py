"""By which traces places find each other: the same, one in another, or such as may be."""

from collections.abc import Iterator

from service.reconcile.normal.forms import Trace
from service.reconcile.normal.places.gazetteer import successors
from service.reconcile.normal.places.placeforms import PlaceForm
from service.reconcile.normal.places.placenames import CITY, COUNTRY, PART, Entry


def same_place(form: PlaceForm) -> Iterator[Trace]:
    """Yield what one place asks of another, and offers it, to be the same."""
    yield (form.part, form.suburb, len(form.name)), form.name
    if form.likeliest:
        yield (form.part, form.suburb, "id", form.likeliest.id), ()


def _around(entry: Entry | None) -> Iterator[Trace]:
    """Yield what a place asks of those inside it: to be of its country, or of its state."""
    if entry and entry.level == COUNTRY:
        yield (entry.country,), ()
    if entry and entry.level == PART:
        yield (entry.country, entry.region) if entry.region else (entry.country,), ()
        yield (entry.country, None), ()
    if entry and (entry.level == CITY or entry.district):
        yield ("within", entry.id), ()


def _inside(entry: Entry | None) -> Iterator[Trace]:
    if entry and entry.level > COUNTRY:
        yield (entry.country,), ()
    if entry and (entry.level > PART or entry.district):
        yield (entry.country, entry.region), ()
    for number in sorted(entry.within) if entry else ():
        yield ("within", number), ()


def _beside(entry: Entry | None) -> Iterator[Trace]:
    """Yield what a city asks of others in one of which it may lie, and offers them: to be of its part of the country."""
    if entry and entry.level == CITY:
        yield (entry.country, entry.region, "city"), ()


def outer(form: PlaceForm) -> Iterator[Trace]:
    """Yield what a place asks of those that lie in it."""
    if not form.suburb:
        if not form.part:
            yield ("part", len(form.name)), form.name
            yield ("inside", len(form.name)), form.name
        for entry in (form.entry, *form.called_alike):
            yield from _around(entry)


def inner(form: PlaceForm) -> Iterator[Trace]:
    """Yield what a place offers those in which it lies."""
    if form.part:
        yield ("part", len(form.name)), form.name
    for segment in form.inside:
        yield ("inside", len(segment)), segment
    yield from _inside(form.likeliest)


def fit_asks(form: PlaceForm) -> Iterator[Trace]:
    """Yield what a place asks of those that may hold it, or that it may hold."""
    if form.former or form.unknown or successors(" ".join(form.name)):
        yield "any", ()
    for name in (form.name, *form.nearby):
        yield ("name", len(name)), name
    yield ("inside", len(form.name)), form.name
    for entry in form.possible:
        yield from _around(entry)
        yield from _beside(entry)


def fit_offers(form: PlaceForm) -> Iterator[Trace]:
    """Yield what a place offers those that may hold it, or that it may hold."""
    yield "any", ()
    yield ("name", len(form.name)), form.name
    for segment in form.inside:
        yield ("inside", len(segment)), segment
    for entry in form.possible:
        yield from _inside(entry)
        yield from _beside(entry)
