"""Organisations made comparable: names against common nouns."""

import re
from functools import cache, lru_cache
from typing import ClassVar

from attrs import frozen

from service.reconcile.normal.forms import Form
from service.reconcile.normal.spelling import covered, english, same_words, words
from service.reconcile.tables import classes, table

_CACHE = 8192


@frozen(cache_hash=True)
class OrganisationForm(Form):
    """An organisation: the words of its name, the class of its common noun; ``named`` is False for a mere description.

    ``initials`` are those of a name of several words, ``letters`` a name that is nothing but letters ("WHO"), both in small letters.
    """

    can_clash: ClassVar[bool] = True

    names: tuple[str, ...]
    group: str
    named: bool
    initials: str = ""
    letters: str = ""

    def same(self, other: Form) -> bool:
        """Tell whether both have one name, or one has the other's initials for its name, or both the same description."""
        if not isinstance(other, OrganisationForm) or self.named != other.named:
            return False
        if self.letters != other.letters and (self.letters, other.letters) in (
            ("", self.initials),
            (other.initials, ""),
        ):
            return True
        if not same_words(self.names, other.names):
            return False
        return self.group == other.group or (self.named and "" in (self.group, other.group))

    def clashes(self, other: Form) -> bool:
        """Tell whether both are named, differently."""
        if not isinstance(other, OrganisationForm):
            return False
        unlike = self.group != other.group and "" not in (self.group, other.group)
        return unlike or (self.named and other.named and not self.same(other))

    def contains(self, other: Form) -> bool:
        """Tell whether the other is a named part of this one ("Springfield University", "… Medical University")."""
        if (
            not isinstance(other, OrganisationForm)
            or not (self.named and other.named)
            or self.group != other.group
            or not self.group
        ):
            return False
        return len(self.names) < len(other.names) and covered(self.names, other.names)

    def generic(self) -> bool:
        """Tell whether only a common noun is given ("the hospital")."""
        return not self.names


@lru_cache(_CACHE)
def organisation(value: str) -> OrganisationForm:
    """Read an organisation's name, or the words that describe one ("a nearby hospital")."""
    article, _, rest = value.partition(" ")
    bare = _legal().sub("", rest if article.casefold() in ("the", "a", "an") and rest else value)
    spelled = " ".join(words(english(bare)))
    noun = next((noun for noun in _nouns() if f" {noun} " in f" {spelled} "), "")
    names = tuple(f" {spelled} ".replace(f" {noun} ", " ", 1).split()) if noun else tuple(spelled.split())
    named = bool(names) and article.casefold() not in ("a", "an") and any(char.isupper() for char in bare)
    group = _nouns()[noun] if noun else ""
    letters = bare.replace(".", "").casefold() if _LETTERS.fullmatch(bare) else ""
    initials = "" if letters else "".join(word[0] for word in _CAPITALS.findall(bare)).casefold()
    key = f"{' '.join(sorted(names))}|{group}|{named}"
    return OrganisationForm(key, names, group, named, initials if len(initials) > 1 else "", letters)


_LETTERS = re.compile(r"(?:[^\W\d_a-z]\.?){2,6}")
_CAPITALS = re.compile(r"\b[^\W\d_a-z]\w*")


@cache
def _legal() -> re.Pattern[str]:
    """Match the legal forms at the end of a company's name, which make no other company of it: ", Inc.", "AG", "Pty Ltd"."""
    forms = "|".join(re.escape(form).replace(r"\.", r"\.?") for form in table("organisations")["legal"]["forms"])
    return re.compile(rf"(?<=\w)(?:,? (?:& )?(?:{forms})\.?)+$")


@cache
def _nouns() -> dict[str, str]:
    """Return common noun, folded, longest first, and plurals too, with its class."""
    listed = {english(noun): group for noun, group in classes("organisations").items()}
    plural = {f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s": group for noun, group in listed.items()}
    return dict(sorted((plural | listed).items(), key=lambda entry: (-len(entry[0]), entry[0])))
