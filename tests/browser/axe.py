"""What axe-core says of a page: rules of WCAG and best practice that it breaks."""

from importlib.resources import files

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RUN = "async () => (await axe.run({rules: {'target-size': {enabled: true}}})).violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])"


def violations(page):
    """Return the broken rules of a page or a frame (Playwright), each with the elements that break it."""
    page.evaluate(_AXE)
    return page.evaluate(_RUN)
