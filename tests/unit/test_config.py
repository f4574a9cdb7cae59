"""Settings out of the environment: what is misspelt is told."""

import pytest
from click.testing import CliRunner

from service.cli import main
from service.config import unread


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("WHOSAYS_DATABASE_URL", "DATABASE_URL"),
        ("WHOSAYS_PORT", "PORT"),
        ("WHOSAYS_SEED", "WHOSAYS_SEEDS"),
        ("WHOSAYS_FETCH_DELAYS", "WHOSAYS_FETCH_DELAY"),
    ],
)
def test_a_variable_that_is_nearly_a_setting_is_told_with_the_one_that_is_meant(name: str, meant: str) -> None:
    assert unread({name: "x"}) == [f"{name} is no setting and is not read; did you mean {meant}?"]


def test_a_variable_that_is_near_to_none_is_told_without_a_guess() -> None:
    assert unread({"WHOSAYS_ZZZZ": "x"}) == ["WHOSAYS_ZZZZ is no setting and is not read"]


@pytest.mark.parametrize("name", ["WHOSAYS_SEEDS", "WHOSAYS_DEBUG", "DATABASE_URL", "PORT", "HOST", "SEEDS", "PATH"])
def test_settings_and_variables_of_others_are_not_told(name: str) -> None:
    assert unread({name: "x"}) == []


def test_a_command_tells_it_on_standard_error_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("WHOSAYS_DATABASE_URL", "sqlite:///elsewhere.db")
    done = CliRunner().invoke(main, ["doctor", "--json", "--database", f"sqlite:///{tmp_path}/none.db"])
    assert done.stderr == "warning: WHOSAYS_DATABASE_URL is no setting and is not read; did you mean DATABASE_URL?\n"
    assert done.stdout.startswith("{")
