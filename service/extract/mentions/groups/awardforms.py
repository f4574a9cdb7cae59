"""Honours by other things than a noun for prizes: known names, ranks and letters of orders, medals, "… of the Year"."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from service.extract.mentions.groups import awardparts
from service.extract.mentions.groups.awardparts import follows, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.namewords import WORD, is_capital
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.tokens import Token


def words_of(key: str) -> AbstractSet[str]:
    """Return a list of words at the top of the lexicon."""
    return lexicon.words("awards", key)


@frozen
class Here:
    """A stretch of text with its tokens; names start at the token ``floor`` at the earliest."""

    text: str
    tokens: Sequence[Token]
    floor: int

    @property
    def end(self) -> int:
        """Return where the stretch ends."""
        return self.tokens[-1].end

    def mention(self, start: int, end: int, value: str | None = None, **note: str) -> Mention:
        """Return an honour's mention."""
        name = value or singular(" ".join(self.text[start:end].split()), self._counted(start))
        return Mention(kind=Kind.AWARD, start=start, end=end, value=name, note=note)

    def _counted(self, start: int) -> bool:
        return not self.text.endswith(("the ", "The "), 0, start)


def singular(name: str, counted: bool = True) -> str:  # noqa: FBT001, FBT002 - the name alone is asked for as well
    """Return a name with its noun in the singular: "three Grammy *Awards*"; a body's "the … Awards" stays."""
    if not counted:
        return name
    return _PLURAL.sub(lambda match: match[1], name, count=1)


_PLURAL = re.compile(r"\b((?i:prize|award|medal|scholarship|fellowship|doctorate|degree|knighthood))s\b")


@cache
def sure_starts() -> AbstractSet[str]:
    """Return the first words of the names that are an honour's by themselves."""
    return frozenset(name.split()[0] for name in lexicon.table("awards", "sure"))


@cache
def _sure_names() -> re.Pattern[str]:
    names = lexicon.alternation(lexicon.table("awards", "sure"))
    return re.compile(rf"(?P<name>{names})(?![\w’'])(?:[ \u00a0](?P<head>[Pp]rizes?|[Aa]wards?|[Mm]edals?))?(?![\w’'])")


def by_itself(here: Here, index: int) -> Mention | None:
    """Read a name that is an honour's by itself: "an Oscar", "Golden Globes", "Nobel laureate"."""
    token = here.tokens[index]
    match = _sure_names().match(here.text, token.start, here.end)
    if match is None or (match["head"] is None and _headed_ahead(here, match.end())):
        return None
    if match["head"] is None and match["name"] in _held() and not _HOLDER.match(here.text, match.end()):
        return None
    if match["head"] is None and match["name"] in words("doubtful") and not _is_meant(here, index, match.end()):
        return None
    if here.text.startswith("-nominated", match.end()):
        return None
    at = token_at(here, index, match.end())
    stop = awardparts.behind_for(here.text, here.tokens, at)
    end = here.tokens[stop - 1].end if stop > at else match.end()
    full = lexicon.table("awards", "sure")[" ".join(match["name"].split())]
    tail = " ".join(here.text[match.end() : end].split())
    value = f"{full} {tail}".strip() if match["head"] is None else None
    return here.mention(token.start, end, value)


@cache
def _held() -> AbstractSet[str]:
    return frozenset(lexicon.phrases("awards", "words", "held"))


_HOLDER = re.compile(r"[ -](?:laureate|winn|medal|recipient|awardee)")
_NAME_BEHIND = re.compile(rf" {WORD}")


def _is_meant(here: Here, index: int, end: int) -> bool:
    """Tell whether a name that is a person's too is a prize's here: "an Oscar", "Oscar winner", but "Oscar Berg"."""
    if _HOLDER.match(here.text, end):
        return True
    before = here.tokens[index - 1].text if index else ""
    led = before.lower() in words("leads") or before.isdigit()
    return led and not _NAME_BEHIND.match(here.text, end)


def _headed_ahead(here: Here, end: int) -> bool:
    """Tell whether a noun for prizes follows within two words: "Nobel Peace *Prize*"."""
    near = here.text[end : end + 40].split()[:3]
    return any(word.strip(".,;:)").split("-")[0].lower() in words_of("heads") for word in near[:2])


def token_at(here: Here, index: int, end: int) -> int:
    """Return the first token that starts at ``end`` or behind it."""
    while index < len(here.tokens) and here.tokens[index].start < end:
        index += 1
    return index


@cache
def _ranks() -> re.Pattern[str]:
    ranks = "|".join(sorted(words("rank_words"), key=len, reverse=True))
    orders = lexicon.alternation(lexicon.phrases("awards", "words", "orders"))
    heads = r"Order|Ordre|Orden|Ordem|Legion|Military Division"
    return re.compile(
        rf"(?i:[a-z-]+)(?: (?i:{ranks}))*(?: \([^()]{{1,24}}\))?(?: (?:of|in|de|des|du|with|do|da)(?: the| la| l[’'])? ?"
        rf"(?:(?:[Mm]ost )?(?:{WORD} ){{0,4}}?(?P<head>{heads})(?![\w’'])|(?P<order>{orders})))"
    )


def ranked(here: Here, index: int) -> Mention | None:
    """Read a rank of an order: "Knight Commander of the Order of the Lion", "an officer of the Legion of Honour"."""
    token = here.tokens[index]
    match = _ranks().match(here.text, token.start, here.end)
    if match is None:
        return None
    end = awardparts.behind_of(here.text, match.end(), here.end) if match["head"] else match.end()
    monks = here.text[match.end() : end].rpartition(" ")[2] in words_of("not_behind_order")
    if monks and token.text.lower() == "member":
        return None
    return here.mention(token.start, end)


def letters(here: Here, index: int) -> Mention | None:
    """Read an order's letters where it is given: "was appointed OBE", "an MBE"; or alone on a line: "OBE (1999)"."""
    before = here.tokens[index - 1].text.lower() if index else ""
    led = (
        words("appointed") if here.tokens[index].text in words("unsure_letters") else words("appointed") | words("led")
    )
    token = here.tokens[index]
    if before not in led and not (token.text not in words("unsure_letters") and _is_alone(here.text, token)):
        return None
    return here.mention(token.start, token.end)


def _is_alone(text: str, token: Token) -> bool:
    """Tell whether nothing but years and marks stand beside a word on its line."""
    line = text.rfind("\n", max(0, token.start - _NEAR), token.start) + 1 or max(0, token.start - _NEAR)
    return bool(_YEARS_BEFORE.fullmatch(text, line, token.start) and _YEARS_BEHIND.match(text, token.end))


_NEAR = 20
_YEARS_BEFORE = re.compile(r"\W{0,4}(?:(?:1[5-9]|20)\d\d\)?\s?[:,–—-]?\s*)?")
_YEARS_BEHIND = re.compile(r"[\s,:–—(-]*(?:(?:in )?(?:1[5-9]|20)\d\d\)?)?[.;]?[ \t]*(?:\n|$)")


_METAL = re.compile(r"(?P<metal>gold|silver|bronze)(?P<several>s\b)?(?P<medallist> medall?ists?\b)?")


def metal(here: Here, index: int) -> Mention | None:
    """Read a medal without its noun: "won gold in the 400 m", "an Olympic gold medallist"."""
    token = here.tokens[index]
    match = _METAL.match(here.text, token.start, here.end)
    if match is None:
        return None
    if match["medallist"]:
        first = awardparts.first_of(here.text, here.tokens, index, here.floor)
        start = here.tokens[first].start
        return here.mention(start, token.end, f"{here.text[start : token.end]} medal")
    first = awardparts.first_of(here.text, here.tokens, index, here.floor)
    before = here.tokens[first - 1].text.lower() if first else ""
    end, year = awardparts.behind_medal(here.text, token.end, here.end)
    if before not in words("taking") or (
        end == token.end
        and not match["several"]
        and not re.match(r"[.,;]| and (?:silver|bronze|gold)", here.text[end : end + 12])
        and not (first < index and here.text.startswith((" in ", " for ", " with "), end))
    ):
        return None
    start = here.tokens[first].start
    value = f"{here.text[start : match.end('metal')]} medal{here.text[token.end : end]}"
    return here.mention(start, end, value, **({"year": year} if year else {}))


def of_the_year(here: Here, index: int) -> Mention | None:
    """Read who is named the best of a year: "BBC Sports Personality of the Year", "footballer of the year"."""
    text, tokens = here.text, here.tokens
    if index < here.floor + 3 or [each.text for each in tokens[index - 2 : index]] != ["of", "the"]:
        return None
    first = last = index - 3
    if is_capital(tokens[index]) and is_capital(tokens[last]):
        first = awardparts.first_of(text, tokens, last, here.floor)
        first = _behind_name(tokens, first, last)
    elif tokens[last].text.lower() in words("persons") | lexicon.words("jobs", "heads"):
        while first > here.floor and follows(text, tokens, first) and _describes(tokens[first - 1].text):
            first -= 1
    else:
        return None
    while first < last and tokens[first].text in lexicon.words("names", "starters"):
        first += 1
    end = tokens[index].end
    if (
        index + 1 < len(tokens)
        and tokens[index + 1].text.lower() in words_of("heads")
        and follows(text, tokens, index + 1)
    ):
        end = tokens[index + 1].end
    return here.mention(tokens[first].start, end)


def _behind_name(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return ``first``, or where an honour starts behind the name of who gets it: "voted Ada Byron *Sportswoman* of the Year"."""
    if last - first < len(("Ada", "Byron")) or tokens[last].text.lower() not in words("persons"):
        return first
    if (
        not first
        or tokens[first - 1].text.lower() not in words("named")
        or not all(map(_is_unknown, tokens[first : first + 2]))
    ):
        return first
    while first < last and _is_unknown(tokens[first]):
        first += 1
    return first


def _is_unknown(token: Token) -> bool:
    """Tell whether a word says nothing of an honour, so that it may be a person's name."""
    word = token.text
    if not word.istitle() or word in demonym_words():
        return False
    known = words("modifiers") | words("subjects") | words("persons")
    return word.lower() not in known and not any(
        word in lexicon.words("names", key) for key in ("organisation", "event")
    )


def _describes(word: str) -> bool:
    return word[0].isalpha() and word.lower() not in words("named")


PHRASES = {
    "honorary": re.compile(
        rf"[Hh]onorary (?:(?:[Dd]octorates?|degrees?|[Dd]octor(?=s? of))s?(?: (?:of|in) (?:(?i:(?:fine )?laws?|letters|science|sciences|music|arts|literature|humane letters|divinity|philosophy|medicine|engineering|education|economics))\b(?: degrees?\b)?)?"
        rf"|(?:[DM]\.? ?(?:Litt|Lit|Sc|Phil|Mus|Eng|Ed|Tech|Univ|Hum|D|A)|LL\.? ?D|L\.?H\.?D|Ph\.? ?D)\b(?:\.(?= [a-z]))?(?: degrees?\b)?|{WORD}(?: {WORD})? degrees?\b|citizen(?:ship)? of (?:the (?:city|town) of )?{WORD}(?: {WORD})?|(?:[Ff]ellow|(?:[Ll]ife )?[Mm]ember)(?:ship)? (?:of|at) (?:the )?{WORD}(?: (?:of (?:the )?)?{WORD}){{0,5}}(?: in (?:Scotland|Ireland|Wales|England|Britain|Europe|Africa|Asia|America|India))?)"
    ),
    **dict.fromkeys(
        ("degree", "doctor", "doctorate"),
        re.compile(
            rf"(?:[Dd]egree of )?[Dd]octor(?:ate)?(?: (?:of|in) {WORD}(?: (?:and )?{WORD}){{0,3}})?,? \(?(?:[Hh]onoris [Cc]ausa|h\. ?c\.)\)?"
        ),
    ),
    **dict.fromkeys(
        ("people", "honored", "honoured", "merited"),
        re.compile(
            r"(?:People[’']s|Honou?red|Merited) (?:Artiste?|Actor|Actress|Teacher|Scientist|Worker|Coach|Trainer|Doctor|Writer|Poet|Architect|Painter|Journalist|Cultural Worker|Master of Sports?|Art Worker)"
            rf"(?: of (?:the )?{WORD}(?: {WORD}){{0,3}})?"
        ),
    ),
    **dict.fromkeys(
        ("hero", "heroine"), re.compile(rf"(?:Hero|Heroine) of (?:the )?(?:Socialist )?{WORD}(?: {WORD}){{0,2}}")
    ),
    "righteous": re.compile(r"Righteous Among the Nations"),
    "freedom": re.compile(rf"(?i:freedom of the (?:city|borough|town)) of {WORD}(?: {WORD})?"),
    "knighthood": re.compile(r"[Kk]nighthood\b"),
    "damehood": re.compile(r"[Dd]amehood\b"),
    "knighted": re.compile(r"knighted\b"),
}


def phrase(here: Here, index: int) -> Mention | None:
    """Read honours of fixed wording: "an honorary doctorate of laws", "was knighted"."""
    token = here.tokens[index]
    pattern = PHRASES.get(token.text.lower())  # none of a word of which only a part is known: "hero-worship"
    match = pattern.match(here.text, token.start, here.end) if pattern else None
    if match is None:
        return None
    return here.mention(token.start, match.end(), "knighthood" if token.text == "knighted" else None)


_AGE = re.compile(r"[1-9]\d$")


def under(here: Here, index: int) -> Mention | None:
    """Read a list of the young whom somebody praises, with who makes it: "the Gazette's 30 Under 30 list"."""
    text, tokens = here.text, here.tokens
    if not here.floor < index < len(tokens) - 1:
        return None
    number, age = tokens[index - 1], tokens[index + 1]
    if not (_AGE.match(number.text) and _AGE.match(age.text)) or not follows(text, tokens, index):
        return None
    first = index - 1
    while first > here.floor and (is_capital(tokens[first - 1]) or tokens[first - 1].text in _OWNING):
        first -= 1
    while first < index - 1 and tokens[first].text in lexicon.words("names", "starters"):
        first += 1
    if first == index - 1:
        return None
    behind = _LIST.match(text, age.end, here.end)
    named = " ".join(each.text for each in tokens[first : index + 2] if each.text not in _OWNING)
    return here.mention(tokens[first].start, behind.end() if behind else age.end, named)


_LIST = re.compile(r" [Ll]ist\b")
_OWNING = ("'", "’", "'s", "’s")


def fame(here: Here, index: int) -> Mention | None:
    """Read a hall of fame, which takes one in: "the Rock and Roll Hall of Fame"."""
    if index < here.floor + 3 or [each.text for each in here.tokens[index - 2 : index]] not in (
        ["Hall", "of"],
        ["Walk", "of"],
    ):
        return None
    first = awardparts.first_of(here.text, here.tokens, index - 2, here.floor)
    return here.mention(here.tokens[first].start, here.tokens[index].end)
