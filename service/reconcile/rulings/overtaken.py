"""Whether the evidence has changed since a ruling was made: so that it decides nothing any more, or speaks against it.

Only what is new counts: claims that the ruling does not know. A ruling that knows none in particular knows all.
"""

from collections.abc import Iterable, Sequence

from service.domain.claim import Claim
from service.domain.conflict import Conflict
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.lists.wording import listing
from service.domain.profile import Band, FieldValue, ProfileField
from service.domain.ruling import Ruling
from service.reconcile.rulings.chosen import Choice


def against_choice(choice: Choice, place: ProfileField, conflicts: Sequence[Conflict]) -> str | None:
    """Return in one sentence what has overtaken a choice in a field as computed; None where nothing has.

    It is overtaken where the computed value is the chosen one by now, and was another when it was made; and where new
    claims say a rival that has a high confidence.
    """
    best, ruling = place.values[0], choice.ruling
    if best.id == choice.value.id:
        if ruling.computed is None or _is(best, ruling.computed):
            return None
        return (
            f"The sources give {best.display} by themselves by now, with {_sure(best)}: the ruling is no longer needed."
        )
    for value in place.values:
        if value.id != choice.value.id and value not in choice.beside and _rival(choice.value, value, place, conflicts):
            told = _told(value, ruling, choice.value.claims)
            if told:
                return told
    return None


def against_rejection(ruling: Ruling, claim: Claim, place: ProfileField) -> str | None:
    """Return what has overtaken a rejection: new claims that say the same with high confidence; None where there are none."""
    for value in place.values:
        if _is(value, claim.value):
            return _told(value, ruling, ())
    return None


def _rival(chosen: FieldValue, other: FieldValue, place: ProfileField, conflicts: Sequence[Conflict]) -> bool:
    if CATALOGUE[place.name].cardinality is Cardinality.ONE:
        return True
    sides = [{side.value for side in conflict.positions} for conflict in conflicts if conflict.field == place.name]
    return any(chosen.value in values and other.value in values for values in sides)


def _told(value: FieldValue, ruling: Ruling, besides: Iterable[str]) -> str | None:
    if ruling.known is None or value.confidence.band is not Band.HIGH:
        return None
    known = {*ruling.known, *besides}
    new = [claim for claim in value.claims if claim not in known]
    if not new:
        return None
    claims = "A claim" if len(new) == 1 else "Claims"
    says = "says" if len(new) == 1 else "say"
    return f"{claims} made since ({listing(new)}) {says} {value.display}, with {_sure(value)}: look at it again."


def _sure(value: FieldValue) -> str:
    return f"{value.confidence.band} confidence"


def _is(value: FieldValue, words: str) -> bool:
    return words in (value.value, value.display) or words in {variant.value for variant in value.variants}
