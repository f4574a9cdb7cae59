"""Positions made comparable: the class of the role, the organisation, and the time."""

import re
from collections.abc import Hashable, Sequence
from functools import cache, lru_cache
from typing import ClassVar

from attrs import evolve, frozen

from service.domain import time
from service.domain.time import When
from service.reconcile.normal.forms import Form, moment
from service.reconcile.normal.organisations.bodynames import in_front
from service.reconcile.normal.organisations.organisations import OrganisationForm, organisation
from service.reconcile.normal.spelling import english, fold, same_words, words
from service.reconcile.tables import classes, table

_CACHE = 8192
_LINK = re.compile(r"(?P<role>[^,]+?) (?:of|at|for) (?P<where>.+)")

_LINKS = ("of", "at", "for", "in")
_OF_MATTERS = re.compile(
    r"(?P<front>(?:[\w-]+ )*)minister (?:of|for) (?P<matters>(?!state\b).+?)(?: (?:of|in) (?P<country>.+))?",
    re.IGNORECASE,
)
_MATTERS_FIRST = re.compile(r"(?P<matters>[^,]+) minister(?: (?:of|in) (?P<country>.+))?", re.IGNORECASE)
_MATTER = re.compile(
    r"[^,]+? (?:of|for) (?P<matter>(?!the\b)[a-z][a-z-]+(?:,? (?:and )?(?!(?:at|of|in|for)\b)[a-z-]+){0,3})(?: (?:at|of|in|for) (?:the )?[^\W\d_a-z].*)?"
)
"""What somebody heads in a body that is told besides: "head *of compliance*" at a bank is not the bank's head."""
_PLURAL = re.compile(r"(?<=\w{3})(?<!s)s\b")
"""What "community services" has more than "community service"."""
_LESSER = re.compile(r"\b(vice|deputy)-(?=\w)")


@frozen(cache_hash=True)
class RoleForm(Form):
    """A position as one source gives it: ``role`` is the class of its ``noun``, ``held`` is when, ``since`` and ``until`` its ends as written."""

    precise_first: ClassVar[bool] = True
    can_link: ClassVar[bool] = True
    can_clash: ClassVar[bool] = True
    can_be_close: ClassVar[bool] = True

    role: str
    where: OrganisationForm | None
    held: When | None
    since: str
    source: str
    noun: str = ""
    until: str = ""

    @property
    def stand(self) -> Hashable:
        """Return role, organisation and time."""
        return self.role, self.where, self.held

    @property
    def tag(self) -> str:
        """Return the source: one position may be given in the same words by several."""
        return self.source

    def same(self, other: Form) -> bool:
        """Tell whether role, organisation and time agree."""
        if not isinstance(other, RoleForm) or self.clashes(other) or (self.held is None) != (other.held is None):
            return False
        if self.where is None or other.where is None:
            return self.where is other.where
        return self.where.same(other.where) or (self.where.generic() and other.where.generic())

    def may_be(self, other: Form) -> bool:
        """Tell whether one leaves open what the other says: an undated mention, or "the hospital" beside its name.

        A name and a common noun meet in one document, or by one beginning.
        """
        if not isinstance(other, RoleForm) or self.clashes(other):
            return False
        if self.where is None or other.where is None:
            return self.noun == other.noun or not _stands_alone().intersection((self.noun, other.noun))
        if self.where.same(other.where):
            return True
        vague = (self.where.generic() or other.where.generic()) and not _apart(self.where, other.where)
        return vague and (self.source == other.source or (self.since != "" and self._one_beginning(other)))

    def clashes(self, other: Form) -> bool:
        """Tell whether roles differ, organisations differ by name, or the times do not meet."""
        if not isinstance(other, RoleForm) or self.role != other.role:
            return True
        if self.held and other.held and not time.meets(self.held, other.held):
            return True
        return self.where is not None and other.where is not None and self.where.clashes(other.where)

    def contains(self, other: Form) -> bool:
        """Tell whether the other is one term in this post, which is told here without its time."""
        if not isinstance(other, RoleForm) or self.held is not None or other.held is None or self.role != other.role:
            return False
        return self.where is not None and other.where is not None and self.where.same(other.where)

    def close(self, other: Form) -> bool:
        """Tell whether one beginning or one end is told of both."""
        return isinstance(other, RoleForm) and (self._one_beginning(other) or _one_moment(self.until, other.until))

    def _one_beginning(self, other: "RoleForm") -> bool:
        return _one_moment(self.since, other.since)


def _one_moment(one: str, other: str) -> bool:
    """Tell whether two dates as written are one, however precisely each is told."""
    mine, theirs = moment(one), moment(other)
    return (
        mine is not None
        and theirs is not None
        and (mine == theirs or time.contains(mine, theirs) or time.contains(theirs, mine))
    )


@lru_cache(_CACHE)
def role(value: str, where: str = "", dates: tuple[str, str, str] = ("", "", ""), source: str = "") -> RoleForm:
    """Read a position: "hospital director", "manager of the Cave", "minister of health".

    ``where`` are the words for the organisation if they are known apart; ``dates`` start, end and date, EDTF or empty.
    """
    start, end, on = dates
    body, value = in_front(_in_full(value))
    minister = _minister(value)
    place: OrganisationForm | None
    if minister:
        noun, matters = minister
        said = noun
        place = evolve(matters, owner=fold(where)) if where else matters
    else:
        noun, said, rest = _role_noun(english(value))
        matter = _MATTER.fullmatch(value) if where and rest else None
        if matter and not {*words(english(matter["matter"]))} & {*words(english(where))}:
            noun, said = (f"{each} of {english(matter['matter'])}" for each in (noun, said))
        named = where or _organisation_words(value, rest) or body
        place = organisation(named) if named else None
        if place is not None and body and named != body:
            place = evolve(place, owner=body)
    since = start or on
    held = _held(start, end, on)
    key = "|".join((noun, place.key if place else "", since, end))
    return RoleForm(key, noun, place, held, since, source, said, end)


def _in_full(value: str) -> str:
    """Return a position that is told by its letters in full: "MP for Hull" is a member of parliament for Hull."""
    letters, _, rest = value.partition(" ")
    known = table("roles")["letters"].get(letters.casefold())
    return f"{known} {rest}".rstrip() if known else value


@lru_cache(_CACHE)
def same_role(value: str, where: str, other: str, other_where: str) -> bool:
    """Tell whether two undated mentions can be of one position."""
    one, another = role(value, where), role(other, other_where)
    return one.same(another) or (
        not one.clashes(another)
        and one.where is not None
        and another.where is not None
        and same_words(one.where.names, another.where.names)
    )


def _minister(value: str) -> tuple[str, OrganisationForm] | None:
    """Return the kind of a minister, and the matters with the country that has them: "minister of foreign affairs of Norway", "foreign minister"."""
    heads = table("roles")["heads"]
    front = {*table("roles")["modifiers"]["words"], *heads["levels"]}
    for pattern in (_MATTERS_FIRST, _OF_MATTERS):
        match = pattern.fullmatch(value)
        if match is None:
            continue
        before = english(match.groupdict().get("front") or "")
        matters = _PLURAL.sub("", english(match["matters"]).removesuffix(" affairs"))
        told = front.issuperset(before.split()) and matters not in ("", "state")
        if told and not {*front, *heads["whole"]} & {matters.split()[-1]}:
            body = evolve(organisation(matters), named=True, owner=fold(match["country"] or ""))
            return f"{before} minister".strip(), body
    return None


def _role_noun(spelled: str) -> tuple[str, str, str]:
    """Return the class of the role with its modifiers, the same in the source's words, and the words that are left."""
    spelled = _LESSER.sub(r"\1 ", spelled)
    split = spelled.split()
    modifiers = [word for word in split if word in table("roles")["modifiers"]["words"]]
    for size in (3, 2, 1):
        for at in range(len(split) - size + 1):
            noun = " ".join(split[at : at + size])
            if noun in _roles() and _is_a_position(noun, split[at + size : at + size + 1]):
                rest = [word for word in split[:at] + split[at + size :] if word not in modifiers]
                return " ".join((*modifiers, _roles()[noun])), " ".join((*modifiers, noun)), " ".join(rest)
    head = _LINK.match(spelled)
    if head:
        noun = head["role"].replace("-", " ")  # "vice-chancellor" is a "vice chancellor"
        return noun, noun, head["where"]
    heads = table("roles")["heads"]
    if len(split) > 1 and split[-1] in heads["words"] and not {*heads["whole"], *modifiers} & set(split[:-1]):
        return split[-1], split[-1], " ".join(split[:-1])
    whole = spelled if len(split) == 1 or split[:-1] == modifiers else " ".join(sorted(words(spelled)))
    return whole, whole, ""


def _is_a_position(noun: str, behind: Sequence[str]) -> bool:
    """Tell whether a word for a position is one before the word ``behind`` it, if there is any: not in "principal dancer"."""
    return not behind or noun not in table("roles")["last"]["words"] or behind[0] in _LINKS


def _organisation_words(value: str, rest: str) -> str:
    """Return the words for the organisation in a position, in the source's letters where "of" introduces them."""
    if not rest:
        return ""
    for link in (" of ", " at ", " for "):
        before, found, after = value.partition(link)
        if found and before:
            return _named_place(after)
    return " ".join(words(rest))


def _named_place(where: str) -> str:
    """Return the words for a place without those for what it is: "the city of Lom", "Lom municipality" as "Lom", "the Republic of Ozna" as "Ozna"."""
    match = _state().fullmatch(where) or _settlement().fullmatch(where)
    return (match["behind"] or match["before"]) if match else where


@cache
def _state() -> re.Pattern[str]:
    states = "|".join(table("roles")["states"]["words"])
    several = "|".join(table("roles")["states"]["several"])
    return re.compile(rf"(?:the )?(?:{states}) of (?P<behind>(?!(?:the )?(?:{several})\b)[^\W\d_a-z].+)(?P<before>)")


@cache
def _settlement() -> re.Pattern[str]:
    kinds = "|".join(table("roles")["places"]["words"])
    return re.compile(
        rf"(?:the )?(?:{kinds}) of (?P<behind>(?!the\b).+)|(?:the )?(?P<before>[^\W\d_a-z][^,]*) (?:{kinds})"
    )


def _held(start: str, end: str, on: str) -> When | None:
    if not (start or end):
        return moment(on)
    first, last = moment(start), moment(end)
    if first is None or last is None or start == end:
        return moment(f"{start}/..") if first else moment(f"../{end}") if last else moment(on)
    return moment(f"{start}/{end}") or first


def _apart(one: OrganisationForm, other: OrganisationForm) -> bool:
    """Tell whether a noun of which a state has one body cannot mean the other body, which has no noun of its class."""
    return one.group != other.group and any(
        each.noun in table("organisations")["sole"]["words"] for each in (one, other)
    )


@cache
def _roles() -> dict[str, str]:
    return {english(noun): group for noun, group in classes("roles").items()}


@cache
def _stands_alone() -> frozenset[str]:
    return frozenset(map(english, table("roles")["alone"]["words"]))
