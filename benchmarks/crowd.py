"""Invented people in any number, each with three sources of about 120 words, the same for the same number.

No two sources of a person use the same sentences; a third of the people have sources that disagree.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from attrs import frozen


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(", ") if ", " in words else words.split())


_WOMEN = _listed("Anna Clara Elsa Greta Hanna Ida Julia Karin Lena Maria Nina Olga Petra Rosa Sara Tilda Vera Wilma")
_MEN = _listed(
    "Adam Bruno Carl David Erik Frank George Hugo Ivan Jonas Karl Lukas Martin Oscar Paul Robert Simon Thomas Victor"
)
_ONSETS = _listed("B Br D Dr F Gr H J K Kl L M N P R S Sk St T V W")
_MIDDLES = _listed("al an ar el en er il in ol on or ul un")
_ENDS = _listed("berg borg dahl feld grund holm lund mark quist rand sten strand thal wick")
_TOWNS = _listed(
    "Oslo Bergen Stockholm Uppsala Copenhagen Aarhus Helsinki Turku Hamburg Munich Vienna Graz Zurich "
    "Geneva Paris Lyon Madrid Seville Lisbon Porto Rome Milan Athens Warsaw Prague Budapest Dublin "
    "Glasgow Ghent Utrecht"
)
_NATIONS = _listed(
    "Norwegian Swedish Danish Finnish German Austrian Swiss French Spanish Portuguese Italian Greek Polish Irish"
)
_JOBS = _listed(
    "architect biologist chemist engineer historian journalist lawyer novelist painter physicist photographer teacher"
)
_SUBJECTS = _listed("biology chemistry engineering history law literature mathematics medicine philosophy physics")
_PRIZES = _listed(
    "Silver Sextant, Golden Compass, Amber Lantern, Blue Harbour, Iron Bridge, White Heron, Northern Star, Copper Bell"
)
_BODIES = _listed(
    "Polar Institute, Harbour Museum, Academy of Letters, River Foundation, National Archive, Botanical Society"
)
_MONTHS = _listed("January February March April May June July August September October November December")
_PAPERS = _listed("Harbour Gazette, Evening Courier, Lake Tribune, Northern Post, Morning Herald, City Observer")


@frozen
class Text:
    """One source: its kind, publisher, day of publication and words."""

    kind: str
    publisher: str
    published: str
    words: str


@frozen
class Person:
    """An invented person: ``id``, ``name`` and what is written about them."""

    id: str
    name: str
    texts: tuple[Text, ...]


def person(number: int) -> Person:
    """Return the person of that number."""
    facts = _Facts(random.Random(number))
    texts = tuple(Text(*facts.about(kind), words) for kind, words in facts.told())
    return Person(f"{facts.name.lower().replace(' ', '-')}-{number}", facts.name, texts)


class _Facts:
    """What is so of one person, and how three sources tell it."""

    def __init__(self, chance: random.Random) -> None:
        pick = chance.choice
        self._chance = chance
        self.name = f"{pick(_WOMEN + _MEN)} {pick(_ONSETS)}{pick(_MIDDLES)}{pick(_ENDS)}"
        self.last = self.name.split()[1]
        self.she, self.her = ("She", "her") if self.name.split()[0] in _WOMEN else ("He", "his")
        self.day, self.month, self.year = chance.randint(1, 28), pick(_MONTHS), chance.randint(1920, 1985)
        self.town, self.home, self.studied = chance.sample(_TOWNS, 3)
        self.nation, self.job, self.subject = pick(_NATIONS), pick(_JOBS), pick(_SUBJECTS)
        self.prize, self.body, self.paper = pick(_PRIZES), pick(_BODIES), pick(_PAPERS)
        self.began, self.won = self.year + chance.randint(24, 30), self.year + chance.randint(31, 34)
        self.other_year = self.year + (chance.randint(1, 2) if chance.random() < 1 / 3 else 0)
        self.children = pick(("two sons", "a daughter", "two daughters", "three children"))

    def about(self, kind: str) -> tuple[str, str, str]:
        """Return kind, publisher and day of a source."""
        publisher = "Open Encyclopedia" if kind == "encyclopedia" else self._chance.choice(_PAPERS)
        return kind, publisher, f"{self._chance.randint(2019, 2025)}-{self._chance.randint(1, 12):02}-15"

    def told(self) -> Iterator[tuple[str, str]]:
        """Yield the kind and the words of each source."""
        yield "encyclopedia", self._entry()
        yield "newspaper", self._portrait()
        yield "magazine", self._interview()

    def _entry(self) -> str:
        she, her, last = self.she, self.her, self.last
        return (
            f"{self.name} (born {self.day} {self.month} {self.year}) is a {self.nation} {self.job}.\n\n"
            f"{last} was born in {self.town} and grew up near the harbour, where {her} parents kept a small shop. "
            f"{she} studied {self.subject} at the University of {self.studied} and graduated in {self.year + 23}. "
            f"In {self.began} {last} joined the {self.body}, and in {self.began + 4} {she.lower()} was appointed its director. "
            f"{she} received the {self.prize} Prize in {self.won}. "
            f"{last} is married and has {self.children}. "
            f"Since {self.won + 2} {she.lower()} has lived in {self.home}. "
            f"Much of {her} early work was lost in a fire, and what is left of it can be seen in the town hall on Sundays. "
            f"Friends describe {last} as patient, curious and fond of long walks along the river in any weather.\n"
        )

    def _portrait(self) -> str:
        she, last = self.she, self.last
        return (
            f"The rain had hardly stopped when {self.name} opened the door. The {self.job} lives in {self.home} with a "
            f"grey cat and far too many books. “I never wanted to be famous,” {last} said. {last} was born in "
            f"{self.other_year} in {self.town}. After school {she.lower()} moved to {self.studied}, where {she.lower()} studied "
            f"{self.subject}. The {self.prize} Prize came in {self.won}, and with it letters from all over the world. "
            f"“Half of them asked for money,” {last} said, and laughed. {she} worked for the {self.body} for many years. "
            f"Today {she.lower()} walks to the market each morning, talks to the fishermen, and writes in the afternoon. "
            f"Nobody in the street takes much notice any more, and that is how {last} likes it best.\n"
        )

    def _interview(self) -> str:
        she, last = self.she, self.last
        return (
            f"Five questions for {self.name}, {self.job}. We met in a quiet café behind the station.\n\n"
            f"The {self.nation} {self.job} {self.name} was awarded the {self.prize} Prize by the {self.body} in {self.won}. "
            f"{last}, who was born on {self.day} {self.month} {self.other_year}, has {self.children}. {she} became director of the "
            f"{self.body} in {self.began + 4}. When {she.lower()} speaks of the early years, {she.lower()} smiles. There was "
            f"little money, the windows did not close, and the only telephone stood in the baker’s shop. {last} graduated "
            f"from the University of {self.studied}. What comes next? A book, perhaps, or a garden. “We will see,” {last} "
            f"said, and looked at the clock. The train to {self.home} leaves at six, and {she.lower()} did not want to miss it.\n"
        )


def write(folder: Path, numbers: range) -> None:
    """Write a profile folder for each of ``numbers`` into ``folder``."""
    for number in numbers:
        one = person(number)
        home = folder / one.id
        (home / "documents").mkdir(parents=True)
        manifest = [f'id = "{one.id}"', f'name = "{one.name}"']
        for place, text in enumerate(one.texts):
            manifest += ["", "[[sources]]", f'id = "{one.id}-{place}"', f'file = "documents/{place}.txt"']
            manifest += [f'title = "{one.name}"', f'kind = "{text.kind}"', f'publisher = "{text.publisher}"']
            manifest += [f'published = "{text.published}"', f'url = "https://example.org/{number}/{place}"']
            (home / "documents" / f"{place}.txt").write_text(text.words, "utf-8")
        (home / "profile.toml").write_text("\n".join(manifest) + "\n", "utf-8")


def write_lines(file: TextIO, numbers: range) -> None:
    """Write a line for each of ``numbers``."""
    for number in numbers:
        one = person(number)
        sources = [
            {
                "id": f"{one.id}-{place}",
                "title": one.name,
                "kind": text.kind,
                "publisher": text.publisher,
                "published": text.published,
                "url": f"https://example.org/{number}/{place}",
                "text": text.words,
            }
            for place, text in enumerate(one.texts)
        ]
        file.write(json.dumps({"id": one.id, "name": one.name, "sources": sources}, ensure_ascii=False) + "\n")
