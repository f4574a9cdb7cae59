"""The marriage that a paragraph told last, whose end a sentence not far behind may tell: "They had two sons. *It was dissolved in 1961.*"."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding

_LATELY = 3
"""So many sentences back a marriage was told whose end a sentence tells."""
_OWN = ("child", "spouse")


@define
class Marriages:
    """The number of the paragraph's last sentence that told of a marriage, and what it said of that."""

    number: int = 0
    said: Sequence[Finding] = ()

    def note(self, number: int, said: Iterable[Finding]) -> None:
        """Take in what a sentence says."""
        if wed := [each for each in said if each.field == "spouse"]:
            self.number, self.said = number, wed

    def before(self, number: int, shadows: Sequence[Shadow]) -> Iterator[tuple[int, Sequence[Finding]]]:
        """Yield the marriage before the sentence right before one, unless others with a marriage of their own were told of since."""
        if not 1 < number - self.number <= _LATELY:
            return
        since = (each for shadow in shadows[1 - number + self.number :] for each in shadow.mentions.values())
        if not any(each.kind is Kind.KIN and each.note["field"] not in _OWN for each in since):
            yield self.number, self.said
