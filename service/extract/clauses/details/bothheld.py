"""Posts that a later sentence says to be held still: "She still holds both posts.", "He is still mayor as well."."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.clauses.values import Clauses
from service.extract.people.entities import name_words
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_POSTS = r"(?:posts|positions|jobs|roles|offices|titles|seats|chairs|mandates|functions)"
_BOTH = compiled(
    rf"(?:[.,;] (?:and |which )?|\band )(?P<now>(?:[Tt]o this day|[Tt]oday|[Cc]urrently|[Nn]ow|[Aa]t present),? )?(?:(?P<who>[^\W\d_a-z]\w+|s?he) )?(?:(?:still|now|currently|continues to) (?:holds?|occup(?:ies|y)|fills?|has|keeps?) both(?: of them| (?:these |those )?{_POSTS})?"
    rf"|(?(now)(?:holds|occupies|fills|keeps) both(?: of them| (?:these |those )?{_POSTS})?|(?!))"
    rf"|(?:holds|occupies|fills|keeps) both(?: of them| (?:these |those )?{_POSTS})?(?: (?:still|now|today|to this day))|(?:remains|continues|stays|is still) in both {_POSTS})(?=[.,;]| (?:today|now|to this day|and)\b|$)"
)
"""What says that of two posts told before neither has ended."""
_AS_WELL = compiled(
    r"(?:[.;] |, and |, but )(?P<who>[^\W\d_a-z]\w+|s?he) (?:is (?:also )?still|also remains|remains|still is|has (?:also )?remained)(?: the| its)? (?P<post>[a-z-]+(?: [a-z-]+)?)(?:,? (?:as well|too|today|to this day))?(?=[.,;]|$)"
)
"""What says so of one post, by its noun alone."""
_PAIR = 2
_FEW = 8
"""No post further back than so many is meant."""


def with_those_held(findings: Sequence[Finding], clauses: Mapping[int, Clauses]) -> list[Finding]:
    """Return findings, the posts among them as held where what follows tells so: of the last two, or of one that is named again."""
    posts = [
        each for each in findings if each.field == "position_held" and each.modality.counts and each.sentence in clauses
    ]
    held: dict[int, Finding] = {}
    for number in range(len(posts)):
        above = posts[number + 1].original.start if number + 1 < len(posts) else None
        held |= {
            id(each): _held(each, end)
            for each, end in _told_of(posts[max(0, number - _FEW) : number + 1], clauses, above)
        }
    return [held.get(id(each), each) for each in findings]


def _told_of(
    posts: Sequence[Finding], clauses: Mapping[int, Clauses], stop: int | None
) -> Iterator[tuple[Finding, int]]:
    """Yield the posts of which is told that they are held, behind the last of them "both" before the next one at ``stop``, and where that ends."""
    last, own = posts[-1], clauses[posts[-1].sentence]
    end = own.ahead.end if own.ahead else own.shadow.offsets[-1]
    behind = own.text[last.original.end : end]
    both = _BOTH.search(behind)
    if both and _is_of(last, both["who"]) and (stop is None or last.original.end + both.end() <= stop):
        yield from ((each, last.original.end + both.end()) for each in _last_two(posts))
    for match in _AS_WELL.finditer(behind):
        named = [each for each in posts if each.value.lower().startswith(f"{match['post']} of ")]
        if len({each.value for each in named}) == 1 and _is_of(last, match["who"]):
            yield from ((each, last.original.end + match.end()) for each in named)


def _is_of(post: Finding, who: str | None) -> bool:
    """Tell whether a pronoun, or a part of a name, may be that of who holds a post."""
    return who is None or who.lower() in ("he", "she") or name_words(who) <= post.subject.words


def _last_two(posts: Sequence[Finding]) -> Sequence[Finding]:
    """Return the findings of the last two posts, told in one sentence or in two beside each other; none where more or fewer are."""
    near = [each for each in posts if posts[-1].sentence - each.sentence < _PAIR]
    return near if len({each.value for each in near}) == _PAIR else ()


def _held(post: Finding, end: int) -> Finding:
    """Return a post as one that is held, quoted with what tells so as far as that is no long way."""
    if "end" in post.qualifiers or post.qualifiers.get("tense") == "present":
        return post
    quote = post.quote.join(Span(post.quote.start, end))
    told = evolve(post, qualifiers={**post.qualifiers, "tense": "present"})
    return evolve(told, quote=quote) if short(quote) else post
