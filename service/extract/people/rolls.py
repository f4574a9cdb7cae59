"""A page of many lives, an entry for each: the dead of a month, the laureates of a prize. "He" in another's entry is nobody else.

In: a page's text with its blocks, and the name of whom it is read for. Out: the text with the entries on others blanked, so that every place stays where it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from service.extract.people.entities import name_words
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.labels import is_label
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"(?P<name>(?:{_CAPITAL} ){{1,3}}(?:(?:al|bin|da|de|del|der|di|ibn|la|le|van|von|y) ){{0,2}}{_CAPITAL})"
_OF_A_LIFE = compiled(
    r"(?:(?!(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[Ww]hose|[Ww]hen|[Aa]fter|[Bb]efore|[Ww]hile|[Aa]s|[Ii]f)\b)[\w/&-]+,? ){0,14}?"
    rf"{_NAME}(?: ?\([^()\n]{{1,80}}\))?(?:, [^.;\n]{{1,120}}?)?,? (?:(?:has|had) )?(?:died|dies|passed away|was born)\b"
)
"""How an entry begins, whatever its bearer is called in front: "Greek soprano *Ada Kerr died*"."""
_NAMED = compiled(rf"{_NAME}(?: ?\([^()\n]{{0,40}}\d{{4}}[^()\n]{{0,40}}\)| (?:is|was) (?:an?|the)\b|, (?:born|b\.) )")
"""The same with a name in front that is known for one: "*Ada Kerr (1901–1999)*", "*Ada Kerr is a*"."""
_TURNED = compiled(
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}}, {_CAPITAL}(?: {_CAPITAL}){{0,3}}) \([^()\n]{{0,40}}\d{{4}}"
)
"""The same with the family's name in front: "*Kerr, Ada* (1901–1999)"."""
_ALONE = compiled(rf"{_NAME}[.:]?")
"""A line above somebody's entry has the name alone: it opens one where what stands below begins with it, too."""
_TITLES = (
    rf"(?:(?:{lexicon.alternation({each.rstrip('.') for each in lexicon.words('names', 'honorifics')})})\.? ){{1,3}}"
)
_HEADED = (
    compiled(rf"{_NAME}: ?(?!\d)[^.\n]{{1,60}}"),
    compiled(rf"{_NAME} ?\((?! ?\d)[^.\n]{{1,60}}"),
    compiled(rf"{_NAME} -(?! ?\d)[^.\n]{{1,60}}"),
    compiled(
        rf"(?P<titled>{_TITLES})?{_NAME}(?P<letters>, (?:[A-Z]\w{{0,4}}\.? ?){{1,4}}(?<=[.A-Z]))?(?(titled)|(?(letters)|(?!)))"
    ),
)
"""Lines above somebody's entry that have more than the name: "*Ada Kerr (Green Party)*", "*Ada Kerr: Salt Road*", "*Dr. Ada Kerr*"."""
_LABELLED = compiled(rf"(?P<label>[^\W\d_a-z][^.:\n]{{2,40}}): {_NAME}(?: and {_CAPITAL}(?: {_CAPITAL}){{1,3}})?")
"""The same with the name behind: "*Peace: Ada Kerr*"; what stands below tells of who that is."""
_ROW = compiled(rf"^[•*–-]? ?(?:\d{{1,3}}[.)] )?{_NAME}(?=,| \(| [–-] )[^\n]{{4,240}}$", re.MULTILINE)
"""A line that has somebody's name in front and is all of an entry: "Ada Kerr (1979), novelist"."""
_ROWS = 4
"""So many of these lines make a roll."""
_BEFORE_MORE = compiled(rf"{_NAME},")
"""How an entry on a page that is known for a roll may begin besides: "*Ada Kerr*, Scottish singer whose"."""
_FEWEST = 3
"""So many entries, on so many people, make a roll."""
_PROSE = 60
"""A paragraph has so many characters: a caption or a heading fewer."""
_BELOW = 3
"""So many blocks below a name alone its entry begins: what its bearer was, and the years of the life, may stand between."""
_PRINTED = compiled(r"\S")


def without_others(text: str, found: Sequence[Block], named: str) -> str:
    """Return a roll without the entries on others than who is ``named``; as it is where no entry is on that one, as any other text."""
    own = name_words(named)
    ways = chain((_told(text, found),), _headed(text, found), _rows(text, named))
    entries = next((each for each in ways if _are_of_many(each, own)), ())
    pieces, behind = list[str](), 0
    for start, end in _others(entries, own, len(text)):
        pieces += [text[behind:start], _PRINTED.sub(" ", text[start:end])]
        behind = end
    return "".join([*pieces, text[behind:]])


_Entries = Sequence[tuple[int, str]]
"""Where entries begin, and on whom each is."""


def _are_of_many(entries: _Entries, own: frozenset[str]) -> bool:
    """Tell whether entries are on enough people to make a roll, somebody with certain words for a name among them."""
    others = {who for _, who in entries if not own <= name_words(who)}
    return len(others) + 1 >= _FEWEST and any(own <= name_words(who) for _, who in entries)


def _told(text: str, found: Sequence[Block]) -> _Entries:
    """Return the entries of a page of which most paragraphs begin to tell of somebody; none of another one."""
    prose = [each for each in found if _is_prose(each)]
    if len(prose) < _FEWEST:
        return ()
    opened = [(each.start, who) for number, each in enumerate(found) if (who := _opener(text, found, number))]
    if 2 * len(opened) < len(prose):
        return ()
    more = ((each.start, who) for each in prose if (who := _known(_BEFORE_MORE.match(text, each.start, each.end))))
    return sorted({*opened, *more})


def _headed(text: str, found: Sequence[Block]) -> Iterator[_Entries]:
    """Yield the entries below lines that have a name, and more, in one way each; no such line stands right above the next."""
    for pattern in _HEADED:
        alike = [pattern.fullmatch(text, each.start, each.end) for each in found]
        parted = (line for line, below in pairwise([*alike, None]) if line and not below)
        yield _known_of([(line.start(), line["name"]) for line in parted])
    lines = ((_LABELLED.fullmatch(text, each.start, each.end), below) for each, below in pairwise(found))
    yield _known_of(
        [
            (line.start(), line["name"])
            for line, below in lines
            if line and _is_prose(below) and not is_label(line["label"])
        ]
    )


def _rows(text: str, named: str) -> Iterator[_Entries]:
    """Yield the lines of a list that are an entry each; what stands behind the last one is read for who is ``named``."""
    run = list[re.Match[str]]()
    for match in chain(_ROW.finditer(text), (None,)):
        if match is None or (run and text[run[-1].end() : match.start()].strip()):
            entries = _known_of([(each.start(), each["name"]) for each in run]) if len(run) >= _ROWS else ()
            yield [*entries, (run[-1].end(), named)] if entries else ()
            run = []
        run += [match] if match else []


def _known_of(entries: _Entries) -> _Entries:
    """Return entries, if most of the names begin with a given one that is known, and none stands twice: who speak have more lines than one."""
    known = sum(_has_given(who) for _, who in entries)
    return entries if 2 * known >= len(entries) == len({who for _, who in entries}) else ()


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and block.end - block.start >= _PROSE


def _opener(text: str, found: Sequence[Block], number: int) -> str:
    """Return whose life a block begins to tell; an empty string where it tells none."""
    block = found[number]
    if block.kind == "item":
        return ""
    if not _is_prose(block):
        return _told_below(text, block, found[number + 1 : number + 1 + _BELOW])
    if life := _OF_A_LIFE.match(text, block.start, block.end) or _TURNED.match(text, block.start, block.end):
        return life["name"]
    return _known(_NAMED.match(text, block.start, block.end))


def _told_below(text: str, line: Block, below: Sequence[Block]) -> str:
    """Return whose name alone a line is, where a paragraph close below it begins with that name."""
    alone = _ALONE.fullmatch(text, line.start, line.end)
    if alone is None:
        return ""
    name, family = alone["name"], alone["name"].rsplit(maxsplit=1)[-1]
    told = (family in text[each.start : each.start + len(name) + 1] for each in below if _is_prose(each))
    return name if any(told) else ""


def _known(named: re.Match[str] | None) -> str:
    """Return a name that begins with a given one that is known; an empty string for others."""
    return named["name"] if named and _has_given(named["name"]) else ""


def _has_given(name: str) -> bool:
    """Tell whether a name begins with a given one that is known, also in capitals."""
    return name.split(maxsplit=1)[0].title() in given_names()


def _others(opened: _Entries, own: frozenset[str], end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where the entries on others go."""
    for (start, who), (following, _) in pairwise([*opened, (end, "")]):
        if not own <= name_words(who):
            yield start, following
