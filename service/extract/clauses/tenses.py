"""Whether a source's verb says that a post, a home or a membership holds, or that it held."""

import re
from functools import cache

from attrs import evolve

from service.domain.selector import Span
from service.extract.clauses.aspects import Verb, keys_of, words
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LASTING = frozenset(("hold", "stay"))
_LOOK = 40
_POST = r"(?:posts?|positions?|jobs?|roles?|offices?|titles?|seats?|chairs?|mandates?|functions?)"
_STILL = compiled(
    rf"(?:[{char_class('S')}]|(?<![a-z])(?:and|but)) (?:(?:still|continues to) (?:holds?|occup(?:ies|y)|has|serves?|runs?|heads?|leads?|fills?|does|is|works?|lives?|teach(?:es)?|chairs?|directs?|keeps?)"
    rf"(?: (?:it|both|so|them|there|in office|(?:the|this|that|both|these) {_POST}))?"
    r"|(?:holds|runs|heads|leads|does|is|lives|works|chairs|directs|keeps) (?:it|both|so|there|them) (?:still|to this day)"
    rf"|(?:is still|remains|is to this day) (?:a|its) (?:[a-z]+|[{char_class('TJ')}])"
    r"|(?:has|have) (?:lived|worked|taught|held|run|led|headed|been)(?: (?:there|it|so|them))? (?:ever since|since|to this day)"
    rf"|(?:remains|continues|stays) in (?:office|(?:the|this|that|both|these) {_POST})|(?<=which . )(?:remains|still remains|is still|still is|is to this day))(?=[,.;:)\"]|$| (?:today|now|to this day|and)(?![a-z]))"
)
_STILL_NEXT = compiled(
    r"(?:He|She|They) (?:(?:still|continues to|continue to) (?:(?:holds?|occup(?:ies|y)|fills?|runs?|heads?|leads?) "
    rf"(?:it|both|them|(?:the|this|that|both|these) {_POST})|(?:is|are) in office|(?P<there>lives? there))"
    rf"|(?:holds?|runs?|heads?|leads?) (?:(?:it|both|them) (?:still|to this day)|(?:it|both|the|this|both the) {_POST} (?:still|to this day|today|now))|remains? in (?:office|(?:the|this|that|both) {_POST}))(?=[,.;]| (?:today|now)\b)"
)
"""What says behind a post, a job or a home that it is so to this day."""
_LONGER = ("still", "to this day", "continues", "remains", " since")
_SO_FAR = compiled(
    r"\bfor (?:the|these) (?:past|last) |\b(?:ever since|since then|to this day|so far|until now|up to now)\b"
    rf"|\b(?:has|have) (?:[a-z]+ )?(?:lived|resided|living|residing)\b[^.;]{{0,60}} for (?:[a-z]+ ){{0,3}}(?:[{char_class('Q')}] )?(?:years|decades)\b(?! before)"
    rf"|(?:^|[,;] )since (?:[{char_class('H')}] |the |[a-z]+ing )[^.;]{{1,80}} (?:has|have) (?:[a-z]+ )?(?:lived|resided)\b"
    rf"|\b(?:has|have) (?:[a-z]+ )?(?:lived|resided|worked|taught)\b[^.;]{{0,60}} since (?:(?!then)[^\W\d]|[{char_class('HSNPK')}])"
)
_SPEAKS = r"(?:says|adds|explains|notes|argues|believes|insists|warns|recalls|thinks|admits|writes|tells|agrees|hopes|points out|concludes|remembers|jokes|claims)"
_PRESENT_BEHIND = compiled(
    rf"(?:,? (?:since|from) [{char_class('D')}])?, (?P<verb>{_SPEAKS}|is(?! (?:dead|survived)\b)|lives|works|has(?! (?:[a-z]+ )?(?:died|passed|drowned|perished|quit|resigned|retired|stepped|stood|left|been (?:killed|sacked|fired|removed|ousted|dismissed|replaced))\b)|wants|hopes|plans|knows|speaks|runs|faces|leads|teaches|welcomes|expects|sees)\b"
)
_PRESENT_BEFORE = compiled(
    rf"\b(?P<verb>{_SPEAKS}) [{char_class('P')}](?: \([^()]*\)|,(?: aged)? (?:[{char_class('G')}]|[0-9]{{2}}),?|,)? (?:the |a |an )?(?:[a-z-]+ )?$"
)
_TURNS = compiled(
    r" and (?:an?|the|is|now|currently|current|presently|today|at present) |, (?:now|currently|presently|at present) |[ -]turned[ -]"
)
_NOW = compiled(
    r"\b(?:and|but|,) (?:now|currently|presently|at present) (?:(?:an?|the) )?(?:[^.;,]{0,40} (?:of|at|for|with|in) (?:the )?)?$"
)
"""Right before a post behind another one: "was a lecturer at Elm College *and now* head of Acme"."""
_NOW_DOING = ("now ", "currently ", "presently ")
"""Right before a participle: "a singer, born in Hull and *now* living in Lom"."""
_ONCE = compiled(
    r"\b(?:(?:formerly|previously)(?: an?| the)?|once an?|at one time an?|used to (?:be|work as) an?) (?P<rest>[^,;.:)]*)$"
)
_AND = compiled(r",? (?:and|&|or) |/|, ")
_NAMED = compiled(f"[{char_class('P')}]")
_SHARED = compiled(rf"[{char_class('JTNY')}]$")


_WED = compiled(f"[{char_class('K')}]")


_THERE = compiled(
    rf",? (?:where|(?:of|at|in) which) [{char_class('PSK')}] (?:was|had|became|taught|held|led|rose|[a-z]+ed)\b"
    rf"| (?:(?:that|which|whom|[{char_class('R')}]) )?(?:(?:the|this|its|[{char_class('H')}]) [a-z]+|[{char_class('LOFA')}]) (?:has|have) (?:(?:ever|yet|so far) )?(?:had|seen|known|elected|produced)\b"
)
"""Behind a body that another clause tells of: its verb is not that of "her portrait *is* at Elm College*, where she* taught".

Or behind a post that was the only one of its kind: "is the only woman president *Norway has had*".
"""


_BEFORE_NAME = compiled(rf" [{char_class('P')}]")


def with_tense(found: Finding, shadow: Shadow, verb: Verb | None, low: int, high: int) -> Finding:
    """Return a finding whose value stands in the shadow's ``[low, high)`` with the tense that its verb, or "former", gives it.

    It is of a field that changes over time; what is said to hold is quoted with its verb.
    """
    given = found.qualifiers
    place = -1 if "tense" in given else _former_at(shadow, verb, low, high)
    place = place if place >= 0 or "tense" in given else _former_in_front(found, shadow, low)
    if place >= 0 and (
        found.field != "spouse" or _WED.search(shadow.small, place, low)
    ):  # not "her husband, retired judge X"
        quote = found.quote.join(shadow.span(place, max(high, place + 1)))
        return evolve(found, quote=quote, qualifiers={**given, "tense": "past"}) if short(quote) else found
    if "end" not in given and (still := _still(shadow.small, high, found.field)):
        quote = found.quote.join(shadow.span(high, still))
        return evolve(found, quote=quote, qualifiers={**given, "tense": "present"}) if short(quote) else found
    if "tense" not in given and _stands_alone(found, shadow, verb, high):
        return _beside(found, shadow, low, high)
    inverted = verb is not None and found.field == "position_held" and _IS.fullmatch(shadow.small, verb.head, verb.end)
    if verb is None or not verb.told or (verb.start > low and found.field != "spouse" and not inverted):
        return found
    be = shadow.small[verb.start : verb.end] in ("is", "are") and verb.end <= low
    tense = "" if be and _THERE.match(shadow.small, high) else _tense(verb, found, shadow.small, low)
    if (
        not tense
        or (tense == "present" and "end" in given)
        or ("tense" in given and (tense, verb.tense) != ("present", "perfect"))
    ):
        return found
    quote = found.quote
    if tense == "present" or shadow.small.startswith("used to", verb.head):
        quote = quote.join(shadow.span(verb.head, verb.end))
    return evolve(found, quote=quote, qualifiers={**given, "tense": tense}) if short(quote) else found


def _stands_alone(found: Finding, shadow: Shadow, verb: Verb | None, high: int) -> bool:
    """Tell whether no verb gives what stands in a sentence its tense: there is none, or it is a title's, "led by *mayor* Ada Byron"."""
    if verb is None:
        return "end" not in found.qualifiers
    return bool(_BEFORE_NAME.match(shadow.small, high)) and not _IS.fullmatch(shadow.small, verb.head, verb.end)


def as_former(found: Finding, shadow: Shadow, verb: Verb | None, low: int, high: int) -> Finding:
    """Return a trade in the shadow's ``[low, high)`` as one of the past where it is called so: "a former nurse and teacher"."""
    verb = None if verb and shadow.small[verb.start : verb.end] in words("former") else verb
    begin = max(0, low - _LOOK, verb.end if verb and verb.end <= low else 0)
    once = _ONCE.search(shadow.small, max(0, low - _LOOK), low)
    place = once.start() if once and "ex" not in once["rest"].split() else _former_at(shadow, verb, low, high)
    before = shadow.small[max(place, begin) : low] if place >= 0 else ""
    joined = [each.start() for each in _AND.finditer(before)]
    if place < 0 or place >= high or any(not _SHARED.search(before[:end]) for end in joined):
        return found
    if joined and (before.startswith("ex ") or found.value.split()[-1] in words("next_careers")):
        return found
    quote = found.quote.join(shadow.span(place, high))
    return evolve(found, quote=quote, qualifiers={**found.qualifiers, "tense": "past"}) if short(quote) else found


def lasts_so_far(small: str) -> bool:
    """Tell whether a sentence says of something that it has lasted up to now: "since then", "for the past six years"."""
    return _SO_FAR.search(small) is not None


def _still(small: str, high: int, field: str) -> int:
    """Return where words end that say of what was told up to ``high`` that it holds: "a post she still holds"; 0 where none do."""
    match = _STILL.search(small, high) if any(word in small for word in _LONGER) else None
    return match.end() if match and ((" liv" in match.group()) == (field == "residence")) else 0


def still_after(found: Finding, text: str, ahead: Span) -> Finding | None:
    """Return a finding that the next sentence says to hold to this day, quoted with it: "She still holds both posts."; None for others."""
    if found.field not in ("position_held", "residence") or "end" in found.qualifiers:
        return None
    match = _STILL_NEXT.match(text, ahead.start, ahead.end)
    if match is None or ((match["there"] is not None) != (found.field == "residence")):
        return None
    quote = found.quote.join(Span(ahead.start, match.end()))
    return evolve(found, quote=quote, qualifiers={**found.qualifiers, "tense": "present"}) if short(quote) else None


def _beside(found: Finding, shadow: Shadow, low: int, high: int) -> Finding:
    """Return what stands beside a name as holding where the name's verb is of the present: "X, head of Y, says", "says X, head of Y"."""
    behind = _PRESENT_BEHIND.match(shadow.small, high)
    before = _PRESENT_BEFORE.search(shadow.small, max(0, low - _LOOK), low)
    match = behind or before
    if match is None or found.field not in ("position_held", "employer", "political_affiliation"):
        return found
    quote = found.quote.join(shadow.span(*match.span("verb")))
    return evolve(found, quote=quote, qualifiers={**found.qualifiers, "tense": "present"}) if short(quote) else found


_IS = compiled(r"is|was|ha[sd] been")
"""Between a post and its holder: "The head of Acme *is* Ada Byron"."""
_DENIED = compiled(r"\b(?:never|not)(?: (?:was|been|having|formally|officially|actually))* $")


_FOR_POST = compiled(
    rf"\bfor (?:an?|the|another|[{char_class('H')}]) (?:[a-z-]+ ){{0,3}}?(?:job|post|position|role|desk|seat|career|contract|chair|professorship|lectureship|directorship)\b"
    r"|\bto (?:study|read|train|teach|lecture|work|play|coach|lead|head|run|manage)\b"
)


def left_for(small: str, verb: Verb, low: int) -> bool:
    """Tell whether somebody leaves something for what stands at ``low``, which then begins: "left the army *for a job* at Acme", "*to study* at Elm College"."""
    return verb.end < low and _FOR_POST.search(small, verb.end, low) is not None


def _tense(verb: Verb, found: Finding, small: str, low: int) -> str:
    """Return the tense that a verb gives: what lasts holds or held, and what ended is past."""
    if found.field == "spouse" and verb.aspect == "part":
        return "past" if verb.tense in ("past", "perfect") and "end" not in found.qualifiers else ""
    if verb.tense == "past" and keys_of(verb.aspect).get(found.field) == "end" and found.field != "spouse":
        denied = _DENIED.search(small, max(0, verb.start - _LOOK), verb.start)
        return "" if denied or left_for(small, verb, low) else "past"
    if verb.aspect not in _LASTING and (verb.aspect, verb.tense) not in (("marry", "present"), ("marry", "perfect")):
        return ""
    if (
        verb.tense == "past"
        and found.field != "spouse"
        and "end" not in found.qualifiers
        and (_NOW.search(small, verb.end, low) or small.endswith(_NOW_DOING, 0, verb.start))
    ):
        return "present"
    if verb.tense == "perfect":
        lasts = "start" in found.qualifiers or lasts_so_far(small)
        return "present" if lasts and "end" not in found.qualifiers else ""
    return verb.tense if found.field != "spouse" or verb.tense == "present" else ""


def _former_at(shadow: Shadow, verb: Verb | None, low: int, high: int) -> int:
    """Return where a post or a membership is called former, between its verb and its end, or -1."""
    begin = max(0, low - _LOOK, verb.end if verb and verb.end <= low else 0)
    turns = [match.end() for match in _TURNS.finditer(shadow.small, begin, low)]
    begin = turns[-1] if turns else begin
    names = [match.end() for match in _NAMED.finditer(shadow.small, begin, low)]
    begin = names[-1] if names else begin  # "named former minister *Ada Byron* its chair"
    before = _former().search(shadow.small, begin, low)
    found = before or _former().search(shadow.small, low, high)
    if found:
        return found.start()
    marks = [place for place in range(begin, low) if _is_former(shadow, shadow.small[place])]
    return marks[-1] if marks and not set(",;.") & set(shadow.small[marks[-1] : low]) else -1


_FIRST_POST = compiled(
    rf"(?:(?:[a-z]+|[{char_class('PS')}]) ){{0,2}}(?:(?:an?|the) )?(?P<former>former |[{char_class('V')}] )(?=[^;.{char_class('D')}]*$)(?!.*(?:\b(?:now|current|currently|present)\b|(?:,| and) (?:(?:is|was|an?|the) )?(?:[a-z-]+ ){{0,2}}[{char_class('JT')}]))"
)
"""From where a quote begins to a body that shares its post, which is called former, with others: "a *former* member of the Elm Board and"."""


def _former_in_front(found: Finding, shadow: Shadow, low: int) -> int:
    """Return where the post of a body is called former, as that of all bodies in its row, or -1."""
    start = shadow.index(found.quote.start)
    match = _FIRST_POST.match(shadow.small, start, low) if found.field == "employer" else None
    if match is None:
        return -1
    char = shadow.small[match.start("former")]
    return match.start("former") if char == "f" or _is_former(shadow, char) else -1


def _is_former(shadow: Shadow, char: str) -> bool:
    return kind_of(char) is Kind.FOLLOWING and shadow.mentions[char].value.lower() in words("former")


@cache
def _former() -> re.Pattern[str]:
    """Match what calls former what stands behind it, also at the end of a row that shares it: "a former judge, minister and"."""
    named, one = char_class("JTNY"), r"(?:(?!(?:an?|the|now|later|then|current|currently) )[a-z-]+ )?"
    return compiled(
        rf"(?<![a-z-])(?:(?:{lexicon.alternation(words('former') - {'ex'})})[ -]|(?:formerly|previously|until recently|until now|(?:(?<=, )|^)once|late(?= of)) |ex |ex-(?![a-z])|(?:(?<=\bthe )|(?<=[{char_class('PSH')}], )|^)(?:then|at the time|at that time)[ -]|past (?=[{char_class('JT')}]|$))[^,;.]*$"
        rf"|(?<![a-z-])former {one}{one}[{named}](?:, {one}[{named}])*(?:, |,? and ){one}$"
    )
