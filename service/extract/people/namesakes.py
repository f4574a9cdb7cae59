"""Who is named only to be told from somebody else: "Lord Kerr, no relation", "Karl Berg, not Ada Kerr"."""

import re
from functools import cache, lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_UNRELATED = compiled(r",? [(]?(?:(?:who is )?(?:no|not a) relation\b|(?:who is )?(?:not related|unrelated)\b)")
_TO_OTHERS = compiled(
    rf",? \((?:who is )?(?:no relation (?:of|to)|not related to|unrelated to) (?:(?:[a-z-]+|[{char_class('JTNAV')}])(?: (?=[^)])|(?=\)))){{1,5}}\)"
)
"""Behind a name: its bearer is the one told of, and some better known one is not: "Ada Kerr (not related to the president)"."""
_NAMESAKE = compiled(
    r"\b(?:(?:confused|mistaken|conflated|mixed up) (?:with|for)|(?:not|n['’]t) (?:be )?(?:in any way |closely )?related to|unrelated to|no relation (?:to|of)|namesake,?)"
    rf" (?:(?:the|an?|another|his|her|their|fellow|other|late|former|famous|[a-z]+-[a-z]+|[{char_class('AJTGLH')}]),? (?:and )?){{0,6}}$"
)
_POINTS_ELSEWHERE = compiled(
    r"^(?:[^.;]{0,60}[.;] )?for (?:the|other|another|people|persons|those|his|her)\b[^.;]{0,80}?,? see\b"
)
"""A note to readers who look for another one of the name: "For the painter, see *Ada Byron*"."""
_ANOTHER = compiled(
    r"\b(?:another|a different|a second|an unrelated) $|^(?:this|the other) $|\bthe (?:elder|younger|older|first|second|original|wrong) $"
    rf"|(?:[{char_class('Q')}]|\b(?:two|three|four|several|many|some|both|other)) (?:[a-z-]+ |[{char_class('A')}] )?(?:men|women|people|[a-z]{{3,}}s|[{char_class('NJT')}]) (?:named|called|(?:of|by|with) the name(?: of)?) $"
)
_SOME = (" a ", " an ", " a certain ")
_LONGEST = len(" a certain ")
"""Before a name these leave open whose it is: "the register lists *an* Ada Byron, born in"."""
_OF_SOMEBODY = compiled(
    rf"(?:,|\)|;|\.|$|'s? [{char_class('K')}]| (?:who|is|was|had|has|did|died|became|born|led|taught|ran|won|went|came|left|wrote|lives|[a-z]{{2,}}(?:ed|es))\b)"
)
"""What stands behind a person's name, as against a work's: "another *Ada Byron* was born", not "another Ada Byron novel"."""
_NAMESAKES = (
    "another ",
    "this ",
    "the other ",
    "different",
    "a second ",
    "unrelated",
    "relat",
    "confused",
    "mistaken",
    "conflated",
    "mixed up",
    "namesake",
    "see ",
    "the elder ",
    "the younger ",
    "the older ",
    "the first ",
    "the original ",
    "the wrong ",
    " named ",
    " called ",
    " name ",
    "also named ",
    "also called ",
    ", also ",
    "likewise ",
    "of the same name",
)
_KIN_SO_NAMED = compiled(
    rf"(?:[{char_class('K')}]|\b(?:great|grand|god|step|half|foster)-?[a-z]+)(?P<of> of [{char_class('PSH')}])?,? (?:[{char_class('R')}] (?:is|was) )?(?:also|likewise) (?:(?:named|called|by name) )?$|\bof the same name,? (?:the (?:[a-z]+ )?|[{char_class('J')}] )*$"
)
"""Before a name these make it a relative's or another's: "her nephew, also named *Ada Byron*"."""
_SEVERAL = compiled(
    r"(?!.*\b(?:see|for|with|about|redirects?)\b)[^.]{1,80}(?: \(disambiguation\)|\b(?:may|can|might|could) (?:also |variously |either )?refer to\b[^.]{0,60}):?\s*$",
    re.IGNORECASE,
)
"""What opens a page that only lists whom a name may mean: "Ada Byron (disambiguation)", "Ada Byron may refer to:"."""


def is_of_several(text: str, name: str) -> bool:
    """Tell whether a page is but a list of those who have a name, of whom nobody can know which one is meant."""
    if any(_SEVERAL.match(line) for line in text.split("\n", _OPENING)[:_OPENING]):
        return True
    lines = (line.strip(" *•-") for line in text.split("\n") if name in line)
    told = (_TRADE.match(line, len(name)) for line in lines if line.startswith(name))
    trades = {each["what"] for each in told if each and each["what"].rsplit(maxsplit=1)[-1] in trades_and_posts()}
    return len(trades) > 1


_TRADE = compiled(r" \((?P<what>[a-z][a-z -]{2,40})(?:, [^()]*)?\)")
"""What tells one of several of a name from the others: "Ada Kerr *(politician)*"."""


_OPENING = 4
"""In one of so many lines such a page says what it is."""
_CONTRASTED = compiled(rf"[{char_class('PSNRHK')}],? [(]?(?:and |but )?(?:not|unlike|as opposed to|in contrast to) $")
_AGAINST = ("not ", "unlike ", "opposed to ", "contrast to ")
"""What the pattern ends with: asked for first, as most mentions have none of it before them."""
_BEHIND = compiled(r"[,)]")
_INSTEAD = ("and not ", "but not ")


def is_contrasted(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention only says who did not: "Karl Berg, not Ada Kerr, was the mayor", "Karl Berg and not Ada Kerr was"."""
    place = shadow.place(mention)
    if not shadow.text.endswith(_AGAINST, 0, place):
        return False
    closed = _BEHIND.match(shadow.text, place + 1) or shadow.text.endswith(_INSTEAD, 0, place)
    return bool(closed and _CONTRASTED.search(shadow.text, 0, place))


_LIFE = compiled(rf" \((?:born |b\. ?)?(?P<life>[{char_class('D')}])\)")


def birth_behind(shadow: Shadow, mention: Mention) -> str:
    """Return the year of birth in brackets right behind a name, or nothing: "Ada Byron (1815–1852)"."""
    match = _LIFE.match(shadow.text, shadow.place(mention) + 1)
    life = shadow.mentions[match["life"]] if match else None
    told = life is not None and life.note["shape"] in ("life", "range")
    return life.value[:4] if life is not None and told and life.value[:4].isdecimal() else ""


@lru_cache(maxsize=1)
def _tells_of_namesakes(small: str) -> bool:
    """Tell whether a sentence has a word for people of one name; asked again for each of its persons."""
    return any(word in small for word in _NAMESAKES)


_ONE_OF_NAME = compiled(r"(?:^|[,;:] |\band )an? $", re.IGNORECASE)
_DOES = compiled(r"(?:,| (?:(?:also|then|later|once) )?(?P<verb>[a-z]+)\b)")


def is_one_of_the_name(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a name stands with an article: whoever had it, that may be anybody: "*A Nikolai Barsov* taught in Lom"."""
    place = shadow.place(mention)
    if " " not in mention.value or not _ONE_OF_NAME.search(shadow.text, 0, place):
        return False
    does = _DOES.match(shadow.small, place + 1)
    return does is not None and (not does["verb"] or is_verb(does["verb"]) or does["verb"] in _APPEARS)


_APPEARS = ("appears", "occurs", "features", "turns", "lives", "died", "taught", "kept", "ran", "sat")


_THE_KIN = compiled(rf"^the (?:[a-z-]+ )?[{char_class('K')}], (?:[A-Z][a-z]+\.? )?$", re.IGNORECASE)


def is_kin_of_the_name(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a name in full is told of a relative of whom the page has named so before: "The aunt, Baroness *Ada Kerr*, died"."""
    return " " in mention.value and _THE_KIN.search(shadow.text, 0, shadow.place(mention)) is not None


def has_middle_name_of_kin(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether one word right behind a kin word names that relative, though it stands in the person's full name as well: "her *father Olav*"."""
    place = shadow.place(mention)
    before = shadow.mentions.get(shadow.text[place - 2 : place - 1]) if shadow.text[place - 1 : place] == " " else None
    return " " not in mention.value and before is not None and before.kind is Kind.KIN


_TURNED_NAME = compiled(rf"(?:^|[;:] )(?P<family>[{char_class('PO')}]), $")


def family_in_front(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the family's name that stands in front of a given name in a list: "*Hall*, Ada (her mother), poet"."""
    match = _TURNED_NAME.search(shadow.text, 0, shadow.place(mention)) if " " not in mention.value else None
    family = shadow.mentions[match["family"]] if match else None
    alone = family is not None and " " not in family.value
    return family if alone and not shadow.small.startswith("'", shadow.place(mention) + 1) else None


_ENTRY = compiled(
    rf"(?P<family>[{char_class('P')}]), (?P<given>[{char_class('P')}])\.? \([^()]*[{char_class('D')}][^()]*\)"
)


def entered_as(shadow: Shadow, mention: Mention) -> str:
    """Return the name of whom an entry is that begins with the family's name and a life in brackets, of both its parts: "*Kerr, Nils* (1920–1999), painter"."""
    match = _ENTRY.match(shadow.text) if shadow.place(mention) <= len("X, ") else None
    family, given = (shadow.mentions[match[each]] for each in ("family", "given")) if match else (None, None)
    if family is None or given is None or " " in family.value or mention not in (family, given):
        return ""
    return f"{given.value} {family.value}"


def is_kin_so_named(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a name is said to be a relative's too: "the aunt of Ada Byron, also called *Ada Byron*"; it is no other name of whose kin that is."""
    if not _tells_of_namesakes(shadow.small):
        return False
    named = _KIN_SO_NAMED.search(shadow.text, 0, shadow.place(mention))
    return named is not None and named["of"] is not None


def is_unrelated(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention is said to be of somebody who only has the name: "Lord Kerr, no relation", "her namesake, Ada Kerr", "another Ada Kerr"."""
    place = shadow.place(mention)
    if f" {shadow.small[max(0, place - _LONGEST) : place]}".endswith(_SOME) and _OF_SOMEBODY.match(
        shadow.small, place + 1
    ):
        return True
    if not _tells_of_namesakes(shadow.small):
        return False
    if _ANOTHER.search(shadow.small, 0, place) and _OF_SOMEBODY.match(shadow.small, place + 1):
        return True
    return bool(
        (_UNRELATED.match(shadow.text, place + 1) and not _TO_OTHERS.match(shadow.small, place + 1))
        or _POINTS_ELSEWHERE.match(shadow.small, 0, place)
        or _NAMESAKE.search(shadow.text, 0, place)
        or _KIN_SO_NAMED.search(shadow.text, 0, place)
    )


_ISSUE = compiled(
    rf"(?:\b(?:issue|offspring)\b|(?P<kin>[{char_class('K')}]))(?! of\b)[^.{char_class('K')}]*[:;,(] ?(?:and )?(?:\(?(?:[ivx]+|\d+|[a-e])[.)] ?)?$|(?P<kin2>[{char_class('K')}])[:,]? [^.]*\band $"
)
_NOTED = compiled(r",? \(?(?:b\.|born)|[,;.]? (?:and\b|[\ue000-\uf8ff])|[;.)]")


def is_in_issue(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a given name alone is one of somebody's children, called as the parent: "Edward Kerr had two sons: *Edward*, born 1803, and", "*Edward*, b. 1803"."""
    if " " in mention.value:
        return False
    place = shadow.place(mention)
    if not place and shadow.small.startswith(", b. ", 1):
        return True
    led = _ISSUE.search(shadow.small, 0, place) if _NOTED.match(shadow.small, place + 1) else None
    kin = led and shadow.mentions.get(led["kin"] or led["kin2"] or "")
    return led is not None and (kin is None or (kin.note["field"] == "child" and kin.note["gender"].endswith("plural")))


def is_wife_beside(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a wife's title and the surname stand right behind her husband, or "his wife": "Sir Hugh and *Lady Kerr*", "Mr. and Mrs. Kerr"."""
    title = mention.note.get("honorific", "")
    if " " in mention.value or title not in lexicon.words("names", "wives"):
        return False
    place = shadow.place(mention)
    return _husband_before().search(shadow.small, max(0, place - _WIFE_REACH), place) is not None


_WIFE_REACH = 40


@cache
def _husband_before() -> re.Pattern[str]:
    titles = lexicon.alternation(each.lower() for each in lexicon.words("names", "wives"))
    return compiled(
        rf"(?:(?:[{char_class('P')}]|\b(?:mr|messrs|sir|lord|dr)\.?) (?:and|&)|[{char_class('H')}] (?:[a-z]+ )?[{char_class('K')}],?) (?:{titles}) $"
    )
