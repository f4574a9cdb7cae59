"""The files that make a card more than HTML: style, custom element, and the script of a frame, with their digests."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from importlib.resources import files

from attrs import frozen

from service.represent.digest import integrity

_STATIC = files(__package__) / "static"


def read(name: str) -> str:
    """Return the text of a file of ours."""
    return (_STATIC / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> tuple[str, ...]:
    """Return the directives by which a document may have that style and that script inside it, and nothing else."""
    return (
        "default-src 'none'",
        f"style-src '{integrity('sha256', style)}'",
        f"script-src '{integrity('sha256', script)}'",
        "base-uri 'none'",
    )


@frozen(kw_only=True)
class Asset:
    """A file under an address that has its digest: what is behind it never changes."""

    name: str
    media_type: str
    text: str

    @property
    def path(self) -> str:
        """Return the address below the service's."""
        stem, _, ending = self.name.partition(".")
        return f"/embed/v1/{stem}.{self.hash}.{ending}"

    @property
    def hash(self) -> str:
        """Return the first 16 hex digits of the file's SHA-256."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    @property
    def integrity(self) -> str:
        """Return what ``integrity`` says of it (Subresource Integrity)."""
        return integrity("sha384", self.text)


CARD_CSS = read("card.css")
GUEST_JS = read("guest.js")
STYLE = Asset(name="card.css", media_type="text/css; charset=utf-8", text=CARD_CSS)
ELEMENT = Asset(
    name="card.js",
    media_type="text/javascript; charset=utf-8",
    text=read("card.js").replace('"CSS"', json.dumps(CARD_CSS, ensure_ascii=False)),
)


def _former() -> Iterator[Asset]:
    kinds = {asset.name: asset.media_type for asset in (STYLE, ELEMENT)}
    for each in sorted((_STATIC / "former").iterdir(), key=lambda file: file.name):
        name = f"card.{each.name.rpartition('.')[2]}"
        if name in kinds:
            yield Asset(name=name, media_type=kinds[name], text=each.read_text(encoding="utf-8"))


ASSETS: Mapping[str, Asset] = {asset.path: asset for asset in (*_former(), STYLE, ELEMENT)}
"""What is served under hashed addresses, by path: the files of today, and those of the folder ``former``."""

_POLICY = (
    *policy(CARD_CSS, GUEST_JS),
    "form-action 'none'",
    "frame-ancestors *",
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox",
)
_DENIED = ("camera", "display-capture", "fullscreen", "geolocation", "microphone", "payment", "usb")

FRAME: tuple[tuple[str, str], ...] = (
    ("Content-Security-Policy", "; ".join(_POLICY)),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", ", ".join(f"{each}=()" for each in _DENIED)),
    ("X-Robots-Tag", "noindex, indexifembedded"),
)
"""The headers of a frame's document, beside those of all answers; no X-Frame-Options: every site may embed it."""
