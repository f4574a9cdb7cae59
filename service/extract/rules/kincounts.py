"""Kin that a match counts: where they are counted in its sentence, and how many there are of each."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import char_class
from service.extract.rules.reading import Reading

_COUNTED = re.compile(
    rf"(?:[{char_class('Q')}]|\b(?:an?|one)\b)(?: [a-z-]+)?? (?P<kin>[{char_class('K')}])|[{char_class('QNK')}]"
)


def counted_kin(reading: Reading, group: str, field: str = "") -> tuple[int, int] | None:
    """Return where in the shadow kin of a field are counted, one behind the other: "two sons and a daughter"; None where none are.

    Without a field that is the whole group.
    """
    start, end = reading.bounds(group)
    if not field:
        return start, end
    found: list[re.Match[str]] = []
    for piece in _COUNTED.finditer(reading.shadow.text, start, end):
        kin = reading.shadow.mentions.get(piece["kin"] or "")
        if kin is not None and kin.note["field"] == field:
            found.append(piece)
        elif found:
            break
    return (found[0].start(), found[-1].end()) if found else None


def counts(reading: Reading, _key: str, groups: list[str]) -> dict[str, str]:
    """Read "two brothers and a sister" as a count for each word, "mother of three" as one of children."""
    span = counted_kin(reading, *groups)
    found: dict[str, str] = {}
    number = "1"
    for mention in reading.shadow.within(*span) if span else ():
        if mention.kind is Kind.QUANTITY:
            number = mention.value
        else:
            found[_several(mention)] = number
            number = "1"
    return found or {"children": number}


_CHILDREN = {"boy": "sons", "boys": "sons", "girl": "daughters", "girls": "daughters", "child": "children"}


def _several(mention: Mention) -> str:
    """Return a word for children or for kin in the plural."""
    word = mention.note["word"]
    return _CHILDREN.get(word) or (word if word.endswith(("s", "ren")) else f"{word}s")
