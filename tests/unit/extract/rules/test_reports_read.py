"""News reports: plain titles before names, ages of who studied, and whom "him" and "the mother of three" mean."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def told(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text)}


@pytest.mark.parametrize("title", ["", "Ms ", "Ms. ", "Dr ", "Dr. ", "Engr. "])
def test_a_plain_title_before_a_name_changes_nothing_of_what_is_told(title):
    text = (
        f"Born in Talbach, {title}Marchetti left home with her father, Ove. "
        f"The bank said that it has appointed {title}Ilse Marchetti general director, effective 1 May 2020."
    )
    assert told(text) >= {("birth_place", "Talbach"), ("parent", "Ove"), ("position_held", "general director")}


def test_what_stands_in_front_is_told_of_the_title_s_bearer_and_not_of_who_is_named_behind():
    text = "Born in Talbach, Dr Vogt left home with her mother, Ilse Marchetti."
    assert not [each for each in claims(text) if each.field == "birth_place"]


def test_mr_before_a_woman_s_surname_is_still_somebody_else():
    assert ("birth_place", "Talbach") not in told("Ilse Marchetti is a nurse. Mr Marchetti was born in Talbach.")


def test_an_age_stands_where_somebody_studied_and_not_where_somebody_died():
    assert ("age_statement", "52") in told("Marchetti, 52, beat Per Dahl, a lawyer who studied in Hull.")
    assert ("age_statement", "52") not in told("Marchetti, 52, wept as her friend Per Dahl died in Hull.")


PAGE = "Ilse Marchetti, 40, beat the mayor, Per Dahl. "


@pytest.mark.parametrize(
    "words", ["mother of four", "mother-of-four", "divorced mother of four", "mother of four boys"]
)
def test_the_mother_of_so_many_is_who_was_told_of_and_has_so_many_children(words):
    read = told(f"{PAGE}The {words} was born in Talbach and left in 1996 after soldiers killed her husband, Ole Kerr.")
    assert ("birth_place", "Talbach") in read
    assert {value for field, value in read if field == "child"} <= {"four children", "four boys", "four sons"}
    assert "child" in {field for field, _ in read}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a judge. The mother of four who was robbed was born in Talbach.",
        "Ilse Marchetti is a judge. She met the mother of four boys, who was born in Talbach.",
        "Ilse Marchetti is a judge. Anna Dahl lost the vote. The mother of four was born in Talbach.",
        "Ilse Marchetti is a judge. She fined a thief. The mother of Per Dahl was born in Talbach.",
    ],
)
def test_another_s_mother_is_not_who_was_told_of(text):
    assert not told(text) & {("birth_place", "Talbach"), ("child", "four children"), ("child", "four boys")}


def test_what_befell_him_whom_a_relative_without_a_name_helped_is_told_of_him():
    page = (
        "Ilse Marchetti is a chemist. Her brother Ove is, too. An aunt who was a nun at Lom sent her to a convent. "
        "She worked for the Danube Bank until 1999."
    )
    assert ("employer", "Danube Bank") in told(page)


@pytest.mark.parametrize(
    "between",
    [
        "A sister died in 1990. She",  # nobody was helped
        "Her sister Anna sent her to Oslo. Anna",
        "Anna Dahl said that it hurt her. She",
    ],
)
def test_what_a_relative_or_another_did_next_is_theirs(between):
    assert ("employer", "Danube Bank") not in told(
        f"Ilse Marchetti is a chemist. {between} worked for the Danube Bank."
    )


@pytest.mark.parametrize(
    ("said", "value", "giver"),
    [
        (
            "the Polar Society's bronze medal for the rescue of the trawler Lark in 1996",
            "bronze medal",
            "Polar Society",
        ),
        ("a gold medal for the defence of Lom", "gold medal", None),
        ("the gold medal in the pole vault of the 2004 Games", "gold medal in the pole vault of the 2004 Games", None),
    ],
)
def test_a_medal_is_not_named_for_the_deed_nor_given_by_what_was_saved(said, value, giver):
    found = [each for each in claims(f"Marchetti was awarded {said}.") if each.field == "award"]
    assert [(each.value, each.qualifiers.get("conferrer")) for each in found] == [(value, giver)]


@pytest.mark.parametrize(
    ("text", "field", "times"),
    [
        ("Marchetti graduated from Elm University and coached the team between 1974 and 1988.", "educated_at", {}),
        ("Marchetti studied at Elm University and chaired the union from 1974 to 1988.", "educated_at", {}),
        ("Marchetti worked at Acme Ltd and edited a newspaper from 1974 to 1988.", "employer", {}),
        (
            "Marchetti joined Acme Ltd, where she headed the sales office from 1974 to 1988.",
            "employer",
            {"start", "end"},
        ),
        ("Marchetti founded Acme Ltd and led it from 1974 to 1988.", "employer", {"start", "end"}),
        ("Marchetti became mayor of Lom, a post she held from 1974 to 1988.", "position_held", {"start", "end"}),
    ],
)
def test_a_time_of_something_else_that_is_done_behind_and_is_not_that_of_what_was_told(text, field, times):
    found = [each for each in claims(text) if each.field == field]
    assert [{"start", "end"} & each.qualifiers.keys() for each in found] == [set(times)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Marchetti joined Acme Ltd in 2006 and rose to general director in 2012.", "general director"),
        ("Marchetti became deputy general director in 2012.", "deputy general director"),
        ("Marchetti rose through the ranks to become general director, and the bank grew.", "general director"),
        ("Marchetti became general director of a bank in 2012.", "general director of a bank"),
        ("Marchetti's father became general director in 2012.", None),
        ("Marchetti became a general director in 2012.", None),
        ("Marchetti hoped that she had become general director.", None),
    ],
)
def test_the_post_that_somebody_rose_to_is_held_since(text, post):
    found = [each for each in claims(text) if each.field == "position_held"]
    assert [each.value for each in found] == [post] * bool(post)


def test_a_state_s_operator_is_a_body_by_its_kind_and_a_plain_operator_may_be_somebody():
    read = told("Marchetti was head of the state grid operator, Highland Lines, from 2009 to 2016.")
    assert "position_held" in {field for field, _ in read}
    assert not told("Marchetti was trained by the operator, Anna Vogt.")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The lawmaker Ilse Marchetti, a member of the Bright Valleys party, spoke.", "Bright Valleys party"),
        ("Marchetti sat on the city council for the Green Hope party from 2016 to 2019.", "Green Hope party"),
        ("Marchetti, a member of the Terra Nova party, reached the camp.", None),
    ],
)
def test_a_party_of_politics_is_one_that_somebody_belongs_to_and_never_an_employer(text, party):
    read = told(text)
    assert "employer" not in {field for field, _ in read}
    assert [value for field, value in read if field == "political_affiliation"] == [party] * bool(party)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Governor Linda Marsh appointed her to the state's Small Business Council in 2011.", "Small Business Council"),
        ("Voters elected her to the Senate in 2010.", "Senate"),
        ("The mayor appointed her to lead the Small Business Council.", None),
        ("She appointed Per Dahl to the Small Business Council in 2011.", None),
        ("Governor Linda Marsh appointed Per Dahl to the Small Business Council.", None),
    ],
)
def test_whom_somebody_appoints_to_a_body_sits_in_it_and_not_who_appoints(text, body):
    read = [value for field, value in told(f"Ilse Marchetti is a cook. {text}") if field == "employer"]
    assert read == [body] * bool(body)
    giver = Subject(id="linda-marsh", name="Linda Marsh")
    assert "employer" not in {each.field for each in claims(f"Ilse Marchetti is a cook. {text}", subject=giver)}


def test_a_home_in_a_nearby_town_is_that_town():
    found = [each for each in claims("Marchetti lives in nearby Talbach.") if each.field == "residence"]
    assert [(each.value, "near" in each.qualifiers) for each in found] == [("Talbach", False)]


def test_a_post_at_the_same_place_ends_before_that():
    found = claims(
        "Marchetti worked at Elm University. Before that she was dean of agriculture at the same university."
    )
    assert {each.value for each in found if each.field == "position_held"} <= {"dean of agriculture"}


def test_he_is_no_woman_by_her_family_s_name():
    page = (
        "Ivo Marchetti was a singer. A hall will be named after him, rector Gulara Ozerova said. "
        "Ozerova, a lawyer, was appointed in 2019.\n\nHe worked for Acme Ltd until 1999."
    )
    subject = Subject(id="ivo-marchetti", name="Ivo Marchetti")
    assert ("employer", "Acme Ltd") in {(each.field, each.value) for each in claims(page, subject=subject)}


def test_where_somebody_is_from_is_nothing_that_happened_at_an_age():
    found = claims("Ilse Marchetti is a chemist. At 58, the chemist from Talbach is the woman whom all ask.")
    assert [dict(each.qualifiers) for each in found if each.field == "age_statement"] in ([], [{}])
    moved = claims("At 58, Marchetti moved to Talbach.")
    assert [each.qualifiers["event"] for each in moved if each.field == "age_statement"] == ["moved to Talbach"]
