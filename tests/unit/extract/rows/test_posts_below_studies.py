"""Lines of posts below a heading for studies, and lines that tell more than a post and its years."""

from tests.unit.extract.documents import claims

PAGE = "Ilse Marchetti\n\nEducation\n- Elm High School, 1973\n{}\n"


def told(line: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(PAGE.format(line))}


def test_a_teacher_at_a_school_has_not_studied_there():
    assert told("- Teacher at Oak School 1980-1985") == {("educated_at", "Elm High School"), ("employer", "Oak School")}


def test_a_scholar_has():
    assert ("educated_at", "Leeds University") in told("- Fulbright scholar at Leeds University, 1976")


def test_a_degree_is_whole():
    read = claims(PAGE.format("- University of Dundee. Master of Fine Art, 2010"))

    assert "Master of Fine Art" in {each.qualifiers.get("degree") for each in read}


def test_a_bracket_behind_letters_is_no_second_body():
    page = "Ilse Marchetti\n\nPositions\n- Member of SAX (Association of Elm Artists), 2011-2013\n"
    read = [each.value for each in claims(page) if each.field == "position_held"]

    assert all("of SAX of" not in value for value in read)


def test_a_time_behind_more_than_a_post_is_not_the_posts():
    page = "Ilse Marchetti\n\nPositions\n- Member of SAX (Association of Elm Artists), full-time work as an artist and on the board 2011-2013\n"

    assert not [each for each in claims(page) if "start" in each.qualifiers and each.field == "position_held"]
