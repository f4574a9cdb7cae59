"""Whether a page only looks on at the main person, named beside another of whom it tells: its pronouns mean that other one."""

from collections import Counter

from attrs import Factory, define

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.extract.people.entities import Entity


@define
class Onlooking:
    """Of whom a page has told so far: whether the main person was ``named``, and ``acted``, which others by their names have, how often each was mentioned.

    Whose name is nearly that of the main person is no other here: it may be that one.
    """

    main: Entity
    named: bool = False
    acted: bool = False
    others: list[Entity] = Factory(list)
    counts: Counter[Entity] = Factory(Counter)

    def note(self, entity: Entity, *, named: bool, acts: bool) -> None:
        """Take in that a sentence mentions somebody, ``named`` there or not, as the one that it is about or not."""
        if entity.members or entity.narrator:
            return
        self.counts[entity] += 1
        if entity.main:
            self.named, self.acted = self.named or named, self.acted or acts
        elif named and acts and " " in entity.name and not entity.weak and entity not in self.others:
            if likeness(name(entity.name), name(self.main.name)) is Likeness.OTHER:
                self.others.append(entity)

    def means_another(self, gender: str) -> bool:
        """Tell whether "he" is nobody whom the page has only named beside others, as one of whom it tells may be meant."""
        aside = self.named and not self.acted
        return aside and any(each.gender is None or gender in (each.gender, "neutral") for each in self.others)

    @property
    def is_beside(self) -> bool:
        """Tell whether a page has told of another person, and mentioned that one more often than the main one."""
        return max((self.counts[each] for each in self.others), default=0) > self.counts[self.main]
