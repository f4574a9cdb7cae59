"""Academies that one is made a member of, and none that one learns at: "the Swedish Academy", "Nordic Academy of Sciences"."""

from collections.abc import Sequence

from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import is_country
from service.extract.text import lexicon


def is_learned(words: Sequence[str]) -> bool:
    """Tell whether an academy's name tells that scholars or writers sit in it: by a land's name alone, or by their field."""
    if words[-1] in lexicon.words("names", "learned_fields"):
        return "Academy" in words
    return words[-1] == "Academy" and len(words) > 1 and all(_is_of_land(word) for word in words[:-1])


def _is_of_land(word: str) -> bool:
    return word in lexicon.words("names", "learned_heads") or word in demonym_words() or is_country(word)
