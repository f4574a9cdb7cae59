"""What libraries raise, as one line that says what is wrong, where, and what to do."""

import socket
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import requests
from ssrfguard import SSRFGuardError
from ssrfguard.errors import TooManyRedirectsError
from urllib3.exceptions import HTTPError, NameResolutionError

from service.errors import FetchError, GonePageError, WhosaysError
from service.ingest.fetching.guard import MOST_REDIRECTS

_NO_ADDRESS = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


@contextmanager
def told(url: str) -> Iterator[None]:
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
        if has_no_address(error):
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


def has_no_address(error: Exception) -> bool:
    """Tell whether a host's name is known to have no address; where nobody can be asked for it, that is not known."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return isinstance(reason, NameResolutionError) and getattr(reason.__cause__, "errno", None) in _NO_ADDRESS


def _of_the_cache(error: Exception) -> bool:
    """Tell whether it is the cache that fails: its file, or a Redis, which is an extra."""
    redis = sys.modules.get("redis")
    return isinstance(error, (sqlite3.Error, redis.RedisError) if redis else sqlite3.Error)
