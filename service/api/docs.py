"""The OpenAPI document and a page that shows it, without a request to anyone else."""

from collections.abc import Sequence
from functools import cache

from service.api.delivery import Answer
from service.api.endpoint import SITE, Call, Plain, Resource
from service.api.negotiation import HTML
from service.api.problems import TYPES
from service.represent.digest import integrity
from service.represent.plain.views import encode
from service.represent.templating import templates_of


def make_docs(described: Sequence[Resource]) -> Resource:
    """Return the resource that answers the OpenAPI document of ``described``, and the page made from it, once they are asked for."""

    @cache
    def document() -> Plain:
        from service.api.openapi import build  # noqa: PLC0415 - takes longer than all else that begins with a server

        return build(described)

    as_json = cache(lambda: encode(document()))
    page = cache(lambda: _page(document()))
    docs = Resource("docs", "What this API can do.")

    @docs.get("/openapi.json", summary="This API as OpenAPI 3.1", shapes=(), key=SITE)
    def openapi(call: Call) -> Answer:
        return call.answer(as_json())

    @docs.get("/docs", summary="This API for people", shapes=(), formats=(HTML,), key=SITE)
    def documentation(call: Call) -> Answer:
        return call.answer(*page())

    return docs


def _page(document: Plain) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    templates = templates_of("service.api")
    style = templates.get_template("docs.css").render()
    problems = {problem.name: problem for problem in TYPES.values()}
    page = templates.get_template("docs.html").render(api=document, style=style, problems=problems.values())
    policy = (
        f"default-src 'none'; style-src '{integrity('sha256', style)}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    return page.encode(), (("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer"))
