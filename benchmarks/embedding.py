#!/usr/bin/env python3
"""Measure the card in Chromium: bytes of its files, and for each way to embed it requests, layout shift, cookies and height.

    python benchmarks/embedding.py                        the table
    python benchmarks/embedding.py --pictures docs/img    also pictures of the card of seeds/, light and dark, and at 320 pixels

Needs Debian's Chromium and the development environment. Exits with 1 where a figure misses its goal.
"""

import argparse
import gzip
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen
from playwright.sync_api import Browser

from benchmarks.chromium import chromium
from benchmarks.hostpages import Host, Visit, hosting, visiting
from benchmarks.seedcards import seed_frame
from service.represent.card.assets import CARD_CSS, ELEMENT, GUEST_JS
from service.represent.card.height import WIDTH
from service.represent.card.rendering import Rendering, card_html, frame_html
from tests.browser.embedding import Service, embeddable
from tests.unit.represent.cards import BASE, record

_REQUESTS = {"html": 0, "element": 2, "frame": 1}
_SHIFTS = {"html": 0.0, "element": 0.01, "frame": 0.0}
_HEIGHT = 600
_KB = 1024
_PICTURES: Mapping[str, dict[str, Any]] = {
    "card-light": {"color_scheme": "light", "viewport": {"width": 640, "height": 700}},
    "card-dark": {"color_scheme": "dark", "viewport": {"width": 640, "height": 700}},
    "card-narrow": {"color_scheme": "light", "viewport": {"width": 320, "height": 700}},
}


@frozen
class Figure:
    """Something measured, and the most that it may be."""

    what: str
    measured: float
    most: float

    @property
    def good(self) -> bool:
        """Whether it reaches its goal."""
        return self.measured <= self.most


def sizes() -> Iterator[Figure]:
    """Yield the bytes of files and cards, compressed."""
    twelve = card_html(Rendering(record=record(), base=BASE))
    texts = {"script": (ELEMENT.text, 2), "style": (CARD_CSS, 2), "frame's script": (GUEST_JS, 2)}
    texts |= {"card, 12 fields × 2 citations": (twelve, 5)}
    for what, (text, most) in texts.items():
        yield Figure(f"{what}, bytes (gzip)", len(gzip.compress(text.encode())), most * _KB)


def visits(browser: Browser, host: Host, service: Service) -> Iterator[Figure]:
    """Yield what each way to embed costs the page that does so, at once and when a value is opened."""
    for tier, most in _REQUESTS.items():
        with visiting(browser, host.article(f"/{tier}", service.code(tier))) as visit:
            loaded = visit.shift
            where = visit.page.frames[-1] if tier == "frame" else visit.page
            height = where.locator("article").bounding_box()
            where.locator("summary").first.click()
            yield Figure(f"{tier}: requests", len(visit.requests), most)
            yield Figure(f"{tier}: layout shift on load", loaded, _SHIFTS[tier])
            yield Figure(f"{tier}: layout shift when opened", visit.shift, _SHIFTS[tier])
            yield Figure(f"{tier}: cookies and storage", visit.kept, 0)
            yield Figure(f"{tier}: messages of errors", len(visit.errors), 0)
            if height and tier != "html":
                yield Figure(f"{tier}: height, closed", height["height"], _HEIGHT)


def heights(browser: Browser, host: Host) -> Iterator[Figure]:
    """Yield how high cards of many fields are in a frame of 600 pixels, closed."""
    documents = {"12 fields": frame_html(Rendering(record=record(), base=BASE)), "seeds": seed_frame()}
    for what, document in documents.items():
        with visiting(browser, host.put("/height", document), viewport={"width": WIDTH, "height": _HEIGHT}) as visit:
            height = visit.page.locator("article").evaluate("each => each.offsetHeight")
            yield Figure(f"frame of {what}: height, closed", height, _HEIGHT)


def take_pictures(browser: Browser, host: Host, folder: Path) -> None:
    """Write pictures of the card of a full record to ``folder``."""
    document = seed_frame()
    for name, how in _PICTURES.items():
        address = host.put(f"/{name}", document)
        with visiting(browser, address, **how) as visit:
            _open(visit)
            visit.page.locator("article").screenshot(path=folder / f"{name}.png")


def _open(visit: Visit) -> None:
    visit.page.locator("summary").nth(2).click()
    visit.settle()


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, help="a folder for pictures")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as made, hosting() as host:
        browser = made.tab.context.browser
        assert browser is not None  # noqa: S101 - it was started with the tab
        with embeddable(Path(folder)) as service:
            figures = [*sizes(), *visits(browser, host, service), *heights(browser, host)]
        if args.pictures:
            take_pictures(browser, host, args.pictures)
    print(f"{'':42}{'measured':>10}{'at most':>10}")
    for each in figures:
        print(f"{each.what:42}{each.measured:10.6g}{each.most:10.6g}{'' if each.good else '   missed'}")
    return 0 if all(each.good for each in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
