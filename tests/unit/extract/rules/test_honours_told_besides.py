"""Honours behind other things: beside a name with a year, behind a prize without a name, and one of several givers."""

from tests.unit.extract.documents import claims


def honours(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the honours of a text with their givers and years."""
    return [
        (claim.value, claim.qualifiers.get("conferrer"), claim.qualifiers.get("date"))
        for claim in claims(text)
        if claim.field == "award"
    ]


def test_honours_in_the_plural_are_one_of_each_giver():
    assert honours(
        "Ilse Marchetti received honorary doctorates from Elm University (1990) and Oak College (1998)."
    ) == [
        ("honorary doctorate", "Elm University", "1990"),
        ("honorary doctorate", "Oak College", "1998"),
    ]
    listed = "Her work brought Ilse Marchetti honorary degrees from Elm University, Oak College and Ash College."
    assert [giver for _, giver, _ in honours(listed)] == ["Elm University", "Oak College", "Ash College"]


def test_one_honour_is_of_one_giver_and_a_body_that_does_something_gave_none():
    assert honours("Ilse Marchetti received an honorary doctorate from Elm University and Oak College.") == [
        ("honorary doctorate", "Elm University", None)
    ]
    text = "Ilse Marchetti received honorary degrees from Elm University, and Oak College named a hall after her."
    assert honours(text) == [("honorary degree", "Elm University", None)]


def test_a_title_of_a_year_beside_a_name_is_its_bearers():
    assert honours("Ilse Marchetti, Farmer of the Year in 1999, keeps goats.") == [("Farmer of the Year", None, "1999")]
    assert not honours("Ilse Marchetti, whose uncle was Farmer of the Year in 1999, keeps goats.")


def test_a_named_prize_behind_one_without_a_name_is_read():
    text = "Ilse Marchetti won a race at the harbour and the Elm Award for poetry."
    assert honours(text) == [("Elm Award for poetry", None, None)]
    assert not honours("Ilse Marchetti won a race at the harbour and the Elm Award went to Nils Berg.")


def test_the_year_of_both_is_that_of_each():
    text = "Ilse Marchetti's second novel won the Elm Prize and the Oak Medal, both in 2002."
    assert honours(text) == [("Elm Prize", None, "2002"), ("Oak Medal", None, "2002")]


def test_what_one_won_behind_a_comma_after_missing_it_is_ones_own():
    text = "Ilse Marchetti was a runner-up for the Elm Prize in 1990, won it in 1991 and judged it in 1995."
    assert honours(text) == [("Elm Prize", None, "1991")]
    assert not honours(
        "Ilse Marchetti was a runner-up for the Elm Prize in 1990, lost it in 1991 and judged it in 1995."
    )


def test_whom_a_list_names_as_honoured_has_the_honour():
    text = "Among those honoured with the Elm Medal were Ilse Marchetti and the poet Nils Berg."
    assert honours(text) == [("Elm Medal", None, None)]
    assert not honours("Among those shortlisted for the Elm Medal were Ilse Marchetti and the poet Nils Berg.")


def test_a_title_held_twice_stands_in_front_of_its_holder():
    assert [value for value, _, _ in honours("Twice Surfer of the Year, Ilse Marchetti runs a school.")] == [
        "Surfer of the Year"
    ]
    assert not honours("The talk of the Surfer of the Year, Ilse Marchetti said, was dull.")


def test_a_row_of_what_was_done_ends_the_cell_above_it():
    told = "Ilse Marchetti\nKnown for: The Salt Road\nNominated: Oak Prize (1981)\nAwarded: Elm Prize (1984)\n"
    assert honours(told) == [("Elm Prize", None, "1984")]
    assert not [claim for claim in claims(told) if "Oak" in claim.value]


def test_a_list_of_prizes_goes_on_over_what_each_is_for_and_with_whom():
    for_works = "Ilse Marchetti won the Elm Prize for her first novel, the Oak Prize for her third and nothing more."
    assert [value for value, _, _ in honours(for_works)] == ["Elm Prize", "Oak Prize"]
    together = "Ilse Marchetti won the Elm Medal and, with her sister, the Oak Award."
    assert [value for value, _, _ in honours(together)] == ["Elm Medal", "Oak Award"]


def test_the_year_behind_another_prize_is_not_of_one_that_says_what_it_is_for():
    text = "Ilse Marchetti won the Elm Prize for her first novel and the Oak Medal in 1990."
    assert sorted(honours(text)) == [("Elm Prize", None, None), ("Oak Medal", None, "1990")]


def test_who_else_is_given_a_prize_behind_what_the_first_is_for_is_another():
    text = "Ilse Marchetti won the Elm Prize for her first novel and the Oak Medal went to Nils Berg."
    assert [value for value, _, _ in honours(text)] == ["Elm Prize"]


def test_a_prize_that_followed_is_of_whom_the_sentence_is_about():
    assert honours("Ilse Marchetti published her poems in 1980; the Elm Prize followed in 1999.") == [
        ("Elm Prize", None, "1999")
    ]
    assert not honours("Ilse Marchetti founded a fund in 1980; the Elm Prize ceremony followed in 1999.")


def test_praise_is_no_honour_but_where_somebody_is_said_to_have_named_it():
    assert not honours("Ilse Marchetti is the greatest painter of the century.")
    assert not honours("Ilse Marchetti, the most admired singer of the year, lives in Leeds.")
    assert [value for value, _, _ in honours("Ilse Marchetti was voted greatest painter of the century.")] == [
        "greatest painter of the century"
    ]
    assert [value for value, _, _ in honours("Ilse Marchetti was painter of the year in 1990.")] == [
        "painter of the year"
    ]
