"""Tables of medals below the games where they were won: "Asian Games", then "2018 Jakarta: silver" or "Gold medal – first place, 2014 Incheon"."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.courses.lines import Fact, finding_of
from service.extract.rows.posts import is_somebody
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_LINE = compiled(r"[^\n]+")
_METAL = r"(?P<metal>[Gg]old|[Ss]ilver|[Bb]ronze)(?:\s[Mm]edals?)?"
_YEAR = r"(?P<years>(?:19|20)\d\d)"
_PLACE = r"[^\W\d_a-z][^\d:;|\t]{1,40}?"
_MEDAL = compiled(
    rf"\s*(?:[-•*]\s)?(?:{_METAL}(?:\s?[–-]\s?(?:first|second|third)\splace)?(?:\s*[\t|,:–-]\s*|\s){_YEAR}\s{_PLACE}(?:\s*[\t|(].*|\s[–+-]?\d.*)?"
    rf"|{_YEAR.replace('years', 'year')},?\s{_PLACE}\s*[:\t|–-]\s*{_METAL.replace('metal', 'won')}(?:\s*[\t|(].*)?"
    rf"|{_METAL.replace('metal', 'several')}:\s?(?P<list>(?:19|20)\d\d(?:,\s(?:19|20)\d\d)*))\s*"
)
_GAME = r"(?:[^\W\d_a-z][\w'’-]+\s(?:of\s|the\s|and\s)?){1,5}(?:Games|Championships?|Cup|Universiade)|Olympics|Paralympics|Deaflympics|Universiade|Maccabiah"
_WHOLE = compiled(
    rf"\s*(?:[-•*]\s)?(?:{_YEAR}\s(?P<games>{_GAME})(?:,?\s{_PLACE})?\s*[:\t|–-]\s*{_METAL}"
    rf"|{_METAL.replace('metal', 'won')}\s*[,:\t|–-]\s*{_YEAR.replace('years', 'year')}\s(?P<at>{_GAME})(?:,?\s{_PLACE})?)(?:,\s[^\n]{{1,40}})?\s*"
)
"""A medal with its games in one line: "2018 Asian Games, Jakarta – gold", "Silver medal, 2024 Olympic Games"."""
_GAMES = compiled(rf"\s*(?:(?P<games>{_GAME})|(?P<of>Olympic|Paralympic) medal record)\s*:?[\s|]*")
_HEADER = compiled(
    r"(?P<year>[Yy]ear)\s*[\t|]\s*(?P<games>[Cc]ompetition|[Tt]ournament|[Ee]vent|[Cc]hampionships?|[Gg]ames)\s*[\t|].*"
)
_PASSED = compiled(
    r"\s*(?:(?:Position|Place|Rank|Result|Event|Discipline|Distance|Category|Venue|Location|Host|Notes?|Time|Mark|Score|Team|Ref\.?)\b[\s\t|]*)+|[\s|:-]*"
)
"""More of the head of such a table, and the rule below it."""
_RESULT = compiled(
    rf"\s*(?:\|\s*)?(?P<years>(?:19|20)\d\d)\s*[\t|]\s*(?P<games>{_GAME})(?:\s[A-Z]{{1,3}}|\s\([^()]*\))?\s*[\t|]\s*(?:[^\t|\n]{{2,60}}[\t|]\s*)?(?P<rank>1st|2nd|3rd)\s*(?:[\t|].*)?"
)
"""A row of a table of results; a place in a heat ("1st (h)") wins nothing."""
_METALS = {"1st": "gold", "2nd": "silver", "3rd": "bronze"}
_NOUNS = ("Games", "Championship", "Cup", "Universiade", "lympic")
"""One of these is in each line of games."""
_ANY = compiled(r"(?:[Gg]old|[Ss]ilver|[Bb]ronze)")
_PLACED = compiled(r"\s*(?:\d{4}\s.*|[–+-]\d.*|.*\d(?:st|nd|rd|th)\b.*|\d.*)")
_TEAM = compiled(r"\s*(?:Representing|Medal|Men|Women)\b")
_OF_OTHERS = compiled(
    r"\b(?:[Cc]oach(?:es|ed|ing)?(?! by\b|\s*[:|\t])|[Tt]rainer(?!\s*[:|\t])|[Aa]thletes|[Pp]upils|[Cc]ountries|[Nn]ations)\b"
)
_NEAR = 3
"""So many lines above the games may say that the medals are others'."""
_BACK = 60
_NAME_WORDS = 5


def medals(document: Document, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the medals of ``person`` that lines below the name of games tell, each with its year; none below somebody else's name."""
    text = document.text
    if not any(noun in text for noun in _NOUNS):
        return
    lines = list(_lines(text))
    if _HEADER.search(text):
        yield from _results(document, lines, known, person)
    if not _ANY.search(text):
        return
    games: tuple[int, re.Match[str]] | None = None
    for number, line in enumerate(lines):
        medal = _MEDAL.fullmatch(text, line.start, line.end)
        if whole := _WHOLE.fullmatch(text, line.start, line.end):
            if not _is_anothers(document, lines[:number], known, person):
                yield _alone(whole, person)
        elif found := _GAMES.fullmatch(text, line.start, line.end):
            games = (number, found)
        elif medal is None and not _is_between(text, line):
            games = None
        elif games and medal and not _is_anothers(document, lines[: games[0]], known, person):
            yield from _won(medal, games[1], person)


def _is_between(text: str, line: Span) -> bool:
    """Tell whether a line may stand between games and their medals: a place, whom one stood for, the rule below a table's head."""
    passed = (_PLACED.fullmatch(text, line.start, line.end), _PASSED.fullmatch(text, line.start, line.end))
    return any(passed) or bool(_TEAM.match(text, line.start, line.end))


_HALF = compiled(rf"\s*{_METAL}\s?[–-]\s?(?:first|second|third)\splace\s*")
_OTHER_HALF = compiled(rf"{_YEAR}\s{_PLACE}\s*")
_SHORT = 40


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text; one that tells a medal and the next, with its year and town, are one, and the event below them is left out."""
    found = [Span(*match.span()) for match in _LINE.finditer(text)]
    number = 0
    while number < len(found):
        line, below = found[number], found[number + 1] if number + 1 < len(found) else None
        split = (
            below
            and _HALF.fullmatch(text, line.start, line.end)
            and _OTHER_HALF.fullmatch(text, below.start, below.end)
        )
        yield line.join(below) if split and below else line
        number += 2 if split else 1
        event = found[number] if split and number < len(found) else None
        number += event is not None and _is_event(text, event)


def _is_event(text: str, line: Span) -> bool:
    """Tell whether a line below a medal may be the event where it was won: no games, no other medal, and short."""
    other = (
        _ANY.match(text, line.start)
        or _GAMES.fullmatch(text, line.start, line.end)
        or _TEAM.match(text, line.start, line.end)
    )
    return line.end - line.start <= _SHORT and not other


def _results(document: Document, lines: list[Span], known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the medals that a table of results tells by places: "2004 | Olympic Games | Athens, Greece | 1st | 10,000 m"."""
    inside = False
    for number, line in enumerate(lines):
        if _HEADER.fullmatch(document.text, line.start, line.end):
            inside = not _is_anothers(document, lines[:number], known, person)
        elif _PASSED.fullmatch(document.text, line.start, line.end) or _TEAM.match(document.text, line.start, line.end):
            continue
        elif not _PLACED.match(document.text, line.start, line.end):
            inside = False
        elif inside and (result := _RESULT.fullmatch(document.text, line.start, line.end)):
            year, quote = result["years"], Span(result.start("years"), result.end("rank"))
            value = f"{_METALS[result['rank']]} medal at the {year} {result['games']}"
            yield finding_of(Fact("award", value, Span(*result.span("rank")), {"date": year}), None, quote, person)


def _won(medal: re.Match[str], games: re.Match[str], person: Entity) -> Iterator[Finding]:
    key = next(each for each in ("metal", "won", "several") if medal[each])
    years = medal["years"] or medal["year"] or medal["list"]
    quote = Span(games.start("games" if games["games"] else "of"), medal.end() - len(medal[0]) + len(medal[0].rstrip()))
    if not short(quote):
        return
    for year in re.findall(r"\d{4}", years):
        value = f"{medal[key].lower()} medal at the {year} {games['games'] or games['of'] + ' Games'}"
        yield finding_of(Fact("award", value, Span(*medal.span(key)), {"date": year}), None, quote, person)


def _alone(medal: re.Match[str], person: Entity) -> Finding:
    """Return the medal that a line tells with its games."""
    key = "metal" if medal["metal"] else "won"
    year, games = medal["years"] or medal["year"], medal["games"] or medal["at"]
    start = medal.start("years") if medal["years"] else medal.start("won")
    quote = Span(start, medal.start() + len(medal[0].rstrip()))
    fact = Fact("award", f"{medal[key].lower()} medal at the {year} {games}", Span(*medal.span(key)), {"date": year})
    return finding_of(fact, None, quote, person)


def _is_anothers(document: Document, above: list[Span], known: Names, person: Entity) -> bool:
    """Tell whether the last name that stands alone in a line above is somebody else's."""
    for number, line in reversed(list(enumerate(above))[-_BACK:]):
        words = line.of(document.text)
        if _OF_OTHERS.search(words) and line in above[-_NEAR:]:
            return True
        married = number + 1 < len(above) and document.text.startswith("(", above[number + 1].start)
        if not 1 < len(words.split()) <= _NAME_WORDS or _TEAM.match(words) or married:
            continue
        found = annotate(document, line, frozenset((line.start,)), known)
        if len(found) == 1 and is_somebody(found[0]) and found[0].value == words.strip():
            return not name_words(person.name) & name_words(found[0].value)
    return False
