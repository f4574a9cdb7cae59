"""Names of bodies that stand in quotation marks: the marks tell where a name ends.

In: the mentions of a stretch. Out: the same, where such a name's mention holds its marks too, and its value does not.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.text.patterns import compiled

_BODIES = "house|company|firm|society|association|foundation|choir|ensemble|theatre|theater|club|group|agency|newspaper|magazine|journal|publisher"
_BEFORE = compiled(rf"(?P<body>\b(?:{_BODIES}) )?(?P<mark>[\"“„«])$")
_BACK = 16
_REST = compiled(rf"(?P<rest>(?:[ \u00a0](?:and|of|for|the|in|&|{WORD}))*)[\"”“»](?!\w)")
_SMALL = compiled(r"(?P<rest>[ \u00a0][^\W\d_]+)[\"”“»](?!\w)")
"""Behind a noun for a body, a name may go on with a small word of its language: 'the publishing house "Salt *kniga*"'."""


def marked(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield ``mentions``, those that a name in marks goes on over left out."""
    end = 0
    for mention in mentions:
        if mention.end <= end:
            continue
        whole = _whole(text, mention) if mention.kind is Kind.ORGANISATION and not mention.parts else None
        end = whole.end if whole else end
        yield whole or mention


def _whole(text: str, body: Mention) -> Mention | None:
    """Return a body with its marks, or None where it does not begin behind one or somebody speaks there."""
    before = _BEFORE.search(text, max(0, body.start - _BACK), body.start)
    if before is None:
        return None
    behind = _REST.match(text, body.end) or (_SMALL.match(text, body.end) if before["body"] else None)
    if behind is None:
        return None
    value = " ".join((body.value + behind["rest"]).split())
    return evolve(body, start=before.start("mark"), end=behind.end(), value=value)
