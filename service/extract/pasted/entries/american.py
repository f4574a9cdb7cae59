"""Entries as American books of reference have them: "; b. Hull, May 3, 1921; s. Ole and Ida (Berg) K.; m. …; children—Per, Ane. Asst. prof. …"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

STYLE = compiled(r"; [sd]\. [A-Z][^;\n]{2,80};|; children ?[—–-]{1,2} ?[A-Z]")
"""What tells that an entry is of this kind: whose child somebody is without "of", or whose children."""
_DEGREE = r"[A-Z][A-Za-z]{0,3}\.[A-Z][A-Za-z.]*"
_LIFE = compiled(
    r"; (?P<kin>[sd])\. (?=[A-Z](?:[^;\n]{0,60}?[^\s;](?P<father> )and [A-Z])?)|; (?P<married>m\.) (?=[A-Z](?:[^;,\n]{1,60}(?P<wed>, )(?:[A-Z][a-z]{2,8}\.? )?[\d, ]{1,10}(?:(?P<parted> \()div\. \d{4}\)|(?P<closed>)(?=[;.])))?)"
    rf"|; (?P<children>children(?: ?[—–-]{{1,2}}|:) ?|1 (?:son|dau\.|dau|child), )|(?:; |(?<=\d), )(?P<degree>)(?={_DEGREE},)|(?<=[\w)]) (?P<initial>[A-Z])\.(?=;)"
)
"""What opens a part of a life, and the letter that stands for the family's name."""
_ENDS = compiled(r"(?<=[^\W\d_]{3})\. (?=[A-Z][a-z]+)|(?<=\d)\. (?=[A-Z][a-z]+)")
_PIECE = compiled(
    r"(?P<last>\w+)?(?P<open>[—–](?=[;.]))?(?:(?P<semi>; )|(?P<stop>\. )(?=[A-Z])|(?P<comma>(?<=\d), )(?=[a-z]+\.?,? ))"
)
_SHORTEST = 3
_ROWS = {"kin": "", "married": "Spouse: ", "children": "Children: ", "degree": "Education: "}
_PARENTS = {"s": "Son of ", "d": "Daughter of "}


def american(text: str, start: int, stop: int, family: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of an entry in ``text[start:stop]`` as rows, behind the birth, and its posts as lines; ``family`` is the family's name."""
    last = max((each.end() for each in _LIFE.finditer(text, start, stop)), default=start)
    ends = _ENDS.search(text, last, stop)
    yield from sorted(_life(text, start, ends.start() if ends else stop, family))
    if ends:
        yield ends.start(), ends.end(), "\nCareer:\n"
        yield from _course(text, ends.end(), stop)


def _life(text: str, start: int, stop: int, family: str) -> Iterator[tuple[int, int, str]]:
    for match in _LIFE.finditer(text, start, stop):
        if match["initial"]:
            if match["initial"] == family[0]:
                yield match.start("initial"), match.end(), family
            continue
        behind = match.start() + len("; ")
        key = next(key for key in _ROWS if match[key] is not None)
        yield match.start(), behind, "\n"
        yield behind, match.end(), _PARENTS.get(match["kin"] or "", _ROWS[key])
        if match["father"]:
            yield match.start("father"), match.start("father"), f" {family}"
        yield from _wedding(match)
        if key == "degree":
            end = text.find(";", match.end(), stop)
            yield from _whole(text, match.end(), end if end > 0 else stop)


def _wedding(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the day of a marriage in brackets behind the name, with that of its end: " (m. Aug. 9, 1950; div. 1961)"."""
    if match["wed"]:
        yield *match.span("wed"), " (m. "
        yield (*match.span("parted"), "; ") if match["parted"] else (*match.span("closed"), ")")


def _course(text: str, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield the lines of posts behind a life, their short words whole."""
    edits: list[tuple[int, int, str]] = []
    for match in _PIECE.finditer(text, start, stop):
        if match["stop"] and _is_short(match["last"] or "") and not _label().match(text, match.end(), stop):
            continue
        key = next(each for each in ("semi", "stop", "comma") if match[each])
        if match["open"]:
            edits.append((*match.span("open"), "–present"))
        edits.append((match.start(key), match.end(), "\n"))
    lines = [start, *(end for _, end, words in edits if words == "\n")]
    for line, after in zip(lines, [*lines[1:], stop], strict=True):
        label = _label().match(text, line, stop)
        words = list(_whole(text, label.end() if label else line, after))
        if " firm " in text[line:after]:  # whose partners stand in its name, with marks between them
            edits.append((line, line, "Further: "))
        elif label:
            edits.append((*label.span(), lexicon.table("marks", "american_labels")[label["label"]]))
        elif words and words[0][0] == line:
            words[0] = (line, words[0][1], f"{words[0][2][0].upper()}{words[0][2][1:]}")
        elif text[line : line + 1].islower():
            edits.append((line, line + 1, text[line].upper()))
        edits.extend(words)
    yield from sorted(edits)


def _is_short(word: str) -> bool:
    """Tell whether a full stop behind a word only shortens it: "Minn.", "coll."."""
    return f"{word}.".lower() in _short() or word in lexicon.words("abbreviations", "never") or len(word) <= _SHORTEST


def _whole(text: str, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield the short words of a line whole; a post goes on with "of" before a name."""
    for match in _word().finditer(text, start, stop):
        whole = _short()[match["word"].lower()]
        of = match["of"] is not None and whole.split()[-1] in lexicon.words("marks", "american_posts")
        yield match.start("word"), match.end("word"), f"{whole} of" if of else whole


@cache
def _short() -> Mapping[str, str]:
    return lexicon.table("marks", "american")


@cache
def _word() -> re.Pattern[str]:
    return compiled(rf"(?<![\w.])(?i:(?P<word>{lexicon.alternation(_short())}))(?=[ ,;.])(?P<of> (?=[A-Z]))?")


@cache
def _label() -> re.Pattern[str]:
    return compiled(rf"(?P<label>{lexicon.alternation(lexicon.table('marks', 'american_labels'))})(?=[^\w])(?::? )?")
