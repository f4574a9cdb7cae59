"""Settings, frozen; the environment is read once, in :meth:`Settings.from_env`."""

import os
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path

from attrs import frozen

from service.errors import ConfigError

_LONGEST_DELAY = 600
_PREFIX = "WHOSAYS_"
_OTHERS = ("WHOSAYS_DEBUG", "PORT", "WORKERS")
_ADDRESS = re.compile(r"https?://[^\s/?#\"'<>]+[^\s\"'<>]*")
_MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"'/]+\.[^\s@<>\"'/]+")


@frozen(kw_only=True)
class Settings:
    """All that can be set.

    ``database_url`` is a SQLAlchemy URL; ``read_url`` that of a replica, from which what is served is read; ``seeds`` the folder of profile folders; ``max_document_bytes`` the largest
    text file that is read; ``nlp`` the statistical pipeline that adds to the rules, if any; ``priors`` the file of fusion's
    parameters, the shipped one unless given; ``editor`` is who makes rulings; ``debug`` adds tracebacks to faults.
    ``http_cache`` is where pages are kept for a while: a path of SQLite or ``redis://…``; ``fetch_allow`` the networks that
    may be fetched from although they are private; ``contact`` whom a publisher can write to; ``fetch_delay`` the seconds
    between two requests to one host; ``timegate`` the address of a Memento TimeGate (RFC 7089) to ask for archived copies.
    ``url`` is the address under which readers reach the service, empty where each request says so; ``corrections`` a mail
    address or the address of a form for those who find a mistake; ``access_log`` the share of requests that are logged, 0 to 1.
    """

    database_url: str = "sqlite:///var/whosays.db"
    read_url: str = ""
    seeds: Path = Path("seeds")
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    max_document_bytes: int = 10_000_000
    nlp: str | None = None
    priors: Path | None = None
    editor: str | None = None
    http_cache: str = "var/http-cache.sqlite"
    fetch_allow: tuple[str, ...] = ()
    fetch_delay: float = 1.0
    contact: str | None = None
    timegate: str | None = None
    url: str = ""
    corrections: str | None = None
    access_log: float = 0.0
    debug: bool = False

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read the variables in :data:`_VARIABLES`, ``PORT``, ``WORKERS`` and ``WHOSAYS_DEBUG``; one that is empty counts as unset.

        Raises ConfigError where one is wrong.
        """
        env = os.environ if environ is None else environ
        given: dict[str, object] = {
            member: read(name, env[name]) for name, (member, read) in _VARIABLES.items() if env.get(name)
        }
        if "WHOSAYS_DEBUG" in env:
            given["debug"] = _switch("WHOSAYS_DEBUG", env["WHOSAYS_DEBUG"])
        for name, low, high in (("PORT", 0, 65535), ("WORKERS", 1, 64)):
            if name in env:
                given[name.lower()] = _whole(name, env[name], low, high)
        return cls(**given)  # type: ignore[arg-type]


def unread(environ: Mapping[str, str] | None = None) -> list[str]:
    """Return a line for each variable that looks like a setting of the service and is none, with the one that may be meant."""
    env = os.environ if environ is None else environ
    known = {each.removeprefix(_PREFIX): each for each in (*_VARIABLES, *_OTHERS)}
    return [_unknown(name, known) for name in sorted(env) if name.startswith(_PREFIX) and name not in known.values()]


def _unknown(name: str, known: Mapping[str, str]) -> str:
    near = get_close_matches(name.removeprefix(_PREFIX), known, 1)
    return f"{name} is no setting and is not read{f'; did you mean {known[near[0]]}?' if near else ''}"


def _text(_name: str, text: str) -> str:
    return text


def _path(_name: str, text: str) -> Path:
    return Path(text)


def _list(_name: str, text: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in text.split(","))))


def _url(name: str, text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ConfigError(f"{name}: {text!r} is no web address; write one like https://people.example.org")
    return text.rstrip("/")


def _corrections(name: str, text: str) -> str:
    if not _ADDRESS.fullmatch(text) and not _MAIL.fullmatch(text):
        raise ConfigError(
            f"{name}: {text!r} is neither a mail address nor a web address; write desk@example.org or https://…"
        )
    return text


def _seconds(name: str, text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST_DELAY:
        raise ConfigError(f"{name}: {text!r} is no number of seconds up to {_LONGEST_DELAY}; set it to one or unset it")
    return seconds


def _share(name: str, text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ConfigError(f"{name}: {text!r} is no share from 0 to 1; set it to one, such as 0.01, or unset it")
    return share


def _switch(name: str, text: str) -> bool:
    if text in ("", "0", "1"):
        return text == "1"
    raise ConfigError(f"{name}: {text!r} is neither 0 nor 1; set it to one or unset it")


def _whole(name: str, text: str, low: int, high: int) -> int:
    if text.isascii() and text.isdigit() and low <= int(text) <= high:
        return int(text)
    raise ConfigError(f"{name}: {text!r} is no whole number from {low} to {high}; set it to one or unset it")


_VARIABLES: Mapping[str, tuple[str, Callable[[str, str], object]]] = {
    "DATABASE_URL": ("database_url", _text),
    "WHOSAYS_READ_URL": ("read_url", _text),
    "WHOSAYS_SEEDS": ("seeds", _path),
    "HOST": ("host", _text),
    "WHOSAYS_NLP": ("nlp", _text),
    "WHOSAYS_PRIORS": ("priors", _path),
    "WHOSAYS_EDITOR": ("editor", _text),
    "WHOSAYS_HTTP_CACHE": ("http_cache", _text),
    "WHOSAYS_FETCH_ALLOW": ("fetch_allow", _list),
    "WHOSAYS_FETCH_DELAY": ("fetch_delay", _seconds),
    "WHOSAYS_CONTACT": ("contact", _text),
    "WHOSAYS_TIMEGATE": ("timegate", _text),
    "WHOSAYS_URL": ("url", _url),
    "WHOSAYS_CORRECTIONS": ("corrections", _corrections),
    "WHOSAYS_ACCESS_LOG": ("access_log", _share),
}
"""For each variable of the environment the setting that it gives, and what reads it."""
