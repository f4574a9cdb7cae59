"""All mentions of a stretch of text: every annotator's finds, those that overlap settled by rank."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.addressed import addressed
from service.extract.mentions.children import are_anybodys, with_children
from service.extract.mentions.dates.ages import AgeMention
from service.extract.mentions.dates.numbers import ages, quantities
from service.extract.mentions.dates.yearless import date_mentions
from service.extract.mentions.degrees import degrees
from service.extract.mentions.formerposts import former_posts
from service.extract.mentions.groups.awards.awards import awards
from service.extract.mentions.groups.belonging import belonging, nation
from service.extract.mentions.groups.bodies import bodies
from service.extract.mentions.groups.longnames import long_names
from service.extract.mentions.groups.officebodies import office_bodies
from service.extract.mentions.groups.schools import schools
from service.extract.mentions.groups.townschools import universities
from service.extract.mentions.jobpointers import owning, pointing
from service.extract.mentions.kinnames import called_as_months, or_name_of_kin
from service.extract.mentions.mention import Kind, Mention, Stretch, is_cut
from service.extract.mentions.names import names
from service.extract.mentions.names.bodies.categories import without_categories
from service.extract.mentions.names.bodies.facilities import facilities, national_teams, nicknames
from service.extract.mentions.names.bodies.lookalikes import is_reference_work
from service.extract.mentions.names.bodies.transferred import transferred
from service.extract.mentions.names.holders import parted, without_holders
from service.extract.mentions.names.joins import with_nicknames, with_stops
from service.extract.mentions.names.located import Located
from service.extract.mentions.names.marked import marked
from service.extract.mentions.names.naming import named, settle, titles
from service.extract.mentions.names.ownnames import Names, holds_name, not_going_on, not_own, own_names
from service.extract.mentions.names.partings import between, is_before_name, is_behind_name, nameless
from service.extract.mentions.names.personnames import person, scripts
from service.extract.mentions.places.demonyms import DemonymMention, demonyms
from service.extract.mentions.places.ownedplaces import within_owners
from service.extract.mentions.places.places import PlaceMention, PlacePart, places
from service.extract.mentions.pointers import pointers
from service.extract.mentions.posts.jobs import jobs
from service.extract.mentions.posts.offices import offices
from service.extract.mentions.posts.trades import crafts
from service.extract.mentions.works.works import works
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token, tokenize


def annotate(document: Document, span: Span, starts: AbstractSet[int], known: Names) -> list[Mention]:
    """Return the mentions of a document's text inside ``span``, in order and without overlaps.

    ``starts`` are the offsets at which sentences start; ``known`` grows by what the stretch names.
    """
    text = document.text
    tokens = tokenize(text, span.start, span.end)
    for name, own in nicknames(text, span.start, span.end):
        known.call(name, own=own)
    told = _told(document, span, tokens, starts, known)
    runs, ends = parted(text, _runs(text, span, tokens, starts, told), known)
    shared = list(universities(text, span.start, span.end))
    learned = not_own(text, without_holders([*shared, *schools(text, tokens)], ends), known)
    first = _before_names(text, span, told, [*learned, *titles(text, tokens, known, runs)])
    sure, unknown = named(text, runs, first, known)
    called, unknown = bodies(text, unknown, [*first, *sure], known)
    trades = _jobs(text, tokens, told)
    found = settle([*first, *_no_titles([*sure, *called], trades)])
    located = Located(list(transferred(text, _places(text, span, found), found, known.bodies)))
    persons = _no_titles([each for run in unknown if (each := person(text, run, known, located))], trades)
    mentions = settle(
        [
            *former_posts(text, [*told.offices, *trades]),
            *(each for each in trades if "people" in each.note),
            *found,
            *(each for each in persons if "weak" not in each.note),
            *scripts(text, span),
            *map(nation, told.nations),
            *located,
            *(or_name_of_kin(text, each) for each in trades),
            *facilities(text, span.start, span.end),
            *told.people,
            *_quantities(text, span, told.timed),
            *(each for each in persons if "weak" in each.note),
        ]
    )
    whole = marked(text, list(without_categories(text, mentions)))
    return [each for each in whole if not (is_cut(text, each) or is_reference_work(text, each))]


@frozen
class _Told:
    """What a stretch tells by fixed words and forms, which is asked for before its names are."""

    people: Sequence[Mention]
    nations: Sequence[DemonymMention]
    belonging: Sequence[Mention]
    offices: Sequence[Mention]
    timed: Sequence[Mention]
    awards: Sequence[Mention]
    works: Sequence[Mention]
    degrees: Sequence[Mention]
    crafts: Sequence[Token]


def _told(document: Document, span: Span, tokens: Sequence[Token], starts: AbstractSet[int], known: Names) -> _Told:
    text = document.text
    nations = demonyms(text, span.start, span.end)
    timed = [*date_mentions(document, span, starts), *_ages(text, span)]
    return _Told(
        people=[
            *with_children(text, pointers(text, tokens)),
            *(addressed(text, tokens, known.addressed) if known.addressed else ()),
            *called_as_months(text, tokens),
        ],
        nations=nations,
        belonging=not_own(text, belonging(text, tokens, nations, known.persons), known),
        offices=pointing(text, list(offices(text, span.start, span.end)), {each.end for each in nations}),
        timed=timed,
        awards=not_own(text, awards(text, tokens), known),
        works=not_going_on(text, works(text, tokens), known),
        degrees=[each for each in degrees(text, span.start, span.end) if not _is_of_era(each, timed)],
        crafts=list(crafts(tokens, own_names(text, tokens, known), known.persons)),
    )


def _is_of_era(degree: Mention, timed: Sequence[Mention]) -> bool:
    """Tell whether what looks like a degree says of which era a year is: "*B.E.* 2498"."""
    return any(each.start <= degree.start and degree.end <= each.end for each in timed)


_IN_NAME = compiled(r"(?<![^\W_])[^\W\d_a-z][^\s,;:()]* $")
"""Before a degree's letters: they stand behind a name, "Dr *Ada Kerr* PhD"."""
_LONGEST_WORD = 40


def _runs(text: str, span: Span, tokens: Sequence[Token], starts: AbstractSet[int], told: _Told) -> list[names.Run]:
    """Return the runs of capitals that may be names, none of which goes on through what parts names."""
    dates = (
        each
        for each in told.timed
        if each.note.get("shape") == "relative" or is_behind_name(text, each) or is_before_name(text, each)
    )
    awards_so_named = (each for each in told.awards if " of the " in each.value)
    behind_name = (
        each for each in told.degrees if _IN_NAME.search(text, max(0, each.start - _LONGEST_WORD), each.start)
    )
    apart: list[Stretch] = [
        *told.belonging,
        *told.offices,
        *behind_name,
        *dates,
        *nameless(text, span),
        *awards_so_named,
        *told.crafts,
    ]
    parts = between(with_stops(tokens, starts), apart)
    return with_nicknames(text, (run for part in parts for run in names.runs(text, part, starts)))


def _before_names(text: str, span: Span, told: _Told, certain: Sequence[Mention]) -> list[Mention]:
    """Return what goes before any name of a run of capitals, by rank; ``certain`` are schools and the names that are known."""
    return [
        *(each for each in told.works if not _is_title(text, each, told.awards)),
        *(each for each in told.timed if "calendar" in each.note or holds_name(each, certain)),
        *(each for each in told.people if any(char.isdigit() for char in each.value)),
        *(each for each in told.belonging if not any(one.start <= each.start < one.end for one in told.awards)),
        *office_bodies(text, span.start, span.end),
        *(
            each
            for each in told.awards
            if any(
                each.start <= one.start < one.end <= each.end and each.end - each.start > one.end - one.start
                for one in told.offices
            )
        ),
        *told.offices,
        *told.awards,
        *(each for each in long_names(text, span.start, span.end) if not _goes_on(each, certain)),
        *national_teams(text, span.start, span.end),
        *certain,
        *told.degrees,
        *told.timed,
    ]


_LEAD = 24
_NAMED_SO = compiled(r"\b(?:named|voted|chosen|crowned|declared|elected|selected)(?: as)?(?: the)? $")


def _is_title(text: str, work: Mention, awards: Sequence[Mention]) -> bool:
    """Tell whether what looks like a work is an honour that somebody is named by: "was named *Coach of the Year*"."""
    honour = any(award.span == work.span for award in awards)
    return honour and _NAMED_SO.search(text, max(0, work.start - _LEAD), work.start) is not None


def _goes_on(name: Mention, others: Sequence[Mention]) -> bool:
    """Tell whether a name but goes on with another one, or holds it beside its own.

    "Royal *Agricultural and Technical College*", "Elm College, *Hexley and Gray's Inn*", "*Elm College and Gray's Inn*".
    """
    beside = [" and ", " & "] if "house" in name.note else []
    return any(
        other.start <= name.start < other.end
        and (
            other.start < name.start
            or name.end <= other.end
            or any(name.value.startswith(f"{other.value}{each}") for each in beside)
        )
        for other in others
    )


def _jobs(text: str, tokens: Sequence[Token], told: _Told) -> list[Mention]:
    """Return the jobs, and those that point to a person as pointers; a word for kin is none."""
    kin = {each.start for each in told.people if each.kind is Kind.KIN and not are_anybodys(text, each)}
    nations = {each.end for each in told.nations}
    crafts_told = {each.start for each in told.crafts}
    told_of = [job for job in jobs(text, tokens, crafts_told) if job.start not in kin]
    return [*pointing(text, told_of, nations), *owning(text, tokens)]


def _no_titles(names: Sequence[Mention], trades: Sequence[Mention]) -> list[Mention]:
    """Return names but for those that are but words of a post: "*Music* Director", "Chief *Conductor*", "*Associate* professor"."""
    posts = [each for each in trades if " " in each.value]
    return [each for each in names if not any(_is_word_of(each, post) for post in posts)]


def _is_word_of(name: Mention, post: Mention) -> bool:
    inside = post.start <= name.start and name.end <= post.end
    role = name.kind in (Kind.PERSON, Kind.DISCIPLINE) and post.kind is Kind.ROLE
    whole = (
        post.kind is Kind.JOB and post.note.get("head") == name.value.rpartition(" ")[2].lower()
    )  # "University Teacher"
    field = name.kind is Kind.DISCIPLINE and post.kind is Kind.JOB and name.end < post.end  # "Senior *Policy* Adviser"
    taught = post.kind in (Kind.JOB, Kind.NOMINAL) and post.start < name.start and " of " in post.value
    return inside and (role or field or taught or (name.kind is Kind.ORGANISATION and (whole or " " not in name.value)))


_APPOSED = compiled(r"(?<!\d)(?<!ary)(?<!rch)(?<!ril)(?<!May)(?<!une)(?<!uly)(?<!ust)(?<!ber), [Aa]ged? ")
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
            | ({"about": "true"} if found.approx else {})
            | ({"digit": "true"} if text[found.start : found.end].isdigit() and found.end == found.start + 1 else {}),
        )
        for found in quantities(text, span.start, span.end, timed=timed)
    ]


def _places(text: str, span: Span, taken: Sequence[Mention]) -> list[Mention]:
    bodies = {each.end for each in taken if each.kind in (Kind.ORGANISATION, Kind.FACILITY)}
    return within_owners(text, [_place(text, found) for found in places(text, span.start, span.end, taken, bodies)])


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
        value=" ".join(text[start : found.end].replace("/", ", ").split()),
        note=note,
        parts=tuple(_place(text, part) for part in parts),
    )
