"""How programs find the oEmbed of a profile's page: by a header, or by links of the same addresses."""

from functools import lru_cache
from urllib.parse import quote, urlencode

OEMBED = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
"""The forms of an oEmbed, with their types."""


@lru_cache(4096)
def discovery_header(base: str, profile: str) -> str:
    """Return the value of the ``Link`` header that leads to both (RFC 8288)."""
    return ", ".join(
        f'<{oembed_address(base, profile, name)}>; rel="alternate"; type="{media_type}"'
        for name, media_type in OEMBED.items()
    )


def oembed_address(base: str, profile: str, name: str) -> str:
    """Return the address of the oEmbed of a profile's page in the form ``name``."""
    return f"{base}/oembed?{urlencode({'url': f'{base}/profiles/{quote(profile)}', 'format': name})}"
