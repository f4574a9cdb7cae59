"""Which elements of a page begin a line of their own."""

import re

from lxml.html import HtmlElement

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul",
    )
)  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "legend", "summary"))
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*(inline|block|flex|grid|table|list-item)", re.IGNORECASE)


def is_block(each: HtmlElement) -> bool:
    """Tell whether an element begins a line of its own, by its name or by its own style."""
    styled = _DISPLAY.search(each.get("style") or "")
    if styled and each.tag not in ("td", "th", "tr"):
        return styled[1].lower() != "inline"
    return each.tag in BLOCKS
