"""What obituaries tell besides: weekdays behind a year, ends in a hospital or on the way home, passports, homes of childhood."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2021-10-14") if each.field == field]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ilse Marchetti, who won a prize in 2004, died Wednesday after an illness.", "2021-10-13"),
        ("Ilse Marchetti was pronounced dead at the scene on Tuesday.", "2021-10-12"),
        ("Ilse Marchetti was killed when a dam burst near the town of Mira on Saturday.", "2021-10-09"),
        ("Ilse Marchetti was killed when her car hit a tree in 1990.", "1990"),
        ("Ilse Marchetti, sailor. Born 5.6.1921 in Bergen, d. 12.12.2004 in Oslo.", "2004-12-12"),
    ],
)
def test_days_of_death_are_read(text: str, day: str) -> None:
    assert _told(text, "death_date") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti won in 2004 on Wednesday.",
        "Ilse Marchetti, who won in 2004, died in March.",
        "Ilse Marchetti was killed when a dam built in 1990 burst in Peru.",
        "Ilse Marchetti was killed when Ada Kerr, who died in 1990, fell.",
        "Ilse Marchetti was declared dead in 1950, but she had lived in Peru.",
    ],
)
def test_other_times_are_none(text: str) -> None:
    assert _told(text, "death_date") == []


def test_a_quote_of_a_death_holds_the_house_behind_the_town() -> None:
    (death,) = (each for each in claims("Ilse Marchetti died in a Miami hospital.") if each.field == "death_place")
    assert (death.value, death.selector.exact) == ("Miami", "died in a Miami hospital")


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ilse Marchetti died in Lima on her way home, aged 58, on 2 March 1999.", ["58"]),
        ("Ilse Marchetti has died in her home town of Halden at the age of 63.", ["63"]),
        ("The former pilot Ilse Marchetti died in Lima. The former pilot was 88.", ["88"]),
        ("The former mayor Ilse Marchetti died in Lima. The former mayor was 88.", []),
        ("Ilse Marchetti, a pilot, met a retired actor. The former actor was 88.", []),
        ("Ilse Marchetti died in her mother's home, where a boy aged 12 lived.", []),
    ],
)
def test_ages_at_death_are_read(text: str, age: list[str]) -> None:
    assert _told(text, "age_statement") == age


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Ilse Marchetti grew up in the docks of Vigo.", ["Vigo"]),
        ("Ilse Marchetti grew up in nearby Oslo.", ["Oslo"]),
        ("Ilse Marchetti came to Norway as a six-year-old.", ["Norway"]),
        ("Ilse Marchetti is a pilot. She and her brother Ruan were raised in Lima.", ["Lima"]),
        ("Ilse Marchetti fell from the roof of her home in the town of Nyeri.", ["Nyeri"]),
        ("Ilse Marchetti is a pilot. She has two sons who were raised in Lima.", []),
        ("Ilse Marchetti is a pilot. She knew that her sons were raised in Lima.", []),
        ("Ilse Marchetti visited her teacher's home in the town of Nyeri.", []),
    ],
)
def test_homes_are_read(text: str, homes: list[str]) -> None:
    assert _told(text, "residence") == homes


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("Ilse Marchetti carries an Israeli passport.", ["Israeli"]),
        ("Ilse Marchetti and Guy moved to Canada, and became Canadian citizens in 1982.", ["Canadian"]),
        ("Ilse Marchetti carried a message to the Polish citizenship office.", []),
        ("Ilse Marchetti worked with people who became Canadian citizens in 1982.", []),
    ],
)
def test_nationalities_are_read(text: str, nations: list[str]) -> None:
    assert _told(text, "nationality") == nations


def test_what_neighbours_know_somebody_as_is_another_name_where_it_is_a_name() -> None:
    text = "Her neighbours knew Ilse Marchetti as Mama Maji. They knew Ilse Marchetti as a nurse."
    assert _told(text, "also_known_as") == ["Mama Maji"]


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Ilse Marchetti was born in Graz, carries a Finnish passport and sings.", "nationality", ["Finnish"]),
        ("Ilse Marchetti holds both a British and an Irish passport.", "nationality", ["British", "Irish"]),
        ("Ilse Marchetti was born in Graz and became British in 1948.", "nationality", ["British"]),
        ("Malian by birth and French since 2003, Ilse Marchetti sings.", "nationality", ["Malian", "French"]),
        ("Polish by birth, the ship was sold. Ilse Marchetti sings.", "nationality", []),
        ("Ilse Marchetti died in Oslo's Elm Hospital.", "death_place", ["Oslo"]),
        ("Ilse Marchetti died in Oslo's worst year.", "death_place", []),
        ("Nobody knew that Ilse Marchetti had been born Renate Wolff in Linz.", "also_known_as", ["Renate Wolff"]),
        ("Ilse Marchetti (secular name Elsa Falk) was a nun.", "also_known_as", ["Elsa Falk"]),
        ("Ilse Marchetti lives in a former church in Bergen with nine cats.", "residence", ["Bergen"]),
        ("Ilse Marchetti lived for the last twenty years of her life in Bergen.", "residence", ["Bergen"]),
        ("Ilse Marchetti lived in Japan until 1990. She has not lived in Japan since.", "residence", ["Japan"]),
        ("Ilse Marchetti says her hands are 90 and her heart is 20.", "age_statement", []),
        ("Ilse Marchetti, who lives in Graz, is 20, and her team is 30.", "age_statement", ["20"]),
        ("Ilse Marchetti hails from Leeds. The 36-year-old mother of one sings.", "age_statement", ["36"]),
        ("Ilse Marchetti was a nurse. The 25-year-old died on Tuesday.", "age_statement", ["25"]),
        ("Among those killed on Friday was Ilse Marchetti, a nurse.", "death_date", ["2021-10-08"]),
        ("Among the guests on Friday was Ilse Marchetti, a nurse.", "death_date", []),
        ("Police named the cyclist who died near Ely on Saturday as Ilse Marchetti.", "death_date", ["2021-10-09"]),
        ("Police named the driver who killed Ned Ford on Saturday as Ilse Marchetti.", "death_date", []),
        ("Among those killed on Friday was a friend of Ilse Marchetti, Ned Ford.", "death_date", []),
    ],
)
def test_lives_are_read_in_other_words(text: str, field: str, values: list[str]) -> None:
    assert sorted(_told(text, field)) == sorted(values)


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Ilse Marchetti died penniless in Bergen.", "death_place", ["Bergen"]),
        ("Ilse Marchetti died in Bergen on New Year's Day.", "death_place", ["Bergen"]),
        ("Ilse Marchetti died young. In Bergen her son sang.", "death_place", []),
        ("Ilse Marchetti came to Perth from Pune at the age of four.", "residence", ["Perth"]),
        ("Ilse Marchetti lives with her grandmother, Ada, 81, in Bergen.", "residence", ["Bergen"]),
        ('"I am old," says Ilse Marchetti in the kitchen of her house in Bergen.', "residence", ["Bergen"]),
        ("Ilse Marchetti sold her house in Bergen.", "residence", []),
        ("Ilse Marchetti was born in Graz and kept her Norwegian passport.", "nationality", ["Norwegian"]),
        ("Ilse Marchetti (1850-1921), née Kerr, was a nurse.", "also_known_as", ["Kerr"]),
        ("Ilse Marchetti has died, two weeks after her 112th birthday.", "age_statement", ["112"]),
        ("Ilse Marchetti died on her 90th birthday.", "age_statement", ["90"]),
        ("Ilse Marchetti died two weeks before her 90th birthday.", "age_statement", []),
        ("Ilse Marchetti died two weeks after her mother's 90th birthday.", "age_statement", []),
        ("Ilse Marchetti's dog died two weeks after her 90th birthday.", "age_statement", []),
        ("Ilse Marchetti (not related to the president), a 19-year-old nurse, sings.", "age_statement", ["19"]),
        ("Ada Marchetti (not related to Ilse Marchetti), a 19-year-old nurse, sings.", "age_statement", []),
        ("Ilse Marchetti (no relation), a 19-year-old nurse, sings.", "age_statement", []),
    ],
)
def test_lives_are_read_with_what_stands_between(text: str, field: str, values: list[str]) -> None:
    assert sorted(_told(text, field)) == sorted(values)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti has a collection of Danish passports.", "nationality"),
        ("Ilse Marchetti has written a book on British passports.", "nationality"),
        ("Ilse Marchetti came to Oslo as a 19-year-old to play a match.", "residence"),
        ("Among those killed on Friday was the horse that Ilse Marchetti rode.", "death_date"),
        ("Police named the woman who was killed by Ilse Marchetti on Friday as Ada Ford.", "death_date"),
        ("Born to a Danish mother, Ilse Marchetti's son lives in Oslo.", "birth_place"),
        ("Ada Ford confirmed the death of Ilse Marchetti's mother. She was born in Oslo.", "birth_place"),
    ],
)
def test_what_is_told_of_things_and_of_others_is_nobodys(text: str, field: str) -> None:
    assert _told(text, field) == []
