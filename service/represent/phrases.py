"""Qualifiers as a person would say them: "elected or appointed, from 2016, until 2018"."""

from collections.abc import Mapping

from service.domain.fields import DATED
from service.domain.time import display

_PHRASES = {
    "manner": "{}",
    "role": "{}",
    "subject": "{}",
    "degree": "{}",
    "completed": "{}",
    "kind": "{}",
    "accommodation": "in {}",
    "exile_since": "in exile since {}",
    "exile": "in exile",
    "near": "near {}",
    "director": "directed by {}",
    "author": "by {}",
    "conferrer": "from {}",
    "recognition": "{}",
    "order": "the {}",
    "count": "{}",
    "born": "born {}",
    "date": "{}",
    "start": "from {}",
    "end": "until {}",
    "by": "by {}",
    "event": "when: {}",
    "distinction": "{}",
    "organisation": "at {}",
}
"""Each qualifier's words, in the order in which they are said. What is not here repeats the value or is for machines."""


def phrase(qualifiers: Mapping[str, str | list[str] | tuple[str, ...]]) -> str:
    """Return qualifiers in words, parted by semicolons, or nothing."""
    said = dict(qualifiers)
    if "exile_since" in said:
        said.pop("exile", None)
    if said.get("count") == "1":
        said.pop("count")  # that goes without saying
    present = said.get("tense") == "present"
    words = [template.format(_words(key, said[key])) for key, template in _PHRASES.items() if key in said]
    if present and "date" in said:
        words = [f"as of {each}" if each == _words("date", said["date"]) else each for each in words]
    return "; ".join(words)


def _words(key: str, value: str | list[str] | tuple[str, ...]) -> str:
    each = [value] if isinstance(value, str) else list(value)
    if key in DATED:
        return " or ".join(display(text) for text in each)
    if key == "count":
        return " or ".join(_times(text) for text in each)
    return " or ".join(text.replace("_", " ") for text in each)


def _times(count: str) -> str:
    """Return "once", "twice", "3 times", "at least 4 times" for a number in its canonical form."""
    low, span, high = count.partition("..")
    if span and not high:
        return f"at least {low} times"
    return {"1": "once", "2": "twice"}.get(
        count
    ) or f"{f'{low} to {high}' if low and high else low or f'at most {high}'} times"
