"""Where pages are: where the API's addresses lead browsers, what is found by a search, and what is answered where nothing is."""

import sqlite3

import pytest
from attrs import evolve

from service.app import _RESOURCES, create_app
from service.represent.pages.assets import ASSETS
from service.web.leads import PAGES
from tests.api.addresses import CLAIM, CONFLICT, JSON, SOURCE, P
from tests.api.conftest import database
from tests.api.pages import BROWSER, addresses, parsed, read, words
from tests.api.profiles import MIRA, mira, publish, renamed

PAGE = f"/profiles/{MIRA}"
EVERY = [PAGE, "/profiles/many-claims", f"{PAGE}/revisions/1", f"/sources/{SOURCE}", "/", "/?q=solbreg", "/confidence"]
V1 = sorted(
    {
        address
        for template, address in JSON
        if template in PAGES and template not in ("/", "/v1") and ".json" not in address
    }
)


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}/revisions/1", f"/sources/{SOURCE}", "/"])
def test_links_lead_to_what_is_there(client, address):
    for link in read(client, address).xpath("//a/@href | //form/@action"):
        if link.startswith("/") and not link.startswith("/go/"):
            target, _, anchor = link.partition("#")
            answer = client.get(target, headers=BROWSER)
            assert answer.status_code == 200, link
            assert not anchor or parsed(answer).xpath("//*[@id=$anchor]", anchor=anchor), link


def test_every_address_of_the_api_that_shows_data_has_a_page():
    data = {each.path for resource in _RESOURCES for each in resource.endpoints if each.path.startswith("/v1")}
    assert {each for each in data if not each.endswith("/citation")} == set(PAGES) - {"/"}


@pytest.mark.parametrize("address", V1)
def test_browsers_are_led_from_the_api_to_the_page(client, front, address):
    for each in (client, front):
        answer = each.get(address, headers=BROWSER)
        assert answer.status_code == 303
        assert "Accept" in answer.headers["Vary"]
    target, _, anchor = answer.headers["Location"].partition("#")
    page = read(client, target)
    empty = anchor in ("rulings", "death_date", "age_statement")  # nothing of that kind is known of her
    assert not anchor or empty or page.xpath("//*[@id=$anchor]", anchor=anchor)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        (P, PAGE),
        (f"{P}.html", PAGE),
        (f"{P}/fields/residence", f"{PAGE}#residence"),
        (f"{P}/revisions/1", f"{PAGE}/revisions/1"),
        ("/v1/profiles?q=mira%20s%C3%B8l", "/?q=mira+s%C3%B8l"),
        (f"/v1/conflicts/{CONFLICT}", f"{PAGE}#{CONFLICT}"),
        (f"/v1/claims/{CLAIM}", f"/sources/almanac-mira#{CLAIM}"),
        (f"/v1/sources/{SOURCE}", f"/sources/{SOURCE}"),
        (f"/v1/conflicts?profile={MIRA}", f"{PAGE}#conflicts"),
        ("/v1", "/"),
    ],
)
def test_each_address_leads_to_its_own_place(client, address, target):
    assert client.get(address, headers=BROWSER).headers["Location"] == target


def test_the_first_address_is_a_page_for_browsers_and_json_for_all_others(client):
    assert client.get("/", headers=BROWSER).mimetype == "text/html"
    for accept in ({}, {"Accept": "*/*"}, {"Accept": "application/json"}):
        assert client.get("/", headers=accept).json["name"] == "whosays"


def test_a_search_finds_people_without_any_script(client):
    hits = read(client, "/?q=mira%20solbreg").xpath("//section[@aria-labelledby='h-hits']//a")
    assert [(each.get("href"), words(each)) for each in hits] == [(PAGE, "Mira Solberg")]


@pytest.mark.parametrize(
    "asked", ["", "%20", "!!!", "%00", "x" * 3000, "%F0%9F%90%9F", "mira&q=again", "solberg&utm_source=x"]
)
def test_whatever_is_looked_for_is_answered_by_a_page(client, asked):
    answer = client.get(f"/?q={asked}", headers=BROWSER)
    assert answer.mimetype == "text/html"
    assert answer.status_code == (400 if "q=again" in asked else 200)


def test_links_that_were_shared_with_other_parameters_still_lead_to_the_page(client):
    assert client.get(f"{PAGE}?utm_source=a&utm_source=b", headers=BROWSER).data == client.get(PAGE).data


def test_the_front_page_has_recent_changes_and_open_conflicts(client):
    page = read(client, "/")
    assert "Mira Solberg" in words(page.xpath("//section[@aria-labelledby='h-changes']")[0])
    links = page.xpath("//section[@id='conflicts']//@href")
    assert f"{PAGE}#{mira().profile.conflicts[0].id}" in links


@pytest.mark.parametrize("address", ["/profiles/mira-solbreg", "/mira-solbreg", "/people/mira%20solberg"])
def test_where_there_is_no_page_near_names_are_offered(client, address):
    answer = client.get(address, headers=BROWSER)
    assert answer.status_code == 404
    assert PAGE in parsed(answer).xpath("//main//@href")
    assert parsed(answer).xpath("//form[@role='search']")
    assert client.get(address).mimetype == "application/problem+json"


@pytest.mark.parametrize("address", [f"{P}x", "/v1/nothing", "/v1/profiles?limit=0", "/healthz/x"])
def test_browsers_get_problems_of_the_api_as_problems(client, address):
    answer = client.get(address, headers=BROWSER, follow_redirects=False)
    assert answer.status_code == 303 if address == f"{P}x" else answer.mimetype == "application/problem+json"


def test_a_page_that_was_removed_says_so(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    store.remove_profile(MIRA, "2026-01-03T00:00:00Z")
    answer = client.get(PAGE, headers=BROWSER)
    assert answer.status_code == 410
    assert "It is not here any more" in words(parsed(answer))
    assert client.get(f"/sources/{SOURCE}", headers=BROWSER).status_code == 410


def test_what_was_published_without_a_page_says_how_it_gets_one(own_app, tmp_path):
    publish(own_app.extensions["whosays"], mira())
    with sqlite3.connect(tmp_path / "whosays.db") as database:
        database.execute("DELETE FROM representations WHERE variant = 'html'")
    database.close()
    client = own_app.test_client()
    answer = client.get(PAGE, headers=BROWSER)
    assert answer.status_code == 503
    assert "whosays load" in words(parsed(answer))
    assert client.get(f"/sources/{SOURCE}", headers=BROWSER).status_code == 200  # which is made when it is asked for


def test_the_page_of_a_source_is_made_anew_where_its_profile_is_published_while_it_is_made(own_app, monkeypatch):
    store, once = own_app.extensions["whosays"], iter([None])
    publish(store, mira())
    read_claims = store.items.page

    def page(*given, **asked):
        found = read_claims(*given, **asked)
        for _ in once:
            publish(store, renamed(mira(), "another line"))
        return found

    monkeypatch.setattr(store.items, "page", page)
    made = own_app.test_client().get(f"/sources/{SOURCE}", headers=BROWSER).data
    assert next(once, "published") == "published"
    assert made == own_app.test_client().get(f"/sources/{SOURCE}", headers=BROWSER).data


def test_the_page_of_a_source_asks_for_corrections_where_the_service_has_an_address_for_them(tmp_path):
    app = create_app(evolve(database(tmp_path), corrections="desk@paper.example"))
    publish(app.extensions["whosays"], mira())
    page = read(app.test_client(), f"/sources/{SOURCE}")
    app.extensions["whosays"].close()
    assert any(each.startswith("mailto:desk@paper.example") for each in addresses(page))


def test_a_static_file_lasts_under_its_own_digest_and_is_the_present_one_under_others(client):
    for asset in ASSETS.values():
        answer = client.get(asset.address)
        other = client.get(asset.template.replace("{digest}", "0123456789ab"))
        assert answer.mimetype == asset.media_type
        assert answer.data == other.data == asset.body
        assert "immutable" in answer.headers["Cache-Control"]
        assert other.headers["Cache-Control"] == "public, max-age=60"


HOSTILE = "<script>alert(1)</script>\" onmouseover='x' &lt;b&gt; \u202etxt.exe"
