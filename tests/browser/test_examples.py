"""The host pages under docs/examples work: with the service at another address, and with another person."""

from pathlib import Path

import pytest

from benchmarks.hostpages import visiting
from service.represent.card.assets import ELEMENT, STYLE
from tests.api.profiles import MIRA
from tests.browser.axe import violations

EXAMPLES = Path(__file__).parents[2] / "docs/examples"


def example(host, service, name):
    text = (EXAMPLES / name).read_text().replace("http://127.0.0.1:8000", service.base).replace("amani-ballour", MIRA)
    for asset in (STYLE, ELEMENT):
        host.put(f"/examples/{asset.name}", asset.text, {}, asset.media_type.partition(";")[0])
    host.put("/favicon.ico", "", {}, "image/x-icon")
    return host.put(f"/examples/{name}", text)


def test_the_page_like_wordpress_shows_the_card_at_its_height_and_follows_its_links(chrome, host, service):
    with visiting(chrome, example(host, service, "wordpress.html")) as visit:
        visit.page.wait_for_selector("iframe:not(.waiting)")
        frame = visit.page.frames[-1]
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert violations(visit.page) == []
        visit.context.route("**/go/*", lambda route: route.fulfill(body="<title>x</title>", content_type="text/html"))
        frame.locator("summary").first.click()
        frame.locator("li a").first.click()
        visit.page.wait_for_url("**/go/c_*")
        assert visit.errors == []


def test_the_page_like_amp_gives_the_card_the_height_that_it_asks_for(chrome, host, service):
    with visiting(chrome, example(host, service, "amp.html")) as visit:
        visit.page.wait_for_function("document.querySelector('iframe').height !== '300'")
        height = visit.page.frames[-1].evaluate("document.querySelector('article').getBoundingClientRect().height")
        assert visit.page.evaluate("document.querySelector('iframe').clientHeight") == pytest.approx(height, abs=1)
        assert violations(visit.page) == []
        assert visit.errors == []


def test_the_page_with_a_strict_policy_shows_the_card_from_its_own_files(chrome, host, service):
    with visiting(chrome, example(host, service, "strict-csp.html")) as visit:
        assert visit.shift <= 0.01
        assert visit.page.evaluate("Boolean(document.querySelector('profile-card').shadowRoot)")
        visit.page.locator("summary").first.click()
        assert visit.page.locator("blockquote").first.is_visible()
        assert {each.startswith(host.base) for each in visit.requests} == {True}
        assert violations(visit.page) == []
        assert visit.errors == []
