"""What leads the eye along the lines of a box: dots between a label and its value, strokes and odd bullets before it."""

from collections.abc import Iterator

from service.extract.text.patterns import compiled

_DOTS = "...", ". .", "…", "___"
_LEADER = compiled(
    r"(?m)^[^\w\n.…]{0,4}(?:[^\W\d_][^\n:|.…_]{0,38}[^\W_]|[^\W\d_][^\n:|.…_]{0,38}\))(?P<leader>[:.]? ?(?:\.{4,}|(?:\. ){3,}\.?|…{2,}|_{3,}):? ?)(?=[^\s._…])"
)
"""Dots that fill a line between a label and a value: "Birthplace *.......* Celle"."""
_ODD = "┌├└│╔╠╚║▪■●◦‣►▶○□◆➤❖✓"
_OPENING = compiled(rf"(?m)^[ \t]*(?P<mark>[{_ODD}]{{1,3}}[─═]{{0,3}})(?=[ \t]*[^\W_])")


def leaders(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the dots that lead from a label to its value and the marks that open a line, with what they are read as; half-open code points."""
    if any(dots in text for dots in _DOTS):
        for match in _LEADER.finditer(text):
            yield *match.span("leader"), ": "
    if not text.isascii():
        for match in _OPENING.finditer(text):
            yield *match.span("mark"), "•"
