"""Of whom a line of a list tells that begins with a name: "Kerr, Nils. Professor.", "Back row: Nils Kerr."."""

from collections.abc import Mapping

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_TURNED = compiled(rf"(?P<who>[{char_class('P')}]), [{char_class('P')}](?:[.:]|[,;(]| - | \()")
"""A line of a list begins so that has the family's name in front: "*Kerr, Nils.* Professor."."""
_ENTERED = compiled(rf"[{char_class('P')}], [{char_class('P')}]\.? \([^()]*[{char_class('D')}][^()]*\)")
"""An entry in a list of lives begins so, whatever goes on behind it: "*Kerr, Nils (1920–1999)*: Kerr was"."""
_ALONE = compiled(
    rf"(?:[^.;:{char_class('SRHK')}]{{1,60}}: (?:(?:the |our )?(?:[a-z-]+ )?[{char_class('JTN')}],? )?)?(?:[a-z]{{2,5}}\. )*(?P<who>[{char_class('P')}])(?: ?\([^()]{{0,60}}\))?(?:,? [^.;:!?{char_class('PSNRHK')}]{{1,60}})?\."
)
"""A line of a list begins so that has a name, and at most what its bearer is, before a full stop: "*Prof. Nils Kerr (Teaching).* Born in Graz.", "Back row: *Nils Kerr.*"."""


def listed_in(shadow: Shadow, whose: Mapping[Mention, Entity], before: Entity | None, *, opens: bool) -> Entity | None:
    """Return of whom a line of a list tells that somebody else than the main person opens, until it names that one.

    ``before`` is whom the line's sentences before have told of; ``opens`` says that the sentence is the first.
    """
    if any(who.main and each.kind is Kind.PERSON for each, who in whose.items()):
        return None
    match = (_TURNED.match(shadow.text) or _ALONE.fullmatch(shadow.small)) if opens else None
    entered = match is not None and _ENTERED.match(shadow.text) is not None
    told = (
        whose.get(shadow.mentions[match["who"]])
        if match and (entered or not any(map(is_verb, shadow.small.split())))
        else None
    )
    return told or before
