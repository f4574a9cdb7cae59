"""A first look at all that is to be loaded: which ids two of them declare, since both are refused, whichever comes first.

Profiles and sources have their ids for themselves, over all profiles. What is found is kept in a temporary database, so
that memory does not grow with the number of profiles.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager

from attrs import define, frozen

from service.errors import InputError, ManifestError
from service.ingest.seeds import Seed
from service.store.bare.reloading import Receipt
from service.store.session import Store

MANY = 64
"""How many profiles the store is asked about at once."""

_LARGE = 4_000_000
"""How many bytes of what they are read from are kept at once."""

_TABLES = """
    CREATE TABLE seeds (at INTEGER PRIMARY KEY, profile TEXT, manifest TEXT, fresh INTEGER);
    CREATE TABLE sources (id TEXT, at INTEGER);
    CREATE TABLE owned (source TEXT, owner TEXT, at INTEGER);
    CREATE TABLE refused (at INTEGER PRIMARY KEY, kind TEXT, key TEXT, taken_by TEXT);
"""
_COMPARISON = """
    CREATE INDEX by_profile ON seeds (profile);
    CREATE INDEX by_source ON sources (id);
    CREATE INDEX by_seed ON owned (at);

    INSERT OR IGNORE INTO refused
        SELECT at, 'profile id', profile, (
            SELECT manifest FROM seeds AS other WHERE other.profile = seeds.profile AND other.at != seeds.at ORDER BY at LIMIT 1
        )
        FROM seeds WHERE profile IN (SELECT profile FROM seeds GROUP BY profile HAVING count(*) > 1);

    INSERT OR IGNORE INTO refused
        SELECT at, 'source id', id, (
            SELECT manifest FROM sources AS other JOIN seeds USING (at)
            WHERE other.id = sources.id AND other.at != sources.at ORDER BY at LIMIT 1
        )
        FROM sources WHERE id IN (SELECT id FROM sources GROUP BY id HAVING count(*) > 1) ORDER BY rowid;

    INSERT OR IGNORE INTO refused
        SELECT owned.at, 'source id', source, manifest
        FROM owned JOIN seeds ON profile = owner WHERE NOT fresh ORDER BY owned.rowid;
    INSERT OR IGNORE INTO refused
        SELECT theirs.at, 'source id', source, mine.manifest
        FROM owned JOIN seeds AS mine USING (at) JOIN seeds AS theirs ON theirs.profile = owner WHERE NOT theirs.fresh
        ORDER BY owned.rowid;

    INSERT OR IGNORE INTO refused
        SELECT at, 'source id', source, 'the stored profile ''' || owner || ''''
        FROM owned WHERE owner NOT IN (SELECT profile FROM seeds) ORDER BY rowid;
"""


@define
class Survey:
    """What was found: how many seeds there are in ``total``, and of each, by its place among them, what concerns it alone."""

    _database: sqlite3.Connection
    total: int = 0
    _any: bool = False

    def refused(self, at: int, seed: Seed) -> InputError | None:
        """Return why the seed at that place is not loaded: another one, or a stored profile, has an id that it declares."""
        query = "SELECT kind, key, taken_by FROM refused WHERE at = ?"
        found = self._database.execute(query, [at]).fetchone() if self._any else None
        return _taken(seed.where, *found) if found else None

    def moving(self, at: int) -> tuple[str, ...]:
        """Return the sources that the seed at that place takes from other profiles, which are read now as well."""
        query = "SELECT source FROM owned WHERE at = ? ORDER BY rowid"
        return tuple(source for (source,) in self._database.execute(query, [at])) if self._any else ()


@frozen
class _Found:
    """What a seed declares: the ``sources`` are None where its manifest is as it was when its profile was published."""

    at: int
    seed: Seed
    sources: tuple[str, ...] | None


@contextmanager
def surveyed(seeds: Iterable[Seed], store: Store, looked: Callable[[int], object] | None = None) -> Iterator[Survey]:
    """Look at what all ``seeds`` declare, and yield what was found; ``looked`` is told now and then how many were looked at.

    Only manifests that have changed since their profiles were published are parsed. Those that cannot be read are left
    out: loading them meets and reports it. A source may move between profiles that are read now, but is not taken from one
    that is not.
    """
    with closing(
        sqlite3.connect("")
    ) as database:  # a temporary file, which SQLite keeps in memory as long as it is small
        database.executescript(_TABLES)
        survey = Survey(database)
        for batch in batches(enumerate(seeds)):
            receipts = store.profiles.receipts([seed.profile for _, seed in batch])
            found = [each for at, seed in batch if (each := _look(at, seed, receipts))]
            _enter(database, found, store)
            survey.total += len(batch)
            if looked:
                looked(survey.total)
        database.executescript(_COMPARISON)
        query = "SELECT EXISTS (SELECT 1 FROM refused) OR EXISTS (SELECT 1 FROM owned)"
        survey._any = bool(database.execute(query).fetchone()[0])  # noqa: SLF001 - its own
        yield survey


def batches(things: Iterable[tuple[int, Seed]]) -> Iterator[list[tuple[int, Seed]]]:
    """Yield the seeds with their places, as many at a time as the store is asked about at once, and memory bears."""
    batch: list[tuple[int, Seed]] = []
    size = 0
    for at, seed in things:
        batch.append((at, seed))
        size += seed.size
        if len(batch) == MANY or size > _LARGE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _look(at: int, seed: Seed, receipts: Mapping[str, Receipt]) -> _Found | None:
    known = receipts.get(seed.profile)
    if known and known.made_of and known.folder == seed.place and seed.declares(known.made_of["looked"]):
        return _Found(at, seed, None)
    try:
        declared = seed.declared()
    except Exception:  # noqa: BLE001 (whatever it is, loading it meets and reports it)
        return None
    return _Found(at, seed, tuple(each["id"] for each in declared.sources))


def _enter(database: sqlite3.Connection, found: Iterable[_Found], store: Store) -> None:
    listed = list(found)
    owners = store.sources.owners([source for each in listed for source in each.sources or ()])
    fresh = [(source, each) for each in listed for source in each.sources or ()]
    taken = [
        (source, owners[source], each.at)
        for source, each in fresh
        if owners.get(source, each.seed.profile) != each.seed.profile
    ]
    database.executemany(
        "INSERT INTO seeds VALUES (?, ?, ?, ?)",
        [(each.at, each.seed.profile, each.seed.where, each.sources is not None) for each in listed],
    )
    database.executemany("INSERT INTO sources VALUES (?, ?)", [(source, each.at) for source, each in fresh])
    database.executemany("INSERT INTO owned VALUES (?, ?, ?)", taken)


def source_taken(where: str, source: str, owner: str) -> InputError:
    """Return the error for a source declared at ``where`` whose id the stored profile ``owner`` has."""
    return _taken(where, "source id", source, f"the stored profile {owner!r}")


def _taken(where: str, kind: str, key: str, owner: str) -> InputError:
    return ManifestError(where, f"the {kind} {key!r} is taken by {owner}", "give each its own id")
