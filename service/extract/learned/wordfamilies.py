"""What a word speaks of, by the rules' own anchors and word lists: the same for words that mean alike."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from service.extract.rules.rulebook import KIN_FIELDS, rule_book
from service.extract.text import lexicon

_LISTS = ("body_work", "body_posts", "body_verbs", "body_roles", "body_jobs", "body_kinds")
_MANY = 3
"""A word that anchors rules of more fields than this tells nothing."""


@cache
def families() -> Mapping[str, tuple[str, ...]]:
    """Return the families of every word that has some: fields whose rules it anchors, lists that it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for rule in rule_book().rules:
        for anchor in rule.anchors:
            found[anchor] |= {spec.field for spec in rule.claims} - KIN_FIELDS
    found = defaultdict(set, {word: fields for word, fields in found.items() if len(fields) <= _MANY})
    for name in _LISTS:
        for phrase in lexicon.phrases("names", name):
            if phrase.isalpha():
                found[phrase.lower()].add(name)
    for word in lexicon.phrases("places", "words", "motion"):
        found[word].add("motion")
    return {word: tuple(sorted(each)) for word, each in found.items()}
