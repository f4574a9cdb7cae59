"""Sentences as whole lives have them: where names end, whose a fact is, and a time with a dash in place of a verb."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def read(text, *fields):
    return {
        (each.field, each.value, tuple(sorted(each.qualifiers.items())))
        for each in claims(text)
        if each.field in fields
    }


def values(text, *fields):
    return {(each.field, each.value) for each in claims(text) if each.field in fields}


def test_somebody_whose_work_is_told_of_is_no_title():
    text = "Kwesira Oforu, the Ghanaian plant pathologist whose work on root rot is praised, died in Accra."
    found = claims(text, subject=Subject(id="kwesira-oforu", name="Kwesira Oforu"))
    assert {(each.field, each.value) for each in found if each.field in ("occupation", "death_place")} == {
        ("occupation", "plant pathologist"),
        ("death_place", "Accra"),
    }


def test_a_title_before_a_noun_for_works_stays_one():
    assert ("notable_for", "Salt Roads") in values("Salt Roads, her first novel, made Marchetti famous.", "notable_for")


def test_whoever_does_something_is_no_parent_of_a_town_behind_a_comma():
    text = "Born in Lom, the third of seven children of a farmer and a trader, Marchetti entered the University of Lom, Legon, where she read law."
    assert values(text, "child") == set()


def test_whose_child_opens_a_sentence_stays_read():
    assert ("parent", "Nils Berg") in values("The daughter of Nils Berg, Marchetti was born in Hull.", "parent")


def test_a_school_begins_behind_the_town_of_the_one_before():
    text = "Marchetti attended the Presbyterian Boys' School at Akropim and Achimota School."
    assert values(text, "educated_at") == {
        ("educated_at", "Presbyterian Boys' School"),
        ("educated_at", "Achimota School"),
    }


def test_a_body_for_all_is_read_whole():
    text = "Marchetti worked for eight years with Grain for All International."
    assert values(text, "employer") == {("employer", "Grain for All International")}


@pytest.mark.parametrize("text", ["Marchetti works for All Saints.", "Marchetti is Minister for All Regions."])
def test_what_is_for_all_is_not_always_a_body(text):
    assert not [value for _, value in values(text, "employer") if " for All" in value]


@pytest.mark.parametrize("tie", ["an alumna", "a graduate", "a supporter"])
def test_who_only_has_a_tie_to_a_body_does_not_work_there(tie):
    text = f"Marchetti is a journalist and {tie} of the Elm Leaders Initiative."
    assert values(text, "employer") == set()


def test_who_is_a_member_of_a_body_besides_her_trade_belongs_to_it():
    text = "Marchetti is a journalist and a member of the Elm Leaders Initiative."
    assert values(text, "employer") == {("employer", "Elm Leaders Initiative")}


def test_a_dash_may_stand_for_the_verb_behind_a_time():
    text = (
        "Ilse Marchetti was born in 1970. From 2017 to 2020 – head coach of the youth team of Velia. "
        "Since 2021 – Vice-Rector of Elm University. Since 2022 – Honoured Artist of Velia."
    )
    assert read(text, "position_held", "award") == {
        ("position_held", "head coach of the youth team of Velia", (("end", "2020"), ("start", "2017"))),
        (
            "position_held",
            "vice-rector of Elm University",
            (("organisation", "Elm University"), ("start", "2021"), ("tense", "present")),
        ),
        ("award", "Honoured Artist of Velia", (("date", "2022"),)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in 1970. Her brother is Otar Dvali. Since 2021 – Vice-Rector of Elm University.",
        "Marchetti was born in 1970. In 2005 – the mayor of Lom resigned.",
        "Marchetti was born in 1970. In 2004 – a year of change.",
        "Marchetti was born in 1970. In 2003 – director of the film Salt.",
    ],
)
def test_a_dash_behind_a_time_tells_nothing_of_others_of_deeds_or_of_works(text):
    assert values(text, "position_held", "employer", "award") == set()


def test_a_bar_of_links_is_no_box_however_many_they_are():
    text = "Home | Government | Members of the Government | Ministries | News | Press Service | Contact\n\nIlse Marchetti\nMinister of Health\n\nIlse Marchetti was born in 1970."
    assert values(text, "residence") == set()


def test_a_raised_dot_parts_the_values_of_a_cell():
    text = "Ilse Marchetti\nBorn: 11 December 1929\nAwards: Order of Honour · Order of Friendship of Peoples"
    assert values(text, "award") == {("award", "Order of Honour"), ("award", "Order of Friendship of Peoples")}


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("Marchetti lives in Lom with her husband and two children.", {("child", "two children")}),
        (
            "Marchetti lives in Lom with her husband, Ole Kerr, and two sons.",
            {("child", "two sons"), ("spouse", "Ole Kerr")},
        ),
        ("Marchetti lives in Lom with her sister and two children.", set()),
        ("Marchetti fled with her parents and two children.", set()),
        ("Marchetti lives in Lom with her partner and three cats.", set()),
    ],
)
def test_children_who_are_counted_beside_a_spouse_are_hers(text, kin):
    assert values(text, "child", "spouse", "sibling") == kin


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        (
            "Marchetti was born in Lom. Husband – composer Ole Kerr, People's Artist of the republic. Children – Ada and Per.",
            {("spouse", "Ole Kerr"), ("child", "Ada"), ("child", "Per")},
        ),
        ("Marchetti was born in Lom. Wife – Ida Kerr (born 1960), Honoured Artist.", {("spouse", "Ida Kerr")}),
        ("Marchetti was born in Lom. Husband – a composer. Children – two sons.", set()),
        ("Marchetti was born in Lom. Her sister is Ada Vogt. Husband – Ole Kerr.", {("sibling", "Ada Vogt")}),
    ],
)
def test_kin_behind_a_dash_are_the_persons_of_whom_alone_the_page_has_told(text, kin):
    assert values(text, "child", "spouse", "sibling") == kin


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("Director of Programmes and Partnerships", {"director of Programmes and Partnerships"}),
        ("Managing Director, Elm Capital", {"managing director"}),
        ("Head of the class resigns", set()),
        ("Author of Salt Roads", set()),
        ("Director\nOle Kerr", set()),
    ],
)
def test_a_post_alone_below_the_name_is_the_persons(line, posts):
    text = f"Ilse Marchetti\n{line}\n\nIlse Marchetti leads the team."
    assert {value for _, value in values(text, "position_held")} == posts


def test_who_heads_a_part_of_a_body_heads_the_part():
    assert values("Marchetti headed the university's Polymer Research Centre.", "position_held") == {
        ("position_held", "head of Polymer Research Centre")
    }


@pytest.mark.parametrize(
    "text", ["Marchetti led the museum's Elm Society visitors.", "She headed Elm University's delegation."]
)
def test_who_heads_people_of_a_body_heads_no_body(text):
    assert values(text, "position_held") == set()


def test_its_post_is_of_the_body_wherever_that_lies():
    text = "Marchetti joined the Cocoa Institute at Tafo in 1966, rising to become its director in 1978."
    told = ("position_held", "director", (("organisation", "Cocoa Institute"), ("start", "1978")))
    assert told in read(text, "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti came from Elm Bank to Ash House and became its director.",
        "Marchetti, a member of the Order of Merit, became its president.",
    ],
)
def test_its_post_is_of_no_body_where_two_are_named_or_an_order(text):
    assert not [each for each in read(text, "position_held") if dict(each[2]).get("organisation")]


def test_a_first_deputy_is_one_by_rank():
    text = "Marchetti was First Deputy Minister of Finance of Norway. Marchetti was the first mayor of Lom."
    assert read(text, "position_held") == {
        ("position_held", "first deputy minister of finance of Norway", (("tense", "past"),)),
        ("position_held", "mayor of Lom", (("distinction", "first"), ("tense", "past"))),
    }


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        (
            "Member of Parliament, Chairman of the Committee on Agrarian Affairs",
            {"member of Parliament", "chairman of the Committee on Agrarian Affairs"},
        ),
        (
            "Chief Specialist, Lead Specialist, State Committee for Land Resources",
            {"chief specialist", "lead specialist"},
        ),
        ("Minister of Health, Sport and Culture", {"minister of health, sport and culture"}),
        ("Vice-President, Research and Development, Elm Bank", {"vice-president of Research and Development"}),
    ],
)
def test_posts_of_one_time_stand_one_behind_the_other_in_a_line(line, posts):
    text = f"Ilse Marchetti\n\n2018–2022 – {line}\n2023 – Director, Elm Institute"
    assert {value for _, value in values(text, "position_held")} - {"director of Elm Institute"} == posts


def test_a_member_in_a_sentence_without_a_subject_is_the_person():
    text = "Ilse Marchetti was a poet. Member of the Union of Writers since 1955. Member of the Elm Party since 1958."
    assert read(text, "employer", "political_affiliation") == {
        ("employer", "Union of Writers", (("start", "1955"), ("tense", "present"))),
        ("political_affiliation", "Elm Party", (("start", "1958"), ("tense", "present"))),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was a poet. Her son Ole is a doctor. Member of the Elm Society since 1990.",
        "Marchetti was a poet. Members of the Elm Society met in 1990.",
        "Marchetti was a poet. Member of the Elm Society Ole Kerr resigned.",
    ],
)
def test_a_member_behind_kin_and_members_who_do_something_are_others(text):
    assert values(text, "employer") == set()


def test_a_place_of_death_may_have_an_article():
    assert ("death_place", "Lom") in values("Ilse Marchetti\nBorn: 1929\nA place of death: Lom", "death_place")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 1949 Marchetti joined Elm Bank, in 1954 she moved to Lom.",
            {("employer", "Elm Bank", (("start", "1949"),))},
        ),
        (
            "In 1949 Marchetti won the Elm Prize, in 1954 she moved to Lom.",
            {("award", "Elm Prize", (("date", "1949"),))},
        ),
        (
            "In 1949 Marchetti won the Elm Prize, in 1954 – the Ash Medal.",
            {("award", "Elm Prize", (("date", "1949"),)), ("award", "Ash Medal", (("date", "1954"),))},
        ),
        (
            "Marchetti won the Elm Prize, in 1954, and the Ash Medal in 1956.",
            {("award", "Elm Prize", (("date", "1954"),)), ("award", "Ash Medal", (("date", "1956"),))},
        ),
        (
            "In 1949 she graduated from Elm College, in 1954 – Ash University.",
            {
                ("educated_at", "Elm College", (("completed", "completed"), ("end", "1949"))),
                ("educated_at", "Ash University", (("completed", "completed"), ("end", "1954"))),
            },
        ),
    ],
)
def test_a_time_behind_a_comma_is_of_what_follows_where_a_subject_or_a_dash_does(text, told):
    assert read(text, "employer", "award", "educated_at") == told


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("Marchetti is an Aspen New Voices Fellow (2017).", {"Aspen New Voices Fellow"}),
        ("Marchetti is a 2017 Elm Foundation Fellow.", {"Elm Foundation Fellow"}),
        ("In 2021 she was named one of the 100 Most Influential Africans.", {"100 Most Influential Africans"}),
        ("In 2021 she was listed among the 50 Most Powerful Women in Elmland.", {"50 Most Powerful Women in Elmland"}),
        ("Marchetti was an Elm University Fellow and an Elm Senior Fellow.", set()),
        ("She is an Elm Leaders Fellow at Ash House.", set()),
        ("Marchetti interviewed the 100 Most Influential Africans.", set()),
        ("Marchetti met an Aspen New Voices Fellow.", set()),
        ("Marchetti was named in the 100 Most Wanted Men.", set()),
    ],
)
def test_fellows_of_a_programme_and_the_most_praised_are_honoured(text, honours):
    assert {value for _, value in values(text, "award")} == honours


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "She was appointed titular Bishop of Tagarata and Auxiliary Bishop of Barquisol in 1990.",
            {"titular bishop of Tagarata", "auxiliary bishop of Barquisol"},
        ),
        (
            "She was appointed the 7th substantive Vice-Chancellor of the University on 12 December 2020.",
            {"vice-chancellor of the University"},
        ),
        (
            "She served as Head, Department of Civil Engineering (2001-2004), Dean of the Faculty of Engineering between 2006 and 2010, and Deputy Vice-Chancellor (Academic) from 2014 to 2018.",
            {"head, Department of Civil Engineering", "dean of the Faculty of Engineering", "deputy vice-chancellor"},
        ),
        (
            "Her previous postings include Second Secretary at the Elm Embassy in Lisbon (1998-2002), and Deputy Head of Mission in Accra (2009-2013).",
            {"second secretary at the Elm Embassy", "deputy head of mission"},
        ),
        (
            "She was chancellor of the curia (1976-1979) and rector of the major seminary (1983-1990).",
            {"chancellor of the curia", "rector of the major seminary"},
        ),
        ("Her boss was the vice-chancellor. She met the auxiliary bishop of Lom.", set()),
        ("She met the director, Elm Bank, dean of Law.", set()),
    ],
)
def test_offices_of_churches_universities_and_missions(text, posts):
    assert {value for _, value in values(text, "position_held")} == posts


def test_canon_law_is_a_subject_and_no_canon():
    text = "She holds a licentiate in theology from Elm University and a doctorate in canon law from Ash University."
    assert values(text, "educated_at", "occupation") == {
        ("educated_at", "Elm University"),
        ("educated_at", "Ash University"),
    }


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("She married Tunde Kerr in 1990. The marriage is blessed with four children.", {"four children"}),
        ("Her sister married Tunde Kerr in 1990. The marriage is blessed with four children.", set()),
    ],
)
def test_a_marriage_is_blessed_with_children(text, children):
    assert {value for _, value in values(text, "child")} == children


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("She studied law at Elm University on a Commonwealth Scholarship.", {"Commonwealth Scholarship"}),
        ("With an Elm Council scholarship she studied in Lom.", {"Elm Council scholarship"}),
        ("A Commonwealth Scholarship took her to Elm University.", {"Commonwealth Scholarship"}),
        ("She studied on a scholarship.", set()),
        ("She worked on the Fulbright scholarship board.", set()),
        ("She wrote a report on the Rhodes Scholarship.", set()),
        ("She taught students on a Fulbright scholarship.", set()),
        ("Her brother studied in Lom on a Fulbright scholarship.", set()),
    ],
)
def test_who_studies_on_a_scholarship_has_it(text, honours):
    assert {value for _, value in values(text, "award")} == honours


@pytest.mark.parametrize(
    ("letters", "body"), [("IBI", "Institute of Bankers in Ireland"), ("NGO", "Institute of Bankers")]
)
def test_letters_in_brackets_tell_where_a_name_with_small_words_ends(letters, body):
    text = f"She is a member of the Institute of Bankers in Ireland ({letters})."
    assert values(text, "employer", "position_held") == {("employer", body), ("position_held", f"member of the {body}")}


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        (
            "Ilse Marchetti is a Norwegian judoka, silver medalist of the 2012 Olympic Games, world champion of 2011 and champion of the Asian Games.",
            {
                ("award", "silver medal at the 2012 Olympic Games", (("date", "2012"),)),
                ("award", "world champion", (("date", "2011"),)),
                ("award", "champion of the Asian Games", ()),
            },
        ),
        ("She won the Elm Prize, and the world champion Ole Kerr came second.", {("award", "Elm Prize", ())}),
        ("She beat the silver medalist of the 2012 Olympic Games.", set()),
        ("She lost to the champion of the Asian Games.", set()),
        ("Marchetti is a judge, the Booker Prize went to her friend.", set()),
    ],
)
def test_what_an_athlete_has_won_stands_behind_who_she_is(text, honours):
    assert read(text, "award") == honours


@pytest.mark.parametrize(
    "rows",
    [
        "Silver 2012 London -81 kg\nBronze 2016 Rio -81 kg",
        "Silver medal – second place\n2012 London\n-81 kg\nBronze medal – third place\n2016 Rio\nTeam",
    ],
)
def test_medals_of_a_box_stand_in_one_line_or_in_three(rows):
    text = f"Ilse Marchetti\nMedal record\nRepresenting Norway\nOlympic Games\n{rows}\nWorld Championships\nGold 2011 Paris -81 kg"
    assert {value for _, value in values(text, "award")} == {
        "silver medal at the 2012 Olympic Games",
        "bronze medal at the 2016 Olympic Games",
        "gold medal at the 2011 World Championships",
    }


def test_medals_of_a_box_on_others_are_theirs():
    text = "Ilse Marchetti is a coach.\n\nOle Kerr\nOlympic Games\nSilver 2012 London -81 kg"
    assert values(text, "award") == set()


CONFIRMED = "Ilse Marchetti, an anthropologist, died on Tuesday in Lima. She was 91. {}\n\nMarchetti was born in Quito."


@pytest.mark.parametrize(
    "who",
    [
        "Her death was confirmed by her son, Per Marchetti.",
        "Her death was confirmed by her nephew, the congressman Per Marchetti.",
        "Her son Per Marchetti confirmed her death.",
        "The cause was a stroke, her nephew Per Marchetti said.",
    ],
)
def test_a_life_goes_on_in_the_paragraph_behind_the_kin_who_confirm_a_death(who):
    assert ("birth_place", "Quito") in values(CONFIRMED.format(who), "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        CONFIRMED.format("She married Per Marchetti."),
        CONFIRMED.format("Her nephew was the congressman Per Marchetti."),
        CONFIRMED.format("Her death was confirmed by her son, Per Marchetti.").replace("\n\n", " "),
        CONFIRMED.format("Her death was confirmed by her son, Per Marchetti.").replace("was born in", "told of"),
    ],
)
def test_another_of_the_name_may_be_meant_where_more_than_that_is_told(text):
    assert values(text, "birth_place") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti, one of the first women to hold a chair at Elm University, died in Lima.",
        "Marchetti, founder of the Elm Museum and one of the first women to hold a chair, died in Lima.",
    ],
)
def test_who_is_one_of_many_does_what_is_told_behind(text):
    assert values(text, "death_place") == {("death_place", "Lima")}


def test_one_of_many_who_is_nobody_named_is_none_before():
    assert values("Marchetti said one of the women, who was old, died in Quito.", "death_place") == set()


def test_who_is_deemed_worthy_of_honours_has_them():
    text = "Marchetti was deemed worthy of the Elm Award by the Ash Foundation (1995) and the Oak Medal (1998)."
    assert values(text, "award") == {("award", "Elm Award"), ("award", "Oak Medal")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Marchetti was elevated as Additional Judge of the High Court of Orissa on 20th June, 2013.",
            {("position_held", "additional judge of the High Court of Orissa", "2013-06-20")},
        ),
        (
            "She was promoted as assistant director of Elm Bank in 2001.",
            {("position_held", "assistant director of Elm Bank", "2001")},
        ),
        ("She was elevated as a saint. She was elevated to the bench in 2013.", set()),
    ],
)
def test_who_is_elevated_as_something_holds_it_from_then_on(text, posts):
    found = {
        (each.field, each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == "position_held"
    }
    assert found == posts


def test_a_permanent_teacher_is_a_teacher():
    assert values("She is a permanent teacher.", "occupation") == {("occupation", "teacher")}
