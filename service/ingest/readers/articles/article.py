"""Which lines of a page are its article: those that trafilatura takes, what belongs to them, and none that only leads away."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from service.domain.lists.scripts import words_in
from service.ingest.readers.articles.judged import judged, letters
from service.ingest.readers.html.furniture import announces, begins_as_announcement, invites
from service.ingest.readers.html.lines import Line
from service.ingest.readers.html.rows import is_box

_SENTENCE = re.compile(r"[.!?…。！？।۔؟][\"'”’»」』)\]]*$")
_LINKED = 0.5
_LEADS_AWAY = 0.8
_FEW_WORDS = 25
_SENTENCE_WORDS = 4
_PARAGRAPH_WORDS = 8
_CAPTION_WORDS = 6
_TEASER_WORDS = 4
_TEASERS_WORDS = 6
_BOX_DEPTH = 6
_ABOVE = 4
_MOST_QUOTES = 50
_ASIDE = re.compile(r"pull-?_?quote|pq\b", re.IGNORECASE)


def article_of(tree: HtmlElement, lines: Sequence[Line]) -> list[Line]:
    """Return those of a page's ``lines`` that are its article; what stands below pictures comes last.

    A caption between two paragraphs would part a person from the pronouns for them.
    """
    found = judged(tree, lines)
    kept = found.kept | _belonging(lines, found.kept, found.around)
    if sum(_words(lines[at]) for at in kept) < _FEW_WORDS and any(map(_says_something, lines)):
        kept |= {at for at, line in enumerate(lines) if line.linked < _LINKED}
    plain = _without_teasers(_without_lists_of_teasers([lines[at] for at in sorted(kept)]))
    article = list(_without_repeated(list(plain)))
    captions = {line.text: line for line in article if line.kind == "caption"}
    return [*(line for line in article if line.kind != "caption"), *captions.values()]


def _belonging(lines: Sequence[Line], kept: frozenset[int], around: frozenset[int]) -> set[int]:
    """Return what stands among kept lines and was passed over: rows, items, paragraphs, headings, captions."""
    if not kept:
        return set()
    first, last = min(kept), max(kept)
    while first - 1 in around and lines[first - 1].kind in ("row", "heading"):
        first -= 1
    blocks = {lines[at].block for at in kept}
    beside = {lines[at].place.getparent() for at in kept if lines[at].kind == "prose"}
    taken = Counter(lines[at].place.getparent() for at in kept if lines[at].kind == "item")
    there = Counter(line.place.getparent() for line in lines if line.kind == "item")
    frame = next((each for each in lines[first].place.iterancestors() if each.tag in ("article", "main")), None)

    def belongs(at: int, line: Line) -> bool:
        if line.kind == "row" and (line.block in blocks or _in_box(line.place)):
            return True
        if line.kind == "caption" and _is_sentence(line, _CAPTION_WORDS):
            return at in around or (at >= first - _ABOVE and frame in line.place.iterancestors())
        if line.linked >= _LINKED or not first <= at <= last or at not in around:
            return False
        above = at + 1 in kept or (at < last and lines[at + 1].kind == "row")
        place = line.place.getparent()
        return {
            "row": True,
            "item": 2 * taken[place] >= there[place],
            "heading": above,
            "prose": place in beside and _is_sentence(line, _PARAGRAPH_WORDS),
        }.get(line.kind, False)

    return {at for at, line in enumerate(lines) if at not in kept and belongs(at, line)}


def _in_box(place: HtmlElement) -> bool:
    return is_box(place) or any(is_box(each) for each, _ in zip(place.iterancestors(), range(_BOX_DEPTH), strict=False))


def _says_something(line: Line) -> bool:
    """Tell whether a line is a sentence, or a label and what it says."""
    if line.linked >= _LINKED:
        return False
    return line.kind == "row" or _is_sentence(line, _SENTENCE_WORDS)


def _is_sentence(line: Line, fewest: int) -> bool:
    return _words(line) >= fewest and _SENTENCE.search(line.text) is not None


def _without_lists_of_teasers(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out lists whose every item is a headline that leads away, and what announces links, with the links."""
    lists: dict[HtmlElement | None, list[Line]] = {}
    for line in lines:
        if line.kind == "item":
            lists.setdefault(line.place.getparent(), []).append(line)
    away = {
        place
        for place, items in lists.items()
        if all(item.linked >= _LEADS_AWAY for item in items) and sum(map(_words, items)) >= _TEASERS_WORDS * len(items)
    }
    yield from (line for line in lines if line.kind != "item" or line.place.getparent() not in away)


def _without_teasers(lines: Iterator[Line]) -> Iterator[Line]:
    """Leave out lines that only lead to other pages, and the words that announce them."""
    waiting: Line | None = None
    following = False
    for line in lines:
        if following and line.linked >= _LINKED:
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        following = announces(line.text)
        if following:
            waiting = line
        elif not _is_teaser(line):
            yield line


def _is_teaser(line: Line) -> bool:
    if line.kind == "row":
        return False
    if (begins_as_announcement(line.text) and line.linked > 0) or invites(line.text):
        return True
    return line.linked >= _LEADS_AWAY and (
        line.kind == "prose" or (line.kind != "item" and _words(line) > _TEASER_WORDS)
    )


def _without_repeated(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out quotes that are set apart and stand in the article as well, and a box's title where it stands twice."""
    apart = [at for at, line in enumerate(lines) if _is_apart(line.place)][:_MOST_QUOTES]
    whole = "\n".join(letters(line.text) for at, line in enumerate(lines) if at not in apart) if apart else ""
    for at, line in enumerate(lines):
        twice = line.kind == "row" and at > 0 and lines[at - 1].text == line.text
        if not twice and (at not in apart or letters(line.text) not in whole):
            yield line


def _is_apart(place: HtmlElement) -> bool:
    near = [place, *(each for each, _ in zip(place.iterancestors(), range(_BOX_DEPTH), strict=False))]
    return any(each.tag in ("aside", "blockquote") or _ASIDE.search(each.get("class") or "") for each in near)


def _words(line: Line) -> int:
    return words_in(line.text)
