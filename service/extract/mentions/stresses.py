"""What a sentence stresses or understates, as rules know it: "not only A but also B" as "A and B", "It was in Bern that" as "in Bern,".

In: a shadow's text with its offsets. Out: the same in plain words; what is dropped has no character any more.
"""

from collections.abc import Iterable, Iterator

from service.extract.mentions.pasttense import Told, replaced
from service.extract.text.patterns import compiled

_SIGNS = (
    " that ",
    " occurred ",
    " took place ",
    " happened ",
    "ot only ",
    "ot just ",
    "ot merely ",
    "ot simply ",
    " far ",
)


def unstressed(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Return a text without its stresses, and its offsets."""
    if not any(sign in text for sign in _SIGNS) and not _ONWARD.search(text):
        return text, offsets
    return replaced(text, offsets, _apart(sorted(_told(text))))


def _apart(told: Iterable[Told]) -> Iterator[Told]:
    """Yield those that do not begin inside another one."""
    behind = 0
    for each in told:
        if each[0] >= behind:
            behind = each[2][1]
            yield each


_NOT_ONLY = compiled(
    r"(?:(?<= )not |^Not (?!(?:only|just|merely|simply) (?:did|do|does|was|were|is|are|has|have|had|would|could|can|will) ))"
    r"(?:only|just|merely|simply) (?P<one>[^.;:]{1,160}?)(?P<but>,? but)(?: also| equally)?(?= )"
)
"""What is said of two things alike: "won *not only* the Lark Prize *but also* the Elm Medal"."""
_IT_WAS = compiled(
    r"(?:^|(?<=[.;] ))(?:It|it) (?:is|was) (?P<part>(?:only )?(?:in|on|at|near|outside|as|during|under|with|for) [^.;:]{1,80}?)(?P<that>,? that)(?= (?:[\ue000-\ue4ff]|the ))"
)
"""A part of the clause that is put in front: "*It was* in Bern *that* Ada died"."""
_OCCURRED = compiled(
    r"\b(?:birth|death|suicide|murder) of [\ue000-\ue0ff](?P<verb> (?:occurred|took place|happened) )(?=in|on|at|near)"
)
"""A death that happens is one: "The death of Ada *occurred* in Bern in 1990"."""
_ONWARD = compiled(
    r"(?<=\b[Ff]rom [\ue600-\ue6ff])(?P<on> (?:onwards?[ ,.;:)]|on(?:[,.;:)]| (?=[\ue000-\ue2ff\ue500-\ue5ff]|(?:in|at|as) ))))"
)
"""Behind a beginning, that there was no end: "from 1930 *on* she"; not "from 1930 on Crete"."""
_NOT_FAR = compiled(r"\bnot (?:very |too |so )?far (?P<end>from|off|outside)(?= )")


def _told(text: str) -> Iterator[Told]:
    """Yield what joins, stresses or understates, as rules know it: "and", a part in front, "near"."""
    for match in _NOT_ONLY.finditer(text) if " but" in text else ():
        yield match.start(), match.span("one"), (match.start("but"), match.end()), " and"
    for match in _IT_WAS.finditer(text):
        yield match.start(), match.span("part"), match.span("that"), ","
    for match in _OCCURRED.finditer(text):
        yield match.start("verb"), (0, 0), match.span("verb"), " "
    for match in _NOT_FAR.finditer(text):
        yield match.start(), (0, 0), match.span("end"), "near"
    for match in _ONWARD.finditer(text):
        yield match.start(), (0, 0), match.span("on"), match["on"][-1]
