"""Where the name of a body ends, by what stands right behind it.

Each judge says where a name ends, that it is UNKNOWN, or None where it has nothing to say; the first that says something counts.
"""

import re
from collections.abc import Callable
from functools import cache

from service.domain.selector import Span
from service.extract.ends.around import APART, NAMED, UNKNOWN, Around, Beside, Name
from service.extract.ends.evidence import (
    closes_phrase,
    goes_on,
    has_head,
    is_abbreviation,
    is_opening,
    noun_phrase,
    object_of,
    words,
)
from service.extract.ends.joints import WORD, by_aim, by_and, by_link, by_opening, by_participle, by_site
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_WORKS = compiled(
    r" (?!(?:that|which|who|now|still|also|usually|often)\b)[a-z]+(?: [a-z]+)? works(?=[,.;)]|$| (?:in|at|near|from|until|and|as|where)\b)"
)
"""Behind the name of where they stand: "the Westfield *freezing works*", no verb."""
_NUMBER = compiled(r"(?:(?<=Post) \d{4}|\.? ?\d{1,3})(?![\w-])")
_NUMBERED = compiled(r" (?:[Nn]o|[Nn]r|№)\.? ?\d{1,4}\b")
_ADDRESS = compiled(r"\.(?:com|org|net|co|io|gov|edu|info|tv|fm|[a-z]{2})\b(?:\.[a-z]{2}\b)?")
_JOINED = compiled(r"[-‑–/&+@](?:(?P<capital>[^\W\d_a-z][\w’'&-]*)|[a-z’'])")
_FORM = compiled(r",? (?P<form>[\w.]+)")
_OF_TOWN = compiled(rf", {WORD}(?: {WORD})?(?:['’]s|(?<=s)['’]) {WORD} {WORD}")
"""Behind a town: the land, and a body that is there: "CEO of Elmvale*, Ohio's Great Tea* Company"."""
_YEAR = compiled(r"\d{4}(?! ?[-–—/]|\d)(?=\W*[a-z])")
_YEARS_BODY = compiled(rf" \d{{4}} (?P<body>{WORD}(?: {WORD}){{1,4}})")
"""Behind a town: the rest of a body's name that has a year in it, "the Paris *2008 Olympic Bid Committee*"."""
_YEARS_CLUB = compiled(r" \d{4} (?:FC|AFC|CF|SC|SK|FK|BK|BC|IF|SV)\b")
_TAIL = compiled(
    r"(?:(?<=\bGovernment)|(?<=\bgovernment)|(?<=\bParliament)) in[- ][Ee]xile\b|(?<=\b[Bb]oard) of (?:regents|governors|trustees|directors|overseers|visitors|education|management|trade|elections)\b"
)
"""Small words behind a name that belong to it: "Elm Government *in exile*", "Elm College board *of regents*"."""
_ITEM = rf"{WORD}(?: {WORD}){{0,2}}"
_LIST = compiled(rf"(?:,[ \u00a0]?{_ITEM}){{1,4}},? (?:and|&) {_ITEM}(?: in {_ITEM})?(?![\w’'&-])")
_STEPS = 3
"""A name goes on over no more of such joints than this."""


def ending(around: Around, span: Span) -> Span | None:
    """Return ``span`` up to where the name in it ends, or None where that cannot be known."""
    end = span.end
    for _ in range(_STEPS):
        name = Name(around, span.start, end)
        beside = around.behind(end)
        verdicts = (judge(name, beside) for judge in _JUDGES) if beside.word else iter(())
        reached = next((verdict for verdict in verdicts if verdict is not None), end)
        if reached == UNKNOWN:
            return None
        if reached == end:
            break
        end = reached
    return Span(span.start, end)


def _by_mark(name: Name, beside: Beside) -> int | None:
    """Judge a mark that stands right at a name: a comma, the dot of an address, a hyphen; a genitive ends it."""
    if beside.gap:
        return None
    if beside.word == ",":
        form = name.match(_FORM)
        return form.end() if form and form["form"] in words("forms") else _listed(name)
    if beside.word == "+":
        return name.end + 1  # "Acme+", "the HLB+ movement"
    if beside.word == "." and name.value.endswith("No"):
        number = name.match(_NUMBER)
        return number.end() if number else UNKNOWN
    address, more = name.match(_ADDRESS), name.match(_JOINED)
    if address or more is None or name.match(_learned_at()):
        return address.end() if address else name.end
    return more.end() if more["capital"] else UNKNOWN


def _listed(name: Name) -> int:
    """Return the end of a name that goes on over a list of what it is of: "Institute for Democracy, *Citizenship and Public Policy*"."""
    if not has_head(name.value) and name.match(_OF_TOWN):
        return UNKNOWN
    match = name.match(_LIST)
    of = object_of(name.value)
    if match is None or of is None or "University" in name.value:
        return name.end
    behind = [each for each in name.around.shadow.mentions.values() if name.end < each.start < match.end()]
    towns = not lookup(of) and any(each.kind is Kind.PLACE and not _lies(name, each) for each in behind)
    things = of.endswith(("s", "en"))  # "for the Protection of Birds, Bats and Bees"
    sure = [each for each in behind if not (things and each.note.get("weak") and each.value.endswith("s"))]
    apart = any(each.kind in APART - {Kind.JOB} or (each.kind in NAMED and _is_body(each.value)) for each in sure)
    if towns or apart:
        return name.end
    lies = next(
        (each.start - len(" in ") for each in behind if each.kind is Kind.PLACE and _lies(name, each)), match.end()
    )
    within = name.around.text[lies : match.end()].removeprefix(" in ") in words("continents")
    return UNKNOWN if has_head(re.split(r" (?:and|&) ", match.group())[-1]) else match.end() if within else lies


def _lies(name: Name, place: Mention) -> bool:
    return name.around.text.endswith(" in ", 0, place.start)


def _is_body(name: str) -> bool:
    return has_head(name) or is_abbreviation(name)


def _by_number(name: Name, beside: Beside) -> int | None:
    """Judge a number, which some names have: "Elm School *No. 2*", "Radio *4*"."""
    numbered = name.match(_NUMBERED)
    if numbered or not beside.word[0].isdigit() or beside.mention is not None:
        return numbered.end() if numbered else None
    number = name.match(_NUMBER) if name.last in words("numbered") else None
    return number.end() if number else name.end


def _by_small_end(name: Name, beside: Beside) -> int | None:
    """Judge a name that was cut behind a small word or a continent's adjective: "High Court of The *Bahamas*", "Council of European *towns*"."""
    of = object_of(name.value)
    if of in words("of_continents") and beside.word[0].islower() and not closes_phrase(beside.word):
        return UNKNOWN
    if tail := name.match(_TAIL):
        return tail.end()
    if not name.value.endswith((" The", " of", " and", " for")):
        return None
    return beside.mention.end if beside.mention is not None and beside.of_kind(Kind.PLACE) else UNKNOWN


def _by_what_is_apart(name: Name, beside: Beside) -> int | None:
    """Judge a date, a person, a trade behind a name: it is whole, but for a year of games ("EURO *2008*") and a word that only looks like a trade."""
    mention = beside.mention
    if mention is None or mention.kind not in APART:
        return None
    if mention.kind is Kind.JOB:
        return UNKNOWN if _names_more(name.around, mention) else name.end
    if mention.kind is Kind.DATE and (club := name.match(_YEARS_CLUB)):
        return club.end()
    if mention.kind is Kind.DATE and (more := name.match(_YEARS_BODY)) and has_head(more["body"]):
        return more.end()
    games = mention.kind is Kind.DATE and not has_head(name.value) and name.match(_YEAR, beside.start)
    return UNKNOWN if games else name.end


def _names_more(around: Around, trade: Mention) -> bool:
    """Tell whether a trade is a part of what a name belongs to: "*paralegal* training project", "the Daily *Inquirer*"."""
    after = around.behind(trade.end)
    if around.text[trade.start].isupper():
        return after.mention is None and not after.capital
    return goes_on(around, trade.end)


def _by_capital(name: Name, beside: Beside) -> int | None:
    """Judge a further capital right behind a name: the town where it stands, or more of the name."""
    if not beside.capital:
        return None
    if beside.mention is not None and beside.of_kind(Kind.PLACE):
        return UNKNOWN if name.around.behind(beside.mention.end).capital else beside.mention.end
    opens = is_opening(beside.word) or beside.word in words("in_front")
    return name.end if beside.mention is None and opens else UNKNOWN


def _by_dash(name: Name, beside: Beside) -> int | None:
    """Judge a dash between blanks: it may lead on to a school's place: "University of Texas – *Dallas*"."""
    if beside.word not in ("-", "–", "—"):
        return None
    campus = name.around.behind(beside.start + 1)
    return UNKNOWN if "Universit" in name.value and campus.of_kind(Kind.PLACE) else name.end


def _by_noun(name: Name, beside: Beside) -> int | None:
    """Judge a small word behind a name: a noun that it belongs to, where it is none that closes a phrase: "UN *food agency*"."""
    if not beside.word[0].isalpha() or (closes_phrase(beside.word) and not name.match(_WORKS)):
        return None
    if name.match(_learned_at()) or name.match(those_within()):
        return name.end
    if (works := name.match(_WORKS)) and name.around.before(name.start).word.lower() == "the":
        return works.end()
    reached = noun_phrase(name.around, name.end)
    course = is_abbreviation(name.value) and name.around.text.endswith(("program", "programme", "programs"), 0, reached)
    return UNKNOWN if reached is None or course else reached


_ON = compiled(rf"on (?:the )?{WORD}(?:,? (?:and |of (?:the )?)?{WORD}){{0,5}}")


def _by_task(name: Name, beside: Beside) -> int | None:
    """Judge a group set up for one thing, and a force or a mission of states: "Reference Group *on Migration*", "African Union Mission *in Tessel*"."""
    kinds = name.value.split()
    if beside.word == "on" and name.last == "Group" and not words("convened").isdisjoint(kinds):
        first = name.around.behind(beside.start + len("on"))
        topic = name.match(_ON, beside.start)
        return topic.end() if topic and not first.of_kind(Kind.DATE, Kind.PLACE) else None
    if beside.word != "in" or name.last not in words("deployed"):
        return None
    sent = words("keeping_peace") if name.last == "Force" else words("of_states")
    land = name.around.behind(beside.start + len("in"))
    there = land.mention if land.of_kind(Kind.PLACE) and not sent.isdisjoint(kinds) else None
    return there.end if there else None


@cache
def those_within() -> re.Pattern[str]:
    """Match who is at a body behind its name and letters: "joined the Elm College *(EC) faculty*", no "faculty of arts", no "faculty union"."""
    return compiled(
        rf"(?: \([^()]{{1,20}}\))? (?:{lexicon.alternation(words('those_within'))})\b(?! (?:of|{lexicon.alternation(words('theirs'))})\b)"
    )


@cache
def _learned_at() -> re.Pattern[str]:
    """Match what tells behind a school who has learned there: "Harvard *graduate*", "Harvard*-educated*"; not "Harvard *graduate school*"."""
    joined = lexicon.alternation(lexicon.words("schools", "joined"))
    learners = lexicon.alternation(lexicon.phrases("schools", "learners"))
    others = lexicon.alternation(lexicon.words("schools", "not_learners"))
    return compiled(rf"[-‑](?:{joined})\b| (?:{learners})(?! (?:{others})\b)(?![\w-])")


_Judge = Callable[[Name, Beside], int | None]
_JUDGES: tuple[_Judge, ...] = (
    _by_mark, _by_number, _by_small_end, _by_what_is_apart, by_and, by_site, _by_task, by_participle, by_aim, by_opening,
    by_link, _by_capital,
    _by_dash, _by_noun,
)  # fmt: skip
