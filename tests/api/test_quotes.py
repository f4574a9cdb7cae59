import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.addresses import CLAIM, P
from tests.api.profiles import TEXTS


def test_offsets_count_code_points_of_the_stored_text(client):
    for claim in client.get(f"{P}/claims?limit=100").json["items"]:
        quote, place = claim["selectors"]
        text = TEXTS[claim["source"]]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        assert claim["offset_unit"] == "codepoint"


def test_every_claim_is_verified(client):
    for claim in client.get(f"{P}/claims?limit=100").json["items"]:
        exact = claim["selectors"][0]["exact"]
        assert client.get(f"/v1/claims/{claim['id']}/verify").json == {"ok": True, "expected": exact, "found": exact}


def test_a_claim_is_the_same_wherever_it_is_read(client):
    alone = client.get(f"/v1/claims/{CLAIM}").json
    listed = client.get(f"{P}/claims?field=residence").json["items"]
    inlined = client.get(f"{P}/fields/residence?view=full").json["values"]
    assert alone in listed
    assert alone in [claim for value in inlined for claim in value["claims"]]


@given(data=st.data(), source=st.sampled_from(sorted(TEXTS)), context=st.integers(0, 200))
def test_a_passage_is_the_text_from_start_up_to_end_with_its_context(app, data, source, context):
    text = TEXTS[source]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    query = f"start={start}&end={end}&context={context}"
    passage = app.test_client().get(f"/v1/sources/{source}/passage?{query}").json
    assert passage.keys() == {"before", "exact", "after"}
    assert passage["exact"] == text[start:end]
    assert passage["before"] == text[max(0, start - context) : start]
    assert passage["after"] == text[end : end + context]


def test_a_passage_has_eighty_code_points_of_context_unless_told(client):
    passage = client.get("/v1/sources/gazette-mira/passage?start=81&end=82").json
    assert len(passage["before"]) == 80


@pytest.mark.parametrize(
    ("query", "status"), [("end=1000&context=0", 200), ("end=1001&context=0", 404), ("end=950", 404)]
)
def test_a_passage_has_at_most_a_thousand_code_points_in_all(client, query, status):
    answer = client.get(f"/v1/sources/list-many-claims/passage?start=0&{query}")
    assert answer.status_code == status
