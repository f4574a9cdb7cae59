"""Where a quote stands in a frozen text, as the W3C Web Annotation data model says it."""

from attrs import field, frozen

CONTEXT = 32
"""How many code points of prefix and suffix a quote selector keeps, at most."""


@frozen(order=True)
class Span:
    """A half-open range of Unicode code points into a frozen text.

    Raises ValueError where ``start`` is negative or ``end`` does not lie behind it.
    """

    start: int
    end: int = field()

    @end.validator
    def _not_empty(self, _attribute: object, end: int) -> None:
        if not 0 <= self.start < end:
            raise ValueError(f"no span: [{self.start}, {end})")

    def of(self, text: str) -> str:
        """Return what the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both cover at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def join(self, other: "Span") -> "Span":
        """Return the shortest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


PDF_PAGE = "http://tools.ietf.org/rfc/rfc8118"
JSON_POINTER = "http://tools.ietf.org/rfc/rfc6901"
CSV_CELL = "http://tools.ietf.org/rfc/rfc7111"


@frozen
class Fragment:
    """A place in the terms of a source's own format, as FragmentSelector says it: ``page=3``, ``/name``, ``cell=5,2``.

    ``conforms_to`` is the address of the format's specification: :data:`PDF_PAGE`, :data:`JSON_POINTER` or :data:`CSV_CELL`.
    """

    value: str
    conforms_to: str


@frozen
class Selector:
    """A quote with its place: TextQuoteSelector and TextPositionSelector in one, with a FragmentSelector where there is one.

    ``start`` and ``end`` are half-open Unicode code points into the frozen text;
    ``text[start:end] == exact`` always (https://www.w3.org/TR/annotation-model/#text-quote-selector).
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    fragment: Fragment | None = None

    def holds_in(self, text: str) -> bool:
        """Tell whether the quote stands in ``text`` at exactly this place."""
        return text[self.start : self.end] == self.exact


def select(text: str, span: Span, fragment: Fragment | None = None) -> Selector:
    """Return the selector of ``span`` in ``text``, with the ``fragment`` that it lies in; ValueError where the span leaves the text."""
    if span.end > len(text):
        raise ValueError(f"span [{span.start}, {span.end}) leaves a text of {len(text)} code points")
    return Selector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        start=span.start,
        end=span.end,
        fragment=fragment,
    )
