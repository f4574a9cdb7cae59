import pytest
from attrs import evolve

from service.app import create_app
from service.config import Settings
from service.domain.source import SourceStatus
from tests.api.profiles import MIRA, RECORDED_AT, mira, publish

CLAIMS = mira().profile.claims


def claim_of(source):
    return next(each.id for each in CLAIMS if each.source == source)


def test_a_claim_leads_to_the_passage_that_its_address_names(client):
    for claim in CLAIMS:
        address = client.get(f"/v1/claims/{claim.id}").json["passage_url"]
        answer = client.get(f"/go/{claim.id}")
        assert answer.status_code == 302
        if address:
            assert answer.headers["Location"] == address


def test_who_sends_somebody_there_is_not_told(client):
    answer = client.get(f"/go/{claim_of('gazette-mira')}")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == client.get("/v1/profiles").headers["Cache-Control"]
    assert "Set-Cookie" not in answer.headers


def test_a_redirection_is_answered_whatever_the_client_has(client):
    address = f"/go/{claim_of('gazette-mira')}"
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 302


def test_a_source_without_an_address_leads_to_its_page_here(client):
    claim = claim_of("flyer-mira")
    answer = client.get(f"/go/{claim}", headers={"Host": "elsewhere.example"})
    assert answer.headers["Location"] == f"/sources/flyer-mira#{claim}"


def test_the_page_here_stands_under_the_address_that_readers_know(settings: Settings):
    claim = claim_of("flyer-mira")
    app = create_app(evolve(settings, url="https://who.example/says"))
    try:
        answer = app.test_client().get(f"/go/{claim}")
        assert answer.headers["Location"] == f"https://who.example/says/sources/flyer-mira#{claim}"
    finally:
        app.extensions["whosays"].close()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https:evil",
        "http://",
        "https://a.example/\r\nX: y",
    ],
)
def test_nobody_is_led_to_anything_but_an_address_of_the_web(own_app, url):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made = mira()
    sources = tuple(evolve(each, url=url) for each in made.profile.sources)
    publish(store, evolve(made, profile=evolve(made.profile, sources=sources)))
    claim = claim_of("almanac-mira")
    assert client.get(f"/go/{claim}").headers["Location"] == f"/sources/almanac-mira#{claim}"


def test_a_page_that_is_gone_is_left_for_the_archive(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made = mira()
    sources = tuple(
        evolve(each, status=SourceStatus.GONE, archive_url=f"https://archive.example/{each.id}")
        for each in made.profile.sources
    )
    publish(store, evolve(made, profile=evolve(made.profile, sources=sources)))
    location = client.get(f"/go/{claim_of('gazette-mira')}").headers["Location"]
    assert location.startswith("https://archive.example/gazette-mira#:~:text=")


@pytest.mark.parametrize(
    "path",
    [
        "/go/c_0000000000000000",
        "/go/https:%2F%2Fevil.example",
        "/go/c_x?url=https://evil.example",
        "/go/%2F%2Fevil.example",
    ],
)
def test_an_address_in_the_request_leads_nowhere(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "Location" not in answer.headers


def test_a_claim_that_was_removed_is_gone(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    store.remove_profile(MIRA, RECORDED_AT)
    answer = client.get(f"/go/{CLAIMS[0].id}")
    assert (answer.status_code, answer.mimetype) == (410, "application/problem+json")


def test_an_address_in_another_script_is_led_to_in_its_encoded_form(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made = mira()
    sources = tuple(evolve(each, url="https://ja.example/wiki/山田?q=ø") for each in made.profile.sources)
    publish(store, evolve(made, profile=evolve(made.profile, sources=sources)))
    location = client.get(f"/go/{claim_of('almanac-mira')}").headers["Location"]
    assert location.startswith("https://ja.example/wiki/%E5%B1%B1%E7%94%B0?q=%C3%B8#:~:text=")
    assert location.isascii()
