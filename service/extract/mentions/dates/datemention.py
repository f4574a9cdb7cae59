"""A date as a text writes it, with its place and its EDTF form."""

from typing import Literal

from attrs import frozen

from service.domain import time

Kind = Literal[
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "partial",
    "relative",
    "later",
    "either",
    "bound",
    "range",
    "life",
]
Role = Literal["", "birth", "death"]


@frozen
class DateMention:
    """A date and its place: half-open code points into the text.

    ``edtf`` is ``1987-05-12``, ``1987-05``, ``2018-21`` (spring), ``1987``, ``199X``, ``19XX``, ``1920~`` (about),
    ``1920?`` (probably), ``[1531,1532]`` (``either``), ``[1607..]`` or ``[..1531]`` (``bound``), ``XXXX-10-02`` (no year given:
    ``partial``) or a range ``2013/2018``, ``1950/..``; of a ``relative`` date ("last Tuesday") its words in small letters.
    It is empty where the words tell no date that EDTF has. A range whose ends are both written out has them as ``parts``; a
    ``life`` has its birth, its death or both, each with its ``role``. A single date has a role where a mark of birth or death
    stands right before it ("born 1987" in brackets, "d. 1950"). ``calendar`` names the one that the words are of, if another.
    ``base`` is where the date stands from which a ``later`` one is told ("two years later").
    """

    start: int
    end: int
    edtf: str
    kind: Kind
    parts: "tuple[DateMention, ...]" = ()
    role: Role = ""
    calendar: str = ""
    base: int = -1


def one_of(edtf: str) -> str:
    """Return the EDTF for one unknown day from the start of a range ``2013/2018`` to its end; empty where there is none."""
    first, _, last = edtf.partition("/")
    following = first.isdigit() and last.isdigit() and int(first) + 1 == int(last)
    text = f"[{first}{',' if following else '..'}{last}]"
    return text if time.is_date(text) else ""
