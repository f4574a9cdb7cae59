"""Whom a match is about: the person of its pattern, the subject of its clause, those beside them; and whose a value is instead."""

import re

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.entities import Entity
from service.extract.people.fronts import is_new_subject
from service.extract.people.pronouns.antecedents import ASIDE
from service.extract.people.pronouns.coordinated import companions, partners
from service.extract.people.pronouns.rivals import Standing
from service.extract.rules.reading import Reading
from service.extract.rules.rulebook import OPPOSITE, Rule
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first, whose_other
from service.extract.rules.subjects.household import head_of, is_family
from service.extract.rules.subjects.objects import is_done_to, is_object
from service.extract.rules.subjects.parents import is_of_kin
from service.extract.rules.subjects.participles import participle_of
from service.extract.rules.subjects.people import People
from service.extract.rules.subjects.subordinates import told_of_other
from service.extract.text.patterns import compiled

_TOGETHER = ("family", "parents")
"""Where these move, their child does."""
_ACTS = compiled(
    rf"(?: ?\([^()]{{1,80}}\))?(?P<aside>, (?:[{char_class('R')}]|an?|the) [^,;.]{{1,80}}(?=,))?,? (?:was|were|is|are|has|had|died)\b"
)
_CLAUSE = compiled(r"(?:\bas|(?:^|, )for) $", re.IGNORECASE)
"""What a clause begins with here, before a name and its verb, is a preposition elsewhere: "she left, *as* Ada Hale was ill"."""
_CLOSED = compiled(
    rf"^[^.;:]{{0,60}}[{char_class('PSNK')}]{ASIDE},? and [^.;:]{{0,40}}(?P<last>[{char_class('PNK')}]){ASIDE}, (?P<who>[{char_class('R')}]) [^.;,]+, $"
)
"""Two who stand first in a sentence, with a clause about them or the second: "X and his wife Y, who …, "."""
_SINGULAR = compiled(
    r"^(?: ?\([^()]*\))?(?:,? (?:is|was|has|does)|, an?|,(?: the)?(?: [a-z-]+){0,2} (?:winner|recipient|holder|laureate|medall?ist|champion))\b"
)

_OWN_KIN = compiled(rf" and [{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}](?:,? [{char_class('P')}])?,? $")
"""Before a "who" that is the kin: "Ada and her sister, *who* teaches at Acme"."""

_TIES = frozenset(("educated_at", "employer", "position_held", "political_affiliation"))
_FAR = 120
_APPOSED_TO = compiled(
    rf"(?P<who>[{char_class('PK')}]){ASIDE}, (?:(?:(?:an?|the|then|now|later|by then) )?(?:(?! and (?:[a-z]+ed|was|is|has|had|later|then|went|became|now)\b)[^,;:.{char_class('PSNRHK')}]){{0,90}}?[{char_class('JT')}]"
    rf"[^,;:.{char_class('PSNRHK')}]{{0,12}} (?:of|at|in|for|with|from|on) [^,;:.{char_class('PSNRHK')}]{{0,40}}|(?:now|then|later|formerly) (?:at|of|with) (?:the )?"
    r"|(?:an?|then|now|later) (?:[a-z-]+ ){0,2}|(?P<post>(?:an?|the|its|[{char_class('LOF')}]'s) |))$"
)
_PUT_THERE = compiled(
    rf"\b(?:enroll?|educat|school|graduat|transferr|plac|register)(?:ed|ing|es|s) (?:(?:both|all|the|many|[{char_class('HQ')}]) )+(?:[a-z-]+ ){{0,2}}"
    rf"(?:[{char_class('KNY')}]|students|pupils|children|boys|girls) (?:at|in|into|to|from) [^,;.]{{0,40}}$"
)
"""Up to a school: whom somebody puts there, whose it is: "enrolled *her two sons* at"."""
_SELF = compiled(rf"(?P<who>\S), (?P<self>[{char_class('S')}]) (?:also )?(?:an?|the) [^,;:.{char_class('PSNRHK')}]*$")
_AND_THE = compiled(rf" and the [^,;.{char_class('PSNRHK')}]{{0,60}}$")
_NAMED_NEXT = compiled(rf"[^,;.{char_class('PSNRHK')}]{{1,60}}, (?P<who>[{char_class('P')}])(?=[,.;]|$)")

_OF_ANTECEDENT = compiled(rf"(?<!, )[{char_class('R')}] [^,;:.{char_class('PSNRHK')}]*, $")
"""Before a name: what "who" has told up to the comma is of another, "born to a man *who was an Acme director,* Ada"."""


def doubt_of(rule: Rule, reading: Reading, people: People) -> Standing | None:
    """Return how somebody else was brought in whom the pronoun can mean that a match is about, or None where it is sure."""
    mention = _subject_mention(rule, reading) if people.unsure and not reading.has("all") else None
    return people.unsure.get(mention) if mention is not None else None


def subjects_of(rule: Rule, reading: Reading, people: People) -> tuple[Entity, ...]:
    """Return everybody whom a match is about: of "X and Y moved" both, of "X and Y was born" the nearer.

    A pattern whose persons stand in a row behind the verb has them in its group ``all``: "led by X, Y and Z".
    """
    if reading.has("all"):
        if _OF_ANTECEDENT.search(reading.shadow.small, 0, reading.bounds("all")[0]):
            return ()
        named = (each for each in reading.shadow.within(*reading.bounds("all")) if each.kind is Kind.PERSON)
        found = (people.entities.get(each) for each in named)
        return tuple(dict.fromkeys(entity for entity in found if entity is not None))
    mention = _subject_mention(rule, reading)
    subject = _subject(rule, reading, mention, people)
    if subject is None:
        return ()
    if rule.household and is_family(mention):
        return head_of(subject, reading.shadow)
    start = reading.match.start()
    mention = _told_of_before(reading.shadow, mention, start) if mention else None
    if (
        mention is None
        or participle_of(reading.shadow, start)
        or _SINGULAR.match(reading.shadow.text[reading.shadow.place(mention) + 1 :])
        or _is_beside(reading, reading.shadow.place(mention) + 1)
        or (mention.kind is Kind.RELATIVE and _OWN_KIN.search(reading.shadow.text, 0, reading.shadow.place(mention)))
    ):
        return (subject,)
    own = reading.has("s") and start < reading.shadow.place(mention)  # what is told of Y alone: "X and the painter Y"
    before = (each for each in partners(reading.shadow, mention) if not own or reading.shadow.place(each) >= start)
    others = (*before, *_companions(reading, mention))
    beside = (people.entities.get(other) for other in others)
    together = (*dict.fromkeys(entity for entity in beside if entity is not None and entity is not subject), subject)
    return () if len(together) > 1 and "respectively" in reading.shadow.small else together


_BY_NAME = compiled(
    r",? (?:née?|nee|born|b\.|aka|a\.k\.a|alias|formerly|originally|also known|(?:better |best )?known|nicknamed)\b"
)

_KIN_OF_SOME = compiled(rf",? (?:(?:an?|the) )?(?:[a-z-]+ )?(?P<kin>[{char_class('K')}])[ -](?:of|to)[ -]")
_THE_ONE = compiled(rf", (?:the |[{char_class('N')}])")


def _is_beside(reading: Reading, behind: int) -> bool:
    """Tell whether what is told stands in brackets right ``behind`` a name, or is another name: that one's alone, in "X and Y (née Kerr)"."""
    text = reading.shadow.text
    if text.startswith((" (", "("), behind):
        closing = text.find(")", behind)
        return "(both " not in text[behind : behind + 8] and reading.match.end() <= closing + 1
    if reading.has("v") and _THE_ONE.match(text, behind):
        return not reading.shadow.words(*reading.bounds("v")).rstrip().endswith(("s", "men", "women", "people"))
    kin = _KIN_OF_SOME.match(text, behind)
    if kin:
        return not reading.shadow.mentions[kin["kin"]].note["gender"].endswith("plural")
    return _BY_NAME.match(text, behind) is not None


def _told_of_before(shadow: Shadow, mention: Mention, start: int) -> Mention:
    """Return whom "who" is told of, where its clause is closed before ``start``: Y of "X and his wife Y, who sang, had two sons"."""
    if mention.kind is Kind.RELATIVE and (closed := _CLOSED.search(shadow.text, 0, start)):
        return shadow.mentions[closed["last"]] if shadow.mentions[closed["who"]] is mention else mention
    return mention


def _companions(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """Return who does the same beside the subject: Y of "X and his wife Y moved", unless Y alone was born."""
    shadow = reading.shadow
    behind = companions(shadow, mention)
    if not behind:
        return ()
    place = shadow.place(behind[-1])
    alone = place >= reading.match.start() or _SINGULAR.match(shadow.text[place + 1 :])
    return () if alone else behind


_KIN_OF = compiled(rf"'s? (?:[a-z-]+ ){{0,2}}(?P<kin>[{char_class('K')}])(?! (?:of|to)\b)")


def _subject_mention(rule: Rule, reading: Reading) -> Mention | None:
    """Return the mention of whom a match is about; behind what stands in front that is kin, not the owner: "Born in Hull, *Ada's sister* …"."""
    mention = _person_of(rule, reading)
    if mention is None or mention.kind is not Kind.PERSON:
        return mention
    place = reading.shadow.place(mention)
    led = reading.match.start() < place and reading.match.end() <= place + 1
    kin = _KIN_OF.match(reading.shadow.small, place + 1) if led else None
    found = reading.shadow.mentions[kin["kin"]] if kin else mention
    return mention if found.note.get("word") in _TOGETHER else found


def _person_of(rule: Rule, reading: Reading) -> Mention | None:
    """Return the mention of the pattern's person, else of the clause's; None for rules on the topic."""
    if reading.has("s"):
        start, end = reading.bounds("s")
        leads = start == reading.match.start()
        works = rule.claims[0].field == "notable_for"
        other = leads and (
            is_done_to(reading.shadow, start)
            or is_new_subject(reading.shadow, start, reading.match.end())
            or (not works and _is_of_other(reading, start, end))
        )
        return None if other else reading.mention("s")
    return None if rule.topic else subject_of(reading.shadow, reading.match.start())


def _is_of_other(reading: Reading, start: int, end: int) -> bool:
    """Tell whether what somebody does whose name opens a match is what a noun before it does: "the murderer of *X* was born"."""
    shadow, acts = reading.shadow, _ACTS.match(reading.shadow.small, end)
    if acts is None or (acts["aside"] and acts.end() > reading.match.end()):
        return False
    return is_object(shadow.text[:start]) and not _CLAUSE.search(shadow.small, 0, start)


def _subject(rule: Rule, reading: Reading, mention: Mention | None, people: People) -> Entity | None:
    """Return whom a match is about; where nobody is mentioned, the main person for rules on the topic and for fragments.

    A fragment has no subject at all: "Born in 1815."."""
    if mention is not None:
        return people.told_of(mention)
    if reading.has("s"):
        return None
    if rule.topic:
        return None if _names_other(rule, reading, people) else people.unnamed
    whose = whose_other(reading.shadow, reading.match.start())
    if whose is not None and people.entities.get(whose) is people.main:
        return None  # "Born in Lom, the sculptor of Ada's statue died"
    if not stands_first(reading.shadow, reading.match.start()):
        return None
    behind = _OWNED_BEHIND.match(reading.shadow.text, reading.match.start())
    owner = people.entities.get(reading.shadow.mentions[behind["whose"]]) if behind else None
    return people.unnamed if owner is None or people.unnamed in owner.persons else None


_OWNED_BEHIND = compiled(rf"[^.;:{char_class('PSNRK')}]{{0,160}}?(?P<whose>[{char_class('H')}])")
"""From a fragment on to whose the first thing is that its sentence tells of: "As a clerk at Acme, *his* work was dull"."""


def _names_other(rule: Rule, reading: Reading, people: People) -> bool:
    """Tell whether a sentence names somebody else alone before what is told in it of nobody: "Ines Kerr (Elm College; *Byron Prize, 2004*)", "*his* books"."""
    if rule.lately and (people.turned_away or not people.told_last):
        return True
    if rule.claims[0].field in _OF_A_WORK:
        whose = _OWNED.search(reading.shadow.text, 0, reading.match.start())
        if whose and people.entities.get(reading.shadow.mentions[whose["whose"]]) is not people.unnamed:
            return True
        return rule.claims[0].field == "related" and not people.told_last
    named = [
        each
        for each in reading.shadow.within(0, reading.match.start())
        if each.kind is Kind.PERSON and "weak" not in each.note
    ]
    told = [people.entities[each] for each in named if each in people.entities]
    return bool(told) and not any(people.unnamed in each.persons for each in told)


_OWNED = compiled(rf"(?P<whose>[{char_class('H')}]) (?:[a-z-]+ ){{0,3}}$")
"""Before a work that is somebody's: "*his* latest books"."""
_OF_A_WORK = ("related", "notable_for")


def is_others(field: str, value: Span, reading: Reading, subject: Entity, people: People) -> bool:
    """Tell whether a value is what somebody else does: Turin is hers in "moved to Turin when her husband joined Fiat", Fiat is not."""
    if field in OPPOSITE:
        return False
    start = reading.bounds("s")[0] if reading.has("s") else reading.match.start()
    place = reading.shadow.index(value.start)
    if field in _TIES and _PUT_THERE.search(reading.shadow.small, reading.match.start(), place):
        return True
    other = told_of_other(reading.shadow, start, place)
    other = (
        other or named_next(reading.shadow, place) or (apposed_whom(reading.shadow, place) if field in _TIES else None)
    )
    if _is_told_of_himself(reading.shadow, place, subject, people) or is_of_kin(reading.shadow, place):
        return True
    entity = people.entities.get(other) if other and other.note.get("word") not in _TOGETHER else None
    return entity is not None and subject not in entity.persons


def _is_told_of_himself(shadow: Shadow, place: int, subject: Entity, people: People) -> bool:
    """Tell whether "himself" tells what stands at a place of another: "made judge by the general, *himself a graduate of* X"."""
    match = _SELF.search(shadow.text, max(0, place - _FAR), place)
    if match is None or shadow.mentions[match["self"]].value.lower() not in ("himself", "herself"):
        return False
    who = shadow.mentions.get(match["who"])
    return who is None or who.kind is Kind.NOMINAL or people.entities.get(who) is not subject


def apposed_whom(shadow: Shadow, place: int) -> Mention | None:
    """Return of whom a body at a place is told between commas: the niece of "by her niece, a nurse at *Elm House*"."""
    match = _APPOSED_TO.search(shadow.text, max(0, place - _FAR), place)
    if match is None or (match["post"] is not None and kind_of(shadow.text[place]) is not Kind.ROLE):
        return None
    return shadow.mentions[match["who"]]


def named_next(shadow: Shadow, place: int) -> Mention | None:
    """Return who is named behind a post that stands at a place, as whose it is: Y of "X, the critic, and the *director*, Y, met"."""
    behind = _NAMED_NEXT.match(shadow.text, place)
    return shadow.mentions[behind["who"]] if behind and _AND_THE.search(shadow.text, 0, place) else None
