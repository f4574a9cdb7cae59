"""A French page of our own invention, which no rule can read, with three claims by hand; and an English one beside it."""

from tests.integration.people import write

ID, NAME = "claire-fontenoy", "Claire Fontenoy"
PAGE, OTHER = "quotidien-du-lac-claire", "harbour-encyclopedia-claire"
FRENCH = """\
Claire Fontenoy, la glaciologue du lac

Née le 4 mai 1961 à Annecy, Claire Fontenoy a consacré sa vie aux glaciers.
Elle vit à Chamonix depuis 1990. En 2014, elle a reçu le prix Borealis.

Elle vit à Chamonix l’été, et à Lyon l’hiver.
"""
ENGLISH = """\
Claire Fontenoy (born 1961) is a French glaciologist. She was born in Annecy, France.
She received the Borealis Prize in 2014.
"""
CLAIMS = (
    ("birth_date", "1961-05-04", "Née le 4 mai 1961 à Annecy", ""),
    ("residence", "Chamonix", "Elle vit à Chamonix depuis 1990", '{ start = "1990", manner = "lived" }'),
    ("award", "Borealis Prize", "elle a reçu le prix Borealis", '{ date = "2014" }'),
)


def french(seeds, *, english=ENGLISH, claims=CLAIMS):
    """Write the folder with both sources, the French one declared as such, and its claims by hand; return it."""
    sources = {PAGE: ("newspaper", "2021-05-06", FRENCH), OTHER: ("encyclopedia", "2022-05-06", english)}
    folder = write(seeds, ID, NAME, sources)
    manifest = folder / "profile.toml"
    declared = f'id = "{PAGE}"\nlanguage = "fr"\nurl = "https://www.quotidien-du-lac.example/claire/"'
    manifest.write_text(manifest.read_text("utf-8").replace(f'id = "{PAGE}"', declared), "utf-8")
    (folder / "claims.toml").write_text("".join(table(*each) for each in claims), "utf-8")
    return folder


def table(field, value, quote, qualifiers="", source=PAGE, **more):
    """Return a claim as a file of claims has it."""
    keys = {"field": field, "value": value, "source": source, "quote": quote, "who": "E. Ditor", "date": "2026-01-02"}
    lines = [f"{key} = {text!r}" for key, text in {**keys, **more}.items()]
    return "\n".join(["[[claims]]", *lines, *([f"qualifiers = {qualifiers}"] if qualifiers else [])]) + "\n\n"
