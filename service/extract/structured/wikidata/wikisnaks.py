"""Wikidata's snaks to values: what a property of an item, or a qualifier of a statement, says."""

from collections.abc import Mapping

from attrs import Factory, define, evolve, frozen

from service.domain import time
from service.domain.fields import CATALOGUE, DATED
from service.extract.rules.finding import LONGEST_QUOTE
from service.extract.structured.jsontext import Node
from service.extract.structured.notes import Notes
from service.extract.structured.values import Said, Unread
from service.extract.structured.wikidata.wikiitems import Labels, item_of, references, snaks
from service.extract.structured.wikidata.wikitimes import edtf, told_by_digits
from service.extract.text import lexicon

_TOLD = 5
"""So many items without a label are named."""


@frozen
class Value:
    """What a snak says: the value, the data's words for it, and the node that is quoted."""

    said: Said
    original: str
    node: Node


@define
class Snaks:
    """Reads the snaks of a document; what has no label in it, or says that there is no value, is collected and told at the end."""

    labels: Labels
    notes: Notes
    _unlabelled: dict[str, None] = Factory(dict)
    _valueless: dict[str, None] = Factory(dict)

    def value(self, field: str, snak: Node) -> Value | None:
        """Return what a snak says of a field; None, noted, where that cannot be read."""
        if snak.words("snaktype") != "value":
            self._valueless[field] = None
            return None
        value, item = snak.at("datavalue", "value"), item_of(snak)
        if value is not None and value.at("time"):
            return self._date(field, value)
        words = self._label(item) if item else _words(value)
        node = item or _text(value)
        if node is None or words is None:
            return None
        found = self.notes.reading(field, words, node.span, node.fragment)
        return Value(found, words, node) if found else None

    def qualifiers(self, field: str, statement: Node) -> dict[str, str]:
        """Return a statement's qualifiers that the field has; of several of a kind the first, of several dates none."""
        known: Mapping[str, str] = lexicon.table("wikidata", "qualifiers")
        stated: dict[str, dict[str, None]] = {}
        for key, snak in snaks(statement, "qualifiers"):
            name = known.get(key, "")
            if name in CATALOGUE[field].keys and (words := self._qualifier(snak)):
                stated.setdefault(name, {})[words] = None
        dated = {name: words for name, words in stated.items() if name in DATED}
        unclear = {name for name, words in dated.items() if len(words) > 1 or not time.is_date(next(iter(words)))}
        return {name: next(iter(words)) for name, words in stated.items() if name not in unclear}

    def reason(self, statement: Node) -> dict[str, str]:
        """Return why a statement is deprecated, as a qualifier, where it says so."""
        wanted = lexicon.load("wikidata")["deprecated"]["reason"]
        words = (self._qualifier(snak) for key, snak in snaks(statement, "qualifiers") if key == wanted)
        return {"reason": found} if (found := next(filter(None, words), None)) else {}

    def hedged(self, value: Value, statement: Node) -> Value:
        """Return a date with the mark of what the statement says of its circumstances: circa, presumably."""
        rules = lexicon.load("wikidata")["circumstances"]
        items = (item_of(snak) for key, snak in snaks(statement, "qualifiers") if key == rules["property"])
        marks = [rules["marks"][item.value] for item in items if item and item.value in rules["marks"]]
        marked = value.said.value + (marks[0] if marks else "")
        if not marks or not time.is_date(marked):
            return value
        return evolve(value, said=Said(marked, time.display(marked)))

    def origins(self, statement: Node) -> tuple[str, ...]:
        """Return what the references name: addresses, hosts of Wikipedias, what others are called, or else their ids."""
        rules, hosts = lexicon.load("wikidata")["references"], lexicon.table("wikipedias", "hosts")
        found: dict[str, None] = {}
        for key, snak in references(statement):
            item = item_of(snak) if key in rules["items"] else None
            if item:
                found[hosts.get(item.value) or self.labels.of(item.value) or item.value] = None
            elif key in rules["addresses"] and (address := snak.words("datavalue", "value")):
                found[address] = None
        return tuple(found)

    def close(self) -> None:
        """Note what could not be read."""
        if self._unlabelled:
            several = len(self._unlabelled) > 1
            named = f"{', '.join([*self._unlabelled][:_TOLD])}{' …' if len(self._unlabelled) > _TOLD else ''}"
            self.notes.say(
                f"{len(self._unlabelled)} {'items have' if several else 'item has'} no label in it ({named}), so that what "
                f"{'they are' if several else 'it is'} named for is not read: add the item's address with whosays add, which "
                'brings the labels, or put {"labels": …} of each into its "entities"'
            )
        if self._valueless:
            self.notes.say(f"what it says to be unknown or not to exist makes no claim: {', '.join(self._valueless)}")

    def _date(self, field: str, value: Node) -> Value | None:
        digits = value.at("time")
        if digits is None or digits.kind != "string":
            return None
        try:
            found = edtf(value)
        except Unread as reason:
            self.notes.leave(field, str(reason), digits.value, digits.fragment)
            return None
        whole = not told_by_digits(value) and value.end - value.start <= LONGEST_QUOTE
        return Value(Said(found, time.display(found)), digits.value, value if whole else digits)

    def _qualifier(self, snak: Node) -> str | None:
        value, item = snak.at("datavalue", "value"), item_of(snak)
        if item:
            return self._label(item)
        if value is None or not value.at("time"):
            return _words(value)
        try:
            return edtf(value)
        except Unread:
            return None

    def _label(self, item: Node) -> str | None:
        label = self.labels.of(item.value)
        if label is None:
            self._unlabelled[item.value] = None
        return label


def _text(value: Node | None) -> Node | None:
    """Return the node of a string, or of a text in one language."""
    node = value if value is None or value.kind == "string" else value.at("text")
    return node if node is not None and node.kind == "string" else None


def _words(value: Node | None) -> str | None:
    node = _text(value)
    return " ".join(node.value.split()) or None if node else None
