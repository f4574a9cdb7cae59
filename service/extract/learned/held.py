"""Whether what governs a value is the subject's, somebody else's or nobody's, as features of the two."""

from service.extract.learned.holders import Holder
from service.extract.learned.sentencecontext import SentenceContext
from service.extract.learned.treepaths import word_families
from service.extract.mentions.mention import Mention


def held(context: SentenceContext, subject: Mention, value: Mention) -> list[str]:
    """Return features of whether what governs the value is the subject's, somebody else's or nobody's."""
    found = context.holder(value)
    if found is None:
        return []
    words, preposition = context.parse.words, found.preposition
    above, predicate = words[found.governor], words[found.predicate]
    whose = _whose(context, subject, value, found)
    features = [
        f"held:{whose}:{_again(context, subject, found) if whose == 'mine' else ''}",
        f"held:{whose}:{found.how}",
        f"heldp:{whose}:{preposition}",
        f"heldg:{whose}:{above.lemma}:{preposition}",
        f"heldv:{whose}:{predicate.lemma}",
        f"heldvg:{whose}:{predicate.lemma}:{above.lemma}",
    ]
    for end, word in (("g", above), ("v", predicate)):
        for each in word_families(word):
            features += [f"held{end}f:{whose}:{each}", f"held{end}f:{whose}:{each}:{preposition}"]
    return features


def _whose(context: SentenceContext, subject: Mention, value: Mention, found: Holder) -> str:
    if found.word is None:
        return "none"
    mention = context.mention_at(context.parse.words[found.word])
    if mention is None:
        return "word"
    theirs, mine = context.people.get(mention), context.people[subject]
    if theirs is None:
        return "thing"
    if theirs is mine:
        return "mine"
    if mine in theirs.members or theirs in mine.members:
        return "partly"
    return "value" if theirs is context.people.get(value) else "theirs"


def _again(context: SentenceContext, subject: Mention, found: Holder) -> str:
    """Tell whether the holder is the subject's mention itself, or the same person's elsewhere."""
    word = context.parse.words[found.word or 0]
    return "me" if subject.start < word.end and word.start < subject.end else "again"
