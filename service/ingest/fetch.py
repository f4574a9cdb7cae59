"""The door to the web: an address to the bytes that stand there, politely, safely and through one cache.

In: an http or https address. Out: what was retrieved, and when. With ``fetching``, which stands behind it, the only user of requests and requests-cache.
Names are resolved once and pinned, and every address is checked before a socket is opened, at every redirect (ssrfguard).
"""

import hashlib
import re
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from typing import Self
from urllib.parse import urljoin

import requests
from attrs import Factory, define, field, frozen
from requests_cache import AnyResponse

from service.config import Settings
from service.errors import FetchError, GonePageError
from service.ingest.fetching.faults import told
from service.ingest.fetching.guard import RETRY_STATUSES
from service.ingest.fetching.session import TIMEOUT, GuardedSession

_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_WALLS = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.PAYMENT_REQUIRED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
)


class _FailingError(FetchError):
    """The server itself fails, for now."""


@frozen(kw_only=True)
class Retrieved:
    """What stood at an address.

    ``url`` is where it was found, after redirects; ``retrieved_at`` (RFC 3339) when its bytes came over the network, which
    a hit in the cache leaves as it was; ``seen_at`` when its server last said that they stand. ``charset`` is the declared one.
    """

    asked: str
    url: str
    body: bytes
    media_type: str
    charset: str | None
    retrieved_at: str
    seen_at: str

    @property
    def sha256(self) -> str:
        """The hex digest of the bytes."""
        return hashlib.sha256(self.body).hexdigest()


@define
class Fetcher:
    """Fetches pages one after the other; to be closed, or used as a context.

    ``cache`` is a path of SQLite or an address ``redis://…``; ``allow`` lists networks that may be reached although they
    are private; ``contact`` is whom a publisher can write to; ``delay`` is the least time in seconds between two requests
    to one host, ``backoff`` the first wait after a failure, which doubles each time; ``longest`` is how long one page may take. Raises ConfigError where a network is
    none, or the cache cannot be opened.
    """

    cache: str
    allow: tuple[str, ...] = ()
    contact: str | None = None
    delay: float = 1.0
    backoff: float = 0.5
    longest: float = 180.0
    sleep: Callable[[float], None] = time.sleep
    _session: GuardedSession = field(default=Factory(GuardedSession, takes_self=True), init=False)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return the fetcher that ``settings`` describe."""
        return cls(
            cache=settings.http_cache,
            allow=settings.fetch_allow,
            contact=settings.contact,
            delay=settings.fetch_delay,
        )

    def get(self, url: str, *, revalidate: bool = False, offline: bool = False) -> Retrieved:
        """Return what stands at ``url``: from the cache while that is fresh, unless ``revalidate`` asks the server again.

        Where the server fails, what is stored is taken, however old, but not to ``revalidate``. ``offline`` asks no server.
        Raises GonePageError where there is no such page or host any more, FetchError for everything else that keeps it from being read.
        """
        with told(url):
            if offline:
                return _retrieved(url, self._session.stored(url))
            try:
                came = self._session.asked(url) if revalidate else self._session.get(url, timeout=TIMEOUT)
                return _retrieved(url, self._session.as_stored(came))
            except (_FailingError, requests.ConnectionError, requests.Timeout):
                if revalidate or not self._session.cache.contains(url=url):
                    raise
                return _retrieved(url, self._session.stored(url))

    def archived(self, timegate: str, url: str, moment: str) -> str | None:
        """Return where the archive behind ``timegate`` (RFC 7089) keeps ``url`` as it was near ``moment`` (RFC 3339), or None.

        A TimeGate leads there by a redirect, or is the copy itself. None as well where the archive cannot be asked.
        """
        when = format_datetime(datetime.fromisoformat(moment), usegmt=True)
        try:
            with told(url):
                answer = self._session.asked_once(f"{timegate.rstrip('/')}/{url}", {"Accept-Datetime": when})
        except FetchError:
            return None
        here = str(answer.url)
        if answer.is_redirect:
            copy = urljoin(here, str(answer.headers["Location"]))
            return copy if copy.startswith(("http://", "https://")) else None
        return here if answer.ok and "Memento-Datetime" in answer.headers else None

    def forget(self, urls: Collection[str], name: str) -> None:
        """Take what stood at ``urls``, or where they led, out of the cache, so that its file holds nothing of it.

        With them go all pages that have the person's ``name``, which may have been sources once or only looked at, and what
        items are called that was asked for at the same hosts. FetchError where the cache cannot be used.
        """
        with told(self.cache.rpartition("@")[2]):
            self._session.forget(urls, name)

    def close(self) -> None:
        """Close connections and cache."""
        self._session.close()  # type: ignore[no-untyped-call]

    def __enter__(self) -> Self:
        """Return the fetcher itself, to be closed when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _retrieved(asked: str, response: AnyResponse) -> Retrieved:
    _require_page(asked, response)
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    charset = re.search(r"""charset\s*=\s*["']?([\w.:-]+)""", rest, re.IGNORECASE)
    created: datetime = response.created_at
    confirmed = not response.from_cache or response.revalidated
    return Retrieved(
        asked=asked,
        url=response.url or asked,
        body=response.content,
        media_type=kind.strip().lower(),
        charset=charset[1] if charset else None,
        retrieved_at=_moment(created),
        seen_at=_moment(datetime.now(UTC) if confirmed else created),
    )


def _require_page(url: str, response: AnyResponse) -> None:
    status = response.status_code
    if status == HTTPStatus.GATEWAY_TIMEOUT and response.reason == "Not Cached":
        raise FetchError(url, "it is not stored, and offline nothing is fetched", "load once without --offline")
    if status in _GONE:
        raise GonePageError(url, f"the server answers {status}", "look for the page elsewhere, or in an archive")
    if status != HTTPStatus.OK:
        remedy = "save the page in a browser and add the file" if status in _WALLS else "try again later"
        fault = _FailingError if status in RETRY_STATUSES else FetchError
        raise fault(url, f"the server answers {status}", remedy)


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
