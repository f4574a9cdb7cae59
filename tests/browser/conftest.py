"""One Chromium for all tests of this folder, what it showed of every quote, the service and a site that embeds its cards."""

import os

import pytest

from benchmarks.chromium import CHROMIUM, chromium
from benchmarks.hostpages import hosting
from benchmarks.passagepages import SETS, quoted_pages
from benchmarks.passages import seeds, tried
from tests.browser.embedding import embeddable


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        problem = f"there is no {CHROMIUM}: install Debian's package chromium"
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
