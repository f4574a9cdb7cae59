"""What ``benchmarks/people.py`` prints: figures by field, by part and person, causes, and faults one by one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from attrs import Factory, define, frozen

from benchmarks.peoplefolders import Read
from benchmarks.peoplegold import Fact, Person
from benchmarks.peoplescore import Claim, Conflicts, Judged, Tally, conflicts, judge
from service.domain.fields import CATALOGUE


@frozen
class Fault:
    """A miss or a wrong claim: the page's key, what it is, and the cause."""

    page: str
    what: str
    why: str


@define
class Outcome:
    """All pages' results, by person, with the conflicts of each."""

    pages: dict[str, list[Judged]] = Factory(dict)
    conflicts: dict[str, Conflicts] = Factory(dict)

    @classmethod
    def of(cls, persons: Sequence[Person], said: Mapping[str, Read], texts: Mapping[str, str]) -> "Outcome":
        """Judge every page that has a text; conflicts only of persons all of whose pages have one."""
        outcome = cls()
        for person in persons:
            if person.key not in said:
                continue
            claims, names = said[person.key].claims, (person.name, *person.aliases)
            outcome.pages[person.key] = [
                judge(page, claims[page.key], texts[page.key], names) for page in person.pages if page.key in texts
            ]
            if len(outcome.pages[person.key]) == len(person.pages):
                outcome.conflicts[person.key] = conflicts(person.conflicts, said[person.key].conflicts)
        return outcome

    def judged(self) -> Iterator[Judged]:
        """Yield every page's result."""
        for each in self.pages.values():
            yield from each

    def fields(self) -> dict[str, Tally]:
        """Return the tallies by field, in the catalogue's order, and of all under ``all``."""
        sums = {name: Tally() for name in (*CATALOGUE, "all")}
        for page in self.judged():
            for name, tally in page.fields.items():
                sums[name].add(tally)
                sums["all"].add(tally)
        return {name: tally for name, tally in sums.items() if tally.facts or tally.claims or name == "all"}

    def persons(self) -> dict[str, Tally]:
        """Return the tallies by person."""
        return {key: _sum(pages) for key, pages in self.pages.items()}

    def all_conflicts(self) -> Conflicts:
        """Return the conflicts of all persons together."""
        total = Conflicts()
        for key, each in self.conflicts.items():
            total.found += each.found
            total.missed += each.missed
            total.false += each.false
            total.said += [f"{key}: {said}" for said in each.said]
        return total


def _sum(pages: Sequence[Judged]) -> Tally:
    total = Tally()
    for page in pages:
        for tally in page.fields.values():
            total.add(tally)
    return total


def faults(outcome: Outcome) -> tuple[list[Fault], list[Fault]]:
    """Return misses and wrong claims, in the pages' order."""
    misses = [Fault(page.key, _fact(fact), why) for page in outcome.judged() for fact, why in page.misses]
    wrongs = [Fault(page.key, _claim(claim), why) for page in outcome.judged() for claim, why in page.wrongs]
    return misses, wrongs


def _fact(fact: Fact) -> str:
    more = "".join(f" {key}={values[0]}" for key, values in fact.qualifiers.items())
    return f"{fact.field} {fact.values[0]}{more}"


def _claim(claim: Claim) -> str:
    more = "".join(f" {key}={value}" for key, value in claim["qualifiers"].items())
    quote = " ".join(claim["selectors"][0]["exact"].split())
    return f"{claim['field']} {claim['value']}{more} ({claim['modality']}, {claim['extractor']['rule']}) «{quote}»"


def print_tables(outcome: Outcome) -> None:
    """Print figures by field, macro averages, conflicts and the causes of faults."""
    print(f"{'field':22} facts  found recall claims strict  prec.  wrong share   qualifiers right/missing/wrong")
    for name, tally in outcome.fields().items():
        print(
            f"{name:22} {tally.facts:5d}  {tally.found:5d} {_share(tally.recall)} {tally.claims:6d} {tally.strict:6d} "
            f" {_share(tally.precision)} {tally.wrong:6d} {_share(tally.wrongness)}   "
            f"{tally.right_qualifiers:4d} {tally.missing_qualifiers:4d} {tally.wrong_qualifiers:4d}"
        )
    persons = outcome.persons().values()
    recall = mean([each.recall for each in persons if each.recall is not None] or [0])
    precision = mean([each.precision for each in persons if each.precision is not None] or [0])
    pages = list(outcome.judged())
    silent = sum(not any(tally.claims for tally in page.fields.values()) for page in pages)
    print(f"by person, macro: recall {recall:.3f}, strict precision {precision:.3f}")
    print(f"{len(persons)} persons, {len(pages)} pages; {silent} pages without a claim but the name;", end=" ")
    print(f"{sum(page.wrong_names for page in pages)} names that are not the person's")
    told = outcome.all_conflicts()
    print(f"conflicts: {told.found} found, {told.missed} missed, {told.false} false")
    for title, found in zip(("misses", "wrong claims"), faults(outcome), strict=True):
        causes = Counter(fault.why for fault in found).most_common()
        print(f"{title}: " + (", ".join(f"{count} {why}" for why, count in causes) or "none"))


def _share(value: float | None) -> str:
    return "   –  " if value is None else f"{value:6.3f}"


def print_faults(outcome: Outcome, misses: Sequence[Fault], wrongs: Sequence[Fault], *, loose: bool = False) -> None:
    """Print faults one a line; ``loose`` adds claims with a wrong or missing qualifier, and conflicts missed and false."""
    for title, found in (("misses", misses), ("wrong claims", wrongs)):
        print(f"\n{title}")
        for fault in found:
            print(f"  {fault.page}: {fault.what} [{fault.why}]")
    if loose:
        print("\nqualifiers")
        for page in outcome.judged():
            for claim, why in page.loose:
                print(f"  {page.key}: {_claim(claim)} [{why}]")
        print("\nconflicts")
        for said in outcome.all_conflicts().said:
            print(f"  {said}")


def as_data(outcome: Outcome, *, with_faults: bool) -> dict:
    """Return the figures as JSON has them; with the faults one by one, if asked for."""
    told = outcome.all_conflicts()
    data: dict = {
        "fields": {name: _data(tally) for name, tally in outcome.fields().items()},
        "persons": {name: _data(tally) for name, tally in outcome.persons().items()},
        "conflicts": {"found": told.found, "missed": told.missed, "false": told.false},
    }
    if with_faults:
        for title, found in zip(("misses", "wrong"), faults(outcome), strict=True):
            data[title] = [{"page": each.page, "what": each.what, "why": each.why} for each in found]
    return data


def _data(tally: Tally) -> dict:
    counts = {name: getattr(tally, name) for name in tally.__slots__ if not name.startswith("__")}
    return {**counts, "recall": tally.recall, "precision": tally.precision, "wrong_share": tally.wrongness}
