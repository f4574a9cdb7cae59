"""The page on sources shows claims by hand that can be written so, and names every key that they may have."""

import re

from schemas.handmade import HandmadeTable
from service.ingest.claims import NAME, read_claims
from service.reconcile.fuse.makers import shipped_makers
from tests.docs.console import REPOSITORY

PAGE = (REPOSITORY / "docs" / "sources.md").read_text("utf-8")


def test_the_claim_shown_is_a_valid_one(tmp_path):
    (example,) = [
        text for text in re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL) if "[[claims]]" in text
    ]
    (tmp_path / NAME).write_text(example, "utf-8")
    (shown,) = read_claims(tmp_path, ["quotidien-du-lac"])
    assert (shown.value, shown.qualifiers["start"]) == ("Chamonix", "1990")


def test_every_key_of_a_claim_is_in_the_table():
    table = PAGE[PAGE.index("| key | meaning |") : PAGE.index("All faults of the file")]
    rows = [row.split("|")[1] for row in table.splitlines()[2:] if row.startswith("|")]
    named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert named == set(HandmadeTable().fields)


def test_the_page_on_confidence_has_the_guesses_that_are_shipped():
    page = (REPOSITORY / "docs" / "confidence.md").read_text("utf-8")
    pairs = ", ".join(
        f"({right:.3g}, {wrong:.3g})".replace("0.5", ".5") for right, wrong in (m.expected for m in shipped_makers())
    )
    assert f"(a, b) = {pairs} are" in " ".join(page.split())
