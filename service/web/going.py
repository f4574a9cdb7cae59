"""The way from a claim to the place where its quote stands: links in pages of others need to know the claim's id alone."""

from urllib.parse import quote

from service.api.delivery import Answer, redirected
from service.api.endpoint import Call, Resource, public_url
from service.api.missing import lost
from service.api.negotiation import HTML, JSON, TEXT
from service.domain.publication import Kind
from service.represent.plain.addresses import web_address

going = Resource("going", "From a claim to the words that it quotes.")

_QUIET = (("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex"))


@going.get(
    "/go/{claim}",
    summary="Lead to the passage that a claim quotes",
    shapes=(),
    formats=(HTML, TEXT, JSON),
    headers=_QUIET,
)
def go(call: Call, claim: str) -> Answer:
    """Lead to the stored address of the passage; to the source's page here where the source has none on the web.

    The request says nothing of the address but the claim's id, so that nobody can be sent anywhere else.
    """
    found = call.stored_json(f"/v1/claims/{claim}", "json")
    if found is None:
        raise lost(call.store, Kind.CLAIM, claim)
    page = f"{public_url()}/sources/{quote(found['source'])}#{found['id']}"
    return redirected(web_address(found["passage_url"]) or page, call.endpoint.headers)
