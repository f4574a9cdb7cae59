"""What stands in a line behind the post that it tells: who taught or led there, and sentences on the work that was done."""

from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Mention
from service.extract.rows.courses.pieces import sentences
from service.extract.rows.posts import is_post, is_somebody
from service.extract.text.patterns import compiled

_LED_BY = compiled(
    r"[,.;–—-]?\s*\(?(?:(?:[Tt]hesis )?(?:[Aa]dvis[oe]rs?|[Ss]upervisors?|[Mm]entors?|[Hh]ost|[Pp]romot[eo]r|[Ss]upervised by|[Gg]uided by)(?: was)?:?\s|\b(?:with|under|bei)\s|[Gg]roup of\s|[Ll]ab(?:oratory)? of\s)"
    r"(?:the\s)?(?:(?:Prof|Dr|Professor|Doctor|Univ|habil)\b\.?[ -]*)*\Z"
)
"""What leads to the name of who taught or led where somebody learned or worked: "PhD, Elm University, *advisor:* Ole Kerr"."""
_TITLED = compiled(r"[,.;(]\s?(?:(?:Prof|Dr|Professor|Doctor|Univ|habil)\b\.?[ -]*)*\Z")
_CUT_SHORT = compiled(r"\b(?:Univ|Dept|Inst|Prof|Assoc|Asst|Tech|Acad|Natl|Conf|Soc|Assn|Coll|Hosp|Dipl|Mag)\.\Z")
_HOUSE = compiled(r"\s(?:[^\W\d_a-z][\w-]+ )?(?:Universi|College\b)")
"""What a body is of, behind a full stop: "School of Mines. *University of Elmstadt*"."""
_AT = compiled(r"[\s(,]")


def own_words(text: str, rest: Span, mentions: Sequence[Mention]) -> Span:
    """Return what a line without its time tells of a post or a degree, up to who led there, or the sentence behind it."""
    first = next((each for each in _first(text, rest) if not _goes_on(text, each)), rest)
    ends = [first.end] if first.end < rest.end and is_post(text, _lead(text, first)) else []
    for person in filter(is_somebody, mentions):
        led = (_TITLED if "honorific" in person.note else _LED_BY).search(text, rest.start, person.start)
        led = led or _LED_BY.search(text, rest.start, person.start)
        if led and led.start() > rest.start and _AT.search(text, rest.start, led.start()):
            ends.append(led.start())
            break
    end = min(ends, default=rest.end)
    words = text[rest.start : end].rstrip(" ,.;:(–—-")
    return Span(rest.start, rest.start + len(words))


def _first(text: str, rest: Span) -> Iterator[Span]:
    """Yield the first sentence of a line, and as much more as it may be."""
    yield from (Span(rest.start, each.end) for each in sentences(text, rest))


def _goes_on(text: str, first: Span) -> bool:
    """Tell whether a sentence ends with a short word, or before the house that the body it names is of."""
    return bool(_CUT_SHORT.search(first.of(text)) or _HOUSE.match(text, first.end))


def _lead(text: str, sentence: Span) -> Span:
    """Return the words of a sentence up to its first comma or bracket."""
    words = text[sentence.start : sentence.end]
    cut = min((at for mark in ",(:" if (at := words.find(mark)) > 0), default=len(words))
    return Span(sentence.start, sentence.start + cut)
