"""Pages taken apart: what a test asks of one."""

from lxml.html import HtmlElement, fromstring

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def parsed(answer) -> HtmlElement:
    assert answer.mimetype == "text/html", answer.data[:200]
    return fromstring(answer.data.decode())


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def addresses(page: HtmlElement) -> list[str]:
    """Return all that a page leads to or loads."""
    return [each for name in ("href", "src", "action") for each in page.xpath(f"//@{name}")]


def read(client, address) -> HtmlElement:
    answer = client.get(address, headers=BROWSER)
    assert answer.status_code == 200, address
    return parsed(answer)
