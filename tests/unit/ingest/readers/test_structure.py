"""How pieces of HTML become lines: what a browser shows apart stands apart, what it shows as one word is one."""

import pytest

from service.errors import DocumentError
from service.ingest.readers.html.furniture import without_furniture
from service.ingest.readers.html.markup import parsed
from service.ingest.readers.html.measures import measured
from service.ingest.readers.page import read_page

STORY = "<p>Nadia Ferro has been the mayor of Porto since 2012, and was a judge in the north of the country before that.</p>"


def text_of(body, head=""):
    page = (
        f"<html><head>{head}</head><body><article>{STORY}{body}{STORY.replace('2012', '2013')}</article></body></html>"
    )
    text = read_page("page", page.encode()).text
    first, last = (STORY.replace("2012", year)[3:-4] for year in ("2012", "2013"))
    assert text.startswith(first)
    return text.removeprefix(first).removesuffix(last).strip("\n").replace(last + "\n\n", "")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<b>Born</b>1961 in Porto, as the second of four.", "Born 1961 in Porto, as the second of four."),
        ("<span>Party</span><span>Socialist</span> she was, for all of her life.", "Party Socialist she was, for all of her life."),
        ("<b>Residence:</b>Porto, where she was born and where she died.", "Residence: Porto, where she was born and where she died."),
        ("She was <b>M</b>ayor and i<i>nde</i>pendent of all of the parties.", "She was Mayor and independent of all of the parties."),
        ("She was <b>A</b>4 and <b>B</b>2 for the office, and <i>J</i>1 for the court.", "She was A4 and B2 for the office, and J1 for the court."),
        ("On the 4<sup>th</sup> of May she left for H<sub>2</sub>O, a company.", "On the 4th of May she left for H2O, a company."),
        ("She moved to Por&shy;to and stayed\u200b there for many years.", "She moved to Porto and stayed there for many years."),
        ("She <del>lived</del><ins>worked</ins> in Porto <s>and Lisbon</s> for many years.", "She worked in Porto for many years."),
        ("She said <q>never</q> to all who asked her for another term.", "She said “never” to all who asked her for another term."),
        ("The name 王<ruby>小明<rt>xiǎomíng</rt></ruby> stands here in a sentence that is long enough.", "The name 王小明 stands here in a sentence that is long enough."),
        ("It was in 1992.<sup>3</sup> She left<a href='#fn4'>[4]</a> the court<sup>[5]</sup> for good, people say.", "It was in 1992. She left the court for good, people say."),
        ("The house has 120 m<sup>2</sup> and cost 10<sup>5</sup> euros, so that nobody wanted it.", "The house has 120 m2 and cost 105 euros, so that nobody wanted it."),
    ],
)  # fmt: skip
def test_words_are_parted_and_joined_as_a_page_shows_them(inner, expected):
    assert text_of(f"<p>{inner}</p>") == expected


def test_a_line_break_ends_a_line_and_two_end_a_paragraph():
    assert text_of("<p>She left in 1992.<br>She came back in 1995.<br><br>She stayed for good.</p>") == (
        "She left in 1992.\nShe came back in 1995.\n\nShe stayed for good."
    )


def test_a_long_line_without_a_full_stop_does_not_run_on_into_the_next():
    assert text_of(
        "<p>Professor of administrative law at the University of Minho<br>Judge at the court of Viseu, for ten years.</p>"
    ) == ("Professor of administrative law at the University of Minho\n\nJudge at the court of Viseu, for ten years.")


def test_lines_that_were_broken_to_fit_stay_below_one_another():
    inner = "She was for a long time a judge at the court of<br>the town of Viseu and then became the mayor of<br>another town, which she is to this day."
    assert text_of(f"<p>{inner}</p>") == inner.replace("<br>", "\n")


def test_items_of_a_list_are_marked_and_stay_together():
    assert text_of(
        "<h2>Posts</h2><ul><li>Judge in Viseu, 1995 to 2005</li><li><p>Professor at the University of Minho, 2005</p></li></ul>"
    ) == ("Posts\n\n- Judge in Viseu, 1995 to 2005\n- Professor at the University of Minho, 2005")


def test_a_table_inside_a_cell_stays_in_its_row():
    table = "<table><tr><td>Born</td><td><table><tr><td>4 May 1961</td></tr><tr><td>Braga</td></tr></table></td></tr><tr><td>Party</td><td>none</td></tr></table>"
    assert text_of(table) == "Born: 4 May 1961 | Braga\nParty: none"


def test_a_label_that_no_reader_takes_for_one_is_marked_as_an_item():
    assert text_of(
        "<table><tr><td>1995–2005</td><td>Judge in Viseu</td></tr><tr><td>Party</td><td>none</td></tr></table>"
    ) == ("- 1995–2005: Judge in Viseu\nParty: none")


def test_a_row_of_headings_is_no_label_with_what_it_says():
    assert (
        text_of("<table><tr><th>Year</th><th>Post</th></tr><tr><td>Party</td><td>none</td></tr></table>")
        == "- Year | Post\nParty: none"
    )


@pytest.mark.parametrize(
    "teaser",
    [
        "<p><a href='/x'>Singer Ana Moura was born in Lagos, her mother says</a></p>",
        "<ul><li><a href='/x'>Ana Moura was born in Lagos, her mother says</a></li><li><a href='/y'>The storm hits the coast tonight at ten</a></li><li><a href='/z'>Ten things to do in Porto this weekend</a></li></ul>",
        "<p>Related:</p><p><a href='/x'>Ana Moura, born in Lagos</a> – a life.</p>",
        "<h4>Mehr zum Thema</h4><p><a href='/x'>Ana Moura lebt in Lagos</a> (2012)</p>",
        "<p>Read more: <a href='/x'>Ana Moura was born in Lagos</a></p>",
        "<p><strong>Lesen Sie auch: <a href='/x'>Ana Moura lebt in Lagos</a></strong></p>",
        "<h3>Related</h3><ul><li><a href='/x'>Ana Moura was born in Lagos, says her mother</a></li><li><a href='/y'>The storm hits the coast tonight at ten</a></li></ul>",
        "<div class='related-articles'><p>Ana Moura was born in Lagos, her mother says.</p></div>",
        "<div class='newsletterSignup'><p>Sign up and read why Ana Moura was born in Lagos.</p></div>",
        "<div id='article_comments'><p>Ana Moura was born in Lagos, everybody knows that.</p></div>",
        "<aside class='most-read'><p>Ana Moura was born in Lagos, her mother says.</p></aside>",
        "<div class='cookie-consent'><p>We use cookies in Lagos, as everybody does now.</p></div>",
    ],
)
def test_what_leads_to_other_pages_or_is_not_the_author_s_is_not_read(teaser):
    assert "Lagos" not in text_of(teaser)


def test_a_link_in_a_sentence_and_a_list_of_linked_names_are_text():
    inner = "<p>She married <a href='/l'>Luís Costa, a painter of some renown</a>, in 1992.</p><ul><li><a href='/m'>Royal Medal</a></li><li><a href='/c'>Copley Medal</a> (1993)</li></ul>"
    assert (
        text_of(inner)
        == "She married Luís Costa, a painter of some renown, in 1992.\n\n- Royal Medal\n- Copley Medal (1993)"
    )


def test_a_quote_that_is_set_apart_and_stands_in_the_text_is_read_once():
    inner = "<p>“I have given all I could,” she told reporters in Porto on that day.</p><aside class='pullquote'><p>“I have given all I could,”</p></aside>"
    assert text_of(inner).count("all I could") == 1


def test_a_paragraph_is_read_though_something_set_apart_says_the_same_at_greater_length():
    said = "Hey Porto, the whole point of this is to make people aware of it"
    apart = f"<aside><p>{said}. Now think of it, my dear friends out there.</p></aside>"
    assert f"“{said},” she wrote." in text_of(f"<p>“{said},” she wrote.</p>{apart}")


def test_an_item_stays_in_its_list_though_something_set_apart_says_the_same_at_greater_length():
    post = "Judge at the court of Viseu from 1995 to 2005"
    posts = f"<ul><li>{post}</li><li>Professor at the University of Minho</li><li>Mayor of the city of Porto since 2012</li></ul>"
    assert f"- {post}\n- Professor at the University of Minho\n- Mayor" in text_of(
        f"{posts}<aside><p>{post}, as it is said.</p></aside>"
    )


@pytest.mark.parametrize("name", ["related-stories", "newsletter", "cookie-banner", "article-comments"])
def test_what_holds_the_page_s_title_is_no_furniture(name):
    page = f"<html><body><div><div class='{name}'><h1>Nadia Ferro</h1><p>She is the mayor.</p></div>{STORY * 3}</div></body></html>"
    tree = parsed("page", page)
    assert without_furniture(tree, measured(tree)).findtext(".//h1") == "Nadia Ferro"


def test_a_name_of_furniture_around_the_whole_article_does_not_take_it_away():
    page = f"<html><body><div class='related-content'><div class='post'>{STORY}{STORY.replace('2012', '2013')}</div></div></body></html>"
    assert "mayor of Porto since 2012" in read_page("page", page.encode()).text


def test_a_page_of_one_sentence_is_read_and_its_menu_is_not():
    page = b"<html><body><div><a href='/'>Home</a> <a href='/news'>News</a></div><p>Nadia Ferro was born in Braga.</p></body></html>"
    assert read_page("page", page).text == "Nadia Ferro was born in Braga."


@pytest.mark.parametrize(
    "page",
    ["<html><body></body></html>", "<html></html>", "", "<p></p>", "<html><body><a href='/x'>News</a></body></html>"],
)
def test_a_page_without_anything_to_read_is_refused(page):
    with pytest.raises(
        DocumentError, match=r"^page: (has no article that can be read|is a page without anything on it); save"
    ):
        read_page("page", page.encode())


def test_frames_are_refused_with_what_to_save():
    with pytest.raises(
        DocumentError, match="shows other pages in frames; save the page in the frame that has the text"
    ):
        read_page("page", b"<html><frameset><frame src='a.html'></frameset></html>")
