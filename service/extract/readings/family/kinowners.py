"""Whose a kin word is, where a sentence says so: by a possessive, by a clause of whom has kin, or of whom they outlive."""

import re
from collections.abc import Sequence

from attrs import frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.people.pronouns.antecedents import antecedent
from service.extract.people.pronouns.coordinated import companions, partners
from service.extract.readings.family.kinwords import patterns
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled

_KIN_OF = compiled(rf"(?P<first>[{char_class('K')}]) of (?:the )?(?:late )?$")
_FRIEND = compiled(rf"[{char_class('H')}] (?:[a-z-]+ ){{0,2}}(?P<kin>[{char_class('K')}]),? $")
"""Before an owner who is not told of beside another one: "Ada and *her friend* Ida's daughter"."""
_OPENS = compiled(r"(?:^|[.;] )(?:the |an? )?(?:[a-z]+ )?$", re.IGNORECASE)
"""Before an owner: kin of whose kin is told; and before those, where a sentence begins with them."""


@frozen
class Owner:
    """Whose a kin word is: the persons, and where the sentence names them."""

    persons: tuple[Entity, ...]
    start: int


_SURVIVORS = compiled(
    r"(?:(?:besides|in addition to|along with|apart from) [^.;]{1,80}, )?(?:among the |(?:other|her|his|their|additional|immediate) )?survivors\b(?! of\b)"
)
"""What opens a sentence about the kin of who has died: "*Survivors* include a son, Nils"."""


@frozen
class Owners:
    """Finds the owners of the kin words of one sentence."""

    shadow: Shadow
    people: People

    def person(self, match: re.Match[str], *, both: bool = False) -> Owner | None:
        """Return the person of a match's group; ``both``: with the one beside, "Nils and Greta's son", not "Ada and her friend Ida's daughter"."""
        mention = self.shadow.mentions[match["s"]]
        entity = self.people.entities.get(mention)
        if entity is None:
            return None
        alone = (
            entity.members
            or mention.kind is Kind.KIN
            or (match.re is patterns()["genitive"] and self._is_told_of_another(match.start("s")))
        )
        others = partners(self.shadow, mention)[:1] if both and not alone else ()
        beside = (self.people.entities.get(other) for other in others)
        persons = dict.fromkeys((*entity.persons, *(other for other in beside if other is not None)))
        return Owner(tuple(persons), match.start("s"))

    def _is_told_of_another(self, place: int) -> bool:
        """Tell whether an owner is somebody else's friend or the like, whose kin are no shared ones; a husband's are."""
        match = _FRIEND.search(self.shadow.text, 0, place)
        return match is not None and self.shadow.mentions[match["kin"]].note["field"] != "spouse"

    def clause(self, position: int, *, several: bool = False) -> Owner | None:
        """Return the subject of the clause at ``position`` of the shadow, with who stands beside it.

        ``several``: more than one is meant, also where "who" stands between: "X and Y, *who* wed in 1990, are the parents of".
        """
        mention = subject_of(self.shadow, position)
        if several and mention is not None and mention.kind is Kind.RELATIVE:
            mention = antecedent(self.shadow, mention) or mention
        if mention is None:
            return Owner((self.people.unnamed,), position) if stands_first(self.shadow, position) else None
        entity = self.people.entities.get(mention)
        if entity is None:
            return None
        behind = [each for each in companions(self.shadow, mention) if self.shadow.place(each) < position]
        others = (self.people.entities.get(each) for each in (*partners(self.shadow, mention), *behind))
        persons = dict.fromkeys((*entity.persons, *(other for other in others if other)))
        return Owner(tuple(persons), self.shadow.place(mention))

    def of_clause(self, position: int, kin: Mention) -> Owner | None:
        """Return who has kin, or whom they outlive: "she has a son", "her marriage produced a son", "a son survives her"."""
        head = self.shadow.text[:position]
        if match := patterns()["outlives"].search(head):
            owner = self.person(match)
            return Owner(owner.persons, match.start()) if owner else None
        if kin.value.islower() and (match := patterns()["bare"].search(head)):
            return (
                self.clause(match.start("q"))
                if self._is_bare(position, kin, beside=match["beside"] is not None)
                else None
            )
        match = patterns()["having"].search(head) or patterns()["survived"].search(head)
        if match:
            return self._of_listed(match, head)
        if match := patterns()["marriage"].search(head):
            return self.person(match)
        match = patterns()["survives"].match(self.shadow.text, position + 1)
        owner = self.person(match) if match else None
        if match is None or owner is None:
            return None
        named = {self.people.entities.get(each) for each in self.shadow.within(0, match.start("s"))}
        itself = not owner.persons[0].words or not named.isdisjoint(owner.persons)
        return Owner((self.people.main,), owner.start) if itself else owner

    def _of_listed(self, match: re.Match[str], head: str) -> Owner | None:
        """Return who has, or has left, the kin that ``match`` leads to."""
        if self.people.mourned and _SURVIVORS.match(self.shadow.small, 0, match.end()):
            return Owner((self.people.unnamed,), len(head))
        own = patterns()["own_having"].search(head[: match.start("q")]) if match["q"] else None
        return self.person(own) if own else self.clause(match.start("q" if match["q"] else 0))

    def _is_bare(self, position: int, kin: Mention, *, beside: bool) -> bool:
        """Tell whether kin are named without a word for whose they are; brothers may be each other's, "mother Russia" is nobody's."""
        others = kin.note["gender"].endswith("plural") and kin.note["field"] == "sibling"
        land = kin.note["field"] == "parent" and not beside
        return not others and not land and patterns()["bare_name"].match(self.shadow.text, position + 1) is not None

    def left_behind(self, possessive: re.Match[str], kin: Mention) -> Owner | None:
        """Return who has died, where "their" kin are those of the dead and of who is left: "survived by Ada and their sons".

        "Their wives" are those of the sons before, and nobody's whom the sentence names.
        """
        if kin.note["field"] == "spouse":
            return None
        mention = self.shadow.mentions[possessive["s"]]
        entity = self.people.entities.get(mention)
        if mention.value.lower() != "their" or (entity is not None and entity.members):
            return None
        survived = patterns()["survived_by"].search(self.shadow.text[: possessive.start()])
        return self.clause(survived.start()) if survived else None

    def is_of_either(self, head: str, kin: Mention) -> bool:
        """Tell whether a spouse may as well be that of a child or a sibling before: "her daughter, Ada, and her husband, Nils".

        Or kin those of who asked as well as of who was asked: "was hired by Nils Berg to teach *his son* Per".
        """
        if asked := patterns()["asked"].search(head):
            gender = self.people.entities[self.shadow.mentions[asked["by"]]].gender
            return gender in (None, self.shadow.mentions[asked["s"]].note["gender"])
        found = patterns()["either"].search(head) if kin.note["field"] == "spouse" else None
        if found is None:
            return False
        other, whose = (self.shadow.mentions[found[key]].note for key in ("k", "s"))
        return other["field"] in ("child", "sibling") and other["gender"].startswith(whose["gender"])

    def is_kins_kin(self, owner: Owner, position: int, kin: Mention, names: Sequence[int]) -> bool:
        """Tell whether names may be those of kin of a kin word: "*The father* of Ada's mother was Nils", "the widow of her son, Ida"."""
        text = self.shadow.text
        nested = _KIN_OF.search(text[: owner.start])
        if nested is None or not names:
            return False
        if patterns()["copula"].match(text, position + 1):
            return True  # "The father of Ada's *mother* was Nils Kerr"
        told = {self.shadow.mentions[text[each]].note.get("gender") for each in names}
        several = self.shadow.mentions[nested["first"]].note["gender"].endswith("plural")
        opens = not several and _OPENS.search(text[: nested.start()]) is not None
        return opens or {kin.note["gender"], *told} >= {"male", "female"}

    def is_other_parent(self, head: str, kin: Mention, before: Mention | None, owner: Owner | None) -> bool:
        """Tell whether a parent is told beside the other one of the same child: "Ada's mother, Ida, and her father, Nils"."""
        if before is None or owner is None:
            return False
        if {kin.note["field"], before.note["field"]} != {"parent"} or kin.note["gender"] == before.note["gender"]:
            return False
        between = patterns()["parents"].match(head[self.shadow.place(before) + 1 :])
        return between is not None and self.shadow.mentions[between["s"]].note.get("gender") == owner.persons[0].gender
