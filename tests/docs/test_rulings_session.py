"""The page on rulings, from its first command to its last, on an invented person in a folder of its own."""

import subprocess

import pytest
from werkzeug.test import Client

from service.app import create_wsgi
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store
from tests.docs.console import sessions
from tests.docs.test_sessions import run
from tests.integration.people import told, write

BEFORE = told(1969, "harbour", "lake") | told(1971, "river")
AFTER = BEFORE | told(1971, "ferry", "mill", "bridge")


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Settings:
    """Return settings for a working directory that has three sources on one person, and three more for later."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "seeds", sources=BEFORE)
    write(tmp_path, "later", sources=AFTER)
    for manifest in tmp_path.glob("**/profile.toml"):
        text = manifest.read_text().replace('id = "later"', 'id = "iris-vanholt"')
        for source in AFTER:
            publisher = source.replace("-", " ").title()
            text = text.replace(f'id = "{source}"', f'id = "{source}"\npublisher = "{publisher}"')
        manifest.write_text(text)
    made = Settings(database_url=f"sqlite:///{tmp_path}/whosays.db", seeds=tmp_path / "seeds")
    with open_store(made) as store:
        load(made, store)
    return made


def test_the_sessions_on_rulings_run_one_after_the_other_as_they_are_shown(settings, tmp_path):
    client = Client(create_wsgi(settings))
    shown = [each for each in sessions() if each.page == "docs/rulings.md"]
    assert shown
    for each in shown:
        output = ""
        for words in each.steps:
            if words[0] in ("cat", "cp"):
                output = subprocess.check_output(["bash", "-c", " ".join(words)], cwd=tmp_path, text=True)
            else:
                output = run(words, output, client, settings)
        assert each.fits(output) or each.output == output == "", f"{each}\n{output}"
