"""Several posts in one line: "Member of Parliament, Chairman of the Committee", "Chief Specialist, Lead Specialist, State Committee", "board member of A, B and C"."""

import re
from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.posts import Held, held_at, is_post
from service.extract.text.patterns import compiled

_COMMA = compiled(r", (?=[^\W\d_a-z])")


def posts_in_row(text: str, row: Span, mentions: Sequence[Mention]) -> list[Held]:
    """Return the posts of a row that commas part, each at the body behind all of them; none where it is not one post behind the other."""
    parts: list[Span] = []
    start = row.start
    for match in (*_COMMA.finditer(text, row.start, row.end), None):
        parts.append(Span(start, match.start() if match else row.end))
        start = match.end() if match else row.end
    body = parts.pop() if len(parts) > 2 and _is_body(parts[-1], mentions) else None  # noqa: PLR2004 - two posts and a body
    if len(parts) < 2 or not all(is_post(text, part) for part in parts):  # noqa: PLR2004 - one alone is read by itself
        return []
    found = [held_at(text, part, body, mentions) for part in parts]
    return [each for each in found if each and each.field == "position_held"] if all(found) else []


def _is_body(part: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether a part of a row is the name of a body, whole."""
    return any(each.kind is Kind.ORGANISATION and each.span == part for each in mentions)


_STOP = compiled(r",(?: and)? |(?<=[^\W\d_]{2})(?<!\bSt)(?<!\bDr)\. (?=[^\W\d_a-z])")
_WHERE = compiled(r" (?:of|at|for|with|in) |, ")


def posts_apart(text: str, row: Span) -> Iterator[Span]:
    """Yield the posts of a row, each with where it is held: at a comma or a full stop, a post begins where the one before has its body."""
    start = end = row.start
    closed = False
    for match in (*_STOP.finditer(text, row.start, row.end), None):
        stop = match.start() if match else row.end
        if stop <= end:  # nothing stands between two marks
            end = match.end() if match else end
            continue
        part = Span(end, stop)
        item = text[start:end].rstrip(" ,.")
        if _WHERE.search(item) and (closed or is_post(text, part)):
            yield Span(start, start + len(item))
            start = part.start
        closed = match is not None and match[0][0] == "."
        end = match.end() if match else row.end
    last = text[start : row.end].rstrip(" .")
    if last:
        yield Span(start, start + len(last))


_BOARDS = compiled(
    r"(?:board member(?:ships?)?|member of the (?:[a-z-]+ )?boards?(?: of directors| of trustees)?),? (?:of|at|in) ",
    re.IGNORECASE,
)


def on_boards(text: str, row: Span, mentions: Sequence[Mention]) -> list[Held]:
    """Return the bodies on whose boards a row says that somebody sits: "member of the boards of Elm Bank and the Fjord Foundation"."""
    lead = _BOARDS.match(text, row.start, row.end)
    bodies = [each for each in mentions if lead and each.start >= lead.end() and each.kind is Kind.ORGANISATION]
    return [Held("employer", each.value, each.span, {"role": "board member"}) for each in bodies]
