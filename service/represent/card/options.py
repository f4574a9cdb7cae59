"""What a card can be asked for, and how that is written into an address."""

from enum import StrEnum
from urllib.parse import urlencode

from attrs import frozen


class Theme(StrEnum):
    """Colours: as the reader's system has it, or always light or dark."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@frozen(kw_only=True)
class Options:
    """``fields`` (None: those of :data:`LEFT_OUT` are not shown) and ``min_confidence`` choose values; ``rev`` pins a revision."""

    fields: tuple[str, ...] | None = None
    theme: Theme = Theme.AUTO
    lang: str = "en"
    rev: int | None = None
    min_confidence: float | None = None

    @property
    def narrow(self) -> bool:
        """Tell whether some of the record may be left out."""
        return self.fields is not None or self.min_confidence is not None

    def query(self) -> str:
        """Return the options as the query of an address, with its ``?``; nothing where all are as they are unless told."""
        said = {
            "fields": ",".join(self.fields) if self.fields else None,
            "theme": None if self.theme is Theme.AUTO else self.theme,
            "lang": None if self.lang == PLAIN.lang else self.lang,
            "rev": self.rev,
            "min_confidence": self.min_confidence,
        }
        told = {key: str(value) for key, value in said.items() if value is not None}
        return f"?{urlencode(told, safe=',')}" if told else ""


PLAIN = Options()

LEFT_OUT = frozenset(("name", "related"))
"""Fields that stand in the card only where they are asked for: its title says the one, the other is about what stands around the person."""
