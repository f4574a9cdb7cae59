"""A page of many lives, an entry for each: the dead of a month, the laureates of a prize. "He" in another's entry is nobody else.

In: a page's text with its blocks, and the name of whom it is read for. Out: the text with the entries on others blanked, so that every place stays where it is.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.people.entities import name_words
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"(?P<name>(?:{_CAPITAL} ){{1,3}}(?:(?:al|bin|da|de|del|der|di|ibn|la|le|van|von|y) ){{0,2}}{_CAPITAL})"
_OF_A_LIFE = compiled(
    r"(?:(?!(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[Ww]hose|[Ww]hen|[Aa]fter|[Bb]efore|[Ww]hile|[Aa]s|[Ii]f)\b)[\w/&-]+,? ){0,14}?"
    rf"{_NAME}(?: ?\([^()\n]{{1,80}}\))?,? (?:(?:has|had) )?(?:died|dies|passed away|was born)\b"
)
"""How an entry begins, whatever its bearer is called in front: "Greek soprano *Ada Kerr died*"."""
_NAMED = compiled(rf"{_NAME}(?: ?\([^()\n]{{0,40}}\d{{4}}[^()\n]{{0,40}}\)| (?:is|was) (?:an?|the)\b|, (?:born|b\.) )")
"""The same with a name in front that is known for one: "*Ada Kerr (1901–1999)*", "*Ada Kerr is a*"."""
_FEWEST = 3
"""So many entries, on so many people, make a roll."""
_PROSE = 60
"""A paragraph has so many characters: a caption or a heading fewer."""
_PRINTED = compiled(r"\S")


def without_others(text: str, found: Sequence[Block], named: str) -> str:
    """Return a roll without the entries on others than who is ``named``; as it is where no entry is on that one, as any other text."""
    prose = [each for each in found if each.kind == "paragraph" and each.end - each.start >= _PROSE]
    if len(prose) < _FEWEST:
        return text
    opened = [(each.start, who) for each in prose if (who := _opener(text, each))]
    own = name_words(named)
    if len({who for _, who in opened}) < _FEWEST or 2 * len(opened) < len(prose):
        return text
    if not any(own <= name_words(who) for _, who in opened):
        return text
    pieces, behind = list[str](), 0
    for start, end in _others(opened, own, len(text)):
        pieces += [text[behind:start], _PRINTED.sub(" ", text[start:end])]
        behind = end
    return "".join([*pieces, text[behind:]])


def _opener(text: str, block: Block) -> str:
    """Return whose life a paragraph begins to tell; an empty string where it tells none."""
    if life := _OF_A_LIFE.match(text, block.start, block.end):
        return life["name"]
    named = _NAMED.match(text, block.start, block.end)
    return named["name"] if named and named["name"].partition(" ")[0] in given_names() else ""


def _others(opened: Sequence[tuple[int, str]], own: frozenset[str], end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where the entries on others go."""
    for (start, who), (following, _) in pairwise([*opened, (end, "")]):
        if not own <= name_words(who):
            yield start, following
