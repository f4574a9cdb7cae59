"""What a run of capitalised words names: a person, an organisation, an award, an event."""

import re
from collections.abc import Set as AbstractSet

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.aliases import with_other_names
from service.extract.mentions.names.bodies.heldevents import is_held
from service.extract.mentions.names.bodies.organisations import is_headed, told_by_context
from service.extract.mentions.names.bodies.schooltowns import is_city, is_town, is_wide
from service.extract.mentions.names.namedkinds import kind_of, organisation_note
from service.extract.mentions.names.runs import namewords
from service.extract.mentions.names.runs.capitalruns import Run, runs
from service.extract.mentions.names.runs.smallnouns import by_tail, small_school
from service.extract.mentions.places.gazetteer import gazetteer
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import gender_by_name

_NOUN_BEHIND = compiled(r" (?:hospital|clinic|school|college|university|academy)\b")
_OF = compiled(r" of (?:the )?[^\W\d_a-z]\w+")
_FULL = (2, 3)
"""So many words has a person's name that ends as a body's does."""
_KIN = 80

__all__ = ["Run", "classify", "person", "runs"]


def classify(text: str, run: Run, persons: AbstractSet[str] = frozenset()) -> Mention | None:
    """Return the mention that a run makes by its own words, or None where they do not tell.

    ``persons`` are words of persons' names, which no context makes an organisation.
    """
    if _is_meant_as_place(text, run) or _is_somebody(text, run):
        return None
    if quoted := _so_called(text, run):
        return quoted
    if school := small_school(text, run):
        return _mention(text, Kind.ORGANISATION, run, {"school": "true"} if school["learns"] else {}, school.end())
    return _mention(text, Kind.DISCIPLINE, run) if _is_field_headed(text, run) else _classify(text, run, persons)


_QUOTED = compiled(r" [\"“„«][^\W\d_a-z][^\"“”„«»\n]{2,40}[\"”“»]")


def _so_called(text: str, run: Run) -> Mention | None:
    """Return a school whose own name stands behind its noun in quotation marks: "the University *“Péter Pázmány”*"."""
    if run.words[-1] not in namewords.words("school") or not (match := _QUOTED.match(text, run.end)):
        return None
    return _mention(text, Kind.ORGANISATION, run, {"school": "true"}, match.end())


def _classify(text: str, run: Run, persons: AbstractSet[str]) -> Mention | None:
    kind = None if _is_place(text, run) else kind_of(run.words)
    if kind is Kind.ORGANISATION or (kind is Kind.EVENT and is_held(text, run.start, run.words)):
        return _mention(text, Kind.ORGANISATION, run, organisation_note(run.words))
    if kind is not None and not (kind is Kind.DISCIPLINE and _is_entered(text, run)):
        return _mention(text, kind, run)
    kind = Kind.DISCIPLINE if kind is None and _is_taught(text, run) else kind
    bare = (
        run.honorific
        or _is_taught(text, run)
        or run.words[0] in namewords.words("honorifics")
        or persons >= set(run.words)
    )
    if not bare and told_by_context(text, run.start, run.end, run.words):
        return _mention(text, Kind.ORGANISATION, run)
    if kind is not None or _is_field(text, run):
        return _mention(text, Kind.DISCIPLINE, run)
    tail = by_tail(text, run)
    if tail:
        note = {"school": "true"} if tail["noun"] in namewords.words("school_noun") else {}
        return _mention(text, Kind.ORGANISATION, run, note, tail.end("noun"))
    return None


_TAUGHT = compiled(r"\b(?:professor|lecturer) of $", re.IGNORECASE)


def _is_field_headed(text: str, run: Run) -> bool:
    """Tell whether a run that is no body by its words is what somebody heads inside of one: "head of *Tide Research* at Acme"."""
    if not text.startswith((" at ", " within "), run.end):
        return False
    kind = kind_of(run.words)
    field = run.words[-1] in namewords.words("departments") or (
        _TAUGHT.search(text, max(0, run.start - _CHAIR), run.start) is not None
        and namewords.words("school").isdisjoint(run.words)
    )
    soft = kind is None or (kind is Kind.ORGANISATION and field)
    return (
        soft
        and not run.honorific
        and gender_by_name(run.words) is None
        and is_headed(text[max(0, run.start - _KIN) : run.start], text, run.end)
    )


def _is_somebody(text: str, run: Run) -> bool:
    """Tell whether a name that ends as bodies' do is that of somebody's kin, or has a first name: "married to *Kofi Church*", "*John Mills*"."""
    if len(run.words) not in _FULL or run.words[-1] not in namewords.words("body_surnames"):
        return False
    named = run.words[-1] in namewords.words("sure_surnames") and gender_by_name(run.words) is not None
    return named or names_kin(text[max(0, run.start - _KIN) : run.start])


def _is_entered(text: str, run: Run) -> bool:
    """Tell whether somebody joins, leaves or works at what a run names, as nobody does with a field of study."""
    return len(run.words) > 1 and text.endswith((" at ", " joined ", " joining ", " left ", " leaving "), 0, run.start)


def _is_field(text: str, run: Run) -> bool:
    """Tell whether a run is one word for what a department does, where such words stand ("Head of Design", "Chief Risk …")."""
    if len(run.words) > 1 or run.words[0] not in namewords.words("departments"):
        return False
    return run.honorific in ("Chief", "Secretary", "Minister") or text.endswith((" of ", " for ", " in "), 0, run.start)


_CHAIR_OF = compiled(r"\b(?:chair|professor|lecturer|reader|dean|head|doctor) of $", re.IGNORECASE)


def _is_taught(text: str, run: Run) -> bool:
    """Tell whether a run is one word for a field of learning behind who teaches it: "Chair of *Pathology*"."""
    field = len(run.words) == 1 and run.words[0].lower() in lexicon.words("schools", "fields")
    return field and _CHAIR_OF.search(text, max(0, run.start - _CHAIR), run.start) is not None


_CHAIR = 16


def _is_place(text: str, run: Run) -> bool:
    """Tell whether a run is a country or a state ("United States"), or a state's code behind a place ("Yonkers, NY")."""
    known = gazetteer()
    if len(run.words) == 1 and run.words[0] in known.codes and text[run.start - 2 : run.start] == ", ":
        return True
    return is_wide(run.words)


def _is_meant_as_place(text: str, run: Run) -> bool:
    """Tell whether a run is meant as a place.

    It begins a country ("Republic of Ireland"), tells where some hospital is ("a Nairobi hospital"), or is a town that a school is
    named for, where the town is meant.
    """
    if len(run.words) == 1 and text.startswith(("'s ", "’s "), run.end) and text[run.end + 3 : run.end + 4].isupper():
        return run.words[0] in namewords.words("school") and is_city(run.words)  # "Oxford's Balliol College"
    of = _OF.match(text, run.end) if text.startswith(" of ", run.end) else None
    if of and is_wide((*run.words, *of.group().split())):
        return True
    if text.endswith((" a ", " an "), 0, run.start) and _NOUN_BEHIND.match(text, run.end) and is_city(run.words):
        return True
    return len(run.words) == 1 and run.words[0] in namewords.words("school") and is_town(text, run.start, run.end)


_NUMBER = compiled(r"(?<![\w-])(?P<number>\d{1,4}(?:st|nd|rd|th|d)) $")


def _number(text: str, start: int) -> re.Match[str] | None:
    """Return the number before a unit of an army, which belongs to its name: "the *4th* Infantry Regiment"."""
    return _NUMBER.search(text, max(0, start - 8), start)


def person(text: str, run: Run, *, weak: bool = False) -> Mention:
    """Return a run as the name of a person, with what its honorific tells; ``weak`` where only its capital speaks for it."""
    return _mention(
        text, Kind.PERSON, run, maiden_note(text, run.end) | person_note(run) | ({"weak": "true"} if weak else {})
    )


_MAIDEN = compiled(r",? \(?(?:née|nee) [^\W\d_a-z]")
"""Behind a woman's name, the one that she was born with: "Byron*, née Kerr*"."""


def maiden_note(text: str, end: int) -> dict[str, str]:
    """Return what the name at birth that follows a name tells of its bearer."""
    return {"gender": "female"} if _MAIDEN.match(text, end) else {}


def person_note(run: Run) -> dict[str, str]:
    """Return what the honorific of a name tells, and what its first word does."""
    note = {"honorific": run.honorific} if run.honorific else {}
    if run.honorific in namewords.words("male_honorifics"):
        note["gender"] = "male"
    elif run.honorific in namewords.words("female_honorifics"):
        note["gender"] = "female"
    elif gender := gender_by_name(run.words):
        note["gender"] = gender
    return note


def _mention(text: str, kind: Kind, run: Run, note: dict[str, str] | None = None, end: int | None = None) -> Mention:
    stop = run.end if end is None else end
    value = " ".join(text[run.start : stop].split())
    if kind is Kind.PERSON and (" -" in value or "- " in value):
        value = value.replace(" -", "-").replace("- ", "-")
    parts = with_other_names(text, run.start, stop, value) if kind is Kind.ORGANISATION else ()
    start = run.start
    if (
        kind is Kind.ORGANISATION
        and not namewords.words("troops").isdisjoint(run.words)
        and (number := _number(text, start))
    ):
        start, value = number.start("number"), f"{number['number']} {value}"
    return Mention(
        kind=kind,
        start=start,
        end=stop,
        value=value,
        note=note or {},
        parts=parts,
    )
