"""Texts that no person writes and that a service may still be given: each makes work for one part of the extractor.

:func:`hostile_texts` returns them by name: a function from a length in code points to a text of that length. Those that
are not one phrase over and over are drawn from a fixed seed, so that two runs read the same.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, count, cycle, repeat

Maker = Callable[[int], str]

_CONSONANTS, _VOWELS = "bdfgklmnprstv", "aeiou"
_SEED = 7

_REPEATED: Mapping[str, str] = {
    "names, comma": "Iris, ",
    "names, and": "Iris Holm and ",
    "names, semicolon": "Iris Holm; ",
    "names, no mark": "Iris Holm ",
    "names, slash": "Iris Holm/",
    "full names, comma": "Paul Vanholt, ",
    "names in sentences": "Iris Holm met Paul Vanholt. ",
    "son of": "son of Paul Vanholt, ",
    "kin chain": "the mother of the brother of ",
    "kin, possessive": "her brother's wife's father's ",
    "kin, named": "his wife Iris, his son Paul, ",
    "survived by": "survived by her son, Paul, and her daughter, Iris, ",
    "kin words": "brother sister mother father ",
    "married": "Iris Holm married Paul Vanholt and ",
    "places, comma": "lived in Paris, Rome, Lima, ",
    "places, in": "in Paris in Rome in ",
    "places, and": "Paris and Rome and Lima and ",
    "places, unknown": "Zorbel, Kranth, Velun, ",
    "chain of places": "Salem, Oregon, United States, ",
    "organisations": "worked for Acme Inc., Orbit Ltd, ",
    "prizes": "won the Nobel Prize in Physics (2001), the Wolf Prize for Peace, ",
    "prizes, no separator": "the Grand Royal Prize Award ",
    "medals": "won gold in the 400 m and silver in the marathon at the 1999 Games and ",
    "of the order of the": "Knight of the Order of the ",
    "of the year": "Woman of the Year ",
    "without borders": "Doctors Without Borders ",
    "por la": "Plataforma de Vecinos por la Ría de ",
    "fields and": "Food, Health and Safety ",
    "works in a row": "her novels The Salt Road (1990), Dry Wells and ",
    "works, years": "wrote The Road (1999) ",
    "works, quoted": "her novel, “A b ",
    "works by nobody": "Works Works The Ash of The ",
    "given to": "The Lumen Prize was awarded to her, the Lark Prize went to Marchetti and ",
    "university of the": "University of the ",
    "university and": "University of Science and ",
    "school at": "graduated from Harvard, Yale, Princeton, ",
    "degrees": "B.A., M.A., Ph.D., ",
    "degrees with years": "a BA in botany (1990), ",
    "degrees in words": "bachelor of arts and master of science and ",
    "years": "born in 1950, born in 1951, ",
    "dates": "12 May 1950, 3 June 1961, ",
    "dates in two calendars": "12 May [O.S. 30 April] 1950, 1363 AH (1944), ",
    "dates with doubt": "after 1950 or 1951, before about 1960 (?), 1931/32 or 1933, ",
    "weekdays": "on Tuesday, last Friday night, ",
    "date ranges": "from 1950 to 1960, 1970–1980, ",
    "lives": "(12 May 1950 – 3 June 2001) ",
    "numbers": "1,234,567 ",
    "numbers in words": "one hundred twenty-one thousand ",
    "number without end": "hundred thousand ",
    "ages": "aged 29, 30 years old, ",
    "ages beside names": "Ada Novak, 53, Per Holm (34) and a 27-year-old Ole Quist died at 73, ",
    "ages apposed": "Iris, 29, Paul, 31, ",
    "brackets": "(Iris) ",
    "brackets nested": "(Iris (Paul ",
    "brackets closed": "Iris) ",
    "brackets open": "(",
    "brackets of brackets": "((Iris)) ",
    "square brackets": "[1] [2] ",
    "quotes unclosed": "“Iris said ",
    "quotes single": "‘Iris said’ ",
    "quotes straight": 'he said, "I am Iris," and ',
    "speech with pronouns": "“I told her that he knew her,” she said. ",
    "no full stop": "and then Iris Holm went to the market and bought some bread ",
    "no full stop, small": "and then they went to the market and bought some bread ",
    "one word": "a",
    "one word, capital": "Aa",
    "one capital": "A",
    "one digit": "1",
    "capitals": "IRIS HOLM WAS BORN IN PARIS ",
    "title case": "Iris Holm Paul Vanholt Acme Orbit ",
    "initials": "A. B. C. ",
    "initials, no space": "A.B.C.",
    "hyphens": "Iris-Holm-",
    "hyphens alone": "-",
    "apostrophes": "Iris's ",
    "apostrophes alone": "'",
    "full stops": ".",
    "ellipses": "Iris … ",
    "commas": ", ",
    "newlines": "\n",
    "newlines in names": "Iris\n",
    "carriage returns": "Iris Holm was seen in the town of Velun again and then\r",
    "line separators": "Iris Holm was seen in the town of Velun again and then\u2028",
    "wrapped lines": "Iris Holm was seen in the town of Velun again and then\n",
    "spaces": " ",
    "spaces in names": "Iris          ",
    "no-break spaces": "Iris\u00a0Holm\u00a0",
    "tabs": "Iris\t",
    "bullets": "- Iris Holm, painter\n",
    "bullets alone": "- ",
    "tables": "| Iris Holm | 1950 | Paris | painter |\n",
    "headings": "== Life ==\n",
    "headings, hashes": "## Life and work\n\n",
    "heading without end": "= Life ",
    "infobox rows": "Born: 12 May 1950\nSpouse: Paul Vanholt\n",
    "infobox row": "Born: Paris, Rome, ",
    "titles": "Dr. ",
    "titles with names": "Dr. Prof. Sir Iris ",
    "title leads": "Prime Deputy State Vice ",
    "honorifics": "President ",
    "conjunctions": "and or but ",
    "who": "who, ",
    "who was": "Iris, who was born, who lived, ",
    "pronouns": "he she they his her ",
    "pronouns in sentences": "He saw her. She saw him. ",
    "known as": "known as Iris, ",
    "called hospitals": "a hospital known as the Cave, ",
    "née": "Iris Holm née Vanholt, ",
    "aliases": "Iris “Ria” Holm, ",
    "aliases in brackets": "Iris (Ria) Holm ",
    "appositions": "Iris Holm, a painter, a poet, ",
    "positions": "president of the ",
    "positions, chain": "the president of the president of the ",
    "jobs": "painter and poet and writer, ",
    "job nouns": "senior director director ",
    "became": "she became director of Acme, ",
    "parties": "the Labour Party, the Green Party, ",
    "party in brackets": "Labour Party (AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.) ",
    "party labels": "a Democrat and a Republican and ",
    "party words": "Social Democratic Liberal Workers ",
    "awards": "won the Nobel Prize, the Holm Medal, ",
    "award words": "Prize Award Medal ",
    "works": "the film The Cave, the novel “Iris”, ",
    "work without end": "film The of The of The of ",
    "events": "the Battle of Velun, the Paris Conference, ",
    "demonyms": "Syrian French-Syrian Irish American ",
    "facilities": "a large old nearby field hospital, ",
    "born in": "born in Velun in Paris in ",
    "according to": "according to Iris, Paul said that ",
    "denials": "she never was not a painter, nor ",
    "URLs": "https://example.org/iris?a=b&c=d ",
    "URL without end": "https://example.org/",
    "emails": "iris.holm@example.org, ",
    "money": "$1.5 million, €300,000, ",
    "Roman numerals": "XIV. III. ",
    "combining marks": "e\u0301\u0302\u0303",
    "combining marks alone": "\u0301",
    "right to left": "إيريس ولدت في باريس ",
    "Chinese": "伊里斯出生于巴黎。",
    "Chinese, no stop": "伊里斯出生于巴黎",
    "names in brackets, other script": "Iris (Ирис Холм, ",
    "emoji": "👩\u200d⚕️🎗️",
    "emoji in names": "Iris 🎗️ ",
    "soft hyphens": "Iri\u00ads ",
    "private use": "\ue000\ue100",
}  # fmt: skip


def hostile_texts() -> dict[str, Maker]:
    """Return the makers of all texts by name, in a fixed order."""
    repeated = {name: _repeating(phrase) for name, phrase in _REPEATED.items()}
    return repeated | {name: _joining(pieces) for name, pieces in _DRAWN.items()}


def _repeating(phrase: str) -> Maker:
    return lambda length: (phrase * (length // len(phrase) + 1))[:length]


def _joining(pieces: Callable[[random.Random], Iterator[str]]) -> Maker:
    def make(length: int) -> str:
        found: list[str] = []
        so_far = 0
        for piece in pieces(random.Random(_SEED)):
            found.append(piece)
            so_far += len(piece)
            if so_far >= length:
                break
        return "".join(found)[:length]

    return make


def _name(number: int) -> str:
    """Return a word of its own for each number, with a capital."""
    syllables = []
    while number or not syllables:
        number, rest = divmod(number, len(_CONSONANTS) * len(_VOWELS))
        consonant, vowel = divmod(rest, len(_VOWELS))
        syllables.append(_CONSONANTS[consonant] + _VOWELS[vowel])
    return "".join(("zor", *syllables)).title()


def _numbered(form: str) -> Callable[[random.Random], Iterator[str]]:
    """Fill a form with names that are all different: ``{0}``, ``{1}``; ``{n}`` is a number that goes up."""
    return lambda _draw: (form.format(_name(2 * at), _name(2 * at + 1), n=at) for at in count())


def _years(_draw: random.Random) -> Iterator[str]:
    return (f"Iris Holm was born in {1000 + at % 1000}. " for at in count())


def _entry(_draw: random.Random) -> Iterator[str]:
    return chain(("Holm, Iris; b 1950\n\nHolm, ",), repeat("A"))


def _shuffled(draw: random.Random) -> Iterator[str]:
    phrases = [phrase for phrase in _REPEATED.values() if len(phrase) > 1]
    while True:
        yield draw.choice(phrases)


def _sentences(draw: random.Random) -> Iterator[str]:
    for piece in _shuffled(draw):
        yield piece.strip(" ,;") + draw.choice((", ", ". ", "; ", " and ", "\n\n"))


def _words(draw: random.Random) -> Iterator[str]:
    words = sorted({word for phrase in _REPEATED.values() for word in phrase.split()})
    while True:
        yield draw.choice(words) + draw.choice((" ", " ", " ", ", ", "\n"))


def _characters(draw: random.Random) -> Iterator[str]:
    characters = sorted({char for phrase in _REPEATED.values() for char in phrase})
    while True:
        yield draw.choice(characters)


def _pairs_of_names(_draw: random.Random) -> Iterator[str]:
    first, last = cycle(_name(at) for at in range(97)), cycle(_name(at) for at in range(100, 201))
    return (f"{next(first)} {next(last)} met her. " for _ in count())


_DRAWN: Mapping[str, Callable[[random.Random], Iterator[str]]] = {
    "different names, comma": _numbered("{0}, "),
    "different names, sentences": _numbered("{0} {1} met him. "),
    "different names, one first name": _numbered("Paul {0} met him. "),
    "different names, one surname": _numbered("{0} Vanholt met him. "),
    "different names, paired": _pairs_of_names,
    "different middle names": _numbered("Paul {0} Vanholt met him. "),
    "different kin": _numbered("Iris Holm’s son {0} met {1}, her brother. "),
    "different kin, unnamed": _numbered("{0}’s brother met {1}’s wife. "),
    "different organisations": _numbered("She worked for {0} Inc. and {1} Ltd. "),
    "different schools": _numbered("She studied at {0} University and {1} College. "),
    "different parties": _numbered("She joined the {0} Democratic Party (Z{n}P). "),
    "different hospitals": _numbered("A hospital known as the {0} was hit.\n\n"),
    "different places": _numbered("She lived in {0} and moved to {1}. "),
    "different places, left": _numbered("She left {0} in 1950. "),
    "different awards": _numbered("She won the {0} Prize and the {1} Award. "),
    "different works": _numbered("She wrote the novel The {0} and the film “{1}”. "),
    "different headings": _numbered("== {0} ==\n\nShe met {1}.\n\n"),
    "different infobox rows": _numbered("{0}: {1}\n"),
    "different birth years": _years,
    "one name in capitals": _entry,
    "phrases shuffled": _shuffled,
    "sentences shuffled": _sentences,
    "words shuffled": _words,
    "characters shuffled": _characters,
}
