"""Where a sentence has no subject: a line of a life in notes, "Born in 1815; studied law at", "Dutch poet, born in"."""

import re
from functools import cache

from service.extract.mentions.mention import Mention
from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_FIRST_WORD = compiled(r"[^\w\ue000-\uf8ff]*(?P<word>[a-z]+)")
_YEARS = compiled(rf"^(?:(?:in|from|since|until|on|by|between|during) )?\(?[{char_class('D')}]\)?(?:,| ?[:-])? ")
"""What stands in front of a line of a course of life: "1998: *studied* law at", "In 1977 *joined* Acme"."""
_OTHERS_THEN = compiled(
    rf"(?:in|on|by|from|since) [{char_class('D')}],? (?:(?:was|were) (?:born|founded|opened|established|created|published|released|built|launched|formed|inaugurated|organi[sz]ed|held|unveiled)"
    rf" (?:[{char_class('HPOFW')}]|an?\b|the\b)|(?:died|passed away)\b[^.;]*[{char_class('KP')}])"
)
"""What is told before whose it is: "On 3 May *was born a son*", "In 1990 *was founded the Elm Institute*", "In 1990 *died* in Lom *her husband*"."""
_WHO_ONE_IS = compiled(
    rf"(?:(?!(?:an?|the|one|and|of|in|at|to|by|for|with|from|is|was|has|had|said|says) )(?:[a-z-]+|[{char_class('AXLVDZ')}])(?:-[a-z]+)?,? )*?"
    rf"[{char_class('JTN')}](?:(?:,|/| &|,? and)? ?(?:[a-z-]+ |[{char_class('AX')}] ){{0,2}}[{char_class('JTN')}]){{0,4}}"
    rf"(?: (?:from|of|in) (?:the )?[{char_class('L')}](?:(?:,|/| in)? ?(?:[a-z]+ )?[{char_class('L')}])?)?(?:[,;]| \(| -)? ?\(?"
)
"""What one is, told without a subject or a verb: "Brazilian sculptor, *born* in", "Poet from Homs (*born* in"."""
_BARE_REACH = 120
_COPULA = compiled("^(?:was|is|has|had)(?: been)? (?!by )")
"""Behind a name that stands above, a line may begin so: "*was* born in"."""
_WHENCE = compiled(
    rf"(?:late |formerly )?of (?:the )?(?:[a-z]+ )?[{char_class('LP')}](?:(?:,| and)? (?:and )?(?:(?:late |formerly )?of )?[{char_class('LP')}])*, "
)
"""In front of a notice of a death: where one was of, "*Of Hull*, passed away"."""
_INDEFINITE = compiled("^an? ")
_OPENING = compiled(
    rf"an? [^,;.{char_class('PSNRHK')}]{{2,60}}, born(?:[{char_class('LD')}]|,? (?:in|on|near|at|the)?)*\.?$"
)
"""A page may begin so, that has its name in a title apart: "*An* Elmlandic actor, born in Elm in 1949."."""
_OF_THING = compiled(rf"[^,;.()]*, (?:(?:the|its|this) )?(?:[a-z-]+ )?[{char_class('OFWE')}] [a-z]")
"""Behind a fragment, something else than a person that is what it tells of: "Born in 1950, *the clinic* grew"."""


_GOT_REACH = 40


@cache
def _got() -> re.Pattern[str]:
    """Match what a sentence without a subject says of a degree: "*Holds an* MBA from", "*Received her* doctorate"."""
    verbs = lexicon.alternation({*lexicon.words("people", "others", "gets"), "has", "had", "holding"})
    return compiled(rf"(?:also )?(?:{verbs}) (?:(?:an?|the|both an?|[{char_class('H')}]) )?(?:[a-z-]+ ){{0,2}}")


@cache
def _of_other() -> re.Pattern[str]:
    """Match a fragment and one without a name who does something, and is somebody's: "Born in 1950, *the sculptor of Ada's statue* died"."""
    stops = f"[^,;.(){char_class('SR')}]"
    verbs = (
        f"was|is|had|has|went|came|left|took|made|gave|saw|kept|got|taught|{lexicon.alternation(past_forms().values())}"
    )
    return compiled(
        rf"[^;.()]{{0,160}}, (?:the|an?|one|another|[{char_class('H')}]) {stops}{{1,60}}? (?:of|on|to|by|for|about|with|behind) {stops}{{0,60}}?"
        rf"(?P<whose>[{char_class('P')}])(?:'s (?:[a-z]+|[{char_class('KJT')}]))? (?:{verbs}|[a-z]{{2,}}ed)\b"
    )


def whose_other(shadow: Shadow, position: int) -> Mention | None:
    """Return whose sculptor, friend or wife a fragment at ``position`` tells of, where that one does something behind it."""
    found = _of_other().match(shadow.small, position)
    return shadow.mentions[found["whose"]] if found else None


def stands_first(shadow: Shadow, position: int) -> bool:
    """Tell whether nothing stands before ``position``, or only fragments: "Born in 1815; *studied* law at", "Dutch poet, *born* in"."""
    if _OF_THING.match(shadow.text, position):
        return False
    if _OTHERS_THEN.match(shadow.small):
        return False
    before = _COPULA.sub("", _YEARS.sub("", shadow.small[:position]))
    before = _INDEFINITE.sub("", before) if _OPENING.match(shadow.small) and shadow.offsets[0] == 0 else before
    if not any(char.isalnum() or kind_of(char) for char in before):
        return True
    if position < _GOT_REACH and _got().fullmatch(_YEARS.sub("", shadow.small[:position])):
        return True
    if len(before) < _BARE_REACH and (_WHO_ONE_IS.fullmatch(before) or _WHENCE.fullmatch(before)):
        return True
    opened = _FIRST_WORD.match(before) if before.endswith(("; ", " and ")) else None
    return opened is not None and opened["word"] in lexicon.words("people", "heads", "fragments")
