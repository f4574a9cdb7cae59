"""Whether a trade is a figure of speech, an opinion, or none yet: "a gardener of ideas", "a staunch critic", "an aspiring actress"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.text import lexicon
from service.extract.text.tokens import Token


@cache
def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("jobs", key)


_OWNING = ("'s", "’s", "'", "’")
_WORKED_WITHIN = 4
"""So many words before a trade may tell that somebody works in it: "*worked part-time as a* nurse for a firm"."""
_OF_WITHIN = 3
"""So many words behind "of" are asked whether they tell of years, origin and the like."""


def is_figure(tokens: Sequence[Token], index: int, head: str) -> bool:
    """Tell whether a trade is a figure of speech, or none yet: "the gardener of the party", "an aspiring actress"."""
    if head in _words("comparing") and _tells_apart(tokens, index):
        return True
    first = index
    while first > 0 and tokens[first - 1].text.lower() in _words("modifiers"):
        first -= 1
    if first > 0 and tokens[first - 1].text.lower() in _words("unreal"):
        return True
    if head in _words("umpires") and _is_at_contest(
        [token.text for token in tokens[index + 1 : index + 2 + _CONTEST_WITHIN]]
    ):
        return True
    if head in _words("partisans") and _is_partisan(tokens, first, index):
        return True
    ahead = [token.text for token in tokens[index + 1 : index + 2 + _OF_WITHIN]]
    before = tokens[index - 1].text.lower() if index else ""
    likened = head in _words("likenesses") and ahead[:1] == ["for"] and before in _words("likened")
    if likened or (head in _words("characters") and _is_only_praised(before, ahead)):
        return True
    crowned = head in _words("crowned") and _is_of_those_of_a_trade(ahead)
    worked = {each.text.lower() for each in tokens[max(0, first - _WORKED_WITHIN) : first]}
    a_thing = _is_of_a_thing(ahead) and not ("as" in worked and not worked.isdisjoint(_words("worked")))
    figure = crowned or (head in _words("figures") and (_is_of_ideas(ahead) or a_thing))
    return figure or (head in _words("artists") and _is_at_play(ahead, musical=head in _words("musical")))


_ON_A_SIDE = frozenset(("in", "with", "against", "at", "from", "on"))
"""Behind such a noun: with whom, or against what, somebody fights."""


def _is_only_praised(before: str, ahead: Sequence[str]) -> bool:
    """Tell whether a noun says what somebody is like: "a *true* fighter"; not "a Kurdish fighter", "a fighter *in the militia*"."""
    return before in _words("articles") | _words("praised") and _ON_A_SIDE.isdisjoint(ahead[:1])


def _is_of_those_of_a_trade(ahead: Sequence[str]) -> bool:
    """Tell whether a crown is that of a trade: "the prince *of Hull tailors*", "the queen *of actresses*"."""
    return ahead[:1] == ["of"] and any(
        not _words("heads").isdisjoint((each.removesuffix("es"), each.removesuffix("s")))
        for each in ahead[1:3]
        if each[-1] == "s"
    )


def _is_at_play(ahead: Sequence[str], *, musical: bool) -> bool:
    """Tell whether somebody does something else as an artist or a surgeon would: "a painter *with the ball*", "a poet *of the pitch*"."""
    the = not _words("articles").isdisjoint(ahead[1:2])
    what = ahead[2:3] if the else ahead[1:2]
    things = _words("playthings") if musical else _words("playthings") | _words("instruments")
    at = not _words("at_play").isdisjoint(ahead[:1]) or (the and ahead[:1] == ["of"])
    return at and not things.isdisjoint(what)


_CONTEST_WITHIN = 6
"""No contest's name is longer."""


def _is_at_contest(ahead: Sequence[str]) -> bool:
    """Tell whether somebody judges a contest or in a programme: "a judge *at the Cup of Taste*", "a judge *on Elm's Got Talent*"; no court."""
    if ahead[:1] == [] or ahead[0] not in ("at", "on", "for", "in", "of"):
        return False
    end = next((place for place, word in enumerate(ahead) if not word[0].isalnum() and word not in _OWNING), len(ahead))
    name = ahead[1:end]
    if not _words("courts").isdisjoint(name):
        return False
    shown = ahead[0] == "on" and name[:1] != [] and name[0][0].isupper()
    return shown or not _words("contests").isdisjoint(name)


def _tells_apart(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word tells two people apart: "the *elder* Byron", "Ada, the *elder*, left", "the *elder* of two brothers"."""
    behind = tokens[index + 1 : index + 2]
    if not (index and behind) or tokens[index - 1].text.lower() != "the":
        return False
    among = [each.text.lower() for each in tokens[index + 1 : index + 3]]
    return (
        behind[0].text.istitle()
        or behind[0].text == ","
        or (among[0] == "of" and among[1:] != [] and among[1] in _words("told_apart"))
    )


def _is_of_a_thing(ahead: Sequence[str]) -> bool:
    """Tell whether "of", "for" or "to" and a thing follow: "the gardener *of the party*"; not "a cook *for ten years*"."""
    if len(ahead) < _OF_WITHIN or ahead[0] not in ("of", "for", "to"):
        return False
    if ahead[0] == "to" and ahead[1] not in ("the", "a", "an"):  # "the first chef to win"
        return False
    plain = all(word.islower() for word in ahead[:_OF_WITHIN])
    return plain and _words("figures_spared").isdisjoint(ahead)


def _is_of_ideas(ahead: Sequence[str]) -> bool:
    """Tell whether a trade is practised on what it cannot be: "a gardener *of ideas*", "a magician *with the ball*", "a shepherd *to her* pupils"."""
    if ahead[:1] == ["to"]:
        return not _words("owners").isdisjoint(ahead[1:2])
    if ahead[:1] == ["of"] and _is_of_a_nation(ahead[1:]):
        return True
    of_what = ahead[2:3] if not _words("articles").isdisjoint(ahead[1:2]) else ahead[1:2]
    return ahead[:1] in (["of"], ["with"]) and not _words("ideas").isdisjoint(of_what)


def _is_of_a_nation(of_what: Sequence[str]) -> bool:
    """Tell whether a nation's public life is meant: "the plumber of *Dutch finance*"; not "the cook of the German navy"."""
    which = [word for word in of_what if word not in _words("articles")]
    return which[:1] != [] and which[0].istitle() and not _words("spheres").isdisjoint(which[1:2])


def _is_partisan(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Tell whether somebody is only for or against something: "a staunch critic", "a critic of the king"; not "a music critic of the Times"."""
    if first < index:
        return False
    before = tokens[index - 1].text.lower() if index else ""
    if tokens[index].text.endswith("s") and before in _OWNING:  # "among the king's *critics*"
        return True
    return before in _words("attitudes") or [each.text for each in tokens[index + 1 : index + 2]] == ["of"]
