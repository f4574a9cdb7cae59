"""Which news agency a text credits with the whole of it: in its dateline, its byline, or the line at its end."""

import re
from functools import cache

from attrs import frozen

from service.domain.lists.agencies import agencies
from service.domain.source import Document
from service.reconcile.tables import table


@frozen
class _Credits:
    names: dict[str, str]
    datelines: tuple[re.Pattern[str], ...]
    closing: tuple[re.Pattern[str], ...]


def agency_of(document: Document) -> str | None:
    """Return the agency whose text a document carries: the one that its record names, or else the one that it credits."""
    return _called(document.source.agency) if document.source.agency else _credited(document.text)


def _called(name: str) -> str:
    """Return an agency's own name for any of its names; a name that is not listed stays as it is."""
    return _credits().names.get(name.casefold().removeprefix("the "), name)


def _credited(text: str) -> str | None:
    rules = table("agencies")
    lines, reach = [line.strip() for line in text.splitlines() if line.strip()], rules["reach"]
    sought = (
        ([line[:reach] for line in lines[: rules["first_lines"]]], _credits().datelines),
        ([line[-reach:] for line in lines[-rules["last_lines"] :]], _credits().closing),
    )
    found = (pattern.match(line) for part, patterns in sought for line in part for pattern in patterns)
    match = next(filter(None, found), None)
    return _called(match["agency"]) if match else None


@cache
def _credits() -> _Credits:
    rules = table("agencies")
    names = {name.casefold(): agency for agency, listed in agencies().items() for name in listed}
    spelled = sorted((name for listed in agencies().values() for name in listed), key=len, reverse=True)
    either = f"(?P<agency>{'|'.join(map(_spelling, spelled))})"
    datelines, closing = (
        tuple(re.compile(f"(?i:{pattern.replace('{agency}', f'(?-i:{either})')})") for pattern in rules[key])
        for key in ("datelines", "credits")
    )
    return _Credits(names, datelines, closing)


def _spelling(name: str) -> str:
    """Return the pattern of a name: letters as they are, or all capitals."""
    return f"{re.escape(name)}|{re.escape(name.upper())}"
