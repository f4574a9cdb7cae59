"""Honours told by who holds them: "Olympic champion", "a MacArthur Fellow", "won Best Director"."""

from collections.abc import Set as AbstractSet

from service.extract.mentions.groups.awards import awardtails
from service.extract.mentions.groups.awards.awardforms import Here, is_sure, words_of
from service.extract.mentions.groups.awards.awardparts import follows, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.runs.namewords import WORD, is_capital, is_keyword
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_BEST = compiled(
    rf"Best (?:(?:(?:in|by|a|an|or|&) )*{WORD} ?){{1,6}}(?<! )(?P<event> (?:at|of) (?:the )?(?:(?P<year>(?:19|20)\d\d) )?{WORD}(?: (?:of )?{WORD}){{0,5}})?"
)
_LEADS_TO_BEST = compiled(
    rf"(?:\b(?:w[io]n|wins|winning|received|receiving|for|awarded|named|as|took|and|including)|,)(?: the)? [\"“]?(?P<realm>(?:{WORD} ){{0,2}}[^\W\d_a-z][\w.-]*['’]s? )?$"
)
_FURTHEST = 24
_REALM = 24


def best(here: Here, index: int) -> Mention | None:
    """Read the best of a kind where no noun for prizes follows: "won *Best Director* at the 2003 Lark Film Festival"."""
    token = here.tokens[index]
    match = _BEST.match(here.text, token.start, here.end)
    led = _LEADS_TO_BEST.search(here.text, max(0, token.start - _FURTHEST - _REALM), token.start)
    if match is None or led is None:
        return None
    told = here.text[token.end : match.start("event") if match["event"] else match.end()].split()
    following = here.text[match.end() : match.end() + _FURTHEST].split()[:1]
    headed = not words_of("heads").isdisjoint(each.lower().strip(".,;:") for each in (*told, *following))
    known = words("subjects") | words("persons") | lexicon.words("jobs", "heads")
    if headed or told[-1].lower() not in known:
        return None
    start = led.start("realm") if led["realm"] else token.start
    name = " ".join(here.text[start : match.end()].split())
    return here.mention(start, match.end(), name, **({"year": match["year"]} if match["year"] else {}))


_REALM_BEFORE = 5
_CHAMPION_OF = compiled(
    rf"champion (?:of|at) the (?:(?P<year>(?:19|20)\d\d) )?(?:{WORD} (?:of the )?){{1,4}}(?:Games|Championships?|Universiade|Olympics)\b"
)


def champion(here: Here, index: int) -> Mention | None:
    """Read what somebody is the champion of, or whose title: "*Olympic* champion", "the *world heavyweight title*"."""
    token, first = here.tokens[index], index
    title = _title_at(here, index) if token.text in ("title", "titles") else _champion_over(here, index)
    if title:
        return title
    if token.text == "champion" and (games := _CHAMPION_OF.match(here.text, token.start, here.end)):
        return here.mention(token.start, games.end(), **({"year": games["year"]} if games["year"] else {}))
    while first > max(here.floor, index - _REALM_BEFORE) and follows(here.text, here.tokens, first):
        first -= 1
        start = here.tokens[first].start
        if here.tokens[first].text in words("realms") or _is_nations(here, first, index):
            titled = token.text.startswith(("title", "championship", "Championship"))
            if titled and "hampionship" in token.text and not _is_won(here, start, token.end):
                return None
            end = token.end if titled else here.tokens[index - 1].end
            return here.mention(start, end, " ".join(here.text[start : token.end].removesuffix("s").split()))
        body = here.tokens[first].text in lexicon.words("names", "organisation") and "hampionship" not in token.text
        if body or here.tokens[first].text in words("links"):
            return None
    return None


_NO_TITLE = lexicon.alternation(lexicon.words("awards", "words", "no_title"))
_TITLE_ENDS = compiled(rf"[.,;:)]|$| \d| [a-z]+ly\b| (?!(?:{_NO_TITLE})\b)[a-z]+\b")
"""Behind a title that is won: not "the Danish title *role*"."""


def _is_nations(here: Here, first: int, index: int) -> bool:
    """Tell whether a title that is won is a nation's: "won the *British* 400-yard freestyle title"; not "the Danish title role"."""
    told = here.tokens[first].text
    nation = told == "national" or told in demonym_words()
    won = nation and WON.search(here.text, max(0, here.tokens[first].start - NEAR), here.tokens[first].start)
    return bool(won and _TITLE_ENDS.match(here.text, here.tokens[index].end))


def _champion_over(here: Here, index: int) -> Mention | None:
    """Read over what somebody is the champion of some games: "the *African 800 m* champion"."""
    token = here.tokens[index]
    start, year = awardtails.before_medal(here.text, token.start, here.tokens[here.floor].start, of_realm=True)
    if start == token.start or token.text not in ("champion", "champions"):
        return None
    note = {"year": year} if year else {}
    return here.mention(start, here.tokens[index - 1].end, here.text[start : token.end].removesuffix("s"), **note)


NEAR = 48
_WIN = (
    r"\b(?:w[io]n|wins|winning|claim(?:ed|ing)|took|taking|captured|secured|clinched|defended|retained|earned|landed)"
)
WON = compiled(
    rf"(?:{_WIN}|\b[Ww]inner of)(?: (?:the|an?|his|her|their|first|second|third|two|three|four|five|six|seven|both|back-to-back|consecutive|several|inaugural|(?:inter)?national|prestigious|renowned|coveted|annual|(?:\d{{4}}(?:, \d{{4}}){{0,4}},? and )?\d{{1,4}}(?:st|nd|rd|th)?)){{0,3}} $"
)
"""Before a championship: it is won, not only taken part in."""
_MEDALS = compiled(r" (?:(?:gold|silver|bronze) )?medals?\b")


def _is_won(here: Here, start: int, end: int) -> bool:
    """Tell whether a championship is won, or a medal that is named by it: "13 *European championship* medals"."""
    return _MEDALS.match(here.text, end) is not None or WON.search(here.text, max(0, start - NEAR), start) is not None


_TITLE_AT = compiled(
    rf"titles? (?:at|in) (?:the )?(?:(?P<year>(?:19|20)\d\d) )?(?:(?:{WORD} (?:of the )?){{1,4}}(?:Games|Championships?|Universiade|Olympics)\b(?: in {WORD})?|{WORD}(?= and (?:the )?(?:19|20)\d\d {WORD} (?:Games|Olympics)\b))"
)
_TITLE_OF = compiled(
    rf"{_WIN} (?:the |a |his |her |their )?(?P<what>(?:\d[\d,.]*[ -]?(?:k?m|kg|met(?:re|er)s?)? |[a-z][a-z’'-]+ ){{0,4}})$"
)


def _title_at(here: Here, index: int) -> Mention | None:
    """Read a title by where it was won: "won the *10,000 m title at the 2005 World Championships*"."""
    token = here.tokens[index]
    games = _TITLE_AT.match(here.text, token.start, here.end)
    won = _TITLE_OF.search(here.text, max(0, token.start - NEAR), token.start) if games else None
    if games is None or won is None:
        return None
    value = " ".join(here.text[won.start("what") : games.end()].replace(" titles ", " title ").split())
    return here.mention(won.start("what"), games.end(), value, **({"year": games["year"]} if games["year"] else {}))


_BODY = rf"(?P<body>{WORD}(?: {WORD}){{0,4}}(?: (?:of|for)(?: the)? {WORD}(?: {WORD}){{0,2}}(?:,? (?:and|&) {WORD}(?= |[.,;)]|$)(?! of\b| [^\W\d_a-z]))?){{0,2}})"
_SOCIETY = compiled(rf"(?:[Ff]ellows? of|Fellow,) (?:the )?{_BODY}")
_TOO = compiled(
    rf"(?: ?\([^()]{{1,40}}\)|,? in \d{{4}})?(?:,? and|,|;) (?P<whole>(?:(?:an? )?[Ff]ellow )?(?:of )?(?:the )?{_BODY})"
    r"(?=[.,;)]|$| \(| in \d| (?:and|since|for|as|but|who|where|while|from)\b)(?!,? (?:awarded|gave|made|named|elected)\b)"
)
"""Behind what somebody is a fellow of, with its year: the next such body, up to what no verb follows."""


def fellow(here: Here, index: int) -> Mention | None:
    """Read the honour whose fellow or scholar somebody is: "a *MacArthur Fellow*", "a *Fellow of the Royal Society*"."""
    token = here.tokens[index]
    known = index > here.floor and follows(here.text, here.tokens, index)
    before = here.tokens[index - 1].text if index else ""
    if known and before in words("fellows"):
        return here.mention(here.tokens[index - 1].start, token.end)
    match = _SOCIETY.match(here.text, token.start, here.end)
    if match is None and known and token.text == "Fellow" and (programme := _of_programme(here, index)):
        return programme
    led = here.tokens[index - 2].text if before in ("a", "an") and index > 1 else before  # "elected *a* Fellow"
    if match is None or before.lower() in words("paid_fellows") or not _elects(match["body"], led):
        return None
    name = " ".join(match.group().split())
    rest = name.split(None, 1)[1].removeprefix("of ").removeprefix("the ")
    article = "the " if " the " in name[: -len(match["body"])] or "," in name[: len("Fellow,")] else ""
    return here.mention(token.start, match.end(), f"Fellow of {article}{rest}")


_LEAST = 2
_CLOSED = compiled(r" ?[(.,;:]| (?:and|by|in|from|with|for|who|since|class)\b|$")


def _of_programme(here: Here, index: int) -> Mention | None:
    """Read whose fellow one is by the name of a programme right before: "an *Elm New Voices Fellow*"; no post of a university or an institute."""
    first = index
    while first > here.floor and is_capital(here.tokens[first - 1]) and follows(here.text, here.tokens, first):
        first -= 1
    names = [each.text for each in here.tokens[first:index]]
    led = here.tokens[first - 1].text if first else ""
    paid = {word.lower() for word in names} & (words("paid_fellows") | {"honorary", "distinguished", "life", "policy"})
    bodies = lexicon.words("names", "school") | lexicon.words("names", "organisation") - {"Foundation"}
    if len(names) < _LEAST or paid or names[-1] in bodies or not (led in ("a", "an", "as") or led.isdigit()):
        return None
    end = here.tokens[index].end
    return here.mention(here.tokens[first].start, end) if _CLOSED.match(here.text, end) else None


def _elects(body: str, before: str) -> bool:
    """Tell whether a body is a learned one, which makes fellows as an honour; an institute does where somebody is elected."""
    told, last = frozenset(body.split()), body.rpartition(" ")[2]
    if last in lexicon.words("names", "school") - words("learned"):
        return False
    if "College" in told and _is_of_profession(told):
        return True
    if told.isdisjoint(words("learned_if_elected")):
        return not told.isdisjoint(words("learned"))
    return before == "elected" or not told.isdisjoint(words("learned")) or _is_of_profession(told)


def _is_of_profession(told: AbstractSet[str]) -> bool:
    """Tell whether a name says whose institute it is: of chartered accountants, of directors, of bankers."""
    trades = lexicon.words("jobs", "heads") | {"director", "chartered", "manager"}
    return "Chartered" in told or any(each.endswith("s") and each[:-1].lower() in trades for each in told)


def fellows_too(here: Here, first: Mention) -> list[Mention]:
    """Return what somebody is a fellow of as well: "a Fellow of the Royal Society (1990), *the Elm Academy* and *of the Oak Academy*"."""
    found: list[Mention] = []
    if not first.value.startswith("Fellow of "):
        return found
    end = first.end
    while match := _TOO.match(here.text, end, here.end):
        posts = lexicon.words("ends", "in_front").intersection(match["body"].partition(" of ")[0].split())
        if posts or not _elects(match["body"], ""):
            break
        told = match["whole"].lower().find("fellow ")
        start = match.start("body") if told < 0 else match.start("whole") + told
        found.append(here.mention(start, match.end("body"), f"Fellow of the {match['body']}"))
        end = match.end("body")
    return found


def academician(here: Here, index: int) -> Mention | None:
    """Read the honour of a royal academy's member: "was elected a *Royal Academician*"."""
    first = index - 1
    if first < here.floor or here.tokens[first].text != "Royal" or not follows(here.text, here.tokens, index):
        return None
    return here.mention(here.tokens[first].start, here.tokens[index].end, "Royal Academician")


_NAME = rf"(?P<name>{WORD}(?: (?:(?:of|de|del|della|di|da|do|du|des|e|al)(?: (?:the|la|los|las))? )?{WORD}){{1,5}}|{WORD}-[\w-]+)"
_HANDED = compiled(
    rf"\S+(?: with| on| upon| of)?(?: (?:him|her|them|{WORD}(?: {WORD}){{0,3}}))? the (?:(?:country|nation|state|republic|kingdom)[’']s )?(?:[a-z-]+ ){{0,3}}?[\"“‘']?{_NAME}"
    r"(?=[\"”’']?(?: (?:in|by|from|for|and|last|this|on|at|posthumously|earlier|twice|when|as well)\b| ?\(|[.,;:]|$))"
)
_HANDED_TOO = compiled(
    rf"[\"”’']?(?:,? in \d{{4}}| ?\(\d{{4}}\))?(?:, and|,| and) the {_NAME}(?=[\"”’']?(?: (?:in|by|from|for|and|last|this)\b| ?\(|[.,;:]|$))"
)
"""Names of which nothing but the verb tells that they are an honour's: "was awarded *the Sura Gaurav* in 2011"."""


def handed(here: Here, index: int) -> Mention | None:
    """Read the honour that somebody is told to be given, in whatever language its name is: "was awarded the *Sura Gaurav*"."""
    token = here.tokens[index]
    match = _HANDED.match(here.text, token.start, here.end)
    if match is None or not _may_be_handed(match["name"]):
        return None
    if token.text.startswith("recipient") and " of the " not in match.group()[: match.start("name") - match.start()]:
        return None
    return here.mention(match.start("name"), match.end("name"), match["name"])


def handed_too(here: Here, first: Mention) -> Mention | None:
    """Return the honour that stands beside one that was given: "the Sura Gaurav *and the Sangeet Samman*"."""
    match = _HANDED_TOO.match(here.text, first.end, here.end)
    if match is None or not _may_be_handed(match["name"]):
        return None
    return here.mention(match.start("name"), match.end("name"), match["name"])


def _may_be_handed(name: str) -> bool:
    """Tell whether nothing in a name says that it is a body's, an event's, or an honour's that other words tell better."""
    told = name.replace("-", " ").split()
    known = words_of("heads") | words_of("capital_heads") | words("letters") | words("periods")
    if is_sure(name) or not known.isdisjoint(told) or not words_of("heads").isdisjoint(map(str.lower, told)):
        return False
    return not any(is_keyword(each) or each in ("Best", "Chair", "Freedom", "Fellow", "Hall", "Key") for each in told)
