"""Published representations, several at once and as they were published."""

import gzip
from collections.abc import Iterator, Mapping, Sequence

from service.domain.publication import Representation
from service.store.bare.file import Row
from service.store.bare.packing import unpacked
from service.store.bare.published import Published, element_of
from service.store.reading.asking import Questions, listed
from service.store.reading.language import language

_BATCH = "SELECT path, body, gzip FROM representations WHERE variant = :variant AND path IN "
_ELEMENTS = "SELECT id, body FROM items WHERE kind = :kind AND id IN "


class Representations(Published):
    """The same, several at once and as they were published."""

    def __init__(self, questions: Questions) -> None:
        super().__init__(questions.reader, questions.keeping)
        self._questions = questions
        several = language(questions.dialect).listed.format(":several")
        self._batch, self._of_kind = _BATCH + several, _ELEMENTS + several

    def get(self, path: str, variant: str) -> Representation | None:
        """Return the representation of ``path`` in ``variant`` (``cited.json``, ``txt`` …), or None: one indexed read."""
        found = self.stored(path, variant, packed=False)
        if found is None or found.body is None:
            return None
        return Representation(path=path, variant=variant, media_type=found.media_type, body=found.body, etag=found.etag)

    def batch(self, paths: Sequence[str], variant: str) -> dict[str, bytes]:
        """Return the bodies of those of ``paths`` that are published in ``variant``, all of one state of the database."""
        elements = {element: path for path in paths if (element := element_of(path, variant))}
        if elements:
            return {elements[key]: unpacked(body) for key, body in self._elements(elements)}
        with self._questions.together() as ask:
            rows = ask(self._batch, variant=variant, several=listed(paths))
        return {path: gzip.decompress(squeezed) if body is None else unpacked(body) for path, body, squeezed in rows}

    def _elements(self, wanted: Mapping[tuple[str, str], str]) -> Iterator[tuple[tuple[str, str], bytes]]:
        with self._questions.together() as ask:
            found: dict[str, list[Row]] = {
                kind: ask(self._of_kind, kind=kind, several=listed(key for each, key in wanted if each == kind))
                for kind in sorted({kind for kind, _ in wanted})
            }
        return (((kind, key), body) for kind, rows in found.items() for key, body in rows)
