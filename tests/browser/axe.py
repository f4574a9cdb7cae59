"""What axe-core says of a page: rules of WCAG and best practice that it breaks."""

import os
from pathlib import Path

import pytest

_AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
_RUN = "async () => (await axe.run()).violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])"


def violations(page):
    """Return the broken rules of a page or a frame (Playwright), each with the elements that break it."""
    if not _AXE.exists():
        problem = "needs axe-core: npm ci --ignore-scripts --prefix tests/browser"
        pytest.fail(problem) if os.environ.get("CI") else pytest.skip(problem)
    page.evaluate(_AXE.read_text())
    return page.evaluate(_RUN)
