"""What stands around a person's mention and a possible value, as features by which learned weights judge the two."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from service.extract.learned.sentencecontext import SentenceContext
from service.extract.learned.wordfamilies import families
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import name_words

_FAR = 12
"""Mentions with more words between them are far from each other."""
_WIDE = 25
"""How many words between two mentions may tell which field a sentence speaks of."""
_CLOSE = 5
_SIDE = 4
_NEAR = 8
_MANY_RIVALS = 3
_MANY_WORDS = 4
_NOTES = frozenset(("school", "political", "acronym", "weak", "party", "word"))


def around(context: SentenceContext, subject: Mention, value: Mention, people: Sequence[Mention]) -> list[str]:
    """Return features of the two mentions, the words around each, and those between them."""
    one, two = context.shadow.place(subject), context.shadow.place(value)
    order = "<" if two < one else ">"
    rivals = sum(1 for each in people if min(one, two) < context.shadow.place(each) < max(one, two))
    return [
        f"kinds:{subject.kind.value}{order}{value.kind.value}",
        f"rivals:{order}{min(rivals, _MANY_RIVALS)}",
        f"main:{context.people[subject].main}",
        f"first:{subject is people[0]}",
        f"subject-seen:{context.label(subject)}:{subject.kind.value}",
        *_of_subject(context, subject, value, people),
        *_of_value(context, subject, value),
        *_between(order, context.between(subject, value)),
        *context.once("subject", subject, _beside),
        *context.once("value", value, _beside),
    ]


def _of_subject(context: SentenceContext, subject: Mention, value: Mention, people: Sequence[Mention]) -> list[str]:
    """Return features of whether the subject is a person at all, and of who else stands nearer to the value."""
    mine = context.people[subject]
    others = [each for each in people if context.people[each] not in (mine, context.people.get(value))]
    way, gap = context.steps(subject, value), _gap(subject, value)
    nearer = {id(context.people[each]) for each in others if context.steps(each, value) < way}
    closer = {id(context.people[each]) for each in others if _gap(each, value) < gap}
    found = [f"nearer:{min(len(nearer), 2)}", f"closer:{min(len(closer), 2)}", f"nearest:{not nearer}:{not closer}"]
    if subject.kind is Kind.PERSON:
        words = len(subject.value.split()) > 1
        found.append(f"person:{context.label(subject)}:{'weak' in subject.note}:{words}:{mine.main}")
    return found


def _gap(one: Mention, other: Mention) -> int:
    return max(one.start - other.end, other.start - one.end)


def _of_value(context: SentenceContext, subject: Mention, value: Mention) -> list[str]:
    found = [
        f"note:{','.join(sorted(_NOTES.intersection(value.note)))}",
        f"value-seen:{context.label(value)}:{value.kind.value}",
    ]
    if value.kind is Kind.PERSON:
        theirs, mine = context.people.get(value), context.people[subject]
        alike = bool(name_words(value.value) & mine.words)
        return [*found, f"shared:{alike}", f"genders:{mine.gender}:{theirs.gender if theirs else None}"]
    words = value.value.split()
    return [*found, f"last:{words[-1].lower()}", f"words:{min(_MANY_WORDS, len(words))}"]


def _between(order: str, words: Sequence[str]) -> list[str]:
    found = [f"inf{order}{each}" for each in _families(words[-_WIDE:])]
    if len(words) > _FAR:
        return [*found, "far"]
    if len(words) <= _CLOSE:
        found.append(f"exact{order}{' '.join(words)}")
    found += [f"in{order}{word}" for word in set(words)]
    return found + [f"bi{order}{word} {behind}" for word, behind in pairwise(words)]


def _beside(context: SentenceContext, end: str, mention: Mention) -> list[str]:
    """Return features of the words right before and behind a mention."""
    at = context.shadow.place(mention)
    before, behind = context.tokens(at - 60, at), context.tokens(at + 1, at + 30)
    found = [f"{end}-before:{' '.join(before[-count:])}" for count in (1, 2, 3)]
    found += [f"{end}-behind:{' '.join(behind[:count])}" for count in (1, 2)]
    found += [f"{end}-bf:{each}" for each in _families(before[-_SIDE:])]
    found += [f"{end}-af:{each}" for each in _families(behind[:_SIDE])]
    if end == "value":
        found += [f"near:{each}" for each in _families(before[-_NEAR:])]
    if mention.kind is Kind.KIN:
        found.append(f"{end}-kin:{mention.note['word']}")
    return found


def _families(words: Iterable[str]) -> set[str]:
    known = families()
    return {each for word in words for each in known.get(word, ())}
