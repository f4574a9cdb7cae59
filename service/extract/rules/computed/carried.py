"""Values that a sentence takes from the ones before it: "She took a doctorate there"."""

from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.rules.reading import Reading
from service.extract.text.patterns import compiled


def _named_last(known: tuple[str, Span], reading: Reading) -> tuple[str, Span] | None:
    """Return the school named last since the one that is known; None where somebody went elsewhere since, which "there" may be."""
    between = Span(known[1].end, reading.shadow.span(*reading.match.span()).start)
    for shadow in (*reading.memory.shadows, reading.shadow):
        for mention in shadow.mentions.values():
            if mention.note.get("school") == "true" and between.covers(mention.span):
                known, between = (mention.value, mention.span), Span(mention.end, between.end)
    return None if _MOVED.search(between.of(reading.document.text)) else known


def _may_be_another(known: tuple[str, Span], reading: Reading) -> bool:
    """Tell whether another school than the known one may be meant: one is named since, or the known one was left."""
    text, span = reading.document.text, known[1]
    last = _named_last(known, reading)
    here = reading.shadow.span(*reading.match.span()).start
    return (
        (last is not None and last[1] != span)
        or _LEFT.search(text, max(0, span.start - _LOOK), span.start) is not None
        or _ELSEWHERE.search(text, span.end, here) is not None
    )


_LEFT = compiled(
    r"\b(?:dropp(?:ed|ing) out of|expelled from|withdr(?:ew|awing) from|quit|left|leaving|abandon(?:ed|ing)) (?:the )?$"
)
_LOOK = 24
_ELSEWHERE = compiled(
    r"\b(?:read(?:ing)?|stud(?:y|ied|ies|ying)|trained|moved|went|left|transferred|enroll?ed|admitted) (?:[^.;]{0,60} )?(?:at|in|to|for) (?:the )?[^\W\d_a-z]"
    r"|(?:\b(?:and|but|then)|,) (?:[a-z]+ )?(?:left|quit|dropped out|gave (?:it )?up|abandoned)\b"
)
"""Studies at another place since, which may be a school that was not known as one: "and *read history at Legon*"."""
_THERE = compiled(r"\b(?:there|same)\b")
_MOVED = compiled(
    r"\b(?:moved|went|came|returned|travell?ed|emigrated|sailed|settled|transferred|relocated)\b(?: [a-z]+){0,2} (?:to|in) (?:the )?[^\W\d_a-z]"
)
"""Somebody went elsewhere since, which "there" may be."""
_CARRIED = 320
"""Over more characters than this nothing is carried on: another school may stand between that was not known as one."""


def _is_so_called(body: str, reading: Reading) -> bool:
    """Tell whether a body is what a sentence calls it: Elm University is "the university", "the same university" and "there"."""
    called = reading.mention("there")
    noun = called.note["noun"] if called else reading.words("there").rpartition(" ")[2].lower()
    return noun in ("there", *body.lower().split())


_BODIES = (Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE)
_BESIDE = 8
"""So near behind a body stands the place where it is: "joined Acme *in Oslo*"."""


def _where_one_works(known: tuple[str, Span] | None, reading: Reading, *, beside: int) -> tuple[str, Span] | None:
    """Return a body that "there" means: the last that was told of, with no other body and no place named since but ``beside`` it."""
    shadows = (*reading.memory.shadows, reading.shadow)
    if known is None or known[1].start < shadows[0].offsets[0]:
        return None
    between = Span(known[1].end, reading.shadow.span(*reading.match.span()).start)
    named = (each for shadow in shadows for each in shadow.mentions.values() if between.covers(each.span))
    other = any(
        each.kind in _BODIES and not (each.kind is Kind.PLACE and each.start < between.start + beside) for each in named
    )
    return None if other or _MOVED.search(between.of(reading.document.text)) else known


def _is_last_place(known: Span, reading: Reading) -> bool:
    """Tell whether no other place was named since the one that "the same town" means: "died in Ulm. Born *in the same city*"."""
    between = Span(known.end, reading.shadow.span(*reading.match.span()).start)
    named = (each for shadow in (*reading.memory.shadows, reading.shadow) for each in shadow.mentions.values())
    return not any(each.kind is Kind.PLACE and between.covers(each.span) for each in named)


def carried(field: str, reading: Reading) -> Iterator[tuple[None, str, Span]]:
    """Take the field's last value before this in the paragraph; the quote then reaches back to it. "There" is the school named last."""
    place = reading.shadow.span(*reading.match.span()).start
    remembered = reading.memory.before("death_place" if field == "birth_place" else field, place)
    if field == "birth_place":
        remembered = remembered if remembered and _is_last_place(remembered[1], reading) else None
    elif field == "employer":
        works = reading.match[0].startswith(("work", "taught", "lectured")) or reading.has("role")
        school = reading.memory.before("educated_at", place) if works and not remembered else None
        remembered = _where_one_works(remembered or school, reading, beside=0 if school else _BESIDE)
        remembered = remembered if remembered and _is_so_called(remembered[0], reading) else None
    elif remembered and _THERE.search(reading.match[0]):
        remembered = _named_last(remembered, reading)
    elif remembered and field == "educated_at" and _may_be_another(remembered, reading):
        remembered = None
    if remembered and place - remembered[1].end <= _CARRIED:
        value, span = remembered
        yield None, value, span
