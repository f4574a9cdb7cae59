"""What is counted as it is published is what there is, whatever is published, changed and removed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.config import Settings
from service.domain.publication import Item, Kind
from service.store.session import open_store
from tests.integration.editions import edition, with_digest, with_items

FIELDS, TYPES, STATUSES = ("birth_date", "award"), ("exclusive", "temporal"), ("open", "resolved")
conflicts = st.lists(st.tuples(*map(st.sampled_from, (FIELDS, TYPES, STATUSES))), max_size=4)
steps = st.lists(st.tuples(st.sampled_from(("ada", "bo", "cy")), st.none() | conflicts), max_size=8)


def published(profile, number, chosen):
    items = [Item(kind=Kind.PROFILE, id=profile, position=0, body=b"{}")]
    for place, (field, type_, status) in enumerate(chosen):
        key = f"x-{profile}-{place}"
        items.append(
            Item(kind=Kind.CONFLICT, id=key, position=place, body=b"{}", field=field, type=type_, status=status)
        )
    made = edition(number, profile=profile, documents=(), claims=())
    return with_digest(with_items(made, *items), f"d{number}")


def chosen(every, **filters):
    return [each for each in every if all(each[name] == value for name, value in filters.items() if value)]


@given(steps)
@settings(max_examples=40, deadline=None)
def test_totals_are_what_a_walk_through_the_list_meets(tmp_path_factory, steps):
    there, numbers = {}, {}
    with open_store(Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('tallied')}/store.db")) as store:
        for profile, given_conflicts in steps:
            if given_conflicts is None:
                store.remove_profile(profile, "2026-02-03T00:00:00Z")
                there.pop(profile, None)
                continue
            numbers[profile] = numbers.get(profile, 0) + 1
            store.publish(published(profile, numbers[profile], given_conflicts))
            there[profile] = [dict(zip(("field", "type", "status"), each, strict=True)) for each in given_conflicts]
        assert store.items.page(Kind.PROFILE, limit=1).total == len(there)
        every = [each for listed in there.values() for each in listed]
        for field in (None, *FIELDS):
            for type_ in (None, *TYPES):
                for status in (None, *STATUSES):
                    page = store.items.page(Kind.CONFLICT, field=field, type=type_, status=status, limit=100)
                    wanted = chosen(every, field=field, type=type_, status=status)
                    assert (page.total, len(page.items)) == (len(wanted), len(wanted))
