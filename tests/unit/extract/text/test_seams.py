"""Pages that lost their line ends: the reading view puts them back, and only there."""

import pytest
from hypothesis import given

from service.extract.pasted.view import view_of
from service.extract.text.layout.blocks import blocks
from tests.unit.extract.texts import texts


def told(text: str) -> list[tuple[str, str]]:
    view = view_of(text).text
    return [(block.kind, view[block.start : block.end]) for block in blocks(view)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Novak Born 4 May 1950 Graz Nationality Austrian Occupation Painter Ada Novak is a painter. She sings.",
        "Ada NovakBorn4 May 1950GrazNationalityAustrianOccupationPainterAda Novak is a painter. She sings.",
    ],
)
def test_a_box_on_one_line_falls_into_its_rows(text):
    assert told(text) == [
        ("title", "Ada Novak"),
        ("item", "Born 4 May 1950 Graz"),
        ("item", "Nationality Austrian"),
        ("item", "Occupation Painter"),
        ("paragraph", "Ada Novak is a painter. She sings."),
    ]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Early life and education Novak was born in Graz. She sings.", "Early life and education"),
        ("She sings. Personal life In 1975 she married Karl Vogt.", "Personal life"),
        ("Ada Novak | Childhood On 4 May 1950 she was born.", "Childhood"),
        ("She sings.\nCareer She worked in Oslo for years.", "Career"),
        ("She sings.\nEarly life\nShe was born in Graz.", "Early life"),
    ],
)
def test_a_heading_that_is_glued_to_a_sentence_stands_by_itself(text, heading):
    assert ("heading", heading) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Education Minister Ada Novak lives in Graz.",
        "She wrote about her Early Life and her time at sea.",
        "Career women were rare there. Family businesses were not.",
        "TeamViewer and YouTube were two of the firms that she led.",
        "Born in Graz, Ada Novak studied there. Her Nationality was in doubt.",
        "SpouseAlert is a shop.",
    ],
)
def test_prose_stays_as_it_is(text):
    assert view_of(text).text == text


def test_the_date_that_a_page_begins_with_is_no_part_of_its_first_sentence():
    assert told(" date 2021-03-04 Ada Novak lives in Graz.") == [
        ("boilerplate", "date 2021-03-04"),
        ("paragraph", "Ada Novak lives in Graz."),
    ]


@given(texts, texts)
def test_every_word_behind_a_seam_leads_back_to_the_frozen_text(before, after):
    text = f"{before}\nNationalityAustriaAustrian\nBorn4 May 1950Graz\nOccupation Painter\n{after}"
    view = view_of(text)
    for word in ("Painter", "1950"):
        start = view.text.index(word, len(view_of(before).text) if before.isascii() else 0)
        start, end = view.stretch(start, start + len(word))
        assert text[start:end] == word


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She read politics,law,and Latin.", "She read politics, law, and Latin."),
        ("Novak,Ada,1950", "Novak, Ada, 1950"),
        ("The League:Rain in Peru,1983–1991", "The League: Rain in Peru, 1983–1991"),
        ("In 1990,Novak left Graz.She sang.", "In 1990, Novak left Graz. She sang."),
        ("She has 1,200 books and N,N-dimethyl at a,b.", "She has 1,200 books and N,N-dimethyl at a,b."),
        ("At 10:30 she read example.com and http://example.org/x:y.", ""),
        ("Born: 4 May 1950, in Graz.", ""),
    ],
)
def test_a_blank_lost_behind_a_mark_is_put_back_between_words(text, read):
    assert view_of(text).text == (read or text)


def test_a_blank_put_back_is_no_part_of_the_quoted_text():
    text = "She read politics,law,and Latin."
    view = view_of(text)
    start = view.text.index("politics")
    assert text[slice(*view.stretch(start, start + len("politics, law, and")))] == "politics,law,and"
