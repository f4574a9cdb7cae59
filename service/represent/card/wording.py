"""The card's own words in the languages that it speaks, with their plurals, labels and dates (data/words.toml, CLDR)."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from attrs import frozen

from service.domain.edtf import Point, Shape, parse
from service.domain.fields import CATALOGUE
from service.domain.time import display

if TYPE_CHECKING:
    from babel import Locale

_ENGLISH = "en"
_DATA: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    (files(__package__) / "data" / "words.toml").read_text(encoding="utf-8")
)

_HEDGES = {"": "", "?": "uncertain", "~": "approximate"}

LANGUAGES: Sequence[str] = tuple(_DATA)
"""The languages of the card (BCP 47), English first."""


@frozen
class Said:
    """Words, and the language that they are in where it is not that of the card around them."""

    text: str
    lang: str | None = None


@frozen
class Words:
    """What the card says in one language."""

    lang: str

    @property
    def direction(self) -> str:
        """Return ``rtl`` or ``ltr``, as HTML's ``dir`` wants it."""
        return "rtl" if self._locale.character_order == "right-to-left" else "ltr"

    @property
    def foreign(self) -> str | None:
        """Return the language of sentences that exist in English alone, where the card speaks another one."""
        return None if self.lang == _ENGLISH else _ENGLISH

    def say(self, key: str, **parts: object) -> str:
        """Return the words for ``key`` with its parts filled in; KeyError where there are none."""
        words: str = (_DATA[self.lang] if key in _DATA[self.lang] else _DATA[_ENGLISH])[key]
        return words.format(**parts)

    def count(self, key: str, number: int) -> str:
        """Return the words for so many, in the plural form that CLDR has for ``number``."""
        forms: Mapping[str, str] = _DATA[self.lang][key]
        return forms.get(self._locale.plural_form(number), forms["other"]).format(n=number)

    def label(self, field: str) -> str:
        """Return what ``field`` is called; as the catalogue has it where the language has no word."""
        label: str = _DATA[self.lang].get("labels", {}).get(field, CATALOGUE[field].label)
        return label

    def date(self, edtf: str) -> Said:
        """Return an EDTF date in words; what CLDR has no pattern for, as "about 1920", comes in English and says so."""
        if self.lang == _ENGLISH:
            return Said(display(edtf))
        when = parse(edtf)
        known = [text for point in when.points if (text := self._point(point))]
        if when.shape is Shape.POINT and known:
            return Said(known[0])
        if when.shape is Shape.ONE_OF and len(known) == 2:  # noqa: PLR2004 - a start and an end
            return Said(self.say("between", start=known[0], end=known[1]))
        return Said(display(edtf), self.foreign)

    def day(self, moment: str) -> str:
        """Return the day of a moment (RFC 3339) or a date (ISO 8601) in words."""
        return self.date(moment[:10]).text

    def _point(self, point: Point) -> str | None:
        parts = [part for part in (point.year, point.month, point.day) if part is not None]
        if (
            point.qualifier not in _HEDGES
            or point.season
            or not all(part.isdigit() for part in parts)
            or int(point.year) < 1
        ):
            return None
        plain = self._exact(point, parts)
        return self.say(_HEDGES[point.qualifier], date=plain) if point.qualifier else plain

    def _exact(self, point: Point, parts: Sequence[str]) -> str:
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - see _locale

        if point.month is None:
            return str(int(point.year))
        if point.day is None:
            return format_skeleton("yMMMM", point.earliest, locale=self._locale)
        return format_date(date(*map(int, parts)), "long", locale=self._locale)

    @property
    def _locale(self) -> "Locale":
        return _locale(self.lang)


@cache
def _locale(lang: str) -> "Locale":
    from babel import Locale  # noqa: PLC0415 - a server makes few cards: most are published

    return Locale.parse(lang)
