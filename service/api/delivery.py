"""How answers go out: headers of every response, entity tags, conditional requests (RFC 9110 §13)."""

import re
from http import HTTPStatus

from attrs import frozen

from service.domain.publication import etag

# What was removed is out of every cache after five minutes: neither of these lets a copy get older, even on errors.
PUBLIC = "public, max-age=60, stale-while-revalidate=240, stale-if-error=240"
LASTING = "public, max-age=300, must-revalidate"
LIVE = "no-cache"
NEVER = "no-store"

COMMON = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "ETag, Link"),
    ("Vary", "Accept, Accept-Encoding"),
    ("X-Content-Type-Options", "nosniff"),
)

Headers = list[tuple[str, str]]

_TAGS = re.compile(r'(?:^|,)\s*(?:[Ww]/)?(?:"([^"]*)"|([^\s",]+))(?=\s*(?:,|$))')
"""The entity tags of a list, weak or strong; some clients write none of the quotation marks."""


@frozen(kw_only=True)
class Answer:
    """A body to send with its status: 200, or 304 where the client has it; ``etag`` without quotation marks.

    ``packed`` tells that the body is compressed by gzip; ``key`` is the surrogate key by which caches in front can be told to
    forget it.
    """

    body: bytes
    content_type: str
    etag: str
    cache: str = PUBLIC
    more: tuple[tuple[str, str], ...] = ()
    status: int = 200
    packed: bool = False
    key: str = ""

    @property
    def unchanged(self) -> Headers:
        """The headers of a 304, without :data:`COMMON`."""
        keys = [("Surrogate-Key", self.key), ("Cache-Tag", self.key)] if self.key else []
        return [("ETag", f'"{self.etag}"'), ("Cache-Control", self.cache), *keys, *self.more]

    @property
    def headers(self) -> Headers:
        """The headers of the answer with its body, without :data:`COMMON`."""
        coding = [("Content-Encoding", "gzip")] if self.packed else []
        length = str(len(self.body))
        return [("Content-Type", self.content_type), ("Content-Length", length), *coding, *self.unchanged]


def computed(body: bytes, content_type: str, cache: str = PUBLIC, more: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Return an answer whose entity tag is made from its bytes."""
    return Answer(body=body, content_type=content_type, etag=etag(body), cache=cache, more=more)


def redirected(address: str, more: tuple[tuple[str, str], ...] = (), status: HTTPStatus = HTTPStatus.FOUND) -> Answer:
    """Return an answer that leads to ``address`` for now: 302, or 303 where something else is shown there (RFC 9110 §15.4)."""
    body = f"{address}\n".encode()
    return Answer(
        body=body,
        content_type="text/plain; charset=utf-8",
        etag=etag(body),
        more=(("Location", address), *more),
        status=status,
    )


def deliver(answer: Answer, if_none_match: str | None) -> tuple[int, Headers, bytes]:
    """Return status, headers without :data:`COMMON`, and body, as a GET with that If-None-Match is answered."""
    if answer.status == HTTPStatus.OK and is_known(answer.etag, if_none_match):
        return 304, answer.unchanged, b""
    return answer.status, answer.headers, answer.body


def is_known(etag: str, if_none_match: str | None) -> bool:
    """Tell whether a client that sends this If-None-Match has what ``etag`` tags (RFC 9110 §13.1.2)."""
    if not if_none_match:
        return False
    return if_none_match == "*" or any(etag in given for given in _TAGS.findall(if_none_match))
