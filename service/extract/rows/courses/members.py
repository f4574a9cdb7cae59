"""Posts and memberships told as fragments: "Member of Elm (since 1990), chair of Oak, 1995–2001; fellow of Ash", and a body a line below "Memberships", "Boards" or, with its time, "Employment"."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity
from service.extract.rows.courses.lines import Fact, facts_in, finding_of, is_unfit, read_line
from service.extract.rows.courses.several import posts_apart
from service.extract.rows.posts import Held, held, held_at, is_post, is_somebody
from service.extract.rows.whens import when_first, when_last
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_APART = compiled(r";\s+")
_BESIDE = compiled(
    r"(?:(?:[Ll]ife|[Ff]ull|[Hh]onorary|[Ff]ounding|[Ff]oundation|[Cc]orresponding|[Aa]ssociate|[Oo]rdinary|[Aa]ctive|[Ff]oreign|[Ee]lected|[Ss]enior) )*"
    r"(?:(?:[Mm]ember|[Ff]ellow|[Mm]embership)(?:,|:) ?)?(?:the |The )?"
)
"""What may stand before a body below a heading for memberships."""
_BEHIND = compiled(r"(?:,? ?\([^()\d]{2,30}\))?(?:, [^\W\d_a-z][^,;:()\d]{1,30}){0,2}\.?")
"""What may stand behind it: its letters, where it is."""
_TOLD = compiled(r"(?:,? \(|, | [–—-] )(?P<post>[^\W\d_][^()\d,;:]{2,40})\)?$")
"""Behind it as what: "Elm Academy *(vice-chair)*", "Elm Academy, *Senior Member*"."""
_LONGEST = 600


def read_fragments(document: Document, block: Block, known: Names, person: Entity) -> list[Finding]:
    """Return the posts of a block that consists of several, each with its time, and the bodies that lines below a heading for memberships are."""
    text, span = document.text, Span(block.start, block.end)
    if block.end - block.start > _LONGEST or any(map(is_verb, _SMALL.findall(span.of(text)))):
        return []
    below = "course" in fields_below(block.section)
    parts = [part for piece in _pieces(text, span) for part in posts_apart(text, piece)]
    posts = [is_post(text, _without_time(text, part)) for part in parts]
    if len(parts) > 1 and (all(posts) or (below and sum(posts) > 1)):
        return [each for part in parts for each in _belonging(list(_post(document, part, known, person)))]
    lists = _lists(block.section)
    if not _are_for(lists, "members", "boards"):
        return []
    return [each for piece in _pieces(text, span) for each in _membership(document, piece, known, person, lists)]


def worked_for(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the body that a line with its time consists of below a heading for work."""
    lists = _lists(block.section)
    if not _are_for(lists, "worked") or block.end - block.start > _LONGEST:
        return
    if lists.isdisjoint(lexicon.words("sections", "words", "educated_at")):
        yield from _membership(document, Span(block.start, block.end), known, person, lists)


def _lists(section: str) -> frozenset[str]:
    """Return the words of a heading below which lines are of a course of life, and of nothing else."""
    return frozenset(section.casefold().strip(" :").split()) if fields_below(section) == {"course"} else frozenset()


def _are_for(heading: frozenset[str], *lists: str) -> bool:
    """Tell whether the words of a heading have one of some lists of them."""
    return not all(heading.isdisjoint(lexicon.words("sections", each)) for each in lists)


_SMALL = compiled(r"(?<=[\s,])[a-z]{3,}(?![\w-])")


def _post(document: Document, part: Span, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the post that a fragment is; one without a time is one of a body."""
    text = document.text
    if when_last(text, part):
        yield from read_line(document, part, known, person)
        return
    mentions = annotate(document, part, frozenset((part.start,)), known)
    if not any(map(is_somebody, mentions)):
        for fact in facts_in(text, part, mentions):
            if fact.field in ("employer", "political_affiliation") or "organisation" in fact.qualifiers:
                yield finding_of(fact, None, part, person)


def _belonging(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield posts, and the bodies of which one says no more than that somebody is a member, which that one belongs to."""
    for each in found:
        yield each
        body = each.qualifiers.get("organisation", "")
        if each.field == "position_held" and body and each.value == f"member of the {body}":
            told = {key: one for key, one in each.qualifiers.items() if key != "organisation"}
            start = each.original.end - len(body)
            yield evolve(
                each,
                field="employer",
                value=body,
                display=body,
                original=Span(start, each.original.end),
                qualifiers=told,
            )


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in (*_APART.finditer(text, span.start, span.end), None):
        words = text[start : match.start() if match else span.end]
        inside = words.strip(" \t\n,.;–—-")
        if inside:
            first = start + words.index(inside)
            yield Span(first, first + len(inside))
        start = match.end() if match else span.end


def _without_time(text: str, part: Span) -> Span:
    when = when_last(text, part)
    words = text[part.start : when.span.start if when else part.end].rstrip(" ,(")
    return Span(part.start, part.start + len(words)) if words else part


def _membership(
    document: Document, piece: Span, known: Names, person: Entity, lists: frozenset[str]
) -> Iterator[Finding]:
    """Yield the body that a piece consists of, but for how somebody belongs to it, where it is and when; ``lists`` are the words of the heading.

    Below one for work it has its time.
    """
    text = document.text
    worked = not _are_for(lists, "members", "boards")
    first = when_first(text, piece)
    when = first or when_last(text, piece)
    if worked and not (when and (when.start or when.end)):
        return
    start = _led(text, first.span.end) if first else piece.start
    end = when.span.start if when and not first else piece.end
    mentions = annotate(document, piece, frozenset((piece.start, start)), known)
    honour = next((each for each in mentions if each.kind is Kind.AWARD and each.start == start), None)
    if honour and _BEHIND.fullmatch(text[honour.end : end].rstrip(" ,(")) and not is_unfit(text, piece):
        yield finding_of(Fact("award", honour.value, honour.span, {}), when, piece, person)
        return
    bodies = [each for each in mentions if each.kind is Kind.ORGANISATION]
    if len(bodies) != 1 or any(map(is_somebody, mentions)) or is_unfit(text, piece):
        return
    body = bodies[0]
    words = text[body.end : end].rstrip(" ,(")
    behind = _BEHIND.fullmatch(text, body.end, body.end + len(words))
    told = _TOLD.match(words)
    beside = _BESIDE.fullmatch(text, start, body.start) is not None
    post = None
    if told and beside:
        post = held_at(text, Span(*(body.end + at for at in told.span("post"))), body.span, mentions)
    elif behind and not beside and "member" not in text[start : body.start].lower():
        post = held(text, Span(start, body.end), mentions)
    if post is None and not (beside and behind):
        return
    role = {"role": "board member"} if _are_for(lists, "boards") else {}
    post = post or Held("employer", body.value, body.span, role)
    yield finding_of(Fact(post.field, post.value, post.span, post.qualifiers), when, piece, person)


def _led(text: str, at: int) -> int:
    """Return where the words behind a time begin."""
    match = _LED.match(text, at)
    return match.end() if match else at


_LED = compiled(r"[\s:,–—-]*")
