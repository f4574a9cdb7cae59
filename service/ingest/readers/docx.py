"""A Word document to text (python-docx): paragraphs, headings, lists and tables in their order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as Opened
from docx.opc.exceptions import OpcError
from docx.table import Table

from service.errors import DocumentError
from service.ingest.readers.reading import Found, Reading

_MOST_BYTES = 100_000_000
"""How much a document may unpack to."""
_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_KEY_AND_VALUE = 2


def read_docx(where: str, body: bytes) -> Reading:
    """Return the text of a Word document; DocumentError where it is encrypted, damaged, empty, or unpacks to too much."""
    if body.startswith(_ENCRYPTED):
        raise DocumentError(where, "is an encrypted or an old Word document", "save a copy as .docx without a password")
    try:
        with zipfile.ZipFile(BytesIO(body)) as packed:
            if sum(each.file_size for each in packed.infolist()) > _MOST_BYTES:
                raise DocumentError(
                    where, f"unpacks to more than {_MOST_BYTES:,} bytes", "save its text as plain UTF-8"
                )
        document = docx.Document(BytesIO(body))
        text = "\n\n".join(_blocks(document))
        about = document.core_properties
        found = Found(title=about.title or None, author=about.author or None, language=about.language or None)
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise DocumentError(where, "is a damaged Word document", "save it anew, or save its text") from error
    if not text:
        raise DocumentError(
            where, "is a Word document without text", "give the document's text, or take its source out"
        )
    return Reading(text=text, found=found)


def _blocks(document: Opened) -> Iterator[str]:
    for block in document.iter_inner_content():
        text = _table(block) if isinstance(block, Table) else block.text.strip()
        if text:
            yield text


def _table(table: Table) -> str:
    """Return a line for each row: "Born: 4 May 1961" where it is a key and a value, else its cells in a row."""
    lines = []
    for row in table.rows:
        cells = list(dict.fromkeys(text for cell in row.cells if (text := " ".join(cell.text.split()))))
        if len(cells) == _KEY_AND_VALUE:
            lines.append(f"{cells[0].removesuffix(':')}: {cells[1]}")
        elif cells:
            lines.append(" | ".join(cells))
    return "\n".join(lines)
