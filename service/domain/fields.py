"""The catalogue of fields: one table that all code asks.

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
kind               notable_for: documentary, film, book …
director, author   notable_for
recognition        notable_for: what the work won or was nominated for
relation           notable_for: ``about`` or ``by``
brothers, sisters, sons, daughters, siblings, children, order    sibling, child: counts and place in order
date_basis         ``publication`` where a date of the claim is not in its words: it is that of the publication, or has its
                   year from there; ``stated`` of an age_statement whose words have the date
event              age_statement: the words for what happened at that age
moment             age_statement: ``death``, the age is that at death; ``birthday``, the date is a birthday;
                   ``celebration``, it is when one was celebrated; ``since_death``, the value counts the years since
position           age_statement: the position that was taken up at that age
key                related: ``death_toll``, ``operating_rooms``, ``director`` …
unit               related: ``year`` for a duration of years
=================  =====================================================================================
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from attrs import frozen


class Datatype(StrEnum):
    """How values of a field are normalised and compared."""

    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    TEXT = "text"
    QUANTITY = "quantity"
    EVENT = "event"


class Cardinality(StrEnum):
    """Whether one value can hold, or many at once."""

    ONE = "one"
    MANY = "many"


@frozen
class Field:
    """A property of a person; ``shown`` is False for evidence that feeds other fields."""

    name: str
    label: str
    datatype: Datatype
    cardinality: Cardinality
    temporal: bool
    schema_org: str | None
    wikidata: str | None
    shown: bool = True


_D, _C = Datatype, Cardinality

CATALOGUE: dict[str, Field] = {
    entry.name: entry
    for entry in (
        Field("name", "Name", _D.PERSON, _C.ONE, False, "name", "P2561"),
        Field("also_known_as", "Also known as", _D.PERSON, _C.MANY, False, "alternateName", "P742"),
        Field("birth_date", "Date of birth", _D.DATE, _C.ONE, False, "birthDate", "P569"),
        Field("birth_place", "Place of birth", _D.PLACE, _C.ONE, False, "birthPlace", "P19"),
        Field("death_date", "Date of death", _D.DATE, _C.ONE, False, "deathDate", "P570"),
        Field("death_place", "Place of death", _D.PLACE, _C.ONE, False, "deathPlace", "P20"),
        Field("nationality", "Nationality", _D.TEXT, _C.MANY, False, "nationality", "P27"),
        Field("residence", "Residence", _D.PLACE, _C.MANY, True, "homeLocation", "P551"),
        Field("political_affiliation", "Political affiliation", _D.ORGANISATION, _C.MANY, True, "memberOf", "P102"),
        Field("spouse", "Spouse", _D.PERSON, _C.MANY, True, "spouse", "P26"),
        Field("parent", "Parent", _D.PERSON, _C.MANY, False, "parent", "P8810"),
        Field("child", "Child", _D.PERSON, _C.MANY, False, "children", "P40"),
        Field("sibling", "Sibling", _D.PERSON, _C.MANY, False, "sibling", "P3373"),
        Field("educated_at", "Educated at", _D.ORGANISATION, _C.MANY, False, "alumniOf", "P69"),
        Field("occupation", "Occupation", _D.TEXT, _C.MANY, False, "hasOccupation", "P106"),
        Field("position_held", "Position held", _D.TEXT, _C.MANY, True, "jobTitle", "P39"),
        Field("employer", "Employer or member of", _D.ORGANISATION, _C.MANY, True, "worksFor", "P108"),
        Field("award", "Award", _D.TEXT, _C.MANY, False, "award", "P166"),
        Field("notable_for", "Notable for", _D.TEXT, _C.MANY, False, "subjectOf", "P800"),
        Field("age_statement", "Age statement", _D.QUANTITY, _C.MANY, False, None, "P3629", shown=False),
        Field("related", "Related", _D.EVENT, _C.MANY, False, None, None),
    )
}


DATED = frozenset(("date", "start", "end", "exile_since"))
"""The qualifiers whose values are EDTF."""


def topic(qualifiers: Mapping[str, str | Sequence[str]]) -> str:
    """Return what a value of ``related`` speaks of ("death toll of the attack"), nothing for values of other fields."""
    key, subject = qualifiers.get("key", ""), qualifiers.get("subject")
    if not isinstance(key, str) or not key:
        return ""
    of = subject if isinstance(subject, str) else " or ".join(subject or ())
    return f"{key.replace('_', ' ')} of {of}" if of else key.replace("_", " ")


def shown_fields() -> Iterator[Field]:
    """Yield, in the catalogue's order, the fields that a profile shows."""
    return (entry for entry in CATALOGUE.values() if entry.shown)
