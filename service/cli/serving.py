"""``whosays serve``."""

import socket
from functools import partial

import click
import orjson
from attrs import evolve
from granian import Granian
from granian.constants import HTTPModes, Interfaces, RuntimeModes
from granian.log import LogLevels

from service.app import create_wsgi
from service.cli.console import common_options, counted, examples, settings_for
from service.config import Settings
from service.errors import ConfigError
from service.store.session import open_store

_THREADS = 2  # one thread is fastest, but a slow request would hold up all others
_KILL_AFTER = 15  # seconds that a worker gets to end its requests


@click.command(epilog=examples("whosays serve", "whosays serve --port 8080 --workers 2"))
@click.option("--host", help="Address to listen on, instead of $HOST.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port, instead of $PORT; 0 takes a free one.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes, instead of $WORKERS; one a core is enough.")
@common_options
def serve(host: str | None, port: int | None, workers: int | None, database: str | None, *, as_json: bool) -> None:
    """Serve what is loaded, until it is interrupted (Ctrl-C or SIGTERM)."""
    settings = settings_for(database)
    settings = evolve(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        workers=workers or settings.workers,
    )
    with open_store(settings) as store:  # each worker opens its own: SQLite's connections do not survive a fork
        profiles = [record.id for record in store.profiles.all()]
    settings = evolve(settings, port=_free_port(settings))
    _greet(settings, profiles, as_json=as_json)
    _run(settings)


def _free_port(settings: Settings) -> int:
    """Return the port to listen on; ConfigError where it cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            place = f"{settings.host}:{settings.port}"
            raise ConfigError(f"{place}: {error.strerror}; end what listens there or choose another --port") from error
        port: int = probe.getsockname()[1]
        return port


def _greet(settings: Settings, profiles: list[str], *, as_json: bool) -> None:
    name = "localhost" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104 - compared, not bound
    address = f"http://{f'[{name}]' if ':' in name else name}:{settings.port}"
    if as_json:
        click.echo(orjson.dumps({"address": address, "profiles": profiles}))
        return
    click.echo(f"whosays on {address} ({counted(len(profiles), 'profile')}); docs: {address}/docs")
    click.echo(f"  curl -s {address}/v1/profiles")
    if profiles:
        click.echo(f"  curl -s -H 'Accept: text/plain' {address}/v1/profiles/{profiles[0]}")
    else:
        click.echo("nothing is loaded yet: whosays load")


def _run(settings: Settings) -> None:
    server = Granian(
        "whosays",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        runtime_mode=RuntimeModes.st,
        blocking_threads=_THREADS,
        workers=settings.workers,
        workers_kill_timeout=_KILL_AFTER,
        log_level=LogLevels.warning,
    )
    server.serve(target_loader=partial(create_wsgi, settings), wrap_loader=False)
