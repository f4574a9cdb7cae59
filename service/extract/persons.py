"""Which person a mention stands for: names, pronouns, kin and plain nouns are led back to one entity each."""

import re

from attrs import define, field

from service.domain.source import Subject
from service.extract.mention import PEOPLE, Kind, Mention
from service.extract.shadow import Shadow, char_class

_MALE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_FEMALE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_PARTICLE = re.compile(r"^(?:of|the|and|de|van|von|al|el)$")
_WINDOW = 3
"""How many sentences back a pronoun may reach."""
_APART = 3
"""How many code points may stand between an owner or a kin word and what belongs to it: "’s ", ", "."""


@define(eq=False)
class Entity:
    """One person of a document; ``gender`` is male, female, plural or None for unknown.

    ``weak`` marks a name that only its capital speaks for: "Blood flows", "Marchetti lives".
    """

    name: str
    gender: str | None = None
    main: bool = False
    narrator: bool = False
    weak: bool = False
    words: set[str] = field(factory=set)
    nouns: set[str] = field(factory=set)


@define
class _Trace:
    """Where an entity was last mentioned: sentence number, position in it, whether as its subject."""

    entity: Entity
    sentence: int
    position: int
    subject: bool


@define(eq=False)
class Cast:
    """The persons of one document and who was mentioned when."""

    main: Entity
    entities: list[Entity] = field(factory=list)
    _trace: list[_Trace] = field(factory=list)
    _narrator: Entity | None = None

    def resolve(self, shadow: Shadow, sentence: int) -> dict[Mention, Entity]:
        """Return the entity of every person mention of one sentence; call in the order of the text."""
        found: dict[Mention, Entity] = {}
        people = [mention for mention in shadow.mentions.values() if mention.kind in PEOPLE]
        for index, mention in enumerate(people):
            before = people[index - 1] if index else None
            if mention.kind is Kind.RELATIVE or mention.note.get("gender") == "relative":
                entity = found.get(antecedent) if (antecedent := _antecedent(shadow, mention)) else None
            else:
                entity = self._entity(mention, before, found, sentence)
            if entity is None:
                continue
            found[mention] = entity
            self._trace.append(_Trace(entity, sentence, index, subject=index == 0))
        del self._trace[:-40]
        return found

    def _entity(
        self, mention: Mention, before: Mention | None, found: dict[Mention, Entity], sentence: int
    ) -> Entity | None:
        if mention.kind is Kind.PERSON:
            known = self._kin_named(mention, before, found) or self.named(mention.value, mention.note.get("gender"))
            known.weak = mention.note.get("weak") == "true" and known.weak
            return known
        if mention.kind is Kind.KIN:
            return self._kin(mention, before, found)
        gender = mention.note["gender"]
        if mention.kind is Kind.NOMINAL:
            return self._noun(mention, gender, sentence)
        if gender == "first":
            return self.narrator()
        return self._pronoun(gender, sentence)

    def narrator(self) -> Entity:
        """Return the person who says "I"."""
        if self._narrator is None:
            self._narrator = Entity("I", narrator=True)
            self.entities.append(self._narrator)
        return self._narrator

    def named(self, name: str, gender: str | None = None) -> Entity:
        """Return the person of that name: the latest known one whose name has all its words, or a new one."""
        words = name_words(name)
        for entity in (self.main, *reversed(self.entities)):
            if entity.words and words and (words <= entity.words or (len(entity.words) > 1 and entity.words <= words)):
                entity.words |= words
                entity.gender = entity.gender or gender
                return entity
        entity = Entity(name, gender, weak=True, words=set(words))
        self.entities.append(entity)
        return entity

    def _kin_named(self, mention: Mention, before: Mention | None, found: dict[Mention, Entity]) -> Entity | None:
        """Take "his wife, Mary": the name gives the kin's entity its name."""
        if before is None or before.kind is not Kind.KIN or not 0 <= mention.start - before.end < _APART:
            return None
        entity = found.get(before)
        if entity is None or entity.gender == "plural" or entity.words:
            return None
        known = self.named(mention.value, entity.gender)
        known.gender = known.gender or entity.gender
        found[before] = known
        return known

    def _kin(self, mention: Mention, before: Mention | None, found: dict[Mention, Entity]) -> Entity:
        gender = mention.note["gender"]
        owner = found.get(before) if before is not None and 0 <= mention.start - before.end <= _APART else None
        noun = f"{mention.note['word']} of {owner.name}" if owner else mention.note["word"]
        for entity in reversed(self.entities):
            if noun in entity.nouns:
                return entity
        return self._new_noun(noun, "plural" if gender.endswith("plural") else gender)

    def _noun(self, mention: Mention, gender: str, sentence: int) -> Entity:
        noun = mention.note["word"]
        if mention.note["definite"] == "true":
            for entity in (*reversed(self.entities), self.main):
                if noun in entity.nouns:
                    return entity
            if gender in ("male", "female"):
                return self._pronoun(gender, sentence, strict=True) or self._new_noun(noun, gender)
        return self._new_noun(noun, gender)

    def _new_noun(self, noun: str, gender: str) -> Entity:
        entity = Entity(noun, None if gender == "neutral" else gender, nouns={noun})
        self.entities.append(entity)
        return entity

    def _pronoun(self, gender: str, sentence: int, *, strict: bool = False) -> Entity | None:
        if gender == "plural":
            return None
        best: Entity | None = None
        best_score = -99.0
        for trace in self._trace:
            if sentence - trace.sentence > _WINDOW or trace.entity.gender == "plural" or trace.entity.narrator:
                continue
            score = _score(trace, gender, sentence)
            if score >= best_score:
                best, best_score = trace.entity, score
        if strict:
            return best if best and best.gender == gender else (self.main if self.main.gender == gender else None)
        return best or self.main


_ANTECEDENT = re.compile(
    rf"(?P<direct>[{char_class('PNK')}])(?: ?\([^()]*\))?,? $"
    rf"|(?P<stated>[{char_class('PSNR')}])(?: ?\([^()]*\))?,? (?:is|was|became) (?:an?|the|one of the) [^,.;]*[{char_class('JT')}](?: [^,.;]{{0,40}})?,? $"
)


def _antecedent(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person right before "who", or the one of whom the noun before it is said."""
    char = next(char for char, other in shadow.mentions.items() if other is mention)
    match = _ANTECEDENT.search(shadow.text[: shadow.text.index(char)])
    return shadow.mentions[match["direct"] or match["stated"]] if match else None


def _score(trace: _Trace, gender: str, sentence: int) -> float:
    score = -1.0 * (sentence - trace.sentence)
    score += 1.5 if trace.subject else 0.0
    score += 0.7 if trace.entity.main else 0.0
    score -= 2.0 if trace.entity.weak else 0.0
    if trace.entity.gender is not None:
        score += 2.0 if trace.entity.gender == gender else -4.0
    return score


def name_words(name: str) -> set[str]:
    """Return the words of a name that tell people apart, folded for comparison."""
    cleaned = re.sub(r"[^\w\s-]", " ", name).casefold()
    return {word for word in cleaned.split() if not _PARTICLE.match(word) and len(word) > 1}


def gender_of(text: str) -> str | None:
    """Return the gender that most third-person pronouns of a text have, or None where they do not tell."""
    male, female = len(_MALE.findall(text)), len(_FEMALE.findall(text))
    if max(male, female) == 0 or min(male, female) > 0.6 * max(male, female):
        return None
    return "male" if male > female else "female"


def cast_of(subject: Subject | None, text: str) -> Cast:
    """Return the cast of a document about ``subject``, nobody mentioned yet."""
    names = (subject.name, *subject.aliases) if subject else ()
    words = {word for name in names for word in name_words(name)}
    return Cast(Entity(subject.name if subject else "", gender_of(text), main=True, words=words))
