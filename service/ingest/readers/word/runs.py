"""The text of a Word paragraph: what was inserted and linked counts, what was deleted, struck out or hidden does not."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOT_READ = frozenset(
    map(
        qn,
        (
            "w:del",
            "w:moveFrom",
            "w:instrText",
            "w:delText",
            "w:pPr",
            "w:rPr",
            "w:sdtPr",
            "w:footnoteRef",
            "w:annotationRef",
            "w:txbxContent",
        ),
    )
) | {f"{_COMPATIBLE}Fallback", qn("w:rt")}
_SIGNS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): " "}
_OFF = ("0", "false", "off")
NOTES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
TEXT_BOX = qn("w:txbxContent")


def text_of(paragraph: _Element) -> str:
    """Return what a paragraph says; lines that are broken by hand stay lines."""
    return "".join(_texts(paragraph))


def notes_of(paragraph: _Element) -> Iterator[tuple[str, str]]:
    """Yield the notes that a paragraph refers to: where they are kept, and their ids."""
    for each in _shown(paragraph):
        if each.tag in NOTES:
            yield NOTES[each.tag], each.get(qn("w:id"), "")


def boxes_of(paragraph: _Element) -> Iterator[_Element]:
    """Yield the text boxes that are anchored in a paragraph, but those of what older programs are shown instead."""
    for box in paragraph.iter(TEXT_BOX):
        around = box.iterancestors()
        inside = any(each.tag in (f"{_COMPATIBLE}Fallback", TEXT_BOX) for each in around if each is not paragraph)
        if not inside:
            yield box


def _texts(paragraph: _Element) -> Iterator[str]:
    for each in _shown(paragraph):
        if each.tag in (qn("w:t"), _MATH):
            yield each.text or ""
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]


def _shown(paragraph: _Element) -> Iterator[_Element]:
    """Yield the elements of a paragraph that are shown, in their order."""
    left = list(reversed(paragraph))
    while left:
        each = left.pop()
        if each.tag in _NOT_READ or not isinstance(each.tag, str) or (each.tag == qn("w:r") and _is_hidden(each)):
            continue
        yield each
        left += reversed(each)


def _is_hidden(run: _Element) -> bool:
    """Tell whether a run is hidden, or struck out: its author no longer says it."""
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return False
    marks = (properties.find(qn(name)) for name in ("w:vanish", "w:strike", "w:dstrike"))
    return any(mark is not None and mark.get(qn("w:val"), "1") not in _OFF for mark in marks)
