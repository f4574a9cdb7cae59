"""A medal whose games the clause before tells: "at the 2019 Island Games in Lund, (where) she won *silver in the 200 m*"."""

from attrs import evolve

from service.extract.ends.around import Around
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_MEDAL = compiled(r"(?:gold|silver|bronze) medal(?: (?:in|over) (?:[^,;]|,(?=\d)){2,40})?")
_GAMES = compiled(
    rf"(?:^|(?<!after) )(?:at|in) (?P<games>(?:the )?(?:(?P<front>[{char_class('D')}]) )?(?P<event>[{char_class('E')}]))(?:,? in (?:the )?[{char_class('L')}](?:, [{char_class('L')}])?)?"
    rf"(?: ?\(?(?:in )?(?P<behind>[{char_class('D')}])\)?)?(?:,? (?:where |(?=[{char_class('PS')}] ))(?:[{char_class('PS')}] )?(?:also |again )?(?:won|took|earned|claimed|collected)|, (?:winning|taking|earning|claiming)|,? (?:and|to) (?:won|win|took|take)) (?:a |the |an? individual |team |individual )?$"
)


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
