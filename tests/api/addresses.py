"""Addresses that answer 200, each once, with the template that declares it."""

from urllib.parse import quote

from tests.api.profiles import MIRA, mira

_MADE = mira().profile
P = f"/v1/profiles/{MIRA}"
RULED = "/v1/profiles/many-claims"
CLAIM = next(claim.id for claim in _MADE.claims if claim.field == "residence")
CONFLICT = _MADE.conflicts[0].id
SOURCE = "gazette-mira"
QUERIES = (
    '{"q0":{"query":"Mira Solbreg","properties":[{"pid":"birth_date","v":"1971"},{"pid":"residence","v":"Tromso"}]}}'
)
EXTEND = f'{{"ids":["{MIRA}"],"properties":[{{"id":"birth_date"}},{{"id":"occupation"}}]}}'

_FIELD = "/v1/profiles/{profile}/fields/{field}"
_RECORD = "/v1/profiles/{profile}"

JSON = [
    ("/", "/"),
    ("/v1", "/v1"),
    ("/healthz", "/healthz"),
    ("/readyz", "/readyz"),
    ("/v1/profiles", "/v1/profiles"),
    ("/v1/profiles", "/v1/profiles?limit=1"),
    ("/v1/profiles", f"/v1/profiles?ids={MIRA},nobody"),
    ("/v1/profiles", "/v1/profiles?view=values"),
    ("/v1/profiles", f"/v1/profiles?view=full&ids={MIRA},nobody"),
    ("/v1/profiles", "/v1/profiles?q=mira%20solbreg"),
    ("/v1/profiles", "/v1/profiles?occupation=Diver&min_confidence=0.1&has_conflict=true&updated_after=2025-12-31"),
    ("/v1/profiles", "/v1/profiles?q=mira&view=values"),
    ("/v1/suggest", "/v1/suggest?q=sol"),
    ("/v1/changes", "/v1/changes"),
    ("/v1/changes", "/v1/changes?after=1&limit=1"),
    (_RECORD, P),
    (_RECORD, f"{P}.json"),
    (_RECORD, f"{P}?view=values"),
    (_RECORD, f"{P}?view=full"),
    (_RECORD, f"{P}?fields=birth_date,residence&view=full"),
    (_RECORD, f"{P}?min_confidence=0.7"),
    (_RECORD, f"{P}?fields=birth_date&min_confidence=0.7&view=values"),
    (_FIELD, f"{P}/fields/birth_date"),
    (_FIELD, f"{P}/fields/birth_date?view=full"),
    (_FIELD, f"{P}/fields/birth_date?view=values"),
    (_FIELD, f"{P}/fields/occupation?min_confidence=0.9"),
    (_FIELD, f"{P}/fields/death_date"),
    (_FIELD, f"{P}/fields/age_statement"),
    (f"{_FIELD}/evidence", f"{P}/fields/residence/evidence"),
    (f"{_FIELD}/evidence", f"{P}/fields/death_date/evidence"),
    (f"{_RECORD}/claims", f"{P}/claims"),
    (f"{_RECORD}/claims", f"{P}/claims?field=residence&source={SOURCE}&limit=1"),
    (f"{_RECORD}/sources", f"{P}/sources"),
    (f"{_RECORD}/conflicts", f"{P}/conflicts"),
    (f"{_RECORD}/conflicts", f"{P}/conflicts?type=temporal&status=resolved"),
    (f"{_RECORD}/audit", f"{P}/audit"),
    (f"{_RECORD}/audit", f"{RULED}/audit"),
    (f"{_RECORD}/audit", f"{RULED}/audit?field=award&state=value_gone"),
    (_RECORD, RULED),
    (_RECORD, f"{RULED}?view=full"),
    (_FIELD, f"{RULED}/fields/notable_for?view=full"),
    (f"{_RECORD}/timeline", f"{P}/timeline"),
    (f"{_RECORD}/revisions", f"{P}/revisions"),
    (f"{_RECORD}/revisions/{{number}}", f"{P}/revisions/1"),
    ("/v1/claims/{claim}", f"/v1/claims/{CLAIM}"),
    ("/v1/claims/{claim}/verify", f"/v1/claims/{CLAIM}/verify"),
    ("/v1/sources/{source}", f"/v1/sources/{SOURCE}"),
    ("/v1/sources/{source}/passage", f"/v1/sources/{SOURCE}/passage?start=2&end=9&context=4"),
    ("/v1/sources/{source}/citation", f"/v1/sources/{SOURCE}/citation.json"),
    ("/v1/sources/{source}/citation", f"/v1/sources/{SOURCE}/citation.json?style=bibtex"),
    ("/v1/sources/{source}/annotations", f"/v1/sources/{SOURCE}/annotations"),
    ("/v1/sources/{source}/annotations", f"/v1/sources/{SOURCE}/annotations.json?limit=1"),
    ("/v1/sources/{source}/annotations", f"/v1/sources/{SOURCE}/annotations?limit=2&cursor=claim-0"),
    (f"{_RECORD}/citation", f"{P}/citation.json?style=mla"),
    ("/v1/conflicts", f"/v1/conflicts?profile={MIRA}&field=residence"),
    (f"{_RECORD}/claims", f"{RULED}/claims?field=notable_for&evidence=true"),
    ("/v1/fields", "/v1/fields"),
    ("/v1/confidence", "/v1/confidence"),
    ("/v1/conflicts/{conflict}", f"/v1/conflicts/{CONFLICT}"),
    ("/reconcile", "/reconcile"),
    ("/reconcile", f"/reconcile?queries={quote(QUERIES)}"),
    ("/reconcile", "/reconcile?queries=%7B%7D"),
    ("/reconcile", f"/reconcile?extend={quote(EXTEND)}"),
    ("/reconcile/suggest/entity", "/reconcile/suggest/entity?prefix=sol"),
    ("/reconcile/suggest/property", "/reconcile/suggest/property?prefix=birth"),
    ("/reconcile/suggest/type", "/reconcile/suggest/type?prefix=pers"),
    ("/reconcile/properties", "/reconcile/properties?type=person&limit=2"),
    ("/reconcile/properties", "/reconcile/properties?type=ship"),
]
TABLES = [
    P,
    f"{P}/fields/occupation",
    f"{P}/fields/death_date",
    f"{P}/claims",
    f"{P}/sources",
    f"{P}/conflicts",
    f"{P}/timeline",
    f"{P}/audit",
    f"{RULED}/audit",
    RULED,
]
CITATIONS = [
    f"{of}/citation?style={style}"
    for of in (P, f"/v1/sources/{SOURCE}")
    for style in ("apa", "mla", "chicago", "csl-json", "bibtex", "ris")
]
OTHERS = [
    "/openapi.json",
    "/docs",
    "/v1/changes.atom",
    *CITATIONS,
    f"{P}.jsonld",
    f"{P}/citation.bib",
    f"{P}/citation.ris",
]
ALL = [address for _, address in JSON] + [f"{path}.{suffix}" for path in TABLES for suffix in ("txt", "csv")] + OTHERS
