"""Which language a text is in, as far as its commonest words and its script tell."""

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_SAMPLE = 4000
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 12
_SCRIPT_SHARE = 0.3
_WORD_SHARE = 0.08
_LEAD = 1.25
_WORD = compiled(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``, or None where that is unsure.

    Scripts that several languages write are named by the one that most texts in them are in (``ru`` for Cyrillic,
    ``ar`` for Arabic script): what counts is whether there are rules for it. Reads the first 4,000 code points.
    """
    return _detected(text[:_SAMPLE])


@lru_cache(16)  # a document is asked about several times while it is read
def _detected(sample: str) -> str | None:
    letters = sum(map(len, _WORD.findall(sample)))
    if letters < _FEWEST_LETTERS:
        return None
    return _by_script(sample, letters) or _by_words(sample)


def _by_script(sample: str, letters: int) -> str | None:
    if sample.isascii() or not _any_script().search(sample):
        return None
    counts = {code: len(pattern.findall(sample)) for code, pattern in _scripts().items()}
    return next((code for code, count in counts.items() if count >= _SCRIPT_SHARE * letters), None)


def _by_words(sample: str) -> str | None:
    """Return the language whose common words stand out; those that several share count the less."""
    scores: defaultdict[str, float] = defaultdict(float)
    distinct: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    found = _WORD.findall(sample.lower())
    for word, count in Counter(found).items():
        codes = _common().get(word, ())
        for code in codes:
            scores[code] += count / len(codes)
            hits[code] += count
            distinct[code] += 1
    (score, best), (second, _) = (
        *sorted(((score, code) for code, score in scores.items()), reverse=True),
        (0, ""),
        (0, ""),
    )[:2]
    enough = distinct[best] >= _FEWEST_WORDS and hits[best] >= _WORD_SHARE * len(found)
    return best if enough and score >= _LEAD * second else None


@cache
def _common() -> dict[str, tuple[str, ...]]:
    common: dict[str, tuple[str, ...]] = {}
    for code in lexicon.load("languages")["words"]:
        for word in lexicon.words("languages", "words", code):
            common[word] = (*common.get(word, ()), code)
    return common


@cache
def _any_script() -> re.Pattern[str]:
    return compiled(f"[{''.join(pattern.pattern[1:-1] for pattern in _scripts().values())}]")


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    ranges = {code: lexicon.phrases("languages", "scripts", code) for code in lexicon.load("languages")["scripts"]}
    return {code: compiled(f"[{first}-{last}]") for code, (first, last) in ranges.items()}
