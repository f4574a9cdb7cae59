"""Where somebody moves from a body where they work, when no list knows it as a place: it may be a firm, "joined Elm Motors and moved to *Oak*"."""

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.text.patterns import compiled

_WORK = compiled(
    r"\b(?:(?:re)?join(?:ed|ing|s)|work(?:ed|ing|s) (?:for|at|with)|employed by|hired by|started (?:at|with)|began (?:at|with)) (?:the )?$"
)
_ON = compiled(
    r"(?: (?:in|from|until|since) (?:[A-Z][a-z]+ )?\d{4}| as [^.;,()]{1,40}?)?,?(?: (?:and|but|then|later|before|soon|afterwards))*,? "
    r"(?:mov(?:ed|ing)|switch(?:ed|ing)|transferr(?:ed|ing))(?: on| over| back)? to $"
)
_FURTHER = compiled(r"(?: in [^.;,()]{1,20}?)?,?(?: (?:and|then|later|finally|in \d{4}))*,? to $")
_LOOK = 40
_FURTHEST = 110


def transferred(
    text: str, places: Sequence[Mention], bodies: Sequence[Mention], called: Collection[tuple[str, ...]]
) -> Iterator[Mention]:
    """Yield the places, those that are rather firms as bodies of which nothing more is known, as are those by whose words bodies may be ``called``."""
    firm = None
    works = [
        each
        for each in bodies
        if places and each.kind is Kind.ORGANISATION and _WORK.search(text, max(0, each.start - _LOOK), each.start)
    ]
    for place in places:
        near = (each for each in works if 0 < place.start - each.end <= _FURTHEST)
        moved = place.note.get("known") == "false" and (
            (firm is not None and _FURTHER.fullmatch(text, firm.end, place.start))
            or any(_ON.fullmatch(text, each.end, place.start) for each in near)
            or (tuple(place.value.split()) in called and _is_told(place, bodies))
        )
        if moved:
            firm = evolve(place, kind=Kind.ORGANISATION, note={}, parts=())
        yield firm if moved and firm is not None else place


def _is_told(place: Mention, bodies: Sequence[Mention]) -> bool:
    """Tell whether no body is named by a place's words behind it alone: "moved to *Elm* and founded Elm Timber" is of a town."""
    first = next((each for each in bodies if each.value.startswith(f"{place.value} ")), None)
    return first is None or first.start < place.start
