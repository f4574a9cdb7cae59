"""A claim as a citation: its quote among the words around it, who published it, and what it says."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from service.represent.pages.corrections import Corrections
from service.represent.stated import claimed

Plain = Mapping[str, Any]

AROUND = 140
"""How many code points before a quote, and behind it, are shown at most."""

_MODALITIES = {
    "reported": "reported, not said in the source's own voice",
    "possible": "one of several possibilities",
    "intended": "intended",
    "negated": "denied",
}


@frozen
class Citer:
    """Makes citations: ``sources`` by id, numbered from 1 in their order; ``texts`` the frozen ones by digest, where they are known."""

    sources: Mapping[str, Plain]
    texts: Mapping[str, str]
    corrections: Corrections

    def citation(self, claim: Plain) -> Plain:
        """Return a claim as the templates show it."""
        before, exact, behind = self.context(claim)
        source = self.sources[claim["source"]]
        return {
            "id": claim["id"],
            "said": claimed(claim),
            "before": before,
            "exact": exact,
            "behind": behind,
            "source": source,
            "linked": claim["passage_url"] is not None,
            "remarks": list(_remarks(claim)),
            "correct": self.corrections.of_claim(claim),
        }

    def context(self, claim: Plain) -> tuple[str, str, str]:
        """Return what stands before the quote in its paragraph, the quote, and what stands behind it."""
        quote, place = claim["selectors"][:2]
        text = self.texts.get(claim["text_sha256"])
        if text is None:
            return f"…{quote['prefix']}", quote["exact"], f"{quote['suffix']}…"
        return _before(text, place["start"]), quote["exact"], _behind(text, place["end"])

    def numbers(self, claims: list[Plain]) -> list[int]:
        """Return the numbers of the sources of ``claims``."""
        return sorted({self.sources[claim["source"]]["number"] for claim in claims})


def named(source: Plain) -> str:
    """Return what a source is called in a line: its publisher, or its title in quotation marks."""
    return source["publisher"] or f"“{source['title']}”"


def numbered(sources: list[Plain]) -> dict[str, Plain]:
    """Return sources by id, each with its number and its name."""
    return {each["id"]: {**each, "number": number, "name": named(each)} for number, each in enumerate(sources, 1)}


def _before(text: str, start: int) -> str:
    whole = text[max(0, start - AROUND) : start]
    line = whole.rpartition("\n")[2]
    if line == whole and start > AROUND:
        return f"… {line.partition(' ')[2]}" if " " in line else f"…{line}"
    return line.lstrip()


def _behind(text: str, end: int) -> str:
    whole = text[end : end + AROUND]
    line = whole.partition("\n")[0]
    if line == whole and end + AROUND < len(text):
        return f"{line.rpartition(' ')[0]} …" if " " in line else f"{line}…"
    return line.rstrip()


def _remarks(claim: Plain) -> list[str]:
    found = [
        _MODALITIES.get(claim["modality"]),
        f"citing {claim['attribution']}" if claim["attribution"] else None,
        "no longer on the page" if claim["orphaned_at"] else None,
        "rejected by an editor" if claim["rejected_by"] else None,
        None if claim["linked"] else "about another person of the name",
    ]
    return [each for each in found if each]
