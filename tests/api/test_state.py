from tests.api.profiles import mira, publish


def test_the_index_leads_to_everything(client):
    links = client.get("/").json["links"]
    for name in ("openapi", "docs", "health", "readiness"):
        assert client.get(links[name]).status_code == 200


def test_the_address_of_the_version_answers_as_the_root_does(client):
    assert client.get("/v1").data == client.get("/").data


def test_an_empty_service_is_alive_but_not_ready(own_app):
    client = own_app.test_client()
    answer = client.get("/readyz")
    assert client.get("/healthz").json == {"status": "ok"}
    assert answer.status_code == 503
    assert answer.mimetype == "application/problem+json"
    assert "whosays load" in answer.json["detail"]


def test_a_loaded_service_says_how_old_its_data_is(own_app):
    store = own_app.extensions["whosays"]
    publish(store, mira())
    answer = own_app.test_client().get("/readyz").json
    assert answer["profiles"] == 1
    assert answer["last_load"] == "2026-01-02T03:04:05Z"
    assert answer["age_seconds"] > 0
