"""Sites on loopback that embed cards: a server of pages with headers of their own, and what a browser tells of a visit."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urldefrag

from attrs import Factory, define, frozen
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.wrappers import Request, Response

from benchmarks.pageserver import serving

_ARTICLE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{head}</head>
<body><main><h1>An article</h1><p>What stands before the card.</p>{cards}<p id="after">What stands behind it.</p></main>{foot}</body></html>
"""
_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifts.push(each.value);
}).observe({type: "layout-shift", buffered: true});
"""
_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@define
class Host:
    """A site: its address, and its pages by path, each with its headers and body."""

    base: str
    pages: dict[str, tuple[Mapping[str, str], str, str]] = Factory(dict)

    def put(self, path: str, body: str, headers: Mapping[str, str] | None = None, media_type: str = "text/html") -> str:
        """Serve ``body`` at ``path`` from now on; return its address."""
        self.pages[path] = (headers or {}, body, media_type)
        return self.base + path

    def article(
        self, path: str, cards: str, *, head: str = "", foot: str = "", headers: Mapping[str, str] | None = None
    ) -> str:
        """Serve an article with ``cards`` in its midst; return its address."""
        return self.put(path, _ARTICLE.format(head=head, cards=cards, foot=foot), headers)


@contextmanager
def hosting() -> Iterator[Host]:
    """Serve pages that are still to be put there; another origin than the service's, and another site."""
    host = Host("")

    def application(environ: dict[str, Any], start_response: Any) -> Any:
        headers, body, media_type = host.pages.get(Request(environ).path, ({}, "", "text/plain"))
        status = 200 if Request(environ).path in host.pages else 404
        return Response(body, status, headers, content_type=f"{media_type}; charset=utf-8")(environ, start_response)

    with serving(application) as base:
        host.base = base.replace("127.0.0.1", "localhost")
        yield host


@frozen
class Visit:
    """One page, open in a browser: what it asked for beside itself, and what it complained of."""

    page: Page
    context: BrowserContext
    requests: list[str]
    errors: list[str]

    def settle(self) -> None:
        """Wait until two frames have been painted."""
        self.page.evaluate(_FRAMES)

    @property
    def shift(self) -> float:
        """Return the cumulative layout shift of the page so far, apart from what follows a reader's own act at once."""
        self.settle()
        total: float = self.page.evaluate("window.shifts.reduce((sum, each) => sum + each, 0)")
        return total

    @property
    def kept(self) -> int:
        """Return how many cookies and entries of storage there are."""
        stored: int = self.page.evaluate("localStorage.length + sessionStorage.length")
        return stored + len(self.context.cookies())


@contextmanager
def visiting(browser: Browser, address: str, **how: Any) -> Iterator[Visit]:
    """Open ``address`` in a fresh context, made as ``how`` says (Playwright's ``new_context``); close it when the block ends."""
    context = browser.new_context(**how)
    try:
        context.add_init_script(_SHIFTS)
        page = context.new_page()
        visit = Visit(page, context, [], [])
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: visit.errors.append(str(error)))
        page.goto(address)
        visit.requests.remove(urldefrag(address).url)
        yield visit
    finally:
        context.close()
