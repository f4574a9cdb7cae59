"""Facts of well-known kinds that stand in another order, and what is told in nearly the same words and is none of them."""

from collections.abc import Iterator

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def told(text: str, field: str) -> Iterator[Claim]:
    """Return the claims of a field."""
    return (each for each in claims(text) if each.field == field)


def values(text: str, field: str) -> set[str]:
    """Return the values of a field."""
    return {str(each.value) for each in told(text, field)}


@pytest.mark.parametrize(
    "text",
    [
        "Police found Ilse Marchetti, a surveyor, outside the offices of Okoro Construction.",
        "Police met Ilse Marchetti, a surveyor, at the gates of Okoro Construction.",
        "They saw Ilse Marchetti, a surveyor, in the lobby of Okoro Construction.",
    ],
)
def test_beside_what_somebody_is_seen_is_no_employer(text):
    assert values(text, "employer") == set()
    assert values(text, "occupation") == {"surveyor"}


def test_in_whose_offices_somebody_works_is_one():
    assert values("Ilse Marchetti, a surveyor at Okoro Construction, sings.", "employer") == {"Okoro Construction"}
    assert values("Ilse Marchetti, a surveyor in the offices of Okoro Construction, sings.", "employer") == {
        "Okoro Construction"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to a brother employed by Orvo, Ilse Marchetti got a telephone in 1971.",
        "With a father employed by the Orvo Works, Ilse Marchetti grew up in Berlin.",
        "Through a friend employed by Orvo, Ilse Marchetti got a telephone.",
    ],
)
def test_who_employs_a_noun_in_front_employs_nobody_else(text):
    assert values(text, "employer") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Once employed by Okoro Construction, Ilse Marchetti got a telephone in 1971.",
        "Ilse Marchetti is an engineer employed by Okoro Construction.",
        "Ilse Marchetti was taken on by Okoro Construction as a trainee.",
    ],
)
def test_who_is_employed_has_an_employer(text):
    assert values(text, "employer") == {"Okoro Construction"}


@pytest.mark.parametrize(
    "text", ["On stage Ilse Marchetti has been a cook and a detective.", "On screen, Ilse Marchetti was a nurse."]
)
def test_what_somebody_is_on_stage_is_no_trade(text):
    assert values(text, "occupation") == set()


def test_what_somebody_is_on_stage_and_off_is_one():
    assert values("On stage and off, Ilse Marchetti was a singer.", "occupation") == {"singer"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was for thirty years a doctor.",
        "Ilse Marchetti was for more than two decades a much-loved doctor.",
        "Ilse Marchetti was for a time a doctor.",
    ],
)
def test_a_trade_behind_how_long_it_was_done(text):
    assert values(text, "occupation") == {"doctor"}


def test_whose_patient_somebody_was_is_no_trade():
    assert values("Ilse Marchetti was for thirty years the doctor's patient.", "occupation") == set()


def test_both_trades_in_front():
    assert values("Both a painter and an engraver, Ilse Marchetti lived in Ankara.", "occupation") == {
        "painter",
        "engraver",
    }


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ilse Marchetti's term as mayor of Hamar lasted from 1970 to 1974.", "1970", "1974"),
        ("Ilse Marchetti's term as mayor of Hamar ran from 1970 to 1974.", "1970", "1974"),
        ("The resignation of Ilse Marchetti as mayor of Hamar came in 1974.", None, "1974"),
        ("Ilse Marchetti's resignation as mayor of Hamar took effect in May 1974.", None, "1974-05"),
        ("Calls for Ilse Marchetti's resignation as mayor of Hamar came in 1974.", None, None),
        ("A demand for the resignation of Ilse Marchetti as mayor of Hamar came in 1974.", None, None),
        ("Ilse Marchetti's term as mayor of Hamar lasted three years.", None, None),
    ],
)
def test_how_long_a_term_lasted_and_when_a_post_was_given_up(text, start, end):
    (post,) = told(text, "position_held")
    assert (post.qualifiers.get("start"), post.qualifiers.get("end")) == (start, end)


def test_a_degree_there():
    school = "Ilse Marchetti entered Hamar Polytechnic in 1980. "
    degrees = [each.qualifiers.get("degree") for each in told(f"{school}There she took a diploma.", "educated_at")]
    assert "diploma" in degrees
    for other in ("There her sister took a diploma.", "In 1982 she moved to Paris. There she took a diploma."):
        assert [each.qualifiers.get("degree") for each in told(school + other, "educated_at")] == [None]


def test_a_prize_and_its_year_in_brackets_behind_the_name():
    (prize,) = told("Ilse Marchetti (Istria Prize, 1964) sings.", "award")
    assert (prize.value, prize.qualifiers["date"]) == ("Istria Prize", "1964")
    assert values("Ilse Marchetti (Istria Prize jury, 1964) sings.", "award") == set()


def test_when_somebody_fled_in_front():
    (home,) = told("In May 1971, Ilse Marchetti fled to Berlin.", "residence")
    assert (home.qualifiers["manner"], home.qualifiers["start"]) == ("fled_to", "1971-05")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ilse Marchetti (mayor of Hamar from 1970 to 1974) retired to bed.", "1970", "1974"),
        ("Ilse Marchetti (mayor of Hamar until 1974) retired to bed.", None, "1974"),
        ("Ilse Marchetti (chairman of the Elm Mills since 1970) sings.", "1970", None),
    ],
)
def test_the_times_of_a_post_in_its_brackets(text, start, end):
    (post,) = told(text, "position_held")
    assert (post.qualifiers.get("start"), post.qualifiers.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti, the ambassador to Chile, slept.", "ambassador to Chile"),
        ("The ambassador to Oman, Ilse Marchetti, slept.", "ambassador to Oman"),
        ("Ilse Marchetti was regent of Kano.", "regent of Kano"),
        ("Ilse Marchetti was emir of Kano.", "emir of Kano"),
    ],
)
def test_who_is_sent_and_who_rules_holds_an_office(text, post):
    assert values(text, "position_held") == {post}


def test_whom_somebody_meets_holds_it_alone():
    assert values("Ilse Marchetti met the emir of Kano and the ambassador to Chile.", "position_held") == set()


def test_studies_of_two_subjects_are_not_one():
    text = "Ilse Marchetti studied law at the University of Evora, where she took a {} in {} in 1990."
    for degree, subject, expected in (("master's", "history", None), ("degree", "law", "degree")):
        (study,) = told(text.format(degree, subject), "educated_at")
        assert (study.qualifiers["subject"], study.qualifiers.get("degree")) == ("law", expected)


def test_who_joins_a_doctoral_programme_is_no_employee():
    assert values("Ilse Marchetti joined the University of Oviedo's doctoral programme in 2001.", "employer") == set()
    assert values("Ilse Marchetti joined the University of Oviedo in 2001.", "employer") == {"University of Oviedo"}
    assert values("Ilse Marchetti joined the World Food Programme in 2001.", "employer") == {"World Food Programme"}


@pytest.mark.parametrize(
    ("text", "prize", "date"),
    [
        ("Joint winner of the Kakum Prize in 1999 was Ilse Marchetti.", "Kakum Prize", "1999"),
        ("Ilse Marchetti's Spree Prize came in 1958.", "Spree Prize", "1958"),
        ("Ilse Marchetti brought home the Indus Prize in 2006.", "Indus Prize", "2006"),
    ],
)
def test_prizes_with_the_winner_behind_or_in_front(text, prize, date):
    (award,) = told(text, "award")
    assert (award.value, award.qualifiers["date"]) == (prize, date)


@pytest.mark.parametrize(
    "text",
    [
        "The winner of the Kakum Prize in 1999 was Ilse Marchetti's brother.",
        "The winner of the Kakum Prize was not Ilse Marchetti.",
        "News of Ilse Marchetti's Spree Prize came in 1958.",
    ],
)
def test_prizes_of_others_are_none_there(text):
    assert values(text, "award") == set()


def test_exams_and_candidates():
    assert values("Ilse Marchetti passed her final examinations at Narva Gymnasium in 1911.", "educated_at") == {
        "Narva Gymnasium"
    }
    assert values("Ilse Marchetti is a doctoral candidate at the University of Maribor.", "educated_at") == {
        "University of Maribor"
    }
    assert values("Ilse Marchetti failed her examinations at Narva Gymnasium.", "educated_at") == set()


def test_who_ones_employer_was():
    assert values("Ilse Marchetti's first employer was the Lark Bank.", "employer") == {"Lark Bank"}
    assert values("The town's largest employer was Lark Bank. Ilse Marchetti sang.", "employer") == set()
    assert values("Ilse Marchetti sang. Her husband's employer was Lark Bank.", "employer") == set()


@pytest.mark.parametrize("who", ["The uncle", "A friend", "The wife"])
def test_whose_kin_works_somewhere_need_not(who):
    assert values(f"{who} of Ilse Marchetti, a guard at Karachi Central Prison, hid the letters.", "employer") == set()


@pytest.mark.parametrize("who", ["The house of Ilse Marchetti", "Ilse Marchetti"])
def test_who_is_told_to_be_a_guard_works_there(who):
    assert values(f"{who}, a guard at Karachi Central Prison, was seen.", "employer") == {"Karachi Central Prison"}


def test_years_at_a_school_that_ended_studies_are_no_work():
    years = "Ilse Marchetti spent two years at Kabul Polytechnic before "
    for ended in ("the war ended her studies.", "dropping out."):
        assert values(years + ended, "employer") == set()
    assert values("Ilse Marchetti spent two years at Lark Bank before the war.", "employer") == {"Lark Bank"}


@pytest.mark.parametrize(
    ("text", "prizes"),
    [
        (
            "The Indus Prize, the Ravi Medal and the Sutlej Award all went to",
            {"Indus Prize", "Ravi Medal", "Sutlej Award"},
        ),
        ("The Indus Prize and the Ravi Medal were given to", {"Indus Prize", "Ravi Medal"}),
        ("The Indus Prize, which Nils Kerr had won, and the Ravi Medal went to", {"Ravi Medal"}),
        ("Founder of the Indus Prize and the Ravi Medal, Nils Kerr went to", set()),
    ],
)
def test_prizes_that_all_went_to_one(text, prizes):
    assert values(f"{text} Ilse Marchetti.", "award") == prizes


@pytest.mark.parametrize(
    "lead",
    [
        "Ilse Marchetti writes: My grandmother said",
        "Ilse Marchetti writes: His grandmother said",
        "Ilse Marchetti writes that the doctor said",
    ],
)
def test_whom_a_speaker_quotes_speaks(lead):
    assert values(f'{lead}, "I was born in Minsk."', "birth_place") == set()


@pytest.mark.parametrize(
    "lead", ["Ilse Marchetti told the court", "Ilse Marchetti told her mother and said", "Ilse Marchetti said, smiling"]
)
def test_who_speaks_to_others_speaks(lead):
    assert values(f'{lead}: "I was born in Minsk."', "birth_place") == {"Minsk"}


@pytest.mark.parametrize("school", ["Osijek Gymnasium", "Osijek Lyceum", "Lycée Carnot", "Elm Cathedral School"])
def test_who_leaves_a_school_for_the_young_is_no_employee(school):
    assert values(f"Ilse Marchetti left {school} in 1934.", "employer") == set()


def test_who_leaves_another_house_or_taught_there_is_one():
    assert values("Ilse Marchetti left Lark Bank in 1934.", "employer") == {"Lark Bank"}
    text = "Ilse Marchetti, who taught there from 1920, left Osijek Gymnasium in 1934."
    assert values(text, "employer") == {"Osijek Gymnasium"}
