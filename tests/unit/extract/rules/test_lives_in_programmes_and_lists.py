"""Lives as programmes of festivals, brief introductions and lists of persons tell them: fragments, labels, others beside."""

import pytest

from tests.unit.extract.documents import claims, shown

BORN = "Ilse Marchetti was born in Leeds on 3 July 1944. "


def test_trades_alone_in_a_sentence_are_whose_birth_was_told():
    assert shown(BORN + "Playwright, poet and novelist.", "occupation") == ["playwright", "poet", "novelist"]


def test_trades_alone_below_another_are_that_ones():
    assert not shown(BORN + "\n\nOle Berg was born in Oslo on May 3, 1950. Painter and poet.", "occupation")


def test_what_trades_do_is_no_list_of_trades():
    assert not shown(BORN + "Poets and painters came.", "occupation")


@pytest.mark.parametrize(
    ("label", "works"),
    [
        ("Poetry books: Rain Songs (1968), Fog Songs (1974).", ["Rain Songs", "Fog Songs"]),
        ("Books: Rain Songs, 1968; Fog, Sand and Sea, 1974.", ["Rain Songs", "Fog, Sand and Sea"]),
    ],
)
def test_a_label_lists_works_with_their_years(label, works):
    read = [each for each in claims(BORN + label) if each.field == "notable_for"]

    assert [each.display for each in read] == works
    assert [each.qualifiers["date"] for each in read] == ["1968", "1974"]


def test_a_label_below_another_lists_that_ones_works():
    assert not shown(BORN + "\n\nOle Berg was born in Oslo. Books: Rain Songs, 1968; Dust, 1974.", "notable_for")


def test_titles_in_single_quotes_are_a_list():
    text = "Marchetti wrote several collections: 'Winter Glass' (1985), 'Loose Hours' (1991) and 'Cinders' (2004)."

    assert shown(text, "notable_for") == ["Winter Glass", "Loose Hours", "Cinders"]


def test_who_studied_behind_a_birth_in_brackets_is_no_work():
    text = "Ilse Marchetti studied law.\nCelso Mourão (1950, Recife) studied art. His two books are Sal (1987) and Rio (1994)."

    assert not shown(text, "notable_for")


def test_whom_a_country_has_sent_is_told_of_below():
    text = "Ilse Marchetti works as a doctor.\n\nTogo- Alain Verdier (French)\n\nThe 53-year-old moved to Africa in 2008. He was named coach of Togo."

    assert [each.field for each in claims(text)] == ["occupation"]


def test_the_nation_in_brackets_behind_a_name_is_its_bearers():
    assert shown("Niger- Ilse Marchetti (Ivorian)\n\nShe trains the team.", "nationality") == ["Ivorian"]
    assert shown("Ilse Marchetti (Swedish) is a coach.", "nationality") == ["Swedish"]


@pytest.mark.parametrize("text", ["Ilse Marchetti (German: Else) sings.", "Ilse Marchetti (Swedish radio) spoke."])
def test_a_language_or_a_channel_in_brackets_is_no_nation(text):
    assert not shown(text, "nationality")


def test_a_peoples_name_before_ethnicity_is_nobody():
    assert shown("Ilse Marchetti, female, Zhuang ethnicity, was born in February 1959.", "birth_date") == [
        "February 1959"
    ]


@pytest.mark.parametrize(
    "text",
    ["At 63, Marchetti is two years older than Ole Berg.", "Marchetti is four years younger than her rival."],
)
def test_a_difference_of_years_is_no_age(text):
    assert not {"2", "4"} & set(shown(text, "age_statement"))


def test_an_age_in_years_stays_one():
    assert shown("Marchetti is 42 years old.", "age_statement") == ["42"]
