"""Whether a page only looks on at the main person, named beside another of whom it tells: its pronouns mean that other one."""

from collections import Counter

from attrs import Factory, define

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.extract.people.entities import Entity
from service.extract.text.wordkinds import given_names

_MUCH = 3
"""So many times more often than the person somebody else is mentioned whom a page is about."""


@define
class Onlooking:
    """Of whom a page has told so far: whether the main person was ``named``, and ``acted``, which others by their names have, how often each was mentioned.

    Whose name is nearly that of the main person is no other here: it may be that one.
    """

    main: Entity
    before: Entity | None = None
    """Somebody without a name of whom the page has told before it names the main person."""
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
        elif named and acts and entity not in self.others and self._is_another(entity):
            self.others.append(entity)

    def leave(self) -> None:
        """Take back what pronouns told of the main person before the page named that one."""
        self.acted = self.acted and self.named

    def means_another(self, gender: str) -> bool:
        """Tell whether "he" is nobody whom the page has only named beside others, as one of whom it tells may be meant."""
        if self.acted or not self.named:
            return False
        told = [each for each in self._others if self.counts[each] > 1 or each.name.split()[0] in given_names()]
        told.extend([self.before] if self.before else [])
        return any(each.gender is None or gender in (each.gender, "neutral") for each in told)

    def is_aside(self, *, bare: bool) -> bool:
        """Tell whether a page, read to its end, is on another, whose its sentences without a name are, and its rows and ``bare`` years."""
        if self.means_another("neutral"):
            return True
        most = max((self.counts[each] for each in self._others), default=0)
        return bare and most > _MUCH * self.counts[self.main] > 0

    @property
    def _others(self) -> list[Entity]:
        """Return the others but for whom the page has since said to be the main person."""
        return [each for each in self.others if not each.main]

    def _is_another(self, entity: Entity) -> bool:
        full = " " in entity.name and not entity.weak
        return full and likeness(name(entity.name), name(self.main.name)) is Likeness.OTHER

    @property
    def is_beside(self) -> bool:
        """Tell whether a page has told of another person, and mentioned that one more often than the main one."""
        return max((self.counts[each] for each in self._others), default=0) > self.counts[self.main]
