"""Up to where a text tells of somebody else, by name, before it first names its person: "he" there is not the person."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from attrs import frozen

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wholewords import starts_of
from service.extract.text.wordkinds import gender_by_name, given_names

_SHORTEST = 3
"""Parts of names with fewer letters do not stand for the person by themselves."""
_OPENS = compiled(
    r"(?:\A|\n\s*|[.!?]\s+)(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z](?:\.|[\w’'-]+)){0,3})(?:, (?:aged )?\d{1,3},| (?:is|was|has|had|served|[a-z]{2,}ed)\b)"
)
"""Who opens a sentence and does something in it."""
_TOLD_AGAIN = 2
_BESIDE = compiled(
    r"(?:\A|\n\s*|[.!?]\s+)(?:Born [^.!?;\n]{1,60}, )?(?P<who>[Hh]e|[Ss]he) (?:(?!names?\b)[^\s.!?;:“\"]+ ){1,40}"
    r"(?:(?:under|with|by|for|from|against|of|to|after|than|alongside) (?:(?!names?\b)[\w’'-]+,? ){0,3}|(?:son|daughter|child) of (?:[^\s.!?;:]+ ){1,9}and )\Z"
)
"""Before the person's first naming, in a sentence of whom else it tells: "*She* served under Mayor *Ada Kerr*"."""
_FAR = 400
_GENDERS = {"he": "male", "she": "female"}
_WORD = compiled(r"[^\W\d_]+(?:[-’'][^\W\d_]{2,})*")


@frozen
class Forerunner:
    """Somebody of whom a text tells up to an offset; nobody where that is 0. ``gender`` is told by the given name, if it is.

    ``unnamed`` tells that nothing but a pronoun names that one, of whom the text goes on to tell.
    """

    end: int = 0
    gender: str | None = None
    unnamed: bool = False

    def may_be(self, position: int, gender: str) -> bool:
        """Tell whether a pronoun of that gender may well mean this one."""
        return position < self.end and self.gender in (None, gender)


def forerunner(text: str, names: Iterable[str]) -> Forerunner:
    """Return of whom a text tells before it first has any of the words of its person's names."""
    words = {word.strip(".,").casefold() for name in names for word in name.split()}
    kept = {word for word in words if len(word) >= _SHORTEST}
    small = text.casefold()
    first = min((at for word in kept for at in islice(starts_of(word, small), 1)), default=0)
    if not first or len(small) != len(text):
        return Forerunner()
    used = Counter(_WORD.findall(text, 0, first))
    for match in _OPENS.finditer(text, 0, first):
        said = match["name"].split()
        if _is_name(said, used):
            return Forerunner(first, gender_by_name(said) if len(said) > 1 else None)
    beside = _BESIDE.search(text, max(0, first - _FAR), first)
    # no pronoun means whom its own clause names behind it: N. Chomsky, Lectures on Government and Binding (1981), principle C
    told = beside is not None and not _is_named_before(text[:first])
    return Forerunner(first, _GENDERS[beside["who"].lower()], unnamed=True) if beside and told else Forerunner()


def _is_named_before(text: str) -> bool:
    """Tell whether a text ends with a name or a part of one, so that what follows is another's surname: "the daughter of *Per* Kerr"."""
    last = text.rsplit(maxsplit=1)[-1]
    return last[0].isupper() and not any(last in lexicon.words("names", key) for key in ("honorifics", "titles"))


def _is_name(words: Sequence[str], used: Mapping[str, int]) -> bool:
    """Tell whether capitals that open a sentence are somebody's name: one in full, or one that is told of again; ``used`` counts the words there."""
    if words[0] in lexicon.words("abbreviations", "starters") or words[0].lower() in used:
        return False
    return words[0] in given_names() if len(words) > 1 else used.get(words[0], 0) >= _TOLD_AGAIN
