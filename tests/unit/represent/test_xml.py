"""XML is written as lxml, which reads pages, writes it."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from service.represent.xml import document, element, words

_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("&<>\"'\t\n\r"), max_size=20)


@given(text=_TEXT, value=_TEXT)
def test_words_and_attributes_are_escaped_as_lxml_escapes_them(text, value):
    text, value = (re.sub("[\ufffe\uffff]", "", each) for each in (text, value))
    root = etree.Element("a")
    etree.SubElement(root, "b", {"c": value}).text = text
    expected = etree.tostring(root, xml_declaration=True, encoding="utf-8", standalone=True)
    assert document(element("a", element("b", words(text), c=value)), alone=True) == expected


@given(text=st.text(max_size=20))
def test_whatever_is_told_can_be_parsed(text):
    root = etree.fromstring(document(element("a", element("b", words(text), c=text), element("d"))))
    assert [each.tag for each in root] == ["b", "d"]


def test_what_xml_has_no_place_for_is_left_out():
    assert words("a\x00b\ufffe\ud800c") == "abc"
