"""Who else of the same kin a sentence tells behind one of them, without the word: "her elder son, Per, farms; *the younger, Nils*, teaches"."""

from collections.abc import Iterator

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.family.kinwords import ranked
from service.extract.text.patterns import compiled

_WHICH = r"(?:elder|older|eldest|oldest|younger|youngest|middle|first|second|third)"
_ONE_OF = compiled(
    rf"\bone of (?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:[a-z-]+ |[{char_class('Q')}] ){{0,2}}$"
)
_OTHER = compiled(
    rf"[^.:{char_class('KQ')}]*?(?:[;,] (?:and |while |but )?|,? (?:and|while|whereas) )(?:another|(?:a|the) (?:second|third|other))(?: of them)?,? (?P<v>[{char_class('P')}])(?=,|;|\.|$| (?:is|was|has|had)\b| \()"
)
_NEXT = compiled(
    rf"[^.:{char_class('KQ')}]*?(?:[;,] (?:and |while |but )?|,? (?:and|while|whereas) )the (?:other|{_WHICH})(?: of them)?,? (?P<v>[{char_class('P')}])(?=,|;|\.|$| (?:is|was|has|had)\b| \()"
)
"""Behind one of some kin: the next of them, up to another kin word."""


def others_behind(shadow: Shadow, position: int, end: int) -> Iterator[int]:
    """Yield the places of further kin that a sentence names behind ``end``, where the kin word at ``position`` is of one of them."""
    head = shadow.small[:position]
    which = shadow.mentions[shadow.text[position]].value.lower().split()[:-1] or head.split()[-1:]
    follows = _OTHER if _ONE_OF.search(head) else None if ranked().isdisjoint(which) else _NEXT
    while follows is not None and (match := follows.match(shadow.small, end)):
        yield match.start("v")
        end = match.end()
