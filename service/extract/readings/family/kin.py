"""Kinship as sentences tell it: whose a kin word is, whom it names, and what that says of either."""

import re
from collections.abc import Callable, Iterator

from attrs import Factory, define, field

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.family.kinfindings import Tie, findings
from service.extract.readings.family.kinnames import (
    head_before,
    is_doer,
    is_parents_wife,
    is_source,
    name_in_front,
    names_in,
    others_between,
    share_family,
)
from service.extract.readings.family.kinothers import others_behind
from service.extract.readings.family.kinowners import Owner, Owners
from service.extract.readings.family.kinwords import is_close, orders, patterns
from service.extract.rules.finding import Finding
from service.extract.rules.rulebook import OPPOSITE
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled

_KIN_OF = "family/kin-of"
"""The rule of those whose kin somebody is said to be."""
_FEW = {True: 2, False: 1}
"""Fewer names than this behind a plural, or a singular, are not those of the kin: "with his sons, Nils moved"."""
_SOME = compiled(rf"\bincluding\b|\bincludes?d?\b|\bamong\b|\bof [{char_class('RS')}]")
"""Between a plural and names of some of those: "four children, *among* them Ada"."""
_LEFT = (" survive.", " survives.", " survive", " survives")
_KIN = compiled(f"[{char_class('K')}]")
_FRAGMENT = compiled(r"(?!an? |the )(?:(?:[a-z-]+ ){0,2}|born\b.*, )$", re.IGNORECASE)
"""What stands before kin where a note of a life begins: "Only daughter of Nils Berg."."""


def kin_findings(
    shadow: Shadow, people: People, number: int, *, quoted: bool, household: Callable[[], frozenset[str]] = frozenset
) -> Iterator[Finding]:
    """Yield what the kin words of a sentence say of its persons; ``household`` has the kin that are the main person's without an owner."""
    if shadow.has(Kind.KIN):
        yield from _Reader(shadow, people, number, quoted=quoted, household=household).read()


@define
class _Reader:
    """Reads the kin words of a sentence in order; lists let one owner's relatives follow one another."""

    shadow: Shadow
    people: People
    number: int
    quoted: bool = False
    household: Callable[[], frozenset[str]] = frozenset
    _owners: Owners = field(init=False)
    _owner: Owner | None = None
    _owner_end: int = 0
    _subject: Owner | None = None
    _subject_end: int = 0
    _relation: str = ""
    _last: Mention | None = None
    _seen: set[tuple[int, str]] = Factory(set)

    def __attrs_post_init__(self) -> None:
        self._owners = Owners(self.shadow, self.people)

    def read(self) -> Iterator[Finding]:
        for match in _KIN.finditer(self.shadow.text):
            mention = self.shadow.mentions[match.group()]
            if not (said := [*self._anothers(match.start(), mention), *self._given(match.start(), mention)]):
                yield from self._named(match.start(), mention)
            yield from said
            yield from self._of(match.start(), mention)
            self._last = mention

    def _named(self, position: int, kin: Mention) -> Iterator[Finding]:
        """Read "her husband, Paul", "their sons John and Peter", "survived by a son, John", "John, their son,"."""
        text = self.shadow.text
        beside = self._beside(kin, text[:position])
        again = self._owners.is_other_parent(text[:position], kin, self._last, self._owner)
        owner = self._owner if again else self._owners.person(beside) if beside else self._owner_of(position, kin)
        if owner is None or self._owners.is_of_either(text[:position], kin):
            return
        plural = kin.note["gender"].endswith("plural") and not patterns()["one_of"].search(text[: owner.start])
        shapes = ("many",) if plural else ("one", "copula", "owned")
        match = next((found for shape in shapes if (found := patterns()[shape].match(text, position + 1))), None)
        parents = kin.note["field"] == "parent"
        values = names_in(self.shadow, match, couple=parents) if match else []
        if len(values) == 1 and self._is_none(position, values[0]):
            match, values = None, []
        elif match is None:
            values = name_in_front(self.shadow, position, owner.start, plural=plural)
            if values and kin.note["field"] == "spouse" and is_parents_wife(self.shadow, values[0]):
                values = []
        some = match and _SOME.search(text, position, match.end())
        few = _FEW[plural and not some] if match else 0
        fronted = patterns()["fronted"].match(text) if match else None
        if match and (len(values) < few or (fronted and position < fronted.end())):
            match, values = None, []
        if self._owners.is_kins_kin(owner, position, kin, values):
            return
        self._owner = self._owner if beside else owner
        self._owner_end = match.end() if match else position + 1
        if is_close(self.shadow, position, kin):
            named = values if plural else values[:1]
            others = others_behind(self.shadow, position, named[0] + 1) if named else ()
            for value in (*named, *others):
                yield from self._tell(Tie(kin.note["field"], owner, value, position))

    def _is_none(self, position: int, name: int) -> bool:
        """Tell whether a name behind kin is none of theirs: who says so, or who does something to them."""
        person = self.people.entities.get(self.shadow.mentions[self.shadow.text[name]])
        doer = person is not None and is_doer(self.shadow, position, name, person.name)
        return doer or is_source(self.shadow, position, name)

    def _anothers(self, position: int, kin: Mention) -> Iterator[Finding]:
        """Read "Ada was John's daughter"."""
        text = self.shadow.text
        owner = patterns()["genitive"].search(text[:position])
        stated = patterns()["anothers"].search(text[: owner.start("s")]) if owner else None
        if owner is None or stated is None or not patterns()["ends"].match(text[position + 1 :]):
            return
        subject = self._owners.clause(stated.start()) if self.shadow.mentions[owner["s"]].kind is Kind.PERSON else None
        if subject is not None and is_close(self.shadow, position, kin):
            field = OPPOSITE[kin.note["field"]]
            yield from self._tell(Tie(field, subject, owner.start("s"), position, _KIN_OF))

    def _given(self, position: int, kin: Mention) -> Iterator[Finding]:
        """Read "the parents of Ada, Nils and Mia Kerr, were …", "the father of Ada was Nils Kerr", "the sons of Ada Kerr, Per and Nils, sing"."""
        match = patterns()["given"].match(self.shadow.text, position + 1) if kin.note["field"] in OPPOSITE else None
        owner = self._owners.person(match) if match else None
        values = names_in(self.shadow, match) if match and owner and is_close(self.shadow, position, kin) else []
        if match is None or owner is None or not share_family(self.shadow, kin, match, values, self.people.main):
            return
        for value in values if len(values) == _FEW[kin.note["gender"].endswith("plural")] else ():
            yield from self._tell(Tie(kin.note["field"], owner, value, position))

    def _owner_of(self, position: int, kin: Mention) -> Owner | None:
        head = self.shadow.text[:position]
        for shape in ("kins", "possessive", "genitive"):
            if shape == "kins" and kin.note["field"] == "parent":
                continue
            match = patterns()[shape].search(head)
            if match:
                owner = self._owners.person(match, both=shape == "genitive")
                return self._owners.left_behind(match, kin) or owner if shape == "possessive" else owner
        if kin.value.istitle() and kin.note["word"] in orders():
            return None
        noted, end = (self._owner, self._owner_end) if self._owner else (self._subject, self._subject_end)
        if noted and patterns()["listed"].search(head[end:]):
            return noted
        on = patterns()["goes_on"].match(head[self._owner_end :]) if self._owner else None
        if self._owner and (on or patterns()["left"].search(head)):
            return self._owner
        more = self._relation == "parent" and kin.note["field"] == "child"
        if more and patterns()["goes_on"].match(head[self._subject_end :]):
            return self._subject  # "the mother of two sons, Ada and Nils, and a daughter, Mia"
        return self._unowned(position, kin) or self._owners.of_clause(position, kin)

    def _unowned(self, position: int, kin: Mention) -> Owner | None:
        """Return whose kin begin a sentence, or are told behind others of the same owner: "A son, Ada, …", "…; a sister, Mia, …"."""
        head = self.shadow.text[:position]
        again = self._owner and self._last and self._last.note["field"] == kin.note["field"]
        if again and patterns()["another"].match(head[self._owner_end :]):
            return self._owner
        alone = patterns()["begins"].match(head) and patterns()["alone"].match(self.shadow.text, position + 1)
        left = self.people.mourned and self.shadow.small.endswith(_LEFT)
        own = alone and (left or kin.note["field"] in self.household())
        return Owner((self.people.unnamed,), position) if own else None

    def _beside(self, kin: Mention, head: str) -> re.Match[str] | None:
        """Find whose kin stand beside a name: "Nils and wife Ada", in lists "a son, Nils, and wife Ada", "Ada (husband Nils)"."""
        beside = patterns()["beside_and"].search(head)
        if beside and self._owner is None and kin.note["field"] in ("child", "spouse"):
            return beside
        couple = patterns()["couple_of_kin"].search(head) if kin.note["field"] == "child" else None
        if couple and self.shadow.mentions[couple["kin"]].note["field"] in ("child", "sibling"):
            return couple
        if kin.note["field"] != "spouse":
            return None
        listed = self._last and self._last.note["field"] == "child" and patterns()["survived_by"].search(head)
        other = listed and self._last and self._last.note["gender"].split("-")[0] != kin.note["gender"]
        return patterns()["beside"].search(head) or (beside if other else None)

    def _of(self, position: int, kin: Mention) -> Iterator[Finding]:
        """Read "the son of X and Y", "wife of X", "father of X, Y and Z"."""
        match = patterns()["of"].match(self.shadow.text, position + 1)
        if match is None or (match["lead"] and patterns()["opening"].search(head_before(self.shadow, position))):
            return  # "The daughter of a farmer, Ada Byron, …"
        subject = self._subject_at(position, match, kin)
        if subject is None:
            return
        self._subject, self._subject_end, self._relation = subject, match.end(), kin.note["field"]
        if not is_close(self.shadow, position, kin):
            return
        field = OPPOSITE[kin.note["field"]]
        most = {"parent": 2, "spouse": 1}.get(field, 9)
        values = names_in(self.shadow, match, of=field == "parent", joined=field == "parent")[:most]
        if field == "parent" and values and others_between(self.shadow, values[0] + 1, values[-1]):
            values = values[:1]
        told = (self.people.entities.get(self.shadow.mentions[self.shadow.text[each]]) for each in values)
        others = [each for each in told if each not in subject.persons]
        if field == "parent" and len(others) < len(values):
            return  # "Children of Ada Byron and Nils Kerr" are theirs, whoever is told of
        if field == "child" and len(others) == 1 and self._several(match.start(), values[0]):
            return  # "a mother of two, Ada Byron, said"
        for value in values:
            yield from self._tell(Tie(field, subject, value, position, _KIN_OF))

    def _several(self, low: int, high: int) -> bool:
        """Tell whether a number of more than one stands in a stretch of the shadow."""
        counts = (each.value for each in self.shadow.within(low, high) if each.kind is Kind.QUANTITY)
        return any(count.isdigit() and int(count) > 1 for count in counts)

    def _subject_at(self, position: int, match: re.Match[str], kin: Mention) -> Owner | None:
        head = head_before(self.shadow, position)
        if any(patterns()[key].search(head) for key in ("possessive", "genitive", "likened", "object")):
            return None
        other = kin.note["field"] != "child" or self._relation != "child"
        noted = patterns()["noted"].search(head)
        if self._subject and (noted or (other and patterns()["same_subject"].match(head[self._subject_end :]))):
            return self._subject
        if found := patterns()["apposed"].search(head):
            return self._owners.person(found, both=kin.note["gender"].endswith("plural"))
        if patterns()["opening"].search(head):
            names = names_in(self.shadow, match, of=True, joined=True)
            low = names[:2][-1] + 1 if names else 0
            subject = patterns()["opening_subject"].match(self.shadow.text[low:]) if names else None
            if subject or not _FRAGMENT.match(head):
                owner = self._owners.person(subject) if subject else None
                return Owner(owner.persons, owner.start + low) if owner else None
            differs = {self.people.main.gender, kin.note["gender"]} == {"male", "female"}  # "Dear father of Per"
            return None if differs else Owner((self.people.unnamed,), position)
        found = noted or patterns()["stated"].search(head)
        several = kin.note["gender"].endswith("plural")
        return self._owners.clause(found.start(), several=several) if found else None

    def _tell(self, tie: Tie) -> Iterator[Finding]:
        """Yield what a tie says, once for each name and field."""
        if (tie.name, tie.field) not in self._seen:
            self._seen.add((tie.name, tie.field))
            yield from findings(self.shadow, self.people, tie, self.number, quoted=self.quoted)
