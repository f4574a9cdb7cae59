"""Of which things numbers speak, and which values speak of one thing."""

from collections.abc import Iterator, Sequence

from service.reconcile.normal.blocking import Index, Relation
from service.reconcile.normal.forms import Form, Trace
from service.reconcile.normal.relatedforms import RelatedForm, salient


def _thing(form: RelatedForm) -> Iterator[Trace]:
    telling = salient(form.subject)
    if not telling:
        yield (form.about, form.subject), ()
    for word in telling:
        yield (form.about, ""), (word,)


THINGS = Relation({RelatedForm: _thing}, {RelatedForm: _thing})
"""What may be said of one thing, whatever is said of it."""


def speaking(values: Sequence[Sequence[Form]]) -> dict[int, frozenset[int]]:
    """Return for the number of each value that is a number itself those of the values that speak of the same thing, its own too."""
    things: dict[RelatedForm, set[int]] = {}
    for at, forms in enumerate(values):
        for form in forms:
            if isinstance(form, RelatedForm) and form.quantity is not None:
                things.setdefault(form.thing, set()).add(at)
    listed = list(things)
    index = Index(THINGS, enumerate(listed))
    spoken: dict[int, list[int]] = {}
    for number, thing in enumerate(listed):
        for at in things[thing]:
            spoken.setdefault(at, []).append(number)
    near = [frozenset(each for each in index.find(thing) if thing.one_thing(listed[each])) for thing in listed]
    shared: dict[frozenset[int], frozenset[int]] = {}
    found = {}
    for at, numbers in spoken.items():
        together = frozenset[int]().union(*(near[number] for number in numbers))
        if together not in shared:
            shared[together] = frozenset(at for each in together for at in things[listed[each]])
        found[at] = shared[together]
    return found
