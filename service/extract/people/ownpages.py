"""Pages of somebody's own: whether they speak of that one as of another, and whether whoever says "I" there is that one."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.names.letters import key
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_PLAIN = compiled(r"[^\W_]+(?:-[^\W_]+)*")
_ADDRESS = compiled(r"\S+ ?(?:@|[\[({<](?:at|@)[\])}>]) ?\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_ONE = rf"{_WORD}(?: (?:[a-z]{{1,3}} )?{_WORD}){{0,4}}[*†‡#]{{0,2}}"
_AUTHORS = compiled(rf"\W*{_ONE}(?:,? (?:and|&) |, ){_ONE}(?=[,.;:(*†‡#]|\s*$|,? (?:and|&) |, {_ONE})")
"""How a paper's authors stand at a line's start."""
_OWN_DEEDS = compiled(
    r"\bI(?:['’]m| am) (?:(?:currently|now|also|presently) )?(?:an?|the) [A-Za-z]|\bI (?:(?:also|first|previously) )?"
    r"(?:received|obtained|hold|completed|earned|did|graduated|studied|worked|work|teach|taught|joined|lead|led|served) [a-z]"
)
_OPENS = re.compile(r"^\s*(?:(?:Hi|Hello)[!,.]? )?I(?:['’]m| am) (?:[a-z]+ly )?(?:an?|the)\b", re.MULTILINE)
_SEVERAL = 2
"""So many lines that open with "I am a" are those of several people."""
_FIRST = compiled(r"\b(?:I|[Mm]y|[Mm]e)\b(?!\.)")
_THIRD = compiled(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im)\b")
_NAME_ALONE = compiled(rf"{_WORD}(?: (?:[a-z]{{1,3}} )?{_WORD}){{1,4}}(?:, (?:[A-Z][\w.]{{0,6}}(?:, )?)+)?")
_LEAD = compiled(r"\d+[.)] ")
_SELDOM = 8
"""So many times more a page says "I" than "she" that tells of whoever says so."""


def is_spoken_of(body: str, name: AbstractSet[str]) -> bool:
    """Tell whether a text names somebody, but for a signature at its end, addresses, and the authors of papers."""
    lines = [_ADDRESS.sub(" ", line) for line in body.strip().split("\n")]
    return any(name <= _words_of(line) and not _is_of_authors(line, name) for line in lines[:-1]) or (
        len(lines[-1].split()) > len(name) + 2 and name <= _words_of(lines[-1]) and not _is_of_authors(lines[-1], name)
    )


def tells_of_oneself(above: Sequence[str], body: str) -> bool:
    """Tell whether who says "I" below the lines ``above`` says what one is or has done, of nobody else what "she" is, and is alone on the page."""
    own, others = len(_FIRST.findall(body)), len(_THIRD.findall(body))
    alone = not any(_is_name(line) or _FIRST.search(line) for line in above)
    told = alone and _OWN_DEEDS.search(body) is not None and others * _SELDOM <= own
    return told and len(_OPENS.findall(body)) < _SEVERAL and not any(map(_is_name, body.split("\n")))


def is_signed(body: str, name: AbstractSet[str]) -> bool:
    """Tell whether a text that soon says "I", seldom "she" and nowhere the name ends with somebody's name as a letter does."""
    signature = _SIGNATURE.search(body.rstrip())
    if signature is None or _words_of(signature["name"]) != name:
        return False
    told = body[: signature.start()].strip()
    opens = _FIRST.search(told.rsplit("\n\n", 1)[-1][:_OPENING]) is not None
    others = len(_THIRD.findall(told))
    return opens and others * _SELDOM <= len(_FIRST.findall(told)) and not name <= _words_of(told)


_SIGNATURE = compiled(
    rf"(?:\n\s*(?:[–—-]+ ?)?|[.!] [–—-]+ ?)(?P<name>{_NAME_ALONE.pattern})(?:, [a-z][a-z ]{{2,30}})?\.?\Z"
)
"""A name, and what its bearer is, in the last line, or behind a dash: "– Ada Kerr, author"."""
_OPENING = 200


def _is_name(line: str) -> bool:
    """Tell whether a line may be somebody's name alone, as that of the next one on a page of several."""
    words = _LEAD.sub("", line.strip(" =#*-•"))
    return _NAME_ALONE.fullmatch(words) is not None and (
        words.split()[0] in given_names() or _titled().match(words) is not None
    )


@cache
def _titled() -> re.Pattern[str]:
    titles = lexicon.alternation({each.rstrip(".") for each in lexicon.words("names", "honorifics")})
    return compiled(rf"(?:{titles})\b\.? [^\W\d_a-z]")


def _is_of_authors(line: str, name: AbstractSet[str]) -> bool:
    """Tell whether a line names somebody among the authors with whom it begins: "Ines Holm, *Ada Kerr*, Per Dahl. On Salt. 2001"."""
    found = _AUTHORS.match(line)
    return found is not None and not name <= _words_of(_OF_PROSE.sub("", line[found.end() :]).partition(". ")[2])


_OF_PROSE = compiled(r"\([^()]*\)")


def _words_of(line: str) -> AbstractSet[str]:
    """Return the words of prose, folded as those of names are; a possessive's "s" is one of its own."""
    return {key(each) for each in _PLAIN.findall(line)}
