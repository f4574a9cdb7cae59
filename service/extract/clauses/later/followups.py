"""What a clause behind says of the time of what was told before it: "a post she held until 2019", "and left office in 2003"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from service.extract.clauses.aspects import Verb, ends_marriage, keys_of, words
from service.extract.clauses.clauseparts import Link, Part
from service.extract.clauses.later.givenup import gives_up, own_posts
from service.extract.clauses.later.lasted import THEN_AS
from service.extract.clauses.times import Time
from service.extract.mentions.shadow import char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_FOREIGN = compiled(rf"[{char_class('OLTJZFWEPBXA')}]")
_OWNER = compiled(rf"[{char_class('H')}] (?:[a-z]+ ){{0,3}}[{char_class('K')}]|[{char_class('K')}]")
_NAMED = compiled(rf"^[^a-z]*[{char_class('P')}]")
_ANYBODY = compiled(rf"[{char_class('PSRNK')}]")
_SUBJECT = compiled(rf"^[^a-z]*(?:(?:and|but|then) )?(?:the couple|both|[{char_class('S')}])")
_COUPLE = compiled(rf"^[^a-z]*(?:(?:and|but|then) )?(?:[{char_class('N')}]|(?:the|their|this) (?:marriage|union))")
_OF_THE_LAST = ("where", "which")
_BODY = compiled(f"[{char_class('O')}]")
"""A clause behind several bodies tells of the last: "Elm School and Oak College, *where she* graduated in 1938"."""
_OF_BODY = compiled(rf",? ?(?:which|that) (?![{char_class('PSHN')}])")
_BODY_BEFORE = compiled(f"[{char_class('O')}](?: in [{char_class('L')}])?,? ?$")
_UNTIL = ("until", "till")
_TURNED = compiled(
    rf",? (?:{lexicon.alternation(words('later'))}) (?:(?:as|to|the|an?|[a-z-]+) ){{0,3}}[{char_class('TJOL')}]"
)
"""Before an end: another post came in between, whose end it is: "chaplain of X, *then vicar* of Y until her death in 1990"."""
_DWELLING = compiled(r"(?:liv|resid|dwel|stay|remain)")
_LASTING = ("hold", "stay")
_MOST = 4


def followups(
    small: str, parts: Sequence[Part], times: Sequence[Time], number: int, high: int, field: str
) -> Iterator[Time]:
    """Yield the times that clauses behind part ``number`` tell of a value that ends at ``high``: they end it, or last with it.

    A time under a verb that ends something comes as ``until``.
    """
    wed = field == "spouse"
    if (
        field in _APART
        or THEN_AS.match(small, high)
        or (not wed and any(verb.start >= high for verb in parts[number].verbs))
    ):
        return
    for part in parts[number + 1 : number + 1 + _MOST]:
        own = [time for time in times if part.start <= time.start < part.end and not time.aside]
        besides = part.link in (Link.ASIDE, Link.RESUMES) or (wed and not own)  # ", with whom she had two sons;"
        if (besides and not part.verbs) or (wed and _weds(small, part)):
            continue
        if _WHO.match(small, part.start) and _NEW.search(small, high, part.start):
            return  # of who is named since: "director of Acme, and X, *who has worked there since 1986*"
        if _OF_BODY.match(small, part.start) and _BODY_BEFORE.search(small, high - 1, part.start):
            continue  # what the body did: "worked for Acme, *which ran ferries until 1980*"
        if part.head in _UNTIL and (
            _TURNED.search(small, high, part.start) or small.endswith((" and, ", " and,"), 0, part.start)
        ):
            return
        if part.head in _OF_THE_LAST and _BODY.search(small, high, part.start):
            return
        resumed = part.chain == parts[number].chain and not _JOINED.match(small, part.start)
        low = parts[number].start if resumed else part.start
        found = _told(small, part, own, field, low)
        if found is None:
            return
        yield from found


def _weds(small: str, part: Part) -> bool:
    """Tell whether a part only tells of the wedding with whom stands before it: ", *whom she married in 1961*; they divorced"."""
    return bool(part.verbs) and part.verbs[-1].aspect == "marry" and not _NEW.search(small, part.start, part.end)


_JOINED = compiled(r"\W*(?:and|but|then) ")
_NEW = compiled(f"[{char_class('P')}]")
_WHO = compiled(rf",? ?[{char_class('R')}]")
_FOR_LIFE = frozenset(("educated_at", "political_affiliation", "residence"))
"""Who retires leaves none of these."""
_APART = frozenset(("award", "occupation", "nationality"))


def _told(small: str, part: Part, own: Sequence[Time], field: str, low: int) -> list[Time] | None:
    """Return the times of a part, whose clause starts at ``low``, that belong to what was told before; None where it tells of something else."""
    at = next((time for time in own if time.role == "at"), None)
    if part.head in _UNTIL:
        return [evolve(at, role="until")] if at and not _apart(small, part, at) else None
    taken_up = _TAKEN_UP.match(small, part.start) and at
    if taken_up:
        return [evolve(taken_up, role="since")]
    if not part.verbs or any(_strange(small, part, field)) or _is_other_clause(small, part):
        return None
    verb = _main_verb(small, part)
    return _by_verb(small, part, verb, own, field) if ends_marriage(small, low, verb) else None


_WHAT_FOR = compiled(
    r"(?<!\bhad )(?<!\bhas )(?<!\bhave )(?<!ed )(?<!\bchose )(?<!\bunable )(?<!\bable )\b(?:in order )?to (?:[a-z]+ly )?$"
)
"""Before a verb that tells what another one is done for: "a post she resigned in 2019 *to run* for mayor"; not "was forced to resign"."""


def _main_verb(small: str, part: Part) -> Verb:
    """Return the last verb of a part that does not only tell what another one is done for."""
    own = [each for each in part.verbs if not _WHAT_FOR.search(small, part.start, each.start)]
    return own[-1] if own else part.verbs[-1]


def _by_verb(small: str, part: Part, verb: Verb, own: Sequence[Time], field: str) -> list[Time] | None:
    """Return the times of a part by what its verb does with what was told before."""
    at = next((time for time in own if time.role == "at"), None)
    if not gives_up(small, verb):
        return None
    low = part.verbs[0].start if _fronted(small, part) else part.start
    foreign = _FOREIGN.search(small, low, own[0].place if own else part.end) or _anothers(small, verb, part, own)
    retires = field in _FOR_LIFE and small.startswith("retir", verb.start)
    if keys_of(verb.aspect).get(field) == "end" and not (foreign or retires):
        return [evolve(at, role="until")] if at else []
    if verb.aspect == "again":
        return []
    lasts = part.head != "before" and not foreign and _lasts(small, verb, field, part.head)
    lasts = lasts or (field == "position_held" and _IS_IT.match(small, part.start) is not None)
    return [time for time in own if time.role != "at"] if lasts else None


_IS_IT = compiled(
    rf"(?:,? )?which [{char_class('S')}] (?:was|is|ha[sd] been) (?:until|till|since|from|[{char_class('D')}])"
)
"""Behind a post: "consul in Lom, *which she was until* 1999"."""
_TAKEN_UP = compiled(
    rf"(?:,? )?an? (?:post|position|office|role|job|title|seat)(?:,? (?:which|that))? [{char_class('S')}] (?:has |had )?(?:first )?(?:assumed|took up|taken up|took on|entered|took over|obtained|gained|won|accepted)\b"
    rf"|,? ?(?:(?:to |on )?which|that) [{char_class('S')}] (?:has |had )?(?:first )?(?:joined|(?:was|were) (?:first )?(?:elected|appointed|named|called|promoted))\b"
)
"""A post or a body that is told of again, with when it was taken up: "an *office she assumed* in 2020", "*which she joined* in 2004"."""


def _is_other_clause(small: str, part: Part) -> bool:
    """Tell whether a clause under the one before tells of something else; "when he resigned" does not."""
    if part.link is not Link.UNDER or part.head not in _CLAUSES:
        return False
    return (
        part.head != "when"
        or keys_of(part.verbs[-1].aspect).get("employer") != "end"
        or not _HE.match(small, part.start)
    )


_HE = compiled(rf"when [{char_class('S')}] ")
_CLAUSES = words("subordinate") - {"where", "which", "that", "before"}


def _apart(small: str, part: Part, time: Time) -> bool:
    """Tell whether another verb stands between "until …" and a date: "until he left and moved in 1990"; not "until he was made to leave in 1990"."""
    verbs = [each for each in part.verbs if each.aspect != "hold" and not small.endswith(" to ", 0, each.start)]
    return sum(part.start <= verb.start < time.start for verb in verbs) > 1


def _strange(small: str, part: Part, field: str) -> Iterator[bool]:
    """Yield whether a part has a subject of its own that is not the person."""
    opening = small[part.start : part.end]
    fronted = _NAMED.match(opening) and not _ANYBODY.search(
        small, 0, part.start
    )  # "Appointed mayor in 1988, Ada Byron …"
    couple = field == "spouse" and _COUPLE.match(opening)
    yield part.link in (Link.OPENS, Link.OTHER) and not (_SUBJECT.match(opening) or couple or fronted)
    yield bool(_OWNER.search(opening))


def _anothers(small: str, verb: Verb, part: Part, own: Sequence[Time]) -> bool:
    """Tell whether a verb says what it is of, which is another one: "and in 1963 graduated *from Leeds University*", "she served from 1962 to 1970 *as its lawyer*"."""
    if not own or own[0].place < verb.start:
        return bool(own) and bool(_OF_ANOTHER.match(small, verb.end, part.end))
    return small[verb.end : own[0].start] == " " and small.startswith(" as ", own[0].place + 1)


_OF_ANOTHER = compiled(rf"(?:(?! (?:to|for|and|but|where|when|after|before)\b)[^.,;:()]){{0,60}}?[{char_class('OP')}]")


def _fronted(small: str, part: Part) -> bool:
    """Tell whether a part names whom the words in front of it are about: "Appointed mayor in 1988, *Ada Byron* …"."""
    return bool(_NAMED.match(small[part.start : part.end])) and not _ANYBODY.search(small, 0, part.start)


def _lasts(small: str, verb: Verb, field: str, head: str) -> bool:
    """Tell whether a verb says that a home, a post or a job went on: "where he stayed", "and served"."""
    word = small[verb.start : verb.end]
    if word == "been" and _in_post().match(small, verb.end):
        return field in ("position_held", "employer")
    if verb.aspect not in _LASTING or word in words("be_past") or word in words("be_present") or word == "been":
        return False
    if head == "where" and _PART_OF_HOUSE.match(small, verb.end):
        return False
    dwelling = bool(_DWELLING.match(word))
    if (head != "where" and _does_something().match(small, verb.end)) or (
        field == "educated_at" and verb.aspect == "hold" and not _STUDIES.match(word)
    ):
        return False
    return field != "spouse" and (dwelling if field == "residence" else not _HOME.match(word))


_PART_OF_HOUSE = compiled(
    rf" (?:(?:the|an?|its|[{char_class('H')}]) )?[^.;,{char_class('D')}]{{0,60}}?\b(?:committees?|subcommittees?|caucus|panels?|delegations?|inquir(?:y|ies)|working group)\b"
)
"""Behind a verb, a part of a house that somebody led there for a time: "in parliament, where she chaired *the labour committee* from 1999 to 2004"."""


@cache
def _does_something() -> re.Pattern[str]:
    """Match, behind a verb, something else that is done in that time: "worked at Acme and coached *the team* from 1990 to 1995"."""
    return compiled(
        rf" (?:the|an?|its|[{char_class('H')}]) (?!(?:[a-z]+ )?(?:{own_posts()}|body)\b(?! (?:committee|council|commission|board|panel)\b))[a-z]"
    )


@cache
def _in_post() -> re.Pattern[str]:
    """Match, behind "been", that somebody was in the post that was told: "she had been *in the post* since 2004"."""
    return compiled(rf" (?:in|at) (?:office|(?:the|that|this|[{char_class('H')}]) (?:{own_posts()}))(?= since\b)")


_STUDIES = compiled(r"stud|train|attend|read|spen|sat|board|liv|resid|play")
_HOME = compiled(r"liv|resid|dwel")
