"""Departments in rows of posts, and the houses that they are of: "Resident, Department of Surgery, *Elm Hospital*"."""

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_DEPARTMENT = compiled(
    r"(?:[^\W\d_a-z][\w-]* )?(?:Department|Dept\.?|Faculty|Division|Section|Chair|Unit|Klinik|Clinic|Institute)\b"
)
_HOUSE = compiled(
    r"(?:Universi|College|Hospital|Klinikum|Krankenhaus|Hôpital|Ospedale|Medical (?:School|Cent)|Infirmary|Polytechnic|Hochschule)"
)


_LETTERS = compiled(r"[A-Z]{3,8}")
"""A house by its letters: "Department of Tides, *NHPA*"."""


def is_of_house(text: str, head: str, department: Span, whole: Span) -> bool:
    """Tell whether a post by its head is work in a house that its department is of, and does not head that department."""
    if head in lexicon.words("ends", "heading"):
        return False
    lettered = _LETTERS.fullmatch(whole.of(text)) and department.of(text).startswith(("Department", "Dept", "Faculty"))
    house = _HOUSE.search(whole.of(text)) or lettered
    return bool(house) and is_department(text, department)


def is_house(text: str, body: Span) -> bool:
    """Tell whether a body is a house that others may be parts of: a university, a hospital."""
    return _HOUSE.search(body.of(text)) is not None


def is_department(text: str, part: Span) -> bool:
    """Tell whether a part of a row is no more than a department: "EECS Department", "Department of Law"."""
    return bool(_ENDS_DEPARTMENT.search(part.of(text)) or _DEPARTMENT.match(part.of(text)))


_ENDS_DEPARTMENT = compiled(r"\b(?:Department|Dept\.?|Faculty|Division|Section|Group|Team|Laboratory|Lab)$")
