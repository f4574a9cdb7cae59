"""How far a school's name reaches from the noun that makes it one: what belongs to it before and behind."""

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.groups.schoolcontext import capitals_ahead, words
from service.extract.mentions.names.bodies.schooltowns import is_city, is_wide
from service.extract.mentions.names.runs.halves import series
from service.extract.mentions.names.runs.namewords import ADJECTIVE, WORD
from service.extract.mentions.names.runs.smallnouns import FOR_WHOM
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, WORDS_REMEMBERED
from service.extract.text.wordkinds import given_names

BACK = 90
"""So far before its noun a name is looked for."""
_INSIDE = compiled(r"[a-z,] $")
"""What stands before a name inside a sentence: there a word that opens sentences may open it."""
_CAMPUS = compiled(rf"(?:,|(?P<dash>[ \u00a0]?[–-]))[ \u00a0]?(?P<town>{WORD}(?:[ \u00a0]{WORD})?)")


_GENITIVE = ("'s", "’s")
_SAINTS = r"(?:Ss|SS|Sts)\.? "
"""Before the names of several saints, after all of whom one school is named: "*Ss* Peter and Paul University"."""
_FIRST_SAINT = compiled(rf"\b{_SAINTS}{WORD}$")


@cache
def _left() -> re.Pattern[str]:
    """Match the words before a noun of learning, with what joins those of whom a school is named for: "Willem *de* Kooning Academy"."""
    joined = rf"(?:(?:{lexicon.alternation(lexicon.words('names', 'particles'))})[ \u00a0]){{1,2}}(?={WORD})"
    pairs = lexicon.alternation(lexicon.phrases("schools", "pairs"))
    return compiled(
        rf"(?:(?<![\w.’'-])(?:{ADJECTIVE}[ \u00a0]and|{pairs}|{_SAINTS}{WORD}[ \u00a0]and|{WORD})[ \u00a0](?:{joined})?)+$"
    )


def is_part_of_school(name: str) -> bool:
    """Tell whether a name is that of a part of a school alone: "Faculty of Law", "Department of Physics"."""
    return name.split(maxsplit=1)[0] in {"Faculty", *words("units")}


_IN_ENGLISH = frozenset(("University", "College", "School", "Institute", "Academy", "Institution", "Seminary"))


@cache
def _endings() -> tuple[str, ...]:
    return lexicon.phrases("schools", "endings")


@lru_cache(WORDS_REMEMBERED)
def is_head(word: str) -> bool:
    """Tell whether a word makes a name one of a place of learning: "University", "Kunstakademie"."""
    if word in words("heads") or (word[0].isupper() and word.endswith(_endings())):
        return True
    first, _, last = word.rpartition("-")  # "Philipps-Universität"
    joined = first[:1].isupper() and last[:1].isupper() and last not in _IN_ENGLISH
    return joined and (last in words("heads") or last.lower().endswith(_endings()))


def is_name(word: str) -> bool:
    """Tell whether a compound names a place of learning by itself: "Städelschule", no kind of school as "Volksschule" is."""
    front = next((word[: -len(each)] for each in _endings() if word.endswith(each)), "")
    return bool(front) and word not in words("heads") and front.lower().rstrip("-") not in words("kinds_abroad")


def is_field(word: str) -> bool:
    """Tell whether a word is a field of learning."""
    return word.lower().rstrip(",") in words("fields")


@cache
def _openers() -> AbstractSet[str]:
    return words("openers") | (lexicon.words("names", "starters") - words("ordinals"))


def first_of(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before ``start`` begin, function words and titles left out."""
    low = max(floor, start - BACK)
    match = _left().search(text[low:start])
    if match is None:
        return start
    first, inside = 0, _INSIDE.search(text, max(0, low + match.start() - 2), low + match.start()) is not None
    for word in re.finditer(r"\S+", match.group()):
        opens = not inside and word.start() == first and word.group() in _openers()
        if opens or word.group() in words("stops"):
            first = word.end() + 1
    return min(low + match.start() + first + _owner(match.group()[first:]), start)


_PLAIN = rf"[{CAPITAL}][\w.‐‑-]*"
_OWNER = compiled(rf"(?P<place>{_PLAIN}(?: {_PLAIN}){{0,2}})(?:['’]s|(?<=s)['’])[ \u00a0](?:(?={WORD})|(?P<last>$))")


def _owner(before: str) -> int:
    """Return how long a place's genitive before a name is: "*Accra's* Legonia University", but "King's College"."""
    match = _OWNER.match(before)
    if match is None or match["place"].split()[0] in ("St", "St.", "Saint"):
        return 0
    words_of_place = match["place"].split()
    sure = is_wide(words_of_place) or (before[match.end() - len("s ")] == "s" and is_city(words_of_place))
    if match["last"] is not None and not sure:
        return 0  # "King's College"
    return match.end() if lookup(match["place"]) else 0


@cache
def _step() -> re.Pattern[str]:
    links = lexicon.alternation(lexicon.phrases("schools", "links"))
    articles = lexicon.alternation(lexicon.phrases("schools", "articles"))
    tails = lexicon.alternation(lexicon.phrases("schools", "tails"))
    gap = "[ \u00a0]"
    return compiled(
        rf"{gap}(?:(?P<link>(?:{links}){gap}(?:(?:{links}|{articles}){gap}?)?)|(?P<and>(?:and|&)(?P<the>{gap}the)?){gap}|(?P<at>at){gap}|(?P<on>on){gap}|-{{1,2}})?(?P<word>{WORD})"
        rf"|(?:{gap}(?:{tails})\b)+|{_ABROAD}|{FOR_WHOM}"
        rf"|(?P<dash>[–—]|--){WORD}"
    )


_ABROAD = r"(?:[ \u00a0](?:d[’']|(?:de|des|du)[ \u00a0](?:l[’']|la[ \u00a0]|las[ \u00a0]|los[ \u00a0]|les[ \u00a0])?)(?!la\b|las\b|los\b|les\b)[a-zà-ÿ]{3,}(?:[ \u00a0][a-zà-ÿ]{4,}(?=[ \u00a0]de\b|[,.;()]))?)"
"""What a school is of in French, Spanish or Portuguese, written small: "Institut *d'études politiques*", "Escuela *de bellas artes*"."""
_SMALL_BEHIND = compiled(r" [a-z]")
_OF_ABROAD = (" de ", " del ", " da ", " do ")
"""Behind a word that is a title in English alone: "Universidad *Mayor* de San Simón"."""


def end_of(text: str, start: int, end: int) -> int:
    """Return where a name that has its noun before ``end`` comes to its end."""
    linked = False
    while (match := _step().match(text, end)) and _goes_on(text, match, text[start:end], linked=linked):
        linked = linked or bool(match["link"])
        end = match.end()
    if town := _TOWN_ON.match(text, end):
        return town.end()
    return end - len("’") if text[end - 1] in "’'" else series(text, start, end)


_TOWN_ON = compiled(rf"[ \u00a0](?:am|an der|bei|im|in der|ob der|sur|upon)[ \u00a0]{WORD}")
"""How the name of a town goes on at which a school's name ends: "Grammar School Zell *am See*"."""


def _goes_on(text: str, match: re.Match[str], name: str, *, linked: bool) -> bool:
    """Tell whether the next word belongs to ``name``; ``linked`` where an "of" went before."""
    word = match["word"]
    if word is None:
        return True
    # "University of Graz *University of* Lund" are two
    second = word == "University" and name.startswith("University of ") and text.startswith(" of ", match.end())
    speaks = word == "I" and _SMALL_BEHIND.match(text, match.end())  # "at Elm University *I* washed dishes"
    abroad = text.startswith(_OF_ABROAD, match.end()) and not linked and _IN_ENGLISH.isdisjoint(name.split())
    if abroad or speaks or second or word in words("stops") or word.rstrip(".") in words("stops"):
        return abroad or (word == "Education" and linked)
    another = is_head(word) or head_ahead(text, match.end(), len(text))
    if match["and"]:
        last = name.rsplit(maxsplit=1)[-1]
        towns = linked and "University" not in name and lookup(word) and lookup(last)
        another = (
            another
            or _is_held(text, word, match.end())
            or word in lexicon.words("names", "bodies") | words("sure") | words("unsure")
            or any(each.startswith(f"{word} ") and text.startswith(each, match.start("word")) for each in words("sure"))
        )
        one = (
            linked
            and not match["the"]
            and any(lookup(f"{each} and {word}") for each in (last, " ".join(name.split()[-2:])))
        )
        another = another or bool(
            match["the"] and capitals_ahead(text, match.end(), len(text))
        )  # "and *the Arts Council*"
        added = bool(towns) or (is_field(last) and word not in given_names())
        return bool(one or _FIRST_SAINT.search(name)) or (
            not another and (is_field(word) or (added and not match["the"]))
        )
    if match["on"]:
        return name.rsplit(maxsplit=1)[-1] in lexicon.words("names", "on_things")
    if match["at"]:
        return "University" in name and (not another or word.endswith(_GENITIVE))
    land = (
        linked and "for" in (match["link"] or "").split() and lookup(word)
    )  # left "Elm University of Ulm *for Norway*"
    return not (match["link"] and linked and another) and not land and not _is_course(text, match)


def _is_held(text: str, word: str, end: int) -> bool:
    """Tell whether a capital that ends at ``end`` is a post, or one's rank: "School of Public Health and *Adjunct* Professor"."""
    behind = () if is_field(word) else capitals_ahead(text, end, len(text))
    return is_post(word) or any(map(is_post, behind[:1]))


def _is_course(text: str, match: re.Match[str]) -> bool:
    """Tell whether "for" leads to what somebody learns at a school: "Elm School *for* the Leadership Course"."""
    last = [match["word"], *capitals_ahead(text, match.end(), len(text))][-1]
    return "for" in (match["link"] or "").split() and last in lexicon.words("names", "gone_for")


_SEAT = compiled(rf"[ \u00a0]in (?P<town>{WORD}(?:[ \u00a0]{WORD})?)(?![ \u00a0](?:{WORD}|\d)|['’\w-])")


def _with_seat(text: str, name: str, end: int) -> int:
    """Return the end of a name that many have with the town that tells which: "American University *in Beirut*"."""
    *kinds, head = name.split()
    if not kinds or head.casefold() not in words("alone") or not all(map(_is_common, kinds)):
        return end
    match = _SEAT.match(text, end)
    return match.end() if match and lookup(match["town"]) else end


def _is_common(word: str) -> bool:
    """Tell whether a word tells of a school but its kind, or of which nation it is."""
    return word in words("common") or word in demonym_words()


def head_ahead(text: str, position: int, limit: int) -> bool:
    """Tell whether a noun of learning is among the capitals right behind ``position``."""
    return any(is_head(word) for word in capitals_ahead(text, position, limit))


def with_campus(text: str, name: str, end: int) -> int:
    """Return the end of a name with its campus: "University of California, *Berkeley*", "Merton College, *Oxford*"."""
    match = _CAMPUS.match(text, end)
    if match is None:
        return _with_seat(text, name, end)
    two, one = match["town"], match["town"].split()[0]
    if match["dash"] and "University of" in name and name.rsplit(maxsplit=1)[-1] in words("states"):
        return match.end("town") if lookup(two) else match.start("town") + len(one)
    towns: AbstractSet[str] = frozenset()
    if "University" in name and name.rsplit(maxsplit=1)[-1] in words("states") | {"University"}:
        towns = words("campuses")
    elif "College" in name or "Hall" in name:
        towns = words("college_towns")
    seated = name in lexicon.phrases("schools", "nameless")
    for town in (two, one):
        if town in towns or (seated and match["dash"] is None and lookup(town)):
            return match.start("town") + len(town)
        behind = match.start("town") + len(town)
        if town.endswith(_GENITIVE) and town[: -len("'s")] in towns and head_ahead(text, behind, len(text)):
            return end_of(text, end - len(name), behind)
    return end
