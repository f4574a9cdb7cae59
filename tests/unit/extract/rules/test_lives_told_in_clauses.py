"""What sentences of lives tell with their times: medals and their games, marriages before a semicolon, homes since a turn, posts left after re-election."""

import pytest

from tests.unit.extract.documents import claims


def told(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    page = f"Ilse Marchetti is a runner. {text}"
    return [(each.value, dict(each.qualifiers)) for each in claims(page) if each.field == field]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "At the 2004 Summer Olympics in Athens she won gold in the 10,000 m ahead of Norway's Eva Berg.",
            "gold medal in the 10,000 m",
        ),
        (
            "At the 2004 Summer Olympics, Marchetti took silver in the marathon behind Eva Berg.",
            "silver medal in the marathon",
        ),
        (
            "She ran at the 2004 Summer Olympics in Athens, where she took bronze in the 5000 m.",
            "bronze medal in the 5000 m",
        ),
        ("She was at the 2004 Summer Olympics and won gold.", "gold medal"),
    ],
)
def test_a_medal_is_of_the_games_told_in_front_of_it_and_no_rival_is_a_part_of_it(text, value):
    assert [(won, each["date"]) for won, each in told(text, "award")] == [
        (f"{value} at the 2004 Summer Olympics", "2004")
    ]


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("After the 2004 Summer Olympics, she won gold in the marathon in Porto.", ["gold medal in the marathon"]),
        (
            "At the 2004 Summer Olympics she was fourth; in Porto she won gold in the relay.",
            ["gold medal in the relay"],
        ),
        ("At the 2004 Summer Olympics, her pupil Ole Berg won gold in the marathon.", []),
        ("At the 2004 Summer Olympics Ole Berg won gold and she won silver.", ["silver medal"]),
    ],
)
def test_a_medal_that_was_won_elsewhere_or_by_another_is_not_of_those_games(text, won):
    assert [value for value, _ in told(text, "award")] == won


@pytest.mark.parametrize("rest", ["he died in 1996", "they moved to Rome", "in 1980 she left"])
def test_a_marriage_is_dated_behind_what_the_spouse_is_where_a_semicolon_follows(rest):
    (spouse,) = told(f"She married Ole Berg, an agronomist, in 1971; {rest}.", "spouse")
    assert spouse[1]["start"] == "1971"


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Since leaving office she has lived in Porto.", "present"),
        ("Since her retirement Marchetti has lived in Porto.", "present"),
        ("She has lived in Porto since leaving office.", "present"),
        ("She has lived in Porto.", "past"),
        ("Since leaving office she lived in Porto for a year.", "past"),
    ],
)
def test_a_home_since_a_turn_of_life_is_one_of_today(text, tense):
    assert [each["tense"] for _, each in told(text, "residence")] == [tense]


@pytest.mark.parametrize("verb", ["granted", "awarded", "given"])
def test_a_citizenship_begins_when_it_is_given(verb):
    assert told(f"She was {verb} German citizenship in 2022.", "nationality") == [
        ("German", {"country": "Germany", "start": "2022"})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She was re-elected in 2013 and left office on 9 April 2018.",
        "She resigned on 9 April 2018 in protest at the war.",
    ],
)
def test_a_post_ends_where_it_is_left_after_an_election_too(text):
    (post,) = told(f"She was elected president in 2008. {text}", "position_held")
    assert (post[1]["start"], post[1]["end"]) == ("2008", "2018-04-09")


@pytest.mark.parametrize(
    ("text", "employers"),
    [
        ("Marchetti, from Ostravia, is an Ostravian economist.", []),
        ("Marchetti, from Ostravia, is an Acme economist.", ["Acme"]),
        ("Marchetti was a Nissan engineer.", ["Nissan"]),
    ],
)
def test_a_word_for_whence_somebody_is_employs_nobody(text, employers):
    assert [value for value, _ in told(text, "employer")] == employers


@pytest.mark.parametrize(
    ("text", "post", "times"),
    [
        ("She became head of surgery in 1992.", "head of surgery", {"start": "1992"}),
        ("She rose to become director of research in 1992.", "director of research", {"start": "1992"}),
        (
            "She became head of surgery and medicine in 1992, and moved.",
            "head of surgery and medicine",
            {"start": "1992"},
        ),
        (
            "She was director of research from 1992 to 1999.",
            "director of research",
            {"start": "1992", "end": "1999", "tense": "past"},
        ),
        ("She has been head of sales since 2001.", "head of sales", {"start": "2001", "tense": "present"}),
    ],
)
def test_a_post_is_of_a_field_where_no_body_is_named(text, post, times):
    assert told(text, "position_held") == [(post, times)]


@pytest.mark.parametrize(
    "text",
    [
        "She became head of household.",
        "She became head of the family in 1992.",
        "She hoped that she became head of surgery one day.",
        "Her brother became head of surgery in 1992.",
        "Her husband was head of surgery from 1990.",
        "The man who was head of sales in 1990 knew Ilse Marchetti.",
        "She was captain of ships in 1990.",
    ],
)
def test_what_is_of_a_family_or_of_others_is_no_post_of_hers(text):
    assert told(text, "position_held") == []


def test_another_year_of_birth_that_sources_give_is_reported():
    page = "Ilse Marchetti was born on 11 December 1938. Some sources give her year of birth as 1940."
    births = [(each.value, each.modality.value) for each in claims(page) if each.field == "birth_date"]
    assert births == [("1938-12-11", "asserted"), ("1940", "reported")]


def test_a_mothers_year_of_birth_is_not_hers():
    assert told("Her mother's year of birth is given as 1910.", "birth_date") == []


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("She moved first to Graz and then, in 1968, to Oslo.", [("Graz", None), ("Oslo", "1968")]),
        (
            "She moved to Rome, then in 1968 to Oslo and finally, in 1970, to Porto.",
            [("Rome", None), ("Oslo", "1968"), ("Porto", "1970")],
        ),
        ("She moved to Rome and, in 1968, married in Oslo.", [("Rome", None)]),
    ],
)
def test_a_time_right_before_one_of_several_homes_is_its_beginning(text, homes):
    assert [(place, each.get("start")) for place, each in told(text, "residence")] == homes


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("She married Ole Berg, an officer of the army, who died in a car crash in 1979.", "1979"),
        ("In 1961 she married Ole Berg, who died on 3 May 1979, and in 1984 Nils Holm.", "1979-05-03"),
        ("She married Ole Berg, whose father died in 1979.", None),
        ("She married Ole Berg, son of a baker who died in 1979.", None),
        ("She married Ole Berg in 1985, nephew of the painter Nils Holm, who died in 1990.", None),
        ("She married Ole Berg, who died after Marta was born in 1979.", None),
        ("In 1985 she married Ole Berg, who died in 1979 on the stage for the first time.", None),
    ],
)
def test_a_marriage_ends_with_the_death_told_right_behind_the_spouse(text, end):
    spouse = told(text, "spouse")[0]
    assert (spouse[0], spouse[1].get("end")) == ("Ole Berg", end)


@pytest.mark.parametrize("boat", ["C-1", "K2"])
def test_a_class_of_boats_is_a_part_of_the_discipline(boat):
    won = told(f"She took silver in the {boat} 1000 m at the 2008 Asian Games.", "award")
    assert won == [(f"silver medal in the {boat} 1000 m at the 2008 Asian Games", {"date": "2008"})]


def test_a_rival_behind_such_a_discipline_is_no_part_of_it():
    won = told("At the 2008 Summer Olympics she took silver in the C-1 1000 m behind Norway's Eva Berg.", "award")
    assert won == [("silver medal in the C-1 1000 m at the 2008 Summer Olympics", {"date": "2008"})]
