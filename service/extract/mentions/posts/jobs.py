"""Noun phrases that say what somebody does (occupations) or heads (roles)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from service.extract.mentions.figures import is_figure
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.posts.complements import complement_end
from service.extract.mentions.posts.tradeheads import head_at, is_compound, may_head, words
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import lowered, names_of_peoples


def jobs(text: str, tokens: Sequence[Token], sure: AbstractSet[int] = frozenset()) -> list[Mention]:
    """Return the occupations and roles among ``tokens``, each with the modifiers that belong to it; at ``sure`` stands no family's name."""
    found: list[Mention] = []
    before = (-1, 0)
    for index, token in enumerate(tokens):
        head = head_at(tokens, index, sure=token.start in sure) if may_head(token.text) else None
        if head is None or _goes_on(tokens, index) or is_figure(tokens, index, head):
            continue
        first = min(_first_modifier(text, tokens, index, before), _rank_before(text, tokens, index))
        first = index if _opens_line(tokens, index) else first
        before = (index, first)
        following = "" if _OF_THEIR_TIME.match(text, token.end) else _next_word(tokens, index)
        office = first == index and _is_office(tokens, index, head)
        kind = Kind.ROLE if office else _kind(head, tokens[first:index], following)
        end = complement_end(text, tokens, index) if kind is Kind.JOB else token.end
        note = {"head": head}
        if head in words("evidence"):
            note["evidence"] = "true"
        start = tokens[first].start
        if found and found[-1].start >= start:  # "Deputy Managing Director" is one post
            found.pop()
        value = _tidy(text[start:end]).rpartition("-turned-")[2]
        if not token.text.lower().endswith(head):  # one of several: "one of its finest poets"
            value = value.removesuffix(token.text.lower()) + head
        found.append(Mention(kind=kind, start=start, end=end, value=value, note=note))
    return found


_OF_BODIES = frozenset(("the", "a", "an", "this", "that", "his", "her", "their", "our", "my"))
"""Behind "doctor of" these lead to whom one cares for, and to no field: "a doctor of *the* poor"."""
_OF_THEIR_TIME = compiled(r" of (?:his|her|their|the|our) (?:own )?(?:generation|time|day|era|age|century)\b")
"""Behind a trade these tell when somebody had it, and make no post of it: "a conductor *of her generation*"."""


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the next token carries the noun phrase on ("nurse practitioner", "guard dog")."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.start != tokens[index].end + 1:
        return after.start == tokens[index].end and after.text.lower() in ("'s", "’s")
    following = after.text.lower()
    if _is_of_field(tokens[index], after) or (
        tokens[index].text.lower() in words("ambiguous")
        and (after.text.islower() or (tokens[index].text.islower() and after.text in names_of_peoples()))
        and following not in words("followers")
        and not (following in words("career_turns") and _is_as_what(tokens, index))
        and not (following in _OF_BODIES and index and tokens[index - 1].text.lower() in words("role_modifiers"))
    ):
        return True
    if _is_no_trade(tokens, index, after):
        return True
    if following in words("role_modifiers") and index + 2 < len(tokens):
        following = tokens[index + 2].text.lower()
        return following in words("roles") and tokens[index].text.lower() in words("ambiguous")
    titled = after.text in words("forms_of_address") and tokens[index].text.islower()
    return following in trades_and_posts() and not titled


_AS_WITHIN = 4


def _is_as_what(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "as" stands a few words before what somebody is: "her career *as* a potter and *weaver* came to an end"."""
    before = [token.text.lower() for token in tokens[max(0, index - _AS_WITHIN) : index]]
    return "as" in before and before[-1] in ("a", "an", "as", "and")


def _is_no_trade(tokens: Sequence[Token], index: int, after: Token) -> bool:
    """Tell whether a noun is one of a degree or of a name: "became a *doctor* of chemistry", "the *Academic* Programme", "*Baker* Street"."""
    if tokens[index].text.lower() == "doctor" and after.text == "of" and index + 2 < len(tokens):
        field = tokens[index + 2].text
        return field.islower() and field not in _OF_BODIES
    if tokens[index].text.istitle() and after.text in lexicon.words("names", "settlement"):
        return True  # "*King* County"
    named = tokens[index].text == "Academic" and after.text.istitle()
    return named and after.text.lower() not in trades_and_posts()


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
        ranks = word in words("periods") or word in words("role_modifiers") or word == "chief"  # "Chief executive"
        if small and not ranks and _is_name_before(tokens, first - 1):
            break
        if first == index and is_compound(tokens[first - 1], tokens[index].text.lower()):
            first -= 1
            continue
        if word in words("which") and tokens[index].text.lower() not in words("made"):
            break
        if first > 1 and f"{tokens[first - 2].text}-{word}" in words("modifiers"):  # "short story writer"
            first -= 2
            continue
        if word in ("'s", "’s") and _is_owner(tokens, first - 1):  # "women's rights advocate"
            first -= 2
            continue
        known = word in words("modifiers") or word in words("role_modifiers") or word in words("heads")
        if not (known or (first == index and _is_field(word, tokens[index].text))):
            break
        if _ends_name(tokens, first - 1) or (first == index and _is_title(tokens[index].text, word)):
            break
        first -= 1
        if first == before[0] and small == tokens[first].text[0].islower():
            return before[1]
    return _joined(tokens, first) if first < index else first


_RANKED = compiled(r"(?P<rank>[^\W\d_a-z][a-z]+) (?:[^\W\d_a-z][a-z]+ ){1,2}$")
_LONGEST_RANK = 40


def _rank_before(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return where a title in capitals begins that opens with a rank, whatever its field: "*Chief Lands* Officer", or a rank by its number: "*second* lieutenant"."""
    token = tokens[index]
    if index and token.text.lower() in words("numbered") and tokens[index - 1].text.lower() in _WHICH:
        return index - 1
    if not token.text.istitle() or token.text.lower() not in words("fielded"):
        return index
    match = _RANKED.search(text, max(0, token.start - _LONGEST_RANK), token.start)
    ranked = match is not None and match["rank"].lower() in words("field_ranks")
    return index - match.group().count(" ") if match is not None and ranked else index


_WHICH = frozenset(("first", "second", "third"))


def _is_field(word: str, head: str) -> bool:
    """Tell whether a noun before a head that says little by itself is its field: "*sanitation* officer"."""
    return (
        head.lower() in words("fielded") and word.islower() and word.endswith(lexicon.phrases("jobs", "field_endings"))
    )


def _is_name_before(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a capital before a noun in small letters is a name's, and opens neither a sentence nor what stands behind a year."""
    return tokens[index].text[0].isupper() and index > 0 and tokens[index - 1].text[0].isalpha()


def _is_owner(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the genitive at ``index`` is of those whose rights somebody stands for: "*women's* rights"."""
    before = tokens[index - 1] if index else None
    return before is not None and before.end == tokens[index].start and f"{before.text.lower()}'s" in words("modifiers")


def _opens_line(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a title with a capital leads to a name and stands behind a word in small letters, with which a line ended: "…the *university* / Professor Ada Byron"."""
    title, after = tokens[index].text, tokens[index + 1 : index + 2]
    named = title.istitle() and title in words("forms_of_address") and bool(after) and after[0].text.istitle()
    return named and index > 0 and tokens[index - 1].text.islower()


def _is_title(word: str, before: str) -> bool:
    """Tell whether a noun is a title of its own behind a whole trade: "Consultant cardiologist | Professor Ada Byron"."""
    return word in words("forms_of_address") and before in words("heads") and before not in words("modifiers")


def _joined(tokens: Sequence[Token], first: int) -> int:
    """Return where a row of modifiers begins that share a noun: "*film and* television director", "*long distance*, road and marathon runner"."""
    start = first
    while start > 1 and tokens[start - 1].text in ("and", "&", "or") and (low := _modifier(tokens, start - 1)) >= 0:
        start = low
        while start > 1 and (low := _modifier(tokens, start - (tokens[start - 1].text == ","))) >= 0:
            start = low
    return first if start and tokens[start - 1].text in words("apart") else start


def _modifier(tokens: Sequence[Token], end: int) -> int:
    """Return where a modifier of one word or two begins that ends before the token at ``end``; -1 where none does."""
    if end > 1 and f"{tokens[end - 2].text}-{tokens[end - 1].text}" in words("modifiers"):
        return end - 2
    return end - 1 if end > 0 and _is_plain_modifier(tokens[end - 1].text) else -1


def _is_plain_modifier(word: str) -> bool:
    return word in words("modifiers") and word not in words("heads")


def _ends_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word ends a body's name rather than begins a post: "World *Bank* President"."""
    word, before = tokens[index].text, tokens[index - 1] if index else None
    if before is None or word not in lexicon.words("names", "organisation") or not before.text[0].isupper():
        return False
    return before.text not in lexicon.words("names", "starters") and before.end == tokens[index].start - 1


def _kind(head: str, modifiers: Sequence[Token], following: str) -> Kind:
    """Tell a role (hospital director, director of the bank) from an occupation (film director, a director)."""
    if head in words("learners"):
        return Kind.STUDENT
    before = {word.text.lower() for word in modifiers}
    if modifiers and is_compound(modifiers[-1], head):
        return Kind.JOB
    if head not in words("roles"):
        return Kind.JOB if before.isdisjoint(words("passing")) else Kind.ROLE
    if not before.isdisjoint(words("ranks")):
        return Kind.JOB
    if head not in words("heads") or not before.isdisjoint(words("role_modifiers")):
        return Kind.ROLE
    return Kind.JOB if before or following not in ("of", "at", "for") else Kind.ROLE


def _is_office(tokens: Sequence[Token], index: int, head: str) -> bool:
    """Tell whether a trade with a capital before a name is an office: "*Secretary* Ada Byron"."""
    after = tokens[index + 1 : index + 2]
    return head in words("titled") and tokens[index].text.istitle() and any(each.text.istitle() for each in after)


def _tidy(phrase: str) -> str:
    return lowered(" ".join(phrase.replace("’", "'").split())) if not phrase.isupper() else phrase
