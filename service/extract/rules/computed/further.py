"""The further posts of a row, each with its body and what somebody is there: "lecturer at Leeds, *reader there* and *professor at Hull*"."""

from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import char_class
from service.extract.rules.reading import Reading
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import lowered

_POST = compiled(
    rf"(?P<role>(?:(?:visiting|assistant|associate|adjunct|clinical|research|senior|deputy|chief|honorary|full) ){{0,2}}[{char_class('J')}](?: (?:of|in|for) (?!the\b)(?:[^.;:(),{char_class('POSRDTJ')}]{{2,40}}?|[{char_class('O')}]))?)"
    rf"(?P<there> there(?![a-z])(?! (?:was|is|were|are)\b)|,? (?:at|with|in|of|for|to) (?:the |its )?$)"
)
_FIELD = compiled(rf"[{char_class('J')}] (?:in|of) [{char_class('O')}](?= (?:at|with) (?:the )?[{char_class('O')}])")
"""A field with capitals that is taken for a body: "senior lecturer in *Tidal Systems* at Elm College"."""
_ON_A_DAY = compiled(
    rf"(?:,? in [{char_class('L')}]|, [{char_class('L')}]){{0,2}},? (?:on )?(?P<day>[{char_class('D')}])"
)
_SEEN_AT = (", at ", ", at the ")
"""Before a body behind a post, where somebody was on one day: "the director of Acme*, at the* Elm Museum in Lom on 20 May 2021"."""
_GONE = compiled(r"\b(?:moved|went|returned|left)\b")


def further(reading: Reading, group: str) -> Iterator[tuple[Mention | None, str, Span]]:
    """Yield the bodies in ``group``, in order, and the one before once more where a post is told to be held "there".

    ``reading.role`` is what somebody is at the body that is yielded, ``reading.there`` where the words for that post stand that name no body.
    """
    low, high = reading.bounds(group)
    before, floor = _body_before(reading, low), low
    for mention in [*reading.shadow.within(low, high), None]:
        if mention is not None and (mention.kind is not Kind.ORGANISATION or "alias" in mention.note):
            continue
        if mention is not None and (_is_field(reading, floor, mention) or _is_seen_at(reading, mention)):
            continue
        end = reading.shadow.place(mention) if mention else high
        role = None
        for post in _POST.finditer(reading.shadow.small, floor, end):
            if post["there"].startswith(" there"):
                gone = _GONE.search(reading.shadow.small, floor, post.start())
                if before and not gone:
                    yield _told(reading, before, post.span("role"), post.span("there"))
            else:
                role = post.span("role")
        if mention is not None:
            yield _told(reading, mention, role, None)
            before, floor = mention, end + 1
    reading.role = reading.there = None


def _is_seen_at(reading: Reading, body: Mention) -> bool:
    """Tell whether a body is only where somebody was on a day."""
    shadow, place = reading.shadow, reading.shadow.place(body)
    match = _ON_A_DAY.match(shadow.small, place + 1) if shadow.small.endswith(_SEEN_AT, 0, place) else None
    return match is not None and len(shadow.mentions[match["day"]].value) == _DAY


_DAY = len("2021-05-20")


def _is_field(reading: Reading, floor: int, body: Mention) -> bool:
    end = reading.shadow.place(body) + 1
    return any(match.end() == end for match in _FIELD.finditer(reading.shadow.small, floor))


def _told(
    reading: Reading, body: Mention, role: tuple[int, int] | None, there: tuple[int, int] | None
) -> tuple[Mention | None, str, Span]:
    reading.role = Span(*role) if role else None
    reading.there = reading.shadow.span(*there) if there else None
    return body, body.value, body.span


def _body_before(reading: Reading, place: int) -> Mention | None:
    """Return the last body before a place of the match, if no other place was named since."""
    told = reading.shadow.within(reading.match.start(), place)
    named = [each for each in told if each.kind in (Kind.ORGANISATION, Kind.FACILITY)]
    return named[-1] if named else None


def own_role(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Read what somebody is at the body of a row of posts that is being read."""
    if reading.role is None:
        return {}
    low, high = reading.role.start, reading.role.end
    text, span = reading.shadow.words(low, high), reading.shadow.span(low, high)
    reading.used.append(span)
    reading.places[key] = span
    return {key: lowered(text) if text.istitle() else text}
