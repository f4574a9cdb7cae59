"""Bodies that are named for the office of who leads them: "Office of the Attorney General", "the Governor's Office", "UN High Commissioner for Refugees"."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.mentions.groups import longforms
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies import organisationcues
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.vocabulary import vocabulary

_LOOK = 110
_TAKEN = compiled(
    r"\b(?:elected|appointed|named|nominated|sworn|succeeded|acceded|rose|ran|runs?|running|stood|standing|candidates?|bid|took|takes|taking|assumed|assumes|held|holds|holding)\b[^.;]{0,20}$"
)
"""What somebody takes, or is chosen for, is the office itself."""
_ARTICLE = compiled(r" (?:the )?$")


def office_bodies(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the bodies in ``text[start:end]`` that are named for an office, with "Office of the" or where somebody works for them."""
    there = vocabulary(text, start, end)
    if "office" not in there and "commissioner" not in there:
        return
    for match in _pattern().finditer(text, start, end):
        before = text[max(start, match.start() - _LOOK) : match.start()]
        if not _TAKEN.search(before) if match["office"] else _is_worked_for(before):
            value = " ".join(match.group().split())
            yield Mention(kind=Kind.ORGANISATION, start=match.start(), end=match.end(), value=value)


def _is_worked_for(before: str) -> bool:
    """Tell whether somebody works for what stands behind these words, as they do for a body."""
    led = _ARTICLE.sub("", before).rsplit(None, 1)[-1:]
    return led != [] and led[0].lower() in organisationcues.triggers() and organisationcues.is_led(before)


@cache
def _pattern() -> re.Pattern[str]:
    """Match an office with "Office of the" before it, or a commissioner of a body of states; what they are for is a part of it."""
    heads = lexicon.alternation(lexicon.words("longnames", "office_heads"))
    field = lexicon.alternation(longforms.fields() | lexicon.words("offices", "portfolios"))
    fields = rf"(?i:(?:{field})\b(?:(?:, (?:and )?| and | )(?:{field})\b)*)"
    return compiled(
        rf"(?<![\w-])(?:(?P<office>Office of the (?:{WORD} (?:of )?){{0,6}}?(?:{heads}|Chief {WORD})(?: General)?(?! [{CAPITAL}])(?: (?:for|on) (?:the )?{fields})?|(?:{WORD} ){{0,3}}?(?:{heads})(?: General)?['’]s Office(?! of\b))"
        rf"|(?:{WORD} (?:of )?){{0,4}}?High Commissioner for (?:the )?{fields})(?![\w-])"
    )
