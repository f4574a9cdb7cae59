"""What claims say about a value besides it: united, with the claims that state each part, and with what belongs together.

The qualifiers of one claim are one statement. A claim that says nothing more than another stands under the parts that it
states too, and no claim stands under a part that it does not state.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import DATED, GENERAL, Field
from service.domain.profile import Statement
from service.reconcile.normal.degrees import one_degree
from service.reconcile.normal.forms import moment
from service.reconcile.normal.spelling import english
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table

Qualifiers = dict[str, str | tuple[str, ...]]
Support = dict[str, dict[str, tuple[str, ...]]]

FEW = 50
"""Of more different statements than these, none is sought that says less than another."""
_UNTOLD = (GENERAL.keys() - DATED) | {"key", "unit"}
"""What tells how the words are meant, and nothing about the person."""


@frozen
class Qualified:
    """The qualifiers of a value's claims: ``united``, by ``support``, and as ``statements``; ``differing`` are the keys of which one
    value can hold, and independent sources give several."""

    united: Qualifiers
    support: Support
    statements: tuple[Statement, ...]
    differing: tuple[str, ...] = ()


def qualified(entry: Field, claims: Sequence[Claim], lineage: Lineage) -> Qualified:
    """Return what claims of one value of a field say about it."""
    if not any(claim.qualifiers for claim in claims):
        return Qualified({}, {}, ())
    united = qualifiers(claims, lineage)
    return Qualified(united, support(united, claims), statements(claims), differing(entry, claims, lineage))


def qualifiers(claims: Sequence[Claim], lineage: Lineage) -> Qualifiers:
    """Return the claims' qualifiers united: a string where all agree, else a tuple, best supported first.

    Of two dates the more precise one stands for both where one contains the other.
    """
    if len(claims) == 1:
        return dict(sorted(claims[0].qualifiers.items()))
    united: Qualifiers = {}
    for key in sorted({key for claim in claims for key in claim.qualifiers}):
        stated: dict[str, list[Claim]] = {}
        for claim in claims:
            if key in claim.qualifiers:
                stated.setdefault(claim.qualifiers[key], []).append(claim)
        merged = _merged(stated)
        if len(merged) == 1:
            united[key] = next(iter(merged))
            continue
        united[key] = tuple(
            sorted(merged, key=lambda value: (-len(lineage.voices(merged[value])), lineage.place(merged[value][0])))
        )
    return united


def support(united: Mapping[str, str | tuple[str, ...]], claims: Sequence[Claim]) -> Support:
    """Return for each qualifier, by its value, the ids of the claims that state it: not those that say it less precisely."""
    found: Support = {}
    for key, given in united.items():
        stated: dict[str, list[str]] = {}
        for claim in claims:
            if key in claim.qualifiers:
                stated.setdefault(_spelled(key, claim.qualifiers[key]), []).append(claim.id)
        values = (given,) if isinstance(given, str) else given
        found[key] = {value: tuple(stated.get(_spelled(key, value), ())) for value in values}
    return found


def statements(claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """Return what claims of one value say in one breath, in the order of the claims: those that say the most, with all that says no more."""
    alike: dict[tuple[tuple[str, str], ...], list[Claim]] = {}
    for claim in claims:
        if parts := _parts(claim):
            alike.setdefault(parts, []).append(claim)
    maps = {parts: dict(parts) for parts in alike}
    heads = list(alike) if len(alike) > FEW else _heads(maps)
    found = []
    for parts in heads:
        first = alike[parts][0]
        within = alike if len(alike) <= FEW else (parts,)
        saying = [claim for other in within if _within(maps[other], maps[parts]) for claim in alike[other]]
        found.append(Statement(qualifiers=dict(first.qualifiers), support=_stating(first.qualifiers, saying, claims)))
    return tuple(found)


def states(claim: Claim, key: str, value: str) -> bool:
    """Tell whether a claim states this value of a qualifier, spelling aside; a date, to the letter."""
    return key in claim.qualifiers and _spelled(key, claim.qualifiers[key]) == _spelled(key, value)


def differing(entry: Field, claims: Sequence[Claim], lineage: Lineage) -> tuple[str, ...]:
    """Return the keys of which one value can hold, and claims of several voices give values that cannot hold at once."""
    if len(claims) == 1:
        return ()
    rules = table("conflicts")["differing"]
    dates = rules["temporal"] if entry.temporal else rules["fields"].get(entry.name, ())
    words = {rule["qualifier"]: frozenset(rule["values"]) for rule in table("conflicts")["rival_qualifiers"]}
    told = [
        key
        for key in (*words, *dates)
        if _differ(key, _apart(key, claims, words.get(key, _ANY), rules["alike"]), lineage)
    ]
    voices = rules["voices"].get(entry.name, {})
    return (*told, *(key for key, apart in voices.items() if _voices_differ(key, apart, claims, lineage)))


def _voices_differ(key: str, apart: Sequence[Sequence[str]], claims: Sequence[Claim], lineage: Lineage) -> bool:
    """Tell whether two voices have nothing in common under a key but words that are ``apart``: "fled to" one, "grew up in" the other."""
    said: dict[str, set[str]] = {}
    for claim in claims:
        if value := claim.qualifiers.get(key):
            said.setdefault(lineage.voice(claim), set()).add(value)
    pairs = combinations(set(map(frozenset, said.values())), 2)
    return any(
        one.isdisjoint(other) and any(len(one & {*each}) == len(other & {*each}) == 1 for each in apart)
        for one, other in pairs
    )


_ANY: frozenset[str] = frozenset()


def _differ(key: str, pairs: Iterable[tuple[Claim, Claim]], lineage: Lineage) -> bool:
    """Tell whether several voices differ; a voice that itself gives two days tells of two: of a prize won twice."""
    several = [lineage.voice(one) != lineage.voice(other) for one, other in pairs]
    return any(several) and (key != "date" or all(several))


def _apart(
    key: str, claims: Sequence[Claim], words: frozenset[str], alike: Sequence[str]
) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of claims on one thing whose values of a qualifier cannot hold at once; of very many, those with the first alone."""
    given = [claim for claim in claims if key in claim.qualifiers]
    pairs = combinations(given, 2) if len(given) <= FEW else ((given[0], claim) for claim in given[1:])
    for one, other in pairs:
        said, another = one.qualifiers[key], other.qualifiers[key]
        same = (
            said == another or chosen_before(key, one, other) or not all(one_matter(each, one, other) for each in alike)
        )
        if not same and (words.issuperset((said, another)) if words else not _meet(said, another)):
            yield one, other


def chosen_before(key: str, one: Claim, other: Claim) -> bool:
    """Tell whether the earlier of two beginnings is of what came before: of the election to a post that was taken up soon after."""
    dates = [(time.sort_key(when), claim) for claim in (one, other) if (when := moment(claim.qualifiers.get(key)))]
    if key != "start" or len(dates) < 2 or ("manner" in one.qualifiers) == ("manner" in other.qualifiers):  # noqa: PLR2004
        return False
    (_, earlier), _ = sorted(dates, key=lambda dated: dated[0])
    days = time.gap(time.parse(one.qualifiers[key]), time.parse(other.qualifiers[key]))
    return "manner" in earlier.qualifiers and days <= table("conflicts")["differing"]["taken_up_days"]


def two_things(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Tell whether two values are of two studies, jobs or prizes: all that is said of both, of a degree, a role or a day, is not the same."""
    for key in table("conflicts")["two_things"].get(one[0].field, ()):
        mine, theirs = ({claim.qualifiers.get(key) for claim in claims} for claims in (one, other))
        if None in mine | theirs:
            continue
        if not any(_may_be_one(key, a, b) for a in mine for b in theirs if a and b):
            return True
    return False


def _may_be_one(key: str, one: str, other: str) -> bool:
    if key == "degree":
        return one_degree(one, other) or one_degree(one, "") or one_degree("", other)
    return _meet(one, other) if key in DATED else english(one) == english(other)


def one_matter(key: str, one: Claim, other: Claim) -> bool:
    """Tell whether two claims speak of one thing by what both, or neither, say under ``key``: of one degree, in one role."""
    mine, theirs = one.qualifiers.get(key, ""), other.qualifiers.get(key, "")
    return one_degree(mine, theirs) if key == "degree" else mine == theirs


def _meet(one: str, other: str) -> bool:
    when, then = moment(one), moment(other)
    if when is None or then is None:
        return not (one.isdecimal() and other.isdecimal())  # two numbers, which are not the same
    return time.meets(when, then)


def _parts(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return what a claim tells about its value, spelled so that it can be compared."""
    given = claim.qualifiers.items()
    return tuple(sorted((key, _spelled(key, text)) for key, text in given if key not in _UNTOLD))


def _heads(maps: Mapping[tuple[tuple[str, str], ...], Mapping[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    """Return those of several statements that are not within another one."""
    return [
        parts
        for parts, own in maps.items()
        if not any(_within(own, whole) for other, whole in maps.items() if other is not parts)
    ]


def _within(part: Mapping[str, str], whole: Mapping[str, str]) -> bool:
    """Tell whether one statement says nothing that another does not say as well, or more precisely."""
    return all(
        key in whole and (text == whole[key] or _less_precise(key, text, whole[key])) for key, text in part.items()
    )


def _less_precise(key: str, text: str, other: str) -> bool:
    if key not in DATED:
        return False
    when, then = moment(text), moment(other)
    return when is not None and then is not None and time.contains(when, then)


def _stating(
    given: Mapping[str, str], saying: Sequence[Claim], claims: Sequence[Claim]
) -> Mapping[str, tuple[str, ...]]:
    """Return for each part of a statement the claims that state it, in their order."""
    known = {claim.id for claim in saying}
    ordered = [claim for claim in claims if claim.id in known]
    return {
        key: tuple(claim.id for claim in ordered if states(claim, key, text)) for key, text in sorted(given.items())
    }


def _spelled(key: str, text: str) -> str:
    return text if key in DATED else english(text) or text


def _merged(stated: dict[str, list[Claim]]) -> dict[str, list[Claim]]:
    if len(stated) == 1:
        return stated
    dates = {value: when for value in stated if (when := moment(value))}
    merged: dict[str, list[Claim]] = {}
    words: dict[str, str] = {}
    for value, claims in stated.items():
        finer = [other for other, when in dates.items() if value in dates and time.contains(dates[value], when)]
        finest = min(
            finer,
            key=lambda other: (sum(time.contains(dates[other], when) for when in dates.values()), other),
            default=value,
        )
        chosen = words.setdefault(finest if finest in dates else english(finest) or finest, finest)
        merged.setdefault(chosen, []).extend(claims)
    return merged
