"""Where the person whom a document is about is named, and what a document has named so far."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import Factory, define

from service.domain.names.likeness import given_alone
from service.domain.names.name import initials, mark_end, piece
from service.domain.names.name import name as taken_apart
from service.domain.selector import Span
from service.domain.source import Subject
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.namewords import is_capital
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.vocabulary import vocabulary

SHORTEST_WORD = 3
"""Parts of names with fewer letters than this do not stand for the person by themselves."""


@define
class Names:
    """What a document has named so far: its persons' words and the names it gave to places and organisations.

    ``bodies`` are the words by which organisations that it has named may be called again.

    ``forms`` are the names of the person whom it is about, each as one folded word; ``beginnings`` all that they begin with,
    ``initials`` the letters that their words may be written with first; ``own`` the words that they were written with.
    ``addressed`` is where "you" is that person.
    """

    forms: AbstractSet[str] = frozenset()
    beginnings: AbstractSet[str] = frozenset()
    initials: AbstractSet[str] = frozenset()
    own: set[str] = Factory(set)
    persons: set[str] = Factory(set)
    places: set[str] = Factory(set)
    organisations: dict[str, int] = Factory(dict)
    proper: set[str] = Factory(set)
    bodies: set[tuple[str, ...]] = Factory(set)
    addressed: Sequence[Span] = ()
    _by_word: dict[str, list[str]] = Factory(dict)

    def call(self, organisation: str, *, own: bool = False) -> None:
        """Keep a name that the document gives to an organisation; ``own`` tells that it has no other one."""
        if own:
            self.proper.add(organisation)
        if organisation not in self.organisations:
            words = vocabulary(organisation, 0, len(organisation))
            rarest = min(words, key=lambda word: (len(self._by_word.get(word, ())), word))
            self._by_word.setdefault(rarest, []).append(organisation)
            self.organisations[organisation] = len(self.organisations)

    def called(self, words: AbstractSet[str]) -> list[str]:
        """Return the names given to organisations that a text of these words (case folded) may have, the oldest first."""
        if not self._by_word:
            return []
        found = (name for word in words & self._by_word.keys() for name in self._by_word[word])
        return sorted(found, key=self.organisations.__getitem__)


def names_of(subject: Subject | None) -> Names:
    """Return the names to begin with: those of the person whom the document is about."""
    if subject is None:
        return Names()
    forms = {subject.name, *subject.aliases}
    single: set[str] = set()
    for form in forms:
        parts = [part for part in form.split() if part not in lexicon.words("names", "honorifics")] or form.split()
        single |= {parts[0], parts[-1]}
    forms |= {part for part in single if len(part) >= SHORTEST_WORD}
    forms |= {" ".join(form.split()[1:]) for form in forms if given_alone(taken_apart(form))}
    families = (taken_apart(form).family for form in (subject.name, *subject.aliases))
    folded = frozenset((*(taken_apart(form).joined for form in forms), *filter(None, families)))
    beginnings = frozenset(form[:end] for form in folded for end in range(1, len(form) + 1))
    words = {part for form in forms for part in form.split()}
    first = frozenset(letter for form in (*forms, *folded) for letter in initials(form))
    return Names(folded, beginnings, first, words, persons=set(words))


def own_names(text: str, tokens: Sequence[Token], known: Names) -> Iterator[Span]:
    """Yield where the names of the person whom the document is about stand, in any spelling, which is kept in mind."""
    behind = 0
    for number, token in enumerate(tokens):
        if token.start < behind or token.text[0] not in known.initials or not is_capital(token):
            continue
        if piece(token.text) not in known.beginnings:
            continue
        window = _own_name(tokens, number, known)
        if not window or "\n\n" in text[window[0].start : window[-1].end] or _A_DAY.match(text, window[-1].start):
            continue
        behind = window[-1].end
        known.own.update(each.text for each in window)
        known.persons.update(each.text for each in window)
        behind = mark_end(text, behind) if len(window) > 1 else behind
        yield Span(window[0].start, behind)


_A_DAY = compiled(r"(?:January|March|April|May|June|July|August)(?: the)? \d{1,4}(?:st|nd|rd|th)?\b")
"""No name: "June, who was born *June* 24, 1931"."""


def _own_name(tokens: Sequence[Token], number: int, known: Names) -> Sequence[Token]:
    """Return the tokens from ``number`` on that make the longest name of the person, or none."""
    said, best = "", number
    for at in range(number, len(tokens)):
        word = piece(tokens[at].text)
        said += word
        if not word or said not in known.beginnings:
            break
        if said in known.forms:
            best = at + 1
    return tokens[number:best]


def not_own(text: str, mentions: Iterable[Mention], known: Names) -> list[Mention]:
    """Return mentions but for the names of the person whom the document is about: "*Ada Cross* was born in", not "was awarded the *Cross*"."""
    return [
        each
        for each in mentions
        if "".join(map(piece, each.value.split())) not in known.forms or text.endswith("the ", 0, each.start)
    ]


def not_going_on(text: str, titles: Iterable[Mention], known: Names) -> list[Mention]:
    """Return titles but for the person's names where the sentence goes on with what that one does, or says who somebody is.

    "In her memoir *Ada Kerr* tells", "the hero of this story is *Ada Kerr*, a nurse", "the author of Salt, *Ada Kerr*, has died".
    """
    return [
        each
        for each in titles
        if "".join(map(piece, each.value.split())) not in known.forms or not _is_of_one(text, each)
    ]


def _is_of_one(text: str, title: Mention) -> bool:
    """Tell whether what seems a title is rather the name of somebody, by what stands around it."""
    between = text.endswith(", ", 0, title.start) and text.startswith(",", title.end)
    told = text.endswith((" is ", " was "), 0, title.start)
    return between or told or _GOES_ON.match(text, title.end) is not None


_GOES_ON = compiled(r" [a-z]")


def holds_name(time: Mention, certain: Sequence[Mention]) -> bool:
    """Tell whether a name is but the month of a day or a year: "June was born *June* 20"."""
    return time.kind is Kind.DATE and any(
        time.start <= one.start and one.end <= time.end and one.end - one.start < time.end - time.start
        for one in certain
        if one.kind is Kind.PERSON
    )
