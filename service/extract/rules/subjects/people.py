"""The people of a sentence, as rules and readings ask for them: who each mention is, and of whom what has no subject is told."""

from collections.abc import Mapping

from attrs import Factory, frozen

from service.extract.mentions.mention import Mention
from service.extract.people.entities import Entity
from service.extract.people.pronouns.rivals import Standing


@frozen(kw_only=True)
class People:
    """Who the person mentions of a sentence are, and the document's main person.

    ``below`` is somebody else whose name alone stands right above: what has no subject is told of that one. ``unsure`` are the pronouns
    that mean the main person but could mean another. ``mourned`` tells that the text begins with that one's death.
    """

    entities: Mapping[Mention, Entity]
    main: Entity
    below: Entity | None = None
    unsure: Mapping[Mention, Standing] = Factory(dict)
    mourned: bool = False
    told_last: bool = True
    """Whether the last sentences are about the main person, and so what they tell of bodies and events."""
    turned_away: bool = False
    """Whether the sentence before is about another."""

    @property
    def unnamed(self) -> Entity:
        """Return whom a fragment is about, a sentence without a subject."""
        return self.below or self.main

    @property
    def sure(self) -> Mapping[Mention, Entity]:
        """Return whom each mention means that can mean nobody else."""
        return {mention: entity for mention, entity in self.entities.items() if mention not in self.unsure}

    def told_of(self, mention: Mention) -> Entity | None:
        """Return of whom a sentence tells by a mention; nobody by a pronoun that may as well mean another."""
        return None if self.unsure.get(mention) is Standing.TOLD_OF else self.entities.get(mention)
