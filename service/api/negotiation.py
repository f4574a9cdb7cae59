"""Which format a request wants: by suffix of its path, or else by Accept (RFC 9110 §12.5.1)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from service.errors import NotAcceptableError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SUFFIX = "whosays.suffix"
"""Key of the environment: the suffix that stood at the path, without its dot; absent where there was none."""

ASKED = "whosays.path"
"""Key of the environment: the path as it was asked for."""


@frozen(eq=False)
class Format:
    """A format by its suffix; ``media_type`` as in Accept, ``content_type`` as it is sent; ``shaped`` tells that schemas describe it."""

    suffix: str
    media_type: str
    content_type: str
    shaped: bool = False


JSON = Format("json", "application/json", "application/json", shaped=True)
TEXT = Format("txt", "text/plain", "text/plain; charset=utf-8")
CSV = Format("csv", "text/csv", "text/csv; charset=utf-8")
HTML = Format("html", "text/html", "text/html; charset=utf-8")
ATOM = Format("atom", "application/atom+xml", "application/atom+xml; charset=utf-8")
JSON_LD = Format("jsonld", "application/ld+json", "application/ld+json")
_REMEMBERED = 512  # headers of up to 4 kB each that have been taken apart
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_QUALITY = re.compile(r"[0-9]+(\.[0-9]+)?")
_SUFFIXES = frozenset({"json", "txt", "csv", "html", "jsonld", "atom", "bib", "ris"})


def split_suffix(path: str) -> tuple[str, str | None]:
    """Return the path of a resource and the suffix that stood at it: ``/v1/…/x.csv`` is ``/v1/…/x`` and ``csv``."""
    stem, dot, suffix = path.rpartition(".")
    if dot and suffix in _SUFFIXES and stem.startswith("/v1/") and not stem.endswith("/"):
        return stem, suffix
    return path, None


@lru_cache(_REMEMBERED)
def choose(formats: tuple[Format, ...], suffix: str | None, accept: str | None) -> Format:
    """Return the format to answer in; ``formats`` in the server's order of preference.

    A suffix wins over ``accept``. Raises NotAcceptableError where no format fits.
    """
    if suffix:
        chosen = next((each for each in formats if each.suffix == suffix), None)
        asked = f".{suffix}"
    else:
        chosen = formats[0] if accept in (None, "", "*/*") else _best(formats, accept or "")
        asked = accept or ""
    if chosen is None:
        raise NotAcceptableError(asked, [each.media_type for each in formats])
    return chosen


@lru_cache(_REMEMBERED)
def takes_gzip(accepted: str | None) -> bool:
    """Tell whether an Accept-Encoding takes what gzip has compressed (RFC 9110 §12.5.3); without one, nothing is compressed."""
    codings = dict(_wanted(accepted or ""))
    return next((codings[each] > 0 for each in ("gzip", "x-gzip", "*") if each in codings), False)


def _best(formats: Sequence[Format], accept: str) -> Format | None:
    ranges = list(_wanted(accept))
    ranked = [(_rank(ranges, each.media_type), -place, each) for place, each in enumerate(formats)]
    (quality, _), _, best = max(ranked, key=lambda entry: entry[:2])
    return best if quality > 0 else None


def _rank(ranges: Iterable[tuple[str, float]], media_type: str) -> tuple[float, int]:
    """Return the quality that the most specific range gives to ``media_type``, and how specific that range is."""
    kind = media_type.partition("/")[0]
    found = (0, 0.0)
    for name, quality in ranges:
        specific = {media_type: 3, f"{kind}/*": 2, "*/*": 1, "*": 1}.get(name, 0)
        if specific:
            found = max(found, (specific, quality))
    return found[1], found[0]


def _wanted(header: str) -> Iterator[tuple[str, float]]:
    """Yield what a header lists, in small letters without parameters, with its quality (RFC 9110 §12.4.2); what has a wrong one is left out."""
    for element in _QUOTED.sub("", header).split(","):
        name, *parameters = element.split(";")
        named = (parameter.partition("=") for parameter in parameters)
        given = next((value.strip() for key, _, value in named if key.strip().lower() == "q"), "1")
        if name.strip() and _QUALITY.fullmatch(given) and float(given) <= 1:
            yield name.strip().lower(), float(given)


class SuffixStripper:
    """WSGI middleware: takes the suffix off the path, so that each resource has one route."""

    def __init__(self, application: "WSGIApplication") -> None:
        self._application = application

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer as the application does."""
        path = environ.get("PATH_INFO", "")
        environ[ASKED] = path
        environ["PATH_INFO"], suffix = split_suffix(path)
        if suffix:
            environ[SUFFIX] = suffix
        return self._application(environ, start_response)
