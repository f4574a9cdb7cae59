"""What people get where there is nothing: a page with what they may have meant. Programs, and the API, get the problem itself."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from flask import request

from service.api.endpoint import Resource
from service.api.negotiation import HTML, JSON, choose
from service.api.problems import Headers, Page
from service.errors import NotAcceptableError, NotFoundError
from service.represent.pages.front import problem_page
from service.store.shelf import Shelf
from service.web.headers import PAGE
from service.web.home import found

Plain = dict[str, Any]

_NEAR = 5
_TITLES = {404: "There is no such page", 410: "It is not here any more"}


def make_problem_page(store: Shelf, api: Sequence[Resource]) -> Page:
    """Return what makes a page of an error for browsers, but not at the addresses of ``api``."""
    programs = {_first(endpoint.path) for resource in api for endpoint in resource.endpoints} - {""}

    def page(error: Exception, members: Plain) -> tuple[bytes, Headers] | None:
        if _first(request.path) in programs or not _is_browser():
            return None
        asked, near = _near(store, error, members) if members["status"] == HTTPStatus.NOT_FOUND else ("", [])
        title = _TITLES.get(members["status"], str(members["title"]))
        body = problem_page(title, members["detail"].partition("; did you mean")[0], asked, near)
        return body, [("Content-Type", HTML.content_type), *PAGE]

    return page


def _first(path: str) -> str:
    return path.lstrip("/").partition("/")[0]


def _is_browser() -> bool:
    try:
        return choose((JSON, HTML), None, request.headers.get("Accept")) is HTML
    except NotAcceptableError:
        return False


def _near(store: Shelf, error: Exception, members: Plain) -> tuple[str, list[Plain]]:
    """Return the name that may be meant, and links to what is like it: profiles by their names, else the nearest address."""
    kind = error.kind if isinstance(error, NotFoundError) else ""
    asked = request.path.rpartition("/")[2].replace("-", " ") if kind in ("profile", "path") else ""
    hits = found(store, asked, _NEAR)
    near = [{"address": f"/profiles/{each['id']}", "words": each["name"], "more": each["description"]} for each in hits]
    suggested = members.get("suggestion")
    if suggested and not near:
        address = suggested if kind == "path" else request.path.rpartition("/")[0] + f"/{suggested}"
        near = [{"address": address, "words": suggested, "more": ""}]
    return asked, near
