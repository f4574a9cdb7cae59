"""Which person a name is of: who is apposed, was born so, is kin just told of, has the surname alone, or is on the roster."""

from attrs import define

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name as taken_apart
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.bearers import is_child_of_others
from service.extract.people.entities import Entity, name_words, number_of, somebody
from service.extract.people.namesakes import (
    birth_behind,
    entered_as,
    family_in_front,
    has_middle_name_of_kin,
    is_contrasted,
    is_in_issue,
    is_kin_of_the_name,
    is_kin_so_named,
    is_one_of_the_name,
    is_unrelated,
    is_wife_beside,
)
from service.extract.people.othernames import listed_name_of, styled_name_of
from service.extract.people.pronouns.antecedents import (
    born_as,
    child_beside,
    is_behind_kin,
    is_parent,
    is_spouse,
    opens_note,
    other_name_of,
    stands_beside_kin,
)
from service.extract.people.pronouns.coordinated import partners
from service.extract.people.pronouns.described import goes_on_behind_kin
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.pointing import Pointing
from service.extract.people.pronouns.traces import is_somebody
from service.extract.people.pronouns.witnesses import is_beside, is_confirming
from service.extract.people.roster import Roster
from service.extract.people.surnames import Surnames
from service.extract.text.patterns import compiled

_FULL = 2
_ENDS = (".", "!", "?", "”", '"', "’")
"""How a sentence ends: a headline may leave out what tells a person from namesakes."""
_FOUND_OUT = compiled(
    rf"\b(?:named|identified) (?:(?! as )[^.;{char_class('PS')}]){{1,120}} as (?:the |an? )?(?:[a-z{char_class('GJA')}-]+ ){{0,4}}$"
)
_REACH = 160


@define(eq=False)
class Naming:
    """Leads names back to the persons of a roster, by what else is known of who has which."""

    roster: Roster
    surnames: Surnames
    pointing: Pointing
    born: str = ""
    """The year of birth that stood in brackets behind the main person's name."""

    @property
    def main(self) -> Entity:
        """Return the person whom the document is about."""
        return self.roster.main

    def person(self, mention: Mention, before: Mention | None, scene: Scene) -> Entity:
        """Return whom a name is of; ``before`` is the mention of a person right before it."""
        other = self._by_another_name(mention, scene) or self._namesake(mention, scene.shadow)
        if other is not None:
            return other
        child = child_beside(scene.shadow, mention)
        kin = scene.found.get(before) if before is not None and is_behind_kin(scene.shadow, before, mention) else None
        others = self.surnames.full >= 0 and is_child_of_others(mention, kin, scene.found.values(), self.main.words)
        owned = kin is not None and kin.owner is self.main
        traces, above = self.pointing.traces, self.pointing.above
        bearer = self.surnames.bearer(mention, scene, traces, above)
        known = self._kin_named(mention, before, scene) or bearer
        wed = known is None and not scene.shadow.has(Kind.KIN) and self.roster.is_married_name(mention.value)
        known = known or self.roster.named(
            mention.value,
            mention.note.get("gender"),
            other_than=scene.found.get(child) if child else None,
            mention=mention,
        )
        known.main = known.main or wed
        if known is self.main and (others or self._is_relative(mention, scene)):
            namesake = self.roster.enter(Entity(mention.value, mention.note.get("gender")))
            if before is not None and scene.found.get(before) is known and before.kind is Kind.KIN:
                scene.found[before] = namesake
            return namesake
        self.surnames.note(mention, known, scene, traces, as_kin=kin is not None)
        if known is self.main and owned:
            self._leave_owner(scene)
        if known is not self.main:
            self._tell(mention, known, scene)
        known.weak = mention.note.get("weak") == "true" and known.weak and not is_somebody(scene.shadow, mention)
        if known is self.main and not known.plain:
            known.plain = not number_of(mention.value) and " " in mention.value and scene.shadow.text.endswith(_ENDS)
        return known

    def _tell(self, mention: Mention, known: Entity, scene: Scene) -> None:
        """Take in what the words around a name say of whose surname that is of another than the main person."""
        beside = [scene.found[each] for each in partners(scene.shadow, mention) if each in scene.found]
        self.surnames.tell(mention, known, beside, parent=is_parent(scene.shadow, mention))
        confirms, near = is_confirming(scene.shadow, mention), is_beside(scene.shadow, mention)
        self.surnames.confirm(known, confirms=confirms, beside=near)

    def _by_another_name(self, mention: Mention, scene: Scene) -> Entity | None:
        """Return whom the words around a name say that it is another name of: "Ada King (born *Byron*)"; or None."""
        if is_kin_so_named(scene.shadow, mention):
            return None
        other = styled_name_of(scene.shadow, mention) or other_name_of(scene.shadow, mention)
        other = other or listed_name_of(scene.shadow, mention)
        same = (scene.found.get(other) if other else None) or self._born_as(mention, scene)
        if same is self.main and other is not None and self._is_identified(mention, scene.shadow):
            scene.found[other] = self.roster.named(mention.value, mention.note.get("gender"), mention=mention)
            if self.main not in scene.found.values():
                self.pointing.hand_over(self.main, scene.found[other], scene.sentence)
            return scene.found[other]
        if same is None or same.members:
            return None
        same.main = same.main or self._is_headline(same, mention)
        self.roster.call(same, name_words(mention.value))
        if same.owner is None and self._has_own_name(same):
            same.main = True  # "Ada King (born Byron)" is Ada Byron
        self.surnames.confirm(same, confirms=is_confirming(scene.shadow, mention), beside=False)
        return same

    def _namesake(self, mention: Mention, shadow: Shadow) -> Entity | None:
        """Return who else is named by what could be the main person's name, as the words around it say, or None."""
        entry = entered_as(shadow, mention)
        if entry and not self.main.words <= name_words(entry):
            return self.roster.named(entry)
        if not self._is_another(mention, shadow):
            return None
        gender = self.main.gender if self.main.words <= name_words(mention.value) else None
        return self.roster.enter(Entity(mention.value, mention.note.get("gender") or gender))

    def _is_another(self, mention: Mention, shadow: Shadow) -> bool:
        """Tell whether a name is said to be another's: "another Ada Byron", "An Ada Byron taught", "Sir Hugh and Lady Byron"."""
        if is_unrelated(shadow, mention) or is_contrasted(shadow, mention):
            return True
        if is_wife_beside(shadow, mention) and not self._is_wed(mention):
            return True
        return self.main.words <= name_words(mention.value) and is_one_of_the_name(shadow, mention)

    def _is_relative(self, mention: Mention, scene: Scene) -> bool:
        """Tell whether what could be the main person's name is that of a parent, a child or another of the name by what stands around it."""
        before = self.surnames.full >= 0 and (
            is_in_issue(scene.shadow, mention) or is_kin_of_the_name(scene.shadow, mention)
        )
        return (
            before
            or (has_middle_name_of_kin(scene.shadow, mention) and mention.value not in self.main.name.split())
            or self._is_of_another_life(mention, scene.shadow)
            or self._is_parent(mention, scene)
            or self._is_of_another_family(mention, scene)
        )

    def _leave_owner(self, scene: Scene) -> None:
        """Let who owns kin be another than the person who is named as these: "The painter died, said *his son, Ada Kerr*"."""
        owner = self.roster.enter(somebody(self.main.gender))
        scene.found.update(
            (each, owner) for each, who in scene.found.items() if who is self.main and each.kind in _UNNAMED
        )
        self.pointing.hand_over(self.main, owner, scene.sentence)
        self.pointing.onlooking.leave()

    def _is_wed(self, mention: Mention) -> bool:
        """Tell whether the page has told of the main person as one of a couple, or given her that title: "Mr and *Mrs Kerr*" may mean her."""
        couples = (trace.entity.members for trace in self.pointing.traces if trace.entity.couple)
        return self.surnames.is_titled(mention) or any(self.main in members for members in couples)

    def _has_own_name(self, same: Entity) -> bool:
        """Tell whether somebody's names hold all words of one full name of the main person's, particles and aliases apart."""
        names = [name_words(" ".join(form.words)) for form in self.roster.forms]
        return any(words and words <= same.words for words in (*names, self.main.words))

    def _is_of_another_life(self, mention: Mention, shadow: Shadow) -> bool:
        """Tell whether a full name stands with another birth in brackets than the main person's: that of somebody else of the name."""
        born = birth_behind(shadow, mention) if " " in mention.value else ""
        self.born = self.born or born
        return bool(born) and born != self.born

    def _is_of_another_family(self, mention: Mention, scene: Scene) -> bool:
        """Tell whether a given name stands behind a family's name that is not the main person's: "Hall, *Ada* (her mother)"."""
        family = family_in_front(scene.shadow, mention)
        return family is not None and name_words(family.value).isdisjoint(self.main.words)

    def _is_parent(self, mention: Mention, scene: Scene) -> bool:
        """Tell whether one word of the main person's name is that of a parent: "Leroy Vance Hale was born to *Vance* and Opal Hale"."""
        return " " not in mention.value and self.main in scene.found.values() and is_parent(scene.shadow, mention)

    def _is_headline(self, same: Entity, mention: Mention) -> bool:
        """Tell whether whom nothing but a noun has named is the main person by the name given now: "The first woman mayor … She was born"."""
        named = bool(same.words) or any(trace.entity.main for trace in self.pointing.traces)
        return (
            not named and not name_words(mention.value).isdisjoint(self.main.words) and not self._is_relatives(mention)
        )

    def _is_identified(self, mention: Mention, shadow: Shadow) -> bool:
        """Tell whether somebody else is said to be found out: "named the woman as *Ines Kerr*", of Ada Kerr's page."""
        words = name_words(mention.value)
        own = words <= self.main.words or self.main.words <= words
        place = shadow.place(mention)
        return not own and _FOUND_OUT.search(shadow.small, max(0, place - _REACH), place) is not None

    def _is_relatives(self, mention: Mention) -> bool:
        """Tell whether a name in full shares nothing but the family's with the main person's: "named the man as *Ned Kerr*", of Ada Kerr's page."""
        said = taken_apart(mention.value)
        if len(said.words) < _FULL or not self.roster.forms:
            return False
        family = {word for form in self.roster.forms for word in form.words[-1:]}
        return {*said.words} & self.main.words <= family and all(
            likeness(said, form) is Likeness.OTHER for form in self.roster.forms
        )

    def _born_as(self, mention: Mention, scene: Scene) -> Entity | None:
        """Return whose name at birth a mention is, where that is said before the person is pointed to or named."""
        meant = born_as(scene.shadow, mention)
        if meant is None:
            return self._noted(mention) if opens_note(scene.shadow, mention) else None
        if meant.kind is Kind.PERSON:
            return self.roster.named(meant.value, meant.note.get("gender"))
        gender = meant.note["gender"]
        if meant.kind is Kind.NOMINAL:  # "Born Ada Kerr in 1931, the soprano …", of a page about Ada Byron
            known = self.pointing.definite(meant, gender, scene.sentence) if meant.note["definite"] == "true" else None
            if known is not self.main and not name_words(mention.value) & self.main.words:
                return None
            self.main.point(meant.note["word"])
            return self.main
        return self.pointing.pronoun(gender, scene.sentence) or self.main if gender in ("male", "female") else None

    def _noted(self, mention: Mention) -> Entity | None:
        """Return the main person, where a life in note form begins with the name at birth: "Born Ada Kerr, 1931, in Oslo"."""
        about = self.pointing.traces[-1].entity if self.pointing.traces else self.main
        return self.main if about.main or name_words(mention.value) & self.main.words else None

    def _kin_named(self, mention: Mention, before: Mention | None, scene: Scene) -> Entity | None:
        """Take "his wife, Mary": the name gives the kin's entity its name."""
        if before is None or before.kind is not Kind.KIN or not stands_beside_kin(scene.shadow, before, mention):
            return None
        entity = scene.found.get(before)
        if entity is not None and before.note.get("word") == "parents" and entity.owner is self.main:
            # "Luis Ole Kerr's parents, *Ole Kerr* and Ines": no one has all of a child's names
            part = " " in mention.value and name_words(mention.value) < name_words(self.main.name)
            return self.roster.named(mention.value, mention.note.get("gender"), other_than=self.main) if part else None
        if entity is None or entity.gender == "plural" or entity.words or goes_on_behind_kin(scene.shadow, mention):
            return None
        gender = entity.gender or mention.note.get("gender")  # "his *friend* Karl" tells none, the name does
        own = self.main if entity.owner is not None and self.main in entity.owner.members else entity.owner
        own = None if self._is_first_named(mention, before) else own
        known = self.roster.named(mention.value, gender, other_than=own)  # "Ada and Nils: *their son Per Ada*"
        known.gender = known.gender or gender
        scene.found[before] = known
        if known is self.main:
            self.pointing.hand_over(entity, known, scene.sentence)  # "Nils Kerr's widow, *Ada Kerr*, has died. She"
        if before.note.get("field") == "parent" and entity.owner is self.main:
            self.surnames.elders[id(known)] = known
        known.child = known.child or (
            before.note.get("field") == "child" and entity.owner is not None and self.main in entity.owner.persons
        )
        if entity.owner is not None and not entity.owner.members and is_spouse(before):
            self.pointing.couple(entity.owner, known, scene.sentence)
        return known

    def _is_first_named(self, mention: Mention, kin: Mention) -> bool:
        """Tell whether the main person is named for the first time as kin of somebody unnamed: "*His widow, Ada Kerr*, died"; a son may be a namesake."""
        if self.surnames.full >= 0 or self.surnames.alone or " " not in mention.value:
            return False
        told = kin.note.get("field") in ("spouse", "sibling") or kin.note.get("gender") == "female"
        return told and self.main.words <= name_words(mention.value)


_UNNAMED = frozenset((Kind.PRONOUN, Kind.POSSESSIVE, Kind.NOMINAL))
