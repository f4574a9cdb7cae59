"""What a run of capitalised words names: a person, an organisation, an award, an event."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.aliases import other_names
from service.extract.mentions.names.capitalruns import Run, runs
from service.extract.mentions.names.givennames import gender_by_name
from service.extract.mentions.names.organisations import told_by_context
from service.extract.mentions.places.gazetteer import fold, gazetteer
from service.extract.text import lexicon

_LOWER_TAIL = re.compile(r"(?:\s[a-z][\w-]*){0,2}\s(?P<noun>[a-z]+)\b")
_ACRONYM = re.compile(
    r"[A-Z][A-ZÀ-Þ&.\d-]{1,7}s?|[A-Z][a-z]{1,2}[A-Z]{2,}|(?!Ma?c|De|La|Le|Du|Di|Da|Fitz|Van|Von)[A-Z][a-z]{1,9}[A-Z][a-z]{2,}"
)
"""Letters that stand for a name, and names with a capital inside: "SoftWare"."""

_BAND = re.compile(r" and [Tt]he [^\W\d_a-z]\w*s$")
_REACH = 160
_REMEMBERED = 10_000
"""So many names are remembered with what their words tell: texts repeat them."""

__all__ = ["Run", "classify", "person", "runs"]


@cache
def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("names", key)


def classify(text: str, run: Run, persons: AbstractSet[str] = frozenset()) -> Mention | None:
    """Return the mention that a run makes by its own words, or None where they do not tell.

    ``persons`` are words of persons' names, which no context makes an organisation.
    """
    kind = None if _is_place(text, run) else _kind_of(run.words)
    if kind is Kind.ORGANISATION:
        return _mention(text, kind, run, _organisation_note(run.words))
    if kind is not None and not (kind is Kind.DISCIPLINE and _is_entered(text, run)):
        return _mention(text, kind, run)
    bare = run.honorific or run.words[0] in _words("honorifics") or persons >= set(run.words)
    if not bare and told_by_context(text, run.start, run.end, run.words):
        return _mention(text, Kind.ORGANISATION, run)
    if kind is not None or _is_field(text, run):
        return _mention(text, Kind.DISCIPLINE, run)
    tail = _LOWER_TAIL.match(text, run.end)
    if tail and tail["noun"] in _words("tail_noun"):
        note = {"school": "true"} if tail["noun"] in _words("school_noun") else {}
        return _mention(text, Kind.ORGANISATION, run, note, tail.end("noun"))
    return None


def _is_entered(text: str, run: Run) -> bool:
    """Tell whether somebody joins, leaves or works at what a run names, as nobody does with a field of study."""
    return len(run.words) > 1 and text.endswith((" at ", " joined ", " joining ", " left ", " leaving "), 0, run.start)


def _is_field(text: str, run: Run) -> bool:
    """Tell whether a run is one word for what a department does, where such words stand ("Head of Design", "Chief Risk …")."""
    if len(run.words) > 1 or run.words[0] not in _words("departments"):
        return False
    return run.honorific in ("Chief", "Secretary", "Minister") or text.endswith((" of ", " for ", " in "), 0, run.start)


def _is_place(text: str, run: Run) -> bool:
    """Tell whether a run is a country or a state ("United States"), or a state's code behind a place ("Yonkers, NY")."""
    known = gazetteer()
    if len(run.words) == 1 and run.words[0] in known.codes and text[run.start - 2 : run.start] == ", ":
        return True
    return _is_wide(run.words)


@lru_cache(_REMEMBERED)
def _is_wide(words: tuple[str, ...]) -> bool:
    return any(place.kind != "city" for place in gazetteer().called(fold(" ".join(words))))


@lru_cache(_REMEMBERED)
def _kind_of(words: tuple[str, ...]) -> Kind | None:
    """Return the class that the words of a run tell by themselves, or None."""
    last = words[-1]
    if len(words) == 1:
        return _kind_of_word(last)
    if " ".join(words[-2:]) in _words("body_endings"):
        return Kind.ORGANISATION
    if last in _words("award") or words[0] in _words("award"):
        return Kind.AWARD
    if last in _words("event") and not set(words) & _words("school"):
        return Kind.EVENT
    if _is_body(words):
        return Kind.ORGANISATION
    return Kind.DISCIPLINE if last in _words("discipline") or set(words) <= _words("departments") else None


def _kind_of_word(word: str) -> Kind | None:
    if word in _words("award"):
        return Kind.AWARD
    if _is_body((word,)):
        return Kind.ORGANISATION
    if word in _words("discipline") or word in _words("letters"):
        return Kind.DISCIPLINE
    return Kind.ORGANISATION if _ACRONYM.fullmatch(word) else None


def names_body(words: Sequence[str]) -> bool:
    """Tell whether words name an organisation by themselves, without what stands around them."""
    return bool(words) and _kind_of(tuple(words)) is Kind.ORGANISATION


def _is_body(words: Sequence[str]) -> bool:
    """Tell whether a run names an organisation by one of its words."""
    if (
        "&" in words[1:-1]
        or _BAND.search(" ".join(words))
        or words[-1] in _words("company_suffix")
        or words[0] in _words("bodies")
    ):
        return True
    if len(words) > 1 and words[0] in _words("clubs"):
        return True
    if words[-1] in _words("units") and _words("corporate") | _words("title_modifiers") >= set(words[:-1]):
        return False
    if len(words) > 1 and words[-1] in _words("settlement"):
        return False
    if len(words) > 1 and words[-1] in _words("organisation_end") and not set(words) <= _words("departments"):
        return True
    return not (_bodies_alone() if len(words) == 1 else _bodies()).isdisjoint(words)


@cache
def _bodies() -> AbstractSet[str]:
    return _words("school") | _words("organisation")


@cache
def _bodies_alone() -> AbstractSet[str]:
    return _words("school") - _words("organisation")


def _organisation_note(words: Sequence[str]) -> dict[str, str]:
    note = {}
    if set(words) & _words("school"):
        note["school"] = "true"
    if words[-1] in _words("party") and "of" not in words:
        note["political"] = "true"
    if len(words) == 1 and _ACRONYM.fullmatch(words[0]):
        note["acronym"] = "true"
    return note


def person(text: str, run: Run, *, weak: bool = False) -> Mention:
    """Return a run as the name of a person, with what its honorific tells; ``weak`` where only its capital speaks for it."""
    return _mention(text, Kind.PERSON, run, person_note(run) | ({"weak": "true"} if weak else {}))


def person_note(run: Run) -> dict[str, str]:
    """Return what the honorific of a name tells, and what its first word does."""
    note = {"honorific": run.honorific} if run.honorific else {}
    if run.honorific in _words("male_honorifics"):
        note["gender"] = "male"
    elif run.honorific in _words("female_honorifics"):
        note["gender"] = "female"
    elif gender := gender_by_name(run.words):
        note["gender"] = gender
    return note


def _mention(text: str, kind: Kind, run: Run, note: dict[str, str] | None = None, end: int | None = None) -> Mention:
    stop = run.end if end is None else end
    value = " ".join(text[run.start : stop].split())
    again = other_names(text, stop, stop + _REACH) if kind is Kind.ORGANISATION else ()
    parts = [Mention(kind=kind, start=span.start, end=span.end, value=span.of(text)) for span in again]
    itself = (Mention(kind=kind, start=run.start, end=stop, value=value),) if parts else ()
    return Mention(
        kind=kind,
        start=run.start,
        end=stop,
        value=value,
        note=note or {},
        parts=(*itself, *parts),
    )
