"""The manifest: what this service can do, and where."""

from typing import Any

from schemas.refining import BATCH_MAX
from service import __version__
from service.api.refining.extending import LEAST
from service.api.refining.vocabulary import PERSON, SCHEMA_SPACE

Plain = dict[str, Any]

VERSION = "0.2"
WIDTH, HEIGHT = 430, 400
"""How large a preview is, in pixels."""

_SETTINGS: tuple[Plain, ...] = (
    {
        "name": "limit",
        "label": "Limit",
        "type": "number",
        "default": 0,
        "help_text": "How many values a person has at most, the best ones; 0 for all",
    },
    {
        "name": "min_confidence",
        "label": "Least confidence",
        "type": "number",
        "default": LEAST,
        "help_text": "Only values whose score, from 0 to 1, is no less; what an editor chose always stays",
    },
    {
        "name": "count",
        "label": "Count",
        "type": "checkbox",
        "default": False,
        "help_text": "How many values there are, in the place of the values",
    },
)


def manifest(base: str) -> Plain:
    """Return the manifest of the service that readers reach under ``base``, which has no slash at its end."""

    def service(path: str) -> Plain:
        return {"service_url": base, "service_path": path}

    return {
        "versions": [VERSION],
        "name": "whosays: people and who says what of them",
        "identifierSpace": f"{base}/v1/profiles/",
        "schemaSpace": SCHEMA_SPACE,
        "documentation": f"{base}/docs#reconcile",
        "serviceVersion": __version__,
        "defaultTypes": [PERSON],
        "view": {"url": f"{base}/v1/profiles/{{{{id}}}}"},
        "preview": {"url": f"{base}/embed/{{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {kind: service(f"/reconcile/suggest/{kind}") for kind in ("entity", "property", "type")},
        "extend": {
            "propose_properties": service("/reconcile/properties"),
            "property_settings": _SETTINGS,
        },
        "batchSize": BATCH_MAX,
    }
