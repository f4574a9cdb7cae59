"""A life told by its two dates alone: "Ada Novak, 1931–1999"."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.lifetimes.told import OPENING, finding
from service.extract.rules.finding import Finding
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PROBABILITY = 0.9
_LIFE = compiled(
    rf"(?:(?P<name>[{char_class('P')}])(?:,|:| [-|])? ?|^|\bdied ?[:,-] ?|^(?:dates|life|lifespan): ?)(?P<life>[{char_class('D')}])(?P<behind>,|\.?$|[;:)]|,? \(?(?:aged? )?[{char_class('G')}]\)?$)"
)
_GATHERED = compiled(rf"\b(?:{lexicon.alternation(lexicon.words('names', 'gathered'))}) (?:and [a-z]+ )?of $")
"""Before a name these tell that the years behind it are theirs: "*letters of* Ada Kerr, 1938–1999"."""
_SHORTEST, _LONGEST = 30, 110
"""Years in office seldom are so many; a life seldom has fewer or more."""


def life_years(shadow: Shadow, people: People, number: int, *, opens: bool) -> Iterator[Finding]:
    """Yield the birth and the death that two dates tell without brackets, where nothing else can be meant: a lifetime behind a name."""
    match = _LIFE.search(shadow.small)
    if match is None:
        return
    life = shadow.mentions[match["life"]]
    name = shadow.mentions[match["name"]] if match["name"] else None
    if _GATHERED.search(shadow.small, 0, match.start()):
        return
    if name is None and not (opens and match.end() == len(shadow.text)):
        return
    entity = people.entities.get(name) if name else people.below or people.main
    if life.note["shape"] != "range" or entity is None or number > (OPENING if entity.main else 1):
        return
    for role, date in zip(("birth", "death"), _ends(life), strict=False):
        field = f"{role}_date"
        pair = normal(field, date, date.value)
        if pair:
            quote = shadow.span(match.start(), match.end("life")) if name is None else name.span.join(life.span)
            yield evolve(finding(field, pair, (date.span, quote), entity, number), probability=_PROBABILITY)


def _ends(life: Mention) -> Sequence[Mention]:
    """Return the two ends of a range, if they can be those of a life: not of one that words open, "between 1911 and 1956"."""
    if life.parts and life.parts[0].start > life.start:
        return ()
    first, _, last = life.value.partition("/")
    years = [int(each[:4]) for each in (first, last) if each[:4].isdigit()]
    both = len(years) == len(life.parts) == len(("birth", "death"))
    return life.parts if both and _SHORTEST <= years[1] - years[0] <= _LONGEST else ()
