"""Obituaries and notices of deaths: who has died, where from, whose kin are listed, and what no list, "his death" or school tells."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize("where", ["Tarnwick", "Tarnwick, Minn.", "Leeds", "Nether Tarn"])
def test_who_has_died_at_an_age_is_of_the_place_behind_of(where):
    text = f"Ilse Marchetti, 86, of {where}, died on March 9, 2019."
    assert read(text, "residence").keys() == {where}
    assert read(text, "age_statement")["86"]["moment"] == "death"


@pytest.mark.parametrize(
    "behind", ["of Swedish descent", "of Leeds United", "of the Elm Bank", "one of Nils's friends"]
)
def test_what_else_stands_behind_an_age_and_of_is_no_home(behind):
    assert not read(f"Ilse Marchetti, 86, {behind}, died on March 9, 2019.", "residence")


def test_a_list_of_children_ends_where_other_kin_begin():
    text = "She is survived by her daughters, Ada and Mia; her son, Ole; her sisters, Ida, Una and Eva; and her brother Per."
    assert read(text, "child").keys() == {"Ada", "Mia", "Ole"}
    assert read(text, "sibling").keys() == {"Ida", "Una", "Eva", "Per"}


@pytest.mark.parametrize(
    "listed", ["Ada, Ole and his wife Mia, and Nils; her brother, Per", "Ada, Ole and his daughter Mia, and Nils"]
)
def test_a_list_of_children_goes_on_behind_whom_one_of_them_has(listed):
    assert read(f"She is survived by her children, {listed}.", "child").keys() == {"Ada", "Ole", "Nils"}


def test_a_name_in_brackets_inside_one_of_kin_is_no_part_of_it():
    text = "She is survived by her children, Ada (Thomas) Weller of Duluth and Nils (Anita) Berg of Hull."
    assert read(text, "child").keys() == {"Ada Weller", "Nils Berg"}


@pytest.mark.parametrize(
    "before",
    ["Her mother lived with them", "Nils's mother lived with them", "Her mother Ida helped her", "His aunt stayed"],
)
def test_the_death_until_which_kin_stayed_is_theirs(before):
    assert not read(f"Marchetti was a nurse. {before} until her death in 1971.", "death_date")


@pytest.mark.parametrize(
    "before",
    [
        "She lived in Ulm with her husband and her mother",
        "She followed her mother to Ulm and stayed there",
        "She lived with her father in Ulm",
        "Her husband had a mill; she worked there",
        "She taught her sons",
    ],
)
def test_the_death_until_which_somebody_did_so_is_hers(before):
    assert read(f"Marchetti was a nurse. {before} until her death in 1971.", "death_date").keys() == {"1971"}


@pytest.mark.parametrize(
    "text",
    [
        "The Society announces the death of its former president, Ilse Marchetti, on 11 June 2017 in Nagoya.",
        "The family announces the death of their mother, sister and aunt, Ilse Marchetti, on 11 June 2017 in Nagoya.",
        "The family announces the passing of Ilse Marchetti, which occurred on 11 June 2017.",
    ],
)
def test_a_death_that_is_announced_has_the_day_behind_the_name(text):
    assert read(text, "death_date").keys() == {"2017-06-11"}


def test_a_death_that_was_announced_on_a_day_is_not_dated_by_it():
    assert not read("The family announced the death of Ilse Marchetti on 11 June 2017.", "death_date")


def test_who_was_born_and_reared_somewhere_was_so_there():
    text = "Marchetti was born and reared in Tarnwick."
    assert read(text, "birth_place").keys() == {"Tarnwick"}
    assert read(text, "residence")["Tarnwick"]["manner"] == "grew_up"


def test_parents_are_read_behind_the_family_of_with_titles_left_out():
    text = "Marchetti was born on 5 May 1939 to the family of Mzee Josiah Bello and Madam Comfort Bello."
    assert read(text, "parent").keys() == {"Josiah Bello", "Comfort Bello"}


def test_a_title_in_brackets_is_no_other_name():
    assert not read("Chief (Engr.) Ilse Marchetti was a trader.", "also_known_as")
    assert read("Ilse (Bibi) Marchetti was a trader.", "also_known_as").keys() == {"Bibi"}


def test_who_graduated_in_a_year_did_so_from_the_school_before_it():
    found = read(
        "She read botany at Oak College, graduating in 1949, and then took a PhD at Leeds University.", "educated_at"
    )
    assert found["Oak College"]["end"] == "1949"
    assert "end" not in found["Leeds University"]


def test_a_time_before_and_then_is_not_that_of_the_school_behind_it():
    text = "She studied botany at Lund University, from which she graduated in 1949, and then at Kyoto University, where she took her doctorate in 1954."
    found = read(text, "educated_at")
    assert {value: each["end"] for value, each in found.items()} == {
        "Lund University": "1949",
        "Kyoto University": "1954",
    }


@pytest.mark.parametrize("behind", ["was auditor of the club", "captained the team", "led the choir"])
def test_what_was_studied_ends_where_something_else_is_done(behind):
    found = read(f"She studied at Lund University, where she took a degree in history and {behind}.", "educated_at")
    assert found["Lund University"]["subject"] == "history"


def test_what_was_studied_goes_on_over_an_adjective():
    found = read("She studied at Lund University, where she took a degree in pure and applied physics.", "educated_at")
    assert found["Lund University"]["subject"] == "pure and applied physics"


def test_a_year_before_graduate_is_the_end_of_the_studies():
    assert read("She was a 1950 graduate of Tarnwick High School.", "educated_at") == {
        "Tarnwick High School": {"end": "1950"}
    }


def test_a_convent_is_a_school_to_who_was_taught_there_alone():
    assert "Ursuline Convent" in read("She was educated at the Ursuline Convent and at Oak College.", "educated_at")
    for text in ("She was educated by nuns and entered the Ursuline Convent.", "She lived at the Ursuline Convent."):
        assert not read(text, "educated_at")


def test_a_bare_name_behind_a_body_and_at_is_where_it_lies():
    assert read("In 1953 she joined the Lake Institute at Tarnwick.", "employer").keys() == {"Lake Institute"}
    assert "Siemens" in read("In 1953 she joined the Research Laboratory at Siemens.", "employer")


def test_a_body_that_is_called_a_party_is_one_with_all_of_its_name():
    assert read("She was a member of the Unity Congress party.", "political_affiliation").keys() == {
        "Unity Congress party"
    }


def test_a_stretch_of_time_needs_nothing_before_it():
    found = read("She served as president of the Society from 1978 to 1982.", "position_held")
    assert found["president of the Society"] == {"start": "1978", "end": "1982", "tense": "past"}


def test_a_stretch_of_time_behind_another_verb_is_none_of_a_post():
    found = read("She was president of the Society and wrote about the navy from 1900 to 1910.", "position_held")
    assert not {"start", "end"} & found["president of the Society"].keys()


@pytest.mark.parametrize("words", ["became a U.S. citizen", "became a naturalized US citizen", "took U.S. citizenship"])
def test_a_citizen_is_of_a_country_in_its_letters(words):
    assert read(f"Marchetti {words} in 1964.", "nationality").keys() == {"American"}


@pytest.mark.parametrize("words", ["married a U.S. citizen", "became a Leeds citizen", "wrote on U.S. citizenship"])
def test_whose_citizen_somebody_else_is_or_of_a_town_tells_no_nationality(words):
    assert not read(f"Marchetti {words} in 1964.", "nationality")


def test_parents_end_where_a_husband_begins():
    text = "She was preceded in death by her parents, Arvid and Signe Kerr; her husband, Karl; and two sisters, Una and Mia."
    assert read(text, "parent").keys() == {"Arvid", "Signe Kerr"}
    assert read(text, "spouse").keys() == {"Karl"}


def test_a_husband_before_three_children_is_none_of_them():
    assert read("She is mourned by her husband Karl, her three children and her brother.", "child").keys() == {
        "three children"
    }


def test_two_names_before_a_plural_are_both_read():
    assert read("Peter Berg and Jan Berg, her sons, ran the shop.", "child").keys() == {"Peter Berg", "Jan Berg"}


@pytest.mark.parametrize("words", ["Loving", "Devoted", "Dear", "Beloved", "Cherished"])
def test_a_note_of_whose_mother_she_was_names_her_children(words):
    assert read(f"{words} mother of Peter and Jan.", "child").keys() == {"Peter", "Jan"}


@pytest.mark.parametrize(
    "listed", ["among them the actor Nils Berg", "among whom is Dr Nils Berg", "including Nils Berg"]
)
def test_one_of_several_children_is_named_behind_among(listed):
    assert "Nils Berg" in read(f"She leaves four children, {listed}.", "child")


def test_kin_behind_the_town_of_another_are_no_town():
    text = "She leaves to mourn sons Errol, a doctor in Toronto, and Michael; and daughter Cheryl-Ann."
    assert read(text, "child").keys() == {"Errol", "Michael", "Cheryl-Ann"}
    assert "Tarnwick" in read("She lived in Toronto and Tarnwick.", "residence")


@pytest.mark.parametrize("husband", ["retired judge Karl Hale", "former mayor Karl Hale", "the former mayor Karl Hale"])
def test_what_a_husband_was_makes_him_no_former_husband(husband):
    assert read(f"She is survived by her husband, {husband}.", "spouse") == {"Karl Hale": {}}


def test_a_former_husband_is_one_of_the_past():
    assert read("She left her former husband, the judge Karl Hale.", "spouse") == {"Karl Hale": {"tense": "past"}}


@pytest.mark.parametrize("school", ["Oak Primary School", "Elm College", "Mission Academy"])
def test_a_word_between_a_school_and_a_time_is_where_it_lies(school):
    found = read(f"She attended {school}, Tarnwick, from 1946 to 1952.", "educated_at")
    assert found == {school: {"start": "1946", "end": "1952"}}


@pytest.mark.parametrize("behind", ["Nils, a teacher, met her", "Lindqvist, who knew her, praised her", "Una said"])
def test_a_person_behind_a_school_is_no_town(behind):
    assert not read(f"At Oak School, {behind}. She moved to Ulm with Lindqvist.", "educated_at")


@pytest.mark.parametrize(
    "body", ["First Baptist Church", "American Legion Post 118", "VFW Post 1234", "Second Presbyterian Church"]
)
def test_a_number_that_a_body_has_belongs_to_its_name(body):
    assert read(f"She was a member of {body}.", "employer").keys() == {body}
    assert body not in read(f"She was a member of the choir. First, {body} closed.", "employer")


def test_who_is_a_veteran_of_a_navy_served_in_it():
    assert read("She was a veteran of the U.S. Navy.", "employer") == {
        "U.S. Navy": {"role": "veteran", "tense": "past"}
    }
    assert not read("She was a veteran of the Spanish Civil War.", "employer")


@pytest.mark.parametrize(
    "who",
    [
        "a teacher who led the Lancers to four titles",
        "a retired high school band director who led the Lancers to four titles",
        "who led the Lancers to four titles",
    ],
)
def test_who_is_told_of_between_a_name_with_an_age_and_a_death_has_died(who):
    text = f"Ilse Marchetti, 79, {who}, died on May 3, 2022, at her home in Pine Ferry."
    assert read(text, "age_statement")["79"]["moment"] == "death"
    assert read(text, "death_date").keys() == {"2022-05-03"}
    assert read(text, "death_place").keys() == {"Pine Ferry"}


def test_who_is_led_by_somebody_between_a_name_and_a_death_has_not_died():
    text = "Ilse Marchetti, 79, a teacher whose brother, a painter, died on May 3, 2022, lives in Hull."
    assert not read(text, "death_date")


def test_a_town_is_meant_behind_native_where_a_school_is_named_for_it():
    text = "Ilse Marchetti went to Dunmore Central School. A native of Dunmore, Pa., she was a nurse."
    assert read(text, "birth_place").keys() == {"Dunmore, Pa."}


def test_what_stands_behind_a_village_is_where_it_lies():
    text = "Ilse Marchetti was a judge. Born in 1947 in Sirende village, Bungoma, to Zakaria Berg and Rispa Lind, she was a twin."
    assert read(text, "parent").keys() == {"Zakaria Berg", "Rispa Lind"}


def test_he_behind_to_whom_he_was_born_is_the_child():
    text = "Ilse Marchetti was a judge. Born in 1947 in Leeds to Mrs Ida Berg and Nils Berg, she was the fifth of eleven siblings."
    assert read(text, "sibling")["eleven siblings"]["order"] == "fifth"
    assert not read("Born close to Nils Berg, Ilse Marchetti was the fifth of eleven siblings.", "parent")


@pytest.mark.parametrize("word", ["one-time", "former"])
def test_a_post_held_once_is_a_former_one(word):
    assert read(f"Marchetti was the {word} mayor of Ulm.", "position_held") == {"mayor of Ulm": {"tense": "past"}}
    found = read(f"Marchetti was a judge in Hull and {word} mayor of Ulm.", "position_held")
    assert found == {"mayor of Ulm": {"tense": "past"}}


def test_widows_are_spouses():
    assert read("He is survived by two widows, Ida Kerr and Mia Lind, and nine children.", "spouse").keys() == {
        "Ida Kerr",
        "Mia Lind",
    }


def test_a_town_of_several_words_is_whole_in_a_schools_name():
    assert read("She studied law at the University of Dar es Salaam.", "educated_at").keys() == {
        "University of Dar es Salaam"
    }


def test_a_title_of_who_has_retired_is_no_other_name():
    assert not read("Justice (Rtd) Ilse Marchetti was a judge.", "also_known_as")


@pytest.mark.parametrize("office", ["mayor", "finance minister"])
def test_two_titles_before_a_name_without_an_article_are_both_held(office):
    assert read(f"Former {office} and trade unionist Ilse Marchetti has died.", "position_held").keys() == {office}
    assert not read(f"The former {office} and the trade unionist Ilse Marchetti met.", "position_held")
    assert not read(f"The {office} and activist Ilse Marchetti met.", "position_held")


@pytest.mark.parametrize("kin", ["infant daughter Mia", "much-loved daughter Mia", "daughter Mia"])
def test_kin_behind_a_child_are_listed_on(kin):
    text = f"She was predeceased by her husband Karl, her {kin} and her brothers Tim and Fr. Pat."
    assert read(text, "child").keys() == {"Mia"}
    assert read(text, "sibling").keys() == {"Tim", "Pat"}


def test_a_note_behind_another_names_her_children():
    text = "Ilse Marchetti died at home. Wife of the late Karl Hale; much loved mother of Ole and Per; sister of Ida."
    assert read(text, "child").keys() == {"Ole", "Per"}


def test_who_moves_to_a_club_of_a_country_has_no_home_told():
    assert not read("Marchetti was a goalkeeper before moving to Norway's Simba Stars in 1991.", "residence")
    assert "Norway" in read("Marchetti was a goalkeeper before moving to Norway in 1991.", "residence")


@pytest.mark.parametrize("words", ["has died", "has passed away", "is dead", "is survived by two sons"])
def test_a_post_of_the_dead_is_none_of_the_present(words):
    for post, field in (("chair of the Elm Society", "position_held"), ("professor at Lund University", "employer")):
        (qualifiers,) = read(f"Marchetti, {post}, {words}.", field).values()
        assert "tense" not in qualifiers
    assert read("Marchetti, chair of the Elm Society, has won.", "position_held") == {
        "chair of the Elm Society": {"organisation": "Elm Society", "tense": "present"}
    }


def test_what_is_announced_with_regret_is_so_and_what_is_regretted_is_not():
    def modality(text: str) -> set[str]:
        return {claim.modality.value for claim in claims(text) if claim.field in ("death_date", "employer")}

    assert modality("We regret to announce the death of Ilse Marchetti on 3 May 2019.") == {"asserted"}
    assert modality("The paper regrets saying that Ilse Marchetti worked for Acme.") == {"negated"}
    assert modality("We regret to have said that Ilse Marchetti worked for Acme.") == {"negated"}


@pytest.mark.parametrize("where", ["at her home in Leeds", "in her sleep", "in her sleep at her home in Hull"])
def test_an_age_behind_where_somebody_died_is_the_one_at_death(where):
    assert read(f"Marchetti died {where}, aged 88.", "age_statement")["88"]["moment"] == "death"


@pytest.mark.parametrize(
    "behind", ["where her son, aged 12, found her", "leaving a son, aged 12", "with her daughter, aged 12, beside her"]
)
def test_an_age_of_kin_behind_where_somebody_died_is_theirs(behind):
    assert "12" not in read(f"Marchetti died at her home, {behind}.", "age_statement")


@pytest.mark.parametrize(
    "home", ["residence, Rae Cottage,", "home in Elm Street,", "home, Elm Farm,", "own house in Elm Street,"]
)
def test_who_died_at_a_house_did_so_in_its_town(home):
    text = f"Ilse Marchetti sang. She died at her {home} Oslo, on 11 August 1899."
    assert read(text, "death_place").keys() == {"Oslo"}


@pytest.mark.parametrize(
    "behind", [", her son Per, Oslo's mayor, said", " after the war, Oslo mourned", ", said Per, Oslo"]
)
def test_a_town_behind_what_else_is_told_is_none_where_she_died(behind):
    assert not read(f"Ilse Marchetti sang. She died at her home{behind}.", "death_place")
