"""Columns whose values are stored compressed: text, and JSON like that of elements of lists."""

import zlib
from typing import Any

import orjson
from sqlalchemy import Dialect, LargeBinary, TypeDecorator

from service.store.bare.packing import packed, unpacked

_LEVEL = 6


class PackedText(TypeDecorator[str]):
    """Text, by zlib (RFC 1950) in UTF-8."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> bytes | None:
        """Return ``value`` as it is stored."""
        return None if value is None else zlib.compress(value.encode(), _LEVEL)

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> str | None:
        """Return what was stored."""
        return None if value is None else zlib.decompress(value).decode()


class PackedJSON(TypeDecorator[Any]):
    """JSON, with the words that elements of lists have in common: see :mod:`service.store.bare.packing`."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> bytes | None:
        """Return ``value`` as it is stored."""
        return None if value is None else packed(orjson.dumps(value))

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> Any:
        """Return what was stored."""
        return None if value is None else orjson.loads(unpacked(value))
