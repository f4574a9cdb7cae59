"""One office in several places, each with its own time: "ambassador to Peru (1979–83), *Chile* (1983–85) and *Norway* (1986–90)"."""

from collections.abc import Iterator

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.offices.office import Office
from service.extract.text.patterns import compiled

_D, _OF = char_class("D"), char_class("LO")
_TIME = rf"(?: ?\([{_D}]\)|,? (?:(?:from|in|between|since|until) )?[{_D}])"
_OWN = compiled(_TIME)
_BEFORE = compiled(rf" (?P<to>of|for|to|at|in) (?P<both>both )?(?:the )?(?P<of>[{_OF}]|[a-z]+(?: and [a-z]+)?)$")
_MINISTRY = compiled(r" (?P<to>of|for) (?P<of>[a-z]+(?: and [a-z]+)?)$")
_NEXT = compiled(
    rf"(?:[,;]|,? and)(?: and)?(?: then| later| finally)?(?: (?P<to>to|of|for|at|in))? (?:the )?(?P<of>[{_OF}]|[a-z]+(?: and [a-z]+)?(?(to)|(?= ?\()))"
    rf"{_TIME}(?=[.,;]|$| and\b| before\b)"
)
_TWIN = compiled(rf",? and (?:(?P<to>to|of|for|at|in) )?(?:the )?(?P<of>[{_OF}])(?!['-])")
"""The second of two that share an office: "chair of both the Elm Bank *and the Oak Trust*"."""
_LOOK = 30


def elsewhere(shadow: Shadow, office: Office) -> Iterator[Office]:
    """Yield the offices that go on an office with its time by what another one is of, and that one's time, alone."""
    own = _OWN.match(shadow.small, office.end)
    named = _BEFORE.search(shadow.small, max(0, office.end - _LOOK), office.end)
    before = named or _MINISTRY.search(office.value)
    name = shadow.words(*named.span("of")) if named else before["of"] if before else ""
    both = named is not None and named["both"] is not None
    if before is None or not (own or both) or not office.value.endswith(name):
        return
    head, place = office.value.removesuffix(name), own.end() if own else office.end
    while match := _NEXT.match(shadow.small, place) or (_TWIN.match(shadow.small, place) if both else None):
        if _kind(shadow, match["of"]) is not _kind(shadow, before["of"]) or match["to"] not in (None, before["to"]):
            return
        (start, end), place = match.span("of"), match.end()
        other = shadow.words(start, end)
        body = {"organisation": other} if "organisation" in office.qualifiers else {}
        yield Office(start, end, start, head + other, {**office.qualifiers, **body}, opens=office.start)


def _kind(shadow: Shadow, words: str) -> Kind | None:
    """Return the class of a name; none of plain words, as of a ministry."""
    mention = shadow.mentions.get(words)
    return mention.kind if mention else None
