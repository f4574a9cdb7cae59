"""Caches in front are told what to forget: every answer that they may keep has the key of what it shows."""

import pytest

from service.domain.publication import LISTS, surrogate_key
from tests.api.addresses import ALL, CLAIM, CONFLICT, SOURCE, P
from tests.api.profiles import MIRA

KEY = surrogate_key(MIRA)


@pytest.mark.parametrize("address", ALL)
def test_every_answer_that_may_be_kept_has_a_key_in_both_headers(front, address):
    answer = front.get(address)
    kept = answer.headers["Cache-Control"].startswith("public")
    assert bool(answer.headers.get("Surrogate-Key")) is kept
    assert answer.headers.get("Surrogate-Key") == answer.headers.get("Cache-Tag")


@pytest.mark.parametrize(
    "address",
    [
        P,
        f"{P}?view=full",
        f"{P}?fields=name",
        f"{P}/claims",
        f"{P}/claims?limit=1",
        f"{P}/fields/name",
        f"{P}/revisions/1",
        f"/v1/claims/{CLAIM}",
        f"/v1/claims/{CLAIM}/verify",
        f"/v1/conflicts/{CONFLICT}",
        f"/v1/sources/{SOURCE}",
        f"/v1/sources/{SOURCE}/passage?start=0&end=4",
        f"/profiles/{MIRA}",
        f"/sources/{SOURCE}",
        f"/embed/{MIRA}",
    ],
)
def test_what_shows_one_profile_has_its_key(front, address):
    answer = front.get(address)
    assert (answer.status_code, answer.headers["Surrogate-Key"]) == (200, KEY)
    again = front.get(address, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.headers["Surrogate-Key"]) == (304, KEY)


@pytest.mark.parametrize(
    "address", ["/v1/profiles", "/v1/profiles?q=mira", "/v1/conflicts", "/v1/changes", "/v1/suggest?q=m"]
)
def test_what_shows_several_has_the_key_of_lists(front, address):
    assert front.get(address).headers["Surrogate-Key"] == LISTS


def test_what_comes_with_the_program_has_a_key_that_no_profile_purges(front):
    assert front.get("/openapi.json").headers["Surrogate-Key"] == "site"
