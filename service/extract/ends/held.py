"""Posts and awards: each whole, or none where it is a part of another one or its end cannot be known."""

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around, Name
from service.extract.ends.besides import with_body
from service.extract.ends.bodies import by_letters
from service.extract.ends.endings import ending, those_within
from service.extract.ends.evidence import SEVERAL, closes_phrase, is_bare, noun_phrase, pattern, words
from service.extract.ends.medals import is_anothers, with_games
from service.extract.ends.parties import without_party
from service.extract.ends.parts import with_own_part
from service.extract.ends.portfolios import with_portfolio
from service.extract.ends.posts import (
    before_trade,
    glued,
    is_apart,
    of_its_own,
    one_phrase,
    title_begins,
    with_capitals,
    with_field,
)
from service.extract.ends.seats import with_seat
from service.extract.mentions.mention import Kind
from service.extract.rules.finding import Finding, told_as
from service.extract.text.patterns import compiled

_LINKS = (" of ", " for ", " to ", " at ", " in ")
_PRAISE = ("ful", "ous", "ive", "able", "ing")
_GOES_ON = compiled(r" (?:of|for) (?!(?:[\w-]+ ){1,4}?(?:years?|decades?|months?|weeks?|days?|terms?)\b)")
"""What it is of may follow: not how long it was held, "for ten years"."""
_OF_NAME = compiled(r" of (?:the )?[^\W\d_a-z]")
"""Behind a title: what it is of is named, but not known to be a body: "director *of Tessel*"."""
_TWO = compiled(r" (?:and|&) [^\W\d_a-z][\w’'-]*(?= [a-z])")
_TAIL = compiled(r" for (?:[a-z]+|(?:being|having|two|three|four|five|six|several) .*)$")
_TWIN = compiled(r"(?<=[a-z]) and (?:Prize|Medal|Lectureship|Lecture|Ribbon|Diploma)\b(?! (?:of\b|[A-Z]))")
_PRAISED = compiled(r" for (?:best|outstanding|excellence|most|lifetime|distinguished|literature|poetry|fiction)\b")


def whole_post(around: Around, finding: Finding) -> Finding | None:
    """Return a finding of a post with its whole title and what it is of, or None."""
    found = _whole_title(around, finding)
    if found and _GOES_ON_BEHIND_LETTERS.match(around.text, found.original.end):
        return None
    found = found and with_own_part(around, with_portfolio(around, found))
    return found and _without_owner(with_seat(around, found))


_GOES_ON_BEHIND_LETTERS = compiled(r" \([A-Z]{2,10}\) (?:[^\W\d_a-z][a-z]+ ){1,3}(?:of|on|for|in the|and) ")
"""What a body has more behind its letters: "president of the Elm Union (EU) *World Commission on* Ethics"."""
_OWNER = compiled(
    r" \(with [^()]*\)(?= of )|(?:(?<= of )|(?<= at )|(?<= to ))both (?=(?:the )?[^\W\d_a-z])|(?<= of | at | in )(?:its|their|his|her|our) (?=[^\W\d_a-z])|(?<= for )(?:its|their|his|her|our) (?=[^\W\d_a-z])"
    r"|(?<= of | at )(?:his|her|their) (?:[a-z]+ )?(?:alma mater|party|school|college|university|company|firm|club|hospital|union), (?=(?:the )?[^\W\d_a-z])"
)


_FOR_YEARS = compiled(
    r" for (?:(?:over|more than|almost|nearly|about|some) )?[\w-]+ (?:years?|decades?|months?|terms?)(?= (?:of|at|in) )| in the (?:[a-z]+ )?history(?= of )"
)


def _without_owner(finding: Finding) -> Finding:
    """Return a post without how long it was held, "chair *for ten years* of", "first mayor *in the history* of", and without whose its body is: "member of *its* Elm Committee", "chair of *both* Elm Bank and", "head of *her old school,* Elm College"."""
    value = _OWNER.sub("", _FOR_YEARS.sub("", finding.value))
    return finding if value == finding.value else evolve(finding, value=value, display=value)


def _whole_title(around: Around, finding: Finding) -> Finding | None:
    finding = without_party(around, finding)
    span = finding.original
    untold = pattern("no_holder").search(around.text, around.low, span.start)
    if (
        untold
        or not title_begins(around, span.start)
        or glued(around, span)
        or is_apart(around, finding)
        or _of_several(finding)
        or _MEMBER_OF_SOME.search(finding.value)
        or _is_whose_by_it_was(around, span)
    ):
        return None
    if _plain(around.words(span)) != _plain(finding.value):
        return _of_body_in_front(around, finding)
    if first := _first_of_two(around, finding):
        return first
    role = around.at(span.start)
    whole = role is not None and role.span == span  # "minister of trade and the sea"
    cut = span if whole else one_phrase(around, span)
    if cut != span:
        return _first(around, finding, cut)
    alone = not any(link in finding.value for link in _LINKS) or _is_office(around, span)
    found = _title_ends(around, finding) if alone else _body_ends(around, finding)
    if found is None or found == span:
        return with_capitals(around, with_body(around, finding, "organisation")) if found else None
    return with_capitals(around, _reaching(around, finding, found))


def _first_of_two(around: Around, finding: Finding) -> Finding | None:
    """Return the first of two posts, with the body that both are of or with what it alone is of."""
    span = finding.original
    if own := of_its_own(around, span):
        told = {key: each for key, each in finding.qualifiers.items() if key != "organisation"}
        return evolve(told_as(finding, finding.value[: own.end - own.start], own), qualifiers=told)
    body = finding.qualifiers.get("organisation")
    shared = before_trade(around, span, body) if body else None
    return told_as(finding, shared, span) if shared else None


_MEMBER_OF_SOME = compiled(r"\bmembers? of an? [a-z]")
"""What tells of no body: "the only *member of a choir* who was asked"."""
_DONE_BY = compiled(
    r"\b(?:appointed|named|elected|nominated|chosen|selected|hired|promoted|invited|asked|honou?red) by (?:[\w’'.-]+ ){0,5}$"
)


def _is_whose_by_it_was(around: Around, span: Span) -> bool:
    """Tell whether a post is that of somebody named behind it who has chosen the person: "appointed by Elm Party *leader* Bo Dahl"."""
    if _DONE_BY.search(around.text, max(around.low, span.start - _REACH), span.start) is None:
        return False
    behind = span.end + len(", ") * around.text.startswith(", ", span.end)
    return around.behind(behind).of_kind(Kind.PERSON)


_REACH = 90


def _is_office(around: Around, span: Span) -> bool:
    """Tell whether the words of a post are an office's, whole, behind which its phrase is closed: "*minister of health* in the Berg government"."""
    role = around.at(span.start)
    return (
        role is not None and role.span == span and "office" in role.note and closes_phrase(around.behind(span.end).word)
    )


def _of_several(finding: Finding) -> bool:
    """Tell whether a post is told of several bodies that share a noun: "visiting professor at the *Universities of* Lom and Graz"."""
    return finding.qualifiers.get("organisation", "").removeprefix("the ").startswith(SEVERAL)


_LESSER = ("deputy", "assistant", "associate", "alternate", "vice", "chief")
"""Words of a title that is not told in full by them alone."""


def _title_ends(around: Around, finding: Finding) -> Span | None:
    """Return the words of a title with the field behind it; None where what it is of is named, but not known to be a body."""
    beside = around.behind(finding.original.end)
    if finding.value in _LESSER and beside.word.islower() and not closes_phrase(beside.word):
        return None  # "elected as a *deputy* representative"
    cut = "organisation" not in finding.qualifiers and _OF_NAME.match(around.text, finding.original.end)
    return None if cut else with_field(around, finding.original)


def _body_ends(around: Around, finding: Finding) -> Span | None:
    """Return the words of a post up to where the body ends that they end with."""
    span, body = finding.original, finding.qualifiers.get("organisation", "")
    low = span.end - len(body) if body and finding.value.endswith(body) else span.start
    lettered = by_letters(Name(around, low, span.end)) if low > span.start else None
    found = lettered or _shared(around, span, body) or ending(around, Span(low, span.end))
    if found and those_within().match(around.text, found.end):
        return None  # "member of the Elm College *faculty*"
    return found and Span(span.start, found.end)


def _shared(around: Around, span: Span, body: str) -> Span | None:
    """Return a post of two things that share a small noun, with both: "leader of the Arts *and Crafts movement*"."""
    placed = any(each.kind is Kind.PLACE and each.end == span.end for each in around.shadow.mentions.values())
    both = None if body or placed else _TWO.match(around.text, span.end)
    end = both and noun_phrase(around, both.end())
    return Span(span.start, end) if end else None


def _of_body_in_front(around: Around, finding: Finding) -> Finding | None:
    """Return a post whose body stands in front, or is led: "the Elm *president*", "*led* the UN food agency"."""
    span, body = finding.original, finding.qualifiers.get("organisation", "")
    found = ending(around, span)
    praise = is_bare(body) and body.endswith(_PRAISE)
    goes_on = _GOES_ON.match(around.text, span.end)
    if goes_on and goes_on.group() == " for " and finding.value.casefold().endswith(around.words(span).casefold()):
        goes_on = None  # a seat in a whole body: "elected to parliament for the Greens"
    if found is None or praise or goes_on or those_within().match(around.text, found.end):
        return None  # as "*led* the Elm Bank staff"
    if found == span:
        return with_body(around, finding, "organisation")
    return _reaching(around, finding, found) if body and finding.value.endswith(body) else None


def _reaching(around: Around, finding: Finding, span: Span) -> Finding:
    """Return a post that goes on, with its body, if that is what goes on."""
    more = around.words(span)[len(around.words(finding.original)) :]
    value, told = finding.value + more, dict(finding.qualifiers)
    if "organisation" in told and finding.value.endswith(told["organisation"]):
        told["organisation"] += more
    return evolve(told_as(finding, value, span), qualifiers=told)


def _plain(words: str) -> str:
    return words.replace("’", "'").casefold()


def _first(around: Around, finding: Finding, span: Span) -> Finding | None:
    """Return a post of which only the first words are one; none where these tell no post of anything."""
    value = finding.value[: len(around.words(span))]
    if not any(link in value for link in _LINKS):
        return None
    told = {key: each for key, each in finding.qualifiers.items() if key != "organisation" or each in value}
    return evolve(told_as(finding, value, span), qualifiers=told)


def whole_award(around: Around, finding: Finding) -> Finding | None:
    """Return a finding of an award without what it was given for, or None where its name goes on."""
    span, value = finding.original, finding.value
    twin = _TWIN.match(around.text, span.end, around.high)
    if twin is not None:
        return told_as(finding, value + twin.group(), Span(span.start, twin.end()))
    if is_anothers(around, finding) or value in words("award_parts") or value.endswith(("'s", "’s")):
        return None
    tail = None if _PRAISED.search(value) else _TAIL.search(value)
    if tail is not None:
        end = around.text.find(" for ", span.start, span.end)
        finding = told_as(finding, value[: tail.start()], Span(span.start, end if end > 0 else span.end))
    elif not _closes(around, span.end):
        return None
    return with_body(around, with_games(around, finding), "conferrer")


def _closes(around: Around, end: int) -> bool:
    """Tell whether an award's name is whole: neither a capital nor a noun written small stands behind it."""
    beside = around.behind(end)
    if not beside.gap or not beside.word[:1].isalpha() or beside.mention is not None:
        return True
    return not beside.capital and (closes_phrase(beside.word) or beside.word in words("award_tails"))
