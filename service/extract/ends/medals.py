"""Whose a medal is, and a medal whose games the clause before tells: "at the 2019 Island Games in Lund, (where) she won *silver in the 200 m*"."""

from attrs import evolve

from service.extract.ends.around import Around
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_MEDAL = compiled(
    r"(?:(?:(?:wo)?men's )?(?:\d[^ ]*|[a-z]*athlon|[a-z-]*marathon)(?: [a-z]+)? )?(?:gold|silver|bronze) medal(?: (?:in|over) (?:[^,;]|,(?=\d)){2,40})?"
)
_GAMES = compiled(
    rf"(?:^|(?<!after) )(?:at|in) (?P<games>(?:the )?(?:(?P<front>[{char_class('D')}]) )?(?P<event>[{char_class('E')}]))(?:,? in (?:the )?[{char_class('L')}](?:, [{char_class('L')}])?)?"
    rf"(?: ?\(?(?:in )?(?P<behind>[{char_class('D')}])\)?)?(?:,? (?:where |(?=[{char_class('PS')}] ))(?:[{char_class('PS')}] )?(?:also |again )?(?:won|took|earned|claimed|collected|was|became)|, (?:winning|taking|earning|claiming)|,? (?:and|to) (?:won|win|took|take)) (?:a |the |an? individual |team |individual )?$"
)

_HOLDER = compiled(r"[- ](?:winners?|champions?|medall?ists?|laureates?|recipients?|holders?|titlists?)\b")
_ANOTHER = compiled(
    rf"(?:\b(?:by|with|behind|than|against|alongside|from|to|like|ahead of|same [a-z]+ as) (?:the|an?|another|two|three|several|[{char_class('QA')}])(?: (?!(?:and|but|as|become|be)\b)[a-z-]+| [{char_class('DQA')}])"
    rf"{{0,4}}|[{char_class('JTN')}] of(?: the| an?)?(?: [a-z-]+){{0,2}}) $"
)


def is_anothers(around: Around, finding: Finding) -> bool:
    """Tell whether an honour is that of somebody who is only met: "was beaten *by the* world champion", "a teacher *of* Nobel laureates"."""
    shadow, start = around.shadow, finding.original.start
    holder = finding.value.endswith("champion") or _HOLDER.match(around.text, finding.original.end)
    medallist = "medallist" in around.words(finding.original)
    return bool((holder or medallist) and _ANOTHER.search(shadow.small, 0, shadow.index(start)))


def with_games(around: Around, finding: Finding) -> Finding:
    """Return a finding of a medal and no more with the games where it was won, and their year, if the clause right before tells them."""
    shadow, place = around.shadow, around.shadow.index(finding.original.start)
    if not _MEDAL.fullmatch(finding.value):
        return finding
    match = _GAMES.search(shadow.small, 0, place)
    if match is None or len([each for each in shadow.within(0, place) if each.kind is Kind.EVENT]) > 1:
        return finding
    quote = finding.quote.join(shadow.span(match.start("games"), place))
    if not short(quote):
        return finding
    value = f"{finding.value} at {shadow.words(*match.span('games'))}"
    date = match["front"] or match["behind"]
    told = {"date": shadow.mentions[date].value} if date and "date" not in finding.qualifiers else {}
    return evolve(finding, value=value, display=value, quote=quote, qualifiers={**finding.qualifiers, **told})
