"""Whose births a page tells of, by which somebody born under another name is the page's person; and ages that the dead had."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import Factory, define, evolve

from service.domain.claim import Modality
from service.extract.people.entities import MAIN, Entity
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_YEAR = 4
_YEARS = compiled(r"(?<!\d)\d{4}(?=-|\]|$)")


@define
class Births:
    """The births that a page has told of so far, by whose they are: persons' places."""

    _told: dict[int, str] = Factory(dict)
    """The years of the births, empty where none was told."""
    _turned: set[int] = Factory(set)
    """The years in which the main person was born, or the ones behind, by the ages that were told."""
    _aged: bool = False
    """Whether any age of the main person's was told."""
    _kin: set[int] = Factory(set)
    """Those who are the main person's kin."""

    def note(self, findings: Sequence[Finding]) -> None:
        """Take in the births, ages and kin that a sentence tells."""
        self._kin.update(each.person.place for each in findings if each.person and each.subject.main)
        for each in findings:
            place = each.subject.place
            if each.field.startswith("birth_"):
                year = each.value[:_YEAR] if each.field == "birth_date" else ""
                self._told[place] = year or self._told.get(place, "")
            elif each.field == "age_statement" and each.subject.main and each.value.isdigit():
                self._aged = True
                days = _YEARS.findall(each.qualifiers.get("date", ""))
                self._turned.update(int(year) - int(each.value) for year in days)

    def others(self) -> AbstractSet[int]:
        """Return whose births were told, the main person's and kin's apart."""
        return self._told.keys() - self._kin - {MAIN}

    def alone(self, one: Entity) -> bool:
        """Tell whether one's is the only birth, kin's apart, and fits what is told of the main person's.

        That is the year of birth, or else an age, as far as the year in which it was had is known.
        """
        year, told = self._told.get(one.place, ""), self._told.keys() - self._kin
        if not year or not told <= {one.place, MAIN}:
            return False
        if MAIN in told:
            return self._told[MAIN] == year
        return self._aged and (not self._turned or bool({int(year), int(year) + 1} & self._turned))


def in_life(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings, an age of who has died by then without the day of the publication: "Ines Kerr, *23*, was killed last year"."""
    found = list(findings)
    if not any(each.field == "death_date" and each.modality in _TOLD for each in found):
        return found
    return [evolve(each, qualifiers=_undated(each)) if _is_of_today(each) else each for each in found]


def in_generations(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without parents who were born after the person, and children before: those are of somebody else of the name."""
    own = [
        int(each.value[:_YEAR]) for each in findings if each.field == "birth_date" and each.value[:_YEAR].isdecimal()
    ]
    return [each for each in findings if not own or _is_of_age(each, own)]


def _is_of_age(finding: Finding, own: Sequence[int]) -> bool:
    """Tell whether a parent or a child was born on the right side of one of the years in which the person may have been."""
    born = finding.qualifiers.get("born", "")[:_YEAR]
    if finding.field not in ("parent", "child") or not born.isdecimal():
        return True
    return int(born) < max(own) if finding.field == "parent" else int(born) > min(own)


_TOLD = (Modality.ASSERTED, Modality.REPORTED)


def _is_of_today(finding: Finding) -> bool:
    told = finding.qualifiers
    return finding.field == "age_statement" and told.get("date_basis") == "publication" and "moment" not in told


def _undated(finding: Finding) -> dict[str, str]:
    return {key: each for key, each in finding.qualifiers.items() if key not in ("date", "date_basis")}
