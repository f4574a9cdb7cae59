"""Reads records in each view through a generated client, and prints what it read as JSON."""

import json
import sys

from whosays_client import Client
from whosays_client.api.profiles import record
from whosays_client.models.cited_profile import CitedProfile
from whosays_client.models.full_profile import FullProfile
from whosays_client.models.record_fields_item import RecordFieldsItem
from whosays_client.models.record_view import RecordView
from whosays_client.models.text_quote_selector import TextQuoteSelector
from whosays_client.models.values_profile import ValuesProfile

ASKED = [RecordFieldsItem.BIRTH_DATE, RecordFieldsItem.OCCUPATION]


def main(base: str, profile: str) -> None:
    client = Client(base_url=base)
    full = record.sync(profile, client=client, view=RecordView.FULL, fields=ASKED)
    cited = record.sync(profile, client=client, view=RecordView.CITED, fields=ASKED)
    values = record.sync(profile, client=client, view=RecordView.VALUES, fields=ASKED)
    assert isinstance(full, FullProfile)
    assert isinstance(cited, CitedProfile)
    assert isinstance(values, ValuesProfile)
    quotes = [
        selector.exact
        for field in full.fields.additional_properties.values()
        for value in field.values
        for claim in value.claims
        for selector in claim.selectors
        if isinstance(selector, TextQuoteSelector)
    ]
    told = {
        "quotes": quotes,
        "claim": cited.fields["birth_date"].values[0].claims[0],
        "born": values.birth_date,
        "asked": list(full.fields.additional_properties),
    }
    sys.stdout.write(json.dumps(told))


main(*sys.argv[1:])
