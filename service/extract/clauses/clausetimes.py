"""One reading of a clause's times, given to every finding of the clause: start, end or date, and whether it holds now.

A time belongs to the verb whose clause it stands in. One in front ("In 1957, …") is shared by the verbs of one subject; one behind
belongs to the verb before it; one in a clause that follows ("a post she held until 2019") ends what was told.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import evolve, frozen

from service.domain.claim import Modality
from service.domain.fields import CATALOGUE
from service.domain.selector import Span
from service.extract.clauses.apposed import apposed
from service.extract.clauses.aspects import MARRIAGE, OTHER, Verb, keys_of, words
from service.extract.clauses.clauseparts import Link, Part, part_at, parts_of
from service.extract.clauses.dated import dated
from service.extract.clauses.followups import followups
from service.extract.clauses.tenses import lasts_so_far, still_after, with_tense
from service.extract.clauses.times import Time, end_behind, right_before, times_of
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis

_FIELDS = frozenset(
    (
        *("residence", "political_affiliation", "spouse", "educated_at", "position_held"),
        *("employer", "occupation", "award", "nationality", "notable_for"),
    )
)
_PASSING = frozenset(("fled_to", "passed_through", "grew_up"))
_WORDS = 14
"""A time that stands more words behind a value is none of its."""
_LISTED = re.compile(rf"(?:,? (?:and |or )?(?:the |an? )?(?:[a-z-]+ )?[{char_class('OLTJZFWPXBA')}])+(?:,? )?")
_APPOSED = re.compile(r", [^,;]{1,60}, ?")
_TURNS = re.compile(r"(?<![a-z])(?:about|against|despite|besides|between|and|or|but)(?![a-z])|[,;:]")
_NAMED_BEHIND = re.compile(rf",? [{char_class('P')}]")
_BETWEEN = re.compile(rf"[{char_class('OLTJZFWEB')}]")
_ELSEWHERE = re.compile(rf"of (?:the )?[{char_class('PLOEW')}]")
_BRACKET = re.compile(
    rf"(?: (?:of|at|in|for|to) (?:the )?[{char_class('OLAF')}])?(?: for (?:[a-z]+ )?[{char_class('Q')}] [a-z]+)? ?\((?=[a-z. ]{{0,24}}[{char_class('D')}])"
)
_CALLED = frozenset(("called", "titled", "entitled", "named"))
_NEW_SUBJECT = re.compile(rf", (?:and|but|while|when) (?:[a-z]+ )?[{char_class('HP')}]")
_COUNTED = re.compile(
    rf"(?: for (?:[a-z]+ |[{char_class('Q')}] )?(?:consecutive )?(?:terms?|times|stints|spells|periods))?(?: -|:|,) (?:first |once |initially )?(?:from )?(?=[{char_class('D')}])"
)
_PRESENT = re.compile(r" (?:is|are|am|has|have) ")


@frozen
class Clauses:
    """The parts, verbs and times of one sentence, read when first asked for."""

    shadow: Shadow
    text: str = ""
    ahead: Span | None = None
    """Where the next sentence of the paragraph stands in the text."""
    published: str = ""
    """When a text was published that tells of its own day: what stands beside a name is so then."""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the sentence in order."""
        return parts_of(self.shadow.small)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """Return the times that the sentence tells."""
        return tuple(times_of(self.shadow))

    def timed(self, finding: Finding) -> Finding:
        """Return a finding of the sentence with the time that its clause tells of it, and a quote that covers that."""
        offsets = self.shadow.offsets
        if finding.field not in _FIELDS or finding.modality not in (Modality.ASSERTED, Modality.REPORTED):
            return finding
        value = finding.told or finding.original
        if not offsets[0] <= value.start < offsets[-1]:
            return finding
        low, high = (bisect_left(offsets, place) for place in (value.start, value.end))
        return _Value(self, finding, low, high).timed()


_OF_ONE = re.compile(rf" of (?:the\b|an?\b|[{char_class('OFLH')}])")
_OTHER_DEGREE = re.compile(rf"[{char_class('B')}][^.;]{{0,60}} (?:from|at) (?:the )?[{char_class('O')}]")
_LEFT = re.compile(r"\bfrom (?:\S+ )?\Z")
_LOOK = 24
"""Before a home: it is where somebody moves from."""


@frozen
class _Value:
    """A finding's value in the shadow's ``[low, high)``, and how the sentence around it tells of time."""

    clauses: Clauses
    finding: Finding
    low: int
    high: int

    def timed(self) -> Finding:
        """Return the finding with what its clause says of start, end, date and tense."""
        found = self.finding
        lasts = False
        if self.clauses.times:
            for key, text, time in self._qualified():
                found = dated(found, key, text, self._span(time), basis(time.mention))
                lasts = lasts or (key == "start" and self._goes_on(time))
        lasting = still_after(found, self.clauses.text, self.clauses.ahead) if self.clauses.ahead else None
        if lasting is not None:
            return lasting
        if lasts and CATALOGUE[found.field].temporal and not {"end", "tense"} & found.qualifiers.keys():
            return evolve(found, qualifiers={**found.qualifiers, "tense": "present"})
        told = "tense" in found.qualifiers and "start" not in found.qualifiers and not lasts_so_far(self.small)
        parts = self.verb is not None and self.verb.aspect == "part"
        wed = found.field != "spouse" or parts or _PRESENT.search(self.small)
        if CATALOGUE[found.field].temporal and not told and wed:
            found = with_tense(found, self.clauses.shadow, self.verb, self.low, self.high)
        dated_at = found.qualifiers.keys() & {"date", "start", "end", "tense"}
        if self.clauses.published and self.verb is None and not dated_at:
            place = (self.low, self.high)
            return apposed(found, self.clauses.shadow, self.clauses.parts, place, self.clauses.published)
        return found

    def _goes_on(self, time: Time) -> bool:
        """Tell whether a beginning is said to go on: "2016–present", and "director since 2016" without a verb of the past."""
        if time.role == "span":
            return time.ends[1] == ""
        since = self.small.startswith(("since", "ever since"), time.start)
        return time.role == "since" and since and (self.verb is None or self.verb.tense in ("present", "perfect"))

    def _span(self, time: Time) -> Span:
        return Span(self.clauses.shadow.offsets[time.start], time.mention.end)

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
        if self.finding.field == "notable_for":
            return self._making(before)
        if self.finding.field == "spouse":
            wed = [verb for verb in part.verbs if verb.aspect in MARRIAGE]
            return next((verb for verb in reversed(wed) if verb.start <= self.low), wed[0] if wed else None)
        if before:
            return _leading(self.small, before)
        if part.verbs or part.link not in (Link.RESUMES, Link.GOES_ON):
            return None
        earlier = [verb for each in parts[:number] if each.chain == part.chain for verb in each.verbs]
        return earlier[-1] if earlier else None

    def _making(self, before: Sequence[Verb]) -> Verb | None:
        """Return the verb that tells of how a work was made: before it in its clause, else behind it ("her novel X *was published*")."""
        told = [verb for verb in before if self.small[verb.start : verb.end] not in _CALLED]
        if told and not _NEW_SUBJECT.search(self.small, told[-1].end, self.low):
            return _leading(self.small, told)
        parts, chain = self.clauses.parts, self.clauses.parts[self.number].chain
        behind = (verb for each in parts[self.number :] if each.chain == chain for verb in each.verbs)
        return next((verb for verb in behind if verb.aspect == "make" and verb.start > self.low), None)

    def _qualified(self) -> Iterator[tuple[str, str, Time]]:
        """Yield each qualifier with its date and where that is told; of one key the first counts."""
        verb = self.verb
        if self.finding.field == "occupation" and _OF_ONE.match(self.small, self.high):
            return  # that post's time, not the trade's: "since 2006 priest of the parish"
        near = [time for time in (self._bracketed(), self._behind(verb)) if time]
        told = near or self._before(verb)
        if told and told[0].role in ("since", "until"):
            others = (*end_behind(self.small, self.clauses.times, told[0]), *self._before(verb))
            told = [*told, *(time for time in others if time.role not in (told[0].role, "span"))]
        seen: set[str] = set()
        for time in told:
            yield from self._keyed(time, verb, seen, direct=time in near)
        for time in followups(
            self.small, self.clauses.parts, self.clauses.times, self.number, self.high, self.finding.field
        ):
            yield from self._keyed(time, None, seen, direct=True)

    def _keyed(self, time: Time, verb: Verb | None, seen: set[str], *, direct: bool) -> Iterator[tuple[str, str, Time]]:
        if basis(time.mention) and (verb is None or verb.tense not in ("past", "perfect")):
            return
        for key, text in self._keys(time, verb, direct=direct):
            if text and key not in seen:
                seen.add(key)
                yield key, text, time

    def _keys(self, time: Time, verb: Verb | None, *, direct: bool) -> Sequence[tuple[str, str]]:
        field = self.finding.field
        keys = keys_of(verb.aspect if verb else OTHER)
        first, last = time.ends
        if time.role == "at":
            key = keys.get(field) if verb or direct else None
            if key and self.finding.qualifiers.get("manner") in _PASSING:
                key = "date"
            if key == "start" and field == "residence" and _LEFT.search(self.small, max(0, self.low - _LOOK), self.low):
                key = "end"
            return [(key, first)] if key else []
        if field in ("award", "nationality", "notable_for") or (field == "spouse" and verb is None and not direct):
            return []
        if time.role == "span":
            return [("start", first), ("end", last)]
        return [("start" if time.role == "since" else "end", first)]

    def _bracketed(self) -> Time | None:
        """Return the time in brackets right behind the value: "(2004-2008)", or behind a dash: "for two terms - first …"."""
        match = _BRACKET.match(self.small, self.high)
        if match is None:
            counted = _COUNTED.match(self.small, self.high)
            spans = (time for time in self.clauses.times if time.role == "span")
            return next((time for time in spans if counted and time.place == counted.end()), None)
        close = self.small.find(")", match.end())
        found = next((time for time in self.clauses.times if match.end() <= time.place < close), None)
        lives = self.finding.field == "spouse" and found and found.role == "span"
        return None if lives else found

    def _behind(self, verb: Verb | None) -> Time | None:
        """Return the time behind the value in its clause, if nothing between them has it."""
        parts, number = self.clauses.parts, self.number
        if verb and verb.start > self.high:
            number = part_at(parts, verb.start)
        after = max(self.high, verb.end if verb else 0)
        if _NAMED_BEHIND.match(self.small, self.high) and self.finding.field not in ("spouse", "award"):
            return None
        for time in self.clauses.times:
            home = parts[part_at(parts, time.start)]
            if time.start < after or time.aside:
                continue
            if home is not parts[number] and not (home.link is Link.RESUMES and self._resumes(home)):
                return None
            return time if self._reaches(after, time.start) else None
        return None

    def _resumes(self, home: Part) -> bool:
        """Tell whether a part goes on with the value's clause: only asides stand between, and no verb."""
        parts = self.clauses.parts
        between = parts[self.number + 1 : parts.index(home)]
        own = parts[self.number]
        return home.chain == own.chain and bool(own.verbs) and all(each.link is Link.ASIDE for each in between)

    def _reaches(self, low: int, high: int) -> bool:
        gap = self.small[low:high].rstrip()
        if any(
            low <= verb.start < high
            for part in self.clauses.parts
            if part.link is not Link.ASIDE or part is self.clauses.parts[self.number]
            for verb in part.verbs
        ):
            return False
        if len(gap.split()) > _WORDS:
            return False
        if not words("later").isdisjoint(gap.split()):
            return False
        rest = gap.removesuffix(",")
        if self.finding.field == "occupation" and _ELSEWHERE.search(rest):
            return False
        if self.finding.field == "educated_at" and _OTHER_DEGREE.search(rest):
            return False
        return not _TURNS.search(rest) or bool(_LISTED.fullmatch(rest) or _APPOSED.fullmatch(f"{rest}, "))

    def _before(self, verb: Verb | None) -> list[Time]:
        """Return the times in front of the value: those of its clause, else those in front that it shares."""
        parts, number = self.clauses.parts, self.number
        part = parts[number]
        if verb is None or verb.aspect == OTHER or _NAMED_BEHIND.match(self.small, self.high):
            return []
        own = [time for time in self._in(part) if time.start < self.low and not self._parted(time, verb)]
        if verb.start > self.low and any(each.start < self.low for each in part.verbs):
            return []
        if own or verb.start > self.low or _spoken(part.verbs, verb):
            return own[: 2 if [time.role for time in own[:2]] == ["since", "until"] else 1]
        return self._led(part, verb) or ([] if self._is_now(part, verb) else self._in_front(number))

    def _is_now(self, part: Part, verb: Verb) -> bool:
        """Tell whether a clause turns from what came since a time to what is: "from 1986 a midwife, *and is* the head of …"."""
        return (
            verb.tense == "present"
            and part.link is Link.GOES_ON
            and self.small.startswith(("and ", ", and "), part.start)
        )

    def _led(self, part: Part, verb: Verb) -> list[Time]:
        """Return the time right before "when": "until 2003, when he joined"."""
        turned = not words("later").isdisjoint(re.findall(r"[a-z]+", self.small[part.start : self.low]))
        if part.head != "when" or verb is not part.verbs[0] or turned:
            return []
        return right_before(self.small, self.clauses.times, part.start)

    def _in_front(self, number: int) -> list[Time]:
        """Return the time in front of a clause before this one, if they share it."""
        parts, own = self.clauses.parts, self.clauses.parts[number]
        later = own
        for earlier in reversed(parts[:number]):
            if earlier.chain != own.chain:
                continue
            if (
                not _shares(self.small, later)
                or _spoken(earlier.verbs, None)
                or (own.link is Link.OTHER and earlier.verbs)
            ):
                break
            limit = earlier.verbs[0].start if earlier.verbs else earlier.end
            front = [time for time in self._in(earlier) if time.start < limit]
            if front:
                return front[:1]
            later = earlier
        return []

    def _in(self, part: Part) -> list[Time]:
        return [time for time in self.clauses.times if part.start <= time.start < part.end and not time.aside]

    def _parted(self, time: Time, verb: Verb) -> bool:
        """Tell whether a time before the value is another's: something is told between the verb and it, or a saying leads in."""
        if time.start > verb.start:
            return bool(_BETWEEN.search(self.small, verb.end, time.start))
        part = self.clauses.parts[self.number]
        return any(time.start < each.start < verb.start and each.aspect in ("speak", OTHER) for each in part.verbs)


def _spoken(verbs: Sequence[Verb], limit: Verb | None) -> bool:
    """Tell whether somebody says something before a verb: a time in front is then that of the saying."""
    return any(each.aspect == "speak" and (limit is None or each.start < limit.start) for each in verbs)


def _leading(small: str, verbs: Sequence[Verb]) -> Verb:
    """Return the last of some verbs, or the one that it depends on: "began working", "stopped to teach"."""
    last = verbs[-1]
    if last.aspect == "hold" and not last.tense and len(verbs) > 1:
        before = verbs[-2]
        if before.aspect in ("begin", "leave", "stay") and small[before.end : last.start].strip() in ("", "to"):
            return before
    return last


def _shares(small: str, part: Part) -> bool:
    """Tell whether a part shares the time in front: no word in it turns to what came later."""
    first = part.verbs[0].start if part.verbs else part.end
    return part.link in (Link.GOES_ON, Link.RESUMES, Link.OTHER) and words("later").isdisjoint(
        re.findall(r"[a-z]+", small[part.start : first])
    )
