"""The catalogue of fields: one table that all code asks; its rows are data (``schemas/fields.toml``).

Qualifiers, all strings, by key:

=================  =====================================================================================
key                meaning
=================  =====================================================================================
date               EDTF: when it was so, or when it happened
start, end         EDTF: since when, until when
tense              ``past`` or ``present``, as the source's verb has it
manner             residence: ``lived``, ``fled_to``, ``passed_through``, ``grew_up``;
                   position_held: ``elected``, ``appointed``
exile              ``true`` where the source speaks of exile
exile_since        EDTF: since when, where the source says so
accommodation      the words for a dwelling that is not a place of its own ("a refugee camp")
near               a place that the value lies near, not inside ("a suburb of X")
country            nationality: the country that the adjective belongs to
organisation       position_held: the words for the organisation
distinction        position_held: "first and only woman to manage a hospital in …"
role               employer: "volunteer"; educated_at: "fifth-year student"
subject            educated_at: what was studied; related: what the quantity or name belongs to
degree             educated_at
completed          educated_at: ``completed`` or ``abandoned``
by                 who elected, appointed …
conferrer          award
count              award: how often it was won (``3``, ``4..``)
born               parent, child: EDTF, when they were born
kind               notable_for: documentary, film, book …
director, author   notable_for
recognition        notable_for: what the work won or was nominated for
relation           notable_for: ``about`` or ``by``
brothers, sisters, sons, daughters, siblings, children, order    sibling, child: counts and place in order
date_basis         ``publication`` where a date of the claim is not in its words: it is that of the publication, or has its
                   year from there; ``stated`` of an age_statement whose words have the date
calendar           the one that a date of the claim was converted from: ``julian`` (old style), ``islamic``, ``solar_hijri``,
                   ``hebrew``, ``japanese`` … ; the source's words stay in ``original``
event              age_statement: the words for what happened at that age
moment             age_statement: ``death``, the age is that at death; ``birthday``, the date is a birthday;
                   ``celebration``, it is when one was celebrated; ``since_death``, the value counts the years since
position           age_statement: the position that was taken up at that age
key                related: ``death_toll``, ``operating_rooms``, ``director`` …
unit               related: ``year`` for a duration of years
=================  =====================================================================================
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum

from attrs import Factory, field, frozen

from schemas.catalogue import catalogue, datatypes
from service.domain.lists.articles import definite


class Datatype(StrEnum):
    """How values of a field are normalised and compared."""

    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    TEXT = "text"
    QUANTITY = "quantity"
    EVENT = "event"

    @property
    def granular(self) -> bool:
        """Whether the truth is one precise thing, which sources tell more or less precisely, and none of them wrongly by that."""
        return self.value in _GRANULAR


_GRANULAR = frozenset(name for name, row in datatypes().items() if row["granular"])


class Cardinality(StrEnum):
    """Whether one value can hold, or many at once."""

    ONE = "one"
    MANY = "many"


@frozen(kw_only=True)
class Field:
    """A property of a person; ``shown`` is False for evidence that feeds other fields.

    ``qualifiers`` are the keys that its values have, each with the words that it may have: none for any words. Prose and people
    may say :data:`GENERAL` of any field as well.
    """

    name: str
    label: str
    datatype: Datatype
    cardinality: Cardinality
    temporal: bool
    schema_org: str | None
    wikidata: str | None
    shown: bool = True
    qualifiers: Mapping[str, tuple[str, ...]] = field(default=Factory(dict), hash=False)

    @property
    def keys(self) -> Collection[str]:
        """The qualifiers that data says of such values."""
        return self.qualifiers.keys()

    def words_of(self, key: str) -> tuple[str, ...] | None:
        """Return the words that the qualifier ``key`` may have here, none for any words; None where it may not be."""
        return self.qualifiers.get(key, GENERAL.get(key))


GENERAL: Mapping[str, tuple[str, ...]] = {
    "date": (),
    "start": (),
    "end": (),
    "tense": ("past", "present"),
    "date_basis": ("publication", "stated"),
    "calendar": (),
}
"""The qualifiers that values of every field may have, each with the words that it may have: none for any words."""


CATALOGUE: dict[str, Field] = {
    name: Field(
        name=name,
        label=row["label"],
        datatype=Datatype(row["datatype"]),
        cardinality=Cardinality(row["cardinality"]),
        temporal=row.get("temporal", False),
        schema_org=row.get("schema_org"),
        wikidata=row.get("wikidata"),
        shown=row.get("shown", True),
        qualifiers={key: tuple(words) for key, words in row.get("qualifiers", {}).items()},
    )
    for name, row in catalogue().items()
}
"""The rows of ``schemas/fields.toml``, in their order."""


DATED = frozenset(("date", "start", "end", "exile_since", "born"))
"""The qualifiers whose values are EDTF."""


def topic(qualifiers: Mapping[str, str | Sequence[str]]) -> str:
    """Return what a value of ``related`` speaks of ("death toll of the attack", "the clinic, run by"), nothing for values of other fields."""
    key, subject = qualifiers.get("key", ""), qualifiers.get("subject")
    if not isinstance(key, str) or not key:
        return ""
    of, words = subject if isinstance(subject, str) else " or ".join(subject or ()), key.replace("_", " ")
    if not of:
        return words
    return f"{of}, {words}" if words.endswith(" by") else f"{words} of {definite(of)}"


def shown_fields() -> Iterator[Field]:
    """Yield, in the catalogue's order, the fields that a profile shows."""
    return (entry for entry in CATALOGUE.values() if entry.shown)
