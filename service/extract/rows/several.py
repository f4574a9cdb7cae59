"""Several posts of one time in one line: "Member of Parliament, Chairman of the Committee", "Chief Specialist, Lead Specialist, State Committee"."""

import re
from collections.abc import Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.posts import Held, held_at, is_post

_COMMA = re.compile(r", (?=[^\W\d_a-z])")


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
