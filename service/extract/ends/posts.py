"""The words of a post: the whole title with what it is of, or nothing."""

import re

from service.domain.selector import Span
from service.extract.ends.around import NAMED, Around, Beside
from service.extract.ends.evidence import closes_phrase, endings, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.rules.finding import Finding, told_as
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LONGEST_RANK = 80
_GENITIVE = ("'s", "’s", "s'", "s’")
_COMMA = compiled(r",[ \u00a0](?P<word>[\w’'-]+)")
_OTHER = compiled(
    r",? (?:and|or|but|&) (?:later |then |also |previously |formerly |was |as )*(?:an?|the|his|her|their|its) "
    r"| (?:at|in|with|within) (?:the|that) same\b"
)
_BEHIND = compiled(r"(?:,| \(| )?[ -]?(?:emerit(?:us|a)|designate|elect|pro tempore|ad interim)\b")
_FIELD = compiled(r" (?:of|for) (?:the )?(?P<words>[a-z][a-z-]*(?:(?:,? and|,)? [a-z][a-z-]*){0,5})")


_LESSER = compiled(r"\b(?:Acting|Interim|Deputy|Vice|Assistant|Associate) (?:[^\W\d_a-z][\w&]* ){1,3}$")
"""Before a title of which it is a part, capitals between: "*Acting ABC* Dean of"."""


def title_begins(around: Around, start: int) -> bool:
    """Tell whether a title begins at a place: no noun or adjective before it is a part of it, as "rear" is of "rear admiral"."""
    beside = around.before(start)
    word = beside.word
    if not beside.gap:
        return not word or not (word[-1].isalnum() or word[-1] in "-‑–")
    lesser = _LESSER.search(around.text, max(around.low, start - _LONGEST_RANK), start)
    if lesser or word.lower().rpartition("-")[2] in ("vice", "deputy", "rear"):
        return False
    if not word or beside.mention is not None or not word[-1].isalnum():
        return True
    apart = word[0].isdigit() or word.endswith(_GENITIVE)
    return apart or (not _is_part(word) and word not in ("on", "about") and _is_apart(beside))


def _is_apart(beside: Beside) -> bool:
    """Tell whether the word before a title is none of it: it closes a phrase, or praises, or tells which one."""
    word = beside.word
    praises = word in words("titled_by") or word.endswith(endings("praising_endings"))
    return praises or closes_phrase(word) or beside.capital


_RANKED = compiled(
    r"(?:^|(?:(?<![\w’'-])(?:the|an?|as|was|is|became|becomes|and|its|their|elected|appointed|named|made)|,) )(?P<words>(?:[^\W\d_a-z][a-z]{3,} ){1,4})$"
)


def with_capitals(around: Around, finding: Finding) -> Finding:
    """Return a post with the words in capitals right before its own, of which the first is one of titles: "the *Regional Lands* Officer at Elm Board"."""
    start = finding.original.start
    match = _RANKED.search(around.text[max(around.low, start - _LONGEST_RANK) : start])
    if match is None or not around.text[start].isupper():
        return finding
    first = start - len(match["words"])
    inside = [each for each in around.shadow.mentions.values() if each.start < start and each.end > first]
    named = any(each.kind is not Kind.PERSON or each.start < first for each in inside)
    rank = match["words"].split()[0]
    if named or rank in words("no_ranks") or rank not in lexicon.words("names", "title_modifiers"):
        return finding
    return told_as(finding, match["words"].lower() + finding.value, Span(first, finding.original.end))


def _is_part(word: str) -> bool:
    small = word.lower()
    return small in words("part_of_title") or small in lexicon.words("jobs", "role_modifiers") - words("titled_by")


def one_phrase(around: Around, span: Span) -> Span:
    """Return the words of a post up to where another clause or another post begins: "director for the institute*, an official of*"."""
    inside = span.of(around.text)
    other = _OTHER.search(inside)
    end = other.start() if other else len(inside)
    for match in _COMMA.finditer(inside, 0, end):
        if _opens_clause(around, match["word"], span.start + match.start("word"), span.end):
            end = match.start()
            break
    return Span(span.start, span.start + len(inside[:end].rstrip(" ,")))


def _opens_clause(around: Around, word: str, at: int, high: int) -> bool:
    """Tell whether a word behind a comma opens a clause: a person, or a small word that is neither "and" nor a post, nor names the body up to ``high``: "of her party*, the* Elm Union"."""
    mention = around.at(at) or around.at(at + len(word) + 1)
    if mention is not None and mention.start > at:
        mention = mention if mention.note.get("honorific") == word else None
    if mention is not None:
        return mention.kind in (Kind.PERSON, Kind.PRONOUN)
    named = around.at(at + len("the ")) if word == "the" else None
    if named is not None and named.kind is Kind.ORGANISATION and named.end == high:
        return False
    return word[0].islower() and word != "and" and closes_phrase(word)


def before_trade(around: Around, span: Span, body: str) -> str | None:
    """Return a post that shares its ``body`` with a trade as one of its own: "conductor *and adviser* of Acme" is "conductor of Acme"."""
    posts = [
        each
        for each in around.shadow.mentions.values()
        if each.kind in (Kind.ROLE, Kind.JOB) and span.covers(each.span)
    ]
    if posts and posts[0].start == span.start and len(posts) == 1:
        return _before_rank(around, posts[0], span)
    if [each.kind is Kind.JOB for each in posts[1:]] != [True] or posts[0].start != span.start:
        return None
    post, trade = posts
    joined = _JOINED.fullmatch(around.text, post.end, trade.start)
    tail = around.text[trade.end : span.end]
    link = _LINK.search(tail[: -len(body)]) if tail.endswith(body) else None  # "lecturer in music *of* Elm College"
    return post.value + joined["field"] + (link.group() + body if link else tail) if joined else None


def of_its_own(around: Around, span: Span) -> Span | None:
    """Return the first of two posts where it is of something else than the second: "*minister of health* and chief surgeon of Elm Clinic"."""
    posts = [
        each
        for each in around.shadow.mentions.values()
        if each.kind in (Kind.ROLE, Kind.JOB) and span.covers(each.span)
    ]
    if not posts or posts[0].start != span.start:
        return None
    if _OWNS.match(around.text, posts[0].end, span.end) and posts[0].note["head"] not in words("owning"):
        return posts[0].span
    if not posts[1:]:
        return None
    post, other = posts[:2]
    own = _OWN.fullmatch(around.text, post.end, other.start)
    office = "office" in post.note and around.text.startswith(_BODY_NEXT, other.end)
    if own is None or not (own["place"] or own["seat"] or office):
        return None
    return Span(span.start, own.end("place") if own["place"] else own.end("seat") if own["seat"] else post.end)


_OWNS = compiled(r",? (?:and|&) (?:an? |the )?(?:[a-z]+[ -])?(?:co-?)?owner of\b")
"""Behind a post that the owner's is another one than: "a former mayor *and part owner of* Acme"."""
_BESIDE_SEAT = compiled(
    r",? (?:and|&) (?:an? |the )?(?i:(?:co-|vice-)?chair(?:man|woman|person)?|member|secretary) of (?:the |its |their )?(?:[^\W\d_a-z][\w’'-]*,? (?:and )?){0,5}(?:[Cc]ommittee|[Ss]ubcommittee|[Jj]ury|[Pp]anel)\b"
)
"""Behind a post that no committee has: "chief clerk *and member of the Pay Committee*"."""
_OWN = compiled(
    r"(?: of (?P<place>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*)| of (?:the )?(?P<seat>parliament|congress|government|state|opposition))?"
    r",? (?:and|&|as well as) (?:also )?(?:an? |the )?(?:[a-z]+ ){0,2}"
)
_BODY_NEXT = (" of ", " at ", " for ", " with ", " in ")


_LINK = compiled(r" (?:of|at|for|with|in|to) (?:the )?$")


def _before_rank(around: Around, post: Mention, span: Span) -> str | None:
    """Return a post that shares its body with a rank that is no post of the lists: "founder *and Managing Partner* of Acme"."""
    match = _RANK.match(around.text, post.end, span.end)
    return post.value + around.text[match.end() : span.end] if match else None


_RANK = compiled(
    r",? (?:and|&|as well as) (?:an? |the |its )?(?:[^\W\d_][\w-]* ){0,3}(?i:partner|fellow|associate|shareholder|owner|member)(?= (?:of|at|in) )"
)
_JOINED = compiled(
    r"(?P<field>(?: (?:of|for) (?:the )?[a-z]+(?: [a-z]+)?)?),? (?:and|&|as well as) (?:also )?(?:an? |the |its )?"
)


_STAGED = compiled(
    r"(?:stage|film|theatre|theater|television|movie|TV)[ -](?:director|producer)(?:,? (?:and|&) (?:also )?(?:an? |the )?(?:co-?)?founder)?(?: (?:of|at) )"
)


def is_apart(around: Around, finding: Finding) -> bool:
    """Tell whether a trade stands before what a body is told of: "a *stage director* and founder of Acme" directs no Acme."""
    told = around.text[finding.original.start : finding.quote.end]
    post = around.at(finding.original.start)
    if post is not None and _BESIDE_SEAT.match(around.text, post.end, finding.quote.end):
        return " of " in finding.value and post.note.get("head") not in words("sitting")
    return " founder" in told and _STAGED.match(told) is not None


_PLACED_TWICE = compiled(
    r" in [^\W\d_a-z][^.;]*,? and (?:at|in) (?:the )?[^\W\d_a-z]|(?:head|director|chief|manager|officer) (?:of|for) [a-z][^.;]* from (?:the )?[^\W\d_a-z]"
)


def glued(around: Around, span: Span) -> bool:
    """Tell whether the words of a post are two: a comma and a second title stand in them, a second one that looks like a name, two places, "in Rome and at Elm College", or where somebody comes from: "head of sales *from Acme*"."""
    if _PLACED_TWICE.search(around.text, span.start, span.end):
        return True
    inside = [each for each in around.shadow.mentions.values() if span.covers(each.span)]
    posts = [each for each in inside if each.kind in (Kind.ROLE, Kind.JOB)]
    weak = [each for each in inside if each.kind is Kind.PERSON and "weak" in each.note]
    second = any(
        around.text.endswith(" and ", 0, each.start) and around.text.startswith(" of ", each.end) for each in weak
    )
    return second or (len(posts) > 1 and "," in around.text[posts[0].end : posts[-1].start])


_STRANDED = compiled(r" of (?:in|from|since|until|between|at)\b")
"""Behind a post whose body stands before it: "which she became director *of in* 1991"."""


def with_field(around: Around, span: Span) -> Span | None:
    """Return a title with what it is of, where that is written small behind it: "permanent secretary *for trade*"; None where that is open."""
    after = _BEHIND.match(around.text, span.end, around.high)
    match = _FIELD.match(around.text, span.end, around.high)
    if after or match is None or _STRANDED.match(around.text, span.end):
        return Span(span.start, after.end()) if after else span
    end = _field_end(around, match)
    if end is None and match.group().startswith(" for "):  # "for two terms"
        return span
    beside = around.behind(end or match.start("words"))
    if beside.mention is not None and beside.of_kind(*NAMED):
        return Span(span.start, beside.mention.end)
    closes = not beside.word or closes_phrase(beside.word) or not beside.word[0].isalnum()
    owns = end is not None and around.text.startswith(("'", "’", "-"), end)
    return Span(span.start, end) if end is not None and closes and not owns else None


def _field_end(around: Around, match: re.Match[str]) -> int | None:
    """Return where the small words behind "of" end that name a field, or None where there are none, as in "of *one* of the largest banks"."""
    end = None
    if match["words"].startswith("one "):
        return end
    for word in re.finditer(r"[a-z-]+", match["words"]):
        at = match.start("words") + word.start()
        if word.group() == "and" and end is not None:
            continue
        if closes_phrase(word.group()) or around.at(at) is not None:
            break
        end = match.start("words") + word.end()
    return end
