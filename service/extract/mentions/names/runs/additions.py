"""What "and" adds to the name of a body, and where it leads on to another one.

In: the tokens of a run of capitals and where its "and" stands. Out: the index behind what belongs to the name.
"""

from collections.abc import Sequence

from attrs import define

from service.extract.mentions.names.runs.halves import fields, shared
from service.extract.mentions.names.runs.namewords import (
    GENITIVES,
    is_adjective,
    is_capital,
    is_keyword,
    is_suffering,
    words,
)
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names

ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ology",
    "ogy",
    "ity",
    "ics",
    "ance",
    "ence",
    "cy",
    "ship",
    "ing",
    "ture",
    "hood",
    "ism",
    "ice",
)
"""What the word ends with that "and" adds to what a body is for: "Alliance for Vaccines and Immunization"."""


@define
class Seen:
    """What a run has so far, up to the token ``behind``: a word that makes a name one of more than a person, an "of", a "for" or "on".

    ``first`` is its first token.
    """

    first: int
    behind: int
    keyword: bool = False
    of: bool = False
    purpose: bool = False

    def go_on(self, tokens: Sequence[Token], stop: int) -> None:
        """Look at the tokens before ``stop`` that were not looked at yet."""
        for token in tokens[self.behind : stop]:
            self.keyword = self.keyword or is_keyword(token.text)
            self.of = self.of or token.text == "of"
            self.purpose = self.purpose or token.text in ("for", "on")
        self.behind = stop


def added(text: str, tokens: Sequence[Token], seen: Seen, at: int, ahead: int) -> int:
    """Return the index behind what an "and" at ``at`` adds to a name with the capital at ``ahead``, or ``at``."""
    beside, word, behind = tokens[at + 1].text, tokens[ahead].text, tokens[ahead + 1 : ahead + 2]
    if word in _POSSESSIVE:
        return ahead + 2 if seen.keyword and behind and is_capital(behind[0]) else at
    owner = bool(behind) and behind[0].text in GENITIVES
    if tokens[at].text == "and" and beside in ("the", "The") and word.endswith("s") and not owner:
        other = seen.keyword or word.endswith("ss") or keyword_ahead(tokens, ahead)  # "Elm Bank and the Rivers Trust"
        return at if other else ahead + 1  # Olaf and the Herrings
    if seen.keyword and _is_unit(tokens, at, ahead):
        return ahead + 2
    meant = seen.of or (seen.purpose and _is_purpose(tokens, at, ahead))
    field = not seen.keyword or tokens[at - 1].text.lower() in fields() or is_adjective(tokens[at - 1].text)
    named = owner and any(is_keyword(token.text) for token in tokens[ahead + 2 : ahead + 5] if is_capital(token))
    other = beside == "the" and (
        word.isupper() or named or _is_of_state(tokens, ahead)
    )  # the Council of Elders and the UN
    other = (
        other
        or is_post(word)
        or _is_ranked(tokens, ahead)
        or keyword_ahead(tokens, ahead)
        or _is_another(tokens, at, ahead)
    )
    goes_on = (seen.keyword and meant and not other) or (field and not meant and shared(text, tokens, seen.first, at))
    return ahead + 1 if goes_on else at


def _is_unit(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Tell whether "and" adds what a house has besides, which is no house's name by itself: "Elm Hospital *and Research Centre*"."""
    told = [token.text for token in tokens[ahead : ahead + 3]]
    unit = len(told) > 1 and ahead == at + 1 and told[0] in words("unit_kinds") and told[1] in words("unit_nouns")
    return unit and not any(is_capital(token) for token in tokens[ahead + 2 : ahead + 3])


def _is_ranked(tokens: Sequence[Token], ahead: int) -> bool:
    """Tell whether a post with its rank begins at ``ahead``: "the School of Public Health and *Adjunct Professor* of"."""
    rank, *rest = [token.text for token in tokens[ahead : ahead + 2]]
    return bool(rest) and rank.lower() not in fields() and rest[0][:1].isupper() and is_post(rest[0])


def _is_of_state(tokens: Sequence[Token], ahead: int) -> bool:
    """Tell whether a body of a whole state begins at ``ahead``: "the Ministry of Finance and the *National Health Service*"."""
    opens = tokens[ahead].text in words("of_states") | words("learned_heads")
    return opens and any(is_keyword(token.text) for token in tokens[ahead + 2 : ahead + 4] if is_capital(token))


_POSSESSIVE = ("Their", "Its")


def _is_purpose(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Tell whether "and" adds to what, or whom, a body is for: "Union for Young Painters *and* Sculptors"."""
    befallen = is_suffering(tokens[at - 1].text) and is_suffering(tokens[ahead].text)  # Missing and Stolen Horses
    if befallen or tokens[ahead].text.endswith(ABSTRACT):
        return True
    last = ahead
    while last + 1 < len(tokens) and is_capital(tokens[last + 1]) and tokens[last + 1].start == tokens[last].end + 1:
        last += 1
    if tokens[last].text in words("pursuits"):
        return True
    before = tokens[at - 1].text
    purpose = before.lower() in fields() or (tokens[at - 2].text == "for" and _is_thing(before))  # "for Ice and Snow"
    if purpose and last == ahead and _is_thing(tokens[ahead].text):
        needy = [token.text for token in tokens[ahead + 1 : ahead + 3]]
        return not (needy[:1] == ["in"] and needy[-1] in lexicon.words("longnames", "states"))
    return all(each.text.endswith("s") and not each.text.isupper() for each in (tokens[at - 1], tokens[last]))


def _is_another(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Tell whether "and" leads from a body's name to one that is known by a word, or away from the place that ends it."""
    before, word = tokens[at - 1].text, tokens[ahead].text
    if word in words("bodies") or word in words("papers"):
        return True
    placed = tokens[at - 2].text in ("of", "in") and lookup(before) and before.lower() not in fields()
    return bool(placed and not lookup(word) and not lookup(f"{before} and {word}") and not word.endswith(ABSTRACT))


def _is_thing(word: str) -> bool:
    """Tell whether a capital is no name that is known, of a person, a place or a body: "Research on Water and *Ice*"."""
    return not (
        word.isupper()
        or lookup(word)
        or word in given_names()
        or any(word in words(key) for key in ("bodies", "papers", "alone"))
    )


def keyword_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether another body's name begins at ``index``: one of its words tells it, and is no mere field or people at its end."""
    for at, token in enumerate(tokens[index : index + 4], index):
        if not is_capital(token) and token.text not in words("connectors"):
            return False
        if is_keyword(token.text):
            last = at + 1 >= len(tokens) or not (
                is_capital(tokens[at + 1]) or tokens[at + 1].text in words("connectors")
            )
            bare = at == index and token.text not in words("alone")
            several = token.text.endswith("s") and token.text[:-1] in words("organisation")
            return not (last and (bare or several or token.text.lower() in fields() or token.text in words("bridges")))
    return False
