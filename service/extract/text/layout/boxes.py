"""Rows of a box: "Key: value", "Key | value |", "Key<tab>value", "Alma mater X", and a label that has its value on the lines below."""

import re
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.layout.datedlines import is_time, opens_dated
from service.extract.text.layout.headingwords import SOME, fields_below, is_made_of_heading_words
from service.extract.text.layout.labels import field_of, folded, is_career, stands_alone
from service.extract.text.layout.labels import is_label as is_known_label
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import is_verb

_COLON = compiled(
    r"(?P<edge>\|\s*)?(?P<bullet>[-*•·–]\s+|\d{1,2}[.)]\s+)?(?P<mark>\*\*|__)?(?P<key>[^\W\d_][^:.!?\t|*]{0,38}[^\W_)]|(?:[^\W\d_]\.){1,4}[^\W\d_]\.?|[^\W\d_])\)?(?(mark):?(?:\*\*|__))"
    r"\s*(?::{1,2}\s(?:\s*[|¦]\s)?|\t+|\s?[|¦]\s?|\s=\s|(?<=\w)(?P<dash>—)(?=[^\W_]))\s*(?P<value>\S.*)"
)
_ROW_END = compiled(r"[\s|]*$")
_NEXT_CELL = compiled(r"\|[\s|]*[^\W\d_][^|:.;]{1,38}:\s*(?:\||$)")
"""A further row on the same line: "Firm: | Acme | *Joined: |* 1990"."""
SENTENCE_END = compiled(r"[.!?…][\"'”’»)\]]*$")
"""How a line of prose ends."""
_INITIALS = compiled(r"(?:^|, )(?:[^\W\d_a-z]\.){2,3}$")
"""Initials end a place, and no sentence: "Tyler, Texas, *U.S.*"."""
_DAY = compiled(r"(?:on )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2}[./-]\d)")
"""How the cell of a birth or a death begins that goes on as a sentence."""
_NEXT = compiled(r"[^\W\d_]{2}[.!?][\"”)]* [\"“(]?[A-Z]")
_SMALL = compiled(r"\b(?!(?:and|the|for|from|with|including)\b)[a-z]{3,}")
"""A word that names do not have: without one, what ends with a full stop is no sentence."""
_INSIDE = compiled(
    r"[(\[]|\d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b|c(?:a?\.|irca) ?\d"
)
"""How a line begins that goes on with the value above it."""
_CHAIN = compiled(
    r"(?!Married\b|Single\b)(?:[^\W\d_][\w.’'-]*\s?){1,4}(?:, ?(?:[^\W\d_][\w.’'-]*\s?){1,4}){1,3}(?:\(.*)?$"
)
_ONE_NAME = compiled(rf"(?:in )?[{CAPITAL}][\w'’.-]+(?: [{CAPITAL}][\w'’.-]+){{0,2}}")
_WITH_BRACKETS = compiled(
    r"[^\W\d_a-z][^()]{2,60} ?\((?:m\.|married|div|[A-Z][A-Za-z.]{1,5}[,)]|[^()]{0,20}\d{4})[^()]{0,30}\)?"
)
"""A line that is a value with what brackets behind it say: "John Smith (m. 1950)", "MIT (PhD)"."""
_HEADS = compiled(r"(?:information|details|career|history|data|statistics|honou?rs)", re.IGNORECASE)
"""With one of these behind it, a label is a part of a heading: "Club information"."""
_LIVES = frozenset(("born", "died", "birth_date", "death_date"))
"""Dates and places of a life may go on in the next lines; rows of other fields may hold a value a line, but for these."""
_CLERGY = frozenset(("father", "mother", "sister", "brother"))
"""Labels that are titles as well: "*Father* Nils Kerr appointed bishop" is no row."""
_SMALL_WORD = compiled(r"(?<![^\s])[a-z][a-z’'-]*(?![^\s,.;])")
_NAMED = frozenset(("employer", "educated_at", "award", "political_affiliation"))
"""Of these a value begins with a capital: "Club domestic league appearances" is no club's name."""
_SINGLE = frozenset(("name", "birth_place", "death_place", "age_statement"))
_KEY_WORDS = 4
_LONGEST_VALUE = 150
_LONGEST_LIST = 1500
_VALUE_WORDS = 12


@frozen
class Row:
    """A row of a box: its key as written, and where it starts and its value stands, in code points of the line."""

    key: str
    start: int
    value: Span


def row(line: str) -> Row | None:
    """Read a line, without white space around it, as a row of a box; None where it is none."""
    known, colon = _known().match(line), _COLON.match(line)
    longer = colon["key"].removeprefix(f"{known['key']} ") if known and colon else ""
    if known and colon and longer != colon["key"] and longer[0].isalpha():
        known = None  # "Party Affiliation : …" is no row of "Party"
    match = known or colon
    if not match:
        return None
    key, start = match["key"], match.start("value")
    value = _ROW_END.sub("", _NEXT_CELL.split(match["value"], maxsplit=1)[0])
    if (
        not value
        or (match.re is _COLON and match["dash"] and field_of(key) is None)
        or is_time(key)
        or _HEADS.fullmatch(value)
        or (known is None and " ISBN " in value)
        or set(value) <= set("-:| ")
        or _heads_columns(value)
        or (not known and "(" in key and ")" not in line[: start - 1])
    ):
        return None
    blank = known is not None and line[known.end("key") : start].isspace()
    marked = (match["bullet"] and not blank) or match["edge"] or (known and not _SMALL.search(value))
    headline = blank and key.casefold() in _CLERGY and _tells(value)
    unnamed = blank and value[0].islower() and "\t" not in line[:start] and field_of(key) in _NAMED
    posted = blank and field_of(key) in (None, *_NAMED) and not is_career(key) and _is_post_once(value)
    if headline or unnamed or posted or (";" in value and _next_key().search(value)):
        return None
    listing = match.re is _COLON and (_lists_posts(key, value) or (field_of(key) in _NAMED and is_dated_list(value)))
    told = bool(SENTENCE_END.search(value)) and len(value.split()) > _KEY_WORDS and not listing
    lives = field_of(key) in _LIVES
    told = told and not (lives and not blank and _DAY.match(value) and not _NEXT.search(value))
    if (
        (len(key.split()) > _KEY_WORDS and field_of(key) is None)
        or len(value) > (_LONGEST_LIST if listing or _lists_names(key, value) else _LONGEST_VALUE)
        or (told and not marked)
    ):
        return None
    if not marked and not known and not key[0].isupper() and not ("_" in key and field_of(key)):
        return None
    return Row(key, match.start("key"), Span(start, start + len(value)))


def _heads_columns(value: str) -> bool:
    """Tell whether all cells of a row but its first are names of columns, as a table's head has them: "Award | *Year | Result*"."""
    known = lexicon.words("boilerplate", "items", "columns")
    return all(cell.strip(" *_.").casefold() in known for cell in re.split(r"[|\t]", value))


def _lists_names(key: str, value: str) -> bool:
    """Tell whether a cell of honours or bodies is a list of many, and no sentence: "Awards: Knight of the Oak, Officer of the Elm, …"."""
    works = field_of(key) == "notable_for" and folded(key).endswith(("work", "works", "work(s)"))
    listed = (
        (works or field_of(key) in _NAMED)
        and value.count(",") + value.count(";") > 1
        and not SENTENCE_END.search(value)
    )
    return listed and not any(word.islower() and is_verb(word.strip(",;")) for word in value.split())


def _lists_posts(key: str, value: str) -> bool:
    """Tell whether a label leads to a list of posts, however long, and to no sentence: "Previous experience: CEO of Acme (2001–10), …"."""
    return is_career(key) and not any(word.islower() and is_verb(word.strip(",.;")) for word in value.split())


_ONCE = compiled(r"(?:since|until|from)? ?\(?(?:1[89]|20)\d\d(?:\s?[–-]\s?(?:\d{2,4}|present)?)?\)?$")


def _is_post_once(value: str) -> bool:
    """Tell whether what stands behind a label is the rest of a post with its time: "Party *Chairman of the Elm List 2010–2014*"."""
    offices = lexicon.words("jobs", "roles") | lexicon.words("offices", "complemented")
    return not offices.isdisjoint(map(str.casefold, value.split()[:2])) and _ONCE.search(value) is not None


_DATED = compiled(r"\([^()]{0,40}\d{4}\)\.$")


def is_dated_list(words: str) -> bool:
    """Tell whether words are values with their years, and no sentence although a full stop ends them: "Elm Medal (2016), Oak Prize (2019)."."""
    return _DATED.search(words) is not None and not any(map(is_verb, words.split()))


def _tells(value: str) -> bool:
    """Tell whether words behind a title go on as a headline does, and are no name with what brackets or a comma add to it."""
    known = lexicon.words("names", "particles") | {"and", "the"}
    return any(each.group() not in known for each in _SMALL_WORD.finditer(re.split(r"[,(]", value, maxsplit=1)[0]))


def is_known_row(line: str) -> bool:
    """Tell whether a line is a row of a box that tells of its person, by its label."""
    found = row(line)
    return found is not None and field_of(found.key) not in (None, "name")


def row_below(label: str, line: str) -> Row | None:
    """Read a label of a box and the line below it as a row, the value's place counted in that line; None where they are none."""
    key = label.rstrip(" :|\t")
    if field_of(label) is None and opens_dated(line) and not is_time(line):
        return None
    if not stands_alone(label) or is_label(line) or is_row(line) or is_heading(line) or SENTENCE_END.search(line):
        return None
    return Row(key, 0, Span(0, len(line))) if len(line) <= _LONGEST_VALUE else None


_DONE = compiled(r"[A-Z][a-z]+(?:ed|(?: [a-z]+){1,2}): ")
"""A label that is no name, known or not: "*Nominated:* Vasa Prize", "*Youth clubs:* Elm Town"."""

_STINT = compiled(r"\d{4}\s?[–-]\s?(?:\d{2,4}|[a-z]+)\b,? *\S")
"""The next station of a life, and no end of the birth above it: "*1984–1990* Medical studies, Elm University"."""


def goes_on(key: str, line: str, following: str) -> bool:
    """Tell whether ``line`` goes on with the value of the row of ``key`` above it; ``following`` is the line below, empty if none.

    Brackets, dates and chains of places do, so does one name as the last line of a birth or a death, and inside a box any short line of a row
    that may hold several values.
    """
    ended = SENTENCE_END.search(line) and not _INITIALS.search(line)
    if ended or len(line.split()) > _VALUE_WORDS or is_label(line) or is_row(line):
        return False
    if _DONE.match(line):
        return False
    field = field_of(key)
    if field in _LIVES:
        if _STINT.match(line):
            return False
        alone = (is_label(following) or is_row(following)) and _ONE_NAME.fullmatch(line)
        return bool(_INSIDE.match(line) or _CHAIN.match(line) or alone)
    if field is None or field in _SINGLE:
        return False
    told = (
        line.startswith("(")
        or is_time(line)
        or is_time(following)
        or following.startswith("(")
        or is_label(following)
        or is_row(following)
    )
    return told or _WITH_BRACKETS.fullmatch(line) is not None


def is_label(line: str) -> bool:
    """Tell whether a line is the label of a row, by itself."""
    return line.rstrip(" :|\t").removesuffix("(s)") in lexicon.words("boilerplate", "items", "keys") or stands_alone(
        line
    )


def is_row(line: str) -> bool:
    """Tell whether a line is a row whose label is a known one, also where its cell is glued to that: "ThesisOn Salt"."""
    colon, glued = _COLON.match(line), _GLUED.match(line)
    return (
        bool(_known().match(line))
        or (colon is not None and is_known_label(colon["key"]))
        or (glued is not None and is_label(glued[0]))
    )


_GLUED = compiled(r"[A-Z][a-z]+(?: [a-z]+){0,3}(?<=[a-z]{2})(?=[A-Z])")
"""What may be a label to which its cell is glued."""


def is_heading(line: str) -> bool:
    """Tell whether a line is one of the headings that lives of people have, by its words alone."""
    whole = line.rstrip(" :*†‡").casefold()
    known = lexicon.words("boilerplate", "headings", "known")
    if whole in known or SOME.sub("", whole) in known or not fields_below(line).isdisjoint(("award", "educated_at")):
        return True
    return is_made_of_heading_words(line) and not is_known_label(line)


@cache
def _next_key() -> re.Pattern[str]:
    """Return where a line that is several rows in one goes on: "Born: 1914; *Died:* 2014"."""
    return compiled(rf";\s(?:{lexicon.alternation(lexicon.phrases('boilerplate', 'items', 'keys'))})\s?:\s")


@cache
def _known() -> re.Pattern[str]:
    written = lexicon.phrases("boilerplate", "items", "keys")
    keys = lexicon.alternation((*written, *(key.title() for key in written if " " in key), *map(str.upper, written)))
    return compiled(
        rf"(?P<edge>\|\s*)?(?P<bullet>[-*•·–]\s+|\d{{1,2}}[.)]\s+)?(?:\*\*|__)?(?P<key>(?:{keys})(?:\(e?s\))?)(?:\*\*|__)?"
        r"(?:\s*(?::{1,2}(?:\s*[|¦]\s)?|[|¦\t=])\s*(?:\*\*|__)?|\s+(?:[—–-]\s+)?(?!(?i:is|are|was|were|has|had|and|or|of|for|to|at|&)(?![\w'])))(?P<value>[^\s|].*)"
    )
