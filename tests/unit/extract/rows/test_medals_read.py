"""Tables of medals below the games where they were won, and honours behind a label."""

import pytest

from tests.unit.extract.documents import claims

TABLE = "Ilse Marchetti\n\nAsian Games\n{}\n\nIlse Marchetti is a judoka.\n"


def medals(text: str) -> list[tuple[str, str]]:
    return [(each.value, each.qualifiers.get("date", "")) for each in claims(text) if each.field == "award"]


@pytest.mark.parametrize(
    "line",
    [
        "2018 Jakarta: silver",
        "2018 Jakarta – Silver medal",
        "Silver medal – second place\t2018 Jakarta\t–81 kg",
        "- Silver | 2018 Jakarta",
        "Silver: 2018",
    ],
)
def test_a_medal_below_games_is_of_them_and_of_its_year(line):
    assert medals(TABLE.format(line)) == [("silver medal at the 2018 Asian Games", "2018")]


def test_places_between_medals_are_passed_over_and_other_games_follow():
    told = medals(TABLE.format("2014 Incheon: 9th\n2018 Jakarta: bronze\nWorld Championships\nGold: 2015, 2017"))
    assert told == [
        ("bronze medal at the 2018 Asian Games", "2018"),
        ("gold medal at the 2015 World Championships", "2015"),
        ("gold medal at the 2017 World Championships", "2017"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TABLE.format("2018 Jakarta: 4th"),
        TABLE.format("Opened by the mayor\n2018 Jakarta: silver"),
        "Ilse Marchetti is a judoka.\n\nOle Berg\nAsian Games\n2018 Jakarta: silver\n",
        "Ilse Marchetti is a coach.\n\nMedals of her athletes\nAsian Games\n2018 Jakarta: silver\n",
        "Ilse Marchetti is a judoka.\n\n2018 Jakarta: silver\n",
    ],
)
def test_no_medal_and_those_of_others_are_not_told(text):
    assert medals(text) == []


def test_below_the_persons_own_name_the_medals_are_theirs():
    text = "Ole Berg\nJudo\n\nIlse Marchetti\nRepresenting Norway\nAsian Games\n2018 Jakarta: silver\n"
    assert medals(text) == [("silver medal at the 2018 Asian Games", "2018")]


def test_the_quote_covers_the_games():
    (claim,) = (each for each in claims(TABLE.format("2018 Jakarta: silver")) if each.field == "award")
    assert claim.selector.exact == "Asian Games\n2018 Jakarta: silver"


def test_an_honour_may_stand_behind_its_country():
    told = medals("Ilse Marchetti\n\nHonours\nBhutan : Order of the Lotus, Second Class (17 December 2021)\n")
    assert told == [("Order of the Lotus", "2021-12-17")]


@pytest.mark.parametrize("row", ["Lumen Prize: nominated", "Languages: Orvo", "Presented by: Ole Berg, Lumen Prize"])
def test_what_a_row_below_honours_tells_besides_is_none(row):
    assert medals(f"Ilse Marchetti\n\nHonours\n{row}\n") == []


def test_a_prize_behind_the_best_of_something_is_no_employer():
    told = claims("Ilse Marchetti\n\nAwards\nBest Actress: Orvo Film Awards (2003)\n")
    assert [each.field for each in told] == ["award"]


def test_who_stands_as_independent_has_no_party_by_a_row():
    told = claims("Ilse Marchetti\nBorn: 1980\nParty: Independent\n")
    assert [each.field for each in told] == ["birth_date"]


RESULTS = "Ilse Marchetti is a runner.\n\n{}Year\tCompetition\tVenue\tPosition\tEvent\nRepresenting Norway\n{}\n"


@pytest.mark.parametrize(
    ("row", "won"),
    [
        ("2004\tOlympic Games\tAthens, Greece\t1st\t10,000 m", [("gold medal at the 2004 Olympic Games", "2004")]),
        ("2006\tAsian Games\tDoha, Qatar\t2nd\t5000 m\t13:39.12", [("silver medal at the 2006 Asian Games", "2006")]),
        (
            "2000\tWorld Junior Championships\tLima\t3rd",
            [("bronze medal at the 2000 World Junior Championships", "2000")],
        ),
        ("2003\tWorld Championships\tParis, France\t5th\t5000 m", []),
        ("2005\tWorld Championships\tHelsinki, Finland\t1st (h)\t5000 m", []),
        ("2007\tElm Marathon\tPorto\t1st\tMarathon", []),
        ("2008\tOlympic Games\tBeijing, China\tDNF\t5000 m", []),
    ],
)
def test_a_table_of_results_tells_medals_by_places(row, won):
    assert medals(RESULTS.format("", row)) == won


@pytest.mark.parametrize("above", ["Ole Berg\n", "Results of her athletes\n"])
def test_a_table_of_results_of_others_tells_none(above):
    assert medals(RESULTS.format(above, "2004\tOlympic Games\tAthens, Greece\t1st\t10,000 m")) == []


def test_a_row_of_results_without_its_table_tells_no_medal():
    row = "2004\tOlympic Games\tAthens, Greece\t1st\t10,000 m"
    assert medals(RESULTS.format("", f"Members of the committee\n{row}")) == []
    assert medals(f"Ilse Marchetti is a runner.\n\n{row}\n") == []


def test_a_spouse_in_the_box_heads_no_table_and_an_office_ends_one():
    box = "Medal record\nAsian Games\nSilver medal – second place\t2018 Jakarta\tC-1 1000 m\nMayor of Soria\nIncumbent\nAssumed office\n5 November 2019\n"
    box += "Spouse(s)\tEva Lund\n(m. 2010; div. 2017)\nIrma Balan\n(m. 2020)\n\n"
    text = RESULTS.format("", "2004\tOlympic Games\tAthens, Greece\t1st\t10,000 m")
    text = f"Ilse Marchetti\n{box}{text}"
    assert sorted(medals(text)) == [
        ("gold medal at the 2004 Olympic Games", "2004"),
        ("silver medal at the 2018 Asian Games", "2018"),
    ]
    (mayor,) = (each for each in claims(text) if each.field == "position_held")
    assert (mayor.value, mayor.qualifiers["start"]) == ("mayor of Soria", "2019-11-05")


def test_a_box_titled_as_a_record_of_olympic_medals_tells_of_those_games():
    box = "Olympic medal record | |||\nWomen's judo | |||\n---|---|---|---|\nGold | 2012 London | 57 kg | |\nBronze | 2016 Rio | 57 kg |\n"
    assert medals(f"Ilse Marchetti\n{box}\nIlse Marchetti is a judoka.\n") == [
        ("gold medal at the 2012 Olympic Games", "2012"),
        ("bronze medal at the 2016 Olympic Games", "2016"),
    ]
    assert medals(f"Ole Berg\n{box}\nIlse Marchetti is a judoka.\n") == []
