"""What a line below a heading for honours names: an honour whole, one called the most outstanding, one for a work behind a colon."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.linedates import ends_there
from service.extract.rows.posts import is_honour, is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names, is_verb

_LONGEST = 90
_WORD = r"(?:of|in|at|to|and|&|for|the|on|from|[^\W\d_a-z][\w'’.-]*|[a-z]{4,})"
_REST = compiled(rf"(?: {_WORD})+(?=\s*(?:$|[,(;:–—]|\s-\s))")
_YEAR = r"(?:1[5-9]|20)\d\d"


def honours(text: str, line: Span, inside: Sequence[Mention]) -> list[Mention]:
    """Return the honours that ``line`` names, each to its end; none whose end nobody can tell."""
    if (praised := _superlative(text, line)) and not any(
        each.start <= praised.start for each in inside if is_honour(each)
    ):
        return [praised]
    found = [whole for each in inside if is_honour(each) and (whole := _whole(text, line, each, inside))]
    apart = [each for each in found if not any(one.start < each.start and each.end <= one.end for one in found)]
    if apart or any(map(is_honour, inside)):
        return [_with_title(text, line, each) for each in apart]
    return [own] if (own := _unheard(text, line, inside)) else []


def _with_title(text: str, line: Span, honour: Mention) -> Mention:
    """Return an honour with the title of whom it is named for: "*Dr. P.* Reddy Gold Medal"."""
    match = _titled().search(text, line.start, honour.start)
    if match is None:
        return honour
    value = f"{' '.join(match['title'].split())} {honour.value}"
    return evolve(honour, start=match.start("title"), value=value)


@cache
def _titled() -> re.Pattern[str]:
    titles = lexicon.alternation(lexicon.words("names", "honorifics"))
    return compiled(rf"(?:^|(?<=[\n\d:,–—•-] )|(?<=\n))(?P<title>(?:{titles})(?: [^\W\d_a-z]\.)*) $")


_CAPITAL = r"[^\W\d_a-z][\w'’.-]*"
_UNHEARD = compiled(
    rf"(?:(?P<first>{_YEAR})\s?[:,–—-]?\s+)?(?P<name>{_CAPITAL}(?: (?:(?:of|de|del|da|do|di|du|des|la|the|and|van|av) ){{0,2}}(?:{_CAPITAL}|honou?r|merit|distinction)){{1,8}})"
    rf"(?P<letters>\s\([^\W\d_a-z][A-Za-z.]{{1,9}}\))?[\s,:–—(-]*(?P<last>{_YEAR}(?:(?:, ?|,? and | & ){_YEAR}){{0,9}})?\)?\.?$"
)
_OTHERS = (Kind.ORGANISATION, Kind.PLACE, Kind.EVENT, Kind.FACILITY, Kind.WORK, Kind.DEGREE, Kind.JOB, Kind.ROLE)


def _unheard(text: str, line: Span, inside: Sequence[Mention]) -> Mention | None:
    """Return an honour with a name of its own that a line consists of besides its year or its letters: "Gawad Urian, 1985", "Darjah Setia Perlis (DSP)".

    What is known to be a body, a place, a post or a person is none.
    """
    match = _UNHEARD.fullmatch(text, line.start, line.end)
    if match is None or not (match["first"] or match["last"] or match["letters"]):
        return None
    span = Span(*match.span("name"))
    words = span.of(text).split()
    others = [each for each in inside if each.kind in _OTHERS]
    given = text.endswith((" of ", " of the ", " de "), span.start, others[-1].start) if others else False
    if any(each.start == span.start or (each.end == span.end and not given) for each in others):
        return None
    named = words[0] in given_names() or any("gender" in each.note for each in inside)
    body = words[-1] in lexicon.words("names", "organisation") | lexicon.words("names", "organisation_end")
    if named or body or is_post(text, span) or any(is_verb(word) for word in words if word.islower()):
        return None
    return Mention(kind=Kind.AWARD, start=span.start, end=span.end, value=" ".join(words))


def _whole(text: str, line: Span, honour: Mention, inside: Sequence[Mention]) -> Mention | None:
    """Return an honour with the words that its name goes on with: "Prize for Leadership *in Africa*"; None where it may be cut."""
    if ends_there(text, honour.end):
        return honour
    rest = _REST.match(text, honour.end, line.end)
    if (
        rest is None
        or rest.end() - honour.start > _LONGEST
        or any(is_verb(word) for word in rest[0].split() if word.islower())
    ):
        return None
    if any(each.kind is Kind.PERSON and rest.start() < each.start < rest.end() for each in inside):
        return None
    return evolve(honour, end=rest.end(), value=f"{honour.value}{' '.join(('', *rest[0].split()))}")


def _superlative(text: str, line: Span) -> Mention | None:
    """Return what a line with its year calls somebody by a superlative: "Ten *Most Outstanding* Young Farmers, 2008"."""
    match = _most().match(text, line.start, line.end)
    if match is None:
        return None
    words = " ".join(match["honour"].split())
    return Mention(kind=Kind.AWARD, start=match.start("honour"), end=match.end("honour"), value=words)


@cache
def _most() -> re.Pattern[str]:
    words = lexicon.alternation(map(str.title, lexicon.words("awards", "superlatives")))
    lead, capital = r"(?:[^\W\d_a-z][\w'’.]*|\d{1,3})", r"[^\W\d_a-z][\w'’.-]*"
    praised = rf"(?:{lead} ){{0,4}}?(?:{words})(?: (?:of|in|the|and|for|{capital})){{1,9}}"
    name = rf"(?:{praised}|(?:{lead} ){{1,3}}(?:\d\d (?:[Uu]nder|[Oo]ver) \d\d|\d{{2,3}} Women))"
    return compiled(
        rf"(?P<year>{_YEAR}\s?[:,–—-]?\s)?(?P<honour>{name})(?=\s*(?:$|[,(;:–—]))(?(year)|(?=[^\n]*{_YEAR}))"
    )


def is_nobody(text: str, person: Mention, inside: Sequence[Mention]) -> bool:
    """Tell whether what looks like a name is the work that an honour before it was for, or who gives it: "Award for Best Music: *Blue Hills* (1975)", "Woman of the Year, *Le Courrier*"."""
    behind = any(is_honour(each) and text[each.end : person.start].strip() in (":", ",") for each in inside)
    return behind and "gender" not in person.note and given_names().isdisjoint(person.value.split())
