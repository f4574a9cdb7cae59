"""Lives as notes, notices and news tell them: without a subject, by a noun, in few words. And what only looks so."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

OWN = {"birth_date", "birth_place", "death_date", "death_place", "residence", "also_known_as", "age_statement"}
KIN = {"spouse", "parent", "child", "sibling"}
DAY = "2022-05-10"


def _read(text: str, fields: set[str] = OWN) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text, published=DAY) if each.field in fields}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti\n\nAustrian painter, born at Graz. Lives in Bonn.", {"birth_place Graz", "residence Bonn"}),
        (
            "Ilse Marchetti\n\nb. 16 May 1926 in Graz (A), d. 2 March 1973 in Bonn (D); Austrian painter",
            {"birth_date 1926-05-16", "birth_place Graz", "death_date 1973-03-02", "death_place Bonn"},
        ),
        ("Ilse Marchetti\nWriter from Graz (born in 1973) studied law.", {"birth_date 1973"}),
        ("Ilse Marchetti\n(Née Atta-Vogt)\nA retired tutor", {"also_known_as Atta-Vogt"}),
        ("Ilse Marchetti\nAged: 78", {"age_statement 78"}),
        ("Ilse Marchetti\nBorn in: 1925\nDate of Passing: April 9, 2020", {"birth_date 1925", "death_date 2020-04-09"}),
        (
            "Ilse Marchetti\nBonn, Ohio.\nwas born in Graz on 3 May 1857 and moved to Lima in 1870.",
            {"birth_place Graz", "birth_date 1857-05-03", "residence Lima"},
        ),
        ("Ilse Marchetti\nReal name is Ilse Vogt.", {"also_known_as Ilse Vogt"}),
    ],
)
def test_what_has_no_subject_is_told_of_whom_it_stands_below(text: str, expected: set[str]) -> None:
    assert expected <= _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lives here.\n\nKarl Vogt\n\nAustrian painter, born in Graz. Lives in Bonn.",
        "Ilse Marchetti sings.\n\nKarl Vogt\n\nBorn in Graz in 1950. Lives in Bonn.",
        "A singer, born in Graz, taught Ilse Marchetti.",
        "Ilse Marchetti is a writer. A poet from Graz, born in 1969, is her neighbour.",
        "Born in Graz, the daughter of Karl Vogt, Anna Holm taught Ilse Marchetti.",
    ],
)
def test_what_stands_below_another_name_or_has_its_own_subject_is_not(text: str) -> None:
    assert not _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An actor, Ilse Marchetti, has died. The late actor was born in Graz.", {"birth_place Graz"}),
        ("Ilse Marchetti has died. The deceased, who was born in 1950, sang.", {"birth_date 1950"}),
        (
            'Ilse Marchetti was a player. The legendary footballer was nicknamed "the Panther".',
            {"also_known_as the Panther"},
        ),
        ("Ilse Marchetti is a chef. The chef, now 41, shares a flat.", {"age_statement 41"}),
    ],
)
def test_a_noun_with_praise_means_whom_the_text_is_about(text: str, expected: set[str]) -> None:
    assert expected <= _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met the late actor Karl Vogt. The late actor was born in Graz.",
        "Ilse Marchetti is an actor. She knew the celebrated director. The famous director was born in Graz.",
        "Police said the deceased was born in 1950. Ilse Marchetti is a judge.",
    ],
)
def test_a_noun_that_can_be_anothers_does_not(text: str) -> None:
    assert not _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti gave up the ghost at a hospital in Graz.", {"death_place Graz"}),
        ("Ilse Marchetti died in her hometown of Graz.", {"death_place Graz"}),
        ("Ilse Marchetti died at Holm Hospital, Graz.", {"death_place Graz"}),
        ("Ilse Marchetti slipped away peacefully on 3 May 2022.", {"death_date 2022-05-03"}),
        (
            "We announce the passing of Ilse Marchetti on 3 May 2022, at the age of 66.",
            {"death_date 2022-05-03", "age_statement 66"},
        ),
        ("Ilse Marchetti, 66, is dead.", {"age_statement 66"}),
        ("Ilse Marchetti died on 3 May 2022. She was 66 years.", {"age_statement 66"}),
        ("Ilse Marchetti was born the fifth of nine children in Graz.", {"birth_place Graz"}),
        (
            "Ilse Marchetti was born to Karl and Anna Vogt on 3 May 1950, in Graz.",
            {"birth_place Graz", "birth_date 1950-05-03"},
        ),
        ("Born in Graz, the daughter of Karl Vogt and his wife, Anna Vogt, Ilse Marchetti sang.", {"birth_place Graz"}),
        ("Ilse Marchetti comes from Graz.", {"birth_place Graz"}),
        ("Ilse Marchetti hails from the highlands of Bario.", {"birth_place Bario"}),
    ],
)
def test_births_and_deaths_are_read_in_many_words(text: str, expected: set[str]) -> None:
    assert expected <= _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti gave up the ghost story in 1990.",
        "Ilse Marchetti mourned the passing of Karl Vogt on 3 May 2020, aged 70.",
        "The idea of Ilse Marchetti comes from Graz.",
        "Ilse Marchetti visited the hospital where her aunt died in Holm Hospital, Graz.",
    ],
)
def test_what_sounds_like_a_birth_or_a_death_is_none(text: str) -> None:
    assert not _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti was raised by her aunt in Graz.", {"Graz"}),
        ("Ilse Marchetti spent her childhood and youth in Graz.", {"Graz"}),
        ("Currently living in Graz, Ilse Marchetti teaches.", {"Graz"}),
        ("Ilse Marchetti shuttles between Bonn and Graz.", {"Bonn", "Graz"}),
        ("Her move to Rome in 1995 changed Ilse Marchetti.", {"Rome"}),
        ("Ilse Marchetti arrived in Norway in 1981.", {"Norway"}),
        ("Ilse Marchetti brought her family to Canada in 1960.", {"Canada"}),
        ("Ilse Marchetti joined her husband in Bonn in 1960.", {"Bonn"}),
        ("Ilse Marchetti loved Hull, the city she called home for years.", {"Hull"}),
        ("Ilse Marchetti is an artist currently based in Bonn.", {"Bonn"}),
        ("Ilse Marchetti lives in the village of Long Tesa.", {"Long Tesa"}),
        ("Ilse Marchetti returned to Graz and married a baker.", {"Graz"}),
        ("Ilse Marchetti and her husband own a farm and live in Bonn.", {"Bonn"}),
        ("Ilse Marchetti moved to Bonn as a teenager and to Rome in 1961.", {"Bonn", "Rome"}),
        ("Ilse Marchetti, a mother of two who lived in Bonn, was seen.", {"Bonn"}),
        ("Ilse Marchetti\nHometown: Sapporo\nLives: Osaka", {"Sapporo", "Osaka"}),
    ],
)
def test_homes_are_read_in_many_words(text: str, expected: set[str]) -> None:
    assert {each.value for each in claims(text) if each.field == "residence"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti brought her family to Paris for a holiday.",
        "Ilse Marchetti joined her sister in Rome for a concert.",
        "The company of Ilse Marchetti announced its move to Bonn.",
        "Ilse Marchetti arrived in Cairo in 1941 to report on the war.",
        "Ilse Marchetti wrote of Hull, the city her brother called home.",
        "Ilse Marchetti was raised by her aunt, who lived in Bonn.",
        "Ilse Marchetti taught Karl Vogt, a father of two who lived in Bonn.",
    ],
)
def test_who_only_goes_somewhere_lives_not_there(text: str) -> None:
    assert not [each for each in claims(text) if each.field == "residence"]


def test_who_leaves_one_place_for_another_ends_there_and_begins_here() -> None:
    homes = {each.value: each.qualifiers for each in claims("Ilse Marchetti left Graz for Bonn in 1970.")}
    assert homes["Graz"]["end"] == "1970"
    assert homes["Bonn"]["start"] == "1970"
    assert "end" not in homes["Bonn"]


def test_a_year_right_behind_a_new_home_is_its_beginning() -> None:
    (home,) = claims("Ilse Marchetti emigrated to Lima 1927.")
    assert home.qualifiers["start"] == "1927"


def test_who_has_lived_somewhere_for_years_lives_there() -> None:
    (home,) = claims("Ilse Marchetti has lived in Rome for ten years.")
    assert home.qualifiers["tense"] == "present"
    assert claims("Ilse Marchetti has lived in Rome and Lima.")[0].qualifiers["tense"] == "past"


def test_the_day_behind_born_and_raised_is_that_of_the_birth() -> None:
    found = claims("Ilse Marchetti was born and raised on a farm near Graz on 6 July 1934.")
    assert all("date" not in each.qualifiers for each in found if each.field == "residence")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti taught. “Ewura”, as all her pupils called her, sang.", {"Ewura"}),
        ("Ilse Marchetti taught. “The Iron Lady”, as she was known, sang.", {"The Iron Lady"}),
        ("Ilse Marchetti sang and earned the title of “Lady Lark”.", {"Lady Lark"}),
        ("Veteran actor Ilse Marchetti “Big Tree” is dead.", {"Big Tree"}),
        ("The striker Ilse Marchetti — “La Maga” to fans — sang.", {"La Maga"}),
        ("Ilse Marchetti (born 1955), also romanised as Ilza Marketi, is a potter.", {"Ilza Marketi"}),
        (
            "Nicknamed the “Rose of the Rimac” and the “Voice of the Hills”, Marchetti sang.",
            {"Rose of the Rimac", "Voice of the Hills"},
        ),
        ("Ilse Marchetti died. Her roles earned her the title the “lady of tears”.", {"lady of tears"}),
        ("Born Ilse Vogt but known in her career by her stage name, Ilse Marchetti sang.", {"Ilse Vogt"}),
    ],
)
def test_what_others_call_her_is_another_name(text: str, expected: set[str]) -> None:
    assert {each.value for each in claims(text) if each.field == "also_known_as"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "“The Salt Road”, as she called her novel, made Ilse Marchetti known.",
        "Ilse Marchetti won the title of “World Champion” in 1990.",
        "Ilse Marchetti “Salt” was released in 1990.",
        "“Mama”, as her children call her mother, lives with Ilse Marchetti.",
        "“Salt”, to her fans a classic, is by Ilse Marchetti.",
    ],
)
def test_titles_of_works_and_of_champions_are_no_names(text: str) -> None:
    assert not [each for each in claims(text) if each.field == "also_known_as"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti is the wife of former President of Peru, John Kerr, who served.", {"spouse John Kerr"}),
        ("Ilse Marchetti fled with her parents and eight siblings.", {"sibling eight siblings"}),
        ("Ilse Marchetti was predeceased by two brothers and one sister.", {"sibling two brothers and one sister"}),
        ("Ilse Marchetti, the middle child of five, sang.", {"sibling five children"}),
        ("In 1998 Gail Hale adopted Ilse Marchetti and left.", {"parent Gail Hale"}),
        ("Ilse Marchetti had one daughter from that marriage: Mia.", {"child Mia", "child one daughter"}),
    ],
)
def test_kin_are_read_in_many_words(text: str, expected: set[str]) -> None:
    assert _read(text, KIN) == expected


def test_the_first_of_somebodys_own_sons_is_no_place_among_siblings() -> None:
    found = claims("Ilse Marchetti met Karl Vogt in Graz. They had their first of three sons, Dale, then Kurt.")
    assert not [each for each in found if each.field == "sibling"]


def test_the_others_of_so_many_children_are_siblings() -> None:
    text = "Ilse Marchetti was one of three children of a baker, the others being Anna Holm (1894-1988) and Per Holm."
    assert {"sibling Anna Holm", "sibling Per Holm"} <= _read(text, KIN)
    assert not _read("Ilse Marchetti was one of three judges, the others being Anna Holm and Per Holm.", KIN)


def test_a_son_named_behind_a_marriage_is_no_spouse() -> None:
    text = (
        "Ilse Marchetti is survived by her husband, Per Holm, whom she married in 1980, their son, Jari, and a sister."
    )
    assert {each.value for each in claims(text) if each.field == "spouse"} == {"Per Holm"}


def test_who_is_said_to_be_of_an_age_and_a_nation_is_the_one_born_somewhere() -> None:
    text = "My name is Ilse Marchetti. I am a 36 year old Austrian, born in Graz, where I grew up."
    assert "birth_place Graz" in _read(text)


def test_a_marriage_has_no_year_of_what_came_later() -> None:
    (spouse,) = claims("Ilse Marchetti married Karl Vogt, and in 1955 their only son was born.")
    assert "start" not in spouse.qualifiers
    (spouse,) = claims("Ilse Marchetti was married to Karl Vogt the 25th April 1947.")
    assert spouse.qualifiers["start"] == "1947-04-25"


def test_an_age_beside_the_name_is_not_of_the_day_where_a_death_follows() -> None:
    (age, *_) = claims("We mourn our father, Ilse Marchetti, 72. She died on 3 May.", published=DAY)
    assert age.field == "age_statement"
    assert "date" not in age.qualifiers


def test_who_has_died_holds_no_post_any_more() -> None:
    found = claims("Ilse Marchetti, head of the Graz School of Music, died on 3 May.", published=DAY)
    assert all(each.qualifiers.get("tense") != "present" for each in found)


def test_a_moroccan_who_says_so_is_one() -> None:
    subject = Subject(id="zahra", name="Zahra Idrissi")
    found = claims("My name is Zahra Idrissi. I'm a Moroccan illustrator.", subject=subject)
    assert "Moroccan" in {each.value for each in found if each.field == "nationality"}


def test_who_their_children_call_dad_is_told_of_by_that() -> None:
    subject = Subject(id="abram", name="Abram Thiel")
    text = "Our dad, Abram Thiel, was born in Graz. Dad married our mom Helena in 1964. Our sister Nora sings. I live in Bonn."
    found = {f"{each.field} {each.value}" for each in claims(text, subject=subject)}
    assert found == {"birth_place Graz", "spouse Helena", "child Nora"}


def test_who_tells_of_a_father_is_somebody_else_than_the_father() -> None:
    subject = Subject(id="abram", name="Abram Thiel")
    text = "My name is Abram Thiel. My father, Karl Thiel, was born in Graz. Dad lived in Bonn. My brother Otto sings."
    found = {f"{each.field} {each.value}" for each in claims(text, subject=subject)}
    assert found == {"parent Karl Thiel", "sibling Otto"}


def test_they_who_married_are_whom_the_spouse_was_just_named_for() -> None:
    text = "Ilse Marchetti met her husband, Karl Vogt, in Rome. They married in 1972. She later met her husband of 9 years, Per Holm. They married in 1985."
    starts = {each.value: each.qualifiers["start"] for each in claims(text) if "start" in each.qualifiers}
    assert starts == {"Karl Vogt": "1972", "Per Holm": "1985"}


def test_a_name_between_two_schools_is_no_subject() -> None:
    found = claims(
        "Ilse Marchetti was educated at Holm Grammar School, Argyll and Napier University, and lives in London."
    )
    assert "London" in {each.value for each in found if each.field == "residence"}


def test_what_is_adopted_is_no_child_unless_it_is_somebody() -> None:
    text = "Karl Vogt adopted her plan. Karl Vogt adopted Ilse Marchetti's niece. Ilse Marchetti sang."
    assert not [each for each in claims(text) if each.field == "parent"]


def test_the_age_of_who_is_called_late_is_not_of_the_day() -> None:
    (age,) = claims("The late Ilse Marchetti, aged 72, was a nurse.", published=DAY)[:1]
    assert age.field == "age_statement"
    assert "date" not in age.qualifiers
