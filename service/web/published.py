"""The addresses of pages and cards at which published bytes stand."""

from service.api.address import Address
from service.api.negotiation import HTML
from service.represent.card.assets import FRAME
from service.represent.card.discovery import discovery_header
from service.web.headers import ALONE, FRESH, PAGE

PROFILE = Address(
    path="/profiles/{profile}",
    formats=(HTML,),
    headers=PAGE,
    links=lambda path: (("Link", discovery_header("", path.removeprefix("/profiles/"))),),
)
CARD_FRAME = Address(path="/embed/{profile}", formats=(HTML,), cache=FRESH, headers=FRAME)
CARD = Address(path="/embed/{profile}/card.html", formats=(HTML,), cache=FRESH, headers=ALONE)

OF_WEB = (PROFILE, CARD_FRAME, CARD)
"""All of them."""
