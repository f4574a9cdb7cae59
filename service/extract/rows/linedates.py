"""What the date of one line or row says of its value, and whether the value is there whole."""

from service.domain import time
from service.extract.text.patterns import compiled

_GOES_ON = compiled(
    r" (?:of|in|at|to|on|and|&) (?!\d|(?:recognition|acknowledgement|appreciation|honou?r) (?:of|for)\b)|[’'-]\w| [^\W\d_a-z][a-z]"
)


def line_dates(field: str, value: str) -> dict[str, str]:
    """Return the date of a line about ``field`` as qualifiers; of a school a single year is the last, an open post is held now.

    A bound ("after 1994") is no date of a line.
    """
    start, _, end = value.partition("/")
    if not end:
        key = "end" if field == "educated_at" else "date"
        return {key: start} if time.is_date(start) and ".." not in start else {}
    found = {key: each for key, each in {"start": start, "end": end}.items() if time.is_date(each)}
    return found | ({"tense": "present"} if end == ".." and field == "position_held" else {})


def ends_there(text: str, end: int) -> bool:
    """Tell whether an honour's name that is read up to ``end`` ends there, so that it is not cut: "Award for the Chemistry *of the Noble Metals*"."""
    return _GOES_ON.match(text, end) is None
