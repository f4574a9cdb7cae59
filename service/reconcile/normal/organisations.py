"""Organisations made comparable: names against common nouns."""

import re
from functools import cache, lru_cache
from typing import ClassVar

from attrs import frozen

from service.domain.bodies import bodies
from service.reconcile.normal.forms import Form
from service.reconcile.normal.places.gazetteer import meanings
from service.reconcile.normal.spelling import covered, english, fold, same_words, words
from service.reconcile.tables import classes, table

_CACHE = 8192


@frozen(cache_hash=True)
class OrganisationForm(Form):
    """An organisation: the words of its name, the class of its common noun; ``named`` is False for a mere description.

    ``initials`` are those of a name of several words, or the letters that stand in brackets behind it; ``letters`` a name that is
    nothing but letters ("WHO"), both in small letters. ``noun`` is the common noun; ``owner`` the place in front that has the
    body: "Lisbon's". ``known`` is the first name of a body that everybody knows (:func:`service.domain.bodies.bodies`).
    """

    can_clash: ClassVar[bool] = True

    names: tuple[str, ...]
    group: str
    named: bool
    initials: str = ""
    letters: str = ""
    noun: str = ""
    owner: str = ""
    known: str = ""

    def same(self, other: Form) -> bool:
        """Tell whether both have one name, or one has the other's initials for its name, or both the same description."""
        if not isinstance(other, OrganisationForm) or self.named != other.named or not self._one_owner(other):
            return False
        if self.known or other.known:
            return self.known == other.known
        if self.letters != other.letters and (self.letters, other.letters) in (
            ("", self.initials),
            (other.initials, ""),
        ):
            return True
        return same_words(self.names, other.names) and self._one_noun(other)

    def _one_noun(self, other: "OrganisationForm") -> bool:
        """Tell whether the common nouns may be those of one body: none beside any, one noun, or two of a class that is loose with them."""
        if not self.named or "" in (self.group, other.group):
            return self.group == other.group or self.named
        return self.group == other.group and (
            self.noun == other.noun or self.group in table("organisations")["loose"]["classes"]
        )

    def _one_owner(self, other: "OrganisationForm") -> bool:
        return self.owner == other.owner or "" in (self.owner, other.owner)

    def clashes(self, other: Form) -> bool:
        """Tell whether both are named, differently."""
        if not isinstance(other, OrganisationForm):
            return False
        unlike = (
            self.group != other.group
            and "" not in (self.group, other.group)
            and not (self.known and self.known == other.known)
        )
        return unlike or (self.named and other.named and not self.same(other))

    def contains(self, other: Form) -> bool:
        """Tell whether the other is a named part of this one ("Springfield University", "… Medical University")."""
        if (
            not isinstance(other, OrganisationForm)
            or not (self.named and other.named)
            or not (self.group == other.group != "" or self._bare_school(other))
            or not self._one_owner(other)
            or not _others().isdisjoint({*other.names} - {*self.names})
        ):
            return False
        return len(self.names) < len(other.names) and covered(self.names, other.names)

    def _bare_school(self, other: "OrganisationForm") -> bool:
        """Tell whether this may be a school without a word that says so, as the other does: "Harvard", "Harvard Law School"."""
        return not self.group and other.group == table("organisations")["schools"]["class"]

    def generic(self) -> bool:
        """Tell whether only a common noun is given ("the hospital")."""
        return not self.names


@lru_cache(_CACHE)
def organisation(value: str) -> OrganisationForm:
    """Read an organisation's name, or the words that describe one ("a nearby hospital")."""
    article, _, rest = value.partition(" ")
    bare = rest if article.casefold() in ("the", "a", "an") and rest else value
    owner, bare = _owned(bare)
    bare, said = _bracketed(bare)
    bare = _without_form(bare)
    spelled = _spelled(bare)
    found = [noun for noun in _nouns() if f" {noun} " in f" {spelled} "]
    noun = next((noun for noun in found if spelled.endswith(f" {noun}")), found[0] if found else "")
    names = tuple(f" {spelled} ".replace(f" {noun} ", " ", 1).split()) if noun else tuple(spelled.split())
    named = bool(names) and article.casefold() not in ("a", "an") and any(char.isupper() for char in bare)
    if owner and not names:
        names, named = tuple(owner.split()), True
    group = _nouns()[noun] if noun else ""
    letters = bare.replace(".", "").casefold() if _LETTERS.fullmatch(bare) else ""
    initials = "" if letters else said or "".join(word[0] for word in _CAPITALS.findall(bare)).casefold()
    key = f"{' '.join(sorted(names))}|{group}|{named}"
    known = _bodies().get(letters or spelled, "") if named else ""
    return OrganisationForm(
        key, names, group, named, initials if len(initials) > 1 else "", letters, noun, owner, known
    )


_LETTERS = re.compile(r"(?:[^\W\d_a-z]\.?){2,6}")
_CAPITALS = re.compile(r"\b[^\W\d_a-z]\w*")
_BRACKET = re.compile(r"\s*\((?P<letters>(?:[^\W\d_a-z]\.?){2,8})\)\s*$")
_OWNER = re.compile(r"(?P<owner>[^\W\d_a-z][^'’]*?)(?:['’]s|(?<=s)['’])\s+(?P<body>\S.*)")
_SAINT = re.compile(r"(?:St\.?|Saint|San|Santa) ")
_INNER = re.compile(r"(?<=\w)['’`ʼ](?=\w)|(?<=s)['’](?=\s|$)")


def _owned(value: str) -> tuple[str, str]:
    """Part a body from the place in front that has it: "Lisbon's Lusitana University"; "St. Mary's Hospital" has no such owner."""
    match = _OWNER.fullmatch(value)
    if match is None or _SAINT.match(value) or not meanings(fold(match["owner"])):
        return "", value
    return fold(match["owner"]), match["body"]


def _bracketed(value: str) -> tuple[str, str]:
    """Part a name from the letters behind it that stand for it: "World Health Organization (WHO)"."""
    match = _BRACKET.search(value)
    if match is None or not match.start():
        return value, ""
    return value[: match.start()], match["letters"].replace(".", "").casefold()


def _without_form(value: str) -> str:
    """Return a company's name without its legal form."""
    return _before().sub("", _legal().sub("", value)) or value


def _spelled(value: str) -> str:
    """Return the words of a name as they are compared: without apostrophes, Saint in full, in one spelling of English."""
    return " ".join("saint" if word == "st" else word for word in words(english(_INNER.sub("", value))))


@cache
def _legal() -> re.Pattern[str]:
    """Match the legal forms at the end of a company's name, which make no other company of it: ", Inc.", "AG", "Pty Ltd"."""
    forms = "|".join(re.escape(form).replace(r"\.", r"\.?") for form in table("organisations")["legal"]["forms"])
    return re.compile(rf"(?<=\w)(?:,? (?:& )?(?:{forms})\.?)+$")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(map(re.escape, table('organisations')['legal']['before']))}) (?=\S)")


@cache
def _bodies() -> dict[str, str]:
    """Return the first name of each body that everybody knows by all of its names."""
    return {
        _spelled(spelling): listed[0]
        for listed in bodies()
        for name in listed
        for spelling in (name, _without_form(name))
    }


@cache
def _others() -> frozenset[str]:
    return frozenset(table("organisations")["others"]["words"])


@cache
def _nouns() -> dict[str, str]:
    """Return common noun, folded, longest first, and plurals too, with its class."""
    listed = {english(noun): group for noun, group in classes("organisations").items()}
    plural = {f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s": group for noun, group in listed.items()}
    return dict(sorted((plural | listed).items(), key=lambda entry: (-len(entry[0]), entry[0])))
