"""Facts with a few words more around them: papers' staff, who is let go, prizes in the present, homes that somebody divides time between."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "words",
    [
        "was the Lantern's correspondent in Oslo",
        "has been the Lantern's political editor since 1990",
        "became the Lantern's theatre critic",
        ", the Lantern's Oslo correspondent, was born in Graz",
    ],
)
def test_whose_correspondent_somebody_is_is_a_paper(words):
    assert told(f"Ilse Marchetti {words}.".replace(" ,", ","), ["employer"]) == {"employer Lantern"}


@pytest.mark.parametrize(
    "words",
    [
        "was the Prince's editor",
        "was the Duke's reporter",
        "told the Lantern's correspondent in Oslo that she was tired",
        "met the Lantern's editor, Per Lund",
    ],
)
def test_whom_somebody_talks_to_or_edits_is_no_employer(words):
    assert told(f"Ilse Marchetti {words}.", ["employer"]) == set()


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("sacked by the", "Lantern"),
        ("dismissed from the", "Lantern"),
        ("laid off by the", "Lantern"),
        ("fired from the", "Lantern"),
        ("made redundant by", "Orvo Motors"),
    ],
)
def test_who_is_let_go_worked_there_till_then(words, body):
    found = [each for each in claims(f"Ilse Marchetti was {words} {body} in 1999.") if each.field == "employer"]
    assert [(each.value, each.qualifiers.get("end")) for each in found] == [(body, "1999")]


@pytest.mark.parametrize(
    "words",
    [
        "dismissed by the Lantern as a fool",
        "fired on by the Navy in 1999",
        "sacked by the Prime Minister, Per Lund, in 1999",
    ],
)
def test_who_is_shot_at_or_spoken_ill_of_did_not_work_there(words):
    assert told(f"Ilse Marchetti was {words}.", ["employer"]) == set()


@pytest.mark.parametrize(
    ("words", "prize"),
    [
        ("The Holt Prize goes to Ilse Marchetti.", "Holt Prize"),
        ("This year's Holt Prize goes jointly to Ilse Marchetti and Per Lund.", "Holt Prize"),
        ("The Holt Prize goes this year to Ilse Marchetti.", "Holt Prize"),
    ],
)
def test_a_prize_that_goes_to_somebody_is_theirs(words, prize):
    assert shown(words, "award", published="2021-05-12") == [prize]


@pytest.mark.parametrize(
    "words",
    [
        "The Holt Prize should go to Ilse Marchetti.",
        "The Holt Prize goes to Per Lund, not to Ilse Marchetti.",
        "The Holt Prize went to the best pupil of Ilse Marchetti.",
        "The Holt Prize money goes to Ilse Marchetti.",
    ],
)
def test_a_prize_of_another_or_one_only_wished_for_is_none(words):
    assert told(words, ["award"]) == set()


@pytest.mark.parametrize(
    ("words", "homes"),
    [
        ("divides her time between Oslo and a farmhouse in Umbria", ["Oslo", "Umbria"]),
        ("splits her time between a flat in Oslo and a farm in Umbria", ["Oslo", "Umbria"]),
        ("divides her time between London, Oslo and a cottage in Wales", ["London", "Oslo", "Wales"]),
        ("divides her time between homes in Oslo and Graz", ["Oslo", "Graz"]),
        ("divides her time between Oslo and a bank in Umbria", ["Oslo"]),
        ("divides her time between teaching and a job in Umbria", []),
        ("divides her time between her studio in Oslo and her job in Graz", []),
    ],
)
def test_homes_between_which_somebody_divides_time(words, homes):
    assert shown(f"Ilse Marchetti {words}.", "residence") == homes


@pytest.mark.parametrize("words", ["MP (Lab, Brevik North)", "MP (Labour, Brevik North)", "(Lab, Brevik North)"])
def test_a_party_in_brackets_behind_a_member(words):
    assert told(f"Ilse Marchetti {words} asked a question.", ["political_affiliation"]) == {
        "political_affiliation Labour Party"
    }


def test_a_party_behind_another_member_is_that_ones():
    page = "Per Lund MP (Lab, Brevik North) and Ilse Marchetti asked a question."
    assert told(page, ["political_affiliation"]) == set()


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("was the first African-American governor of Brevik", "governor of Brevik"),
        ("became the first African American mayor of Graz", "mayor of Graz"),
        ("was the first Afro-Cuban governor of Brevik", "governor of Brevik"),
        ("was the first Asian-American woman mayor of Graz", "mayor of Graz"),
    ],
)
def test_of_what_descent_the_first_in_a_post_is(words, post):
    assert shown(f"Ilse Marchetti {words}.", "position_held") == [post]


def test_a_people_of_some_descent_is_nobodys_name():
    page = "African American poet Ilse Marchetti worked for the first African-American governor of Brevik."
    assert told(page, ["nationality", "position_held", "spouse"]) == {"nationality American"}


@pytest.mark.parametrize(
    "words",
    [
        "attended but did not graduate from Orvo University",
        "attended, but did not graduate from, Orvo University",
        "studied at but never graduated from Orvo University",
        "enrolled in but did not finish Orvo University",
        "went to, but never finished, Orvo University",
    ],
)
def test_a_school_behind_what_came_of_it(words):
    found = [each for each in claims(f"Ilse Marchetti {words}.") if each.field == "educated_at"]
    assert [(each.value, each.modality.value, dict(each.qualifiers)) for each in found] == [
        ("Orvo University", "asserted", {"completed": "abandoned"})
    ]


@pytest.mark.parametrize("words", ["did not graduate from", "visited but did not graduate from"])
def test_a_school_that_is_only_denied_is_none(words):
    found = claims(f"Ilse Marchetti {words} Orvo University.")
    assert not [each for each in found if each.field == "educated_at" and each.modality.value == "asserted"]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("was founder, with her sister, of the Elm Ballet", "Elm Ballet"),
        ("was the co-founder, together with her husband Per, of Orvo Films", "Orvo Films"),
        (", the founder, along with her sister, of the Elm Ballet, died", "Elm Ballet"),
    ],
)
def test_with_whom_a_post_is_held_may_stand_before_the_body(words, body):
    assert told(f"Ilse Marchetti {words}.".replace(" ,", ","), ["employer"]) == {f"employer {body}"}


@pytest.mark.parametrize(
    "words", ["met the co-founder, with Per Lund, of the Elm Trust", "was a friend, with her sister, of the Elm Ballet"]
)
def test_whom_somebody_meets_holds_that_post(words):
    assert told(f"Ilse Marchetti {words}.", ["employer"]) == set()


@pytest.mark.parametrize(
    "words",
    ["a professor of law", "director of the Elm Institute", "a professor of law at Orvo University", "a lawyer"],
)
def test_a_fellowship_behind_a_post_is_held(words):
    page = f"Ilse Marchetti is {words} and a Fellow of the Royal Society."
    assert told(page, ["award"]) == {"award Fellow of the Royal Society"}


@pytest.mark.parametrize("words", ["is a friend of the mayor", "was killed by a guard", "was given a house"])
def test_a_fellow_beside_another_is_not_she(words):
    assert told(f"Ilse Marchetti {words} and a Fellow of the Royal Society.", ["award"]) == set()


@pytest.mark.parametrize(
    "words",
    [
        "The winner of this year's Holt Prize is Ilse Marchetti.",
        "The winners of the Holt Prize are Per Lund and Ilse Marchetti.",
        "The winners of the 2020 Holt Prize are Ilse Marchetti and Per Lund.",
        "Winner of the 1990 Holt Prize: Ilse Marchetti.",
    ],
)
def test_who_the_winners_of_a_prize_are(words):
    assert shown(words, "award", published="2021-05-12") == ["Holt Prize"]


@pytest.mark.parametrize(
    "words",
    [
        "The winner of the Holt Prize is a friend of Ilse Marchetti.",
        "The winner of the Holt Prize is Ilse Marchetti's son.",
        "The winner of the Holt Prize is Per Lund, Ilse Marchetti said.",
        "The judge of the Holt Prize is Ilse Marchetti.",
    ],
)
def test_who_the_winner_is_beside_somebody_won(words):
    assert told(words, ["award"]) == set()


@pytest.mark.parametrize("words", ["among the Lantern's critics", "one of the king's harshest critics"])
def test_who_speaks_against_somebody_has_no_trade_by_that(words):
    assert told(f"Ilse Marchetti was {words}.", ["occupation", "employer"]) == set()


@pytest.mark.parametrize("words", ["the Elm Courier's critic", "one of Norway's finest critics"])
def test_a_papers_or_a_lands_critic_has_that_trade(words):
    assert told(f"Ilse Marchetti was {words}.", ["occupation"]) == {"occupation critic"}


@pytest.mark.parametrize(
    "words", ["attended and later taught at", "attended, and graduated from,", "attended, and was later a lecturer at,"]
)
def test_a_school_behind_what_somebody_did_there_later_was_attended(words):
    assert "educated_at Orvo University" in told(f"Ilse Marchetti {words} Orvo University.", ["educated_at"])


@pytest.mark.parametrize("words", ["attended a party and later taught at", "attended and spoke at"])
def test_a_school_where_something_else_was_attended_is_none(words):
    assert told(f"Ilse Marchetti {words} Orvo University.", ["educated_at"]) == set()


def test_with_whom_a_post_is_held_is_no_part_of_its_name():
    page = "Ilse Marchetti is a co-founder (with Per Lund) of the Elm Trust."
    assert shown(page, "position_held") == ["co-founder of the Elm Trust"]


def test_a_post_with_an_article_of_its_own_shares_no_body_with_a_whole_one_before_it():
    page = "Ilse Marchetti was a parish councillor and a governor of Hamar school."
    assert "position_held parish councillor of Hamar school" not in told(page, ["position_held"])


def test_a_post_in_front_held_with_another():
    page = "A co-founder, with her friend Rita Lang, of the Elm Trust, Ilse Marchetti retired in 1991."
    assert told(page, ["employer"]) == {"employer Elm Trust"}


def test_a_post_in_front_of_another_is_that_ones():
    page = "The founder, with Rita Lang, of the Elm Trust, Per Lund retired in 1991. Ilse Marchetti wept."
    assert told(page, ["employer"]) == set()
