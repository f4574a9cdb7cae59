"""What matters most in a list of posts and bodies: public offices, then what somebody founded or led, then the rest."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from service.domain.profile import FieldValue
from service.reconcile.normal.organisations.bodynames import is_known
from service.reconcile.normal.places.gazetteer import meanings
from service.reconcile.normal.spelling import fold
from service.reconcile.tables import table

_OF = re.compile(r"\s+(?:of|for|to|in)\s+(?:the\s+)?(?P<of>.+)$")
_BEHIND = re.compile(r"\Z|\s+(?:of|for|to|in)\s")


def standing(field: str, value: FieldValue) -> int:
    """Return where a value belongs in the list of its field, 0 for first; values of one number stand by their scores."""
    if field not in table("standing")["fields"]:
        return 0
    if table("standing")["fields"][field] == "value":
        return 0 if office_rank(value.display) is not None else 1 + _part(value.display)
    role = value.qualifiers.get("role", "")
    return min(_part(each) for each in ((role,) if isinstance(role, str) else role))


def office_rank(words: str) -> int | None:
    """Return how high a public office is, 0 for the highest; None for a post that is none: of no place, or of a club."""
    head = _head(words)
    return _rows()[head]["rank"] if head and (place_of(words) or _rows()[head].get("alone")) else None


def place_of(office: str) -> str:
    """Return the place that a public office is of, as its words have it; empty where they name none."""
    head = _head(office)
    words = _OF.match(office[len(head) :])
    if not head or not words:
        return ""
    by_nature = words["of"][0].isupper() and _rows()[head].get("placed")
    sender = words["of"].partition(" to ")[0]  # "ambassador of Norway to Chile"
    of_body = _rows()[head].get("bodies") and is_known(words["of"])
    return words["of"] if by_nature or of_body or meanings(fold(words["of"])) or meanings(fold(sender)) else ""


def _head(office: str) -> str:
    """Return a public office without what it is of: "minister" of "Minister of Health"; empty where it is none."""
    whole = office.casefold()
    heads = (head for head in _rows() if whole.startswith(head) and _BEHIND.match(whole, len(head)))
    return max(heads, key=len, default="")


def _part(role: str) -> int:
    """Return the number of the class of words that a part in a body belongs to: the last one that fits, as in "deputy head"."""
    before = _OF.split(role.casefold())[0]
    fitting = [number for number, words in enumerate(_parts()) if words and words.search(before)]
    return max(fitting, default=next(number for number, words in enumerate(_parts()) if words is None))


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    offices = table("standing")["offices"]
    return {head: {**row, "rank": rank} for rank, row in enumerate(offices) for head in row["heads"]}


@cache
def _parts() -> tuple[re.Pattern[str] | None, ...]:
    rows = table("standing")["parts"]
    return tuple(
        re.compile(rf"\b(?:{'|'.join(map(re.escape, row['words']))})\b") if row["words"] else None for row in rows
    )
