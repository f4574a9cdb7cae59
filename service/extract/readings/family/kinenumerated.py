"""Kin who are counted first and then told one by one: "She has three children. *Kofi*, the eldest, is a nurse; *Ama* teaches; and *Yaa*, …"."""

import re
from collections.abc import Iterable, Iterator

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.family.kinwords import ranked
from service.extract.rules.finding import Finding, short
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_FIELDS = ("child", "sibling")
_COUNTS = ("brothers", "sisters", "sons", "daughters", "siblings", "children")
_P, _J = char_class("P"), char_class("J")
_RANK = rf"(?:the )?(?:[a-z]+|[{_J}])(?: one| child| of them| born)?"
_DOES = r"(?:is|was|has|had|works?|worked|teaches|taught|studies|studied|lives|lived|died|drowned|runs|plays|farms|followed|became|went)\b"
_FIRST = compiled(
    rf"(?:,? (?:of (?:whom|them) )?|: |^)(?:(?P<rank>{_RANK}),? (?P<v>[{_P}])(?=,| {_DOES}| \()|(?P<v2>[{_P}]), (?P<rank2>{_RANK}),)"
)
_NEXT = compiled(
    rf"[^.{char_class('K')}]*?(?:; (?:and |while )?|, (?:and |while )|,? (?:and|while|whereas) )"
    rf"(?:(?P<rank>{_RANK}),? (?P<v>[{_P}])(?=,|;|\.|$| {_DOES}| \()|(?P<v2>[{_P}])(?:, (?P<rank2>{_RANK}),|(?=,? who\b| {_DOES}|, [{char_class('R')}])))"
)
_PROBABILITY = 0.85


def enumerated(shadow: Shadow, people: People, number: int, said: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the kin that a sentence names one by one, of whom alone it or the one before has ``said`` how many they are."""
    counted = [each for each in said if each.field in _FIELDS and each.person is None and _number_of(each) > 1]
    if len({each.original for each in counted}) != 1:
        return
    counted.sort(key=lambda each: not each.subject.main)  # "their four children" are told of both
    if not counted[0].modality.counts:
        return
    places = list(_places(shadow, counted[0]))
    for place in places if len(places) <= _number_of(counted[0]) else ():
        mention = shadow.mentions[shadow.text[place]]
        person, pair = people.entities.get(mention), normal(counted[0].field, None, mention.value)
        quote = counted[0].quote.join(mention.span)
        if pair is None or person is None or person is counted[0].subject or not short(quote):
            continue
        yield Finding(
            field=counted[0].field,
            value=pair[0],
            display=pair[1],
            original=mention.span,
            quote=quote,
            subject=counted[0].subject,
            sentence=number,
            rule="family/one-by-one",
            probability=_PROBABILITY,
            qualifiers={},
            modality=counted[0].modality,
            attribution=counted[0].attribution,
            person=person,
        )


def _places(shadow: Shadow, counted: Finding) -> Iterator[int]:
    """Yield where those who are counted are named: the first with a rank, others with one, and those without where all are told."""
    start = shadow.index(counted.original.end) if counted.original.start >= shadow.offsets[0] else 0
    first = _FIRST.match(shadow.small, start)
    if first is None or not _is_ranked(shadow, first):
        return
    found, at = [first], first.end()
    while match := _NEXT.match(shadow.small, at):
        found.append(match)
        at = match.end()
    sure = [_is_ranked(shadow, each) for each in found]
    every = len(found) == _number_of(counted)
    yield from (
        each.start("v") if each["v"] else each.start("v2")
        for each, told in zip(found, sure, strict=True)
        if told or every
    )


def _is_ranked(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether a name has a rank among kin before or behind it."""
    group = next((each for each in ("rank", "rank2") if match[each]), "")
    words = shadow.words(*match.span(group)).lower().split() if group else []
    return not ranked().isdisjoint(words)


def _number_of(finding: Finding) -> int:
    """Return how many kin a finding counts, who counts as one of them left out, if it says so exactly; 0 where it does not."""
    counts = [finding.qualifiers[key] for key in _COUNTS if key in finding.qualifiers]
    return sum(map(int, counts)) - ("order" in finding.qualifiers) if counts and all(map(str.isdigit, counts)) else 0
