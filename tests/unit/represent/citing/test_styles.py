import pytest
from attrs import astuple
from hypothesis import given

from service.represent.citing.citations import STYLES, cite
from service.represent.citing.styles import apa, chicago, mla
from service.represent.citing.work import work_of_profile
from tests.unit.represent.citing.works import WORKS, work

PROFILE = work_of_profile(
    {"id": "mira-solberg", "name": "Mira Solberg", "revision": 3, "updated_at": "2026-01-02T03:04:05Z"},
    "https://who.example",
)
REVISION = "https://who.example/v1/profiles/mira-solberg/revisions/3"
PAGE = "https://gazette.example/mira"


def test_an_article_of_a_newspaper():
    assert apa(work()) == f"Doe, J. (2020, June 2). The sea taught me. Gazette. {PAGE}"
    assert mla(work()) == f"Doe, Jane. “The sea taught me.” Gazette, 2 June 2020, {PAGE}. Accessed 2 Jan. 2026."
    assert chicago(work()) == f"Doe, Jane. “The sea taught me.” Gazette, June 2, 2020. {PAGE}."


def test_an_entry_of_an_encyclopedia_without_author_or_date():
    entry = work(kind="encyclopedia", publisher="Almanac", author=None, published=None)
    assert apa(entry) == f"The sea taught me. (n.d.). In Almanac. Retrieved January 2, 2026, from {PAGE}"
    assert mla(entry) == f"“The sea taught me.” Almanac, {PAGE}. Accessed 2 Jan. 2026."
    assert chicago(entry) == f"“The sea taught me.” Almanac. Accessed January 2, 2026. {PAGE}."


def test_a_book_without_an_address():
    book = work(kind="book", title="Reefs", publisher="Ice Press", url=None, published="1987")
    assert apa(book) == "Doe, J. (1987). Reefs. Ice Press."
    assert mla(book) == "Doe, Jane. Reefs. Ice Press, 1987."
    assert chicago(book) == "Doe, Jane. Reefs. Ice Press, 1987."


def test_a_profile_is_cited_as_the_revision_that_never_changes():
    assert apa(PROFILE) == f"Mira Solberg. (2026, January 2). In whosays (Revision 3). {REVISION}"
    assert mla(PROFILE) == f"“Mira Solberg.” whosays, revision 3, 2 Jan. 2026, {REVISION}."
    assert chicago(PROFILE) == f"“Mira Solberg.” whosays. Revision 3, January 2, 2026. {REVISION}."


def test_several_authors_are_listed_as_each_style_has_it():
    many = work(author="Jane Doe, Hans Müller and Ann-Marie Roe", url=None)
    assert apa(many).startswith("Doe, J., Müller, H., & Roe, A.-M. (2020")
    assert mla(many).startswith("Doe, Jane, et al. “")
    assert chicago(many).startswith("Doe, Jane, Hans Müller, and Ann-Marie Roe. “")
    assert mla(work(author="Jane Doe and John Roe")).startswith("Doe, Jane, and John Roe. “")


def test_very_many_authors_are_cut_as_each_style_has_it():
    last = [chr(ord("a") + number) * 2 for number in range(21)]
    many = work(author="; ".join(f"{each.capitalize()}, Jane" for each in last))
    assert "Ss, J., . . . Uu, J." in apa(many)
    assert "Jane Gg, et al." in chicago(many)


@pytest.mark.parametrize(
    ("edtf", "in_apa", "in_mla", "in_chicago"),
    [
        ("1987", "(1987)", "1987", "1987"),
        ("1987-09", "(1987, September)", "Sept. 1987", "September 1987"),
        ("1987-XX", "(1987)", "1987", "1987"),
        ("1987-05-XX", "(1987, May)", "May 1987", "May 1987"),
        ("199X", "(1990s)", "1990s", "1990s"),
        ("2018-21", "(2018, Spring)", "Spring 2018", "Spring 2018"),
        ("2020-09?", "(2020, September?)", "[Sept. 2020?]", "[September 2020?]"),
        ("1920~", "(ca. 1920)", "[circa 1920]", "[ca. 1920]"),
        ("1920%", "(ca. 1920?)", "[circa 1920?]", "[ca. 1920?]"),
        ("2013/2018", "(2013–2018)", "2013–2018", "2013–2018"),
        ("2013/..", "(since 2013)", "since 2013", "since 2013"),
        ("[1987-03-02..1987-06-02]", *["between 2 March and 2 June 1987"] * 3),
        ("[..1531]", *["by 1531"] * 3),
        ("[1531,1532]", *["1531 or 1532"] * 3),
        ("0976", "(976)", "976", "976"),
    ],
)
def test_dates_of_every_precision_keep_their_doubt(edtf, in_apa, in_mla, in_chicago):
    dated = work(published=edtf)
    assert in_apa in apa(dated)
    assert f"Gazette, {in_mla}, {PAGE}" in mla(dated)
    assert f"Gazette, {in_chicago}. {PAGE}" in chicago(dated)


def test_a_title_keeps_its_mark_and_its_quotations():
    asked = work(title="Who said “no”?")
    assert "Who said “no”? Gazette." in apa(asked)
    assert "“Who said ‘no’?” Gazette" in mla(asked)


def test_a_page_that_is_gone_is_cited_at_the_archive():
    gone = {"status": "gone", "archive_url": "https://archive.example/1"}
    assert apa(work(**gone)).endswith("https://archive.example/1")
    assert "http" not in apa(work(status="gone"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/", "https://", "https://a.example/\nb", "x"])
def test_only_addresses_of_the_web_are_cited(url):
    assert work(url=url).url is None


@given(WORKS)
def test_every_text_style_is_one_visible_line_of_what_is_known(made):
    written = [name for author in made.authors for name in astuple(author)]
    known = [each for each in (made.title, made.container, made.url, *written) if each]
    for style in ("apa", "mla", "chicago"):
        text = cite(made, style)
        assert text.endswith("\n")
        assert text.count("\n") == 1
        assert "None" not in text or any("None" in given for given in known)
        assert not set(text) & set("\u202e\u2066\u200f\x1b\r")


def test_every_style_has_a_media_type():
    assert {name: style.content_type.partition(";")[0] for name, style in STYLES.items()} == {
        "apa": "text/plain",
        "mla": "text/plain",
        "chicago": "text/plain",
        "csl-json": "application/vnd.citationstyles.csl+json",
        "bibtex": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
    }
