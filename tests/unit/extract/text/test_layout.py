from itertools import pairwise

import pytest
from hypothesis import given

from service.extract.pasted.wraps import unwrapped
from service.extract.text.layout.blocks import blocks
from tests.unit.extract.texts import texts

PAGE = """= Ada Novak =

Ada Novak
- Birthplace: Graz, Austria
- Occupation: Painter
Born 1987 (age 36–37)
Alma mater University of Graz

Ada Novak is a painter. She lives in Oslo.

==Early life==
Novak grew up in Graz.
Her father kept bees.

Read also “Colours”: a walk with Ada Novak

A studio by the river

She moved in 2010.

This article is part of a series made with the Graz Museum.

Leave a Reply

Fill in your details below
She was born in a comment.
"""


def told(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


def test_a_page_falls_into_title_items_headings_paragraphs_and_boilerplate():
    assert told(PAGE) == [
        ("title", "Ada Novak"),
        ("title", "Ada Novak"),
        ("item", "Birthplace: Graz, Austria"),
        ("item", "Occupation: Painter"),
        ("item", "Born 1987 (age 36–37)"),
        ("item", "Alma mater University of Graz"),
        ("paragraph", "Ada Novak is a painter. She lives in Oslo."),
        ("heading", "Early life"),
        ("paragraph", "Novak grew up in Graz."),
        ("paragraph", "Her father kept bees."),
        ("boilerplate", "Read also “Colours”: a walk with Ada Novak"),
        ("heading", "A studio by the river"),
        ("paragraph", "She moved in 2010."),
        ("boilerplate", "This article is part of a series made with the Graz Museum."),
        ("boilerplate", PAGE[PAGE.index("Leave a Reply") :].rstrip()),
    ]


def test_items_have_their_key_and_the_place_of_their_value():
    items = [block for block in blocks(PAGE) if block.kind == "item"]
    assert [(item.key, item.value.of(PAGE)) for item in items] == [
        ("Birthplace", "Graz, Austria"),
        ("Occupation", "Painter"),
        ("Born", "1987 (age 36–37)"),
        ("Alma mater", "University of Graz"),
    ]


def test_every_block_knows_the_heading_above_it():
    sections = {PAGE[block.start : block.end]: block.section for block in blocks(PAGE)}
    assert sections["Novak grew up in Graz."] == "Early life"
    assert sections["She moved in 2010."] == "A studio by the river"
    assert sections["Ada Novak is a painter. She lives in Oslo."] == ""


@pytest.mark.parametrize(
    "line",
    [
        "3 comments",
        "Leave a comment",
        "Please enter your comment!",
        "%d bloggers like this:",
        "Log Out /  Change )",
        "Connecting to %s",
        "Published by adalover",
        "Contact us",
        "© 2020 The Graz Mirror",
        "Copyright 2019, all rights reserved",
        "Subscribe to our newsletter",
        "Share on Facebook",
        "We use cookies to improve this site.",
        "You may also like",
        "Photo: Jo Berg",
        "Know this person, or have more to add? Contact us:",
    ],
)
def test_the_page_around_a_text_is_boilerplate(line):
    text = f"Ada Novak\n\nShe paints. She sings.\n\n{line}\n"
    assert [block.kind for block in blocks(text)] == ["title", "paragraph", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Published by her own press in 1999, the book sold well. She wrote another one.",
        "Shared by two sisters, the house burnt down.",
        "Born in Graz, she moved to Oslo with her mother and never came back.",
        "Known as a painter, she also wrote.",
        "Reader of birds: that is what her neighbours called her, and she liked the name very much.",
        "Follow the river and you come to the house where she was born.",
    ],
)
def test_a_sentence_is_no_boilerplate_and_no_item(line):
    assert [block.kind for block in blocks(f"Ada Novak\n\n{line}\n\nShe sings.")] == ["title", "paragraph", "paragraph"]


def test_references_are_boilerplate_until_the_next_heading():
    text = "= Ada =\n\nShe sings.\n\n== References ==\nGraz Mirror, 1999.\n\n== Legacy ==\nA street.\n"
    assert [kind for kind, _ in told(text)] == [
        "title",
        "paragraph",
        "heading",
        "boilerplate",
        "heading",
        "paragraph",
    ]


def test_lines_that_were_wrapped_are_one_paragraph():
    text = "She was born in a small town by the river and\ngrew up there. Later she\r\n\r\nHe sang.\n"
    assert told(text)[0] == ("paragraph", text[: text.index("\r")])


def test_windows_line_ends_change_nothing():
    assert [kind for kind, _ in told(PAGE.replace("\n", "\r\n"))] == [kind for kind, _ in told(PAGE)]


@given(texts)
def test_blocks_are_ordered_trimmed_and_inside_the_text(text):
    found = blocks(text)
    assert all(0 <= block.start < block.end <= len(text) for block in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[block.start : block.end] == text[block.start : block.end].strip(" \t\r\n") for block in found)
    assert all(block.start <= block.value.start < block.value.end <= block.end for block in found if block.value)


@pytest.mark.parametrize(
    "line",
    [
        "Not to be confused with Ada Nowak, who was born in Lviv.",
        "For other people of this name, see Novak.",
        "For the singer born in 1970, see Ada Novak (singer).",
    ],
)
def test_a_note_that_points_to_somebody_else_is_boilerplate(line):
    assert ("boilerplate", line) in told(f"Ada Novak\n\n{line}\n\nAda Novak is a painter.")


@pytest.mark.parametrize(
    "label",
    [
        "Comments",
        "Comments (3)",
        "12 reader comments",
        "Readers’ views",
        "Have your say",
        "Discussion (4)",
        "Sort by newest",
        "Guestbook",
        "Showing 2 of 14 comments",
        "What our readers said",
        "Comment from Per, 3 May 2018:",
        "@per: I knew her",
        "nils_77 wrote:",
    ],
)
def test_what_readers_write_ends_the_page(label):
    text = f"Ada Novak\n\nAda Novak is a painter.\n\n{label}\n\nmats77\n3 days ago\nShe died in 2018.\n\nReply\n"
    assert told(text)[2:] == [("boilerplate", text[text.index(label) :].rstrip())]


def test_a_count_of_comments_above_a_text_does_not_end_it():
    assert [kind for kind, _ in told("Ada Novak\n\n2 comments\n\nAda Novak is a painter.")][1:] == [
        "boilerplate",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "label", ["Most read", "Related", "More from the Mirror", "Recommended for you", "Editor’s picks"]
)
def test_links_to_other_pages_are_left_out_up_to_prose(label):
    prose = "She has lived in the same house in Graz ever since she came back."
    text = f"Ada Novak\n\nShe paints.\n\n{label}\nAda Novak lives in Paris\nKarl Vogt dies at 90\n\n{prose}\n"
    assert told(text)[2:] == [
        ("boilerplate", label),
        ("boilerplate", "Ada Novak lives in Paris"),
        ("boilerplate", "Karl Vogt dies at 90"),
        ("paragraph", prose),
    ]


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Born|4 October 1931", "Born", "4 October 1931"),
        ("| Born | 4 October 1931 |", "Born", "4 October 1931"),
        ("| **Spouse** | Karl Vogt |", "Spouse", "Karl Vogt"),
        ("Children | 2 |", "Children", "2"),
        ("Alma mater\tUniversity of Graz", "Alma mater", "University of Graz"),
        ("Residence = Graz", "Residence", "Graz"),
        ("Spouse :: Karl Vogt", "Spouse", "Karl Vogt"),
        ("Born ¦ 4 October 1931", "Born", "4 October 1931"),
        ("Born\n4 October 1931", "Born", "4 October 1931"),
        ("Occupation:\nPainter, writer", "Occupation", "Painter, writer"),
    ],
)
def test_a_row_of_a_box_is_read_whatever_parts_its_cells(line, key, value):
    text = f"Ada Novak\n{line}\n"
    assert [(each.key, each.value.of(text)) for each in blocks(text) if each.kind == "item"] == [(key, value)]


@pytest.mark.parametrize(
    "text", ["Ada Novak | |\n| --- | --- |", "Residence\nAwards\nSpouse\nPersonal life\n\nShe sings."]
)
def test_an_empty_row_and_a_list_of_contents_hold_no_values(text):
    assert [each.key for each in blocks(text) if each.kind == "item"] in ([], ["Spouse"])


@pytest.mark.parametrize("bar", ["Home | Search | Browse | Help", "Home > News > Sport", "Home • About • Contact"])
def test_the_links_at_the_head_of_a_page_are_no_row_that_tells_a_home(bar):
    text = f"{bar}\n\nAda Novak\nHome | Oslo\n"
    assert [each.value.of(text) for each in blocks(text) if each.kind == "item"] == ["Oslo"]


def test_a_name_that_a_line_ends_inside_goes_on_in_the_next_one():
    assert unwrapped("Ada was born in St.\nGallen in 1950.") == "Ada was born in St. Gallen in 1950."
    assert unwrapped("In 1950 Ada married Dr.\nNils Roe.") == "In 1950 Ada married Dr. Nils Roe."
    assert unwrapped("Ada lived on Elm St.\nShe sang.") == "Ada lived on Elm St.\nShe sang."
