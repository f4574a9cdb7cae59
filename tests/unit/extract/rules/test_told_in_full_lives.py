"""What full lives tell in passing: ends in front of a sentence, degrees in a row, parents with their trades, where somebody died."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def stints(text: str) -> set[tuple[str | None, str | None]]:
    posts = (each for each in claims(text) if each.field in ("position_held", "employer"))
    return {(each.qualifiers.get("start"), each.qualifiers.get("end")) for each in posts}


@pytest.mark.parametrize(
    "text",
    [
        "From 1919 until she retired in 1933 Ilse Marchetti was headmistress of Elm School.",
        "From 1919 until she retired in 1933, Ilse Marchetti was headmistress of Elm School.",
        "From 1919 until she finally stepped down in 1933, Ilse Marchetti was headmistress of Elm School.",
        "Ilse Marchetti was headmistress of Elm School from 1919 until she retired in 1933.",
    ],
)
def test_a_post_in_front_of_which_somebody_retires_has_its_beginning_and_its_end(text):
    assert stints(text) == {("1919", "1933")}


def test_the_death_of_another_in_front_of_a_sentence_ends_no_work_of_hers():
    text = "From 1960 until he died in 1971 she nursed her uncle, Jon Berg. Ilse Marchetti was head of Elm School."
    assert stints(text) == {(None, None)}


def studies(text: str) -> set[tuple[str | None, ...]]:
    found = (each for each in claims(text) if each.field == "educated_at")
    return {(each.value, *(each.qualifiers.get(key) for key in ("degree", "end", "subject"))) for each in found}


def test_each_degree_of_a_row_with_years_is_a_study_with_its_own_year_and_subject():
    text = "Ilse Marchetti took a BSc in botany (1990), an MSc in ecology (1992) and a PhD (1996) at Oak University."
    assert studies(text) == {
        ("Oak University", "BSc", "1990", "botany"),
        ("Oak University", "MSc", "1992", "ecology"),
        ("Oak University", "PhD", "1996", None),
    }


def test_a_degree_of_somebody_else_in_the_sentence_is_none_of_the_row():
    text = "Ilse Marchetti was married to Jon Berg, PhD (1990), and took her MSc (1992) at Oak University."
    assert studies(text) == {("Oak University", "MSc", "1992", None)}


@pytest.mark.parametrize("year", ["in 1995", "(1995)"])
def test_a_later_degree_from_the_same_school_has_its_own_year_and_no_subject_of_the_one_before(year):
    text = f"Ilse Marchetti graduated in law from Elm College in 1989 and received her doctorate {year} from the same school."
    assert studies(text) == {("Elm College", None, "1989", "law"), ("Elm College", "doctorate", "1995", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was the daughter of Karl Marchetti, crofter and catechist, and his wife Flora Roth.",
        "Ilse Marchetti was the daughter of Karl Marchetti, mayor of Hull, and Flora Roth, a nurse and poet.",
    ],
)
def test_parents_are_both_read_where_the_first_has_two_trades_behind_the_name(text):
    assert told(text, {"parent"}) == {"parent Karl Marchetti", "parent Flora Roth"}


def test_who_dies_at_the_house_of_kin_by_name_dies_where_that_is():
    text = "Ilse Marchetti died at her sister Morag's house in Portree on 11 November 1951."
    assert told(text, {"death_place", "death_date"}) == {"death_place Portree", "death_date 1951-11-11"}


def test_where_a_body_works_is_no_second_body():
    text = "Ilse Marchetti served as a nurse with the Women's Hospitals at Royaumont in France."
    assert shown(text, "employer") == ["Women's Hospitals"]


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("Ilse Marchetti received the Prime Minister's Award in 2005.", "Prime Minister's Award"),
        (
            "In 2014 Brazil's health ministry had given Ilse Marchetti the Order of Medical Merit.",
            "Order of Medical Merit",
        ),
    ],
)
def test_an_honour_that_an_office_names_or_that_had_been_given_is_read_whole(text, award):
    assert shown(text, "award") == [award]


def test_a_minister_who_receives_an_award_keeps_the_office():
    text = "Prime Minister Ilse Marchetti received the Elm Award."
    assert shown(text, "position_held") == ["prime minister"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ilse Marchetti found a job washing dishes at the Carlton Hotel.", "Carlton Hotel"),
        ("Following a postdoctoral stay at ETH Zürich, Ilse Marchetti went home.", "ETH Zürich"),
    ],
)
def test_a_job_of_doing_something_and_a_stay_of_research_are_work(text, body):
    assert shown(text, "employer") == [body]


def test_a_short_stay_in_a_hospital_is_no_work():
    assert shown("After a short stay at Elm Hospital Ilse Marchetti went home.", "employer") == []


def test_ranks_that_somebody_is_promoted_to_each_begin_in_their_year():
    text = "Ilse Marchetti was promoted to commodore in 2014 and to brigadier in 2019."
    assert stints(text) == {("2014", None), ("2019", None)}
    assert shown(text, "position_held") == ["commodore", "brigadier"]


def test_an_honour_has_what_it_comes_with_in_its_name():
    text = "Ilse Marchetti is a sailor. Her decorations include the Defence Medal with Laurel Branch and the Elm Medal."
    assert shown(text, "award") == ["Defence Medal with Laurel Branch", "Elm Medal"]


def test_who_is_born_in_a_community_behind_which_its_province_stands_has_the_day_and_both_places():
    text = "Ilse Marchetti was born in the community of Chucuito, Puno, on 29 June 1970."
    assert told(text, {"birth_place", "birth_date"}) == {"birth_place Chucuito, Puno", "birth_date 1970-06-29"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti resigned in 2010 over a contract with Orvo Alumina.",
        "Ilse Marchetti negotiated a contract with Orvo Bank.",
    ],
)
def test_a_contract_that_somebody_quarrels_over_or_negotiates_is_no_work(text):
    assert shown(text, "employer") == []


def test_a_contract_that_somebody_is_under_is_work():
    assert shown("Ilse Marchetti was under contract to Orvo Studios.", "employer") == ["Orvo Studios"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and Jon Berg married in 1981 and parted in 1995.",
        "Ilse Marchetti met Jon Berg. They married in 1981, had two sons and parted in 1995.",
    ],
)
def test_who_part_are_married_no_longer(text):
    (found,) = (each for each in claims(text) if each.field == "spouse")
    assert dict(found.qualifiers) == {"start": "1981", "end": "1995"}


def test_an_honour_is_not_cut_at_what_it_owns():
    assert shown("Ilse Marchetti accepted the Order of the Lion's medal.", "award") == []


@pytest.mark.parametrize("trade", ["sanitation officer", "water and sanitation officer", "compliance inspector"])
def test_a_trade_that_says_little_by_itself_has_its_field(trade):
    assert shown(f"Ilse Marchetti is a {trade}.", "occupation") == [trade]


def test_an_officer_of_whom_no_field_is_told_has_none():
    assert shown("Ilse Marchetti is an officer and a nurse.", "occupation") == ["officer", "nurse"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1914 Ilse Marchetti became lecturer and in 1922 professor.",
        "Ilse Marchetti became a lecturer in 1914 and a professor in 1922.",
    ],
)
def test_each_of_two_trades_begins_in_the_year_beside_it(text):
    found = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "occupation"}
    assert found == {"lecturer": "1914", "professor": "1922"}


def test_years_right_behind_a_council_written_small_are_those_of_the_seat():
    text = "Ilse Marchetti was a member of the Tarn city council 1913–1919 and a teacher."
    assert stints(text) == {("1913", "1919")}


@pytest.mark.parametrize("who", ["who survived the war", "whose books sold well"])
def test_both_of_what_somebody_is_with_the_behind_the_name_are_trades(who):
    text = f"Ilse Marchetti, the poet and critic {who}, died on Saturday."
    assert shown(text, "occupation") == ["poet", "critic"]


def test_a_singer_behind_a_town_and_a_comma_is_no_trade_of_whom_the_sentence_names():
    assert shown("When Ilse Marchetti arrived in Rome, the singer and her husband left.", "occupation") == []
