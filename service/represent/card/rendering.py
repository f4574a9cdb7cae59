"""The card as HTML: by itself, to be pasted or enhanced, and as the document of a frame."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

from attrs import frozen
from markupsafe import Markup

from service.represent.card.assets import CARD_CSS, GUEST_JS
from service.represent.card.lines import Card, lines_of
from service.represent.card.options import PLAIN, Options
from service.represent.card.wording import Words
from service.represent.templating import templates_of
from service.represent.visible import visible

_NO_LANGUAGES: Mapping[str, str | None] = {}


TEMPLATES = templates_of("service.represent.card", visible, spaced=True)
"""The templates of cards; what they are given is escaped, and characters that hide or reorder are written out."""


@frozen(kw_only=True)
class Rendering:
    """A record to show, and how: ``record`` in view ``full``; ``languages`` of its sources by id; ``base`` is the service's address,
    without a slash at its end; ``state`` is ``superseded`` where a newer revision is published."""

    record: dict[str, Any]
    base: str
    options: Options = PLAIN
    languages: Mapping[str, str | None] = _NO_LANGUAGES
    state: str | None = None

    @property
    def words(self) -> Words:
        """Return the words of the language asked for."""
        return Words(self.options.lang)

    @cached_property
    def card(self) -> Card:
        """Return what the card shows."""
        return lines_of(self.record, self.options, self.words, self.languages, self.base)


def card_html(rendering: Rendering) -> str:
    """Return the card as static HTML that needs nothing else: all values escaped, links absolute where ``base`` is."""
    return _card(rendering, level=2)


def frame_html(rendering: Rendering) -> str:
    """Return the self-contained document of a frame; its headers are :data:`service.represent.card.assets.FRAME`."""
    words = rendering.words
    title = words.say("frame", name=rendering.record["name"])
    return _framed(title, words, rendering.options, _card(rendering, level=1))


def note_html(key: str, options: Options) -> str:
    """Return the document of a frame that has no card to show, and says why: ``withdrawn`` or ``missing``."""
    words = Words(options.lang)
    message = words.say(key)
    body = TEMPLATES.get_template("note.html").render(words=words, message=message, options=options)
    return _framed(message, words, options, body)


def _card(rendering: Rendering, *, level: int) -> str:
    return TEMPLATES.get_template("card.html").render(
        card=rendering.card,
        words=rendering.words,
        options=rendering.options,
        state=rendering.state,
        base=rendering.base,
        page=f"{rendering.base}/profiles/{quote(rendering.record['id'])}",
        level=level,
    )


def _framed(title: str, words: Words, options: Options, body: str) -> str:
    return TEMPLATES.get_template("frame.html").render(
        title=title,
        words=words,
        options=options,
        css=Markup(CARD_CSS),  # noqa: S704 - our own file
        script=Markup(GUEST_JS),  # noqa: S704 - our own file
        body=Markup(body),  # noqa: S704 - made by these templates
    )
