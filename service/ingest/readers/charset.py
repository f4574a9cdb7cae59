"""Bytes of a page to characters: by its byte order mark, its declaration, then by what its bytes look like.

The order is that of the HTML standard (https://html.spec.whatwg.org/#encoding-sniffing-algorithm), but that no declaration is
believed against all that the bytes say: a letter that is read wrongly is a name that is cited wrongly.
"""

import codecs
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding=["']([\w.:-]+)""", re.IGNORECASE
)
_LANGUAGE = re.compile(rb"""<html[^>]{0,400}?\slang\s*=\s*["']?\s*([a-z]{2})""", re.IGNORECASE)
_OF_PAGES = re.compile(
    r"utf-(?:8|16|16-le|16-be|32)|(?:cp|iso8859-|koi8-|mac-|euc_|iso2022_|big5|gb|shift_jis|tis|hz).*"
)
_LOOK = 4096
_SAMPLE = 200_000
_STRAY = 1000
_FEW = 0.05
_MOST_FOREIGN = 0.4
_TAG = re.compile(r"<[^<>]{0,2000}>|&#?\w{1,8};")
_ASCII_WORD = re.compile(rb"(?<![\w&\x80-\xff])[a-z]+(?![\w;\x80-\xff])", re.IGNORECASE)
_SPOILED = re.compile(r"[^\W\d_][\u0080-\u00a0¡-©«-´¶-¹»-¿×÷¤¦¬]+[^\W\d_]|[^\W\d_]{3}[¹³¼¾]|£[a-z]|[\u0080-\u009f]")
_MIXED = re.compile(r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN_BEYOND = re.compile(r"[\u00c0-\u024f]")


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text of ``body``; ``declared`` is what the server said. What no encoding explains becomes U+FFFD."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    if _is_utf8(body):
        return body.decode("utf-8", "replace")
    found = _DECLARED.search(body[:_LOOK])
    inside = (found[1] or found[2]).decode("ascii", "replace") if found else None
    names = [name for name in map(_name_of, (declared, inside)) if name]
    fitting = [text for name in names if (text := _fitting(body, name)) is not None]
    believed = next((text for text in fitting if _is_plausible(text)), None)
    if believed is None:
        detected = next((text for text in _detected(body) if _is_plausible(text)), None)
        believed = detected or next(iter(fitting), None) or body.decode("cp1252", "replace")
    return believed


def as_utf8(body: bytes, declared: str | None) -> bytes:
    """Return plain text in UTF-8 where the encoding that its server ``declared`` explains all of it; else as it is."""
    name = _name_of(declared)
    if name is None or _fits(body, "utf-8"):
        return body
    try:
        return body.decode(name).encode("utf-8")
    except UnicodeError:
        return body


def _is_utf8(body: bytes) -> bool:
    """Tell whether nearly all beyond ASCII is UTF-8, which bytes in another encoding hardly are by chance."""
    if body.isascii():
        return b"\x1b$" not in body and b"\x1b(" not in body
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return wrong * _STRAY <= len(text) and wrong <= _FEW * beyond


def _name_of(label: str | None) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name if label else ""
    except (LookupError, ValueError):
        return None
    meant: str = _data()["meant"].get(name, name)
    return meant if _OF_PAGES.fullmatch(meant) else None


def _fits(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except UnicodeError:
        return False
    return True


def _fitting(body: bytes, name: str) -> str | None:
    """Return the text where the encoding explains all but a few stray bytes; a wrong declaration explains far less."""
    text = body.decode(name, "replace")
    return text if text.count("\ufffd") * _STRAY <= len(text) else None


def _is_plausible(text: str) -> bool:
    """Tell whether text reads like one: no words of two scripts, no signs inside of words, not half of its letters accented."""
    prose = _TAG.sub(" ", text[:_SAMPLE])
    letters = len(_LETTER.findall(prose))
    accented = len(_LATIN_BEYOND.findall(prose))
    spoiled = len(_MIXED.findall(prose)) + len(_SPOILED.findall(prose))
    return accented <= _MOST_FOREIGN * letters and spoiled <= max(1, _FEW * _beyond_ascii(prose))


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _detected(body: bytes) -> Iterator[str]:
    """Yield what the bytes may say, the likeliest first: by the page's language, by its script, by its common words."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs nothing where a page says what it is in

    language = _LANGUAGE.search(body[:_LOOK])
    if language:
        yield from _in_language(body, language[1].decode().lower())
    latin = set(_latin())
    best = from_bytes(_unmarked(body)[:_SAMPLE], cp_isolation=[*_others(), *sorted(latin)]).best()
    if best and best.encoding not in latin and (text := _fitting(body, best.encoding)):
        yield text
    words = Counter(word.decode().lower() for word in _ASCII_WORD.findall(_unmarked(body)[:_SAMPLE]))
    counted = {name: sum(words[word] for word in each["words"].split()) for name, each in _data()["languages"].items()}
    likely = max(counted, key=lambda name: counted[name])
    if counted[likely]:
        yield from _in_language(body, likely)
    if best and (text := _fitting(body, best.encoding)):
        yield text
    yield from _in_language(body, "en")


def _in_language(body: bytes, language: str) -> Iterator[str]:
    """Yield the text in the encodings of a language; the one that spoils fewest words first."""
    known = _data()["languages"].get(language, {})
    letters = known.get("letters", "")

    def wrong(text: str) -> int:
        beyond = [letter for letter in text[:_SAMPLE].lower() if letter.isalpha() and letter > "\x7f"]
        return len(_SPOILED.findall(text[:_SAMPLE])) + sum(letter not in letters for letter in beyond if letters)

    yield from sorted((text for name in known.get("encodings", ()) if (text := _fitting(body, name))), key=wrong)


def _unmarked(body: bytes) -> bytes:
    """Return a page's bytes without its tags, which say little of its language."""
    return re.sub(
        rb"<(script|style)\b.*?</\1|<[^<>]{0,2000}>", b" ", body[: 4 * _SAMPLE], flags=re.DOTALL | re.IGNORECASE
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("service.ingest.readers").joinpath("data/charsets.toml").read_text("utf-8"))


@cache
def _latin() -> tuple[str, ...]:
    return tuple(
        sorted({name for each in _data()["languages"].values() if each["words"] for name in each["encodings"]})
    )


@cache
def _others() -> tuple[str, ...]:
    names = {name for each in _data()["languages"].values() if not each["words"] for name in each["encodings"]}
    return tuple(sorted(names - set(_latin())))
