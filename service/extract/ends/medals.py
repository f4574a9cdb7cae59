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
    rf"(?:^|(?<!after) )(?:at|in) (?P<games>(?:the )?(?:(?P<front>[{char_class('D')}]) )?(?:[{char_class('E')}]|(?<=[{char_class('D')}] )(?:olympics|olympic games)\b))(?:,? in (?:the )?[{char_class('L')}](?:, [{char_class('L')}])?)?"
    rf"(?: ?\(?(?:in )?(?P<behind>[{char_class('D')}])\)?)?(?:,? (?:where |(?=[{char_class('PS')}] ))(?:[{char_class('PS')}] )?(?:also |again )?(?:won|took|earned|claimed|collected|was|became)|, (?:winning|taking|earning|claiming)|,? (?:and|to) (?:won|win|took|take)) (?:a |the |an? individual |team |individual |[{char_class('Q')}] )?(?:[{char_class('Z')}](?:,? and|,) (?:an? |the |[{char_class('Q')}] )?){{0,4}}$"
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


_LISTED = compiled(
    rf"(?:,? and|,|,? as well as|,? plus) (?:(?:an?|the|one|two|three|four|five|six|seven|[{char_class('Q')}]) )?(?P<next>[{char_class('Z')}])"
)
_NEXT = compiled(r"(?:gold|silver|bronze)(?: medals?)?(?P<over>.*?)(?P<games> (?:at|during) .+)?")


def with_games(around: Around, finding: Finding) -> Finding:
    """Return a finding of a medal and no more with the games where it was won, and their year, if the clause right before tells them, or the last medal of its list."""
    if not _MEDAL.fullmatch(finding.value):
        return finding
    found = _with_games_in_front(around, finding)
    return _with_shared_games(around, finding) if found is finding else found


def _with_shared_games(around: Around, finding: Finding) -> Finding:
    """Return a medal with the games that the last of several has: "*gold and* silver medals *at the 2008 Games*"."""
    shadow, at = around.shadow, around.shadow.index(finding.original.end)
    bare = finding.value.endswith(" medal")
    own = around.at(finding.original.start)
    if own is None or own.end != finding.original.end or " at " in finding.value:
        return finding  # "a gold medal *for bravery* and …", "gold *at the Elm Games* and …"
    while (listed := _LISTED.match(shadow.small, at)) is not None:
        medal, at = shadow.mentions[listed["next"]], listed.end()
        match = _NEXT.fullmatch(around.text[medal.start : medal.end])
        if match is None or (bare if match["games"] is None and match["over"] else not (bare or match["over"])):
            return finding
        quote = finding.quote.join(medal.span)
        if match["games"] and short(quote):
            value, year = finding.value + match["games"], medal.note.get("year")
            told = {"date": year} if year and "date" not in finding.qualifiers else {}
            return evolve(finding, value=value, display=value, quote=quote, qualifiers={**finding.qualifiers, **told})
    return finding


def _with_games_in_front(around: Around, finding: Finding) -> Finding:
    shadow, place = around.shadow, around.shadow.index(finding.original.start)
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
