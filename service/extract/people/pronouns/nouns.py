"""Whom a plain noun means: "the chef", "the couple", "the 24-year-old", by what the text has called somebody and whom it is about."""

from collections.abc import Mapping, Sequence

from attrs import define, field

from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity, name_words
from service.extract.people.pronouns.actors import acts_on, does_to, is_remembered, named_in_clause
from service.extract.people.pronouns.antecedents import apposed_to
from service.extract.people.pronouns.bystanders import is_picked, teller_before
from service.extract.people.pronouns.narration import Narration, Scene
from service.extract.people.pronouns.rivals import meets_one
from service.extract.people.pronouns.traces import (
    Trace,
    aged,
    brings_in,
    others_before,
    topic,
)
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_KEPT = 40
"""So many mentions are kept: none further back is what a pronoun means."""
_PAIR = 2
_LATELY = 3
"""So many sentences back a couple or a trade was told of that "the couple", or "the chef", means."""
_NEW = ("another ", "a ")
"""What begins a noun for two whom nothing has told of."""
_FRONTED = compiled(r"(?:born|raised|brought up|educated|schooled|trained)\b[^.;:]*, ")
"""Before a noun that a sentence is about, with those named in it whom the noun does not mean: "Born to Per Berg and Ida Berg, *the deceased*"."""
_SEVERAL = "*"
"""For a people: more than one may be meant."""


@define(eq=False)
class Nouns(Narration):
    """Whom plain nouns mean, by who was mentioned when and in which sentence each trade was told of last."""

    trades: dict[str, int] = field(factory=dict)
    people: str = ""
    """Of what people a noun with "the" has called somebody ("the Danish actor"); ``_SEVERAL`` once a sentence has told of any otherwise."""
    _met: int = -1
    """The last sentence in which one is met whom nothing but a trade names."""
    mourned: bool = False
    """Whether the text begins with the main person's death."""
    above: int = 0
    """The last sentence before this paragraph."""

    def couple(self, one: Entity, other: Entity, sentence: int) -> None:
        """Let "they" mean somebody and the spouse who has just been named."""
        group = self.roster.pair(one, other)
        group.couple = True
        self.traces.append(Trace(group, sentence, 0, subject=True))

    def close(self, shadow: Shadow, sentence: int) -> None:
        """Take in the trades that a sentence tells of, once all its persons are known; what is far back is let go."""
        self.trades.update((trade, sentence) for trade in _trades_in(shadow) if trade not in self.main.nouns)
        del self.traces[:-_KEPT]
        self._met = sentence if meets_one(shadow) else self._met
        if shadow.has(Kind.DEMONYM):
            self.people = _SEVERAL
        elif shadow.has(Kind.NOMINAL):
            called = (each.note.get("people") for each in shadow.mentions.values())
            self.people = self.people or next((each for each in called if each), "")

    def _is_called(self, noun: Mention) -> bool:
        """Tell whether the text has called somebody so before."""
        return noun.note["word"] in {*self.main.nouns, *self.roster.latest}

    def begins(self, sentence: int) -> bool:
        """Tell whether a sentence is the first of its paragraph."""
        return sentence - 1 == self.above

    def unclear(self, sentence: int) -> bool:
        """Tell whether a noun such as "the 24-year-old" may mean one whom the sentence before in the paragraph has brought in."""
        return not self.begins(sentence) and (self._met == sentence - 1 or brings_in(self.traces, sentence))

    def nominal(self, mention: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return whom a plain noun means: "the chef", "a man", "the 24-year-old"."""
        place, small = scene.shadow.place(mention), scene.shadow.small
        leads = small.startswith(" ", place + 1) and _FRONTED.fullmatch(small, 0, place)
        named = None if leads else apposed_to(scene.shadow, mention)
        apposed = scene.found.get(named) if named else None
        if apposed is not None and not apposed.members and (gender == "neutral" or apposed.gender in (None, gender)):
            return apposed
        if mention.note.get("former"):
            return self._of_other_days(mention, gender, scene)
        late = mention.note.get("late") or mention.note["word"] in lexicon.words("people", "others", "told")
        if late and (mourned := self._mourned(mention, gender, scene)):
            return mourned
        told = self.traces
        if leads:
            self.traces = [each for each in told if each.sentence < scene.sentence]
        meant = self._noun(mention, gender, scene.sentence)
        self.traces = told
        named_before = any(each.main and one.kind is Kind.PERSON for one, each in scene.found.items())
        other = meant.main and (
            acts_on(scene.shadow, mention)
            or is_picked(scene.shadow, mention)
            or self._is_told_by_main(mention, scene)
            or self._tells_of_main(mention, scene.shadow)
            or (
                named_before
                and (
                    is_remembered(scene.shadow, mention)
                    or self._is_named_besides(mention, gender, scene)
                    or (gender == "neutral" and not self._is_called(mention))
                )
            )
            or ("aged" in mention.note and not self._is_told_of(mention, scene))
            or ("owns" in mention.note and self._may_be_anothers(scene))
        )
        return self.new_noun(mention.note["word"], gender) if other else meant

    def _of_other_days(self, noun: Mention, gender: str, scene: Scene) -> Entity:
        """Return whom "The former minister was born" means: the main person, of whose death the text is, where no other is told to be dead or one."""
        word, sentence = noun.note["word"], scene.sentence
        other = self.roster.latest.get(word, self.main) is not self.main or any(each.dead for each in self.traces)
        alone = self.begins(sentence) or not self._names_another(sentence)
        return self.main if self.mourned and alone and not other else self.new_noun(word, gender)

    def _mourned(self, noun: Mention, gender: str, scene: Scene) -> Entity | None:
        """Return whom "the late minister" means: the main person, of whose death the text is, where nobody else is said to have died."""
        if any(each.dead for each in self.traces):
            return self.new_noun(noun.note["word"], gender)
        named = any(each.main for each in scene.found.values())
        return self.main if self.mourned and not named else None

    def _is_told_of(self, aged: Mention, scene: Scene) -> bool:
        """Tell whether "the 24-year-old" can mean the main person, who does nothing to that one: where another does, one told of alone right before."""
        actor = does_to(scene.shadow, aged)
        if "object" not in aged.note or actor is not None:
            return actor not in scene.found or not scene.found[actor].main
        last = [each for each in self.traces if each.sentence == scene.sentence - 1]
        told = any(each.entity.main and not each.owner for each in last) and all(each.entity.main for each in last)
        return told and not any(each.main for each in scene.found.values())

    def _may_be_anothers(self, scene: Scene) -> bool:
        """Tell whether another is named before "the singer's son", in its sentence or the one before: "She met Ida Hale. *The singer's* son"."""
        named = (each for one, each in scene.found.items() if one.kind is Kind.PERSON)
        return any(not each.main for each in named) or self._names_another(scene.sentence)

    def _is_told_by_main(self, noun: Mention, scene: Scene) -> bool:
        """Tell whether the main person tells what a noun does, whom it then does not mean: "Ada said *the woman* died"."""
        teller = teller_before(scene.shadow, noun)
        return teller is not None and teller in scene.found and scene.found[teller].main

    def _tells_of_main(self, noun: Mention, shadow: Shadow) -> bool:
        """Tell whether the clause behind a noun names the main person, whom the noun then does not mean: "The man who taught *Ada*"."""
        named = named_in_clause(shadow, noun)
        return named is not None and not self.main.words.isdisjoint(name_words(named.value))

    def _is_named_besides(self, noun: Mention, gender: str, scene: Scene) -> bool:
        """Tell whether a noun that nobody was called by may mean another one whom its sentence has named: "Ada cared for Ida, or her aunt, till *the woman* died"."""
        if gender not in ("male", "female") or self._is_called(noun):
            return False
        named = (each for one, each in scene.found.items() if one.kind in (Kind.PERSON, Kind.KIN))
        return any(not each.main and not each.members and each.gender in (None, gender) for each in named)

    def _noun(self, mention: Mention, gender: str, sentence: int) -> Entity:
        noun = mention.note["word"]
        if gender == "pair" and mention.value.lower().startswith(_NEW):
            return self.new_noun(noun, "plural")
        if gender == "pair":
            about = topic(self.traces, sentence)
            named = [each for each in others_before(self.traces, sentence) if each.words and not each.members]
            alone = self.roster.pair(about) if about is not None and about.main and len(named) < _PAIR else None
            couple = self._couple(sentence) or self.pronoun("plural", sentence)
            return couple or alone or self.new_noun(noun, "plural")
        if mention.note.get("aged"):
            speaker = self._speaker(sentence) if mention.note.get("speaks") else None
            if speaker is not None:
                return speaker
            if self.unclear(sentence):
                return self.new_noun(noun, gender)
            return aged(self.traces, self.main, sentence, opens=self.begins(sentence))
        known = self.definite(mention, gender, sentence) if mention.note["definite"] == "true" else None
        if known is self.main and noun in lexicon.words("jobs", "roles") and self._names_another(sentence):
            known = None  # "praised her predecessor, Nils. *The mayor*": either
        return known or self.new_noun(noun, gender)

    def _speaker(self, sentence: int) -> Entity | None:
        """Return somebody else of whom the sentence before a quotation tells first: who speaks behind it."""
        before = [each for each in self.traces if each.sentence < sentence]
        told = [each for each in before if each.sentence == before[-1].sentence and each.subject]
        return told[0].entity if told and not told[0].entity.main else None

    def _names_another(self, sentence: int) -> bool:
        """Tell whether the sentence before names somebody else, who may hold an office as well."""
        return any(each.words and not each.members for each in others_before(self.traces, sentence))

    def _couple(self, sentence: int) -> Entity | None:
        """Return the two who were told last to love or to have married each other, if that was not long ago."""
        told = (each for each in reversed(self.traces) if sentence - each.sentence <= _LATELY)
        return next((each.entity for each in told if each.entity.couple), None)

    def definite(self, mention: Mention, gender: str, sentence: int) -> Entity | None:
        """Return whom a noun with "the" means: whom the text has called so, who has that gender, or whom it is about."""
        noun, people = mention.note["word"], mention.note.get("people", "")
        if people and self.people not in ("", people):
            return None
        known = self.roster.latest.get(noun) or (self.main if noun in self.main.nouns else None)
        if known is not None or "told" in mention.note:
            return known
        if gender in ("male", "female"):
            meant = self.pronoun(gender, sentence)
            if meant is not None and meant.main and self._is_beside(gender, sentence):
                return None
            if meant is not None and meant.gender == gender:
                return meant
            return self.main if self.main.gender == gender else None
        others = lexicon.words("people", "others", "before")
        told = mention.note.get("value", "").partition(" ")[0] not in {"", *others} and _is_topic(
            self.main, noun, self.traces, self.trades, sentence
        )
        return self.main if told else None

    def _is_beside(self, gender: str, sentence: int) -> bool:
        """Tell whether the sentence before tells of another of that gender, whom "the old woman" may mean: "Ada lives with *her aunt*"."""
        others = others_before(self.traces, sentence)
        return any(each.gender == gender and not each.narrator for each in others)

    def new_noun(self, noun: str, gender: str) -> Entity:
        """Return a new person whom a noun calls so."""
        entity = self.roster.enter(Entity(noun, None if gender == "neutral" else gender))
        entity.point(noun)
        return entity


_ANYBODY = compiled(
    rf"(?:An?|One|Another|Some|Many|Other|Several) (?:(?:[a-z-]+|[{char_class('AVQG')}]) ){{0,3}}[{char_class('JT')}]"
)
"""A sentence about somebody whom only a trade names: "*A sculptor* died"."""


def _trades_in(shadow: Shadow) -> list[str]:
    """Return the trades that a sentence about persons, or about "a sculptor", tells of: any of them may be what it calls somebody else."""
    kinds = (Kind.JOB, Kind.ROLE, Kind.STUDENT)
    found = [each for each in shadow.mentions.values() if each.kind in kinds and "head" in each.note]
    people = found and (any(each.kind in PEOPLE for each in shadow.mentions.values()) or _ANYBODY.match(shadow.text))
    return [each.note["head"] for each in found] if people else []


def _is_topic(main: Entity, noun: str, traces: Sequence[Trace], told: Mapping[str, int], sentence: int) -> bool:
    """Tell whether a noun with "the" that has not been told of anybody ("the chef") can mean the main person alone.

    So it is where that person was the last to be the subject of a sentence, and nobody else has been named since, or in that one.
    ``told`` has the last sentence that tells of each trade. Some nouns are those of others: "the doctor".
    """
    if (
        not main.words
        or noun in lexicon.words("people", "others", "trades")
        or sentence - told.get(noun, -_LATELY) < _LATELY
    ):
        return False
    if main.gender == ("male" if noun.endswith(("woman", "ress")) else "female" if noun.endswith("man") else ""):
        return False
    single = [each for each in traces if each.entity.gender != "plural" and not each.entity.narrator]
    last = next((each for each in reversed(single) if each.subject), None)
    if last is None:
        return not single and noun not in lexicon.words("people", "others", "told")
    return last.entity is main and all(each.entity is main for each in single if each.sentence >= last.sentence)
