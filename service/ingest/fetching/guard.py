"""What goes out and what may come back: addresses checked before a socket is opened, tries repeated, bodies bounded.

In: a request that no cache could answer. Out: its response with the whole body, decoded.
"""

import ipaddress
import re
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from socket import SHUT_RDWR
from threading import Event, Timer
from typing import Any
from weakref import WeakSet

import requests
from ssrfguard import Policy
from ssrfguard.requests import SafeAdapter
from urllib3 import HTTPConnectionPool
from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util import Retry

from service.errors import ConfigError, FetchError
from service.ingest.fetching.manners import Manners

MOST_BYTES = 10_000_000
"""How large a page may be, decoded."""
MOST_REDIRECTS = 5
RETRY_STATUSES = (429, 500, 502, 503, 504)
"""What a server answers that fails for now."""
_TRIES = 3
_LONGEST_WAIT = 30  # seconds that a server can ask to wait before the next try (Retry-After)
_CHUNK = 64 * 1024
_EVERY_PORT = frozenset(range(1, 65536))


class GuardedAdapter(SafeAdapter):
    """Sends what the cache cannot answer: after asking for leave, and reading no more than a bounded body."""

    def __init__(self, policy: Policy, manners: Manners, backoff: float, longest: float) -> None:
        self.manners = manners
        self.longest = longest
        self._connections: WeakSet[Any] = WeakSet()
        super().__init__(policy=policy, max_retries=_retries(backoff))

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make pools as the guard makes them, of connections that can be broken off."""
        super().init_poolmanager(*args, **kwargs)
        pools = self.poolmanager.pool_classes_by_scheme
        self.poolmanager.pool_classes_by_scheme = {
            name: _watched(pool, self._connections) for name, pool in pools.items()
        }

    def send(self, request: requests.PreparedRequest, **given: Any) -> requests.Response:  # type: ignore[override]  # requests names them
        """Send one request; FetchError where it is not wanted, and where the body is too large or all takes too long."""
        url = request.url or ""
        self.manners.ask(url)
        given["stream"] = True
        with self._deadline(url):
            response = super().send(request, **given)
            try:
                response._content = _bounded(url, response)  # noqa: SLF001 - what reading ``content`` would set, with a bound
            except BaseException:
                response.close()
                raise
        _mend(response.headers)
        response._content_consumed = True  # type: ignore[attr-defined]  # noqa: SLF001
        return response

    @contextmanager
    def _deadline(self, url: str) -> Iterator[None]:
        """Break off what takes longer than ``longest``: timeouts of sockets begin anew with each byte that a server sends."""
        late = Event()
        timer = Timer(self.longest, self._break_off, (late,))
        timer.daemon = True
        timer.start()
        try:
            yield
        except (OSError, HTTPError, requests.RequestException):
            if not late.is_set():
                raise
        finally:
            timer.cancel()
        if late.is_set():  # what was broken off may look whole: headers may end with the connection
            raise FetchError(url, f"took more than {self.longest:g} seconds", "try again later")

    def _break_off(self, late: Event) -> None:
        late.set()
        for connection in list(self._connections):
            with suppress(OSError, AttributeError):
                connection.sock.shutdown(SHUT_RDWR)


def _mend(headers: MutableMapping[str, str]) -> None:
    """Put right what says how long a response is fresh, where it is out of the calendar or no date: it costs no page.

    An ``Expires`` that is no date is in the past (RFC 9111 section 5.3), numbers are at most 2^31 (section 1.2.2).
    """
    if "Cache-Control" in headers:
        headers["Cache-Control"] = re.sub(r"[0-9]{10,}", str(2**31), headers["Cache-Control"])
    if "Expires" in headers:
        latest = datetime.now(UTC) + timedelta(seconds=2**31)
        try:
            late = parsedate_to_datetime(headers["Expires"]).replace(tzinfo=UTC) > latest
        except ValueError:
            headers["Expires"] = "0"
        else:
            headers["Expires"] = format_datetime(latest, usegmt=True) if late else headers["Expires"]


class _Retry(Retry):
    """Retries that take a ``Retry-After`` which says nothing for none."""

    def parse_retry_after(self, retry_after: str) -> float:
        try:
            return super().parse_retry_after(retry_after)
        except InvalidHeader:
            return 0.0


def _watched(pool: type[HTTPConnectionPool], connections: WeakSet[Any]) -> type[HTTPConnectionPool]:
    """Return a class of pools like ``pool`` whose connections are in ``connections`` while they are in use."""

    class Watched(pool.ConnectionCls):  # type: ignore[name-defined,misc]  # whichever the guard has made
        def connect(self) -> None:
            connections.add(self)
            super().connect()

    return type(pool.__name__, (pool,), {"ConnectionCls": Watched})


def _bounded(url: str, response: requests.Response) -> bytes:
    """Return the decoded body: chunk by chunk, so that a small one that unpacks to gigabytes takes no memory."""
    chunks: list[bytes] = []
    size = 0
    for chunk in response.raw.stream(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > MOST_BYTES:
            raise FetchError(
                url, f"it has more than {MOST_BYTES:,} bytes", "save the part that matters as a file of its own"
            )
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
    return _Retry(
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
