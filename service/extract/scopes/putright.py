"""What others have said and what is so: whether the rest of the sentence, or the next one, puts it right, and whether it is conceded in front."""

import re

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.scopes.corrections import told_again
from service.extract.scopes.scopewords import words_of
from service.extract.text.patterns import compiled

_LOOK_BACK = 30
_BE = compiled(r"(?:is|was|are|were|been|being|be)\b")
_DEED = compiled(r"\b(?:born|died|[a-z]{3,}ed)\b")
_CONCEDED = compiled(r"(?:al)?though\b[^,;]*$")

_IT_WAS = compiled(
    r"(?:in fact,? |actually,? )?it (?:is|was) (?!there\b|here\b|then\b|not\b|only\b|an?\b|when\b|where\b|because\b)"
    r"(?:[^\s,;]+ ){0,4}[^\s,;]+\.?$"
)
"""What a page has said is put right by its next sentence: "We said that she studied at Elm College. *It was Oak College.*"."""


def told_otherwise(part: str, following: str) -> bool:
    """Tell whether the next sentence says what is so of what a page has said: "It was Oak College.", "In fact she was born in"."""
    if _IT_WAS.match(following):
        return True
    deeds = set(_DEED.findall(part))
    return words_of("reported")["otherwise"].match(following) is not None and not deeds.isdisjoint(
        _DEED.findall(following)
    )


_DOES = compiled(rf"\b(?P<does>[a-z]{{2,}} (?:in|at|for|as)) (?:the |an? )?(?P<what>[{char_class('LOJ')}])")


def tells_another(shadow: Shadow, start: int, following: str) -> bool:
    """Tell whether the next sentence tells the same of another place, body or trade: "We said that she lives in Lom. *She lives in Moss*."."""
    said = _DOES.search(shadow.small, start)
    if said is None or not following.partition(" ")[2].startswith(f"{said['does']} "):
        return False
    return shadow.mentions[said["what"]].value.lower() not in following


_DESCRIBED = compiled(
    rf"(?P<who>[{char_class('S')}])(?: had| have| [a-z]+ly){{0,2}} (?:described|identified|named|listed|called|referred to)(?= [{char_class('PS')}])"
)
_IN_CAPTION = compiled(r"(?:in|on|due to an error in) (?:[^\s,.;]+ ){1,3}?(?:caption|headline|picture|photograph)s?\b")
"""Where a page has said what it takes back: nobody refers to a caption otherwise."""
_NOT_SO = compiled(
    r"(?:in fact,? )?(?:[\w’'-]+\.? ){1,3}?(?:(?:did|was|is|has|had|does) (?:not|never)|(?:did|was|is|has|had|does)n['’]t|never)\b"
)


def described_wrongly(shadow: Shadow, following: str) -> re.Match[str] | None:
    """Return how a page has described somebody, where its next sentence denies that, or it was in a caption: "We described her as a nurse. *She is not*"."""
    told = _NOT_SO.match(following) or _IN_CAPTION.match(shadow.small)
    match = _DESCRIBED.search(shadow.small) if told else None
    return match if match and shadow.mentions[match["who"]].note.get("gender") == "first" else None


def put_right(small: str, said: re.Match[str], end: int, following: str) -> bool:
    """Tell whether what was said for long, or is said, turns out to be otherwise."""
    words = words_of("reported")
    long = words["long"].search(small, max(0, said.start() - _LOOK_BACK), said.end())
    rest = small[end:].lstrip()
    if _OTHERS.match(rest):
        return False
    conceded = is_conceded(small, said.start())
    turns = conceded or words["contrast"].match(rest)
    if small[said.start()] == "," and told_again(small[said.end() : end], rest):
        return True
    if not turns and not rest.startswith(";") and not is_fronted(small, said.start()):
        again = told_again(small[said.end() : end], following)
        once = words["supposed"].search(said[0])
        told = ((once or again) and words["otherwise"].match(following)) or (
            (once or long) and (again or (long and words["next"].match(following)))
        )
        return bool(told and not rest.strip(" .\"'"))
    part = small[said.end() : end]
    return bool((long and turns) or words["surely"].search(rest)) or not set(_DEED.findall(part)).isdisjoint(
        _DEED.findall(rest)
    )


_OTHERS = compiled(r"[;,] (?:and |but |while |whereas )?(?:still )?(?:others|some|another|other [a-z]+)\b")
"""Behind what some say: what others do, which is no surer: "Some say that she died in 1900; *others* say"."""


def is_fronted(small: str, start: int) -> bool:
    """Tell whether a participle opens the sentence: "Once thought to have been born in Hull, she …"."""
    return start == 0 and not _BE.match(small)


def is_conceded(small: str, start: int) -> bool:
    """Tell whether what others say stands in front of what is so: "*Although* many say that she was born in Hull, she"."""
    return small.startswith(("although", "though")) and _CONCEDED.match(small, 0, start) is not None
