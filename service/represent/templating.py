"""Templates of Jinja as all pages have them: everything is escaped, and an unknown name is an error."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def templates_of(package: str, written: Callable[[str], str] | None = None, *, spaced: bool = False) -> Environment:
    """Return the templates of ``package``; ``written`` makes what stands for text that is no markup.

    ``spaced`` keeps the white space of the templates; else blocks leave none where they stand.
    """

    def finalize(value: Any) -> Any:
        # Markup is made of strings that have come through here.
        return written(value) if written and type(value) is str else value

    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=not spaced,
        lstrip_blocks=not spaced,
        keep_trailing_newline=spaced,
    )
