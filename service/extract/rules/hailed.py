"""What people are called that is no name of theirs: what they are like, and praise; and where the name ends."""

from bisect import bisect_left

from attrs import evolve

from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 40
_PRAISE = compiled(r"the [a-z].* of ")
_OF_PLACE = compiled(rf" of (?:the )?(?:[{char_class('LPX')}]|(?:[A-Z][a-z]+(?= |[.,;)\"']|$) ?)+(?<! ))")
_CALLED = compiled(r"\b(?:known|called|nicknamed|dubbed|hailed|moniker|nickname|sobriquet)\b[^,;.]*$")
_ONE_CALLS = compiled(rf"[{char_class('P')}] (?:(?:has|had|once|later|also|even) ){{0,2}}$")


def is_no_name(finding: Finding, reading: Reading) -> bool:
    """Tell whether what somebody is called is what they are like, or praise of one who is named: "Ada Kerr called her “the conscience of art”"."""
    start = reading.match.start()
    if reading.match[0].startswith("born ") and " " not in finding.value and _is_dated(finding, reading.document.text):
        return True
    if reading.has("q") and reading.shadow.small.startswith("later", reading.bounds("q")[0]):
        return not _goes_by(finding.value, reading)
    if _PRAISE.match(finding.value) and _ONE_CALLS.search(reading.shadow.text, max(0, start - _REACH), start):
        return True
    return " as " in reading.match[0] and _is_quality(finding.value)


_DATED = compiled(r", (?:[A-Z][a-z]+ )?\d")


def _is_dated(finding: Finding, text: str) -> bool:
    """Tell whether a date stands behind a name: "Born *Hull*, March 25, 1910" may be where."""
    return _DATED.match(text, finding.original.end) is not None


def with_place(finding: Finding, reading: Reading) -> Finding:
    """Return what somebody is called as it is written, with the place that the name is of: "known as the Rosa Parks *of Lom*"."""
    shadow = reading.shadow
    start = bisect_left(shadow.offsets, finding.original.start)
    end = bisect_left(shadow.offsets, finding.original.end)
    place = _OF_PLACE.match(shadow.text, end)
    if place is None or not _CALLED.search(shadow.small, max(0, start - _REACH), start):
        return _as_written(finding, shadow.document)
    span, value = shadow.span(start, place.end()), shadow.words(start, place.end())
    return evolve(finding, value=value, display=value, original=span, quote=finding.quote.join(span))


def _as_written(finding: Finding, text: str) -> Finding:
    """Return what somebody is called in the letters of the text, also where a trade is part of it: "the “Bone *Surgeon*”"."""
    written = " ".join(finding.original.of(text).split())
    same = written != finding.value and written.casefold() == finding.value.casefold()
    return evolve(finding, value=written, display=written) if same else finding


def _goes_by(name: str, reading: Reading) -> bool:
    """Tell whether a name behind "later" is that of the one before it: "Mia Kerr, later *Mia Holm*,", not "Mia Kerr, later Jim Roe,"."""
    before, words = reading.mention("s"), name.split()
    return before is not None and len(words) > 1 and words[0] in before.value.split()


def _is_quality(value: str) -> bool:
    """Tell whether somebody is known as what they are like, which is no name: "known as “*difficult*”"."""
    if not (value.isalpha() and value.islower()):
        return False
    return value in lexicon.words("names", "qualities") or value.endswith(
        tuple(lexicon.words("names", "quality_endings"))
    )
