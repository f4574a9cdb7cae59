"""What somebody was taken for is only possible; what a page has called somebody in a caption is taken back."""

import pytest

from tests.unit.extract.documents import claims


def modalities(text):
    return {(each.value, each.modality.value) for each in claims(text)}


def test_what_somebody_was_taken_for_is_only_possible():
    text = "Ilse Marchetti, whom early biographers took for a native of Porto, was born in Braga."
    assert modalities(text) == {("Porto", "possible"), ("Braga", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti took courses for a year at Elm College.",
        "Ilse Marchetti was taken to Graz for a time and studied at Elm College.",
    ],
)
def test_what_is_taken_for_a_time_is_told(text):
    assert ("Elm College", "asserted") in modalities(text)


def test_what_a_caption_has_said_is_taken_back():
    text = "In a caption on Monday we named Ilse Marchetti as director of the Elm Museum. She is its curator."
    assert ("director of the Elm Museum", "negated") in modalities(text)


def test_what_a_page_has_named_somebody_elsewhere_stands():
    text = "Last year we named Ilse Marchetti as our Baker of the Year. She is from Bern."
    assert ("Baker of the Year", "asserted") in modalities(text)
