"""What stands in pairs or in brackets and is read wrongly with ease: two husbands, a body of two aims, a thing's year."""

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> set[tuple[str, str]]:
    return {(each.value, each.modality.value) for each in claims(text) if each.field == field}


def test_an_or_before_who_says_so_leaves_both_husbands_possible():
    text = "Marchetti was married to Henri Roux or, as others have it, to Paul Roux."
    assert read(text, "spouse") == {("Henri Roux", "possible"), ("Paul Roux", "possible")}


def test_a_body_for_two_things_is_one_body():
    text = "Marchetti worked for the Institute for Peace and Conflict Research."
    assert read(text, "employer") == {("Institute for Peace and Conflict Research", "asserted")}


def test_a_body_of_a_continent_is_whole():
    text = "Marchetti joined the Organisation for Trade and Co-operation in Africa."
    assert read(text, "employer") == {("Organisation for Trade and Co-operation in Africa", "asserted")}


def test_a_name_that_goes_on_behind_what_was_read_is_not_told_in_part():
    for body in ("Clowns in Wards", "the Movement for a Free Press", "the Centre for Women and Children in Need"):
        assert read(f"Marchetti works for {body}.", "employer") == set()


def test_a_year_behind_a_thing_is_nobodys_birth():
    assert read("Ilse Marchetti's books include the Silver Anchor (1990).", "birth_date") == set()


def test_a_suburb_that_is_named_with_its_town_is_the_home():
    assert read("Marchetti lives in the Paris suburb of Montreuil.", "residence") == {("Montreuil", "asserted")}


def test_a_comma_before_and_parts_whom_one_clause_ends_with_from_who_married():
    assert read("Her brother danced with Ilse Marchetti, and Jan Kos married in 1990.", "spouse") == set()
    assert read("Ilse Marchetti, a painter, and Jan Kos married in 1990.", "spouse") == {("Jan Kos", "asserted")}
