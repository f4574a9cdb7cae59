"""How many there are of what long lists are made of, as it was counted when it was published."""

from collections.abc import Collection

from service.domain.publication import Kind

COUNTED = frozenset({Kind.PROFILE, Kind.CONFLICT})
"""The kinds of which there is a list over all profiles."""

BY = ("field", "type", "status")
"""What they are counted by."""


def counting(given: Collection[str]) -> str:
    """Return the question how many items of a kind in :data:`COUNTED` agree in those of :data:`BY` that are ``given``, each a parameter of its name."""
    wanted = " AND ".join(f"{name} = :{name}" for name in sorted({"kind", *given}))
    return f"SELECT coalesce(sum(number), 0) FROM tallies WHERE {wanted}"  # noqa: S608 - words of our own
