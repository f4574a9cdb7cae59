"""Parents by their titles, where they live, and who speaks for a family."""

from tests.unit.extract.documents import claims, told


def test_who_has_a_rank_and_one_name_keeps_the_rank():
    assert told("Ilse Marchetti, a daughter of the 2nd Viscount Elm, was a painter.", {"parent"}) == {
        "parent Viscount Elm"
    }
    assert told("Ilse Marchetti married Lord Holm in 1950.", {"spouse"}) == {"spouse Lord Holm"}
    assert told("Ilse Marchetti married Lord Nils Holm in 1950.", {"spouse"}) == {"spouse Nils Holm"}


def test_a_birth_behind_whose_child_somebody_is_is_not_the_parents():
    read = claims("Ilse Marchetti, daughter of Nils Marchetti, was born in 1925.")
    assert [each.qualifiers for each in read if each.field == "parent"] == [{}]
    child = claims(
        "Her son Nils, who was born in 1950, and Ilse Marchetti lived in Oslo. Her daughter Ada (born 1951) died."
    )
    assert "1951" in {each.qualifiers.get("born") for each in child if each.field == "child"}


def test_where_parents_are_from_is_no_birthplace():
    for text in (
        "Ilse Marchetti was born in 1972 to Nils and Ada Marchetti of Graz, in Austria.",
        "Ilse Marchetti was born on 2 May 1972, to Nils Marchetti and Ada Holm from Graz, in Austria.",
    ):
        assert not told(text, {"birth_place"})
    assert told("Ilse Marchetti was born to Nils Marchetti, a tailor, in Graz.", {"birth_place"}) == {
        "birth_place Graz"
    }


def test_all_who_say_something_together_are_named_and_no_day_is():
    said = {
        "Nils Dahl, Per Holm and Ole Berg said that Ilse Marchetti was born in Lima.": "Nils Dahl, Per Holm and Ole Berg",
        "After a talk with Nils Dahl, Per Holm said that Ilse Marchetti was born in Lima.": "Per Holm",
        "Elm Bank today announced that Ilse Marchetti was born in Lima.": "Elm Bank",
        "Elm Bank on Monday said that Ilse Marchetti was born in Lima.": "Elm Bank",
    }
    for text, who in said.items():
        assert [each.attribution for each in claims(text) if each.field == "birth_place"] == [who]
