"""All mentions of a stretch of text: every annotator's finds, those that overlap settled by rank."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.dates.ages import AgeMention
from service.extract.mentions.dates.numbers import ages, quantities
from service.extract.mentions.dates.yearless import date_mentions
from service.extract.mentions.degrees import degrees
from service.extract.mentions.groups.awards import awards
from service.extract.mentions.groups.belonging import belonging, between, nation
from service.extract.mentions.groups.bodies import bodies
from service.extract.mentions.groups.longnames import long_names
from service.extract.mentions.groups.schools import schools
from service.extract.mentions.jobs import jobs, pointing
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names import names
from service.extract.mentions.names.facilities import facilities, national_teams, nicknames
from service.extract.mentions.names.joins import with_nicknames, with_stops
from service.extract.mentions.names.located import Located
from service.extract.mentions.names.naming import named, person, scripts, settle, titles
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.offices import offices
from service.extract.mentions.places.demonyms import demonyms
from service.extract.mentions.places.places import PlaceMention, PlacePart, places
from service.extract.mentions.pointers import pointers
from service.extract.mentions.works.works import works
from service.extract.text.tokens import tokenize


def annotate(document: Document, span: Span, starts: AbstractSet[int], known: Names) -> list[Mention]:
    """Return the mentions of a document's text inside ``span``, in order and without overlaps.

    ``starts`` are the offsets at which sentences start; ``known`` grows by what the stretch names.
    """
    text = document.text
    tokens = tokenize(text, span.start, span.end)
    for name in nicknames(text, span.start, span.end):
        known.call(name)
    people = pointers(text, tokens)
    kin = frozenset(mention.start for mention in people if mention.kind is Kind.KIN)
    aged = [mention for mention in people if any(char.isdigit() for char in mention.value)]
    nations = demonyms(text, span.start, span.end)
    belongs = belonging(text, tokens, nations, known.persons)
    held = list(offices(text, span.start, span.end))
    timed = [*date_mentions(document, span, starts), *_ages(text, span)]
    honours = awards(text, tokens)
    parting = (each for each in timed if each.note.get("shape") == "relative" or _is_behind_name(text, each))
    named_so = (each for each in honours if " of the " in each.value)
    parts = between(with_stops(tokens), [*belongs, *held, *parting, *_nameless(text, span), *named_so])
    runs = with_nicknames(text, (run for part in parts for run in names.runs(text, part, starts)))
    learned = [
        *honours,
        *long_names(text, span.start, span.end),
        *national_teams(text, span.start, span.end),
        *schools(text, tokens),
        *degrees(text, span.start, span.end),
    ]
    converted = (each for each in timed if "calendar" in each.note)
    first = [
        *works(text, tokens),
        *converted,
        *aged,
        *belongs,
        *held,
        *learned,
        *titles(text, tokens, known, runs),
        *timed,
    ]
    sure, unknown = named(text, runs, first, known)
    called, unknown = bodies(text, unknown, [*first, *sure], known)
    found = settle([*first, *sure, *called])
    located = Located(_places(text, span, found))
    persons = [each for run in unknown if (each := person(text, run, known, located))]
    return settle(
        [
            *found,
            *(person for person in persons if "weak" not in person.note),
            *scripts(text, span),
            *map(nation, nations),
            *located,
            *pointing(text, [job for job in jobs(text, tokens) if job.start not in kin]),
            *facilities(text, span.start, span.end),
            *people,
            *_quantities(text, span, timed),
            *(person for person in persons if "weak" in person.note),
        ]
    )


_DYING = re.compile(r"D(?<!\w.)(?:ies|ied|ead)(?=,?\s(?:[Aa]t|[Aa]ged|[Oo]f|[Oo]n|[Aa]fter)\b|[;,]|\s*$)", re.MULTILINE)


_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}\b")


def _is_behind_name(text: str, date: Mention) -> bool:
    """Tell whether a date may stand right behind a name, its month with a capital: "married Mia Kerr March 10, 1972"."""
    return bool(_MONTH.match(text, date.start)) and text[date.start - 2 : date.start - 1].isalpha()


_FEAST = re.compile(
    r"(?:Christmas|Boxing|New Year['’]s|Easter|Thanksgiving|Independence|Valentine['’]s|Bastille|Midsummer|Victory|Republic) (?:Day|Eve|Sunday|Monday)\b"
    r"|(?:Good Friday|Palm Sunday|Ash Wednesday|Shrove Tuesday|Maundy Thursday)\b"
)


def _nameless(text: str, span: Span) -> Iterator[Span]:
    """Yield capitals that are no part of a name beside them: "Ada Novak *Dies* at 73", "on *Christmas Day* Ada Novak"."""
    found = (pattern.finditer(text, span.start, span.end) for pattern in (_DYING, _FEAST))
    return (Span(*match.span()) for matches in found for match in matches)


_APPOSED = re.compile(r"(?<!\d)(?<!ary)(?<!rch)(?<!ril)(?<!May)(?<!une)(?<!uly)(?<!ust)(?<!ber), [Aa]ged? ")
"""A comma before an age that no date stands before: the age is told of a noun."""


def _is_beside_name(text: str, age: AgeMention) -> bool:
    """Tell whether an age belongs to a name beside it, and to no verb: "the 53-year-old", ", 53,", "her friend, aged 53"."""
    apposed = _APPOSED.match(text, max(0, age.start - len(", ")))
    return age.kind in ("adjective", "apposition", "brackets") or apposed is not None


def _ages(text: str, span: Span) -> list[Mention]:
    return [
        Mention(
            kind=Kind.AGE,
            start=found.start,
            end=found.end,
            value=str(found.age),
            note={"shape": found.kind} | ({"bare": "true"} if _is_beside_name(text, found) else {}),
        )
        for found in ages(text, span.start, span.end)
    ]


def _quantities(text: str, span: Span, timed: Sequence[Mention]) -> list[Mention]:
    return [
        Mention(
            kind=Kind.QUANTITY,
            start=found.start,
            end=found.end,
            value=str(found.quantity),
            note={"display": text[found.start : found.end]}
            | ({"unit": found.unit} if found.unit else {})
            | ({"about": "true"} if found.approx else {}),
        )
        for found in quantities(text, span.start, span.end, timed=timed)
    ]


def _places(text: str, span: Span, taken: Sequence[Mention]) -> list[Mention]:
    return [_place(text, found) for found in places(text, span.start, span.end, exclude=taken)]


def _place(text: str, found: PlaceMention | PlacePart) -> Mention:
    start, note = found.start, dict[str, str]()
    parts: tuple[PlacePart, ...] = ()
    if isinstance(found, PlaceMention):
        parts = found.parts if len(found.parts) > 1 else ()
        start = found.parts[0].start if found.quarter else start
        note = ({} if found.known else {"known": "false"}) | ({"relation": found.relation} if found.relation else {})
    return Mention(
        kind=Kind.PLACE,
        start=found.start,
        end=found.end,
        value=" ".join(text[start : found.end].split()),
        note=note,
        parts=tuple(_place(text, part) for part in parts),
    )
