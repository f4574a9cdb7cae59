"""The use cases: load profile folders, verify what is stored, and nothing that knows how it is asked for or shown."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.pipeline.loading.batch import load
    from service.pipeline.placing.quoted import Verification, verify_claim
    from service.pipeline.reports import (
        Change,
        Drift,
        FileFault,
        LoadReport,
        ProfileReport,
        ProfileVerification,
        Rejection,
        VerifyReport,
    )
    from service.pipeline.verification import find_profile, verify

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

_MODULES = {
    "load": "loading.batch",
    "find_profile": "verification",
    "verify": "verification",
    "verify_claim": "placing.quoted",
    "Verification": "placing.quoted",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: a server has no use for the extractor and its gazetteer (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_MODULES.get(name, 'reports')}")
    return getattr(module, name)
