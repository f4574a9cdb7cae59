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
