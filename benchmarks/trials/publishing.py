"""Overlapping loads, rulings and removals, each pair at its worst moment, many at random, and loads that are killed.

A load or a ruling asks its clock after it has read and before it writes: a clock that waits for another process to do
something else makes the moment. Lost is what a reader should see and does not; wrong what is seen although it is old or removed.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator

import orjson
from attrs import define

from benchmarks.invented import ID, PATH, Place, somewhere
from benchmarks.trials import Tally
from service.errors import WhosaysError
from service.pipeline import load
from service.pipeline.clock import now
from service.pipeline.editing.deciding import Decision, rule
from service.store.session import Store

_LATER = 1970
_DIES = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
left = int(sys.argv.pop(1))
def count(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "before_cursor_execute", count)
from service.cli import main
main(sys.argv[1:])
"""
_STATEMENTS = 60  # a load of one profile makes somewhat fewer
_LOADS = 4


@define
class _Meanwhile:
    action: Callable[[], object]
    left: int

    def __call__(self) -> str:
        self.left -= 1
        if self.left == 0:
            self.action()
        return now()


def run(times: int) -> Iterator[Tally]:
    """Yield a line for each pair, for loads at random, and for loads that are killed."""
    for line, trial in (
        ("an older text over a newer one (load, load)", _load_load),
        ("a ruling made while a load runs (load, rule)", _load_rule),
        ("a person removed while a load runs (load, remove)", _load_remove),
        ("a person removed before a long load comes to them", _long_load_remove),
        ("two rulings at once (rule, rule)", _rule_rule),
        ("a ruling on what is no longer said (rule, load)", _rule_load),
        ("a ruling on who is removed meanwhile (rule, remove)", _rule_remove),
        ("loads at random moments while the text changes", _loads_at_random),
        ("a load killed at a random statement", _killed_at_a_statement),
        ("a load killed at a random time", _killed_at_a_time),
    ):
        lost = wrong = 0
        for number in range(times):
            with somewhere() as (place, store):
                place.write(1960)
                load(place.settings, store)
                found = trial(place, store, random.Random(number))
            lost, wrong = lost + found[0], wrong + found[1]
        yield Tally(line, times, lost, wrong)


def _load_load(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    place.write(1965)

    def later() -> None:
        place.write(_LATER)
        place.run("load")

    load(place.settings, store, clock=_Meanwhile(later, 2))
    return 0, int(_born(store) != _LATER or _births(store) != [1960, _LATER])


def _load_rule(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    place.write(1960, sources=("harbour", "lake", "river"))
    load(place.settings, store, clock=_Meanwhile(lambda: place.rule(1960, "--load"), 2))
    return int(_ruled(store) != ["1960"]), 0


def _load_remove(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    place.write(_LATER)
    load(place.settings, store, clock=_Meanwhile(lambda: place.run("remove", ID, "--yes"), 2))
    return 0, len(store.profiles.all())


def _long_load_remove(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    actions = iter([lambda: place.run("remove", ID, "--yes")])
    load(place.settings, store, progress=lambda *_: next(actions, lambda: None)())
    return 0, len(store.profiles.all())


def _rule_rule(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    other = lambda: place.rule(1960, "--date", "2026-01-03")  # noqa: E731 - as short as the others
    rule(place.settings, store, ID, _decision(), clock=_Meanwhile(other, 1))
    load(place.settings, store)
    return 2 - len(_ruled(store)), 0


def _rule_load(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    def later() -> None:
        place.write(_LATER)
        place.run("load")

    return 0, _written(place, store, later)


def _rule_remove(place: Place, store: Store, _: random.Random) -> tuple[int, int]:
    return 0, _written(place, store, lambda: place.run("remove", ID, "--yes"))


def _written(place: Place, store: Store, action: Callable[[], object]) -> int:
    try:
        rule(place.settings, store, ID, _decision(), clock=_Meanwhile(action, 1))
    except WhosaysError:
        return int((place.folder / "rulings.toml").exists())
    return 1


def _loads_at_random(place: Place, store: Store, moments: random.Random) -> tuple[int, int]:
    loads = []
    for number in range(_LOADS):
        place.write(1961 + number, filler=400)
        loads.append(place.start("load"))
        time.sleep(moments.uniform(0, 1.5))
    for each in loads:
        each.communicate(timeout=120)
    births = _births(store)
    return int(_born(store) != 1960 + _LOADS), int(births != sorted(births))


def _killed_at_a_statement(place: Place, store: Store, moments: random.Random) -> tuple[int, int]:
    place.write(_LATER)
    place.start(str(moments.randint(1, _STATEMENTS)), "load", program=("-c", _DIES)).communicate(timeout=120)
    return _after_the_kill(place, store)


def _killed_at_a_time(place: Place, store: Store, moments: random.Random) -> tuple[int, int]:
    place.write(_LATER, filler=2000)
    process = place.start("load")
    time.sleep(moments.uniform(0.3, 3))
    process.kill()
    process.communicate(timeout=120)
    return _after_the_kill(place, store)


def _after_the_kill(place: Place, store: Store) -> tuple[int, int]:
    """Count what is missing of the old revision or the new one, and whether the database is intact and can be loaded to."""
    whole = _born(store) in (1960, _LATER) and place.run("verify", ID)[0] in (0, 1)
    revision = orjson.loads(store.representations.get(PATH, "cited.json").body)["revision"]
    last = store.revisions.of(ID)[-1].number
    with sqlite3.connect(place.settings.database_url.removeprefix("sqlite:///")) as connection:
        intact = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    loaded = place.run("load")[0] in (0, 1) and _born(store) == _LATER
    return int(not whole), int(revision != last) + int(not intact) + int(not loaded)


def _decision() -> Decision:
    return Decision(field="birth_date", choose="1960", reason="the register", editor="E. Ditor", date="2026-01-02")


def _born(store: Store, path: str = PATH, variant: str = "cited.json") -> int:
    record = orjson.loads(store.representations.get(path, variant).body)
    return int(record["fields"]["birth_date"]["values"][0]["value"])


def _births(store: Store) -> list[int]:
    return [_born(store, f"{PATH}/revisions/{each.number}", "json") for each in store.revisions.of(ID)]


def _ruled(store: Store) -> list[str]:
    return [each["choose"] for each in orjson.loads(store.representations.get(f"{PATH}/audit", "json").body)["items"]]
