"""What a load tells an editor to look at in a profile that it has made."""

from service.domain.conflict import ConflictType
from service.domain.profile import Profile
from service.domain.source import SourceStatus
from service.reconcile.fuse.posterior import LISTED


def about_profile(profile: Profile) -> tuple[str, ...]:
    """Return warnings, each a line that says what to look at and what to do."""
    return (*_namesakes(profile), *_crowded(profile))


def _namesakes(profile: Profile) -> tuple[str, ...]:
    """Return what tells an editor that the folder holds sources on two people."""
    others = [source.id for source in profile.sources if source.status is SourceStatus.OTHER_PERSON]
    return tuple(
        f"{each.summary} The claims of {', '.join(others)} are listed and count for nothing: move what is about another "
        "person into a folder of their own"
        for each in profile.conflicts
        if each.type is ConflictType.IDENTITY
    )


def _crowded(profile: Profile) -> tuple[str, ...]:
    """Return what tells an editor that a field has more rival values than a person's sources can mean."""
    return tuple(
        f"{field.name}: {len(field.values):,} values rival one another, so that each one's factors list the first {LISTED} claims of "
        "others and sum up the rest; look whether its sources are read rightly"
        for field in profile.fields.values()
        if any(factor.kind == "others" for value in field.values[:1] for factor in value.confidence.factors)
    )
