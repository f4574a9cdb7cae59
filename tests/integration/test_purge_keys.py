"""`whosays purge-keys` tells of each change the key that answers about the profile carry."""

import json

import pytest
from click.testing import CliRunner

from service.cli import main
from service.config import Settings
from service.domain.publication import surrogate_key
from service.store.session import open_store
from tests.integration.editions import edition


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/store.db")


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        for profile in ("ada", "bo", "cy"):
            store.publish(edition(profile=profile, documents=(), claims=()))
        yield store


def keys(settings, *arguments):
    result = CliRunner().invoke(main, ["purge-keys", "--json", "--database", settings.database_url, *arguments])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_only_what_changed_behind_a_change_is_told_and_lists_with_it(settings, store):
    last = store.last_change()
    assert keys(settings, "--after", str(last)) == {"keys": [], "last": last}
    store.publish(edition(2, profile="bo", documents=(), claims=()))
    assert keys(settings, "--after", str(last)) == {"keys": [surrogate_key("bo"), "lists"], "last": last + 1}


def test_of_who_was_removed_the_same_key_is_told_as_before(settings, store):
    last = store.last_change()
    store.remove_profile("cy", "2026-02-03T00:00:00Z")
    assert keys(settings, "--after", str(last))["keys"] == [surrogate_key("cy"), "lists"]


@pytest.mark.usefixtures("store")
def test_all_are_told_from_the_beginning_and_one_by_its_id(settings):
    assert set(keys(settings, "--after", "0")["keys"]) == {*map(surrogate_key, ("ada", "bo", "cy")), "lists"}
    assert keys(settings, "--profile", "ada")["keys"] == [surrogate_key("ada"), "lists"]


def test_people_get_a_key_a_line_and_the_next_beginning_beside(settings, store):
    result = CliRunner().invoke(main, ["purge-keys", "--after", "2", "--database", settings.database_url])
    assert result.stdout.splitlines() == [surrogate_key("cy"), "lists"]
    assert result.stderr == f"up to change {store.last_change()}\n"


def test_who_says_nothing_is_told_what_to_say(settings):
    result = CliRunner().invoke(main, ["purge-keys", "--database", settings.database_url])
    assert result.exit_code == 2
    assert "--after CHANGE or --profile ID" in result.stderr
