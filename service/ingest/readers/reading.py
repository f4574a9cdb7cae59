"""What a reader makes of a file: its text, where its parts begin, and what it says of itself."""

from attrs import Factory, frozen

from service.domain.source import Part


@frozen(kw_only=True)
class Found:
    """What a file says of itself as a source; None where it does not say.

    ``published`` is an EDTF date, ``language`` a tag, ``kind`` a kind of source.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    licence: str | None = None
    url: str | None = None
    kind: str | None = None


@frozen(kw_only=True)
class Reading:
    """Text to freeze, the parts of it in their order (pages of a PDF), and what was found about the source."""

    text: str
    found: Found = Found()
    parts: tuple[Part, ...] = Factory(tuple)
