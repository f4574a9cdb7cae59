"""A real Chromium that opens pages of a server on loopback and tells which of their characters it highlights.

Chromium does not say what a text fragment has found. It paints it, though: each page gets a style that paints what is
found in one colour, letters and ground alike, and the colour is read at the middle of every character. So everything
visible is seen, to the letter, and nothing that is hidden, has no width or is a space.
"""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from attrs import Factory, define, frozen
from playwright.sync_api import Page, sync_playwright

from benchmarks.passagepages import CLOSE, OPEN, QuotedPage

CHROMIUM = Path("/usr/bin/chromium")
"""Where Debian's package ``chromium`` puts it."""

_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_STYLE = "<style>::target-text{background:#f0f!important;color:#f0f!important}</style>"
_WIDTH, _HEIGHT = 700, 500
_LOOKS = 3
"""How often a page is looked at before nothing is found on it."""

_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_TEXTS = """
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };"""
_WANTED = (
    """([pages, open, close]) => {"""
    + _TEXTS
    + """
  return pages.map(marked => {
    const text = texts(new DOMParser().parseFromString(marked, 'text/html').body).map(node => node.data).join('');
    return [text.indexOf(open), text.indexOf(close) - 1, text.replace(open, '').replace(close, '')];
  });
}"""
)
"""Where each quote is wanted, in UTF-16 units of all text nodes of a page in a row, and these without the marks."""
_LAYOUT = (
    """() => {"""
    + _TEXTS
    + """
  const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
  const numbers = new Map(), characters = [], range = document.createRange();
  const number = (key) => { if (!numbers.has(key)) numbers.set(key, numbers.size); return numbers.get(key); };
  const block = (element) => {
    while (element !== document.body && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
    return number(element);
  };
  let text = '';
  for (const node of texts(document.body)) {
    const parent = node.parentElement, cell = parent.closest('td,th,dt,dd');
    const visible = getComputedStyle(parent).visibility === 'visible';
    for (const each of visible ? graphemes.segment(node.data) : []) {
      if (!each.segment.trim()) continue;
      range.setStart(node, each.index);
      range.setEnd(node, each.index + each.segment.length);
      const box = [...range.getClientRects()].find(rect => rect.width > 0 && rect.height > 0 && rect.right >= 0);
      if (box) characters.push({at: text.length + each.index, char: each.segment, block: block(parent),
        cell: cell ? number(cell) : -1, x: box.x + box.width / 2 + scrollX, y: box.y + box.height / 2 + scrollY});
    }
    text += node.data;
  }
  const words = [...new Intl.Segmenter(undefined, {granularity: 'word'}).segment(text)].map(each => each.index);
  return JSON.stringify({characters, words, text});
}"""
)
"""The characters that can be seen, where each begins in the page's text and stands on the page, and where words begin."""

_PAINTED = """async ([picture, points]) => {
  points = JSON.parse(points);
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const {width, height} = image, canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const {data} = canvas.getImageData(0, 0, width, height);
  const painted = (x, y) => {
    const at = 4 * (Math.floor(y) * width + Math.floor(x));
    return x < width && y < height && data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  return points.map(([x, y], number) => painted(x, y) ? number : -1).filter(number => number >= 0);
}"""
"""The numbers of those points of a picture that have the colour of what was found."""

Layout = dict[str, Any]


@frozen
class Seen:
    """What was highlighted, beside what was wanted.

    ``found``: all of the quote is highlighted, and nothing outside the blocks that it stands in. ``exact``: nothing
    beyond it but the rest of a word. Of cells in a row the last is enough: no text fragment goes over their border.
    """

    found: bool
    exact: bool
    highlighted: str


@define
class Chromium:
    """A browser with a tab for pages and one that looks at pictures of them, and the server that it gets them from."""

    tab: Page
    eye: Page
    base: str
    pages: dict[str, QuotedPage] = Factory(dict)
    layouts: dict[str, Layout] = Factory(dict)

    def address(self, page: QuotedPage) -> str:
        """Serve a page from now on; return its address."""
        self.pages[f"/{page.name}"] = page
        return f"{self.base}/{page.name}"

    def look(self, page: QuotedPage, number: int, address: str) -> Seen:
        """Open an address of ``page`` and say what is highlighted, and whether it is the quote of this number."""
        if page.name not in self.layouts:
            self.layouts[page.name] = self._layout(page, self.address(page))
        layout = self.layouts[page.name]
        before, mark, fragment = address.partition("#")
        self.tab.goto(f"{before}?{number}{mark}{fragment}")  # with a query of its own it is opened anew
        painted: list[dict[str, Any]] = []
        for _ in range(_LOOKS):
            if painted := self._painted(layout):
                break
            self.tab.evaluate(_FRAMES)
        return _judged(layout, painted, *layout["wanted"][number])

    def _layout(self, page: QuotedPage, address: str) -> Layout:
        self.tab.goto(address)
        layout: Layout = json.loads(self.tab.evaluate(_LAYOUT))  # far faster than as an object
        wanted = self.tab.evaluate(_WANTED, [[each.marked for each in page.quotes], OPEN, CLOSE])
        if any(text != layout["text"] for _, _, text in wanted):
            raise ValueError(f"{page.name}: the page with marks has another text")
        return {**layout, "wanted": [(start, end) for start, end, _ in wanted]}

    def _painted(self, layout: Layout) -> list[Layout]:
        picture = base64.b64encode(self.tab.screenshot(full_page=True)).decode()
        characters = layout["characters"]
        points = json.dumps([[each["x"], each["y"]] for each in characters])
        return [characters[number] for number in self.eye.evaluate(_PAINTED, [picture, points])]


def _judged(layout: Layout, painted: list[Layout], start: int, end: int) -> Seen:
    wanted = [each for each in layout["characters"] if start <= each["at"] < end]
    blocks = {each["block"] for each in wanted}
    needed = {each["at"] for each in wanted if each["cell"] == wanted[-1]["cell"]}
    whole = bool(needed) and needed <= {each["at"] for each in painted}
    first = max((word for word in layout["words"] if word <= start), default=0)
    last = min((word for word in layout["words"] if word >= end), default=end)
    return Seen(
        found=whole and all(each["block"] in blocks for each in painted),
        exact=whole and all(first <= each["at"] < last for each in painted),
        highlighted="".join(each["char"] for each in painted),
    )


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start the browser, with a user directory of its own, and the server; end both."""
    with _serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        try:
            tab = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
            made = Chromium(tab, browser.new_page(), f"http://127.0.0.1:{server.server_port}")
            server.pages = made.pages
            yield made
        finally:
            browser.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    pages: dict[str, QuotedPage]


@contextmanager
def _serving() -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a page, its style put before it."""
        page = self.server.pages.get(self.path.partition("?")[0])
        body = page.html.replace("<title>", f"{_STYLE}<title>", 1).encode() if page else b""
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
