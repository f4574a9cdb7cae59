"""Where the name of who holds a post begins, behind the place or the body that the post is of: "mayor of Porto | Ada Byron"."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from service.domain.names.name import piece
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.names.runs.capitalruns import Run
from service.extract.mentions.names.runs.namewords import is_capital, is_keyword, legal_forms
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_LOOK = 90
_OF = compiled(r"(?P<post>[^.,;:()\n\"“”]+) (?:of|for|at|to) (?:the )?$")
_ENDS = tuple(f" {word} {article}" for word in ("of", "for", "at", "to") for article in ("", "the "))
"""What the pattern ends with: asked for first, as it goes on from each of many places."""
_WORDS = compiled(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 2, 4
"""So many words the name of a holder has."""


def parted(text: str, runs: Iterable[Run], known: Names) -> tuple[list[Run], list[int]]:
    """Return runs, one in two where it is what a post is of and who holds it, and where the first of these end: "head of the Elm Institute | Ada Byron"."""
    found: list[Run] = []
    ends: list[int] = []
    for run in runs:
        at = _holder(text, run, known)
        if at:
            found.append(Run(run.tokens[:at], run.honorific))
            ends.append(found[-1].end)
        found.append(Run(run.tokens[at:], "" if at else run.honorific))
    return found, ends


def without_holders(mentions: Iterable[Mention], ends: Sequence[int]) -> Iterator[Mention]:
    """Yield mentions of bodies, each up to where the name of who holds a post there begins; ``ends`` are those of :func:`parted`."""
    for each in mentions:
        end = next((end for end in ends if each.start < end < each.end), None)
        yield evolve(each, end=end, value=each.value[: end - each.start], parts=()) if end else each


def _holder(text: str, run: Run, known: Names) -> int:
    """Return where in a run the name of a holder begins, or 0."""
    words = run.words
    if own := _own_name(words, known):
        return own
    if _IN.search(text, max(0, run.start - _SHORT_LOOK), run.start):
        return next((at for at in range(1, len(words)) if _is_somebody_in(words[:at], words[at:], known)), 0)
    if len(words) > _SHORTEST and (led := _OPENED.search(text, max(0, run.start - _LOOK), _start(text, run))):
        places = range(1, len(words) - 1)
        at = next((at for at in places if _is_somebody_at(words[:at], words[at:], known, to=bool(led["to"]))), 0)
        if at:
            return at
    if len(words) <= _SHORTEST or not _is_behind_post(text[max(0, run.start - _LOOK) : run.start]):
        return 0
    places = range(max(1, len(words) - _LONGEST), len(words) - _SHORTEST + 1)
    return next((at for at in places if is_capital(run.tokens[at]) and _is_holder(words[:at], words[at:], known)), 0)


def _own_name(words: tuple[str, ...], known: Names) -> int:
    """Return where a name of the one whom the text is about begins behind a place that ends a body's, or 0: "University of Basel | *Ada Byron*"."""
    for at in range(_SHORTEST, len(words)):
        size = next((size for size in (1, 2) if at > size and words[at - size - 1] in ("of", "in", "at", "for")), 0)
        if size and lookup(" ".join(words[at - size : at])) and "".join(map(piece, words[at:])) in known.forms:
            return at
    return 0


def _start(text: str, run: Run) -> int:
    """Return where a run starts with the title before it: "Under *President Liv Moe* Ada Byron was"."""
    title = f"{run.honorific} "
    return run.start - len(title) if run.honorific and text.endswith(title, 0, run.start) else run.start


_IN = compiled(r"(?<![\w’'-])(?:[Ii]n|Near|Outside) \Z")
_OPENED = compiled(
    r"(?:\A|[.!?:;][\"”’)]* |\n)(?:(?P<to>(?:At|From|With|For|Under|By|Before|After|Since|Until|During|Through|Besides|[A-Z][a-z]+ (?:[a-z]+ ){0,5}(?:from|at|for|with|under|of)) )|[A-Z][a-z]+ (?:[a-z]+ ){0,5}(?:\d{4} )?)\Z"
)
"""A sentence opens with small words up to a name: "Leaving the …", "At the 1994 …"; ``to``: the last one leads to what has no article."""
_SHORT_LOOK = 12


def _is_somebody_in(front: tuple[str, ...], name: tuple[str, ...], known: Names) -> bool:
    """Tell whether a place is named by the first words, and the person by the others: "In *Lyon* | *Ada Byron* studied"."""
    if not lookup(" ".join(front)) or any(is_keyword(word) for word in name):
        return False
    if known.own >= set(name):
        return known.own.isdisjoint(front)
    return len(name) >= _SHORTEST and name[0] in given_names() and not lookup(" ".join((*front, name[0])))


def _is_somebody_at(front: tuple[str, ...], name: tuple[str, ...], known: Names, *, to: bool) -> bool:
    """Tell whether a body, an event or a place is named by the first words, and the person by the others: "At the *Elm Theatre* | *Ada Byron* sang"."""
    if any(is_keyword(word) for word in name):
        return False
    own = known.own >= set(name) and known.own.isdisjoint(front)
    if not is_keyword(front[-1]) or len(front) < _SHORTEST:
        if own and len(front) >= _SHORTEST and front[0] in given_names() and front[-1] not in given_names():
            return to  # "Under *Liv Moe* | *Ada Byron* was minister"
        return to and given_names().isdisjoint(front) and (own or _is_somebody_in(front, name, known))
    full = len(name) <= _LONGEST and name[0] in given_names()
    return own or (full and not lookup(" ".join(name)) and not lookup(" ".join(name[:2])))


def _is_behind_post(before: str) -> bool:
    """Tell whether a post, and what it is of up to a name, stands before it: "mayor of", "minister of health of the"."""
    match = _OF.search(before) if before.endswith(_ENDS) else None
    return match is not None and any(
        is_post(word) or word.lower() in lexicon.words("offices", "alone") for word in _WORDS.findall(match["post"])
    )


def _is_holder(front: tuple[str, ...], name: tuple[str, ...], known: Names) -> bool:
    """Tell whether a place or a body is named by the first words, and a person by the others."""
    if any(is_keyword(word) for word in name) or (front[-1].islower() and front[-1] not in legal_forms()):
        return False
    if known.own >= set(name):
        return known.own.isdisjoint(front) and front[0] not in given_names()
    named = bool(lookup(" ".join(front))) or is_keyword(front[-1]) or bool(lookup(front[-1]) and len(front) > 1)
    return named and name[0] in given_names() and not lookup(" ".join((*front, name[0])))
