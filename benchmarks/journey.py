"""The way of a journalist from a misspelt name to a card in an article: five steps in a browser, for pictures and for a test."""

from collections.abc import Iterator

from playwright.sync_api import Page

from benchmarks.hostpages import Host

MISSPELT = "Amany Balor"
PERSON = "Amani Ballour"
FIELDS = ("birth_date", "occupation", "award")


def steps(tab: Page, service: str, host: Host) -> Iterator[str]:
    """Walk in ``tab`` from the front page of ``service`` to an article of ``host``; yield the name of each step when it is done."""
    tab.goto(f"{service}/")
    tab.get_by_role("combobox").press_sequentially(MISSPELT)
    tab.get_by_role("option", name=PERSON).wait_for()
    yield "a misspelt name"
    tab.get_by_role("option", name=PERSON).click()
    tab.get_by_role("heading", level=1, name=PERSON).wait_for()
    yield "the person's page"
    tab.get_by_role("link", name="embed as a card").click()
    tab.get_by_role("heading", name="Code").wait_for()
    yield "the page that makes the code"
    tab.locator("input[name=tier][value=element]").check()
    for name in FIELDS:
        tab.locator(f"input[name=fields][value={name}]").check()
    tab.get_by_role("button", name="Show").click()
    tab.wait_for_url("**fields=*")
    tab.get_by_role("heading", name="Code").wait_for()
    tab.locator("#made").scroll_into_view_if_needed()
    yield "the code to copy"
    code = tab.locator("#code").input_value()
    tab.goto(
        host.article(
            "/article", code, head="<style>main{max-width:40em;margin:2em auto;font:1.1em/1.5 Georgia,serif}</style>"
        )
    )
    tab.locator("profile-card summary").first.click()
    yield "the card in an article"
