"""What a word speaks of, by word lists: the same for words that mean alike."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from service.extract.text import lexicon

_LISTS = ("body_work", "body_posts", "body_verbs", "body_roles", "body_jobs", "body_kinds")


@cache
def families() -> Mapping[str, tuple[str, ...]]:
    """Return the families of every word that has some: fields that it speaks of, lists that it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for field in lexicon.load("families"):
        for word in lexicon.phrases("families", field):
            found[word].add(field)
    for name in _LISTS:
        for phrase in lexicon.phrases("names", name):
            if phrase.isalpha():
                found[phrase.lower()].add(name)
    for word in lexicon.phrases("places", "words", "motion"):
        found[word].add("motion")
    return {word: tuple(sorted(each)) for word, each in found.items()}
