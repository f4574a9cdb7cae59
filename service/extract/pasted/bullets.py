"""Bullets that end a sentence, as the list that the sentence reads: "She was a member of:" with a body on each line below."""

from collections.abc import Iterator
from itertools import pairwise

from service.extract.text.patterns import compiled

_LEAD = compiled(r" (?:of|at|for|on|with|in|to|including) ?(?P<colon>:)\n(?=[-•*·–] ?[^\W_])")
_TELLS = compiled(
    r"\b(?:is|was|are|were|has|had|sits|sat|serves|served|works|worked|belongs|belonged|studied|taught|teaches|trained|graduated)\b"
)
_ITEM = compiled(r"(?P<mark>[-•*·–] ?)(?P<words>(?:the |The )?[^\W\d_a-z][^\n:]{1,90}?)(?P<end>[;,.]?)(?:\n|$)")
_FEWEST = 2
_LONGEST = 300


def bullets(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the marks of bullets below a sentence that ends with a colon, and the commas that stand for them; half-open code points."""
    for lead in _LEAD.finditer(text) if ":\n" in text else ():
        low = max(0, lead.start() - _LONGEST)
        start = max(text.rfind(mark, low, lead.start()) for mark in "\n.!?")
        if _TELLS.search(text, max(start, low), lead.start()) is None:
            continue
        at, items = lead.end(), []
        while item := _ITEM.match(text, at):
            items.append(item)
            at = item.end()
        if len(items) < _FEWEST or any(". " in item["words"] for item in items):
            continue
        yield lead.start("colon"), items[0].end("mark"), " "
        for before, following in pairwise(items):
            yield before.start("end"), following.end("mark"), ", "
        last = items[-1]
        if last["end"] != ".":
            yield last.end("words") - 1, last.end("end"), f"{text[last.end('words') - 1]}."
