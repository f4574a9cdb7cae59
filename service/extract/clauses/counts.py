"""How often a prize was won: "three Grammy Awards", "won the Lark Medal twice", "a three-time winner of"; and of kin, when they were born, or that they are kin no more."""

import re
from functools import cache

from attrs import evolve

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon
from service.extract.text.numerals import value_of, words

_LOOK = 60
_TIMES = {"once": "1", "twice": "2", "thrice": "3"}
_PARTED = re.compile(r"\b(?:ex[- ]|former |late )(?:wife|husband|spouse|partner)\b", re.IGNORECASE)
_IS_ONE = re.compile(
    rf"\b(?:(?P<present>is|are)|(?P<past>was|were)) (?:now |still |currently )?(?:the |a )?(?:[a-z]+ )?[{char_class('K')}] (?:of|to) (?:the )?(?:[a-z]+ )?(?:[{char_class('JTA')}] )*$"
)
_QUANTITY = f"[{char_class('Q')}]"
_BORN = re.compile(
    rf"(?: ?\((?:born |b\. ?)?(?:on |in )?|,? (?:(?:who )?(?:was|is) )?born (?:on |in )?)(?P<date>[{char_class('D')}])"
)


def counted(shadow: Shadow, finding: Finding) -> Finding:
    """Return a prize with the number of times that the sentence says it was won, if it tells of no single year."""
    if finding.field != "award" or "date" in finding.qualifiers or "count" in finding.qualifiers:
        return finding
    low, high = (shadow.index(place) for place in (finding.original.start, finding.original.end))
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


def kin_born(shadow: Shadow, finding: Finding) -> Finding:
    """Return a child or a parent with the date of birth that stands right behind the name: "his son Olaf (born 1930)"."""
    if finding.field not in ("child", "parent"):
        return finding
    match = _BORN.match(shadow.small, shadow.index(finding.original.end))
    mention = shadow.mentions[match["date"]] if match else None
    if match is None or mention is None:
        return finding
    born = mention.parts[0] if mention.note.get("shape") == "life" and mention.parts else mention
    quote = finding.quote.join(mention.span)
    if not born.value or "/" in born.value or born.note.get("role") == "death" or not short(quote):
        return finding
    places = {**finding.places, "born": born.span}
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "born": born.value}, places=places)


def parted(shadow: Shadow, finding: Finding) -> Finding:
    """Return a spouse who is called a former or late one, or said to be or to have been one, as such: "her ex-husband Jan", "is the wife of"."""
    if finding.field != "spouse" or not {"tense", "end"}.isdisjoint(finding.qualifiers):
        return finding
    place, low = finding.original.start, finding.quote.start
    said = shadow.words(shadow.index(low), shadow.index(place)) if low < place else ""
    is_one = _IS_ONE.search(shadow.small, 0, shadow.index(place))
    tense = "past" if _PARTED.search(said) else is_one.lastgroup if is_one else None
    if tense is None or (tense == "past" and "start" in finding.qualifiers and is_one):
        return finding
    quote = finding.quote.join(shadow.span(is_one.start(tense), is_one.end(tense))) if is_one else finding.quote
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "tense": tense})


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


_ENDS = re.compile(r"[.;,!)\"]|$| and\b")


@cache
def _behind() -> re.Pattern[str]:
    """Match the number of times behind a prize: "twice", "three times", "(three times)"."""
    return re.compile(
        rf",? \(?(?:(?P<times>twice|thrice|once)(?! (?:more|again|before))\b|(?:a total of )?(?:(?P<quantity>{_QUANTITY})|(?P<word>{_small()})) times\b)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match the number before a prize: "three", "two of her", "twice won the", "a three-time winner of the"."""
    way = r"(?:[a-z-]+ ){0,2}"
    return re.compile(
        rf"(?<![a-z])(?<!of the )(?:(?<!of )|(?<=winner of )|(?<=recipient of )|(?<=holder of ))(?:(?P<times>twice|thrice)(?! (?:nominated|shortlisted)) {way}{way}|(?:(?P<quantity>{_QUANTITY})|(?P<word>{_small()}))"
        rf"(?:[ -]times? {way}{way}| (?:(?:winners?|recipients?|holders?|laureates?) of (?:the )?)?(?!of |or |and |more |other |further |additional |nominat|year|time|month|decade){way}))$"
    )


@cache
def _one() -> re.Pattern[str]:
    """Match the article before a prize that somebody won, behind which nothing more is told of it."""
    return re.compile(r"(?:won|wins|received|earned|awarded|given) (?P<article>an?|one) $")
