"""The servers that are compared: ours, and others that send the same bytes.

In: a database with one profile's record. Out: for each server that is installed, the command that starts it and what to ask it.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from attrs import Factory, frozen

from benchmarks.served import WHOSAYS
from benchmarks.serverside import free_port

_ROOT = Path(__file__).parents[1]
_GRANIAN = (
    *("-m", "granian", "--interface", "wsgi", "--http", "1", "--no-ws", "--runtime-mode", "st", "--workers", "1"),
    *("--blocking-threads", "1"),
)
_BARE = """
BODY = open({body!r}, "rb").read()
BODIES = {{{path!r}: BODY}}
HEADERS = [("Content-Type", "application/json"), ("Content-Length", str(len(BODY)))]
def app(environ, start_response):
    body = BODIES[environ["PATH_INFO"]]
    start_response("200 OK", HEADERS)
    return [body]
"""
_CONDITIONAL = """
BODY = open({body!r}, "rb").read()
HEADERS = {headers!r}
UNCHANGED = [each for each in HEADERS if each[0] not in ("Content-Type", "Content-Length")]
TAG = dict(HEADERS)["ETag"]
def app(environ, start_response):
    if environ.get("HTTP_IF_NONE_MATCH") == TAG:
        start_response("304 Not Modified", [*UNCHANGED])
        return []
    start_response("200 OK", [*HEADERS])
    return [BODY]
"""
_NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; default_type application/json; keepalive_requests 1000000000; open_file_cache max=1000; sendfile on; tcp_nopush on;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}/static; }}
}}
"""
_FASTAPI = """
import sqlite3
from fastapi import FastAPI, Response
app = FastAPI()
rows = sqlite3.connect({rows!r}, check_same_thread=False)
@app.get("/v1/profiles/{{profile}}")
async def record(profile: str):
    (body,) = rows.execute("SELECT body FROM records WHERE id = ?", (profile,)).fetchone()
    return Response(body, media_type="application/json")
"""
_FLASK = """
import json, sqlite3
from flask import Flask, jsonify
from marshmallow import Schema, fields as f
class Confidence(Schema):
    score = f.Float(); band = f.String()
class Value(Schema):
    id = f.String(); value = f.Raw(); display = f.String(); confidence = f.Nested(Confidence); sources = f.List(f.String())
    claims = f.List(f.String()); qualifiers = f.Dict(); variants = f.List(f.Raw()); nested = f.List(f.Raw()); support = f.Dict()
    current = f.Raw(); derived = f.Raw()
class Field(Schema):
    label = f.String(); cardinality = f.String(); status = f.String(); values = f.List(f.Nested(Value)); conflicts = f.List(f.String())
class Source(Schema):
    id = f.String(); title = f.String(); publisher = f.String(); kind = f.String(); url = f.String(); published = f.String()
    claims = f.Integer()
class Record(Schema):
    id = f.String(); name = f.String(); description = f.String(); revision = f.Integer(); updated_at = f.String()
    fields_ = f.Dict(keys=f.String(), values=f.Nested(Field), data_key="fields", attribute="fields")
    sources = f.List(f.Nested(Source)); conflicts = f.List(f.Raw())
app = Flask(__name__)
rows = sqlite3.connect({rows!r}, check_same_thread=False)
schema = Record()
@app.get("/v1/profiles/<profile>")
def record(profile):
    (body,) = rows.execute("SELECT body FROM records WHERE id = ?", (profile,)).fetchone()
    return jsonify(schema.dump(json.loads(body)))
"""


@frozen
class Contestant:
    """A server: how it is started, where it listens, and at which path it has the record."""

    name: str
    command: tuple[str, ...]
    port: int
    path: str
    environ: Mapping[str, str] = Factory(dict)


def whosays(database: str, name: str = "whosays serve", path: str = "/healthz") -> Contestant:
    """Return our server as the command starts it, with one worker."""
    port = free_port()
    command = (*WHOSAYS, "serve", "--workers", "1", "--port", str(port))
    return Contestant(name, command, port, path, {"DATABASE_URL": database, "WHOSAYS_URL": "https://whosays.example"})


def contestants(
    database: str, path: str, body: bytes, folder: Path, datasette: str | None, venv: Path | None
) -> Iterator[Contestant]:
    """Yield ours, and those of the others that are there; tell in a line of each that is not."""
    yield whosays(database, path=path)
    port = free_port()
    command = (sys.executable, *_GRANIAN, "--port", str(port), "--working-dir", str(_ROOT), "wsgi:app")
    yield Contestant("wsgi:app, one thread", command, port, path, {"DATABASE_URL": database})
    (folder / "body").write_bytes(body)
    (folder / "bare.py").write_text(_BARE.format(body=str(folder / "body"), path=path))
    yield _granian(sys.executable, "bare WSGI", "bare", folder, path)
    yield from _nginx(folder, path, body)
    rows, key = folder / "rows.db", path.rpartition("/")[2]
    with closing(sqlite3.connect(rows)) as connection, connection:
        connection.execute("CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT)")
        connection.execute("INSERT INTO records VALUES (?, ?)", (key, body.decode()))
    if datasette:
        port = free_port()
        command = (datasette, "serve", str(rows), "--port", str(port), "--setting", "num_sql_threads", "1")
        yield Contestant("Datasette, a row", command, port, f"/rows/records/{key}.json")
    else:
        print("Datasette is not compared: name its program with --datasette")
    if not venv:
        print("Flask and FastAPI are not compared: name an environment that has them with --venv")
        return
    python = str(venv / "bin" / "python")
    for name, source in (("flasked", _FLASK), ("fastapied", _FASTAPI)):
        (folder / f"{name}.py").write_text(source.format(rows=str(rows)))
    yield _granian(python, "Flask + marshmallow", "flasked", folder, path)
    port = free_port()
    command = (
        python,
        "-m",
        "uvicorn",
        "--app-dir",
        str(folder),
        "--no-access-log",
        "--port",
        str(port),
        "fastapied:app",
    )
    yield Contestant("FastAPI, stored bytes", command, port, path)


def conditional(body: bytes, headers: Sequence[tuple[str, str]], folder: Path) -> Contestant:
    """Return bare WSGI that sends one body with these ``headers``, and 304 to those who have it: what is the most that a 304 can save."""
    (folder / "sent").write_bytes(body)
    (folder / "conditional.py").write_text(_CONDITIONAL.format(body=str(folder / "sent"), headers=[*headers]))
    return _granian(sys.executable, "bare WSGI", "conditional", folder, "/")


def _granian(python: str, name: str, module: str, folder: Path, path: str) -> Contestant:
    port = free_port()
    return Contestant(
        name, (python, *_GRANIAN, "--port", str(port), "--working-dir", str(folder), f"{module}:app"), port, path
    )


def _nginx(folder: Path, path: str, body: bytes) -> Iterator[Contestant]:
    program = next((each for each in ("/usr/sbin/nginx", "/usr/local/sbin/nginx") if os.access(each, os.X_OK)), None)
    if program is None:
        print("nginx is not compared: it is not installed")
        return
    file = folder / "static" / path.lstrip("/")
    file.parent.mkdir(parents=True)
    file.write_bytes(body)
    port = free_port()
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port))
    yield Contestant("nginx, a file", (program, "-p", str(folder), "-c", str(folder / "nginx.conf")), port, path)
