"""Progress where standard error is no terminal: a line every ten seconds, with rate and time left, and none for what is short."""

import pytest

from service.cli.terminal.progress import Lines


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tell(clock):
    """Return what says how many are done so many seconds later."""
    lines = Lines("load", clock)

    def later(seconds, done, total):
        clock.now += seconds
        lines(done, total, "ada-byron")

    return later


def test_what_is_short_is_silent(tell, capsys):
    for done in range(10):
        tell(1, done, 9)
    assert capsys.readouterr() == ("", "")


def test_a_line_every_ten_seconds_says_how_far_how_fast_and_how_long_still(tell, capsys):
    tell(0, 0, 100_000)
    for done in range(1, 61):
        tell(0.5, 25 * done, 100_000)
    assert capsys.readouterr().err.splitlines() == [
        "load: 500 of 100,000, 50.0 a second, 33 min left",
        "load: 1,000 of 100,000, 50.0 a second, 33 min left",
        "load: 1,500 of 100,000, 50.0 a second, 33 min left",
    ]


def test_the_rate_is_that_of_the_last_minute(tell, capsys):
    tell(0, 0, 1_000_000)
    tell(10, 900_000, 1_000_000)
    for done in range(1, 11):
        tell(10, 900_000 + 100 * done, 1_000_000)
    assert capsys.readouterr().err.splitlines()[-1] == "load: 901,000 of 1,000,000, 10.0 a second, 2.8 h left"


def test_what_begins_anew_with_another_total_has_a_rate_of_its_own(tell, capsys):
    tell(0, 0, 0)
    tell(10, 5_000, 0)
    tell(0, 0, 200)
    tell(20, 100, 200)
    tell(20, 200, 200)
    assert capsys.readouterr().err.splitlines() == [
        "load: 5,000 looked at, 500.0 a second",
        "load: 100 of 200, 5.0 a second, 20 s left",
    ]
