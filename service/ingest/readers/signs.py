"""Signs that are no text: control characters, halves of characters, marks that only tell where a word may be broken."""

_BREAKING = "\u00ad\u200b\u2060\ufeff"
_CONTROLS = [*range(9), *range(0x0E, 0x20), 0x7F]
_SPACES = (0x0B, 0x0C)
_SURROGATES = range(0xD800, 0xE000)


def _from_windows(code: int) -> str:
    """Return what pages mean by a control character beyond ASCII (https://html.spec.whatwg.org/#numeric-character-reference-end-state)."""
    return bytes((code,)).decode("cp1252", "replace").replace("\ufffd", "")


_TABLE: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _BREAKING)),
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_SURROGATES, "\ufffd"),
    **{code: _from_windows(code) for code in range(0x80, 0xA0) if code != 0x85},  # noqa: PLR2004 - the next line
    0x85: "…",
}


def cleaned(text: str) -> str:
    """Return ``text`` without signs that are none; what was meant by one stands in its place."""
    return text.translate(_TABLE)
