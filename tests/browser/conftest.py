"""One Chromium for all tests of this folder, and what it showed of every quote."""

import os

import pytest

from benchmarks.chromium import CHROMIUM, chromium
from benchmarks.passagepages import SETS, quoted_pages
from benchmarks.passages import seeds, tried


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
