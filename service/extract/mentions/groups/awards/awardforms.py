"""Honours by other things than a noun for prizes: known names, ranks and letters of orders, medals."""

import re
from calendar import month_name
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from service.extract.mentions.groups.awards import awardcauses, awardparts, awardtails
from service.extract.mentions.groups.awards.awardparts import YEAR, contests, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.namewords import WORD, is_keyword
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
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


_PLURAL = compiled(r"\b((?i:prize|award|medal|scholarship|fellowship|doctorate|degree|knighthood))s\b")


@cache
def sure_starts() -> AbstractSet[str]:
    """Return the first words of the names that are an honour's by themselves."""
    return frozenset(name.split()[0] for name in lexicon.table("awards", "sure"))


@cache
def _sure_names() -> re.Pattern[str]:
    names = lexicon.alternation(lexicon.table("awards", "sure"))
    return compiled(rf"(?P<name>{names})(?![\w’'])(?:[ \u00a0](?P<head>[Pp]rizes?|[Aa]wards?|[Mm]edals?))?(?![\w’'])")


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
    stop = awardcauses.behind_for(here.text, here.tokens, at)
    end = here.tokens[stop - 1].end if stop > at else match.end()
    full = lexicon.table("awards", "sure")[" ".join(match["name"].split())]
    tail = " ".join(here.text[match.end() : end].split())
    value = f"{full} {tail}".strip() if match["head"] is None else None
    return here.mention(_whole(here, index) if match["head"] else token.start, end, value)


def _whole(here: Here, index: int) -> int:
    """Return where a prize's name begins that has more of whom it is named after: "the *Ramon* Magsaysay Award"."""
    first = awardparts.first_of(here.text, here.tokens, index, here.floor)
    before = here.tokens[first - 1].text if first else ""
    led = before == "The" or before.islower() or before.isdigit()
    return here.tokens[first if led else index].start


def is_sure(name: str) -> bool:
    """Tell whether a name begins with one that is an honour's by itself."""
    return _sure_names().match(name) is not None


_PRECIOUS = compiled(
    rf"\w+[ \u00a0](?P<noun>{WORD})(?=[.,;:)\"”]|$|[ \u00a0](?:at|for|in|from|and|as|by|on|twice|with|award|prize)\b|[ \u00a0]\(?\d{{4}})"
)


def precious(here: Here, index: int) -> Mention | None:
    """Read a prize by its metal or stone where somebody wins it: "won the *Golden Elm* for best director"."""
    token, words_before = here.tokens[index], [each.text.lower() for each in here.tokens[max(0, index - 3) : index]]
    before = [each for each in words_before if each != "home"][-2:]
    match = _PRECIOUS.match(here.text, token.start, here.end)
    won = before[-1:] in (["the"], ["a"]) and before[0] in words("taking") | words("awarding")
    if match is None or not won or is_keyword(match["noun"]):
        return None
    at = token_at(here, index, match.end())
    stop = awardcauses.behind_for(here.text, here.tokens, at)
    return here.mention(token.start, here.tokens[stop - 1].end if stop > at else match.end())


@cache
def _held() -> AbstractSet[str]:
    return frozenset(lexicon.phrases("awards", "words", "held"))


_HOLDER = compiled(r"[ -](?:laureate|winn|medal|recipient|awardee)")
_NAME_BEHIND = compiled(rf" {WORD}")


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
    return compiled(
        rf"(?i:[a-z-]+)(?: (?i:{ranks}))*(?: \([^()]{{1,24}}\))?(?: (?:of|in|de|des|du|with|do|da)(?: the| la| l[’'])? ?"
        rf"(?:(?:[Mm]ost )?(?:{WORD} ){{0,4}}?(?P<head>{heads})(?![\w’'])|(?P<order>{orders})))"
    )


def ranked(here: Here, index: int) -> Mention | None:
    """Read a rank of an order: "Knight Commander of the Order of the Lion", "an officer of the Legion of Honour"."""
    token = here.tokens[index]
    match = _ranks().match(here.text, token.start, here.end)
    if match is None:
        return None
    end = awardtails.behind_of(here.text, match.end(), here.end) if match["head"] else match.end()
    monks = here.text[match.end() : end].rpartition(" ")[2] in words_of("not_behind_order")
    if token.text.lower() == "member" and (monks or awardtails.of_a_trade(here.text, match.end(), end)):
        return None
    return here.mention(token.start, end)


def letters(here: Here, index: int) -> Mention | None:
    """Read an order's letters where it is given: "was appointed OBE", "an MBE"; or alone on a line: "OBE (1999)"."""
    before = here.tokens[index - 1].text.lower() if index else ""
    token = here.tokens[index]
    unsure = token.text.replace(".", "") in words("unsure_letters")
    led = words("appointed") if unsure else words("appointed") | words("led")
    if before == "honorary" and index > 1 and here.tokens[index - 2].text.lower() in led:
        return here.mention(here.tokens[index - 1].start, token.end)
    if (before not in led and (unsure or not _is_alone(here.text, token))) or here.text.startswith(" of ", token.end):
        return None  # "made *VC of* Elm University"
    return here.mention(token.start, token.end)


def _is_alone(text: str, token: Token) -> bool:
    """Tell whether nothing but years and marks stand beside a word on its line."""
    line = text.rfind("\n", max(0, token.start - _NEAR), token.start) + 1 or max(0, token.start - _NEAR)
    return bool(_YEARS_BEFORE.fullmatch(text, line, token.start) and _YEARS_BEHIND.match(text, token.end))


_NEAR = 20
_YEARS_BEFORE = compiled(r"\W{0,4}(?:(?:1[5-9]|20)\d\d\)?\s?[:,–—-]?\s*)?")
_YEARS_BEHIND = compiled(r"[\s,:–—(-]*(?:(?:in )?(?:1[5-9]|20)\d\d\)?)?[.;]?[ \t]*(?:\n|$)")


_METAL = compiled(r"(?P<metal>gold|silver|bronze)(?P<several>s\b)?(?P<medallist> medall?ists?\b)?")


def metal(here: Here, index: int) -> Mention | None:
    """Read a medal without its noun: "won gold in the 400 m", "an Olympic gold medallist"."""
    token = here.tokens[index]
    match = _METAL.match(here.text, token.start, here.end)
    if match is None:
        return None
    if match["medallist"]:
        first = awardparts.first_of(here.text, here.tokens, index, here.floor)
        first = awardparts.behind_nation(here.tokens, first, index)
        start, given = awardtails.before_medal(here.text, here.tokens[first].start, here.tokens[here.floor].start)
        end, year = awardtails.behind_medal(here.text, match.end(), here.end)
        if year or any(noun in here.text[match.end() : end] for noun in _GAMES):
            games = re.sub(r"^ of ", " at ", here.text[match.end() : end])
            return here.mention(
                start, end, f"{here.text[start : token.end]} medal{games}", **({"year": year} if year else {})
            )
        note = {"year": given} if given else {}
        return here.mention(start, token.end, f"{here.text[start : token.end]} medal", **note)
    first = awardparts.first_of(here.text, here.tokens, index, here.floor)
    again = _AGAIN.match(here.text, token.end, here.end) or awardtails.MEASURED.match(here.text, token.end, here.end)
    behind = again.end() if again else token.end
    end, year = awardtails.behind_medal(here.text, behind, here.end)
    if end == behind and (city := _IN_CITY.match(here.text, end, here.end)):
        end, year = city.end(), city["year"]
    if not _is_won(here, first, index) or (
        end == behind
        and not match["several"]
        and not _AND_MORE.match(here.text, end)
        and not (again or _WITH_OTHERS.match(here.text, end))
        and not (first < index and here.text.startswith((" in ", " for ", " with "), end))
    ):
        return None
    start = here.tokens[first].start
    value = f"{here.text[start : match.end('metal')]} medal{here.text[behind:end]}"
    return here.mention(start, end, value, **({"year": year} if year else {}))


_AGAIN = compiled(r" (?:again|once more)(?= (?:in|at|over) )")
_IN_CITY = compiled(
    rf" (?:in|at) (?!(?:{'|'.join(month_name[1:])}|the)\b){WORD}(?: {WORD})?(?: (?P<year>(?:19|20)\d\d))?"
    r"(?: in the (?:(?:wo)?men[’']s )?[a-z0-9][\w-]*(?: [a-z]+)?)?(?=[.,;)]| (?:in|and|last|on|but|before|after)\b|$)"
)
"""The city of the games where a medal was won: "won bronze *in Rio*", "took silver *in Paris 2024*"."""
_GAMES = ("Games", "Championship", "Olympics", "Universiade")
_WITH_OTHERS = compiled(
    r" (?:in (?:19|20)\d\d\b|with (?:his|her|their|the) (?:[a-z-]+ ){0,3}?(?:team|relay|squad|crew|side|partner|quartet|pair|team-?mates)\b)"
)
"""Behind a metal: when, or with whom, it was won."""
_AND_MORE = compiled(r"[.,;]| and (?:[a-z]+ )?(?:silver|bronze|gold)")


def _is_won(here: Here, first: int, index: int) -> bool:
    """Tell whether a medal's metal is won: "*won* gold", "with gold", "*took an* Olympic silver", not "an Olympic silver"."""
    before = [each.text.lower() for each in here.tokens[max(0, first - 2) : first]]
    an = before[-1:] in (["a"], ["an"])
    if an and before[0] not in (",", "and"):
        return before[0] in words("taking")
    if an or before[-1:] in ([","], ["and"]):
        start = here.tokens[first].start
        return first == index and _LISTED.search(here.text, max(0, start - _FAR), start) is not None
    return bool(before) and before[-1] in words("taking") | words("leading")


_FAR = 120
_LISTED = compiled(
    r"\b(?:(?:gold|silver|bronze)(?: medals?)?(?: (?:in|at) [^.;\n]{3,100})?"
    rf"|won [^.;\n]{{3,80}} (?:{contests()})(?: twice| [a-z]+ times)?(?: in {YEAR})?)(?:,|,? and)(?: an?)? \Z"
)
"""Before a metal: another one, maybe with where that was won, or a contest: "*gold in the 100 m,* silver in the 200 m", "*two golds and a* bronze", "*won the Oak Open and* gold at"."""
