"""The pages' own static files: each has an address with its digest in it, so that browsers may keep it for good."""

from collections.abc import Mapping
from importlib.resources import files

from attrs import frozen

from service.domain.publication import etag

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_DIGITS = 12


@frozen
class Asset:
    """A static file: ``name`` is "page", ``suffix`` "css"; ``digest`` tells its bytes from those of other versions."""

    name: str
    suffix: str
    body: bytes
    digest: str

    @property
    def media_type(self) -> str:
        """Return what Accept calls it."""
        return _TYPES[self.suffix]

    @property
    def template(self) -> str:
        """Return the template of its addresses: those of other versions of it are answered as well."""
        return f"/static/{self.name}.{{digest}}.{self.suffix}"

    @property
    def address(self) -> str:
        """Return the address of these very bytes."""
        return self.template.replace("{digest}", self.digest)


def _read(file: str) -> Asset:
    name, _, suffix = file.partition(".")
    body = files("service.represent.pages").joinpath("static", file).read_bytes()
    return Asset(name, suffix, body, etag(body)[:_DIGITS])


ASSETS: Mapping[str, Asset] = {file: _read(file) for file in ("page.css", "find.js", "icon.svg")}
"""All of them, by the file's name."""
