"""A value among the clauses of its sentence: which of them it stands in, and which verb it hangs on."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from service.domain.selector import Span
from service.extract.clauses.aspects import MARRIAGE, Verb, ends_marriage
from service.extract.clauses.clauseparts import Link, Part, part_at, parts_of
from service.extract.clauses.later.givenup import gives_up
from service.extract.clauses.later.thereafter import Ending
from service.extract.clauses.times import Time, times_of
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text.patterns import compiled

_AGAIN = compiled(r"remarr|[a-z]+ (?:again|once more)\b")
"""Behind a wife or husband: another marriage of that one."""
_WIFE_OF = compiled(
    rf" (?:the (?:[a-z]+ )?[{char_class('K')}] (?:of|to) )?(?:(?:the|an?) )?(?:[a-z-]+ |[{char_class('JTA')}] ){{0,3}}"
)
_WAS_WIFE = compiled(
    rf"(?:was|been) the (?:[a-z]+ )?[{char_class('K')}] of (?:(?:the|an?) )?(?:[a-z-]+ |[{char_class('JTA')}] ){{0,3}}"
)
_TAKEN = compiled(
    rf"(?:took|takes|taken) (?:[a-z-]+ |[{char_class('JTA')}] ){{0,3}}[{char_class('P')}] (?:as|for|to be) [{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}]"
)
_MAN_AND_WIFE = compiled(rf" [{char_class('NK')}] and [{char_class('K')}]")
_WHOM = compiled(rf" (?:(?:the|an?|[a-z-]+|[{char_class('AJT')}]) ){{0,3}}[{char_class('P')}]")
_CALLED = frozenset(("called", "titled", "entitled", "named"))
_MADE = frozenset(("make", "makes", "made"))
"""What elsewhere tells of a choice, "made chairman", is of a work how it came about."""
_HOLDER = compiled(rf" (?:[{char_class('T')}] )?[{char_class('P')}](?:,? ?[{char_class('G')}],)? (?:[a-z]+ly )?")
_LEADS_OFF = "not never by of to with near beside for from in on at as like unlike than about against behind under over after before without [a-z]+ing"
HOLDER_BEHIND = (
    rf" (?:(?:now|then|once more|again|none other than|the|an?) )?(?:(?!(?:{_LEADS_OFF.replace(' ', '|')})\b)[a-z-]+ |[{char_class('TJAN')}] ){{0,3}}?"
    rf"(?P<p>[{char_class('P')}])(?=[.,;]|$| \(| (?:who|from|until|between|in|since)\b| ?[{char_class('D')}])"
)
"""Behind "the mayor of Lom was": who that is, no other to whom the mayor is something: "fond *of* Ada Byron"."""
_HELD_BY = compiled(HOLDER_BEHIND)
"""Around the verb between a post and its holder."""
_SPAN = compiled(
    r"\b(?:career|time|work|studies|employment|service|tenure|training|education|membership|association|involvement|days|stint|spell)(?: [^.;,]{1,40})? (?:at|with|for|in|of) (?:the )?$"
)
"""Before a body: how long somebody was there."""
_PLACED = compiled(rf"(?:,? in [{char_class('L')}]|, [{char_class('L')}],?)? ")
_SPANNING = ("begin", "lapse", "stay")
_OF_ELSE = compiled(r" (?:from|as|in favou?r of) ")
"""What is left is named, and may be another post: "Mayor Ada Byron resigned *from* the board"."""
_NEW_SUBJECT = compiled(rf", (?:and|but|while|when) (?:[a-z]+ )?[{char_class('HP')}]")


@frozen
class Clauses:
    """The parts, verbs and times of one sentence, read when first asked for."""

    shadow: Shadow
    text: str = ""
    ahead: Span | None = None
    """Where the next sentence of the paragraph stands in the text."""
    published: str = ""
    """When a text was published that tells of its own day: what stands beside a name is so then."""
    before: Shadow | None = None
    """The sentence before this one in the paragraph."""
    ending: Ending | None = None
    """What the next sentence says of the end of something that this one tells."""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the sentence in order."""
        return parts_of(self.shadow.small)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """Return the times that the sentence tells."""
        return tuple(times_of(self.shadow))

    def value(self, field: str, span: Span) -> "Value | None":
        """Return the value of a field that has these words of the text, or None where they stand in another sentence."""
        offsets = self.shadow.offsets
        if not offsets[0] <= span.start < offsets[-1]:
            return None
        low, high = (bisect_left(offsets, place) for place in (span.start, span.end))
        return Value(self, field, low, high)


@frozen
class Value:
    """A value of a field in the shadow's ``[low, high)``."""

    clauses: Clauses
    field: str
    low: int
    high: int

    @property
    def small(self) -> str:
        """Return the shadow in small letters."""
        return self.clauses.shadow.small

    @cached_property
    def number(self) -> int:
        """Return the number of the part that the value stands in."""
        return part_at(self.clauses.parts, self.low)

    @cached_property
    def verb(self) -> Verb | None:
        """Return the verb that the value hangs on: the nearest before it in its clause; of a couple, that of marriage."""
        parts, number = self.clauses.parts, self.number
        part = parts[number]
        before = [verb for verb in part.verbs if verb.start <= self.low]
        if self.field == "notable_for":
            return self._making(before)
        if self.field == "spouse":
            wed = [
                each
                for each in part.verbs
                if (each.aspect in MARRIAGE and ends_marriage(self.small, part.start, each)) or self._becomes(each)
            ]
            wed += [evolve(each, aspect="marry") for each in before if _TAKEN.match(self.small, each.start)]
            behind = next((each for each in wed if not self._is_anothers(each)), None)
            return next((verb for verb in reversed(wed) if verb.start <= self.low), behind)
        if before:
            return _leading(self.small, before)
        if part.verbs or part.link not in (Link.RESUMES, Link.GOES_ON):
            return self._given_up(part) or self._inverted(part) or self._spanned(part)
        earlier = [verb for each in parts[:number] if each.chain == part.chain for verb in each.verbs]
        return earlier[-1] if earlier else None

    def _becomes(self, verb: Verb) -> bool:
        """Tell whether a verb leads to the value as whose wife or husband somebody becomes, or was: "*became* the wife of Nils", "*became* Nils's"."""
        if not self.small.startswith("bec", verb.start):
            return verb.aspect == "hold" and _WAS_WIFE.fullmatch(self.small, verb.start, self.low) is not None
        if verb.start > self.low:
            return _MAN_AND_WIFE.match(self.small, verb.end) is not None
        return _WIFE_OF.fullmatch(self.small, verb.end, self.low) is not None

    def _is_anothers(self, wed: Verb) -> bool:
        """Tell whether a wife or husband, named before, marries again, or another one: "her widower, Nils, *married* Ida Holm"."""
        whom = wed.start > self.high and _WHOM.match(self.small, wed.end)
        return bool(whom or _AGAIN.match(self.small, wed.start))

    def _given_up(self, part: Part) -> Verb | None:
        """Return the verb by which somebody gives up a post that stands in front of the name: "*Mayor of Lom* Ada Byron resigned in"."""
        first = next((verb for verb in part.verbs if verb.aspect == "resign"), None)
        if first is None or self.field != "position_held" or not _HOLDER.fullmatch(self.small, self.high, first.head):
            return None
        return first if gives_up(self.small, first) and not _OF_ELSE.match(self.small, first.end) else None

    def _inverted(self, part: Part) -> Verb | None:
        """Return the verb between a post and who is told to hold it: "The mayor of Lom *was* Ada Byron"."""
        first = part.verbs[0] if part.verbs and self.field == "position_held" else None
        if first is None or first.aspect != "hold" or first.head != self.high + 1:
            return None
        return first if _HELD_BY.match(self.small, first.end) else None

    def _spanned(self, part: Part) -> Verb | None:
        """Return the verb that tells when something began or ended that names the value: "her career at Acme *began* in"."""
        first = next(iter(part.verbs), None)
        if first is None or first.aspect not in _SPANNING or not _PLACED.fullmatch(self.small, self.high, first.head):
            return None
        return first if _SPAN.search(self.small, part.start, self.low) else None

    def _calls(self, verb: Verb) -> bool:
        """Tell whether a verb only gives the value's name: "called “Salt”", but not "*named* winner for her novel Salt"."""
        called = self.small[verb.start : verb.end] in _CALLED
        return called and len(self.small[verb.end : self.low].split()) <= 1

    def _making(self, before: Sequence[Verb]) -> Verb | None:
        """Return the verb that tells of how a work was made: before it in its clause, else behind it ("her novel X *was published*")."""
        told = [verb for verb in before if not self._calls(verb)]
        if told and self.small[told[-1].start : told[-1].end] in _MADE:
            return evolve(told[-1], aspect="make")
        if told and not _NEW_SUBJECT.search(self.small, told[-1].end, self.low):
            return _leading(self.small, told)
        parts, chain = self.clauses.parts, self.clauses.parts[self.number].chain
        behind = (verb for each in parts[self.number :] if each.chain == chain for verb in each.verbs)
        return next((verb for verb in behind if verb.aspect == "make" and verb.start > self.low), None)


def _leading(small: str, verbs: Sequence[Verb]) -> Verb:
    """Return the last of some verbs, or the one that it depends on: "began working", "stopped to teach"."""
    last = verbs[-1]
    if last.aspect == "hold" and not last.tense and len(verbs) > 1:
        before = verbs[-2]
        if before.aspect in ("begin", "leave", "stay") and small[before.end : last.start].strip() in ("", "to"):
            return before
    return last


_JOINED = compiled(
    rf"(?:(?:, |,? and | & |/)(?:[a-z-]+ )?[{char_class('TJ')}])+ (?:of|for|at|with|to) (?:the )?(?=[{char_class('O')}])"
)
"""Between the first of some posts and the body where all were held: "manager *and chair of* Elm Bank"."""


def with_body(clauses: Clauses, field: str, told: Span, qualifiers: Mapping[str, str]) -> Span:
    """Return where a value is told, up to the body that other posts behind it share with it, as do the times in brackets behind that."""
    shadow = clauses.shadow
    if field != "position_held" or "organisation" not in qualifiers or "(" not in shadow.small:
        return told
    joined = _JOINED.match(shadow.small, shadow.index(told.end))
    body = shadow.mentions.get(shadow.small[joined.end()]) if joined else None
    return told.join(body.span) if body and body.value == qualifiers["organisation"] else told
