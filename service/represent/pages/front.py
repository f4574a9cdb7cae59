"""The pages that are about no one profile: where people search, and where there is nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.fields import CATALOGUE
from service.represent.pages.environment import render
from service.represent.pages.profile import labels
from service.represent.pages.words import CONFLICTS

Plain = Mapping[str, Any]


def home_page(
    asked: str, hits: Sequence[Plain] | None, changes: Sequence[Plain], conflicts: Sequence[Plain], total: int
) -> bytes:
    """Return the front page: ``hits`` are the profiles that answer ``asked``, None where nothing was; ``total`` counts open conflicts."""
    return render(
        "home.html",
        asked=asked,
        hits=hits,
        changes=[{**each, "fields": labels(each["changed_fields"])} for each in changes],
        conflicts=[
            {**each, "label": CATALOGUE[each["field"]].label, "type": CONFLICTS[each["type"]]} for each in conflicts
        ],
        total=total,
    )


def problem_page(title: str, detail: str, asked: str, near: Sequence[Plain]) -> bytes:
    """Return the page that says what went wrong, with what may have been meant: ``near`` are links, ``{address, words}``."""
    return render("problem.html", title=title, detail=detail, asked=asked, near=near)


def text_page(title: str, text: bytes) -> bytes:
    """Return a page that shows a plain text (UTF-8) as it is."""
    return render("text.html", title=title, text=text.decode())
