"""Code that an editor copies into an article, and the words that lead consumers of oEmbed to it."""

from urllib.parse import quote

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from service.represent.card.assets import ELEMENT, STYLE
from service.represent.card.discovery import OEMBED, oembed_address
from service.represent.card.height import WIDTH, frame_height
from service.represent.card.options import PLAIN, Options
from service.represent.card.rendering import Rendering, card_html

_TEMPLATES = Environment(autoescape=True, undefined=StrictUndefined)
_FRAME = _TEMPLATES.from_string(
    '<iframe src="{{ src }}" width="{{ width }}" height="{{ height }}" title="{{ title }}" frameborder="0" '
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>'
)
_QUOTED = _TEMPLATES.from_string('<blockquote><a href="{{ page }}">{{ title }}</a></blockquote>')
_ELEMENT = _TEMPLATES.from_string(
    '<link rel="stylesheet" href="{{ base }}{{ css.path }}" integrity="{{ css.integrity }}" crossorigin="anonymous">\n'
    '<script defer src="{{ base }}{{ js.path }}" integrity="{{ js.integrity }}" crossorigin="anonymous"></script>\n'
)
_LINK = _TEMPLATES.from_string(
    '<link rel="alternate" type="{{ media_type }}" href="{{ address }}" title="{{ title }}">'
)


def frame_address(base: str, profile: str, options: Options = PLAIN) -> str:
    """Return the address of a card's frame."""
    return f"{base}/embed/{quote(profile)}{options.query()}"


def frame_code(rendering: Rendering, width: int = WIDTH, height: int | None = None) -> str:
    """Return one line of HTML with the frame of a card, ``width`` by ``height`` CSS pixels."""
    return _FRAME.render(
        src=frame_address(rendering.base, rendering.record["id"], rendering.options),
        width=width,
        height=height or frame_height(rendering.card, width),
        title=title_of(rendering),
    )


def quoted_frame(rendering: Rendering, width: int, height: int) -> str:
    """Return the HTML of oEmbed: a bare quotation with a link, for who drops frames, then the frame on a line of its own."""
    page = f"{rendering.base}/profiles/{quote(rendering.record['id'])}"
    quoted = _QUOTED.render(page=page, title=title_of(rendering))
    return f"{quoted}\n{frame_code(rendering, width, height)}"


def element_code(rendering: Rendering) -> str:
    """Return HTML with the card as custom element: style and script by their digests, then the card itself."""
    return _ELEMENT.render(base=rendering.base, css=STYLE, js=ELEMENT) + card_html(rendering)


def title_of(rendering: Rendering) -> str:
    """Return the title of a card's frame, as plain text."""
    return rendering.words.say("frame", name=rendering.record["name"])


def discovery_links(base: str, profile: str, title: str) -> Markup:
    """Return the elements for a page's head by which consumers find its oEmbed (https://oembed.com, section 4).

    Where ``base`` is empty, addresses are those of the page's own host.
    """
    return Markup("").join(
        Markup(_LINK.render(media_type=media_type, address=oembed_address(base, profile, name), title=title))  # noqa: S704 - rendered with everything escaped
        for name, media_type in OEMBED.items()
    )
