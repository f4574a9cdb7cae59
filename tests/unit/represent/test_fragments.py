import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.selector import Span, select
from service.represent.places.contexts import EXACT_MAX
from service.represent.places.folding import words_of
from service.represent.places.fragments import passage_url
from tests.unit.represent.directive import Parsed, folded, parsed, places

URL = "https://example.org/page"


def link(text, quote, url=URL, at=0):
    start = text.index(quote, at)
    return passage_url(url, text, select(text, Span(start, start + len(quote))))


def first(text, quote, at=0):
    return parsed(link(text, quote, at=at))[0]


def test_there_is_no_address_without_a_source_address():
    assert link("born 1971", "1971", url=None) is None


def test_a_blank_quote_has_the_address_of_its_page():
    assert link("born  1971", "  ") == URL


def test_a_long_quote_that_stands_once_is_written_out():
    quote = "was born in the town of Bodø in 1971"
    assert first(f"She {quote}.", quote) == Parsed("", quote, "", "")


def test_a_short_quote_gets_words_around_it_as_it_may_stand_in_a_menu_too():
    before, behind, *_ = parsed(link("Today she is a physician of the poor in Lima.", "physician"))
    assert before == Parsed("she is a", "physician", "", "")
    assert behind == Parsed("", "physician", "", "of the poor in Lima.")


@pytest.mark.parametrize(("char", "code"), [("-", "%2D"), (",", "%2C"), ("&", "%26"), ("#", "%23"), ("%", "%25")])
def test_characters_of_the_syntax_are_encoded(char, code):
    assert f"a{code}b" in link(f"in a{char}b now", f"a{char}b")


def test_a_fragment_of_the_page_is_kept():
    plain = link("born 1971", "1971").partition("#")[2]
    assert link("born 1971", "1971", url=f"{URL}#life") == f"{URL}#life{plain}"
    assert link("born 1971", "1971", url=f"{URL}#life:~:text=x") == f"{URL}#life{plain}"


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("a pre-Syrian city", "Syria", "Syrian"),
        ("it was Ann Lee's house", "Ann Lee", "Ann Lee's"),
        ("it was Ann Lee’s house", "Ann Lee", "Ann Lee’s"),
        ("it was O’Hara once", "O", "O’Hara"),
        ("वह रामा के साथ", "राम", "रामा"),
        ("la Jose\u0301 y", "Jos", "Jose\u0301"),
        ("सन दिल्ली में", "दिल्ल", "दिल्ली"),
        ("مي\u200cخواهم من", "مي", "مي\u200cخواهم"),
        ("in 1,240 homes", "240", "1,240"),
        ("Dr.Lee and Bo", "Lee", "Dr.Lee"),
        ("a snake_case name", "case", "snake_case"),
        ("of צה״ל then", "צה", "צה״ל"),
        ("he, not Ann, was", "Ann", "Ann"),
        ("by Ann\u200e of Rome", "Ann", "Ann\u200e of"),
        ("la « Que faire ? » et", "Que faire", "« Que faire ? »"),
    ],
)
def test_a_quote_is_widened_to_whole_words(text, quote, whole):
    assert first(text, quote).start == whole


def test_in_scripts_without_spaces_a_quote_stands_between_the_ends_of_clauses():
    found = first("林若秋，植物学家，她毕业于南京大学生物系，后赴柏林。", "毕业于南京大学")
    assert found == Parsed("她", "毕业于南京大学", "", "生物系，")


def test_a_quote_that_stands_twice_gets_words_of_context():
    text = "In May she moved to Oslo with Ann. In June he moved to Oslo with Bo."
    second = text.index("moved to Oslo", 20)
    for found in parsed(link(text, "moved to Oslo", at=second)):
        (place,) = places(found.led, text)
        assert words_of(text).starts[place + len(folded(found.prefix))] == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bodo", "Bodø"),
        ("Jose Nunez", "JOSÉ NÚÑEZ"),
        ("Grosse Strasse", "Große Straße"),
        ("Aero", "Ærø"),
        ("file", "ﬁle"),
        ("ABC 12", "ＡＢＣ １２"),
        ("“Ann”", '"Ann"'),
        ("O'Brien", "O’Brien"),
        ("naive", "nai\u0308ve"),
        ("Gudrun", "Guðrún"),
        ("hus\u00adband", "husband"),
        ("カタ", "かた"),
        ("١٩٧٢", "1972"),
    ],
)
def test_what_a_browser_takes_for_the_same_stands_twice(one, other):
    phrases = [f"the old and noble house of {each} in the far north" for each in (one, other)]
    text = "It was {} at first, and at last it was {} as well.".format(*phrases)
    for phrase in phrases:
        found = parsed(link(text, phrase))
        assert all(each.prefix or each.suffix for each in found if not each.end)
        assert all(len(places(each.led, text)) == 1 for each in found)


def test_context_keeps_to_the_line_while_the_line_has_words():
    text = "Life and work\n\nAnn Lee sang in Rome\nMusic"
    assert first(text, "sang").prefix == "Ann Lee"
    assert parsed(link(text, "sang"))[1].suffix == "in Rome"


def test_a_line_that_stands_twice_is_told_by_the_blocks_around_it():
    text = "= Ann Lee =\n\nBorn in Gera.\n\nA nurse.\n\n= Bo Lee =\n\nBorn in Gera.\n- Work: none"
    before, behind = parsed(link(text, "Born in Gera.", at=30))[:2]
    assert before == Parsed("Bo Lee", "Born in Gera.", "", "")
    assert behind == Parsed("", "Born in Gera.", "", "Work")


def test_a_part_of_a_line_that_stands_twice_is_widened_to_the_border_since_no_term_crosses_it():
    text = "Ann Lee\n\nBorn in Gera.\n\nA nurse.\n\nBo Lee\n\nBorn in Gera."
    assert Parsed("Bo Lee", "Born in Gera", "", "") in parsed(link(text, "in Gera", at=30))


def test_the_first_word_of_a_block_is_no_context_where_there_are_others_as_its_first_letter_may_float():
    assert first("Kofi Mensah Addo was a sailor.", "was a sailor").prefix == "Mensah Addo"


def test_context_of_another_block_is_not_taken_where_the_block_has_some():
    text = "One.\n\nTwo.\n\nThree.\n\nIn the north\n\nNils Abara has been a conductor here."
    assert first(text, "Nils Abara") == Parsed("", "Nils Abara", "", "has been a conductor")


def test_among_the_first_blocks_there_is_no_context_before_a_block_as_the_title_may_stand_there():
    text = "A portrait from the north\n\nNils Abara\n\nHe has been a conductor for years."
    assert [each.prefix for each in parsed(link(text, "Nils Abara"))] == ["", ""]


def test_a_key_with_its_colon_is_one_block():
    assert first("Born: 4 May 1961\nDied: 2001", "Born:") == Parsed("", "Born:", "", "4 May 1961")


def test_a_row_that_stands_twice_is_told_by_what_follows():
    text = "Name: Ann\nHome: Gera\nWork: nurse\n\nName: Ruth\nHome: Gera\nWork: none"
    for found in parsed(link(text, "Home: Gera", at=30)):
        assert found.prefix or found.suffix


def test_context_grows_until_the_quote_is_told_apart():
    text = "one a b c d she said yes e f g h\ntwo a b c d she said yes e f g h"
    assert first(text, "yes", at=36).prefix.startswith("two a b c d")


def test_a_cell_is_found_after_its_key_with_and_without_a_colon():
    text = "Name: Ann Lee\nBorn: 4 May 1961\nHome: Lima"
    cell, colon = parsed(link(text, "4 May 1961"))[:2]
    assert (cell, colon) == (Parsed("Born", "4 May 1961", "", ""), Parsed("Born:", "4 May 1961", "", ""))


def test_a_whole_row_is_found_in_one_line_and_in_two_cells():
    text = "Name: Ann Lee\nBorn: 4 May 1961\nHome: Lima"
    line, cell, colon = parsed(link(text, "Born: 4 May 1961"))[:3]
    assert line == Parsed("", "Born: 4 May 1961", "", "")
    assert (cell, colon) == (Parsed("Born", "4 May 1961", "", ""), Parsed("Born:", "4 May 1961", "", ""))


def test_cells_of_a_longer_row_are_a_range_after_the_first():
    text = "Year | Prize | Place\n1991 | Oslo Prize | Bergen\n1992 | none | Oslo"
    assert Parsed("1991", "Oslo Prize", "Bergen", "") in parsed(link(text, "1991 | Oslo Prize | Bergen"))


def test_a_range_follows_so_that_a_footnote_inside_is_borne():
    text = "Now it is known that she was born in Lima, the daughter of a ferryman, and died there."
    ranges = [each for each in parsed(link(text, "she was born in Lima, the daughter of a ferryman")) if each.end]
    assert [(each.prefix, each.start, each.end) for each in ranges] == [("it is known that", "she", "ferryman")]


def test_where_a_mark_may_stand_before_the_quote_one_range_needs_nothing_before_it():
    text = "She lived in Lima. She died there in Ribe in 2015."
    assert Parsed("", "She died", "Ribe", "") in parsed(link(text, "She died there in Ribe"))


@pytest.mark.parametrize("quote", ["Olga Anna Renn wrote", "Olga Anna Renn"])
def test_a_name_alone_or_a_few_words_begin_no_range_as_they_may_be_the_title(quote):
    text = "Olga Anna Renn wrote five songs.\n\nMore"
    assert all(each.prefix or not each.end for each in parsed(link(text, quote)))


def test_three_words_at_the_beginning_of_a_sentence_are_too_few_for_a_range():
    text = "It is late. The night train left. More"
    assert not [each for each in parsed(link(text, "The night train")) if each.end and not each.prefix]


def test_no_range_is_wider_than_the_quote_where_one_is_not():
    text = "Bruno was a cook.\n\nTwo.\n\nThree.\n\nBruno was born in Vevey above a bakery in the year of the flood."
    address = link(text, "was born in Vevey above a bakery")
    assert "Bruno was" not in [each.start for each in parsed(address)]


def test_the_end_of_a_range_is_the_first_of_its_kind():
    text = "Much is known: she lived in Rome, sang in Rome and then died in Rome, too."
    ranges = [each for each in parsed(link(text, "she lived in Rome, sang in Rome and then died in Rome")) if each.end]
    assert {each.end for each in ranges} == {"died in Rome"}


def test_a_long_quote_is_given_by_its_ends():
    words = " ".join(f"word{number}" for number in range(100))
    found = first(f"Before {words} behind.", words)
    assert len(words) > EXACT_MAX
    assert words.startswith(found.start)
    assert found.end == "word97 word98 word99"


def test_a_long_quote_without_any_border_is_given_by_its_ends():
    quote = "".join(chr(0x4E00 + number) for number in range(EXACT_MAX + 1))
    found = first(f"。{quote}。", quote)
    assert quote.startswith(found.start)
    assert quote.endswith(found.end)
    assert len(found.start) + len(found.end) < EXACT_MAX


def test_a_quote_over_two_blocks_is_given_by_its_ends():
    found = first("The first line here ends.\n\nSecond line ends.", "line here ends.\n\nSecond line")
    assert (found.start, found.end) == ("line here ends.", "Second line")


def test_where_nothing_tells_two_places_apart_there_is_no_directive():
    assert link("★\n★", "★", at=1) == URL


PIECES = ["Ada", "ada", "oslo", "né", "x-y", "1,2", "🐟", "(c)", "Born", "4 May", "日本", "ไทย", "राम", "Lee’s"]
GAPS = [" ", " ", " ", "\n", "\n\n", ": ", " | ", ". ", ".\n- ", " ? ", "\u00a0"]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), min_size=1, max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


def spans(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    return Span(start, data.draw(st.integers(start + 1, len(text))))


@settings(max_examples=300)
@given(text=st.one_of(TEXTS, st.text(min_size=1, max_size=60)), data=st.data())
def test_any_quote_has_an_address_in_ascii_that_is_one_by_the_grammar(text, data):
    span = spans(text, data)
    address = passage_url(URL, text, select(text, span))
    assert address.isascii()
    assert address == URL or parsed(address)


@settings(max_examples=300)
@given(text=TEXTS, data=st.data())
def test_what_stands_twice_gets_no_bare_directive(text, data):
    address = passage_url(URL, text, select(text, spans(text, data)))
    for found in parsed(address) if address != URL else ():
        if not (found.prefix or found.suffix or found.end):
            assert len(places(found.led, text)) == 1 or (not found.led and text.count(found.start) == 1)


@settings(max_examples=300)
@given(text=TEXTS, data=st.data())
def test_the_terms_stand_where_the_quote_stands(text, data):
    span = spans(text, data)
    ends = [*list(words_of(text).starts)[1:], len(text)]
    quoted = {at for at, start in enumerate(words_of(text).starts) if start < span.end and ends[at] > span.start}
    address = passage_url(URL, text, select(text, span))
    for found in parsed(address) if address != URL and folded(span.of(text)) else ():
        if not found.led:  # signs alone
            continue
        starts = [place + len(folded(found.prefix)) for place in places(found.led, text)]
        lengths = len(folded(found.start)) + (len(quoted) if found.end else 0)
        assert any(quoted & set(range(at, at + lengths)) for at in starts)
        assert len(starts) == 1 or (found.prefix and found.suffix) or len(parsed(address)) == 1
