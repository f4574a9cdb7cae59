"""Posts in a sentence, one behind the other, each with its time in brackets: "served as X of Elm Bank (1985–88), Y of Oak Bank (1988–91) and …"."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from service.domain.claim import Modality
from service.domain.selector import Span
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.rows.courses.lines import Fact, facts_in, finding_of
from service.extract.rows.posts import is_post, is_somebody
from service.extract.rows.postwords import offices, post_of
from service.extract.rows.whens import When, when_first
from service.extract.rules.finding import Finding
from service.extract.rules.modality import modality_of
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_TIME = compiled(r"(?<=\s)\((?=[^()]{0,12}\d{4})[^()]{4,40}\)")
_LINK = compiled(r"\s*(?:[,;]\s*)?(?:and |as well as |then |later )*(?:as )?(?:the |an? )?")
_LEAD = compiled(
    r"\b(?:as|inclu(?:de|des|ded|ding)(?: (?:those|that) of)?|was|were|been|becoming|became|"
    r"(?:positions?|posts?|roles?|offices?|portfolios?|appointments?|capacities)(?: of| as)?)(?:[,:]? (?:the |an? )?|: )"
)
_OTHERWISE = compiled(r"^[^\W\d_]+['’]s? |\band (?:then|later|subsequently) ")
"""A post that prose tells otherwise: whose it is stands before it, or another before it in the same time."""
_FEWEST = 2
_LONGEST = 160
_OF = compiled(r" (?:of|for|to) (?:the )?\w")


@frozen
class _Told:
    """A post in a sentence and its time: where its words stand, with the brackets behind them."""

    post: Span
    time: When
    end: int


def posts_told(text: str, shadow: Shadow, people: People, said: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the posts of such a run in a sentence that are not ``said`` with their time by what reads prose."""
    low, high = shadow.offsets[0], shadow.offsets[-1]
    for run in _runs(text, Span(low, high)) if low < high else ():
        holder = _holder(shadow, people, run[0].post.start) if len(run) >= _FEWEST else None
        shared = _shared_body(text, shadow, run) if holder else None
        for each in run if holder else ():
            if any(_stands(one, each) and (not shared or "organisation" in one.qualifiers) for one in said):
                continue
            inside = [one for one in shadow.mentions.values() if each.post.covers(one.span)]
            inside.sort(key=lambda one: one.start)
            if any(is_somebody(one) and not is_post(text, one.span) for one in inside):
                continue
            for fact in [_of_shared(text, each, shared)] if shared else facts_in(text, each.post, inside):
                if holder and _tells_enough(fact):
                    found = finding_of(
                        fact, each.time, Span(each.post.start, shared.end if shared else each.end), holder
                    )
                    yield evolve(found, modality=_modality(shadow, run[0], each))


_BEHIND = compiled(r" (?:of|to|for|at|with) (?:the )?")


def _shared_body(text: str, shadow: Shadow, run: Sequence[_Told]) -> Mention | None:
    """Return the body that stands behind the last of posts of which none has its own: "deputy head (1956–59) and head (1959–61) *of Elm Bank*"."""
    bodies = [each for each in shadow.mentions.values() if each.kind is Kind.ORGANISATION]
    alone = not any(each.post.covers(one.span) for each in run for one in bodies)
    link = (
        _BEHIND.match(text, run[-1].end) if alone and not any(_OF.search(each.post.of(text)) for each in run) else None
    )
    return next((each for each in bodies if link and each.start == link.end()), None)


def _of_shared(text: str, told: _Told, body: Mention) -> Fact:
    """Return a post of a run with the body that all of them share."""
    name, link = told.post.of(text), text[: body.start].rsplit(maxsplit=2)[-2:]
    name = name if name.isupper() else name[:1].lower() + name[1:]
    post = post_of(text, told.post)
    if post is None or post.head not in offices():
        return Fact("employer", body.value, body.span, {"role": name})
    words = " ".join(word for word in link if word in ("of", "to", "for", "at", "with", "the"))
    value = f"{name} {words} {body.value.removeprefix('the ')}"
    return Fact("position_held", value, told.post, {"organisation": body.value})


def _modality(shadow: Shadow, first: _Told, told: _Told) -> Modality:
    """Return how a post is told: as the first of its run, if that is not plainly so."""
    found = (modality_of(shadow, shadow.index(each.post.start), shadow.index(each.post.end)) for each in (first, told))
    return next((each for each in found if each is not Modality.ASSERTED), Modality.ASSERTED)


def _stands(said: Finding, told: _Told) -> bool:
    """Tell whether prose has told a post: its clause knows the time."""
    post = said.field == "position_held" or (said.field == "employer" and "role" in said.qualifiers)
    return post and said.original.overlaps(told.post)


def _tells_enough(fact: Fact) -> bool:
    if fact.field == "position_held":
        return "organisation" in fact.qualifiers or _OF.search(fact.value) is not None
    return fact.field == "employer"


def _runs(text: str, span: Span) -> Iterator[list[_Told]]:
    """Yield the posts with their times of which each stands right behind the one before."""
    run, behind = list[_Told](), span.start
    for match in _TIME.finditer(text, span.start, span.end):
        time = when_first(text, Span(*match.span()))
        whole = time is not None and time.span == Span(*match.span())
        link = _LINK.match(text, behind, match.start()) if run or behind > span.start else None
        start = link.end() if link else -1
        post = _post(text, start, match.start())
        if post is None or not whole:
            if run:
                yield run
            run = []
            post = _post(text, _led(text, behind, match.start()), match.start()) if whole else None
        if post and time:
            run.append(_Told(post, time, match.end()))
        behind = match.end()
    if run:
        yield run


def _led(text: str, start: int, end: int) -> int:
    """Return where the first post of a run begins: behind the last word that leads to it and leaves a post."""
    leads = [match.end() for match in _LEAD.finditer(text, start, end)]
    return next((at for at in reversed(leads) if _post(text, at, end)), -1)


def _post(text: str, start: int, end: int) -> Span | None:
    """Return the words between two places if they are a post with what stands beside it."""
    words = text[start:end].rstrip() if 0 <= start < end else ""
    if not words or len(words) > _LONGEST or any(map(is_verb, words.split())) or _OTHERWISE.search(words):
        return None
    first = words.partition(",")[0]
    return Span(start, start + len(words)) if is_post(text, Span(start, start + len(first))) else None


def _holder(shadow: Shadow, people: People, start: int) -> Entity | None:
    """Return of whom a run is told: the clause's subject, or whose career or posts it lists."""
    place = shadow.index(start)
    subject = subject_of(shadow, place)
    if subject is not None:
        return people.told_of(subject)
    before = [each for each in shadow.within(0, place) if each.kind in PEOPLE]
    own = before[-1] if before and before[-1].kind is Kind.POSSESSIVE and _is_own(shadow, before[-1]) else None
    return people.told_of(own) if own else None


_OWN = compiled(
    r" (?:[a-z]+ ){0,2}(?:career|posts|positions|roles|appointments|offices|jobs|experience|work|assignments|postings|service)\b"
)


def _is_own(shadow: Shadow, owner: Mention) -> bool:
    """Tell whether a possessive is of a career or of posts."""
    return _OWN.match(shadow.small, shadow.place(owner) + 1) is not None
