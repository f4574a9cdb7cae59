"""What the documents show is what the service and the command really answer."""

import json
import re
import shlex
import tomllib
from urllib.parse import urlsplit

import click
import pytest
from click.testing import CliRunner

from schemas.manifest import ManifestSchema
from service.api.negotiation import split_suffix
from service.app import create_app
from service.cli import main
from tests.docs.console import PAGES, REPOSITORY, Shown, sessions

CONNECTED = {"docs/rulings.md"}
"""Pages whose sessions go on from one to the next and change things: they have tests of their own."""

CURL = re.compile(r"(?:^|\s)curl [^\n|`]*")
WHOSAYS = re.compile(
    r"(?:^ {4}|\$ |`)(?:docker compose exec whosays |\.venv/bin/)?whosays +([a-z][^`\n#]*)", re.MULTILINE
)


def fetch(client, words: list[str]) -> str:
    """Answer a ``curl`` command with the options that the documents use."""
    headers = [words[at + 1].split(": ", 1) for at, word in enumerate(words) if word == "-H"]
    form = [words[at + 1] for at, word in enumerate(words) if word == "-d"]
    posted = {"method": "POST", "data": "&".join(form), "content_type": "application/x-www-form-urlencoded"}
    answer = client.open(target(words), headers=headers, base_url="http://localhost:8000", **(posted if form else {}))
    assert answer.status_code < 500
    body = answer.get_data(as_text=True)
    if "-i" not in words:
        return body
    lines = [f"HTTP/1.1 {answer.status}", *(f"{name}: {value}" for name, value in answer.headers)]
    return "\n".join([*lines, "", body])


def target(words: list[str]) -> str:
    (address,) = [word for word in words[1:] if "localhost:8000" in word]
    parts = urlsplit(address if "://" in address else f"http://{address}")
    return parts.path + (f"?{parts.query}" if parts.query else "")


def run(words: list[str], given: str, client, settings) -> str:
    """Run one step of a pipe."""
    match words:
        case ["curl", *_]:
            return fetch(client, words)
        case ["python3", "-m", "json.tool", *options]:
            return json.dumps(json.loads(given), indent=4, ensure_ascii="--no-ensure-ascii" not in options)
        case ["head", "-n", count]:
            return "\n".join(given.splitlines()[: int(count)])
        case [".venv/bin/whosays" | "whosays", *arguments]:
            environment = {"DATABASE_URL": settings.database_url, "WHOSAYS_SEEDS": str(settings.seeds)}
            return CliRunner(env=environment).invoke(main, arguments).output
    raise AssertionError(f"no test knows how to run {shlex.join(words)}")


@pytest.mark.parametrize("shown", [each for each in sessions() if each.page not in CONNECTED], ids=str)
def test_the_output_shown_is_the_output_given(shown: Shown, client, settings):
    output = ""
    for words in shown.steps:
        output = run(words, output, client, settings)
    assert shown.fits(output), output


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_address_that_is_fetched_in_a_page_has_a_route(page, settings):
    routes = create_app(settings).url_map.bind("localhost")
    for command in CURL.findall(page.read_text()):
        if "localhost:8000" in command:
            path, _ = split_suffix(urlsplit(target(shlex.split(command))).path)
            assert routes.match(re.sub(r"\{\w+\}", "1", path), method="GET")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_whosays_command_in_a_page_is_one(page):
    for line in WHOSAYS.findall(page.read_text()):
        name, *arguments = shlex.split(re.sub(r"\[\w+\]", "", line))
        command = main.get_command(click.Context(main), name)
        assert command, line
        if arguments:  # a name alone speaks of the command, and need not be a call of it
            command.make_context(name, arguments)


def test_the_manifest_shown_is_a_valid_one():
    (example,) = re.findall(r"^```toml\n(.*?)^```$", (REPOSITORY / "README.md").read_text(), re.MULTILINE | re.DOTALL)
    assert ManifestSchema().load(tomllib.loads(example))["id"] == "ada-byron"
