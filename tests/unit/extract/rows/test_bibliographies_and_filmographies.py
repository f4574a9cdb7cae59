"""Lists of works with their publisher, place and year, and of films that say who made them."""

import pytest

from tests.unit.extract.documents import shown

_BOOKS = "Ilse Marchetti is a writer.\n\n{}\n{}"


@pytest.mark.parametrize("heading", ["Novels", "Selected writings", "Works"])
@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Grey Harbour. Oslo: Pine Press, 1982.", "Grey Harbour"),
        ("Grey Harbour: A Novel. New Lom: Pine University Press, 1982.", "Grey Harbour: A Novel"),
        ("Grey Harbour. Oslo: Pine Press, 1982. (Danish translation, 1990.)", "Grey Harbour"),
    ],
)
def test_a_title_stands_before_its_place_publisher_and_year(heading, line, title):
    assert shown(_BOOKS.format(heading, line), "notable_for") == [title]


def test_the_number_of_a_book_stands_behind_it():
    lines = "Works\nGrey Harbour, Pine Press (1973), ISBN 978-1-234567-89-7\nRed Quay, Pine Press, Oslo, 1994"
    assert shown(_BOOKS.format(lines, ""), "notable_for") == ["Grey Harbour", "Red Quay"]


def test_books_on_somebody_are_those_of_their_authors():
    lines = (
        "Grey Harbour. Oslo: Pine Press, 1982.\n\nOther books on Ilse Marchetti:\n"
        "Una Falk, Harbours of the Mind. Paris: Pine Press, 2015.\nThe Grey Mind. Oslo: Pine Press, 1999."
    )
    assert shown(_BOOKS.format("Selected writings", lines), "notable_for") == ["Grey Harbour"]


def test_who_stands_before_a_title_has_written_it():
    lines = "Grey Harbour. Oslo: Pine Press, 1982.\nUna Falk, Quays in the Fog. Paris: Pine Press, 2015."
    assert shown(_BOOKS.format("Works", lines), "notable_for") == ["Grey Harbour"]


def test_a_film_is_made_by_whom_the_line_calls_its_director_or_writer():
    lines = (
        "Filmography\nGrey Harbour (short film; director, 2008)\nRed Quay (1980) – writer\n"
        "White Pier (1986; as Ida)\nBlue Dock (1988, actress)\nDark Shore (1974) (director of photography)"
    )
    assert shown(_BOOKS.format("", lines), "notable_for") == ["Grey Harbour", "Red Quay"]


def test_of_publications_those_with_the_number_of_a_book_are_works():
    lines = (
        "Publications\nMarchetti has written books on art, including:\n\n"
        "Grey Harbour: A Study in Art, Pine Press (1973), ISBN 978-1-234567-89-7\nOn fog. Journal of Fog 12 (1999)"
    )
    assert shown(_BOOKS.format("", lines), "notable_for") == ["Grey Harbour: A Study in Art"]
