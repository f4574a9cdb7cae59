"""Who says a value, who says it otherwise, who denies it: counted, and in one plain sentence."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from service.domain.claim import Claim
from service.domain.lists.wording import differ_on, listing
from service.domain.profile import Backing
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.opposition import Kinds

_CACHE = 4096


class Support(NamedTuple):
    """Who supports a value: claims of the value itself, of what lies inside it, of what contains it; what implies it, what ``fits`` it and others too.

    ``against`` are the kinds of the sources that say a rival; ``denied`` the claims that deny the value, ``doubted`` those that deny some
    of what is said about it; ``differing`` the qualifiers on which those that say it differ.
    """

    exact: tuple[Claim, ...] = ()
    inside: tuple[Claim, ...] = ()
    around: tuple[Claim, ...] = ()
    implied: tuple[Claim, ...] = ()
    against: Kinds = ()
    denied: tuple[Claim, ...] = ()
    doubted: tuple[Claim, ...] = ()
    differing: tuple[str, ...] = ()
    fits: tuple[Claim, ...] = ()

    @property
    def saying(self) -> tuple[Claim, ...]:
        """Return the claims that say the value, or something that it follows from; not those that say less."""
        return (*self.exact, *self.inside, *self.implied)

    @property
    def all(self) -> tuple[Claim, ...]:
        """Return every supporting claim."""
        return (*self.exact, *self.inside, *self.around, *self.implied, *self.fits)


def backing(support: Support, lineage: Lineage) -> Backing:
    """Return how many independent sources state a value, say it more or less precisely, imply it, bear it out; and how many deny it."""
    state, more, less, imply, fit = (len(sources) for sources in _spoken(support, lineage))
    return Backing(
        state=state,
        more_precisely=more,
        less_precisely=less,
        imply=imply,
        bear_out=fit,
        deny=len(_voices(support.denied, lineage, set())) if support.denied else 0,
    )


def summary(support: Support, lineage: Lineage) -> str:
    """Return one plain sentence on who says so, who says it less or more precisely, who implies it or bears it out, who denies it and who disagrees."""
    spoken = _spoken(support, lineage)
    extra = ""
    if not lineage.alone:
        known = {source for sources in spoken for source in sources}
        copied = [claim for claim in support.all if claim.source not in known]
        words, why = copied_words(copied, lineage) if copied else ("", "")
        extra = f"{words} {'counts' if words.startswith('one ') else 'count'} for nothing more{why}" if copied else ""
    told = tuple([_kinds(sources, lineage) if sources else () for sources in spoken])
    denying = tuple(
        [_kinds(_voices(each, lineage, set()), lineage) if each else () for each in (support.denied, support.doubted)]
    )
    return _sentence(told, extra, denying, support.against, support.differing)


def _spoken(support: Support, lineage: Lineage) -> list[Sequence[str]]:
    """Return the sources that say a value, that say it more and less precisely, that imply it and that bear it out: each voice once, where it first speaks."""
    heard: set[str] = set()
    told = (support.exact, support.inside, support.around, support.implied, support.fits)
    return [_voices(claims, lineage, heard) if claims else () for claims in told]


_VERBS = (
    ("says so", "say so"),
    ("says it more precisely", "say it more precisely"),
    ("says it less precisely", "say it less precisely"),
    ("implies it", "imply it"),
    ("bears it out", "bear it out"),
)


@lru_cache(_CACHE)
def _sentence(
    spoken: tuple[Kinds, ...], extra: str, denying: tuple[Kinds, ...], against: Kinds, differing: tuple[str, ...]
) -> str:
    parts: list[str] = []
    for kinds, verbs in zip(spoken, _VERBS, strict=True):
        if kinds:
            parts.append(_said(kinds, verbs, first=not parts))
    if extra:
        parts.append(extra)
    for kinds, what in zip(denying, ("it", "it in part"), strict=True):
        if kinds:
            parts.append(f"{_listed(kinds)} {'denies' if _total(kinds) == 1 else 'deny'} {what}")
    if against:
        parts.append(f"{_listed(against)} {'disagrees' if _total(against) == 1 else 'disagree'}")
    if differing:
        parts.append(differ_on(differing))
    if not (any(denying) or against or differing):
        parts.append("none disagrees")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _said(kinds: Kinds, verbs: tuple[str, str], *, first: bool) -> str:
    total = _total(kinds)
    one = total == 1
    if not first:
        return f"{_listed(kinds)} {verbs[0] if one else verbs[1]}"
    count = "one source" if one else f"{number(total)} independent sources"
    return f"{count}, {_listed(kinds)}, {verbs[0] if one else verbs[1]}"


def _voices(claims: Sequence[Claim], lineage: Lineage, heard: set[str]) -> Sequence[str]:
    """Return the source that stands for each voice not heard yet."""
    if lineage.alone:
        sources = lineage.sources_of(claims)
        if heard:
            sources = tuple([source for source in sources if source not in heard])
        heard.update(sources)
        return sources
    voices: dict[str, str] = {}
    for claim in lineage.ordered(claims):
        voice = lineage.voice(claim)
        if voice not in heard:
            voices[voice] = min(voices.get(voice, claim.source), claim.source, key=lineage.rank)
    heard.update(voices)
    return list(voices.values())


def copied_words(claims: Sequence[Claim], lineage: Lineage) -> tuple[str, str]:
    """Return "nine copies of one Reuters text", and ": " with what shows that they are copies."""
    copies = len({claim.source for claim in claims})
    found = [copy for claim in claims if (copy := lineage.copied(claim))]
    agencies = {copy.agency for copy in found} if len(found) == len(claims) else set()
    agency = agencies.pop() if len(agencies) == 1 else None
    reasons = ["declared"] if any(map(lineage.declared, claims)) else []
    why = list(dict.fromkeys(table("phrases")["copies"][each] for each in (*reasons, *(copy.reason for copy in found))))
    words = f"{number(copies)} {'copy' if copies == 1 else 'copies'}"
    return f"{words} of one {agency} text" if agency else words, f": {listing(why)}" if why else ""


def _kinds(sources: Sequence[str], lineage: Lineage) -> Kinds:
    if len(sources) == 1:
        return ((lineage.sources[sources[0]].kind, 1),)
    counts: dict[str, int] = {}
    for source in sources:
        kind = lineage.sources[source].kind
        counts[kind] = counts.get(kind, 0) + 1
    return tuple(counts.items())


def _total(kinds: Kinds) -> int:
    return sum([count for _, count in kinds])


def _listed(kinds: Kinds) -> str:
    """Return "a blog and two newspapers"."""
    words = table("phrases")["kinds"]
    return listing([words[kind][0] if count == 1 else f"{number(count)} {words[kind][1]}" for kind, count in kinds])


def number(count: int) -> str:
    """Return a small number as a word, a large one in figures."""
    numbers = table("phrases")["numbers"]["words"]
    return str(numbers[count]) if count < len(numbers) else str(count)
