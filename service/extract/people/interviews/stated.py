"""What the asker of an interview states of who is asked: "You were born in Oslo."."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.domain.selector import Span
from service.extract.people.interviews.questions import LABEL, LONGEST, YOU, is_question
from service.extract.text.patterns import compiled

_SENTENCE = compiled(r"[^.!?]*(?:\.(?=\w)[^.!?]*)*[.!?]+")
_NOT_SURE = compiled(
    r"\b(?:I|me|[Mm]y|[Ww]e|us|[Oo]ur|[Tt]hey|people|some|if|would|could|might|may|must|should|will|perhaps|maybe|apparently|imagine|suppose"
    r"|says?|said|heard|read|rumou?rs?|almost|nearly|not|n['’]t|never|no|or)\b"
)
_DENIED = compiled(
    r"(?:[*_]*[\w .'’-]{1,40}:[*_]*\s)?[^\w]*(?:(?:Well|Oh|Ah|Um|Er|Ha|Sorry|Look)\b\W*)*"
    r"(?:[Nn]o\b|[Nn]ot\b|[Nn]ope|[Aa]ctually|[Nn]early|[Aa]lmost|[Nn]ever|[Hh]ardly|[Ww]rong|[Ww]ho (?:told|says)|[Dd]id I|(?:I|[Ii]t|[Tt]hat)(?: (?:am|is|was|did|have|had))?(?: not|n['’]t|['’]s not|['’]m not| wish)\b)"
)
_TAG = compiled(r"\b(?:right|correct|true|so)\?")


def addressed(text: str, lines: Sequence[Span], answers: Sequence[Span]) -> Iterator[Span]:
    """Yield what an asker states of "you", and the answer does not deny, as in "You were born in Oslo."."""
    own = {line.start for line in answers}
    labelled = any(LABEL.match(line.of(text)) for line in answers)
    for line, answer in pairwise(lines):
        words = line.of(text)
        asks = is_question(words)
        if line.start in own or answer.start not in own or len(words) > LONGEST or _TAG.search(words):
            continue
        if not asks and (_DENIED.match(answer.of(text)) or (labelled and not LABEL.match(words))):
            continue
        label = LABEL.match(words)
        for match in _SENTENCE.finditer(words, label.end() if label else 0):
            told = match[0]
            if not told.endswith("?") and YOU.search(told) and not _NOT_SURE.search(told):
                yield Span(line.start + len(words[: match.end()]) - len(told.lstrip()), line.start + match.end())
