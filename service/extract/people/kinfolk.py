"""Whom words for kin mean: a person known by a name, by what the tellers call that one, or somebody new whose kin it is.

In: a mention of kin in its sentence, and who was found there. Out: the entity that it stands for.
"""

from attrs import frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity, name_words
from service.extract.people.genders import gender_behind
from service.extract.people.pronouns.actors import stands_for_parent
from service.extract.people.pronouns.antecedents import apposed_to, is_spouse
from service.extract.people.pronouns.coordinated import kin_in_front
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.owners import owns
from service.extract.people.pronouns.pointing import Pointing
from service.extract.people.pronouns.traces import head_of_family
from service.extract.people.pronouns.witnesses import is_said_by_child
from service.extract.people.roster import Roster
from service.extract.text.patterns import compiled

_FAMILY = "family"


@frozen
class Kinfolk:
    """The kin of a document's persons; ``parent_words`` are what the children who tell it call the main person."""

    roster: Roster
    pointing: Pointing
    parent_words: frozenset[str] = frozenset()

    @property
    def main(self) -> Entity:
        """Return the person whom the document is about."""
        return self.roster.main

    def person(self, mention: Mention, before: Mention | None, scene: Scene) -> Entity:
        """Return whom a word for kin means; ``before`` is the mention of a person right in front of it."""
        return self._bearer(mention, scene) or self._told_as(mention, before, scene)

    def _told_as(self, mention: Mention, before: Mention | None, scene: Scene) -> Entity:
        gender = mention.note["gender"]
        owner = scene.found.get(before) if before is not None and owns(scene.shadow, before, mention) else None
        if owner is None and stands_for_parent(scene.shadow, mention):
            if self.pointing.unclear(scene.sentence):
                return self.pointing.new_noun(mention.value, gender)
            meant = self.pointing.pronoun(gender, scene.sentence)
            return meant or (
                self.main if self.main.gender in (None, gender) else self.pointing.new_noun(mention.value, gender)
            )
        own = owner.narrator if owner else before is None or mention.value.istitle()
        called = own and self._is_called_main(mention, scene)
        if called or (own and mention.note["word"] in self.parent_words) or self._is_own_parent(mention, owner, scene):
            return self.main
        if owner is None and mention.note["word"] == _FAMILY and _is_the(scene.shadow, mention):
            owner = head_of_family(self.pointing.traces, scene.sentence) or self.main
        if owner is not None and before is not None and (named := self._in_front(owner, before, mention, scene)):
            return named
        noun = f"{mention.note['word']} of {owner.name}" if owner else mention.note["word"]
        if noun in self.roster.latest:
            return self.roster.latest[noun]
        told = gender_behind(scene.shadow, mention) if gender == "neutral" else None
        entity = self.pointing.new_noun(noun, "plural" if gender.endswith("plural") else told or gender)
        entity.owner = owner
        if owner is not None and not owner.main and self.pointing.speakers.around(mention.start):
            self.pointing.only_here(entity)
        return entity

    def _bearer(self, mention: Mention, scene: Scene) -> Entity | None:
        """Return of whom kin of nobody named are told between commas: "Ada Kerr, *a judge's daughter* who studied"."""
        led = _LED.search(scene.shadow.small, 0, scene.shadow.place(mention))
        named = apposed_to(scene.shadow, mention) if led else None
        known = scene.found.get(named) if named else None
        fits = known is not None and not known.members and known.gender in (None, mention.note["gender"])
        return known if fits else None

    def _is_called_main(self, mention: Mention, scene: Scene) -> bool:
        """Tell whether whoever tells a page calls the main person so, by a name right behind: "My aunt, Ada Kerr, who has died"."""
        named = _CALLED.match(scene.shadow.text, scene.shadow.place(mention) + 1)
        words = name_words(scene.shadow.mentions[named["who"]].value) if named else frozenset()
        return len(words) > 1 and words <= self.main.words and self.main.gender in (None, mention.note["gender"])

    def _is_own_parent(self, mention: Mention, owner: Entity | None, scene: Scene) -> bool:
        """Tell whether a child of the main person calls that one "my mother"."""
        gender = self.main.gender
        if owner is None or owner.main or mention.note.get("field") != "parent" or mention.note["gender"] != gender:
            return False
        return owner.child or is_said_by_child(scene.shadow, mention, gender)

    def _in_front(self, owner: Entity, before: Mention, kin: Mention, scene: Scene) -> Entity | None:
        """Return the spouse whom a name right in front tells: "Nils Kerr, her husband, was", a couple from there on; other kin get their gender."""
        named = kin_in_front(scene.shadow, before, kin) if before.kind in (Kind.POSSESSIVE, Kind.PERSON) else None
        known = scene.found.get(named) if named else None
        if known is None or known in owner.persons or known.members or known.gender not in (None, kin.note["gender"]):
            return None
        if not is_spouse(kin):
            known.gender = known.gender or _GENDERED.get(kin.note["gender"])
            return known if _ACTS.match(scene.shadow.text, scene.shadow.place(kin) + 1) else None
        self.pointing.couple(owner, known, scene.sentence)
        return known


_ACTS = compiled(
    r", (?!and\b|or\b|as\b|an?\b|the\b|who\b|in\b|at\b|of\b|with\b|but\b|both\b|also\b|along\b|then\b|now\b)[a-z]"
)
_LED = compiled(r", (?:an?|the) [^,;]*$")
"""Before kin who say who somebody is, and no others in a list: "Ada Kerr, *a judge's* daughter", not "Ada Kerr, mother, and"."""
_GENDERED = {"male": "male", "female": "female"}
_CALLED = compiled(rf",? (?P<who>[{char_class('P')}])")


def _is_the(shadow: Shadow, kin: Mention) -> bool:
    """Tell whether nothing but "the", or "the whole", stands before a kin word, or nothing at all in a note: "; family moved"."""
    if shadow.small.endswith("; ", 0, shadow.place(kin)):
        return True
    return shadow.small.endswith(("the ", "the whole ", "the entire ", "the young "), 0, shadow.place(kin))
