"""Letters stand for a name where a text puts one in brackets behind the other, and the letters are those of its words."""

import hashlib

import pytest

from service.domain.source import Document, Source, SourceKind
from service.reconcile.normal.organisations.organisations import organisation
from service.reconcile.sources.shortnames import short_names


def read(text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = Source(id="a", title="", kind=SourceKind.OTHER, text_sha256=digest, file_sha256=digest, length=len(text))
    return short_names([Document(record, text)])


@pytest.mark.parametrize(
    "text",
    [
        "The Baltic Moss Archive (BMA) was founded in 1950.",
        "In 1950 the Baltic Moss Archive (B.M.A.) opened.",
        "She left the BMA (Baltic Moss Archive) in 1999.",
        "She left the BMA (the Baltic Moss Archive).",
        "She left the B.M.A. (the Baltic Moss Archive).",
    ],
)
def test_letters_beside_a_name_are_told(text):
    assert read(text) == {organisation("Baltic Moss Archive").run: "bma"}


def test_small_words_have_no_letter():
    assert read("The World Council of the Blind (WCB) met.") == {organisation("World Council of the Blind").run: "wcb"}


@pytest.mark.parametrize(
    "text",
    [
        "The Baltic Moss Archive (BNA) was founded.",
        "Ada Berg (BMA) spoke of the Baltic Moss Archive.",
        "The Baltic Moss Archive (founded in 1950) is large.",
        "The Archive (A) is large.",
        "BMA, Baltic Moss Archive",
    ],
)
def test_other_brackets_tell_nothing(text):
    assert read(text) == {}
