"""What the date of one line or row says of its value: start and end, or the date."""

from service.domain import time


def line_dates(field: str, value: str) -> dict[str, str]:
    """Return the date of a line about ``field`` as qualifiers; of a school a single year is the last, an open post is held now."""
    start, _, end = value.partition("/")
    if not end:
        key = "end" if field == "educated_at" else "date"
        return {key: start} if time.is_date(start) else {}
    found = {key: each for key, each in {"start": start, "end": end}.items() if time.is_date(each)}
    return found | ({"tense": "present"} if end == ".." and field == "position_held" else {})
