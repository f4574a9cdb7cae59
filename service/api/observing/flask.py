"""What Flask computes, counted and timed."""

import re
import time

from flask import Flask, Response, g, request

from service.api.observing.logs import ROUTE, UNKNOWN
from service.api.observing.metrics import Teller

_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


def observe(app: Flask, teller: Teller) -> None:
    """Let ``teller`` count and time what ``app`` answers, by the templates of its addresses."""

    def begin() -> None:
        g.began = time.perf_counter()
        teller.enter()
        rule = request.url_rule
        request.environ[ROUTE] = _PARAMETER.sub(r"{\1}", rule.rule) if rule else UNKNOWN

    def end(response: Response) -> Response:
        route = request.environ.get(ROUTE, UNKNOWN)
        teller.leave(route, response.status_code, time.perf_counter() - g.get("began", time.perf_counter()))
        return response

    app.before_request(begin)
    app.after_request(end)
