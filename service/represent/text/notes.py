"""Numbered footnotes: each quotes the exact words and tells who says them."""

from collections.abc import Iterable, Mapping

from attrs import Factory, define

from service.represent.text.lines import Plain, legible, wrap


@define
class Notes:
    """Footnotes by claim, numbered as they are first asked for."""

    claims: dict[str, Plain] = Factory(dict)
    numbers: dict[str, int] = Factory(dict)

    def marks(self, claims: Iterable[Plain]) -> str:
        """Return " [1] [2]" for ``claims``, or nothing."""
        ids = {claim["id"]: claim for claim in claims}
        for key, claim in ids.items():
            if key not in self.claims:
                self.claims[key] = claim
                self.numbers[key] = len(self.claims)
        return "".join([f" [{number}]" for number in sorted([self.numbers[key] for key in ids])])

    def lines(self, sources: Mapping[str, Plain]) -> list[str]:
        """Return the footnotes: quote, source and address."""
        wide = " " * (len(str(len(self.claims))) + 3)
        lines: list[str] = []
        for number, claim in enumerate(self.claims.values(), 1):
            source = sources[claim["source"]]
            lines += wrap(f"“{claim['selectors'][0]['exact']}”", f"[{number}]".ljust(len(wide)), wide)
            lines += wrap(credit(claim, source), wide, wide)
            lines += [wide + legible(source["url"])] if source["url"] else []
        return lines


def footnotes(notes: Notes, sources: Iterable[Plain]) -> list[str]:
    """Return all footnotes under a heading; nothing where there are none."""
    lines = notes.lines({source["id"]: source for source in sources})
    return ["", "Who says so:", *lines] if lines else []


def credit(claim: Plain, source: Plain) -> str:
    """Return who says a claim, where and when."""
    names = [source["publisher"], source["title"]]
    said = ", ".join(name for name in names if name)
    when = f", {source['published']}" if source["published"] else ""
    return f"— {said}{when}" + (f", citing {claim['attribution']}" if claim["attribution"] else "")
