"""Denials in the words that rules read: "isn't" says what "is not" does, "did not attend" what "never attended" does."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from service.extract.text import lexicon

_SHORT = r"(?P<be>\b(?:is|are|was|were|has|have|had|did|does|do))n['’]t(?![\w-]| (?:she|he|they|it|i|we|you)\b)"


def denials(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a text denies shortly, or with a verb that "did" or "does" has, and the plain words for it; half-open code points."""
    if "n't" not in text and "n’t" not in text and " not " not in text:
        return
    for match in _pattern().finditer(text):
        if verb := match["verb"]:
            yield *match.span(), f"never {_verbs()[verb][match['does']]}"
        else:
            yield *match.span(), f"{match['be']} not"


@cache
def _pattern() -> re.Pattern[str]:
    verbs = lexicon.alternation(_verbs())
    spared = "(?! (?:only|just|merely|until|till)\\b)"
    return re.compile(rf"\b(?P<does>did|does)(?: not|n['’]t)(?: ever)? (?P<verb>{verbs})\b{spared}|{_SHORT}")


@cache
def _verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for each verb that is denied so its forms behind "did" and "does"."""
    told = (forms.split() for forms in lexicon.phrases("marks", "denied"))
    return {base: {"did": past, "does": present} for base, past, present in told}
