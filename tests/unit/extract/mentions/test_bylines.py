"""Bylines: the line at the head of a page that says when it was published."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from service.domain.source import Document, SourceKind
from service.extract.engine import extract
from service.extract.mentions.bylines import published_on
from tests.unit.extract.documents import ILSE, document

BODY = "\n\nIlse Marchetti, 53, won the Abel Prize on Monday.\n"
DATED = [
    "By Rosa Varga | 4 March 2021",
    "By Rosa Varga and Ole Holm, 4 March 2021",
    "By Rosa Varga for the Lantern, Mar 4, 2021, 6:00am EST",
    "BY ROSA VARGA  March 4, 2021",
    "Posted by Rosa Varga on 4 March 2021",
    "Posted on March 4, 2021 10:15 am",
    "[Published: 2021-03-04]",
    "Published 10:15 AM EST, Thu March 4, 2021",
    "Published Mar 4, 2021 | Updated Mar 5, 2021",
    "Thursday, 4 March 2021",
    "4 Mar 2021 - 10:15AM",
    "4 March 2021 • 5 min read",
]
SILENT = [
    "Updated 4 March 2021",
    "Born 4 March 1931",
    "Born | Thursday, 4 March 1931",
    "Born\nThursday, 4 March 1931",
    "4 March 1931 – 5 June 2020",
    "Funeral: Thursday 4 March 2021, 10:00",
    "She died on Thursday, 4 March 2021.",
    "Oslo, 4 March 2021",
    "By 4 March 2021",
    "By Rosa Varga, March 2021",
    "Posted on March 4, 2021\nPosted on March 5, 2021",
]


@pytest.mark.parametrize("line", DATED)
def test_a_line_at_the_head_that_says_who_published_or_at_what_hour_tells_the_day_of_a_page(line):
    assert published_on(f"The prize{chr(10)}{line}{BODY}", SourceKind.OTHER) == "2021-03-04"


@pytest.mark.parametrize("line", SILENT)
@pytest.mark.parametrize("kind", [SourceKind.OTHER, SourceKind.NEWSPAPER])
def test_a_change_a_life_an_event_and_two_days_tell_no_day_of_publication(line, kind):
    assert published_on(f"The prize{chr(10)}{line}{BODY}", kind) == ""


def test_a_day_alone_is_that_of_the_page_in_the_news_where_no_later_year_is_told():
    page = "The prize\n4 March 2021"
    assert published_on(page + BODY, SourceKind.NEWSPAPER) == "2021-03-04"
    assert published_on(page + BODY, SourceKind.OTHER) == ""
    assert published_on(page + BODY + "She moved to Oslo in 2022.", SourceKind.NEWSPAPER) == ""


def test_a_line_far_down_is_not_at_the_head():
    assert published_on("The prize\n" + BODY * 60 + "Posted on March 4, 2021", SourceKind.OTHER) == ""


def of_kind(text: str, kind: SourceKind, published: str | None = None) -> Document:
    found = document(text, published=published)
    return Document(evolve(found.source, kind=kind), found.text)


def test_ages_and_weekdays_are_those_of_the_day_in_the_byline():
    found = {
        each.field: each for each in extract(of_kind("By Rosa Varga | 4 March 2021" + BODY, SourceKind.OTHER), ILSE)
    }
    assert dict(found["age_statement"].qualifiers) == {"date": "2021-03-04", "date_basis": "publication"}
    assert found["award"].qualifiers["date"] == "2021-03-01"


def test_the_day_that_the_record_has_goes_before_that_of_the_byline():
    page = of_kind("By Rosa Varga | 4 March 2021" + BODY, SourceKind.OTHER, "2020-02-06")
    (age,) = (each for each in extract(page, ILSE) if each.field == "age_statement")
    assert age.qualifiers["date"] == "2020-02-06"


@given(st.text(alphabet=st.sampled_from("By Ro|,:.-4MarchThu 2021\n10pubdate"), max_size=200))
def test_whatever_stands_at_the_head_the_day_is_one_of_the_calendar_or_none(text):
    day = published_on(text, SourceKind.NEWSPAPER)
    assert day == "" or (len(day) == len("2021-03-04") and day[:4] in text)


@pytest.mark.parametrize(
    "byline", ["By Nils Holm, 3 May 2026", "By Nils Holm and Ane Berg", "By Nils Holm | 3 May 2026"]
)
def test_a_byline_does_not_go_on_with_the_headline_above_it(byline):
    headline = "Ilse Marchetti, sculptor and teacher of two generations, dies at 81"
    page = f"{headline}\n{byline}\nIlse Marchetti, who has died at her home in Lom, was born in Oslo."
    found = extract(document(page), ILSE)
    assert "death_date" not in {each.field for each in found}
    assert not [each.selector.exact for each in found if "Holm" in each.selector.exact]
