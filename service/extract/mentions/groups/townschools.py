"""Universities that share their noun: "the universities of Graz, Lund and Porto" are three."""

from collections.abc import Iterator

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text.patterns import compiled

_TOWN = r"[^\W\d_a-z][\w’'-]+(?: (?:(?:am|an der|upon|de|do) )?[^\W\d_a-z][\w’'-]+){0,2}"
_SEVERAL = compiled(
    rf"\b[Uu]niversities of (?:both )?(?P<towns>{_TOWN}(?:, {_TOWN}){{0,9}}(?:,? and {_TOWN})?)(?!\w|['’]s?\b| [^\W\d_a-z])"
)
_NAME = compiled(_TOWN)
_UNKNOWN = 1
"""So many of the towns no list needs to have."""


def _is_town(name: str) -> bool:
    """Tell whether a place is a town or a part of a land; of the universities of several countries none is named."""
    return any(place.kind in ("city", "state") for place in lookup(name))


def universities(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the universities that one noun in ``text[start:end]`` names by their towns; the first begins with that noun."""
    for match in _SEVERAL.finditer(text, start, end):
        towns = list(_NAME.finditer(text, *match.span("towns")))
        unknown = [town[0] for town in towns if not _is_town(town[0])]
        if len(towns) > 1 and len(unknown) <= _UNKNOWN and not any(" " in each for each in unknown):
            for town in towns:
                first = match.start() if town is towns[0] else town.start()
                name = f"University of {town[0]}"
                yield Mention(kind=Kind.ORGANISATION, start=first, end=town.end(), value=name, note={"school": "true"})
