import pytest

from schemas import words
from service.domain.claim import Modality
from service.domain.conflict import ConflictStatus, ConflictType, Severity
from service.domain.fields import Cardinality, Datatype
from service.domain.profile import Band, Status
from service.domain.publication import View
from service.domain.ruling import RulingState
from service.domain.source import Dependence, SourceKind, SourceStatus


@pytest.mark.parametrize(
    ("on_the_wire", "in_the_domain"),
    [
        (words.CARDINALITIES, Cardinality),
        (words.DATATYPES, Datatype),
        (words.STATUSES, Status),
        (words.BANDS, Band),
        (words.MODALITIES, Modality),
        (words.SOURCE_KINDS, SourceKind),
        (words.SOURCE_STATUSES, SourceStatus),
        (words.DEPENDENCES, Dependence),
        (words.CONFLICT_TYPES, ConflictType),
        (words.CONFLICT_STATUSES, ConflictStatus),
        (words.SEVERITIES, Severity),
        (words.RULING_STATES, RulingState),
        (words.VIEWS, View),
    ],
)
def test_the_wire_allows_the_domains_words(on_the_wire, in_the_domain):
    assert list(on_the_wire) == list(in_the_domain)
