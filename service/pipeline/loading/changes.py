"""What a new revision changes, in names of fields and in one line."""

from collections.abc import Mapping

from service.domain.profile import Profile


def changed_fields(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fields whose digests differ: those of ``after`` in their order, then those that are gone."""
    differing = [name for name, digest in after.items() if before.get(name) != digest]
    return (*differing, *(name for name in before if name not in after))


def summarise(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Say in one line what differs: ``2 fields added: award, residence; birth_date changed``."""
    added = [name for name in after if name not in before]
    removed = [name for name in before if name not in after]
    changed = [name for name in changed_fields(before, after) if name in before and name in after]
    parts = [_counted(added, "added"), _counted(removed, "removed"), f"{', '.join(changed)} changed" if changed else ""]
    return "; ".join(filter(None, parts)) or "no field changed, but sources or claims did"


def describe(profile: Profile) -> str:
    """Say how much ``profile`` holds."""
    counts = (
        (count_fields(profile), "field", "fields"),
        (len(profile.claims), "claim", "claims"),
        (len(profile.sources), "source", "sources"),
    )
    fields, claims, sources = (f"{number} {one if number == 1 else many}" for number, one, many in counts)
    return f"{fields} out of {claims} of {sources}"


def count_fields(profile: Profile) -> int:
    """Return how many fields of ``profile`` have a value."""
    return sum(bool(field.values) for field in profile.fields.values())


def _counted(names: list[str], verb: str) -> str:
    if not names:
        return ""
    return f"{len(names)} {'field' if len(names) == 1 else 'fields'} {verb}: {', '.join(names)}"
