"""People of our own invention, as folders that can be loaded, and as mistakes in such folders."""

import textwrap

IRIS = {
    "harbour-encyclopedia-iris": (
        "encyclopedia",
        "2021-04-03",
        """\
        Iris Vanholt (born 14 February 1969) is a Belgian marine biologist. She was born in Ghent, Belgium.
        Vanholt studied biology at Ghent University and graduated in 1992.
        She received the Silver Sextant Prize in 2014.
        """,
    ),
    "evening-courier-iris": (
        "newspaper",
        "2020-01-15",
        """\
        Iris Vanholt, 50, lives in Ostend. The biologist was born in 1969.
        In 2014 she was awarded the Silver Sextant Prize.
        """,
    ),
}

TOMAS = {
    "lake-gazette-tomas": (
        "newspaper",
        "2019-05-01",
        """\
        Tomas Ekerud was born in 1955 in Bergen, Norway. He is a Norwegian architect.
        """,
    ),
}


def told(year, *names):
    """Return newspapers that give Iris' year of birth, each in words of its own."""
    return {
        f"{name}-gazette": (
            "newspaper",
            "2020-01-15",
            f"Words of the {name} alone. Iris Vanholt was born in {year}, {name}s say. So much for the {name}.\n",
        )
        for name in names
    }


def write(seeds, profile="iris-vanholt", name="Iris Vanholt", sources=None):
    """Write a profile's folder and return it."""
    folder = seeds / profile
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    sources = IRIS if sources is None else sources
    manifest = [f'id = "{profile}"', f'name = "{name}"']
    for source, (kind, published, text) in sources.items():
        manifest += ["", "[[sources]]", f'id = "{source}"', f'file = "documents/{source}.txt"']
        manifest += [f'title = "{name}"', f'kind = "{kind}"', f'published = "{published}"']
        (folder / "documents" / f"{source}.txt").write_text(textwrap.dedent(text), encoding="utf-8")
    (folder / "profile.toml").write_text("\n".join(manifest) + "\n", encoding="utf-8")
    return folder


def write_tomas(seeds):
    """Write the folder of a second person."""
    return write(seeds, "tomas-ekerud", "Tomas Ekerud", TOMAS)


def edit(file, old, new):
    """Change the one place where ``old`` stands in ``file``."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (old, text)
    file.write_text(text.replace(old, new), encoding="utf-8")
