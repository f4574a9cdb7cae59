"""What goes out and what may come back: addresses checked before a socket is opened, tries repeated, bodies bounded.

In: a request that no cache could answer. Out: its response with the whole body, decoded.
"""

import ipaddress
import time
from typing import Any

import requests
from ssrfguard import Policy
from ssrfguard.requests import SafeAdapter
from urllib3.util import Retry

from service.errors import ConfigError, FetchError
from service.ingest.manners import Manners

MOST_BYTES = 10_000_000
"""How large a page may be, decoded."""
MOST_REDIRECTS = 5
RETRY_STATUSES = (429, 500, 502, 503, 504)
"""What a server answers that fails for now."""
_TRIES = 3
_LONGEST_WAIT = 30  # seconds that a server can ask to wait before the next try (Retry-After)
_CHUNK = 64 * 1024
_WHOLE = 120.0  # seconds for one body
_EVERY_PORT = frozenset(range(1, 65536))


class GuardedAdapter(SafeAdapter):
    """Sends what the cache cannot answer: after asking for leave, and reading no more than a bounded body."""

    def __init__(self, policy: Policy, manners: Manners, backoff: float) -> None:
        super().__init__(policy=policy, max_retries=_retries(backoff))
        self.manners = manners

    def send(self, request: requests.PreparedRequest, **given: Any) -> requests.Response:  # type: ignore[override]  # requests names them
        """Send one request; FetchError where it is not wanted, and where the body is too large or takes too long."""
        url = request.url or ""
        self.manners.ask(url)
        given["stream"] = True
        response = super().send(request, **given)
        try:
            response._content = _bounded(url, response)  # noqa: SLF001 - what reading ``content`` would set, with a bound
        except BaseException:
            response.close()
            raise
        response._content_consumed = True  # type: ignore[attr-defined]  # noqa: SLF001
        return response


def _bounded(url: str, response: requests.Response) -> bytes:
    """Return the decoded body: chunk by chunk, so that a small one that unpacks to gigabytes takes no memory."""
    chunks: list[bytes] = []
    size, until = 0, time.monotonic() + _WHOLE
    for chunk in response.raw.stream(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > MOST_BYTES:
            raise FetchError(
                url, f"it has more than {MOST_BYTES:,} bytes", "save the part that matters as a file of its own"
            )
        if time.monotonic() > until:
            raise FetchError(url, f"its body took more than {_WHOLE:.0f} seconds", "try again later")
        chunks.append(chunk)
    return b"".join(chunks)


def policy_for(allow: tuple[str, ...]) -> Policy:
    """Return what may be reached: public addresses, and the networks listed; ConfigError where one is none."""
    try:
        networks = tuple(ipaddress.ip_network(each, strict=False) for each in allow)
        return Policy(allowed_networks=networks, allowed_ports=_EVERY_PORT, max_redirects=MOST_REDIRECTS)
    except ValueError as error:
        raise ConfigError(
            f"WHOSAYS_FETCH_ALLOW: {error}; write networks like 10.1.0.0/16, separated by commas"
        ) from error


def _retries(backoff: float) -> Retry:
    return Retry(
        total=_TRIES,
        redirect=False,
        allowed_methods=("GET",),
        status_forcelist=RETRY_STATUSES,
        raise_on_status=False,
        backoff_factor=backoff,
        backoff_jitter=backoff,
        backoff_max=10,
        retry_after_max=_LONGEST_WAIT,
    )
