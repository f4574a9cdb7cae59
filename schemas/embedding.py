"""The parameters of cards, of the page that makes their code, and of oEmbed."""

from marshmallow import fields
from marshmallow.validate import Length

from schemas.near import nearest_field
from schemas.parameters import Word, score_parameter, whole
from schemas.query import Query
from schemas.strict import Words
from schemas.words import FIELDS

THEMES = ("auto", "light", "dark")
LANGUAGES = ("en", "de", "fr", "es", "ar")
TIERS = ("html", "element", "frame")

_SHOWN = [name for name in FIELDS if name != "age_statement"]
_LAST = 1_000_000_000
_LONG = 2000


class CardQuery(Query):
    """A card: which fields and values, in which colours and language; ``rev`` pins a revision."""

    fields_ = Words(
        fields.String(validate=Word(_SHOWN, nearest_field)),
        most=len(_SHOWN),
        expected=f"expected 1 to {len(_SHOWN)} fields, separated by commas",
        data_key="fields",
        attribute="fields",
    )
    theme = fields.String(validate=Word(THEMES))
    lang = fields.String(validate=Word(LANGUAGES))
    rev = whole(1, _LAST)
    min_confidence = score_parameter("Only values with at least this score.")


class FrameQuery(CardQuery):
    """A card in a frame; the rest is what Pym.js tells the documents that it frames, and is not looked at here."""

    childId = fields.String()  # noqa: N815 - Pym's name
    initialWidth = fields.String()  # noqa: N815 - Pym's name
    parentTitle = fields.String()  # noqa: N815 - Pym's name
    parentUrl = fields.String()  # noqa: N815 - Pym's name


class StatusQuery(Query):
    """How a revision stands, or the newest one."""

    rev = whole(1, _LAST)


class OembedQuery(Query):
    """What a consumer of oEmbed asks (https://oembed.com, section 2.2); parameters that it adds are not looked at."""

    class Meta:
        """Options of marshmallow: consumers send parameters of their own."""

        unknown = "exclude"

    url = fields.String(
        required=True,
        validate=Length(1, _LONG, error=f"expected an address of 1 to {_LONG} characters"),
        error_messages={"required": "expected the address of a profile or its card"},
    )
    format = fields.String(load_default=None)
    maxwidth = whole(1, _LAST)
    maxheight = whole(1, _LAST)


class BuilderQuery(CardQuery):
    """The page that makes code: what was looked for, whom it is about, and the way to embed."""

    q = fields.String(validate=Length(max=200, error="expected at most 200 characters"))
    profile = fields.String(validate=Length(max=200, error="expected an id"))
    tier = fields.String(validate=Word(TIERS), load_default=TIERS[0])
