"""What the words of a name tell by themselves of what it names: a body, an honour, an event, a field of learning."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.mention import Kind
from service.extract.mentions.names.bodies.academies import is_learned
from service.extract.mentions.names.runs import namewords
from service.extract.mentions.places.demonyms import tells_whence
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import ends_as_field, gender_by_name

_ACRONYM = compiled(
    r"[A-Z][A-ZÀ-Þ&.\d-]{1,7}s?|[A-Z][a-z]{1,2}[A-Z]{2,}|(?!Ma?c|De|La|Le|Du|Di|Da|Fitz|Van|Von)[A-Z][a-z]{1,9}[A-Z][a-z]{2,}"
)
"""Letters that stand for a name, and names with a capital inside: "SoftWare"."""

_BAND = compiled(r" and [Tt]he [^\W\d_a-z]\w*s$")
_REMEMBERED = 10_000
"""So many names are remembered with what their words tell: texts repeat them."""


@lru_cache(_REMEMBERED)
def kind_of(words: tuple[str, ...]) -> Kind | None:
    """Return the class that the words of a run tell by themselves, or None."""
    last = words[-1]
    if len(words) == 1:
        return _kind_of_word(last)
    if " ".join(words[-2:]) in namewords.words("body_endings"):
        return Kind.ORGANISATION
    if last in namewords.words("award") or (words[0] in namewords.words("award") and not gender_by_name(words)):
        return Kind.AWARD
    if last in namewords.words("event") and not set(words) & namewords.words("school") and not _is_about(words):
        return None if words[-2].lower() in namewords.words("particles") else Kind.EVENT  # "Henri de la Tour"
    if not namewords.is_taught(words) and (_is_body(words) or _is_lands(words)):
        return Kind.ORGANISATION
    return (
        Kind.DISCIPLINE
        if namewords.is_taught(words)
        or last in namewords.words("discipline")
        or ends_as_field(last)
        or set(words) <= namewords.words("departments")
        else None
    )


_LETTERS = compiled(r"[A-Z]{3,6}")
_STATES = frozenset(("USA", "USSR", "SSR", "ASSR", "GDR", "FRG", "UAE", "DRC", "PRC"))


def _is_lands(words: tuple[str, ...]) -> bool:
    """Tell whether a place and letters are a body of that place: "*Africa CDC*"; letters behind a name may be an honour or a state."""
    *before, last = words
    plain = _LETTERS.fullmatch(last) and last not in namewords.words("letters") | _STATES
    place = " ".join(before)
    return bool(plain) and not place.isupper() and bool(lookup(place)) and not lookup(last)


def _is_about(words: Sequence[str]) -> bool:
    """Tell whether a name is of a body that is for something: "*Centre for* the Study of War"."""
    at = next((at for at, word in enumerate(words) if word in ("of", "for")), 0)
    return at > 0 and words[at - 1] in namewords.words("organisation") - namewords.words("event")


def _kind_of_word(word: str) -> Kind | None:
    if word in namewords.words("award"):
        return Kind.AWARD
    if _is_body((word,)):
        return Kind.ORGANISATION
    if word in namewords.words("discipline") or word in namewords.words("letters") or ends_as_field(word):
        return Kind.DISCIPLINE
    return Kind.ORGANISATION if _ACRONYM.fullmatch(word) else None


def names_body(words: Sequence[str]) -> bool:
    """Tell whether words name an organisation by themselves, without what stands around them."""
    return bool(words) and kind_of(tuple(words)) is Kind.ORGANISATION


def _is_body(words: Sequence[str]) -> bool:
    """Tell whether a run names an organisation by one of its words."""
    if (
        "&" in words[1:-1]
        or _BAND.search(" ".join(words))
        or (len(words) > 1 and words[-1] in namewords.legal_forms())
        or words[0] in namewords.words("bodies")
        or not namewords.words("opposed").isdisjoint(words[1:-1])
    ):
        return True
    if len(words) > 1 and words[0] in namewords.words("clubs") and words[1] not in namewords.words("no_clubs"):
        return True
    if words[-1] in namewords.words("units") and namewords.words("corporate") | namewords.words(
        "title_modifiers"
    ) >= set(words[:-1]):
        return False
    if len(words) > 1 and (words[-1] in namewords.words("settlement") or tells_whence(words)):
        return False
    if (
        len(words) > 1
        and words[-1] in namewords.words("organisation_end")
        and not set(words) <= namewords.words("departments")
    ):
        return True
    return not (_bodies_alone() if len(words) == 1 else _bodies()).isdisjoint(words)


@cache
def _bodies() -> AbstractSet[str]:
    return namewords.words("school") | namewords.words("organisation")


@cache
def _bodies_alone() -> AbstractSet[str]:
    return namewords.words("school") - namewords.words("organisation")


def organisation_note(words: Sequence[str]) -> dict[str, str]:
    """Return what the words for a body tell besides: that it is a school, a learned society, a party, letters, an ensemble, a hospital."""
    note = {}
    if set(words) & namewords.words("school") and words[-1] not in namewords.words("treats"):
        note["school"] = "true"
    if is_learned(words):
        note["learned"] = "true"
    if words[-1] in namewords.words("party") and (namewords.words("opposed") | {"of"}).isdisjoint(words):
        note["political"] = "true"
    if len(words) == 1 and _ACRONYM.fullmatch(words[0]):
        note["acronym"] = "true"
    if words[-1] in namewords.words("ensembles"):
        note["ensemble"] = "true"
    if not namewords.words("treats").isdisjoint(words):
        note["treats"] = "true"
    return note
