"""The times in front of a value: those of its clause before it, else the one in a clause before that it shares."""

import re
from collections.abc import Sequence

from service.extract.clauses.aspects import OTHER, Verb, words
from service.extract.clauses.clauseparts import Link, Part
from service.extract.clauses.times import Time, end_behind, right_before
from service.extract.clauses.values import Value
from service.extract.mentions.shadow import char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_NAMED_BEHIND = compiled(rf",? [{char_class('P')}]")
_DATED_DEED = compiled(rf"(?:in |on )[{char_class('D')}], ")
"""Before a participle in front of whom it is told of: "*In 1990,* awarded the Elm Prize, Ada"."""
_BETWEEN = compiled(rf"[{char_class('OLTJZFWEB')}]")
_SPOUSE = compiled(rf"[{char_class('P')}]")
"""Each of several marriages has its time behind it: "married to X *from 1960 to 1968* and to Y"."""
_WED_BEFORE = compiled(r"ha(?:d|s|ve) (?:already |long |by then )?been (?:married|wed|wedded)\b")
"""Wed by then, and not then: "In 1990 she *had been married* to Nils for ten years"; "since 1990" tells when."""
_WIDOWED = compiled(
    rf"\b(?:after|following|since) (?:the |[{char_class('HPK')}](?:'s)? )?(?:[{char_class('K')}](?:'s)? |[a-z]+ )?(?:death|murder|divorce|execution)(?: of [^,;.{char_class('D')}]{{1,40}})?,? (?:in|on) $"
)
"""Before the time of a death or a divorce behind which somebody married again, whenever that was: "after his death in *1971* she became the wife of"."""
_BORN = compiled(
    rf"\bborn(?:,? (?:in|at|near) (?:the )?(?:[a-z]+ of )?[{char_class('L')}](?:, [{char_class('L')}])*)?,? (?:on |in )?$"
)
"""In front of a time with a comma behind it: the day of the birth, not of what follows."""


_FOR_A_PART = compiled(
    rf"(?:,|\band|\() (?:(?:for|during|in|including) )?(?:(?:the|[{char_class('H')}]) )?"
    rf"(?:(?:last|first|final|latter|early|closing|opening) (?:[{char_class('Q')}] )?(?:(?:years?|months|terms?|decade) )?"
    rf"|[{char_class('Q')}] (?:of (?:those|these|which|[{char_class('S')}]) )?(?:(?:years?|months|terms?) )?|(?:latterly|eventually|ultimately) )"
    rf"as (?:(?:its|the|an?|[{char_class('H')}]) )?(?:[a-z-]+ ){{0,2}}$"
)
"""Before a post held for a part of the time in front alone: "from 1976 to 1988 a member, *for the last four years as its* chairman"."""


_FOR_SOME = compiled(
    rf"(?:,? ?and,? )?for (?:(?:the )?(?:last|first|final) |almost |nearly |over |about )?(?:[{char_class('Q')}]|some|several|many|a few)(?: (?:of (?:those|these|them)|years|months|terms|seasons))+,? "
)
"""A clause begins so that has a stretch of its own in the one in front: "From 1990 to 2002 she taught, *and for two years* chaired"."""


def in_front(value: Value) -> list[Time]:
    """Return the times in front of the value: those of its clause, else those in front that it shares."""
    verb, parts, number = value.verb, value.clauses.parts, value.number
    part = parts[number]
    if verb is None or verb.aspect == OTHER or _is_named_behind(value, part, verb):
        return []
    if _FOR_A_PART.search(value.small, part.start, value.low):
        return []
    own = [time for time in _in(value, part) if time.start < value.low and not _parted(value, time, verb)]
    now = verb.tense == "present" and _NOW.search(value.small, part.start, verb.start)
    if now or (value.field == "spouse" and _is_of_else(value, part, own)):
        return [time for time in own if now and time.role == "since"]
    if verb.start > value.low and any(each.start < value.low for each in part.verbs):
        return []
    behind = verb.start > value.low and value.field != "spouse"  # "In 1950 Ada and *Nils* married"
    if own or behind or _spoken(part.verbs, verb):
        own = [*_begun(value, own[0]), *own] if own else own
        return own[: 2 if [time.role for time in own[:2]] == ["since", "until"] else 1]
    risen = _RISEN.match(value.small, part.start) is not None
    dated = value.field == "occupation" and any(
        time.start > value.high and time.role == "at" for time in _in(value, part)
    )
    shared = [] if risen or dated or _is_now(value, part, verb) else _shared(value, number)
    if _FOR_SOME.match(value.small, part.start) or verb.aspect in _AT_A_MOMENT:
        shared = [time for time in shared if time.role != "span"]
    return _led(value, part, verb) or shared


def _is_named_behind(value: Value, part: Part, verb: Verb) -> bool:
    """Tell whether the value is somebody's whom a comma leads to, and no participle's in front: "In 1990, awarded *the Elm Prize*, Ada"."""
    named = _NAMED_BEHIND.match(value.small, value.high) is not None
    return named and _DATED_DEED.fullmatch(value.small, part.start, verb.start) is None


_AT_A_MOMENT = ("begin", "chosen", "win")
"""What a clause behind one with a stretch tells for a moment: "From 1990 to 1994 she taught *and was elected*"; nobody knows when."""
_RISEN = compiled(rf"(?:,? ?and )?(?:(?:was )?promoted|rose|climbed|advanced|worked [{char_class('H')}] way) ")
"""What comes later than the time in front: "In 1990 she joined Acme *and rose* to"."""
_NOW = compiled(r"\b(?:now|currently|presently|today)(?: [a-z]+ly)? $")
"""Before what is so today, whatever came at the time in front: "After he died in 1995, she married and *currently* lives in"."""


def _is_of_else(value: Value, part: Part, own: Sequence[Time]) -> bool:
    """Tell whether a time in front of a spouse is not the wedding's: they were wed by then, or it is that of a death before it."""
    wed = _WED_BEFORE.search(value.small, part.start, value.low) and not (own and own[0].role == "since")
    return bool(wed or (own and _WIDOWED.search(value.small, part.start, own[0].place)))


def _begun(value: Value, end: Time) -> list[Time]:
    """Return the beginning that stands right before an end, a clause of its own: "*From 1919* until she retired in 1933 Ada was"."""
    return [
        time for time in value.clauses.times if time.role == "since" and end in end_behind(value.small, [end], time)
    ]


def _is_now(value: Value, part: Part, verb: Verb) -> bool:
    """Tell whether a clause turns from what came at a time to what is, or has been: "from 1986 a midwife, *and is* the head of …"."""
    earlier = value.clauses.parts[value.number - 1].verbs if value.number else ()
    return (
        verb.tense in ("present", "perfect")
        and part.link is Link.GOES_ON
        and value.small.startswith(("and ", " and ", ", and "), part.start)
        and all(each.tense != verb.tense for each in earlier)
    )


def _led(value: Value, part: Part, verb: Verb) -> list[Time]:
    """Return the time right before "when": "until 2003, when he joined"."""
    turned = not words("later").isdisjoint(re.findall(r"[a-z]+", value.small[part.start : value.low]))
    first = part.verbs[0] if part.verbs else verb
    closed = _CLOSED.search(value.small, first.end, value.low)
    if part.head != "when" or first.start not in (verb.start, verb.head) or turned or closed:
        return []
    return right_before(value.small, value.clauses.times, part.start)


_CLOSED = compiled(
    r", (?:is|was|has|had|lives|lived|works|worked|teaches|taught|runs|ran|heads|leads|led|serves|served)\b"
)
"""Behind a clause between commas: the one around it goes on: "who led it until 2011, when Nils took over*, lives* in Lom"."""
_AT_ONCE = compiled(
    rf"[^,;]{{0,40}}[{char_class('D')}], (?:having|being|as the|[a-z]+ed) [^,;]*,? |(?:on|upon) [a-z]+ing\b"
)
"""A time in front with a participle, which is of the verb that comes: "In 1978, *having repeated a year*, Ada joined", "*On graduating* in 1978 Ada joined"."""
_ON = ("on ", "upon ")


def _shared(value: Value, number: int) -> list[Time]:
    """Return the time in front of a clause before this one, if they share it."""
    parts, own = value.clauses.parts, value.clauses.parts[number]
    later = own
    for earlier in reversed(parts[:number]):
        if earlier.chain != own.chain:
            continue
        if (
            not _shares(value.small, later)
            or _spoken(earlier.verbs, None)
            or (own.link is Link.OTHER and earlier.verbs and not _AT_ONCE.match(value.small, earlier.start))
        ):
            break
        on = value.small.startswith(_ON, earlier.start)
        limit = earlier.verbs[0].start if earlier.verbs and not on else earlier.end
        front = [time for time in _in(value, earlier) if time.start < limit]
        if front:
            return front[:1]
        later = earlier
    return []


def _in(value: Value, part: Part) -> list[Time]:
    inside = (time for time in value.clauses.times if part.start <= time.start < part.end and not time.aside)
    return [time for time in inside if not (_is_birth(value.small, time) or _is_of_apposed(value.small, part, time))]


_APPOSED_IN_FRONT = compiled(
    rf"\W*(?!as\b)(?:(?:an?|the|now|already|long|[{char_class('HOLGXE')}])(?:'s)? )*(?:[a-z-]+ |[{char_class('OLGXA')}](?:'s)? ){{0,3}}?"
    rf"(?:[{char_class('TJAZ')}]|{lexicon.alternation(words('belonging'))})(?![a-z])[^,;]*"
)
"""What somebody is, in front of their name with no word before it that leads in a time: "*A director of Orvo* since 2011, Ada"."""


_NAME_BEFORE = compiled(rf"[{char_class('PS')}], $")
_APPOSED_BEHIND = compiled(
    rf"(?: to [{char_class('D')}])? (?:still |already )?(?:(?:an?|the|[{char_class('LOH')}]'s?) )?(?:[a-z-]+ |[{char_class('AV')}] ){{0,3}}?[{char_class('TJYKN')}](?![a-z])[^,;]*, (?![{char_class('PS')}])"
)
"""What somebody is, told with its time between commas: "Ada, *until 1936 a nurse in* Ulm, fled to Bern"."""


_FRONTED = compiled(
    rf" (?:an?|the) (?:[a-z-]+ |[{char_class('AV')}] ){{0,3}}?[{char_class('TJYKN')}](?![a-z])[^,;]*, (?=[{char_class('PS')}])"
)
"""What somebody was, in front of their name with its time: "*Until 1968 a nun*, Ada became secretary"."""


def _is_of_apposed(small: str, part: Part, time: Time) -> bool:
    """Tell whether a time in front is that of what somebody is: "A director of Orvo *since 2011*, she became chair"."""
    if _APPOSED_BEHIND.match(small, time.place + 1) and _NAME_BEFORE.search(small, 0, time.start):
        return True
    if time.role in ("until", "since") and _FRONTED.match(small, time.place + 1) and not small[: time.start].strip():
        return True
    alone = small.startswith(",", time.place + 1) and not any(verb.start < time.place for verb in part.verbs)
    return alone and _APPOSED_IN_FRONT.fullmatch(small, part.start, time.start) is not None


def _is_birth(small: str, time: Time) -> bool:
    return small.startswith(",", time.place + 1) and _BORN.search(small, 0, time.place) is not None


def _parted(value: Value, time: Time, verb: Verb) -> bool:
    """Tell whether a time before the value is another's: something is told between the verb and it, "and then" behind it, or a saying leads in."""
    if _TURNS.search(value.small, verb.end, value.low):
        return True
    if time.start > verb.start:
        between = _SPOUSE if value.field == "spouse" else _BETWEEN
        turned = not words("later").isdisjoint(re.findall(r"[a-z]+", value.small[time.start : value.low]))
        return turned or bool(between.search(value.small, verb.end, time.start))
    if value.field == "spouse" and value.small.startswith("married to ", verb.start):
        # "In 1990 Ada, *married to* Nils, opened": as which she did so
        return value.small.endswith((", ", "("), 0, verb.start)
    part = value.clauses.parts[value.number]
    said = (each.end for each in part.verbs if each.aspect == "speak" and each.end <= time.start)
    if any(_SAID_THEN.fullmatch(value.small, end, time.place) for end in said):
        return True
    verbs = (each for each in part.verbs if time.start < each.start < verb.start)
    return any(each.aspect in ("speak", OTHER) and not _TAKEN.match(value.small, each.start) for each in verbs)


_TAKEN = compiled(r"accepted\b(?! that\b)")
"""Who does this at a time does then what was offered: "In 1998 she *accepted* an offer to become"."""


_TURNS = compiled(
    rf",? (?:and|but),? (?:[{char_class('SP')}] )?{lexicon.alternation(words('turning'))}(?![a-z])"
    rf"|(?:,|;)? and (?:in|on|by|from|since|between) (?:early |late |mid-)?[{char_class('D')}]"
)
"""Between a verb and the second of its values: "In 1954 Ada attended Elm School *and subsequently* Oak College", "*, and in 1955*, as head of"."""


_SAID_THEN = compiled(
    rf" (?:(?:the |an? )?(?:[a-z]+|[{char_class('POSLAN')}]) )?(?:(?:in a statement|late|early|again|here|[a-z]+ly) )*(?:(?:on|in) )?(?:(?:early|late) )?"
)
"""Between a word of saying and the day of it: "Acme said *on* Thursday it had named Ada chairman", "told *the court on*"."""


def _spoken(verbs: Sequence[Verb], limit: Verb | None) -> bool:
    """Tell whether somebody says something before a verb: a time in front is then that of the saying."""
    return any(each.aspect == "speak" and (limit is None or each.start < limit.start) for each in verbs)


def _shares(small: str, part: Part) -> bool:
    """Tell whether a part shares the time in front: no word in it turns to what came later."""
    first = part.verbs[0].start if part.verbs else part.end
    return part.link in (Link.GOES_ON, Link.RESUMES, Link.OTHER) and words("later").isdisjoint(
        re.findall(r"[a-z]+", small[part.start : first])
    )
