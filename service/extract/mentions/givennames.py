"""What given names tell of their bearers."""

from collections.abc import Sequence

from service.extract.text import lexicon


def gender_by_name(words: Sequence[str]) -> str | None:
    """Return the gender that bearers of a given name have, or None; a man's name alone may be a surname."""
    if words[0] in lexicon.words("givennames", "female"):
        return "female"
    return "male" if len(words) > 1 and words[0] in lexicon.words("givennames", "male") else None
