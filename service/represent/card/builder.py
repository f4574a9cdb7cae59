"""The page on which an editor makes the code of a card: HTML that works by itself, and its script, which saves reloading."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from markupsafe import Markup

from service.represent.card.assets import policy, read
from service.represent.card.height import frame_height
from service.represent.card.rendering import TEMPLATES, Rendering, card_html
from service.represent.card.snippets import element_code, frame_address, frame_code
from service.represent.card.wording import LANGUAGES, Words

TIERS: Mapping[str, str] = {
    "html": "HTML alone",
    "element": "HTML with style and script",
    "frame": "Frame",
}
"""The ways to embed a card, with their names for people."""

_CODE = {"html": card_html, "element": element_code, "frame": frame_code}
_CSS, _SCRIPT = read("builder.css"), read("builder.js")
_POLICY = (
    *policy(_CSS, _SCRIPT),
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)

HEADERS: Sequence[tuple[str, str]] = (
    ("Content-Security-Policy", "; ".join(_POLICY)),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
)
"""The headers of the page, beside those of all answers."""


@frozen(kw_only=True)
class Asked:
    """What the page is to show: what was looked for and ``found`` (id and name), and the card that was chosen, if there is one."""

    query: str = ""
    found: Sequence[Mapping[str, str]] = ()
    profile: str | None = None
    rendering: Rendering | None = None
    fields: Sequence[str] = ()
    tier: str = "html"


def builder_html(asked: Asked) -> str:
    """Return the page."""
    made = _made(asked, asked.rendering) if asked.rendering else _NOTHING
    return TEMPLATES.get_template("builder.html").render(
        css=Markup(_CSS),  # noqa: S704 - our own file
        script=Markup(_SCRIPT),  # noqa: S704 - our own file
        query=asked.query,
        found=asked.found,
        asked=asked.profile,
        tier=asked.tier,
        tiers=TIERS,
        languages=LANGUAGES,
        **made,
    )


_NOTHING: dict[str, Any] = {"chosen": None}


def _made(asked: Asked, rendering: Rendering) -> dict[str, Any]:
    options = rendering.options
    return {
        "chosen": rendering.record,
        "labels": {name: Words("en").label(name) for name in asked.fields},
        "options": options,
        "least": str(options.min_confidence or 0),
        "code": _CODE[asked.tier](rendering),
        "preview": Markup(card_html(rendering)),  # noqa: S704 - made by our templates
        "frame": frame_address(rendering.base, rendering.record["id"], options),
        "height": frame_height(rendering.card),
    }
