"""``whosays serve``."""

import os
import signal
import socket
import sys
import tempfile
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

import click
import orjson
from attrs import evolve
from granian import Granian
from granian.constants import HTTPModes, Interfaces, RuntimeModes
from granian.http import HTTP1Settings
from granian.log import LogLevels

from service.api.observing.logs import OF_SERVER
from service.cli.stopping import Stoppable, ignore_reloads, stop_after
from service.cli.terminal.console import common_options, counted, examples, settings_for
from service.config import Settings
from service.domain.memory.garbage import all_stays
from service.errors import ConfigError
from service.pipeline.lifeline import end_with_parent
from service.store.bare.version import Glance, glance

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

    from service.api.observing.counting import Meter
    from service.store.bare.file import File

_THREADS = 2  # one thread is fastest, but a slow request would hold up all others
_KILL_AFTER = 8  # seconds that a worker gives itself to end its requests; docker stop kills after ten
_HEADER_MILLISECONDS = 5_000  # until a request's header has to be there, counted from the last answer or the connection
_CONNECTIONS = 8_192  # that a worker holds at most; others wait in the kernel until one ends
_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
_OWN_FILES = 128  # that a worker needs beside its connections


@click.command(epilog=examples("whosays serve", "whosays serve --port 8080 --workers 2"))
@click.option("--host", help="Address to listen on, instead of $HOST.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port, instead of $PORT; 0 takes a free one.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes, instead of $WORKERS; one a core is enough.")
@common_options
def serve(host: str | None, port: int | None, workers: int | None, database: str | None, *, as_json: bool) -> None:
    """Serve what is loaded, until it is interrupted (Ctrl-C or SIGTERM).

    SIGHUP puts new worker processes in the place of the old ones, one after the other, unless it comes from a terminal that
    is closed.
    """
    settings = settings_for(database)
    settings = evolve(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        workers=workers or settings.workers,
    )
    found = glance(settings.database_url) or _opened(settings)
    settings = evolve(settings, port=_free_port(settings))
    _greet(settings, found, as_json=as_json)
    _run(settings)


def _opened(settings: Settings) -> Glance:
    """Make or migrate the database, and look at it; raises what opening it raises. Each worker opens its own."""
    from service.store.session import open_store  # noqa: PLC0415 - SQLAlchemy takes more memory than all else of this process

    with open_store(settings) as store:
        return Glance(store.status().profiles, store.profiles.first())


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


def _greet(settings: Settings, found: Glance, *, as_json: bool) -> None:
    name = "localhost" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104 - compared, not bound
    address = f"http://{f'[{name}]' if ':' in name else name}:{settings.port}"
    if as_json:
        click.echo(orjson.dumps({"address": address, "profiles": found.profiles}))
        return
    click.echo(f"whosays on {address} ({counted(found.profiles, 'profile')}); docs: {address}/docs")
    click.echo(f"  curl -s {address}/v1/profiles")
    if found.one:
        click.echo(f"  curl -s -H 'Accept: text/plain' {address}/v1/profiles/{found.one}")
    else:
        click.echo("nothing is loaded yet: whosays load")


def _run(settings: Settings) -> None:
    with ExitStack() as stack:
        with suppress(OSError):  # where nothing can be written, /metrics tells of the worker that answers
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="whosays-metrics-"))
            os.environ.setdefault(_COUNTS, folder)  # where the workers keep their counts for each other
        _serve(settings)


def _serve(settings: Settings) -> None:
    connections = _connections()
    server = Granian(
        "whosays",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=_HEADER_MILLISECONDS),
        websockets=False,
        runtime_mode=RuntimeModes.st,
        blocking_threads=_THREADS,
        backlog=connections,
        backpressure=connections,
        workers=settings.workers,
        log_level=LogLevels.warning,
        log_dictconfig=OF_SERVER,
    )
    server.on_startup(partial(stop_after, _nothing))
    server.serve(target_loader=partial(_begin, settings), wrap_loader=False)


def _begin(settings: Settings) -> Stoppable:
    """Return what a worker serves; called in the worker's main thread, before granian sets its handlers of signals.

    What serves is imported here: the process that starts the workers has no use for it.
    """
    from service.api.observing.logs import write_json  # noqa: PLC0415 - see above
    from service.before import at_once  # noqa: PLC0415 - see above

    write_json()
    end_with_parent()
    ignore_reloads()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the parent's handler, where the worker is forked
    application = Stoppable(at_once(settings, partial(_behind, settings)) or _whole(settings))
    all_stays()
    stop_after(application.drain, within=_KILL_AFTER)
    return application


def _behind(settings: Settings, opened: "File", meter: "Meter") -> "WSGIApplication":
    from service.app import create_behind  # noqa: PLC0415 - what answers already does not wait for it

    return create_behind(settings, opened, meter)


def _whole(settings: Settings) -> "WSGIApplication":
    from service.app import create_wsgi  # noqa: PLC0415 - the process that starts the workers has no use for it

    return create_wsgi(settings)


def _nothing() -> None:
    """Prepare nothing: the parent's workers do."""


def _connections() -> int:
    """Return how many connections a worker may hold, after asking the system for as many open files.

    Fewer where it allows fewer, so that connections never take the files that the database needs.
    """
    if sys.platform == "win32":
        return _CONNECTIONS
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _CONNECTIONS + _OWN_FILES
    if 0 <= soft < wanted:
        raised = wanted if hard < 0 else min(wanted, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (raised, hard))
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return _CONNECTIONS if soft < 0 else max(1, min(_CONNECTIONS, soft - _OWN_FILES))
