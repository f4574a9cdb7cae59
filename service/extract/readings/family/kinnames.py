"""The names that stand where a kin word looks for them: in lists behind it, in front of it; and what no person is there."""

import re
from collections.abc import Sequence
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.entities import Entity
from service.extract.readings.family.kinwords import patterns, ranks
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_BLOT = "x"
_OTHERS = compiled(rf"[,;] (?P<who>[{char_class('P')}])")
"""Between two names behind "daughter of": the list goes on with others: "of Nils, MD, *Per*, PhD, and Ida, RN"."""
_JOINED = compiled(r"\band\b|&|\bby\b")


def names_in(
    shadow: Shadow, match: re.Match[str], *, of: bool = False, joined: bool = False, couple: bool = False
) -> list[int]:
    """Return where the names of a list stand, those in brackets, behind "of", of ranks and of other people's kin left out.

    ``of``: the list stands behind "son of", where kin are meant too. ``joined``: a second name counts only behind "and",
    as of somebody's parents. ``couple``: the list may go on with the spouse of whom it names: "her parents, X and his wife Y".
    """
    text, start = shadow.text, match.start("v")
    places: list[int] = []
    for place in range(start, match.end("v")):
        mention = shadow.mentions.get(text[place])
        if mention is None or mention.kind is not Kind.PERSON:
            continue
        if mention.value.lower() in ranks() and not _is_first_name(text, place):
            continue
        if " " not in mention.value and _only_says(shadow, place):
            continue
        gap = text[places[-1] + 1 if places else start : place]
        if places and patterns()["anew"].search(gap) and patterns()["says"].match(text, place + 1):
            break
        if places and gap.count(",") == 1 and _PEERAGE.fullmatch(gap) and _is_peer(mention):
            continue
        if patterns()["no_name"].search(text[start:place]) or (joined and places and not _JOINED.search(gap)):
            continue
        kin = None if of else patterns()["of_kin"].search(gap)
        note = shadow.mentions[kin["k"]].note if kin else {}
        if note and (";" in gap or (note["field"] != "spouse" and note["gender"].endswith("plural"))):
            break  # "her daughters, Ada and Mia; her sisters, Ida, Una and Eva": the list is the sisters' from here on
        if note and not (couple and note["field"] == "spouse" and len(places) == 1):
            continue
        places.append(place)
    return places


_PEERAGE = compiled(r", (?:the )?(?:\d+(?:st|nd|rd|th) |first |second |third )?[a-z]+ ", re.IGNORECASE)


def _is_peer(mention: Mention) -> bool:
    """Tell whether a name is but the title of whoever stands before it: "Bo Kerr, *Baron Kerr* of Hull", "Ida, *Lady Elm*"."""
    title = mention.note.get("honorific", "")
    return " " not in mention.value and title in lexicon.words("names", "noble")


_SORT = compiled(r"\b(?:[Aa]n?|[Tt]he|former|retired|veteran|senior|then|late) $")
_OF_A_SORT = compiled(rf" (?:[{char_class('JTN')}]|(?!(?:and|or|of|with|by)\b)[a-z-]+ [{char_class('P')}])")


def _only_says(shadow: Shadow, place: int) -> bool:
    """Tell whether a word between an article and a noun only says what sort that is: "a former *Confederate* soldier", "the *Holm* aide Per"."""
    return bool(_SORT.search(shadow.small, max(0, place - _REACH), place) and _OF_A_SORT.match(shadow.small, place + 1))


def others_between(shadow: Shadow, low: int, high: int) -> bool:
    """Tell whether others are named between two of a list; a rank is nobody: "Otto I, *Duke* of Arlen, and Sophie"."""
    found = (shadow.mentions[match["who"]] for match in _OTHERS.finditer(shadow.text, low, high))
    return any(each.value.lower() not in ranks() for each in found)


def is_source(shadow: Shadow, kin: int, name: int) -> bool:
    """Tell whether a name behind "a son," is of who says so, and of no kin: "survived by a son and a daughter, *Radio Elm* reported"."""
    apart = shadow.text[kin + 1 : name] == ", " and not shadow.begins_owned(name)
    return apart and bool(_ANY.search(shadow.small, 0, kin) and _says().match(shadow.small, name + 1))


def is_doer(shadow: Shadow, kin: int, name: int, whole: str) -> bool:
    """Tell whether a surname behind "whose father" is of who does something to that one: "X, whose father *Byron* served".

    ``whole`` is the name by which the text has called its bearer.
    """
    mention, before = shadow.mentions[shadow.text[name]], shadow.mentions.get(shadow.text[max(0, kin - 2)])
    if before is None or before.value.lower() != "whose" or name != kin + len(" ") + 1:
        return False
    return (
        " " not in mention.value
        and whole.endswith(f" {mention.value}")
        and _DOES.match(shadow.small, name + 1) is not None
    )


_DOES = compiled(r" (?:[a-z]+ly |had |has |once |later ){0,2}[a-z]+\b")


def is_parents_wife(shadow: Shadow, name: int) -> bool:
    """Tell whether a name in front of "his wife" is of a parent, whose husband is the other one: "son of Nils Kerr and *Ida*, his wife,"."""
    return _PARENTS_AND.search(shadow.small, max(0, name - _FAR), name) is not None


_FAR = 120
_PARENTS_AND = compiled(
    rf"(?:[{char_class('K')}] (?:of|to)|\bborn\b[^.;{char_class('PSNRHK')}]{{0,60}} to) [^.;,{char_class('PSNRHK')}]{{0,30}}[{char_class('P')}](?:,[^.;{char_class('PSNRHK')}]{{1,50}},)? and [^.;,{char_class('PSNRHK')}]{{0,30}}$"
)
_ANY = compiled(rf"(?:\ban?|\band|[{char_class('Q')}]) $")


@cache
def _says() -> re.Pattern[str]:
    return compiled(
        rf" (?:has |have )?(?:reported|reports|announced|confirmed|{lexicon.alternation(lexicon.words('abbreviations', 'quotes', 'speech'))})\b"
    )


def _is_first_name(text: str, place: int) -> bool:
    """Tell whether a word that is a rank too stands right behind a kin word: "her son *Duke*"."""
    before = text[:place].rstrip(" ,")
    return before != "" and kind_of(before[-1]) is Kind.KIN


def head_before(shadow: Shadow, position: int) -> str:
    """Return what stands before a kin word, names that are no persons there blotted out."""
    head = shadow.text[:position]
    for match in patterns()["no_person"].finditer(head):
        head = head[: match.start("s")] + _BLOT + head[match.end("s") :]
    for place, char in enumerate(head):
        mention = shadow.mentions.get(char)
        if mention is not None and mention.kind is Kind.PERSON and mention.value.lower() in ranks():
            head = head[:place] + _BLOT + head[place + 1 :]
    return head


_REACH = 16
_CALLED = compiled(
    r"\b(?:call(?:s|ed|ing)?|consider(?:s|ed)?|regard(?:s|ed)?|thought of|thinks of|saw|sees|treat(?:s|ed)?) \Z"
)
"""Before a name whom somebody only likens to kin: "*called* Nils her second father"."""


_OTHER_KIN = compiled(f"[{char_class('K')}],? ")


def name_in_front(shadow: Shadow, position: int, owner: int, *, plural: bool = False) -> list[int]:
    """Return the name in front of an owner: "John Cassar, their son, became …"; of several the two: "Ada and Mia, her sisters,"."""
    if not shadow.begins_owned(owner) or not patterns()["closes"].match(shadow.text[position + 1 :]):
        return []
    if _OTHER_KIN.search(shadow.text, owner, position):
        return []  # "survived by Greta, her wife, and *a son*"
    match = patterns()["before"].search(shadow.text[:owner])
    apart = match is not None and "," in shadow.text[match.start("v") : owner]
    if match and not apart and _CALLED.search(shadow.small, max(0, match.start("v") - _REACH), match.start("v")):
        return []
    if not plural:
        return [match.start("v")] if match else []
    first = patterns()["before_and"].search(shadow.text[: match.start("v")]) if match else None
    return [first.start("v"), match.start("v")] if match and first else []


def share_family(shadow: Shadow, kin: Mention, match: re.Match[str], values: Sequence[int], main: Entity) -> bool:
    """Tell whether several stand between commas as the kin, told of by themselves, of one told by a full name; of parents anything may.

    They are not in "the sons of Ada, Per and Nils", who may be theirs, in "the teacher of the sons of Ada Kerr, Per and Nils", nor if
    one would be the main person, whose family has another name.
    """
    if kin.note["field"] not in ("child", "sibling"):
        return True
    *given, family = shadow.mentions[match["s"]].value.split()
    named = [shadow.mentions[shadow.text[each]].value.split() for each in values]
    alike = all(len(each) == 1 or each[-1] == family for each in named)
    words = main.name.split() or [""]
    other = words[-1] != family and words[:1] in named
    return bool(given) and len(named) > 1 and alike and not other and not _OF.search(shadow.text, 0, match.start())


_OF = compiled(r"\b(?:of|with|to|by|for) (?:the )?.$")
"""Before kin whom something else is of: "the teacher *of the* sons"."""
