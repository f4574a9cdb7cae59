"""Cards over HTTP: their headers, their revisions, the files of the custom element, oEmbed, and the page that makes code."""

import base64
import hashlib
from urllib.parse import quote, urlsplit

import pytest
from attrs import evolve
from lxml import etree, html
from werkzeug.test import Client

from service.api.front import Front
from service.api.observing.counting import Meter
from service.app import create_wsgi
from service.domain.claim import Modality
from service.domain.profile import Status
from service.domain.publication import Site
from service.store.session import open_store
from service.web.published import OF_WEB
from tests.api.conftest import database
from tests.api.profiles import MIRA, crowd, field, mira, publish, renamed, without

BASE = "https://whosays.example/who"
PROFILE = f"{BASE}/profiles/{MIRA}"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """A site under an address with a path: one person in two revisions, one who was removed, one who came back."""
    settings = database(tmp_path_factory.mktemp("embedding"))
    settings = type(settings)(database_url=settings.database_url, url=BASE)
    site = Site(url=BASE)
    with open_store(settings) as store:
        publish(store, without(mira(), "conflicts", {0}), site)
        publish(store, mira(), site)
        publish(store, renamed(mira(), "<script>spoilt</script>"), site)
        publish(store, crowd(3), site)
        publish(store, crowd(4, "gone"), site)
        store.remove_profile("gone", "2026-01-03T00:00:00Z")
        publish(store, crowd(5, "back"), site)
        store.remove_profile("back", "2026-01-03T00:00:00Z")
        publish(store, crowd(6, "back"), site)
        publish(store, denied(), site)
        publish(store, renamed(denied(), "Newer"), site)
        publish(store, disputed(), site)
    return settings


def disputed():
    """A person with works that are shown, and a conflict on one that is not."""
    made = crowd(3, "disputed")
    conflict = mira().profile.conflicts[0]
    side = evolve(conflict.positions[0], value="none", claims=())
    other = evolve(conflict, id="x_0000000000000001", profile="disputed", field="notable_for", positions=(side,))
    return evolve(made, profile=evolve(made.profile, conflicts=(other,)))


def test_a_card_of_sure_values_tells_of_no_conflict_between_others(client):
    summary = "Sources give 33 and 32."
    assert summary in whole(client, "/embed/disputed").text
    narrow = whole(client, "/embed/disputed?min_confidence=0.1").text
    assert "number 0." in narrow
    assert summary not in narrow


def denied():
    """A person of whom a source says only that they did not win a prize."""
    made = crowd(3, "denied")
    claim = evolve(made.profile.claims[0], field="award", modality=Modality.NEGATED, value="Reef Prize", display="Reef Prize")  # fmt: skip
    fields = {"award": field("award", Status.UNKNOWN, denied_by=(claim.id,))}
    return evolve(made, profile=evolve(made.profile, fields=fields, claims=(claim,), audit=()))


@pytest.mark.parametrize("query", ["", "?fields=award", "?rev=1"])
def test_a_card_shows_what_is_only_denied(client, query):
    made = html.document_fromstring(whole(client, f"/embed/denied{query}").text)
    assert [" ".join(each.text_content().split()) for each in made.iter("summary")] == ["denied: Reef Prize"]
    assert [each.text_content() for each in made.iter("blockquote")] == ["“number 0.”"]


def test_the_page_offers_fields_of_which_something_is_only_denied(client):
    page = html.document_fromstring(whole(client, "/embed/?profile=denied").text)
    assert [each.get("value") for each in page.iter("input") if each.get("name") == "fields"] == ["award"]


@pytest.mark.parametrize(("least", "told"), [("0.5", True), ("0.78", True), ("0.9", False)])
def test_a_card_of_sure_values_tells_of_a_conflict_while_a_side_of_it_is_shown(client, least, told):
    answer = whole(client, f"/embed/{MIRA}/card.html?min_confidence={least}").text
    assert ("Sources give Tromsø and Bodø." in answer) is told
    assert "Sources give 33 and 32." not in answer


@pytest.fixture(scope="module")
def client(settings):
    return Client(create_wsgi(settings))


def whole(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer


@pytest.mark.parametrize(
    ("path", "newest"), [(f"/embed/{MIRA}", 3), (f"/embed/{MIRA}/card.html", 3), ("/embed/many-claims", 1)]
)
def test_a_card_without_options_is_stored_as_it_is_made_on_request_and_answered_without_flask(
    settings, client, path, newest
):
    def flask(_environ, _start_response):
        pytest.fail("it was asked")

    with open_store(settings) as store:
        answer = Client(Front(flask, store.representations, OF_WEB, Meter())).get(path)
    assert answer.status_code == 200
    assert answer.data == whole(client, f"{path}?rev={newest}").data
    assert answer.headers["ETag"] == whole(client, f"{path}?rev={newest}").headers["ETag"]


def test_a_frame_may_stand_in_every_site_and_do_nothing_but_show_itself(client):
    headers = whole(client, f"/embed/{MIRA}").headers
    policy = dict(each.strip().partition(" ")[::2] for each in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["frame-ancestors"] == "*"
    assert policy["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert "X-Frame-Options" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Robots-Tag"] == "noindex, indexifembedded"
    assert "camera=()" in headers["Permissions-Policy"]
    assert not headers["ETag"].startswith("W/")


@pytest.mark.parametrize(
    "path", ["", "?theme=dark", "/card.html", "/card.html?lang=de", "/status", "/status?rev=1", "?rev=1", "?childId=x"]
)
def test_what_was_removed_is_out_of_every_cache_after_five_minutes_and_no_cookie_is_set(client, path):
    headers = whole(client, f"/embed/{MIRA}{path}").headers
    ages = dict(each.strip().partition("=")[::2] for each in headers["Cache-Control"].split(","))
    assert int(ages["max-age"]) + max(int(ages["stale-while-revalidate"]), int(ages["stale-if-error"])) <= 300
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", [f"/embed/{MIRA}", f"/embed/{MIRA}/card.html", f"/embed/{MIRA}?rev=2&lang=ar"])
def test_a_card_that_the_client_has_is_not_sent_again(client, path):
    tag = whole(client, path).headers["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_inline_style_and_script_are_those_that_the_policy_names(client):
    answer = whole(client, f"/embed/{MIRA}?theme=light")
    document = html.document_fromstring(answer.text)
    for tag in ("style", "script"):
        for element in document.iter(tag):
            digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in answer.headers["Content-Security-Policy"]


def test_links_of_a_card_to_paste_are_absolute(client):
    links = html.fromstring(whole(client, f"/embed/{MIRA}/card.html").text).iter("a")
    assert {each.get("href").startswith((f"{BASE}/go/c_", PROFILE)) for each in links} == {True}


def test_a_card_to_paste_may_not_be_framed(client):
    assert whole(client, f"/embed/{MIRA}/card.html").headers["X-Frame-Options"] == "DENY"


def test_a_pinned_card_says_when_its_revision_is_superseded(client):
    assert "Out of date" not in whole(client, f"/embed/{MIRA}?rev=3").text.partition("<article")[2]
    old = whole(client, f"/embed/{MIRA}?rev=1").text.partition("<article")[2]
    assert "Out of date: a newer revision" in old
    assert "“born 1971”" in old
    assert "Revision 1," in old


@pytest.mark.parametrize(
    ("path", "status"),
    [("gone", 410), ("gone?rev=1", 410), ("back?rev=1", 410), ("nobody", 404), (f"{MIRA}?rev=9", 404)],
)
def test_a_frame_of_what_is_not_there_says_so_in_words_under_the_same_headers(client, path, status):
    answer = client.get(f"/embed/{path}")
    assert answer.status_code == status
    words = "has been withdrawn" if status == 410 else "no such profile"
    assert words in html.document_fromstring(answer.text).findtext(".//h1")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{MIRA}/status", {"revision": 3, "status": "current", "latest": 3}),
        (f"{MIRA}/status?rev=3", {"revision": 3, "status": "current", "latest": 3}),
        (f"{MIRA}/status?rev=1", {"revision": 1, "status": "superseded", "latest": 3}),
        ("gone/status?rev=1", {"revision": 1, "status": "withdrawn", "latest": None}),
        ("gone/status", {"revision": None, "status": "withdrawn", "latest": None}),
        ("back/status?rev=1", {"revision": 1, "status": "withdrawn", "latest": 2}),
    ],
)
def test_the_status_of_a_revision_is_small_and_says_what_became_of_it(client, path, expected):
    answer = whole(client, f"/embed/{path}")
    assert answer.json == expected
    assert len(answer.data) <= 300


@pytest.mark.parametrize("path", ["nobody/status", f"{MIRA}/status?rev=9"])
def test_what_never_was_has_no_status(client, path):
    assert client.get(f"/embed/{path}").status_code == 404


@pytest.mark.parametrize(
    "query", ["theme=pink", "lang=xx", "fields=", "fields=dob", "rev=0", "rev=x", "min_confidence=2", "colour=1"]
)
def test_a_wrong_option_is_refused(client, query):
    assert client.get(f"/embed/{MIRA}?{query}").status_code == 400
    assert client.get(f"/embed/{MIRA}/card.html?{query}").status_code == 400


def test_files_are_named_with_their_integrity_and_never_change(client):
    files = whole(client, "/embed/v1/integrity.json").json
    assert set(files) == {"card.js", "card.css"}
    for name, file in files.items():
        answer = whole(client, urlsplit(file["url"]).path.removeprefix("/who"))
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.mimetype == {"card.js": "text/javascript", "card.css": "text/css"}[name]
    assert client.get("/embed/v1/card.0000000000000000.js").status_code == 404


def ask(client, url, **more):
    return client.get("/oembed", query_string={"url": url, **more})


def test_oembed_answers_in_json_and_in_xml_the_same(client):
    told, other = ask(client, PROFILE).json, etree.fromstring(ask(client, PROFILE, format="xml").data)
    assert {key: str(each) for key, each in told.items()} == {each.tag: each.text for each in other}
    assert told["type"] == "rich"
    assert told["version"] == "1.0"
    assert told["cache_age"] == 300
    assert told["tracking"] == "none"
    assert told["title"] == "Who says what about Mira Solberg"
    assert type(told["width"]) is type(told["height"]) is int


def test_the_html_of_oembed_is_a_quotation_with_a_link_and_a_frame_on_a_line_of_its_own(client):
    quoted, frame = ask(client, PROFILE).json["html"].splitlines()
    assert quoted == f'<blockquote><a href="{PROFILE}">Who says what about Mira Solberg</a></blockquote>'
    element = html.fromstring(frame)
    assert element.tag == "iframe"
    assert element.get("src") == f"{BASE}/embed/{MIRA}"
    assert element.get("title")
    assert element.get("style") is None


@pytest.mark.parametrize(("bounds", "expected"), [({}, 600), ({"maxwidth": 320}, 320), ({"maxwidth": 5000}, 600)])
def test_oembed_keeps_within_the_width_asked_for(client, bounds, expected):
    assert ask(client, PROFILE, **bounds).json["width"] == expected


def test_oembed_keeps_within_the_height_asked_for(client):
    told = ask(client, PROFILE, maxheight=210).json
    assert told["height"] == 210
    assert 'height="210"' in told["html"]


def test_oembed_of_a_card_keeps_its_options(client):
    told = ask(client, f"{BASE}/embed/{MIRA}?theme=dark&lang=de&fields=residence&rev=1&utm_source=x").json
    assert html.fragments_fromstring(told["html"])[1].get("src") == (
        f"{BASE}/embed/{MIRA}?fields=residence&theme=dark&lang=de&rev=1"
    )
    assert told["title"] == "Wer was über Mira Solberg sagt"


@pytest.mark.parametrize(
    ("url", "status"),
    [
        (None, 400),
        ("", 400),
        (f"{BASE}/embed/{MIRA}?theme=pink", 400),
        (PROFILE.replace("https://", "https://editor:secret@"), 401),
        ("https://elsewhere.example/who/profiles/mira-solberg", 404),
        ("https://whosays.example:444/who/profiles/mira-solberg", 404),
        ("https://whosays.example/profiles/mira-solberg", 404),
        (f"javascript:alert(1)//whosays.example/who/profiles/{MIRA}", 404),
        (f"{BASE}/profiles/nobody", 404),
        (f"{BASE}/v1/profiles/{MIRA}", 404),
        (f"{BASE}/embed/", 404),
        (f"{BASE}/embed/{MIRA}/card.html", 404),
        ("https://[whosays.example/", 404),
        (f"{BASE}/profiles/gone", 404),
    ],
)
def test_oembed_of_anything_else_is_refused(client, url, status):
    answer = client.get("/oembed", query_string={} if url is None else {"url": url})
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize(
    ("more", "status"), [({"format": "yaml"}, 501), ({"maxwidth": "wide"}, 400), ({"maxheight": 0}, 400)]
)
def test_oembed_in_another_format_or_size_is_refused(client, more, status):
    assert ask(client, PROFILE, **more).status_code == status


def test_oembed_bears_what_consumers_add_and_both_schemes(client):
    assert ask(client, PROFILE.replace("https:", "http:"), dnt="1", referrer="x").status_code == 200


def test_the_page_finds_people_without_a_script(client):
    page = html.document_fromstring(whole(client, "/embed/?q=mira+solbreg").text)
    links = [each.get("href") for each in page.iter("a")]
    assert links == [f"?profile={MIRA}"]
    assert "Nobody is found" in whole(client, "/embed/?q=qqqqqq").text


@pytest.mark.parametrize(
    ("tier", "begins"), [("html", "<profile-card"), ("element", '<link rel="stylesheet"'), ("frame", "<iframe")]
)
def test_the_page_makes_the_code_of_each_way_to_embed(client, tier, begins):
    page = html.document_fromstring(
        whole(client, f"/embed/?profile={MIRA}&tier={tier}&fields=residence&fields=occupation&theme=dark").text
    )
    code = page.find(".//textarea").text
    assert code.startswith(begins)
    named = [each for each in page.iter("input") if each.get("name") == "fields"]
    assert {each.get("value") for each in named if each.get("checked") is not None} == {"residence", "occupation"}
    if tier == "html":
        assert (
            code.strip()
            == whole(client, f"/embed/{MIRA}/card.html?fields=residence,occupation&theme=dark").text.strip()
        )


def test_the_page_stands_in_no_frame_and_runs_nothing_but_its_own_script(client):
    headers = whole(client, f"/embed/?profile={MIRA}").headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "query", [f"q={quote('<script>spoilt</script>')}", f"profile={quote('<b>spoilt')}", f"profile={MIRA}"]
)
def test_the_page_shows_words_as_words(client, query):
    page = html.document_fromstring(whole(client, f"/embed/?{query}").text)
    assert len(list(page.iter("script"))) == 1
    assert not [each for each in page.iter("b") if each.text == "spoilt"]
