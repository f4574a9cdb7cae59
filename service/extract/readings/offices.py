"""Public offices and who holds them: titles before a name, predicates, appositions, seats in a parliament."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import define, evolve

from service.domain.claim import Modality
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.readings.officenames import Office, heads, office_at, post_in_row
from service.extract.readings.officewords import (
    IS,
    appointing,
    apposed,
    beyond,
    coordinated,
    determined,
    holding,
    may_hold,
    seats,
)
from service.extract.rules.computed.nobodies import is_membership
from service.extract.rules.finding import Finding, short
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first
from service.extract.rules.subjects.matchsubjects import People, named_next
from service.extract.text import lexicon

_PROBABILITY = 0.88
_REACH, _NEAR = 120, 4
_SEATED = (
    "elect",
    "represent",
    "seat ",
    "entered ",
    "returned to ",
    "appointed to ",
    "sat in ",
    "sat on ",
    "sits in ",
    "sits on ",
    "sitting in ",
    "sitting on ",
    "served in ",
)
_OTHERS = ("before ", "unlike ", "like ")
"""Before somebody whom the sentence is not about: "Before *Ada Byron*, the only woman to be …"."""
_NAME_BEHIND = re.compile(rf" (?:(?:dr|prof|mr|mrs|ms|sir|dame|rev)\.? )?(?P<p>[{char_class('P')}])")
_NAME_SHARED = re.compile(
    rf" and (?:[a-z]+ )?[{char_class('JT')}] (?:(?:dr|prof|mr|mrs|ms|sir|dame|rev)\.? )?(?P<p>[{char_class('P')}])"
)
"""A name behind a second title, which it shares where no article parts them: "Former *mayor and* teacher Ada Byron"."""
_LEAVER = re.compile(rf"[a-z]+ of (?P<p>[{char_class('P')}])(?: ?\([^()]*\))?,? as $")
"""A noun with who resigns behind it: "the resignation of Ada Byron as mayor"."""
_STEP_OF = re.compile(
    rf"\b(?:appointment|election|nomination|resignation|dismissal|selection|promotion|installation|choice) of (?:[a-z]+\.? ){{0,2}}(?P<p>[{char_class('P')}])(?: ?\([^()]*\))?,? as $"
)
"""The like further in: "resigned in protest at the *appointment of Ada Byron* as rector"."""
_PUT_OUT = re.compile(
    r"(?:sack(?:s|ed|ing)|fir(?:es|ed|ing)|dismiss(?:es|ed|ing)|oust(?:s|ed|ing)|remov(?:es|ed|ing)|depos(?:es|ed|ing)|unseat(?:s|ed|ing)|suspend(?:s|ed|ing)"
    r"|discharg(?:es|ed|ing)|hir(?:es|ed|ing)|recruit(?:s|ed|ing)|expel(?:s|led|ling)|impeach(?:es|ed|ing)|(?:forc(?:es|ed|ing)|push(?:es|ed|ing)|vot(?:es|ed|ing)|dr(?:ives|ove|iving)) out)"
    rf" (?:(?:the|[{char_class('H')}]) )?(?:[a-z-]+ |[{char_class('TJAVLKN')}] ){{0,3}}?(?P<p>[{char_class('PH')}])(?: ?\([^()]*\))?,? (?:as|from the (?:post|office|position) of) $"
)
"""Whom somebody takes on, or puts out of a post: "sacked *Ada Byron* as director"."""
_TERM_OF = re.compile(rf"(?P<p>[{char_class('PH')}])(?:'s?)? (?:[a-z]+ )?$")
"""Before a term of office: whose it is, "*Ada Byron's* term as mayor"."""
_NAME_APPOSED = re.compile(rf", (?P<p>[{char_class('P')}])(?=,|\.|;| \(|$)")
_NAME_FRONTED = re.compile(
    rf"(?: ?\([^(),.;]{{1,40}}\)| ?(?:since|from|between) [{char_class('D')}]| [{char_class('D')}])?, (?P<p>[{char_class('PS')}])(?! ?,)"
)
_NAME_INTRODUCED = re.compile(
    rf", (?P<p>[{char_class('P')}])(?:, (?:[{char_class('GQ')}]|[0-9]{{2}}))?, (?!(?:and|or|but|with|both|whose|whom)\b)(?=[a-z])"
)
"""A name between commas behind what its bearer is called first: "A former minister, *Ada Byron*, was arrested"."""
_PLACE_BEHIND = re.compile(rf" of (?P<l>[{char_class('L')}])")
_PLACE_BEFORE = re.compile(rf"(?P<l>[{char_class('LP')}]) $")
_BODY_BEFORE = re.compile(rf"[{char_class('OFW')}](?:'s?)? $")
_MORE = re.compile(r"(?:only|just|merely|simply|yet)\b")
_SAYS = "says "
"""Who says something now, holds now what stands beside the name: "says Ada Byron, head of the council"."""
_FORMER = re.compile(rf"\b(?:former|formerly|then|once|ex)\b|[{char_class('V')}]")
_ARTICLE = re.compile(rf"(?:the|an?|its|their|[{char_class('H')}]) ")
_DATED = re.compile(rf",? (?:from |since |until |in )?[{char_class('D')}](?:\)|[;,] )")
"""Behind an office in brackets: without its years it may be a part that somebody plays."""
_CLOSES = re.compile(
    rf"(?:,|\.|;|:|\)| \(|$| (?:since|from|until|till|between|in|and|who|during|at) | ?[{char_class('DR')}]| -)"
)


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
                office = post_in_row(self.shadow, place)
            if office is not None:
                yield from self._held(office)
            else:
                self._passed(place)

    def _held(self, office: Office) -> Iterator[Finding]:
        """Yield an office with the person who holds it by the words around it."""
        ways = (
            (self._predicated, *([self._listed] if self.shadow.small.endswith(" to ", 0, office.lead) else ()))
            if office.ranked
            else (self._titled, self._apposed, self._predicated, self._listed, self._below)
        )
        for way in ways:
            found = way(office)
            if found:
                holder, start, end = found
                self._last = (office.end, start, holder)
                yield from self._finding(self._placed(office), holder, start, end)
                return
        if not self._goes_on(office.lead):
            self._last = None

    def _passed(self, place: int) -> None:
        """Keep who is what stands at a place and is no office by itself: the row may go on with one: "a *lawyer* and mayor of Porto"."""
        before = determined().search(self.shadow.small, max(0, place - _REACH), place)
        if before is None or self._follows(place):
            self._last = (place + 1, *self._last[1:]) if before and self._last else None
            return
        post = Office(place, place + 1, before.start(), "", {})
        named = _NAME_BEHIND.match(self.shadow.small, post.end)
        held = None if named else self._apposed(post) or self._predicated(post)
        self._last = (post.end, held[1], held[0]) if held else None

    def _follows(self, place: int) -> bool:
        """Tell whether what stands at a place goes on a row of posts."""
        if self._last is None:
            return False
        before = determined().search(self.shadow.small, max(0, place - _REACH), place)
        return before is not None and self._goes_on(before.start())

    def _goes_on(self, lead: int) -> bool:
        """Tell whether nothing but what belongs to the last post, and a link, stands before a post that begins at ``lead``."""
        if self._last is None:
            return False
        small, start = self.shadow.small, self._last[0]
        return bool(coordinated().fullmatch(small, start, lead) or beyond().fullmatch(small, start, lead))

    def _titled(self, office: Office) -> tuple[Entity, int, int] | None:
        """Read "Prime Minister Ada Byron", "the mayor of Porto, Ada Byron,"."""
        small = self.shadow.small
        behind = _NAME_BEHIND.match(small, office.end) or (
            _NAME_APPOSED.match(small, office.end) if office.whose else None
        )
        if behind is None and not _ARTICLE.match(small, office.lead):
            behind = _NAME_SHARED.match(small, office.end)
        if behind is None and office.lead == 0:
            behind = _NAME_FRONTED.match(small, office.end)
            if behind is None and small.startswith(("a ", "an ")):
                behind = _NAME_INTRODUCED.match(small, office.end)
        if behind is None or _BODY_BEFORE.search(small, max(0, office.lead - _NEAR), office.lead):
            return None
        holder = self.people.entities.get(self.shadow.mentions[behind["p"]])
        return (holder, office.start, behind.end()) if holder else None

    def _placed(self, office: Office) -> Office:
        """Return an office with the place that stands around its holder: "Porto Mayor Ada Byron", "President Ada Byron of Norway"."""
        small = self.shadow.small
        named = _NAME_BEHIND.match(small, office.end)
        if named is None or office.end > office.start + 1 or " court " in office.value:
            return office
        before, behind = (
            _PLACE_BEFORE.search(small, max(0, office.lead - _NEAR), office.lead),
            _PLACE_BEHIND.match(small, named.end()),
        )
        if not before and not behind:
            return office
        start, end = (before.start(), office.end) if before else (office.start, behind.end() if behind else office.end)
        char = before["l"] if before else behind["l"] if behind else ""
        return evolve(office, start=start, end=end, value=f"{office.value} of {self.shadow.mentions[char].value}")

    def _apposed(self, office: Office) -> tuple[Entity, int, int] | None:
        """Read "Ada Byron, the mayor of Porto,"."""
        match = apposed().search(self.shadow.small, max(0, office.lead - _REACH), office.lead)
        if match is None or not (_DATED if match["bracket"] else _CLOSES).match(self.shadow.small, office.end):
            return None
        holder = self.people.entities.get(self.shadow.mentions[match["p"]])
        name = match.start("p")
        if self.shadow.small.endswith(_OTHERS, 0, name):
            return None
        start = name - len(_SAYS) if self.shadow.small.endswith(f" {_SAYS}", 0, name) else office.lead
        return (holder, start, office.end) if holder else None

    def _predicated(self, office: Office) -> tuple[Entity, int, int] | None:
        """Read "she was mayor of Porto", "was sworn in as", "held the post of"."""
        small = self.shadow.small
        low = max(0, office.lead - _REACH)
        match = holding().search(small, low, office.lead) if may_hold(small[low : office.lead]) else None
        if match is None or _NAME_BEHIND.match(small, office.end) or (office.ranked and IS.match(match["verb"])):
            return None
        chair = any("chair" in each.note for each in self.shadow.within(office.start, office.end))
        acted = match["roles"] and self.shadow.small.startswith("the ", office.lead)  # "her roles include *the* mayor"
        if chair != (match["chair"] is not None) or acted:
            return None
        if match["verb"].endswith(" not ") and _MORE.match(small, office.lead):
            return None
        start = match.start("verb")
        term = match["verb"].partition(" ")[0] in lexicon.words("offices", "as_nouns")
        owner = _TERM_OF.search(small, 0, start) if term else None
        mention = self.shadow.mentions[owner["p"]] if owner else subject_of(self.shadow, start)
        leaver = _LEAVER.match(match["verb"]) or _STEP_OF.search(match["verb"]) or _PUT_OUT.match(match["verb"])
        if whom := match["object"] or match["raised"] or match["named"] or match["whose"] or (leaver and leaver["p"]):
            mention = self.shadow.mentions[whom]
        holder = self.people.told_of(mention) if mention else None
        if mention is None and stands_first(self.shadow, start):
            holder = self.people.main
        return (holder, start, office.end) if holder else None

    def _listed(self, office: Office) -> tuple[Entity, int, int] | None:
        """Read the second of "mayor of Porto and chair of the council"."""
        if self._last is None or not self._goes_on(office.lead):
            return None
        if _NAME_BEHIND.match(self.shadow.small, office.end) or named_next(self.shadow, office.end - 1):
            return None
        return self._last[2], self._last[1], office.end

    def _below(self, office: Office) -> tuple[Entity, int, int] | None:
        """Read what stands right below a name: "Mayor of Porto. She began her term …", or the office alone in its line."""
        told = office.end - office.start > 1 or self.shadow.mentions[self.shadow.small[office.start]].note.get("office")
        alone = self.headed and office.lead == 0 and told
        small = self.shadow.small
        ended = small.startswith(".", office.end) or (self.parted and office.end >= len(small.rstrip()))
        return (self.people.main, 0, office.end) if alone and ended else None

    def seats(self) -> Iterator[Finding]:
        """Yield membership of a body to which somebody was elected: "was elected to parliament"."""
        small = self.shadow.small
        for match in seats().finditer(small):
            char = match["body"]
            name = self.shadow.mentions[char].value if char in self.shadow.mentions else char
            if char in self.shadow.mentions and not _is_body(name):
                continue
            mention = subject_of(self.shadow, match.start())
            holder = self.people.told_of(mention) if mention else None
            if mention is None and stands_first(self.shadow, match.start()):
                holder = self.people.main
            if holder:
                article = "the " if match["the"] and not name.lower().startswith("the ") else ""
                qualifiers = {"organisation": name} if char in self.shadow.mentions else {}
                start, end = match.start("body"), match.end()
                place = f" {self.shadow.words(*match.span('of'))}" if match["of"] else ""
                office = Office(start, end, start, f"member of {article}{name}{place}", qualifiers)
                yield from self._finding(office, holder, match.start(), match.end())

    def _finding(self, office: Office, holder: Entity, start: int, end: int) -> Iterator[Finding]:
        opens = office.start if office.opens is None else office.opens
        quote = self.shadow.span(min(start, office.start, opens), max(end, office.end, office.reach))
        if not short(quote) or is_membership(self.shadow, office.start, office.end):
            return
        modality = modality_of(self.shadow, min(start, office.start), office.end)
        manner = appointing().search(self.shadow.small, start, office.start) if start < office.start else None
        now = self.shadow.small.startswith(_SAYS, start) and not _FORMER.search(self.shadow.small, start, office.start)
        told = {**({"manner": manner.group()} if manner else {}), **({"tense": "present"} if now else {})}
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
            )


@cache
def _bodies() -> frozenset[str]:
    return frozenset(each.removeprefix("the ") for each in lexicon.phrases("offices", "bodies"))


def _is_body(name: str) -> bool:
    body = name.lower().removeprefix("the ").partition(" for ")[0]
    return body in _bodies() or body.rpartition(" of ")[0] in _bodies()
