"""The web, as those who may or may not want a page of it hold it: its libraries take most of a second to load."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Self

from attrs import define, field

from service.config import Settings

if TYPE_CHECKING:
    from service.ingest.fetch import Fetcher


@define
class Web:
    """The fetcher that ``settings`` describe, made when it is first asked for; to be closed, or used as a context."""

    settings: Settings
    _fetcher: "Fetcher | None" = field(default=None, init=False)

    @property
    def fetcher(self) -> "Fetcher":
        """The fetcher; ConfigError where the settings do not allow one."""
        if self._fetcher is None:
            from service.ingest.fetch import Fetcher  # noqa: PLC0415 - see above

            self._fetcher = Fetcher.of(self.settings)
        return self._fetcher

    def forget(self, urls: Collection[str], name: str) -> None:
        """Take what stood at ``urls``, and pages that have the person's ``name``, out of the cache of pages, if there is one.

        ConfigError or FetchError where it cannot be used.
        """
        cache = self.settings.http_cache
        file = Path(cache) if Path(cache).suffix else Path(f"{cache}.sqlite")  # as requests-cache calls it
        if file.expanduser().exists() or ("://" in cache and urls):
            self.fetcher.forget(urls, name)

    def close(self) -> None:
        """Close the fetcher, if there is one."""
        if self._fetcher is not None:
            self._fetcher.close()
            self._fetcher = None

    def __enter__(self) -> Self:
        """Return the web itself, to be closed when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()
