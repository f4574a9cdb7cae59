"""A person of our own invention, on pages."""

from html import escape

PERSON = "nela-torvik"
NAME = "Nela Torvik"
BORN = "Nela Torvik was born on 4 May 1961 in Bergen, Norway. She is a Norwegian marine biologist."
WORK = "Torvik studied biology at the University of Oslo and has taught there for many years since."
PRIZE = "In 2014 she was awarded the Silver Sextant Prize, which is given to those who chart the sea."


def page(*paragraphs, head="", title="Nela Torvik, biologist"):
    """Return an article in HTML, with a menu above it."""
    text = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>All about the sea</a></li></ul></nav>"
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head>"
        f"<body>{menu}<main><article><h1>{title}</h1>{text}</article></main></body></html>"
    )


def manifest(seeds, *sources):
    """Write the person's manifest with sources that are pages: (id, address) each; return the folder."""
    folder = seeds / PERSON
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f'id = "{PERSON}"', f'name = "{NAME}"']
    for name, url in sources:
        lines += ["", "[[sources]]", f'id = "{name}"', f'url = "{url}"', f'title = "{NAME}"', 'kind = "newspaper"']
    (folder / "profile.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
