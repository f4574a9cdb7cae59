"""Which of two bodies beside each other is told: a faculty is its university, an institute none of its academy's, what it lies at a place."""

from collections.abc import Iterable

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.ends.evidence import has_head, is_abbreviation, words
from service.extract.rules.finding import Finding, short, told_as
from service.extract.text.patterns import compiled

_OWN = compiled(
    r"(?:['’]s|(?<=s)['’]) (?P<part>(?:[\w-]+ ){0,3}?(?P<noun>[a-z-]+))(?![\w-]| [a-z-]+ (?:prize|award)\b)"
)
_OF = (" of ", " of the ")
_JOINT = compiled(r"(?:,| (?:of|at|in)|, (?:at|in)|,? part of)?(?: the)? ")
_LIES = (" at ", " in ")
_FACULTY = compiled(r"(?:Faculty|Faculties|Facult[éa]d?|Fakultät|School) (?:of|for|de|des|für) ")
_LEARNED = compiled(r"\b(?:Universi\w+|Uniwersytet|College|Polytechnic)\b")
_ACADEMY = compiled(r"\bAcadem(?:y|ies)\b")


def with_own_part(around: Around, finding: Finding) -> Finding | None:
    """Return a post with the part of the body that it is of: "president of Acme*'s Danish section*"; None where something else of its is told."""
    body, end = finding.qualifiers.get("organisation", ""), finding.original.end
    if not body or not finding.value.endswith(body) or not around.text.startswith(("'s ", "’s "), end):
        return finding
    own = _OWN.match(around.text, end, around.high)
    if own is None or own["noun"] not in words("bodies"):
        return None
    more = " ".join(own.group().split())
    found = told_as(finding, finding.value + more, Span(finding.original.start, own.end()))
    return evolve(found, qualifiers={**finding.qualifiers, "organisation": body + more})


def is_beside_its_own(finding: Finding, told: Iterable[Finding], text: str) -> bool:
    """Tell whether a body is told of only beside the one that somebody is at: "the *Faculty of Law* of Elm University", "Elm Institute at *Lom*".

    ``told`` is what its sentence tells.
    """
    others = [each for each in told if each.subject is finding.subject]
    return any(_is_where(other, finding, text) or _describes(finding, other, text) for other in others) or any(
        other.field == finding.field and (_is_faculty(finding, other, text) or _owns(other, finding, text))
        for other in others
    )


def _is_faculty(part: Finding, whole: Finding, text: str) -> bool:
    """Tell whether a school is but a faculty of a university that is told as well; who works there works at both."""
    between = _JOINT.fullmatch(text, part.original.end, whole.original.start)
    return bool(between and part.field == "educated_at" and _FACULTY.match(part.value) and _LEARNED.search(whole.value))


_TELLS = compiled(r",? (?:that|which|whose|responsible|charged)\b")


def _describes(kind: Finding, body: Finding, text: str) -> bool:
    """Tell whether words only say what a body is: "the Tidal Commission, *the Elm Government agency* that enforces"."""
    return _between(body, kind, text) in (", the ", ", an ", ", a ") and bool(_TELLS.match(text, kind.original.end))


_STUDIES = ("degree", "subject")


def with_studies(whole: Finding, told: Iterable[Finding], text: str) -> Finding:
    """Return a university with the studies told of its faculty: "a degree in law at the Elm School of Law, *Lund University*"."""
    if whole.field != "educated_at" or not whole.qualifiers.keys().isdisjoint(_STUDIES):
        return whole
    for part in told:
        more = {key: value for key, value in part.qualifiers.items() if key in _STUDIES}
        quote = part.quote.join(whole.quote)
        if more and part.subject is whole.subject and short(quote) and _is_faculty(part, whole, text):
            return evolve(
                whole, qualifiers={**whole.qualifiers, **more}, quote=quote, places={**whole.places, **part.places}
            )
    return whole


def _owns(part: Finding, whole: Finding, text: str) -> bool:
    """Tell whether an academy is but whose institute somebody is at: "the Institute of Botany of the *Elm Academy*"."""
    own = _between(part, whole, text) in _OF and has_head(part.value) and not _FACULTY.match(part.value)
    return own and _ACADEMY.search(whole.value) is not None


def _is_where(body: Finding, place: Finding, text: str) -> bool:
    """Tell whether what looks like a body is where another one lies: "director of the Elm Institute at *Lom*"."""
    bare = not has_head(place.value) and not is_abbreviation(place.value)
    named = body.qualifiers.get("organisation", body.value)
    return bare and _between(body, place, text) in _LIES and has_head(named) and body.value.endswith(named)


def _between(first: Finding, second: Finding, text: str) -> str:
    return text[first.original.end : second.original.start] if first.original.end < second.original.start else ""
