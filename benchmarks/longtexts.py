"""Invented people with texts as long as pages are, about 470 words each, with as many claims as pages have among other words."""

import random
from pathlib import Path

from attrs import evolve

from benchmarks.crowd import Person, Text

WORDS = 470
"""About so many words has a text."""

_ABOUT = (
    "In {year} {last} moved to {town}.",
    "{she} taught at the University of {town} from {year} to {later}.",
    "{last} was a member of the {town} City Council.",
    "{she} received the {town} Medal in {year}.",
    "In {year} {last} published a book about the harbours of {town}.",
    "“We had nothing but time,” {last} said in {year}.",
)
_BESIDES = (
    "The road along the river was closed that winter, and the ferry ran only when the ice allowed it.",
    "Nobody had expected so many visitors, and the benches were carried in from the school next door.",
    "The newspapers of the time write little about it, but those who were there still speak of the evening.",
    "A second room was opened later, with a long table, three lamps and a window towards the yard.",
    "What was said afterwards is not known, since the minutes were kept in pencil and have faded.",
    "It took years until the roof was mended, and in the meantime buckets stood between the shelves.",
    "Old photographs show a plain wooden house with a porch, a bicycle and a dog asleep in the sun.",
    "The letters are kept in eleven boxes, sorted by month, and may be read on Thursdays.",
    "There were long discussions about the colour of the door, which in the end stayed as it was.",
)
_TOWNS = (
    "Oslo",
    "Bergen",
    "Uppsala",
    "Aarhus",
    "Turku",
    "Graz",
    "Geneva",
    "Lyon",
    "Seville",
    "Porto",
    "Milan",
    "Ghent",
)


def lengthened(one: Person, chance: random.Random) -> Person:
    """Return a person with their texts made longer, a sentence about them after three about something else."""
    return evolve(one, texts=tuple(evolve(text, words=_longer(one, text, chance)) for text in one.texts))


def _longer(one: Person, text: Text, chance: random.Random) -> str:
    words = text.words.rstrip()
    last, she = one.name.split()[1], "She" if " she " in text.words or "She " in text.words else "He"
    while len(words.split()) < WORDS - 30:
        year = chance.randint(1960, 2010)
        about = chance.choice(_ABOUT).format(
            year=year, later=year + chance.randint(1, 9), last=last, she=she, town=chance.choice(_TOWNS)
        )
        words += "\n\n" + " ".join([about, *chance.sample(_BESIDES, 3)])
    return words + "\n"


def folder(seeds: Path, one: Person) -> Path:
    """Write the profile folder of a person into ``seeds``; return it."""
    home = seeds / one.id
    (home / "documents").mkdir(parents=True)
    manifest = [f'id = "{one.id}"', f'name = "{one.name}"']
    for place, text in enumerate(one.texts):
        manifest += ["", "[[sources]]", f'id = "{one.id}-{place}"', f'file = "documents/{place}.txt"']
        manifest += [f'title = "{one.name}"', f'kind = "{text.kind}"', f'publisher = "{text.publisher}"']
        manifest += [f'published = "{text.published}"', f'url = "https://example.org/{one.id}/{place}"']
        (home / "documents" / f"{place}.txt").write_text(text.words, "utf-8")
    (home / "profile.toml").write_text("\n".join(manifest) + "\n", "utf-8")
    return home
