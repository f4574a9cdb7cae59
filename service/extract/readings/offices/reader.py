"""Public offices and who holds them: titles before a name, predicates, appositions, seats in a parliament."""

from collections.abc import Iterator

from attrs import define, evolve

from service.domain.claim import Modality
from service.extract.mentions.mention import Kind
from service.extract.mentions.posts.offices import calls
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.readings.offices.elsewhere import elsewhere
from service.extract.readings.offices.holders import (
    NAME_BEHIND,
    REACH,
    SAYS,
    Holding,
    apposed_to,
    placed,
    predicated,
    titled,
)
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officenames import heads, office_at
from service.extract.readings.offices.officerows import post_in_row
from service.extract.readings.offices.officewords import (
    appointing,
    beyond,
    coordinated,
    determined,
    is_office,
)
from service.extract.readings.offices.ranked import grade_in_row
from service.extract.readings.offices.seats import seats_in
from service.extract.rules.computed.nobodies import is_membership
from service.extract.rules.computed.partial import owns_its_post
from service.extract.rules.finding import Finding, short
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first
from service.extract.rules.subjects.matchsubjects import named_next
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled

_PROBABILITY = 0.88
_SEATED = (
    "elect",
    "represent",
    "seat ",
    "entered ",
    "appointed to ",
    "named to ",
    "confirmed to ",
    "elevated to ",
    "promoted to ",
    "raised to ",
    "returned to ",
    "sat in ",
    "sat on ",
    "sits in ",
    "sits on ",
    "sitting in ",
    "sitting on ",
    "served in ",
    "term in ",
    "terms in ",
)
_FORMER = compiled(rf"\b(?:former|formerly|then|once|ex)\b|[{char_class('V')}]")

_WHAT_ONE_IS = compiled(rf"(?:(?!(?:an?|the|his|her|their) )[a-z-]+ |[{char_class('A')}] ){{0,3}}")
"""Before a trade that a line begins with, and no verb."""


@define
class OfficeReader:
    """Reads the offices of one sentence from left to right; the last one's holder may hold the next as well.

    ``headed``: the main person's name alone stands above; ``parted``: a blank line stands behind, as no box has it.
    """

    shadow: Shadow
    people: People
    number: int
    quoted: bool
    headed: bool = False
    parted: bool = False
    _last: tuple[int, int, Entity] | None = None
    _graded: bool = False
    """Whether the last one is a grade that somebody came to: the next may be another."""

    def findings(self) -> Iterator[Finding]:
        """Yield the offices that the sentence says its persons hold or held."""
        if self.shadow.has(Kind.ROLE) or self.shadow.has(Kind.JOB):
            yield from self.offices()
        if any(word in self.shadow.small for word in _SEATED):
            yield from self.seats()

    def offices(self) -> Iterator[Finding]:
        """Yield what the sentence says of offices that it names."""
        for place in heads(self.shadow):
            office = office_at(self.shadow, place)
            if office is None and self._follows(place):
                office = post_in_row(self.shadow, place) or self._in_row(place)
            if office is not None:
                yield from self._held(office)
            else:
                self._passed(place)

    def _in_row(self, place: int) -> Office | None:
        """Return what goes on a row with its time: the next grade, or a post by its noun alone: "head of geology in 1983 and *director* in 1991"."""
        if self._graded:
            return grade_in_row(self.shadow, place)
        joined = self._last is not None and " and " in self.shadow.small[self._last[0] : place]
        told = joined and is_office(self.shadow.mentions[self.shadow.small[place]])
        office = grade_in_row(self.shadow, place) if told else None
        return evolve(office, ranked=False) if office else None

    def _held(self, office: Office) -> Iterator[Finding]:
        """Yield an office with the person who holds it by the words around it."""
        if found := self._holding(office):
            holder, start, end = found
            self._last, self._graded = (office.end, start, holder), office.ranked
            yield from self._finding(placed(self.shadow, office), holder, start, end)
            for other in elsewhere(self.shadow, office):
                yield from self._finding(other, holder, start, other.end)
            return
        self._call(office, None, now=False)
        if not self._goes_on(office.lead):
            self._last = None

    def _holding(self, office: Office) -> Holding | None:
        """Return who holds an office and the words that say so; of one by its rank alone, by a verb or in a row behind "to"."""
        around = (self.shadow, self.people, office)
        if office.ranked:
            listed = self._graded or self.shadow.small.endswith(" to ", 0, office.lead)
            return predicated(*around) or (self._listed(office) if listed else None)
        beside = titled(*around) or apposed_to(*around) or predicated(*around)
        return beside or self._listed(office) or self._below(office)

    def _passed(self, place: int) -> None:
        """Keep who is what stands at a place and is no office by itself: the row may go on with one: "a *lawyer* and mayor of Porto"."""
        if self.headed and _WHAT_ONE_IS.fullmatch(self.shadow.small, 0, place):
            self._last = (place + 1, 0, self.people.main)  # below a name: "Norwegian *politician*, mayor of Lund"
            return
        before = determined().search(self.shadow.small, max(0, place - REACH), place)
        if before is None or self._follows(place):
            self._last = (place + 1, *self._last[1:]) if before and self._last else None
            return
        post = Office(place, place + 1, before.start(), "", {})
        named = NAME_BEHIND.match(self.shadow.small, post.end)
        held = (
            None if named else apposed_to(self.shadow, self.people, post) or predicated(self.shadow, self.people, post)
        )
        self._last = (post.end, held[1], held[0]) if held else None

    def _follows(self, place: int) -> bool:
        """Tell whether what stands at a place goes on a row of posts."""
        if self._last is None:
            return False
        before = determined().search(self.shadow.small, max(0, place - REACH), place)
        return before is not None and self._goes_on(before.start())

    def _goes_on(self, lead: int) -> bool:
        """Tell whether nothing but what belongs to the last post, and a link, stands before a post that begins at ``lead``."""
        if self._last is None:
            return False
        small, start = self.shadow.small, self._last[0]
        return bool(coordinated().fullmatch(small, start, lead) or beyond().fullmatch(small, start, lead))

    def _listed(self, office: Office) -> Holding | None:
        """Read the second of "mayor of Porto and chair of the council"."""
        if self._last is None or not self._goes_on(office.lead):
            return None
        if NAME_BEHIND.match(self.shadow.small, office.end) or named_next(self.shadow, office.end - 1):
            return None
        return self._last[2], self._last[1], office.end

    def _below(self, office: Office) -> Holding | None:
        """Read what stands right below a name: "Mayor of Porto. She began her term …", or the office alone in its line."""
        told = office.end - office.start > 1 or self.shadow.mentions[self.shadow.small[office.start]].note.get("office")
        alone = self.headed and office.lead == 0 and told
        small = self.shadow.small
        ended = small.startswith(".", office.end) or (self.parted and office.end >= len(small.rstrip()))
        return (self.people.main, 0, office.end) if alone and ended else None

    def seats(self) -> Iterator[Finding]:
        """Yield membership of a body to which somebody was elected: "was elected to parliament"."""
        for office, start, end in seats_in(self.shadow):
            mention = subject_of(self.shadow, start)
            holder = self.people.told_of(mention) if mention else None
            if mention is None and stands_first(self.shadow, start):
                holder = self.people.main
            if holder:
                yield from self._finding(office, holder, start, end)

    def _finding(self, office: Office, holder: Entity, start: int, end: int) -> Iterator[Finding]:
        opens = office.start if office.opens is None else office.opens
        quote = self.shadow.span(min(start, office.start, opens), max(end, office.end, office.reach))
        owner = owns_its_post(self.shadow, office.end - 1)
        if owner or not short(quote) or is_membership(self.shadow, office.start, office.end):
            return
        known = start >= office.lead or self.shadow.small.startswith(SAYS, start)
        modality = modality_of(self.shadow, min(start, office.start), office.end, known=known)
        manner = appointing().search(self.shadow.small, start, office.start) if start < office.start else None
        now = self.shadow.small.startswith(SAYS, start) and not _FORMER.search(self.shadow.small, start, office.start)
        told = {**({"manner": manner.group()} if manner else {}), **({"tense": "present"} if now else {})}
        asserted = modality is Modality.ASSERTED
        self._call(office, holder, now=asserted and not self._is_over(start, office))
        if asserted and self._is_entered(start, office):
            holder.point(f"new {self._noun(office)}")
        for person in holder.persons:
            yield Finding(
                field="position_held",
                value=office.value,
                display=office.value,
                original=self.shadow.span(office.start, office.end),
                quote=quote,
                subject=person,
                sentence=self.number,
                rule="office/held",
                probability=_PROBABILITY,
                qualifiers={**office.qualifiers, **told},
                modality=Modality.REPORTED if self.quoted and modality is Modality.ASSERTED else modality,
                attribution=attribution_of(self.shadow),
                known=known,
            )

    def _call(self, office: Office, holder: Entity | None, *, now: bool) -> None:
        """Let "the mayor" mean from here on who holds that office ``now``; nobody where another one has, or had, one of that name."""
        mention = self.shadow.mentions.get(self.shadow.text[office.start])
        main = self.people.main
        for noun in calls(mention) if mention is not None and mention.kind is Kind.ROLE else ():
            if holder is not None and (now or holder is not main):
                holder.point(noun)
            elif holder is None and noun in main.nouns:
                main.unpoint(noun)

    def _noun(self, office: Office) -> str:
        """Return the noun of an office."""
        mention = self.shadow.mentions.get(self.shadow.text[office.start])
        return mention.note.get("head", "") if mention is not None else ""

    def _is_entered(self, start: int, office: Office) -> bool:
        """Tell whether somebody comes into an office these days, who is "the *new* mayor" from there on."""
        begins = _ENTERED.search(self.shadow.small, max(0, min(start, office.lead) - _BEFORE), office.start)
        return begins is not None and self._is_news()

    def _is_over(self, start: int, office: Office) -> bool:
        """Tell whether an office is told as one of other days, which another may hold now."""
        small = self.shadow.small
        before = _OVER.search(small, max(0, min(start, office.lead) - _BEFORE), office.end)
        if before is not None and before.group() in _BEGINS and self._is_news():
            return False
        return before is not None or _DATED_BEHIND.match(small, office.end) is not None

    def _is_news(self) -> bool:
        """Tell whether a sentence tells of days around its publication alone: "became mayor *on Tuesday*", "*has approved* her appointment"."""
        dates = [each for each in self.shadow.mentions.values() if each.kind is Kind.DATE]
        just = _JUST.search(self.shadow.small) is not None
        return (just or bool(dates)) and all(each.note.get("basis") == "publication" for each in dates)


_JUST = compiled(
    r"\b(?:has|have) (?:just |today |now )?(?:been )?(?:approved|confirmed|ratified|announced|appointed|named|elected|chosen|picked|sworn)\b"
)
_BEFORE = 12
_OVER = compiled(
    rf"\b(?:was|were|been|had|became|become|served|elected|appointed|named|chosen|sworn|former|formerly|ex|then|late|once|until|next|future|candidate|resigned|retired|acting)\b|[{char_class('DV')}]"
)
_BEGINS = ("became", "become", "sworn")
"""So an office begins that is held from then on."""
_ENTERED = compiled(r"\b(?:became|becomes?|sworn|elected|appoint(?:ed|ment)|named|chosen|installed|inaugurated)\b")
_DATED_BEHIND = compiled(rf",? ?\(?(?:from |until |till |in |between )?[{char_class('D')}]")
