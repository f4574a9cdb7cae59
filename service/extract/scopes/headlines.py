"""Headlines that name nobody: what they tell of "a singer" is told of the person only where the text below them says it too."""

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_TRADE = compiled(rf"(?:(?:former|late|veteran|young|local|[{char_class('A')}]) )*(?P<who>[{char_class('JT')}])(?= |$)")
_BROKEN = compiled(r"[^\S\n]*\n")
_FAR = 4000
"""So many characters below a headline tell what it sums up."""
_STOPS = (".", "!", "?", "”", '"', ":", ",", ";")


def headlined(text: str, shadow: Shadow) -> str | None:
    """Return the trade that a headline has for somebody without a name, in small letters; None for any other line."""
    if shadow.has(Kind.PERSON) or shadow.text.rstrip().endswith(_STOPS):
        return None
    found = _TRADE.match(shadow.small)
    who = shadow.mentions[found["who"]] if found else None
    below = who is not None and _BROKEN.match(text, _end(shadow)) is not None
    return who.value.split()[-1].lower() if who is not None and below else None


def is_confirmed(text: str, shadow: Shadow, finding: Finding, trade: str) -> bool:
    """Tell whether what stands below a headline has its trade again, or what it tells."""
    end = _end(shadow)
    rest = text[end : end + _FAR].casefold()
    return trade in rest or finding.original.of(text).casefold() in rest


def _end(shadow: Shadow) -> int:
    """Return where a sentence ends in the text."""
    last = len(shadow.text.rstrip()) - 1
    named = shadow.mentions.get(shadow.text[last])
    return named.end if named else shadow.offsets[last] + 1
