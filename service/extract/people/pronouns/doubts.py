"""Whom else a pronoun may mean that could be the main person's: where that is as likely, somebody unknown is meant."""

import re
from functools import cache

from attrs import define, field

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.people.pronouns.bystanders import is_at_side, owns_kin, tells_earlier
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.nouns import Nouns
from service.extract.people.pronouns.rivals import Standing, named_beside
from service.extract.people.pronouns.traces import Trace, is_alone, is_dead, is_left, rival_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


@define(eq=False)
class Doubting(Nouns):
    """Who rivals the main person as the one whom a pronoun means, by who was mentioned when."""

    unsure: dict[Mention, Standing] = field(factory=dict)
    """The pronouns of the sentence that is being read which mean the main person, but could mean another: how that one was brought in."""
    _unknown: set[Entity] = field(factory=set)
    _doubted: tuple[int, Trace] | None = None
    """The last sentence that a pronoun opens which could mean another than the main person, and where that one was brought in."""

    _passed: int = -1
    """The last sentence that somebody opens whom only such a noun names as "the impostor", "the patient"."""

    def only_here(self, entity: Entity) -> None:
        """Let somebody be whom pronouns mean in this paragraph alone: the husband of a witness who speaks of *my husband*."""
        self._unknown.add(entity)

    def _or_rival(self, mention: Mention, meant: Entity | None, gender: str, scene: Scene) -> Entity | None:
        """Return whom a pronoun means; where the sentence before is as much about another one, somebody unknown instead of the main person."""
        if meant is None or not meant.main:
            return meant
        if gender != "plural" and self._is_strangers(scene):
            return self._stranger(mention, gender)
        named = named_beside(scene.shadow, mention)
        beside = scene.found.get(named) if named else None
        apart = beside is not None and beside is not meant and beside.gender in (None, gender)
        if is_dead(scene.shadow, mention) and (apart or is_at_side(scene.shadow, mention)):
            return self._stranger(mention, gender)
        if apart:
            self.unsure[mention] = Standing.TOLD_OF
        rival = self._rival(meant, gender, scene.sentence)
        about = rival is not None and (rival.standing is Standing.TOLD_OF or is_alone(rival, self.traces))
        paired = rival is not None and self._is_paired(meant, rival.entity, scene.sentence)
        if rival is None or not (about or paired or tells_earlier(scene.shadow, mention)):
            left = rival is not None and is_left(meant, rival, self.traces)
            self._doubt(rival, scene.sentence, opens=scene.shadow.place(mention) == 0)
            self.unsure.update({mention: Standing.TOLD_OF if left else rival.standing} if rival else {})
            return meant
        return self._stranger(mention, gender)

    def _is_strangers(self, scene: Scene) -> bool:
        """Tell whether a pronoun stands in or behind a sentence that somebody opens whom only such a noun names as "the impostor", "the patient": "*The impostor* told Ada that *she* was"."""
        behind = self._passed == scene.sentence - 1 > self.above and not self._told(scene)
        return behind or _opens_with_passer(scene.shadow)

    def close(self, shadow: Shadow, sentence: int) -> None:
        """Take in a sentence once all its persons are known."""
        super().close(shadow, sentence)
        self._passed = sentence if _opens_with_passer(shadow) else self._passed

    def _told(self, scene: Scene) -> bool:
        """Tell whether a sentence has named the main person so far."""
        return any(each.main and one.kind is Kind.PERSON for one, each in scene.found.items())

    def _doubt(self, rival: Trace | None, sentence: int, *, opens: bool) -> None:
        """Keep whom else the pronoun that opens a sentence could mean: one of the sentence before, or of those before that go on with "he"."""
        rival = rival or self._doubted_before(sentence)
        if opens and rival is not None:
            self._doubted = (sentence, rival)

    def _doubted_before(self, sentence: int) -> Trace | None:
        """Return whom else the pronoun could mean that opens the sentence before in this paragraph, which does not name the main person."""
        before, rival = self._doubted or (0, None)
        named = any(each.entity.main and each.sentence == before and each.named for each in self.traces)
        return None if before != sentence - 1 or before <= self.above or named else rival

    def _is_paired(self, one: Entity, other: Entity, sentence: int) -> bool:
        """Tell whether the sentence before tells of two together, of whom "she" may be either: "Ines and Ada were arrested".

        What is only theirs does not: "Ada won it with Ines for *their* work".
        """
        pair = (
            each for each in self.traces if each.sentence == sentence - 1 and each.entity.members and not each.owner
        )
        return bool(other.words) and any(
            {one, other} <= set(each.entity.members) and not each.entity.couple for each in pair
        )

    def _is_anothers(self, possessive: Mention, gender: str, scene: Scene) -> bool:
        """Tell whether the "her" that opens a sentence may be that of whom the one before tells, no kin: "X wrote a life of Y. *Her* husband".

        Kin may be those of anybody whom it names: "X wrote to Y. *Her* husband answered".
        """
        rival = self._rival(self.main, gender, scene.sentence) or self._doubted_before(scene.sentence)
        if rival is None:
            return False
        sure = bool(rival.entity.words) and (" " in rival.entity.name or rival.entity.gender == gender)
        named = sure and rival.standing not in (Standing.PARENT, Standing.ASIDE)
        told = rival.standing is Standing.TOLD_OF or (
            named and owns_kin(scene.shadow, possessive, self.main.words - rival.entity.words)
        )
        others = rival.entity.owner is None or rival.entity.owner in self._unknown
        return (told and others) or rival.entity in self._unknown

    def _rival(self, meant: Entity, gender: str, sentence: int) -> Trace | None:
        """Return where the sentence before in this paragraph brings in somebody else who may be meant as well, or None."""
        return rival_of(meant, self.traces, gender, sentence) if sentence - 1 > self.above else None

    def _stranger(self, mention: Mention, gender: str) -> Entity:
        """Return somebody unknown, whom a pronoun means in this paragraph."""
        unknown = self.roster.enter(Entity(mention.value.lower(), gender))
        self._unknown.add(unknown)
        return unknown


def _opens_with_passer(shadow: Shadow) -> bool:
    """Tell whether a sentence opens with one who is seldom whom a page is about."""
    first = shadow.mentions.get(shadow.text[:1])
    noun = first.note.get("word") if first is not None and first.kind is Kind.NOMINAL else None
    return noun in lexicon.words("people", "others", "strangers") or _passer().match(shadow.small) is not None


@cache
def _passer() -> re.Pattern[str]:
    """Match the opening of a sentence about one who is seldom whom a page is about: "The *impostor*, who"."""
    nouns = lexicon.alternation(lexicon.words("people", "others", "strangers"))
    return compiled(rf"(?:the|an?) (?:[a-z-]+ ){{0,2}}(?:{nouns})\b")
