"""Clauses with a subject of their own inside another: what X does in "moved when X began to work" is not told of who moved."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.fronts import goes_on
from service.extract.text.patterns import compiled

_OPENED = compiled(
    r"\b(?:when|while|whilst|where|because|as|since|after|before(?! that\b)|until|once|though|although|whose|if|(?<!before )(?<!prior to )that) "
    rf"(?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?(?P<who>[{char_class('PSKN')}])(?:,? [{char_class('P')}],?)? (?=[a-z])"
)
_NO_CLAUSE = compiled(rf"(?:,? (?:in|on|at|near) [{char_class('DL')}])*(?:[.;)]|,(?! [{char_class('P')}])|$)")
_CLOSED_BY = compiled(r",(?: (?:on|in|at|about|around|circa|early|late)){1,2} $")
"""Right before a date or a place behind a clause between commas, which is of the clause around: "born in Ulm, where her father worked*, on*"."""


def told_of_other(shadow: Shadow, start: int, end: int) -> Mention | None:
    """Return who does what a clause tells that opens between two places of the shadow: X in "moved when X began to work".

    What one moves as ("as a teenager") does nothing, nor does the name that one is born as.
    """
    closed = _CLOSED_BY.search(shadow.small, start, end) is not None
    opened = [
        (match, shadow.mentions[match["who"]])
        for match in _OPENED.finditer(shadow.text, start, end)
        if not (closed and shadow.small.endswith(", ", start, match.start()))
    ]
    found = [
        who
        for match, who in opened
        if not match[0].startswith("as ")
        or not (who.note.get("definite") == "false" or _NO_CLAUSE.match(shadow.text, match.end("who")))
    ]
    return found[-1] if found else None


_RELATIVE = compiled(
    rf", (?:(?:an?|the|one) [^,;.]{{1,60}} (?=[{char_class('R')}]|(?:whom|where)\b))?"
    rf"(?:(?:[^,;.]{{1,30}} )?(?:of|with|by|to|for|from|in|into|at|on|under|about|after|through) )?"
    rf"(?:(?P<who>[{char_class('RH')}])|(?:which|where|when|after|before(?! that\b)|while|whilst|until|once|because|since|although|though)\b)[^,;]*$"
)
_WHOSE = compiled(rf"[{char_class('H')}] (?:[a-z-]+ )?")
_WHEN = compiled(
    rf"(?:which|where|when|after|before|while|whilst|until|once|because|since|although|though) (?:(?:[{char_class('H')}]|the|an?) (?:[a-z-]+ )?)?$"
)
"""Before the subject of a clause that such a word opens: "when *her father*, a doctor, studied", "while *Ada*, a doctor, studied"."""
_APPOSITION = compiled(
    rf"(?: [{char_class('P')}])?, (?:(?:an?|the) [^,;]{{1,60}}|[{char_class('JTV')}][^,;]{{0,80}}), (?:(?:was|is|has|had|been|also|[a-z]+ly) ){{0,3}}"
)
"""What may stand between the kin of "whose" and their verb: "whose father, *a doctor*, studied"."""
_KIN_BEFORE = compiled(rf"[{char_class('K')}], $")
"""Before the name of kin between commas, which is told of as they are: "where her father, *Nils Kerr*, was a clerk, and"."""
_AGED = compiled(rf", [{char_class('G')}],")
"""An age between commas, which close no clause: "while Ines, *22,* took gold"."""


def in_relative(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether ``at`` lies in a clause between commas that ends before ``position``: *she* in "Her son, for whom she wrote, died"."""
    if _KIN_BEFORE.search(shadow.text, max(0, at - 3), at) and shadow.text.startswith(",", at + 1):
        closed = "," in shadow.text[at + 2 : position] and not _APPOSITION.fullmatch(shadow.text, at + 1, position)
        return closed and in_relative(shadow, at - 3, position)
    aged = _AGED.match(shadow.text, at + 1)
    if "," not in shadow.text[aged.end() if aged else at : position]:
        return False
    opened = _RELATIVE.search(shadow.text, shadow.text.rfind(",", 0, at) % (at + 1), at)
    if opened is None:
        return False
    own = _WHOSE.fullmatch(shadow.text, opened.start("who"), at) if opened["who"] else _WHEN.search(shadow.small, 0, at)
    if own and _APPOSITION.fullmatch(shadow.text, at + 1, position):
        return False
    first = shadow.mentions[opened["who"]] if opened["who"] else None
    return first is None or first.kind is Kind.RELATIVE or first.note.get("gender") == "relative"


def is_around(shadow: Shadow, relative: int, position: int) -> bool:
    """Tell whether what stands at ``position`` goes on with the clause around "who", whose subject is no person that "who" means: "the aunt of Ada, *who* sang, died"."""
    comma = shadow.text.find(", ", relative, position)
    if comma < 0 or not goes_on().match(shadow.small, comma):
        return False
    return _led_to().search(shadow.small, 0, relative) is not None


@cache
def _led_to() -> re.Pattern[str]:
    """Match a subject at whose end somebody is whom it is only of, by or about, up to the "who" behind that one; no verb stands in it."""
    thing = rf"(?:(?!(?:was|were|is|are|had|has|have|[a-z]{{2,}}ed)\b)[a-z-]+|[{char_class('KNJTYFOEWQAL')}])"
    whose = rf"(?:(?:the|an?|one|another|both|some)|[{char_class('HQ')}]|[{char_class('POL')}]['’]s?)"
    return compiled(
        rf"(?:^|[;:] |, (?:and|but|while) )(?:in [{char_class('D')}],? )?(?:{whose} )?(?:{thing} ){{1,5}}(?:[a-z]{{2,}}(?:ed|ten) )?(?:of|to|by|about|with|for|from|on|behind) "
        rf"(?:(?:the|late|[{char_class('JTA')}]) )*[{char_class('PN')}](?: ?\([^()]*\))?, $"
    )
