"""The door to the web: an address to the bytes that stand there, politely, safely and through one cache.

In: an http or https address. Out: what was retrieved, and when. The only user of requests and requests-cache.
Names are resolved once and pinned, and every address is checked before a socket is opened, at every redirect (ssrfguard).
"""

import hashlib
import re
import socket
import sqlite3
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Self
from urllib.parse import urljoin, urlsplit

import requests
from attrs import Factory, define, field, frozen
from requests_cache import AnyResponse, CacheMixin
from requests_cache.backends.base import BaseCache
from requests_cache.backends.redis import RedisCache
from requests_cache.backends.sqlite import SQLiteCache
from ssrfguard import SSRFGuardError
from ssrfguard.errors import TooManyRedirectsError
from ssrfguard.requests import Session
from urllib3.exceptions import HTTPError, NameResolutionError

from service import __version__
from service.config import Settings
from service.errors import ConfigError, FetchError, GonePageError, WhosaysError
from service.ingest.fetching.guard import MOST_REDIRECTS, RETRY_STATUSES, GuardedAdapter, policy_for
from service.ingest.fetching.manners import Manners

AGENT = "whosays"
_TIMEOUT = (5.0, 20.0)  # seconds to connect, and between two reads
_FRESH = 3600  # seconds for which a page that says nothing about it is taken from the cache
_STALE = 365 * 24 * 3600  # seconds for which an old page is better than none
_NO_ADDRESS = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_WALLS = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.PAYMENT_REQUIRED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
)


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
    _session: "_Session" = field(default=Factory(lambda self: _Session(self), takes_self=True), init=False)  # noqa: PLW0108 - defined below

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
        with _told(url):
            if offline:
                return _retrieved(url, self._session.stored(url))
            try:
                return _retrieved(
                    url, self._session.asked(url) if revalidate else self._session.get(url, timeout=_TIMEOUT)
                )
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
            with _told(url):
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
        with _told(self.cache.rpartition("@")[2]):
            self._session.forget(urls, name)

    def close(self) -> None:
        """Close connections and cache."""
        self._session.close()  # type: ignore[no-untyped-call]

    def __enter__(self) -> Self:
        """Return the fetcher itself, to be closed when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class _FailingError(FetchError):
    """The server itself fails, for now."""


class _Session(CacheMixin, Session):
    """A session with a cache in front and a guard behind: it keeps no cookies and asks no proxy and no netrc."""

    def __init__(self, given: Fetcher) -> None:
        super().__init__(
            policy=policy_for(given.allow),
            backend=_backend(given.cache),
            cache_control=True,
            expire_after=_FRESH,
            allowable_codes=(200,),
            allowable_methods=("GET",),
        )
        self.trust_env = False
        self.headers["User-Agent"] = f"{AGENT}/{__version__} ({given.contact or 'no contact configured'})"
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        manners = Manners(agent=AGENT, delay=given.delay, fetch=self._robots, sleep=given.sleep)
        adapter = GuardedAdapter(self.policy, manners, given.backoff, given.longest)
        for scheme in ("http://", "https://"):
            self.mount(scheme, adapter)

    def rebuild_auth(self, prepared_request: requests.PreparedRequest, response: requests.Response) -> None:
        """Take what belongs to the address before out of a request for the one that it leads to.

        A tag or a date is that of one page; another one that has not changed since is not the same page unchanged.
        """
        super().rebuild_auth(prepared_request, response)
        for name in ("If-None-Match", "If-Modified-Since"):
            prepared_request.headers.pop(name, None)

    def stored(self, url: str) -> AnyResponse:
        """Return what the cache has, however old, and ask nobody."""
        return self.get(url, only_if_cached=True, headers={"Cache-Control": f"stale-if-error={_STALE}"})

    def asked(self, url: str) -> AnyResponse:
        """Ask the server though the cache may have it: by its tag or its date where it has one."""
        known = self.stored(url).headers
        by_tag = "ETag" in known or "Last-Modified" in known
        return self.get(url, timeout=_TIMEOUT, refresh=by_tag, force_refresh=not by_tag)

    def asked_once(self, url: str, headers: Mapping[str, str]) -> AnyResponse:
        """Ask the server without a look into the cache, and follow no redirect."""
        with self.cache_disabled():
            return self.get(url, headers=headers, timeout=_TIMEOUT, allow_redirects=False)

    def forget(self, urls: Collection[str], name: str) -> None:
        """Delete what the cache has of ``urls`` and of who has that ``name``; a file is rewritten without it."""
        cache, hosts = self.cache, {urlsplit(url).netloc for url in urls}
        cache.delete(*(each.cache_key for each in cache.filter() if _is_of(each, urls, hosts, name.casefold())))
        if isinstance(cache, SQLiteCache):
            cache.responses.vacuum()  # type: ignore[no-untyped-call]
            with cache.responses.connection() as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _robots(self, url: str) -> tuple[int, bytes]:
        """Return a robots.txt; what cannot be had counts as a server that fails."""
        try:
            answer = self.get(url, timeout=_TIMEOUT)
        except (requests.RequestException, HTTPError, TooManyRedirectsError) as error:
            if _has_no_address(error):
                raise
            return HTTPStatus.SERVICE_UNAVAILABLE, b""
        return answer.status_code, answer.content


def _is_of(response: AnyResponse, urls: Collection[str], hosts: Collection[str], name: str) -> bool:
    if not _ways(response).isdisjoint(urls):
        return True
    labels = "action=wbgetentities" in response.url and urlsplit(response.url).netloc in hosts
    return labels or name in response.content.decode("utf-8", "replace").casefold()


def _ways(response: AnyResponse) -> set[str]:
    """Return the addresses that lead to a response."""
    return {each.url for each in (response, *response.history)}


def _backend(cache: str) -> BaseCache:
    # JSON, never pickle: whoever can write to a shared cache must not be able to run code here.
    if cache.startswith(("redis://", "rediss://")):
        try:
            import redis  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ConfigError(
                f"WHOSAYS_HTTP_CACHE: {cache.rpartition('@')[2]} needs the extra redis; pip install 'whosays[redis]'"
            ) from error
        try:
            connection = redis.Redis.from_url(cache)
        except ValueError as error:
            raise ConfigError(
                f"WHOSAYS_HTTP_CACHE: is no address of a Redis ({error}); write redis://host/0"
            ) from error
        return RedisCache(namespace="whosays", connection=connection, serializer="json")
    try:
        Path(cache).absolute().parent.mkdir(parents=True, exist_ok=True)
        return SQLiteCache(cache, serializer="json", wal=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"WHOSAYS_HTTP_CACHE: {cache} cannot be used ({reason}); choose another place") from error


def _of_the_cache(error: Exception) -> bool:
    """Tell whether it is the cache that fails: its file, or a Redis, which is an extra."""
    redis = sys.modules.get("redis")
    return isinstance(error, (sqlite3.Error, redis.RedisError) if redis else sqlite3.Error)


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn what libraries raise into one line that says what is wrong, where, and what to do."""
    try:
        yield
    except WhosaysError:
        raise
    except TooManyRedirectsError as error:
        raise FetchError(url, f"it leads on more than {MOST_REDIRECTS} times", "give the address at the end") from error
    except SSRFGuardError as error:
        raise FetchError(
            url, f"it may not be fetched: {error}", "see WHOSAYS_FETCH_ALLOW in docs/operations.md"
        ) from error
    except requests.ConnectionError as error:
        if _has_no_address(error):
            raise GonePageError(
                url, "its host has no address any more", "look for the page elsewhere, or in an archive"
            ) from error
        raise FetchError(url, "its server cannot be reached", "try again later") from error
    except requests.Timeout as error:
        raise FetchError(url, "its server does not answer in time", "try again later") from error
    except (requests.RequestException, HTTPError, ValueError) as error:
        raise FetchError(url, f"it cannot be fetched ({error})", "check the address") from error
    except Exception as error:
        if not _of_the_cache(error):
            raise
        remedy = "see WHOSAYS_HTTP_CACHE in docs/operations.md"
        raise FetchError(url, f"the cache of pages cannot be used ({error})", remedy) from error


def _has_no_address(error: Exception) -> bool:
    """Tell whether a host's name is known to have no address; where nobody can be asked for it, that is not known."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return isinstance(reason, NameResolutionError) and getattr(reason.__cause__, "errno", None) in _NO_ADDRESS


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
