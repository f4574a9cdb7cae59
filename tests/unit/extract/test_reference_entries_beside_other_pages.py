"""What entries of reference books, timelines and lines below a name tell, as pages of several kinds on one person have it."""

from time import perf_counter

import pytest

from tests.unit.extract.documents import claims, shown, told


def test_what_the_person_calls_another_is_no_name_of_hers() -> None:
    text = "Marchetti studied with Nils Berg (whom she called her “second father”) and Per Dahl."
    assert shown(text, "also_known_as") == []
    assert shown("Marchetti had a pupil, who called her “Mama”, in Ulm.", "also_known_as") == ["Mama"]


@pytest.mark.parametrize("body", ["Living Rock Chapel", "Early Music Network", "First Elm Hospital"])
def test_a_word_that_may_begin_a_sentence_begins_a_bodys_name_inside_one(body: str) -> None:
    assert shown(f"In 1990 Marchetti joined {body}.", "employer") == [body]


def test_the_end_of_a_marriage_stands_behind_what_the_spouse_was() -> None:
    text = "Marchetti married Hugo Berg (fiddler and singer), 1964 (div. 1968)."
    [wed] = [each for each in claims(text) if each.field == "spouse"]
    assert (wed.qualifiers["start"], wed.qualifiers["end"]) == ("1964", "1968")


_ENTRY = (
    "Marchetti, Ilse (1932–)\n\nAustrian singer. Born Mar 4, 1932, in Linz; dau. of Ole Marchetti (teacher) and Mia Berg; "
    "m. Per Dahl, 1968; children: {}\n\nShe sang in Graz."
)


@pytest.mark.parametrize(
    ("said", "children"),
    [
        ("(1st m.) daughter Bodil (died at 35).", ["Bodil"]),
        ("(first marriage) Bodil Dahl (b. 1970); Ole Dahl.", ["Bodil Dahl", "Ole Dahl"]),
        ("3.", ["three children"]),
    ],
)
def test_children_of_an_entry_go_on_behind_semicolons(said: str, children: list[str]) -> None:
    assert shown(_ENTRY.format(said), "child") == children


def test_a_row_of_children_has_a_word_for_each_or_none() -> None:
    assert shown("Ilse Marchetti\nChildren: daughter Bodil, son Per; son Nils", "child") == ["Bodil", "Per", "Nils"]
    assert shown("Ilse Marchetti\nSiblings: brother Per, sister Mia", "sibling") == ["Per", "Mia"]


def test_a_line_of_a_timeline_ends_its_place_where_it_says_why() -> None:
    lines = "Ilse Marchetti\n1960: Born in Linz\n1985: Moves to Ghent because her son is ill\n1990: Returns to Graz when the war ends"
    assert shown(lines, "residence") == ["Ghent", "Graz"]


def test_who_becomes_the_first_to_win_has_won() -> None:
    lines = "Ilse Marchetti\n1960: Born in Linz\n1966: Becomes the first woman to win the Elm Prize\n1967: Becomes the first woman to present the Oak Award"
    assert shown(lines, "award") == ["Elm Prize"]


@pytest.mark.parametrize("what", ["her work with nurses", "her services to trade", "her work against hunger"])
def test_a_year_behind_what_an_honour_is_for_is_the_honours(what: str) -> None:
    [won, other] = [
        each
        for each in claims(f"Marchetti won the Elm Prize for {what} (1986), and the Oak Medal (1990).")
        if each.field == "award"
    ]
    assert (won.qualifiers["date"], other.value, other.qualifiers["date"]) == ("1986", "Oak Medal", "1990")


def test_a_year_behind_a_work_that_an_honour_is_for_is_not_the_honours() -> None:
    text = "Marchetti won the Elm Prize for her book on nurses (1986)."
    assert [each.qualifiers.get("date") for each in claims(text) if each.field == "award"] == [None]


def test_years_behind_a_university_that_somebody_moves_to_tell_of_work_there() -> None:
    assert shown("In 1946 Marchetti moved to Graz University (1946–74).", "employer") == ["Graz University"]
    assert shown("In 1946 Marchetti moved to Graz University.", "employer") == []


def test_a_nation_behind_the_years_in_brackets_is_the_persons() -> None:
    assert shown("Ilse Marchetti (1908–2002, Austrian) painted.", "nationality") == ["Austrian"]


def test_who_belongs_to_what_the_person_is_said_to_be_below_her_name() -> None:
    line = "Austrian nurse who joined Elm Bank in 1957, and was trained in Graz."
    fields = ("nationality", "occupation", "employer")
    assert told(f"Ilse Marchetti\n\n{line}", fields) == {
        "nationality Austrian",
        "occupation nurse",
        "employer Elm Bank",
    }
    assert shown(f"Ilse Marchetti\n\nChair (1961–1966)\n\n{line}", "employer") == ["Elm Bank"]


@pytest.mark.parametrize(
    "line",
    [
        "A nurse who joined Elm Bank in 1957 was glad to see her.",
        "Singer Nils Berg, who joined Elm Bank in 1957, sang.",
        "The nurse who joined Elm Bank in 1957 sang.",
    ],
)
def test_others_below_her_name_are_not_the_person(line: str) -> None:
    assert shown(f"Ilse Marchetti\n\n{line}", "employer") == []


def test_a_long_row_of_words_with_hyphens_below_a_name_is_read_at_once() -> None:
    line = f"Austrian {'half-lit ' * 22}of those that a person who joined Elm Bank knew."
    shown(f"Ilse Marchetti\n\n{line}", "employer")  # what is made once
    begun = perf_counter()
    assert shown(f"Ilse Marchetti\n\n{line} ", "employer") == []
    assert perf_counter() - begun < 2


@pytest.mark.parametrize("years", ["( 1975 - 81 )", "(1975 – 81 )", "( 1975-81)"])
def test_blanks_inside_of_brackets_change_no_time(years: str) -> None:
    [post] = [each for each in claims(f"Marchetti was mayor of Linz {years}.") if each.field == "position_held"]
    assert (post.qualifiers["start"], post.qualifiers["end"]) == ("1975", "1981")


def test_a_quotation_mark_may_stand_for_an_apostrophe() -> None:
    assert shown('Marchetti served as Austria"s minister of trade.', "position_held") == [
        "minister of trade of Austria"
    ]


def test_years_behind_a_nations_body_in_small_letters_are_no_life() -> None:
    text = "Marchetti served in the Austrian parliament (1977–97)."
    found = [each for each in claims(text) if each.field in ("employer", "position_held")]
    assert {(each.qualifiers["start"], each.qualifiers["end"]) for each in found} == {("1977", "1997")}
    assert all(each.selector.exact.startswith("served in the Austrian parliament") for each in found)


def test_what_recognition_of_somebodys_work_includes_was_won() -> None:
    text = "Marchetti is a nurse. Recognition of her work in Graz includes the Elm Prize, and the Oak Medal."
    assert shown(text, "award") == ["Elm Prize", "Oak Medal"]
    assert shown("Marchetti is a nurse. Recognition of his pupils in Graz includes the Elm Prize.", "award") == []


@pytest.mark.parametrize("parted", [";", ","])
def test_each_term_in_brackets_behind_an_office_below_the_name_is_one(parted: str) -> None:
    page = f"Ilse Marchetti\n\nMinister of Health (1981{parted} 1986-89{parted} 1990-96)\n\nIlse Marchetti is a nurse."
    terms = [
        (each.qualifiers.get("date"), each.qualifiers.get("start"))
        for each in claims(page)
        if each.field == "position_held"
    ]
    assert terms == [("1981", None), (None, "1986"), (None, "1990")]


def test_numbered_terms_without_an_office_of_their_own_are_of_the_one_above() -> None:
    rows = [
        "Ilse Marchetti", "- Office: Mayor of Linz", "- Term Start: 2 February 1991", "- Term End: 20 May 1995",
        "- Monarch1: Ole II", "- Term Start1: 8 June 1987", "- Term End1: 15 July 1990", "- Predecessor1: Nils Berg",
        "- Office2: Director of Elm Bank", "- Term Start2: 13 May 1998", "- Term End2: 21 July 2003",
    ]  # fmt: skip
    terms = [
        (each.value, each.qualifiers["start"])
        for each in claims("\n".join(rows))
        if each.field == "position_held" and "start" in each.qualifiers
    ]
    assert terms == [
        ("mayor of Linz", "1991-02-02"),
        ("mayor of Linz", "1987-06-08"),
        ("director of Elm Bank", "1998-05-13"),
    ]


def test_what_one_is_may_stand_below_the_birth_below_the_name() -> None:
    page = (
        "Ilse Marchetti\n\nborn April 20, 1939, Linz\n\nAustrian politician, first woman mayor of Graz (1981, 1986–89)."
    )
    assert told(page, ("nationality", "occupation")) == {"nationality Austrian", "occupation politician"}


@pytest.mark.parametrize("field", ["African", "peace", "Norse", "women's"])
def test_who_teaches_some_studies_at_a_school_works_there(field: str) -> None:
    found = [
        each
        for each in claims(f"Marchetti is professor of {field} studies at Elm University.")
        if each.field != "occupation"
    ]
    assert [(each.field, each.value, each.qualifiers["role"]) for each in found] == [
        ("employer", "Elm University", f"professor of {field} studies")
    ]


def test_who_heads_some_studies_learns_nothing_there() -> None:
    assert shown("Marchetti heads African studies at Elm University.", "educated_at") == []
    assert shown("Marchetti studies at Elm University.", "educated_at") == ["Elm University"]
    assert shown("Her studies at Elm University ended in 1990.", "educated_at") == ["Elm University"]


def test_a_faculty_by_itself_behind_a_name_is_who_teaches_there() -> None:
    assert shown("In 2009 Marchetti joined the Brown faculty.", "employer") == ["Brown"]
    assert shown("In 2009 Marchetti joined the Law Faculty.", "employer") == ["Law Faculty"]


def test_a_college_without_another_name_has_its_town_in_it() -> None:
    text = "Marchetti was educated at Elm Hill College and University College, Ibadan."
    assert shown(text, "educated_at") == ["Elm Hill College", "University College, Ibadan"]
    assert shown("Marchetti was educated at King's College, Lagos.", "educated_at") == ["King's College"]


def test_what_a_headline_says_of_works_is_no_title() -> None:
    assert shown("2. Her Works Are Known Worldwide\nMarchetti wrote The Salt Road.", "notable_for") == ["The Salt Road"]


def test_the_nearest_noun_leads_to_titles() -> None:
    text = "Marchetti followed up her play with two novels, No Longer at Sea and Arrow of Salt."
    assert shown(text, "notable_for") == ["No Longer at Sea", "Arrow of Salt"]


def test_whose_a_work_is_opens_a_sentence_and_is_no_part_of_its_title() -> None:
    text = "Marchetti wrote novels. Her Arrow of Salt (1964) is a novel. Salt Road (1970) was another."
    assert shown(f"{text} Arrow of Salt sold well.", "notable_for") == ["Arrow of Salt", "Salt Road"]
    assert "Her Arrow of Salt" not in shown(text, "notable_for")
    own = "Marchetti wrote Her Salt Road. Her Salt Road (1964) is a novel."
    assert set(shown(own, "notable_for")) == {"Her Salt Road"}


def test_a_year_may_stand_between_was_and_what_was_done() -> None:
    [won] = [
        each for each in claims("Marchetti was in 2013 awarded the Elm Prize for her work.") if each.field == "award"
    ]
    assert won.qualifiers["date"] == "2013"


def test_what_a_deed_earns_somebody_is_a_name() -> None:
    text = "She won at the age of forty, earning her the title “the Flying Nurse”, and Marchetti sang."
    assert shown(text, "also_known_as") == ["the Flying Nurse"]


def test_who_reports_a_death_is_not_the_dead() -> None:
    assert shown("Marchetti was pronounced dead, local broadcaster Elm News reported.", "occupation") == []
    assert shown("Marchetti was a nurse, teacher and poet.", "occupation") == ["nurse", "teacher", "poet"]


@pytest.mark.parametrize("said", ["practised law at the Supreme Court", "began practicing at the Graz High Court"])
def test_who_pleads_at_a_court_is_none_of_its_own(said: str) -> None:
    assert shown(f"In 1980 Marchetti {said}.", "employer") == []


def test_who_judges_at_a_court_is_its_own() -> None:
    assert shown("Marchetti is a judge at the Supreme Court.", "employer") == ["Supreme Court"]


def test_a_body_for_the_defence_of_children_is_whole() -> None:
    text = "In 1986 Marchetti became vice-chair of Defence for Children International."
    assert shown(text, "position_held") == ["vice-chair of Defence for Children International"]


def test_a_page_may_have_a_second_spelling_of_the_familys_name() -> None:
    page = "Ilse Merchetti, a lawyer, died in Graz.\n“Ilse Marchetti was the bravest,” wrote a friend."
    assert told(page, ("occupation", "death_place")) == {"occupation lawyer", "death_place Graz"}
    assert shown("Ilse Morchitti, a lawyer, died in Graz.\n“Ilse Marchetti was the bravest.”", "death_place") == []


def test_a_headline_with_room_for_the_next_word_is_no_line_that_was_broken() -> None:
    page = "Ilse Marchetti is gone, loved Linz\nNurses said she died of a fever in Graz and had been brought to a house in the hills on Friday."
    [died] = [each for each in claims(page) if each.field == "death_place"]
    assert died.attribution == "Nurses"


@pytest.mark.parametrize("said", ["taught cultural studies", "teaches African studies"])
def test_who_teaches_studies_of_a_field_works_where(said: str) -> None:
    assert told(f"Marchetti {said} at Elm University.", ("employer", "educated_at")) == {"employer Elm University"}


def test_studies_that_somebody_had_are_no_work() -> None:
    text = "Marchetti taught before law studies at Elm University."
    assert shown(text, "employer") == []


@pytest.mark.parametrize("opening", ["Currently", "Previously"])
def test_a_line_that_begins_anew_goes_on_with_no_name(opening: str) -> None:
    page = f"Marchetti teaches at the Lom Academy\n{opening}, Marchetti works in Graz."
    assert shown(page, "employer")[:1] == ["Lom Academy"]


def test_what_is_named_for_the_person_is_no_fuller_name() -> None:
    text = "{} Ilse Marchetti Index was drawn up to compare lakes."
    assert shown(text.format("The"), "also_known_as") == []
    assert shown("Ilse Marchetti Bergstad was born in Linz.", "also_known_as") == ["Ilse Marchetti Bergstad"]


def test_a_trade_ends_before_what_its_matter_is_related_to() -> None:
    assert shown("Marchetti has been an advocate for issues related to trade.", "occupation") == ["advocate"]


def test_a_noun_for_a_body_stands_for_its_name_behind_it() -> None:
    text = "In 1974 Marchetti began to work for the power company, Elm Power."
    assert shown(text, "employer") == ["Elm Power"]
    assert shown("Marchetti worked for a phone company in Graz.", "employer") == ["a phone company"]


def test_a_district_lies_in_its_province() -> None:
    text = "Marchetti was born in the hamlet of Malem, Chib district, Tarn Province of the colony."
    assert shown(text, "birth_place") == ["Malem, Chib district, Tarn Province"]
    assert "Lom district, Ulm district" not in shown("Marchetti lived in Lom district, Ulm district.", "residence")


def test_nobody_is_born_at_somebody_of_whom_the_next_words_tell() -> None:
    assert shown("Ilse Marchetti born at\nMelusina Rafel is dear to her.", "birth_place") == []


def test_a_role_has_no_verb_of_another_clause_in_it() -> None:
    text = "Marchetti is a nurse and is known to bodies such as Elm Bank."
    assert told(text, ("occupation", "employer")) == {"occupation nurse"}


@pytest.mark.parametrize(
    "front", ["Born in Linz on 3 March 1947,", "Born in Linz on 3 March 1947, the second of four children,"]
)
def test_a_life_goes_on_with_a_birth_in_front_behind_kin_who_confirm_a_death(front: str) -> None:
    page = f"Ilse Marchetti has died in Graz. Her daughter, Ida Marchetti, confirmed it.\n\n{front} Marchetti studied law at Elm College."
    assert told(page, ("birth_date", "birth_place")) == {"birth_date 1947-03-03", "birth_place Linz"}
    other = page.replace("confirmed it", "is a nurse")
    assert told(other, ("birth_date", "birth_place")) == set()


def test_houses_of_which_none_is_named_employ_nobody() -> None:
    assert shown("Marchetti won the Elm Prize for her work with island schools.", "employer") == []
    assert shown("Marchetti worked for a phone company in Graz.", "employer") == ["a phone company"]
