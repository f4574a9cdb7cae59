"""JSON with the place of every value: texts of RFC 8259 to nodes that know their offsets and their pointers (RFC 6901)."""

import re
from collections.abc import Iterator

from attrs import define, frozen

from service.domain.selector import JSON_POINTER, Fragment, Span
from service.extract.structured.malformed import Malformed
from service.extract.text.patterns import compiled

DEEPEST = 200
"""So many arrays and objects may lie in one another."""

_TOKEN = compiled(
    r"""[ \t\n\r]*+(?:
          (?P<sign>[{}\[\]:,])
        | "(?P<string>(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+)"
        | (?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)
        | (?P<literal>true|false|null)
    )""",
    re.VERBOSE,
)
_SPACE = compiled(r"[ \t\n\r]*+")
_ESCAPE = compiled(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_INDEX = compiled(r"0|[1-9][0-9]{0,9}")
_SURROGATE = compiled("[\ud800-\udfff]")

_VALUE, _KEY, _COLON, _END = "a value", "a name in quotation marks", "a colon", "the end of the text"
_FIRST_VALUE, _NEXT_VALUE = "a value or ]", "a comma or ]"
_FIRST_KEY, _NEXT_KEY = "a name in quotation marks or }", "a comma or }"
_MEMBERS: dict[str, "Node"] = {}
_ITEMS: list["Node"] = []


@define(eq=False)
class Node:
    """A value in a JSON text: ``[start, end)`` in code points, quotation marks and brackets included.

    ``kind`` is ``object``, ``array``, ``string``, ``number`` or ``literal``; ``value`` has a string decoded (half of a
    surrogate pair is U+FFFD), a number or a literal as it is written. ``key`` is its name or place in its ``parent``.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    members: dict[str, "Node"] = _MEMBERS
    items: list["Node"] = _ITEMS
    parent: "Node | None" = None
    key: str | int = ""

    @property
    def pointer(self) -> str:
        """Return the JSON pointer to the node; of names that an object has twice, it means the last."""
        tokens: list[str] = []
        node = self
        while node.parent is not None:
            tokens.append("/" + str(node.key).replace("~", "~0").replace("/", "~1"))
            node = node.parent
        return "".join(reversed(tokens))

    @property
    def fragment(self) -> Fragment:
        """Return the pointer as a fragment."""
        return Fragment(self.pointer, JSON_POINTER)

    @property
    def span(self) -> Span:
        """Return where the value stands: of a string that is not empty what is between the quotation marks."""
        inside = self.kind == "string" and self.end - self.start > len('""')
        return Span(self.start + 1, self.end - 1) if inside else Span(self.start, self.end)

    @property
    def text(self) -> str | None:
        """Return a string's words, or a number as it is written; None for anything else."""
        return self.value if self.kind in ("string", "number") else None

    def at(self, *path: str) -> "Node | None":
        """Return the node that these names lead to, one member after the other."""
        node: Node | None = self
        for name in path:
            node = node.members.get(name) if node else None
        return node

    def follow(self, pointer: str) -> "Node | None":
        """Return the node that a JSON pointer (RFC 6901) from here leads to; None where there is none, or it is no pointer."""
        node: Node | None = self if pointer.startswith("/") else None
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            if node is None or node.kind != "array":
                node = node.members.get(name) if node else None
            else:
                node = node.items[int(name)] if _INDEX.fullmatch(name) and int(name) < len(node.items) else None
        return node

    def words(self, *path: str) -> str:
        """Return the string that these names lead to; empty where there is none."""
        node = self.at(*path)
        return node.value if node is not None and node.kind == "string" else ""

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all that lies in it, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.items)
            waiting += reversed(node.members.values())


@frozen
class Twice:
    """A name that an object has twice: where it stands again. The last one counts."""

    name: str
    at: int


def parse(text: str, start: int = 0, end: int | None = None) -> tuple[Node, tuple[Twice, ...]]:
    """Return the value that ``text[start:end]`` is, and the names that objects in it have twice.

    Malformed where it is no JSON text (RFC 8259), or nests deeper than DEEPEST. Neither deep nor wide values take
    Python's stack.
    """
    parser = _Parser(text, len(text) if end is None else end)
    return parser.parse(start), tuple(parser.twice)


class _Parser:
    """One run over a text: ``open`` is the innermost value that is not closed yet, ``want`` what may stand next."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.twice: list[Twice] = []
        self.root: Node | None = None
        self.open: Node | None = None
        self.key = ("", 0)
        self.depth = 0

    def parse(self, at: int) -> Node:
        want = _VALUE
        while want != _END:
            match = _TOKEN.match(self.text, at, self.end)
            kind = match.lastgroup if match else None
            if match is None or kind is None:
                raise self._malformed(at, want)
            start, at = match.start(kind), match.end()
            follows = self._sign(match[kind], start, want) if kind == "sign" else self._scalar(kind, match, want)
            if follows is None:
                raise self._malformed(start - (kind == "string"), want)
            want = follows
        after = _SPACE.match(self.text, at, self.end)
        if self.root is None or (after and after.end() < self.end):
            raise self._malformed(at, want)
        return self.root

    def _sign(self, sign: str, at: int, want: str) -> str | None:
        """Take one of ``{}[]:,``; return what may stand next, None where the sign may not stand here."""
        if sign in "{[":
            return self._begin(sign, at) if want in (_VALUE, _FIRST_VALUE) else None
        if sign == "}":
            return self._close(at) if want in (_FIRST_KEY, _NEXT_KEY) else None
        if sign == "]":
            return self._close(at) if want in (_FIRST_VALUE, _NEXT_VALUE) else None
        if sign == ":":
            return _VALUE if want == _COLON else None
        return {_NEXT_KEY: _KEY, _NEXT_VALUE: _VALUE}.get(want)

    def _scalar(self, kind: str, match: re.Match[str], want: str) -> str | None:
        start, end = match.span(kind)
        if kind == "string":
            words = _decoded(match[kind])
            if want in (_KEY, _FIRST_KEY):
                self.key = (words, start)
                return _COLON
            node = Node(kind, start - 1, end + 1, words)
        else:
            node = Node(kind, start, end, match[kind])
        if want not in (_VALUE, _FIRST_VALUE):
            return None
        self._add(node)
        return self._after()

    def _begin(self, sign: str, at: int) -> str:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Malformed(at, f"more than {DEEPEST} arrays and objects lie in one another")
        node = Node("object", at, at, members={}) if sign == "{" else Node("array", at, at, items=[])
        self._add(node)
        self.open = node
        return _FIRST_KEY if sign == "{" else _FIRST_VALUE

    def _close(self, at: int) -> str:
        if self.open is not None:
            self.open.end = at + 1
            self.open = self.open.parent
            self.depth -= 1
        return self._after()

    def _after(self) -> str:
        if self.open is None:
            return _END
        return _NEXT_KEY if self.open.kind == "object" else _NEXT_VALUE

    def _add(self, node: Node) -> None:
        node.parent = self.open
        if self.open is None:
            self.root = node
        elif self.open.kind == "array":
            node.key = len(self.open.items)
            self.open.items.append(node)
        else:
            node.key, at = self.key
            if node.key in self.open.members:
                self.twice.append(Twice(node.key, at))
            self.open.members[node.key] = node

    def _malformed(self, at: int, want: str) -> Malformed:
        space = _SPACE.match(self.text, at, self.end)
        place = space.end() if space else at
        if place >= self.end:
            return Malformed(place, f"it ends where {want} is expected")
        if self.text[place] == '"' and want not in (_COLON, _NEXT_KEY, _NEXT_VALUE, _END):
            return Malformed(place, "a string is not closed, or has a line break or a wrong escape in it")
        return Malformed(place, f"{want} is expected")


def _decoded(raw: str) -> str:
    """Return what the characters between two quotation marks mean (RFC 8259 §7)."""
    if "\\" not in raw:
        return raw
    words = _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _ESCAPED.get(match[2], match[2]), raw)
    if _SURROGATE.search(words):
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return words
