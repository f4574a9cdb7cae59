"""Which person a mention stands for: names, pronouns, kin and plain nouns are led back to one entity each."""

from collections.abc import Sequence

from attrs import Factory, define, field, frozen

from service.domain.names.name import name as taken_apart
from service.domain.selector import Span
from service.domain.source import Document, Subject
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.antecedents import (
    antecedent,
    apposed_kin,
    born_as,
    child_beside,
    describes,
    fronted,
    is_parent,
    is_spouse,
    is_unrelated,
    opens_note,
    other_name_of,
    owner_beside,
    owns,
    told_first,
)
from service.extract.people.bearers import forms_of
from service.extract.people.coordinated import fell_in_love, married_to, owners_beside, partners
from service.extract.people.entities import Entity, gender_of, name_words, number_of
from service.extract.people.narrator import Narrator, is_spoken, narrator_of, speaker_of
from service.extract.people.roster import Roster
from service.extract.people.surnames import Surnames
from service.extract.people.traces import (
    Trace,
    head_of_family,
    is_dead,
    is_topic,
    likeliest,
    opens_sentence,
    topic,
    trades_in,
)
from service.extract.text.quotations import quotes
from service.extract.text.wordkinds import gender_by_name

_ENDS = (".", "!", "?", "”", '"', "’")
"""How a sentence ends: a headline may leave out what tells a person from namesakes."""
_FAMILY = "family"
_PAIR = 2
_APART = 3
"""How many code points may stand between an owner or a kin word and what belongs to it: "’s ", ", "."""


@frozen
class _Scene:
    """The sentence that is being read: whom it has named so far, and which people come."""

    shadow: Shadow
    found: dict[Mention, Entity]
    sentence: int
    ahead: Sequence[Mention]


@define(eq=False)
class Cast:
    """The persons of one document and who was mentioned when."""

    roster: Roster
    surnames: Surnames
    _trace: list[Trace] = field(factory=list)
    _trades: dict[str, int] = field(factory=dict)
    _narrator: Entity = Factory(lambda: Entity("I", narrator=True))
    told_by_main: bool = False
    speech: Sequence[Span] = ()

    @property
    def main(self) -> Entity:
        """Return the person whom the document is about."""
        return self.roster.main

    def resolve(self, shadow: Shadow, sentence: int) -> dict[Mention, Entity]:
        """Return the entity of every person mention of one sentence; call in the order of the text."""
        found: dict[Mention, Entity] = {}
        people = [mention for mention in shadow.mentions.values() if mention.kind in PEOPLE]
        first = told_first(shadow, people) if people else 0
        for index, mention in enumerate(people):
            scene = _Scene(shadow, found, sentence, people[index + 1 :])
            entity = self._entity(mention, people[index - 1] if index else None, scene)
            if entity is None:
                continue
            found[mention] = entity
            if not describes(shadow, mention):
                self.roster.met = self.roster.met or entity.main
                owner = mention.kind is Kind.POSSESSIVE
                dead = not entity.main and is_dead(shadow, mention)
                stranger = not entity.main and entity.words.isdisjoint(self.main.words)
                opens = index == first and stranger and opens_sentence(shadow, mention, entity)
                subject = index == first
                self._trace.append(Trace(entity, sentence, index, subject, owner=owner, dead=dead, opens=opens))
            self._group(mention, entity, scene, index)
        self._trades.update((trade, sentence) for trade in trades_in(shadow) if trade not in self.main.nouns)
        del self._trace[:-40]
        return found

    def _group(self, mention: Mention, entity: Entity, scene: "_Scene", index: int) -> None:
        """Take "X and Y", and "X married Y", as a group that "they" can mean."""
        if mention.kind not in (Kind.PERSON, Kind.KIN):
            return
        loved = married_to(scene.shadow, mention)
        others = partners(scene.shadow, mention) or (loved,)
        beside = [scene.found[other] for other in reversed(others) if other in scene.found]
        if not beside and entity.owner is not None and mention.kind is Kind.KIN and is_spouse(mention):
            beside = [entity.owner]
        members = tuple(dict.fromkeys((*beside, entity)))
        if len(members) > 1 and not any(member.members for member in members):
            group = self.roster.pair(*members)
            together = scene.found.get(loved) in members if loved else fell_in_love(scene.shadow, mention)
            group.couple = together and len(members) == _PAIR
            self._trace.append(Trace(group, scene.sentence, index, subject=index == 0))

    def _entity(self, mention: Mention, before: Mention | None, scene: "_Scene") -> Entity | None:
        if mention.kind is Kind.RELATIVE or mention.note.get("gender") == "relative":
            meant = antecedent(scene.shadow, mention)
            return scene.found.get(meant) if meant else None
        if mention.kind is Kind.PERSON:
            return self._person(mention, before, scene)
        if mention.kind is Kind.KIN:
            return self._kin(mention, before, scene)
        return self._pointed(mention, mention.note["gender"], scene)

    def _pointed(self, mention: Mention, gender: str, scene: "_Scene") -> Entity | None:
        """Return whom a pronoun, a possessive or a plain noun points to."""
        if mention.kind is Kind.NOMINAL:
            return self._noun(mention, gender, scene.sentence)
        if gender == "first":
            return self._first(mention, scene)
        one = mention.kind is Kind.POSSESSIVE and gender != "plural"
        beside = owner_beside(scene.shadow, mention) if one else None
        owner = scene.found.get(beside) if beside else None
        if owner is not None and owner.gender in (None, gender) and not owner.members:
            owner.gender = gender if gender in ("male", "female") else owner.gender
            return owner
        pair = owners_beside(scene.shadow, mention) if mention.kind is Kind.POSSESSIVE and not one else ()
        if pair and all(each in scene.found for each in pair):
            return self.roster.pair(*(scene.found[each] for each in pair))
        kin = apposed_kin(scene.shadow, mention) if one else None
        other = scene.found.get(kin) if kin else None
        return self._pronoun(gender, scene.sentence, other_than=other) or self._ahead(gender, scene)

    def _person(self, mention: Mention, before: Mention | None, scene: "_Scene") -> Entity:
        other = other_name_of(scene.shadow, mention)
        same = (scene.found.get(other) if other else None) or self._born_as(mention, scene)
        if same is not None and not same.members:
            same.main = same.main or self._is_headline(same, mention)
            self.roster.call(same, name_words(mention.value))
            if self.main.words and self.main.words <= same.words and same.owner is None:
                same.main = True  # "Ada King (born Byron)" is Ada Byron
            return same
        if is_unrelated(scene.shadow, mention):
            return self.roster.enter(Entity(mention.value, mention.note.get("gender")))
        child = child_beside(scene.shadow, mention)
        bearer = self.surnames.bearer(mention, self._trace, scene.sentence, scene.ahead)
        known = self._kin_named(mention, before, scene.found) or bearer
        known = known or self.roster.named(
            mention.value,
            mention.note.get("gender"),
            other_than=scene.found.get(child) if child else None,
            mention=mention,
        )
        self.surnames.note(mention, known, scene.sentence)
        if known is not self.main:
            beside = [scene.found[each] for each in partners(scene.shadow, mention) if each in scene.found]
            self.surnames.tell(known, beside, parent=is_parent(scene.shadow, mention))
        known.weak = mention.note.get("weak") == "true" and known.weak
        if known is self.main and not known.plain:
            known.plain = not number_of(mention.value) and " " in mention.value and scene.shadow.text.endswith(_ENDS)
        return known

    def _is_headline(self, same: Entity, mention: Mention) -> bool:
        """Tell whether whom nothing but a noun has named is the main person by the name given now: "The first woman mayor … She was born"."""
        named = bool(same.words) or any(trace.entity.main for trace in self._trace)
        return not named and not name_words(mention.value).isdisjoint(self.main.words)

    def _born_as(self, mention: Mention, scene: "_Scene") -> Entity | None:
        """Return whose name at birth a mention is, where that is said before the person is pointed to or named."""
        meant = born_as(scene.shadow, mention)
        if meant is None:
            return self._noted(mention) if opens_note(scene.shadow, mention) else None
        if meant.kind is Kind.PERSON:
            return self.roster.named(meant.value, meant.note.get("gender"))
        gender = meant.note["gender"]
        if meant.kind is Kind.NOMINAL:  # "Born Ada Kerr in 1931, the soprano …", of a page about Ada Byron
            if not name_words(mention.value) & self.main.words:
                return None
            self.main.point(meant.note["word"])
            return self.main
        return self._pronoun(gender, scene.sentence) or self.main if gender in ("male", "female") else None

    def _noted(self, mention: Mention) -> Entity | None:
        """Return the main person, where a life in note form begins with the name at birth: "Born Ada Kerr, 1931, in Oslo"."""
        about = self._trace[-1].entity if self._trace else self.main
        return self.main if about.main or name_words(mention.value) & self.main.words else None

    def _ahead(self, gender: str, scene: "_Scene") -> Entity | None:
        """Take a pronoun before any name for the person named next, unless kin stand between: "In her youth, Ada …"."""
        if gender == "plural":
            return self._new_noun("they", "plural")
        named = scene.ahead[0] if scene.ahead else None
        if named is not None and named.kind is Kind.PERSON and fronted(scene.shadow, named):
            return self.roster.named(named.value, gender) if named.note.get("gender") in (None, gender) else self.main
        return self.main

    def _first(self, mention: Mention, scene: "_Scene") -> Entity:
        """Return the person who says "I": who speaks, where that is told beside direct speech, else who tells the page."""
        speaker = speaker_of(scene.shadow, mention)
        known = scene.found.get(speaker) if speaker else None
        if speaker is not None and known is None:
            gender = speaker.note.get("gender")
            named = speaker.kind is Kind.PERSON
            known = self.roster.named(speaker.value, gender) if named else self._pronoun(gender or "", scene.sentence)
        told = self.told_by_main and not is_spoken(mention, self.speech)
        return known or (self.main if told else self._narrator)

    def _kin_named(self, mention: Mention, before: Mention | None, found: dict[Mention, Entity]) -> Entity | None:
        """Take "his wife, Mary": the name gives the kin's entity its name."""
        if before is None or before.kind is not Kind.KIN or not 0 <= mention.start - before.end < _APART:
            return None
        entity = found.get(before)
        if entity is None or entity.gender == "plural" or entity.words:
            return None
        known = self.roster.named(mention.value, entity.gender, other_than=entity.owner)
        known.gender = known.gender or entity.gender
        found[before] = known
        return known

    def _kin(self, mention: Mention, before: Mention | None, scene: "_Scene") -> Entity:
        gender = mention.note["gender"]
        owner = scene.found.get(before) if before is not None and owns(scene.shadow, before, mention) else None
        if owner is None and mention.note["word"] == _FAMILY and _is_the(scene.shadow, mention):
            owner = head_of_family(self._trace, scene.sentence) or self.main
        noun = f"{mention.note['word']} of {owner.name}" if owner else mention.note["word"]
        if noun in self.roster.latest:
            return self.roster.latest[noun]
        entity = self._new_noun(noun, "plural" if gender.endswith("plural") else gender)
        entity.owner = owner
        return entity

    def _noun(self, mention: Mention, gender: str, sentence: int) -> Entity:
        noun = mention.note["word"]
        if gender == "pair":
            about = topic(self._trace, sentence)
            alone = self.roster.pair(about) if about is not None and about.main else None
            return self._pronoun("plural", sentence) or alone or self._new_noun(noun, "plural")
        if mention.note.get("aged"):
            return topic(self._trace, sentence) or self.main
        known = self._definite(mention, gender, sentence) if mention.note["definite"] == "true" else None
        return known or self._new_noun(noun, gender)

    def _definite(self, mention: Mention, gender: str, sentence: int) -> Entity | None:
        """Return whom a noun with "the" means: whom the text has called so, who has that gender, or whom it is about."""
        noun = mention.note["word"]
        known = self.roster.latest.get(noun) or (self.main if noun in self.main.nouns else None)
        if known is not None:
            return known
        if gender in ("male", "female"):
            meant = self._pronoun(gender, sentence)
            if meant is not None and meant.gender == gender:
                return meant
            return self.main if self.main.gender == gender else None
        told = "value" in mention.note and is_topic(self.main, noun, self._trace, self._trades, sentence)
        return self.main if told else None

    def _new_noun(self, noun: str, gender: str) -> Entity:
        entity = self.roster.enter(Entity(noun, None if gender == "neutral" else gender))
        entity.point(noun)
        return entity

    def _pronoun(self, gender: str, sentence: int, *, other_than: Entity | None = None) -> Entity | None:
        """Return whom a pronoun means by what came before, or None where nobody did, or nobody of the main person's gender."""
        found = likeliest((trace for trace in self._trace if trace.entity is not other_than), gender, sentence)
        told = found is not None and {found.gender, gender} == {"male", "female"}
        return None if told and self.main.gender == gender else found


def _is_the(shadow: Shadow, kin: Mention) -> bool:
    """Tell whether nothing but "the", or "the whole", stands before a kin word, or nothing at all in a note: "; family moved"."""
    if shadow.small.endswith("; ", 0, shadow.place(kin)):
        return True
    return shadow.small.endswith(("the ", "the whole ", "the entire ", "the young "), 0, shadow.place(kin))


def cast_of(subject: Subject | None, document: Document) -> Cast:
    """Return the cast of a document about ``subject``, nobody mentioned yet."""
    text = document.text
    names = (subject.name, *subject.aliases) if subject else ()
    words = {word for name in names for word in (*name_words(name), taken_apart(name).family) if word}
    name = subject.name if subject else ""
    gender = (gender_by_name(name.split()) if name else None) or gender_of(text)
    told = subject is not None and narrator_of(document, subject) is Narrator.SUBJECT
    main = Entity(name, gender, main=True, words=words, number=number_of(name) if name else "")
    roster = Roster(main, forms=forms_of(subject))
    return Cast(roster, Surnames(main), told_by_main=told, speech=quotes(text) if told else ())
