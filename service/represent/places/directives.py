"""Text directives for a quote: those that lead a browser to it and nowhere else in its text.

Where the page differs from its text (a footnote's mark, cells of a table, a break of the line) the first may find
nothing; so others follow that bear it. Each leads to the quote's place by itself.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve

from service.domain.selector import Span
from service.represent.places.blocks import Unit, block_behind, last_units, units
from service.represent.places.contexts import (
    FEWEST,
    MOST,
    Directive,
    Quote,
    after_prefixes,
    before_suffixes,
    between,
    joined,
    quote_at,
)

_LONE_MIN = 2  # units at the beginning of a range
_FEW_MIN, _LAST_MIN = 8, 4  # code points there, and at its end
_RANGE_ENOUGH = 20  # code points there with what stands before: with more of it a mark is the likelier to be among it
_ENDLESS = 75  # code points at either end of what has no borders at all
_CLAUSE_END = re.compile(r"[.,;:!?…)\]}”\"»](?!\S)")


def directives(text: str, span: Span) -> list[Directive]:
    """Return directives for the quote at ``span``, which begins and ends with no space, the best one first.

    There is none where the quote stands elsewhere too and nothing around it tells which is meant.
    """
    quote = quote_at(text, span)
    found = [each for made in _made(quote) for each in _both_keys(text, made)]
    return list(dict.fromkeys(found)) or _last_resort(quote)


def _made(quote: Quote) -> Iterator[Directive]:
    if not quote.is_short:
        yield from _ranges(quote)
    elif quote.in_one_block:
        yield from _anchored(quote)
        yield from _ranges(quote)
    else:
        if quote.leads(Directive(quote.span)):
            yield Directive(quote.span)
        yield from _cells(quote)
        yield from _ranges(quote)


def _anchored(quote: Quote) -> Iterator[Directive]:
    """Yield the quote by itself where that is enough, else once after what stands before it, and once before what follows."""
    whole = Directive(quote.span)
    alone = quote.leads(whole)
    if quote.opens or quote.stays_open:
        yield from _closed(quote)
    elif alone and quote.is_enough(whole):
        yield whole
        return
    else:
        around = [made for side in (after_prefixes, before_suffixes) if (made := quote.told(side(quote, quote.span)))]
        in_line = [each for each in around if "\n" not in each.led.of(quote.text)]
        yield from in_line or around
        alone = alone and not in_line
    if alone:
        yield whole


def _closed(quote: Quote) -> Iterator[Directive]:
    """Yield a quote in a script without spaces: what is around it begins and ends where words surely do."""
    before, behind = quote.before if quote.opens else [], quote.behind if quote.stays_open else []
    forms = (
        Directive(quote.span, prefix=joined(before[-count:]), suffix=joined(behind[:count]))
        for count in range(1, MOST + 1)
    )
    yield from filter(None, [next(filter(quote.leads, forms), None)])


def _ranges(quote: Quote) -> Iterator[Directive]:
    """Yield the quote by its beginning and its end: whatever stands between them on the page, they are found.

    Where a clause ends before the quote, a mark may stand there too; so one range then needs nothing that is there.
    """
    text, span = quote.text, quote.span
    firsts = units(text, span.start, min(quote.first.end, span.end), MOST + 1)
    if quote.in_one_block and len(firsts) == 1:
        if not quote.is_short:
            yield Directive(Span(span.start, span.start + _ENDLESS), Span(span.end - _ENDLESS, span.end))
        return
    after = quote.told(after_prefixes(quote, Span(*firsts[0])), _RANGE_ENOUGH)
    if not quote.is_short:
        lone = quote.told(_beginnings(quote, firsts)) if len(firsts) >= FEWEST or not after else None
    elif after and after.prefix and not _CLAUSE_END.search(text, after.prefix.start, span.start):
        lone = None
    else:
        lone = _lone(quote, firsts)
    is_wider = after and after.start.start < span.start
    for each in (lone, None if lone and is_wider else after):
        if each:
            yield from _ended(quote, each)


def _lone(quote: Quote, firsts: Sequence[Unit]) -> Directive | None:
    """Return the beginning of a range by itself: few words, as a mark may follow any, but no mere name, as titles are.

    There is none for a quote of up to three words: two are too few to be told from others in the page.
    """
    if len(firsts) <= FEWEST and quote.in_one_block:
        return None
    fewest = max(_LONE_MIN, min(FEWEST, len(firsts) // 2))
    for made in islice(_beginnings(quote, firsts[:-1] if quote.in_one_block else firsts), fewest - 1, None):
        words = made.start.of(quote.text)
        if len(words) >= _FEW_MIN and not words.istitle() and quote.leads(made):
            return made
    return None


def _beginnings(quote: Quote, firsts: Sequence[Unit]) -> Iterator[Directive]:
    return (Directive(Span(quote.span.start, end)) for _, end in firsts[:MOST] if not quote.opens)


def _ended(quote: Quote, beginning: Directive) -> Iterator[Directive]:
    """Yield a range with the fewest last words that stand there first behind its beginning.

    Between blocks a page may have more than its text; so there are some more of them then.
    """
    span = quote.span
    lasts = last_units(quote.text, max(quote.last.start, beginning.start.end), span.end, MOST)
    fewest = 1 if quote.is_short else min(FEWEST, len(lasts))
    for start, _ in lasts[len(lasts) - fewest :: -1] if lasts else ():
        end = Span(start, span.end)
        if end.end - end.start >= _LAST_MIN and quote.index.is_next(end, beginning.start.end):
            yield evolve(beginning, end=end, suffix=joined(quote.behind[:FEWEST]) if quote.stays_open else None)
            return


def _cells(quote: Quote) -> Iterator[Directive]:
    """Yield a quote over cells of a row without its first cell, which stands before it: no term goes over their border."""
    second, last = block_behind(quote.text, quote.first), Span(quote.last.start, quote.span.end)
    if second and any(map(str.isalnum, last.of(quote.text))):
        made = Directive(last) if second == quote.last else Directive(second, last)
        yield from filter(quote.leads, [evolve(made, prefix=quote.first)])


def _both_keys(text: str, made: Directive) -> Iterator[Directive]:
    """Yield a directive after a row's key, once as it stands in a cell of its own, and once with its colon."""
    yield made
    if made.prefix and text.startswith(": ", made.prefix.end):
        yield evolve(made, prefix=Span(made.prefix.start, made.prefix.end + 1))


def _last_resort(quote: Quote) -> list[Directive]:
    """Return the quote between all that may be around it: where that stands twice too, both places say the same."""
    text, span = quote.text, quote.span
    whole = Directive(span)
    if not quote.is_short:
        firsts = units(text, span.start, min(quote.first.end, span.end), MOST)
        lasts = last_units(text, max(quote.last.start, span.start), span.end, MOST)
        if quote.in_one_block:
            firsts, lasts = firsts[: (len(firsts) + 1) // 2], lasts[len(lasts) // 2 :]
        whole = Directive(Span(span.start, firsts[-1][1]), Span(lasts[0][0], span.end))
    made = between(quote, whole)
    words = any(map(str.isalnum, span.of(text)))
    alone = quote.leads(whole) if words else text.count(span.of(text)) == 1
    return [made] if made != whole or alone else []
