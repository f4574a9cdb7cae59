"""Where somebody stands in a picture, which is no word of the sentence: "Ada Byron, *left*, mayor of Porto", "Ada Byron *(second from right)*"."""

from collections.abc import Iterator

from service.extract.text.patterns import compiled

_SIDE = r"(?:far |extreme )?(?:left|right|centre|center|middle|front|back)"
_PLACE = rf"(?:(?:standing|seated|sitting|pictured|back row|front row),? )?(?:{_SIDE}|(?:first|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) (?:from )?(?:the )?(?:left|right)|pictured|on (?:the )?(?:left|right))"
_STANDS = compiled(rf"(?<=[^\W_]) \({_PLACE}\)|(?<=[^\W_]), {_PLACE}(?=, )")
_NAMED = compiled(r"(?:^|[^\w’'-])[^\W\d_a-z][\w’'.-]*$")
_WORD = 40


def captions(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words that tell where in a picture whoever is named before them stands; half-open code points, and nothing for them."""
    for match in _STANDS.finditer(text):
        if _NAMED.search(text, max(0, match.start() - _WORD), match.start()):
            yield *match.span(), ""
