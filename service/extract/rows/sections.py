"""Lines below a heading: "Awards", then one honour a line; "Education", then one school a line; "Novels", then one title a line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.groups.schoolparts import is_part_of_school
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.schooltowns import is_city
from service.extract.mentions.works.titleshapes import title_at
from service.extract.people.entities import Entity
from service.extract.rows.honours import honours, is_nobody
from service.extract.rows.linedates import line_dates
from service.extract.rows.posts import is_post
from service.extract.rows.published import is_made, is_on_somebody, names_author, published_in
from service.extract.rows.studied import subject_of
from service.extract.rows.whens import when_first
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.boxes import is_dated_list
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.layout.labels import field_of, folded
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names, is_verb

_LONGEST = 200
"""A block of more code points than this is no line of a list."""
_PROBABILITY = 0.85
_SENTENCE = compiled(r"[.!?][\"'”’»)\]]*$")


def field_below(block: Block, text: str) -> str | None:
    """Return the field of which a block is one line, by the heading above it: "award", "educated_at", "notable_for"; None for all others."""
    if block.kind != "paragraph" or not block.section or block.end - block.start > _LONGEST:
        return None
    line = text[block.start : block.end]
    below = fields_below(block.section)
    field = next((each for each in ("notable_for", "educated_at", "award") if each in below), None)
    if field is None and is_made(block.section, line):
        return "notable_for"
    published = field == "notable_for" and published_in(line) is not None
    sentence = not is_dated_list(line) and _SENTENCE.search(_SHORT.sub("", line)) is not None
    return None if _unfit().search(line) or (sentence and not published) else field


_SHORT = compiled(r"\s\([^\W\d_][\w .-]{1,18}\.\)$")
"""Letters in brackets at a line's end, whose full stop ends no sentence: "Elm University (*Mag. iur.*)"."""


_KIN = frozenset(("spouse", "child", "parent", "sibling", "kin"))


_DESCRIBED = compiled(r"[^\n:]{2,80}? \((?:1[4-9]|20)\d\d\)(?=(?:\s?:|\s[–—-])\s\S)")


def undescribed(block: Block, text: str) -> Block:
    """Return a line below a heading for works without what describes the work: "*The Salt Road (1971)*: a novel set in Lom"."""
    described = _DESCRIBED.match(text, block.start, block.end) if block.section else None
    if described is None or "notable_for" not in fields_below(block.section):
        return block
    return evolve(block, kind="paragraph", end=described.end())


def row_of_section(block: Block, text: str) -> Block | None:
    """Return a line below a heading such as "Children" as a row with that label; None for all other blocks."""
    if block.kind != "paragraph" or not block.section or block.end - block.start > _LONGEST:
        return None
    line = text[block.start : block.end]
    if (
        field_of(block.section) not in _KIN
        or folded(block.section) in ("family", "relations")
        or _SENTENCE.search(line)
    ):
        return None
    plain = not any(is_verb(word) for word in line.split())
    return evolve(block, kind="item", key=block.section, value=Span(block.start, block.end)) if plain else None


def read_line(field: str, line: Span, text: str, mentions: Sequence[Mention], person: Entity) -> Iterator[Finding]:
    """Yield what one line below a heading says of ``person``; a line that names anybody says nothing of them.

    A line's only date is that of all values behind it, or else of the one before it; the quote is the line.
    """
    if field == "educated_at" and is_post(text, line):
        return  # "Teacher at Elm School 1980–1985" stands below "Education" as what came after
    inside = [mention for mention in mentions if line.covers(mention.span)]
    found = honours(text, line, inside) if field == "award" else _schools(text, inside)
    persons = _persons(field, line, text, inside, found)
    if any(field != "award" or not is_nobody(text, each, inside) for each in persons):
        return
    dates = [mention for mention in inside if mention.kind is Kind.DATE and "basis" not in mention.note]
    degrees = [mention.value for mention in inside if mention.kind is Kind.DEGREE]
    degrees = [each for each in degrees if each != "Degree"] or degrees  # "Joint Degree Master of Arts"
    degree = _degree(text, inside, degrees) if field == "educated_at" else {}
    if field == "award" and not found:
        found = list(_fellowship(text, line, inside))
    when = when_first(text, line) if len(found) == 1 and "\t" in line.of(text) else None
    columns = dict(when.of(field)) if when and field == "educated_at" else {}  # "1984 | 1987 | Elm School"
    for number, mention in enumerate(found):
        following = found[number + 1].start if number + 1 < len(found) else line.end
        own = next((each for each in dates if text[mention.end : each.start].strip() == "("), None)
        date = own or (dates[0] if len(dates) == 1 and dates[0].start < following else None)
        if date and number and found[0].start < date.start < mention.start:
            date = None
        subject = subject_of(text, line, inside, mention) if field == "educated_at" and len(degrees) <= 1 else {}
        several = dates if field == "award" and len(found) == 1 and _are_listed(text, mention, dates) else [date]
        for at, each in enumerate(several):
            qualifiers = degree | subject | (line_dates(field, each.value) if each else columns)
            yield Finding(
                field=field,
                value=mention.value,
                display=mention.value,
                original=mention.span,
                quote=line,
                subject=person,
                sentence=-1 - at,
                rule=f"section/{field}",
                probability=_PROBABILITY,
                qualifiers=qualifiers,
            )


def _degree(text: str, inside: Sequence[Mention], degrees: Sequence[str]) -> dict[str, str]:
    """Return the degree that a line tells, or two that stand beside each other: "Elm University, *BA LLB* (2003)"."""
    spans = [each.span for each in inside if each.kind is Kind.DEGREE]
    if len(degrees) != _PAIR or len(spans) != _PAIR:
        return {"degree": degrees[0]} if len(degrees) == 1 else {}
    between = text[spans[0].end : spans[1].start].strip()
    return {"degree": spans[0].join(spans[1]).of(text)} if between in ("", ",", "/", "&", "and") else {}


_PAIR = 2
_SHARED = compiled(r"(?<=[\s(])with (?:[^\W\d_]\.[ -]?|(?:Dr|Prof|Professor|Mrs?|Ms)\.? )*$")
"""Before those with whom an honour is shared: "Dahl Prize, joint *with* K. Ono and Kari Lund"."""


def _persons(
    field: str, line: Span, text: str, inside: Sequence[Mention], found: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield who a line names but the teachers in it and those with whom an honour is shared, and nobody who is a part of what it names."""
    for each in inside:
        if (
            each.kind is not Kind.PERSON
            or _is_inside(each, found)
            or _supervised().search(text, line.start, each.start)
        ):
            continue
        if field == "educated_at" and "weak" in each.note and "gender" not in each.note:
            continue  # of one word alone nobody can tell: "Abitur, Elm School"
        if _SHARED.search(text, line.start, each.start):
            return
        yield each


@cache
def _supervised() -> re.Pattern[str]:
    """Return what stands before who taught somebody, in brackets: "Elm University (*supervisor:* Karl Vogt)"."""
    words = lexicon.alternation(lexicon.words("sections", "about_degrees"))
    return compiled(rf"\((?:[^\W\d_]+ )?(?:{words}): [^()]*$", re.IGNORECASE)


def _is_inside(person: Mention, found: Sequence[Mention]) -> bool:
    """Tell whether what looks like a name is a part of what a line names."""
    return any(each.span.covers(person.span) for each in found)


def _are_listed(text: str, honour: Mention, dates: Sequence[Mention]) -> bool:
    """Tell whether dates stand one behind the other behind an honour, which was won at each: "Sportsman of the Year: 2004, 2005"."""
    ends = [honour.end, *(each.end for each in dates)]
    gaps = [text[end : each.start].strip(" (") for end, each in zip(ends, dates, strict=False)]
    return len(dates) > 1 and gaps[0] in (",", ":", "–", "-", "") and set(gaps[1:]) <= {",", "and", ", and", "&"}


_LETTERED = compiled(r"(?:School|Faculty|Department|Institute) of [^,;()]{2,60}, ")
_LETTERS = compiled(r"[A-Z]{2,3}[A-Z&]{1,6}")
"""Behind a part of a university, that one by its letters: "School of Tides, *NHPU*"."""


def _fellowship(text: str, line: Span, inside: Sequence[Mention]) -> Iterator[Mention]:
    """Yield whose fellow a line among honours says that somebody is: "Fellow of the Royal Society, 2004"."""
    fellow = _FELLOW.match(text, line.start, line.end)
    body = next((each for each in inside if fellow and each.start == fellow.end()), None)
    if fellow and body and body.kind is Kind.ORGANISATION and _ENDS.match(text, body.end, line.end):
        words = " ".join(text[fellow.start("fellow") : body.end].split())
        yield Mention(kind=Kind.AWARD, start=fellow.start("fellow"), end=body.end, value=words)


_FELLOW = compiled(
    r"(?:(?:1[5-9]|20)\d\d\s?[:,–—-]?\s*)?(?:[Ee]lected |[Aa]ppointed )?(?:an? |the )?"
    r"(?P<fellow>(?:(?:[Hh]onorary|[Ff]oreign|[Ll]ife|[Cc]orresponding) )?(?:[Ff]ellow|[Mm]ember)(?:ship)?) ?(?:,|of|at) (?:the )?"
)
_ENDS = compiled(r"\s?(?:[,;(–—]|$|\(| in (?:1[5-9]|20)\d\d)")


def read_title(line: Span, text: str, person: Entity) -> Iterator[Finding]:
    """Yield the work that one line below a heading for works names: "The Salt Road (1990)", "1990 – The Salt Road", "“Ash”, 1990".

    A line that has more than a title with its year and publisher tells of nothing made.
    """
    published = None if is_on_somebody(text, line) else published_in(line.of(text))
    if published:
        if not (_foreign().search(published["title"]) or names_author(published["title"])):
            low, high = published.span("title")
            yield _work(Span(line.start + low, line.start + high), published["year"], line, text, person)
        return
    match = None if is_on_somebody(text, line) else _TITLED.match(text, line.start, line.end)
    if match is None or _foreign().search(text, line.start, line.end):
        return
    cell = _CELL.search(text, match.end(), line.end)
    title = title_at(text, match.end(), cell.start() if cell else line.end)
    if title is None or (title.shape == "bare" and not _ALONE.match(text, title.behind, line.end)):
        return
    author = _AUTHOR.match(text, title.behind, line.end) if title.shape == "bare" else None
    if author and not is_city([author["name"]]):  # "Elm House, Vienna (1925)" stands there
        return
    years = {*_YEAR.findall(text[line.start : title.start]), *_YEAR.findall(text[title.end : line.end])}
    alone = title.shape == "bare" and len(title.of(text).split()) == 1
    if alone and not (years and (cell or _YEAR_ALONE.match(text, title.behind, line.end))):
        return
    signed = title.of(text).isupper() and title.of(text).split()[0].capitalize() in given_names()
    if signed and not years:
        return  # "CARLOS M. VOGT" below the works is who wrote the entry
    yield _work(Span(title.start, title.end), years.pop() if len(years) == 1 else "", line, text, person)


def _work(title: Span, year: str, line: Span, text: str, person: Entity) -> Finding:
    """Return a work that a line below a heading names."""
    value = " ".join(title.of(text).split())
    return Finding(
        field="notable_for",
        value=value,
        display=value,
        original=title,
        quote=line,
        subject=person,
        sentence=-1,
        rule="section/notable_for",
        probability=_PROBABILITY,
        qualifiers={"relation": "by"} | ({"date": year} if year else {}),
    )


_YEAR = compiled(r"(?<![\d–-])(?:1[4-9]|20)\d\d(?![\d–-])")
_YEAR_ALONE = compiled(r"\s?[,(\[]?\s?(?:1[4-9]|20)\d\d|\s*$")
_TITLED = compiled(r"(?:[-–—•*·]\s*)?(?:\d{1,2}[.)]\s+)?(?:[(\[]?(?:1[4-9]|20)\d\d[)\]]?\s?(?:[:.,–—-]\s?|\s))?")
"""What may stand before a title in its line: a mark, a number, its year."""
_AUTHOR = compiled(r",\s(?P<name>[^\W\d_a-z][\w.-]*)(?:\s[^\W\d_a-z][\w.-]*)?\s?[(.]")
"""Behind a surname: "Berg, Ole (2003), …"."""
_CELL = compiled(r"\s*[\t|]")
"""What ends a title's cell in a row: "1964 | *Songs* | Elm Records"."""
_ALONE = compiled(r"\s*$|\s*\t|\s?[,(\[–—:]|\s-\s|\s\|")


def _schools(text: str, inside: Sequence[Mention]) -> list[Mention]:
    """Return the schools among mentions; a faculty beside its university, told by letters too, is none of its own."""
    schools = [each for each in inside if _is_school(each)]
    of_letters = [
        each
        for each in inside
        if len(schools) == 1
        and each.kind is Kind.ORGANISATION
        and _LETTERED.fullmatch(text, schools[0].start, each.start)
        and _LETTERS.fullmatch(each.value)
    ]
    if of_letters:
        return of_letters[:1]
    of_house = any(_UNIVERSITY.search(each.value) for each in schools)
    whole = [each for each in schools if not (of_house and _PART.match(each.value))]
    return [each for each in whole if not is_part_of_school(each.value)] or whole


_UNIVERSITY = compiled(r"(?i:universi)|Hochschule")
_PART = compiled(
    r"(?:Graduate |Medical |Law |Business )?(?:School|College|Faculty|Institute) of |(?:Medical|Law|Business|Graduate) School$"
)
"""A part of the university that its line names: "Elm University, *Graduate School of Letters*"."""


def _is_school(mention: Mention) -> bool:
    return mention.note.get("school") == "true"


@cache
def _foreign() -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{lexicon.alternation(lexicon.phrases('sections', 'foreign'))})(?!\w)", re.IGNORECASE)


@cache
def _unfit() -> re.Pattern[str]:
    return compiled(rf"\b(?:{lexicon.alternation(lexicon.phrases('sections', 'unfit'))})\b", re.IGNORECASE)
