"""How often a prize was won: "three Grammy Awards", "won the Lark Medal twice", "a three-time winner of"."""

import re
from functools import cache

from attrs import evolve

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short, without
from service.extract.text import lexicon
from service.extract.text.numerals import value_of, words
from service.extract.text.patterns import compiled

_LOOK = 60
_TIMES = {"once": "1", "twice": "2", "thrice": "3"}
_QUANTITY = f"[{char_class('Q')}]"


def counted(shadow: Shadow, finding: Finding) -> Finding:
    """Return a prize with the number of times that the sentence says it was won, if it tells of no single year: medals may be of one."""
    if finding.field != "award" or "count" in finding.qualifiers:
        return finding
    if "conferrer" in finding.qualifiers and finding.value.startswith("honorary "):
        return finding  # one of ten by many
    low, high = (shadow.index(place) for place in (finding.original.start, finding.original.end))
    if "date" in finding.qualifiers and not _is_of_one_time(shadow, finding, high):
        return finding
    for pattern, behind in ((_behind(), True), (_before(), False), (_one(), False)):
        start = high if behind else max(0, low - _LOOK)
        match = pattern.match(shadow.small, high) if behind else pattern.search(shadow.small, start, low)
        if match is None or (match.lastgroup == "article" and not _ENDS.match(shadow.small, high)):
            continue
        number = _number(shadow, match)
        quote = finding.quote.join(shadow.span(match.start(match.lastgroup or 0), match.end() if behind else low))
        if number and short(quote):
            return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "count": number})
    return finding


_THEN = compiled(rf" (?:in|at) (?:[A-Za-z]+,? ){{0,3}}?[{char_class('D')}]")


def _is_of_one_time(shadow: Shadow, finding: Finding, behind: int) -> bool:
    """Tell whether medals were all won at one time: "two *silver medals in 1964*"."""
    if "medal" not in finding.value or sum(each.kind is Kind.DATE for each in shadow.mentions.values()) > 1:
        return False
    return finding.qualifiers["date"] in finding.value or _THEN.match(shadow.text, behind) is not None


def ranked(shadow: Shadow, finding: Finding) -> Finding:
    """Return a post without its holder's place in the row where that is one since another, or among some only: "the first woman mayor *since Ada Kerr*", "the first president *from the north*"."""
    if "distinction" not in finding.qualifiers or not _AMONG_SOME.match(
        shadow.small, shadow.index(finding.original.end)
    ):
        return finding
    return without(finding, "distinction")


_AMONG_SOME = compiled(
    rf"[^.,;:{char_class('PSRHK')}]{{0,60}} since (?!(?:its|their|the) (?:foundation|founding|creation|establishment|beginnings?|start)\b)(?:[{char_class('PHA')}]|the |its |her |his )"
    rf"|,? (?:outside|from (?!(?:[{char_class('D')}]|now))|of (?:colou?r|(?:[{char_class('A')}]|[a-z-]+) (?:descent|origin|heritage|extraction|ancestry|background|birth))|to (?!(?:the |an? )?[{char_class('LODQ')}])[a-z]|in (?:[{char_class('Q')}]|[a-z]+) (?:years|decades))"
)


def _number(shadow: Shadow, match: re.Match[str]) -> str:
    """Return the number that a match of a pattern tells, in its canonical form; nothing where it is none."""
    word = match[match.lastgroup or 0]
    mention = shadow.mentions.get(word)
    if mention is not None:
        return mention.value if mention.kind is Kind.QUANTITY else ""
    if match.lastgroup == "article":
        return "1"
    worth = value_of(word)
    return _TIMES.get(word) or ("" if worth is None else str(worth))


@cache
def _small() -> str:
    return lexicon.alternation(words())


_ENDS = compiled(r"[.;,!)\"]|$| and\b")


@cache
def _behind() -> re.Pattern[str]:
    """Match the number of times behind a prize: "twice", "three times", "(three times)"."""
    return compiled(
        rf",? \(?(?:(?P<times>twice|thrice|once)(?! (?:more|again|before))\b|(?:a total of )?(?:(?P<quantity>{_QUANTITY})|(?P<word>{_small()})) times\b)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match the number before a prize: "three", "two of her", "twice won the", "a three-time winner of the"."""
    way = r"(?:(?!and |or )[a-z-]+ ){0,2}"
    return compiled(
        rf"(?<![a-z])(?<!-of-)(?<!of the )(?:(?<!of )|(?<=winner of )|(?<=recipient of )|(?<=holder of ))(?:(?P<times>twice|thrice)(?! (?:nominated|shortlisted)) {way}{way}|(?:(?P<quantity>{_QUANTITY})|(?P<word>{_small()}))"
        rf"(?:[ -]times? {way}{way}| (?:(?:winners?|recipients?|holders?|laureates?) of (?:the )?)?(?!of |or |and |more |other |further |additional |nominat|year|time|month|decade){way}))$"
    )


@cache
def _one() -> re.Pattern[str]:
    """Match the article before a prize that somebody won, behind which nothing more is told of it."""
    return compiled(r"(?:won|wins|received|earned|awarded|given) (?P<article>an?|one) $")
