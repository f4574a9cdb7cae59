"""What an honour is for, behind its name: "Prize *for Fiction*", "in *Condensed Matter Physics*"."""

from collections.abc import Sequence

from service.extract.mentions.groups.awards.awardparts import LONGEST, follows, is_subject, words
from service.extract.mentions.names.runs.namewords import GENITIVES, WORD, is_capital
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import given_names

_FUNCTIONS = frozenset(("of", "and", "&", "or", "in", "for", "a", "an", "the"))
_GIVEN = frozenset(("service", "services", "contribution", "contributions", "dedication"))
"""With "to" behind them these say what a prize is for: "Award for Services *to Music*"."""
_WARS = frozenset(("war", "wars"))
"""Behind a small word these say when it was, not what a medal is for: "for gallantry in the *war*"."""
_LEAD = 3


def behind_for(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the token behind what a prize is for, which starts at ``at``: "Prize *for Fiction*", "in *physics*"; or ``at``."""
    if at + 1 >= len(tokens) or tokens[at].text not in ("for", "in") or not follows(text, tokens, at):
        return at
    first = at + 2 if tokens[at + 1].text == "the" and at + 2 < len(tokens) else at + 1
    cause = tokens[first].text in words("causes")
    named = _names_subject(text, tokens, first) if tokens[at].text == "in" else is_subject(tokens[first].text)
    if not (cause or named) or not follows(text, tokens, first) or _is_no_cause(text, tokens, at, first):
        return at
    large, free = is_capital(tokens[first]), cause or tokens[first].text.lower() in words("openers")
    stop = first + 1
    while (
        stop < len(tokens)
        and stop < first + LONGEST
        and (ahead := _ahead(text, tokens, stop, large=large, free=free)) > stop
    ):
        stop = ahead
    if not large and tokens[stop - 1].text in _GIVEN and text.startswith(" to ", tokens[stop - 1].end):
        return at  # "for outstanding contributions *to the promotion of peace*": it is not known where that ends
    if large and not tokens[at - 1].text.endswith("s"):
        stop = _behind_list(text, tokens, stop)
    stop = _behind_best(text, tokens, at, stop) if tokens[first].text in words("praises") else stop
    return _behind_excellence(text, tokens, at, stop)


_LIST = compiled(rf"(?:, {WORD}(?: {WORD}){{0,2}})+,? (?:and|&) {WORD}(?: {WORD}){{0,2}}(?![\w’'-]| [^\W\d_a-z])")
_PARTED = compiled(r",? (?:and|&) |, ")


def _behind_list(text: str, tokens: Sequence[Token], stop: int) -> int:
    """Return the token behind further fields in a row: "Prize for Peace, *Law and Public Health*"; ``stop`` where it is not one of fields."""
    match = _LIST.match(text, tokens[stop - 1].end)
    if match is None or not all(is_subject(item.split()[-1]) for item in _PARTED.split(match.group())[1:]):
        return stop
    return next((at for at in range(stop, len(tokens)) if tokens[at].start >= match.end()), len(tokens))


def _is_no_cause(text: str, tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether what begins at ``first`` is a work, a person or a contest: "for *the album* X", "for *Ada Byron*", "in *the women's* 100 m"."""
    work = first > at + 1 and tokens[first].text in lexicon.words("works", "kinds")
    person = tokens[at].text == "for" and tokens[first].text in given_names() and _goes_on_large(tokens, first)
    whose = first + 1 < len(tokens) and tokens[first + 1].text in GENITIVES and follows(text, tokens, first + 1)
    return work or person or whose


def _names_subject(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the word at ``first`` is a field, or the last of the capitals that begin there is one: "in *Condensed Matter Physics*"."""
    last = first
    while (
        is_capital(tokens[first])
        and last < first + _LEAD
        and _goes_on_large(tokens, last)
        and follows(text, tokens, last + 1)
    ):
        last += 1
    placed = last > first and bool(lookup(tokens[first].text))  # "in Berlin Opera"
    return is_subject(tokens[last].text) and not placed


def _behind_excellence(text: str, tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the token behind what one is excellent in: "for excellence *in rural nursing*"; ``stop`` where it is not known where that ends."""
    praise = next((each for each in tokens[at:stop] if each.text in _EXCELLENT), None)
    match = _IN_WHAT.match(text, praise.end) if praise else None
    if match is None:
        return stop
    return max(stop, next((at for at in range(stop, len(tokens)) if tokens[at].start >= match.end()), len(tokens)))


def _behind_best(text: str, tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the token behind who or what is best: "for best *young pianist*"; ``at`` where it is not known where that ends."""
    found = at if tokens[stop - 1].text in words("praises") else stop
    for ahead in range(stop, min(stop + _LEAD, len(tokens))):
        word = tokens[ahead].text
        if not follows(text, tokens, ahead) or not _PLAIN.fullmatch(word):
            break
        if word in words("persons") or word in trades_and_posts():
            found = ahead + 1
    return found


def _goes_on_large(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and is_capital(tokens[at + 1]) and tokens[at + 1].text not in words("stops")


def _ahead(text: str, tokens: Sequence[Token], stop: int, *, large: bool, free: bool) -> int:
    """Return the token behind the next word of a subject, function words before it passed over; ``stop`` where none follows."""
    at = stop
    if large and tokens[stop].text == "to" and tokens[stop - 1].text.lower() in _GIVEN and follows(text, tokens, stop):
        at += 1
    while at < len(tokens) and at < stop + _LEAD and tokens[at].text in _FUNCTIONS and follows(text, tokens, at):
        at += 1
    if at >= len(tokens) or not follows(text, tokens, at):
        return stop
    if at > stop and at + 1 < len(tokens) and _OF_FIELD.fullmatch(tokens[at].text) and is_subject(tokens[at + 1].text):
        at += 1
    token = tokens[at]
    if is_capital(token) != large or token.text in words("stops") or (token.text in _WARS and at > stop):
        return stop
    linked = at > stop and (tokens[stop].text in ("and", "or", "&", "for") or not free)
    return at + 1 if is_subject(token.text) or (large and not linked) else stop


_OF_FIELD = compiled(r"[a-z]+(?:al|ic|ive|ary)")
"""Which part of a field a second one is: "in classics and *moral* philosophy"."""
NO_FIELD = r"(?!(?:[a-z]+ing (?:the|a|an|his|her|their|its|[a-z]+ed)\b|being|having|addition|front|total|spite|return|recognition|turn|all|succession|a row|an?|each|every|order|memory|at|and|or|in|of|with|for|from|on|to|by|as|while|when|where|who|which|but|after|before|during|ahead|behind|beating|alongside|despite|again|together|having|the|his|her|their)\b)"
_PLAIN = compiled(rf"{NO_FIELD}[a-z][\w-]*")
_EXCELLENT = frozenset(("excellence", "achievement", "achievements", "distinction", "innovation"))
_IN_WHAT = compiled(
    rf" in {NO_FIELD}[a-z][\w-]*(?: (?:(?:(?<=al )|(?<=ic )|(?<=ive ))and )?{NO_FIELD}[a-z][\w-]*){{0,3}}(?=[.,;:)]|$| (?:in|from|by|at|on|for|and|when|where|while)\b)"
)
