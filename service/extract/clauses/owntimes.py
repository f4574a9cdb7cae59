"""Which times of a sentence are a value's: the one right behind it, the one behind it in its clause, or those in front.

A time belongs to the verb whose clause it stands in. One in front ("In 1957, …") is shared by the verbs of one subject; one behind
belongs to the verb before it.
"""

from attrs import evolve

from service.extract.clauses.aspects import words
from service.extract.clauses.clauseparts import Link, Part, part_at
from service.extract.clauses.infront import in_front
from service.extract.clauses.later.lasted import THEN_AS, begun_at, ended_at, retired_at
from service.extract.clauses.times import Time, end_behind
from service.extract.clauses.values import Value
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import char_class, kind_of
from service.extract.rules.lists import own_time
from service.extract.text.patterns import compiled

_WORDS = 14
"""A time that stands more words behind a value is none of its."""
_LISTED = compiled(rf"(?:,? (?:and |or )?(?:the |an? )?(?:[a-z-]+ (?:the )?)?[{char_class('OLTJZFWPXBA')}])+(?:,? )?")
_APPOSED = compiled(r"(?:, (?!(?:and|or|but)\b)[^,;]{1,60}){1,2}, ?")
_OF_APPOSED = compiled(
    r".*, (?!(?:in|at|as|on|near|with|without|for|first|then|later|mainly|mostly|both|including|except|[a-z]+ly|[a-z]+ing)\b)"
    rf"(?=[a-z{char_class('FHKNA')}]|[{char_class('P')}]'s)[^,]*"
)
"""Up to a time that no comma parts from what the value, or somebody beside it, is called: "lived in Hull, *a Danish town* until 1864", "*the first woman* since 1950"."""
_OF_OTHER = compiled(rf".*[{char_class('P')}], (?:(?:the|an?|former) )?[{char_class('TJV')}].*")
"""Up to a time of a post that another one has: "a member with *Nils Kerr, mayor* of Lom from 1977"."""
_FRONTS = compiled(r",? (?:an?|the|its|part|home|still|known|called|now|only|one|capital|seat)(?![a-z])")
"""Behind a time between a comma and these: it is of what the value then was: "studied in Dorpat, from 1918 *the* seat of"."""
_WITH = compiled(
    rf",? (?:together |along )?with [{char_class('HP')}](?:'s)? (?:[a-z-]+ ){{0,2}}[{char_class('K')}](?:, [^,;:]{{1,60}}(?=,|$))?"
)
"""With whom somebody lives or works, which parts nothing: "in Rome *with her brother, Nils Kerr*, until 1927"."""
_BASED = compiled(
    rf",? (?:based|located|headquartered|situated) (?:in|at) (?:the )?(?:[{char_class('A')}] )?(?:[{char_class('L')}](?:, )?){{1,2}}(?=,| |$)"
)
"""Where a body is, behind it, which parts nothing: "director of the Elm Orchestra *based in Lom* since 2018"."""
_TURNS = compiled(r"(?<![a-z])(?:about|against|despite|besides|between|and|or|but)(?![a-z])|[,;:]")
_FOUGHT = compiled(r" for [^,;:]{1,40} (?=against )")
"""Behind an honour, what somebody did against something: "the Elm Prize *for her work* against hunger in 1986"."""
_TITLED = compiled(rf", (?:[\"'“‘] ?)?[{char_class('W')}](?:[\"'”’])?(?=,|$)")
"""The title of what somebody is honoured for: "the Elm Prize for her first book, *Salt Road*, in 1986"."""
_NAMED_BEHIND = compiled(rf",? [{char_class('P')}]")
_SEVERAL = compiled(r"\b(?:twice|thrice|times|marriages)\b")
"""Years behind those whom somebody married so often are the marriages', not lives."""
_ELSEWHERE = compiled(rf"of (?:the )?[{char_class('PLOEW')}]")
_BRACKET = compiled(
    rf"(?: (?:of|at|in|for|to) (?:the )?[{char_class('OLAF')}]| (?:in|under) (?:the )?[{char_class('P')}](?:'s? (?:[a-z]+ )?(?:government|cabinet|administration))?|(?P<town>(?:,? in|,) [{char_class('L')}](?:, [{char_class('L')}])?))?(?: for (?:[a-z]+ )?[{char_class('Q')}] [a-z]+)?(?: \((?:[{char_class('OP')}]|[a-z&.-]{{2,9}}(?: [{char_class('OP')}]| [a-z]{{2,9}})?)\))? ?\((?=(?:[{char_class('O')}], )?[a-z., ]{{0,24}}[{char_class('D')}])"
)
_COUNTED = compiled(
    rf"(?: for (?:[a-z]+ |[{char_class('Q')}] )?(?:consecutive )?(?:terms?|times|stints|spells|periods))?(?: -|:|,) (?:first |once |initially )?(?:from )?(?=[{char_class('D')}])"
)
_OTHER_DEGREE = compiled(rf"[{char_class('B')}][^.;]{{0,60}} (?:from|at) (?:the )?[{char_class('O')}]")


def own_times(value: Value) -> tuple[list[Time], list[Time]]:
    """Return the times that are told of the value, and those among them that stand right at it, whatever the verb."""
    effect = _in_effect(value)
    if effect is not None:
        return effect, effect
    near = [
        time
        for time in (_bracketed(value), _behind(value) or _lasted(value) or _between(value) or _worked_as(value))
        if time
    ]
    begun = begun_at(value.small, value.clauses.times, value.low, value.high) if value.field in _POSTS else None
    near = [begun, *near] if begun else near
    times = near or in_front(value)
    if times and times[0].role in ("since", "until"):
        others = (*end_behind(value.small, value.clauses.times, times[0]), *in_front(value))
        times = [*times, *(time for time in others if time.role not in (times[0].role, "span"))]
    return times, near


_POSTS = ("position_held", "employer", "political_affiliation")


def _lasted(value: Value) -> Time | None:
    """Return when a post ended, as what stands around it tells: "her term as mayor *ended in 1990*"."""
    if value.field not in (*_POSTS, "occupation") or THEN_AS.match(value.small, value.high):
        return None
    times = value.clauses.times
    ended = ended_at(value.small, times, value.low, value.high) if value.field in _POSTS else None
    return ended or (retired_at(value.small, times, value.low) if value.field != "political_affiliation" else None)


WHERE = rf",? where [{char_class('S')}] (?:[a-z]+ly |later |then |also )?"
"""Between a body and what somebody did there: "moved to Acme, *where she later* worked"."""
_AS_WORKED = compiled(
    rf"(?:{WHERE}(?:(?:worked|served) as|was)|,? as) (?:an? |the )?(?:[a-z-]+ ){{0,3}}?[{char_class('JT')}](?: (?:of|for) [a-z]+)?"
    rf"(?:,? for (?:[a-z]+ |[{char_class('Q')}] ){{1,3}}?(?:years?|months?|decades?|seasons?))?,? ?\(?"
)
"""From a body to the time of the work there: "moved to Acme, *where she worked as a clerk* from 1990 to 1995"."""


def _worked_as(value: Value) -> Time | None:
    if value.field != "employer":
        return None
    there = value.small.startswith((", where", " where"), value.high)  # whoever "moved" there did not begin then
    found = (each for each in value.clauses.times if each.start > value.high and not (there and each.role == "at"))
    return next((each for each in found if _AS_WORKED.fullmatch(value.small, value.high, each.start)), None)


_EFFECT = compiled(
    rf"[^;.:()]*?(?:,|[{char_class('D')}]),? (?:effective|with effect)(?: on| from| as of| as from)? (?P<end>[{char_class('D')}])"
)


def _in_effect(value: Value) -> list[Time] | None:
    """Return from when a post is held that is given on another day, if that can be told: "on Tuesday named her chairman, *effective 1 May*"."""
    match = _EFFECT.match(value.small, value.high) if value.field in _POSTS else None
    if match is None or (value.verb is not None and value.verb.aspect != "chosen"):
        return None
    if any(match.end() > verb.start > value.high for part in value.clauses.parts for verb in part.verbs):
        return None
    return [evolve(time, role="since") for time in value.clauses.times if time.place == match.start("end")]


_JOINED = compiled(
    r"(?: and,?| and then|, then| and later| later| sometime| and subsequently)(?: (?:from|since|between|in|on|until|by)| early in| late in)? \(?$"
)
"""Before the time of the second of two posts: "and, from *2018*, governor", "and later (*2003–2008*) governor"."""
_LEADS = compiled(
    rf"\)?,? (?:as |an? |the )*(?:(?!(?:and|or|but|to|of|at|in|with|who)\b)[a-z-]+ ){{0,2}}(?:[a-z -]{{0,40}}[{char_class('TJ')}][a-z -]{{0,40}} (?:of|at|for|with) (?:the )?)?"
)


_LEADS_DEGREE = compiled(
    rf"\)?,? (?:an? |the |[{char_class('H')}] )?(?:[a-z-]+ ){{0,2}}[{char_class('B')}](?: (?:in|of) [^,;()]{{1,40}})? (?:at|from) (?:the )?"
)


def _between(value: Value) -> Time | None:
    """Return the time that stands between "and" and the value: "mayor of Hull and, *from 2018*, governor of Elmland", "later (*2018–20*) governor", "then, *in 1968*, to Rome"."""
    if value.field == "residence":
        return next((time for time in value.clauses.times if _leads_home(value, time)), None)
    if value.field not in ("position_held", "employer", "occupation", "educated_at"):
        return None
    leads = _LEADS_DEGREE if value.field == "educated_at" else _LEADS
    for time in value.clauses.times:
        joined = _JOINED.search(value.small, 0, time.place) or (
            not time.aside
            and value.small.endswith(", ", 0, time.start)
            and not value.small.startswith(",", time.place + 1)
        )
        if joined and time.place < value.low and leads.fullmatch(value.small, time.place + 1, value.low):
            return time
    return None


_THEN = compiled(r"(?:,| and| then| later| finally| afterwards),? $")
_TO = compiled(r",? (?:(?:back )?to|in|at|on) (?:the )?")


def _leads_home(value: Value, time: Time) -> bool:
    """Tell whether a time stands right before one of the homes that somebody moved to."""
    if time.role not in ("at", "since") or time.place >= value.low:
        return False
    return bool(_TO.fullmatch(value.small, time.place + 1, value.low) and _THEN.search(value.small[: time.start]))


def _bracketed(value: Value) -> Time | None:
    """Return the time in brackets right behind the value: "(2004-2008)", or behind a dash: "for two terms - first …"."""
    match = _BRACKET.match(value.small, value.high)
    if match is None or (match["town"] and kind_of(value.small[value.high - 1]) is Kind.PLACE):
        counted = _COUNTED.match(value.small, value.high)
        spans = (time for time in value.clauses.times if time.role == "span")
        right = (time for time in spans if counted and time.place == counted.end())
        return next((time for time in right if not (_leads_next(value, time) or _is_of_clause(value, time))), None)
    close = value.small.find(")", match.end())
    found = next((time for time in value.clauses.times if match.end() <= time.place < close), None)
    several = _SEVERAL.search(value.small, 0, value.low)
    lives = value.field == "spouse" and found and found.role == "span" and not several
    return None if lives or own_time().match(value.small, match.end()) else found


def _behind(value: Value) -> Time | None:
    """Return the time behind the value in its clause, if nothing between them has it."""
    verb, parts, number = value.verb, value.clauses.parts, value.number
    if verb and verb.start > value.high:
        number = part_at(parts, verb.start)
    after = max(value.high, verb.end if verb else 0)
    given_up = verb is not None and verb.aspect == "resign" and verb.start > value.high
    if _NAMED_BEHIND.match(value.small, value.high) and value.field not in ("spouse", "award") and not given_up:
        return None
    for time in value.clauses.times:
        home = parts[part_at(parts, time.start)]
        if time.start < after or (time.aside and not _shares_brackets(value, time)):
            continue
        beside = parts.index(home) == number + 1
        alone = beside and value.small[home.start : home.end].strip(" ,;") == value.small[time.place]  # ", *1998*; …"
        if home is not parts[number] and not alone and not (home.link is Link.RESUMES and _resumes(value, home)):
            return None
        other = _leads_next(value, time) or _is_of_clause(value, time) or _fronts(value, time)
        return time if _reaches(value, after, time.start) and not other else None
    return None


def _shares_brackets(value: Value, time: Time) -> bool:
    """Tell whether a value stands in the brackets of a time behind it: "Ada Byron (mayor of Hull *from 1990 to 1994*)"."""
    opened = value.small.rfind("(", 0, value.low)
    return opened > value.small.rfind(")", 0, value.low) and not {"(", ")"} & set(value.small[value.low : time.place])


def _is_of_clause(value: Value, time: Time) -> bool:
    """Tell whether a time behind a comma is another clause's: "was head of Acme, *from 1993 to 2010* she led Orvo"; or may be that of the one around "whom".

    So it is in "was married to X, whom she met at Acme, *from 1994 to 2002*".
    """
    parts, number = value.clauses.parts, value.number
    home = parts[part_at(parts, time.start)]
    if home is not parts[number] and any(verb.start > time.place for verb in home.verbs):
        return True
    nested = any(_WHOM.match(value.small, each.start) for each in parts[: number + 1])
    return nested and value.small.endswith(", ", 0, time.start)


_WHOM = compiled(rf"[{char_class('R')}] (?:[{char_class('S')}] )?(?:had |first )*met\b")
_NEXT = compiled(
    rf"(?P<apart>,)? (?:(?:to|for|at|of|in|with) )?(?:(?:the|an?|[{char_class('H')}]) )?"
    rf"(?:[{char_class('AJT')}] (?=(?:[{char_class('JT')}] )?[{char_class('P')}])){{0,2}}(?P<next>[{char_class('ZOTJLP')}])"
)


_AND = compiled(r" and,? (?:finally |then |later )?$")
_POST_KINDS = {Kind.ROLE, Kind.JOB}


def _leads_next(value: Value, time: Time) -> bool:
    """Tell whether a time leads in another value of the same kind, or as what one was there: "won the Elm Prize, *in 1995* the Oak Medal", "taught at Elm College, *from 1972* as head"."""
    if value.field == "employer" and value.small.startswith(" as ", time.place + 1):
        return value.small.endswith(", ", 0, time.start)
    joined = _AND.search(value.small, max(0, time.start - len(" and, finally ")), time.start) is not None
    following = _NEXT.match(value.small, time.place + 1)
    if following is None or not (joined or (value.small.endswith(", ", 0, time.start) and not following["apart"])):
        return False
    kinds = {kind_of(following["next"]), kind_of(value.small[value.low])}
    return len(kinds) == 1 or kinds == _POST_KINDS


def _fronts(value: Value, time: Time) -> bool:
    """Tell whether a time behind a comma is of what the value was then: "taught in Dorpat, *until 1918* a Russian town"."""
    return value.small.endswith(", ", 0, time.start) and bool(_FRONTS.match(value.small, time.place + 1))


def _resumes(value: Value, home: Part) -> bool:
    """Tell whether a part goes on with the value's clause: only asides stand between, and no verb."""
    parts = value.clauses.parts
    between = parts[value.number + 1 : parts.index(home)]
    own = parts[value.number]
    return home.chain == own.chain and bool(own.verbs) and all(each.link is Link.ASIDE for each in between)


_BODIES = {Kind.ORGANISATION, Kind.PLACE, Kind.FACILITY}
_POST_BEHIND = compiled(rf"\band (?:[a-z-]+ )*[{char_class('JT')}]")


def _reaches(value: Value, low: int, high: int) -> bool:
    based = _BASED.match(value.small, low, high)
    low = based.end() if based else low
    gap = value.small[low:high].rstrip()
    if any(
        low <= verb.start < high
        for part in value.clauses.parts
        if part.link is not Link.ASIDE or part is value.clauses.parts[value.number]
        for verb in part.verbs
    ):
        return False
    if len(gap.split()) > _WORDS or not words("later").isdisjoint(gap.split()):
        return False
    if value.field in _POSTS and kind_of(value.small[value.high - 1]) in _BODIES and _POST_BEHIND.search(gap):
        return False  # "director of Acme and mayor until 1990"
    rest = _WITH.sub("", gap.removesuffix(","))
    other = {"occupation": _ELSEWHERE, "educated_at": _OTHER_DEGREE}.get(value.field)
    if other is not None and other.search(rest):
        return False
    if value.field == "award":
        rest = _TITLED.sub("", rest)
    fought = _FOUGHT.match(rest) if value.field == "award" else None
    return not _TURNS.search(rest, fought.end() + 1 if fought else 0) or _is_aside(rest, closed=gap.endswith(","))


def _is_aside(gap: str, *, closed: bool) -> bool:
    """Tell whether a gap with marks in it goes on with a list, or only says what the value is besides; ``closed`` by a comma."""
    if _OF_OTHER.fullmatch(gap):
        return False
    apposed = _APPOSED.fullmatch(f"{gap}, ") and (closed or not _OF_APPOSED.fullmatch(gap))
    return bool(apposed or _LISTED.fullmatch(gap))
