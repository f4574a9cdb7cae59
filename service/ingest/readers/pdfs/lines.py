"""A page of a PDF to its lines: what stands on one height, with where it begins and ends, and how large it is.

A PDF knows no lines, words or cells: it sets pieces of text at places. In: a page of pypdf. Out: :class:`PdfLine` after line.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import Any
from unicodedata import normalize

from attrs import evolve, frozen

from service.ingest.readers.signs import cleaned
from service.ingest.readers.tables import BETWEEN

_NARROW, _WIDE = frozenset("iljftrI.,:;'!|()[] "), frozenset("mwMWGOQ@%—")
_EM = {"narrow": 0.3, "wide": 0.82, "capital": 0.68, "other": 0.5}
_GAP = 1.2
_SLACK = 0.08
_BESIDE = 2
_RAISED = 0.2
_SMALL = 0.85
_MARK = re.compile(r"\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡§]{1,3}|\[\d{1,3}\]|[a-z])\s*")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?\"”’)])$")
_MARKS = re.compile(rf"{_MARK.pattern}$|(?:\[\d{{1,3}}\])+")
_FORMS = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]+")
_ACCENTS = {"¨": "\u0308", "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a", "˝": "\u030b"}
_ACCENTED = re.compile("(?P<accent>[¨´ˆ˜ˇ˚˝])(?P<letter>[A-Za-zı])")
_ACUTE = frozenset("áéíóúýÁÉÍÓÚÝ")
_ELIDED = re.compile(r"\b[A-Za-z]$")
_RIGHT_TO_LEFT = "\u0590"
_FEWEST_ROWS = 4
_COLUMN = 25


@frozen
class PdfLine:
    """A line of a page: ``x`` and ``end`` from the left, ``y`` from below, in points; ``cells`` are its parts between wide gaps."""

    text: str
    x: float
    y: float
    end: float
    size: float
    bold: bool
    cells: tuple["PdfLine", ...] = ()

    @property
    def plain(self) -> "PdfLine":
        """The line as prose, in which a wide gap is nothing but a space."""
        return evolve(self, text=" ".join(cell.text for cell in self.cells)) if self.cells else self


@frozen
class _Piece:
    text: str
    x: float
    y: float
    size: float
    bold: bool
    upright: bool

    @property
    def end(self) -> float:
        return self.x + self.size * sum(map(_width, self.text))


Watch = Callable[[Any, Any, Any, Any], None]


def lines_of_page(page: Any, watch: Watch) -> list[PdfLine]:
    """Return the lines of a page in the order in which it sets them; ``watch`` sees every operator, and may raise."""
    pieces: list[_Piece] = []

    def seen(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if text:
            pieces.append(_piece(text, cm, tm, font, size))

    page.extract_text(visitor_text=seen, visitor_operand_before=watch)
    upright = [piece for piece in pieces if piece.upright]
    if 2 * sum(len(piece.text) for piece in upright) < sum(len(piece.text) for piece in pieces):
        upright = pieces  # the page is turned as a whole
    return _uncrossed(_rows(_aligned(_broken(upright))))


def _piece(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> _Piece:
    a, b = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    c, d = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    name = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
    return _Piece(text, x, y, abs(size) * (c * c + d * d) ** 0.5 or abs(size), "bold" in name.lower(), abs(a) >= abs(b))


def _broken(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Return the pieces of each line: a line ends where pypdf has found its end."""
    lines: list[list[_Piece]] = [[]]
    for piece in pieces:
        first, *more = piece.text.split("\n")
        lines[-1].append(evolve(piece, text=first))
        lines += ([evolve(piece, text=text)] for text in more)
    return [line for line in lines if any(piece.text.strip() for piece in line)]


def _aligned(groups: Sequence[list[_Piece]]) -> list[PdfLine]:
    """Return lines, with their cells parted also where only lines beside them have a wide gap in the same place."""
    first = [_line(group, ()) for group in groups]
    stops = [{round(cell.x) for cell in line.cells[1:]} if line else set() for line in first]
    lines = []
    for at, group in enumerate(groups):
        near = set().union(*stops[max(0, at - _BESIDE) : at + _BESIDE + 1])
        line = _line(group, near) if near - stops[at] else first[at]
        lines += [line] if line else []
    return lines


def _line(pieces: Sequence[_Piece], stops: Collection[int]) -> PdfLine | None:
    """Return a line without marks of notes, which stand small and raised; None where it has nothing else."""
    filled = [piece for piece in pieces if piece.text]
    size = max((piece.size for piece in filled if piece.text.strip()), default=0.0)
    base = next((piece.y for piece in filled if piece.size == size and piece.text.strip()), 0.0)
    kept = list(_without_marks(filled, size, base))
    groups: list[list[_Piece]] = []
    start = end = 0.0
    for piece in kept:
        shown = bool(piece.text.strip())
        if not groups or (shown and (_is_apart(start, end, piece) or (round(piece.x) in stops and piece.x > end))):
            groups.append([])
            start = piece.x
        groups[-1].append(piece)
        end = piece.end if shown else end
    cells = tuple(cell for group in groups if (cell := _cell(group, size)))
    if not cells:
        return None
    text = BETWEEN.join(cell.text for cell in cells)
    return PdfLine(text, cells[0].x, base, cells[-1].end, size, all(cell.bold for cell in cells), cells)


def _rows(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return lines with those joined that follow one another on the same height, as the cells of a table do."""
    places = {round(cell.x) for row in _on_one_height(lines, ()) for cell in row.cells[1:]}
    return _on_one_height(lines, places)


def _on_one_height(lines: Sequence[PdfLine], places: Collection[int]) -> list[PdfLine]:
    """Join lines on the same height; ``places`` are where cells begin, however small the gap before them is."""
    rows: list[PdfLine] = []
    for line in lines:
        before = rows[-1] if rows else None
        if before and _is_raised(before, line):
            continue
        if before and abs(before.y - line.y) < _RAISED * line.size and line.x > before.end - line.size:
            rows[-1] = _beside(before, line, apart=round(line.x) in places)
        else:
            rows.append(line)
    return rows


def _is_raised(before: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line is nothing but the mark of a note that stands raised behind the line before it."""
    near = abs(line.x - before.end) < before.size and 0 < line.y - before.y < before.size
    return near and line.size < _SMALL * before.size and _MARK.fullmatch(line.text) is not None


def _beside(before: PdfLine, line: PdfLine, *, apart: bool) -> PdfLine:
    apart = apart or line.x - before.end > _GAP * line.size
    last, first = before.cells[-1], line.cells[0]
    gap = "" if first.text[:1] in ".,;:!?)" else " "
    one = evolve(last, text=last.text + gap + first.text, end=first.end)
    cells = (*before.cells, *line.cells) if apart else (*before.cells[:-1], one, *line.cells[1:])
    size, bold = max(before.size, line.size), before.bold and line.bold
    return PdfLine(BETWEEN.join(cell.text for cell in cells), before.x, before.y, line.end, size, bold, cells)


def _without_marks(pieces: Sequence[_Piece], size: float, base: float) -> Iterator[_Piece]:
    """Yield the pieces of a line but the marks of notes: small, right behind a word, no part of a formula such as CO2."""
    before = ""
    for small, group in groupby(pieces, key=lambda piece: piece.size < _SMALL * size):
        together = list(group)
        text = "".join(piece.text for piece in together)
        raised = min(piece.y for piece in together) - base > _RAISED * size
        level = min(piece.y for piece in together) >= base - _RAISED * size / 2
        noted = small and level and (raised or _NOTED.search(before) is not None)
        marks = _MARKS.match(text) if noted else None
        length = 0
        for piece in together:
            length += len(piece.text)
            if marks is None or length > marks.end():
                yield piece
        before = text


def _is_apart(start: float, end: float, piece: _Piece) -> bool:
    """Tell whether a gap wider than any between two words stands before ``piece``, behind what runs from ``start`` to ``end``."""
    gap = piece.x - end
    return end > start and gap > _GAP * piece.size + _SLACK * (end - start) and max(piece.text) < _RIGHT_TO_LEFT


def _cell(pieces: Sequence[_Piece], size: float) -> PdfLine | None:
    text = _readable("".join(piece.text for piece in pieces))
    filled = [piece for piece in pieces if piece.text.strip()]
    if not text or not filled:
        return None
    return PdfLine(text, filled[0].x, filled[0].y, filled[-1].end, size, all(piece.bold for piece in filled))


def _readable(text: str) -> str:
    """Return text with ligatures as their letters, and accents that are set beside their letters on them."""
    plain = _FORMS.sub(lambda match: normalize("NFKC", match[0]), cleaned(text.replace("\u00ad", "-")))

    def accented(match: re.Match[str]) -> str:
        whole = normalize("NFC", match["letter"].replace("ı", "i") + _ACCENTS[match["accent"]])
        elided = match["accent"] == "´" and (_ELIDED.search(plain[: match.start()]) or whole[:1] not in _ACUTE)
        return whole if len(whole) == 1 and not elided else match[0]

    return " ".join(normalize("NFC", _ACCENTED.sub(accented, plain)).split())


def _width(letter: str) -> float:
    if letter in _NARROW:
        return _EM["narrow"]
    if letter in _WIDE or ord(letter) > 0x2E80:  # noqa: PLR2004 - from here on letters are as wide as high
        return _EM["wide"]
    return _EM["capital" if letter.isupper() else "other"]


def _uncrossed(lines: list[PdfLine]) -> list[PdfLine]:
    """Return lines with columns one after the other where the page sets them line by line across both."""
    done: list[PdfLine] = []
    rows: list[PdfLine] = []
    for line in [*lines, None]:
        if line is not None and len(line.cells) == 2:  # noqa: PLR2004 - two columns
            rows.append(line)
            continue
        done += _columns(rows)
        rows = []
        if line is not None:
            done.append(line)
    return done


def _columns(rows: list[PdfLine]) -> list[PdfLine]:
    if len(rows) < _FEWEST_ROWS:
        return rows
    left, right = [row.cells[0] for row in rows], [row.cells[1] for row in rows]
    long = all(median(len(cell.text) for cell in side) >= _COLUMN for side in (left, right))
    return [*left, *right] if long else rows
