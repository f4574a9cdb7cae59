"""Pages that have less on them than their readers see are refused; those that only look so are read."""

import json

import pytest

from service.errors import DocumentError
from service.ingest.readers.page import read_page

TEASER = "<p>Jan Kos was born in Brno in 1960 and grew up in a house by the river.</p>"
WHOLE = "".join(
    f"<p>In {1960 + number} Jan Kos did something new in the town of Brno, as he always did then.</p>"
    for number in range(20)
)
WALL = "is behind a wall: it is for subscribers, and only its beginning is here; save the page as a subscriber, whole, as HTML"


def page(body, head="", **said):
    script = (
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **said})}</script>" if said else ""
    )
    return f"<html><head>{script}{head}</head><body><article>{body}</article></body></html>".encode()


PAID = {"isAccessibleForFree": False}
PART = {**PAID, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid"}}


@pytest.mark.parametrize(
    "data",
    [
        page(TEASER, **PAID),
        page(TEASER, isAccessibleForFree="https://schema.org/False"),
        page(TEASER + "<div class='paid'></div>", **PART),
        page(WHOLE, **PART),
        page(WHOLE, **PAID, wordCount=3000),
        page(TEASER, **PAID, articleBody="word " * 300),
        page(TEASER, "<meta property='article:content_tier' content='locked'>"),
        page(TEASER, "<meta itemprop='isAccessibleForFree' content='false'>"),
        page(TEASER + "<div class='paywall-prompt'>Subscribe now</div>"),
        page(TEASER + "<div id='paywall'></div>"),
    ],
)
def test_the_beginning_of_a_page_for_subscribers_is_refused(data):
    with pytest.raises(DocumentError) as caught:
        read_page("page", data)
    assert str(caught.value) == f"page: {WALL}"


@pytest.mark.parametrize(
    "data",
    [
        page(WHOLE, **PAID),
        page(TEASER + f"<div class='paid'>{WHOLE}</div>", **PART),
        page(TEASER, **PAID, wordCount=17),
        page(TEASER, isAccessibleForFree=True),
        page(TEASER, "<meta property='article:content_tier' content='free'>"),
        page(f"<div class='paywall'>{WHOLE}</div>"),
        page(WHOLE + "<div class='paywall-prompt'>Subscribe now to read more like this.</div>"),
        page(TEASER),
    ],
)
def test_a_page_that_is_whole_is_read_whoever_may_see_it(data):
    assert "Jan Kos" in read_page("page", data).text


def test_what_asks_to_pay_is_no_text():
    assert (
        "Subscribe"
        not in read_page(
            "page", page(WHOLE + "<div class='paywall-prompt'><p>Subscribe now to read more like this.</p></div>")
        ).text
    )


SHELL = "<div id='root'></div><script src='/app.js'></script>"


@pytest.mark.parametrize(
    "body",
    [
        SHELL,
        f"{SHELL}<footer><p>© 2020 Example Inc. All rights reserved by Example Inc.</p></footer>",
        "<noscript>Please enable JavaScript.</noscript><div class='x'></div><script>" + "x=1;" * 100 + "</script>",
        "<app-root></app-root><script src='/app.js'></script>",
    ],
)
def test_a_page_that_scripts_draw_is_refused_with_what_to_do(body):
    with pytest.raises(
        DocumentError, match="has no text of its own: scripts draw it; save the page in a browser once it is drawn"
    ):
        read_page("page", f"<html><body>{body}</body></html>".encode())


def test_a_page_with_scripts_that_has_its_text_is_read():
    data = f"<html><body><noscript>Please enable JavaScript.</noscript><div id='root'><article>{WHOLE}</article></div><script src='/app.js'></script></body></html>"
    assert "Jan Kos" in read_page("page", data.encode()).text
