"""Sentences close to some that tell a fact, and that tell none, or another one."""

import pytest

from service.extract.engine import read_everyone
from tests.unit.extract.documents import claims, document, shown, told


@pytest.mark.parametrize(
    "words",
    ["fond of", "born near", "in love with", "said to envy", "as tall as", "suing", "a neighbour to"],
)
def test_who_is_something_to_somebody_is_not_that_one(words: str) -> None:
    assert shown(f"The mayor of Lom was {words} Ilse Marchetti.", "position_held") == []


@pytest.mark.parametrize("words", ["", "the weaver ", "once more ", "none other than ", "the Danish weaver "])
def test_who_holds_a_post_stands_behind_what_else_that_one_is(words: str) -> None:
    assert shown(f"The mayor of Lom was {words}Ilse Marchetti.", "position_held") == ["mayor of Lom"]


def test_a_year_between_a_post_and_its_holder_is_when_it_was_held() -> None:
    (post,) = [each for each in claims("The mayor of Lom in 1990 was Ilse Marchetti.") if each.field == "position_held"]
    assert post.qualifiers["date"] == "1990"


@pytest.mark.parametrize("lead", ["Having beaten Norway captain", "Against Norway striker", "After Norway captain"])
def test_a_land_that_was_played_against_is_nobodys(lead: str) -> None:
    assert shown(f"{lead} Ilse Marchetti left the field.", "nationality") == []


@pytest.mark.parametrize("rest", ["in court", "in a match", "over the dam", "and lost"])
def test_a_body_that_takes_somebody_on_as_a_rival_employs_nobody(rest: str) -> None:
    assert shown(f"The Tagus Shipyard took on Ilse Marchetti {rest}.", "employer") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Without finishing her speech",
        "Before completing her novel",
        "After one term in parliament",
        "After two terms teaching there",
        "Before graduating any pupils",
    ],
)
def test_what_else_came_to_no_end_is_no_study(lead: str) -> None:
    assert shown(f"{lead}, Ilse Marchetti left Elm College.", "educated_at") == []


@pytest.mark.parametrize("what", ["", " her second year", " the course", " a BA in botany", " a law degree", " botany"])
def test_studies_come_to_no_end_with_what_belongs_to_them(what: str) -> None:
    (school,) = claims(f"Ilse Marchetti left Elm College without completing{what}.")
    assert (school.display, school.qualifiers["completed"]) == ("Elm College", "abandoned")


def test_another_thing_that_was_left_undone_does_not_end_studies() -> None:
    assert claims("Ilse Marchetti left Elm College without completing her novel.") == ()


@pytest.mark.parametrize("lead", ["The news of Ilse Marchetti's death", "Ilse Marchetti's sentence of death"])
def test_the_day_of_news_is_that_of_no_death(lead: str) -> None:
    assert shown(f"{lead} came on 3 May 1990.", "death_date") == []


def test_the_day_of_a_death_may_stand_behind_an_aside() -> None:
    assert shown("Ilse Marchetti has died in Lund, suddenly, on 3 May 1990.", "death_date") == ["3 May 1990"]


def test_brackets_that_tell_of_a_list_give_no_honour() -> None:
    assert shown("Ilse Marchetti (Oak Prize 1990, shortlist) spoke.", "award") == []
    assert shown("Ilse Marchetti (Oak Prize, 1990; Elm Prize, 1991) spoke.", "award") == ["Oak Prize", "Elm Prize"]


def test_what_somebody_brings_into_being_is_not_won() -> None:
    assert shown("Ilse Marchetti brought in the Oak Prize for schools.", "award") == []


def test_a_house_at_a_place_is_not_what_a_prize_is_for() -> None:
    assert shown("Ilse Marchetti won the Oak Prize in Berlin Opera.", "award") == ["Oak Prize"]


def test_a_body_that_is_left_for_something_ends_before_that() -> None:
    text = "Ilse Marchetti left the Elm Foundation for a Fulbright in Europe."
    assert shown(text, "employer") == ["Elm Foundation"]


def test_a_name_that_is_also_an_adverb_is_whole() -> None:
    assert told("Ilse Marchetti married Ever Banda in 1990.", ("spouse",)) == {"spouse Ever Banda"}
    assert told("Ilse Marchetti's son Ever lives in Lund.", ("child",)) == {"child Ever"}


def test_another_post_behind_to_has_no_share_in_the_first() -> None:
    text = "Ilse Marchetti is a professor at Elm College and to Oak Ltd an adviser."
    assert shown(text, "employer") == ["Elm College"]


@pytest.mark.parametrize(
    "text",
    [
        "The 24-year-old weaver met Ilse Marchetti.",
        "The 24-year-old champion lost to Ilse Marchetti.",
        "The 24-year-old star has never met Ilse Marchetti.",
    ],
)
def test_who_meets_somebody_is_not_that_one(text: str) -> None:
    assert shown(text, "age_statement", published="2026-03-02") == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti joined Acme Ltd, moved on, and became CEO.", "CEO"),
        ("Ilse Marchetti joined Acme Ltd, retired in 2000, and was appointed prime minister.", "prime minister"),
        ("Ilse Marchetti joined Acme Ltd as a clerk and became prime minister.", "prime minister"),
    ],
)
def test_a_post_to_which_somebody_goes_on_is_in_no_body_before(text: str, post: str) -> None:
    (held,) = [each for each in claims(text) if each.field == "position_held"]
    assert (held.display, held.qualifiers.get("organisation")) == (post, None)


@pytest.mark.parametrize("post", ["chief engineer", "vice president"])
def test_a_post_in_a_body_that_somebody_joins_is_of_that(post: str) -> None:
    text = f"Ilse Marchetti joined Acme Ltd in 1990 and became {post}."
    (held,) = [each for each in claims(text) if each.field == "position_held"]
    assert held.qualifiers["organisation"] == "Acme Ltd"


def test_who_is_first_to_live_somewhere_is_told_to_be_so() -> None:
    assert shown("Ilse Marchetti met the first woman to live in Lund.", "residence") == []
    assert shown("Ilse Marchetti was the first woman to live in Lund.", "residence") == ["Lund"]


@pytest.mark.parametrize("rest", ["was written by Nils Berg in 1990", "was painted by Nils Berg"])
def test_what_another_made_is_no_work_of_who_has_it(rest: str) -> None:
    text = f"Ilse Marchetti translates novels and owns paintings. Her latest, Salt Road, {rest}."
    assert shown(text, "notable_for") == []


def test_a_prize_with_a_year_before_it_is_no_work() -> None:
    assert shown("Ilse Marchetti won 2009’s “Best Actress” prize.", "award") == ["“Best Actress” prize"]


@pytest.mark.parametrize(
    "text",
    [
        "The friends of the sons of Ilse Marchetti, Per and Nils, sing.",
        "The teacher of the daughters of Ilse Marchetti, Ida and Mia, sings.",
    ],
)
def test_whom_a_sentence_names_behind_the_kin_of_somebody_may_be_others(text: str) -> None:
    assert shown(text, "child") == []


def test_kin_are_read_on_a_page_about_nobody() -> None:
    found = read_everyone(document("In 1990 the daughters of Ilse Marchetti, Ida and Mia, moved."), None).findings
    assert {each.value for each in found if each.field == "child"} == {"Ida", "Mia"}


def test_a_daughter_of_another_family_is_another() -> None:
    assert shown("The daughters of Nils Berg, Ilse and Mia, sing. Ilse Marchetti listens.", "parent") == []
    assert shown("The daughters of Nils Marchetti, Ilse and Mia, sing. Ilse Marchetti listens.", "parent") == [
        "Nils Marchetti"
    ]


@pytest.mark.parametrize("work", ["a book (1990)", "her film “Salt” (1990)", "a film about Lund in 1990"])
def test_the_year_of_a_work_is_not_that_of_its_prize(work: str) -> None:
    (prize,) = [each for each in claims(f"Ilse Marchetti won the Elm Prize for {work}.") if each.field == "award"]
    assert "date" not in prize.qualifiers


def test_the_year_of_a_prize_stands_behind_what_it_is_for() -> None:
    (prize,) = [
        each for each in claims("Ilse Marchetti won the Elm Prize for services to art (1992).") if each.field == "award"
    ]
    assert prize.qualifiers["date"] == "1992"


@pytest.mark.parametrize(
    "text",
    [
        "Winners of the Oak Prize include Ilse Marchetti (1990) and Nils Berg (1992).",
        "Past winners: Nils Berg (1992), Ilse Marchetti (1990).",
        "Among the mayors were Ilse Marchetti (1990) and Nils Berg (1992).",
    ],
)
def test_a_year_in_a_list_of_holders_is_that_of_no_birth(text: str) -> None:
    assert shown(text, "birth_date") == []


def test_a_year_of_who_gives_a_prize_is_not_that_of_the_prize() -> None:
    text = "The Oak Prize was given to Ilse Marchetti by a man born in 1950."
    assert [each.qualifiers for each in claims(text) if each.field == "award"] == [{}]


@pytest.mark.parametrize("verb", ["sold on", "transferred"])
def test_who_sells_a_player_does_not_take_her_on_then(verb: str) -> None:
    text = f"Ilse Marchetti was {verb} to Elm United by Oak Rovers in 1999."
    assert [
        each.display for each in claims(text) if each.field == "employer" and "1999" in each.qualifiers.values()
    ] == ["Elm United"]


def test_what_somebody_was_never_taught_tells_no_land_and_no_work() -> None:
    assert claims("Ilse Marchetti was never taught history and French at Elm College.") == ()


def test_a_move_for_another_is_nobodys_own() -> None:
    assert shown("Ilse Marchetti secured a move to Elm College for her son.", "employer") == []
