"""A medal is of the games that the clause right before it tells, and of their year."""

import pytest

from tests.unit.extract.documents import claims


def medals(text: str) -> list[tuple[str, str]]:
    return [(each.value, each.qualifiers.get("date", "")) for each in claims(text) if each.field == "award"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti bore the flag at the 2019 Asian Games in Lund, where she won silver.",
        "Ilse Marchetti competed at the 2019 Asian Games, winning silver.",
        "Ilse Marchetti rowed at the 2019 Asian Games and won silver.",
    ],
)
def test_a_medal_is_of_the_games_where_it_was_won(text):
    assert medals(text) == [("silver medal at the 2019 Asian Games", "2019")]


def test_the_year_may_stand_behind_the_games():
    told = medals("Ilse Marchetti was at the World Championships in Lund in 2011 and won bronze.")
    assert told == [("bronze medal at the World Championships", "2011")]


@pytest.mark.parametrize(
    "text",
    [
        "After the 2019 Asian Games, Ilse Marchetti won silver.",
        "Ilse Marchetti competed at the 2019 Asian Games and the 2021 World Championships, winning silver.",
        "Ilse Marchetti was hurt at the 2019 Asian Games, but at home she won silver.",
    ],
)
def test_of_other_games_the_medal_is_none(text):
    assert medals(text) == [("silver medal", "")]


def test_somebody_elses_medal_is_theirs():
    assert medals("Ilse Marchetti competed at the 2019 Asian Games, where Ole Berg won silver.") == []


@pytest.mark.parametrize(
    ("text", "medals"),
    [
        ("Ilse Marchetti won an Olympic silver in the long jump in 1988.", ["Olympic silver medal in the long jump"]),
        ("Ilse Marchetti took a Commonwealth bronze in 2002.", ["Commonwealth bronze medal"]),
        (
            "Ilse Marchetti won gold and two silvers at the 2004 Paralympics.",
            ["gold medal at the 2004 Paralympics", "silver medal at the 2004 Paralympics"],
        ),
        ("Ilse Marchetti took a bronze from the museum.", []),
        ("Ilse Marchetti found a silver in the 5000m.", []),
        ("Ilse Marchetti won a silver cup in the 5000m.", []),
    ],
)
def test_a_metal_behind_an_article_is_a_medal_where_it_was_won(text, medals):
    assert [each.value for each in claims(text) if each.field == "award"] == medals


def test_each_of_several_medals_is_won_where_it_says():
    text = (
        "Marchetti won gold in the 100 m at the 2003 Asian Games in Lund, silver in the relay at the 2006 Elm Games, "
        "and bronze in the 60 m at the World Indoor Championships in 2008."
    )
    assert medals(text) == [
        ("gold medal in the 100 m at the 2003 Asian Games", "2003"),
        ("silver medal in the relay at the 2006 Elm Games", "2006"),
        ("bronze medal in the 60 m at the World Indoor Championships", "2008"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti won gold in the 100 m, and silver is her favourite colour.",
        "Marchetti won gold in the 100 m at the 2003 Asian Games, and Berg silver in the relay.",
    ],
)
def test_a_metal_behind_a_medal_is_none_without_where_she_won_it(text):
    assert len(medals(text)) == 1


@pytest.mark.parametrize(
    ("text", "medal"),
    [
        ("Ilse Marchetti was the first Norwegian Olympic gold medallist.", "Olympic gold medal"),
        ("Ilse Marchetti is a Norwegian gold medallist.", "gold medal"),
        ("Ilse Marchetti is a Norwegian World Championship silver medallist.", "World Championship silver medal"),
    ],
)
def test_the_nation_of_who_has_won_is_no_part_of_the_medal(text, medal):
    assert medals(text) == [(medal, "")]
    assert [each.value for each in claims(text) if each.field == "nationality"] == ["Norwegian"]


def test_a_continent_is_one_and_gives_no_nationality():
    text = "Ilse Marchetti is a European gold medallist."
    assert medals(text) == [("European gold medal", "")]
    assert not [each for each in claims(text) if each.field == "nationality"]


def test_what_was_never_verified_is_not_asserted():
    text = "Marchetti said she had attended Elm College, though that was never verified."
    assert {each.modality.value for each in claims(text)} == {"negated"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Marchetti won a gold medal, two silver medals and a bronze medal at the 2019 Asian Games.",
            {"gold medal", "silver medal", "bronze medal"},
        ),
        (
            "Marchetti won gold in the 100 m and silver in the 200 m at the 2019 Asian Games.",
            {"gold medal in the 100 m", "silver medal in the 200 m"},
        ),
    ],
)
def test_the_medals_of_a_list_share_the_games_at_its_end(text, values):
    assert set(medals(text)) == {(f"{value} at the 2019 Asian Games", "2019") for value in values}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti won a gold medal for bravery and a silver medal at the 2019 Asian Games.",
        "Marchetti won a gold medal and was later given a silver medal at the 2019 Asian Games.",
        "Marchetti won a gold medal at home and a silver medal at the 2019 Asian Games.",
    ],
)
def test_a_medal_of_something_else_has_no_share_in_the_games(text):
    assert ("gold medal", "") in medals(text)
