"""What stands by itself right below a person's name, as on a card, in a line or more: "Director of Programmes", "Professor of Law" and below it "Elm University"."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity
from service.extract.rows.courses.lines import Fact, finding_of
from service.extract.rows.posts import held, held_at, is_area, is_office_row, is_post, is_somebody
from service.extract.rows.whens import When, whens_last
from service.extract.rules.finding import Finding
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled

_LONGEST = 90
_TITLED = compiled(r"(?:(?:[^\W\d_a-z][\w’'/-]*|of|for|and|&|the|in|at|to|on),? ?)+")
_PROSE = compiled(
    r"[^\S\n]*(?:\n[^\S\n]*\n|\n[^\n]{80}|\n?\Z|\n[^\n.]{2,40}\b(?:19|20)\d\d\b[^\n.]{0,9}(?=\n|\Z)|\n(?:[Ee]-?mail|[Pp]hone|[Tt]el(?:ephone)?|[Ff]ax|[Oo]ffice|[Ww]eb(?:site)?)\b[^\n]{0,3}:)"
)
"""What must follow: a blank line, prose, since when, how to reach somebody, or nothing; in a box rows do."""
_NEXT = compiled(r"[^\S\n]*\n[^\S\n]*(?P<line>[^\n]{2,90})(?=\n|\Z)")
_PARTS = compiled(r"\s*,\s*")
_LETTERS = compiled(r" \([A-Z][\w&-]{1,9}\)")
"""Short letters behind a body, which stand for it: "Elm Relief Office *(ERO)*"."""
_MOST_LINES = 3


def post_below_name(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the posts that the lines below the name alone of ``person`` consist of, at the bodies that they or the lines below them name."""
    found: list[Finding] = []
    line = Span(block.start, block.end)
    if parts := _beside(document.text, line):
        read_parts = [_post_in(document, part, known, person) for part in parts]
        if _PROSE.match(document.text, line.end):
            yield from (each for part in read_parts if all(read_parts) and part for each in part[0])
        return
    for _ in range(_MOST_LINES):
        read = _post_in(document, line, known, person)
        if read is None:
            return
        posts, end = read
        found += posts
        if _PROSE.match(document.text, end):
            yield from found
            return
        below = _NEXT.match(document.text, end)
        if below is None:
            return
        line = Span(*below.span("line"))


_MARK = compiled(r"\s+[|•·/]\s+|;\s+")


def _beside(text: str, line: Span) -> list[Span]:
    """Return the parts of a line with marks between them: "Minister of Health *|* Member for Lom"; none of a line without."""
    marks = [each.span() for each in _MARK.finditer(text, line.start, line.end)]
    starts, ends = [line.start, *(end for _, end in marks)], [*(start for start, _ in marks), line.end]
    return [Span(*each) for each in zip(starts, ends, strict=True)] if marks else []


_NEXT_POST = compiled(r"(?<=[\d)])(?:[,;]| and|[,;] and) (?:(?:previously|formerly|before that) )?(?=[^\W\d_])")
"""Between two posts of a line, the first of which has its time behind it."""


def posts_since(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the posts that a line right below a name consists of, each with its time: "Deputy chair since 2016, board member since 2011"."""
    text, start, parts = document.text, block.start, list[tuple[Span, list[When]]]()
    if block.end - block.start > 2 * _LONGEST:
        return
    for end, following in [*(each.span() for each in _NEXT_POST.finditer(text, start, block.end)), (block.end, 0)]:
        whens = whens_last(text, Span(start, end)) if start < end else []
        words = text[start : whens[0].span.start].rstrip(" ,(") if whens else ""
        if not words or not is_post(text, Span(start, start + len(words))):
            return
        parts.append((Span(start, start + len(words)), whens))
        start = following
    for part, whens in parts:
        mentions = annotate(document, part, frozenset((part.start,)), known)
        row = None if any(map(is_somebody, mentions)) else held(text, part, mentions)
        if row and row.field != "occupation":
            fact = Fact(row.field, row.value, row.span, row.qualifiers)
            for when in whens:  # a finding of its own for each stretch of time
                told = finding_of(fact, when, part.join(when.span), person)
                yield evolve(told, sentence=-1 - when.span.start)


def _post_in(document: Document, line: Span, known: Names, person: Entity) -> tuple[list[Finding], int] | None:
    """Return the post that a line consists of, and where the lines end that name its body; None for a line that is no post or names anybody.

    A trade alone prose tells.
    """
    text, words = document.text, line.of(document.text)
    if len(words) > _LONGEST or not _TITLED.fullmatch(words):
        return None
    bodies, end = _bodies_below(document, line.end, known)
    mentions = annotate(document, line, frozenset((line.start,)), known)
    if any(is_somebody(each) and not is_area(text, each) for each in mentions):
        return None
    row, card = held(text, line, mentions), line
    if bodies and (row is None or (row.field != "employer" and "organisation" not in row.qualifiers)):
        body = employer(bodies)
        row, card = held_at(text, line, body.span, [*mentions, *bodies]), Span(line.start, body.end)
    if row is None:
        return None
    fact = Fact(row.field, row.value, row.span, row.qualifiers)
    is_told = row.field == "employer" or (row.field == "position_held" and is_office_row(text, line, mentions))
    return [finding_of(fact, None, card, person)] if is_told else [], end


def _bodies_below(document: Document, end: int, known: Names) -> tuple[list[Mention], int]:
    """Return the bodies that the lines right below ``end`` consist of, and where those lines end."""
    found: list[Mention] = []
    for _ in range(_MOST_LINES):
        below = _NEXT.match(document.text, end)
        bodies = bodies_in(document, Span(*below.span("line")), known) if below else []
        if below is None or not bodies:
            break
        found += bodies
        end = below.end()
    return found, end


def bodies_in(document: Document, line: Span, known: Names) -> list[Mention]:
    """Return the bodies that a line names, with where they are and nothing else: "Department of Chemistry, Elm University, Oslo"."""
    mentions = annotate(document, line, frozenset((line.start,)), known)
    bodies = [each for each in mentions if each.kind is Kind.ORGANISATION]
    named = sum(each.end - each.start for each in mentions if each.kind in (Kind.ORGANISATION, Kind.PLACE))
    words = line.of(document.text)
    between = len(_PARTS.findall(words)) * len(", ") + sum(len(each[0]) for each in _LETTERS.finditer(words))
    return bodies if named + between >= len(words.strip(" .")) else []


def employer(bodies: Sequence[Mention]) -> Mention:
    """Return the body that a card's post is at: the place of learning that its departments are of, or else the first."""
    schools = [each for each in bodies if each.note.get("school") == "true"]
    return schools[-1] if schools else bodies[0]
