"""Posts told with "now", "in the post since", terms and years of elections: which time is theirs, and how far the quote goes."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize("now", ["now", "at present"])
def test_a_post_behind_now_holds_whatever_the_verb_in_front_says(now):
    posts = f"Ilse Marchetti was a lecturer at Bergen University and {now} head of the Polar Institute."
    assert read(posts, "position_held")["head of the Polar Institute"]["tense"] == "present"
    jobs = read(posts, "employer")
    assert (jobs["Bergen University"]["tense"], jobs["Polar Institute"]["tense"]) == ("past", "present")
    offices = read(f"Ilse Marchetti was a councillor in Leeds and {now} mayor of Hull.", "position_held")
    assert offices["mayor of Hull"]["tense"] == "present"


@pytest.mark.parametrize("then", ["later", "formerly", "before that"])
def test_a_post_behind_another_time_does_not_hold(then):
    text = f"Ilse Marchetti was chair of the Elm Trust and {then} head of the Polar Institute."
    assert read(text, "position_held")["head of the Polar Institute"].get("tense") != "present"


def test_the_trade_in_front_of_now_is_no_part_of_the_role():
    text = "Ilse Marchetti is a lawyer and at present head of the Polar Institute."
    assert read(text, "employer")["Polar Institute"]["role"] == "head"


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti resigned as mayor of Hull in 2011; she had been in the post since 2004.",
        "Ilse Marchetti stepped down as mayor of Hull in 2011, having been in office since 2004.",
        "Ilse Marchetti resigned as mayor of Hull in 2011. She had been in the post since 2004.",
        "Ilse Marchetti resigned as mayor of Hull in 2011. She had held the office since 2004.",
    ],
)
def test_since_when_somebody_had_been_in_a_post_is_its_start(text):
    assert read(text, "position_held")["mayor of Hull"].items() >= {"start": "2004", "end": "2011"}.items()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti resigned as mayor of Hull in 2011; she had been in Leeds since 2004.",
        "Ilse Marchetti resigned as mayor of Hull in 2011. She had been in a club since 2004.",
        "Ilse Marchetti resigned as mayor of Hull in 2011. She had been in the post since 2014.",
        "Ilse Marchetti resigned as mayor of Hull in 2011. Nils Berg had been in the post since 2004.",
    ],
)
def test_what_else_somebody_had_been_in_since_starts_no_post(text):
    assert "start" not in read(text, "position_held")["mayor of Hull"]


@pytest.mark.parametrize("election", ["general election", "local council elections"])
def test_the_quote_holds_the_whole_name_of_an_election(election):
    (found,) = (
        claim
        for claim in claims(f"Ilse Marchetti was elected to parliament in the 2012 {election}.")
        if claim.field == "position_held"
    )
    assert found.qualifiers["start"] == "2012"
    assert found.selector.exact.endswith(f"in the 2012 {election}")


def test_who_served_terms_in_a_house_was_a_member_of_it():
    assert read("Ilse Marchetti served two terms in parliament.", "position_held").keys() == {"member of parliament"}
    assert not read("Ilse Marchetti served two terms in prison.", "position_held")


@pytest.mark.parametrize("rows", ["Office: {}\nIn office: {}", "Position | {}\nTerm | {}"])
def test_a_row_with_the_years_of_the_office_in_the_row_above_dates_it(rows):
    told = rows.format("Mayor of Hull", "1965–1971")
    found = [claim for claim in claims(f"Ilse Marchetti\n{told}\n") if claim.field == "position_held"]
    assert {"start": "1965", "end": "1971"} in [dict(claim.qualifiers) for claim in found]


def test_the_years_below_another_row_are_not_those_of_the_office():
    found = read("Ilse Marchetti\nOffice: Mayor of Hull\nHobby: Chess\n\nHeight: 1965–1971\n", "position_held")
    assert "start" not in found["mayor of Hull"]


def test_whom_others_expect_to_come_to_a_post_has_not_come_to_it():
    text = "Friends had expected Ilse Marchetti to be named bishop of Hull."
    assert [claim.modality for claim in claims(text) if claim.field == "position_held"] == ["intended"]


def test_voters_return_somebody_to_an_office_of_theirs():
    assert read("In 2003 voters in Hull returned Ilse Marchetti as their mayor.", "position_held").keys() == {"mayor"}
    assert not read("In 2003 voters in Hull saw Ilse Marchetti and their mayor.", "position_held")


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("mayor of Orvost and teaches at Elm College", {"mayor of Orvost"}),
        ("deputy mayor of Tynset and sits on the board of the Elm Museum", {"deputy mayor of Tynset"}),
        ("director of arts and crafts at Elm College", {"director of arts and crafts at Elm College"}),
    ],
)
def test_what_somebody_does_besides_is_no_part_of_a_post(told, posts):
    assert read(f"Ilse Marchetti is {told}.", "position_held").keys() == posts


def test_between_two_turns_of_a_life_a_post_was_held_from_one_to_the_other():
    text = "Between her return from exile in 1991 and her death in 2002, Ilse Marchetti was rector of Elm University."
    told = read(text, "position_held")["rector of Elm University"]
    assert (told["start"], told["end"]) == ("1991", "2002")
    other = "Ilse Marchetti wrote of her return in 1991 and her death in 2002, and was rector of Elm University."
    assert not {"start", "end"} & read(other, "position_held")["rector of Elm University"].keys()


def test_a_row_that_has_a_label_of_two_words_ends_the_cell_above_it():
    told = read("Ilse Marchetti\n\nClub: Elm Rovers\nPrevious club: Oak United (2009–2014)\n", "employer")
    assert told == {"Elm Rovers": {}, "Oak United": {"start": "2009", "end": "2014"}}


@pytest.mark.parametrize("between", ["between May 1954 and her death in 1961", "from May 1954 until her death in 1961"])
def test_a_time_may_end_with_what_happened_then(between):
    told = read(f"Ilse Marchetti was mayor of Hull {between}.", "position_held")["mayor of Hull"]
    assert (told["start"], told["end"]) == ("1954-05", "1961")


def test_a_period_in_front_and_an_end_behind_for_how_long_are_times_of_the_post():
    fronted = read("For the period 1990–1994 Ilse Marchetti was chair of the Elm Council.", "position_held")
    assert fronted["chair of the Elm Council"].items() >= {"start": "1990", "end": "1994"}.items()
    behind = read(
        "Ilse Marchetti became mayor of Hull in 1992. She kept the office for four years, until 1996.", "position_held"
    )
    assert behind["mayor of Hull"].items() >= {"start": "1992", "end": "1996"}.items()


def test_a_time_behind_and_is_of_what_follows():
    text = "Ilse Marchetti lived in Hull and, until the yard closed in 1996, was a welder there."
    assert "end" not in read(text, "residence")["Hull"]
    other = "Ilse Marchetti lived in Hull until the yard closed in 1996, and was a welder there."
    assert read(other, "residence")["Hull"]["end"] == "1996"


@pytest.mark.parametrize("label", ["Member", "Director"])
def test_the_of_of_a_label_stands_once_in_the_post(label):
    told = read(f"Ilse Marchetti\nBorn: 3 March 1931\n{label} of: Elm Guild (1960–1990)\n", "position_held")
    assert told.keys() == {f"{label.lower()} of Elm Guild"}


@pytest.mark.parametrize(
    "who", ["Ilse Marchetti and Nils Berg", "Nils Berg and Ilse Marchetti", "Ilse Marchetti and her sister"]
)
def test_of_two_posts_that_two_persons_have_nobody_can_know_whose_is_which(who):
    assert not read(f"{who} were elected chairman and treasurer of the Elm Union.", "position_held")


def test_two_posts_of_one_person_are_both_hers():
    told = read("Ilse Marchetti was elected chairman and treasurer of the Elm Union.", "position_held")
    assert {"chairman of the Elm Union", "treasurer of the Elm Union"} <= told.keys()


def test_what_the_body_did_until_a_time_ends_no_work_there():
    text = "Ilse Marchetti worked for the Adriatic Line, which {} 1980."
    assert "end" not in read(text.format("ran ferries until"), "employer")["Adriatic Line"]
    assert read(text.format("she left in"), "employer")["Adriatic Line"]["end"] == "1980"


def test_until_when_somebody_was_something_else_is_no_end_of_what_came_later():
    text = "Until 1968 {}Ilse Marchetti was {}secretary of the Elm League."
    assert "end" not in read(text.format("a nun, ", "later "), "position_held")["secretary of the Elm League"]
    assert read(text.format("", ""), "position_held")["secretary of the Elm League"]["end"] == "1968"


def test_who_judges_a_prize_is_no_judge():
    assert not read("Ilse Marchetti, a judge of the Elm Prize, wrote to him.", "occupation")
    assert read("Ilse Marchetti, a judge of the High Court, wrote to him.", "occupation").keys() == {"judge"}
