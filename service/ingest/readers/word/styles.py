"""What the styles of a Word document make of its paragraphs: headings, items of lists, entries of a table of contents."""

from attrs import frozen
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

_DEPTH = 20


@frozen
class Styles:
    """The names of styles in small letters, by their ids, and those that number or mark paragraphs as a list does."""

    names: dict[str, str]
    listed: frozenset[str]

    def kind_of(self, properties: _Element | None) -> str:
        """Return what a paragraph with these ``properties`` is: "title", "heading", "contents", "item" or "prose"."""
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        key = style.get(qn("w:val"), "") if style is not None else ""
        name = self.names.get(key, key.lower())
        if name.startswith(("heading", "subtitle")) or name == "title":
            return "title" if name == "title" else "heading"
        if name.startswith(("toc ", "table of figures")):
            return "contents"
        numbers = properties.find(qn("w:numPr")) if properties is not None else None
        number = numbers.find(qn("w:numId")) if numbers is not None else None
        if number is not None:
            return "prose" if number.get(qn("w:val")) == "0" else "item"
        return "item" if key in self.listed else "prose"


def styles_of(document: Document) -> Styles:
    """Return the styles of a document."""
    found: dict[str, _Element] = {}
    for each in document.styles.element.iter(qn("w:style")):
        found[each.get(qn("w:styleId"), "")] = each
    names = {key: _value(each, "w:name").lower() for key, each in found.items()}
    return Styles(names, frozenset(key for key in found if _is_listed(found, key)))


def _is_listed(styles: dict[str, _Element], key: str) -> bool:
    for _ in range(_DEPTH):
        style = styles.get(key)
        if style is None:
            return False
        if style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
            return True
        key = _value(style, "w:basedOn")
    return False


def _value(style: _Element, name: str) -> str:
    inner = style.find(qn(name))
    return inner.get(qn("w:val"), "") if inner is not None else ""
