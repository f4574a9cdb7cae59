"""Honours in a list are read whole, those that are shared too; those of whom a line names are not hers."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("2015 Dahl Prize – joint with K. Ono", "Dahl Prize"),
        ("2013 Holm Prize, with Kari Ono and Per Holm", "Holm Prize"),
        ("2012 Tarn Prize (with Kari Ono)", "Tarn Prize"),
        ("2018 Early Career Researcher Award, Royal Society", "Early Career Researcher Award"),
        ("2019 Living Legend Award", "Living Legend Award"),
    ],
)
def test_an_honour_in_a_list_is_read_whole_and_though_it_is_shared(line: str, award: str) -> None:
    assert told(f"Ilse Marchetti is a physicist.\n\nAwards\n2001 Elm Prize\n{line}\n", {"award"}) == {
        "award Elm Prize",
        f"award {award}",
    }


@pytest.mark.parametrize(
    "line", ["2011 Kari Ono won the Tarn Prize", "2011 Tarn Prize: Marta Lund", "2011 Kari Ono, with Ilse: Tarn Prize"]
)
def test_an_honour_of_whom_a_line_names_is_not_hers(line: str) -> None:
    assert told(f"Ilse Marchetti is a physicist.\n\nAwards\n2001 Elm Prize\n{line}\n", {"award"}) == {"award Elm Prize"}
