"""Words beside a fact that make it another one, or none: clubs for homes, critics for killers, figures for ages, goings only asked for."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    "rest",
    [
        "won the race on Sunday.",
        "scored twice.",
        "came second in the final.",
        "was the first over the 400 metres hurdles.",
    ],
)
def test_a_name_beside_an_age_may_be_a_club_where_somebody_competes(rest):
    assert told(f"Ilse Marchetti of Sturm, 24, {rest}", ["residence"]) == set()


@pytest.mark.parametrize("rest", ["was fined on Monday.", "said that she had seen the fire.", "has died."])
def test_a_town_beside_an_age_is_a_home(rest):
    assert told(f"Ilse Marchetti of Graz, 24, {rest}", ["residence"]) == {"residence Graz"}


@pytest.mark.parametrize("by", ["critics", "the critics", "the reviewers", "the press", "most reviewers"])
@pytest.mark.parametrize("verb", ["killed", "murdered", "slain"])
def test_who_is_killed_in_print_lives(verb, by):
    assert told(f"Ilse Marchetti was {verb} by {by} in 1990.", ["death_date"]) == set()


@pytest.mark.parametrize("by", ["soldiers", "the army", "critics of the regime", "a bomb"])
def test_who_is_killed_by_others_dies(by):
    assert told(f"Ilse Marchetti was killed by {by} in 1990.", ["death_date"]) == {"death_date 1990"}


@pytest.mark.parametrize("age", ["40-something", "forty-something", "40-odd", "40-plus"])
def test_a_figure_about_an_age_is_none(age):
    assert told(f"Ilse Marchetti was {age} in 1950.", ["age_statement"]) == set()


def test_a_plain_figure_is_an_age():
    assert told("Ilse Marchetti was forty in 1950.", ["age_statement"]) == {"age_statement 40"}


@pytest.mark.parametrize("figure", ["9", "7"])
def test_a_single_figure_beside_a_trade_is_a_number_on_a_shirt_or_a_mark(figure):
    page = f"Ilse Marchetti, the striker, {figure}, scored twice."
    assert [each.value for each in claims(page, published="2021-05-12") if each.field == "age_statement"] == []


def test_two_figures_beside_a_trade_are_an_age():
    page = "Ilse Marchetti, the striker, 29, scored twice."
    assert [each.value for each in claims(page, published="2021-05-12") if each.field == "age_statement"] == ["29"]


@pytest.mark.parametrize(
    "other", ["Guðrún á Lóni's son Páll", "Anna í Dal's brother Jón", "Rosa van Holm's eldest son Páll"]
)
def test_whose_son_somebody_marries_is_no_spouse(other):
    assert not {"spouse Guðrún", "spouse Anna", "spouse Rosa"} & told(f"Marchetti married {other} in 1950.", ["spouse"])


@pytest.mark.parametrize("name", ["Solomon ben David ha-Levi", "Moses ben Judah ha-Kohen", "Omar as-Sadr"])
def test_a_name_goes_on_with_an_article_that_a_hyphen_joins(name):
    assert shown(f"Ilse Marchetti married {name} in 1950.", "spouse") == [name]


@pytest.mark.parametrize(
    ("words", "towns"),
    [
        ("was born in the barrio of Georgia in Caracas", {"birth_place Caracas"}),
        ("was born in a slum called Jordan in Lima", {"birth_place Lima"}),
        ("grew up in the poor neighbourhood of Florida in Buenos Aires", {"residence Buenos Aires"}),
        ("lives in the barrio of Georgia in Caracas", {"residence Caracas"}),
        ("was born in the old quarter of Graz", {"birth_place Graz"}),
        ("was born in the old quarter of Graz in Austria", {"birth_place Graz"}),
        ("was born in the village of Lind in Austria", {"birth_place Lind"}),
    ],
)
def test_a_part_of_a_town_gives_way_to_the_town(words, towns):
    assert told(f"Ilse Marchetti {words}.", ["birth_place", "residence"]) == towns


@pytest.mark.parametrize(
    "words",
    [
        "Calls for her resignation as mayor of Graz came in 1974.",
        "In 1974 the opposition demanded her resignation as mayor of Graz.",
        "A petition for her removal as mayor of Graz was signed in 1974.",
        "Rumours of her resignation as mayor of Graz spread in 1974.",
        "She offered her resignation as mayor of Graz in 1974, but it was refused.",
    ],
)
def test_a_going_that_is_only_asked_for_ends_no_post(words):
    found = claims(f"Ilse Marchetti became mayor of Graz in 1970. {words}")
    posts = [each.qualifiers for each in found if each.field == "position_held"]
    assert posts[0]["start"] == "1970"
    assert not [each for each in posts if "end" in each or each.get("tense") == "past"]


@pytest.mark.parametrize(
    "words",
    [
        "The council accepted her resignation as mayor of Graz in 1974.",
        "Her resignation as mayor of Graz came in 1974.",
    ],
)
def test_a_going_ends_the_post(words):
    found = claims(f"Ilse Marchetti became mayor of Graz in 1970. {words}")
    assert "1974" in [each.qualifiers.get("end") for each in found if each.field == "position_held"]


@pytest.mark.parametrize(
    ("page", "modality"),
    [
        ("According to Ilse Marchetti, director of the Elm Institute, the river is clean.", "asserted"),
        ("According to Ilse Marchetti, the director of the Elm Institute in Graz, she was born in Oslo.", "asserted"),
        ("The river is clean, according to Ilse Marchetti, director of the Elm Institute.", "asserted"),
        ("According to Per Lund, Ilse Marchetti is director of the Elm Institute.", "reported"),
        ("According to Per Lund, mayor of Graz, Ilse Marchetti, director of the Elm Institute, left.", "reported"),
    ],
)
def test_what_somebody_is_who_is_quoted_is_not_quoted(page, modality):
    found = [each for each in claims(page) if each.field == "position_held"]
    assert [(each.value, each.modality.value) for each in found] == [("director of the Elm Institute", modality)]


@pytest.mark.parametrize(
    "page",
    [
        "According to Ilse Marchetti, she was born in Oslo.",
        "According to Ilse Marchetti, the baker of Lom, and others, she was born in Oslo.",
    ],
)
def test_what_they_say_is_quoted(page):
    assert [each.modality.value for each in claims(page) if each.field == "birth_place"] == ["reported"]


@pytest.mark.parametrize("rest", ["is a nurse, and the river is clean.", "was a nurse."])
def test_what_a_source_says_of_another_is_not_what_the_source_is(rest):
    assert told(f"According to Ilse Marchetti, the mayor of Graz {rest}", ["occupation"]) == set()


@pytest.mark.parametrize("when", ["in the war", "during the war", "in the wars of independence"])
def test_when_a_medal_was_earned_is_no_part_of_its_name(when):
    assert shown(f"Ilse Marchetti received the Holt Medal for gallantry {when}.", "award")[0].endswith(
        ("Medal", "gallantry")
    )


def test_what_a_prize_is_for_is_part_of_its_name():
    assert shown("Ilse Marchetti received the Holt Prize for excellence in science.", "award") == [
        "Holt Prize for excellence in science"
    ]


@pytest.mark.parametrize("words", ["employed by Ericsson sang to Lars", "hired by Orvo Bank met Lars Berg in 1990"])
def test_which_of_several_a_noun_means_is_told_of_another(words):
    page = f"Ilse Marchetti is a scientist. The scientist {words}."
    assert told(page, ["employer"]) == set()


@pytest.mark.parametrize("words", ["was employed by Orvo Bank", ", employed by Orvo Bank, lives in Graz"])
def test_what_a_sentence_says_of_a_noun_is_told_of_the_person(words):
    page = f"Ilse Marchetti is a scientist. The scientist {words}.".replace(" ,", ",")
    assert told(page, ["employer"]) == {"employer Orvo Bank"}


@pytest.mark.parametrize("words", ["began her career path in medicine at", "'s path in medicine began at"])
def test_a_path_into_a_field_at_a_school_is_no_work_there(words):
    assert told(f"Ilse Marchetti {words} Elm College.".replace(" '", "'"), ["employer"]) == set()
