"""Cards in the pages of other sites: host by host and time by time, as the reader's browser shows them."""

import io
import json
import math
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from benchmarks.chromium import CHROMIUM
from benchmarks.hostpages import Host, visiting
from tests.api.profiles import MIRA
from tests.browser.axe import violations
from tests.browser.embedding import HOSTILE
from tests.browser.stubs import AMP, HOSTILE_CSS, LATE, PARSING, PYM, SECRET, WORDPRESS

TIERS = ("html", "element", "frame")
REQUESTS = {"html": 0, "element": 2, "frame": 1}
SHIFT = {"html": 0, "element": 0.01, "frame": 0}


def self_hosted(host: Host, service, code):
    """Serve the files of a card from the host itself; return the code with their new addresses."""
    for file in service.client.get("/embed/v1/integrity.json").json.values():
        path = file["url"].removeprefix(service.base)
        answer = service.client.get(path)
        host.put(path, answer.text, {}, answer.mimetype)
    return code.replace(f"{service.base}/embed/v1/", f"{host.base}/embed/v1/")


def opened(visit, tier):
    """Return where the card is: the page, or the frame in it."""
    if tier != "frame":
        return visit.page
    visit.page.wait_for_selector("iframe", state="attached")
    return visit.page.frames[-1]


def assert_quiet(visit, tier, requests=None):
    assert len(visit.requests) <= (REQUESTS[tier] if requests is None else requests), visit.requests
    assert visit.errors == []
    assert visit.kept == 0


def toggled(visit, tier):
    """Open the first value as a reader does, and say how high the frame or the card was before and after."""
    where = opened(visit, tier)
    first = where.locator("summary").first
    first.click()
    assert where.locator("blockquote").first.is_visible()
    visit.settle()


HOSTS = {
    "plain": {},
    "coep": {"Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin"},
    "strict": {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src SERVICE"
    },
}


@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("name", HOSTS)
def test_a_card_is_quiet_and_still_in_every_host(chrome, host, service, name, tier):
    code = service.code(tier)
    if name == "strict" and tier == "element":
        code = self_hosted(host, service, code)
    headers = {key: value.replace("SERVICE", service.base) for key, value in HOSTS[name].items()}
    with visiting(chrome, host.article(f"/{name}-{tier}", code, headers=headers)) as visit:
        assert visit.shift <= SHIFT[tier]
        toggled(visit, tier)
        assert visit.shift <= SHIFT[tier]
        assert_quiet(visit, tier)
        assert violations(visit.page) == []
        if tier == "frame":
            assert violations(opened(visit, tier)) == []


def test_what_moves_is_seen_here(chrome, host):
    move = "() => setTimeout(() => document.querySelector('h1').style.height = '300px')"
    moved = f"<script>new PerformanceObserver({move}).observe({{type: 'paint', buffered: true}})</script>"
    with visiting(chrome, host.article("/moving", "", foot=moved)) as visit:
        visit.page.wait_for_function("document.querySelector('h1').offsetHeight === 300 && shifts.length > 0")
        assert visit.shift > 0.01


def test_a_strict_host_without_any_style_file_still_gets_the_style(chrome, host, service):
    code = "\n".join(
        line for line in self_hosted(host, service, service.code("element")).splitlines() if "<link" not in line
    )
    headers = {"Content-Security-Policy": "default-src 'none'; script-src 'self'; img-src data:"}
    with visiting(chrome, host.article("/unstyled", code, headers=headers)) as visit:
        shown = visit.page.evaluate(
            "getComputedStyle(document.querySelector('profile-card').shadowRoot.querySelector('article')).borderTopWidth"
        )
        assert shown == "4px"
        assert_quiet(visit, "element", 1)


def test_wordpress_that_does_not_trust_the_site_shows_the_card_and_hears_its_height_once_more_when_it_asks(
    chrome, host, service
):
    address = host.article("/wordpress", WORDPRESS.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))
    with visiting(chrome, address) as visit:
        visit.page.wait_for_function("window.frameLoaded && heights.length > 0")
        frame = visit.page.frames[-1]
        first, *others = visit.page.evaluate("heights")
        assert 200 <= first <= 600
        assert visit.page.evaluate("document.querySelector('iframe').clientHeight") == first
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
        before = visit.shift
        visit.page.evaluate("told => { window.told = told; ask() }", len(others) + 1)
        visit.page.wait_for_function("heights.length > told")
        frame.locator("summary").first.click()
        visit.settle()
        heights = visit.page.evaluate("heights")
        assert set(heights) == {first}
        assert visit.page.evaluate("asked") <= len(heights) <= visit.page.evaluate("asked") + 1  # once unasked
        assert visit.shift == before
        assert_quiet(visit, "frame")
        assert SECRET not in frame.content()


def test_a_frame_measures_its_height_before_it_has_loaded(chrome, host, service):
    address = host.article("/early", WORDPRESS.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))
    with visiting(chrome, host.article("/before", "")) as visit:
        visit.context.add_init_script(PARSING)
        visit.page.goto(address)
        visit.page.wait_for_function("heights.length > 0")
        assert visit.page.frames[-1].evaluate("measured")[:1] == ["loading"]


@pytest.mark.parametrize("stub", [AMP, PYM])
def test_a_frame_that_is_laid_out_late_says_its_height_then(chrome, host, service, stub):
    address = host.article("/late", stub.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))
    with visiting(chrome, host.article("/before", "")) as visit:
        visit.context.add_init_script(LATE)
        visit.page.goto(address)
        visit.page.wait_for_function("heights.length > 0")
        shown = visit.page.frames[-1].evaluate("document.querySelector('article').getBoundingClientRect().height")
        assert visit.page.evaluate("heights") == [math.ceil(shown)]


def test_a_citation_in_untrusted_wordpress_leads_the_whole_page_to_its_passage(chrome, host, service):
    address = host.article("/wordpress-link", WORDPRESS.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))
    with visiting(chrome, address) as visit:
        frame = visit.page.frames[-1]
        frame.locator("summary").first.click()
        link = frame.locator("li a").first
        expected = link.get_attribute("href")
        led = service.client.get(expected.removeprefix(service.base))
        assert (led.status_code, led.headers["Location"].partition("#")[0]) == (302, "https://almanac.example/mira")
        visit.context.route(
            "**/go/*", lambda route: route.fulfill(body="<title>the passage</title>", content_type="text/html")
        )
        link.click()
        visit.page.wait_for_url(expected)
        assert len(visit.context.pages) == 1


def test_a_citation_in_a_frame_opens_in_a_tab_of_its_own_with_no_sandbox(chrome, host, service):
    with visiting(chrome, host.article("/popup", service.code("frame"))) as visit:
        frame = opened(visit, "frame")
        frame.locator("summary").first.click()
        visit.context.route(
            "**/go/*", lambda route: route.fulfill(body="<title>the passage</title>", content_type="text/html")
        )
        with visit.context.expect_page() as new:
            frame.locator("li a").first.click()
        new.value.wait_for_load_state()
        assert new.value.evaluate("origin") == service.base
        assert new.value.evaluate("opener") is None


@pytest.mark.parametrize(("name", "stub"), [("amp", AMP), ("pym", PYM)])
def test_amp_and_pym_hear_the_height_once_and_not_again_when_a_value_is_opened(chrome, host, service, name, stub):
    address = host.article(f"/{name}", stub.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))
    with visiting(chrome, address) as visit:
        visit.page.wait_for_function("heights.length > 0")
        frame = visit.page.frames[-1]
        frame.locator("summary").first.click()
        visit.settle()
        (height,) = visit.page.evaluate("heights")
        assert visit.page.evaluate("document.querySelector('iframe').clientHeight") == height <= 1000
        assert_quiet(visit, "frame")


def test_a_frame_that_becomes_narrower_says_its_height_anew(chrome, host, service):
    with visiting(chrome, host.article("/narrower", PYM.replace("ADDRESS", f"{service.base}/embed/{MIRA}"))) as visit:
        visit.page.wait_for_function("heights.length > 0")
        visit.page.frames[-1].locator("summary").first.click()
        visit.page.evaluate("document.querySelector('iframe').width = 300")
        visit.page.wait_for_function("heights.length > 1")
        wide, narrow = visit.page.evaluate("heights")
        visit.page.frames[-1].locator("summary").first.click()
        visit.page.wait_for_function("height => document.querySelector('iframe').clientHeight === height", arg=narrow)
        shown = visit.page.frames[-1].evaluate("document.querySelector('article').getBoundingClientRect().height")
        assert wide < narrow
        assert narrow - 1 <= shown <= narrow


def test_a_frame_that_nobody_framed_says_nothing(chrome, service):
    with visiting(chrome, f"{service.base}/embed/{MIRA}#?secret={SECRET}") as visit:
        visit.page.evaluate("window.told = []; addEventListener('message', (event) => told.push(event.data))")
        visit.page.set_viewport_size({"width": 400, "height": 400})
        visit.settle()
        assert visit.page.evaluate("told") == []
        assert [each for each in visit.requests if not each.endswith("/favicon.ico")] == []


def test_a_card_in_what_is_hidden_at_first_is_laid_out_when_it_is_shown(chrome, host, service):
    stub = PYM.replace("ADDRESS", f"{service.base}/embed/{MIRA}")
    with visiting(chrome, host.article("/hidden", f"<div id=tab hidden>{stub}</div>")) as visit:
        visit.page.evaluate("document.querySelector('#tab').hidden = false")
        visit.page.wait_for_function("heights.length > 0")
        frame = visit.page.frames[-1]
        assert visit.page.evaluate("heights.at(-1)") == frame.evaluate(
            "Math.ceil(document.querySelector('article').getBoundingClientRect().height)"
        )


@pytest.mark.parametrize("tier", ["element", "frame"])
def test_a_hosts_style_does_not_reach_the_card(chrome, host, service, tier):
    measure = "(() => { const root = document.querySelector('profile-card').shadowRoot || document, card = root.querySelector('article'); return [card.offsetHeight, card.offsetWidth, getComputedStyle(card.querySelector('p')).color]; })()"
    found = []
    for path, css in (("/kind", ""), ("/hostile", HOSTILE_CSS)):
        card = f'<div style="display:flow-root!important;clear:both!important;width:600px!important;float:none!important">{service.code(tier)}</div>'
        head = f"<style>iframe{{width:600px!important;float:none!important}}{css}</style>"
        with visiting(chrome, host.article(path, card, head=head)) as visit:
            where = opened(visit, tier)
            where.wait_for_selector("article")
            found.append(where.evaluate(measure))
    assert found[0] == found[1]


@pytest.mark.parametrize("tier", TIERS)
def test_twenty_cards_in_a_page_ask_for_no_more_files(chrome, host, service, tier):
    files, card = service.code(tier).partition("<profile-card")[::2] if tier == "element" else ("", service.code(tier))
    cards = files + "".join(f"<profile-card{card}" if tier == "element" else card for _ in range(20))
    with visiting(chrome, host.article(f"/twenty-{tier}", cards)) as visit:
        assert visit.shift <= SHIFT[tier]
        assert_quiet(visit, tier, 20 if tier == "frame" else None)
        assert [each for each in violations(visit.page) if each[0] != "landmark-unique"] == []


@pytest.mark.parametrize("tier", TIERS)
def test_a_card_is_read_and_opened_without_javascript(chrome, host, service, tier):
    with visiting(chrome, host.article(f"/noscript-{tier}", service.code(tier)), java_script_enabled=False) as visit:
        where = opened_still(visit, tier)
        assert "1971" in where.locator("summary").first.inner_text()
        where.locator("summary").first.click()
        assert where.locator("blockquote").first.is_visible()
        assert visit.errors == []


def opened_still(visit, tier):
    return visit.page.frames[-1] if tier == "frame" else visit.page


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("tier", ["element", "frame"])
def test_a_card_paints_its_own_ground_whatever_the_host_and_the_system_have(chrome, host, service, tier, system, theme):
    head = "<style>:root{color-scheme:dark;background:#000;color:#fff}</style>"
    address = host.article(f"/dark-{tier}-{system}-{theme}", service.code(tier, theme=theme), head=head)
    with visiting(chrome, address, color_scheme=system) as visit:
        where = opened(visit, tier)
        found = where.evaluate(
            "(() => { const root = document.querySelector('profile-card').shadowRoot || document; const style = getComputedStyle(root.querySelector('article')); return [style.backgroundColor, getComputedStyle(document.body).backgroundColor]; })()"
        )
        dark = theme == "dark" or (theme == "auto" and system == "dark")
        assert found[0] == ("rgb(26, 26, 28)" if dark else "rgb(255, 255, 255)")
        if tier == "frame":
            assert found[1] == found[0]
        assert [each for each in violations(where) if each[0] == "color-contrast"] == []


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("tier", TIERS)
def test_a_card_fits_into_320_pixels_in_both_directions(chrome, host, service, tier, lang):
    address = host.article(
        f"/narrow-{tier}-{lang}", service.code(tier, lang=lang), head="<style>iframe{width:100%}body{margin:0}</style>"
    )
    with visiting(chrome, address, viewport={"width": 320, "height": 700}) as visit:
        where = opened(visit, tier)
        for summary in where.locator("summary").all():
            if summary.is_visible():
                summary.click()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320
        assert where.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert where.locator("article").get_attribute("dir") == {"en": "ltr", "ar": "rtl"}[lang]
        assert violations(where) == []


@pytest.mark.parametrize("tier", ["element", "frame"])
def test_text_of_twice_the_size_loses_nothing(chrome, tmp_path, host, service, tier):
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default/Preferences").write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32}}}))
    address = host.article(f"/large-{tier}", service.code(tier), head="<style>iframe{width:100%}</style>")
    context = chrome.browser_type.launch_persistent_context(
        tmp_path, executable_path=CHROMIUM, args=["--headless", "--no-sandbox"], viewport={"width": 640, "height": 800}
    )
    try:
        page = context.new_page()
        page.goto(address)
        where = page.frames[-1] if tier == "frame" else page
        size = where.locator("summary b").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
        assert size == 30
        assert where.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        context.close()


@pytest.mark.parametrize("tier", TIERS)
def test_a_card_in_forced_colours_keeps_its_words(chrome, host, service, tier):
    with visiting(chrome, host.article(f"/forced-{tier}", service.code(tier)), forced_colors="active") as visit:
        where = opened(visit, tier)
        assert "confidence" in where.locator("summary").first.inner_text()
        assert violations(where) == []


def test_a_printed_card_has_every_quote(chrome, host, service):
    with visiting(chrome, host.article("/print", service.code("element"))) as visit:
        quotes = [" ".join(each.split()) for each in visit.page.locator("blockquote").all_text_contents()]
        printed = " ".join(
            "".join(page.extract_text() for page in PdfReader(io.BytesIO(visit.page.pdf())).pages).split()
        )
        assert quotes
        assert [each for each in quotes if each.strip("“”").split()[0] not in printed] == []
        assert "born 1971" in printed


@pytest.mark.parametrize("tier", TIERS)
def test_a_card_is_opened_and_followed_by_keyboard_alone(chrome, host, service, tier):
    with visiting(chrome, host.article(f"/keyboard-{tier}", service.code(tier))) as visit:
        visit.page.keyboard.press("Tab")
        if tier == "frame":
            opened(visit, tier).wait_for_selector("summary")
        where = opened(visit, tier)
        visit.page.keyboard.press("Enter")
        assert where.locator("blockquote").first.is_visible()
        visit.page.keyboard.press("Tab")
        assert where.locator("li a").first.evaluate("each => each.matches(':focus')")


@pytest.mark.parametrize("tier", ["element", "frame"])
def test_what_can_be_pressed_is_24_pixels_high(chrome, host, service, tier):
    with visiting(chrome, host.article(f"/targets-{tier}", service.code(tier))) as visit:
        where = opened(visit, tier)
        where.locator("summary").first.click()
        heights = [each.bounding_box()["height"] for each in where.locator("summary, a").all() if each.is_visible()]
        assert heights
        assert min(heights) >= 24


@pytest.mark.parametrize("tier", TIERS)
def test_markup_in_a_record_is_never_run(chrome, host, service, tier):
    with visiting(chrome, host.article(f"/spoilt-{tier}", service.code(tier, HOSTILE))) as visit:
        where = opened(visit, tier)
        where.wait_for_selector("article")
        assert where.evaluate("window.spoilt") is None
        assert visit.page.evaluate("window.spoilt") is None
        assert "<script>" in where.locator("article").inner_text()
        assert where.locator("article script, article img").count() == 0
        assert {each.get_attribute("href").startswith(service.base) for each in where.locator("a").all()} == {True}
        assert_quiet(visit, tier)


def test_a_live_card_asks_for_its_status_alone_and_says_when_it_is_out_of_date(chrome, host, service):
    code = service.code("element", rev=1).replace("<profile-card", "<profile-card live").replace("pc-note", "pc-was")
    with visiting(chrome, host.article("/live", code)) as visit:
        visit.page.wait_for_selector("[role=status]")
        assert visit.page.locator("[role=status]").inner_text().startswith("Out of date")
        assert visit.requests[2:] == [f"{service.base}/embed/{MIRA}/status?rev=1"]
        assert visit.shift <= 0.01
        assert visit.errors == []
    with visiting(
        chrome, host.article("/live-now", service.code("element").replace("<profile-card", "<profile-card live"))
    ) as visit:
        visit.page.wait_for_load_state("networkidle")
        assert len(visit.requests) == 3
        assert visit.page.locator("[role=status]").count() == 0


def test_a_usual_card_is_at_most_600_pixels_high_and_its_height_is_foretold(chrome, host, service):
    address = host.article("/height", service.code("frame"), head="<style>body{margin:0}</style>")
    with visiting(chrome, address) as visit:
        frame = opened(visit, "frame")
        shown = frame.locator("article").bounding_box()["height"]
        foretold = visit.page.locator("iframe").bounding_box()["height"]
        assert shown <= foretold <= 600


def test_an_editor_finds_a_person_and_takes_the_code_without_leaving_the_page(chrome, service):
    with visiting(chrome, f"{service.base}/embed/", permissions=["clipboard-read", "clipboard-write"]) as visit:
        page = visit.page
        page.get_by_label("Person").press_sequentially("mira solbreg")
        page.locator("#found a", has_text="Mira Solberg").click()
        assert violations(page) == []
        page.get_by_label("Frame").check()
        page.wait_for_selector("#made iframe")
        page.get_by_label("Colours").select_option("dark")
        expect(page.locator("#code")).to_have_value(re.compile("theme=dark"))
        page.wait_for_url("**theme=dark**")
        page.get_by_role("button", name="Copy").click()
        expect(page.locator("#copied")).to_have_text("Copied.")
        assert page.evaluate("navigator.clipboard.readText()") == page.locator("#code").input_value()
        assert visit.errors == []
        assert visit.kept == 0
