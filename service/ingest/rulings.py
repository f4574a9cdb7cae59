"""An editor's rulings on a profile: read, or every fault in them at once; and one more of them written."""

import os
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

from schemas.docket import DocketSchema, RulingTable
from service.domain.ruling import IDENTITY, ON_SOURCES, VERBS, Ruling, ruling_id
from service.errors import RulingError
from service.ingest.files import replace
from service.ingest.opening import LIMIT, read
from service.ingest.toml.toml import Faults, Toml, is_day, parse, parse_bytes, parse_text, raise_all, validate

NAME = "rulings.toml"
_HEAD = "# What editors have decided on this profile; docs/rulings.md has the keys.\n"
_MISSING, _LARGE = "put it back or take the link away", "take old rulings out"
_WRITTEN = ("field", *VERBS, "reason", "editor", "date", "expires", "computed")

_Table = Mapping[str, Any]


def read_rulings(folder: Path, profile: str) -> tuple[Ruling, ...]:
    """Read and check ``folder/rulings.toml``; none where there is no such file, RulingError with all faults at once."""
    path = folder / NAME
    if not os.path.lexists(path):
        return ()
    return _rulings(path, parse(path, RulingError, _MISSING, _LARGE, folder), profile)


def append_ruling(folder: Path, profile: str, ruling: Ruling) -> Path:
    """Write ``ruling`` behind all that ``folder/rulings.toml`` says, in one step, and return the file's path.

    Everything else in the file stays byte for byte. Only one may do so at a time, which the caller sees to. RulingError,
    with nothing written, where the file would be faulty.
    """
    path, place = folder / NAME, Path(os.path.realpath(folder / NAME))
    try:
        table = table_of(ruling)
        _require_sound(profile, parse_text(path, table, RulingError).raw)
        before = _written_before(path)
        gap = b"" if before.endswith(b"\n") or not before else b"\n"
        after = before + gap + table.encode()
        if len(after) > LIMIT:
            raise RulingError(str(path), f"would have more than {LIMIT:,} bytes", _LARGE)
        _rulings(path, parse_bytes(path, after, RulingError), profile)
        replace(place, after)
    except OSError as error:
        raise RulingError(
            str(path), f"cannot be written ({error.strerror})", "give this user the right to write it"
        ) from error
    except orjson.JSONEncodeError as error:
        raise RulingError(str(path), "the ruling has bytes that are no UTF-8", "give its words as UTF-8") from error
    return path


def _require_sound(profile: str, raw: dict[str, Any]) -> None:
    """Raise RulingError, with all faults at once, where a ruling that is in no file yet could be in none."""
    data, faults = validate(raw, DocketSchema(), {"rulings": RulingTable()})
    found = chain(faults, _disagreements(raw["rulings"], data.get("rulings", ()), profile))
    errors = [
        RulingError(f"{profile}, {key.removeprefix('rulings[0].')}", problem, remedy) for key, problem, remedy in found
    ]
    if errors:
        first, *more = errors
        raise RulingError(first.where, first.problem, first.remedy, more)


def _written_before(path: Path) -> bytes:
    if not os.path.lexists(path):
        return _HEAD.encode()
    return read(path, LIMIT, RulingError, missing=_MISSING, large=_LARGE, home=path.parent)


def table_of(ruling: Ruling) -> str:
    """Return a ruling as a TOML table with an empty line before it."""
    lines = ["", "[[rulings]]"]
    lines += [f"{key} = {_quoted(text)}" for key in _WRITTEN if (text := getattr(ruling, key)) is not None]
    if ruling.known is not None:
        lines += ["known = [", *(f"    {_quoted(claim)}," for claim in ruling.known), "]"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return ``text`` as a TOML basic string: JSON's escapes are among TOML's, and what JSON may leave bare TOML may too."""
    return orjson.dumps(text).decode()


def _rulings(path: Path, toml: Toml, profile: str) -> tuple[Ruling, ...]:
    raw = toml.raw
    data, faults = validate(raw, DocketSchema(), {"rulings": RulingTable()})
    tables = data.get("rulings", ())
    written = raw["rulings"] if isinstance(raw.get("rulings"), list) else ()
    raise_all(path, chain(faults, _disagreements(written, tables, profile)), RulingError, toml.places)
    return tuple(_ruling(table, profile) for table in tables)


def _ruling(table: _Table, profile: str) -> Ruling:
    known = tuple(table["known"]) if "known" in table else None
    return Ruling(**{**table, "known": known}, id=_id(table, profile))


def _id(table: _Table, profile: str) -> str:
    verb = next(verb for verb in VERBS if verb in table)
    return ruling_id(profile, table["field"], verb, table[verb], table["editor"], table["date"])


def _disagreements(written: Sequence[Any], valid: Sequence[_Table], profile: str) -> Faults:
    """Yield (key, problem, remedy) for all that a schema cannot see; ``valid`` is what fits it of the tables ``written``."""
    first: dict[str, int] = {}
    for index, (raw, table) in enumerate(zip(written, valid, strict=False)):
        key = f"rulings[{index}]"
        verbs = [verb for verb in VERBS if isinstance(raw, Mapping) and verb in raw]
        if isinstance(raw, Mapping) and not verbs:
            remedy = "say which value or claim to choose, which claim to reject, or which source is same or not_same"
            yield key, "has neither choose nor reject", remedy
        elif len(verbs) > 1:
            yield key, f"has both {verbs[0]} and {verbs[1]}", "make two rulings of it"
        elif not set(ON_SOURCES).isdisjoint(verbs) and table.get("field", IDENTITY) != IDENTITY:
            yield f"{key}.field", f"{table['field']!r} is not whom a source tells of", f"make it {IDENTITY!r}"
        elif {"field", "editor", "date", *verbs} <= table.keys():
            earlier = first.setdefault(_id(table, profile), index)
            if earlier != index:
                yield key, f"says the same as rulings[{earlier}]", "take one of them out"
        yield from _false_days(key, table)


def _false_days(key: str, table: _Table) -> Faults:
    false = [name for name in ("date", "expires") if name in table and not is_day(table[name])]
    for name in false:
        yield f"{key}.{name}", f"{table[name]!r} is no day of the calendar", "expected one such as '2026-01-02'"
    if not false and "date" in table and "expires" in table and table["expires"] < table["date"]:
        yield f"{key}.expires", f"{table['expires']!r} is before its date, {table['date']!r}", "set it to a later day"
