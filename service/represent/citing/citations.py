"""A work in each style, with the media type that it is sent as."""

from collections.abc import Callable, Mapping

from attrs import frozen

from service.represent.citing.bibtex import bibtex
from service.represent.citing.csl import csl_json
from service.represent.citing.ris import ris
from service.represent.citing.styles import apa, chicago, mla
from service.represent.citing.work import Work
from service.represent.tables import TEXT

CSL = "application/vnd.citationstyles.csl+json"
BIBTEX = "application/x-bibtex; charset=utf-8"
RIS = "application/x-research-info-systems; charset=utf-8"


@frozen
class Style:
    """A style: what writes it, and the media type of what it writes."""

    write: Callable[[Work], str]
    content_type: str


STYLES: Mapping[str, Style] = {
    "apa": Style(apa, TEXT),
    "mla": Style(mla, TEXT),
    "chicago": Style(chicago, TEXT),
    "csl-json": Style(csl_json, CSL),
    "bibtex": Style(bibtex, BIBTEX),
    "ris": Style(ris, RIS),
}
"""The styles by name; ``schemas.words.STYLES`` repeats their names for the wire."""


def cite(work: Work, style: str) -> str:
    """Return the citation of ``work`` in ``style``, ending with a line feed."""
    text = STYLES[style].write(work)
    return text if text.endswith("\n") else f"{text}\n"
