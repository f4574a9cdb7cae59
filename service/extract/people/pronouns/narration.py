"""Who tells a page and who speaks in it: whom "I" and "my" mean, and whom a speaker's "she" does not."""

from collections.abc import Sequence
from functools import partial

from attrs import Factory, define, evolve, field, frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.people.interviews.answers import Interview
from service.extract.people.pronouns.narrator import is_spoken, speaker_of
from service.extract.people.pronouns.speaking import Speakers
from service.extract.people.pronouns.traces import Trace, likeliest
from service.extract.people.roster import Roster

_NEAR = 2
"""So many sentences before direct speech may have told of who speaks."""


@frozen
class Scene:
    """The sentence that is being read: whom it has named so far, and which people come."""

    shadow: Shadow
    found: dict[Mention, Entity]
    sentence: int
    ahead: Sequence[Mention]


@define(eq=False)
class Narration:
    """Who was mentioned when (``traces``), and who tells the page or speaks in it."""

    roster: Roster
    told_by_main: bool = False
    speech: Sequence[Span] = ()
    interview: Interview = Factory(Interview)
    speakers: Speakers = Factory(lambda: Speakers(""))
    traces: list[Trace] = field(factory=list)
    narrator: Entity = Factory(lambda: Entity("I", narrator=True))
    in_first: bool = False
    """Whether the main person was last meant by "I" or "my"."""
    speaks: Mention | None = None
    """The last pronoun that was said to speak of kin: its sentence is about that one."""

    @property
    def main(self) -> Entity:
        """Return the person whom the document is about."""
        return self.roster.main

    def hand_over(self, entity: Entity, other: Entity, sentence: int) -> None:
        """Let a sentence be a trace of another than of whom a noun in it seemed to mean."""
        for at in range(len(self.traces) - 1, -1, -1):
            if self.traces[at].sentence < sentence:
                return
            if self.traces[at].entity is entity and self.traces[at].sentence == sentence:
                self.traces[at] = evolve(self.traces[at], entity=other)

    def is_anybodys(self, mention: Mention, *, quoted: bool = False) -> bool:
        """Tell whether a mention is the "my" of whoever tells a page that the main person does not tell, or ``quoted`` an "I" as well."""
        mine = (quoted or mention.kind is Kind.POSSESSIVE) and mention.note.get("gender") == "first"
        return mine and not self.told_by_main and not self.interview.has(mention)

    def told_of(self, mention: Mention, scene: Scene) -> Entity | None:
        """Return the kin of whoever speaks in a sentence: "“My mother slept,” *she* says" is not the mother."""
        if mention.kind is not Kind.PRONOUN or '"' not in scene.shadow.text:
            return None
        mine = any(each.kind is Kind.POSSESSIVE and each.note["gender"] == "first" for each in scene.found)
        if not mine or self.speakers.around(mention.start):
            return None
        kin = next((each for each in scene.found.values() if each.owner is not None), None)
        self.speaks = mention if kin else self.speaks
        return kin

    def speaker(self, mention: Mention, scene: Scene) -> Entity | None:
        """Return who says the words that a mention stands in, where a name tells: nobody speaks of himself as "he"."""
        speaker = speaker_of(scene.shadow, mention)
        if speaker is None or speaker.kind is not Kind.PERSON:
            return None
        return scene.found.get(speaker) or self.roster.named(speaker.value, speaker.note.get("gender"))

    def is_spoken_by(self, meant: Entity, mention: Mention, gender: str, scene: Scene) -> bool:
        """Tell whether somebody says the words that "she" stands in, who then is not meant: by name, or "“*She* is ill,” she said"."""
        speaker = speaker_of(scene.shadow, mention)
        alike = speaker is not None and speaker.kind is Kind.PRONOUN and speaker.note["gender"] == gender
        return (meant.main and alike) or meant is self.speaker(mention, scene)

    def first(self, mention: Mention, scene: Scene) -> Entity:
        """Return the person who says "I": who speaks, where that is told beside direct speech, else who tells the page."""
        speaker = speaker_of(scene.shadow, mention)
        known = scene.found.get(speaker) if speaker else None
        if speaker is not None and known is None:
            gender = speaker.note.get("gender")
            named = speaker.kind is Kind.PERSON
            other = None if named else _named_in_quote(scene)
            known = (
                self.roster.named(speaker.value, gender)
                if named
                else self._alone(gender or "neutral", sentence=scene.sentence, other_than=other)
            )
        told = (self.told_by_main or self.interview.has(mention)) and not is_spoken(mention, self.speech)
        if told and known is None:
            return self.main
        around = self.speakers.around(mention.start)
        if around is None:
            return known or self.narrator
        if self.speakers.repeats(mention.start):
            return self.narrator
        if speaker is not None:
            self.speakers.known[around] = known
        return (
            known
            or self.speakers.of(around, self.roster, partial(self._alone, sentence=scene.sentence))
            or self.narrator
        )

    def _alone(self, gender: str, *, sentence: int, other_than: Entity | None = None) -> Entity | None:
        """Return whom a pronoun means as a speaker; not the main person where the sentences before have told of another whom it may mean.

        Without a gender, as "the sculptor" has none, that is the main person.
        """
        meant = self.pronoun(gender, sentence, other_than=other_than) if gender else self.main
        if meant is None or not meant.main:
            return meant
        others = (each for each in self.traces if sentence - _NEAR <= each.sentence < sentence and not each.entity.main)
        named = (each for each in others if each.subject or each.entity.words or _is_led_by(each))
        rivals = [
            each
            for each in named
            if (gender in ("", each.entity.gender) or (each.subject and each.entity.words and not each.entity.gender))
            and not each.entity.narrator
        ]
        return None if rivals else meant

    def pronoun(self, gender: str, sentence: int, *, other_than: Entity | None = None) -> Entity | None:
        """Return whom a pronoun means by what came before, or None where nobody did, or nobody of the main person's gender."""
        found = likeliest((trace for trace in self.traces if trace.entity is not other_than), gender, sentence)
        told = found is not None and {found.gender, gender} == {"male", "female"}
        return None if told and self.main.gender == gender else found


def _is_led_by(trace: Trace) -> bool:
    """Tell whether a sentence begins with somebody's kin: "*Her mother* nods"."""
    return trace.entity.owner is not None and trace.position == 1


def _named_in_quote(scene: Scene) -> Entity | None:
    """Return the main person where direct speech has the name: nobody calls himself so, "“Ada taught me,” she said" is another's."""
    text = scene.shadow.text
    named = (mention for mention, entity in scene.found.items() if entity.main and mention.kind is Kind.PERSON)
    inside = (mention for mention in named if text.count('"', 0, scene.shadow.place(mention)) % 2)
    return next((scene.found[mention] for mention in inside), None)
