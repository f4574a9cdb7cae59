"""Whether a possible value stands in one list with one that the rules have read: in "at *Acme*, Delloy and Corvane" the others do."""

from collections.abc import Iterator

from service.extract.learned.sentencecontext import SentenceContext
from service.extract.mentions.mention import Mention
from service.extract.people.entities import Entity
from service.extract.text.patterns import compiled

_JOINED = compiled(r"(?:[\s,;/&]|\b(?:and|or|the|at|in|for)\b)*")
"""What parts the items of a list, and no more."""
_NEAR = compiled(
    r"(?:[\s,;/&()'\"-]|\b(?:and|or|as well as|the|at|in|for|of|later|then|by|both|to|with|his|her)\b|[\ue000-\uf8ff])*"
)
"""What may part items that have something of their own beside them: their years, their places, a post."""
_AGAIN = compiled(r",? ?\(?(?:or|formerly|now|also|later|and)? ?")
"""What parts a value from its other name."""
_FAR = 40


def listed(context: SentenceContext, entity: Entity, value: Mention) -> Iterator[str]:
    """Yield as features of which fields the values are that the rules have read for a person right beside this one."""
    here = context.shadow.place(value)
    for subject, field, mention in context.told:
        if subject is not entity or mention.span.overlaps(value.span):
            continue
        there = context.shadow.place(mention)
        first, last = sorted((here, there))
        between, side = context.shadow.text[first + 1 : last], "<" if here < there else ">"
        if len(between) > _FAR:
            continue
        if mention.kind is value.kind and _JOINED.fullmatch(between):
            yield f"joined:{field}:{side}"
        elif mention.kind is value.kind and _NEAR.fullmatch(between):
            yield f"listed:{field}:{side}"
        if _AGAIN.fullmatch(between):
            yield f"again:{field}:{mention.kind.value}"
