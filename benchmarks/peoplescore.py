"""Claims of one page held against what an editor read there: right, with a wrong or missing qualifier, wrong, missed.

Counted are claims that support a value or refute it and are linked to the person; an intended one does neither. A claim is

- *wrong* where no fact of the page has its value (not the person's, another field's, cut, glued, denied by the text), or
  where its quote does not stand in the text;
- *strictly right* where it is not wrong, has no qualifier that the page does not state so, and the claims of its fact
  together lack none that the page states.

A fact is *found* where a claim has its value. Every claim goes to one fact, the one whose qualifiers fit it best.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import Factory, define, field

from benchmarks.peoplegold import UNSCORED, Conflict, Fact, Page
from benchmarks.peoplematch import folded, qualified, says, value_is

Claim = Mapping


@define
class Tally:
    """Counts of a field, a page or everything; see the module."""

    facts: int = 0
    found: int = 0
    claims: int = 0
    strict: int = 0
    wrong: int = 0
    right_qualifiers: int = 0
    missing_qualifiers: int = 0
    wrong_qualifiers: int = 0

    def add(self, other: "Tally") -> None:
        """Add another tally's counts."""
        for name in self.__slots__:
            if not name.startswith("__"):
                setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def recall(self) -> float | None:
        """The share of facts found, or None where there are none."""
        return self.found / self.facts if self.facts else None

    @property
    def precision(self) -> float | None:
        """The share of claims that are strictly right, or None where there are none."""
        return self.strict / self.claims if self.claims else None

    @property
    def wrongness(self) -> float | None:
        """The share of claims that are wrong, or None where there are none."""
        return self.wrong / self.claims if self.claims else None


@define
class Judged:
    """A page's result: its tally by field, and what was missed and claimed wrongly, each with the cause."""

    key: str
    fields: dict[str, Tally] = Factory(dict)
    misses: list[tuple[Fact, str]] = Factory(list)
    wrongs: list[tuple[Claim, str]] = Factory(list)
    loose: list[tuple[Claim, str]] = Factory(list)
    wrong_names: int = 0

    def of(self, name: str) -> Tally:
        """Return the tally of a field."""
        return self.fields.setdefault(name, Tally())


@define
class _Match:
    claim: Claim
    fact: int
    right: frozenset[str]
    wrong: frozenset[str]


def judge(page: Page, claims: Sequence[Claim], text: str, names: Sequence[str] = ()) -> Judged:
    """Return the page's result; ``claims`` are the API's, ``names`` what the person is called besides the page's gold."""
    judged = Judged(page.key)
    counted = [each for each in claims if each["linked"] and each["modality"] != "intended"]
    known = [*names, *(each for fact in page.facts if "also_known_as" in fact.fields for each in fact.values)]
    for each in counted:
        if each["field"] == "name" and not any(value_is("name", name, str(each["value"])) for name in known):
            judged.wrong_names += 1
    scored = [each for each in counted if each["field"] not in UNSCORED]
    matches: list[_Match] = []
    for claim in scored:
        match = _matched(page, claim)
        if match is None or not _quoted(claim, text):
            tally = judged.of(claim["field"])
            tally.claims += 1
            tally.wrong += 1
            judged.wrongs.append((claim, _why_wrong(page, claim, text)))
        else:
            matches.append(match)
    for number, fact in enumerate(page.facts):
        _score(judged, fact, [each for each in matches if each.fact == number], scored)
    return judged


def _matched(page: Page, claim: Claim) -> _Match | None:
    negated = claim["modality"] == "negated"
    best: tuple[tuple[int, bool, int, int], _Match] | None = None
    for number, fact in enumerate(page.facts):
        if (fact.modality == "negated") == negated and says(fact, claim):
            right, wrong = qualified(fact, claim, page.published)
            rank = (len(wrong), fact.optional, -len(right), fact.fields.index(claim["field"]))
            if best is None or rank < best[0]:
                best = rank, _Match(claim, number, right, wrong)
    return best[1] if best else None


def _quoted(claim: Claim, text: str) -> bool:
    quote, place = claim["selectors"]
    return bool(text[place["start"] : place["end"]] == quote["exact"])


def _score(judged: Judged, fact: Fact, matches: Sequence[_Match], scored: Sequence[Claim]) -> None:
    tally = judged.of(fact.field)
    if not fact.optional:
        tally.facts += 1
        tally.found += bool(matches)
        if not matches:
            judged.misses.append((fact, _why_missed(fact, scored)))
    if not matches:
        return
    have = frozenset[str]().union(*(each.right for each in matches))
    missing = fact.qualifiers.keys() - have
    tally.right_qualifiers += len(fact.qualifiers.keys() & have)
    tally.missing_qualifiers += len(missing)
    for each in matches:
        tally.claims += 1
        tally.wrong_qualifiers += len(each.wrong)
        tally.strict += not missing and not each.wrong
        if missing or each.wrong:
            said = [f"lacks {key}" for key in sorted(missing)] + [f"wrong {key}" for key in sorted(each.wrong)]
            judged.loose.append((each.claim, ", ".join(said)))


def _why_missed(fact: Fact, scored: Sequence[Claim]) -> str:
    if not scored:
        return "nothing read on the page"
    same = [each for each in scored if says(fact, each)]
    if same:
        negated = fact.modality == "negated"
        one = any((each["modality"] == "negated") == negated for each in same)
        return "one claim for several facts" if one else "denied or asserted the other way"
    near = [each for each in scored if each["field"] in fact.fields and _overlaps(fact, each)]
    if near:
        return "value cut or glued"
    if any(_overlaps(fact, each) for each in scored):
        return "read as another field"
    return "not read"


def _why_wrong(page: Page, claim: Claim, text: str) -> str:
    if not _quoted(claim, text):
        return "quote is not in the text"
    if any(says(fact, claim) for fact in page.facts):
        return "denied or asserted the other way"
    if any(claim["field"] in fact.fields and _overlaps(fact, claim) for fact in page.facts):
        return "value cut or glued"
    if any(_overlaps(fact, claim) for fact in page.facts):
        return "another field's"
    return "no such fact"


def _overlaps(fact: Fact, claim: Claim) -> bool:
    words = f" {folded(str(claim['value']))} "
    spelled = [f" {folded(each.replace('*', ' '))} " for each in fact.values if each.strip("* ")]
    return any(each in words or words in each for each in spelled)


@define
class Conflicts:
    """Conflicts of the gold that were found and missed, and those told that no editor would see."""

    found: int = 0
    missed: int = 0
    false: int = 0
    said: list[str] = field(factory=list)


def conflicts(gold: Sequence[Conflict], told: Sequence[Mapping]) -> Conflicts:
    """Compare conflicts: one is found where its field is that, and its positions have both values.

    Values that held one after the other (``temporal``) are no conflict that an editor has to settle, and count for nothing.
    A date is in a position that is more exact.
    """
    result = Conflicts()
    told = [each for each in told if each["type"] != "temporal"]
    explained: Counter[int] = Counter()
    for wanted in gold:
        hits = [number for number, each in enumerate(told) if _tells(each, wanted)]
        explained.update(hits)
        if not wanted.optional:
            result.found += bool(hits)
            result.missed += not hits
            if not hits:
                result.said.append(f"missed: {wanted.field} {' / '.join(wanted.positions)}")
    for number, each in enumerate(told):
        if not explained[number]:
            result.false += 1
            result.said.append(f"false: {each['field']} {each['summary']}")
    return result


def _tells(told: Mapping, wanted: Conflict) -> bool:
    if told["field"] != wanted.field:
        return False
    called = [str(each[key]) for each in told["positions"] for key in ("value", "display")]
    return all(any(_position(wanted.field, value, each) for each in called) for value in wanted.positions)


def _position(name: str, value: str, called: str) -> bool:
    return value_is(name, value, called) or called.startswith(f"{value}-")
