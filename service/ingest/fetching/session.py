"""A session with a cache in front and a guard behind: it keeps no cookies and asks no proxy and no netrc."""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import requests
from requests_cache import AnyResponse, CacheMixin
from requests_cache.backends.base import BaseCache
from requests_cache.backends.sqlite import SQLiteCache
from ssrfguard.errors import TooManyRedirectsError
from ssrfguard.requests import Session
from urllib3.exceptions import HTTPError

from service import __version__
from service.errors import ConfigError
from service.ingest.fetching.faults import has_no_address
from service.ingest.fetching.guard import GuardedAdapter, policy_for
from service.ingest.fetching.manners import Manners

AGENT = "whosays"
TIMEOUT = (5.0, 20.0)
"""Seconds to connect, and between two reads."""
_PATIENCE = 10_000  # milliseconds for which one waits for another that writes to the cache
_FRESH = 3600  # seconds for which a page that says nothing about it is taken from the cache
_STALE = 365 * 24 * 3600  # seconds for which an old page is better than none


class Wishes(Protocol):
    """How a session is to behave; see :class:`service.ingest.fetch.Fetcher`."""

    cache: str
    allow: tuple[str, ...]
    contact: str | None
    delay: float
    backoff: float
    longest: float
    sleep: Callable[[float], None]


class GuardedSession(CacheMixin, Session):
    """A session with a cache in front and a guard behind: it keeps no cookies and asks no proxy and no netrc."""

    def __init__(self, given: Wishes) -> None:
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

    def as_stored(self, response: AnyResponse) -> AnyResponse:
        """Return an answer that has just come with the moment under which the cache has it, which is told again from there."""
        if not response.from_cache and response.cache_key:
            known = self.cache.get_response(response.cache_key)
            response.created_at = known.created_at if known else response.created_at
        return response

    def asked(self, url: str) -> AnyResponse:
        """Ask the server though the cache may have it: by its tag or its date where it has one."""
        known = self.stored(url).headers
        by_tag = "ETag" in known or "Last-Modified" in known
        return self.get(url, timeout=TIMEOUT, refresh=by_tag, force_refresh=not by_tag)

    def asked_once(self, url: str, headers: Mapping[str, str]) -> AnyResponse:
        """Ask the server without a look into the cache, and follow no redirect."""
        with self.cache_disabled():
            return self.get(url, headers=headers, timeout=TIMEOUT, allow_redirects=False)

    def forget(self, urls: Collection[str], name: str) -> None:
        """Delete what the cache has of ``urls`` and of who has that ``name``; a file is rewritten without it."""
        cache, hosts = self.cache, {urlsplit(url).netloc for url in urls}
        cache.delete(*(each.cache_key for each in cache.filter() if _is_of(each, urls, hosts, name.casefold())))
        if isinstance(cache, SQLiteCache):
            cache.responses.vacuum()  # type: ignore[no-untyped-call]
            with cache.responses.connection() as connection:  # a file that an older whosays made has a log
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _robots(self, url: str) -> tuple[int, bytes]:
        """Return a robots.txt; what cannot be had counts as a server that fails."""
        try:
            answer = self.get(url, timeout=TIMEOUT)
        except (requests.RequestException, HTTPError, TooManyRedirectsError) as error:
            if has_no_address(error):
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
            from requests_cache.backends.redis import RedisCache  # noqa: PLC0415 - which needs it
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
        # No write-ahead log: to switch it on asks for the file alone, and of several that open one at once some are refused.
        return SQLiteCache(cache, serializer="json", busy_timeout=_PATIENCE)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"WHOSAYS_HTTP_CACHE: {cache} cannot be used ({reason}); choose another place") from error
