"""Labels of rows, in one form whatever they are written in: "D.O.B.", "DATE OF BIRTH (dd/mm/yyyy):" and "Date of Birth"."""

from functools import cache, lru_cache

from service.extract.text import lexicon
from service.extract.text.layout.headingwords import fields_below
from service.extract.text.patterns import compiled

_DOTTED = compiled(r"^(?:[^\W\d_]\.\s?){2,5}$")
_EDGES = " \t:|.*_?•·–—-"
_FORM = compiled(r"\s*\((?![s]\)|ren\)|es\))[^()]*\)")
_WORDS = 5


@lru_cache(4096)
def folded(label: str) -> str:
    """Return a label in small letters, with single blanks, for lines as well, without marks and what brackets say of its form."""
    words = _FORM.sub("", f"{label})" if label.count("(") > label.count(")") else label).strip()
    if _DOTTED.match(f"{words.strip(_EDGES)}."):
        words = words.replace(".", "").replace(" ", "")
    return " ".join(words.casefold().replace("’", "'").replace("_", " ").strip(_EDGES).split())


def field_of(label: str) -> str | None:
    """Return the field, or the kind of row, that a label names: "birth_date", "born"; None where it is no label of a person's row."""
    known, words = lexicon.table("infobox", "keys"), folded(label)
    return known.get(words) or _joined(words)


_JOINED = frozenset(("award", "educated_at", "notable_for", "occupation", "political_affiliation"))
"""Fields whose labels are joined to one another: "Honours and medals", "Other distinctions"."""
_OTHER = compiled(r"(?:other|further|selected|major|main|additional|notable|principal|key|academic) ")
_AND = compiled(r",? (?:and|&) |, ")


@lru_cache(4096)
def _joined(words: str) -> str | None:
    """Return the field that all parts of a label are labels of, behind a word that chooses some of it."""
    known = lexicon.table("infobox", "keys")
    fields = {known.get(each) for each in _AND.split(_OTHER.sub("", words, count=1))}
    field = fields.pop()
    return field if not fields and field in _JOINED else None


def cut_label(line: str, following: str) -> str | None:
    """Return the label that a line and the first cell of the next one make together: "Other political" / "affiliations | Elm Front"."""
    cell, mark, value = following.partition("\t")
    if not mark or not value.strip() or not cell[:1].islower() or "\t" in line:
        return None
    label = f"{line} {cell.strip()}"
    return label if field_of(label) else None


def is_label(words: str) -> bool:
    """Tell whether words are a label of a row about a person, of whatever field."""
    known = folded(words)
    return field_of(known) is not None or known in _others() or is_career(words)


def is_career(label: str) -> bool:
    """Tell whether a label leads to posts and when they were held: "Previous positions"."""
    return folded(label) in lexicon.words("rows", "labels", "career")


def stands_alone(line: str) -> bool:
    """Tell whether a line may be a label that has its value on the next lines."""
    if not line[:1].isupper() or len(line.split()) > _WORDS or line.rstrip().endswith((".", "!", "?", ",", ";")):
        return False
    words = folded(line)
    return words in lexicon.words("boilerplate", "items", "alone") or (
        (words in lexicon.table("infobox", "keys") or words in _others())
        and words not in lexicon.words("boilerplate", "headings", "known")
        and not fields_below(words) & {"award", "educated_at", "notable_for"}
    )


@cache
def _others() -> frozenset[str]:
    written = frozenset(map(folded, lexicon.phrases("boilerplate", "items", "keys")))
    return written | lexicon.words("infobox", "labels", "others")
