"""The styles that people write: APA (7th edition), MLA (9th) and Chicago (17th, bibliography), as plain text without italics.

What is not known is left out; APA says "n.d." for a missing date.
"""

import re
from collections.abc import Sequence

from service.represent.citing.authors import Author
from service.represent.citing.dates import Dating, day_first, month_first, year_first
from service.represent.citing.work import PROFILE, Work

_APA = Dating(point=year_first, doubts={"": "{}", "?": "{}?", "~": "ca. {}", "%": "ca. {}?"})
_MLA = Dating(point=day_first, doubts={"": "{}", "?": "[{}?]", "~": "[circa {}]", "%": "[circa {}?]"})
_CHICAGO = Dating(point=month_first, doubts={"": "{}", "?": "[{}?]", "~": "[ca. {}]", "%": "[ca. {}?]"})

_APA_MOST, _APA_FIRST = 20, 19
_MLA_MOST = 2
_CHICAGO_MOST, _CHICAGO_FIRST = 10, 7
_CHANGING = frozenset(("encyclopedia", "database", "social"))
"""Kinds whose texts change: APA says when they were retrieved."""
_ENDS = re.compile(r"[.!?…。！？]['\"”’»)]*$")


def apa(work: Work) -> str:
    """Return the entry of a list of references: author, date, title, container, address."""
    when = f"({_APA.words(work.issued) if work.issued else 'n.d.'})."
    edition = f" (Revision {work.revision})" if work.revision else ""
    within = "In " if work.kind in ("encyclopedia", PROFILE) else ""
    named = [author.straight for author in work.authors]
    container = f"{within}{work.container}{edition}" if work.container and [work.container] != named else ""
    head = [_stop(_apa_authors(work.authors)), when, _stop(work.title)] if work.authors else [_stop(work.title), when]
    return _line(*head, _stop(container), _apa_address(work))


def mla(work: Work) -> str:
    """Return the entry of a list of works cited: author, title, container, date, address, access."""
    edition = f"revision {work.revision}" if work.revision else ""
    title = _stop(work.title) if work.kind == "book" else f"“{_stop(_inner(work.title))}”"
    rest = [work.container, edition, work.issued and _MLA.words(work.issued), work.url]
    accessed = f"Accessed {_MLA.words(work.accessed)}." if work.accessed and work.url else ""
    return _line(_stop(_mla_authors(work.authors)), title, _stop(", ".join(filter(None, rest))), accessed)


def chicago(work: Work) -> str:
    """Return the entry of a bibliography: author, title, container, date, address; access where there is no date."""
    title = _stop(work.title) if work.kind == "book" else f"“{_stop(_inner(work.title))}”"
    issued = _CHICAGO.words(work.issued) if work.issued else ""
    if work.revision:
        issued = f"Revision {work.revision}, {issued}"
    accessed = f"Accessed {_CHICAGO.words(work.accessed)}" if work.accessed and work.url and not issued else ""
    if work.kind in ("newspaper", "magazine", "book"):
        source = [_stop(", ".join(filter(None, [work.container, issued]))), _stop(accessed)]
    else:
        source = [_stop(work.container or ""), _stop(_large(issued)), _stop(accessed)]
    return _line(_stop(_chicago_authors(work.authors)), title, *source, _stop(work.url or ""))


def _apa_authors(authors: Sequence[Author]) -> str:
    names = [_initialled(author) for author in authors]
    if len(names) > _APA_MOST:
        return f"{', '.join(names[:_APA_FIRST])}, . . . {names[-1]}"
    return _listed(names, ", & ")


def _initialled(author: Author) -> str:
    if author.literal:
        return author.literal
    letters = [
        "-".join(f"{part[0].upper()}." for part in re.split(r"[-\u2010\u2011]", word) if part)
        for word in author.given.split()
    ]
    return f"{author.family}, {' '.join(letters)}"


def _apa_address(work: Work) -> str:
    if not work.url:
        return ""
    changes = work.accessed and (work.kind in _CHANGING or not work.issued)
    return f"Retrieved {_CHICAGO.words(str(work.accessed))}, from {work.url}" if changes else work.url


def _mla_authors(authors: Sequence[Author]) -> str:
    if len(authors) > _MLA_MOST:
        return f"{authors[0].inverted}, et al."
    return ", and ".join([authors[0].inverted, *(each.straight for each in authors[1:])]) if authors else ""


def _chicago_authors(authors: Sequence[Author]) -> str:
    if not authors:
        return ""
    names = [authors[0].inverted, *(each.straight for each in authors[1:])]
    if len(names) > _CHICAGO_MOST:
        return f"{', '.join(names[:_CHICAGO_FIRST])}, et al."
    return _listed(names, ", and ")


def _listed(names: Sequence[str], last: str) -> str:
    return last.join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _inner(title: str) -> str:
    """Return a title as it stands within quotation marks: its own are single ones."""
    return title.translate({0x201C: "‘", 0x201D: "’", 0x201E: "‚", 0x22: "'"})


def _stop(part: str) -> str:
    return part if not part or _ENDS.search(part) else f"{part}."


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _line(*parts: str) -> str:
    return " ".join(filter(None, parts))
