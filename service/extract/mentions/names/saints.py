"""Towns that are named after saints or generals, told from persons by the words that lead to where somebody lives or goes.

In: a run behind "St." or "Pt.". Out: whether it is a town, which is then located.
"""

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.located import Located
from service.extract.mentions.names.names import Run
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text.patterns import compiled

DWELT = compiled(
    r"\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|settl(?:ed|ing)|[Bb]orn|[Rr]aised|grew up|brought up|died|passed away|(?:his|her|their) home)"
    r"(?: [a-z]+ly| back| down)? (?:in|near)(?: nearby)? $|\b(?:liv(?:es?|ed|ing)|born|died) on $"
)
WENT_TO = r"\b(?:moved?|moving|relocat\w+|emigrat\w+|immigrat\w+|migrat\w+|return\w*|went|came|fled|exiled|deported|retired|back|home|on)(?: (?:together |along )?with [a-z][^.,;:()]{1,40})? to $"
_WENT = compiled(WENT_TO)
SAINTS = frozenset(("Saint", "St", "St.", "Pt."))
_IN = compiled(r"\b(?:in|at|near|around|outside) $")
_FEW = 40


def is_town(text: str, run: Run) -> bool:
    """Tell whether a title is the first word of a town's name: "died in *General* Santos City"."""
    start = run.start - len(run.honorific) - 1
    led = run.honorific and (
        _IN.search(text, max(0, start - _FEW), start) or _WENT.search(text, max(0, start - _FEW), start)
    )
    return bool(led and lookup(" ".join((run.honorific, *run.words))))


def named_after(text: str, run: Run, located: Located) -> bool:
    """Tell whether a town that nothing else knows is named after a saint, and let it be located: "was born in *St. Ulfrid*"."""
    start = text.rfind(run.honorific, 0, run.start)
    if (
        len(run.words) > 1
        or text[start + len(run.honorific) : run.start] != " "
        or text.startswith(("'", "’"), run.end)
    ):
        return False
    if not (DWELT.search(text, max(0, start - _FEW), start) or _WENT.search(text, max(0, start - _FEW), start)):
        return False
    located.extend([Mention(kind=Kind.PLACE, start=start, end=run.end, value=text[start : run.end])])
    return True
