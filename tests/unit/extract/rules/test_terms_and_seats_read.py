"""When terms of office end, seats with their constituencies, and seasons as times."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str = "position_held") -> list[tuple[str, dict[str, str]]]:
    left_out = ("organisation", "manner", "tense", "role")
    return [
        (each.value, {key: told for key, told in each.qualifiers.items() if key not in left_out})
        for each in claims(text)
        if each.field == field
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marchetti was mayor of Bern. Her term as mayor ended in 1990.", ("mayor of Bern", {"end": "1990"})),
        ("Marchetti was mayor of Bern. Her second term ended in 1990.", ("mayor of Bern", {"end": "1990"})),
        ("Marchetti was director of Elm Bank. In 1990 her contract was terminated.", ("director of Elm Bank", {"end": "1990"})),
        ("Marchetti was director of Elm Bank. Her contract was terminated in 1990.", ("director of Elm Bank", {"end": "1990"})),
        ("Ilse Marchetti's term as mayor of Bern ended in 1990.", ("mayor of Bern", {"end": "1990"})),
        ("Her mandate as senator expired in 2001.", ("senator", {"end": "2001"})),
        ("She was elected to Parliament in 1994. She was re-elected in 1996 and defeated in 1998.", ("member of parliament", {"start": "1994", "end": "1998"})),
        ("She was elected to the Senate in 1990. She lost her seat in 2002.", ("member of the Senate", {"start": "1990", "end": "2002"})),
        ("She was a member of parliament. She was defeated at the polls in 2002.", ("member of parliament", {"end": "2002"})),
    ],
)  # fmt: skip
def test_the_end_of_a_term_or_a_defeat_ends_the_post(text, told):
    assert told in read(text)
    assert {more.get("end") for _, more in read(text)} == {told[1]["end"]}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was mayor of Bern. Per Vik's term ended in 1990.",
        "Marchetti was mayor of Bern. Her first term ended in 1990.",
        "Marchetti was mayor of Bern. The term of the council ended in 1990.",
        "Marchetti was mayor of Bern. She was defeated by Per Vik at chess in 1998.",
        "Marchetti was mayor of Bern. She lost her seat in the council in 2002.",
        "Marchetti was mayor of Bern. She lost her seat in 2002.",
        "During her term as mayor of Bern the strike ended in 1990.",
        "Her time as mayor of Bern ended when the war began in 1939.",
    ],
)
def test_what_ends_besides_a_term_ends_no_post(text):
    assert read(text) == [("mayor of Bern", {})]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's father's term as mayor of Bern ended in 1990.",
        "The friend of Ilse Marchetti was mayor of Bern.",
        "Her friend was mayor of Bern.",
    ],
)
def test_anothers_term_is_none_of_hers(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("told", "seat"),
    [
        ("is the Member of Parliament for Asikafo West Constituency", "member of Parliament for Asikafo West Constituency"),
        ("is a Member of the Legislative Assembly for Elm Valley", "member of the Legislative Assembly for Elm Valley"),
        ("was elected to Parliament for Hull North", "member of parliament for Hull North"),
        ("was a member of the House of Representatives for Ulm and Elm", "member of the House of Representatives for Ulm and Elm"),
        ("is a Member of Parliament for the Reform Party", "member of Parliament"),
        ("was a member of parliament for Labour", "member of parliament"),
        ("was a Member of Parliament for ten years", "member of Parliament"),
        ("was elected to the Lok Sabha from Nagarpur", "member of the Lok Sabha"),
    ],
)  # fmt: skip
def test_a_seat_is_told_with_its_constituency_and_without_a_party(told, seat):
    assert read(f"Ilse Marchetti {told}.") == [(seat, {})]
    assert {each for each, _ in read(f"Ilse Marchetti {told}.", "employer")}.isdisjoint(
        {"Asikafo West Constituency", "Elm Valley", "Hull North", "Ulm", "Elm", "Nagarpur"}
    )


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("has been with Elm Rovers since the 2019/20 season", {"start": "2019"}),
        ("was with Elm Rovers until the 2019/20 season", {"end": "2020"}),
        ("has coached Elm Rovers since the 2021 season", {"start": "2021"}),
        ("has played for Elm Rovers since the season after the war in 1946", {}),
    ],
)
def test_a_season_is_a_time_by_its_years(told, when):
    assert read(f"Ilse Marchetti {told}.", "employer") == [("Elm Rovers", when)]


@pytest.mark.parametrize("who", ["woman", "black woman", "Black woman", "openly gay man", "blind person"])
def test_who_is_the_first_of_some_to_be_elected_is(who):
    read = claims(f"Marchetti was the first {who} elected to the Senate.")
    assert {each.value for each in read if each.field == "position_held"} == {"member of the Senate"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was the first to see the woman elected to the Senate.",
        "Marchetti was the only friend of the woman elected to the Senate.",
        "Marchetti lives in Rome with the man appointed governor of Elmland in 1990.",
        "Marchetti met the first Black woman elected to the Senate.",
    ],
)
def test_whom_a_noun_picks_out_by_a_seat_or_a_post_holds_it_and_nobody_else(text):
    assert not [each for each in claims(text) if each.field in ("position_held", "employer")]
