"""Names of organisations taken apart: owner in front, letters behind, legal form, common noun, the words that are compared."""

import re
from functools import cache
from itertools import takewhile

from service.domain.lists import peoples
from service.domain.lists.bodies import bodies
from service.reconcile.normal.places.gazetteer import meanings
from service.reconcile.normal.spelling import english, fold, words
from service.reconcile.tables import classes, table

LETTERS = re.compile(r"(?:[^\W\d_a-z]\.?){2,6}")
CAPITALS = re.compile(r"\b[^\W\d_a-z]\w*")
_BRACKET = re.compile(r"\s*\((?P<letters>(?:[^\W\d_a-z]\.?){2,8})\)\s*$")
_BEHIND = re.compile(r"\s*\((?P<letters>(?:[^\W\d_a-z]\.?){2,8})\)")
_FACULTY = re.compile(r"(?:the )?(?:faculty|department|school|college|institute|division|section) of ", re.IGNORECASE)
_SCHOOL = re.compile(
    r"(?:,| of| at| in|, part of)(?: the)? (?P<school>[^\W\d_a-z][\w'’-]*(?: (?:(?:of|the|de|di|da) )*[^\W\d_a-z][\w'’-]*)*)"
)
_EDUCATION = "education"
_OWNER = re.compile(r"(?P<owner>[^\W\d_a-z][^'’]*?)(?:['’]s|(?<=s)['’])\s+(?P<body>\S.*)")
_SAINT = re.compile(r"(?:St\.?|Saint|San|Santa) ")
_INNER = re.compile(r"(?<=\w)['’`ʼ](?=\w)|(?<=s)['’](?=\s|$)")


def owned(value: str) -> tuple[str, str]:
    """Part a body from the place in front that has it: "Lisbon's Lusitana University"; "St. Mary's Hospital" has no such owner."""
    match = _OWNER.fullmatch(value)
    if match is None or _SAINT.match(value) or not meanings(fold(match["owner"])):
        return "", value
    return fold(match["owner"]), match["body"]


def bracketed(value: str) -> tuple[str, str]:
    """Part a name from the letters behind it that stand for it: "World Health Organization (WHO)"."""
    match = _BRACKET.search(value)
    if match is None or not match.start():
        return value, ""
    return value[: match.start()], match["letters"].replace(".", "").casefold()


def told_letters(name: str, text: str) -> str:
    """Return the letters that stand for a name in brackets behind it in ``text``, small; an empty string where there are none."""
    behind = text.partition(name)[2] if "(" in text else ""
    match = _BEHIND.match(behind)
    return match["letters"].replace(".", "").casefold() if match else ""


def with_school(name: str, text: str) -> str:
    """Return a faculty that has but what it teaches for a name with the school that ``text`` names right behind it."""
    if not _FACULTY.match(name) or is_known(name):
        return name
    match = _SCHOOL.match(text.partition(name)[2])
    if match is None or _EDUCATION not in {nouns().get(word) for word in english(match["school"]).split()}:
        return name
    return f"{name} of {match['school']}"


def without_form(value: str) -> str:
    """Return a company's name without its legal form."""
    return _before().sub("", _legal().sub("", value)) or value


def spelled_out(value: str) -> str:
    """Return the words of a name as they are compared: without apostrophes, Saint and the UN in full, in one spelling of English."""
    said = words(english(_INNER.sub("", _of_body().sub(r"\g<body>", value))))
    short = table("organisations")["short"]
    if said and said[0] in short and len(said) > 1:
        said = (*short[said[0]].split(), *said[1:])
    if foreign(value):
        said = tuple(
            _abroad().get(word, word) for word in said if word not in table("organisations")["linking"]["words"]
        )
    return " ".join("saint" if word == "st" else word for word in said)


@cache
def _of_body() -> re.Pattern[str]:
    """Match a body that has the one behind it in the genitive: "*Elm University's* School of Law", "*the University of Elm's* School of Law"."""
    kinds = "|".join(sorted(noun.title() for noun in nouns() if nouns()[noun] == _EDUCATION))
    return re.compile(rf"(?P<body>\b(?:{kinds})\b(?: of(?: the)?(?: [^\W\d_a-z][\w-]*)+)?)['’]s?(?= [^\W\d_a-z])")


def of_state(spelled: str) -> str:
    """Return the words for a body of a state with the country's name for the people's: "kenyan parliament" is that of "kenya"."""
    first, _, rest = spelled.partition(" ")
    country = peoples.countries().get(first)
    return f"{english(country)} {rest}" if country and rest else spelled


@cache
def _legal() -> re.Pattern[str]:
    """Match the legal forms at the end of a company's name, which make no other company of it: ", Inc.", "AG", "Pty Ltd"."""
    forms = "|".join(re.escape(form).replace(r"\.", r"\.?") for form in table("organisations")["legal"]["forms"])
    return re.compile(rf"(?<=\w)(?:,? (?:& )?(?:{forms})\.?)+$")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(map(re.escape, table('organisations')['legal']['before']))}) (?=\S)")


def is_known(name: str) -> bool:
    """Tell whether everybody knows a body by ``name``."""
    return spelled_out(name).replace(" ", "") in known()


_POST = re.compile(r"(?P<body>[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*){0,3}) (?P<post>[a-z].*)")


def in_front(post: str) -> tuple[str, str]:
    """Part a post from a body in front that everybody knows, by its first name: "*UN* commissioner for refugees", "*NATO* secretary general"."""
    match = _POST.fullmatch(post)
    body = known().get(spelled_out(match["body"]).replace(" ", "")) if match else None
    return (body, match["post"]) if match and body else ("", post)


@cache
def known() -> dict[str, str]:
    """Return the first name of each body that everybody knows by all of its names."""
    return {
        key: listed[0]
        for listed in bodies()
        for name in listed
        for key in (
            spelled_out(name).replace(" ", ""),
            spelled_out(without_form(name)).replace(" ", ""),
            name.casefold(),
        )
    }


@cache
def _abroad() -> dict[str, str]:
    """Return the English noun for each noun for a body in another language."""
    return {english(each): noun for noun, listed in table("organisations")["abroad"].items() for each in listed}


@cache
def nouns() -> dict[str, str]:
    """Return common noun, folded, longest first, and plurals too, with its class."""
    listed = {english(noun): group for noun, group in classes("organisations").items()}
    plural = {f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s": group for noun, group in listed.items()}
    return dict(sorted((plural | listed).items(), key=lambda entry: (-len(entry[0]), entry[0])))


def foreign(value: str) -> bool:
    """Tell whether a name has a noun for bodies in another language than English."""
    return not _abroad().keys().isdisjoint(english(value).split())


def words_of(bare: str, noun: str) -> tuple[str, ...]:
    """Return the words that follow a common noun behind "of", up to the next link or noun."""
    _, found, behind = english(bare.split(",", maxsplit=1)[0]).partition(f"{noun} of ")
    said = words(re.split(r" (?:of|in|for|at) ", behind)[0]) if noun and found else ()
    return tuple(takewhile(lambda word: word not in nouns(), said))
