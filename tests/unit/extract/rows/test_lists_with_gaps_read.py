"""Lists below a heading as columns and cards leave them: blank lines between the items, times and bodies on lines of their own."""

import pytest

from service.extract.rows import housed
from service.extract.text.layout.blocks import Block
from tests.unit.extract.documents import claims, told


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(f"Ilse Marchetti\n\n{page}\n")]


def test_items_with_blank_lines_between_them_are_items_below_their_heading():
    page = "Awards\n\nLumen Prize\n\nOrder of the Heron\n\nEducation\n\nFjord University\n\nBergen College of Music\n"
    assert read(page) == [
        ("award", "Lumen Prize", {}),
        ("award", "Order of the Heron", {}),
        ("educated_at", "Fjord University", {}),
        ("educated_at", "Bergen College of Music", {}),
    ]


def test_a_degree_that_stands_alone_with_its_years_is_no_heading():
    page = "Education\n\nMSc Botany, Fjord University (2010–2013)\n\nBSc Botany, Birk University (2007–2010)\n\nReading\n\nTrees (Birk University)\n"
    assert read(page) == [
        ("educated_at", "Fjord University", {"degree": "MSc", "subject": "botany", "start": "2010", "end": "2013"}),
        ("educated_at", "Birk University", {"degree": "BSc", "subject": "botany", "start": "2007", "end": "2010"}),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Awards\n\nThe Lumen Prize\n\nThe Lumen Prize was founded in her memory.\n",
        "Education\n\nLife at Fjord University\n\nStudents there were on strike.\n",
        "Career\n\nPresidency (2005–2013)\n\nThe times were hard.\n",
    ],
)
def test_a_heading_of_prose_is_no_item(page):
    assert read(page) == []


def test_a_time_on_its_own_line_dates_the_line_below_it_where_the_list_begins_with_one():
    page = "Career\n1987–1990\nResearcher, Fjord Institute.\n1990–1997\nDirector General, Heron Systems Ltd.\n1997–present\nAdviser to the Minister of Trade.\n\nEducation\n1987\nFjord University\n"
    assert read(page) == [
        ("employer", "Fjord Institute", {"role": "researcher", "start": "1987", "end": "1990"}),
        (
            "position_held",
            "director general of Heron Systems Ltd",
            {"organisation": "Heron Systems Ltd", "start": "1990", "end": "1997"},
        ),
        ("position_held", "adviser to the minister of trade", {"start": "1997", "tense": "present"}),
        ("educated_at", "Fjord University", {"end": "1987"}),
    ]


def test_a_time_on_its_own_line_dates_an_honour_over_a_blank_line():
    assert read("Honours\n\n2004\n\nLumen Prize\n\n2005\n\nHeron Medal\n") == [
        ("award", "Lumen Prize", {"date": "2004"}),
        ("award", "Heron Medal", {"date": "2005"}),
    ]


def test_a_time_behind_a_school_and_its_degree_dates_both_where_each_part_ends_with_one():
    page = "Education\nPhD in Botany\nFjord University\n1998 – 2003\n\nBirk University\nMaster's degree, Law\n1990 – 1995\n"
    assert read(page) == [
        ("educated_at", "Fjord University", {"degree": "PhD", "subject": "botany", "start": "1998", "end": "2003"}),
        (
            "educated_at",
            "Birk University",
            {"degree": "Master's degree", "subject": "law", "start": "1990", "end": "1995"},
        ),
    ]


def test_a_time_between_a_school_and_a_degree_dates_nothing_for_sure():
    found = read("Education\nFjord University\n1998 – 2003\nPhD in Botany\nBirk University\n1990 – 1995\nMSc\n")
    assert [each for each in found if "degree" in each[2]] == []


@pytest.mark.parametrize(
    "page",
    [
        "Timeline\n1962\nHeron Bank is founded by Karl Vogt.\n1975\nKarl Vogt becomes director of the bank\n",
        "Awards\n2004\nNominated for the Lumen Prize\n2005\nJury of the Heron Medal\n2006\nKarl Vogt, Heron Medal\n",
    ],
)
def test_times_above_what_is_not_hers_tell_nothing(page):
    assert read(page) == []


def test_posts_below_the_body_that_has_a_line_for_itself_are_held_there():
    page = "Professional Experience\n\nFjord University, Bergen\nLecturer in Botany, 1998–2004\nHead of Department, 2004–2008\n\nHeron Institute\nResearcher (1990–1998)\n"
    assert read(page) == [
        ("employer", "Fjord University", {"role": "lecturer in Botany", "start": "1998", "end": "2004"}),
        ("position_held", "head of Department", {"organisation": "Fjord University", "start": "2004", "end": "2008"}),
        ("employer", "Heron Institute", {"role": "researcher", "start": "1990", "end": "1998"}),
    ]


def test_degrees_below_their_school_are_from_there():
    assert read("Education\nFjord University\nPhD, 1990\nMSc, 1985\n") == [
        ("educated_at", "Fjord University", {"degree": "PhD", "end": "1990"}),
        ("educated_at", "Fjord University", {"degree": "MSc", "end": "1985"}),
    ]


def test_a_post_with_a_body_of_its_own_is_not_held_at_the_one_above():
    found = read("Career\n\nFjord University\nDirector, Heron Institute, 1998–2004\nDean, Birk College, 1990–1998\n")
    assert [each[2].get("organisation") for each in found] == ["Heron Institute", "Birk College"]


def test_posts_below_a_body_that_belong_to_somebody_named_are_not_hers():
    assert read("Career\n\nFjord University\nDirector Karl Vogt, 1990–1994\n") == []


def test_a_degree_with_its_school_is_not_from_that_of_the_next_time():
    page = "Education\n2005 - 2008\nDoctoral studies, Fjord University\n2004\nLL.M., Birk College London\n1998 - 2003\nFaculty of Law, Fjord University\n"
    assert read(page) == [
        ("educated_at", "Fjord University", {"start": "2005", "end": "2008"}),
        ("educated_at", "Birk College London", {"degree": "LL.M.", "end": "2004"}),
        ("educated_at", "Fjord University", {"start": "1998", "end": "2003"}),
    ]


@pytest.mark.parametrize("above", ["Career of Per Dahl", "Her husband's career", "Past presidents"])
def test_posts_below_a_body_are_somebody_elses_where_the_heading_above_it_is(above: str) -> None:
    posts = "Fjord University\nLecturer, 1998–2004\n\nBirk College\nReader, 2004–2009"
    assert not told(f"Ilse Marchetti is a writer.\n\n{above}\n\n{posts}\n", {"employer", "position_held"})


def test_posts_below_a_body_are_whose_name_the_page_has_for_a_title() -> None:
    page = "Per Dahl\nFjord University\nLecturer, 1998–2004\n\nIn 2005 Ilse Marchetti met him.\n"
    assert not told(page, {"employer", "position_held"})


def test_many_lines_with_their_times_take_time_by_their_number() -> None:
    line = "1998–2004 Lecturer\n"
    few, many = (_looked_at("Career\n\n" + line * number) for number in (20, 80))
    assert many < 6 * few


def _looked_at(text: str) -> int:
    """Return how often a line was asked whether it has a time, to find those below a body."""
    asked = 0

    def ask(page: str, block: Block) -> bool:
        nonlocal asked
        asked += 1
        return has_time(page, block)

    has_time = housed._is_dated
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(housed, "_is_dated", ask)
        claims(text)
    return asked
