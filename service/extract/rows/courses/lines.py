"""Lines of a course of life, with the years in front: "1998–2001: Minister of Health", "2003 Lumen Prize"; or behind, below a heading."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.bylines import is_stamped
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.shadow import Shadow, cast, char_class
from service.extract.people.entities import Entity
from service.extract.readings.offices.officerows import office_in
from service.extract.readings.offices.officewords import by_rank, is_office
from service.extract.rows.courses.clubs import club
from service.extract.rows.courses.dashed import dashed
from service.extract.rows.courses.events import events
from service.extract.rows.courses.pieces import LONGEST, pieces, steps
from service.extract.rows.courses.several import posts_in_row
from service.extract.rows.courses.tails import own_words
from service.extract.rows.linedates import ends_there
from service.extract.rows.posts import held, is_honour, is_post, is_somebody, parted
from service.extract.rows.studied import subject_of
from service.extract.rows.whens import When, when_first, whens_last
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.patterns import compiled
from service.extract.text.sentences import sentences
from service.extract.text.wordkinds import is_verb

_PROBABILITY = 0.85
_LONGEST_COURSE = 1500
_YEAR = compiled(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_EDGE = " \t:;,.|()[]–—-•"
_POST = compiled(
    rf"(?:the |an? )?(?:[a-z-]+ ){{0,2}}(?P<role>(?P<post>[{char_class('TJ')}])(?: (?:in|of) (?:[{char_class('X')}](?: and [{char_class('X')}])?|[a-z]+(?: [a-z]+){{0,2}}))?)(?:,? (?:of|at|for|in|with)|,) (?:the )?(?P<body>[{char_class('O')}])"
    rf"(?:,? (?:in |at )?[{char_class('L')}])*$"
)
_PARTY = compiled(rf"(?:[a-z]+ )?(?P<post>[{char_class('TJ')}])(?: of|,) (?:the )?(?P<o>[{char_class('O')}])$")
_IN_BODY = compiled(
    rf"(?:the )?(?P<body>[{char_class('O')}])(?:,? (?:in )?[{char_class('L')}])*, (?:the |an? )?(?:[a-z-]+ ){{0,2}}"
    rf"(?P<role>(?P<post>[{char_class('TJ')}])(?: (?:in|of) (?:[{char_class('X')}](?: and [{char_class('X')}])?|[a-z]+(?: [a-z]+)?))?)$"
)
"""A post behind the body where it is held: "Elm University, professor of law"."""


@frozen
class Fact:
    """What a line tells: a value of a field, where it stands, and what else is said of it."""

    field: str
    value: str
    span: Span
    qualifiers: dict[str, str]


def read_course(
    document: Document, block: Block, known: Names, person: Entity, said: Sequence[Finding], *, listed: bool = False
) -> Iterator[Finding]:
    """Yield what a line with its years says of ``person``: an office, a post, a school or an honour, nothing if it names anybody.

    A paragraph of fragments ("Born in Hull, 1916; educated, Elm School, 1929–1935; …") is as many lines; what was ``said`` of
    one in prose stands. ``listed`` tells that the line stands among others with their years.
    """
    if block.end - block.start > _LONGEST_COURSE or is_foreign(block.section):
        return
    text = document.text
    heading = block.section.casefold().strip(" :")
    below = listed or "course" in fields_below(block.section)
    below = below or not lexicon.words("sections", "course_words").isdisjoint(heading.split())
    if below and heading.partition(" ")[0] in lexicon.words("sections", "now"):
        yield from _held_now(document, Span(block.start, block.end), known, person)
    for line in (*pieces(text, block, below=below),) or dashed(document, block, known, person):
        if listed or not any(
            line.start <= each.original.start < line.end
            for each in said
            if each.field != "occupation" and (not below or each.subject.main == person.main)
        ):
            yield from _at_club(document.text, line, block.section, person) or read_line(document, line, known, person)


def _at_club(text: str, line: Span, section: str, person: Entity) -> list[Finding]:
    """Return the club of a row of those where somebody played or coached."""
    when = when_first(text, line)
    span = club(text, when, line.end, section) if when else None
    return [finding_of(Fact("employer", span.of(text), span, {}), when, line, person)] if span else []


def _held_now(document: Document, line: Span, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the post that a line without a time tells below "Current positions"."""
    text = document.text
    if line.end - line.start > LONGEST or _YEAR.search(line.of(text)) or is_unfit(text, line):
        return
    mentions = annotate(document, line, frozenset((line.start,)), known)
    if any(map(is_somebody, mentions)) or any(map(is_verb, line.of(text).split()[1:])):
        return
    for fact in facts_in(text, line, mentions):
        if fact.field in ("position_held", "employer"):
            told = Fact(fact.field, fact.value, fact.span, {**fact.qualifiers, "tense": "present"})
            yield finding_of(told, None, line, person)


def is_foreign(section: str) -> bool:
    """Tell whether a heading says that the rows below it are about something or somebody else: parts played, a choir's history."""
    heading = section.casefold().strip(" :")
    if heading.startswith("past ") and "course" in fields_below(heading):
        return False  # "Past Appointments", as against "Past presidents"
    listing = lexicon.words("rows", "labels", "listing")
    return heading.startswith(lexicon.phrases("rows", "labels", "foreign")) or not listing.isdisjoint(heading.split())


def read_line(document: Document, line: Span, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield what one line with its time in front or behind says of ``person``."""
    text = document.text
    first = when_first(text, line)
    whens = [first] if first else whens_last(text, line)
    if not whens or is_unfit(text, line):
        return
    when = whens[0]
    front = first is not None
    opened = line.start if front else _behind_places(document, Span(line.start, when.span.start), known)
    rest = _trimmed(text, when.span.end, line.end) if front else _trimmed(text, opened, when.span.start)
    if rest is None or (not front and is_stamped(rest.of(text))):
        return
    inside = annotate(document, rest, frozenset((rest.start,)), known)
    told = events(text, rest, inside, when) if front else ()
    found = [Fact(each.field, each.value, each.span, each.qualifiers) for each in told if each.value != person.name]
    if front and not found and (own := own_words(text, rest, inside)) != rest:
        rest, inside = own, annotate(document, own, frozenset((own.start,)), known)
    mentions = annotate(document, rest.join(when.span) if front else line, frozenset((line.start,)), known)
    dated = any(each.kind is Kind.DATE and not any(time.span.covers(each.span) for time in whens) for each in mentions)
    somebody = any(is_somebody(each) and ("gender" in each.note or not is_post(text, each.span)) for each in mentions)
    if found or dated or somebody:
        yield from (finding_of(fact, None, line, person) for fact in found)
    else:
        for step in steps(text, rest) if front else (rest,):
            for fact in facts_in(text, step, [each for each in inside if step.covers(each.span)]):
                if not front and _tells_more(text[fact.span.end : rest.end]):
                    continue
                yield finding_of(fact, when, line, person)
                for other in whens[1:]:  # a finding of its own for each stretch of time
                    yield evolve(finding_of(fact, other, line, person), sentence=-1 - other.span.start)


def _behind_places(document: Document, line: Span, known: Names) -> int:
    """Return where a line begins behind a sentence of nothing but places: "Lombardy, Italy. *Founder of* …"."""
    text = document.text
    last = sentences(text, line.start, line.end)[-1].span.start if ". " in line.of(text) else line.start
    if last == line.start or text.count("(", line.start, last) != text.count(")", line.start, last):
        return line.start
    front = annotate(document, Span(line.start, last), frozenset((line.start,)), known)
    return last if front and all(each.kind is Kind.PLACE for each in front) else line.start


def is_unfit(text: str, line: Span) -> bool:
    """Tell whether a line is about something that was not won, or not come to."""
    words = re.findall(r"[a-z]+", line.of(text).casefold())
    asked = f"{' '.join(words)} ".startswith(lexicon.phrases("rows", "labels", "asked"))
    return asked or not lexicon.words("rows", "labels", "unfit").isdisjoint(words)


def finding_of(fact: Fact, when: When | None, line: Span, person: Entity) -> Finding:
    """Return a fact of a line as a finding, with the time that the line tells."""
    return Finding(
        field=fact.field,
        value=fact.value,
        display=fact.value,
        original=fact.span,
        quote=line,
        subject=person,
        sentence=-1 - line.start,
        rule=f"course/{fact.field}",
        probability=_PROBABILITY,
        qualifiers={**fact.qualifiers, **(when.of(fact.field) if when else {})},
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end].strip(_EDGE)
    first = text.index(words, start) if words else end
    if words.count("(") == words.count(")") + 1 and text[first + len(words) : end].startswith(")"):
        words += ")"
    if words.count("(") > words.count(")"):  # "Tilden Lecturer (RSC, 1980)"
        words = words[: words.rindex("(")].strip(_EDGE)
    return Span(first, first + len(words)) if words else None


def facts_in(text: str, rest: Span, mentions: Sequence[Mention]) -> Iterator[Fact]:
    """Yield what words without a time tell: an office, a post, a school or an honour."""
    if several := posts_in_row(text, rest, mentions):
        yield from (Fact(each.field, each.value, each.span, each.qualifiers) for each in several)
        return
    shadow = cast(text, rest, mentions)
    office = office_in(shadow)
    post = _POST.match(shadow.small) if office is None else None
    party = _PARTY.match(shadow.small)
    if party and _is_membership(shadow, party):
        named = shadow.mentions[party["o"]]
        yield Fact("political_affiliation", named.note.get("display", named.value), named.span, {})
    elif office:
        span = shadow.span(office.start, office.end)
        yield Fact("position_held", office.value, span, dict(office.qualifiers))
    elif post or (post := _IN_BODY.match(shadow.small)):
        yield _of_post(shadow, post)
    elif found := list(_studied_or_won(text, rest, shadow)):
        yield from found
    elif not _is_degree(rest, mentions) and (row := held(text, rest, mentions)):
        yield from (Fact(each.field, each.value, each.span, each.qualifiers) for each in parted(text, row, mentions))


_SMALL_WORD = compiled(r"\b[a-z]{2,}\b")
_ASIDE = 4


def _tells_more(behind: str) -> bool:
    """Tell whether a line tells more behind a post, of which its time may be: "Member of Elm, *work as an artist and on the board*, 2011"."""
    return len(_SMALL_WORD.findall(behind)) > _ASIDE


def _is_degree(rest: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether words begin with a degree, which is no post: "Doctor of Law"."""
    return any(each.kind is Kind.DEGREE and each.start == rest.start for each in mentions)


def _is_membership(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether a post in a body is no more than to belong to a party."""
    member = shadow.mentions[match["post"]].value.lower().endswith("member")
    return member and "political" in shadow.mentions[match["o"]].note


def _of_post(shadow: Shadow, match: re.Match[str]) -> Fact:
    """Return a post in a body: a director's is a position, a trade's is work there."""
    role, body = shadow.mentions[match["post"]], shadow.mentions[match["body"]]
    if role.kind is Kind.JOB and not is_office(role) and not by_rank(role):
        return Fact("employer", body.value, body.span, {"role": _role(shadow.words(*match.span("role")))})
    if body.start < role.start:
        words = f"{role.value} {shadow.words(match.end('post'), match.end('role'))}".strip()
        return Fact("position_held", words, Span(role.start, role.end), {"organisation": body.value})
    end = match.end("body")
    value = role.value + _link(shadow.words(match.end("post"), end))
    return Fact("position_held", value, Span(role.start, body.end), {"organisation": body.value})


def _role(words: str) -> str:
    """Return a role in small letters, as far as it is written in title case: "Professor of Botany"."""
    return " ".join(word.lower() if word.istitle() else word for word in words.split())


def _link(words: str) -> str:
    """Return what stands behind a role up to its body, "of" in place of a comma."""
    return f" of {words.lstrip(', ')}" if words.startswith(",") else f" {words}"


_TELLS = compiled(r",? (?:is|was|were|are|has|had|have|will|went|goes|came|comes|which|that)\b")
"""Behind an honour of which a sentence tells more: "The Elm Medal *was* awarded to her husband in 2002."."""


def _studied_or_won(text: str, rest: Span, shadow: Shadow) -> Iterator[Fact]:
    mentions = shadow.within(0, len(shadow.text))
    degrees = [each.value for each in mentions if each.kind is Kind.DEGREE]
    first = mentions[0] if mentions else None
    if first is None or first.start - shadow.offsets[0] > len("educated, at the "):
        return
    schools = [each for each in mentions if each.note.get("school") == "true"]
    behind = shadow.place(first) + 1
    if is_honour(first) and ends_there(shadow.small, behind) and not _TELLS.match(shadow.small, behind):
        yield Fact("award", first.value, first.span, {})
    elif degrees and schools:
        subject = subject_of(text, rest, mentions, schools[0]) if len(degrees) == 1 else {}
        yield Fact("educated_at", schools[0].value, schools[0].span, {"degree": degrees[0], **subject})
    elif schools and shadow.small.startswith("educated"):
        yield Fact("educated_at", schools[0].value, schools[0].span, {})
