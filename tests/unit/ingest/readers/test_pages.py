"""Pages in the shapes of real ones (``shapes/``): what their readers see as the text is read, line by line, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from service.errors import DocumentError
from service.ingest.readers.page import read_page
from tests.docs.console import REPOSITORY

SHAPES = Path(__file__).with_name("shapes")


def text_of(name):
    return read_page(name, (SHAPES / f"{name}.html").read_bytes()).text


def test_a_news_article_is_read_without_banner_menu_teasers_letter_box_and_remarks():
    assert text_of("news").split("\n") == [
        "Nadia Ferro, the mayor of Porto, resigned on Wednesday after nine years in office, saying that she wanted to spend more time with her family.",
        "",
        "Ferro, 58, was born in Braga and studied law at the University of Coimbra.",
        "She was first elected in 2012.",
        "",
        "“I have given all I could,” she told reporters. Her husband, the painter Luís Costa, stood beside her.",
        "",
        "A long career",
        "",
        "Before politics she worked as a judge in Viseu from 1995 to 2005, and then as a professor at the University of Minho, where she taught administrative law.",
        "",
        "She has two children, Inês and Tomás.",
        "",
        "Nadia Ferro waves from her desk in 2019, for the last time.",
    ]


def test_a_caption_does_not_stand_between_a_person_and_the_pronouns_for_them():
    text = text_of("news")
    assert text.index("was born in Braga") < text.index("waves from her desk")


def test_an_encyclopedia_s_infobox_keeps_its_rows_and_its_prose_has_no_marks_of_notes():
    text = text_of("wiki")
    assert text.startswith(
        "Ada Byron\nFRS\nByron in 1840\n"
        "Born: Augusta Ada Byron | 10 December 1815 | London, England\n"
        "Died: 27 November 1852 (aged 36) | Marylebone, London, England\n"
        "Known for: Mathematics | Computing\n"
        "Spouse: William King (m. 1835)\n"
        "Children: 3\n"
    )
    assert "the analytical engine. [citation needed] She was the first" in text
    assert '"Ada" by Byron himself.\n' in text
    assert "\n\nEarly life\n\n" in text
    assert "- Annabella (1837–1917)\n- Ralph Gordon (1839–1906)\n- second Earl\n" in text
    assert "- Byron (1836–1862): eldest son" in text
    assert "- 1840 | Royal Medal | Won\n- 1841 | Copley Medal | Nominated\n- Other Medal | Won" in text
    for furniture in (
        "[1]",
        "[3]",
        "edit",
        "may refer",
        "disambiguation",
        "1815 births",
        "Fuegi",
        "last edited",
        "Main page",
    ):
        assert furniture not in text


def test_an_official_cv_keeps_terms_with_what_is_said_of_them():
    assert text_of("cv") == (
        "Dr. Erik Holm, Minister of Health\n\n"
        "Born: 14 May 1961, Bergen\n"
        "Education: Doctor of Medicine, University of Oslo (1987) | Master of Public Health, Harvard (1991)\n"
        "Party: Centre Party\n\n"
        "Career\n\n"
        "- 1987–1991: Physician, Haukeland Hospital\n- 1991–2005: Professor, University of Bergen\nsince 2019: Minister of Health\n\n"
        "Personal\n\nMarried to Kari Holm.\nTwo children\nLives in Oslo"
    )


def test_remarks_below_a_blog_are_not_its_author_s():
    assert text_of("blog") == (
        "Tom Okoro, who ran the corner shop for thirty years, died last week at the age of 81.\n\n"
        "He was born in Enugu, Nigeria, and came to Leeds in 1962."
    )


def test_an_obituary_in_lines_is_read_and_its_guest_book_is_not():
    assert text_of("obit").endswith(
        "Ruth Elaine Lindqvist, 87, of Duluth, passed away on July 9, 2018.\n\n"
        "She was born March 3, 1931, in Fargo, North Dakota, to Carl and Inga Berg.\nShe married Nils Lindqvist in 1952.\n\n"
        "Survivors include a son, Mark; and two daughters, Ellen and Joan."
    )


def test_what_a_browser_does_not_show_is_not_read():
    assert text_of("hidden") == (
        "Ivo Marin\n\n"
        "Ivo Marin was born in Split in 1970 and works as a translator for the European Parliament in Strasbourg.\n\n"
        "He studied Slavic languages in Zagreb, and lived in Rijeka.\n\n"
        "Born: 1970 | Split\nChildren: 2"
    )


def test_a_page_from_right_to_left_is_read():
    assert text_of("rtl").startswith("ولدت ليلى حداد في دمشق عام ١٩٧٥ ودرست")


@pytest.mark.parametrize(
    "sentence",
    [
        "林小雨一九六二年三月四日出生于成都，是一位中国工程师和作家，一九八四年毕业于清华大学，之后在西安的一家研究所工作到退休。",
        "森花子は一九五〇年五月六日に京都で生まれ、東京の大学を卒業した後、長く札幌の美術館で主任として働いている。",
        "อรุณเกิดที่เชียงใหม่เมื่อวันที่สี่มีนาคมและทำงานเป็นวิศวกรในโรงงานแห่งหนึ่งในกรุงเทพมหานคร",
    ],
    ids=["Chinese", "Japanese", "Thai"],
)
def test_an_article_without_spaces_between_words_is_read_and_what_stands_around_it_is_not(sentence):
    page = (
        f"<html><head><meta charset=utf-8></head><body><nav><a href=/>一</a> <a href=/2>二</a></nav>"
        f"<main><p>{sentence}</p></main><footer>1999-2024</footer></body></html>"
    )
    assert read_page("page.html", page.encode()).text == sentence


def test_labels_that_only_a_style_sheet_parts_from_what_they_say_are_parted():
    assert text_of("labels") == (
        "Lena Vogt\n\nBorn: 3 April 1980\nPlace of birth: Kiel\nParty: SPD\n\nOccupation: lawyer\nResidence: Hamburg\n\n"
        "Vogt joined the city council in 2010 and has been its speaker since 2016, the youngest ever."
    )


def test_a_page_that_is_laid_out_in_a_table_is_read_as_prose_and_the_table_inside_as_a_table():
    assert text_of("layout") == (
        "Olga Brandt was born in 1948 in Graz. She has been professor of botany at the University of Vienna since 1990.\n\n"
        "She studied in Graz and Zurich, where she took her doctorate in 1975.\n\n"
        "- 1975-1982: Assistant, ETH Zurich\n- 1982-1990: Lecturer, University of Graz\n\n"
        "Married, two children."
    )


def test_an_amp_page_is_read_without_advertisement_and_teaser():
    assert text_of("amp") == (
        "O cantor Davi Lopes morreu nesta terça-feira (2), aos 71 anos, em Salvador.\n\n"
        "Nascido em Ilhéus em 1948, Lopes gravou 14 discos e era casado com a atriz Nara Dias."
    )


def test_a_box_of_facts_beside_the_text_is_read_even_where_its_values_are_links():
    assert text_of("fandom").startswith(
        "Biography\n\nBorn: 7 May 1979 | Lyon, France\nSpouse: Tim Ray\n\nMira Sol is a French dancer"
    )


def test_a_time_line_is_read_event_by_event():
    text = text_of("timeline")
    assert "- 1971: Born in Nara\n- 1994: Graduates from Kyoto University\n" in text
    assert text.endswith("Family\n\nIto is married to the engineer Ken Mori. They have a daughter.")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("teaser", "teaser: is behind a wall: it is for subscribers, and only its beginning is here; save the page as a subscriber, whole, as HTML"),
        ("scripts", "scripts: has no text of its own: scripts draw it; save the page in a browser once it is drawn"),
    ],
)  # fmt: skip
def test_a_page_that_has_less_than_its_readers_see_is_refused(name, message):
    with pytest.raises(DocumentError) as caught:
        text_of(name)
    assert str(caught.value) == message


def test_the_same_bytes_are_read_alike_in_every_process():
    program = (
        "import sys, pathlib, hashlib\n"
        "from service.ingest.readers.page import read_page\n"
        "texts = [read_page(f.name, f.read_bytes()) for f in sorted(pathlib.Path(sys.argv[1]).glob('*.html'))"
        " if f.stem not in ('teaser', 'scripts')]\n"
        "print(hashlib.sha256(repr(texts).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(SHAPES)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=REPOSITORY,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
