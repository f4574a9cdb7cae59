"""Places that a possessive says what they lie in: "Kenya's Kiambu County"."""

from collections.abc import Sequence

from service.extract.mentions.mention import Mention

_OWNS = ("'s ", "\u2019s ")


def within_owners(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Return places in order, each with the one that owns it in front as one place, which is the owned: "*Kenya's Kiambu County*"."""
    merged: list[Mention] = []
    for place in found:
        owner = merged[-1] if merged else None
        if owner is not None and text[owner.end : place.start] in _OWNS:
            note = {**owner.note, **place.note}
            whole = Mention(
                kind=place.kind, start=owner.start, end=place.end, value=place.value, note=note, parts=place.parts
            )
            merged[-1] = whole
        else:
            merged.append(place)
    return merged
