"""Findings with a date more, as the clause around them tells it."""

from collections.abc import Mapping

from attrs import evolve

from service.domain.selector import Span
from service.extract.rules.finding import Finding, short

_DATED = ("start", "end", "date")


def dated(found: Finding, key: str, text: str, span: Span, rests: Mapping[str, str]) -> Finding:
    """Return a finding with one date more, unless the rule gave another under that key; the same under a vaguer key gives way."""
    given = dict(found.qualifiers)
    of_publication = given.get("date_basis") == "publication" and "date" in given and "date" not in found.places
    if of_publication and "date_basis" not in rests:
        del given["date"], given["date_basis"]  # what the words say counts before the day of the publication
    same = [each for each in _DATED if given.get(each) == text]
    if key in same:
        return found
    for each in same:
        if each == "date" or key in ("start", "end"):
            del given[each]
    if key in given or (key == "date" and not given.keys().isdisjoint(_DATED)) or (key != "date" and "date" in given):
        return found
    quote = found.quote.join(span)
    if not short(quote):
        return found
    places = {name: place for name, place in found.places.items() if name not in same} | {key: span}
    return evolve(found, qualifiers={**given, key: text, **rests}, quote=quote, places=places)
