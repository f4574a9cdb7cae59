"""How to behave at somebody else's host: what robots.txt forbids, and how long to wait between two requests.

In: an address that is about to be asked for. Out: nothing, or FetchError where the host does not want it fetched.
"""

import time
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit, urlunsplit

from attrs import Factory, define
from protego import Protego

from service.errors import FetchError

ROBOTS = "/robots.txt"
_MOST_BYTES = 500 * 1024
"""How much of a robots.txt is read: the least that RFC 9309 section 2.5 asks for."""
_LONGEST_DELAY = 30.0
"""Seconds that a robots.txt can ask to wait between two requests."""


@define
class Manners:
    """Robots Exclusion (RFC 9309) under the name ``agent``, and a delay between two requests to one host.

    ``fetch`` returns the status and the body of a robots.txt; ``delay`` is in seconds.
    """

    agent: str
    delay: float
    fetch: Callable[[str], tuple[int, bytes]]
    sleep: Callable[[float], None] = time.sleep
    _rules: dict[str, Protego | None] = Factory(dict)
    _free_at: dict[str, float] = Factory(dict)
    _reading_rules: bool = False

    def ask(self, url: str) -> None:
        """Wait until ``url`` may be asked for; FetchError where its host does not want that."""
        host = _host(url)
        delay = self.delay
        if not self._reading_rules and urlsplit(url).path != ROBOTS:
            rules = self._rules_of(host)
            if rules is None:
                raise FetchError(url, f"{host}{ROBOTS} cannot be read, so nothing is fetched there", "try again later")
            if not rules.can_fetch(url, self.agent):
                raise FetchError(
                    url,
                    f"{host}{ROBOTS} does not let {self.agent} fetch it",
                    "save the page in a browser and add the file",
                )
            delay = max(delay, min(rules.crawl_delay(self.agent) or 0.0, _LONGEST_DELAY))
        self._wait(host, delay)

    def _wait(self, host: str, delay: float) -> None:
        left = self._free_at.get(host, 0.0) - time.monotonic()
        if left > 0:
            self.sleep(left)
        self._free_at[host] = time.monotonic() + delay

    def _rules_of(self, host: str) -> Protego | None:
        """Return a host's rules; None where they cannot be had, which forbids everything (RFC 9309 section 2.3.1.4)."""
        if host not in self._rules:
            self._reading_rules = True  # wherever they lead, no rules stand before rules (RFC 9309 section 2.3.1.2)
            try:
                status, body = self.fetch(host + ROBOTS)
            finally:
                self._reading_rules = False
            if (
                HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
                and status != HTTPStatus.TOO_MANY_REQUESTS
            ):
                body = b""
            elif status != HTTPStatus.OK:
                return None
            self._rules[host] = Protego.parse(body[:_MOST_BYTES].decode("utf-8", "replace"))
        return self._rules[host]


def _host(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "", "", ""))
