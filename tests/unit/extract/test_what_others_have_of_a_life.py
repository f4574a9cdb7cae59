"""What stands in a life and is somebody else's, is only likened or put right, and what goes on in the next breath."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

NORDIN = Subject(id="assar-nordin", name="Assar Nordin")


def of_nordin(text: str, field: str) -> list[str]:
    """Return the values of a field of somebody of whom no name tells whether it is a man's."""
    return [each.value for each in claims(text, subject=NORDIN) if each.field == field]


def held(text: str) -> list[str]:
    """Return the posts that are told to be held."""
    return [
        each.value
        for each in claims(text, published="2020-02-02")
        if each.field == "position_held" and each.qualifiers.get("tense") == "present"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Assar Nordin wed Solvig Ek in 1931. Soon after her death in 1950, from typhoid, he sold the mill.",
        "Assar Nordin lived with Solvig Ek. On her passing in 1950 he moved to Falun.",
        "Assar Nordin worked beside Solvig Ek. Until her death in 1950 he wrote nothing.",
    ],
)
def test_a_death_before_what_one_of_the_other_sex_does_is_that_of_who_is_named_beside(text: str) -> None:
    assert of_nordin(text, "death_date") == []


def test_a_death_that_nobody_else_can_have_died_is_the_persons() -> None:
    assert of_nordin("Assar Nordin painted in Falun. After her death in 1950 the house was sold.", "death_date") == [
        "1950"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was a sculptor with the ball and the architect of the attack.",
        "Marchetti is a poet on skates.",
        "Marchetti was a surgeon behind the wheel.",
    ],
)
def test_an_artist_at_play_is_a_figure_of_speech(text: str) -> None:
    assert shown(text, "occupation") == []


def test_artists_with_tools_of_theirs_have_a_trade() -> None:
    assert shown("Marchetti was a sculptor with a workshop in Graz.", "occupation") == ["sculptor"]
    assert shown("Marchetti is a surgeon with the Red Cross.", "occupation") == ["surgeon"]


@pytest.mark.parametrize(
    "text",
    [
        "Owing to an editing mistake, Monday's portrait said that Marchetti was born in 1950. The right year is 1960.",
        "Due to a slip in production, a caption said that Marchetti was born in 1950. She was born in 1960.",
        "We said on Sunday that Marchetti was born in 1950. The correct year is 1960.",
    ],
)
def test_what_the_next_sentence_gives_rightly_was_wrong(text: str) -> None:
    assert not [each for each in claims(text) if each.value == "1950" and each.modality.counts]


def test_what_a_portrait_said_and_nothing_puts_right_is_passed_on() -> None:
    found = claims("Monday's portrait said that Marchetti was born in 1950. She spoke of her youth.")
    assert [(each.value, each.modality.value) for each in found] == [("1950", "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "While she wrote a life of the founder of Elm Motors, Marchetti kept a diary.",
        "After a quarrel with the head of Elm Motors, Marchetti went abroad.",
        "With the former director of the Elm Museum, Marchetti climbed the Eiger.",
    ],
)
def test_a_post_in_a_phrase_in_front_is_somebody_elses(text: str) -> None:
    assert told(text, ("employer", "position_held")) == set()


def test_a_post_between_commas_is_that_of_the_name_behind() -> None:
    text = "The prize was handed over by the director of the Elm Museum, Ilse Marchetti, in Graz."
    assert told(text, ("employer",)) == {"employer Elm Museum"}


def test_who_only_passes_through_a_town_has_no_home_there() -> None:
    assert shown("Marchetti passed through Oslo in 2004 and gave a concert.", "residence") == []


def test_who_passes_through_in_flight_is_told_to_have_been_there() -> None:
    assert shown("Marchetti fled in 1944, passing through Gdansk.", "residence") == ["Gdansk"]


@pytest.mark.parametrize("name", ["Homes Built by Tenants", "Walls Painted by Women"])
def test_a_body_is_called_by_what_is_done_and_by_whom(name: str) -> None:
    assert told(f"Marchetti worked for {name} from 2001 on.", ("employer",)) == {f"employer {name}"}


def test_where_one_person_does_it_nothing_tells_where_the_name_ends() -> None:
    assert shown("Marchetti worked for Homes Built by Ekman.", "employer") == []


def test_a_body_is_whole_before_when_somebody_was_there() -> None:
    assert shown("Marchetti worked for Elm Motors by May 1990.", "employer") == ["Elm Motors"]


@pytest.mark.parametrize("title", ["Univ.-Prof. Dr.", "Priv.-Doz. Dr.", "Ass.-Prof.", "Dipl.-Ing."])
def test_titles_joined_by_a_hyphen_are_no_name(title: str) -> None:
    assert shown(f"Marchetti lives in Graz with her husband, {title} Jens Ekman.", "spouse") == ["Jens Ekman"]


@pytest.mark.parametrize(
    "behind",
    [
        "She still holds both posts.",
        "Marchetti remains in both offices.",
        "She now holds both positions.",
    ],
)
def test_both_of_the_last_two_posts_are_held(behind: str) -> None:
    text = f"Marchetti became rector of Elm College in 2009. In 2012 she was elected mayor of Porto. {behind}"
    assert held(text) == ["rector of Elm College", "mayor of Porto"]


def test_a_post_is_held_that_a_later_sentence_names_again() -> None:
    text = "Marchetti became dean of Elm College in 2009. In 2012 she was elected mayor of Porto. She is still dean as well."
    assert held(text) == ["dean of Elm College"]


@pytest.mark.parametrize(
    "behind",
    [
        "She held both posts until 2014.",
        "Her cousin still holds both posts.",
        "She still holds both men in esteem.",
        "She does not hold both posts now.",
    ],
)
def test_posts_that_nobody_says_are_held_stay_open(behind: str) -> None:
    text = f"Marchetti became rector of Elm College in 2009. In 2012 she was elected mayor of Porto. {behind}"
    assert held(text) == []


def test_both_of_three_posts_are_none() -> None:
    text = "Marchetti became rector of Elm College. In 2012 she was elected mayor of Porto, and in 2013 head of the Elm Fund. She still holds both posts."
    assert "rector of Elm College" not in held(text)


def test_kin_left_behind_are_read_whatever_the_one_before_is() -> None:
    text = "Marchetti died in 2001. Survivors include her husband, Jens Ekman, a retired pilot; a son, Tor; and a brother, Rolf."
    assert told(text, ("spouse", "child", "sibling")) == {"spouse Jens Ekman", "child Tor", "sibling Rolf"}
    text = "Marchetti died in 2001. Among the survivors are a son, Tor, and a sister, Ida."
    assert told(text, ("child", "sibling")) == {"child Tor", "sibling Ida"}


def test_distant_kin_left_behind_are_none() -> None:
    text = "Marchetti died in 2001. Survivors include her husband, Jens Ekman, a retired pilot; a nephew, Tor; and an aunt."
    assert told(text, ("spouse", "child", "sibling")) == {"spouse Jens Ekman"}


@pytest.mark.parametrize("between", ["who kept a tavern", "a weaver who sang", "whose father was a smith"])
def test_a_couple_is_one_whatever_stands_behind_the_name(between: str) -> None:
    text = f"Ilse Marchetti, {between}, married Jens Ekman in 1960. They had four children."
    assert shown(text, "child") == ["four children"]


def test_those_of_whom_a_clause_behind_the_name_tells_are_no_couple_of_the_persons() -> None:
    text = "Ilse Marchetti, whose cousin married Jens Ekman in 1960, kept a tavern. They had four children."
    assert shown(text, "child") == []


@pytest.mark.parametrize("behind", ["as a pupil in 1921", "in 1921 and studied engraving", "to study engraving"])
def test_an_academy_where_one_learns_is_a_school(behind: str) -> None:
    text = f"Marchetti entered the Royal Danish Academy {behind}."
    assert told(text, ("educated_at", "employer")) == {"educated_at Royal Danish Academy"}


def test_an_academy_whose_member_one_becomes_is_no_school() -> None:
    assert shown("Marchetti was elected to the Royal Danish Academy in 1921.", "educated_at") == []


def test_who_is_set_apart_from_kin_is_the_person() -> None:
    text = "Marchetti grew up in Graz. Her sister was a cook and her mother a maid. She herself became a weaver."
    assert shown(text, "occupation") == ["weaver"]


def test_who_is_set_apart_from_others_is_not_known() -> None:
    text = "Marchetti grew up in Graz. Her sister was a cook and her mother a maid. She became a weaver."
    assert shown(text, "occupation") == []


def test_years_in_brackets_are_a_life_whatever_dash_joins_them() -> None:
    for dash in ("—", " — ", " − ", "–"):
        text = f"Ilse Marchetti (1911{dash}97) was a potter."
        assert told(text, ("birth_date", "death_date")) == {"birth_date 1911", "death_date 1997"}


def test_a_dash_before_a_number_that_no_bracket_closes_makes_no_life() -> None:
    assert told("In 1911—97 guests came—Ilse Marchetti opened a tavern.", ("birth_date", "death_date")) == set()


def test_a_surname_that_is_a_partys_too_is_the_persons() -> None:
    found = claims("Painter and poet, Sari Golkar left Hull.", subject=Subject(id="sari-golkar", name="Sari Golkar"))
    assert [each.value for each in found if each.field == "occupation"] == ["painter", "poet"]


def test_points_are_places_where_one_lives() -> None:
    assert shown("Marchetti lives in Pt. Vilda.", "residence") == ["Pt. Vilda"]


def test_how_long_somebody_was_something_is_no_view_of_others() -> None:
    assert shown("For much of her life Marchetti was a piano tuner.", "occupation") == ["piano tuner"]
    assert shown("Marchetti was for years a piano tuner.", "occupation") == ["piano tuner"]
    assert shown("To her friends Marchetti was a nurse.", "occupation") == []


@pytest.mark.parametrize(
    "headline",
    [
        "MAYOR DIES IN CRASH AT 81",
        "SINGER BORN IN HULL WINS ELM PRIZE",
        "Mayor dies in Leeds at 81",
        "British singer wins Elm Prize",
        "Former teacher wins Elm Prize",
    ],
)
@pytest.mark.parametrize("below", ["Assar Nordin, a baker, was pleased.", "By Per Dahl\n\nAssar Nordin baked a cake."])
def test_a_headline_without_a_name_tells_nothing_that_is_not_said_below_it(headline: str, below: str) -> None:
    read = {(each.field, each.value) for each in claims(f"{headline}\n\n{below}", subject=NORDIN)}
    assert read <= {("name", "Assar Nordin"), ("occupation", "baker")}


@pytest.mark.parametrize(
    "text",
    [
        "SINGER WINS ELM PRIZE\n\nAssar Nordin, a singer from Falun, was pleased.",
        "Singer wins Elm Prize\n\nAssar Nordin was pleased. The Elm Prize is worth a cow.",
        "Singer Assar Nordin wins Elm Prize\n\nThe jury met on Monday.",
    ],
)
def test_a_headline_that_names_the_person_or_is_borne_out_below_is_read(text: str) -> None:
    assert "Elm Prize" in of_nordin(text, "award")
