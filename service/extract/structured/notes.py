"""What was not read, and why: kept while data is read, told when the load reports."""

from attrs import Factory, define

from service.domain.selector import Fragment, Span
from service.extract.rules.finding import LONGEST_QUOTE
from service.extract.structured.values import Said, Unread, qualifier, said

_SHOWN = 60
_TOO_LONG = f"it has more than {LONGEST_QUOTE} characters, which nobody can check at a glance"


@define
class Notes:
    """What was not read: by what it was to be and why, the first such words with their place, and how many there were."""

    _left: dict[tuple[str, str], tuple[str, str, int]] = Factory(dict)
    _said: list[str] = Factory(list)

    def leave(self, what: str, why: str, words: str, fragment: Fragment) -> None:
        """Note that ``words``, which stand at ``fragment``, are no value of ``what``, and why."""
        first, place, count = self._left.get((what, why), (words, fragment.value, 0))
        self._left[what, why] = (first, place, count + 1)

    def reading(self, field: str, words: str, span: Span, fragment: Fragment) -> Said | None:
        """Return the value of ``field`` that ``words`` at ``span`` say; None, noted, where they say none that can be read."""
        if span.end - span.start > LONGEST_QUOTE:
            self.leave(field, _TOO_LONG, words, fragment)
            return None
        try:
            return said(field, words)
        except Unread as reason:
            self.leave(field, str(reason), words, fragment)
            return None

    def qualifier(self, field: str, key: str, words: str, fragment: Fragment) -> str | None:
        """Return the value of a qualifier that ``words`` say; None, noted, where they say none that can be read."""
        try:
            return qualifier(field, key, words)
        except Unread as reason:
            self.leave(f"{field}.{key}", str(reason), words, fragment)
            return None

    def say(self, sentence: str) -> None:
        """Note something in words of its own."""
        self._said.append(sentence)

    def lines(self, source: str) -> tuple[str, ...]:
        """Return a line for everything, that begins with the id of the source."""
        left = (_line(what, why, *found) for (what, why), found in self._left.items())
        return tuple(f"{source}: {line}" for line in (*left, *self._said))


def _line(what: str, why: str, words: str, place: str, count: int) -> str:
    shown = " ".join(words.split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
    more = f", nor {'is' if count == 2 else 'are'} {count - 1:,} more like it" if count > 1 else ""  # noqa: PLR2004 (one more)
    return f"{what} “{shown}” ({place}) is not read{more}: {why}"
