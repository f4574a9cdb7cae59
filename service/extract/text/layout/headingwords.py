"""What a heading says by its words, whichever it joins: "Academic Qualifications & Training", "Selected Prizes and Grants"."""

from functools import cache, lru_cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

SOME = compiled(r"\s\((?:a |an )?(?:selection|selected|selection of [^()]*|excerpts?|partial)\)$")
"""Behind a heading: that what is below it is not all, "Works *(selection)*"."""
_FIELDS = ("award", "educated_at", "notable_for", "course")
_WORD = compiled(r"[^\W\d_](?:[\w'-]*\w)?|&")
_MOST = 6
"""A heading has no more words than this."""
_LONGEST = 120
"""Nor more characters, with what brackets say of it."""


@lru_cache(4096)
def fields_below(heading: str) -> frozenset[str]:
    """Return the fields of which lines below a heading may be values, "course" among them for posts with their times; none for other words."""
    if len(heading) > _LONGEST:
        return frozenset()
    if leads_to_works(heading):
        return frozenset(("notable_for",))
    whole = " ".join(heading.casefold().strip(" :*†‡").split())
    named = _named(whole) or _named(SOME.sub("", whole))
    if named or (told := _classes(SOME.sub("", whole))) is None:
        return named
    fields = told & frozenset(_FIELDS)
    if fields == {"educated_at", "course"}:
        return frozenset(("course",))  # "Education and experience": nobody can tell of a body what it was to her
    return fields if len(fields) == 1 or fields == {"award", "course"} else frozenset()


def leads_to_works(line: str) -> bool:
    """Tell whether a line is a sentence that leads to works below it: "*Some of her best-known novels include:*"."""
    return line.endswith(":") and _LEADS_TO_WORKS.fullmatch(line) is not None


_LEADS_TO_WORKS = compiled(
    r"(?:(?:Some|A few|Among) of )?(?:(?i:his|her|their) )(?:[a-z]+[ -]){0,4}(?:works|writings|books|novels|plays|poems|albums|songs|compositions|paintings)"
    r" (?:include|included|are|were):"
)


@lru_cache(4096)
def is_made_of_heading_words(line: str) -> bool:
    """Tell whether a line consists of words for parts of a life and of what goes with these, such as no name and no sentence does."""
    words = line.rstrip(" :*†‡")
    if not words[:1].isupper() or len(line) > _LONGEST:
        return False
    told = _classes(SOME.sub("", words.casefold()))
    return told is not None and (len(words.split()) > 1 or words.casefold() in lexicon.words("sections", "single"))


def opens_heading(line: str) -> bool:
    """Tell whether a line begins with a word of headings and ends with a plural, and no given name is in it: "*Administrative* Charges"."""
    words = line.rstrip(" :").split()
    if not 1 < len(words) <= _MOST or not words[-1].endswith("s") or not given_names().isdisjoint(words):
        return False
    first = words[0].casefold()
    known = any(first in each for each in _vocabulary().values())
    return known and first not in lexicon.words("sections", "names_too")


def _named(heading: str) -> frozenset[str]:
    return frozenset(field for field in _FIELDS if heading in lexicon.phrases("sections", field))


def _classes(words: str) -> frozenset[str] | None:
    """Return the classes of a heading's words, those for parts of a life; None where it has no such word, or any other one."""
    found = _WORD.findall(words.replace("’", "'"))
    if not 0 < len(found) <= _MOST:
        return None
    classes = set()
    for word in found:
        known = next((key for key, of in _vocabulary().items() if word in of), None)
        if known is None:
            return None
        classes.add(known)
    if _WORD.sub("", words).strip(" ,/-"):
        return None
    kept = classes - {"beside"}
    return frozenset(kept) if kept else None


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    keys = ("award", "educated_at", "course", "parts", "beside")
    return {key: lexicon.words("sections", "words", key) for key in keys}
