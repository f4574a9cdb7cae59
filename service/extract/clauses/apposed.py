"""What stands beside a name in a text of a day holds on that day: "Ada Byron, the mayor of Porto, said", "the mayor, Ada Byron, opened"."""

from collections.abc import Sequence

from attrs import evolve

from service.extract.clauses.aspects import keys_of
from service.extract.clauses.clauseparts import Link, Part, part_at
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_FIELDS = frozenset(("position_held", "employer", "political_affiliation"))
_YEAR = 4
_NAMED = compiled(rf",? (?P<name>[{char_class('P')}])(?:,| \(| [^,;.]*[a-z])")
_NAME_BEFORE = compiled(
    rf"(?P<name>[{char_class('P')}])(?: ?\([^()]*\)|, (?:aged )?[{char_class('G')}]), (?:the |an? )?(?:[a-z-]+ ){{0,2}}$"
)
_OPENS = compiled(rf"(?:^|[,;] (?:and|but) )(?:the |an? )?(?:(?:[a-z-]+|[{char_class('T')}]) ){{0,4}}$")
_LATE = compiled(r"(?<![a-z])late (?:[a-z]+\.? ){0,2}$")
_LIFE = compiled(rf" ?\((?P<life>[{char_class('D')}])\)")
_DIED = compiled(
    rf"(?:,[^;.{char_class('SNRK')}]{{0,120}},|[^;.{char_class('PSNRK')}]{{0,120}},)? (?:has |had )?(?:also )?(?:died|dies|passed away|passed on|is dead|was (?:killed|murdered|shot))\b"
)
_NOT_NOW = compiled(
    r"(?<![a-z])(?:then|early|late|future|incoming|outgoing|next|designate|candidate|nominee|would-be|aspiring|deposed|ousted|retired|onetime|once|[a-z]+-term|-elect)(?![a-z])"
)


def apposed(found: Finding, shadow: Shadow, parts: Sequence[Part], place: tuple[int, int], published: str) -> Finding:
    """Return a post or a membership that stands beside a name at ``place`` of the shadow as held when its text was ``published``.

    That is so in a sentence that tells something, and tells of no other year; what is called "then" or "late" is not held.
    """
    low, high = place
    name = _name(shadow, parts, low, high)
    if name < 0 or found.field not in _FIELDS or not _of_the_day(shadow, published) or not _tells(parts):
        return found
    around = shadow.small[min(low, name) : max(high, name)]
    lead = shadow.small[parts[part_at(parts, low)].start : low]
    quote = found.quote.join(shadow.span(name, name + 1))
    gone = _is_dead(shadow, name) or _leaves(shadow, parts, name, found.field) or _did_so_then(parts, lead, name)
    if _NOT_NOW.search(lead) or _NOT_NOW.search(around) or gone or not short(quote):
        return found
    return evolve(found, quote=quote, qualifiers={**found.qualifiers, "tense": "present"})


def _is_dead(shadow: Shadow, name: int) -> bool:
    """Tell whether a sentence tells that whom it names has died: "the late Ada Byron", "Ada Byron, head of Acme, died on", "Ada Byron (1901-1964)"."""
    life = _LIFE.match(shadow.small, name + 1)
    if life is not None and shadow.mentions[life["life"]].note.get("shape") == "life":
        return True
    return bool(_LATE.search(shadow.small[:name]) or _DIED.match(shadow.small, name + 1))


def _leaves(shadow: Shadow, parts: Sequence[Part], name: int, field: str) -> bool:
    """Tell whether whom a sentence names has left in it what was held: "Ada Byron, head of Acme, *has resigned*"."""
    verbs = (verb for part in parts for verb in part.verbs if verb.start > name and verb.aspect != "hold")
    first = next(verbs, None)
    if first is None or not (first.told and first.tense) or keys_of(first.aspect).get(field) != "end":
        return False
    return _PEOPLE.search(shadow.small, name + 1, first.start) is None


def _did_so_then(parts: Sequence[Part], lead: str, name: int) -> bool:
    """Tell whether a sentence tells in the past tense what was done as what: "*As* mayor, Ada Byron *opened* the bridge", "*While at* Acme"."""
    verb = next((verb for part in parts for verb in part.verbs if verb.start > name), None)
    tense = verb.tense if verb else ""
    return bool((tense == "past" and _AS.search(lead)) or (tense != "present" and _WHILE.search(lead)))


_AS = compiled(r"(?:^|[,;] )as (?:the |an? )?(?:[a-z-]+ ){0,2}$")
_WHILE = compiled(r"^whil(?:e|st) (?:still )?(?:at|with) (?:the )?$")
_PEOPLE = compiled(f"[{char_class('PSNRK')}]")


def _name(shadow: Shadow, parts: Sequence[Part], low: int, high: int) -> int:
    """Return where the name stands that has the words at ``[low, high)`` beside it; -1 where none has."""
    part = parts[part_at(parts, low)]
    if part.link is Link.ASIDE and not part.verbs and kind_of(shadow.small[part.start - 1]) is Kind.PERSON:
        return part.start - 1
    before, behind = _NAME_BEFORE.search(shadow.small[:low]), _NAMED.match(shadow.small, high)
    if before:
        return before.start("name")
    return behind.start("name") if behind and _OPENS.search(shadow.small[:low]) else -1


def _of_the_day(shadow: Shadow, published: str) -> bool:
    """Tell whether a sentence tells of no other year than that of its publication, lives in brackets apart."""
    dates = (mention for mention in shadow.mentions.values() if mention.kind is Kind.DATE)
    years = (date.value[:_YEAR] for date in dates if date.value and date.note.get("shape") != "life")
    return all(year == published[:_YEAR] for year in years)


def _tells(parts: Sequence[Part]) -> bool:
    return any(verb.told and verb.tense for part in parts for verb in part.verbs)
