"""Where the whole name of a body stands: by the letters that stand for it, or by what stands around it."""

from service.domain.selector import Span
from service.extract.ends.around import Around, Name
from service.extract.ends.beginnings import beginning
from service.extract.ends.endings import ending
from service.extract.ends.evidence import fits
from service.extract.text.patterns import compiled

_LETTERS = compiled(r"(?P<more>(?:,| and| of| for| in| &)? ?[^.;:()]{0,70}?) ?\((?P<letters>[^\W\d_a-z]{3,10})\)")


def whole_body(around: Around, span: Span) -> Span | None:
    """Return the stretch of the name that holds ``span``, or None where its beginning or its end cannot be known."""
    name = Name(around, span.start, span.end)
    found = by_letters(name)
    if found is not None:
        return found
    start = beginning(name)
    return None if start is None else ending(around, Span(start, span.end))


def by_letters(name: Name) -> Span | None:
    """Return a name whose letters stand in brackets behind it and fit no shorter one: "Academy of Arts, *India* (AAI)"."""
    match = name.match(_LETTERS)
    if match is None or fits(name.value, match["letters"]) or not match["more"]:
        return None
    end = match.start("more") + len(match["more"].rstrip(", "))
    return Span(name.start, end) if fits(name.around.text[name.start : end], match["letters"]) else None
