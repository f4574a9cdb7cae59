"""The one-line description of a profile, made of values alone: "President of Norway 2006–2018, born 29 October 1938"."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from service.domain.edtf import Point, Shape, is_date, parse
from service.domain.lists.wording import listing
from service.domain.profile import FieldValue, ProfileField, Status
from service.reconcile.normal.places.gazetteer import country_code
from service.reconcile.normal.spelling import fold
from service.reconcile.tables import table
from service.reconcile.values.standing import office_rank, place_of


def description(fields: Mapping[str, ProfileField]) -> str:
    """Return one line: the highest public office with its place and years, else trades and then such an office; the ends of the life.

    Disputed values are left out, but for dates of one year: then it is the year. Empty where nothing is known.
    """
    rules = table("description")
    office = _office(fields)
    placed = office is not None and bool(place_of(office.display))
    implied = office is not None and " to " not in office.display and bool(country_code(fold(place_of(office.display))))
    told = frozenset(office.display.casefold().split() if office else ())
    trades = _trades(fields, told, frozenset(rules["implied"]["words"]) if implied else frozenset())
    held = [_with_years(_terms(fields, office), _told(fields, office))] if office is not None else []
    parts = [*held, *trades] if placed else [*trades, *held]
    line = ", ".join([*parts, *_dates(fields)])
    return line[:1].upper() + line[1:]


def _trades(fields: Mapping[str, ProfileField], told: AbstractSet[str], implied: AbstractSet[str]) -> list[str]:
    """Return nationality and trades, best supported first, as one part; none where what is ``implied`` says it all.

    ``told`` are words that the line has already: who was "ambassador to Chile" is no "ambassador" besides.
    """
    rules = table("description")
    stated = sorted(
        _sure(fields, rules["trades"]),
        key=lambda value: (-value.independent, _is_past(value), -value.confidence.score),
    )
    former = {value.display: _told(fields, value) for value in stated}
    named = [noun for noun in _names(stated) if noun.casefold() not in told | implied]
    telling = [noun for noun in named if noun.casefold() not in rules["vague"]["words"]] or named
    nouns = [former.get(noun, noun) for noun in telling][: rules["most"]]
    if not nouns and implied:
        return []
    if not nouns and not _offices(fields):
        posts = _sure(fields, rules["posts"])
        held = [value for value in posts if not _is_past(value)]
        nouns = _names(held)[: rules["most"]] or [_told(fields, value) for value in posts][:1]
    nations = [listing(names) for name in rules["adjectives"] if (names := _nations(_sure(fields, name)))]
    about = " ".join([*nations, *([listing(nouns)] if nouns else [])])
    return [about] if about else []


def _nations(values: Sequence[FieldValue]) -> list[str]:
    """Return the best supported nationality, and a second one where several sources agree on both."""
    agreed = [value for value in values if value.status is Status.AGREED]
    return _names(agreed[:2] or values[:1])


def _office(fields: Mapping[str, ProfileField]) -> FieldValue | None:
    """Return the highest public office; of several, one with its place, then the best supported, then one with years.

    Of one that has ended and one held now that is as high it is the second.
    """
    offices = _offices(fields)
    best = min(offices, key=_order, default=None)
    if best is None or not _is_past(best):
        return best
    held = [
        each
        for each in offices
        if each.current and (office_rank(each.display) or 0) <= (office_rank(best.display) or 0)
    ]
    return min(held, key=_order, default=best)


def _offices(fields: Mapping[str, ProfileField]) -> list[FieldValue]:
    posts = _sure(fields, table("description")["posts"])
    return [value for value in posts if office_rank(value.display) is not None]


def _order(office: FieldValue) -> tuple[bool, int, float, bool]:
    dated = office.valid is not None and bool(office.valid.start or office.valid.end)
    return not place_of(office.display), office_rank(office.display) or 0, -office.confidence.score, not dated


def _told(fields: Mapping[str, ProfileField], value: FieldValue) -> str:
    """Return a trade or a post in words: as a former one where its sources tell it so of somebody who lives."""
    dead = "death_date" in fields and fields["death_date"].values
    return f"former {value.display}" if _is_past(value) and not dead else value.display


def _is_past(value: FieldValue) -> bool:
    ended = "end" in value.qualifiers and not value.current
    return ended or value.current is False or value.qualifiers.get("tense") == "past"


def _terms(fields: Mapping[str, ProfileField], office: FieldValue) -> list[FieldValue]:
    """Return an office and its other terms, each with years, in their order; the office alone where it has none."""
    held = [each for each in _offices(fields) if each.display == office.display and _span(each)]
    return sorted(held, key=_first) if _span(office) else [office]


def _first(office: FieldValue) -> str:
    return (office.valid.start or office.valid.end or "") if office.valid else ""


def _with_years(terms: Sequence[FieldValue], words: str) -> str:
    """Return an office with the years of its terms: "2006–2018", "1981 and 1986–1989", "since 2018"; in ``words`` where it has none, or sources differ on them."""
    spans = [span for each in terms if (span := _span(each))]
    return f"{terms[0].display} {listing(list(dict.fromkeys(spans)))}" if spans else words


def _span(office: FieldValue) -> str:
    """Return the years of a term in words, empty where it has none or sources differ on them: "2006–2018", "since 2018", "until 1990"."""
    start = _year(office.valid.start) if office.valid and "start" not in office.differing else None
    end = _year(office.valid.end) if office.valid and "end" not in office.differing else None
    if start and end:
        return start if start == end else f"{start}–{end}"
    if start and office.current:
        return f"since {start}"
    return f"until {end}" if end else ""


def _year(edtf: str | None) -> str | None:
    """Return the year of a date that has one for sure."""
    when = parse(edtf) if edtf and is_date(edtf) else None
    return when.start.year if when and when.shape is Shape.POINT and when.start and _is_exact(when.start) else None


def _is_exact(point: Point) -> bool:
    return point.year.isdigit() and not point.qualifier


def _dates(fields: Mapping[str, ProfileField]) -> Iterator[str]:
    for name, word in table("description")["dates"].items():
        sure = _names(_sure(fields, name))
        told = sure[0] if sure else _common_year(fields[name].values) if name in fields else None
        if told:
            yield f"{word} {told}"


def _common_year(values: Sequence[FieldValue]) -> str | None:
    """Return the year that rival dates share: they differ in the day alone."""
    years = {_year(value.value) for value in values}
    return years.pop() if len(years) == 1 and len(values) > 1 else None


def _sure(fields: Mapping[str, ProfileField], name: str) -> list[FieldValue]:
    values = fields[name].values if name in fields else ()
    return [value for value in values if value.status is not Status.DISPUTED]


def _names(values: Sequence[FieldValue]) -> list[str]:
    """Return undated values in words; of those nested in one, the best that says more stands for it, unless it is only derived."""
    undated = [value for value in values if "date" not in value.qualifiers]
    names: dict[str, None] = {}
    for value in undated:
        inner = next((each for each in value.nested if each.relation == "contains" and not each.derived), value)
        names.setdefault(inner.display)
    return list(names)
