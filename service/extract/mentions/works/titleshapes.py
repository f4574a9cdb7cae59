"""What a title of a work looks like: in quotation marks, before its year in brackets, or in capitals alone."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import gender_by_name

_WORD = rf"(?!ISBN\b)(?:(?:Mrs?|Ms|Dr|St|Vol|No|Jr|vs)\.|[{CAPITAL}]\.(?=\s?[{CAPITAL}])|(?:[{CAPITAL}]|\d{{1,3}}(?![\d,.]))[\w’'&/+-]*[!?]?)"
_QUOTED = compiled(
    rf"[\"“„«](?P<title>(?=[{CAPITAL}\d¿¡])[^\"“”„»«\n]{{1,100}}?)(?:,|(?<!\.)\.)?[\"”“»](?!\w)"
    rf"|(?<!\w)[‘'](?P<single>(?=[{CAPITAL}\d])(?:[^\"“”‘’'\n]|[’'](?=\w)){{1,100}}?)(?:,|(?<!\.)\.)?[’'](?!\w)"
)
_TRANSLATED = r"(?:\s\([^()\d\n]{1,60}\))?"
"""What a title means, in brackets of its own: "Sal *(Salt)* (1922)"."""
_DATED = compiled(
    rf"(?P<title>[{CAPITAL}\d¿¡][^()\[\]\n;\"“”]{{0,90}}?)[\"”]?{_TRANSLATED}\s[(\[](?P<inside>(?:[^()]{{0,40}}?[\s;,])?(?:c\. ?)?(?:1[4-9]|20)\d\d)(?=[)\];,])[^()]{{0,80}}[)\]]"
)
_CLOSED = compiled(
    r"\s?[,.;:!?)(\[\]\"”–—]|\s*$|\s*\n|\s(?:and|or|is|was|are|were|has|had|in|which|that|by|for|at|on|as|when|while|where|who|won|with|to|about|from|became|tells|sold|reached|topped|appeared|came|received|there|here|under|through|during|after|together|posthumously|later|this|went|made|helped|inspired|earned|brought|gave|remained|remains|marked|explores?|explored|deals?|depicts?|describes?|examines?|follows|followed|chronicles|recounts?|portrays?|draws|set|established|cemented|launched|propelled|features|featuring|contains|includes|included|starring|stars|alongside|among|so|but|because|led|leads|ran|drew|hit|spent|stayed|climbed|debuted|garnered|attracted|proved|sparked|caused|grew|began|begins|ends|opens|opened|takes|focuses|concerns|centres|centers|revolves|combines|blends|weaves|imagines|reflects|details|documents|charts|traces|presents|offers|since|until|before|whose|also|(?:(?:the (?:same|following|next|previous)|that|last|one|two|three|four|five|ten) years?|earlier)|stands|stood|hangs|hung|premiered|premieres|fetched|ranks|ranked|entered|peaked|argues|argued|captures|captured|celebrates|tackles|tackled|shows|showed|enjoyed|soared|dominated|gained|first|just|still|now|did|does|would|could|may|can|will|s?he|they)\b"
)
_ENDED = compiled(r"[,.;:!?)(\[\]\"”]|\s[(\[–—]|\s*$|\s*\n|\s(?:and|or|as well as)\s")
_STOP = compiled(r"[.!?]\s")
_ABBREVIATED = compiled(rf"(?:\b(?:Mrs?|Ms|Dr|St|Vol|No|Jr|vs)|\b[{CAPITAL}])$")
_TURN = compiled(r"\s(?P<word>in|at|with|by|for|from|on|to|as|and|during)\s(?:the\s)?")
_OWNER = compiled(r"['’]s?$")
_SOLD = compiled(
    r"\s(?:had\s|has\s)?(?:just\s|also\s)?(?:released|recorded|wrote|made|published|directed|composed|sang|produced|painted|did)\b"
)
_BEFORE_BRACKET = 90
_MOST_WORDS = 14


@frozen
class Title:
    """A title's half-open place in the text, where what belongs to it (marks, year) ends, and its shape."""

    start: int
    end: int
    behind: int
    shape: str

    def of(self, text: str) -> str:
        """Return the title's words."""
        return text[self.start : self.end]


def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("works", key)


@cache
def _bare() -> re.Pattern[str]:
    small = lexicon.alternation({*lexicon.phrases("works", "small"), *_words("foreign")})
    return compiled(rf"(?<!\w){_WORD}(?::?\s(?:(?:{small})\s){{0,3}}{_WORD}|\s?[’'](?:{small})\s{_WORD}){{0,13}}")


def title_at(text: str, at: int, limit: int, *, led: bool = False) -> Title | None:
    """Return the title that starts at ``at``, or None: quoted, else before a year in brackets, else a run of capitals.

    ``led``: a noun for a work stands right before it, so that it may end as a house's name does: "the novel *The Salt House*".
    """
    return quoted(text, at, limit) or dated(text, at, limit, led=led) or bare(text, at, limit, led=led)


def quoted(text: str, at: int, limit: int) -> Title | None:
    """Return a title in quotation marks at ``at``."""
    match = _QUOTED.match(text, at, limit)
    return _marked(match) if match else None


def _marked(match: re.Match[str]) -> Title | None:
    group = "title" if match["title"] else "single"
    if len(match[group].split()) > _MOST_WORDS:
        return None
    return Title(match.start(group), match.end(group), match.end(), "quoted")


def dated(text: str, at: int, limit: int, *, led: bool = False) -> Title | None:
    """Return a title at ``at`` behind which its year stands in brackets: "Kara Kitap (1990; The Black Book)"."""
    match = _DATED.match(text, at, limit)
    if match is None or ", " in match["title"] or not _may_be(match["title"], led=led):
        return None
    end = match.start("title") + len(match["title"].rstrip(".,"))
    kind = _KIND.match(match["title"])
    return Title(match.start("title") + (kind.end() if kind else 0), end, match.end(), "dated")


_KIND = compiled(
    rf"(?:The|Two|Three|Four|His|Her) (?:[a-z-]+ ){{0,2}}(?:collections?|books?|novels?|albums?|films?|plays?|poems) (?=[{CAPITAL}])"
)
"""What says of which kind a work is: "*The poetry collections* Salt (2006) and Rye (2010)"."""


def _may_be(title: str, *, led: bool) -> bool:
    """Tell whether words can be one title's: no sentence ends among them and none of them is a clause's."""
    if any(not _ABBREVIATED.search(title, 0, stop.start()) for stop in _STOP.finditer(title)):
        return False
    words = title.split()
    return (
        len(words) <= _MOST_WORDS
        and _words("never").isdisjoint(words)
        and not _is_body(words[-1], led=led and len(words) > 1)
    )


def _is_body(last: str, *, led: bool) -> bool:
    """Tell whether a run that ends so is a body, a prize or an event; behind a noun for a work a house is none."""
    return last in _words("bodies") and not (led and last in _words("housed"))


def bare(text: str, at: int, limit: int, *, led: bool = False) -> Title | None:
    """Return the run of capitals at ``at``, small words in it, as a title: what cannot be of one is cut off at its end."""
    match = _bare().match(text, at, limit)
    if match is None:
        return None
    end = _cut(text, at, match.end())
    if tail := _AND_OTHER.match(text, end, limit):
        end = tail.end()
    if end == match.end() and (more := _in_other_language(text, at, end, limit)) > end:
        return Title(at, more, more, "bare")
    end -= len(found[0]) if (found := _OWNER.search(text, at, end)) and text[end - 2 : end - 1] in "'’" else 0
    words = text[at:end].split()
    lone = len(words) == 1 and words[0] in _words("telling")
    owned = any(_OWNER.search(word) and _OWNER.sub("", word) in _words("bodies") for word in words[:-1])
    if not words or lone or owned or _is_body(words[-1], led=led and len(words) > 1) or _SOLD.match(text, end):
        return None
    return Title(at, end, end, "bare")


def in_parts(text: str, at: int, limit: int) -> Title | None:
    """Return the title at ``at`` that has commas in it and its year in brackets behind it: "Salt, Sand and Sea (1990)"."""
    match = bare(text, at, limit)
    parts = 1
    while match and parts < _MOST_PARTS and (comma := _COMMA.match(text, match.end, limit)):
        match, parts = bare(text, comma.end(), limit), parts + 1
    if match is None or parts == 1 or not (year := _YEAR.match(text, match.end, limit)):
        return None
    return Title(at, match.end, year.end(), "dated") if _behind_places(text, at, match.end) == at else None


def again_in_parts(text: str, at: int) -> Title | None:
    """Return the title of single words at ``at`` that has commas in it, which the text has word for word elsewhere: "Salt, Sand, Sea"."""
    match = _SINGLE_PARTS.match(text, at)
    again = match is not None and len(re.findall(rf"(?<!\w){re.escape(match[0])}(?!\w)", text)) > 1
    return Title(at, match.end(), match.end(), "bare") if match and again else None


def is_of_single_parts(text: str, title: Title) -> bool:
    """Tell whether one word that looks like a title is followed by two such behind commas: "her memoir, *Salt*, Sand, Sea, was"."""
    return len(title.of(text).split()) == 1 and _SINGLE_PARTS.match(text, title.start) is not None


_SINGLE_PARTS = compiled(rf"[{CAPITAL}][\w’'-]+(?:, [{CAPITAL}][\w’'-]+){{2,4}}(?![\w’'-]| [{CAPITAL}]|, [{CAPITAL}])")


def _in_other_language(text: str, start: int, end: int, limit: int) -> int:
    """Return where a title ends that goes on in small letters, as others than English ones do: "La Dame *aux pieds gelés*"."""
    match = _SMALL_TAIL.match(text, end, limit)
    if match is None:
        return end
    tail = match.group().split()
    first = text[start:end].split(maxsplit=1)[0]
    foreign = tail[0] in _words("foreign") or (first in _words("articles") and end - start <= _LONGEST_START)
    return match.end() if foreign and _words("never").isdisjoint(tail) and _words("english").isdisjoint(tail) else end


_AND_OTHER = compiled(
    rf",?\s(?:and|&)\s(?:[Oo]ther|Selected|More)\s(?:[{CAPITAL}][\w’'-]*\s?){{0,3}}[{CAPITAL}][\w’'-]*"
)
"""What ends the title of a collection: "Salt*, and Other Stories*"."""
_COMMA = compiled(r",\s(?:and\s|or\s|&\s|the\s|an?\s)?")
_YEAR = compiled(
    rf"[\"”]?{_TRANSLATED}\s[(\[](?:[^()]{{0,40}}?[\s;,])?(?:c\. ?)?(?:1[4-9]|20)\d\d(?=[)\];,])[^()]{{0,80}}[)\]]"
)
_MOST_PARTS = 5
_SMALL_TAIL = compiled(
    r"(?:\s[^\W\d_][\w’'-]*){1,7}(?=[.,;:)\"”]|\s?[(\[]|$|\s(?:in|from)\s(?:[A-Z][a-z]+\s)?[12]\d{3}\b)"
)
_LONGEST_START = 20


def _cut(text: str, start: int, end: int) -> int:
    """Return where a title ends before words that tell by whom, with whom, where or when it came out."""
    for turn in _TURN.finditer(text, start, end):
        word, rest = turn["word"], text[turn.end() : end].split()
        if rest and _tells_of_other(word, rest):
            return turn.start()
    return end


def _tells_of_other(word: str, rest: list[str]) -> bool:
    several = len(rest) > 1
    if word in ("in", "on", "during", "to", "from") and rest[0] in _words("months"):
        return True
    if rest[-1] in _words("bodies") or (word != "and" and len(rest[0]) > 2 and rest[0].isupper()):  # noqa: PLR2004 - letters
        return True
    if word == "by":
        return several and all(each[0].isupper() for each in rest)
    return word in ("with", "and", "for") and several and gender_by_name(tuple(rest[:2])) is not None


def is_closed(text: str, title: Title, limit: int, *, listed: bool = False) -> bool:
    """Tell whether the sentence goes on behind a title as it does behind one; in a list it must end or go on to the next."""
    cut = title.shape == "bare" and _AND_THE.match(text, title.behind)
    return not cut and bool((_ENDED if listed else _CLOSED).match(text, title.behind, limit))


_AND_THE = compiled(r"\s(?:and|&)\sthe\s[A-Z][^,;.()]{1,60}\s\(\d{4}\)")
"""A title goes on so: "Salt Roads *and the Royal Institution (1991)*"."""


def tells(text: str, title: Title) -> bool:
    """Tell whether a title shows by itself that it is one, whatever stands before it."""
    if title.shape == "dated":
        return True
    words = title.of(text).split()
    large = [word for word in words if word not in _words("small")]
    if title.shape == "quoted":
        return len(large) == sum(word[0].isupper() or word[0].isdigit() for word in large)
    return len(words) > 1 and any(word in _words("telling") for word in words)


def before(text: str, floor: int, end: int) -> Title | None:
    """Return the title that ends at ``end``, quoted or in capitals, and starts at ``floor`` at the earliest."""
    low = max(floor, end - _BEFORE_BRACKET)
    if text[end - 1] in "\"”»’'":
        found = None
        for match in _QUOTED.finditer(text, low, end):
            found = match if match.end() == end else found
        return _marked(found) if found else None
    for match in _bare().finditer(text, low, end):
        if match.end() == end and (low == floor or match.start() > low):
            return Title(_behind_places(text, match.start(), end), end, end, "bare")
    return None


_LISTED = compiled(r"(?P<items>[^,]{2,40}(?:, [^,]{2,40})+), and ")


def _behind_places(text: str, start: int, end: int) -> int:
    """Return where a title begins behind places that a list has before it: "Norway, Spain and Peru, and *Landing*"."""
    listed = _LISTED.match(text, start, end)
    return listed.end() if listed and any(map(lookup, listed["items"].split(", "))) else start


_NEXT = compiled(rf", (?P<next>[{CAPITAL}][\w’'-]+)")


def are_places(text: str, title: Title) -> bool:
    """Tell whether what looks like a title is one of the places in a list: "stories from Ulm, *Norway*, Spain and Peru"."""
    following = _NEXT.match(text, title.end)
    return bool(following and lookup(title.of(text)) and lookup(following["next"]))
