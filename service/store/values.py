"""What the store is given and gives back, as plain values: who only passes them on needs no database.

In: what a load has made, or rows. Out: values that can be sent to another process.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from service.domain.claim import Claim
from service.domain.publication import Publication
from service.domain.source import Document, Source


@frozen
class StoredSource:
    """A source with the profile that it belongs to and with what its claims were extracted from (``extraction``)."""

    source: Source
    profile: str
    extraction: str


@frozen
class FormerText:
    """A text that a source had, on which orphaned claims stand."""

    source: str
    sha256: str
    text: str


@frozen(kw_only=True)
class Standing:
    """How a profile stands: the number of its last ``change`` and of its last ``revision``, 0 where there was none.

    Changes are counted over the whole database, so that they tell what came first. A profile that is not ``published``
    but has a change was removed by it.
    """

    change: int = 0
    revision: int = 0
    published: bool = False


@frozen(kw_only=True)
class Edition:
    """All that one publishing of a profile writes.

    ``folder`` says where it was read from, ``extraction`` for each source's id what its claims were extracted from,
    ``renderer`` which version made the representations; ``former`` are the texts on which orphaned claims stand;
    ``receipt`` says as plain data what was read to make it.
    """

    publication: Publication
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    folder: str
    extraction: Mapping[str, str]
    renderer: str
    former: tuple[FormerText, ...] = ()
    receipt: Mapping[str, Any] | None = None
