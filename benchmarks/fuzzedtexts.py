"""Documents that nobody would write: sentences shuffled, cut and spoiled, odd characters, dates and numbers of every shape.

All of it follows from a ``random.Random``: the same draws make the same documents.
"""

import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

MONTHS = (
    "January",
    "Feb.",
    "MARCH",
    "April",
    "May",
    "june",
    "July",
    "Aug",
    "September",
    "Oct.",
    "November",
    "December",
)
_ODD = (
    "\u200b\u200d\u2060\ufeff\u00ad\u0301\u0308\u064b\u202e\u202c\u2028\u2029\u00a0\u3000\ue000\ue123\uf8ff\ufffd"
    "ßſİıKΑΣςאבجदกあ한龍𝔘𐍈👩🏽‍⚕️🎗½²Ⅻ٣௧‘’“”«»„‹›–—−‑…·•†*§°%‰€$#@^~`|\\/<>{}[]()=+_&"
)
_NUMBERS = (
    "0",
    "00",
    "007",
    "1",
    "13",
    "29",
    "32",
    "91",
    "100",
    "1,200",
    "1.5",
    "1987",
    "2000",
    "9999",
    "10000",
    "1e9",
    "²",
    "٣",
)
_KINDS = ("encyclopedia", "newspaper", "magazine", "blog", "official", "database", "social", "book", "other")
_PUBLISHED = (
    None,
    None,
    "2021-07-10",
    "2020-02-29",
    "1999-12",
    "2016",
    "2016-05?",
    "201X",
    "../2020",
    "0001",
    "9999-12-31",
)
_ENDS = (". ", ".", "! ", "? ", "; ", ", ", ".\n", "\n\n", "…", ".” ", " ", ":\n- ")
_TEMPLATES = (
    "{name} died on {date}, aged {number}.",
    "{name} ({date} – {date}) was a {date} painter.",
    "{name} (born {date} in Rome; died {date}) was a surgeon.",
    "{name} was born on {date} in Lyon, France.",
    "In {date}, {name} was elected mayor of Rome.",
    "{name} was elected director of the Polar Institute on {date}.",
    "{name} joined the Polar Institute {date}.",
    "{name} worked at the Polar Institute from {date} to {date}.",
    "{name} headed the Polar Institute until {date}.",
    "{name} married Maria Torvi on {date}; they divorced in {date}.",
    "{name} has lived in Rome since {date}.",
    "{name} fled to Turkey in {date}. Since then, she has lived in exile in Berlin.",
    "{name} turned {number} on {date}.",
    "{name} was {number} in {date}.",
    "{name} studied law at the University of Graz in {date}.",
    "{name} received the Silver Prize in {date}.",
    "{name} has {number} brothers and {number} sisters.",
    "The 80th anniversary of the death of {name} was on {date}.",
    "A film about {name} was nominated in {date} for an Oscar.",
    "In {date} the attack on Caen killed more than {number} people.",
    "Born: {date}\nDied: {date}\nOccupation: surgeon, {number}\nSpouse: Maria Torvi ({date})\n",
    "“I am {number} years old,” said {name}, {number}, on {date}.",
)


_LINES = (
    "{name}",
    "({date})",
    "{date} – {date}",
    "{name}, {number}",
    "Director of the Polar Institute",
    "Deputy chair since {date}, member since {date}",
    "{date} – Silver Prize at the Polar Festival",
    "{date}–{date} University of Graz (doctorate)",
    "Wife – Maria Torvi, {date}",
    "Born: {date} – Rome",
    "Spouse",
    "Maria Torvi (m. {date}; div. {date})",
    "Career",
    "Awards and honours",
    "• Chair of the Polar Institute ({date})",
    "Member, Polar Academy, {date}",
    "By Maria Torvi | {date}",
    "Q: You were born in {date}?",
    "A: I was, in Rome.",
    "Home | News | Sport",
    "Year\tTitle\tRole",
    "{date}\tWinter Light\tDirector",
    "Photo: {name} in Rome ({date})",
    "References",
)
"""What stands on lines of its own in pages as they are pasted."""

_REFUSED = re.compile(r"[\x7f-\x9f]")
"""Control characters that no document may have: the load refuses them with their place."""


def any_date(draw: random.Random) -> str:
    """Return words for a date of any shape, possible or not."""
    day, month, year = (
        draw.randint(0, 32),
        draw.choice(MONTHS),
        draw.choice((draw.randint(1, 9999), draw.randint(1900, 2030))),
    )
    shapes: tuple[Callable[[], str], ...] = (
        lambda: f"{day} {month}",
        lambda: f"{month} {day}",
        lambda: f"{day} {month} {year}",
        lambda: f"{month} {day}, {year}",
        lambda: f"the {day}th of {month}",
        lambda: f"{day}–{draw.randint(0, 32)} {month} {year}",
        lambda: f"{year:04}-{draw.randint(0, 13):02}-{day:02}",
        lambda: f"{day}/{draw.randint(0, 13)}/{year}",
        lambda: f"{day}.{draw.randint(0, 13)}.{year}",
        lambda: f"{month} {year}",
        lambda: f"{year}",
        lambda: f"{draw.choice(('spring', 'the summer of', 'late', 'mid-', 'c.', 'about', 'probably'))} {year}",
        lambda: f"the {year // 10}0s",
        lambda: f"the {draw.randint(0, 99)}th century",
        lambda: f"{year} BC",
        lambda: f"{year}?",
        lambda: f"{year}/{draw.randint(0, 99):02}",
        lambda: f"{any_date(draw)}–{any_date(draw)}",
        lambda: f"between {any_date(draw)} and {any_date(draw)}",
        lambda: f"from {any_date(draw)} to {draw.choice(('the present', any_date(draw)))}",
        lambda: draw.choice(("Tuesday", "the sixties", "’60s", "last year", "6 July of that year", "29 February", "")),
    )
    return draw.choice(shapes)()


def template(draw: random.Random, name: str, templates: Sequence[str] = _TEMPLATES) -> str:
    """Return a sentence about ``name``, or a line, with dates and numbers of any shape."""
    pieces = re.split(r"\{(\w+)\}", draw.choice(templates))
    fill: dict[str, Callable[[], str]] = {
        "name": lambda: draw.choice((name, name, name.rsplit(maxsplit=1)[-1], "She", "He", name.upper())),
        "date": lambda: any_date(draw),
        "number": lambda: draw.choice(_NUMBERS),
    }
    return "".join(fill[piece]() if at % 2 else piece for at, piece in enumerate(pieces))


def spoiled(draw: random.Random, sentence: str) -> str:
    """Return a sentence with something done to it: cut, doubled, shuffled, spiced with what does not belong there."""
    words = sentence.split(" ")
    at = draw.randrange(len(sentence) + 1)
    ways: tuple[Callable[[], str], ...] = (
        lambda: sentence[:at],
        lambda: sentence[at:],
        lambda: sentence[:at] + draw.choice(_ODD) * draw.randint(1, 3) + sentence[at:],
        lambda: sentence[:at] + any_date(draw) + sentence[at:],
        lambda: re.sub(r"\d+", lambda _: draw.choice(_NUMBERS), sentence),
        lambda: " ".join(draw.sample(words, len(words))),
        lambda: " ".join(word for word in words if draw.random() > 1 / 8),
        lambda: " ".join(draw.choice((word, word, word, word.upper(), word.title(), word.lower())) for word in words),
        lambda: sentence.replace(" ", draw.choice(("\u00a0", "  ", "\n", "\t", "")), draw.randint(1, 5)),
        lambda: f"({sentence}) ({sentence[:at]}",
        lambda: f"“{sentence}”, {sentence[at:]}",
        lambda: "".join(
            chr(draw.choice((draw.randint(0x20, 0x7E), draw.randint(0xA0, 0xD7FF), draw.randint(0x10000, 0x1FFFF))))
            for _ in range(20)
        ),
    )
    return draw.choice(ways)()


@frozen
class Folder:
    """A profile folder to be written: its person, and for each source its record and its text."""

    id: str
    name: str
    sources: tuple[tuple[dict[str, str], str], ...]

    def write(self, seeds: Path) -> Path:
        """Write the folder below ``seeds`` and return it."""
        folder = seeds / self.id
        (folder / "documents").mkdir(parents=True)
        lines = [f"id = {_quoted(self.id)}", f"name = {_quoted(self.name)}"]
        for record, text in self.sources:
            lines += ["", "[[sources]]", *(f"{key} = {_quoted(value)}" for key, value in record.items())]
            (folder / record["file"]).write_bytes(text.encode())
        (folder / "profile.toml").write_text("\n".join(lines) + "\n", "utf-8")
        return folder


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def folder(
    draw: random.Random, profile: str, page: tuple[str, Sequence[str]], others: Sequence[str], size: int
) -> Folder:
    """Return a folder on the person of ``page`` (name, sentences) with ``size`` documents, mixed with sentences of ``others``."""
    name, own = page
    sources = []
    for at in range(size):
        record = {"id": f"{profile}-{at}", "file": f"documents/{at}.txt", "title": draw.choice((name, "A page"))}
        record |= {"kind": draw.choice(_KINDS), "publisher": f"Publisher {draw.randint(0, 3)}"}
        published, language = draw.choice(_PUBLISHED), draw.choice((None, "en", "en"))
        record |= {"published": published} if published else {}
        record |= {"language": language} if language else {}
        text = sources[-1][1] if sources and draw.random() < 1 / 20 else document(draw, name, own, others)
        sources.append((record, text))
    return Folder(profile, name, tuple(sources))


def document(draw: random.Random, name: str, own: Sequence[str], others: Sequence[str]) -> str:
    """Return one document: sentences of its own and of others, some made up, some spoiled, joined by any marks, and lines."""
    pieces = [draw.choice((name, f"{name}\n\n", "", "\ufeff", "# "))]
    for _ in range(draw.randint(1, 14)):
        dice = draw.random()
        if dice < 1 / 6:
            pieces.append("".join(f"\n{template(draw, name, _LINES)}" for _ in range(draw.randint(1, 5))) + "\n")
            continue
        if dice < 1 / 3 or not own:
            sentence = template(draw, name)
        else:
            sentence = draw.choice(own if dice < 4 / 5 or not others else others)
        for _ in range(draw.choice((0, 0, 0, 1, 1, 2))):
            sentence = spoiled(draw, sentence)
        pieces += [sentence, draw.choice(_ENDS)]
    return _REFUSED.sub("", "".join(pieces)) + f" {name}."
