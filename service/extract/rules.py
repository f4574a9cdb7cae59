"""Rules as data: patterns over shadows, and what each match claims. The files are ``data/rules/*.toml``.

A rule has an ``id``; ``anchors``, words of which one must stand in the sentence (cheap to ask; ``*`` for none); a ``pattern`` over the
sentence's shadow, with mention classes (``{P}``) and macros (``{be}``); a ``probability`` that a match is read rightly;
and ``claims``. A claim has a ``field``, a ``value`` (a group of the pattern, or ``=words`` as they stand) and
``qualifiers`` (``@group`` or words). ``each`` makes a claim of every mention of these classes in the value's group (``unless`` its note has that key).
The group ``s`` is the person whom the match is about; a rule without it is about the clause's subject.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from attrs import Factory, evolve, frozen

from service.domain.fields import CATALOGUE
from service.extract import lexicon
from service.extract.needs import Needs, needs_of
from service.extract.shadow import Shadow, expand, spell_out

KIN_FIELDS = frozenset(("=kin", "=kin-of"))
"""In place of a field: the one that the kin word of group ``k`` (or of the value) names, or the opposite one."""


@frozen(kw_only=True)
class ClaimSpec:
    """What one claim of a rule is made of."""

    field: str
    value: str
    each: str = ""
    unless: str = ""
    carry: bool = False
    qualifiers: Mapping[str, str] = Factory(dict)


@frozen(kw_only=True)
class Rule:
    """One rule, its pattern compiled.

    ``requires`` must be found in the sentence or the one before; ``forbids`` must not stand in the sentence.
    ``topic`` lets a match without any person in its sentence be about the document's main person.
    """

    id: str
    anchors: frozenset[str]
    pattern: re.Pattern[str]
    probability: float
    claims: tuple[ClaimSpec, ...]
    requires: re.Pattern[str] | None = None
    forbids: re.Pattern[str] | None = None
    topic: bool = False
    modality: str | None = None
    needs: Needs = frozenset()

    def can_match(self, kinds: AbstractSet[str]) -> bool:
        """Tell whether a sentence with mentions of these classes has all that a match needs."""
        return all(not kinds.isdisjoint(classes) for classes in self.needs)


class RuleBook:
    """All rules, found by the words that a sentence has."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._always = [rule for rule in rules if "*" in rule.anchors]
        self._by_anchor: dict[str, list[Rule]] = {}
        for rule in rules:
            for anchor in rule.anchors:
                self._by_anchor.setdefault(anchor, []).append(rule)

    def matches(self, shadow: Shadow, sentence: str, previous: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield every match in a sentence of that shadow; ``previous`` is the sentence before, or empty."""
        asked = {rule.id: rule for rule in self._always}
        for word in dict.fromkeys(_WORD.findall(sentence.lower())):
            for rule in self._by_anchor.get(word, ()):
                asked[rule.id] = rule
        kinds = frozenset(mention.kind.value for mention in shadow.mentions.values())
        for rule in asked.values():
            if rule.can_match(kinds):
                matches = list(rule.pattern.finditer(shadow.text))
                if matches and _stands(rule, shadow.text, previous):
                    yield from ((rule, match) for match in matches)


def _stands(rule: Rule, sentence: str, previous: str) -> bool:
    """Tell whether what a rule forbids is absent and what it requires is there."""
    if rule.forbids and rule.forbids.search(sentence):
        return False
    return rule.requires is None or bool(rule.requires.search(sentence) or rule.requires.search(previous))


_WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z(]")


@cache
def rule_book() -> RuleBook:
    """Return the rules of the package, compiled once; ValueError or TypeError where a rule is not well formed."""
    folder = files(__package__) / "data" / "rules"
    tables = [
        tomllib.loads(entry.read_text("utf-8")) for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
    ]
    pairs = [pair for table in tables for pair in table.get("macros", {}).items()]
    macros = dict(pairs)
    if len(macros) < len(pairs):
        raise ValueError("two macros of one name in the rules")
    rules = [_weighed(_rule(raw, macros)) for table in tables for raw in table.get("rule", ())]
    names = [rule.id for rule in rules]
    if len(set(names)) < len(names):
        raise ValueError(f"two rules of one id: {sorted({name for name in names if names.count(name) > 1})}")
    return RuleBook(tuple(rules))


_STRENGTH = 10
"""How many readings a rule's own probability counts for beside the measured ones."""


def measured(right: int, wrong: int, expected: float) -> float:
    """Return the probability that a rule reads rightly, by counts and by what was expected of it before counting."""
    return (right + _STRENGTH * expected) / (right + wrong + _STRENGTH)


def probability_of(rule: str, expected: float) -> float:
    """Return the probability of the rule called ``rule``: measured where it has been counted."""
    right, wrong = lexicon.load("probabilities")["right_and_wrong"].get(rule, (0, 0))
    return round(measured(right, wrong, expected), 3)


def _weighed(rule: Rule) -> Rule:
    return evolve(rule, probability=probability_of(rule.id, rule.probability))


def _rule(raw: Mapping[str, object], macros: Mapping[str, str]) -> Rule:
    given = dict(raw)
    claims = given.pop("claims")
    anchors = given.pop("anchors")
    if not isinstance(claims, list) or not isinstance(anchors, list):
        raise TypeError(f"rule {raw.get('id')}: claims and anchors are lists")
    specs = tuple(ClaimSpec(**spec) for spec in claims)
    for spec in specs:
        if spec.field not in CATALOGUE and spec.field not in KIN_FIELDS:
            raise ValueError(f"rule {raw.get('id')}: no field {spec.field!r}")
    given["needs"] = needs_of(spell_out(str(raw["pattern"]), macros))
    for key in ("pattern", "requires", "forbids"):
        if isinstance(text := given.get(key), str):
            given[key] = re.compile(expand(text, macros), re.IGNORECASE)
    return Rule(anchors=frozenset(anchors), claims=specs, **given)  # type: ignore[arg-type]
