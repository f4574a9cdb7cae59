"""What the documents point to exists."""

import re
from pathlib import Path

import pytest

from tests.docs.console import PAGES, REPOSITORY

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings get: lower case, spaces to hyphens, other signs dropped."""
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
        for heading in HEADING.findall(page.read_text())
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_relative_link_leads_to_a_file_and_heading_that_exist(page):
    dead = []
    for target in LINK.findall(page.read_text()):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert dead == []


def test_the_list_of_decisions_names_each_with_its_title_and_in_turn():
    folder = REPOSITORY / "docs" / "adr"
    titles = [(page.name, page.read_text().splitlines()[0].removeprefix("# ")) for page in sorted(folder.glob("0*.md"))]
    listed = re.findall(r"^(\d+)\. \[(.+)\]\((.+)\)$", (folder / "README.md").read_text(), re.MULTILINE)
    assert [(name, f"{number}. {title}") for number, title, name in listed] == titles


def test_how_fast_texts_are_read_is_told_in_one_place():
    telling = [page.name for page in (REPOSITORY / "docs").glob("*.md") if "words a second" in page.read_text()]
    assert telling == ["extraction.md"]


def test_every_make_target_that_the_documents_name_exists():
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE))
    named = {
        name for page in PAGES for name in re.findall(r"(?:`|\$ |^    )make ([a-z]+)", page.read_text(), re.MULTILINE)
    }
    assert named
    assert named <= targets
