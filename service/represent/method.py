"""How confidence comes about, as JSON and as text."""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from schemas.method import MethodSchema
from service.represent.plain.views import dump, encode
from service.represent.text.lines import WIDTH
from service.represent.visible import readable

Plain = Mapping[str, Any]

_SCHEMA = MethodSchema()


def method_json(method: Plain) -> bytes:
    """Return the method as JSON."""
    return encode(dump(_SCHEMA, method))


def method_text(method: Plain) -> bytes:
    """Return the method as text: UTF-8, at most 100 columns."""
    parameters, bands = method["parameters"], method["bands"]
    numbers = [name for name in ("theta", "rho", "inside", "kind_strength", "source_strength") if name in parameters]
    lines = [
        "How sure a value is",
        "",
        *_wrap(method["method"]),
        "",
        f"    {method['formula']}",
        f"    version {method['version']}",
        "",
        *_wrap(f"Bands: high from {bands['high']}, medium from {bands['medium']}, low below."),
        *_wrap(
            f"Parameters: {', '.join(f'{name} {parameters[name]:.3g}' for name in numbers)} ({parameters['origin']})."
        ),
        "",
        *_wrap(method["calibration"]["statement"]),
        *_bins((method["calibration"]["after"] or {"bins": ()})["bins"]),
        "",
        "Priors: probability that a claim is exact, general, wrong, over-specific, where values nest",
        *_priors(method),
        "",
        *_makers(method),
        *_wrap(method["benchmark"]["statement"]),
        *_sets(method["benchmark"]["sets"]),
    ]
    return ("\n".join(lines) + "\n").encode()


def _priors(method: Plain) -> list[str]:
    rows = [("any kind", None, method["default"]["nested"], 0, method["default"]["origin"])]
    rows += [(row["kind"], row["field"], row["reliability"], row["n"], row["origin"]) for row in method["priors"]]
    return [
        line
        for kind, field, states, n, origin in rows
        for line in _wrap(
            f"{f'{kind}, {field}' if field else kind:<34} {' '.join(_short(p) for p in states.values())}  n={n}  {origin}",
            "    ",
            " " * 8,
        )
    ]


def _makers(method: Plain) -> list[str]:
    """Return the lines on claims by hand; what a load before there were any has left has none."""
    lines = [
        line
        for each in method.get("makers", ())
        for line in _wrap(
            f"{each['name']:<34} {_short(each['probability'])}  n={each['right'] + each['wrong']}  {each['origin']}",
            "    ",
            " " * 8,
        )
    ]
    return ["Claims by hand: probability that they were read rightly, by who made them", *lines, ""] if lines else []


def _sets(sets: Iterable[Plain]) -> list[str]:
    lines = []
    for each in sets:
        vote = each["vote"]
        head = f"{each['name']}: accuracy {_short(each['accuracy'])}, Brier {_short(each['brier'])}, ECE {_short(each['ece'])}"
        other = f"majority vote {_short(vote['accuracy'])}, {_short(vote['brier'])}, {_short(vote['ece'])}"
        lines += [*_wrap(f"{head} ({other})", "    ", " " * 8), *_bins(each["bins"])]
    return lines


def _bins(bins: Iterable[Plain]) -> list[str]:
    return [f"        {each['statement']}" for each in bins]


def _short(figure: float) -> str:
    return f"{figure:.3f}".removeprefix("0")


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(readable(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
