"""The use cases: load profile folders, verify what is stored, and nothing that knows how it is asked for or shown."""

from service.pipeline.loading import load
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
