"""Settings, frozen; the environment is read once, in :meth:`Settings.from_env`."""

import os
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from service.errors import ConfigError


@frozen(kw_only=True)
class Settings:
    """All that can be set.

    ``database_url`` is a SQLAlchemy URL; ``seeds`` the folder of profile folders; ``max_document_bytes`` the largest
    text file that is read; ``nlp`` the statistical pipeline that adds to the rules, if any; ``priors`` the file of fusion's
    parameters, the shipped one unless given; ``editor`` is who makes rulings; ``debug`` adds tracebacks to faults.
    """

    database_url: str = "sqlite:///var/whosays.db"
    seeds: Path = Path("seeds")
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    max_document_bytes: int = 10_000_000
    nlp: str | None = None
    priors: Path | None = None
    editor: str | None = None
    debug: bool = False

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read ``DATABASE_URL``, ``WHOSAYS_SEEDS``, ``HOST``, ``PORT``, ``WORKERS``, ``WHOSAYS_NLP``, ``WHOSAYS_PRIORS``,
        ``WHOSAYS_EDITOR``, ``WHOSAYS_DEBUG``.

        Raises ConfigError where one is wrong.
        """
        env = os.environ if environ is None else environ
        given: dict[str, object] = {}
        if url := env.get("DATABASE_URL"):
            given["database_url"] = url
        if seeds := env.get("WHOSAYS_SEEDS"):
            given["seeds"] = Path(seeds)
        if host := env.get("HOST"):
            given["host"] = host
        if nlp := env.get("WHOSAYS_NLP"):
            given["nlp"] = nlp
        if priors := env.get("WHOSAYS_PRIORS"):
            given["priors"] = Path(priors)
        if editor := env.get("WHOSAYS_EDITOR"):
            given["editor"] = editor
        if "WHOSAYS_DEBUG" in env:
            given["debug"] = _switch("WHOSAYS_DEBUG", env["WHOSAYS_DEBUG"])
        for name, low, high in (("PORT", 0, 65535), ("WORKERS", 1, 64)):
            if name in env:
                given[name.lower()] = _whole(name, env[name], low, high)
        return cls(**given)  # type: ignore[arg-type]


def _switch(name: str, text: str) -> bool:
    if text in ("", "0", "1"):
        return text == "1"
    raise ConfigError(f"{name}: {text!r} is neither 0 nor 1; set it to one or unset it")


def _whole(name: str, text: str, low: int, high: int) -> int:
    if text.isascii() and text.isdigit() and low <= int(text) <= high:
        return int(text)
    raise ConfigError(f"{name}: {text!r} is no whole number from {low} to {high}; set it to one or unset it")
