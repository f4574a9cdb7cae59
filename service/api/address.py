"""Addresses at which published bytes stand, as declarations: all that is needed to answer them, and no more.

In: nothing; resources make endpoints of them. Out: which representation is asked for, and its headers.
"""

from collections.abc import Callable

from attrs import frozen

from service.api.delivery import PUBLIC, Answer
from service.api.negotiation import HTML, JSON, Format
from service.domain.publication import View, surrogate_key
from service.store.bare.published import Stored


@frozen(kw_only=True)
class Address:
    """An address template, which GET answers.

    ``path`` names its parameters in braces; ``viewed`` tells that the stored JSON has one variant a view; ``led`` that
    browsers are led to a page; ``headers`` go with every answer, and ``links`` with what is stored, by its path.
    """

    path: str
    formats: tuple[Format, ...] = (JSON,)
    viewed: bool = False
    led: bool = False
    cache: str = PUBLIC
    headers: tuple[tuple[str, str], ...] = ()
    links: "Callable[[str], tuple[tuple[str, str], ...]]" = lambda _path: ()

    @property
    def offered(self) -> tuple[Format, ...]:
        """Return the formats to choose from, the page last."""
        return (*self.formats, HTML) if self.led else self.formats

    def variant(self, format_: Format, view: str = View.CITED) -> str:
        """Return under which variant the representation is stored."""
        return f"{view}.json" if self.viewed and format_ is JSON else format_.suffix

    def answer(self, path: str, found: Stored) -> Answer:
        """Return what is stored for ``path`` as an answer; without a body where it was not read."""
        return Answer(
            body=found.body or b"",
            content_type=found.media_type,
            etag=found.etag,
            cache=self.cache,
            more=(*self.headers, *self.links(path)),
            packed=found.packed,
            key=surrogate_key(found.profile),
        )
