"""What stands in long pages as they are pasted: shared honours, posts behind "promoted to", couples, kin behind a clause."""

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


def test_a_post_behind_to_is_no_place() -> None:
    text = "Ilse Marchetti was promoted to Associate Professor in 2019."
    assert told(text, {"position_held", "residence"}) == {"position_held associate professor"}


@pytest.mark.parametrize(
    "told_of",
    [
        "has been in a relationship with the goalkeeper Lena Pauls since 2019; the couple married in June 2022",
        "began a long relationship with the goalkeeper Lena Pauls in 2019. The couple married in June 2022",
    ],
)
def test_the_couple_are_those_who_were_told_to_love(told_of: str) -> None:
    assert "spouse Lena Pauls" in told(f"Ilse Marchetti {told_of}.", {"spouse"})


def test_a_relationship_alone_is_no_marriage() -> None:
    text = "Ilse Marchetti has been in a relationship with the goalkeeper Lena Pauls since 2019."
    assert told(text, {"spouse"}) == set()


@pytest.mark.parametrize("club", ["Gjerpen", "Elmstad"])
def test_her_mother_behind_a_club_is_hers(club: str) -> None:
    text = f"Ilse Marchetti's father, Olav Marchetti, played handball for {club}, and her mother, Berit, is a nurse."
    assert told(text, {"parent"}) == {"parent Olav Marchetti", "parent Berit"}


def test_kin_go_on_behind_a_clause_about_the_first() -> None:
    text = "Ilse Marchetti has died. She is survived by her husband, Nils, whom she married in 1965; two children, Ada and Per; and a dog."
    assert told(text, {"child", "spouse"}) == {"spouse Nils", "child Ada", "child Per"}
