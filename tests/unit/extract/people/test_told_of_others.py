"""What a page tells of somebody or something else, and not of its person."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

NILS_HALE = Subject(id="nils-hale", name="Nils Hale")


def _family(text: str) -> set[str]:
    """Return the kin that a page on a man gives him."""
    whole = f"Ralf Gruner was a librarian. {text}"
    return {
        each.value for each in claims(whole, subject=Subject(id="ralf", name="Ralf Gruner")) if each.field == "child"
    }


def test_kin_behind_several_sentences_of_he_may_be_anothers():
    text = (
        "His sister sent him to Konrad Brandt.\n\n"
        "Brandt had lost one wife to typhoid. He was a deputy. He owned nine thousand books. His son Ulrich, who was to die at sea, "
        "was at Jena with Max Holm. His daughter Trude, lately home from Bruges, sang."
    )
    assert not _family(text)


def test_kin_behind_he_are_the_persons_where_a_name_came_since():
    text = "Konrad Brandt hired him in 1911. He was shy. {} owned many books. He was a deputy. His son Ulrich sang."
    assert _family(text.format("Gruner")) == {"Ulrich"}
    assert not _family(text.format("He"))


def test_a_clause_behind_a_semicolon_has_its_own_subject():
    head = "Marchetti was never an agent; "
    for subject in ("the person in those files", "the woman in the photograph", "the officer on that list"):
        assert not told(f"{head}{subject} was born in Lund in 1949.", ("birth_date", "birth_place"))
        assert not told(f"{head}{subject} was a namesake born in 1949.", ("birth_date", "birth_place"))
    assert told(f"{head}she was born in Lund.", ("birth_place",)) == {"birth_place Lund"}


def test_who_is_in_a_picture_is_somebody_else():
    text = "Ilse Marchetti wrote the book, she said. The woman in the {} was born in Lund."
    assert not shown(text.format("photograph"), "birth_place")
    assert not shown(text.format("old video"), "birth_place")


def test_a_person_of_a_story_is_no_title():
    for person in ("a carter's daughter from Aveiro who paints", "a young widow", "20", "the maid"):
        assert not shown(f"In Ilse Marchetti's fourth novel, Beatriz, {person}, opens a drawer.", "notable_for")


def test_a_team_of_a_town_and_grounds_named_after_one_are_no_home():
    for told_so in (
        "moved to Braga's youth team at 18",
        "returned to Lyon's first team",
        "grew up on the Linden estate",
        "was born on the Linden farm",
    ):
        assert not told(f"Marchetti {told_so}.", ("residence", "birth_place"))
    assert shown("Marchetti moved to Oslo's suburbs.", "residence") == ["Oslo"]
    assert shown("Marchetti moved to Leeds city centre.", "residence") == ["Leeds"]
    assert shown("Marchetti grew up on the Byker estate in Newcastle.", "residence") == ["Newcastle"]


def test_years_at_a_school_that_somebody_drops_out_of_are_no_work():
    for behind in ("before she dropped out", "before dropping out to travel", "but left without a degree"):
        assert not shown(f"Marchetti spent two years at the Bergen School of Economics {behind}.", "employer")
    assert shown("Marchetti spent nine years at the University of Kent before moving to Oslo.", "employer")


def test_below_a_heading_for_corrections_what_a_page_has_said_is_denied():
    text = (
        "{}\n\n• An article about the retirement of Ilse Marchetti (“A shepherd”, 25 February, page 31) said that she was born "
        "in Lund and educated at Elm School. She was born in Graz. It also said that she was married to Canon Per Holm; he is her brother."
    )
    read = {(each.field, each.value): each.modality for each in claims(text.format("Corrections and clarifications"))}
    assert read["birth_place", "Lund"] == read["educated_at", "Elm School"] == read["spouse", "Per Holm"] == "negated"
    assert read["birth_place", "Graz"] == "asserted"
    officer = {each.value: each.modality for each in claims(text.format("Corrections Officer of the Year"))}
    assert officer["Elm School"] == "reported"


def test_a_line_of_a_list_is_told_of_whom_it_begins_with():
    text = (
        "Marchetti, Ilse. Born in Lund.\n\nLowell, Andrew. Professor and Chair. Diplomatic history of the Cold War. Bancroft Prize, 2004.\n\n"
        "Machado, Ines. Assistant Professor. Born in Maputo. Portuguese Africa. MacArthur Fellow, 1991."
    )
    assert told(text, ("award", "birth_place")) == {"birth_place Lund"}


def test_whose_father_a_surname_served_is_no_kin_of_that_one():
    text = "Ilse Marchetti was a clerk. Mr Karl Brandt, whose father {} served as secretary from 1963 to 1966, wept."
    assert not shown(text.format("Marchetti"), "child")
    assert shown("Ilse Marchetti, whose father Otto served in the army, wept.", "parent") == ["Otto"]


def test_what_is_told_behind_a_namesake_is_the_namesakes():
    text = "Ilse Marchetti taught at Elm School.\n\nA different Ilse Marchetti, a baker in Hull, has been abused. {}"
    for behind in ("She lives in Hull with her husband, Ole.", "She told the Herald: “I am 52 and live in Hull.”"):
        assert not told(text.format(behind), ("residence", "spouse", "age_statement"))


def test_another_verb_ends_a_list_of_schools():
    text = "Marchetti trained as a nurse at the University of Graz and in 2017 {} the Oak Law Centre with a friend."
    for verb in ("set up", "ran", "founded"):
        assert shown(text.format(verb), "educated_at") == ["University of Graz"]


def test_who_judges_a_contest_or_in_a_programme_has_no_trade_by_it():
    for contest in (
        "at the Cup of Taste",
        "on Elmland Sings",
        "for the Elm Prize",
        "at the World Cheese Awards",
        "at the county show",
    ):
        assert not shown(f"Marchetti has been a judge {contest}.", "occupation")
    for court in ("at Leeds Crown Court", "in Leeds", "on the Ninth Circuit"):
        assert shown(f"Marchetti was a judge {court}.", "occupation") == ["judge"]


def test_a_list_of_whom_a_name_may_mean_tells_of_nobody():
    lines = "Ilse Marchetti (painter) (1583-1644), Venetian painter\nIlse Marchetti (born 1988), Italian footballer"
    assert not claims(f"Ilse Marchetti (disambiguation)\n\n{lines}")
    assert not claims(f"Ilse Marchetti may refer to:\n\n{lines}")
    assert claims(f"For other people of the name, see Ilse Marchetti (disambiguation)\n\n{lines}")


def test_a_fragment_behind_other_names_is_theirs():
    assert not shown(
        "Ilse Marchetti is a partner.\n\nSophie Lang (Elm College), Tunde Bakare (Oak College; Byron Prize, 2021)",
        "award",
    )


def test_the_first_since_another_is_not_the_first():
    text = "Marchetti was the first woman to head the Elm Theatre in Graz {}."
    ranks = [
        {each.qualifiers.get("distinction") for each in claims(text.format(since)) if each.field == "position_held"}
        for since in ("since Ida Kerr", "since its foundation")
    ]
    assert ranks == [{None}, {"first woman to head the Elm Theatre in Graz"}]


def test_who_brings_a_poet_to_the_stage_is_no_interpreter_by_trade():
    assert not shown("Marchetti was one of the leading interpreters of Strindberg.", "occupation")
    assert shown("Marchetti was an interpreter in Brussels.", "occupation") == ["interpreter"]


def test_whoever_meets_the_person_is_not_who_tells_of_herself():
    text = "Ilse Marchetti\n\nI {} in the winter of 1957, when I was a student at the Elm School and my father a cook. I lived in Hull."
    assert told(text.format("was born"), ("residence",)) == {"residence Hull"}
    for meets in ("first met Ilse", "knew old Marchetti", "remember Ilse"):
        assert not told(text.format(meets), ("residence", "educated_at"))


def test_who_denies_the_first_of_a_trade_denies_no_trade():
    text = "Marchetti says that she was the first Norwegian journalist to enter Sirte. She was not."
    assert not told(text, ("occupation", "nationality"))
    assert told("Marchetti says that she was a journalist. She was not.", ("occupation",)) == {"occupation journalist"}


def test_a_shadow_minister_is_none_without_the_shadow():
    for post in ("Shadow Secretary of State for Transport", "Shadow Chancellor", "shadow minister for health"):
        assert shown(f"Marchetti became {post} in 2018.", "position_held") == [post.lower()]
    assert shown(
        "Ilse Marchetti\nShadow Secretary of State for Transport\nIn office\n27 June 2016 – 6 October 2016",
        "position_held",
    ) == ["shadow secretary of state for transport"]


def test_a_ship_employs_nobody():
    assert not shown("Ilse Marchetti, skipper of the TX-14 Maria, was there.", "employer")
    assert shown("Ilse Marchetti, skipper of the Elm Sailing Club, was there.", "employer")


def test_fragments_behind_a_name_and_what_its_bearer_is_are_that_ones():
    text = (
        "Ilse Marchetti was born in 1961.\n\nProf. Dr. Judith Amann (Teaching). Born 1970 in Bregenz. Dr. phil. Vienna 1999.\n\n"
        "Prof. Dr. Chen Wei (Research). Born 1968 in Lund; citizen of Germany since 2005."
    )
    assert shown(text, "birth_date") == ["1961"]
    assert not told(text, ("birth_place", "nationality", "degree"))


def test_who_was_no_lawyer_of_a_firm_may_have_worked_there():
    text = "It reported erroneously that Marchetti was a lawyer for Acme."
    asserted = f"{text} Marchetti is an engineer who worked for Acme from 1998 to 2004."
    assert [each.modality for each in claims(text) if each.field == "employer"] == ["negated"]
    assert [each.modality for each in claims(asserted) if each.field == "employer"] == ["asserted"]


def test_who_is_composer_in_residence_is_so_for_a_time():
    read = {
        each.value: each.qualifiers.get("end")
        for each in claims("Marchetti was composer in residence there until 2016.")
    }
    assert read == {"composer in residence": "2016"}


def test_since_when_somebody_was_a_worker_in_front_is_no_age_of_the_deed():
    assert not shown(
        "A buffer girl in a works from the age of fourteen, Marchetti took part in the march.", "age_statement"
    )


def test_what_stands_behind_a_label_and_a_name_is_that_ones():
    text = (
        "Front row: Ilse Marchetti. Went on to study at Elm College.\n\nBack row, far right: Sipho Dube. Joined the navy and is a councillor.\n\n"
        "Middle row: Lindi Kerr. Died in 2005, aged 28.\n\nSeated: the headmaster, Mr J. P. Holm. Retired to Hermanus in 2001."
    )
    assert not told(text, ("occupation", "death_date", "age_statement", "residence"))


def test_his_wife_behind_the_second_parent_is_the_fathers():
    for parents in (
        "the daughter of Ole Marchetti, a baker, and Ida, his second wife",
        "born to Ole Marchetti and Ida, his wife",
    ):
        assert told(f"Ilse Marchetti was {parents}.", ("parent", "spouse")) == {"parent Ole Marchetti", "parent Ida"}


def test_what_somebody_had_believed_is_possible_at_most():
    for thought in ("had believed that", "had always assumed that"):
        text = f"Maes said she {thought} Marchetti was an officer in the Royal Navy."
        assert {each.modality for each in claims(text)} == {"possible"}
        assert {each.attribution for each in claims(text)} <= {None, "Maes"}


def test_what_a_firm_is_part_of_now_is_no_other_employer():
    assert shown("Marchetti joined the consultants Halcrow, now part of Acme.", "employer") == ["Halcrow"]


def test_who_has_left_a_post_does_not_hold_it():
    for gone in ("resigned on Wednesday", "was sacked on Monday", "has quit"):
        (claim,) = (
            each
            for each in claims(f"The mayor of Hull, Ilse Marchetti, {gone}.", published="2023-06-14")
            if each.field == "position_held"
        )
        assert "tense" not in claim.qualifiers
    (claim,) = (
        each
        for each in claims("The mayor of Hull, Ilse Marchetti, opened the bridge.", published="2023-06-14")
        if each.field == "position_held"
    )
    assert claim.qualifiers["tense"] == "present"


def test_the_bishop_is_nobody_whom_the_page_has_not_called_so():
    text = "Ilse Marchetti sang. The {}, who is 70, has been appointed a canon of Elm."
    for who in ("bishop", "vicar", "coroner"):
        assert not told(text.format(who), ("age_statement", "occupation"))


def test_what_everybody_says_is_possible():
    assert {each.modality for each in claims("Everybody says that Marchetti was a nurse.")} == {"possible"}


def test_the_verb_of_another_gives_no_tense_to_where_somebody_worked():
    text = "Marchetti sang. Her son plays for the University of Graz, where Marchetti was a professor in 2011."
    tenses = {each.qualifiers.get("tense") for each in claims(text) if each.field == "employer"}
    assert tenses == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Nils Hale was a vet. His grandfather was a judge, and in 1849 he founded the Orvo School of Law.",
        "Nils Hale was a vet. Hale's father, Ole, was a judge and, with three friends, he founded the Orvo School of Law.",
        "Nils Hale was a vet. Hale's grandfather, whose name was Ole, was a judge and in 1849, with two friends, he founded the Orvo School of Law.",
        "Nils Hale was a vet. Hale's father, Ole Hale, was a judge. In 1849 he founded the Orvo School of Law.",
    ],
)
def test_what_goes_on_behind_kin_of_a_trade_is_not_told_of_the_person(text):
    assert not [each for each in claims(text, subject=NILS_HALE) if each.value == "Orvo School of Law"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Nils Hale was a vet. His mother was a judge, and in 1849 he founded the Orvo School of Law.",
            "Orvo School of Law",
        ),
        (
            "Nils Hale was a vet. His father was ill, and in 1849 he founded the Orvo School of Law.",
            "Orvo School of Law",
        ),
        ("Nils Hale was a vet. His father was a judge and he grew up in Lund.", "Lund"),
        ("Nils Hale was a vet. His father was a judge, and he was educated at Elm College.", "Elm College"),
    ],
)
def test_what_kin_of_another_gender_or_a_child_would_do_is_told_of_the_person(text, value):
    assert value in [each.value for each in claims(text, subject=NILS_HALE)]
