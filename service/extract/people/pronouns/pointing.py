"""Whom a pronoun, a possessive or a plain noun means: who was mentioned before, or is named next."""

from functools import partial

from attrs import Factory, define, evolve, field

from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity, somebody
from service.extract.people.forerunners import Forerunner
from service.extract.people.onlookers import Onlooking
from service.extract.people.pronouns.actors import (
    actor_beside,
    actor_of_clause,
    acts_alone,
    is_of_a_trade,
    is_of_own_life,
    judges,
)
from service.extract.people.pronouns.antecedents import fronted
from service.extract.people.pronouns.bystanders import (
    addressed_before,
    is_left_behind,
    is_outlived,
    is_set_apart,
    kin_told_on,
    owns_child,
    tells_of_unnamed,
    with_front,
)
from service.extract.people.pronouns.coordinated import owners_beside
from service.extract.people.pronouns.described import is_in_front
from service.extract.people.pronouns.doubts import Doubting
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.owners import apposed_kin, is_of_pair, owner_beside
from service.extract.people.pronouns.rivals import gone_on_with
from service.extract.people.pronouns.traces import (
    are_own_kin,
    beside_main,
    is_dead,
)


@define(eq=False)
class Pointing(Doubting):
    """Whom pronouns, possessives and plain nouns mean, by who was mentioned when."""

    forerunner: Forerunner = field(factory=Forerunner)
    """Of whom the text tells before it first names the main person."""
    onlooking: Onlooking = Factory(lambda self: Onlooking(self.roster.main), takes_self=True)
    """Of whom the text has told since."""

    def pointed(self, mention: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return whom a pronoun, a possessive or a plain noun points to."""
        meant = self._meant(mention, gender, scene)
        told = self.interview.holds(mention) or (self.told_by_main and self.in_first)
        if meant is None or not meant.main or gender == "first":
            return meant
        if self._is_onlooker(gender, scene):
            noun = mention.kind is Kind.NOMINAL
            return self.new_noun(mention.note["word"], gender) if noun else self._stranger(mention, gender)
        before = mention.kind is not Kind.NOMINAL and self.forerunner.may_be(mention.start, gender)
        return self._another(mention, gender, scene.sentence) if told or before else meant

    def _is_onlooker(self, gender: str, scene: Scene) -> bool:
        """Tell whether the page tells of another, and has named the main person but beside that one, not in this sentence."""
        here = any(each.main and one.kind is Kind.PERSON for one, each in scene.found.items())
        return not here and self.onlooking.means_another(gender)

    def told_at(self, position: int) -> Entity | None:
        """Return of whom a text tells that is another's, or may tell up to where it first names the main person; else None."""
        return self.roster.hero if not self.main.hero else somebody() if position < self.forerunner.end else None

    def beside(self) -> Entity | None:
        """Return somebody unknown, of whom a text tells as long as it only names the main person beside that one; else None."""
        return somebody() if self.onlooking.means_another("neutral") else None

    def _another(self, mention: Mention, gender: str, sentence: int) -> Entity:
        """Return whom a third person in an answer means: never the one who answers."""
        return self.pronoun(gender, sentence, other_than=self.main) or self._stranger(mention, gender)

    def _meant(self, mention: Mention, gender: str, scene: Scene) -> Entity | None:
        if mention.kind is Kind.NOMINAL:
            return self.nominal(mention, gender, scene)
        if gender == "first":
            return self.first(mention, scene)
        one = mention.kind is Kind.POSSESSIVE and gender != "plural"
        beside = owner_beside(scene.shadow, mention) if one else None
        owner = scene.found.get(beside) if beside else self._of_clause(mention, gender, scene) if one else None
        if owner is not None and owner.gender in (None, gender) and not owner.members:
            owner.gender = gender if gender in ("male", "female") else owner.gender
            return owner
        left = one and self.main.gender is None and is_left_behind(scene.shadow, mention)
        if left and (other := beside_main(self.traces, gender, scene.sentence, self.above)):
            other.gender = gender
            return other
        pair = owners_beside(scene.shadow, mention) if mention.kind is Kind.POSSESSIVE and not one else ()
        if pair and all(each in scene.found for each in pair):
            return self.roster.pair(*(scene.found[each] for each in pair))
        return self._opener(mention, gender, scene) or self._mentioned(mention, gender, scene, one=one)

    def _opener(self, pronoun: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return who opens the sentence whose second clause goes on about that one: "*Ines Kerr* was born in Oslo, and she"."""
        kin = kin_told_on(scene.shadow, pronoun)
        if kin is not None and kin in scene.found:
            return scene.found[kin]
        first = gone_on_with(scene.shadow, pronoun) if gender in ("male", "female") else None
        told = scene.found.get(first) if first else None
        if told is None or not told.words or told.gender not in (None, gender):
            return None
        told.gender = gender
        return told

    def _of_clause(self, possessive: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return who does what a clause tells, where "her" in it can mean nobody else: Ines in "met Ines, who left *her* husband"."""
        addressed = scene.found.get(to) if (to := addressed_before(scene.shadow, possessive)) else None
        if addressed is not None and addressed.gender in (None, gender):
            return self._stranger(possessive, gender)
        who = actor_of_clause(scene.shadow, possessive)
        actor = scene.found.get(who) if who else None
        if actor is None and (is_of_own_life(scene.shadow, possessive) or is_of_a_trade(scene.shadow, possessive)):
            return self._stranger(possessive, gender)
        return actor if actor is not None and (actor.gender == gender or actor.words) else None

    def _mentioned(self, mention: Mention, gender: str, scene: Scene, *, one: bool) -> Entity | None:
        """Return whom a pronoun or a possessive means by who was mentioned before, or is named next."""
        beside = scene.found.get(front) if (front := with_front(scene.shadow, mention)) else None
        if beside is not None and beside.main:
            return self._another(mention, gender, scene.sentence)
        of_pair = one and is_of_pair(scene.shadow, mention)
        itself = is_set_apart(scene.shadow, mention) and are_own_kin(self.traces, scene.sentence, self.above)
        if (self.main.gender in (None, gender) and (of_pair or itself)) or self._is_outlived(mention, gender, scene):
            return self.main
        kin = apposed_kin(scene.shadow, mention) if one else None
        acts = actor_beside(scene.shadow, mention)
        actor = scene.found.get(acts) if acts else None
        alone = acts and (acts_alone(scene.shadow, acts, mention) or judges(scene.shadow, mention))
        if alone and actor is not None and actor.main:
            return self._another(mention, gender, scene.sentence)
        other = scene.found.get(kin) if kin else None if actor is None or actor.main else actor
        other = other or beside or self.told_of(mention, scene) or self._children(mention, gender, scene)
        told = self._told_by_noun(mention, gender, scene)
        meant = told or self.pronoun(gender, scene.sentence, other_than=other) or self._ahead(gender, scene)
        if meant is not None and (
            self.is_spoken_by(meant, mention, gender, scene) or self._is_other(mention, meant, gender, scene)
        ):
            return self._stranger(mention, gender)
        if meant and meant.gender is None and not meant.members and gender in ("male", "female"):
            meant.gender = gender
        if mention.kind is Kind.PRONOUN:
            return self._or_rival(mention, meant, gender, scene)
        as_unsure = (self.unsure[each] for each, one in scene.found.items() if one is meant and each in self.unsure)
        self.unsure.update((mention, doubt) for doubt in as_unsure)  # "She taught in Hull until *her* death"
        opens = one and meant is not None and meant.main and scene.shadow.place(mention) == 0
        return self._stranger(mention, gender) if opens and self._is_anothers(mention, gender, scene) else meant

    def _told_by_noun(self, pronoun: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return of whom the main person tells, by a noun, whom "he" then means: "Ada Kerr said *the boy* was ill when he came"; or somebody unnamed."""
        told = (
            each
            for one, each in scene.found.items()
            if one.kind is Kind.NOMINAL
            and not each.main
            and each.gender in (None, gender)
            and self._is_told_by_main(one, scene)
        )
        unnamed = not self.roster.met and tells_of_unnamed(scene.shadow, pronoun)
        meant = next(told, None) if pronoun.kind is Kind.PRONOUN else None
        return meant or (self._stranger(pronoun, gender) if unnamed else None)

    def _is_outlived(self, pronoun: Mention, gender: str, scene: Scene) -> bool:
        """Tell whether a pronoun means the main person as the one of whose death the text is: "*She* is survived by two sons"."""
        alone = self.mourned and self.main.gender in (None, gender) and not any(each.dead for each in self.traces)
        return alone and pronoun.kind is Kind.PRONOUN and is_outlived(scene.shadow, pronoun)

    def _children(self, mention: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return the children who were told of last, where their parents' "their" stands: "They have four children. *Their* eldest son"."""
        if gender != "plural" or mention.kind is not Kind.POSSESSIVE or not owns_child(scene.shadow, mention):
            return None
        several = (each.entity for each in reversed(self.traces) if each.entity.gender == "plural")
        return next((each for each in several if not each.members and each.nouns - {"they"}), None)

    def _is_other(self, mention: Mention, meant: Entity, gender: str, scene: Scene) -> bool:
        """Tell whether "he" can be nobody whom the page calls "she", nor whoever speaks; "his" may be a slip of who translates."""
        around = self.speakers.around(mention.start)
        alone = partial(self._alone, sentence=scene.sentence)
        if meant.main and around is not None and self.speakers.of(around, self.roster, alone) is meant:
            return True
        if meant.main and not self.mourned and is_dead(scene.shadow, mention) and self._is_of_a_death(gender):
            return True  # "Ines Holm has died, her aide Ada Kerr confirmed. *She* passed away in Oslo"
        told = meant.main and meant.sure and {meant.gender, gender} == {"male", "female"}
        return told and mention.value.lower() in ("he", "she")

    def _is_of_a_death(self, gender: str) -> bool:
        """Tell whether the page begins with the death of somebody else, who may be of that gender."""
        first = self.roster.first
        other = first is not None and not first.main and first.gender in (None, gender)
        return other and any(each.dead and each.entity is first for each in self.traces)

    def open_paragraph(self, above: int) -> None:
        """Begin a paragraph behind the sentence numbered ``above``: "she" in its first sentence is nobody of the one before.

        One whom the paragraph above brings in behind the main person, and then calls by a surname, is told of there alone: "Among her
        pupils is Ines Kerr. *Kerr* won in 2001."
        """
        began, self.above = self.above, above
        if self._unknown or any(each.witness for each in self.traces):
            self.traces = [each for each in self.traces if not each.witness and each.entity not in self._unknown]
            self._unknown.clear()
        first = next((each for each in self.traces if each.sentence > began), None)
        self._leave_last(began, above)
        if first is not None and first.entity.hero and first.subject:
            self.traces = [evolve(each, opens=False) if each.briefly and each.opens else each for each in self.traces]

    def _leave_last(self, began: int, above: int) -> None:
        """Let one whom the last sentence of a paragraph on the main person names but once, and late, act in nothing below: "The narrator was *Per Berg*."."""
        told = any(each.entity.hero and each.subject and began < each.sentence < above for each in self.traces)
        known = {each.entity for each in self.traces if each.sentence < above}
        late = (each.behind and each.subject and each.sentence == above and told for each in self.traces)
        self.traces = [
            evolve(each, subject=False) if it and each.entity not in known else each
            for each, it in zip(self.traces, late, strict=True)
        ]

    def open_section(self) -> None:
        """Begin a part of the life that the page tells, with a heading of its own: its pronouns mean nobody else of the part above, of whom it tells less."""
        if not (self.main.hero and self.onlooking.is_beside):
            self.traces = [each for each in self.traces if each.entity.hero]

    def _ahead(self, gender: str, scene: Scene) -> Entity | None:
        """Take a pronoun before any name for the person named next, who is none of its kin: "In her youth, Ada …", "On her mother's death, Ada …"."""
        if gender == "plural":
            return self.new_noun("they", "plural")
        named = next((each for each in scene.ahead if not is_in_front(scene.shadow, each)), None)
        if named is not None and named.kind is Kind.PERSON and fronted(scene.shadow, named):
            return (
                self.roster.named(named.value, gender)
                if named.note.get("gender") in (None, gender)
                else self.roster.hero
            )
        return self.roster.hero
