"""Whether a name in a document is the main person's: in another spelling, a part of it, or a namesake's."""

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import evolve

from service.domain.names.letters import plain, same_word
from service.domain.names.likeness import Likeness, given_alone, joined_alike, likeness
from service.domain.names.name import Name
from service.domain.names.name import name as taken_apart
from service.domain.source import Subject
from service.extract.mentions.mention import Mention
from service.extract.people.entities import Entity
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wholewords import starts_of

_FULL = 2
_PAIR = 2
_NICK = compiled(r"[\"“](?P<nick>[^\W\d_][\w-]{1,19})[\"”]")


def forms_of(subject: Subject | None) -> tuple[Name, ...]:
    """Return the full names of the person whom a document is about, taken apart."""
    names = (subject.name, *subject.aliases) if subject else ()
    return tuple(name for name in map(taken_apart, names) if len(name.words) >= _FULL)


def called_otherwise(subject: Subject, text: str) -> Subject:
    """Return the person with the names that a page has besides the profile's: a nickname inside of it, half of a double surname, or another language's first name."""
    return _respelled_in(_translated_in(_halved_in(_nicknamed_in(subject, text), text), text), text)


_NEXT = compiled(r" (?P<word>[^\W\d_]+)\b")
_VOWEL = compiled("[aeiouy]")
_LONG = 6
"""Letters of a family's name of which another spelling may be told."""


def _respelled_in(subject: Subject, text: str) -> Subject:
    """Return the person with a second spelling of the family's name that a page has behind the given one too: "Asma Kerrigan" for Asma Karrigan.

    The two differ in one vowel, and the page has the profile's spelling as well.
    """
    first, _, last = subject.name.rpartition(" ")
    if not first or len(last) < _LONG or subject.name not in text:
        return subject
    behind = (_NEXT.match(text, at + len(first)) for at in starts_of(first, text))
    others = sorted({match["word"] for match in behind if match and _differ_in_vowel(match["word"], last)})
    return evolve(subject, aliases=(*subject.aliases, f"{first} {others[0]}")) if len(others) == 1 else subject


def _differ_in_vowel(one: str, other: str) -> bool:
    """Tell whether two words are alike but for one vowel, behind the first letter."""
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and one[0] == other[0] and len(pairs) == 1 and all(map(_VOWEL.match, pairs[0]))


def _halved_in(subject: Subject, text: str) -> Subject:
    """Return the person with the half of a double surname under which a page that has the whole name has it too: "Mia Kerr" for Mia Dahl-Kerr."""
    first, _, last = subject.name.rpartition(" ")
    halves = last.split("-")
    if len(halves) != _PAIR or not all(halves) or " " in first or plain(subject.name) not in (folded := plain(text)):
        return subject
    found = [half for half in halves if re.search(rf"\b{re.escape(plain(f'{first} {half}'))}\b(?!-)", folded)]
    return evolve(subject, aliases=(*subject.aliases, f"{first} {found[0]}")) if len(found) == 1 else subject


def _nicknamed_in(subject: Subject, text: str) -> Subject:
    """Return the person with the nickname that a page has inside of the name: "Maria “Mia” Kerr", in whatever letters."""
    first, _, last = subject.name.rpartition(" ")
    if not first or not any(mark in text for mark in '"“'):
        return subject
    found = next((each for each in _NICK.finditer(text) if _stands_between(each, f"{first} ", f" {last}", text)), None)
    if found is None:
        return subject
    nick = found["nick"].title() if found["nick"].isupper() else found["nick"]
    return evolve(subject, aliases=(*subject.aliases, f"{nick} {last}"))


def _stands_between(found: re.Match[str], before: str, behind: str, text: str) -> bool:
    """Tell whether some words stand before a match and others behind it, in whatever letters."""
    start, end = found.start() - len(before), found.end() + len(behind)
    around = (text[max(0, start) : found.start()].casefold(), text[found.end() : end].casefold())
    parted = not text[max(0, start - 1) : max(0, start)].isalnum() and not text[end : end + 1].isalnum()
    return parted and around == (before.casefold(), behind.casefold())


def _translated_in(subject: Subject, text: str) -> Subject:
    """Return the person with the name that a page has instead of the profile's: "Lev Nikolayevich Tolstoy" for Leo Tolstoy.

    So it is where no name of the profile stands in ``text``, and its family's stands behind one first name that is the same in
    another language, and behind no other.
    """
    if any(name in text for name in (subject.name, *subject.aliases)):
        return subject
    words = subject.name.split()
    first, last = words[0], words[-1]
    others = _translated().get(plain(first), frozenset()) if len(words) > 1 and last in text else frozenset()
    if not others or re.search(rf"\b{re.escape(first)}\b", text):
        return subject
    before = re.compile(rf"\b(?=([^\W\d_]+)(?: \(?[^\W\d_a-z][\w.-]*\)?){{0,2}} {re.escape(last)}\b)")
    found = {each for each in before.findall(text) if plain(each) in others}
    if len(found) != 1:
        return subject
    return evolve(subject, aliases=(*subject.aliases, f"{found.pop()} {last}"))


@cache
def _translated() -> dict[str, frozenset[str]]:
    groups = [frozenset(each.split()) for each in lexicon.phrases("people", "translated", "names")]
    return {word: group - {word} for group in groups for word in group}


def heard(words: AbstractSet[str], known: AbstractSet[str]) -> AbstractSet[str]:
    """Return folded words with those that may be spellings of known ones as these."""
    if words <= known:
        return words
    return {
        word if word in known else next((other for other in known if same_word(word, other)), word) for word in words
    }


def bears(main: Entity, forms: Sequence[Name], said: Name, words: AbstractSet[str]) -> bool:
    """Tell whether the name ``said``, of these folded ``words``, can be the main person's.

    Parts of the person's names can, and more than them; but in full, another order or another initial is another person, as
    P. N. Byron is on the page of Ada Byron.
    """
    if words.isdisjoint(main.words) and not any(joined_alike(form, said) for form in forms):
        return False
    if len(said.words) >= _FULL and forms:
        if any(likeness(said, form) is Likeness.SAME or said.straight == form.joined for form in forms):
            return True
        if any(said.words == given_alone(form) for form in forms):
            return True
        if any(len(set(form.words) & set(said.words)) >= _FULL for form in forms):
            return False
        if all(parted_by_initials(said, form) for form in forms):
            return False
    return words <= main.words or (len(main.words) > 1 and main.words <= words)


def parted_by_initials(said: Name, known: Name) -> bool:
    """Tell whether a name's first initial stands for no word of a known one but for those that both have: P. N. Byron is not Ada Byron, A. Byron is."""
    first, others = said.words[:1], set(known.words) - set(said.words)
    return any(len(word) == 1 for word in first) and bool(others) and first[0] not in {word[0] for word in others}


def is_namesake(main: Entity, number: str, mention: Mention | None) -> bool:
    """Tell whether a mark or a title says that a name like the main person's is somebody else's."""
    if main.plain and number and number[-1] != "." and not main.number:
        return True
    if main.younger and not number and mention is not None:
        return True
    return mention is not None and mention.note.get("honorific") in _wives() and main.gender != "female"


_ELDER = r"\b(?:son|daughter|child|grandson|granddaughter|nephew|namesake)\b[^.;]{0,40}\b"
_MARK = compiled(r",? (?:jr|junior|ii|iii|iv)\.?$", re.IGNORECASE)


def is_younger(name: str, text: str) -> bool:
    """Tell whether a page tells of the elder of two of one name first: who has "Jr." is there the son of whom the name alone means."""
    mark = _MARK.search(name)
    if mark is None:
        return False
    found = re.search(rf"{_ELDER}{re.escape(name[: mark.start()])},? {mark[0].strip(' ,.')}\b", text, re.IGNORECASE)
    return found is not None and name[: mark.start()] in text[: found.start()]


_DEATH = compiled(
    r"(?:,[^.;\n]{1,120},)? (?:(?:has|had|have) )?(?:died|dies|passed away|passed on|is dead)\b|['’]s? (?:death|passing|demise)\b"
)
_BEGINNING = 2000


def is_mourned(name: str, text: str) -> bool:
    """Tell whether a text begins with the death of whom a name, or its last part, means."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(_DEATH.match(text, at + len(last)) for at in starts_of(last, text[:_BEGINNING]))


_NAMESAKE = r"\b(?:son|daughter|child|grandson|granddaughter|nephew|namesake|father|mother|grandfather|grandmother|uncle|aunt)\b[^.;]{0,40}\b"


def is_namesake_of_marked(name: str, text: str) -> bool:
    """Tell whether a page tells of somebody with "Jr." or "Sr." first, and of whom the name alone means as that one's father or son."""
    if _NUMBERED.search(name) or _NUMBERED.search(text) is None:
        return False
    bare = re.escape(name)
    marked = re.search(rf"\b{bare}{_NUMBERED.pattern}", text, re.IGNORECASE)
    if marked is None:
        return False
    kin = re.compile(rf"{_NAMESAKE}{bare}\b(?!{_NUMBERED.pattern})", re.IGNORECASE)
    return kin.search(text, marked.end()) is not None


_NUMBERED = compiled(r",? (?:jr|junior|sr|senior|ii|iii|iv)\b", re.IGNORECASE)


def is_titled_otherwise(entity: Entity, mention: Mention | None) -> bool:
    """Tell whether a title before a name says that it is of a man where the person is a woman, or the other way round."""
    title = mention.note.get("honorific") if mention else None
    if mention is None or (" " not in mention.value and title not in _gendered()):
        return False  # "Moses Achieng. Rev. *Achieng*": the family's name, whoever else is called so
    gender = mention.note.get("gender") if title else None
    return gender in _GENDERS and entity.gender in _GENDERS and gender != entity.gender


_GENDERS = ("male", "female")


def _gendered() -> AbstractSet[str]:
    return lexicon.words("names", "male_honorifics") | lexicon.words("names", "female_honorifics")


def _wives() -> AbstractSet[str]:
    return lexicon.words("names", "wives")


def is_child_of_others(mention: Mention, kin: Entity | None, told: Collection[Entity], own: AbstractSet[str]) -> bool:
    """Tell whether a given name alone is that of kin of others: "Nils Berg and his daughter, *Ada*", on a page that tells of Ada Kerr, too.

    ``told`` are whom the sentence tells of so far: whose kin these are, where no word says whose; ``own`` are the words of the person's names.
    """
    if kin is None or " " in mention.value:
        return False
    owners = (kin.owner, *kin.owner.members) if kin.owner else tuple(each for each in told if each is not kin)
    alone = [each for each in owners if not each.members]
    strangers = all(" " in each.name and each.words and each.words.isdisjoint(own) for each in alone)
    return bool(alone) and strangers and not any(each.owner is not None and each.owner.main for each in alone)
