"""Whose name a mention is, by the list of names that it stands in: in the brackets behind a name, or with "or" between them."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 200
"""How many characters of a shadow before a mention can tell whose name it is."""
_NAME = f"[{char_class('P')}]"
_MARK = r"[\"'“‘”’]?"
_HOW = rf"(?:(?:{lexicon.alternation(lexicon.phrases('people', 'other_names', 'adverbs'))}) )*"
_LEAD = rf"{_HOW}(?:{lexicon.alternation(lexicon.phrases('people', 'other_names', 'leads'))})"
_NOUN = rf"{_HOW}(?:{lexicon.alternation(lexicon.phrases('people', 'other_names', 'nouns'))})(?: (?:is|was|at birth|in full))?"
_LED = rf"(?:{_LEAD}|{_NOUN})[:,]? "
_SCRIPT = rf"(?:in )?(?:[{char_class('AXP')}]|[A-Z][a-z]+)(?: [{char_class('AXP')}])?: "
_GAP = rf"{_MARK}(?:[,;]? ?(?:and|or|/) |[,;]? ){_HOW}(?:by |as )?(?:{_LED})?(?:{_SCRIPT})?{_MARK}"
"""What stands between two names of a list."""
_LIST = rf"(?:{_NAME}{_GAP})*"
_INSIDE = compiled(
    rf"(?:[^()]{{0,80}}?[;,] )?(?:{_LED}{_MARK}{_LIST}|{_SCRIPT}{_NAME}{_GAP}{_LIST})|(?P<script>{_NAME}){_GAP}{_LIST}",
    re.IGNORECASE,
)
_OWNER = compiled(rf"(?P<name>{_NAME}){_MARK}(?: ?\([^()]{{0,80}}\))? ?$")
_WHERE = r"(?:[\ue000-\uf8ff]|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
_STYLED = compiled(
    rf"(?:^|[.;] )(?P<name>{_NAME})(?P<style>,? (?:(?:the|[{char_class('JTA')}]|[A-Z][\w’'-]*) ){{0,4}}of (?:the )?{_WHERE}(?:(?:,| and) (?:the )?{_WHERE}){{0,2}}) ?$"
)
"""A name with what its bearer is of before brackets: "*Ioann*, Metropolitan of Lom and Vyatka (", "Sister *Una* of the Cross ("."""
_BORN = compiled(rf"[;,] (?:(?:born|b\.|died|d\.) |[{char_class('D')}] ?[-–—])")
"""What tells behind a name that opens brackets that it is the same person's in full: "Ada (Ada Mary Kerr, born 1950)"."""
_CALLED = compiled(
    rf"(?P<name>{_NAME})[^.;{char_class('PNKRS')}]{{0,100}}\b(?:known|called|nicknamed|credited) (?:[a-z]+ )?as {_MARK}{_NAME}{_GAP}{_LIST}$"
)
_OWNED = compiled(
    rf"(?P<name>[{char_class('HP')}]) ?(?:'s? )?(?:[a-z]+ )?(?:name|surname|pseudonym|alias|nickname|rendering|form)(?: at birth)?,? {_MARK}$"
    rf"|(?P<too>[{char_class('H')}]) (?:[a-z]+ )?name,? {_NAME},? or by (?:its|the|[{char_class('H')}]) (?:[{char_class('A')}] )?(?:[a-z]+),? $"
)
_APPOSED = compiled(
    rf"(?P<name>{_NAME}){_MARK}(?: ?\([^()]{{0,80}}\))?, (?:{_NOUN}|{_HOW}in full|also {_LEAD})(?: of|:)? {_MARK}$"
)
"""Another name between commas right behind a name: "Ada Kerr, *original name* Ida Moll, (born"."""
_EITHER = compiled(rf"(?:^|[.;] )(?P<name>{_NAME}) or $")
_ONE = compiled(rf"(?: ?\([^()]*[{char_class('D')}][^()]*\))?,? (?:is|was) (?:an?|the|one)\b")
"""What tells that two names with an "or" between them are one person's: "Ada or Ida Kerr (died 1589) was the …"."""
_OTHERWISE = ("'s", "' ", "’s", "’ ", ":")
"""What tells behind a name that it is no other name: it owns something, or names a language."""


def styled_name_of(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person of whom a mention in brackets is another name, behind a style in which nobody else is named for sure."""
    head = shadow.text[max(0, shadow.place(mention) - _REACH) : shadow.place(mention)]
    before, opens, inside = head.rpartition("(")
    if not opens or ")" in inside or not inside or not _INSIDE.fullmatch(inside):
        return None
    found = _STYLED.search(before)
    named = (shadow.mentions[char] for char in found["style"] if char in shadow.mentions) if found else ()
    sure = any(each.kind is Kind.PERSON and "weak" not in each.note for each in named)
    return shadow.mentions[found["name"]] if found and not sure else None


def listed_name_of(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person of whom a mention is another name: "(also Ada Kerr, Ida Carr; born 1950)", "Ada or Ida Kerr was a"."""
    place = shadow.place(mention)
    if not place or mention.kind is not Kind.PERSON or shadow.text.startswith(_OTHERWISE, place + 1):
        return None
    head = shadow.text[max(0, place - _REACH) : place]
    opening = head.rfind("(")
    if opening >= 0 and ")" not in head[opening:]:
        return _bracketed(shadow, head[:opening], head[opening + 1 :], place)
    found = None
    if head.endswith((" or ", " as ")):
        found = _EITHER.search(head) if _ONE.match(shadow.text, place + 1) else None
        found = found or _CALLED.search(head)
    if found is None and head[-1:] in " \"'“" and ("name" in head or "nym" in head or "alias" in head):
        found = _OWNED.search(head)
    if found is None and shadow.text.startswith((",", " ("), place + 1):
        found = _APPOSED.search(head)
    return shadow.mentions[next(char for char in found.groups() if char)] if found else None


def _bracketed(shadow: Shadow, before: str, inside: str, place: int) -> Mention | None:
    """Return who stands before brackets whose list of names a mention at ``place`` is in."""
    owner = _OWNER.search(before)
    if owner is None:
        return None
    if inside:
        listed = _INSIDE.fullmatch(inside)
        same = listed is not None and (not listed["script"] or "script" in shadow.mentions[listed["script"]].note)
    else:
        same = _BORN.match(shadow.text, place + 1) is not None
    return shadow.mentions[owner["name"]] if same else None
