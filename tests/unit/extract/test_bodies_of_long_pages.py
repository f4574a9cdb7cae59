"""What the long middle of a page tells of others, or of no fact at all, beside what it tells of the person."""

import pytest

from tests.unit.extract.documents import claims, shown, told

LINES = "Ilse Marchetti\n\nIlse Marchetti was the president of Norway.\n\n"


def modalities(text: str, field: str) -> list[tuple[str, str]]:
    """Return the values of a field, each with how it is said."""
    return [(each.value, each.modality.value) for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "With the aid of Rolf Ekman's father, Marchetti opened a bakery.",
        "Thanks to Rolf Ekman's mother, Marchetti could go on.",
    ],
)
def test_who_opens_a_clause_behind_a_phrase_with_kin_is_none_of_them(text: str) -> None:
    assert shown(text, "child") == []


def test_kin_named_where_they_are_told_of_are_read() -> None:
    assert shown("Marchetti's father, Rolf Marchetti, kept bees.", "parent") == ["Rolf Marchetti"]


def test_a_couples_child_who_has_the_persons_whole_name_in_its_own_is_the_child() -> None:
    text = "Ilse Marchetti and Rolf Ekman wed in 1983. In May 1984 their son, Tor Ilse Marchetti, was born in Bergen, Norway."
    assert told(text, ("child", "birth_place", "also_known_as")) == {"child Tor Ilse Marchetti"}


def test_a_couples_child_told_of_before_the_person_is_the_person() -> None:
    text = "Rolf Marchetti wed Anna Ekman. Their first daughter, Ilse Marie Marchetti, was born in Bergen."
    assert told(text, ("birth_place", "parent")) == {"birth_place Bergen", "parent Rolf Marchetti", "parent Anna Ekman"}


def test_kin_of_whom_somebody_asked_for_are_not_hers() -> None:
    assert shown("She was engaged by Anna Ekman as a tutor to her daughter Pia.", "child") == []
    assert shown("He was hired by Count Rolf Ekman to teach his son Tor.", "child") == []


def test_kin_of_another_gender_than_who_asked_are_the_askeds() -> None:
    assert shown("She was persuaded by Rolf Ekman to live with her sister Pia.", "sibling") == ["Pia"]


@pytest.mark.parametrize("feast", ["100th anniversary", "centenary", "bicentennial"])
def test_the_year_of_an_anniversary_is_that_of_no_birth(feast: str) -> None:
    assert shown(f"A coin was struck on the {feast} of Marchetti's birth in 2009.", "birth_date") == []


def test_the_year_of_a_birth_is() -> None:
    assert shown("Marchetti's birth in 1909 went unnoticed.", "birth_date") == ["1909"]


def test_whose_poet_somebody_is_called_is_no_name() -> None:
    assert shown('A critic referred to her as the Ekman ministry\'s "house poet".', "also_known_as") == []
    assert shown("People referred to her as the Rose of Bergen.", "also_known_as") == ["Rose of Bergen"]


def test_the_title_of_an_essay_is_nobodys_name() -> None:
    assert shown('At 15 she sent in a paper with the title "On the Drift of Ice".', "also_known_as") == []


def test_whom_somebody_influences_gives_no_nationality() -> None:
    assert shown("Marchetti has been a strong influence among anarchists and Danish poets.", "nationality") == []


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Marchetti is a favourite model for makers of puppets.", []),
        ("She was a role model for young nurses.", []),
        ("She was a model for a Danish brand.", ["model"]),
    ],
)
def test_a_model_for_what_others_make_has_no_trade_by_it(text: str, trades: list[str]) -> None:
    assert shown(text, "occupation") == trades


def test_what_somebody_is_treated_as_says_nothing() -> None:
    assert claims("Marchetti was welcomed as if she were a head of state.") == ()
    assert claims("Marchetti was welcomed as though she were the mayor of Bergen.") == ()


def test_money_is_raised_where_nobody_grew_up() -> None:
    assert shown("Marchetti raised over $3 million for children in Bergen.", "residence") == []
    assert shown("Marchetti was raised over a shop in Bergen.", "residence") == ["Bergen"]


def test_time_spent_at_a_house_is_no_work() -> None:
    assert shown("She spent a great deal of her time at Ekman Manor.", "employer") == []


def test_what_a_school_is_a_branch_of_is_no_second_school() -> None:
    text = "Marchetti studied Greek at the Oriental Institute in Bergen, an arm of the Academy of Letters of Norway."
    assert shown(text, "educated_at") == ["Oriental Institute"]


def test_works_on_somebodys_ideas_are_not_hers() -> None:
    assert shown("Works on Marchetti's ideas include The Ethics of Ice.", "notable_for") == []
    assert shown("Marchetti's novels include The Ethics of Ice.", "notable_for") == ["The Ethics of Ice"]


def test_initials_before_a_surname_are_no_degree() -> None:
    assert (
        shown("She wrote the foreword to the publication of J. D. Ekman's 1940 book The Long Thaw.", "notable_for")
        == []
    )
    degrees = [
        each.qualifiers.get("degree")
        for each in claims("She earned an M.A. at Bergen University in 1960.")
        if "degree" in each.qualifiers
    ]
    assert degrees == ["M.A."]


def test_the_party_that_another_post_is_of_is_nobodys_employer() -> None:
    text = "She became a lawyer in Bergen, a Labour Party leader, and a judge."
    assert shown(text, "employer") == []
    assert shown("She was a shrewd politician, bringing together all factions of the Labour Party.", "employer") == []


@pytest.mark.parametrize("count", ["Numerous", "Multiple"])
def test_a_number_of_prizes_is_none(count: str) -> None:
    assert shown(f"{count} prizes were bestowed on Marchetti.", "award") == []


def test_a_prize_keeps_its_most_and_loses_whose_team_won_it() -> None:
    assert shown("The league named Marchetti the Most Improved Goalkeeper of the Year for 1988.", "award") == [
        "Most Improved Goalkeeper of the Year"
    ]
    assert shown("She was part of the United States' Elm Cup winning team.", "award") == ["Elm Cup"]
    assert shown("She won the Critics' Prize.", "award") == ["Critics' Prize"]


def test_an_honorary_member_is_one_of_the_whole_body() -> None:
    assert shown("She became an honorary member of the Carpenters and Joiners Union.", "award") == [
        "honorary member of the Carpenters and Joiners Union"
    ]
    assert shown("She became an honorary member of the Elm Society and Oak Society.", "award") == [
        "honorary member of the Elm Society"
    ]


def test_singles_of_a_side_are_played_and_of_a_band_heard() -> None:
    assert shown("Marchetti completed a women's singles Grand Slam.", "notable_for") == []
    assert shown("Marchetti released the singles Red Snow and Blue Snow.", "notable_for") == ["Red Snow", "Blue Snow"]


def test_what_an_age_was_told_of_ends_with_a_word() -> None:
    text = "At 34, she became the second-oldest doubles champion in northern Norwegian tournament history."
    (age,) = [each for each in claims(text) if each.field == "age_statement"]
    assert age.qualifiers["event"] in text


def test_little_support_somewhere_denies_nothing() -> None:
    text = "Though she found very little support in the south, she won the coast and was elected president in 1960."
    assert modalities(text, "position_held") == [("president", "asserted")]
    assert modalities("There is no support for the claim that she was born in Bergen.", "birth_place") == [
        ("Bergen", "negated")
    ]


def test_lines_below_a_filmography_are_no_prizes_and_no_posts() -> None:
    films = "Partial filmography as director\n\n• The Lie (1914)\n• The Honor of the Guard (1914)\n• Wheat Queen of Montana (1954)\n"
    assert told(LINES + films, ("award", "position_held", "occupation")) == {"position_held president of Norway"}


def test_a_name_on_a_line_is_nobodys_trade() -> None:
    judges = "Court appointments\n\n• Noah Ekman – 1962\n• Samuel Tobias Miller – 1962\n• David Lund – 1963\n"
    assert shown(LINES + judges, "occupation") == []


def test_countries_in_a_row_are_so_many_homes_and_no_employers() -> None:
    box = "Ilse Marchetti\n\nInstitutions\tIHEM, France\nResidence\tNorway, Peru, Chad (today: elsewhere), Italy\nBirthplace\tBergen, Norway\n"
    assert shown(box, "employer") == ["IHEM"]
    assert shown(box, "residence") == ["Norway", "Peru", "Chad", "Italy"]
    assert shown(box, "birth_place") == ["Bergen, Norway"]


def test_another_one_of_somebodys_kin_is_theirs() -> None:
    assert shown("Marchetti had another brother, Tor Marchetti (1891–1914), who died young.", "sibling") == [
        "Tor Marchetti"
    ]


def test_an_hour_before_a_day_of_death_does_not_hide_it() -> None:
    assert shown("Marchetti died aged 81, at 6:15 a.m., on 3 May 1971.", "death_date") == ["3 May 1971"]


def test_a_technicum_is_a_school() -> None:
    assert shown("She then studied for two years at the State Technicum for Stage Arts in Bergen.", "educated_at") == [
        "State Technicum for Stage Arts"
    ]


def test_a_tournament_is_nobodys_employer() -> None:
    assert shown("It was the last match of her year at the Elm Open.", "employer") == []
    assert shown("She won the Elm Open in 1990.", "award") == ["Elm Open"]


def test_what_somebody_else_says_in_a_book_of_theirs_is_that_ones_book() -> None:
    text = (
        "Marchetti earned well by her films; Anna Ekman, in her memoir The Long Thaw, says that Marchetti earned most."
    )
    assert shown(f"Ilse Marchetti is an actress.\n\n{text}", "notable_for") == []
    assert shown("Ilse Marchetti, in her memoir The Long Thaw, says so.", "notable_for") == ["The Long Thaw"]


@pytest.mark.parametrize("taken", ["succeeded", "replaced"])
def test_whom_another_follows_in_a_post_held_it_until_then(taken: str) -> None:
    (post,) = claims(f"Marchetti was {taken} by the lawyer Rolf Ekman as minister of finance in 1998.")
    assert (post.field, post.value, post.qualifiers["end"]) == ("position_held", "minister of finance", "1998")
    assert claims("Marchetti was joined by Rolf Ekman as interpreter in 1998.") == ()


@pytest.mark.parametrize("seat", ["Judge Ekman's seat", "the vacant seat"])
def test_who_fills_a_seat_with_another_sits_on_none(seat: str) -> None:
    assert shown(f"To fill {seat} on the Supreme Court, Marchetti named Rolf Lund.", "employer") == []


def test_who_says_so_is_told_in_the_words_of_the_page() -> None:
    (born,) = claims("Marchetti was born in Bergen, according to her passport of August 1939.")
    assert born.attribution == "her passport of August 1939"


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti gave Anna Ekman hints for her only novel, The Long Thaw.",
        "Marchetti helped Anna Ekman finish her only novel, The Long Thaw.",
        "Marchetti advised Anna Ekman on her memoir The Long Thaw.",
    ],
)
def test_the_book_with_which_somebody_helps_another_may_be_the_others(text: str) -> None:
    assert shown(text, "notable_for") == []
    assert shown(text.replace("Anna Ekman", "Rolf Ekman"), "notable_for") == ["The Long Thaw"]


def test_kin_told_of_with_what_they_are_in_front_are_not_who_goes_on() -> None:
    text = (
        "Ilse Marchetti was born in Bergen. After learning the viola with her mother, a player in the Elm Orchestra, "
        "she attended Oak Conservatory. At nineteen she joined the Ash Quartet."
    )
    assert told(text, ("educated_at", "employer")) == {"educated_at Oak Conservatory", "employer Ash Quartet"}


def test_who_stands_in_a_list_behind_somebodys_people_is_another() -> None:
    text = "The firm watched Marchetti, her lawyers, reporters, and a Norwegian member of Parliament who had come by."
    assert shown(text, "position_held") == []
    assert shown("Ilse Marchetti, her successor as mayor and a member of Parliament, spoke.", "position_held") == [
        "member of Parliament"
    ]
