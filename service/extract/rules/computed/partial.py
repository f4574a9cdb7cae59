"""Names beside a word of work that are no body of their own: half of a longer name, another name of the body before, whose holder owns what follows."""

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text.patterns import compiled

_LOOK = 60
_HALF = compiled(
    rf"(?:[A-Z][\w’'-]+|[{char_class('O')}]) (?:in|of|for|on) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:and|&) $"
    rf"|\beditorial boards? (?:of|for) (?:the )?[{char_class('O')}] (?:in|of|for|on) (?:the )?[{char_class('LX')}] (?:and|&) $"
)
"""Before the rest of a name that goes on over "and": "Shapes in Quiet and *Open Water*"."""
_OWNS = compiled(rf" (?:[a-z]+[ -])?[{char_class('TJ')}]'s?(?![a-z])| \([A-Z]{{2,8}}\) [A-Z]")
"""Behind a body whose officer has what is told, or whose letters go on: "a member of the *Elm Bank* governor's panel", "of the *Tidal Board* (TB) Steering Group"."""
_LEADS = compiled(
    rf" [{char_class('T')}](?=[,.;)]|$| (?:for|on|to|in|from|since|until|and)\b| ?[{char_class('D')}]| [{char_class('P')}]| [A-Z])"
)
"""Behind a body its officer, who is told without a name and whose the post before is: "special envoy of the *Elm League* president for"."""
_BEFORE = compiled(rf"(?P<name>[{char_class('O')}]), the $")
_LIST = compiled(
    rf",? (?:and|&|or|as well as|then|later) (?:the |at |for )?[{char_class('OF')}]|, (?:the )?[{char_class('OF')}]"
)
_CLOSED = compiled(r"[,.;:)]|$| (?:in|at|from|since|until|as|for|between|during|where|which|and|but)\b")


def is_partial(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether the name at ``place`` is no body that somebody works for by itself."""
    return (
        _OWNS.match(shadow.text, place + 1) is not None
        or _is_another_name(shadow, place, mention)
        or _HALF.search(shadow.text, max(0, place - _LOOK), place) is not None
    )


def owns_its_post(shadow: Shadow, place: int) -> bool:
    """Tell whether a body's name only leads to its officer, whose is what was told before or is told next: "envoy of the *Elm League* president"."""
    return any(pattern.match(shadow.text, place + 1) for pattern in (_LEADS, _OWNS))


def _is_another_name(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether a name behind letters or one word, a comma and "the" says what that stands for, or is: "Zelt, *the Tidal Alliance*,"."""
    before = _BEFORE.search(shadow.small, max(0, place - len("O, the ")), place)
    if before is None:
        return False
    first = shadow.mentions[before["name"]]
    letters = first.value.replace(".", "")
    if not letters.isalpha():
        return False
    if letters.isupper() and letters == "".join(word[0] for word in mention.value.split() if word[0].isupper()):
        return True
    return _CLOSED.match(shadow.small, place + 1) is not None and not _LIST.match(shadow.small, place + 1)
