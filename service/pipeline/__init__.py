"""The use cases: load profile folders, verify what is stored, and nothing that knows how it is asked for or shown."""

from typing import TYPE_CHECKING

from service.pipeline.reports import (
    Change,
    Drift,
    FileFault,
    LoadReport,
    ProfileReport,
    ProfileVerification,
    Rejection,
    Verification,
    VerifyReport,
)
from service.pipeline.verification import find_profile, verify, verify_claim

if TYPE_CHECKING:
    from service.pipeline.loading.batch import load

__all__ = [
    "Change",
    "Drift",
    "FileFault",
    "LoadReport",
    "ProfileReport",
    "ProfileVerification",
    "Rejection",
    "Verification",
    "VerifyReport",
    "find_profile",
    "load",
    "verify",
    "verify_claim",
]


def __getattr__(name: str) -> object:
    """Import ``load`` when it is asked for: a server has no use for the extractor and its gazetteer."""
    if name == "load":
        from service.pipeline.loading.batch import load  # noqa: PLC0415 - see above

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
