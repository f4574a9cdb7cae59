"""Databases of many invented profiles beside the seeds: each with a record, claims, and a third of them with a conflict."""

from pathlib import Path

import orjson

from benchmarks.crowding import crowd
from benchmarks.names import Names
from service.config import Settings
from service.domain.publication import Item, Kind, Publication, Representation, Revision, etag
from service.pipeline import load
from service.store.session import Store, open_store
from service.store.values import Edition

_SEEDS = Path(__file__).parents[1] / "seeds"
ONE = "/v1/profiles/amani-ballour"
"""Where the seeds have a record."""

HOT = "/v1/profiles/hot"
"""Where the same record stands, cut to :data:`_HOT_BYTES`."""

_HOT_BYTES = 19_000
_AT = "2026-01-02T03:04:05Z"
CLAIMS = 4
"""How many each invented profile has."""

_ONE_BY_ONE = 1000
"""How many are published by the service itself; those that follow are written as it does: see :mod:`benchmarks.crowding`."""

_DISPUTED = 3  # of so many one is
_FIELDS = ("birth_date", "birth_place", "occupation", "award")
_TYPES = ("exclusive", "temporal", "quantity")


def filled(folder: Path, size: int) -> Settings:
    """Return the settings of a database in ``folder`` with the seeds and ``size`` invented profiles, made unless it is there."""
    file = folder / f"town-{size}.db"
    part = file.with_suffix(".part")
    if not file.exists():
        for each in folder.glob(f"{part.name}*"):
            each.unlink()
        making = Settings(database_url=f"sqlite:///{part}", seeds=_SEEDS)
        with open_store(making) as store:
            load(making, store)
            store.publish(_hot(store))
            names = Names(7).some(size)
            for number, name in enumerate(names[:_ONE_BY_ONE]):
                store.publish(edition(number, name))
            crowd(part, (edition(number, names[number]) for number in range(_ONE_BY_ONE, size)))
            store.record_load(_AT)
            store.empty_log()
        part.rename(file)
    return Settings(database_url=f"sqlite:///{file}", seeds=_SEEDS)


def _hot(store: Store) -> Edition:
    found = store.representations.get(ONE, "cited.json")
    record = orjson.loads(found.body) if found else {}
    while len(body := orjson.dumps(record) + b"\n") > _HOT_BYTES:
        record["fields"].popitem()
    told = {"id": "hot", "name": record["name"], "description": "", "revision": 1, "updated_at": _AT}
    brief = Item(kind=Kind.PROFILE, id="hot", position=0, body=orjson.dumps(told))
    return _published("hot", record["name"], body, (brief,))


def edition(number: int, name: str) -> Edition:
    """Return what publishes the invented profile of this ``number``."""
    profile = f"p-{number}"
    brief = {"id": profile, "name": name, "description": f"{name} did this and that", "revision": 1, "updated_at": _AT}
    claims = [_claim(profile, name, place) for place in range(CLAIMS)]
    conflicts = [_conflict(profile, number)] if number % _DISPUTED == 0 else []
    record = {**brief, "fields": {each["field"]: each for each in claims}, "sources": [], "conflicts": conflicts}
    body = orjson.dumps(record) + b"\n"
    items = (
        Item(kind=Kind.PROFILE, id=profile, position=0, body=orjson.dumps(brief)),
        *(
            Item(kind=Kind.CLAIM, id=each["id"], position=place, body=orjson.dumps(each), field=each["field"])
            for place, each in enumerate(claims)
        ),
        *(
            Item(
                kind=Kind.CONFLICT,
                id=each["id"],
                position=0,
                body=orjson.dumps(each),
                field=each["field"],
                type=each["type"],
                status=each["status"],
            )
            for each in conflicts
        ),
    )
    return _published(profile, name, body, items)


def _published(profile: str, name: str, body: bytes, items: tuple[Item, ...]) -> Edition:
    stored = Representation(
        path=f"/v1/profiles/{profile}",
        variant="cited.json",
        media_type="application/json",
        body=body,
        etag=etag(body),
    )
    publication = Publication(
        revision=Revision(profile=profile, number=1, recorded_at=_AT, digest="d", changed_fields=(), summary=""),
        name=name,
        field_digests={},
        representations=(stored,),
        items=items,
        names=(name,),
        disputed=any(each.kind is Kind.CONFLICT for each in items),
    )
    return Edition(publication=publication, documents=(), claims=(), folder="", extraction={}, renderer="")


def _claim(profile: str, name: str, place: int) -> dict[str, str]:
    return {
        "id": f"c_{profile}_{place}",
        "profile": profile,
        "field": _FIELDS[place],
        "value": f"value {place} of {name}",
        "original": f"what a source says of {name}, in as many words as sources take for such a thing",
    }


def _conflict(profile: str, number: int) -> dict[str, str]:
    return {
        "id": f"x_{profile}",
        "profile": profile,
        "field": _FIELDS[number % 4],
        "type": _TYPES[number // _DISPUTED % 3],
        "status": "resolved" if number % 2 else "open",
        "summary": f"two sources tell it otherwise of {profile}",
    }
