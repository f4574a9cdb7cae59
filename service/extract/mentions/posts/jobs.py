"""Noun phrases that say what somebody does (occupations) or heads (roles)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.figures import is_figure
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.posts.complements import complement_end
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import WORDS_REMEMBERED, Token


@cache
def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("jobs", key)


def jobs(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the occupations and roles among ``tokens``, each with the modifiers that belong to it."""
    found: list[Mention] = []
    before = (-1, 0)
    for index, token in enumerate(tokens):
        head = _head(tokens, index) if _may_head(token.text) else None
        if head is None or _goes_on(tokens, index) or is_figure(tokens, index, head):
            continue
        first = _first_modifier(text, tokens, index, before)
        before = (index, first)
        following = "" if _OF_THEIR_TIME.match(text, token.end) else _next_word(tokens, index)
        kind = _kind(head, tokens[first:index], following)
        end = complement_end(text, tokens, index) if kind is Kind.JOB else token.end
        note = {"head": head}
        if head in _words("evidence"):
            note["evidence"] = "true"
        start = tokens[first].start
        if found and found[-1].start >= start:  # "Deputy Managing Director" is one post
            found.pop()
        value = _tidy(text[start:end])
        if not token.text.lower().endswith(head):  # one of several: "one of its finest poets"
            value = value.removesuffix(token.text.lower()) + head
        found.append(Mention(kind=kind, start=start, end=end, value=value, note=note))
    return found


@lru_cache(WORDS_REMEMBERED)
def _may_head(text: str) -> bool:
    """Tell of a word by itself whether it can say what somebody does; most words cannot, and are asked for again and again."""
    word = text.lower()
    last = "-" in word and _last_part(word) is not None
    return (
        last
        or word in trades_and_posts()
        or word in _words("joined")
        or word in _words("grades")
        or word in _lasts()
        or word.endswith(_endings())
        or (word.endswith("s") and _singular(word) is not None)
    )


def _head(tokens: Sequence[Token], index: int) -> str | None:
    """Return the noun at ``index`` that says what somebody does, a plural behind "one of" as its singular, or None."""
    word = tokens[index].text.lower()
    named = tokens[index].text[0].isupper() and word.removesuffix("s") in _words("surnames")
    if named or (word in _words("crowned") and _is_praise(tokens, index)) or _is_praised(tokens, index):
        return None
    if word in trades_and_posts() or (index and (_is_joined(tokens[index - 1], word) or _is_grade(tokens, index))):
        return word
    if "-" in word and (last := _last_part(word)):
        return last
    if word.endswith(_endings()) and word not in _words("no_trades") and tokens[index].text[0].islower():
        return word
    if word.endswith("s") and (one := _singular(word)) and _is_one_of(tokens, index):
        return one
    return None


def _is_praise(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a crown is of a kind of music or the like: "zouk *queen*"; not "beauty queen"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before in _words("modifiers") - {"beauty", "drag"}


def _is_praised(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word praises whom it is said of: "one of the game's *great ambassadors*"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before in _words("praised") and tokens[index].text.lower().removesuffix("s") in _words("figures_of_praise")


def _is_joined(before: Token, word: str) -> bool:
    """Tell whether a word is a trade by the one before it: "violin *maker*", "estate *agent*"."""
    known = word in _words("joined") and before.text.lower() in _words("modifiers")
    return known or (word in _lasts() and _is_compound(before, word))


def _is_grade(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a grade of a university's staff: "promoted to *reader*", "was a *reader* in law", not "a reader of novels"."""
    if tokens[index].text.lower() not in _words("grades"):
        return False
    before = [each.text.lower() for each in tokens[max(0, index - 3) : index] if each.text.lower() not in ("a", "an")]
    if before[-2:] == ["promoted", "to"]:
        return True
    behind = [each.text for each in tokens[index + 1 : index + 3]]
    led = before[-1:] and before[-1] in _words("before_grades")
    return (
        bool(led)
        and len(behind) > 1
        and behind[0] in ("in", "at")
        and (
            behind[1].title() in lexicon.words("names", "discipline")
            or (behind[0] == "at" and (behind[1][0].isupper() or behind[1] == "the"))
        )
    )


def _singular(word: str) -> str | None:
    """Return the trade of which a word is the plural, or None."""
    one = word[:-1]
    return one if one in _words("heads") or (one.endswith(_endings()) and one not in _words("no_trades")) else None


@cache
def _lasts() -> frozenset[str]:
    """Return the last words of trades that are listed with a hyphen: they may as well be written with a blank, "tour guide"."""
    return frozenset(each.rsplit("-", 1)[1] for each in _words("heads") if "-" in each)


def _is_compound(before: Token, word: str) -> bool:
    """Tell whether a word and the one before it are a trade together: "estate *agent*"."""
    return f"{before.text.lower()}-{word}" in _words("heads")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_words("endings"))


_OF_THEIR_TIME = compiled(r" of (?:his|her|their|the|our) (?:own )?(?:generation|time|day|era|age|century)\b")
"""Behind a trade these tell when somebody had it, and make no post of it: "a conductor *of her generation*"."""
_ONE_OF_WITHIN = 9
"""So many words may stand between "one of" and the noun: "one of the country's best known and most loved poets"."""


def _is_one_of(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "one of" or "among" leads up to the plural at ``index``, no other noun for a trade between."""
    before = [token.text.lower() for token in tokens[max(0, index - _ONE_OF_WITHIN) : index]]
    at = max((place for place, word in enumerate(before) if word in ("of", "among")), default=-1)
    return at >= 0 and (before[at] == "among" or before[at - 1 : at] == ["one"])


def _last_part(word: str) -> str | None:
    """Return the head of a hyphenated compound ("singer-songwriter", "co-director"), or None."""
    first, last = word.split("-", 1)[0], word.rsplit("-", 1)[1]
    alone = first != "co" or last in _words("roles")  # who wrote one book with others has no trade by it
    return last if alone and last in trades_and_posts() else None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the next token carries the noun phrase on ("nurse practitioner", "guard dog")."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.start != tokens[index].end + 1:
        return after.start == tokens[index].end and after.text.lower() in ("'s", "’s")
    following = after.text.lower()
    if _is_of_field(tokens[index], after) or (
        tokens[index].text.lower() in _words("ambiguous")
        and after.text.islower()
        and following not in _words("followers")
    ):
        return True
    if following in _words("role_modifiers") and index + 2 < len(tokens):
        following = tokens[index + 2].text.lower()
        return following in _words("roles") and tokens[index].text.lower() in _words("ambiguous")
    titled = after.text in _words("forms_of_address") and tokens[index].text.islower()
    return following in trades_and_posts() and not titled


def _is_of_field(token: Token, after: Token) -> bool:
    """Tell whether a word says which part of a field is meant: "*General* Linguistics"."""
    return token.text.istitle() and after.text in lexicon.words("names", "discipline")


def _next_word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""


def _first_modifier(text: str, tokens: Sequence[Token], index: int, before: tuple[int, int]) -> int:
    """Return where the modifiers of the noun at ``index`` begin; ``before`` is the noun before it, and where its own begin."""
    first, small = index, tokens[index].text[0].islower()
    while first > 0 and text[tokens[first - 1].end : tokens[first].start] == " ":
        word = tokens[first - 1].text.lower()
        if small and _is_name_before(tokens, first - 1) and word not in _words("periods"):
            break
        if first == index and _is_compound(tokens[first - 1], tokens[index].text.lower()):
            first -= 1
            continue
        if word in _words("which") and tokens[index].text.lower() not in _words("made"):
            break
        if first > 1 and f"{tokens[first - 2].text}-{word}" in _words("modifiers"):  # "short story writer"
            first -= 2
            continue
        if word in ("'s", "’s") and _is_owner(tokens, first - 1):  # "women's rights advocate"
            first -= 2
            continue
        known = word in _words("modifiers") or word in _words("role_modifiers") or word in _words("heads")
        if not (known or (first == index and _is_field(word, tokens[index].text))):
            break
        if _ends_name(tokens, first - 1) or (first == index and _is_title(tokens[index].text, word)):
            break
        first -= 1
        if first == before[0] and small == tokens[first].text[0].islower():
            return before[1]
    return _joined(tokens, first) if first < index else first


def _is_field(word: str, head: str) -> bool:
    """Tell whether a noun before a head that says little by itself is its field: "*sanitation* officer"."""
    return (
        head.lower() in _words("fielded") and word.islower() and word.endswith(lexicon.phrases("jobs", "field_endings"))
    )


def _is_name_before(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a capital before a noun in small letters is a name's, and opens neither a sentence nor what stands behind a year."""
    return tokens[index].text[0].isupper() and index > 0 and tokens[index - 1].text[0].isalpha()


def _is_owner(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the genitive at ``index`` is of those whose rights somebody stands for: "*women's* rights"."""
    before = tokens[index - 1] if index else None
    return (
        before is not None and before.end == tokens[index].start and f"{before.text.lower()}'s" in _words("modifiers")
    )


def _is_title(word: str, before: str) -> bool:
    """Tell whether a noun is a title of its own behind a whole trade: "Consultant cardiologist | Professor Ada Byron"."""
    return word in _words("forms_of_address") and before in _words("heads") and before not in _words("modifiers")


def _joined(tokens: Sequence[Token], first: int) -> int:
    """Return where a row of modifiers begins that share a noun: "*film and* television director"."""
    start = first
    while start > 1 and tokens[start - 1].text in ("and", "&", "or") and _is_plain_modifier(tokens[start - 2].text):
        start -= 2
        while start > 0 and (_is_plain_modifier(tokens[start - 1].text) or _is_listed(tokens, start)):
            start -= 1
    return first if start and tokens[start - 1].text in _words("apart") else start


def _is_listed(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a comma before ``index`` joins modifiers: "*stage,* film and television"."""
    return index > 1 and tokens[index - 1].text == "," and _is_plain_modifier(tokens[index - 2].text)


def _is_plain_modifier(word: str) -> bool:
    return word in _words("modifiers") and word not in _words("heads")


def _ends_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word ends a body's name rather than begins a post: "World *Bank* President"."""
    word, before = tokens[index].text, tokens[index - 1] if index else None
    if before is None or word not in lexicon.words("names", "organisation") or not before.text[0].isupper():
        return False
    return before.text not in lexicon.words("names", "starters") and before.end == tokens[index].start - 1


def _kind(head: str, modifiers: Sequence[Token], following: str) -> Kind:
    """Tell a role (hospital director, director of the bank) from an occupation (film director, a director)."""
    if head in _words("learners"):
        return Kind.STUDENT
    words = {word.text.lower() for word in modifiers}
    if modifiers and _is_compound(modifiers[-1], head):
        return Kind.JOB
    if head not in _words("roles"):
        return Kind.JOB if words.isdisjoint(_words("passing")) else Kind.ROLE
    if not words.isdisjoint(_words("ranks")):
        return Kind.JOB
    if head not in _words("heads") or not words.isdisjoint(_words("role_modifiers")):
        return Kind.ROLE
    return Kind.JOB if words or following not in ("of", "at", "for") else Kind.ROLE


def _tidy(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).lower() if not words.isupper() else words
