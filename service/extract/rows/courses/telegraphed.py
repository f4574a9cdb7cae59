"""Lives in the style of telegrams: "Former chair: Elm Guild; Oak League. Since 2011, Minister of Trade; Member, Elm Council."."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, evolve

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.pasttense import past_forms
from service.extract.people.entities import Entity, name_words
from service.extract.rows.courses.lines import Fact, facts_in, finding_of, is_foreign, is_unfit, read_line
from service.extract.rows.courses.several import posts_apart
from service.extract.rows.posts import held_at, is_honour, is_post, is_somebody
from service.extract.rows.whens import When, when_first, when_last
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled
from service.extract.text.sentences import sentences

_LONGEST = 1500
_FEWEST = 2
_APART = compiled(r";\s+|(?<=\d\))(?:,?\s+(?=[^\W\d_a-z])|,? and (?=\w))")
_PROSE = compiled(
    r"(?i:\b(?:is|was|are|were|be|been|has|had|have|will|would|can|could|he|she|they|it|i|we|who|whom|whose|which|that|his|her|their|my|its)\b)"
)
"""Words of whole sentences."""
_LEAD = compiled(
    r"(?:and )?(?:(?P<past>(?i:former(?:ly)?|previous(?:ly)?|past|earlier|ex))|(?P<now>(?i:current(?:ly)?|now|at present|presently|today)))(?: posts?| positions?| roles?)?\s?[,:-]?\s*(?:an? |the )?"
)
_LABEL = compiled(r"(?P<post>[^\W\d_][^\n:;.,()–—-]{2,60})(?::|\s?[–—-])\s+")
_MORE = compiled(r"(?:and )?(?:of|at|with) (?:the )?(?=[^\W\d_a-z])")
_EDGE = " \t\n,;:.–—-"
_WITH = compiled(r"(?:with|at) (?:the )?")
_OF = compiled(r" (?:of|for) (?:the )?[^\W\d_a-z]")
_PLURAL = compiled(r" [a-z]+s$")
_OTHER_FIELDS = frozenset(("educated_at", "award", "political_affiliation"))
_LEADING = (Kind.DEGREE, Kind.AWARD)
_SEATS = compiled(r"(?i:\b(?:member|chair|chairman|chairwoman|chairperson|fellow|trustee|patron|president|treasurer)$)")
"""What labels name that are no part in the making of a film: "*Member*: Elm Guild"."""
_CLASS = compiled(r",? \(?(?:\d(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|I{1,3}) [Cc]lass\)?")
_NAMED = compiled(r"[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*)?[.,:] (?=[^\W\d_])")
"""The family's name in front, as lists of people begin: "*Holm, Nils.* Former chair, Elm Bank."."""
_TITLE = len("Professor Dr ")
_SHORT = 4
"""A trade of more words tells what it is not: a sentence."""


@define
class _Said:
    """What a sentence has said for the fragments behind: whether it is past or now, since when, and of which post bodies are listed."""

    tense: str = ""
    since: When | None = None
    post: Span | None = None


def telegraphed(
    document: Document, block: Block, known: Names, person: Entity, said: Sequence[Finding]
) -> list[Finding]:
    """Return the posts of a paragraph whose sentences have no verbs, if it tells of several and names nobody else.

    What was ``said`` of one in prose stands.
    """
    if block.end - block.start > _LONGEST or block.kind != "paragraph" or is_foreign(block.section):
        return []
    text, found = document.text, list[Finding]()
    if any(each.subject.main != person.main for each in said) or _NAMED.match(text, block.start, block.end):
        return []
    spoken = list(_without_verbs(text, block))
    for sentence in spoken if sum(len(list(_pieces(text, each))) for each in spoken) >= _FEWEST else ():
        mentions = annotate(document, sentence, frozenset((sentence.start,)), known)
        others = [each for each in mentions if _is_another(text, each, person)]
        opens = any(each.start - sentence.start <= _TITLE for each in others)
        if opens and not is_post(text, _first(text, sentence)):
            return []  # of somebody else
        state = _Said()
        for piece in _pieces(text, sentence) if not others else ():
            told = list(_fragment(document, piece, known, person, state))
            found.extend(told if not any(_stands(each, piece, person) for each in said) else ())
    return found if len({each.quote.start for each in found}) >= _FEWEST else []


@cache
def _does() -> re.Pattern[str]:
    """Match somebody who does something: "*Ada moved* to Oslo"."""
    verbs = lexicon.alternation(past_forms().values())
    before = r"(?:(?:also|later|then|first|once|soon|again|never|[a-z]+ly) )?"
    return compiled(rf"[^\W\d_a-z][\w’'-]+ {before}(?:[a-z]{{2,}}ed|{verbs})\b")


def _without_verbs(text: str, block: Block) -> Iterator[Span]:
    """Yield the sentences of a paragraph that no verb makes whole ones."""
    for sentence in sentences(text, block.start, block.end):
        words = sentence.span.of(text)
        if not (_PROSE.search(words) or _does().search(words)):
            yield sentence.span


def _stands(said: Finding, piece: Span, person: Entity) -> bool:
    """Tell whether prose has told more of a fragment than a trade."""
    return said.subject.main == person.main and said.field != "occupation" and piece.covers(said.original)


def _is_another(text: str, mention: Mention, person: Entity) -> bool:
    return (
        is_somebody(mention)
        and not is_post(text, mention.span)
        and name_words(mention.value).isdisjoint(name_words(person.name))
    )


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in (*_APART.finditer(text, span.start, span.end), None):
        piece = _stripped(text, start, match.start() if match else span.end)
        if piece:
            yield piece
        start = match.end() if match else span.end


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end].strip(_EDGE)
    first = text.index(words, start) if words else end
    return Span(first, first + len(words)) if words else None


def _fragment(document: Document, piece: Span, known: Names, person: Entity, said: _Said) -> Iterator[Finding]:
    """Yield what one fragment tells, and keep what it says for those behind."""
    text, rest, when = document.text, piece, said.since
    if lead := _LEAD.match(text, piece.start, piece.end):
        said.tense, rest = "past" if lead["past"] else "present", Span(lead.end(), piece.end)
    if (front := when_first(text, rest)) and front.lasts:  # for all that the sentence tells from here on
        said.since = when = front
        rest = _stripped(text, front.span.end, rest.end) or rest
    elif (own := front or when_last(text, rest)) and own:
        found = list(read_line(document, rest, known, person))
        yield from (_told(each, said.tense) for each in found)
        core = _stripped(text, rest.start, own.span.start) or _stripped(text, own.span.end, rest.end)
        if core is None or found:
            said.post = _listed(text, core) if core else None
            return
        rest, when = core, own
    mentions = annotate(document, rest, frozenset((rest.start,)), known)
    for number, fact in enumerate(_of_listed(text, rest, mentions, said)):
        if _tells_enough(fact, rest.of(text)):
            told = _told(finding_of(fact, when, piece, person), said.tense)
            yield evolve(told, sentence=-1 - fact.span.start) if number else told


def _of_listed(text: str, rest: Span, mentions: Sequence[Mention], said: _Said) -> Iterator[Fact]:
    """Yield what a fragment without its time tells, of the post before where it has none of its own."""
    label = _LABEL.match(text, rest.start, rest.end)
    more = _MORE.match(text, rest.start, rest.end)
    body = Span(more.end(), rest.end) if more else rest
    if (
        label
        and (said.tense or said.since or _SEATS.search(label["post"]))
        and is_post(text, Span(*label.span("post")))
    ):
        said.post, body = Span(*label.span("post")), Span(label.end(), rest.end)
    if said.post and not is_post(text, _first(text, rest)):
        bodies = _bodies(text, body, mentions)
        for one in bodies:
            found = held_at(text, said.post, one, mentions)
            span = one if len(bodies) > 1 or not found else found.span
            yield from [Fact(found.field, found.value, span, found.qualifiers)] if found else []
    elif not is_unfit(text, rest):
        said.post = _listed(text, rest)
        yield from (each for post in posts_apart(text, rest) for each in _facts(text, post, mentions))


def _bodies(text: str, row: Span, mentions: Sequence[Mention]) -> list[Span]:
    """Return the bodies of which a post is: all of a row of them, or what stands there where the first is one."""
    named = [each for each in mentions if each.kind is Kind.ORGANISATION and each.end > row.start]
    if not named or not named[0].start <= row.start < named[0].end:
        return []
    ends = [row.start, *(each.end for each in named)]
    gaps = [text[end : each.start] for end, each in zip(ends[1:], named[1:], strict=False)]
    listed = len(named) > 1 and all(_LISTED.fullmatch(gap) for gap in gaps) and named[-1].end == row.end
    first = named[0].span if "," in text[named[0].end : row.end] else row
    return [each.span for each in named] if listed else [first]


_LISTED = compiled(r"(?: ?\([A-Z]{2,8}\))?(?:,|,? and|,? &)(?: the)? ")


def _tells_enough(fact: Fact, words: str) -> bool:
    """Tell whether a post without a time says where it is held, or a trade fills its fragment."""
    if fact.field == "occupation":
        return len(words.split()) <= _SHORT
    body = fact.qualifiers.get("organisation", fact.value if fact.field == "employer" else "")
    named = bool(body) and not _PLURAL.search(body)
    return named or fact.field in _OTHER_FIELDS or (not body and _OF.search(fact.value) is not None)


def _facts(text: str, post: Span, mentions: Sequence[Mention]) -> Iterator[Fact]:
    """Yield what a post without a time tells, and the body that somebody is with: "with *Elm Bank*"."""
    inside = [each for each in mentions if post.covers(each.span)]
    body = next((each for each in inside if each.kind is Kind.ORGANISATION and each.end == post.end), None)
    if body and _WITH.fullmatch(text, post.start, body.start):
        yield Fact("employer", body.value, body.span, {})
    elif is_post(text, _first(text, post)) or (inside and inside[0].start == post.start and inside[0].kind in _LEADING):
        found = list(facts_in(text, post, inside))
        honour = (
            inside[0] if inside and is_honour(inside[0]) and _CLASS.fullmatch(text, inside[0].end, post.end) else None
        )
        yield from found or ([Fact("award", honour.value, honour.span, {})] if honour else [])


def _listed(text: str, rest: Span) -> Span | None:
    """Return the post whose bodies the fragments behind go on to list: "*Member*, Elm Guild; Oak League", "*Chair* of Elm Bank; of Oak Bank"."""
    first = _first(text, rest)
    cut = _HEAD.match(text, first.start, first.end)
    head = Span(first.start, cut.start("of")) if cut else first
    return head if is_post(text, head) and head.end < rest.end else None


_HEAD = compiled(r"[^\W\d_][\w -]*?(?P<of> of )")


def _told(finding: Finding, tense: str) -> Finding:
    """Return a finding with the tense that its sentence begins with."""
    told = tense and finding.field in ("position_held", "employer") and "tense" not in finding.qualifiers
    return evolve(finding, qualifiers={**finding.qualifiers, "tense": tense}) if told else finding


def _first(text: str, rest: Span) -> Span:
    words = rest.of(text).partition(",")[0]
    return Span(rest.start, rest.start + len(words))
