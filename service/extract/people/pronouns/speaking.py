"""Who speaks direct speech that goes over several sentences, where words beside it tell: "I was born in Hull. My son is a vet," *she says*."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from attrs import define, field

from service.domain.selector import Span
from service.extract.people.entities import Entity, name_words
from service.extract.people.roster import Roster
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.quotations import quotes

_PARTICLES = r"(?:(?:de|da|del|du|la|van|von|der|den|el|al|bin) ){0,2}"
_NAME = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?{_PARTICLES}[^\W\d_a-z][\w'’-]+(?: {_PARTICLES}[^\W\d_a-z][\w'’-]+){{0,2}}"
_NOUN = r"[Tt]he (?:new )?(?:\d\d-year-old|[a-z]+(?:-[a-z]+)?)"
_AGE = compiled(r"\d\d(?=-year)")
_WHO = rf"[Ss]he|[Hh]e|{_NOUN}|{_NAME}"
_ADVERBS = r"(?:[a-z]+ly |has |had |later |once ){0,2}"
_LOOK = 80
_NO_NAMES = compiled(r"\b(?:It|They|We|You|Nobody|Everybody|Someone|One|Who|That|This)\b")
_INNER = compiled(r"(?<=[\s,:])[‘'](?=\w)")
_CLOSED = compiled(r"[’'](?!\w)")


@define
class Speakers:
    """The direct speech of a text, looked for when it is first asked about."""

    text: str
    known: dict[Span, Entity | None] = field(factory=dict)
    """Who speaks the quotations that were asked about."""
    _spans: Sequence[Span] | None = None

    def around(self, position: int) -> Span | None:
        """Return the quotation that a place stands in."""
        at = self._at(position)
        return self.spans[at] if at is not None else None

    def repeats(self, position: int) -> bool:
        """Tell whether a place stands in what a speaker repeats of another: “She said, ‘*I* am poor’”."""
        quotation = self.around(position)
        if quotation is None:
            return False
        opened = list(_INNER.finditer(self.text, quotation.start + 1, position + 1))
        return bool(opened) and _CLOSED.search(self.text, opened[-1].end(), position) is None

    def of(self, quotation: Span, roster: Roster, pronoun: Callable[[str], Entity | None]) -> Entity | None:
        """Return the main person as who speaks a quotation, by the words beside it or those before it; None where another may.

        ``pronoun`` tells whom "she" or "he" means, by the gender; without one the main person, where nobody else was told of.
        """
        if quotation not in self.known:
            before, who = self.before(quotation), self.who(quotation)
            told = who is not None and self._tells_age(who)
            speaks = _speaker(who, quotation.of(self.text), roster, pronoun) if who and told else None
            self.known[quotation] = self.of(before, roster, pronoun) if before and not who else speaks
        return self.known[quotation]

    def _tells_age(self, who: str) -> bool:
        """Tell whether a page has told elsewhere the age by which it calls somebody: "the *64*-year-old"; true of all other words."""
        age = _AGE.search(who)
        return age is None or self.text.count(age[0]) > 1

    def before(self, quotation: Span) -> Span | None:
        """Return the quotation of the same speaker before: nothing but who speaks parts the two, "…," she says. "…"."""
        at = self._at(quotation.start)
        last = self.spans[at - 1] if at else None
        if last is None or not _between().fullmatch(self.text, last.end, quotation.start):
            return None
        return last

    def who(self, quotation: Span) -> str | None:
        """Return the words for who speaks a quotation right behind it or before it, a name or a pronoun; None where none tell."""
        match = _behind().match(self.text, quotation.end) or _ahead().search(
            self.text, max(0, quotation.start - _LOOK), quotation.start
        )
        said = next((word for word in match.groupdict().values() if word), None) if match else None
        return None if said is None or _NO_NAMES.match(said) or said.endswith(("'s", "’s")) else said

    @property
    def spans(self) -> Sequence[Span]:
        """Return the quotations, in order."""
        if self._spans is None:
            self._spans = quotes(self.text)
        return self._spans

    def _at(self, position: int) -> int | None:
        at = bisect_right(self.spans, position, key=lambda span: span.start) - 1
        return at if at >= 0 and position < self.spans[at].end else None


def _speaker(who: str, said: str, roster: Roster, pronoun: Callable[[str], Entity | None]) -> Entity | None:
    """Return the main person where the words for a speaker mean her; nobody calls herself by name."""
    main = roster.main
    if not main.words.isdisjoint(name_words(said)):
        return None
    gender = {"she": "female", "he": "male"}.get(who.lower())
    if gender:
        meant = pronoun(gender)
        return meant if meant is not None and meant.main and meant.gender in (None, gender) else None
    if who.lower().startswith("the "):
        noun = who.lower().partition(" ")[2]
        if noun[0].isdigit():
            return main if pronoun("") is main else None
        own = noun in main.nouns and roster.latest.get(noun, main) is main
        return main if own and (noun.startswith("new ") or pronoun("") is main) else None
    words = name_words(who)
    others = any(not each.main and not words.isdisjoint(each.words) for each in roster.entities)
    return main if words and words <= main.words and not others else None


def _verbs() -> str:
    return "|".join(sorted(lexicon.words("abbreviations", "quotes", "speech")))


def _told() -> str:
    """Match who speaks, and that: "she says", "says Kerr"."""
    return rf"(?:(?P<a>{_WHO}),? {_ADVERBS}(?:{_verbs()})\b|(?:{_verbs()}) (?P<b>{_WHO}))"


@cache
def _behind() -> re.Pattern[str]:
    return compiled(rf",?[^\S\n]?{_told()}")


@cache
def _ahead() -> re.Pattern[str]:
    another = rf"(?!\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he) (?:[a-z-]+ ){{1,2}}(?:{_verbs()})\b)"
    return compiled(
        rf"(?<![\w’'-])(?P<a>{_WHO}),? {_ADVERBS}(?:{_verbs()})\b(?:{another}[^.;\n]){{0,30}}[,:] ?$|(?:\A|(?<=\n))(?P<label>{_NAME})(?:, \d\d| \(\d\d\))?: ?$"
    )


@cache
def _between() -> re.Pattern[str]:
    return compiled(rf",?[^\S\n]?{_told()}[^.;“”„«»\"\n]{{0,60}}[.,:;]?[^\S\n]*")
