"""Where persons were mentioned, and which of them a pronoun means by that."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.people.pronouns.rivals import Standing
from service.extract.text.patterns import compiled

_INTERVENES = 1.8
"""So much more another person than the main one is meant whose full name began the sentence before, which is silent on the main one."""
_WINDOW = 3
"""How many sentences back a pronoun, or "the 24-year-old", may reach."""


@frozen
class Trace:
    """Where an entity was mentioned: sentence number, position in it, whether as its subject, and whether as an owner ("her").

    ``dead`` tells that the sentence says so of another than the main person: a life goes on without that one. ``opens`` tells that the
    sentence begins with the name, ``briefly`` that it has a part of it alone; ``witness``, that the
    sentence is but what they say of another. ``genitive`` tells that something of theirs is told of. ``standing`` is how it brings in another than the main person,
    ``named`` that it does so, or tells of that one, by a name; ``behind``, that what is told of stands before it: "The narrator was X.".
    """

    entity: Entity
    sentence: int
    position: int
    subject: bool
    owner: bool = False
    dead: bool = False
    opens: bool = False
    briefly: bool = False
    witness: bool = False
    genitive: bool = False
    standing: Standing = Standing.PASSING
    named: bool = False
    behind: bool = False


_NEAR_NAME = f"[{char_class('AJTLOV')}]"
_OPENING = compiled(
    rf"(?:(?:meanwhile|later|then|however|but|and),? )?(?:(?:as|in|since|at|with|from) [^,;:.{char_class('PSNRHK')}]{{1,60}}, )?(?:former )?(?:[{char_class('P')}] (?=[{char_class('JT')}]))?(?:(?:the|an?|{_NEAR_NAME}),? ){{0,4}}$",
    re.IGNORECASE,
)


_TURNED = compiled(rf", [{char_class('P')}](?: ?\(|, )")
"""Behind the family's name that opens an entry: "*Kerr*, Nils (1920-1999), composer"."""


_IS_SOMEBODY = compiled(
    rf", [{char_class('G')}](?=[,.;])| ?\([{char_class('G')}]\)|,? (?:is|was|an?|the) (?:an? |the )?(?:[a-z-]+ )?[{char_class('JN')}]"
)


def is_somebody(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether what stands behind a name makes sure that it is a person's: "*Holm*, 90, is", "*Holm* is a nurse"."""
    return _IS_SOMEBODY.match(shadow.text, shadow.place(mention) + 1) is not None


def opens_sentence(shadow: Shadow, mention: Mention, entity: Entity) -> bool:
    """Tell whether a sentence begins with a person whose full name is known, whatever trade, town or nation stands before it."""
    place = shadow.place(mention)
    turned = place == 0 and _TURNED.match(shadow.text, 1) is not None
    full = " " in entity.name and "weak" not in mention.note
    full = turned or (mention.kind is Kind.PERSON and (full or is_somebody(shadow, mention)))
    title = f"{mention.note['honorific'].lower()} " if "honorific" in mention.note else ""
    return full and _OPENING.match(shadow.small[:place].removesuffix(title)) is not None


def comes_back(shadow: Shadow, mention: Mention, entity: Entity, sentence: int) -> bool:
    """Tell whether a sentence begins with a name, a first one maybe, of somebody whom the text has named before."""
    opens = mention.kind is Kind.PERSON and "weak" not in mention.note and shadow.place(mention) == 0
    return opens and entity.since is not None and entity.since < sentence


_DIED = compiled(
    r"(?:,[^.;]{1,60},|,)? (?:(?:had|has) )?(?:died|(?:was|were) (?:killed|murdered|executed|shot dead)|passed away|succumbed)\b"
)


def is_dead(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a sentence says of whom it mentions that they died: "Major Kerr was killed in 1921"."""
    return bool(_DIED.match(shadow.text, shadow.place(mention) + 1))


_BEHIND = compiled(r"\b(?:was|were|is|are|by|with|of|to|for|from|in|on|at|against|alongside|starring|including) $")
_LINK = 12


def stands_behind(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether somebody stands behind what a sentence is about: "The narrator was *Per Berg*.", "It was sung by *Per Berg*."."""
    place = shadow.place(mention)
    return _BEHIND.search(shadow.small, max(0, place - _LINK), place) is not None


def is_genitive(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether something of somebody's is told of: "*Elmland's* opposition leader"."""
    return shadow.small.startswith("'s ", shadow.place(mention) + 1)


def likeliest(traces: Iterable[Trace], gender: str, sentence: int) -> Entity | None:
    """Return whom a pronoun of that gender means in a sentence, or None where nobody comes into question."""
    best: Entity | None = None
    best_score = -99.0
    seen = list(traces)
    before = any(trace.entity.main and trace.sentence == sentence - 1 for trace in seen)
    turned = _turned_to(seen) if gender == "plural" else 0
    for trace in seen:
        if sentence - trace.sentence > _WINDOW or trace.entity.narrator:
            continue
        if trace.entity.couple and trace.sentence < turned:
            continue
        if (gender == "plural") != (trace.entity.gender == "plural"):
            continue
        score = _score(trace, gender, sentence)
        if trace.opens and not before and trace.entity.gender is None and sentence - trace.sentence == 1:
            score += _INTERVENES
        if score >= best_score:
            best, best_score = trace.entity, score
    return best


def _turned_to(traces: Sequence[Trace]) -> int:
    """Return the last sentence that begins with others than a couple: "Ada married Nils Berg. *Her parents* were tall. They …"."""
    turned = 0
    for each in traces:
        if each.entity.gender != "plural" or each.entity.couple or each.position > 1 or each.sentence <= turned:
            continue
        acting = (it.entity for it in traces if it.sentence == each.sentence and it.subject and not it.owner)
        if all(one is each.entity or one in each.entity.members for one in acting):
            turned = each.sentence
    return turned


def opener(traces: Sequence[Trace]) -> Entity | None:
    """Return somebody else than the main person with whose full name the last sentence began that named anybody, or None.

    What follows without a subject is told of that one: "Kerr, Nils, composer. *Born in Oslo.*".
    """
    last = traces[-1].sentence if traces else 0
    own = [each for each in traces if each.sentence == last]
    return own[0].entity if own and own[0].opens and not any(each.entity.main for each in own) else None


def rival_of(meant: Entity, traces: Sequence[Trace], gender: str, sentence: int) -> Trace | None:
    """Return where the sentence before brings in somebody else whom a pronoun may mean as well, or None.

    Nobody else is meant where this sentence has mentioned the one who is, or the one before is about them though another
    acts in it, and nobody of another gender.
    """
    if any(each.entity is meant and each.sentence == sentence for each in traces):
        return None
    before = [each for each in traces if each.sentence == sentence - 1]
    if any(each.entity is meant and each.subject and each.position > 0 for each in before):
        return None
    last = [each for each in before if each.entity is not meant]
    pairs = [each.entity.members for each in last if each.entity.members and meant not in each.entity.members]
    may_be = [
        each
        for each in last
        if each.entity.gender in (None, gender)
        and not each.entity.narrator
        and not any(each.entity in members for members in pairs)  # neither of "Ines and Ada" is "she"
    ]
    return max(
        may_be, key=lambda each: each.standing not in (Standing.PASSING, Standing.ASIDE, Standing.FACED), default=None
    )


def others_before(traces: Iterable[Trace], sentence: int) -> Iterator[Entity]:
    """Yield whom the sentence before tells of, the main person apart."""
    return (each.entity for each in traces if each.sentence == sentence - 1 and not each.entity.main)


def beside_main(traces: Sequence[Trace], gender: str, sentence: int, above: int) -> Entity | None:
    """Return somebody else whom the sentence before names together with the main person, unless it is that numbered ``above``."""
    before = [each for each in traces if each.sentence == sentence - 1 > above]
    others = (each.entity for each in reversed(before) if not each.entity.main and each.entity.words)
    told = any(each.entity.main for each in before)
    return next((each for each in others if told and each.gender in (None, gender)), None)


def are_own_kin(traces: Sequence[Trace], sentence: int, above: int) -> bool:
    """Tell whether the sentence before tells of the main person's kin alone: "Her sister was a cook, her father a miner."."""
    before = [each for each in traces if each.sentence == sentence - 1 > above]
    return any(each.entity.main for each in before) and all(
        each.entity.main
        or each.standing is Standing.PARENT
        or (each.entity.owner is not None and each.entity.owner.main)
        for each in before
    )


def is_left(meant: Entity, rival: Trace, traces: Sequence[Trace]) -> bool:
    """Tell whether a sentence is silent on somebody, and names another in full of whom the next one may go on: "The post went to *Ines Holm*."."""
    other = rival.entity
    named = " " in other.name and not other.weak and bool(other.words) and other.words.isdisjoint(meant.words)
    return named and not any(each.entity is meant and each.sentence == rival.sentence for each in traces)


def is_alone(parent: Trace, traces: Sequence[Trace]) -> bool:
    """Tell whether a sentence is about a named, living parent alone: about nobody else, nor about what happens to the child."""
    told = [each for each in traces if each.sentence == parent.sentence]
    others = [each for each in told if not each.entity.main]
    named = any(each.entity.words for each in others)
    return (
        named
        and all((each.owner or each.genitive) and each.position <= 1 for each in told if each.entity.main)
        and all(
            each.standing is Standing.PARENT and each.entity.gender in (None, parent.entity.gender) for each in others
        )
        and not any(each.dead for each in others)
    )


def topic(traces: Sequence[Trace], sentence: int) -> Entity | None:
    """Return the single person whom the last sentences before and with this one were about, or None.

    A sentence is about who is named first in it but as an owner: her husband in "Her husband, Nils, is a teacher".
    """
    single = [each for each in traces if sentence - each.sentence <= _WINDOW and each.entity.gender != "plural"]
    told = [each.sentence for each in single if each.subject and not each.entity.narrator]
    if not told:
        return None
    last = [each for each in single if each.sentence == told[-1] and not each.entity.narrator]
    return next((each.entity for each in last if not each.owner), last[0].entity)


_FEW = 40
"""So many mentions of persons tell whom the last sentences are about."""


def turned_away(traces: Sequence[Trace], sentence: int) -> bool:
    """Tell whether the sentence before is about another than the main person."""
    earlier = [each for each in traces[-_FEW:] if each.sentence < sentence]
    about = topic(earlier, sentence)
    return about is not None and not about.main and earlier[-1].sentence == sentence - 1


_MEANT = (Standing.TOLD_OF, Standing.MET, Standing.FACED, Standing.CHOSEN)


def brings_in(traces: Sequence[Trace], sentence: int) -> bool:
    """Tell whether the sentence before is about the main person and brings in another, of whom a noun may tell: "X met the singer Y"."""
    about = topic(traces, sentence)
    besides = (each for each in traces if each.sentence == sentence - 1 and not each.entity.main)
    return (about is None or about.main) and any(each.standing in _MEANT for each in besides)


def aged(traces: Sequence[Trace], main: Entity, sentence: int, *, opens: bool) -> Entity:
    """Return whom "the 24-year-old" means: whom the last sentences were about.

    That is the main person where another is the subject but has named that one for a post ("The board appointed X.") or is only an owner
    beside ("Y's opposition leader X"), and where a paragraph ``opens`` so behind one on a parent.
    """
    about = topic(traces, sentence)
    if about is None or about.main:
        return (None if opens else _kin_named_last(traces, sentence)) or main
    last = next((each.sentence for each in reversed(traces) if each.entity is about), sentence)
    own = [each.standing for each in traces if each.entity.main and each.sentence == last]
    parent = opens and about.owner is main and about.name.partition(" ")[0] in _PARENTS
    owned = own and any(each.genitive for each in traces if each.entity is about and each.sentence == last)
    return main if Standing.CHOSEN in own or parent or owned else about


def _kin_named_last(traces: Sequence[Trace], sentence: int) -> Entity | None:
    """Return the kin whom the sentence before names and nobody else but as their owner: "“…,” said her mother, *Ines*. The 43-year-old"."""
    last = [each for each in traces if each.sentence == sentence - 1 and not each.entity.narrator]
    others = [each.entity for each in last if not each.entity.main]
    told = len(others) < len(last) and all(each.owner for each in last if each.entity.main)
    return others[-1] if told and others and others[-1].words and others[-1].gender != "plural" else None


_PARENTS = ("father", "mother")


def head_of_family(traces: Sequence[Trace], sentence: int) -> Entity | None:
    """Return whose "the family" is: the main person's where the last sentence about a single person names them, else that person's."""
    about = topic(traces, sentence)
    last = next((each.sentence for each in reversed(traces) if each.entity is about), None)
    return next((each.entity for each in traces if each.entity.main and each.sentence == last), about)


def _score(trace: Trace, gender: str, sentence: int) -> float:
    score = -1.0 * (sentence - trace.sentence)
    score += 1.5 if trace.subject and not trace.owner else 0.0
    wed = trace.entity.couple and any(each.main for each in trace.entity.members)
    score += 0.7 if trace.entity.hero or wed else 0.0
    score += 1.5 if trace.standing is Standing.CHOSEN and trace.position else 0.0
    score -= 2.0 if trace.entity.weak else 0.0
    score -= 2.0 if trace.dead and sentence - trace.sentence > 1 else 0.0
    if trace.entity.gender is not None:
        score += 2.0 if trace.entity.gender == gender else -4.0
    return score
