"""Organisations made comparable: names against common nouns."""

from functools import cache, lru_cache
from typing import ClassVar

from attrs import frozen

from service.reconcile.normal.forms import Form
from service.reconcile.normal.organisations import bodynames
from service.reconcile.normal.places.gazetteer import country_code, meanings
from service.reconcile.normal.places.places import place
from service.reconcile.normal.spelling import covered, same_words
from service.reconcile.tables import table

_CACHE = 8192


@frozen(cache_hash=True)
class OrganisationForm(Form):
    """An organisation: the words of its name, the class of its common noun; ``named`` is False for a mere description.

    ``told`` are the letters that a text has in brackets behind the name; ``letters`` a name that is nothing but letters ("WHO"),
    ``initials`` those of a name of several words, all in small letters. ``noun`` is the common noun, ``of`` what follows it behind
    "of"; ``owner`` the place in front that has the body: "Lisbon's". ``known`` is the first name of a body that everybody knows
    (:func:`service.domain.lists.bodies.bodies`). ``run`` are the words of the name as one, in their order; ``foreign`` tells that
    its noun is of another language.
    """

    can_clash: ClassVar[bool] = True
    can_link: ClassVar[bool] = True

    names: tuple[str, ...]
    group: str
    named: bool
    initials: str = ""
    letters: str = ""
    noun: str = ""
    owner: str = ""
    known: str = ""
    told: str = ""
    of: tuple[str, ...] = ()
    run: str = ""
    foreign: bool = False

    def same(self, other: Form) -> bool:
        """Tell whether both have one name, or a text tells that the one's letters stand for the other, or both the same description."""
        if not isinstance(other, OrganisationForm) or self.named != other.named or not self._one_owner(other):
            return False
        if self.known or other.known:
            return self.known == other.known
        if self.letters != other.letters and (self.letters, other.letters) in (("", self.told), (other.told, "")):
            return True
        return self._one_name(other) and self._one_noun(other)

    def may_be(self, other: Form) -> bool:
        """Tell whether one is the other's name with no more than that it works in many countries: "Oxfam International"."""
        if not isinstance(other, OrganisationForm) or not (self.named and other.named) or self.group or other.group:
            return False
        return self.whole == other.whole and self.names != other.names

    @property
    def whole(self) -> tuple[str, ...]:
        """Return the words of the name without one that says but that the body works in many countries."""
        return self.names[:-1] if len(self.names) > 1 and self.names[-1] in _list("whole") else self.names

    def _one_name(self, other: "OrganisationForm") -> bool:
        """Tell whether the words of both names are the same, however they are parted, or one town's or country's in two languages."""
        if self.names == other.names:
            return True
        alike = same_words(self.names, other.names) or self.run == other.run
        translated = self.noun == other.noun and (self.foreign or other.foreign)
        if not self.noun or not (alike or translated):
            return alike
        one, another = (" ".join(each.names) for each in (self, other))
        return place(one).same(place(another)) if meanings(one) and meanings(another) else alike

    def _one_noun(self, other: "OrganisationForm") -> bool:
        """Tell whether the common nouns may be those of one body: none beside any, one noun, or two of a class that is loose with them."""
        if not self.named or "" in (self.group, other.group):
            return self.group == other.group or (self.named and _list("founded").isdisjoint((self.noun, other.noun)))
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
        return unlike or (
            self.named and other.named and not (self.same(other) or self.may_be(other) or self._initialled(other))
        )

    def _initialled(self, other: "OrganisationForm") -> bool:
        """Tell whether one is nothing but the other's initials, of which only another text can tell that they stand for it."""
        letters = (self.letters, other.letters)
        unknown = not self.known and not other.known and self.letters != other.letters
        return unknown and letters in (("", self.initials), (other.initials, ""))

    def contains(self, other: Form) -> bool:
        """Tell whether the other is a named part of this one ("Springfield University", "… Medical University", "BBC World Service")."""
        if (
            not isinstance(other, OrganisationForm)
            or not (self.named and other.named)
            or not self._one_owner(other)
            or not _list("others").isdisjoint({*other.names} - {*self.names})
        ):
            return False
        if len(self.names) >= len(other.names) or not covered(self.names, other.names) or self._beside(other):
            return False
        if self._of_any_town(other):
            return False
        return self._goes_on(other) or (
            (self._one_class(other) or self._bare_school(other)) and not self._of_more(other)
        )

    def _one_class(self, other: "OrganisationForm") -> bool:
        return self.group == other.group != ""

    def _bare_school(self, other: "OrganisationForm") -> bool:
        """Tell whether this may be a school without a word that says so, as the other does: "Harvard", "Harvard Law School"."""
        return not self.group and other.group == table("organisations")["schools"]["class"]

    def _of_more(self, other: "OrganisationForm") -> bool:
        """Tell whether the other is of something that this one is not: the Nordic Council of Ministers is no part of the Nordic Council."""
        more = [word for word in other.of if not covered((word,), self.names)]
        return self.noun == other.noun and bool(more) and not (self.of and meanings(" ".join(more)))

    def _beside(self, other: "OrganisationForm") -> bool:
        """Tell whether the other is a school of its own beside this one, by a word for neither a subject nor a place: "Elm *Tate* College"."""
        more = [word for word in other.names if word not in self.names and word not in _list("subjects")]
        if self.noun != other.noun or self.group != table("organisations")["schools"]["class"] or other.of or not more:
            return False
        return bodynames.nouns().keys().isdisjoint(more) and not meanings(" ".join(more))

    def _of_any_town(self, other: "OrganisationForm") -> bool:
        """Tell whether this is what schools of many towns are called, and the other one town's: "Institute of Technology"."""
        school = self.group == other.group == table("organisations")["schools"]["class"]
        if not school or not self.of or set(self.names) - set(self.of) or meanings(" ".join(self.names)):
            return False
        return bool(meanings(" ".join(word for word in other.names if word not in self.names)))

    def _goes_on(self, other: "OrganisationForm") -> bool:
        """Tell whether the other is this one's name with a word behind it for a part, or for where that is: "Oxfam Norway"."""
        size = len(self.names)
        if self.group or other.names[:size] != self.names:
            return False
        return other.names[-1] in _list("parts") or bool(country_code(" ".join(other.names[size:])))

    def generic(self) -> bool:
        """Tell whether only a common noun is given ("the hospital")."""
        return not self.names


_STATE = "government"


@lru_cache(_CACHE)
def organisation(value: str, told: str = "") -> OrganisationForm:
    """Read an organisation's name, or the words that describe one ("a nearby hospital"); ``told`` are letters that a text gives it."""
    article, _, rest = value.partition(" ")
    bare = rest if article.casefold() in ("the", "a", "an") and rest else value
    owner, bare = bodynames.owned(bare)
    bare, said = bodynames.bracketed(bare)
    bare = bodynames.without_form(bare)
    spelled = bodynames.spelled_out(bare)
    found = [noun for noun in bodynames.nouns() if f" {noun} " in f" {spelled} "]
    noun = next((noun for noun in found if spelled.endswith(f" {noun}")), found[0] if found else "")
    if bodynames.nouns().get(noun) == _STATE:
        spelled = bodynames.of_state(spelled)
    names = tuple(f" {spelled} ".replace(f" {noun} ", " ", 1).split()) if noun else tuple(spelled.split())
    named = bool(names) and article.casefold() not in ("a", "an") and any(char.isupper() for char in bare)
    if owner and not names:
        names, named = tuple(owner.split()), True
    group = bodynames.nouns()[noun] if noun else ""
    letters = bare.replace(".", "").casefold() if bodynames.LETTERS.fullmatch(bare) else ""
    initials = "" if letters else "".join(word[0] for word in bodynames.CAPITALS.findall(bare)).casefold()
    return OrganisationForm(
        f"{' '.join(sorted(names))}|{group}|{named}",
        names,
        group,
        named,
        initials if len(initials) > 1 else "",
        letters,
        noun,
        owner,
        bodynames.known().get(letters or spelled.replace(" ", ""), "") if named else "",
        "" if letters else said or told,
        bodynames.words_of(bare, noun),
        "".join(names),
        bodynames.foreign(bare),
    )


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("organisations")[name]["words"])
