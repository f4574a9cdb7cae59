"""What an editor says of a source that is added, over what it says of itself."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Described:
    """What an editor says of sources: keys of their manifest, None for what is not said.

    ``title`` and ``url`` can be those of one source alone; ``url`` is that of a file, since a page has its own.
    """

    kind: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    mapping: Mapping[str, str] | None = None

    @property
    def said(self) -> dict[str, Any]:
        """Return what is said, by the manifest's keys."""
        texts = {key: getattr(self, key) for key in ("title", "kind", "publisher", "published", "url")}
        mapping = {"mapping": dict(self.mapping)} if self.mapping else {}
        return {key: text for key, text in texts.items() if text is not None} | mapping
