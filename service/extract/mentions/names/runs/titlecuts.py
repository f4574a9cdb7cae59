"""Runs of capitals cut at the titles in them: posts before names, benches, honorifics."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.names.runs.namewords import is_capital, is_keyword, words
from service.extract.mentions.places.gazetteer import is_country
from service.extract.mentions.posts.trades import introduces
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import TOWNS, given_names


def title_parts(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut a run at the titles in it: "Acme | Vice President | Ada Byron"; honorifics stay before the name they go with."""
    opens = _opens_as_title(tokens)
    texts = [token.text for token in tokens]
    if "League" in texts[:-1] and texts[-1] in words("club_words") | TOWNS:  # "Premier League | Bremo City"
        league = texts.index("League") + 1
        return [tokens[:league], tokens[league:]]
    if words("titles").isdisjoint(texts) and _personal().isdisjoint(texts) and not opens:
        return [tokens]
    parts: list[Sequence[Token]] = []
    first = 0
    for index, token in enumerate(tokens):
        titled = index == 0 and opens
        if not (titled or token.text in words("titles") or _opens_person(tokens, index)) or (
            (index > 0 and tokens[index - 1].text in ("of", "the")) or _is_bodys(tokens, index)
        ):
            continue
        start = index
        while start > first and tokens[start - 1].text in words("title_modifiers"):
            start -= 1
        if start > first and not _are_titles(tokens[first:start]) and token.text not in words("winners"):
            parts.append(tokens[first:start])
        stays = start == index and token.text in words("honorifics") and index + 1 < len(tokens)
        first = index if stays and is_capital(tokens[index + 1]) else index + 1
    posts_end = first
    while first < len(tokens) and not is_capital(tokens[first]):
        first += 1
    behind = behind_land(tokens[first:]) if 0 < posts_end < first else 0
    parts.extend([tokens[first : first + behind]] if behind else [])
    return [*parts, tokens[first + behind :]] if first < len(tokens) else parts


_LONGEST_LAND = 3
_INITIAL = compiled(r"[^\W\d_]\.")


def is_of_post(before: Sequence[Token]) -> bool:
    """Tell whether what stands before a run is a post with "of": "*President of the* United States Ada Byron"."""
    words_before = [each.text for each in before[-3:]]
    of = words_before[-1:] == ["of"] or words_before[-2:] == ["of", "the"]
    return of and not words("titles").isdisjoint(words_before)


def behind_land(tokens: Sequence[Token]) -> int:
    """Return where the holder of a post is named behind the country or field that it is of, or 0: "President of the United States *Ada K. Byron*"."""
    for at in range(1, min(_LONGEST_LAND, len(tokens) - 2) + 1):
        given, last = tokens[at].text, [each.text for each in tokens[at + 1 :]]
        named = given in given_names() or _INITIAL.fullmatch(last[0]) is not None
        field = at == 1 and tokens[0].text in words("discipline") and given not in words("discipline")
        land = named and is_country(" ".join(each.text for each in tokens[:at]))
        if (land or field) and not any(map(is_keyword, (given, *last))):
            return at
    return 0


_BODIES = frozenset(("Committee", "Board", "Council", "Commission", "Agency", "Office", "Secretariat", "Bureau"))


def _is_bodys(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word for posts says what kind of body one is that is named: "the *Executive* Committee of Acme", "Elm *Architect* Studio"."""
    behind = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if index > 0 and index + 2 == len(tokens) and tokens[index].text not in words("title_modifiers"):
        return is_keyword(behind)
    return (
        len(tokens) > len(("Executive", "Board"))
        and tokens[index].text in words("title_modifiers")
        and behind in _BODIES
    )


@cache
def _personal() -> AbstractSet[str]:
    return words("benches") | words("addresses") | words("winners") | words("knights")


def _opens_person(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a title opens a person's name behind a body's: "Supreme Court *Justice* Ada Byron", "Hope Hospital *Dr.* Ada Byron"."""
    if index < 1 or index + 1 >= len(tokens):
        return False
    if tokens[index].text in words("addresses"):
        return True
    if tokens[index].text in words("knights"):
        return _is_knights(tokens, index)
    if tokens[index].text in words("winners"):  # "Olympic *Champion* Ada Byron"
        return tokens[index + 1].text in given_names()
    if tokens[index].text not in words("benches"):
        return False
    court = any(token.text in ("Court", "Courts", "Tribunal", "Appeal", "Appeals") for token in tokens[:index])
    return court and not is_keyword(tokens[index + 1].text)


def _is_knights(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a knight's title opens a person's name: "chair of Acme *Sir* Tom Byron", not "the Hope *Sir* Tom Byron Hospital", "General *Sir* Tom Byron"."""
    before = tokens[index - 1].text
    titled = any(
        before in words(key) for key in ("honorifics", "titles", "title_modifiers", "honorific_leads", "starters")
    )
    behind = [token.text for token in tokens[index + 1 :]]
    return not titled and len(behind) > 1 and not any(is_keyword(each) or each in words("endowed") for each in behind)


def _opens_as_title(tokens: Sequence[Token]) -> bool:
    """Tell whether a run opens with a post of several, or a trade before a name: "Researchers Ada Byron and …", "Singer Ada Byron"."""
    word = tokens[0].text
    if word in words("opening_titles") or introduces([token.text for token in tokens]):
        return len(tokens) > 1 and not any(is_keyword(token.text) for token in tokens[1:])
    return word.endswith("ers") and word[:-1] in words("titles")


def _are_titles(tokens: Sequence[Token]) -> bool:
    """Tell whether titles stand before another one, which are nobody's name: "*Sheikh* Dr. Omar", "*Count* Prof. Ott"."""
    return all(token.text in words("honorifics") for token in tokens)
