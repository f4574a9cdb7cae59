"""What pages say of themselves: the record of a source, in its forms; never what they say of people."""

import json

import pytest

from service.domain.time import is_date
from service.ingest.readers.page import read_page
from service.ingest.readers.record import address_of, day_of, tag_of

STORY = "<article><h1>Mayor resigns</h1>{}<p>The mayor of Porto resigned on Wednesday after nine years in office, she said.</p></article>"


def found(head="", body="", before="", attributes=""):
    page = (
        f"{before}<html {attributes}><head><meta charset='utf-8'>{head}</head><body>{STORY.format(body)}</body></html>"
    )
    return read_page("page", page.encode()).found


def linked(*objects):
    return f"<script type='application/ld+json'>{json.dumps(objects if len(objects) > 1 else objects[0])}</script>"


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Mayor resigns",
    "datePublished": "2021-03-04T08:15:00+01:00",
    "inLanguage": "pt_PT",
    "author": [{"@type": "Person", "name": "Jo Penn"}, {"name": "Al Ink"}],
    "publisher": {"@type": "Organization", "name": "City Press"},
    "license": "https://license.example/by",
    "mainEntityOfPage": {"@id": "https://press.example/mayor"},
}


def test_json_ld_of_the_article_counts_first():
    told = found(linked(ARTICLE) + "<meta property='og:title' content='Other'><meta name='author' content='Else'>")
    assert (told.title, told.author, told.publisher) == ("Mayor resigns", "Jo Penn, Al Ink", "City Press")
    assert (told.published, told.language, told.licence) == ("2021-03-04", "pt-PT", "https://license.example/by")
    assert told.url is None or told.url == "https://press.example/mayor"


def test_of_several_articles_that_counts_which_the_page_is():
    other = {"@type": "Article", "headline": "Storm hits coast", "datePublished": "2020-01-01", "author": "Somebody"}
    told = found("<title>Mayor resigns - City Press</title>" + linked(other, {"@graph": [ARTICLE]}))
    assert (told.title, told.author) == ("Mayor resigns", "Jo Penn, Al Ink")


def test_objects_that_are_only_named_are_looked_up():
    article = {**ARTICLE, "author": {"@id": "#jo"}, "publisher": {"@id": "#press"}}
    told = found(
        linked({"@graph": [article, {"@id": "#jo", "name": "Jo Penn"}, {"@id": "#press", "name": "City Press"}]})
    )
    assert (told.author, told.publisher) == ("Jo Penn", "City Press")


def test_what_json_ld_says_of_a_person_is_not_the_page_s():
    told = found(
        linked({"@type": "Person", "name": "Nadia Ferro", "birthDate": "1963-01-01", "url": "https://x.example/"})
        + "<title>Mayor resigns</title>"
    )
    assert (told.title, told.author, told.published) == ("Mayor resigns", None, None)


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[1, 2",
        "//<![CDATA[\n{}\n//]]>",
        "[" * 100_000,
        "null",
        '{"@type": 3}',
        '{"@type": "Article", "author": 7, "headline": []}',
    ],
)
def test_json_ld_that_is_none_says_nothing(script):
    assert (
        found(f"<script type='application/ld+json'>{script}</script><title>Mayor resigns</title>").title
        == "Mayor resigns"
    )


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Mayor resigns - City Press</title><meta property='og:site_name' content='City Press'>", "", "Mayor resigns"),
        ("<title>The City Press | Mayor resigns</title><meta property='og:site_name' content='City Press'>", "", "Mayor resigns"),
        ("<title>Mayor resigns — News — City Press</title>", "", "Mayor resigns"),
        ("<meta property='og:title' content='Mayor resigns · City Press'><meta property='og:site_name' content='City Press'>", "", "Mayor resigns"),
        ("<title>Ferro: a life - in pictures</title>", "", "Ferro: a life - in pictures"),
        ("<title>Mayor &amp; more</title>", "", "Mayor & more"),
        ("", "", None),
    ],
)  # fmt: skip
def test_a_title_is_without_the_site_s_name_where_the_page_says_which_that_is(head, body, title):
    assert found(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("<meta property='article:published_time' content='2021-03-04T23:30:00-05:00'>", "", "2021-03-04"),
        ("<meta itemprop='datePublished' content='2021-03'>", "", "2021-03"),
        ("<meta name='DC.date.issued' content='4 March 2021'>", "", "2021-03-04"),
        ("<meta name='date' content='03/04/2021'>", "", None),
        ("<meta name='date' content='2021-02-30'>", "", None),
        ("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>", "", None),
        ("<meta property='article:modified_time' content='2022-01-01'>", "", None),
        ("", "<time class='entry-date published' datetime='2021-03-04'>x</time><time class='updated' datetime='2022-01-01'>y</time>", "2021-03-04"),
        ("", "<time datetime='2021-03-04T08:00'>x</time><time datetime='2021-03-04T09:00'>y</time>", "2021-03-04"),
        ("", "<time datetime='2021-03-04'>x</time><time datetime='2019-01-01'>y</time>", None),
        ("", "<p>4 March 2021</p>", None),
    ],
)  # fmt: skip
def test_a_day_of_publication_is_one_that_the_page_declares(head, body, day):
    told = found(head, body).published
    assert told == day
    assert told is None or is_date(told)


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        ("<meta name='author' content='By Jo Penn'>", "", "Jo Penn"),
        ("<meta name='author' content='admin'>", "<a rel='author' href='/jo'>Jo Penn</a>", "Jo Penn"),
        ("<meta name='author' content='Jo Penn'>", "<a rel='author' href='/desk'>The desk</a>", "Jo Penn"),
        ("<meta name='author' content='admin'>", "", None),
        ("<meta property='article:author' content='https://social.example/jo'>", "", None),
        ("<meta name='author' content='jo@press.example'>", "", None),
        ("", "<span itemprop='author'><span itemprop='name'>Jo Penn</span></span>", "Jo Penn"),
    ],
)
def test_an_author_is_a_name(head, body, author):
    assert found(head, body).author == author


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ("lang='en_gb'", "", "en-GB"),
        ("lang='English'", "<meta property='og:locale' content='de_DE'>", "de-DE"),
        ("xml:lang='zh-hant-tw'", "", "zh-Hant-TW"),
        ("lang=''", "", None),
    ],
)
def test_a_language_is_a_tag(attributes, head, language):
    assert found(head, attributes=attributes).language == language


SAVED = "<!-- saved from url=(0026)https://press.example/m?a=1 -->\n"
SINGLE = "<!--\n Page saved with SingleFile \n url: https://press.example/m \n saved date: Thu Mar 04 2021 \n-->"


@pytest.mark.parametrize(
    ("before", "head", "url"),
    [
        ("", "<link rel='canonical' href='https://press.example/mayor#top'>", "https://press.example/mayor"),
        (SAVED, "", "https://press.example/m?a=1"),
        (f"<!DOCTYPE html>\n{SAVED}", "", "https://press.example/m?a=1"),
        (SINGLE, "", "https://press.example/m"),
        (SAVED, "<link rel='canonical' href='/mayor'>", "https://press.example/mayor"),
        (SAVED, "<link rel='canonical' href='https://press.example/'>", "https://press.example/m?a=1"),
        ("", "<link rel='canonical' href='/mayor'>", None),
        ("", "<meta property='og:url' content='https://eve:secret@press.example/x'>", None),
        ("<!-- saved from url=(0022)file:///home/eve/x.htm -->", "", None),
    ],
)  # fmt: skip
def test_an_address_is_the_page_s_own_or_whence_a_browser_saved_it(before, head, url):
    assert found(head, before=before).url == url


@pytest.mark.parametrize(("said", "edtf"), [("20210304", "2021-03-04"), ("2021/3/4", "2021-03-04"), ("04.03.2021", "2021-03-04"), ("Thu, 04 Mar 2021 08:15:00 GMT", "2021-03-04"), ("March 4th, 2021", "2021-03-04"), ("soon", None), ("99999999", None), (7, None)])  # fmt: skip
def test_a_day_is_read_from_forms_that_can_be_read_in_one_way_only(said, edtf):
    assert day_of(said) == edtf


@pytest.mark.parametrize("said", ["und", "x", "", None, "de Deutsch"])
def test_what_is_no_tag_is_none(said):
    assert tag_of(said) is None


@pytest.mark.parametrize(
    "said", ["ftp://x.example/", "https://", "https://[::1", "https://a.example/ b", "x" * 3_000, None]
)
def test_what_is_no_address_is_none(said):
    assert address_of(said) is None
