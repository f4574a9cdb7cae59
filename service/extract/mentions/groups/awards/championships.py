"""Championships joined with the medals that were won there: "two *World Championship medals*" are no championships won."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from service.extract.mentions.mention import Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_CHAMPIONSHIP = compiled(r"\b[Cc]hampionships?$")


@cache
def _metal() -> re.Pattern[str]:
    metals = lexicon.alternation(lexicon.words("awards", "words", "metals"))
    return compiled(rf" (?P<metal>(?:{metals})(?![\w-])|(?=medals?(?![\w-])))(?:medals?(?![\w-]))?")


def with_medals(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield honours in order, each championship with the medal right behind it as one, also told by its metal alone: "World Championship *gold*"."""
    at = 0
    while at < len(found):
        each = found[at]
        at += 1
        metal = _metal().match(text, each.end) if _CHAMPIONSHIP.search(each.value) else None
        if metal is None:
            yield each
            continue
        medal = found[at] if at < len(found) and found[at].start == metal.start("metal") else None
        at += medal is not None
        value = medal.value if medal else f"{metal['metal']} medal".lstrip()
        end, note = (medal.end, medal.note) if medal else (metal.end(), {})
        yield Mention(
            kind=each.kind, start=each.start, end=end, value=f"{each.value} {value}", note={**each.note, **note}
        )
