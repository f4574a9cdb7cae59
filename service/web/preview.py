"""A profile in a few lines, for a frame in OpenRefine: who it is, how well it is sourced, and where the whole of it is.

In: the published record. Out: HTML that asks for nothing else and may stand in a frame of any site.
"""

import base64
import hashlib

from jinja2 import Environment, PackageLoader, StrictUndefined

from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource, base_url
from service.api.missing import lost
from service.api.negotiation import HTML
from service.domain.publication import Kind
from service.represent.views import View

preview = Resource("preview", "Profiles in a few lines, for frames of other programs.")

_ALIASES = 3
_PAGES = Environment(
    loader=PackageLoader("service.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_STYLE = _PAGES.get_template("preview.css").render()
_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = (
    (
        "Content-Security-Policy",
        f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    ),
    ("Referrer-Policy", "no-referrer"),
)


@preview.get(
    "/reconcile/preview/{profile}", summary="A profile in a few lines", shapes=(), formats=(HTML,), headers=_HEADERS
)
def show_preview(call: Call, profile: str) -> Answer:
    """Answer the preview of a published profile."""
    path = f"/v1/profiles/{profile}"
    record = call.stored_json(path, f"{View.CITED}.json")
    if record is None:
        call.refuse(lost(call.store, Kind.PROFILE, profile))
    return call.answer(_page(record, f"{base_url()}{path}"))


def _page(record: Plain, address: str) -> bytes:
    others = record["fields"].get("also_known_as", {}).get("values", ())
    page = _PAGES.get_template("preview.html").render(
        record=record,
        address=address,
        aliases=[each["display"] for each in others][:_ALIASES],
        disputed=sum(each["status"] == "open" for each in record["conflicts"]),
        style=_STYLE,
    )
    return page.encode()
