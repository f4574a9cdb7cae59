"""Words for people that summaries and texts share."""

from collections.abc import Sequence

_DIFFERING = {
    "manner": "how it came about",
    "completed": "whether it was completed",
    "start": "its beginning",
    "end": "its end",
    "date": "its date",
    "count": "how often it was won",
}


def listing(parts: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def differ_on(keys: Sequence[str]) -> str:
    """Return what sources that say one value differ on, by the qualifiers that tell it: "they differ on its beginning and its end"."""
    return f"they differ on {listing([_DIFFERING[key] for key in keys])}"
