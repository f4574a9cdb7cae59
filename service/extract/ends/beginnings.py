"""Where the name of a body begins, by what stands right before it; each judge speaks as those of its end do."""

from collections.abc import Callable

from service.extract.ends.around import NAMED, UNKNOWN, Beside, Name
from service.extract.ends.evidence import (
    are_halves,
    closes_phrase,
    has_head,
    is_abbreviation,
    is_opening,
    is_title,
    object_of,
    words,
)
from service.extract.ends.joints import shared_noun
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.halves import fields, names_several
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PREFIX = compiled(r"(?:\b[Ee]x|\bnon|\bthen|\bpre|\bpost|\bpro|\banti)[-‑]$")
_GENITIVE = compiled(r"(?:['’]s|(?<=s)['’])$")
_BASED = compiled(
    r"(?:[\w.]+ ){0,3}[\w-]+-(?:based|born|owned|run|led|headquartered|controlled|backed|listed|funded|sponsored|dominated|registered) "
)
_BOARD_OF = compiled(
    r"Boards? of (?:Directors|Trustees|Governors|Regents|Overseers|Visitors|Management|Advisors|Counsell?ors) (?:of|for|at) (?:the )?(?=[^\W\d_a-z])"
)
"""Who sits on the board of a body belongs to that: "*Board of Trustees of the* Elm Museum"."""
_OWNED = compiled(r"^(?P<owner>[^,.;]*?)['’]s (?P<own>[^\W\d_a-z].*)$")


def beginning(name: Name) -> int | None:
    """Return where a name begins, or None where that cannot be known."""
    beside = name.around.before(name.start)
    verdicts = (judge(name, beside) for judge in _JUDGES) if beside.word else iter(())
    start = next((verdict for verdict in verdicts if verdict is not None), name.start)
    return None if start == UNKNOWN else _behind_owner(Name(name.around, start, name.end))


def _behind_owner(name: Name) -> int:
    """Return where a name begins behind what says whose it is: "Elm University's *Oak Hospital*", "the Rome-based *Acme*"."""
    based, match = _BASED.match(name.value) or _BOARD_OF.match(name.value), _OWNED.match(name.value)
    if based:
        return name.start + based.end()
    if match is None or not (has_head(match["owner"]) and has_head(match["own"])):
        return name.start
    last = object_of(match["owner"])  # "Partnership for *Tessel's* Renewal"
    part = match["owner"].rsplit(None, 1)[-1] in lexicon.words("names", "owners") or (last and lookup(last))
    return name.start if part or _is_part_of(match["owner"], match["own"]) else name.start + match.start("own")


def _is_part_of(owner: str, name: str) -> bool:
    """Tell whether a name is that of a part of a body, which is one only with it: "Elm University's Faculty of Law", "the Elm League's Department of Tides"."""
    learned = any(word in lexicon.words("schools", "sure") or word in _LEARNED for word in owner.split())
    first = name.split(maxsplit=1)[0]
    return first in words("sections") or (learned and first in words("open_heads"))


_LEARNED = ("University", "Université", "Universität", "Universidad", "College", "Polytechnic")


def _by_mark(name: Name, beside: Beside) -> int | None:
    """Judge what stands right at a name: a hyphen or a letter makes it the end of another one, a quotation mark does not."""
    if beside.gap:
        return None
    quoted = beside.word in ("'", "’") and not name.around.text[beside.start - 1 : beside.start].isalnum()
    if quoted or _PREFIX.search(name.around.text, name.around.low, name.start):
        return name.start
    return UNKNOWN if beside.word[-1] in "-‑–/&+@.’'" or beside.word[-1].isalnum() else name.start


def _by_and(name: Name, beside: Beside) -> int | None:
    """Judge a name with "and" or "&" before it: "*Gonville and* Caius College"."""
    if beside.word not in ("and", "&", "+"):
        return None
    other = name.around.before(beside.start - 1)
    mention = other.mention
    if mention is None:
        return (
            UNKNOWN
            if other.capital and other.word[-1].isalnum() and other.word not in words("in_front")
            else name.start
        )
    shared = _by_shared_noun(name, mention)
    if shared is not None or _is_where(name, mention):
        return name.start if shared is None else shared
    halves = are_halves(mention.value, name.value) and not names_several(name.around.text, mention.start)
    if mention.kind in NAMED and (beside.word == "&" or halves):
        return name.start if has_head(mention.value) else mention.start
    if mention.kind is Kind.PLACE and halves:
        return mention.start if name.around.before(mention.start).word == "at" else UNKNOWN
    first = name.value.split()[0]
    town = mention.kind is Kind.PLACE and bool(lookup(first)) and first != name.value
    person = mention.kind is Kind.PERSON and " " not in mention.value
    return UNKNOWN if town or person or mention.kind is Kind.DISCIPLINE else name.start


def _by_shared_noun(name: Name, mention: Mention) -> int | None:
    """Judge a name that has its noun, written small, only together with the one before "and"; None where it has one."""
    last = name.around.until(name.end) if mention.kind in NAMED else None
    if last is None or not shared_noun(Name(name.around, mention.start, mention.end), last):
        return None
    return mention.start if name.around.before(mention.start).word.lower() == "the" else UNKNOWN


def _is_where(name: Name, mention: Mention) -> bool:
    """Tell whether what stands before "and" is the town of the body before it: "Ash School at *Lom* and Elm College"."""
    lies = name.around.before(mention.start)
    body = name.around.before(lies.start - 1).mention if lies.word in ("at", "in") else None
    return body is not None and body.kind in NAMED and has_head(body.value)


def _by_genitive(name: Name, beside: Beside) -> int | None:
    """Judge an owner before a name, who is none of it, but for a queen, and a university of its faculty: "*the Queen's* Own Hussars"."""
    if not _GENITIVE.search(beside.word):
        return None
    owner = _GENITIVE.sub("", beside.word)
    body = name.around.until(beside.start + len(owner))
    if body is not None and body.kind in NAMED and _is_part_of(body.value, name.value):
        return body.start
    return beside.start if owner in lexicon.words("names", "owners") and beside.capital else name.start


def _by_link(name: Name, beside: Beside) -> int | None:
    """Judge a name with "of" and the like before it: "*Nurses with* Disabilities Committee"."""
    if beside.word in ("a", "an") and name.around.before(beside.start - 1).word == "for":
        return (
            UNKNOWN if name.around.before(beside.start - len(" for ")).capital else name.start
        )  # "Movement for a Free Press"
    if beside.word not in ("of", "for", "in", "on", "with"):
        return None
    other = name.around.before(beside.start - 1)
    if beside.word == "of" and other.word in words("states") and lookup(name.value.split()[0]):
        return other.start  # "*Republic of* Elmland Army"
    if not other.capital or not other.word[-1].isalnum() or other.start == name.around.low:
        return name.start
    if (
        beside.word == "of"
        and other.mention is not None
        and other.of_kind(*NAMED)
        and not has_head(other.mention.value)
    ):
        return other.mention.start
    unknown = {
        "with": other.mention is None or other.of_kind(Kind.JOB),
        "in": other.word in words("studied_in"),
        "on": other.word in words("studied_in"),
        "for": (other.mention is None or other.of_kind(Kind.DISCIPLINE))
        and not (other.word in words("in_front") or is_opening(other.word) or lookup(other.word)),
    }
    return UNKNOWN if unknown.get(beside.word) else name.start


_COUNTED = compiled(r"\d{1,3}(?:st|nd|rd|th)")
_ORDINALS = frozenset(("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"))


def _by_word(name: Name, beside: Beside) -> int | None:
    """Judge a capital before a name of which nothing is known, "*Daily* Herald", or a number: "*First* Baptist Church", "*37th* General Hospital"."""
    if beside.mention is not None:
        return None
    inside = beside.start > name.around.low or name.last in ("Church", "Bank")
    counted = beside.word in _ORDINALS or (_COUNTED.fullmatch(beside.word) and name.last in words("units"))
    if inside and beside.gap and counted:
        return beside.start
    plain = not beside.capital or beside.start == name.around.low or beside.word[-1] in ",;:"
    if plain or beside.word.rstrip(".") in words("in_front") or is_title(beside.word) or closes_phrase(beside.word):
        return name.start
    before = name.around.before(beside.start).word
    return UNKNOWN if before and before[-1].isalnum() else name.start


_BEFORE_BODY = ("the", "at", "with", "joined", "left")


def _by_mention(name: Name, beside: Beside) -> int | None:
    """Judge a mention right before a name: another body, a place, a title or a person may be its beginning: "*ANC* Youth League"."""
    mention = beside.mention
    if mention is None:
        return None
    if mention.kind in NAMED and not mention.value.islower():
        return mention.start if is_abbreviation(mention.value) or not has_head(mention.value) else UNKNOWN
    if mention.kind is Kind.PLACE:
        return mention.start if beside.start > name.around.low else name.start
    titled = beside.of_kind(Kind.ROLE, Kind.JOB, Kind.FOLLOWING) and beside.capital
    if mention.kind is Kind.PERSON or (titled and beside.word.lower() in words("opening_titles")):
        return UNKNOWN
    inside = titled and mention.kind is Kind.JOB and name.around.before(mention.start).word in _BEFORE_BODY
    return mention.start if inside else name.start  # "at the *Hawker* Bell Works"


_WORD = r"[^\W\d_a-z][\w’'-]*"
_FIRST_ITEM = compiled(rf"\bthe (?:{_WORD} ){{0,2}}{_WORD}, $")
_LAST_ITEMS = compiled(rf"(?P<item>{_WORD}(?: {_WORD})?) (?:&|and) ")
_REACH = 60


def _by_comma(name: Name, beside: Beside) -> int | None:
    """Judge a name of several fields of which the first stands before a comma: "the *Elm Water*, Ports & Shipping Group"."""
    several = _LAST_ITEMS.match(name.value) if beside.word.endswith(",") else None
    if several is None or (has_head(several["item"]) and several["item"].lower() not in fields()):
        return None
    first = _FIRST_ITEM.search(name.around.text, max(name.around.low, name.start - _REACH), name.start)
    return UNKNOWN if first and not has_head(first.group().rstrip(", ")) else name.start


_Judge = Callable[[Name, Beside], int | None]
_JUDGES: tuple[_Judge, ...] = (_by_mark, _by_comma, _by_and, _by_genitive, _by_link, _by_word, _by_mention)
