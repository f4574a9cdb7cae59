"""What can go wrong, as one tree.

WhosaysError
├── ConfigError          a setting that cannot be used
├── InputError           bad input: says what, where, and what to do
│   ├── ManifestError    profile.toml: a key, a value, a path
│   ├── RulingError      rulings.toml: a key, a value; or a ruling on what is not there
│   ├── ClaimError       claims.toml: a key, a value; a quote that its source's text does not have
│   ├── LabelError       a file of labels: a line, a key, a value
│   ├── ChangedError     what was read has changed meanwhile
│   └── DocumentError    a source's text: missing, binary, empty, wrongly encoded, too large
│       └── FetchError       an address whose page cannot be had now, or may not be fetched
│           └── GonePageError    there is no such page or host any more
├── ProgramError         whosays itself fails at one profile: says where, what, and what to do
│   └── PassageError     it fails at one passage of a text
├── StoreError           the database cannot be opened, read or written
├── ClusterError         the cluster that works for a load is gone
└── RequestError         a request that cannot be answered as asked
    ├── NotFoundError    no such resource; may name the nearest one
    ├── NoPassageError   a part of a text that the text does not have
    ├── GoneError        there was such a resource; it has been deleted
    ├── NotAcceptableError   no representation in any format asked for
    ├── TooMuchError     more is asked for at once than is answered
    └── BadQueryError    parameters that are unknown or have wrong values

No class here knows an exit code or an HTTP status: ``cli`` and ``api`` translate.
"""

from collections.abc import Sequence

from attrs import frozen


class WhosaysError(Exception):
    """The root: everything that whosays raises on purpose."""


class ConfigError(WhosaysError):
    """A setting has a value that cannot be used."""


class InputError(WhosaysError):
    """Input that cannot be used: one line that says where, what is wrong, and what to do.

    ``where`` is a file, with its key or line where that is known (``profile.toml: sources[1].kind``). ``more`` holds
    further faults found at the same time; the message then has one line for each fault.
    """

    def __init__(self, where: str, problem: str, remedy: str, more: "Sequence[InputError]" = ()) -> None:
        super().__init__("\n".join([f"{where}: {problem}; {remedy}", *map(str, more)]))
        self.where = where
        self.problem = problem
        self.remedy = remedy
        self.more = tuple(more)

    def __reduce__(self) -> tuple[type["InputError"], tuple[object, ...]]:
        """Let it pass between processes."""
        return type(self), (self.where, self.problem, self.remedy, self.more)


class ManifestError(InputError):
    """A manifest is not valid TOML, or a key in it is unknown, missing or wrong."""


class RulingError(InputError):
    """A ruling is not valid TOML, has a key that is unknown, missing or wrong, or names what is not there."""


class DocumentError(InputError):
    """A source's text cannot be used as evidence."""


class FetchError(DocumentError):
    """An address whose page cannot be had, or may not be fetched."""


class GonePageError(FetchError):
    """There is no such page any more (404, 410), or no such host."""


class ClaimError(InputError):
    """A claim by hand is not valid TOML, has a key that is unknown, missing or wrong, or no place in its source's text."""


class LabelError(InputError):
    """A file of labels has a line that cannot be used."""


class ChangedError(InputError):
    """What something was made of, or is to replace, has changed while it was made."""


class ProgramError(WhosaysError):
    """whosays itself fails at one profile, whose input may be right: one line that says where, what, and what to do.

    The exception that nobody foresaw is its ``__cause__``.
    """


class PassageError(ProgramError):
    """Reading fails at the passage ``text[start:end]`` of a document, in Unicode code points."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(f"reading fails from {start} to {end}")
        self.start = start
        self.end = end


class StoreError(WhosaysError):
    """The database cannot be opened, read or written."""


class ClusterError(WhosaysError):
    """The cluster that works for a load is gone, or has no workers any more."""


@frozen
class Fault:
    """One wrong thing in a request: a JSON pointer (RFC 6901) to it, and what is expected."""

    pointer: str
    detail: str


class RequestError(WhosaysError):
    """A request that cannot be answered as it was asked; ``faults`` are those of its parameters."""

    faults: tuple[Fault, ...] = ()


class NotFoundError(RequestError):
    """No ``kind`` (profile, field, claim, source, conflict, revision, path) is called ``key``.

    ``pointer`` leads to the parameter that asked for it, where it was no part of the path.
    """

    def __init__(self, kind: str, key: str, suggestion: str | None = None, pointer: str | None = None) -> None:
        hint = f"; did you mean {suggestion!r}?" if suggestion else ""
        super().__init__(f"no {kind} {key!r}{hint}")
        self.faults = (Fault(pointer, str(self)),) if pointer else ()
        self.kind = kind
        self.key = key
        self.suggestion = suggestion


class NoPassageError(RequestError):
    """The text of a source has no such passage, as ``fault`` says."""

    def __init__(self, source: str, fault: Fault) -> None:
        super().__init__(f"the source {source!r} has no such passage: {fault.pointer}: {fault.detail}")
        self.faults = (fault,)


class GoneError(RequestError):
    """The ``kind`` called ``key`` was published once and has been deleted."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"the {kind} {key!r} has been deleted")
        self.kind = kind
        self.key = key


class NotAcceptableError(RequestError):
    """None of the formats asked for exists here; ``available`` lists the media types that do."""

    def __init__(self, asked: str, available: Sequence[str]) -> None:
        super().__init__(f"{asked!r} is not available here; there is {', '.join(available)}")
        self.available = tuple(available)


class TooMuchError(RequestError):
    """More is asked for at once than is answered; the message says how much is."""


class BadQueryError(RequestError):
    """Parameters that are unknown or wrong, each as a :class:`Fault`."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.pointer}: {fault.detail}" for fault in faults))
        self.faults = tuple(faults)
