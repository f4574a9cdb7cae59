"""Pictures of pages for the documents, and how large pages and their files are: the seeds, served as they are served to readers.

``python -m benchmarks.pictures [FOLDER]`` writes PNG files into FOLDER (``docs/img`` unless given) and prints a table.
"""

import gzip
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from playwright.sync_api import Browser, sync_playwright

from benchmarks.chromium import CHROMIUM
from benchmarks.hostpages import hosting
from benchmarks.journey import steps
from benchmarks.pageserver import served
from service.config import Settings
from service.pipeline import load
from service.represent.pages.assets import ASSETS
from service.store.session import open_store

_ROOT = Path(__file__).parents[1]
_AMANI = "/profiles/amani-ballour"
_WIDE, _PHONE, _STEP = {"width": 1200, "height": 800}, {"width": 360, "height": 720}, {"width": 1000, "height": 640}


@frozen
class _Picture:
    """A part of a page: the file's name, the address, the colour scheme, the window; ``opened`` is a disclosure to open first."""

    name: str
    path: str
    scheme: str
    window: dict[str, int]
    opened: str | None = None


PICTURES = (
    _Picture("front-light", "/", "light", _WIDE),
    _Picture("page-light", f"{_AMANI}#birth_date", "light", _WIDE, "#birth_date summary"),
    _Picture("page-dark", f"{_AMANI}#conflicts", "dark", _WIDE),
    _Picture("timeline-light", f"{_AMANI}#timeline", "light", _WIDE),
    _Picture("grid-dark", f"{_AMANI}#grid", "dark", _WIDE),
    _Picture("source-light", "/sources/wikipedia-amani-ballour", "light", _WIDE),
    _Picture("page-phone", _AMANI, "light", _PHONE),
)


def main(folder: Path) -> None:
    """Write the pictures into ``folder``, and print how many bytes each page has, packed by gzip."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        settings = Settings(
            database_url=f"sqlite:///{name}/pictures.db", seeds=_ROOT / "seeds", corrections="desk@paper.example"
        )
        with open_store(settings) as store:
            load(settings, store)
        with served(settings) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            for picture in PICTURES:
                size = _take(browser, address, picture, folder)
                print(f"{picture.name:<16} {picture.path:<36} {size / 1024:6.1f} KB")
            _walk(browser, address, folder)
            browser.close()
    for file, asset in ASSETS.items():
        print(f"{'':<16} {file:<36} {len(gzip.compress(asset.body, 6)) / 1024:6.1f} KB")


def _walk(browser: Browser, address: str, folder: Path) -> None:
    tab = browser.new_page(viewport=_STEP)
    with hosting() as host:
        for number, step in enumerate(steps(tab, address, host), 1):
            tab.screenshot(path=folder / f"step-{number}.png")
            print(f"step-{number:<11} {step}")
    tab.close()


def _take(browser: Browser, address: str, picture: _Picture, folder: Path) -> int:
    context = browser.new_context(viewport=picture.window, color_scheme=picture.scheme)
    tab = context.new_page()
    answer = tab.goto(f"{address}{picture.path}")
    if picture.opened:
        tab.locator(picture.opened).first.click()
    tab.screenshot(path=folder / f"{picture.name}.png")
    size = len(gzip.compress(answer.body(), 6)) if answer else 0
    context.close()
    return size


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "docs" / "img")
