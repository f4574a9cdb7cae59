"""What belongs together although other words stand between, and what those words part."""

import pytest

from tests.unit.extract.documents import claims, told, values


@pytest.mark.parametrize(
    "between",
    [
        ". The cause was pneumonia, her nephew said. She was 84.",
        ". The cause was pneumonia, according to the hospital. She was 84.",
        "; she was 84.",
        " after a fall; she was 84 years old.",
    ],
)
def test_the_age_of_the_dead_is_told_behind_what_is_told_of_the_death(between: str) -> None:
    assert values(f"Ilse Marchetti died in Tarnhof on 3 August 2011{between}", "age_statement") == {"84"}


def test_the_age_of_a_dead_relative_is_not_hers() -> None:
    assert not values("Ilse Marchetti sang. The mother of Ilse Marchetti died in 2011; she was 84.", "age_statement")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She hardly spoke when, in 2004, the jury handed her the Elm Prize.", "2004"),
        ("She won the Lark Medal (2011) and, two years later, the Elm Prize.", "2013~"),
        ("She took home the Golden Reed in 1990, and in 1994 the Elm Prize.", "1994"),
    ],
)
def test_a_prize_has_the_time_told_before_it(text: str, date: str) -> None:
    found = [each for each in claims(f"Marchetti sings. {text}") if each.value == "Elm Prize"]
    assert [each.qualifiers.get("date") for each in found] == [date]


@pytest.mark.parametrize("verb", ["chosen", "picked as", "proclaimed", "voted", "selected for"])
def test_one_is_chosen_for_a_title_by_any_such_verb(verb: str) -> None:
    assert values(f"Ilse Marchetti was {verb} Woman of the Year in 2010.", "award") == {"Woman of the Year"}


def test_a_doubt_about_a_birth_is_none_about_the_clause_behind_and() -> None:
    text = "Marchetti was probably born in 1512, the daughter of a miller, and died in Bergen in 1570."
    found = {each.field: each.modality.value for each in claims(text) if each.field != "name"}
    assert found == {"birth_date": "reported", "death_place": "asserted", "death_date": "asserted"}


def test_a_doubt_goes_on_over_a_second_participle_and_what_is_only_said() -> None:
    text = "Marchetti was probably born in Tarnhof and educated at Elm University."
    assert {each.modality.value for each in claims(text) if each.field == "educated_at"} == {"reported"}
    text = "Marchetti was reportedly arrested in Tarnhof and died in Lom in 1570."
    assert {each.modality.value for each in claims(text) if each.field == "death_place"} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "The mother of Ilse Marchetti, a nurse, and her uncle, a member of parliament, paid for it.",
        "A cousin of Ilse Marchetti, a member of parliament, paid for it.",
    ],
)
def test_an_office_beside_a_relative_is_not_hers(text: str) -> None:
    assert not values(text, "position_held")


def test_a_definite_office_behind_a_relatives_name_is_of_who_is_named() -> None:
    text = "The son of Ilse Marchetti, the former mayor of Tarnhof, was seen."
    assert values(text, "position_held") == {"mayor of Tarnhof"}


def test_a_sentence_that_drove_ends_with_its_letters() -> None:
    assert not values("Marchetti drove from Lom to Washington D.C. Lena Cole died in Salem in 1977.", "death_place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1990, tired of the cold, Marchetti moved to Seville.", "1990"),
        ("In 1990, worn down by the cold, Marchetti moved to Seville.", "1990"),
    ],
)
def test_a_participle_behind_a_time_in_front_takes_it_from_no_verb(text: str, expected: str) -> None:
    found = [each for each in claims(text) if each.field == "residence"]
    assert [each.qualifiers.get("start") for each in found] == [expected]


def test_a_second_term_stands_behind_a_pause() -> None:
    text = "Marchetti was mayor of Tarnhof from 1964 until 1972 and, after a pause, again between 1978 and 1984."
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    assert {each.get("start") for each in found} == {"1964", "1978"}


def test_survivors_are_read_behind_those_besides_whom_they_are() -> None:
    text = "Ilse Marchetti died on Monday. In addition to her husband, survivors include a daughter, Ines Bell."
    assert told(text, ("child",)) == {"child Ines Bell"}


def test_a_membership_in_front_of_a_name_holds_on_the_day() -> None:
    text = "A member of the Elm Party, Ilse Marchetti teaches in Tarnhof."
    found = [each for each in claims(text, published="2020-01-02") if each.field == "political_affiliation"]
    assert [each.qualifiers.get("tense") for each in found] == ["present"]


def test_what_was_read_is_told_behind_a_school_that_is_put_first() -> None:
    found = [each for each in claims("It was at Elm University that Marchetti read medicine.") if each.value]
    assert [each.qualifiers.get("subject") for each in found if each.field == "educated_at"] == ["medicine"]


@pytest.mark.parametrize("thing", ["the town", "the wind orchestra of Bergen", "the museum"])
def test_what_a_thing_turned_is_nobodys_age(thing: str) -> None:
    assert not values(f"When {thing} turned fifty, its conductor, Ilse Marchetti, was seen.", "age_statement")


@pytest.mark.parametrize("who", ["The sister of Ilse Marchetti", "A friend of Ilse Marchetti"])
def test_the_age_of_a_dead_friend_is_not_hers(who: str) -> None:
    assert not values(f"{who} died in Bergen last week. She was 58.", "age_statement")


def test_an_event_is_no_bare_relative() -> None:
    found = claims("Marchetti was nine when her stepfather, a captain, was elected to the Senate.")
    assert [each.qualifiers.get("event") for each in found if each.field == "age_statement"] == [None]


@pytest.mark.parametrize(
    ("words", "value"), [("the year after", "[1690..]"), ("the following year", "[1690..]"), ("1691", "[1690,1691]")]
)
def test_a_second_year_told_from_the_first_leaves_neither_alone(words: str, value: str) -> None:
    assert values(f"Ilse Marchetti died in 1690 or {words}.", "death_date") == {value}


@pytest.mark.parametrize("step", ["handed in her resignation", "tendered her resignation", "submitted her resignation"])
def test_a_resignation_that_is_given_in_ends_a_post(step: str) -> None:
    text = f"Marchetti, minister of culture since 1993, {step} on 4 June 1996."
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    assert [(each.get("start"), each.get("end")) for each in found] == [("1993", "1996-06-04")]


def test_a_thesis_that_is_given_in_ends_no_post() -> None:
    text = "Marchetti was mayor of Bergen from 1990 and submitted her thesis in 1995."
    assert all("end" not in each.qualifiers for each in claims(text) if each.field == "position_held")


def test_a_term_begins_and_ends() -> None:
    text = "Marchetti's term as chairman of the Elm Board began in March 2004 and ended in 2009."
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    assert [(each["start"], each["end"]) for each in found] == [("2004-03", "2009")]


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Prize, which Ilse Marchetti shared with the poet Tom Ba in 1996, paid for a roof.",
        "The jury awarded Ilse Marchetti, then 40, the Elm Prize in 1996.",
        "The jury awarded Ilse Marchetti, a tram driver, the Elm Prize in 1996.",
    ],
)
def test_a_prize_is_won_beside_another_and_by_who_is_described(text: str) -> None:
    found = [each for each in claims(text) if each.field == "award"]
    assert [(each.value, each.qualifiers.get("date")) for each in found] == [("Elm Prize", "1996")]


def test_a_time_in_front_holds_behind_what_happened_at_it() -> None:
    found = claims("In 1938, as the borders closed, Marchetti fled to Shanghai.")
    assert [each.qualifiers.get("start") for each in found if each.field == "residence"] == ["1938"]


def test_who_is_killed_on_a_day_in_front_died_then() -> None:
    text = "On 2 May 1945, three days before the town was freed, a mine killed Ilse Marchetti."
    assert told(text, ("death_date",)) == {"death_date 1945-05-02"}


def test_a_life_between_two_towns_without_commas() -> None:
    text = "The poems of Ilse Marchetti (Oulu 1892 – Turku 1961) were set to music."
    fields = ("birth_date", "birth_place", "death_date", "death_place")
    assert told(text, fields) == {"birth_date 1892", "birth_place Oulu", "death_date 1961", "death_place Turku"}


def test_years_between_two_clubs_are_no_life() -> None:
    assert not told("Ilse Marchetti (Arsenal 1992 – Chelsea 2011) scored.", ("birth_date", "death_date"))


def test_each_title_has_the_noun_that_leads_to_it() -> None:
    text = 'Marchetti, who admired the novel "Black Rain Street", wrote the play "Paper Moon Harbour".'
    found = [each for each in claims(text) if each.field == "notable_for"]
    assert [(each.value, each.qualifiers["kind"]) for each in found] == [("Paper Moon Harbour", "play")]


def test_a_text_that_is_signed_is_told_by_who_signs_it() -> None:
    text = "I was born in Bergen in 1944, the daughter of a docker. I am a nurse.\n\nIlse Marchetti"
    assert told(text, ("birth_place", "occupation")) == {"birth_place Bergen", "occupation nurse"}


@pytest.mark.parametrize(
    "text",
    [
        "I was born in Bergen and knew Ilse Marchetti well.\n\nIlse Marchetti",
        "I first met Ilse in 1957. I lived in Bergen and was a nurse.\n\nIlse Marchetti",
        "I was born in Bergen. I am a nurse.\n\nPhoto: Ilse Marchetti",
    ],
)
def test_a_text_about_another_is_not_told_by_whose_name_closes_it(text: str) -> None:
    assert not told(text, ("birth_place", "occupation", "residence"))


@pytest.mark.parametrize("lead", ["The register lists an", "In the register stands a certain", "An"])
def test_an_article_leaves_open_whose_a_name_is(lead: str) -> None:
    text = f"Ilse Marchetti sings. {lead} Ilse Marchetti, born in Bergen in 1850, and no more."
    assert not told(text, ("birth_place", "birth_date"))


def test_an_article_before_what_she_is_like_leaves_nothing_open() -> None:
    text = "Here is a different, calmer Ilse Marchetti, who lives in Bergen."
    assert values(text, "residence") == {"Bergen"}


@pytest.mark.parametrize(
    "text",
    [
        "Some say Marchetti was a spy; others that she was a nun.",
        "Some sources say Marchetti died in 1900; others say she died in 1901.",
        "Some claim that Marchetti was born in Bergen, and others that she was born in Lom.",
    ],
)
def test_what_others_say_is_no_surer_and_puts_nothing_right(text: str) -> None:
    assert {each.modality.value for each in claims(text)} == {"reported"}


def test_what_somebody_is_sorry_for_having_said_is_not_so() -> None:
    found = claims("We are sorry for saying that Ilse Marchetti lives in Bergen.")
    assert [each.modality.value for each in found if each.field == "residence"] == ["negated"]


def test_what_an_impostor_says_of_herself_is_not_hers() -> None:
    text = (
        "Ilse Marchetti lost a purse. The thief told the court that she worked for the Oak Bank. She was born in Rome."
    )
    assert not told(text, ("employer", "birth_place"))


def test_a_husband_who_dies_in_the_next_sentence_ends_the_marriage() -> None:
    for text in ("He died in 2003.", "Rieder died in 2003.", "In 2003 he died."):
        found = claims(f"Ilse Marchetti moved to Bergen, where she married Paul Rieder. {text}")
        assert [each.qualifiers.get("end") for each in found if each.field == "spouse"] == ["2003"]


@pytest.mark.parametrize("text", ["She died in 2003.", "Tom Hale died in 2003.", "He may have died in 2003."])
def test_another_death_ends_no_marriage(text: str) -> None:
    found = claims(f"Ilse Marchetti married Paul Rieder in 1975. {text}")
    assert [each.qualifiers.get("end") for each in found if each.field == "spouse"] == [None]


@pytest.mark.parametrize(
    ("kin", "daughters", "sons"),
    [
        ("a son, 12, and two daughters", "2", "1"),
        ("a son (12) and two daughters", "2", "1"),
        ("two daughters, aged 4 and 7, and a son", "2", "1"),
        ("two daughters, 4 and 7, and a son", "2", "1"),
        ("a four-year-old daughter and two sons", "1", "2"),
    ],
)
def test_the_ages_of_children_part_no_count(kin: str, daughters: str, sons: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti has {kin}.") if each.field == "child"]
    assert [(each.qualifiers["daughters"], each.qualifiers["sons"]) for each in found] == [(daughters, sons)]
    assert found[0].display == kin


def test_children_are_counted_behind_a_wedding_in_a_row_of_those_left() -> None:
    text = "Ilse Marchetti leaves her husband, Tom Lim, whom she married in 1955, five children and a brother."
    assert "child five children" in told(text, ("child",))


def test_a_post_that_is_next_has_not_begun_on_the_day_it_is_given() -> None:
    text = "Ilse Marchetti was named on Friday as the next governor of the Elm Bank."
    found = claims(text, published="2020-01-07")
    assert [each.qualifiers.get("start") for each in found if each.field == "position_held"] == [None]


@pytest.mark.parametrize("line", ["2009 dies in Bergen", "2009 died in Bergen", "2009: Dies in Bergen"])
def test_a_line_of_a_life_tells_a_death_in_any_tense(line: str) -> None:
    text = f"Ilse Marchetti\n\nLife\n1931 born in Lom\n1957 marries the painter Uwe Carstens\n{line}"
    assert told(text, ("death_date", "spouse")) == {"death_date 2009", "spouse Uwe Carstens"}


def test_degrees_joined_before_their_school_are_not_of_the_one_before() -> None:
    text = "Marchetti read law at Elm University (BCL, 2000) and completed her LLM and PhD at Oak University."
    found = {each.value: each.qualifiers.get("degree") for each in claims(text) if each.field == "educated_at"}
    assert found == {"Elm University": "BCL", "Oak University": "LLM and PhD"}


@pytest.mark.parametrize("schools", ["one-room schools", "country schools", "evening schools"])
def test_schools_of_a_sort_are_no_employer(schools: str) -> None:
    assert not values(f"Ilse Marchetti taught in {schools} until 1948.", "employer")


def test_who_bestows_a_prize_has_not_won_it() -> None:
    assert not values("Ilse Marchetti bestowed the Elm Prize on Tom Hale.", "award")
    assert values("Ilse Marchetti, bestowed with the Elm Prize in 1990, sings.", "award") == {"Elm Prize"}


@pytest.mark.parametrize("deed", ["enrolled her daughter at", "educated both sons at", "transferred her son to"])
def test_a_school_to_which_somebody_is_put_is_not_hers(deed: str) -> None:
    assert not told(f"Ilse Marchetti {deed} Elm School in 1990.", ("educated_at", "employer"))


def test_who_enrols_the_same_year_as_others_is_there() -> None:
    assert values("Ilse Marchetti enrolled the same year at Elm School.", "educated_at") == {"Elm School"}


@pytest.mark.parametrize("words", ["the Oak Hotel at noon", "the Elm Museum at 3 p.m.", "Elm Hospital with her baby"])
def test_a_house_that_somebody_only_was_in_is_left_by_no_employee(words: str) -> None:
    assert not values(f"Ilse Marchetti left {words}.", "employer")


def test_what_a_thing_belongs_to_employs_nobody() -> None:
    assert not values("Ilse Marchetti lived in a house that belonged to the Oak Bank.", "employer")
    assert values("Ilse Marchetti belonged to the Elm Union.", "employer") == {"Elm Union"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in Lom, where her father, Olof Kerr, was a clerk, and moved to Stockholm.",
        "Marchetti, whose father, Olof Kerr, was a clerk, moved to Stockholm.",
    ],
)
def test_kin_named_inside_of_a_clause_do_not_act_behind_it(text: str) -> None:
    assert values(text, "residence") == {"Stockholm"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti left when her father, Olof Kerr, moved to Stockholm.",
        "Marchetti was born in Lom, where her father, Olof Kerr, a clerk, moved to Stockholm.",
        "Marchetti's father, Olof Kerr, was a clerk, and moved to Stockholm.",
    ],
)
def test_kin_act_in_their_own_clause(text: str) -> None:
    assert not values(text, "residence")


def test_who_hands_over_to_another_has_held_the_post_till_then() -> None:
    text = "Marchetti was mayor of Bergen from 1958. In 1982 she handed over to her deputy, Franz Moser."
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    assert [(each.get("start"), each.get("end")) for each in found] == [("1958", "1982")]


def test_an_embassy_of_no_land_is_no_employer() -> None:
    assert not values("Ilse Marchetti was Counsellor at the Embassy in Rabat from 2004 to 2008.", "employer")


@pytest.mark.parametrize(
    "told_of",
    [
        "In her new book Ilse Marchetti tells the story of her grandmother, Rosa Hale.",
        "Ilse Marchetti's book is about her grandmother, Rosa Hale.",
        "Ilse Marchetti lost the final to Rosa Hale.",
        "Ilse Marchetti's successor is Rosa Hale.",
    ],
)
@pytest.mark.parametrize("opening", ["She was born", "Born"])
def test_what_follows_whom_a_sentence_is_about_is_not_hers(told_of: str, opening: str) -> None:
    text = f"{told_of} {opening} in Riga in 1901{', she' if opening == 'Born' else ' and'} moved to Bergen."
    assert not told(text, ("birth_place", "birth_date", "residence"))


def test_a_patient_is_not_the_doctor() -> None:
    text = "Ilse Marchetti is a doctor. The patient had fallen from a roof. She is a roofer."
    assert values(text, "occupation") == {"doctor"}


@pytest.mark.parametrize("who", ["Her father", "Her lawyer", "The man", "Tom Hale"])
@pytest.mark.parametrize("said", ["she said", "she told the court", "Ilse Marchetti recalled"])
def test_what_she_says_between_commas_of_another_is_not_hers(who: str, said: str) -> None:
    text = f"Ilse Marchetti denied it. {who}, {said}, had been a dentist and lived in Bergen."
    assert not told(text, ("occupation", "residence"))


@pytest.mark.parametrize("front", ["In Bergen, she said,", "After the war, she said,"])
def test_what_she_says_between_commas_of_herself_is_hers(front: str) -> None:
    assert values(f"Ilse Marchetti denied it. {front} she had been a dentist.", "occupation") == {"dentist"}


def test_who_hands_a_prize_to_somebody_has_not_won_it() -> None:
    assert not values("Ilse Marchetti missed the Elm Prize, handed the Lark Medal to her rival and left.", "award")
    assert values("Ilse Marchetti, awarded the Lark Medal in 1977, left it to her son.", "award") == {"Lark Medal"}


def test_what_she_learned_of_another_is_not_hers() -> None:
    text = "Ilse Marchetti says that her father, she later learned, had been a spy for the Oak Ministry."
    assert not told(text, ("occupation", "employer"))


def test_a_denial_goes_on_over_what_stands_behind_nor() -> None:
    found = claims("Marchetti was neither born in Bergen nor, whatever the web says, ever married to Goran Hale.")
    assert {each.modality.value for each in found} == {"negated"}


@pytest.mark.parametrize("who", ["a student", "a neighbour", "a lawyer"])
def test_one_brought_in_by_a_noun_is_meant_by_it_behind(who: str) -> None:
    noun = who.removeprefix("a ")
    text = f"Ilse Marchetti was driven home by {who}. The {noun}, who is 22, was born in Bergen."
    assert not told(text, ("age_statement", "birth_place"))


def test_what_follows_a_late_mother_is_told_of_neither() -> None:
    text = "Ilse Marchetti's late mother would have been proud. She was a nurse at Elm Hospital."
    assert not told(text, ("occupation", "employer"))
