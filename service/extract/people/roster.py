"""The persons of a document by their names: which of them a name means, and who is new."""

from bisect import insort
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from itertools import combinations

from attrs import define, field

from service.domain.names.letters import plain
from service.domain.names.likeness import called
from service.domain.names.name import Name
from service.domain.names.name import name as taken_apart
from service.extract.mentions.mention import Mention
from service.extract.people.bearers import bears, heard, is_namesake, is_titled_otherwise, parted_by_initials
from service.extract.people.entities import Entity, are_namesakes, name_words, number_of
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import gender_by_name

_TELLING = 6
"""So many words of a name are weighed to look it up by: no name has more in one script."""
_PAIR = 2
_GENDERED = compiled(r"(?<=...)(?:skaya|skaja|ova|eva|ska|iene|aya|aja|a|s|as|is|us|ski|sky|skij|y)$")
"""How the name of one family ends for women and for men: Ozols and Ozola, Novak and Nováková."""


def _family(word: str) -> str:
    return _GENDERED.sub("", word)


@define(eq=False)
class Roster:
    """The persons of one document, looked up by the words of their names; ``latest`` is whom each noun pointed to last.

    ``forms`` are the main person's full names; ``met`` tells that the document has pointed to that person,
    ``first`` whom it has named first.
    """

    main: Entity
    forms: tuple[Name, ...] = ()
    entities: list[Entity] = field(factory=list)
    latest: dict[str, Entity] = field(factory=dict)
    met: bool = False
    first: Entity | None = None
    other: Entity | None = None
    """Whose page it is, if not the main person's."""
    _grooms: set[str] = field(factory=set)
    _by_word: dict[str, list[int]] = field(factory=dict)
    _having: dict[str, set[int]] = field(factory=dict)
    _by_pair: dict[tuple[str, ...], list[int]] = field(factory=dict)

    @property
    def hero(self) -> Entity:
        """Return whose page it is."""
        return self.other if self.other is not None and not self.other.main else self.main

    def lead(self, name: str, gender: str | None) -> None:
        """Take in whose page it is, where that is somebody else than the main person, of the ``gender`` that most of its pronouns have."""
        other = self.named(name, gender_by_name(name.split()) or gender)
        if not other.main:
            self.other, other.weak, other.hero, self.main.hero = other, False, True, False

    def enter(self, entity: Entity) -> Entity:
        """Take in another person."""
        entity.place, entity.latest = len(self.entities), self.latest
        self.entities.append(entity)
        return entity

    def pair(self, *members: Entity) -> Entity:
        """Return those persons as a group that "they" can mean."""
        return self.enter(Entity(" and ".join(member.name for member in members), "plural", members=members))

    def marry(self, one: Entity, other: Entity, *, born: bool) -> bool:
        """Take one who has married another for the main person, where marriage gave her the name: "Mary Grant married Nils Kerr".

        So it is on a page about Mary Kerr whose sentences have not named her before, or that has told of no birth but Mary Grant's,
        no kin (``born``). Tells whether that is so.
        """
        bride, groom, married = (taken_apart(each.name).words for each in (one, other, self.main))
        unknown = not one.main and one.words and (born or not self.main.plain)
        if not unknown or min(len(bride), len(groom), len(married)) < _PAIR or bride[-1] == married[-1]:
            return False
        one.main = groom[-1] == married[-1] and called(bride[0], married[0])
        return one.main

    def maiden(self, other: Entity, born: Collection[int]) -> Entity | None:
        """Return whom the main person was born as, who has married another of her name: "Mary Grant was born in … She married Nils Kerr".

        Of those whose birth was told, the places of whom are ``born``, it is the one called as she is; she is the main person from now on.
        """
        groom, married = (taken_apart(each.name).words for each in (other, self.main))
        if min(len(groom), len(married)) < _PAIR or _family(groom[-1]) != _family(married[-1]):
            return None
        named = ((self.entities[each], taken_apart(self.entities[each].name).words) for each in born)
        alike = [one for one, words in named if len(words) >= _PAIR and called(words[0], married[0])]
        if len(alike) != 1 or alike[0].main:
            return None
        alike[0].main = True
        return alike[0]

    def wed(self, other: Entity) -> None:
        """Keep the family's name of whom the main person has married, by which she may be called from now on."""
        words, own = taken_apart(other.name).words, taken_apart(self.main.name).words
        if min(len(words), len(own)) >= _PAIR and words[-1] != own[-1]:
            self._grooms.add(words[-1])

    def is_married_name(self, name: str) -> bool:
        """Tell whether a name that is new is a woman's first one, the main person's, with the family's of whom she has married."""
        said, own = taken_apart(name), taken_apart(self.main.name).words
        if len(said.words) != _PAIR or said.words[-1] not in self._grooms or not called(said.words[0], own[0]):
            return False
        woman = "female" in (self.main.gender, gender_by_name(self.main.name.split()))
        return woman and not any(name_words(name) <= entity.words for entity in self.entities)

    def named(
        self,
        name: str,
        gender: str | None = None,
        *,
        other_than: Entity | None = None,
        mention: Mention | None = None,
    ) -> Entity:
        """Return the person of that name: the latest known one whose name has all its words, or a new one.

        ``other_than`` is a person whom the name cannot mean, however alike: "Nils’s son Nils". A title of the ``mention``
        may say that it is not the main person.
        """
        words, number, said = heard(name_words(name), self.main.words), number_of(name), taken_apart(name)
        if (other := self._spelled(name, words)) is not None and other is not other_than:
            return other
        for entity in self._alike(words):
            if entity is other_than or are_namesakes(number, entity.number) or is_titled_otherwise(entity, mention):
                continue
            if entity is self.main and (
                is_namesake(entity, number, mention) or not bears(entity, self.forms, said, words)
            ):
                continue
            if entity is self.main and not self.met and len(said.words) == 1 and self._has_other(words):
                continue
            if entity is not self.main and parted_by_initials(said, taken_apart(entity.name)):
                continue
            fits = words <= entity.words or (len(entity.words) > 1 and entity.words <= words)
            if entity.words and words and (fits or entity is self.main):
                self.call(entity, words)
                entity.number = entity.number or number
                entity.gender = entity.gender or gender
                return entity
        if not self.main.words and not self.met:
            self.main.words |= words
            self.main.name, self.main.number = name, number
            return self.main
        entity = self.enter(Entity(name, gender, weak=True, number=number))
        self.call(entity, words)
        return entity

    def _has_other(self, words: AbstractSet[str]) -> bool:
        """Tell whether somebody else was named in full with a name of one word: "Martin Hale … *Martin*", before a page on Ole Martin has named him."""
        places = self._by_word.get(next(iter(words), ""), ())
        return any(len(self.entities[place].words) > 1 and not self.entities[place].main for place in places)

    def _spelled(self, name: str, words: AbstractSet[str]) -> Entity | None:
        """Return who else has a name of one word in this very spelling, which the main person has in another: Martha, on a page about Marta."""
        if " " in name or not words <= name_words(self.main.name) or plain(name) in plain(self.main.name).split():
            return None
        places = reversed(self._by_word.get(next(iter(words), ""), ()))
        named = (self.entities[place] for place in places)
        return next((each for each in named if plain(name) in plain(each.name).split()), None)

    def _alike(self, words: AbstractSet[str]) -> Iterator[Entity]:
        """Yield the main person, and whose names have all words of a name or no others, the latest first."""
        yield self.main
        if self.other is not None:
            yield self.other
        parts = sorted([place for pair in combinations(sorted(words), 2) for place in self._by_pair.get(pair, ())])
        rarest, *others = sorted(words, key=lambda word: len(self._by_word.get(word, ()))) or [""]
        also: AbstractSet[int] = self._having.get(others[0] if others else rarest, frozenset())
        for place in reversed(self._by_word.get(rarest, ())):
            if place in also and words <= self.entities[place].words:
                while parts and parts[-1] > place:
                    yield self.entities[parts.pop()]
                yield self.entities[place]
        yield from (self.entities[place] for place in reversed(parts))

    def call(self, entity: Entity, words: AbstractSet[str]) -> None:
        """Let an entity be known by these words too, and be looked up by each, and by two that few others are looked up by."""
        if entity is not self.main and not words <= entity.words:
            pairs = combinations(sorted(entity.words | words)[:_TELLING], 2)
            rarest = min(pairs, key=lambda pair: (len(self._by_pair.get(pair, ())), pair), default=())
            if rarest:
                insort(self._by_pair.setdefault(rarest, []), entity.place)
            for word in words - entity.words:
                insort(self._by_word.setdefault(word, []), entity.place)
                self._having.setdefault(word, set()).add(entity.place)
        entity.words |= words
