"""The tree that trafilatura keeps of a page, to lines: a heading, a paragraph, an item, a row of a table each on its own.

In: its ``body`` element. Out: text in which blocks are parted by an empty line.
"""

from collections.abc import Iterator

from lxml.etree import _Element

_BLOCKS = frozenset(("p", "head", "list", "item", "table", "row", "quote", "div", "body", "code", "main"))
_KEY_AND_VALUE = 2


def text_of(body: _Element) -> str:
    """Return the page's text: lines of one block together, an empty line between blocks."""
    return "\n\n".join(filter(None, ("\n".join(lines) for lines in _blocks(body))))


def _blocks(element: _Element) -> Iterator[list[str]]:
    """Yield the blocks inside ``element``, each as its lines."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield _lines("".join(loose))
            yield from _block(child)
            loose = []
        elif child.tag == "lb":
            loose.append("\n")
        else:
            loose.append("".join(map(str, child.itertext())))
        loose.append(child.tail or "")
    yield _lines("".join(loose))


def _block(element: _Element) -> Iterator[list[str]]:
    if element.tag == "list":
        yield [line for item in element for line in _flat(item)]
    elif element.tag == "table":
        yield [line for row in element.iter("row") if (line := _row(row))]
    else:
        yield from _blocks(element)


def _flat(item: _Element) -> list[str]:
    return [line for lines in _blocks(item) for line in lines]


def _row(row: _Element) -> str:
    """Return a row as one line: "Born: 4 May 1961" where it is a key and a value, else its cells in a row."""
    cells = [text for cell in row.iter("cell") if (text := " ".join(_flat(cell)))]
    if len(cells) == _KEY_AND_VALUE:
        return f"{cells[0].removesuffix(':')}: {cells[1]}"
    return " | ".join(cells)


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(each.split()) for each in text.split("\n")) if line]
