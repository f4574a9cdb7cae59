"""One Chromium for all tests of this folder, what it showed of every quote, the service and a site that embeds its cards."""

import os
from pathlib import Path

import pytest

from benchmarks.chromium import CHROMIUM, chromium
from benchmarks.hostpages import hosting
from benchmarks.pageserver import served
from benchmarks.passagepages import SETS, quoted_pages
from benchmarks.passages import seeds, tried
from service.config import Settings
from tests.browser.embedding import embeddable
from tests.browser.shown import publish_all

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        problem = f"there is no {CHROMIUM}: install Debian's packages chromium and fonts-liberation"
        pytest.fail(problem) if os.environ.get("CI") else pytest.skip(problem)
    with chromium() as made:
        yield made


@pytest.fixture(scope="session")
def shown(browser):
    """What the browser showed of every quote of all sets of pages."""
    return [each for which in SETS for each in tried(browser, quoted_pages(which))]


@pytest.fixture(scope="session")
def shown_of_seeds(browser):
    return list(tried(browser, seeds()))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a service that has published all that the tests of pages look at."""
    settings = Settings(
        database_url=f"sqlite:///{tmp_path_factory.mktemp('site') / 'whosays.db'}",
        seeds=SEEDS,
        corrections="desk@paper.example",
    )
    publish_all(settings)
    with served(settings) as address:
        yield address


@pytest.fixture
def opened(browser, site):
    """Open a page in a tab of its own; the options are those of Playwright's ``new_context``."""
    contexts = []

    def open_(path, **options):
        context = browser.tab.context.browser.new_context(**{"viewport": {"width": 1024, "height": 800}, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.problems, tab.asked = [], []
        tab.on("console", lambda message: tab.problems.append(message.text))
        tab.on("pageerror", lambda error: tab.problems.append(str(error)))
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto(f"{site}{path}")
        return tab

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def chrome(browser):
    """The browser itself, for visits in contexts of their own."""
    return browser.tab.context.browser


@pytest.fixture(scope="session")
def service(tmp_path_factory):
    with embeddable(tmp_path_factory.mktemp("cards")) as made:
        yield made


@pytest.fixture(scope="session")
def host():
    with hosting() as made:
        yield made
