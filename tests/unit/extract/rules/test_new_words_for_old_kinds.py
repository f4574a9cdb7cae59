"""Facts of every field in constructions that no other test has, each beside one of nearly the same words that must not give it."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str, *keys: str, published: str | None = None) -> set[tuple[str | None, ...]]:
    found = [each for each in claims(text, published=published) if each.field == field]
    return {(each.value, *(each.qualifiers.get(key) for key in keys)) for each in found}


def asserted(text: str, field: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == field and each.modality.value == "asserted"}


@pytest.mark.parametrize("rest", ["all her life", "most of her life", "much of the time"])
def test_a_trade_is_read_before_how_much_of_a_life_it_took(rest):
    assert read(f"Ilse Marchetti was a farmer {rest}.", "occupation") == {("farmer",)}


def test_who_is_on_the_staff_as_a_trade_has_it():
    assert read("Marchetti is on the staff of the Elm Hospital as a surgeon.", "occupation") == {("surgeon",)}
    assert read("Marchetti left the staff of Acme as a protest.", "occupation") == set()


def test_a_life_is_divided_between_towns_whose_names_are_also_words():
    assert read("Marchetti divides her time between Bath and Porto.", "residence") == {("Bath",), ("Porto",)}
    assert read("Marchetti divides her savings between Hope and Porto.", "residence") == set()


@pytest.mark.parametrize(
    "left", ["but left without a degree", "and came home without any degree", "but she left without a degree"]
)
def test_studies_that_brought_no_degree_are_abandoned(left):
    found = read(f"Marchetti studied at Lund University {left}.", "educated_at", "completed")
    assert found == {("Lund University", "abandoned")}


@pytest.mark.parametrize(
    "rest",
    [
        "and left Graz University without a degree",
        "where her brother left without a degree",
        "without a degree from Graz",
    ],
)
def test_a_degree_that_another_or_another_school_did_without_says_nothing_of_these_studies(rest):
    assert ("Lund University", "abandoned") not in read(
        f"Marchetti studied at Lund University, {rest}.", "educated_at", "completed"
    )


@pytest.mark.parametrize("seat", ["sits in the Senate", "has a seat in the Senate", "sat in the Senate"])
def test_who_sits_in_an_assembly_is_its_member(seat):
    assert read(f"Marchetti {seat}.", "position_held") == {("member of the Senate",)}


def test_who_sits_somewhere_about_a_house_is_none_of_its_members():
    for field in ("position_held", "employer"):
        assert read("Marchetti sat on the steps of the Senate.", field) == set()


@pytest.mark.parametrize("how", ["was made a Dame", "became a Dame", "was made a dame"])
def test_who_is_made_a_dame_has_a_damehood(how):
    assert read(f"Ilse Marchetti {how} in 2008.", "award", "date") == {("damehood", "2008")}
    assert read("Ilse Marchetti played a dame in 2008.", "award") == set()
    assert read("Jon Kerr was made a knight when Ilse Marchetti was young.", "award") == set()


@pytest.mark.parametrize(
    "whose", ["Ilse Marchetti's honours", "the awards that Ilse Marchetti received", "the prizes won by Ilse Marchetti"]
)
def test_prizes_that_are_among_somebodys_are_hers(whose):
    found = read(f"The Lark Prize (2004) and the Elm Prize are among {whose}.", "award", "date")
    assert found == {("Lark Prize", "2004"), ("Elm Prize", None)}


@pytest.mark.parametrize("whose", ["the awards that Ilse Marchetti refused", "the awards given by Ilse Marchetti"])
def test_prizes_that_are_among_those_of_others_are_not_hers(whose):
    assert read(f"The Lark Prize and the Elm Prize are among {whose}.", "award") == set()


def test_a_film_by_somebody_is_hers_and_a_film_by_another_is_not():
    assert read('"Salt Road", a film by Ilse Marchetti, opened in 2010.', "notable_for") == {("Salt Road",)}
    assert read('Ilse Marchetti appeared in "Salt Road", a film by Jon Kerr.', "notable_for") == set()


def test_a_body_for_two_things_on_a_third_is_one_body():
    text = "Marchetti works for the Centre for Research and Teaching on Drought."
    assert read(text, "employer") == {("Centre for Research and Teaching on Drought",)}
    for rest in ("on Monday", "on Elm Street"):
        text = f"Marchetti worked for the Centre for Art and Design {rest}."
        assert read(text, "employer") == {("Centre for Art and Design",)}


def test_an_age_at_death_stands_behind_what_else_the_next_sentence_tells():
    said = "Ilse Marchetti died on 4 May 2006. She had been ill for years and was 87."
    assert read(said, "age_statement", "moment") == {("87", "death")}
    assert read("Ilse Marchetti's father died on 4 May 2006. He had been ill and was 87.", "age_statement") == set()


def test_words_in_quotation_marks_behind_a_name_and_a_colon_are_that_ones():
    assert read('Ilse Marchetti: "I was born in Faro. I paint."', "birth_place") == {("Faro",)}
    assert read('Jon Kerr on Ilse Marchetti: "I was born in Faro. I paint."', "birth_place") == set()


def test_whom_somebody_carries_to_a_place_is_another():
    page = "Ilse Marchetti carried the 80-year-old to the boat."
    assert read(page, "age_statement", published="2015-06-06") == set()
    page = "Ilse Marchetti lost. The defeat forced the 30-year-old to retire."
    assert read(page, "age_statement", published="2015-06-06") == {("30",)}


@pytest.mark.parametrize("other", ["unlike her friend", "unlike her old teacher", "in contrast to the singer"])
def test_what_a_clause_tells_is_not_of_whom_its_subject_is_unlike(other):
    assert read(f"Anna Kerr, {other} Ilse Marchetti, lives in Derby.", "residence") == set()
    assert read("Ilse Marchetti, unlike her friend Anna Kerr, lives in Derby.", "residence") == {("Derby",)}


@pytest.mark.parametrize(
    "plan",
    [
        "was going to be appointed director of the Elm Museum",
        "was to be appointed director of the Elm Museum, but the post went to Jon Kerr",
        "is going to become director of the Elm Museum",
    ],
)
def test_what_somebody_was_going_to_be_is_no_fact(plan):
    assert asserted(f"Marchetti {plan}.", "position_held") == set()


def test_where_somebody_was_going_and_what_was_to_last_are_facts():
    assert asserted("Marchetti was to be director of the Elm Museum for ten years.", "position_held")
    assert asserted("Marchetti was going to school when she joined Acme.", "employer") == {"Acme"}


def test_of_the_year_is_an_award_behind_a_name_and_a_land():
    text = "Ilse Marchetti, Chile's Teacher of the Year in 2009, lives in Arica."
    assert read(text, "award", "date") == {("Teacher of the Year", "2009")}
    assert read("Ilse Marchetti hopes to be Chile's Teacher of the Year in 2009.", "award") == set()


def test_who_is_thrown_out_of_a_school_has_left_it():
    text = "Marchetti was thrown out of Lund University in her second year."
    assert read(text, "educated_at", "completed") == {("Lund University", "abandoned")}
    assert read("Marchetti had a man thrown out of Lund University.", "educated_at") == set()


def test_a_job_that_somebody_takes_begins_then():
    assert read("Marchetti took a job with Elm Textiles in 1980.", "employer", "start") == {("Elm Textiles", "1980")}
    assert asserted("Marchetti refused a job with Elm Textiles in 1980.", "employer") == set()


def test_a_name_at_birth_stands_between_dashes():
    assert read("Ilse Marchetti — born Mona Schulz in Kiel — sang.", "also_known_as") == {("Mona Schulz",)}
    assert read("Ilse Marchetti — Anna Kerr's aunt — sang.", "also_known_as") == set()


def test_home_for_somebody_is_a_place():
    assert read("Home for Ilse Marchetti has been Lisbon since 2004.", "residence", "start") == {("Lisbon", "2004")}
    assert read("Home for Ilse Marchetti's son is Lisbon.", "residence") == set()


def test_a_body_for_two_sorts_of_people_is_one_body():
    text = "Marchetti works for the Council for the Homeless and Displaced."
    assert read(text, "employer") == {("Council for the Homeless and Displaced",)}
    text = "Marchetti worked for the Society for the Blind and United Motors."
    assert read(text, "employer") == {("Society for the Blind",), ("United Motors",)}
