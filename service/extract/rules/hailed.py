"""What people are called that is no name of theirs: what they are like, and praise."""

from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 40
_PRAISE = compiled(r"the [a-z].* of ")
_ONE_CALLS = compiled(rf"[{char_class('P')}] (?:(?:has|had|once|later|also|even) ){{0,2}}$")


def is_no_name(finding: Finding, reading: Reading) -> bool:
    """Tell whether what somebody is called is what they are like, or praise of one who is named: "Ada Kerr called her “the conscience of art”"."""
    start = reading.match.start()
    if _PRAISE.match(finding.value) and _ONE_CALLS.search(reading.shadow.text, max(0, start - _REACH), start):
        return True
    return " as " in reading.match[0] and _is_quality(finding.value)


def _is_quality(value: str) -> bool:
    """Tell whether somebody is known as what they are like, which is no name: "known as “*difficult*”"."""
    if not (value.isalpha() and value.islower()):
        return False
    return value in lexicon.words("names", "qualities") or value.endswith(
        tuple(lexicon.words("names", "quality_endings"))
    )
