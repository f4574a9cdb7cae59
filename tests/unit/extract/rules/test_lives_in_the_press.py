"""Births, homes, offices and medals in the short forms of the press."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2022-08-30") if each.field == field]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ilse Marchetti was born in exile in Lusaka, Zambia.", "Lusaka, Zambia"),
        (
            "Ilse Marchetti was born on June 3, 1962, at Manjapra, a village near Graz, to Ole and Ines Marchetti.",
            "Manjapra",
        ),
    ],
)
def test_a_birth_in_exile_or_at_a_village_has_its_place(text, place):
    assert read(text, "birth_place") == [place]


def test_what_somebody_joined_at_a_body_is_no_village():
    assert read("Ilse Marchetti worked at Orvo, a bakery near Graz.", "employer") == ["Orvo"]


def test_parents_are_told_behind_an_age():
    text = "Ilse Marchetti, 51, was born in the port town of Bari to Reverend Luka Marchetti, a Lutheran pastor, and his wife Nada."

    assert read(text, "parent") == ["Luka Marchetti", "Nada"]


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Brought up in Kisumu by an aunt, Ilse Marchetti won.", ["Kisumu"]),
        ("Ilse Marchetti came to Oslo in 1950 and studied law.", ["Oslo"]),
        ("Ilse Marchetti came to Oslo as a refugee.", ["Oslo"]),
        ("Ilse Marchetti came to Oslo in 1950 to play for the king.", []),
        ("Ilse Marchetti came to Oslo and sang.", []),
    ],
)
def test_who_comes_to_study_or_as_a_refugee_lives_there(text, homes):
    assert read(text, "residence") == homes


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti is a former El Salvador finance minister.", "finance minister of El Salvador"),
        ("Ilse Marchetti was first elected to the county assembly in 2013.", "member of the county assembly"),
        ("The president named the economist Ilse Marchetti as finance minister.", "finance minister"),
        ("The board appointed veteran banker Ilse Marchetti as chair of Orvo Bank.", "chair of Orvo Bank"),
        ("Ilse Marchetti is the state-owned enterprises minister.", "state-owned enterprises minister"),
    ],
)
def test_an_office_is_told_with_what_it_is_of(text, post):
    assert read(text, "position_held") == [post]


def test_an_office_ends_where_another_verb_follows():
    text = "Ilse Marchetti, who was acting head of the fiscal office at the ministry, holds a PhD from the University of Graz."

    assert read(text, "position_held") == []
    assert read(text, "educated_at") == ["University of Graz"]


@pytest.mark.parametrize(
    ("text", "medals"),
    [
        ("Ilse Marchetti won bronze in Rio in the women's platform.", ["bronze medal in Rio in the women's platform"]),
        ("Ilse Marchetti won silver in Paris 2024.", ["silver medal in Paris 2024"]),
        ("Ilse Marchetti won gold in May.", []),
        ("Ilse Marchetti found gold in California.", []),
    ],
)
def test_a_medal_is_told_with_the_city_of_the_games(text, medals):
    assert read(text, "award") == medals


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("Swede Ilse Marchetti won.", ["Swedish"]),
        ("Finn Ilse Marchetti won.", []),
        ("Swede Hill met Ilse Marchetti.", []),
    ],
)
def test_a_noun_for_a_people_before_a_full_name_is_a_nationality(text, nations):
    assert read(text, "nationality") == nations


def test_who_moves_to_train_at_a_school_learns_there():
    assert read("Ilse Marchetti moved to Graz to train at the Elm Sports Academy.", "educated_at") == [
        "Elm Sports Academy"
    ]
    assert not read("Ilse Marchetti moved to Graz to train nurses at the Elm Academy.", "educated_at")


def test_the_trade_behind_an_age_is_whose_age_it_is():
    assert read("Ilse Marchetti is on trial. The 34-year-old, a nurse from Graz, denies it.", "occupation") == ["nurse"]
    assert not read("Ilse Marchetti saw a man of 34. A woman, a nurse from Graz, denies it.", "occupation")


def test_a_magazine_in_quotation_marks_is_a_body():
    assert read("Ilse Marchetti was the editor of the children's magazine 'Kheya' for years.", "employer") == ["Kheya"]
    assert not read("Ilse Marchetti was the editor of the poem 'Kheya' for years.", "employer")


def test_who_is_inducted_into_a_body_works_there_from_then_on():
    (job,) = [
        each
        for each in claims("In 2018 Ilse Marchetti was inducted into the Elm Railways.")
        if each.field == "employer"
    ]

    assert (job.value, job.qualifiers["start"]) == ("Elm Railways", "2018")


def test_a_body_behind_and_is_not_where_a_post_is_held():
    assert read("Ilse Marchetti joined Orvo Bank as head of sales and Halden Bank.", "position_held") != [
        "head of sales and Halden Bank"
    ]


def test_a_grade_is_told_behind_the_ranks():
    text = "Ilse Marchetti rose through the ranks from assistant lecturer to full professor in 2014."

    assert read(text, "position_held") == ["professor"]


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Ilse Marchetti returned in 2020 after spending three years in Belgium.", ["Belgium"]),
        ("Ilse Marchetti left for Belgium on a scholarship in 1988.", ["Belgium"]),
        ("Ilse Marchetti left for Belgium on a tour in 1988.", []),
        ("Ilse Marchetti won after spending three days in Belgium.", []),
    ],
)
def test_who_leaves_on_a_scholarship_or_spends_years_somewhere_lives_there(text, homes):
    assert read(text, "residence") == homes


def test_previous_assignments_are_posts():
    text = "Her previous assignments include second secretary at the Elm Embassy (2001-05) and consul general. Ilse Marchetti is a diplomat."

    assert read(text, "position_held")[0] == "second secretary at the Elm Embassy"
    assert read("Ilse Marchetti was joint secretary of the South Asia Division.", "position_held") == [
        "joint secretary of the South Asia Division"
    ]


def test_a_time_may_stand_before_the_verb_that_gives_an_honour():
    assert read("Ilse Marchetti was last week named the Elm Scientist of the Year.", "award") == [
        "Elm Scientist of the Year"
    ]


def test_a_spouse_is_told_behind_an_age():
    assert read("Ilse Marchetti was married at 15 to Ole Berg, a teacher.", "spouse") == ["Ole Berg"]
    assert not read("Ilse Marchetti was at 15 known to Ole Berg, a teacher.", "spouse")


def test_an_adverb_may_stand_before_a_noun_for_the_person():
    text = "Ilse Marchetti won a prize. Instead the Cameroonian virologist was born in Douala."

    assert read(text, "nationality") == ["Cameroonian"]
    assert not read(
        "Ilse Marchetti met a Cameroonian virologist. Instead the Cameroonian virologist won.", "nationality"
    )


@pytest.mark.parametrize("lead", ["is an indigene of", "is a native of", "hails from"])
def test_a_state_is_a_place_where_somebody_is_from_it(lead):
    assert read(f"Ilse Marchetti {lead} Ogun State.", "birth_place") == ["Ogun State"]
    assert read("Ilse Marchetti graduated from Ogun State.", "educated_at") == ["Ogun State"]


def test_the_prize_of_a_work_told_by_its_kind_is_its_authors():
    text = "Ilse Marchetti's first collection of stories, The Well, won the Elm Prize in 2009."

    assert read(text, "award") == ["Elm Prize"]
    assert not read(
        "Ole Berg's The Well beat Ilse Marchetti's collection of stories, Salt, and won the Elm Prize.", "award"
    )


def test_a_second_school_is_told_by_what_was_learned_there():
    text = "Ilse Marchetti completed her primary education at Elm School and her A levels at Orvo College."

    assert read(text, "educated_at") == ["Elm School", "Orvo College"]
