"""Public offices whose names are of several words: "Minister of Health", "Secretary of State for Education", "MP"."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import vocabulary

_SEATS = frozenset(("mp", "mep", "mla", "msp", "td"))
_LETTERS = compiled(
    r"\b(?:MP|MEP|MLA|MSP|TD)\b(?=(?:,| (?:for|from|since|in|until|and|at|representing)\b| \(|[.;)]|$))"
)
_BEFORE_LETTERS = compiled(
    r"(?:\b(?:an?|the|was|is|as|became|become|been|elected|backbench|former|and|then|sitting|local)|[A-Z][a-z]+|,) $"
)
_CAPITALS = r"(?!Ex-)(?:[^\W\d_a-z][\w’'-]+ ){1,3}"
_SEATED = compiled(
    rf"(?:\b(?:(?:[Tt]he|[Aa]n?|[Ff]ormer|elected|became|become|veteran|incumbent) |[Ee]x-){_CAPITALS}(?P<seat>MP|MEP|MLA|MSP|TD)(?= [a-z])"
    rf"|(?:^|(?<=[a-z] )|(?<=[^\w\s’',-] )|(?<=[\n\"“(])){_CAPITALS}(?P<led>MP|MEP|MLA|MSP|TD)(?= (?:(?:Hon|Dr|Mrs?|Ms|Prof)\.? )?[^\W\d_a-z][\w’'-]+ [^\W\d_a-z]))"
)
"""Letters with their seat: "the former Mosop *MP* was born", and "Mosop *MP* Ada Byron"; not "Ada Byron MP said"."""
_LOOK = 24
_UN = compiled(r"^(?:un|united nations|mec)\b")


def offices(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the offices of several words, and members' letters, in ``text[start:end]``, as roles; they do not overlap."""
    stop = start
    for match in _matches(text, start, end):
        words = " ".join(match.group().split())
        cased = (
            words[0].isupper()
            or words.islower()
            or words.rpartition(" ")[2][0].isupper()
            or (match["minister"] or " ").split(" ")[0].islower()
        )
        if match.start() < stop or not cased:
            continue
        stop = match.end()
        small = words.replace("’", "'").lower()
        head = (match["office"] or match["minister"] or match["of"] or "special envoy").lower()
        yield Mention(
            kind=Kind.ROLE,
            start=match.start(),
            end=match.end(),
            value=_UN.sub(lambda body: body.group().title() if " " in body.group() else body.group().upper(), small),
            note={
                "head": head.rsplit(" ", 1)[-1],
                **({} if head in _honorary() else {"office": "true"}),
                **({"called": head} if " " in head else {}),
            },
        )
    there = vocabulary(text, start, end)
    if not _SEATS.isdisjoint(there):
        yield from _seats(text, start, end)
    for match in _short().finditer(text, start, end) if not _shorts().isdisjoint(there) else ():
        value = lexicon.table("offices", "short")[match["office"]]
        note = {"head": value.rpartition(" ")[2], "office": "true"}
        yield Mention(kind=Kind.ROLE, start=match.start(), end=match.end(), value=value, note=note)
    for match in _JUSTICE.finditer(text, start, end) if "justice" in there else ():
        note = {"head": "justice", "office": "true"}
        yield Mention(kind=Kind.ROLE, start=match.start(), end=match.end(), value="justice", note=note)
    chairs = _CHAIR.finditer(text, start, end) if not _CHAIRS.isdisjoint(there) else ()
    for match in (*chairs, *(_portfolio().finditer(text, start, end) if "portfolio" in there else ())):
        value = " ".join(match["chair"].split())
        note = {"head": "chair", "office": "true", "chair": "true"}
        yield Mention(kind=Kind.ROLE, start=match.start("chair"), end=match.end("chair"), value=value, note=note)


@cache
def _shorts() -> frozenset[str]:
    return frozenset(short.lower() for short in lexicon.table("offices", "short"))


@cache
def _short() -> re.Pattern[str]:
    """Match an office cut short before a name: "*Sen.* Ada Kerr"."""
    shorts = lexicon.alternation(lexicon.table("offices", "short"))
    return compiled(rf"(?<!Lt\. )(?<!Lt )(?<![\w.-])(?P<office>{shorts})\.(?= [^\W\d_a-z][\w’'-]*[^\W\d_]\b)")


def _seats(text: str, start: int, end: int) -> Iterator[Mention]:
    for match in _LETTERS.finditer(text, start, end):
        if _BEFORE_LETTERS.search(text, max(start, match.start() - _LOOK), match.start()):
            yield _seat(match, 0)
    for match in _SEATED.finditer(text, start, end):
        yield _seat(match, "seat" if match["seat"] else "led")


def calls(post: Mention) -> tuple[str, ...]:
    """Return the nouns by which a text may mean its holder: "the vice president"; who is that one is not "the president"."""
    head, called = post.note.get("head", ""), post.note.get("called", "")
    below = called.startswith(tuple(lexicon.phrases("offices", "below")))
    return tuple(each for each in (called, "" if below else head) if each)


def _seat(match: re.Match[str], group: str | int) -> Mention:
    note = {"head": match[group].lower(), "office": "true"}
    return Mention(kind=Kind.ROLE, start=match.start(group), end=match.end(group), value=match[group], note=note)


_WORD = r"[^\W\d_a-z][\w’'-]*"
_JUSTICE = compiled(
    rf"(?<![Oo]f )(?<![\w-])(?<!hief )(?<!ssociate )[Jj]ustice(?= (?:of|at|on) (?:the )?(?:{_WORD} ){{0,3}}Courts?\b)"
)
"""A judge by the court: "a former *justice* of the Supreme Court"; elsewhere the word is that of a virtue."""
_CHAIRS = frozenset(("chair", "professorship", "readership", "lectureship"))
_CHAIR = compiled(
    r"\b(?:h[eo]lds?|holding|occup(?:ie[sd]|ying)|t(?:ook|aking) up|resigned|vacated|(?:appointed|elected|promoted|called|succeeded) to)"
    rf" (?:the |an? |[Hh]er |[Hh]is )(?P<chair>(?:(?:{_WORD}(?: of(?: the)?| and)? ){{1,4}}|(?=Chair (?:of|in) )|(?=chair (?:of|in) (?!the\b|an?\b|his\b|her\b|its\b)[a-z]))(?:[Cc]hair|Professorship|Readership|Lectureship)(?![\w-])"
    rf"(?: (?:of|in|for) (?:(?:the )?{_WORD}(?:(?:,? and|,|) {_WORD}){{0,3}}|[a-z]+(?: and [a-z]+)?(?=[.,;]|$| (?:at|in|from|until|which|that|she|he|and)\b)))?)"
)
"""A professor's chair, by who holds it: "holds the *Byron Chair of Poetry*"; elsewhere it is a part of a school."""


@cache
def _portfolio() -> re.Pattern[str]:
    """Match what a member of a government is in charge of, by who holds it: "held the *health and education portfolio*"."""
    field = lexicon.alternation(lexicon.words("offices", "portfolios"))
    return compiled(
        rf"\b(?:h[eo]lds?|holding) the (?P<chair>(?i:{field})(?:(?:,|,? and| &)? (?i:{field})){{0,3}} [Pp]ortfolio)(?=[.,;)]|\s*$| (?:since|from|until|between|in|for|and|as|at|on|under|before|after|when|while)\b)"
    )


_AROUND = 60
"""No office's words before its last one are longer than this."""


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what may be an office, looking only where a word stands that one has: most texts have none."""
    if _words_telling().isdisjoint(vocabulary(text, start, end)):
        return
    small = text[start:end].lower()
    places = sorted(start + at for word in lexicon.phrases("offices", "telling") for at in _standing(small, word))
    low = start
    for place in places:
        while place >= low and (
            match := _named().search(text, max(low, place - _AROUND), min(end, place + 2 * _AROUND))
        ):
            whole = _named().match(text, match.start(), min(end, match.start() + 3 * _AROUND)) or match
            low = whole.end()
            yield whole
        low = max(low, place)


@cache
def _words_telling() -> frozenset[str]:
    return frozenset(
        first for word in lexicon.phrases("offices", "telling") for first in (word.split()[0], f"{word.split()[0]}s")
    )


def _standing(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


@cache
def _honorary() -> frozenset[str]:
    return lexicon.words("offices", "honorary")


@cache
def _named() -> re.Pattern[str]:
    """Match an office of several words, with what it is of where that is a field of government."""
    office = lexicon.alternation([*lexicon.phrases("offices", "phrases"), *_honorary()]).replace("'", "['’]")
    minister = lexicon.alternation(lexicon.phrases("offices", "ministers"))
    field = lexicon.alternation(lexicon.words("offices", "portfolios"))
    qualified = rf"(?-i:(?!(?:Acting|Deputy|Chief|Assistant|Former|First|Vice|Member|Head|Minister|Prime|Parliamentary)\b)[A-Z][a-z]{{3,}}\s(?=[A-Z]))(?:{field})\b(?!\s(?:minister|secretary))"
    bodies = lexicon.alternation(lexicon.words("offices", "bodies_by_field"))
    ends = lexicon.alternation(lexicon.words("offices", "matters"))
    abstract = rf"(?!(?:{bodies})\b)(?-i:[A-Z][a-z]{{3,}}(?:ance|ence|ment|tion|sion|ity|ship|ness|[ew]al)|{ends})\b(?!\s(?-i:[A-Z]))"
    matter = rf"(?:(?:{field})\b(?:\s{abstract})?|(?-i:[A-Z][a-z]{{3,}})\s{abstract})"
    fields = rf"(?:the\s)?{matter}(?:(?:,|,?\sand|\s&)?\s(?:the\s)?(?!government\sof\b)(?:{field})\b|,?\s(?:and|&)\s{qualified})*"
    halves = "".join(rf"(?<!\s{word})" for word in sorted(lexicon.words("offices", "adjectives")))
    halves += rf"(?!(?:\sand)?\s(?-i:(?:[A-Z][\w’']+\s){{0,4}}(?:{bodies})\b))"
    halves += r"(?-i:(?<!\sUnion)|(?<=European\sUnion))"  # a ministry is of none, a union's secretary is of the union
    matters = rf"(?:[A-Z][a-z-]+\s(?:(?:of|and|or|to|in|against|the)\s){{0,2}}){{1,4}}(?:{ends})\b"
    affairs = r"(?:(?!(?:of|in|at|to|for|his|her|who|the)\b)[a-z-]+(?:,|,?\sand|\s&)?\s){1,5}affairs"
    return compiled(
        rf"(?<![\w-])(?:(?:(?:acting|principal|shadow|vice|deputy|assistant|associate|joint|additional|executive|senior|group|corporate|regional|global|divisional)\s){{0,3}}(?:(?P<on>special\s(?:rapporteur|envoy|adviser|advisor|representative)\s(?:on|for)\s(?:the\s)?(?:(?-i:{matters})|[a-z]{{4,}})(?:\s(?:of|and|to)\s(?!(?:[a-z]+ed|wrote|became|taught|later|also|then|held|from|with|both)\b)[a-z]{{4,}}){{0,4}})|(?P<office>{office})(?:\s(?:for|of)\s{fields}{halves})?|(?P<minister>{minister})\s(?:for|of|in\scharge\sof)\s(?:{affairs}|{fields}{halves}))"
        rf"|(?:(?<!of\s)|(?<=post\sof\s)|(?<=position\sof\s)|(?<=role\sof\s)|(?<=office\sof\s)|(?<=job\sof\s))(?!wom[ae]n\s(?:minister|secretary))(?:(?:deputy|vice|junior|assistant|associate|shadow)\s)?(?:{field})(?:\s(?:and\s)?(?:{field}))?\s(?P<of>minister|secretary)(?!\sof\sstate))(?![\w-])",
        re.IGNORECASE,
    )
