"""The pages' static files, under addresses that have their digest: browsers keep them for good.

A page that was stored by another version names that version's digest. It gets the file as it is now, for a short time.
"""

from schemas.query import Reader
from service.api.delivery import Answer, computed
from service.api.endpoint import SITE, Call, Resource
from service.api.negotiation import Format
from service.represent.pages.assets import ASSETS, Asset

static = Resource("static", "What pages are dressed with.")

_IMMUTABLE, _SHORT = "public, max-age=31536000, immutable", "public, max-age=60"


def _declare(asset: Asset) -> None:
    format_ = Format(asset.suffix, asset.media_type, f"{asset.media_type}; charset=utf-8")

    def view(_call: Call, digest: str) -> Answer:
        return computed(asset.body, format_.content_type, _IMMUTABLE if digest == asset.digest else _SHORT)

    view.__name__ = f"{asset.name}_{asset.suffix}"
    static.get(asset.template, summary="A static file", shapes=(), query=Reader, formats=(format_,), key=SITE)(view)


for _asset in ASSETS.values():
    _declare(_asset)
