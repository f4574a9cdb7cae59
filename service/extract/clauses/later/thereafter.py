"""What the next sentence says of the end or the start of what one has told: "She is minister. *She took office in 1995.*"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.clauses.dated import dated
from service.extract.clauses.times import times_of
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, expand, in_small
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_ROLES = {"end": ("at", "until"), "start": ("at", "since"), "held": ("span",)}
_YEAR = compiled(r"-?\d{4}")
_DAY = compiled(r"\d{4}(?:-\d\d){0,2}")


@frozen
class Ending:
    """The end of one value of a field, or its start: its date in EDTF, where in the text the words for it end, what the date rests on.

    ``until`` is the end of a stretch that the same words tell.
    """

    field: str
    value: str
    date: str
    span: Span
    rests: Mapping[str, str]
    key: str = "end"
    until: str = ""

    def told_of(self, found: Finding) -> Finding:
        """Return a finding with its end, quoted up to there, where it is the one that ends and none is told yet."""
        if (found.field, found.value) != (self.field, self.value) or not found.modality.counts:
            return found
        given = found.qualifiers
        if self.key == "start":
            timed = "start" in given or ("date" in given and given.get("date_basis") != "publication")
            same = self.until and given.get("start") == self.date
            if (timed and not same) or not _in_order(self.date, given.get("end", self.date)):
                return found
            begun = found if same else dated(found, "start", self.date, self.span, self.rests)
            return (
                dated(begun, "end", self.until, self.span, self.rests) if self.until and "end" not in given else begun
            )
        if "end" in given or given.get("tense") == "present" or not _in_order(given.get("start", ""), self.date):
            return found
        return dated(found, "end", self.date, self.span, self.rests)


def ending(shadow: Shadow, entities: Mapping[Mention, Entity], said: Iterable[Finding]) -> Ending | None:
    """Return what a sentence ends, or begins, of what was ``said`` in the one before it: one value of one field, or nothing.

    ``entities`` are those whom its mentions surely mean.
    """
    if not shadow.has(Kind.DATE):
        return None
    for key, fields, pattern in _edges():
        match = pattern.match(shadow.small)
        if match is None:
            continue
        who, post = match.groupdict().get("s"), match.groupdict().get("as")
        told = said if not post else [each for each in said if _is_called(each, shadow.mentions[post].value)]
        told = [each for each in told if _is_seat(each)] if match.groupdict().get("seat") else told
        value = _ended(fields, told, entities.get(shadow.mentions[who]) if who else None, named=who is not None)
        dead = match.groupdict().get("dead")
        if dead and not (value and _is_named(entities.get(shadow.mentions[dead]), value[1])):
            continue
        place = match.start("front") if match["front"] else match.start("t")
        span = Span(shadow.offsets[0], shadow.span(*match.span()).end)
        if dead and value:  # a death's day is no time of a clause
            day = shadow.mentions[shadow.small[place]]
            return Ending(*value, day.value, span, basis(day), key) if _DAY.fullmatch(day.value) else None
        time = next((each for each in times_of(shadow) if each.place == place), None)
        held = match.groupdict().get("held")
        if value is None or time is None or time.role not in _ROLES["held" if held else key]:
            return None
        return Ending(*value, time.ends[0], span, basis(time.mention), key, time.ends[1] if held else "")
    return None


def _is_named(entity: Entity | None, value: str) -> bool:
    """Tell whether somebody other than the main person has the name of a value."""
    return entity is not None and not entity.main and bool(entity.name) and entity.name in value


def _is_called(found: Finding, post: str) -> bool:
    """Tell whether a post is called by its noun alone: "resigned as *chairman*" behind "chairman of Acme"."""
    return found.field == "position_held" and f"{found.value} ".lower().startswith(f"{post.lower()} ")


def _is_seat(found: Finding) -> bool:
    """Tell whether a post is a seat, which a minister or a mayor may lose and stay what they are."""
    return found.value.split(maxsplit=1)[0].lower() in lexicon.words("thereafter", "seats")


def _ended(
    fields: Sequence[str], said: Iterable[Finding], who: Entity | None, *, named: bool
) -> tuple[str, str] | None:
    """Return the field and value that alone can end; None for several, or for one of somebody else."""
    told = [each for each in said if each.field in fields and (each.subject is who if named else each.subject.main)]
    values = {(each.field, each.value) for each in told if each.modality.counts}
    return values.pop() if len(values) == 1 else None


def _in_order(start: str, end: str) -> bool:
    first, last = _YEAR.match(start), _YEAR.match(end)
    return first is None or (last is not None and int(first.group()) <= int(last.group()))


@cache
def _edges() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    data = lexicon.load("thereafter")
    return tuple(
        (key, tuple(each["fields"]), compiled(in_small(expand(each["pattern"], data["macros"]))))
        for key, table in (("end", "endings"), ("start", "beginnings"))
        for each in data[table]
    )
