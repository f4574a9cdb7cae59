"""Qualifiers as a person would say them: "elected, from 2016, until 2018"."""

from collections.abc import Mapping, Sequence

from service.domain.fields import DATED
from service.domain.lists.articles import definite, named
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


_SPOKEN_OF = {"organisation": definite, "conferrer": named, "by": named}
"""Qualifiers that are names, and how they stand within a sentence."""

Part = tuple[tuple[str, ...], str]
"""The keys of qualifiers that are said together, and the words for them."""


def phrase(qualifiers: Mapping[str, str | Sequence[str]]) -> str:
    """Return qualifiers in words, parted by commas, or nothing."""
    return ", ".join([words for _, words in parts(qualifiers)])


def parts(
    qualifiers: Mapping[str, str | Sequence[str]], support: Mapping[str, Sequence[str]] | None = None
) -> list[Part]:
    """Return qualifiers in words, each by itself, in the order in which they are said; what the same claims ``support`` may be one part."""
    if not qualifiers:
        return []
    said = dict(qualifiers)
    if "exile_since" in said and (support is None or support.get("exile") == support["exile_since"]):
        said.pop("exile", None)
    if said.get("count") == "1":
        said.pop("count")  # that goes without saying
    bare_end = "start" not in said and ("degree" in said or said.get("completed") == "completed")
    found: list[Part] = []
    for key, template in _PHRASES.items():
        if key not in said:
            continue
        words = _words(key, said[key])
        if key == "degree" and _one_breath(said, support):
            found.remove((("subject",), _words("subject", said["subject"])))
            found.append((("degree", "subject"), f"{words} in {_words('subject', said['subject'])}"))
        elif key in _SPOKEN_OF:
            found.append(((key,), template.format(_SPOKEN_OF[key](words))))
        elif key == "date" and _present(said, support):
            found.append(((key,), f"as of {words}"))
        else:
            found.append(((key,), words if key == "end" and bare_end else template.format(words)))
    return found


def _present(said: Mapping[str, str | Sequence[str]], support: Mapping[str, Sequence[str]] | None) -> bool:
    """Tell whether all who give the date speak in the present tense."""
    present = said.get("tense") == "present"
    return present and (support is None or set(support["date"]) <= set(support["tense"]))


def _one_breath(said: Mapping[str, str | Sequence[str]], support: Mapping[str, Sequence[str]] | None) -> bool:
    """Tell whether degree and subject are stated by the same claims, and make one phrase: "master's degree in law"."""
    degree, subject = said.get("degree"), said.get("subject")
    if not isinstance(degree, str) or not isinstance(subject, str) or f" {subject}" in degree or " in " in degree:
        return False
    return support is None or support.get("degree") == support.get("subject")


def _words(key: str, value: str | Sequence[str]) -> str:
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
