"""What obituaries of local people tell: small schools, colleges by their hall, councils, the party one left, who is left behind."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def values(text: str, field: str) -> list[str]:
    """Return the values of a field that a text gives to Marta Hale, in order."""
    return [claim.value for claim in claims(text, subject=HALE) if claim.field == field]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Marta Hale attended Moss Lane Primary and Elmwick Grammar.", ["Moss Lane Primary", "Elmwick Grammar"]),
        ("Marta Hale went to Moss Lane Primary and Elmwick Grammar.", ["Elmwick Grammar", "Moss Lane Primary"]),
        ("Hale read history at Lady Anne Hall, Oxford, from 1985 to 1988.", ["Lady Anne Hall, Oxford"]),
        ("Hale, 58, a metallurgy graduate from IIT-Kovalam, lives in Hull.", ["IIT-Kovalam"]),
        ("Marta Hale completed Economics and Law at Coralbay University.", ["Coralbay University"]),
    ],
)
def test_schools_are_told_by_the_end_of_their_name_and_the_words_before(text: str, schools: list[str]) -> None:
    assert sorted(values(text, "educated_at")) == sorted(schools)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale won the Moss Lane Primary in May.",
        "Marta Hale visited Moss Lane School and Elmwick School.",
        "Marta Hale went to Moss Lane School and Elmwick School to open a library.",
        "Marta Hale lived at Lady Anne Hall, Penrith.",
    ],
)
def test_nobody_learned_where_they_only_came_or_won(text: str) -> None:
    assert not values(text, "educated_at")


def test_a_council_is_a_body_though_it_is_written_small() -> None:
    assert values("In 2015 Marta Hale was elected to Southmere town council.", "employer") == ["Southmere town council"]


@pytest.mark.parametrize(
    "text", ["Hale resigned from the Unity Party in 1978.", "A former Unity Party member, Hale lives in Hull."]
)
def test_a_party_that_somebody_belonged_to_employs_nobody(text: str) -> None:
    assert values(text, "political_affiliation") == ["Unity Party"]
    assert not values(text, "employer")


def test_who_is_left_behind_goes_on_behind_what_is_said_of_the_first() -> None:
    text = "Hale is survived by her husband, Jude, to whom she was married for 56 years, and three children, Per, Sara and Ole."
    assert values(text, "child") == ["Per", "Sara", "Ole"]
    assert values(text, "spouse") == ["Jude"]


def test_an_age_before_the_name_is_todays_and_not_that_of_what_was_once_done() -> None:
    [today] = [
        each
        for each in claims("65-year-old Hale became governor of Berar in 2003.", subject=HALE)
        if each.field == "age_statement"
    ]
    [then] = [
        each for each in claims("At 65, Hale became governor of Berar.", subject=HALE) if each.field == "age_statement"
    ]
    assert "event" not in today.qualifiers
    assert then.qualifiers["event"] == "became governor"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Hale became deputy finance minister in 2016.", ["deputy finance minister"]),
        ("Hale was elected a councillor in 1983.", ["councillor"]),
        ("Hale, a retired midwife and former mayor of Elmwick, lives in Hull.", ["mayor of Elmwick"]),
        ("Hale was a nurse and MP for Elmwick.", ["MP for Elmwick"]),
        ("She was named Chile's new central bank governor on Tuesday.", ["central bank governor of Chile"]),
    ],
)
def test_posts_are_told_with_their_rank_and_in_rows_of_trades(text: str, posts: list[str]) -> None:
    assert values(text, "position_held") == posts


def test_each_degree_is_of_the_school_behind_it_and_a_town_stands_for_its_university() -> None:
    text = "Hale holds a BSc from Leeds, an MSc from Corvale College and a PhD from the University of Lund."
    degrees = {
        each.value: each.qualifiers["degree"] for each in claims(text, subject=HALE) if each.field == "educated_at"
    }
    assert degrees == {"Leeds": "BSc", "Corvale College": "MSc", "University of Lund": "PhD"}


def test_to_take_up_a_lectureship_is_to_teach_and_not_to_study() -> None:
    text = "Hale took up a lectureship at Hull University in 1950."
    assert (values(text, "educated_at"), values(text, "employer")) == ([], ["Hull University"])


def test_schooling_at_home_goes_on_at_a_school() -> None:
    assert values("Hale was educated privately and at Hull University.", "educated_at") == ["Hull University"]


def test_awards_that_are_listed_without_an_owner_are_those_of_whom_the_page_is_about() -> None:
    text = "Marta Hale is a sculptor.\n\nAwards include the Iron Prize (1999) and the Elm Medal (2003)."
    assert values(text, "award") == ["Iron Prize", "Elm Medal"]


def test_a_time_between_commas_is_not_that_of_the_clause_around_it() -> None:
    [home] = [
        each
        for each in claims("Hale, who set up a firm in 1998, lives in Porto.", subject=HALE)
        if each.field == "residence"
    ]
    assert (home.value, home.qualifiers.get("start")) == ("Porto", None)


def test_bodies_of_people_are_two_where_each_has_its_own_genitive() -> None:
    text = "Hale was a member of the Teachers' Union and the Writers' Guild."
    assert values(text, "employer") == ["Teachers' Union", "Writers' Guild"]
    assert values("Hale is a member of the Workers' Commissions.", "employer") == ["Workers' Commissions"]


def test_who_lives_alone_lives_there() -> None:
    assert values("Hale lived alone in Leeds.", "residence") == ["Leeds"]


@pytest.mark.parametrize(
    "text",
    [
        "Hale died at the family home in Elmwick.",
        "Hale died of a stroke while on holiday in Elmwick.",
        "Hale died on holiday in Elmwick in 2001.",
    ],
)
def test_a_death_away_or_at_home_has_its_place(text: str) -> None:
    assert values(text, "death_place") == ["Elmwick"]


def test_what_the_38_year_old_is_said_to_be_she_is() -> None:
    text = "Marta Hale leads the orchestra. The 38-year-old Chilean conductor takes over in May."
    assert (values(text, "occupation"), values(text, "nationality")) == (["conductor"], ["Chilean"])
    assert not values("Karl Foss shot Marta Hale. The 38-year-old farmer was arrested.", "occupation")


def test_citizenship_is_told_behind_another_verb_too() -> None:
    text = "Hale plays the cello and holds dual Estonian and Finnish citizenship."
    assert values(text, "nationality") == ["Estonian", "Finnish"]


def test_the_subject_of_a_degree_is_what_stands_right_before_it() -> None:
    [found] = claims(
        "Hale is a chartered accountant and has an economics degree from Corvale University.", subject=HALE
    )[-1:]
    assert found.qualifiers["subject"] == "economics"
