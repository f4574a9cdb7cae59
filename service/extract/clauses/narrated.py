"""A present tense that is not that of the day: of what is still to come ("begins on 1 July"), and of old times ("in 1881 she is living in")."""

from attrs import evolve

from service.domain.claim import Modality
from service.extract.clauses.aspects import keys_of
from service.extract.clauses.owntimes import own_times
from service.extract.clauses.values import Value
from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding, short, without
from service.extract.rules.reading import basis
from service.extract.text.patterns import compiled

_FRONTED = compiled(rf"(?:(?:in|at|by|on|during) [^,;:()]{{0,50}}?)?(?P<date>[{char_class('D')}])")
_YEAR = compiled(r"[0-9]{4}")
_TURNS = compiled(r",| (?:and|but|now|still) ")


def planned(found: Finding, value: Value) -> Finding:
    """Return what begins, in the present tense, on a day after the publication's, or on one without a year, as intended."""
    verb, published = value.verb, value.clauses.published
    if found.modality not in (Modality.ASSERTED, Modality.REPORTED) or verb is None or verb.tense != "present":
        return found
    if keys_of(verb.aspect).get(value.field) != "start":
        return found
    for time in own_times(value)[0]:
        if time.role == "at" and (basis(time.mention) or (published and time.ends[0] > published)):
            quote = found.quote.join(time.mention.span)
            return evolve(found, quote=quote if short(quote) else found.quote, modality=Modality.INTENDED)
    return found


def narrated(value: Value) -> bool:
    """Tell whether the present of a value's verb is that of a time in front which is over: "*In the census of 1881* she is living in"."""
    verb, part = value.verb, value.clauses.parts[value.number]
    match = _FRONTED.match(value.small, part.start) if verb and verb.tense == "present" else None
    if match is None or verb is None or not part.verbs or not match.end() <= part.verbs[0].start <= verb.start:
        return False
    year = _YEAR.search(value.clauses.shadow.mentions[match["date"]].value)
    published = value.clauses.published
    over = year is not None and not (published and year.group() >= published[:4])
    return over and not _TURNS.search(value.small, part.verbs[0].start, verb.start)


def untensed(found: Finding) -> Finding:
    """Return a finding that does not hold when its text was published."""
    of_publication = found.qualifiers.get("date_basis") == "publication"
    return without(found, "tense", *(("date", "date_basis") if of_publication else ()))
