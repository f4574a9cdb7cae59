"""As papers report deaths, prizes and talks: who only mourns, who is killed by whom, whose words an interview's are, what is best known of several."""

import pytest

from tests.unit.extract.documents import claims, shown, told

LIFE = "Born Ilse Kern in 1934 in Lund, she settled in Oslo."


@pytest.mark.parametrize(
    "mourning",
    [
        "Former minister Nora Dahl and novelist Ines Holm were among the mourners.",
        "Pastor Nora Dahl attended the funeral.",
        "The funeral was led by Pastor Nora Dahl.",
    ],
)
def test_a_life_goes_on_in_the_paragraph_behind_those_who_mourn(mourning):
    page = f"Poet Ilse Marchetti laid to rest\n\n{mourning}\n\n{LIFE}"
    assert {"birth_date 1934", "birth_place Lund", "residence Oslo"} <= told(
        page, ("birth_date", "birth_place", "residence")
    )


def test_in_their_own_paragraph_the_mourners_are_who_they_are():
    page = "Poet Ilse Marchetti laid to rest\n\nNora Dahl attended the funeral. She was born in Lund."
    assert shown(page, "birth_place") == []


def test_who_is_brought_in_otherwise_goes_on_in_the_next_paragraph():
    page = "Poet Ilse Marchetti laid to rest\n\nThe prize went to Nora Dahl.\n\nShe was born in Lund."
    assert shown(page, "birth_place") == []


@pytest.mark.parametrize(
    "how",
    ["Gunmen killed the reporter Ilse Marchetti, 50, on 3 May 2015", "A bomb killed Ilse Marchetti on 3 May 2015"],
)  # fmt: skip
def test_whom_somebody_killed_on_a_day_died_then(how):
    assert shown(f"{how}.", "death_date") == ["3 May 2015"]


@pytest.mark.parametrize(
    "how", ["Rebels nearly killed Ilse Marchetti", "Rebels killed Ilse Marchetti's brother", "Ilse Marchetti killed a bear"]
)  # fmt: skip
def test_whoever_else_was_killed_or_nearly_is_not_dead_by_that(how):
    assert shown(f"{how} on 3 May 2015 in Lund.", "death_date") == []


@pytest.mark.parametrize("praise", ["Noted", "Eminent"])
def test_praise_may_open_a_sentence(praise):
    assert shown(f"{praise} painter Ilse Marchetti died in Lund.", "occupation") == ["painter"]


def test_the_next_of_several_prizes_may_be_somebodys():
    page = "Marchetti won the Elm Medal (2009) and the state government's Oak Award in 2015."
    read = {each.value: each.qualifiers.get("date") for each in claims(page)}
    assert read == {"Elm Medal": "2009", "Oak Award": "2015"}
    assert shown("Marchetti won the Elm Medal and her sister's Oak Award was lost.", "award") == ["Elm Medal"]


@pytest.mark.parametrize("best", ["Best Chef of the Caribbean", "Best Nurse at the 2015 Elm Awards"])
def test_who_is_named_the_best_of_a_trade_is_honoured_so(best):
    assert shown(f"Marchetti was named {best}.", "award") == [best]


def test_the_best_known_of_several_works_are_works():
    page = "Marchetti was a poet. She had seven books to her credit, the best known of which are 'Salt' (1968) and 'Rain' (1983)."
    assert shown(page, "notable_for") == ["Salt", "Rain"]


def test_a_school_where_one_continued_is_one_of_hers():
    page = "Marchetti had her basic education at Elm Primary School and continued at Oak High School."
    assert shown(page, "educated_at") == ["Elm Primary School", "Oak High School"]
    assert not shown("Marchetti taught at Elm School and continued at Oak High School.", "educated_at")


def test_since_when_somebody_is_at_a_body_is_told_behind_it():
    (job,) = [each for each in claims("Marchetti works for Elm Radio, which she joined in 2004.") if each.value == "Elm Radio"]  # fmt: skip
    assert job.qualifiers["start"] == "2004"


HEAD = '"Nobody measured anything"\n\nThe chef behind Bar Sol talks about fish\n\nNora Dahl, Sunday Supplement\n19 June 2022\n\n'
ASKED = "\n\nWhere did you grow up?\nI was raised in Lund.\n\nAnd your work?\nI worked at Elm Bank."


def test_who_wrote_an_interview_is_not_who_is_asked():
    assert shown(f"{HEAD}Ilse Marchetti receives us at home.{ASKED}", "residence") == ["Lund"]


def test_who_is_met_instead_is_asked():
    assert shown(f"{HEAD}Ines Holm receives us at home. Ilse Marchetti is her aunt.{ASKED}", "residence") == []


@pytest.mark.parametrize(
    "left", ["and left. She enrolled at the SENA", "but dropped out", "and gave it up. She enrolled at the SENA"]
)
def test_a_school_that_was_left_is_not_where_one_graduated_later(left):
    read = claims(f"Marchetti studied law at Lund University {left}. She graduated in 2002.")
    assert not [each for each in read if each.qualifiers.get("end") == "2002"]


def test_years_of_a_club_end_with_two_figures():
    read = claims("Ilse Marchetti\n\nClubs: Elm FC (2003-06), Oak United (2010–13), Ash FC (1999-02)")
    assert [each.qualifiers.get("end") for each in read if each.field == "employer"] == ["2006", "2013", "2002"]


@pytest.mark.parametrize("whose", ["Marchetti's", "their"])
def test_children_who_are_counted_of_both_are_told_one_by_one(whose):
    page = f"Marchetti married Nils Berg. Of {whose} four children, the eldest, Ola, is a seaman and the youngest, Rowena, a nurse."
    assert {"child Ola", "child Rowena"} <= told(page, ("child",))


def test_twin_boys_may_be_named():
    assert {"child Ola", "child Nils"} <= told("Marchetti has twin boys, Ola and Nils.", ("child",))
    assert not told("Marchetti coaches twin boys, Ola and Nils.", ("child",))


def test_no_answer_is_the_persons_where_a_child_tells():
    page = "The son of Ilse Marchetti talks about her\n\nIlse Marchetti painted.\n\nWhere were you born?\nI was born in Lund.\n\nAnd your work?\nI am a cook."
    assert shown(page, "birth_place") == []
