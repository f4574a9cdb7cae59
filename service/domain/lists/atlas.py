"""Countries, states that are no more, and the parts of countries: what a gazetteer of cities lacks. Read once, when first asked."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

_KIND_OF_STATE = re.compile(
    r"(?:the )?(?:(?!of )[^\W\d_]+(?:['’]s|s)? ){0,3}?(?:republic|kingdom|commonwealth|sultanate|principality|duchy|federation) of (?:the )?(?=\w)",
    re.IGNORECASE,
)


def without_kind(name: str) -> str:
    """Return a country's long name without what kind of state it is ("Kenya" of "Republic of Kenya"); empty where it tells none."""
    match = _KIND_OF_STATE.match(name)
    return name[match.end() :] if match else ""


@frozen
class Atlas:
    """Names, as they are written: ``aliases`` are other names of countries, each with the usual one.

    ``former`` are states that are no more; ``colonies`` those that aliases take for a country of today, whose borders were others.
    ``successors`` tells for some of the former which countries lie there now, ``once`` for some of today in which their towns lie now. ``states`` and ``counties`` are parts by their country's usual name, the larger administrative ones in ``states``.
    """

    aliases: Mapping[str, str]
    former: tuple[str, ...]
    colonies: tuple[str, ...]
    successors: Mapping[str, tuple[str, ...]]
    once: Mapping[str, tuple[str, ...]]
    states: Mapping[str, tuple[str, ...]]
    counties: Mapping[str, tuple[str, ...]]


@cache
def atlas() -> Atlas:
    """Return the atlas."""
    data = tomllib.loads((files("service.domain") / "data" / "atlas.toml").read_text(encoding="utf-8"))
    countries = data["countries"]
    former, colonies = tuple(countries["former"]), tuple(countries["colonies"])
    lists = {
        key: {name: tuple(parts) for name, parts in data[key].items()}
        for key in ("successors", "once", "states", "counties")
    }
    return Atlas(countries["aliases"], former, colonies, **lists)
