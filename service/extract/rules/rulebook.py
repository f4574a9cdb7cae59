"""Rules as data: patterns over shadows, and what each match claims. The files are ``data/rules/*.toml``.

A rule has an ``id``; a ``pattern`` over the sentence's shadow, with mention classes (``{P}``) and macros (``{be}``); a ``probability`` that
a match is read rightly; and ``claims``. A claim has a ``field``, a ``value`` (a group of the pattern, or ``=words`` as they stand) and
``qualifiers`` (``@group`` or words); the whole of it, with an example, is in ``data/rules/README.md``. ``each`` makes a claim of every mention of these classes in the value's group (``unless`` its note has one of those keys).
The group ``s`` is the person whom the match is about; a match without it is about the clause's subject.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files

from attrs import Factory, frozen

from service.domain.fields import CATALOGUE
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, expand, in_small
from service.extract.rules.anchors import Anchors, AnchorTable, anchors_of
from service.extract.rules.groups import numbered
from service.extract.rules.lookbehinds import parted
from service.extract.rules.needs import MacroNeeds, needs_of
from service.extract.text.patterns import Patterns, compiled, patterns_of

KIN_FIELDS = frozenset(("=kin", "=kin-of"))
"""In place of a field: the one that the kin word of group ``k`` (or of the value) names, or the opposite one."""
OPPOSITE = {"child": "parent", "parent": "child", "sibling": "sibling", "spouse": "spouse"}
"""The fields of kin, each with what it is seen from the other person."""


@frozen(kw_only=True)
class ClaimSpec:
    """What one claim of a rule is made of.

    ``after`` is a field of which the paragraph must have had a value of the main person's before. With ``list`` the first mention
    in ``value`` of these classes, or with that note, starts a list: each of its items is a value, with its own qualifiers.
    """

    field: str
    value: str
    each: str = ""
    list: str = ""
    unless: str = ""
    whole: bool = False
    carry: bool = False
    after: str = ""
    qualifiers: Mapping[str, str] = Factory(dict)


@frozen(kw_only=True)
class Rule:
    """One rule. Its patterns, for shadows in small letters, are made when first asked for: most texts need few.

    ``requires`` must be found in the sentence or the one before, be that in the paragraph above; ``forbids`` must not stand in the
    sentence, ``lacks`` not in the one before.
    ``topic`` lets a match without any person in its sentence be about the document's main person; with ``household``, what
    "her family" or "the family" does is told of her, or of whom the text is about. ``known`` marks what a sentence tells in
    ``passing``, or where a possessive begins it ("her old school, X", ``owned``): it holds whatever is denied or planned. Of ``words`` one must stand in the
    sentence, be that inside of a mention. ``anchors`` are pieces of words of which one stands in whatever the pattern matches; ``needs`` sets of mention
    classes and notes, as bits: a sentence that lacks all of one of these has nothing to claim.
    """

    id: str
    regex: str
    probability: float
    claims: tuple[ClaimSpec, ...]
    requires: str | None = None
    forbids: str | None = None
    lacks: str | None = None
    topic: bool = False
    lately: bool = False
    household: bool = False
    known: str | None = None
    modality: str | None = None
    words: frozenset[str] = frozenset()
    anchors: Anchors | None = None
    needs: tuple[int, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what the rule finds."""
        return _patterns()[self.regex]

    def stands(self, sentence: str, previous: str, above: str = "") -> bool:
        """Tell whether what the rule forbids is absent and what it requires is there, in small letters; ``above`` is asked for that alone."""
        if self.forbids is not None and _patterns()[self.forbids].search(sentence):
            return False
        before = previous or (above if self.requires is not None else "")
        if self.lacks is not None and _patterns()[self.lacks].search(before):
            return False
        return self.requires is None or any(_patterns()[self.requires].search(each) for each in (sentence, before))

    def patterns(self) -> Iterator[str]:
        """Yield the texts of the rule's patterns."""
        yield from (each for each in (self.regex, self.forbids, self.lacks, self.requires) if each is not None)


_NOTES = ("political", "school", "script", "title", "ensemble", "learned", "listed", "treats")
"""Keys of notes that an ``each`` may ask for."""
_BITS = {each: 1 << number for number, each in enumerate((*(kind.value for kind in Kind), *_NOTES))}


def bits(traits: Iterable[str]) -> int:
    """Return a number in which each of the mention classes and notes has a bit of its own; KeyError for an unknown one."""
    return sum(_BITS[each] for each in set(traits))


def traits_of(mentions: Iterable[Mention]) -> int:
    """Return the classes and notes of some mentions as bits."""
    found = 0
    for mention in mentions:
        found |= _BITS[mention.kind]
        if mention.note:
            for key in _NOTES:
                if mention.note.get(key) == "true":
                    found |= _BITS[key]
    return found


class RuleBook:
    """All rules, found by the words and the mentions that a sentence has.

    Sets of rules and of mention classes are numbers with a bit for each: most sentences rule most rules out at once.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._anchors = AnchorTable(rule.anchors for rule in rules)
        self._worded = sum(1 << number for number, rule in enumerate(rules) if rule.words)
        self._by_need: dict[int, int] = {}
        self._able: dict[int, int] = {}
        for number, rule in enumerate(rules):
            for need in rule.needs:
                self._by_need[need] = self._by_need.get(need, 0) | 1 << number

    def matches(
        self, shadow: Shadow, sentence: str, previous: str, above: str = ""
    ) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield every match in a sentence of that shadow.

        ``previous`` is the sentence before, in small letters, or empty where a paragraph begins; ``above`` the last one of the paragraph before.
        """
        small = shadow.small
        asked = self._anchors.held_by(small) & self._able_with(traits_of(shadow.mentions.values()))
        words = set(_WORD.findall(sentence.lower())) if asked & self._worded else set[str]()
        while asked:
            lowest = asked & -asked
            asked ^= lowest
            rule = self.rules[lowest.bit_length() - 1]
            if rule.words and not rule.words & words:
                continue
            match = rule.pattern.search(small)
            if match and rule.stands(small, previous, above):
                for each in (match, *rule.pattern.finditer(small, match.end())):
                    yield rule, each

    def _able_with(self, traits: int) -> int:
        """Return the rules that can claim something where mentions of these classes and notes are."""
        able = self._able.get(traits)
        if able is None:
            able = (1 << len(self.rules)) - 1
            for need, rules in self._by_need.items():
                if not need & traits:
                    able &= ~rules
            self._able[traits] = able
        return able


_WORD = compiled("[a-z]+")


@cache
def rule_book() -> RuleBook:
    """Return the rules of the package, read once; ValueError or TypeError where a rule is not well formed."""
    folder = files("service.extract") / "data" / "rules"
    entries = sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name)
    tables = [tomllib.loads(entry.read_text("utf-8")) for entry in entries]
    pairs = [pair for table in tables for pair in table.get("macros", {}).items()]
    macros = dict(pairs)
    if len(macros) < len(pairs):
        raise ValueError("two macros of one name in the rules")
    needs = MacroNeeds(macros)
    raws = [raw for table in tables for raw in table.get("rule", ())]
    anchors = anchors_of({raw["id"]: raw["pattern"] for raw in raws}, macros)
    rules = [_rule(raw, macros, needs, anchors) for raw in raws]
    names = [rule.id for rule in rules]
    if len(set(names)) < len(names):
        raise ValueError(f"two rules of one id: {sorted({name for name in names if names.count(name) > 1})}")
    return RuleBook(tuple(rules))


@cache
def _patterns() -> Patterns:
    return patterns_of(__file__, lambda: (each for rule in rule_book().rules for each in rule.patterns()))


def _rule(
    raw: Mapping[str, object], macros: Mapping[str, str], known: MacroNeeds, anchors: Mapping[str, Anchors | None]
) -> Rule:
    given = dict(raw)
    claims = given.pop("claims")
    words = given.pop("words", [])
    if not isinstance(claims, list) or not isinstance(words, list):
        raise TypeError(f"rule {raw.get('id')}: claims and words are lists")
    specs = tuple(ClaimSpec(**spec) for spec in claims)
    for spec in specs:
        if spec.field not in CATALOGUE and spec.field not in KIN_FIELDS:
            raise ValueError(f"rule {raw.get('id')}: no field {spec.field!r}")
    needs = [*needs_of(str(raw["pattern"]), known), *_each_of(specs)]
    given["needs"] = tuple(bits(traits) for traits in needs)
    for key, text in (
        ("regex", given.pop("pattern")),
        *((key, given.get(key)) for key in ("requires", "forbids", "lacks")),
    ):
        if isinstance(text, str):
            given[key] = numbered(in_small(parted(expand(text, macros))))
    return Rule(anchors=anchors[str(raw["id"])], words=frozenset(words), claims=specs, **given)  # type: ignore[arg-type]


def _each_of(specs: tuple[ClaimSpec, ...]) -> Iterator[frozenset[str]]:
    """Yield the classes and notes of which a mention must have one if every claim is made of such mentions only."""
    if all((spec.each or spec.list) and not spec.carry and not spec.value.startswith("=") for spec in specs):
        wanted = [spec.each or spec.list for spec in specs]
        yield frozenset(each for name in wanted for each in (name if name.isupper() else (name,)))
