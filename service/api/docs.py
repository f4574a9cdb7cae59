"""The OpenAPI document and a page that shows it, without a request to anyone else."""

import base64
import hashlib
from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.negotiation import HTML
from service.api.openapi import build
from service.api.problems import TYPES
from service.represent.views import encode


def make_docs(described: Sequence[Resource]) -> Resource:
    """Return the resource that answers the OpenAPI document of ``described``, and the page made from it."""
    document = build(described)
    as_json = encode(document)
    page, headers = _page(document)
    docs = Resource("docs", "What this API can do.")

    @docs.get("/openapi.json", summary="This API as OpenAPI 3.1", shapes=())
    def openapi(call: Call) -> Answer:
        return call.answer(as_json)

    @docs.get("/docs", summary="This API for people", shapes=(), formats=(HTML,))
    def documentation(call: Call) -> Answer:
        return call.answer(page, headers)

    return docs


def _page(document: Plain) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    environment = Environment(
        loader=PackageLoader("service.api"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = environment.get_template("docs.css").render()
    problems = {problem.name: problem for problem in TYPES.values()}
    page = environment.get_template("docs.html").render(api=document, style=style, problems=problems.values())
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return page.encode(), (("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer"))
