"""Whether a match says that somebody works for an organisation: not where it only happens to stand beside a word of work."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.namedkinds import names_body
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.pronouns.actors import puts_to_work
from service.extract.rules.computed.nobodies import is_nobody, is_only_of_party, only_belongs, pattern
from service.extract.rules.computed.partial import is_partial
from service.extract.rules.computed.schooldays import is_where_one_learns
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LOOK = 40
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "its", "his", "her", "their"))


def employs(reading: Reading, mention: Mention | None) -> bool:
    """Tell whether the organisation ``mention`` is an employer by what stands before, between and behind it in the match's sentence."""
    if mention is None:
        return True
    text = reading.shadow.small
    start = reading.bounds("q")[0] if reading.has("q") else reading.match.start()
    place = reading.shadow.place(mention)
    if pattern("owned").search(text, max(0, start - _LOOK), start) or _is_platform(reading.shadow, place, mention):
        return False
    if _is_learned(text, start) or _is_others(text, start) or _is_of_whom_it_names(reading.shadow, start, place):
        return False
    nobody = is_nobody(reading, place, mention) or is_partial(reading.shadow, place, mention)
    if nobody or is_only_of_party(reading.shadow, start, mention):
        return False
    if start < place and not _leads(reading.shadow, start, place, mention):
        return False
    return not (
        pattern("elsewhere").match(text, place + 1, reading.match.end())
        or pattern("visits").match(text, place + 1)
        or (pattern("brief").search(text[start:place]) and not pattern("at_work").match(text, place + 1))
        or is_where_one_learns(reading, start, place, mention)
        or _is_only_gone_to(reading, start, mention)
        or _is_of_scholar(reading.shadow, start, place)
        or (mention.kind is Kind.FACILITY and (_is_bare(mention) or _is_any_of_its_kind(text, place, mention)))
        or _is_of_anybody(reading, start)
        or _is_where_a_house_stands(text, place, mention)
        or _is_where_a_trade_is(reading.shadow, place, mention)
        or _is_where_two_go(reading.shadow, start, place, mention)
    )


def _is_of_whom_it_names(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether a match tells of somebody else's work: "recruited by *a friend at* Acme", "hired *nurses to work* at Acme"."""
    to = shadow.small.find(" to ", start, place)
    return (to > 0 and puts_to_work(shadow, to + 1)) or pattern("agents").search(shadow.small, start, place) is not None


def _is_learned(text: str, start: int) -> bool:
    """Tell whether a trade that the match begins with is one that somebody is taught: "trained as a nurse at"."""
    return _is_trade(text, start) and pattern("learned").search(text, max(0, start - _LOOK), start) is not None


def _is_trade(text: str, start: int) -> bool:
    head = text[start : start + 3].removeprefix("a ")[:1]
    return kind_of(head or " ") in (Kind.JOB, Kind.ROLE)


def _is_others(text: str, start: int) -> bool:
    """Tell whether work, or a membership, is that of a country or a body, or of art: "achieved *Norway's* membership in NATO", "played *works* by Holm"."""
    low = max(0, start - _LOOK)
    if text.startswith(("work ", "works "), start) and pattern("makes").search(text, low, start):
        return True
    if not _is_trade(text, start) and pattern("bodys").search(text, low, start):
        return True
    return text.startswith("membership", start) and pattern("nations").search(text, low, start) is not None


def _is_bare(mention: Mention) -> bool:
    """Tell whether a house is told by its kind alone, so that nobody can know which it is: "worked at *the clinic*"."""
    words = [word for word in mention.value.replace("’", "'").split() if not word.endswith(("'s", "s'"))]
    return words[0].lower() in _ARTICLES and " ".join(words[1:]) == mention.note.get("noun")


def _is_of_anybody(reading: Reading, start: int) -> bool:
    """Tell whether somebody writes for a paper of whose staff nothing tells that it is theirs: "wrote for the Bergen Times"."""
    shadow = reading.shadow
    if pattern("writes").match(shadow.small, start) is None or pattern("staff").search(shadow.small):
        return False
    around = (
        *shadow.mentions.values(),
        *(reading.memory.previous.mentions.values() if reading.memory.previous else ()),
    )
    return not any(each.note.get("head") in lexicon.words("employment", "writers") for each in around)


def _is_where_a_house_stands(text: str, place: int, mention: Mention) -> bool:
    """Tell whether one word that nothing else makes a body is where a house stands: "ran the laboratory at Cullercoats"."""
    unknown = not mention.note and mention.value.istitle() and " " not in mention.value
    return unknown and pattern("stands_at").search(text, max(0, place - _LOOK), place) is not None


_THEY = compiled(rf"(?P<who>[{char_class('S')}]) (?:(?:had|have|then|later|soon|also) )*$")


def _is_where_two_go(shadow: Shadow, start: int, place: int, mention: Mention) -> bool:
    """Tell whether a name that nothing makes a body is where more than one go together: "they transferred to *Corran*"."""
    they = _THEY.search(shadow.text, 0, start)
    several = they is not None and shadow.mentions[they["who"]].note.get("gender") == "plural"
    return several and not mention.note and " " not in mention.value and shadow.small.endswith(" to ", start, place)


def _is_where_a_trade_is(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether a name that nothing makes a body is the place where somebody has a trade of every village, "a blacksmith at *Corran*", or the art that somebody has: "a singer of *Qawwali*"."""
    match = _TRADE_AT.search(shadow.small, max(0, place - _LOOK), place)
    arts = match is not None and match["of"]
    if match is None or mention.note or names_body(mention.value.split()) or mention.value.startswith(("St ", "St. ")):
        return False
    heads = lexicon.words("employment", "arts" if arts else "local")
    return shadow.mentions[match["trade"]].note.get("head") in heads


_TRADE_AT = compiled(rf"(?P<trade>[{char_class('JT')}]) (?:at|(?P<of>of)) $")


def _is_of_scholar(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether a body is one that a scholar is paid by, or from: "as an *Elm* scholar", "as a scholar *from Elm University*"."""
    behind = shadow.mentions.get(shadow.text[place + 2 : place + 3])
    if behind and behind.value.casefold() == _SCHOLAR and shadow.small.startswith(" ", place + 1):
        return True
    scholars = (each.value.casefold().endswith(_SCHOLAR) for each in shadow.within(start, place))
    return shadow.small.endswith((" from ", " from the "), start, place) and any(scholars)


_SCHOLAR = "scholar"


def _leads(shadow: Shadow, start: int, place: int, mention: Mention) -> bool:
    """Tell whether the way from the word of work, which stands in front, leads to ``mention`` as an employer."""
    if only_belongs(shadow, start, place, mention):
        return False
    if "learned" in mention.note and pattern("made_member").search(shadow.small, start, place):
        return True
    if not _works(shadow.text[start:place]) or _only_about(shadow, start, place) or _only_on(shadow, start, place):
        return False
    taken = pattern("taking").match(shadow.small, start)
    return _can_enter(shadow.small, start, mention) and not (taken and not _own_house(shadow, start, place))


def _is_only_gone_to(reading: Reading, start: int, mention: Mention) -> bool:
    """Tell whether somebody moves or goes to a house or a street, where nothing tells of work: "moved to Elm Gardens"."""
    moved = pattern("moves").match(reading.shadow.small, start)
    if moved is None or reading.has("role") or pattern("moved_to_work").search(reading.shadow.small, start):
        return False
    last = mention.value.rsplit(None, 1)[-1]
    homes = lexicon.words("employment", "homes")
    body = names_body(mention.value.split()) or lookup(mention.value)  # a city that is read as a body is its club
    return bool(moved["goes"]) or "school" in mention.note or last in homes or not body


def _is_platform(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether a name is that of what somebody writes or is seen on, or joins where nothing tells of work: "followers *on* Instagram"."""
    text, name = shadow.small, mention.value.lower()
    if text.endswith((" joined ", " joining ", " joins "), 0, place):
        return name in lexicon.phrases("employment", "accounts") and not pattern("works_there").search(text, place + 1)
    shown = text.endswith((" on ", " via ", " through ", "ed to ", " on the "), 0, place)
    return shown and name in lexicon.phrases("employment", "platforms")


def _is_any_of_its_kind(text: str, place: int, mention: Mention) -> bool:
    """Tell whether a house is any of its kind, of which nothing is told: "worked in a clinic"."""
    first, *rest = mention.value.lower().split()
    told = text.startswith((" that ", " which ", " where ", " called ", " named ", " known "), place + 1)
    school = rest[1:] == ["school"] and rest[0] in lexicon.words("employment", "any")
    alone = len(rest) == 1 or " ".join(rest) == mention.note.get("noun")
    return first in ("a", "an") and (alone or school) and not told


_TAUGHT = compiled(
    rf"(?:(?<=[{char_class('TJ')}])|(?<=\btaught)|(?<=\bteaches)|(?<=\bteaching)|(?<=\blectured))(?: (?:of|in|on)(?: the)?)? (?:(?:[a-z'-]+|[{char_class('XPA')}]) ){{1,4}}studies(?= (?:at|in) )"
)
"""A field that somebody teaches, which is named for studies: "professor *of African studies* at"."""


def _works(way: str) -> bool:
    """Tell whether the ``way`` from the word of work to the name is one to an employer."""
    small = _TAUGHT.sub("", way.lower()) if " studies " in way else way.lower()
    if pattern("between").search(small):
        return False
    if not way.endswith((" on ", " on the ")):
        return True
    return not pattern("on").search(small) or bool(pattern("not_on").search(small))


def _only_about(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether the last trade before a name is one that deals with it: "a *critic* of the Delian Bank"."""
    way = shadow.text[start:place]
    trades = [at for at, char in enumerate(way) if char in shadow.mentions and shadow.mentions[char].kind is Kind.JOB]
    if not trades or not way.startswith(" of", trades[-1] + 1):
        return False
    return shadow.mentions[way[trades[-1]]].note.get("head") in lexicon.words("employment", "about")


def _only_on(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether a name behind a trade and "on" is its subject, and no paper that it writes for: "an *expert on* the Delian Bank"."""
    way = shadow.text[start:place]
    if not way.endswith((" on ", " on the ")) or pattern("not_on").search(way):
        return False
    trades = (shadow.mentions[char] for char in way if kind_of(char) in (Kind.JOB, Kind.ROLE))
    staff = lexicon.words("employment", "staffed")
    return pattern("knows").search(way.lower()) is not None or any(
        each.note.get("head") not in staff for each in trades
    )


def _can_enter(text: str, start: int, mention: Mention) -> bool:
    """Tell whether who enters a body begins to work there, and neither studies nor prays: "entered the Ministry of Labour"."""
    if not text.startswith("enter", start):
        return True
    return not lexicon.words("employment", "entered").isdisjoint(mention.value.split())


def _own_house(shadow: Shadow, start: int, place: int) -> bool:
    """Tell whether what somebody opened or bought is a house of their own: it feeds and lodges, or is told as one of theirs."""
    if shadow.mentions[shadow.text[place]].note.get("house") == "true" or pattern("own").search(
        shadow.small, start, place
    ):
        return True
    way = (shadow.mentions[char] for char in shadow.text[start:place] if char in shadow.mentions)
    return any(
        each.kind is Kind.FACILITY
        and (
            each.note.get("definite") == "false"
            or _THEIRS.match(each.value)
            or each.note.get("noun") in lexicon.words("employment", "houses")
        )
        for each in way
    )


_THEIRS = compiled(r"(?:her|his|their)\b", re.IGNORECASE)
