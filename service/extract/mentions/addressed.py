"""Who is spoken to: "you" and "your" where a text says them to the person whom it is about."""

from collections.abc import Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token


def addressed(text: str, tokens: Sequence[Token], told: Sequence[Span]) -> list[Mention]:
    """Return "you" and "your" where somebody is spoken to (``told``): they point as that one's "I", "me" and "my" do."""
    return [
        Mention(
            kind=Kind.POSSESSIVE if token.text.lower() == "your" else Kind.PRONOUN,
            start=token.start,
            end=token.end,
            value="me" if _OBJECT.match(text, token.end) else "I",
            note={"gender": "first", "asked": "true", "display": token.text},
        )
        for token in tokens
        if token.text.lower() in ("you", "your") and any(span.start <= token.start < span.end for span in told)
    ]


_OBJECT = compiled(
    r"[^ ]| (?:an?|the|your|its?|this|that|in|at|on|to|for|from|with|by|as|and|or|into|when|after|before)\b"
)
