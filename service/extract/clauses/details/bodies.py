"""The body of a post that its sentence tells with the work alone: "*Acme* has named Ada Byron *chief executive*"."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from attrs import evolve

from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon


def with_bodies(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings in their order, posts that name no body with the one employer whose words, in their sentence, hold the post."""
    work: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for each in findings:
        if each.field == "employer" and each.modality.counts:
            work[each.sentence, id(each.subject)].append(each)
    return [_held_at(each, work.get((each.sentence, id(each.subject)), ())) for each in findings]


def _held_at(post: Finding, work: Sequence[Finding]) -> Finding:
    if post.field != "position_held" or "organisation" in post.qualifiers or _tells_body(post.value):
        return post
    holding = [each for each in work if _holds(each, post) and each.original.end <= post.original.start]
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


_AND = len(" and ")


def _holds(work: Finding, post: Finding) -> bool:
    """Tell whether the words for somebody's work hold a post, or end before the "and" that joins it to theirs: "named her chairman *and director*"."""
    joined = post.quote.start <= work.quote.end and 0 <= post.original.start - work.quote.end <= _AND
    return work.quote.covers(post.original) or joined


def _tells_body(post: str) -> bool:
    """Tell whether a post says what it is of, or is a place's: "head of sales", "mayor"."""
    words = post.lower().split()
    public = chain.from_iterable(lexicon.words("offices", key) for key in ("alone", "elected"))
    return not {"of", "for", "at", "to"}.isdisjoint(words) or words[-1] in set(public)
