"""A quote in its text, and what stands around it, to tell it from what looks like it."""

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, frozen

from service.domain.selector import Span
from service.represent.places.blocks import (
    Unit,
    block_at,
    block_before,
    block_behind,
    is_open,
    last_units,
    units,
    whole_words,
    without_bars,
)
from service.represent.places.words import Index, index_of

EXACT_MAX = 300
"""The longest quote, in code points, that is written out; a longer one is given by its first and last words."""
MOST = 9
"""How many units there are around a quote, and at either end of a range, at most."""
FEWEST = 3
"""How many there are, if there are so many."""

ENOUGH = 30
"""How much, in code points, a directive has in one piece: less may well stand in a menu or below a picture too."""
_SENTENCE_END = re.compile(r"[.!?](?=\s)")


@frozen
class Directive:
    """One text directive, as spans of the text: ``[prefix-,]start[,end][,-suffix]``."""

    start: Span
    end: Span | None = None
    prefix: Span | None = None
    suffix: Span | None = None

    @property
    def led(self) -> Span:
        """Return what has to stand but once: all that is in one piece."""
        return Span(*self.borders)

    @property
    def borders(self) -> tuple[int, int]:
        """Return where that begins and ends."""
        return (self.prefix or self.start).start, (self.start if self.end else self.suffix or self.start).end


@frozen(slots=False)  # which lets it keep what it has found
class Quote:
    """A quote in its text, widened to whole words, with the blocks that it begins and ends in."""

    text: str
    index: Index
    span: Span
    first: Span
    last: Span

    @property
    def in_one_block(self) -> bool:
        """Tell whether one term can hold it."""
        return self.first == self.last

    @property
    def is_short(self) -> bool:
        """Tell whether it is written out, if one term can hold it: on one line, and not too long."""
        return self.span.end - self.span.start <= EXACT_MAX and "\n" not in self.span.of(self.text)

    @cached_property
    def opens(self) -> bool:
        """Tell whether only a dictionary knows if a word begins where the quote does."""
        return is_open(self.text, self.span.start)

    @cached_property
    def stays_open(self) -> bool:
        """Tell whether only a dictionary knows if a word ends where the quote does."""
        return is_open(self.text, self.span.end)

    @cached_property
    def before(self) -> list[Unit]:
        """The units before the quote in its block."""
        return last_units(self.text, self.first.start, self.span.start, MOST + 1)

    @cached_property
    def behind(self) -> list[Unit]:
        """The units behind the quote in its block."""
        return units(self.text, self.span.end, self.last.end, MOST + 1)

    @cached_property
    def before_block(self) -> list[Unit]:
        """The units of the block before that of the quote; none where the page's title may stand between them."""
        other = block_before(self.text, self.first)
        if other and self.first.start <= self.index.opening and "\n\n" in self.text[other.end : self.first.start]:
            return []
        return last_units(self.text, other.start, other.end, MOST) if other else []

    @cached_property
    def behind_block(self) -> list[Unit]:
        """The units of the block behind that of the quote."""
        other = block_behind(self.text, self.last)
        return units(self.text, other.start, other.end, MOST) if other else []

    def leads(self, directive: Directive) -> bool:
        """Tell whether a directive leads to the quote and, in this text, to nothing else."""
        return self.index.stands_once(directive.led)

    def is_enough(self, directive: Directive, enough: int = ENOUGH) -> bool:
        """Tell whether it is so long that it will hardly stand elsewhere in the page either."""
        start, end = directive.borders
        return end - start >= enough

    def holds(self, directive: Directive) -> bool:
        """Tell whether a directive keeps to the blocks of the quote."""
        start, end = directive.borders
        return self.first.start <= start and end <= self.last.end

    def is_safe(self, directive: Directive) -> bool:
        """Tell whether its context keeps inside the sentence: at the ends of one a page may have marks.

        Nor is the first word of a block in it: where a page lets its first letter float, it is no word.
        """
        (first, last), start = directive.borders, directive.start
        if directive.prefix and first == self.first.start:
            return False
        before = _SENTENCE_END.search(self.text, first, start.start)
        return not before and not _SENTENCE_END.search(self.text, max(first, start.end - 1), last)

    def told(self, forms: Iterator[Directive], enough: int = ENOUGH) -> Directive | None:
        """Return the first of ever longer forms that leads to the quote and is enough, or the longest that is as safe."""
        best: Directive | None = None
        was: tuple[bool, bool] | None = None
        for form in forms:
            if best:
                was, now = was or self._standing(best), self._standing(form)
                if was[0] > now[0] or was[1] > now[1]:
                    break
                was = now
            elif not self.leads(form):
                continue
            best = form
            if self.is_enough(form, enough):
                break
        return best

    def _standing(self, directive: Directive) -> tuple[bool, bool]:
        return self.holds(directive), self.is_safe(directive)


def quote_at(text: str, span: Span) -> Quote:
    """Return the quote at ``span``, which begins and ends with no space."""
    span = whole_words(text, without_bars(text, span))
    first, last = block_at(text, span.start), block_at(text, span.end - 1)
    if first.overlaps(last):
        first = last = first.join(last)
    return Quote(text, index_of(text), span, first, last)


def after_prefixes(quote: Quote, start: Span) -> Iterator[Directive]:
    """Yield ``start``, where the quote starts, after ever more of what stands before it.

    Beyond the border of its block comes the block before, and all between the border and the quote is in ``start``: no
    term crosses a border.
    """
    inside = quote.before
    for count in _counts(inside, FEWEST - (len(inside) == FEWEST)):
        yield Directive(start, prefix=joined(inside[-count:]))
    if len(inside) <= MOST and (other := quote.before_block):
        wide = Span(quote.first.start, start.end)
        for count in _counts(other):
            yield Directive(wide, prefix=joined(other[-count:]))


def before_suffixes(quote: Quote, start: Span) -> Iterator[Directive]:
    """Yield ``start``, which ends where the quote does, before ever more of what follows, in the same manner."""
    inside = quote.behind
    for count in _counts(inside):
        yield Directive(start, suffix=joined(inside[:count]))
    if len(inside) <= MOST and (other := quote.behind_block):
        wide = Span(start.start, quote.last.end)
        for count in _counts(other):
            yield Directive(wide, suffix=joined(other[:count]))


def between(quote: Quote, directive: Directive) -> Directive:
    """Return a directive between all that may be around the quote."""
    before, behind = quote.before or quote.before_block, quote.behind or quote.behind_block
    return evolve(directive, prefix=joined(before[-MOST:]), suffix=joined(behind[:MOST]))


def joined(found: list[Unit]) -> Span | None:
    """Return the span from the first of some to the last."""
    return Span(found[0][0], found[-1][1]) if found else None


def _counts(found: list[Unit], fewest: int = FEWEST) -> range:
    return range(min(fewest, len(found)), min(MOST, len(found)) + 1) if found else range(0)
