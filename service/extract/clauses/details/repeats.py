"""Prizes won more than once: "won the Lark Medal in 1990 and again in 1998", "won the 1990 and 1998 Lark Medals" are two findings."""

from collections.abc import Iterator

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.rules.reading import basis
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
_FIRST = compiled(_DATE)
_NEXT = compiled(
    rf"(?:,? and(?!,)|,|;(?= {_DATE}[;)]))(?: (?:again|once more|then|later|a second time))?,?(?: in| on)? (?P<date>{_DATE})"
)
_CLOSED = compiled(
    r"$|[.,;:)!?\"]| (?:for|with|as|while|when|after|before|respectively)\b| and (?:[a-z]{2,}ed|was|is)\b"
)


def repeats(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding and, of a prize, one for each of several years in its words, and for each later date of a row behind it."""
    if finding.field != "award" or "date" not in finding.qualifiers:
        yield finding
        return
    yield from _in_words(shadow, finding)
    yield finding
    for mention in _row(shadow, shadow.index(finding.original.end), finding.qualifiers["date"]):
        quote = finding.quote.join(mention.span)
        if mention.value and short(quote):
            given = {key: value for key, value in finding.qualifiers.items() if key != "date_basis"}
            yield evolve(finding, quote=quote, qualifiers={**given, "date": mention.value, **basis(mention)})


def _in_words(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a prize for each year before the last that its own words have: "the *2010 and* 2012 Elm Prizes"."""
    mention = shadow.mentions.get(shadow.text[shadow.index(finding.original.start)])
    last = finding.qualifiers["date"]
    if mention is None or mention.kind is not Kind.AWARD or mention.note.get("year") != last:
        return
    for year in mention.note.get("years", "").split():
        value = finding.value.replace(last, year)
        yield evolve(finding, value=value, display=value, qualifiers={**finding.qualifiers, "date": year})


def _row(shadow: Shadow, behind: int, first: str) -> list[Mention]:
    """Return the dates that follow the date ``first`` as items of a row that ends with the clause, or with its brackets."""
    start = _FIRST.search(shadow.small, behind)
    if start is None or shadow.mentions[start.group()].value != first:
        return []
    row: list[Mention] = []
    kept, end = 0, start.end()
    while match := _NEXT.match(shadow.small, end):
        row.append(shadow.mentions[match["date"]])
        end = match.end()
        if _CLOSED.match(shadow.small, end):
            kept = len(row)
    return row[:kept]
