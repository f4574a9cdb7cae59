"""Pages in Chromium: nothing is out of reach of anybody, nothing is loaded from elsewhere, nothing needs a script."""

import gzip
from urllib.parse import urljoin

import pytest

from tests.browser.axe import violations
from tests.browser.shown import PAGES, SALMA

AMANI = "/profiles/amani-ballour"
PAGE_MOST, FILE_MOST = 40 * 1024, 6 * 1024
OPEN_ALL = "() => document.querySelectorAll('details').forEach(each => each.open = true)"
FILES = "() => [...document.querySelectorAll('link[rel=stylesheet], script')].map(each => each.href || each.src)"
WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_wrong(opened, path, scheme):
    tab = opened(path, color_scheme=scheme)
    tab.evaluate(OPEN_ALL)
    assert violations(tab) == []


@pytest.mark.parametrize("path", [*PAGES, "/docs"])
def test_nothing_is_wider_than_a_small_phone(opened, path):
    tab = opened(path, viewport={"width": 320, "height": 640})
    tab.evaluate(OPEN_ALL)
    assert tab.evaluate(WIDTHS) == [320, 320]


@pytest.mark.parametrize("path", PAGES)
def test_text_of_twice_the_size_still_fits(opened, path):
    tab = opened(path, viewport={"width": 640, "height": 800})
    tab.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    wide, shown = tab.evaluate(WIDTHS)
    assert wide == shown


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_little_and_for_nothing_elsewhere_and_breaks_no_policy(opened, site, path):
    tab = opened(path)
    tab.wait_for_load_state("networkidle")
    assert all(each.startswith(f"{site}/") for each in tab.asked)
    scripts = path == "/" or "?" in path or "balour" in path.rpartition("/")[2]
    assert len(tab.asked) <= 3 + scripts  # itself, its style and its icon
    assert [each for each in tab.problems if "404" not in each] == []
    assert tab.context.cookies() == []
    assert tab.evaluate("() => localStorage.length + sessionStorage.length") == 0


def test_a_page_is_whole_without_scripts(opened):
    tab = opened(AMANI, java_script_enabled=False)
    assert tab.locator("h1").inner_text() == "Amani Ballour"
    assert tab.locator("#birth_date .head").first.is_visible()
    tab.locator("#birth_date summary").click()
    assert tab.locator("#birth_date blockquote mark").first.inner_text() == "born 1987"
    home = opened("/", java_script_enabled=False)
    home.locator("#q").fill("amany balur")
    home.keyboard.press("Enter")
    home.wait_for_url("**/?q=amany+balur")
    home.locator("a.title", has_text="Amani Ballour").first.click()
    assert home.url.endswith(AMANI)


@pytest.mark.parametrize("path", [AMANI, "/sources/wikipedia-amani-ballour", "/", "/profiles/mira-solberg"])
def test_pages_are_small(opened, path):
    assert packed(opened(path), path) <= PAGE_MOST


def test_styles_and_scripts_are_small(opened):
    tab = opened("/")
    files = tab.evaluate(FILES)
    assert len(files) == 2
    assert all(packed(tab, each) <= FILE_MOST for each in files)


def packed(tab, address):
    """Return how many bytes an address answers to a browser, packed by gzip."""
    answer = tab.context.request.get(urljoin(tab.url, address), headers={"Accept": "text/html, */*;q=0.1"})
    return len(gzip.compress(answer.body(), 6))


def test_suggestions_can_be_chosen_by_keyboard_alone(opened):
    tab = opened("/")
    box = tab.get_by_role("combobox", name="Name of a person")
    box.focus()
    tab.keyboard.type("amany")
    option = tab.get_by_role("option", name="Amani Ballour")
    option.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    tab.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    assert option.get_attribute("aria-selected") == "true"
    assert violations(tab) == []
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{AMANI}")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(opened):
    tab = opened("/")
    box = tab.locator("#q")
    box.focus()
    tab.keyboard.type("mira")
    tab.get_by_role("option").first.wait_for()
    tab.keyboard.press("Escape")
    assert tab.get_by_role("option").count() == 0
    assert (box.input_value(), box.get_attribute("aria-expanded")) == ("mira", "false")


def test_printed_pages_have_every_quote(opened):
    tab = opened(AMANI)
    quote = tab.locator("#award blockquote").first
    assert not quote.is_visible()
    tab.emulate_media(media="print")
    assert quote.evaluate("each => each.getBoundingClientRect().height") > 0
    assert not tab.locator("nav").is_visible()


def test_words_of_right_to_left_scripts_run_their_way_and_say_their_language(opened):
    tab = opened(f"/profiles/{SALMA}")
    tab.evaluate(OPEN_ALL)
    quote = tab.locator("#birth_place blockquote").first
    assert quote.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert quote.get_attribute("lang") == "ar"
    assert tab.locator("h1 bdi").evaluate("each => getComputedStyle(each).direction") == "rtl"


def test_an_address_of_a_claim_leads_to_its_mark(opened):
    tab = opened("/sources/wikipedia-amani-ballour", viewport={"width": 900, "height": 500})
    claim = tab.locator(".text a.at").last.get_attribute("id")
    tab.goto(f"{tab.url}#{claim}")
    top = tab.evaluate("id => document.getElementById(id).getBoundingClientRect().top", claim)
    assert 0 <= top < 500
    assert tab.evaluate("() => scrollY") > 0


def test_bars_stay_visible_in_forced_colours(opened):
    tab = opened(AMANI, forced_colors="active")
    fills = tab.evaluate("() => ['.level', '.track'].map(each => getComputedStyle(document.querySelector(each)).fill)")
    assert fills[0] != fills[1]


def test_nothing_moves_while_a_page_loads(opened):
    tab = opened(AMANI)
    shifted = tab.evaluate("""() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value })
        .observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
    })""")
    assert shifted == 0
