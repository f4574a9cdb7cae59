"""A walk through a list meets each item once, whatever else is published and removed on the way, and filters choose what they say."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from service.config import Settings
from service.domain.publication import Facet, Item, Kind
from service.store.finding import search
from service.store.finding.filters import Filters
from service.store.session import open_store
from tests.integration.editions import edition, with_digest, with_items

PROFILES = tuple("abcdefghij")
FIELDS, TYPES, STATUSES = ("birth_date", "award"), ("exclusive", "temporal"), ("open", "resolved")
OCCUPATIONS, AWARDS = ("nurse", "mayor"), ("amber-prize",)

conflicts = st.lists(st.tuples(*map(st.sampled_from, (FIELDS, TYPES, STATUSES))), max_size=3)
chosen = st.fixed_dictionaries(
    {}, optional={"field": st.sampled_from(FIELDS), "type": st.sampled_from(TYPES), "status": st.sampled_from(STATUSES)}
)
people = st.lists(
    st.fixed_dictionaries(
        {
            "occupations": st.sets(st.sampled_from(OCCUPATIONS)),
            "awards": st.sets(st.sampled_from(AWARDS)),
            "score": st.sampled_from((0.3, 0.8)),
            "disputed": st.booleans(),
            "day": st.integers(1, 9),
        }
    ),
    max_size=len(PROFILES),
)
wanted = st.fixed_dictionaries(
    {},
    optional={
        "values": st.fixed_dictionaries(
            {}, optional={"occupation": st.sampled_from(OCCUPATIONS), "award": st.sampled_from(AWARDS)}
        ),
        "min_confidence": st.sampled_from((0.0, 0.5)),
        "disputed": st.booleans(),
        "updated_after": st.integers(1, 9).map(lambda day: f"2026-01-0{day}T00:00:00Z"),
    },
)


def store_in(folder):
    return open_store(Settings(database_url=f"sqlite:///{folder.mktemp('paged')}/store.db"))


def with_conflicts(profile, number, rows):
    items = [Item(kind=Kind.PROFILE, id=profile, position=0, body=profile.encode())]
    for place, (field, type_, status) in enumerate(rows):
        key = f"x-{profile}-{place}"
        items.append(
            Item(kind=Kind.CONFLICT, id=key, position=place, body=key.encode(), field=field, type=type_, status=status)
        )
    made = edition(number % 9 + 1, profile=profile, documents=(), claims=())
    made = evolve(made, publication=evolve(made.publication, revision=evolve(made.publication.revision, number=number)))
    return with_digest(with_items(made, *items), f"d{number}")


def ids(rows, profile, filters):
    return [
        f"x-{profile}-{place}"
        for place, row in enumerate(rows)
        if all(filters.get(name, value) == value for name, value in zip(("field", "type", "status"), row, strict=True))
    ]


@given(
    before=st.dictionaries(st.sampled_from(PROFILES), conflicts, min_size=1),
    meanwhile=st.lists(st.tuples(st.sampled_from(PROFILES), st.none() | conflicts), max_size=6),
    filters=chosen,
    limit=st.integers(1, 4),
)
@settings(max_examples=25, deadline=None)
def test_what_stays_is_met_once_though_others_come_and_go(tmp_path_factory, before, meanwhile, filters, limit):
    there, steps, met = dict(before), iter(meanwhile), []
    with store_in(tmp_path_factory) as store:
        for profile, rows in before.items():
            store.publish(with_conflicts(profile, 1, rows))
        after, numbers = None, dict.fromkeys(before, 1)
        while True:
            page = store.items.page(Kind.CONFLICT, **filters, after=after, limit=limit)
            assert page.total == sum(len(ids(rows, profile, filters)) for profile, rows in there.items())
            met += [item.decode() for item in page.items]
            if (after := page.next_after) is None:
                break
            profile, rows = next(steps, (None, None))
            if rows is not None:
                numbers[profile] = numbers.get(profile, 0) + 1
                store.publish(with_conflicts(profile, numbers[profile], rows))
                there[profile] = rows
            elif profile in there:
                store.remove_profile(profile, "2026-02-03T00:00:00Z")
                del there[profile]
    touched = {profile for profile, _ in meanwhile}
    staying = [key for profile in before if profile not in touched for key in ids(before[profile], profile, filters)]
    assert [key for key in met if key.split("-")[1] not in touched] == staying


@pytest.mark.parametrize("few", [0, 1000], ids=["looked through", "sorted"])
def test_filters_choose_what_has_all_that_is_asked_for(tmp_path_factory, monkeypatch, few):
    monkeypatch.setattr(search, "_SORTED", few)

    @given(people, st.lists(wanted, min_size=1, max_size=4), st.integers(1, 4))
    @settings(max_examples=20, deadline=None)
    def holds(people, questions, limit):
        with store_in(tmp_path_factory) as store:
            for profile, person in zip(PROFILES, people, strict=False):
                store.publish(having(profile, person))
            for asked in questions:
                expected = [profile for profile, each in zip(PROFILES, people, strict=False) if answers(each, asked)]
                assert walked(store, Filters(**asked), limit) == (expected, {len(expected)})

    holds()


def having(profile, person):
    made = edition(1, profile=profile, documents=(), claims=(), body=profile.encode())
    values = [("occupation", each) for each in person["occupations"]] + [("award", each) for each in person["awards"]]
    facets = tuple(Facet(field=field, value=value, score=person["score"]) for field, value in values)
    revision = evolve(made.publication.revision, recorded_at=f"2026-01-0{person['day']}T00:00:00Z")
    publication = evolve(made.publication, facets=facets, disputed=person["disputed"], revision=revision)
    return evolve(made, publication=publication)


def answers(person, asked):
    values = asked.get("values", {})
    return (
        {values[name] for name in values if name == "occupation"} <= person["occupations"]
        and {values[name] for name in values if name == "award"} <= person["awards"]
        and (not values or person["score"] >= asked.get("min_confidence", 0.0))
        and person["disputed"] == asked.get("disputed", person["disputed"])
        and f"2026-01-0{person['day']}T00:00:00Z" > asked.get("updated_after", "")
    )


def walked(store, filters, limit):
    met, totals, after = [], set(), None
    while True:
        page = store.search.page(filters, after=after, limit=limit)
        met += [item.decode() for item in page.items]
        totals.add(page.total)
        if (after := page.next_after) is None:
            return met, totals
