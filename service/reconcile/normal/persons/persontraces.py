"""The traces of persons' names: those in which two names of one person meet, a first name and a whole one, fewer names and more."""

from collections.abc import Iterator

from service.domain.names.eastern import korean, run, wade
from service.domain.names.likeness import relatives
from service.reconcile.normal.forms import Trace
from service.reconcile.normal.persons.persons import PersonForm

_ANY = "any"
_MANY_NAMES = 8


def sure(form: PersonForm) -> tuple[str, ...]:
    """Return the names that no short form stands for: those that another spelling of the person's name has too."""
    return tuple(name for name in form.names if len(name) > 1 and not relatives(name))


def called(form: PersonForm) -> tuple[str, ...]:
    """Return a person's names, and what a first name may be called besides."""
    return (*form.names, *(other for name in form.names for other in sorted(relatives(name))))


def joined(form: PersonForm) -> Iterator[Trace]:
    """Yield a name as one word, with its parts spelled alike and as they are folded ("Al Hadi" as "Alhadi"), and as others romanise it."""
    yield ("joined", form.name.joined), ()
    yield ("run", form.name.run), ()
    yield from ((("written", each), ()) for each in {run(form.name), wade(form.name)} if each)
    yield from ((("korean", *each), ()) for each in korean(form.name))


def first_name(form: PersonForm) -> Iterator[Trace]:
    """Ask, for a name that is a first name alone, for those who have it or one that it may stand for."""
    if len(form.names) == 1:
        yield from _called_first(form)


def first_of_more(form: PersonForm) -> Iterator[Trace]:
    """Offer the first name of a name that has more."""
    if len(form.names) > 1:
        yield from _called_first(form)


def _called_first(form: PersonForm) -> Iterator[Trace]:
    """Yield a person's first name, and each other that it may stand for or that may stand for it, one at a time."""
    for first in (form.names[0], *sorted(relatives(form.names[0]))):
        yield "first", (first,)


def names_wanted(form: PersonForm) -> Iterator[Trace]:
    """Ask for names that are more, or, for a name with initials, for any that are as many: the same number in full says no more."""
    full = sum(len(name) > 1 for name in form.names)
    if full:
        yield min(full, _MANY_NAMES) if full == len(form.names) else _ANY, sure(form)


def names_offered(form: PersonForm) -> Iterator[Trace]:
    """Offer a person's names to those that have fewer, and to those with initials."""
    yield _ANY, form.names
    for fewer in range(1, min(len(form.names), _MANY_NAMES + 1)):
        yield fewer, form.names
