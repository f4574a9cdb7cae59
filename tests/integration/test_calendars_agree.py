"""One day in two calendars is one day: no conflict, and one value."""

import pytest

from service.app import create_app
from service.pipeline import load
from service.store.session import open_store
from tests.integration.people import write

PAIRS = [
    ("born on 10 March 1880 (Old Style)", "born on 22 March 1880", "birth_date", "1880-03-22"),
    ("born on 15 February 1871 (O.S.)", "born on 27 February [O.S. 15 February] 1871", "birth_date", "1871-02-27"),
    ("born on 10 March (22 March New Style) 1880", "born on 10 March 1880 O.S.", "birth_date", "1880-03-22"),
    ("born on 1 Muharram 1360 AH", "born on 29 January 1941", "birth_date", "1941-01-29"),
    ("born on 1 Farvardin 1340", "born on 21 March 1961", "birth_date", "1961-03-21"),
    ("born on 1 Nisan 5700", "born on 9 April 1940", "birth_date", "1940-04-09"),
]


@pytest.mark.parametrize(("one", "other", "field", "value"), PAIRS, ids=[one for one, *_ in PAIRS])
def test_the_same_day_in_two_calendars_agrees(settings, one, other, field, value):
    texts = {"echo": f"Edith Rowntree was {one}.", "mail": f"Edith Rowntree was {other}."}
    sources = {each: ("newspaper", "2020-01-01", text) for each, text in texts.items()}
    write(settings.seeds, "edith-rowntree", "Edith Rowntree", sources)
    with open_store(settings) as store:
        load(settings, store)
    client = create_app(settings).test_client()
    record = client.get("/v1/profiles/edith-rowntree").json
    assert record["conflicts"] == []
    (found,) = record["fields"][field]["values"]
    assert found["value"] == value


def test_a_year_of_another_calendar_holds_the_day(settings):
    texts = {"echo": "Edith Rowntree was born in 1360 AH.", "mail": "Edith Rowntree was born on 29 January 1941."}
    sources = {each: ("newspaper", "2020-01-01", text) for each, text in texts.items()}
    write(settings.seeds, "edith-rowntree", "Edith Rowntree", sources)
    with open_store(settings) as store:
        load(settings, store)
    assert create_app(settings).test_client().get("/v1/profiles/edith-rowntree").json["conflicts"] == []
