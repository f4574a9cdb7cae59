"""What a line below "Education" tells that was studied at its school: "PhD in Civil Engineering, Elm University", "Law, Elm University", "Elm University, Law (PhD)"."""

from collections.abc import Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.halves import fields
from service.extract.text.patterns import compiled

_WORDS = r"[^\W\d_][\w&’'-]*(?:,? [^\W\d_][\w&’'-]*){0,5}?"
_BEFORE = compiled(
    rf"(?P<in>,? in|,|:| \(|)\s?(?P<subject>{_WORDS})\)?(?: \([^()]{{2,30}}\))?[,:]?(?: from| at|,)? (?:the )?"
)
"""Between a degree and its school."""
_BEHIND = compiled(rf"(?P<in> in|,) (?P<subject>{_WORDS})(?=\s?[(,;.]|\Z|\n)")
_FIRST = compiled(rf"(?P<in>)(?P<subject>{_WORDS}), (?:the )?")
_ENDS = compiled(r"\s?(?:[(,;.]|\Z|\n)")
_SCIENCES = ("ology", "ography", "onomy", "ometry")


def subject_of(text: str, line: Span, inside: Sequence[Mention], school: Mention) -> dict[str, str]:
    """Return what was studied at a school as a qualifier, by the one degree of its line, or by what stands right beside it."""
    degrees = [each for each in inside if each.kind is Kind.DEGREE]
    before = [each for each in degrees if each.end < school.start]
    degree = before[-1] if before else next(iter(degrees), None)  # "Joint Degree *Master of Arts*"
    match = None
    if degree and degree.end < school.start:
        match = _BEFORE.fullmatch(text, degree.end, school.start)
    elif degree:
        match = _BEHIND.match(text, degree.end, line.end)
    found = match and _known(text, Span(*match.span("subject")), inside, told=bool(match["in"].strip(" ,:(")))
    if found or (degree and degree.end < school.start):
        return {"subject": found} if found else {}
    return _beside(text, line, inside, school)


def _beside(text: str, line: Span, inside: Sequence[Mention], school: Mention) -> dict[str, str]:
    """Return the field of learning right before a school, as the first words of its line, or right behind it: "Elm University, *Law* (PhD)"."""
    behind = next((each for each in inside if each.start == school.end + len(", ")), None)
    if (
        behind
        and behind.kind is Kind.DISCIPLINE
        and text.startswith(", ", school.end)
        and _ENDS.match(text, behind.end)
    ):
        return {"subject": behind.value.lower()}
    dates = [each.end for each in inside if each.kind is Kind.DATE and each.end < school.start]
    start = max(dates, default=line.start)
    start += len(text[start : school.start]) - len(text[start : school.start].lstrip(" \t:–—-)"))
    match = _FIRST.fullmatch(text, start, school.start)
    found = match and _known(text, Span(*match.span("subject")), inside, told=False)
    return {"subject": found} if found else {}


def _known(text: str, span: Span, inside: Sequence[Mention], *, told: bool) -> str:
    """Return words in small letters if they are a field of learning: a known one, or, where a degree is ``told`` to be in them, any that name nothing else."""
    words = _GRADED.sub("", span.of(text).lower())
    others = any(each.start < span.end and span.start < each.end and not _may_be_of(each, told=told) for each in inside)
    learned = any(each.kind is Kind.DISCIPLINE and each.span == span for each in inside)
    science = not others and " in " not in words and (told or words.split()[-1] in fields())
    known = learned or words.endswith(_SCIENCES) or science
    return words if known and not _LEVEL.match(words) else ""


_GRADED = compiled(
    r",? \(?(?:with )?(?:(?:first|upper second|second|lower second)[- ]class|(?:summa |magna )?cum laude|honou?rs|distinction)\b.*$"
)
"""How well studies went: "Botany, *first class honours*"."""
_LEVEL = compiled(r"(?:post-?|under)?(?:graduate|doctoral|master’?'?s?|bachelor’?'?s?|phd|further) ")
"""What tells how far studies went, and not of what they were: "Doctoral studies"."""


def _may_be_of(mention: Mention, *, told: bool) -> bool:
    """Tell whether a mention may be of a field of learning: one itself, or its capitals taken for a body or a place that nobody knows."""
    weak = (mention.kind is Kind.ORGANISATION and "school" not in mention.note) or mention.note.get("known") == "false"
    return mention.kind is Kind.DISCIPLINE or (told and weak)
