"""What papers leave out: a town that is the one before, a family's name, half of a newspaper's, who else stands in front."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

WONG = Subject(id="wong-sai-ming", name="Wong Sai Ming")


def _told(text: str, subject: Subject) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text, subject=subject)}


def test_the_same_town_is_the_one_where_somebody_died():
    text = "Marchetti died in Tallinn in 2001. She was born in the same town in 1930."
    born = next(each for each in claims(text) if each.field == "birth_place")
    assert born.value == "Tallinn"
    assert born.selector.exact == "Tallinn in 2001. She was born in the same town"


@pytest.mark.parametrize(
    "before",
    ["Marchetti died in Tallinn and lies buried in Bergen.", "Marchetti died in 2001.", "Marchetti sang in Lund."],
)
def test_the_same_town_is_none_where_another_has_been_named_since_or_none_was(before):
    assert not shown(f"{before} She was born in the same town in 1930.", "birth_place")


def test_who_is_given_two_words_behind_the_family_is_called_by_them():
    text = "Wong Sai Ming has died. His son Wong Chee Hao confirmed it. Besides Chee Hao, Sai Ming leaves his wife Loo Poh Fan."
    assert _told(text, WONG) == {"child Wong Chee Hao", "spouse Loo Poh Fan"}
    assert "birth_place Ipoh" in _told("Wong Sai Ming has died. Sai Ming was born in Ipoh.", WONG)


def test_a_brother_who_shares_one_of_them_is_somebody_else():
    text = "Wong Sai Ming has died. His brother Wong Sai Kok confirmed it. Sai Kok was born in Ipoh."
    assert _told(text, WONG) == {"sibling Wong Sai Kok"}


def test_who_runs_a_paper_is_told_before_a_name_with_whatever_plain_title():
    for title in ("", "Datuk ", "Dr "):
        read = told(f"Elm Mail editor-in-chief {title}Ilse Marchetti has retired.", ("employer", "position_held"))
        assert read == {"employer Elm Mail", "position_held editor-in-chief of Elm Mail"}


def test_half_of_a_papers_name_employs_nobody():
    assert shown("Marchetti joined the Sunday and Evening Plover in 1950.", "employer") == ["Evening Plover"]
    assert not shown("Norwegian Post editor Ilse Marchetti has retired.", "employer")
    assert shown("Marchetti joined the Norwegian Post in 1960.", "employer") == ["Norwegian Post"]


def test_kin_between_dashes_are_not_who_was_born():
    text = "Marchetti has retired. Born in Graz on 5 May 1937 into a large family - her father and brother were smiths - she sang."
    assert told(text, ("birth_place", "birth_date")) == {"birth_place Graz", "birth_date 1937-05-05"}


def test_a_passing_told_of_a_colleague_has_its_day():
    assert shown("We regret the passing of our dear colleague Ilse Marchetti on 2 May 2018.", "death_date") == [
        "2 May 2018"
    ]
    assert not shown("She announced the passing of her colleague Ilse Marchetti on 2 May 2018.", "death_date")
    assert not shown("The death of her brother Ants Marchetti in 2001 was a blow to Marchetti.", "death_date")


def test_parents_may_be_told_with_whence_they_are_and_by_their_titles():
    text = "Marchetti was born in Graz in 1945, to William Marchetti, from Tarvik, and Mary Hale, from Tarvik."
    assert set(shown(text, "parent")) == {"William Marchetti", "Mary Hale"}
    text = "Born to Madam Fanny Hale from Graz, Professor Marchetti went to Elm College."
    assert shown(text, "parent") == ["Fanny Hale"]


@pytest.mark.parametrize(
    "kin",
    ["husband, friend and companion", "beloved husband and best friend", "husband and best friend of nearly 50 years"],
)
def test_what_else_somebodys_spouse_was_may_stand_before_the_name(kin):
    assert shown(f"Marchetti is survived by her {kin}, Anton.", "spouse") == ["Anton"]


def test_kin_of_two_kinds_are_not_both_the_one_who_is_named():
    assert told("Marchetti lived with her husband and son, Anton.", ("spouse", "child")) == {"child Anton"}


def test_a_town_may_be_told_as_somebodys_home_for_so_long():
    assert shown("Marchetti is buried in Tallinn, her home since 1990.", "residence") == ["Tallinn"]
    assert not shown("Marchetti sang in Lom, her home for refugees nearby.", "residence")


def test_who_is_no_politician_has_no_trade_by_that():
    assert not shown("Marchetti is a non-politician. She sings.", "occupation")
    assert shown("Marchetti is a singer-songwriter.", "occupation") == ["singer-songwriter"]


def test_who_goes_on_behind_kin_in_a_second_clause_is_not_they():
    text = "Her uncle grumbled, but, at the urging of her mother, Ilse moved to Lima in 1960. Marchetti sang."
    assert told(text, ("parent", "residence")) == {"residence Lima"}
    text = "Her father refused, and with her mother, Ida, she moved to Lima in 1960. Marchetti sang."
    assert told(text, ("parent",)) == {"parent Ida"}
