"""A post and the body where it was held, as the pieces of a row name them: "Chief engineer, Elm Port Authority", "Elm Bank | Director"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.namewords import legal_forms
from service.extract.rows.houses import is_department, is_house, is_of_house
from service.extract.rows.postparts import apart
from service.extract.rows.postwords import Post, heads, offices, political, post_of, ranks
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_AT = compiled(r" (?P<at>at|with|within|in|of|for|to) (?:[Tt]he )?(?P<kind>(?:[a-z]+ ){0,2})(?=[^\W\d_a-z])")
_SMALL = compiled(r"(?!and |or )(?:(?:at|in|with) )?(?:the |an? )?(?:[a-z]+ ){,2}(?=[^\W\d_a-z])")
"""What may stand before a body's name: "at the newspaper *Elm News*"."""
_TERMS = compiled(r"[IVXLC]+\.?(?:\s?[–—-]\s?[IVXLC]+\.?)?(?: [A-Z]{2})?$")
"""The terms of a parliament in which somebody sat: "Member of the Elm Council (*XX.–XXI. GP*)"."""
_NAMED = compiled(r" (?:of|for|at) (?:[Tt]he )?[^\W\d_a-z]")
"""With what it is of, a trade is a post: "editor of The Drum"."""
_LONGEST_BODY = 12
_MEMBERS = frozenset(("member",))


@frozen
class Held:
    """A post as a value of a field: an office, work at a body, or a trade."""

    field: str
    value: str
    span: Span
    qualifiers: dict[str, str]


def held(text: str, span: Span, mentions: Sequence[Mention]) -> Held | None:
    """Return the post that a row names, with its body right beside it; None where no part of it is one, or where it tells more."""
    parts = apart(text, span, mentions)
    if not parts:
        return None
    for number, other in ((0, 1), (1, 0)):
        post = post_of(text, parts[number]) if number < len(parts) else None
        if post is None:
            continue
        beside = parts[other] if other < len(parts) else None
        if beside and number == 0 and len(parts) > 2 and _is_aside(text, beside, mentions):  # noqa: PLR2004 - a post, another word for it and its body
            parts = [parts[0], *parts[2:]]
            beside = parts[1]
        body = _body(text, beside, mentions) if beside else None
        if beside and number == 0 and len(parts) > 2:  # noqa: PLR2004 - a post, a department and what that is of
            whole = _body(text, parts[2], mentions)
            if whole and beside.of(text).casefold() in lexicon.phrases("employment", "anybodys"):
                value = f"{_small(post)} of {beside.of(text)}"  # "Chairman, Audit Committee, Elm Bank"
                return Held("position_held", value, post.span.join(beside), {"organisation": whole.of(text)})
            is_part = is_of_house(text, post.head, body, whole) if body and whole else is_department(text, beside)
            body = whole if whole and is_part else body
        return _held(text, post, body, mentions)
    return _behind_its_house(text, parts, mentions)


def _behind_its_house(text: str, parts: Sequence[Span], mentions: Sequence[Mention]) -> Held | None:
    """Return the post that the last part of a row names, behind a body and the parts of it: "Elm University, Tide Laboratory (*Lecturer*)"."""
    post = post_of(text, parts[-1]) if len(parts) > 2 else None  # noqa: PLR2004 - a body, a part of it and the post
    bodies = [each for each in parts[:-1] if _is_body(each, mentions) or is_department(text, each)]
    others = [each for each in parts[:-1] if each not in bodies and not _is_beside_body(text, each, mentions)]
    houses = [each for each in bodies if not is_department(text, each)]
    house = houses[0] if len(houses) == 1 else None  # of two bodies nobody can tell
    body = _body(text, house, mentions) if post and house and not others else None
    return _held(text, post, body, mentions) if post and body else None


def _is_beside_body(text: str, part: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether a part of a row is what stands behind a body's name: what kind of company it is, or where it lies."""
    place = any(each.kind is Kind.PLACE and each.span == part for each in mentions)
    words = part.of(text).split()
    return place or (bool(words) and all(map(_is_legal_form, words)))


def _is_legal_form(word: str) -> bool:
    return word in legal_forms() or word.removesuffix(".") in legal_forms()


def parted(text: str, row: Held, mentions: Sequence[Mention]) -> Iterator[Held]:
    """Yield a post, or each of several that are joined and held at one body: "Founder and Artistic Director, Elm Theatre"."""
    posts = [each for each in mentions if each.kind in (Kind.ROLE, Kind.JOB) and row.span.covers(each.span)]
    whole = bool(posts) and posts[0].start == row.span.start and posts[-1].end == row.span.end
    joined = all(_JOINT.fullmatch(text, one.end, other.start) for one, other in pairwise(posts))
    if row.field != "position_held" or len(posts) == 1 or not (whole and joined):
        yield row
        return
    for each in posts:
        post = post_of(text, each.span)
        yield Held(row.field, _small(post) if post else each.value.lower(), each.span, row.qualifiers)


_JOINT = compiled(r"(?:,? and| &| /|,) ")


def _is_aside(text: str, part: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether a part of a row stands in brackets and names no body: "Senior scientist (*Oberassistent*), Elm Institute"."""
    inside = text.endswith("(", 0, part.start) and text.startswith(")", part.end)
    return inside and not _is_body(part, mentions)


def held_at(text: str, post: Span, body: Span | None, mentions: Sequence[Mention]) -> Held | None:
    """Return a post that one part of a row names, at the body that another one does."""
    found = post_of(text, post)
    return _held(text, found, body and _body(text, body, mentions), mentions) if found else None


def is_somebody(mention: Mention) -> bool:
    """Tell whether a mention is somebody: no body that is taken for one, "of Elmland", "Elm Bar"."""
    if mention.kind is not Kind.PERSON or "weak" in mention.note or mention.value[0].islower():
        return False
    last = re.split(r"[\s-]", mention.value)[-1].casefold()
    called = "gender" in mention.note and last in lexicon.words("jobs", "surnames")  # "Samuel *Miller*"
    other = (last in heads() and not called) or last in lexicon.words("schools", "fields")
    if other or " of " in mention.value.casefold():
        return False
    return last not in lexicon.words("rows", "bodies") | lexicon.words("rows", "regions")


_SEAT = compiled(
    r"\b(?:MPP?|ML[AC]|TD|M[SE]P|[Mm]ember|[Ss]enator|[Dd]eputy|[Cc]ouncillor|[Rr]epresentative) for (?:the )?$"
)


def is_area(text: str, mention: Mention) -> bool:
    """Tell whether what looks like a name is where somebody is elected: "MP for *Tarn Quist*"."""
    return _SEAT.search(text, max(0, mention.start - _BEFORE), mention.start) is not None


_BEFORE = 30


def is_honour(mention: Mention) -> bool:
    """Tell whether a mention is an honour by its name: no noun for one alone, "Prize", and no holder of one, "2014 Laureate"."""
    return mention.kind is Kind.AWARD and "generic" not in mention.note and mention.value not in _HOLDERS


_HOLDERS = frozenset(("Laureate", "Citation", "Honours", "Honors", "Honour", "Honor"))


def is_post(text: str, part: Span) -> bool:
    """Tell whether words are a post."""
    return post_of(text, part) is not None


def is_office_row(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether the first part of a row is a post that is an office by its head."""
    post = next((post_of(text, part) for part in apart(text, span, mentions)), None)
    return post is not None and _is_office(post, mentions)


def _held(text: str, post: Post, body: Span | None, mentions: Sequence[Mention]) -> Held | None:
    told = " ".join(post.span.of(text).split())
    words = _OPEN.sub("", told)
    inside = _inside(text, post, mentions)
    office = _is_office(post, mentions)
    if body and inside and _is_beside(text, inside, body):
        body = None
    if body and post.head in political() and not _is_body(body, mentions):
        return Held(
            "position_held", f"{_small(post)}{words[len(post.lead) :]} of {body.of(text)}", post.span.join(body), {}
        )
    whole = post.lead.casefold() in lexicon.phrases("rows", "posts", "whole")
    bodied = post.head in lexicon.words("rows", "posts", "bodied") and not _FOR_AREA.match(words, len(post.lead))
    if body is None and inside is None and not whole and bodied:
        return None
    lead = _small(post)
    value = lead + words[len(post.lead) :]
    if body is None and inside is None:
        named = _NAMED.search(words, len(post.lead)) is not None
        return Held("position_held" if office or named else "occupation", value, post.span, {})
    called = (body or inside or post.span).of(text)
    if office:
        area = inside and post.head in _MEMBERS and _FOR_AREA.match(words, len(post.lead))
        if body and not area and (post.head in _MEMBERS or words != told) and " of " not in value:
            return Held("position_held", f"{value} of {called}", post.span.join(body), {"organisation": called})
        return Held("position_held", value, post.span, {} if area else {"organisation": called})
    where = body or inside
    role = value if body else lead
    return Held("employer", called, where or post.span, {"role": role})


_FOR_AREA = compiled(r" for (?:the )?[^\W\d_a-z]")
"""Behind a member, whom that one sits for: "Member *for Lom*"."""
_OPEN = compiled(r" of$")
"""Of a label: "*Member of:* Elm Guild"."""


def _small(post: Post) -> str:
    """Return the words of a post up to what it is of in small letters, but for abbreviations."""
    words = post.lead.split()
    return " ".join(
        word.lower() if word == word.capitalize() or word.istitle() or len(word) > _LETTERS else word for word in words
    )


def _is_office(post: Post, mentions: Sequence[Mention]) -> bool:
    """Tell whether a post is an office by its head, by what stands before that, or by its words together: "Secretary General"."""
    end = post.span.start + len(post.lead)
    named = any(each.kind is Kind.ROLE and each.start < end <= each.end for each in mentions)
    return named or post.head in offices() or not ranks().isdisjoint(map(str.casefold, post.lead.split()[:-1]))


def _is_body(span: Span, mentions: Sequence[Mention]) -> bool:
    return any(
        each.kind in (Kind.ORGANISATION, Kind.FACILITY) and each.start <= span.start < each.end for each in mentions
    )


def _is_beside(text: str, inside: Span, body: Span) -> bool:
    """Tell whether what stands beside a post that names its body is that one's letters, or where it lies."""
    at = text.endswith(("at ", "at the "), max(0, inside.start - len(" at the ")), inside.start)
    return bool(_SHORT.fullmatch(body.of(text))) or (
        at and not is_house(text, body) and not is_department(text, inside)
    )


_SHORT = compiled(r"[A-Z]{2,6}")
"""Letters beside a body that a post names by itself: "scientist at the Elm Research Institute, *ERI*"."""
_TEACHERS = frozenset(("professor", "lecturer", "reader", "docent"))
"""What these are of is a field, unless it is a place of learning."""
_LETTERS = 4
"""Words in capitals of up to so many letters may be abbreviations."""


def _inside(text: str, post: Post, mentions: Sequence[Mention]) -> Span | None:
    """Return the body that a post is of or at by its own words: "principal of *Elm College*"; a trade is rather at one than of one."""
    found = [(match["at"], body) for match in _at(text, post) if (body := _named_at(text, match, post, mentions))]
    at = next((body for word, body in found if word == "at"), None)
    if at and is_department(text, at):
        at = next((body for _, body in found if body.start > at.start and is_house(text, body)), at)
    return at if at and not _is_office(post, mentions) else next((body for _, body in found), None)


def _at(text: str, post: Post) -> Iterator[re.Match[str]]:
    return _AT.finditer(text, post.span.start, post.span.end)


def _named_at(text: str, match: re.Match[str], post: Post, mentions: Sequence[Mention]) -> Span | None:
    found = next((each for each in mentions if each.start <= match.end() < each.end), None)
    if found is not None and found.kind in (Kind.ORGANISATION, Kind.FACILITY):
        if match["at"] == "of" and post.head in _TEACHERS and found.note.get("school") != "true":
            return None  # "professor *of Applied Optics*"
        if found.value.split()[-1].casefold() in lexicon.words("rows", "regions"):
            return None  # "head *of the Polar Region*"
        return Span(max(match.end(), found.start), found.end)
    named = found is None or "weak" in found.note
    plain = named and match["at"] in ("at", "with") and not any(map(is_verb, post.span.of(text).split()))
    return Span(match.end(), post.span.end) if plain else None


def _body(text: str, part: Span, mentions: Sequence[Mention]) -> Span | None:
    """Return the body that a part of a row names; a town alone, a person, a degree and a field of work are none."""
    words = part.of(text)
    lead = _SMALL.match(words)
    if lead is None or words[lead.end() : lead.end() + 1].islower() or _TERMS.match(words):
        return None
    span = Span(part.start + lead.end(), part.end)
    kinds = {each.kind for each in mentions if each.start <= span.start and span.end <= each.end}
    if kinds & {Kind.PLACE, Kind.DATE, Kind.DEGREE, Kind.DEMONYM} or len(span.of(text).split()) > _LONGEST_BODY:
        return None
    if _are_places(text, span, mentions):
        return None
    last = span.of(text).split()[-1].casefold()
    if (
        any(is_verb(word) for word in span.of(text).split())
        or post_of(text, span)
        or last in lexicon.words("rows", "regions")
    ):
        return None
    return span


_LINK = compiled(r"(?:,|\s|and|&|the\b)*")


def _are_places(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether words are places in a row: "Envoy to Elmland, with duties at *Chad and Niger*"."""
    rest = span.of(text)
    for each in mentions:
        if each.kind is Kind.PLACE and span.covers(each.span):
            rest = rest.replace(text[each.start : each.end], "", 1)
    return rest != span.of(text) and _LINK.fullmatch(rest) is not None
