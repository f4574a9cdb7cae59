"""Words folded for comparison: case, accents, letters that Unicode keeps, transliterations."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_CACHE = 16384
_APOSTROPHES = re.compile(r"['’‘`´ʼʻʹʿʾ]")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]\s?[\uac00-\ud7a3]{1,2}")
"""A Korean name: the family's of one syllable, and what is given, of one or two."""
_Steps = tuple[tuple[re.Pattern[str], str], ...]


@cache
def tables() -> dict[str, Any]:
    """Return the tables of ``data/names.toml``, read once."""
    return tomllib.loads(files("service.domain.names").joinpath("data", "names.toml").read_text(encoding="utf-8"))


@lru_cache(_CACHE)
def plain(text: str) -> str:
    """Return ``text`` in small letters without accents; compatibility forms (ligatures, wide letters) are taken apart."""
    if text.isascii():
        return text.lower()
    letters = tables()["letters"]
    # Compatibility forms have a case only once they are decomposed.
    taken = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    return "".join(letters.get(char, char) for char in taken if not unicodedata.combining(char))


@lru_cache(_CACHE)
def latin(text: str) -> str:
    """Return a name of another script in Latin letters, as it is where it is in them."""
    if text.isascii() or all(char.isascii() or not char.isalpha() for char in plain(text)):
        return text
    from anyascii import anyascii  # noqa: PLC0415 (few names are in another script)

    if _HANGUL.fullmatch(text):
        family, *given = map(anyascii, text.replace(" ", ""))
        return f"{family} {'-'.join(given).capitalize()}"
    return anyascii(text).replace("oy", "ou") if _GREEK.search(text) else anyascii(text)


def bare_word(text: str) -> str:
    """Return a word of a name in small letters without accents, apostrophes and full stops."""
    return _APOSTROPHES.sub("", plain(text)).replace(".", "")


@lru_cache(_CACHE)
def word(text: str) -> str:
    """Return a word of a name in the spelling that stands for all its spellings: Muhammad and Mohamed are mohammed."""
    folded = plain(text)
    if not folded.isalpha():
        folded = _APOSTROPHES.sub("", folded).replace("\u00ad", "")
    if folded in _variants():
        return _variants()[folded]
    folded = _stepped("names", folded)
    return _variants().get(folded, folded)


@lru_cache(_CACHE)
def key(text: str) -> str:
    """Return what words of names that sound alike have in common; two and three letters must be the very same."""
    spelled = word(text)
    return spelled if len(spelled) <= tables()["sounds"]["identical_up_to"] else sound(spelled)


@lru_cache(_CACHE)
def sound(folded: str) -> str:
    """Return a folded word with the spellings of one sound in transliterations made equal (Ghouta, Ghuta: guta)."""
    return _stepped("sounds", folded)


@lru_cache(_CACHE)
def searched_sound(folded: str) -> str:
    """Return a folded word with all made equal that transliterations confuse: wider than :func:`sound`, for finding alone."""
    return _stepped("searched", folded)


@lru_cache(_CACHE)
def same_word(one: str, other: str) -> bool:
    """Tell whether two folded words are spellings of one name; the shorter they are, the less may differ."""
    if one == other:
        return True
    if frozenset((one, other)) in _apart():
        return False
    rules = tables()["sounds"]
    if min(len(one), len(other)) <= rules["identical_up_to"] or not (one.isalpha() and other.isalpha()):
        return False
    a, b = sorted((sound(one), sound(other)), key=len)
    if (
        "dj" in one + other
        and min(len(one), len(other)) >= rules["soft_vowel_from"]
        and _without_dj(one) == _without_dj(other)
    ):
        return True
    return a == b or (a[0] == b[0] and a[-1] == b[-1] and (_soft_vowels(a, b) or _silent_letter(a, b)))


def _without_dj(folded: str) -> str:
    """Return a folded word with "dj" as "d": what is written for the one letter đ, and what is left of it without its stroke."""
    return folded.replace("dj", "d")


@cache
def _apart() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(line.split()) for line in tables()["names"]["apart"].splitlines() if line.strip())


def _soft_vowels(a: str, b: str) -> bool:
    rules = tables()["sounds"]
    if len(a) != len(b) or len(a) < rules["soft_vowel_from"]:
        return False
    differing = [frozenset(pair) for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    allowed = 2 if len(a) >= rules["two_soft_vowels_from"] else 1
    return len(differing) <= allowed and all(pair in _soft_pairs() for pair in differing)


@lru_cache(_CACHE)
def near_word(one: str, other: str) -> bool:
    """Tell whether two long folded words differ by one vowel inside: one name where all others of a person are the same."""
    a, b = sound(one), sound(other)
    if len(a) != len(b) or len(a) < tables()["sounds"]["any_vowel_from"] or (a[0], a[-1]) != (b[0], b[-1]):
        return False
    differing = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and set(differing[0]) <= set("aeiou")


@cache
def _soft_pairs() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, tables()["sounds"]["soft_vowels"]))


def _silent_letter(shorter: str, longer: str) -> bool:
    rules = tables()["sounds"]
    if len(longer) != len(shorter) + 1 or len(longer) < rules["silent_from"]:
        return False
    cut = next((at for at in range(len(shorter)) if longer[at] != shorter[at]), len(shorter))
    return longer[cut + 1 :] == shorter[cut:] and longer[cut] in rules["silent"]


def _stepped(kind: str, folded: str) -> str:
    """Return a folded word after the steps of a table, which are asked for at once first: most words need none."""
    first, steps = _steps(kind)
    if first.search(folded):
        for pattern, by in steps:
            folded = pattern.sub(by, folded)
    return folded


@cache
def _steps(kind: str) -> tuple[re.Pattern[str], _Steps]:
    listed = tables()[kind]["steps"]
    first = re.compile(
        "|".join([*(pattern for pattern, _ in listed if "\\1" not in pattern), r"(?P<twice>.)(?P=twice)"])
    )
    return first, tuple((re.compile(pattern), by) for pattern, by in listed)


@cache
def _variants() -> dict[str, str]:
    listed = (line.split() for line in tables()["names"]["variants"].splitlines() if line.strip())
    return {plain(spelling): spellings[0] for spellings in listed for spelling in spellings}
