"""The addresses of the API at which published bytes stand; resources say beside what they are and what else can be asked there."""

from service.api.address import Address
from service.api.delivery import LASTING
from service.api.negotiation import CSV, JSON, JSON_LD, TEXT

_TABLE = (JSON, TEXT, CSV)
_PROFILE = "/v1/profiles/{profile}"

RECORD = Address(path=_PROFILE, formats=(*_TABLE, JSON_LD), viewed=True, led=True)
TIMELINE = Address(path=f"{_PROFILE}/timeline", formats=_TABLE, led=True)
REVISIONS = Address(path=f"{_PROFILE}/revisions", led=True)
REVISION = Address(path=f"{_PROFILE}/revisions/{{number}}", cache=LASTING, led=True)
CLAIMS = Address(path=f"{_PROFILE}/claims", formats=_TABLE, led=True)
SOURCES = Address(path=f"{_PROFILE}/sources", formats=_TABLE, led=True)
CONFLICTS = Address(path=f"{_PROFILE}/conflicts", formats=_TABLE, led=True)
RULINGS = Address(path=f"{_PROFILE}/audit", formats=_TABLE, led=True)
EVIDENCE = Address(path=f"{_PROFILE}/fields/{{field}}/evidence", led=True)
CLAIM = Address(path="/v1/claims/{claim}", led=True)
SOURCE = Address(path="/v1/sources/{source}", led=True)
CONFLICT = Address(path="/v1/conflicts/{conflict}", led=True)

OF_API = (
    *(RECORD, TIMELINE, REVISIONS, REVISION, CLAIMS, SOURCES, CONFLICTS, RULINGS, EVIDENCE),
    *(CLAIM, SOURCE, CONFLICT),
)
"""All of them."""
