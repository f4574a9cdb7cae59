"""Pronouns, kin words and plain nouns for people: how a text points to persons without naming them."""

import re
from functools import cache

from service.extract import lexicon
from service.extract.mention import Kind, Mention


@cache
def _pattern() -> re.Pattern[str]:
    groups = {
        **{
            f"s_{gender}": lexicon.phrases("people", "pronouns", gender)
            for gender in ("male", "female", "plural", "first")
        },
        **{
            f"h_{gender}": lexicon.phrases("people", "possessives", gender)
            for gender in ("male", "female", "plural", "first", "relative")
        },
        "r_neutral": lexicon.phrases("people", "relatives", "who"),
    }
    words = "|".join(f"(?P<{name}>{lexicon.alternation(items)})" for name, items in groups.items())
    modifiers = lexicon.alternation(lexicon.phrases("people", "kin_modifiers", "words"))
    kin = lexicon.alternation(lexicon.table("people", "kin"))
    nominals = "|".join(
        f"(?P<n_{gender}>{lexicon.alternation(lexicon.phrases('people', 'nominals', gender))})"
        for gender in ("male", "female", "pair", "neutral", "plural")
    )
    return re.compile(
        rf"\b(?:{words}|(?:(?:{modifiers})\s+)*(?P<kin>{kin})"
        rf"|(?:(?P<det>{lexicon.alternation(lexicon.phrases('people', 'nominals', 'determiner'))})\s+)?"
        rf"(?:(?:{lexicon.alternation(lexicon.phrases('people', 'nominals', 'modifiers'))}|\d+-years?-old)\s+)*(?:{nominals}))"
        r"(?![\w-])",
        re.IGNORECASE,
    )


_KINDS = {"s": Kind.PRONOUN, "h": Kind.POSSESSIVE, "r": Kind.RELATIVE, "n": Kind.NOMINAL}


def pointers(text: str, start: int, end: int) -> list[Mention]:
    """Return pronouns, possessives, relatives, kin words and nouns for people in ``text[start:end]``.

    Each has ``gender`` in its note (male, female, neutral, plural, first); kin have ``field``, nouns ``definite``.
    """
    return [_mention(match) for match in _pattern().finditer(text, start, end) if match.group() != "US"]


def _mention(match: re.Match[str]) -> Mention:
    if match["kin"]:
        field, gender = lexicon.table("people", "kin")[match["kin"].lower()].split()
        note = {"field": field, "gender": gender, "word": match["kin"].lower()}
        return Mention(kind=Kind.KIN, start=match.start(), end=match.end(), value=match.group(), note=note)
    name = next(key for key, value in match.groupdict().items() if value and key[1] == "_")
    kind, gender = _KINDS[name[0]], name[2:]
    note = {"gender": gender}
    if kind is Kind.NOMINAL:
        determiner = (match["det"] or "").lower()
        note["definite"] = "true" if determiner in ("the", "this", "that") else "false"
        note["word"] = match[name].lower()
    return Mention(kind=kind, start=match.start(), end=match.end(), value=match.group(), note=note)
