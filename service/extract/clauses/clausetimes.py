"""One reading of a clause's times, given to every finding of the clause: start, end or date, and whether it holds now.

A time in a clause that follows ("a post she held until 2019") ends what was told.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from service.domain.claim import Modality
from service.domain.fields import CATALOGUE
from service.domain.selector import Span
from service.extract.clauses.apposed import apposed
from service.extract.clauses.aspects import OTHER, Verb, keys_of
from service.extract.clauses.dated import dated
from service.extract.clauses.deeds import is_of_deed, is_of_first, is_of_post, is_of_work_there, without_prize
from service.extract.clauses.elections import event_behind
from service.extract.clauses.later.followups import followups
from service.extract.clauses.narrated import narrated, planned, untensed
from service.extract.clauses.owntimes import own_times
from service.extract.clauses.sincethen import since_then
from service.extract.clauses.tenses import as_former, lasts_so_far, left_for, still_after, with_tense
from service.extract.clauses.times import Time
from service.extract.clauses.values import Clauses, Value, with_body
from service.extract.mentions.shadow import char_class
from service.extract.people.entities import name_words
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.text.patterns import compiled

_FIELDS = frozenset(
    (
        *("residence", "political_affiliation", "spouse", "educated_at", "position_held"),
        *("employer", "occupation", "award", "nationality", "notable_for"),
    )
)
_PASSING = frozenset(("passed_through", "grew_up"))
_PRESENT = compiled(r" (?:is|are|am|has|have) ")
_OF_ONE = compiled(rf" of (?:the\b|an?\b|[\"{char_class('OFLHW')}])")
_TO_COME = compiled(rf"\b(?:future|eventual|soon-to-be)(?: (?:[a-z-]+|[{char_class('AL')}])){{0,2}} $")
"""Before what somebody is not yet at the time that is told: "in 1913 he met the *future* world champion Nils Kerr"."""
_LEFT = compiled(r"\bfrom (?:\S+ )?\Z")
_FOR = compiled(r"\b(?:for|to (?:live|settle|reside)[^.;,]{0,12} (?:in|at|on|near)) (?:the )?\Z")
"""It is where somebody goes: "left Rome for *Graz* in 1950", "left it to live in *Graz*"."""
_WHENCE = compiled(rf"\bfrom (?:(?!the (?:age|start|beginning)\b)(?:[a-z-]+|[{char_class('ALJ')}]) ){{0,3}}\Z")
"""Before a body that somebody comes from to another: "joined *from the Dutch club* Oude Maas in 1950"."""
_REACH = 40
_AWARDED = compiled(rf" ?\((?:[a-z .,]{{1,24}} )?[{char_class('D')}]\)")
"""Behind a school: when its degree was taken, and how well: "(*cum laude, 1988*)"."""
_GRADUATE = compiled(r"\b(?:graduate|alumn(?:us|a)) (?:of|from) (?:the )?$")
_WHILE = compiled(r"return|t(?:ook|akes?|aken|aking) (?:[a-z]+ ){0,3}(?:courses?|classes|lessons)\b")
_BORN = compiled(r"\bborn(?: and|,) ")
"""A day behind is that of the birth: "born and raised in Hull on 3 May"."""
_BESIDE = compiled(
    rf"\bwith [{char_class('H')}](?:'s)? (?:[a-z-]+ ){{0,2}}[{char_class('K')}],? (?:(?:the|an?) )?(?:[a-z-]+ |[{char_class('JTAV')}] ){{0,3}}$"
)
"""Before a spouse in such words: a time behind is that of what the two did: "ran it *with her husband, the* director Nils Kerr, until 1927"."""
_MARRIED_TO = compiled(rf"(?:\band|\bthen|,|;) to (?:the )?(?:[a-z-]+ |[{char_class('JTAV')}] ){{0,3}}$")
"""Before the next of some spouses: "… divorced in 1983, *and to the cook* Nils"."""
_WHERE = compiled(rf"[^.;:]{{0,80}}?,? where |,? (?:which|that) [{char_class('PS')}] ")
_PREDECESSOR = compiled(rf"(?:succeed(?:ed|s|ing)|replac(?:ed|es|ing)|follow(?:ed|s|ing)) (?P<who>[{char_class('P')}])")
_TURNED = {"start": "end", "end": "start"}
_LOOK = 32
"""Before a home: it is where somebody moves from."""


_APART = compiled(r"\b(?:separated|parted|split(?: up)?)(?: again)?(?: in| on)?(?: early| late)? $")
_DIVORCED_LATER = compiled(
    rf"(?:,|;)? (?:(?:and|but|before|then|were|was|finally|later|eventually|formally|[{char_class('S')}]) )*divorc(?:ed|ing)\b[^.;{char_class('D')}]{{0,20}}[{char_class('D')}]"
)


def timed(clauses: Clauses, finding: Finding) -> Finding:
    """Return a finding of the sentence with the time that its clause tells of it, and a quote that covers that."""
    if finding.field not in _FIELDS or finding.modality not in (Modality.ASSERTED, Modality.REPORTED):
        return finding
    value = clauses.value(
        finding.field, with_body(clauses, finding.field, finding.told or finding.original, finding.qualifiers)
    )
    if value and (is_of_post(value) or _is_old_school(value) or _is_to_come(value)):
        return finding
    told = planned(_Timing(without_prize(finding, value), value).timed(), value) if value else finding
    return clauses.ending.told_of(told) if clauses.ending else told


def _is_to_come(value: Value) -> bool:
    """Tell whether what is told has still to be when the times beside it are."""
    return _TO_COME.search(value.small, max(0, value.low - _LOOK * 2), value.low) is not None


_OLD_SCHOOL = compiled(r"\balma maters?,? (?:the )?$")
_STUDIED = compiled(r"(?:stud|attend|graduat|enrol|matriculat|read|train)[a-z]+")


def _is_old_school(value: Value) -> bool:
    """Tell whether the times beside a school are those of what one did there later: "from 1950 *rector of her alma mater*, Elm College"."""
    old = value.field == "educated_at" and _OLD_SCHOOL.search(value.small, 0, value.low)
    return bool(old) and value.verb is not None and not _STUDIED.match(value.small, value.verb.start)


@frozen
class _Timing:
    """A finding and its value: how the sentence around it tells of time."""

    finding: Finding
    value: Value

    def _is_first_since(self, time: Time) -> bool:
        """Tell whether a time is that since which nobody else was it: "became the *first* woman mayor *since 1931*"."""
        value, verb = self.value, self.value.verb
        which = self.finding.qualifiers.get("distinction", "")
        lasting = verb is not None and verb.tense == "perfect"
        return which.startswith("first") and not lasting and "," not in value.small[value.high : time.start]

    def timed(self) -> Finding:
        """Return the finding with what its clause says of start, end, date and tense."""
        found, value, clauses = self.finding, self.value, self.value.clauses
        lasts = False
        for key, text, time in self._qualified() if clauses.times else ():
            if time.role == "since" and self._is_first_since(time):
                continue
            found = dated(found, key, text, self._span(time), basis(time.mention))
            lasts = lasts or (key == "start" and self._goes_on(time))
        since = since_then(value, clauses.before) if "start" not in found.qualifiers else None
        if since is not None:
            found = dated(found, "start", since.day, since.span, {})
            lasts = lasts or "start" in found.qualifiers
        lasting = still_after(found, clauses.text, clauses.ahead) if clauses.ahead else None
        if lasting is not None:
            return lasting
        temporal = CATALOGUE[found.field].temporal
        if lasts and temporal and not {"end", "tense"} & found.qualifiers.keys():
            return evolve(found, qualifiers={**found.qualifiers, "tense": "present"})
        if temporal and narrated(value):
            found = untensed(found)
        elif temporal and self._has_tense(found) and not self._is_where(found):
            found = with_tense(found, clauses.shadow, value.verb, value.low, value.high)
        elif found.field == "occupation" and not {"tense", "end"} & found.qualifiers.keys():
            found = as_former(found, clauses.shadow, value.verb, value.low, value.high)
        dated_at = found.qualifiers.keys() & {"date", "start", "end", "tense"}
        if clauses.published and value.verb is None and not dated_at:
            return apposed(found, clauses.shadow, clauses.parts, (value.low, value.high), clauses.published)
        return found

    def _is_where(self, found: Finding) -> bool:
        """Tell whether it is in a clause behind the value that something is told of it: "his son is at *Acme, where* he worked", "*Acme, which* she founded"."""
        value = self.value
        end = value.clauses.shadow.index(found.quote.end)
        return end > value.high and _WHERE.match(value.small, value.high, end) is not None

    def _has_tense(self, found: Finding) -> bool:
        """Tell whether the tense of the clause is the value's: none is told yet, and a couple's is that of a parting or of what is."""
        value = self.value
        if "tense" in found.qualifiers and "start" not in found.qualifiers and not lasts_so_far(value.small):
            return False
        parts = value.verb is not None and value.verb.aspect == "part"
        return found.field != "spouse" or parts or _PRESENT.search(value.small) is not None

    def _goes_on(self, time: Time) -> bool:
        """Tell whether a beginning is said to go on: "2016–present", and "director since 2016" without a verb of the past."""
        if time.role == "span":
            return time.ends[1] == ""
        since = self.value.small.startswith(("since", "ever since"), time.start)
        verb = self.value.verb
        return time.role == "since" and since and (verb is None or verb.tense in ("present", "perfect"))

    def _lasts(self, time: Time) -> bool:
        """Tell whether what is told can last for a time: no honour does, a people only "since" the passport was had, a school up to its class."""
        if self.value.field == "nationality":
            return time.role == "since" and self.finding.rule == "nationality/citizen-of"
        of_class = self.value.small.startswith(("class of ", "in the class of "), time.start)
        return self.value.field not in ("award", "notable_for") and (not of_class or self.value.field == "educated_at")

    def _span(self, time: Time) -> Span:
        shadow = self.value.clauses.shadow
        behind = event_behind(shadow.small, time.place + 1)
        return Span(shadow.offsets[time.start], max(time.mention.end, shadow.span(time.start, behind).end))

    def _qualified(self) -> Iterator[tuple[str, str, Time]]:
        """Yield each qualifier with its date and where that is told; of one key the first counts."""
        value, clauses = self.value, self.value.clauses
        if value.field == "occupation" and _OF_ONE.match(value.small, value.high):
            return  # that post's time, not the trade's: "since 2006 priest of the parish"
        if value.field == "spouse" and (_BESIDE.search(value.small, 0, value.high - 1) or self._is_of_next()):
            return
        times, near = own_times(value)
        times = [time for time in times if not (value.field == "occupation" and _is_life(time))]
        times = [time for time in times if time.place > value.high] if self._is_where(self.finding) else times
        seen: set[str] = set()
        for time in times:
            if not (is_of_deed(value, time) or is_of_work_there(value, time) or self._is_parting_alone(time)):
                yield from self._keyed(time, value.verb, seen, direct=time in near)
        for time in followups(value.small, clauses.parts, clauses.times, value.number, value.high, value.field):
            if not (is_of_work_there(value, time) or self._is_parting_alone(time)):
                yield from self._keyed(time, None, seen, direct=True)

    def _is_parting_alone(self, time: Time) -> bool:
        """Tell whether a couple lived apart from then on and was divorced later: "separated *in 1990* and divorced in 1992"."""
        small, at = self.value.small, time.place
        apart = self.value.field == "spouse" and _APART.search(small, max(0, at - _LOOK), at)
        return bool(apart) and _DIVORCED_LATER.match(small, at + 1) is not None

    def _is_of_next(self) -> bool:
        """Tell whether the verb of parting before a spouse is of another one: "married to X, whom she divorced in 1983, *and to Y*"."""
        verb, low = self.value.verb, self.value.low
        parts = verb is not None and verb.aspect in ("part", "lapse") and verb.start < low
        return parts and _MARRIED_TO.search(self.value.small, 0, low) is not None

    def _is_of_predecessor(self, verb: Verb) -> bool:
        """Tell whether a post is told of whom another succeeds in it: Ada's in "Nils succeeded *Ada* as director in 1990"."""
        match = _PREDECESSOR.match(self.value.small, verb.start)
        who = self.value.clauses.shadow.mentions[match["who"]] if match else None
        return who is not None and name_words(who.value) <= self.finding.subject.words

    def _keyed(self, time: Time, verb: Verb | None, seen: set[str], *, direct: bool) -> Iterator[tuple[str, str, Time]]:
        led = direct and time.role in ("since", "until")  # "mayor since last year"
        if basis(time.mention) and self.value.small.endswith(" next ", 0, self.value.low):
            return  # "was named on Friday as its *next* chairman", which is still to come
        if basis(time.mention) and not led and (verb is None or verb.tense not in ("past", "perfect")):
            return
        for key, text in self._keys(time, verb, direct=direct):
            if text and key not in seen:
                seen.add(key)
                yield key, text, time

    def _keys(self, time: Time, verb: Verb | None, *, direct: bool) -> Sequence[tuple[str, str]]:
        value, field = self.value, self.value.field
        first, last = time.ends
        if time.role == "at":
            key = self._key_at(verb, direct=direct)
            return [(key, first)] if key else []
        if not self._lasts(time) or (field == "spouse" and verb is None and not direct):
            return []
        if time.role == "span":
            return [("start", first), ("end", last)]
        if time.role == "since" and " no longer " in value.small[: value.low]:
            return []  # since when it is not so
        if time.role == "since" and verb is not None and verb.aspect == "resign":
            key = keys_of(verb.aspect).get(field)  # "resigned as mayor with effect from 30 June"
            return [(key, first)] if key and not value.small.startswith("since", time.start) else []
        return [("start" if time.role == "since" else "end", first)]

    def _key_at(self, verb: Verb | None, *, direct: bool) -> str | None:
        """Return which qualifier a single time is, by the verb that it stands with; None where it is none."""
        value, field = self.value, self.value.field
        key = keys_of(verb.aspect if verb else OTHER).get(field) if verb or direct else None
        if is_of_first(value):
            return None
        if verb and field == "residence" and verb.aspect == "resign" and value.small.startswith(" to ", verb.end):
            key = "start"  # "retired to Bath in 1975"
        if verb and field == "educated_at" and _WHILE.match(value.small, verb.start):
            key = "date"  # to studies that had begun before, or a course that need not have ended then
        awarded = field == "educated_at" and key in ("date", None) and _AWARDED.match(value.small, value.high)
        if awarded and (key or (direct and _GRADUATE.search(value.small, 0, value.low))):
            key = "end"
        if verb and key == "end" and left_for(value.small, verb, value.low):
            key = "start"
        if key == "start" and verb and self._is_of_predecessor(verb):
            key = "end"
        if key and self.finding.qualifiers.get("manner") in _PASSING:
            key = "" if _BORN.search(value.small, 0, value.low) else "date"
        if field == "residence" and key in _TURNED:
            turned = (_LEFT if key == "start" else _FOR).search(value.small, max(0, value.low - _LOOK), value.low)
            key = _TURNED[key] if turned else key
        begun = field == "employer" and key == "start"
        if begun and _WHENCE.search(value.small, max(0, value.low - _REACH), value.low):
            key = "end"  # "joined from Acme in 1950"
        return key


_LIFE = 45
"""Nobody has one trade for more years."""


def _is_life(time: Time) -> bool:
    """Tell whether years behind a trade are those of a life: "Ada Byron, nurse, *1941–2022*"."""
    years = [end[:4] for end in time.ends if end[:4].isdigit()]
    return time.role == "span" and len(years) > 1 and int(years[-1]) - int(years[0]) > _LIFE
