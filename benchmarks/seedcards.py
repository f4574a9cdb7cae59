"""The card of the profile in ``seeds/``, made from its documents, with the conflicts that they have."""

import tempfile
from pathlib import Path

import orjson

from service.config import Settings
from service.pipeline import load
from service.represent.card.rendering import Rendering, frame_html
from service.store.session import open_store

_SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_PROFILE = "amani-ballour"


def seed_frame() -> str:
    """Load the seeds into a store of their own; return the document of the card's frame."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/whosays.db", seeds=_SEEDS)
        with open_store(settings) as store:
            load(settings, store)
            found = store.representations.get(f"/v1/profiles/{_PROFILE}", "full.json")
    if found is None:
        raise LookupError(_PROFILE)
    return frame_html(Rendering(record=orjson.loads(found.body), base="https://whosays.example"))
