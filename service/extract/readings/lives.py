"""Births and deaths beside a name: "(born 1987 in Graz)", "(12 May 1915, Kuopio – 3 June 1999, Turku)", "Ada Novak, 1931–1999"."""

import re
from calendar import day_name
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.clauses.times import is_stint
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.places.places import PlaceMention, PlacePart, places
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.entities import Entity
from service.extract.readings.brackets import Bracket, Piece, brackets, follows_another, is_of_another, pieces
from service.extract.rules.finding import Finding, short
from service.extract.rules.reading import basis
from service.extract.rules.subjects.matchsubjects import People
from service.extract.rules.values import normal
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_MARK = compiled(r"\b(?:born|died|b\.|d\.|née)(?: on| in)? ?$", re.IGNORECASE)
_PROBABILITY = 0.96
_PLACE_PROBABILITY = 0.93
_ALONE_PROBABILITY = 0.9
_LEAD = compiled(
    r"(?:\s|,|:|on\b|at\b)*(?P<in>(?:in|near|at)\s)?(?:the\s)?(?:\w+\s){0,2}?(?:(?i:city|town|village|island|isle)\sof\s)?"
)
_ONE_WORD = compiled(rf"\s?(?P<name>[{CAPITAL}][^\W\d_]+)(?P<parted>,)?\s")
"""A place before a date: a name there has more words."""
_SOME_WORDS = compiled(
    rf"\s?(?P<name>[{CAPITAL}][\w’'-]+(?:[ -](?:(?:de|da|do|dos|del|la|las|los|el|di|du|le|am|an|der|sur|upon|of|y|e)[ -]){{0,2}}[{CAPITAL}][\w’'-]+){{1,3}}),\s"
)
"""A place of several words before a date, whatever place that is, where a bracket tells of a birth and a death."""
_DAY = lexicon.alternation({*day_name, *lexicon.words("dates", "words", "feasts"), "Midsummer", "New"})
_ON_ISLAND = compiled(
    rf"\s?on\s(?:the\s(?:[a-z]+\s)?(?i:island|isle|islet|peninsula|atoll)\sof\s(?:the\s)?)?(?!(?:{_DAY})\b)(?P<name>[{CAPITAL}][^\W\d_]+)(?=[,;.)]|$)"
)
_NOTED = compiled(r"(?<!\w)[bd]\.?\s?$")
"""Before what can only be a place, between this and a date: "b. Sophiatown, 9 Aug. 1938"."""
_NEAR = 4
_BETWEEN = compiled(
    r"(?:[\s,()]|now\b|then\b|today\b|present-day\b|part\sof\b|in\b|near\b|the\b|of\b|community\b|county\b)*"
)


def lives(
    text: str, shadow: Shadow, people: People, number: int, *, opens: bool, above: Shadow | None = None
) -> Iterator[Finding]:
    """Yield the dates and places of birth and death that a sentence gives in brackets behind its persons, or as their years alone.

    Brackets that open one of a text's first paragraphs, and the two days of a life alone in one, are the main person's; ``opens``
    tells that the sentence is a paragraph's first, ``above`` is the main person's name that stands by itself right above it.
    """
    if shadow.has(Kind.DATE):
        yield from _alone(shadow, people, number, opens=opens)
    if "(" not in shadow.text and "[" not in shadow.text:
        return
    found = [single for mention in shadow.mentions.values() for single in _singles(mention)]
    for bracket in brackets(shadow):
        entity = (
            people.entities.get(bracket.owner)
            if bracket.owner
            else people.main
            if opens and number <= _OPENING
            else None
        )
        dates = [date for date in found if bracket.inside.covers(date.span)]
        if entity is None or (bracket.owner is None and _is_stint(shadow, dates)):
            continue
        told = pieces(text, bracket, dates)
        listed = _LISTING.search(text, max(0, bracket.inside.start - _FURTHEST), bracket.inside.start)
        if not (told or listed) and entity.main and number <= _OPENING and _is_of_birth(shadow, bracket, dates):
            told = [Piece("birth", marked=False, span=bracket.inside)]
        for piece in told:
            elsewhere = follows_another(text, bracket, piece) if piece.marked else is_of_another(text, bracket, dates)
            if (piece.marked or bracket.adjacent) and not elsewhere:
                yield from _read(text, piece, dates, entity, (number, _whole(bracket, above)))


_HONOURED = "alumni|graduates|winners|laureates|recipients|fellows"
_LISTING = compiled(
    rf"\b(?:{_HONOURED}|alumn(?:ae|us)|former (?:students|pupils)|class(?:es)? of|authors?|bibliography|references)\b",
    re.IGNORECASE,
)
"""Above names, or in front of one: a year in brackets behind is none of a birth: "*Notable alumni*: Ada Kerr (1979), novelist"."""
_FURTHEST = 300


def _is_stint(shadow: Shadow, dates: Sequence[Mention]) -> bool:
    """Tell whether years in brackets that nobody's name stands before are those of the post in front: "Mayor of Hull (1938–1965)"."""
    wholes = {id(each): each for each in shadow.mentions.values() if each.kind is Kind.DATE}
    spans = (each for each in wholes.values() if any(each.span.covers(date.span) for date in dates))
    return any(is_stint(shadow, shadow.place(each), each) for each in spans)


def _whole(bracket: Bracket, above: Shadow | None) -> Span:
    """Return brackets with the name that they stand right behind, or right below."""
    around = Span(bracket.inside.start - 1, bracket.inside.end + 1)
    if bracket.owner is None and above is not None:
        return next(iter(above.mentions.values())).span.join(around)
    return bracket.owner.span.join(around) if bracket.owner and bracket.adjacent else around


_OPENING = 4
"""So many sentences of a text introduce whom it is about, a title and a line below it among them."""
_LIFE = compiled(
    rf"(?:(?P<name>[{char_class('P')}])(?:,|:| [-|])? ?|^|\bdied ?[:,-] ?|^(?:dates|life|lifespan): ?)(?P<life>[{char_class('D')}])(?P<behind>,|\.?$|[;:)]|,? \(?(?:aged? )?[{char_class('G')}]\)?$)"
)
_GATHERED = compiled(rf"\b(?:{lexicon.alternation(lexicon.words('names', 'gathered'))}) (?:and [a-z]+ )?of $")
"""Before a name these tell that the years behind it are theirs: "*letters of* Ada Kerr, 1938–1999"."""
_SHORTEST, _LONGEST = 30, 110
"""Years in office seldom are so many; a life seldom has fewer or more."""


def _alone(shadow: Shadow, people: People, number: int, *, opens: bool) -> Iterator[Finding]:
    """Yield the birth and the death that two dates tell without brackets, where nothing else can be meant: a lifetime behind a name."""
    match = _LIFE.search(shadow.small)
    if match is None:
        return
    life = shadow.mentions[match["life"]]
    name = shadow.mentions[match["name"]] if match["name"] else None
    if _GATHERED.search(shadow.small, 0, match.start()):
        return
    if name is None and not (opens and match.end() == len(shadow.text)):
        return
    entity = people.entities.get(name) if name else people.below or people.main
    if life.note["shape"] != "range" or entity is None or number > (_OPENING if entity.main else 1):
        return
    for role, date in zip(("birth", "death"), _ends(life), strict=False):
        field = f"{role}_date"
        pair = normal(field, date, date.value)
        if pair:
            quote = shadow.span(match.start(), match.end("life")) if name is None else name.span.join(life.span)
            yield evolve(_finding(field, pair, (date.span, quote), entity, number), probability=_ALONE_PROBABILITY)


def _ends(life: Mention) -> Sequence[Mention]:
    """Return the two ends of a range, if they can be those of a life: not of one that words open, "between 1911 and 1956"."""
    if life.parts and life.parts[0].start > life.start:
        return ()
    first, _, last = life.value.partition("/")
    years = [int(each[:4]) for each in (first, last) if each[:4].isdigit()]
    both = len(years) == len(life.parts) == len(("birth", "death"))
    return life.parts if both and _SHORTEST <= years[1] - years[0] <= _LONGEST else ()


_A_WORK = (
    rf" (?:is|was) (?:an?|the) (?:[^\s.,;]+ ){{0,4}}(?:{lexicon.alternation(lexicon.words('people', 'rivals', 'works'))})"
    r"(?= (?:by|about|of|on|from|with|that|which|directed|written|based|set|starring|for|in)\b|[.,;]|$)"
)
_WORK = compiled(_A_WORK)
_CITING = compiled(
    rf"{_A_WORK}"
    r"| (?:argued|showed|wrote|noted|suggested|found|said|described|claimed|demonstrated|proposed|observed|stated|(?!is |has |lives |works )[a-z]+s )"
)
"""Behind a year in brackets these tell that it is a book's, or that of a film with such a name."""
_BEFORE_NAME = compiled(r"(?<![a-z])(?:as|by|see|cf\.?|in|with|and|from|to|of) $")
_LATEST = 2000


def _is_of_birth(shadow: Shadow, bracket: Bracket, dates: Sequence[Mention]) -> bool:
    """Tell whether a year or a day alone in brackets is that of a birth: behind the full name that opens a text, and no year of a book."""
    if (
        len(dates) != 1
        or bracket.owner is None
        or bracket.owner.kind is not Kind.PERSON
        or not bracket.adjacent
        or dates[0].note["shape"] not in ("year", "day")
    ):
        return False
    place, full = shadow.place(bracket.owner), " " in bracket.owner.value
    closed = shadow.index(bracket.inside.end) + 1
    opened = shadow.index(bracket.inside.start)
    last = bracket.owner.value.rsplit(" ", 1)[-1]
    if (last.isupper() and len(last) <= _LETTERS) or _LETTERED.search(
        _ASIDES.sub("", shadow.text[place + 1 : opened - 1])
    ):
        return False  # "Ada Byron, OBE (1990)"
    if shadow.small.endswith("the late ", 0, place) or _LISTED.search(shadow.small, 0, place):
        return False  # "the widow of the late Nils Byron (1990)": when he died
    around = shadow.text[opened : closed - 1]
    citing = _CITING if all(kind_of(char) in (None, Kind.DATE) for char in around) else _WORK
    cited = citing.match(shadow.small, closed) or _BEFORE_NAME.search(shadow.small[:place])
    year = dates[0].value[:4]
    plain = all(_is_date_or_place(char, shadow) for char in around)
    return full and plain and not cited and year.isdigit() and int(year) <= _LATEST


_LISTED = compiled(
    rf"[{char_class('Z')}]|\b(?:{_HONOURED}|winner|recipient|laureate|champions|awardees|honou?rees|holders|mayors|presidents|speakers|chairs|directors|editors)\b"
)
"""Before a name in a list: a year behind it is that of an honour, or of a post: "past *winners*: Nils Berg (1990), Ada Byron (1992)"."""
_LETTERS = 3
"""So many letters in capitals behind a name are more likely an honour's than a family's name."""
_ASIDES = compiled(r"\([^()]*\)")
_LETTERED = compiled(r"[^\s,(]")
"""Behind a name, letters that have a date of their own in brackets."""


def _is_date_or_place(char: str, shadow: Shadow) -> bool:
    """Tell whether a character of the shadow is a date, a place, one word that may be a place, or a mark."""
    kind = kind_of(char)
    if kind is Kind.PERSON:
        return " " not in shadow.mentions[char].value
    return kind in (None, Kind.DATE, Kind.PLACE) and not char.isalnum()


def _singles(mention: Mention) -> Iterator[Mention]:
    if mention.kind is Kind.DATE:
        yield from mention.parts if mention.note["shape"] == "life" else (mention,)


def _read(
    text: str, piece: Piece, dates: Sequence[Mention], entity: Entity, told: tuple[int, Span]
) -> Iterator[Finding]:
    """Read a piece of brackets in the sentence whose number is ``told``, with the brackets and the name before them."""
    number, around = told
    date = next((each for each in dates if piece.span.covers(each.span)), None)
    pair = normal(f"{piece.role}_date", date, date.value) if date else None
    if date and pair:
        quote = _quote(text, piece, date.span, around)
        found = _finding(f"{piece.role}_date", pair, (date.span, quote), entity, number)
        yield evolve(found, qualifiers=basis(date))
    if piece.marked or date is not None:
        for place in _places(text, piece, date):
            span = Span(place.start, place.end)
            name = " ".join(span.of(text).split())
            quote = _quote(text, piece, Span(piece.span.start, span.end), around)
            found = _finding(f"{piece.role}_place", (name, name), (span, quote), entity, number)
            yield evolve(found, parts=tuple(Span(part.start, part.end) for part in place.parts))


def _finding(field: str, value: tuple[str, str], spans: tuple[Span, Span], entity: Entity, number: int) -> Finding:
    role, _, kind = field.partition("_")
    return Finding(
        field=field,
        value=value[0],
        display=value[1],
        original=spans[0],
        quote=spans[1],
        subject=entity,
        sentence=number,
        rule=f"{role}/in-brackets" if kind == "date" else f"{role}/place-in-brackets",
        probability=_PROBABILITY if kind == "date" else _PLACE_PROBABILITY,
        qualifiers={},
    )


def _quote(text: str, piece: Piece, span: Span, around: Span) -> Span:
    """Return the words that say what a span tells: from the word for birth or death on, else the brackets with the name before them."""
    start = piece.span.start if piece.marked else span.start
    start += len(text[start : span.end]) - len(text[start : span.end].lstrip(" ,;:"))
    mark = _MARK.search(text[max(0, start - 12) : start])
    if mark:
        return Span(start - len(mark.group()), span.end)
    told = (around, Span(around.start, span.end), Span(start, span.end))
    return next((each for each in told if short(each)), span)


def _places(text: str, piece: Piece, date: Mention | None) -> list[PlaceMention]:
    """Return the places of a piece: those behind its date or a preposition, else known ones that lead up to its date."""
    start, end = piece.span.start, piece.span.end
    if date is None:
        return _run(text, start, end, prepared=False)
    behind = _run(text, date.end, end, prepared=True)
    one = _ONE_WORD.fullmatch(text, start, date.start)
    if one and not one["parted"] and not ((piece.marked or piece.paired) and lookup(one["name"])):
        one = None
    island = None if behind else _ON_ISLAND.match(text, date.end, end)
    if island is None and not behind and piece.marked:  # "born on Lewis, 1933"
        island = _ON_ISLAND.search(text, max(0, start - len(" on")), date.start)
    if island:
        return [PlaceMention(*island.span("name"), island["name"], (), known=False)]
    before = behind or _run(text, start, date.start, prepared=one is not None)
    known = lookup(one["name"]) if one and not before else ()
    if one and not before and (known or _NOTED.search(text, max(0, start - _NEAR), start)):
        part = PlacePart(*one.span("name"), one["name"], known)
        before = [PlaceMention(part.start, part.end, part.name, (part,), known=bool(known))]
    named = _SOME_WORDS.fullmatch(text, start, date.start) if piece.paired and not before else None
    if named:  # "(Ouro Preto, 1830 – Rome, 1899)"
        return [PlaceMention(*named.span("name"), named["name"], (), known=False)]
    return before


def _run(text: str, start: int, end: int, *, prepared: bool) -> list[PlaceMention]:
    """Return the places that follow each other from ``start`` on; ``prepared`` where only a place is to be expected."""
    lead = _LEAD.match(text, start, end)
    found: list[PlaceMention] = []
    for place in places(text, start, end):
        between = text[(found[-1].end if found else start) : place.start]
        pattern = _BETWEEN if found else _LEAD
        if not pattern.fullmatch(between) or not (prepared or place.known or (lead and lead["in"])):
            break
        found.append(place)
    return found
