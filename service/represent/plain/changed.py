"""What has changed as plain data: in a change of the store, out what the API tells of it."""

from service.domain.publication import Change, profile_digest
from service.represent.plain.views import Plain


def change_record(change: Change) -> Plain:
    """Return a change as plain data."""
    return {
        "change": change.number,
        "type": "published" if change.profile else "removed",
        "at": change.at,
        "profile": change.profile,
        "profile_sha256": profile_sha256(change),
        "name": change.name,
        "revision": change.revision,
        "changed_fields": list(change.changed_fields),
        "summary": change.summary,
    }


def profile_sha256(change: Change) -> str:
    """Return the digest of the profile's id in hexadecimal, by which a removed one is known."""
    return change.sha256 or profile_digest(change.profile or "")
