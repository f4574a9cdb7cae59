"""Templates of Jinja as all pages have them: everything is escaped, and an unknown name is an error."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

_OF_DICTS = frozenset(dir(dict))


class _Templates(Environment):
    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what Jinja does; members of dicts, which are most of what templates ask for, without an error on the way."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_DICTS:
            return obj[attribute]
        return super().getattr(obj, attribute)


def templates_of(package: str, written: Callable[[str], str] | None = None, *, spaced: bool = False) -> Environment:
    """Return the templates of ``package``; ``written`` makes what stands for text that is no markup.

    ``spaced`` keeps the white space of the templates; else blocks leave none where they stand.
    """

    def finalize(value: Any) -> Any:
        # Markup is made of strings that have come through here.
        return written(value) if written and type(value) is str else value

    return _Templates(
        loader=PackageLoader(package),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=not spaced,
        lstrip_blocks=not spaced,
        keep_trailing_newline=spaced,
    )
