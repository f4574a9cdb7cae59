"""A datum: one value of one field at one place in data; claims are made of the person's."""

from collections.abc import Iterable, Mapping

from attrs import Factory, frozen

from service.domain.claim import Claim, Extractor, Modality, claim_id
from service.domain.selector import Fragment, Span, select
from service.domain.source import Document, Subject
from service.extract.text import lexicon

EXTRACTOR = "whosays-structured"
VERSION = "1"


@frozen(kw_only=True)
class Datum:
    """What data says: ``span`` is the quote's place and ``fragment`` its address in the data, ``original`` the data's words.

    ``rule`` tells what read it, ``origins`` what the data itself cites for it.
    """

    field: str
    value: str
    display: str
    original: str
    span: Span
    fragment: Fragment
    rule: str
    probability: float
    qualifiers: Mapping[str, str] = Factory(dict)
    modality: Modality = Modality.ASSERTED
    origins: tuple[str, ...] = ()


def claims_of(document: Document, subject: Subject, data: Iterable[Datum]) -> tuple[Claim, ...]:
    """Turn what a document says of ``subject`` into claims, in the order of the text."""
    claims: list[Claim] = []
    seen: dict[tuple[str, str, str], int] = {}
    for datum in sorted(data, key=lambda each: (each.span, each.field, each.value)):
        exact = datum.span.of(document.text)
        key = (datum.field, datum.original, exact)
        occurrence = seen.get(key, 0)
        seen[key] = occurrence + 1
        claims.append(
            Claim(
                id=claim_id(document.source.id, *key, occurrence),
                profile=subject.id,
                field=datum.field,
                value=datum.value,
                display=datum.display,
                original=datum.original,
                source=document.source.id,
                selector=select(document.text, datum.span, datum.fragment),
                text_sha256=document.source.text_sha256,
                extractor=Extractor(EXTRACTOR, VERSION, datum.rule),
                probability=datum.probability,
                qualifiers=dict(datum.qualifiers),
                modality=datum.modality,
                origins=datum.origins,
            )
        )
    return tuple(claims)


def probability(reading: str) -> float:
    """Return how probable it is that such a reading is what the data says."""
    found: float = lexicon.load("structured")["probabilities"][reading]
    return found
