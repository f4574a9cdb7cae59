"""Addresses that lead to a quote: URL text fragments (https://wicg.github.io/scroll-to-text-fragment/).

A browser highlights the first place that matches ``#:~:text=[prefix-,]start[,end][,-suffix]``, for each directive after an
``&``, and scrolls to that of the first that matches anything. Matching ignores case, accents and kinds of white space,
and begins and ends at word boundaries; one term never crosses a block of the page.
"""

from urllib.parse import quote

from service.domain.selector import Selector, Span
from service.represent.places.contexts import Directive
from service.represent.places.directives import directives


def passage_url(url: str | None, text: str, selector: Selector) -> str | None:
    """Return the address that leads to the quote in the page; ``url`` itself where it is None or nothing leads there.

    ``selector`` holds in ``text``, which is the page's, a line for each of its blocks.
    """
    exact = selector.exact.strip()
    if not url or not exact:
        return url
    start = selector.start + selector.exact.index(exact)
    found = directives(text, Span(start, start + len(exact)))
    page, mark, anchor = url.partition("#")
    fragment = "&".join(f"text={_terms(each, text)}" for each in found)
    return f"{page}#{anchor.partition(':~:')[0] if mark else ''}:~:{fragment}" if found else url


def _terms(directive: Directive, text: str) -> str:
    prefix, start, end, suffix = (
        _encoded(span.of(text)) if span else ""
        for span in (directive.prefix, directive.start, directive.end, directive.suffix)
    )
    return ",".join(term for term in (prefix and f"{prefix}-", start, end, suffix and f"-{suffix}") if term)


def _encoded(term: str) -> str:
    return " ".join(term.split()).translate(_ENCODED)


class _Encoded(dict[int, str]):
    """A character as it stands in an address, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        # "-", "," and "&" are the syntax of directives; quote() leaves only "-" as it is.
        self[code] = made = quote(chr(code), safe="").replace("-", "%2D")
        return made


_ENCODED = _Encoded()
