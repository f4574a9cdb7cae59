"""Scope: what governs a clause from outside of it, whichever rule reads it. Denials, doubt, questions, other voices.

A sentence's scope is a few stretches of its shadow, each with what it makes of what is said in it: "It is a myth that …"
denies up to the clause's end, "The claim that … is false" what stands between, "…, which she denies" what stands before.
What is told in passing, in brackets or between commas behind "who", is told outside of it. The patterns are in ``data/scopes.toml``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from attrs import evolve, frozen

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.scopes.corrections import corrects, is_withdrawn, told_again
from service.extract.scopes.passing import is_known
from service.extract.scopes.putright import (
    described_wrongly,
    is_conceded,
    is_fronted,
    put_right,
    tells_another,
    told_otherwise,
)
from service.extract.scopes.scopewords import closings, openings, stems_in, telling, words_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REMEMBERED = 200
_RANK = (Modality.NEGATED, Modality.POSSIBLE, Modality.INTENDED, Modality.REPORTED, Modality.ASSERTED)
"""Of several that govern the same words the first counts."""
_LISTABLE = char_class("LOFJTADZWQXB")
_CLAUSE_END = compiled(
    r";|: |[,.!?]\"|,? (?:but|although|though|whereas|yet|however)\b|,? when in fact\b|, (?:in fact|actually|so|because|while)\b"
    rf"|, and (?!(?:that|whether)\b|[{_LISTABLE}])"
)
_FRONT_END = compiled(rf";|, (?=[{char_class('PSHKNOLD')}]|(?:the|an?|it|there|both|all|then)\b)")
_COMMA = compiled(",")
_ALTERNATIVE_END = compiled(r"(?<= or )[^,;]*?(?:[,;]| and\b|$)")
_PHRASE_END = compiled(r"[,;]| (?:and|but|is|was|are|were|has|had|who|which|that)\b")
_ACT_END = compiled(
    rf"[;:()]|,(?! (?:(?:and|or|the|an?) )*[{_LISTABLE}])| (?:when|before|until|till|while|because|since|after|who|whom|which|where|but|although|though|whereas|yet|however|so)\b"
    rf"| and (?:(?:then|later|so|never|instead|eventually|finally) |[a-z]+ly )*(?:[{char_class('PSK')}]|[a-z]{{2,}}ed\b|(?:was|is|were|had|has|became|went|took|left|won|made|did|died|began|came|spent|taught|told|said|broke|lost|chose)\b)"
)
"""What somebody was to do ends where another verb, or another clause, begins."""
_ENDS = {
    "act": _ACT_END,
    "clause": _CLAUSE_END,
    "comma": _FRONT_END,
    "alternative": _ALTERNATIVE_END,
    "phrase": _PHRASE_END,
    "aside": _COMMA,
    "sentence": compiled(r";|\Z"),
}
_IN_RELATIVE = compiled(rf", [{char_class('R')}][^,;]*$")
_PASSING = compiled(rf"\([^()]*\)|, (?:(?:and|one of) )?(?:[{char_class('R')}]|where\b)[^,;]*(?:,|$)")
_WHEN = compiled(rf"{_PASSING.pattern}|\b(?:when|while) [{char_class('S')}] was\b[^,;]*")
"""What is told in passing of a denial, too: "denied that she took it *when she was mayor*"."""
_QUESTION = compiled(r"\?(?=[?!]*(?:\"|'(?!\w)| *$| \(?[a-e1-5]\)))")
_ASKED_WITHIN = compiled(rf"(?:^| - ?|[(,;])[^-(),;?]{{1,80}}[^-(),;?{char_class('D')}]\?(?= ?-|[),;])")
"""A question mark that casts doubt on a phrase: "Ada Byron (born in Hull?)"; behind a date, the date has it."""
_WOULD = compiled(r"\b(?:would|could|might)\b|'d\b")
_NAMED = compiled(f"[{char_class('POKNJT')}]")
_LOOK = 12
"""A word in front of another one ends within so many characters."""
_LOOK_BACK = 30
_LONGEST_SUBJECT = 100
_SUBJECT = compiled(
    rf"(?:^|[,;:\"] ?|\b(?:that|as) )(?:and |but )?(?P<who>(?:[^,;:\"{char_class('S')}]*[{char_class('P')}], (?=[^,;:\"]*(?:,| and) [{char_class('P')}] ))*(?:[^,;:\"{char_class('S')}]*[{char_class('POKNLJTF')}]|[^,;:\"{char_class('S')}]*\b[a-z]{{4,}}s)[^,;:\"{char_class('S')}]*?)(?: [a-z]+ly| has| have| had| also| today| (?:on |late |early )?[{char_class('D')}])* $"
)


_IMPERSONAL = compiled(r"\b(?:is|was|are|were|been|be)(?: [a-z]+){0,2}$")


@frozen
class _Stretch:
    """Some of a shadow and what is made of it; None for what is no statement at all. ``who`` is where who says it stands.

    ``whole`` where it governs only what is said in it to the end: not the year of "to join Acme in 1982 when he died".
    """

    start: int
    end: int
    modality: Modality | None
    who: tuple[int, int] | None = None
    whole: bool = False


@frozen
class Scope:
    """What governs the parts of a sentence."""

    shadow: Shadow
    stretches: tuple[_Stretch, ...]

    def over(self, finding: Finding) -> Finding | None:
        """Return a finding of the sentence as the sentence means it; None where it does not state it at all."""
        if not self.stretches:
            return finding
        place = min(bisect_left(self.shadow.offsets, finding.original.start), len(self.shadow.text) - 1)
        last = bisect_left(self.shadow.offsets, finding.quote.end - 1)
        over = [each for each in self.stretches if self._governs(each, place, last)]
        if over and is_known(self.shadow, finding):
            over = [each for each in over if each.modality in (None, Modality.REPORTED)]
        if any(each.modality is None for each in over):
            return None
        modalities = {finding.modality, *(each.modality for each in over)}
        modality = next(each for each in _RANK if each in modalities)
        who = next((self.shadow.words(*each.who) for each in reversed(over) if each.who), None)
        return evolve(finding, modality=modality, attribution=finding.attribution or who) if over else finding

    def _governs(self, stretch: _Stretch, place: int, last: int) -> bool:
        """Tell whether a value at ``place``, in words that end at ``last``, is told in a stretch and not in passing."""
        if not stretch.start <= place < stretch.end or (stretch.whole and last > stretch.end):
            return False
        aside = _WHEN if stretch.modality is Modality.NEGATED else _PASSING
        passing = aside.finditer(self.shadow.small, stretch.start, stretch.end)
        return not any(match.start() < each < match.end() for match in passing for each in (place, last))


def scope_of(shadow: Shadow, before: Sequence[str], following: str) -> Scope:
    """Return a sentence's scope; ``before`` and ``following`` are the sentences around it in their paragraph, in small letters."""
    correcting = max(map(corrects, (*before, shadow.small)))
    stretches = (_ours(shadow, each, following, correcting) for each in _stretches(shadow.small, correcting, following))
    own = described_wrongly(shadow, following)
    wrong = (_Stretch(own.end(), _end(shadow.small, own.end()), Modality.NEGATED),) if own else ()
    return Scope(shadow, (*wrong, *(each for each in stretches if not _is_own(shadow, each))))


def _ours(shadow: Shadow, stretch: _Stretch, following: str, correcting: int) -> _Stretch:
    """Return a stretch as denied where those who tell the page take back what they have said."""
    if stretch.modality is not Modality.REPORTED:
        return stretch
    match = _WE_SAID.search(shadow.small, max(0, stretch.start - _LOOK_BACK), stretch.start)
    if match is None or shadow.mentions[match["who"]].note.get("gender") != "first":
        return stretch
    part = shadow.small[stretch.start :]
    back = correcting or told_again(part, following) or told_otherwise(part, following)
    back = back or tells_another(shadow, stretch.start, following)
    return evolve(stretch, modality=Modality.NEGATED) if back else stretch


_WE_SAID = compiled(
    rf"(?P<who>[{char_class('S')}])(?: had| have| [a-z]+ly){{0,2}} [a-z]+(?: (?:(?:on|in|last) )?(?:[{char_class('D')}]|[a-z]+day))?(?: that)?$"
)
_ANNOUNCES = compiled(rf"(?P<who>[{char_class('S')}]) (?:[a-z]+ly )?(?:report|announce|record|note|confirm)(?: that)?$")


def _is_own(shadow: Shadow, stretch: _Stretch) -> bool:
    """Tell whether who tells the page says so in person: "With great sadness *we report that*"."""
    if stretch.modality is not Modality.REPORTED:
        return False
    match = _ANNOUNCES.search(shadow.small, 0, stretch.start)
    return match is not None and shadow.mentions[match["who"]].note.get("gender") == "first"


@lru_cache(_REMEMBERED)
def _stretches(small: str, correcting: int, following: str) -> tuple[_Stretch, ...]:
    stems = stems_in().found_in(small)
    opened, passed = list(_opened(small, stems, following)), list(_passed_on(small, stems, following, correcting))
    denied = _denied_next(small, [*opened, *passed], following)
    found = [*_questions(small), *opened, *_closed(small, stems)]
    return (*found, *passed, *denied, *_refused_next(small, following))


def _denied_next(small: str, passed: list[_Stretch], following: str) -> Iterator[_Stretch]:
    """Yield what the next sentence denies: what others say or think, else all that is said where it does not speak of them."""
    denies = words_of("next")["denies"].match(following)
    if not following or not (denies or words_of("next")["mistaken"].match(following)):
        return
    told = [each for each in passed if each.modality in (Modality.REPORTED, Modality.POSSIBLE)]
    yield from (evolve(each, modality=Modality.NEGATED) for each in told)
    if denies and not told:
        yield _Stretch(0, len(small), Modality.NEGATED)


_ANOTHER_GIFT = compiled(
    r"\b(?:refus|declin|reject|turned down|accept|take up)[^.;,]*? (?:the (?!same|very|whole)[a-z]+ (?=[a-z])|the )(?:(?<! the )(?:award|prize|medal|order|title|fellowship)|(?:award|prize|medal|order|title|fellowship)(?= (?:with|of|for|from)\b))"
)
"""What the next sentence names as refused is another gift: "She turned down *the Oak Medal*", "*the Medal with* Yellow Ribbon"."""


def _refused_next(small: str, following: str) -> Iterator[_Stretch]:
    """Yield what is given to somebody who does not take it in the next sentence: "She turned it down."."""
    given = words_of("next")["given"].search(small) if words_of("next")["refuses"].match(following) else None
    if given and not _ANOTHER_GIFT.search(following):
        yield _Stretch(given.start(), len(small), Modality.INTENDED)


def _questions(small: str) -> Iterator[_Stretch]:
    for match in _QUESTION.finditer(small):
        inside = small.count('"', 0, match.start()) % 2
        start = small.rfind('"', 0, match.start()) + 1 if inside else 0
        if not words_of("question")["asks"].match(small, start) and not words_of("question")["tag"].search(
            small, start
        ):
            asked = [
                at.end()
                for at in _COMMA.finditer(small, start)
                if words_of("question")["asks"].match(small, at.end() + 1)
            ]
            start = asked[0] if asked else start
        yield _Stretch(start, match.end(), None)
    for match in _ASKED_WITHIN.finditer(small) if "?" in small else ():
        yield _Stretch(match.start(), match.end(), Modality.POSSIBLE)


def _end(small: str, start: int, end: re.Pattern[str] = _CLAUSE_END) -> int:
    """Return where the clause that goes on at ``start`` ends; in a relative clause between commas, at the next comma."""
    if _IN_RELATIVE.search(small, 0, start):
        end = _COMMA
    match = end.search(small, start)
    closing = small.find(")", start)
    stop = match.end() if match and end is _ALTERNATIVE_END else match.start() if match else len(small)
    return closing if 0 <= closing < stop and "(" not in small[start:closing] else stop


@cache
def _against() -> re.Pattern[str]:
    return compiled(rf"(?:^|, )(?:{'|'.join(lexicon.phrases('modality', 'against'))}) (?:[a-z-]+ ){{0,2}}$")


def _is_against(small: str, at: int) -> bool:
    """Tell whether what others say begins at ``at`` as what is so nevertheless: "*Despite* rumours that she was born in Hull, she"."""
    return _against().search(small, max(0, at - _LOOK_BACK), at) is not None


def _opened(small: str, stems: frozenset[str], following: str) -> Iterator[_Stretch]:
    for each in openings():
        for match in each.matches(small) if not each.stems.isdisjoint(stems) else ():
            against = _is_against(small, match.start())
            doubted = each.modality is Modality.REPORTED and is_conceded(small, match.start())
            end = _end(small, match.end(), _COMMA if against else _FRONT_END if doubted else _ENDS[each.until])
            wrong = each.modality is Modality.REPORTED and put_right(small, match, end, following)
            modality = Modality.NEGATED if wrong else Modality.POSSIBLE if doubted else each.modality
            yield _Stretch(match.end(), end, modality, whole=each.until == "act")
            if each.until == "comma" and each.modality is Modality.INTENDED and _WOULD.search(small, end):
                yield _Stretch(end, len(small), each.modality)


def _closed(small: str, stems: frozenset[str]) -> Iterator[_Stretch]:
    for each in closings():
        for match in each.pattern.finditer(small) if not each.stems.isdisjoint(stems) else ():
            if each.anaphor:
                passed = (stretch.start for stretch in _passed_on(small, stems, "", 0))
                told = [start for start in passed if start < match.start()]
                start = max((small.rfind(";", 0, match.start()), *told))
                yield _Stretch(max(start, 0), match.start() + 1, each.modality)
            else:
                opening = small.rfind("(", match.start("from"), match.end())
                inside = opening >= 0 and ")" not in small[opening : match.end()]
                yield _Stretch(opening if inside else match.start("from"), match.end(), each.modality)


def _passed_on(small: str, stems: frozenset[str], following: str, correcting: int) -> Iterator[_Stretch]:
    """Yield the clauses that somebody else says: as denied where they are put right, as possible where they were held once."""
    words = words_of("reported")
    for name in [name for name in ("passive", "active", "impersonal") if not telling()[name].isdisjoint(stems)]:
        for match in words[name].finditer(small):
            if name == "active" and words["noun"].search(small, max(0, match.start() - _LOOK), match.start()):
                continue
            fronted = (name == "passive" and is_fronted(small, match.start())) or is_conceded(small, match.start())
            apart = _COMMA if small[match.start()] == "," or _is_against(small, match.start()) else _CLAUSE_END
            end = _end(small, match.end(), _FRONT_END if fronted else apart)
            who = _subject(small, match.start("verb")) if name == "active" else None
            wrong = is_withdrawn(small, match, correcting, following) or put_right(small, match, end, following)
            former = words["former"].search(small, max(0, match.start() - _LOOK_BACK), match.end())
            held = Modality.POSSIBLE if former else Modality.REPORTED
            yield _Stretch(match.end(), end, Modality.NEGATED if wrong else held, who)
    quoted = (words["spoken"], words["told"]) if '"' in small else ()
    for match in (each for pattern in quoted for each in pattern.finditer(small)):
        name = next((each for each in ("who", "whom") if match.groupdict().get(each)), "")
        who = match.span(name) if name and _NAMED.search(match[name]) else None
        who = (who and name == "who" and _subject(small, match.end(name) + 1)) or who
        said = match.start("said") if "said" in match.groupdict() else match.start()
        yield _Stretch(said, small.find('"', said + 1) + 1 or len(small), Modality.REPORTED, who)
    for match in words["passed"].finditer(small) if not telling()["passed"].isdisjoint(stems) else ():
        start = max(small.rfind(";", 0, match.start()), 0)
        yield _Stretch(start, _end(small, match.end()), Modality.REPORTED)


def _subject(small: str, end: int) -> tuple[int, int] | None:
    """Return where the subject of the verb at ``end`` stands, if it is more than a pronoun; "For years *it was* said" has none."""
    match = _SUBJECT.search(small[:end], max(0, end - _LONGEST_SUBJECT))
    return match.span("who") if match and not _IMPERSONAL.search(match["who"]) else None
