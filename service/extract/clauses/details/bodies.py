"""The body of a post that its sentence tells with the work alone: "*Acme* has named Ada Byron *chief executive*"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from attrs import evolve

from service.domain.selector import Span
from service.extract.rules.finding import Finding, short, without
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def with_bodies(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Return findings of ``text`` in their order, posts that name no body with the one employer whose words, in their sentence, hold the post.

    "Its" is the one body that the sentence before tells work at: "joined Acme in 1990. She became *its president*".
    """
    work: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for each in findings:
        if each.field == "employer" and each.modality.counts:
            work[each.sentence, id(each.subject)].append(each)
    return [_held_at(each, work, text) for each in findings]


_ITS = compiled(r"\bits (?:(?:first|second|third|last|founding|honorary|vice|deputy|new) )?$")
_NAMED = compiled(r"(?<![.!?]\s)(?<=\s)[^\W\d_a-z]\w+")
"""Somebody or something else that is named since, and may be meant: "joined Acme in *Norway*. She became its president"."""
_LOOK = 24
_OF = frozenset(("of", "for", "at", "to"))


_OF_IT = compiled(r" (?:of|for|at) (?P<body>the (?P<noun>[a-z]+|NGO|start-up))$")
"""Behind a post, that it is of a body told before: "director *of the company*", "chairman *of the bank*"."""
_ANY = frozenset(
    (
        "company",
        "firm",
        "organisation",
        "organization",
        "group",
        "agency",
        "charity",
        "magazine",
        "newspaper",
        "paper",
        "foundation",
        "startup",
        "start-up",
        "NGO",
        "association",
        "network",
        "brand",
    )
)
"""Nouns that the name of the body need not have."""
_NEAR = 2
"""So many sentences back stands the body that any other noun means, which its name has."""


def _held_at(post: Finding, told: Mapping[tuple[int, int], Sequence[Finding]], text: str) -> Finding:
    if post.field == "position_held" and (of_it := _OF_IT.search(post.value)):
        return _held_there(post, of_it, told, text)
    if post.field != "position_held" or "organisation" in post.qualifiers:
        return post
    work = told.get((post.sentence, id(post.subject)), ())
    its = _ITS.search(text, max(0, post.original.start - _LOOK), post.original.start)
    if its and not work and _OF.isdisjoint(post.value.split()):
        before = told.get((post.sentence - 1, id(post.subject)), ())
        holding = [each for each in before if not _NAMED.search(text, each.original.end, post.original.start)]
        holding = holding if len(holding) == len(before) else []
    elif as_told := [
        each for each in work if each.qualifiers.get("role") == post.value and each.quote.covers(post.original)
    ]:
        holding = as_told
    else:
        behind = [each for each in work if each.original.end <= post.original.start]
        held = () if _tells_body(post.value) else (each for each in behind if _holds(each, post))
        holding = [*held] or [each for each in behind if _risen_in(text, each, post)]
    bodies = {each.value for each in holding}
    quote = post.quote.join(holding[0].quote) if len(bodies) == 1 else None
    if quote is None or not short(quote):
        return post
    body = holding[0]
    return evolve(
        post,
        quote=quote,
        qualifiers={**post.qualifiers, "organisation": body.value},
        places={**post.places, "organisation": body.original},
    )


def _held_there(
    post: Finding, of_it: re.Match[str], told: Mapping[tuple[int, int], Sequence[Finding]], text: str
) -> Finding:
    """Return a post of "the company", or of "the bank", with the one body that it means; with none where none or several may be meant."""
    noun, start, end = of_it["noun"], post.original.start, of_it.start()
    if post.qualifiers.get("organisation", of_it["body"]) != of_it["body"]:
        return post
    post = without(post, "organisation")
    near = [told.get((post.sentence - back, id(post.subject)), ()) for back in range(_NEAR + 1)]
    named = [each for each in chain.from_iterable(near) if noun.lower() in each.value.lower().split()]
    work = named or (near[0] or near[1] if noun in _ANY else ())
    bodies = {each.value for each in work}
    if len(bodies) != 1 or not short(quote := post.quote.join(work[0].quote)):
        return post
    return evolve(
        post,
        value=post.value[:end],
        display=post.value[:end],
        original=Span(start, start + end) if text.startswith(post.value[:end], start) else post.original,
        quote=quote,
        qualifiers={**post.qualifiers, "organisation": work[0].value},
        places={**post.places, "organisation": work[0].original},
    )


_AND = len(" and ")


def _holds(work: Finding, post: Finding) -> bool:
    """Tell whether the words for somebody's work hold a post, or end before the "and" that joins it to theirs: "named her chairman *and director*"."""
    joined = post.quote.start <= work.quote.end and 0 <= post.original.start - work.quote.end <= _AND
    return work.quote.covers(post.original) or joined


_RISEN = compiled(
    r"(?:(?!\b(?:left|quit|leav|resign|retir|moved|emigrat|return|depart|stud|enter|turn|fired|sacked|ran|stood|went|gave|was)\b)[^.;:()\"A-Z]|[A-Z][a-z]{2,8} (?=\d)){0,60}?"
    r"(?:,? and|,|,? where (?:he|she|[^\W\d_a-z][\w’'-]+))(?: (?:was|later|then|also|eventually|soon|subsequently|quickly|finally|recently))*"
    r" (?:appointed|named|made|became|becoming|(?P<rise>promoted to|(?:rose|rising|worked (?:his|her|their) way up)(?: [a-z]+ly)? to(?: become)?))(?: the| its)? "
)
"""Between a body that somebody works for and the post that this one comes to in it: "joined Acme *in 1989, becoming* head of sales"."""


def _risen_in(text: str, work: Finding, post: Finding) -> bool:
    """Tell whether the words between a body and a post, which is no public office, say that somebody came to the one in the other."""
    value = post.value.lower()
    risen = _RISEN.fullmatch(text, work.original.end, post.original.start)
    if risen is None or value in lexicon.phrases("offices", "officials"):
        return risen is not None
    if value in lexicon.phrases("offices", "risen"):
        return risen["rise"] is not None
    public = value in lexicon.phrases("offices", "phrases") or value.endswith("minister")
    return not public and not _tells_body(post.value)


_OF_FIELD = compiled(
    r"(?:(?:deputy|associate|assistant|acting|senior|vice) )?(?:head|director|manager|dean|professor|vice-president|chief|lecturer) (?:of|for|in) (?!public\b|the\b)[a-z-]+(?: (?:and )?[a-z-]+){0,2}"
)
"""A post with the field that it is in, which is no body: "head of research"."""


def _tells_body(post: str) -> bool:
    """Tell whether a post says what it is of, or is a place's: "head of sales", "mayor"."""
    if _OF_FIELD.fullmatch(post):
        return False
    words = post.lower().split()
    public = chain.from_iterable(lexicon.words("offices", key) for key in ("alone", "elected"))
    return not _OF.isdisjoint(words) or words[-1] in set(public)
