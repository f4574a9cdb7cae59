"""What a whole profile shows of names cut, glued or mixed up, and of times that belong to something else."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def plain(text, field):
    """Return the values of a field with their times, degrees and subjects alone."""
    keys = ("start", "end", "date", "degree", "subject", "completed", "children", "sons")
    return {
        each.value: {key: each.qualifiers[key] for key in keys if key in each.qualifiers}
        for each in claims(text)
        if each.field == field
    }


def test_a_sound_in_another_alphabet_is_no_name():
    text = "Ilse Marchetti (Spanish: [ˈilse maɾˈχeβi]; born 4 June 1951) is a potter."
    assert shown(text, "also_known_as") == []
    assert shown("Ilse Marchetti (Greek: Ίλζε Μαρκέτι; born 4 June 1951) is a potter.", "also_known_as") == [
        "Ίλζε Μαρκέτι"
    ]


def test_both_parents_of_a_cell_are_parted_by_the_second_given_name():
    box = "Ilse Marchetti\n\nBorn | 4 June 1951 |\nParent(s) | {} |\nNationality | Italian |\n"
    assert shown(box.format("Ana Holm Ruda Peter Marchetti Voss"), "parent") == [
        "Ana Holm Ruda",
        "Peter Marchetti Voss",
    ]
    assert shown(box.format("Ana Holm Peter Marchetti Voss"), "parent") == []
    assert shown(box.format("Ana Holm"), "parent") == ["Ana Holm"]


def test_a_partys_name_goes_on_over_for():
    assert told("In 2004 Marchetti stood as a candidate of the Accord for Lomia party.", {"political_affiliation"}) == {
        "political_affiliation Accord for Lomia party"
    }


@pytest.mark.parametrize(
    "text", ["Marchetti, the MP for Unity party, spoke.", "In 2004 Marchetti became the candidate for Unity party."]
)
def test_a_post_before_for_is_no_part_of_the_party(text):
    assert told(text, {"political_affiliation"}) == {"political_affiliation Unity party"}


def test_what_somebody_else_leads_is_nobodys_work():
    assert told("Marchetti wrote about the Sami-led movement Winterlight.", {"employer"}) == set()
    assert shown("Marchetti led the Winterlight Foundation.", "position_held") == [
        "leader of the Winterlight Foundation"
    ]


def test_who_ranks_a_president_does_not_employ_her():
    assert told("In 2014, Fortune named President Marchetti as the boldest of all.", {"employer"}) == set()
    assert told("Elm Bank president Ilse Marchetti spoke.", {"employer"}) == {"employer Elm Bank"}


def test_a_degree_belongs_to_the_school_before_the_next_verb():
    text = "Marchetti left Lund University with a degree in botany, studied maritime law at the Elm School of Law."
    assert plain(text, "educated_at")["Elm School of Law"] == {"subject": "maritime law"}
    several = "Marchetti took a degree in law, economics and history from Lund University."
    assert plain(several, "educated_at") == {
        "Lund University": {"degree": "degree", "subject": "law, economics and history"}
    }


def test_a_month_of_that_year_is_of_it():
    text = "In April 2009, Nils Holm appointed Marchetti to the Elm Board, and in October of that year she became mayor of Hull."
    assert plain(text, "position_held") == {"mayor of Hull": {"start": "2009-10"}}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("In 1954, Marchetti attended Elm College, and subsequently Oak College.", "educated_at", "Oak College"),
        (
            "In 2003 Marchetti was elected mayor of Hull and later governor of Ohio.",
            "position_held",
            "governor of Ohio",
        ),
    ],
)
def test_a_time_in_front_is_not_that_of_what_came_later(text, field, value):
    assert plain(text, field)[value] == {}


def test_before_a_year_is_until_it():
    box = (
        "Ilse Marchetti\n\nBorn | 4 June 1951 |\nPolitical party | Elm Democratic Party (Before 2004) People's Party (2004–2010) |\n"
        "Spouse(s) | Nils Holm (Before 1981) Per Voss |\nAlma mater | Lund University (Expelled) |\n"
    )
    assert plain(box, "political_affiliation")["Elm Democratic Party"] == {"end": "2004"}
    assert plain(box, "spouse") == {"Nils Holm": {"end": "1981"}, "Per Voss": {}}
    assert plain(box, "educated_at") == {"Lund University": {"completed": "abandoned"}}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti studied law at Lund University, but was expelled over a protest.",
        "Marchetti studied law at Lund University, however she was expelled.",
        "Marchetti studied law at Lund University. Then she was expelled before her exams.",
    ],
)
def test_who_was_expelled_did_not_finish(text):
    assert plain(text, "educated_at")["Lund University"].get("completed") == "abandoned"


def test_who_was_expelled_from_something_else_may_have_finished():
    text = "Marchetti studied law at Lund University, but was expelled from the Elm Party."
    assert "completed" not in plain(text, "educated_at")["Lund University"]


def test_the_faculty_of_a_body_is_no_part_of_its_name():
    assert told("In 1976 Marchetti joined the Lund University faculty.", {"employer"}) == {"employer Lund University"}
    text = "Marchetti is a member of the Ruda Institute of Technology (EIT) faculty."
    assert told(text, {"employer", "position_held"}) == {"employer Ruda Institute of Technology"}
    assert told("Marchetti was dean of the Elm College faculty of arts.", {"position_held"}) == set()
    assert "employer Lund University" not in told("Marchetti joined the Lund University faculty strike.", {"employer"})
    assert told("Marchetti joined the Lund Museum staff.", {"employer"}) == {"employer Lund Museum"}
    assert told("Marchetti led the Lund Museum staff through a strike.", {"position_held"}) == set()


def test_a_body_of_advisers_is_on_something():
    text = "In 2009 Nils Holm appointed Marchetti to a Council of Advisors on Fisheries and Tides."
    assert shown(text, "employer") == ["Council of Advisors on Fisheries and Tides"]
    assert shown("In 2001 Marchetti joined the Council of Advisors on Monday.", "employer") == ["Council of Advisors"]


def test_what_a_birthplace_lies_in_is_no_second_one():
    assert shown("Marchetti was born in Hull, Norrshire, on 4 June 1951.", "birth_place") == ["Hull, Norrshire"]
    assert shown("Born in Hull, Norrshire, Marchetti became a potter.", "birth_place") == ["Hull, Norrshire"]


def test_who_acts_behind_a_birthplace_does_not_hold_it():
    assert shown("Marchetti, born in Hull, Nils, joined Acme.", "birth_place") == ["Hull"]


def test_a_full_name_is_another_name():
    box = "Ilse Marchetti\nFull name: {}\nBorn: 4 June 1951\n"
    assert shown(box.format("Ilse Maria Anna Marchetti"), "also_known_as") == ["Ilse Maria Anna Marchetti"]
    assert shown(box.format("Ilse Marchetti"), "also_known_as") == []
    assert shown(box.format("Nils Holm"), "also_known_as") == []


def test_children_with_one_of_two_partners_are_at_least_so_many():
    text = "She married Nils Holm with whom she brought up three children. {}Marchetti is now married to Per Voss, with whom she has two sons."
    page = f"Ilse Marchetti is a potter. {text.format('')}"
    assert plain(page, "child") == {"three children": {"children": "3.."}, "two sons": {"sons": "2.."}}
    alone = "Ilse Marchetti is a potter. She married Nils Holm with whom she brought up three children."
    assert plain(alone, "child") == {"three children": {"children": "3"}}
    more = f"Ilse Marchetti is a potter. {text.format('She took her three children to Lom. ')}"
    assert plain(more, "child") == {"three children": {"children": "3.."}, "two sons": {"sons": "2.."}}


def test_honours_of_a_cell_are_parted_by_the_years_behind_them():
    box = "Ilse Marchetti\nBorn: 4 June 1951\nAwards | {} |\n"
    cell = "Ruda Prize in 2000 Oak Medals in 2005 Order of the Heron in 2010."
    assert {each.value: each.qualifiers.get("date") for each in claims(box.format(cell)) if each.field == "award"} == {
        "Ruda Prize": "2000",
        "Oak Medals": "2005",
        "Order of the Heron": "2010",
    }
    assert shown(box.format("Ruda Prize in Physics in 2000 and Oak Medal"), "award") == [
        "Ruda Prize in Physics",
        "Oak Medal",
    ]
    assert shown(box.format("Ruda Prize in 2000"), "award") == ["Ruda Prize"]


def test_honours_that_only_seem_parted_are_none():
    box = "Ilse Marchetti\nBorn: 4 June 1951\nAwards | Ruda Prize in 2000 Best Film in 2005 at Lom |\n"
    assert shown(box, "award") == []


def test_a_prize_is_told_with_its_field_written_small():
    assert shown("Marchetti won a Nobel physics prize in 2003.", "award") == ["Nobel physics prize"]
    assert shown("Marchetti won the chemistry prize at school.", "award") == []


def test_who_is_one_of_brothers_and_sisters_is_one_of_so_many():
    assert shown("Marchetti was one of nine brothers and sisters.", "sibling") == ["nine brothers and sisters"]
    assert shown("Marchetti was one of four sisters.", "sibling") == []


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti had a plain childhood, with her father working as a weaver.",
        "Marchetti grew up in Lom with an uncle working as a weaver.",
        "Marchetti grew up in Lom, with her mother serving as mayor of Lom.",
        "Marchetti grew up in Lom, with Nils Holm serving as mayor of Lom.",
    ],
)
def test_what_kin_do_meanwhile_is_theirs(text):
    assert told(text, {"occupation", "position_held"}) == set()


@pytest.mark.parametrize(
    "text",
    ["Marchetti lived in Lom, working as a weaver.", "Marchetti moved to Lom with her aunt, working as a weaver."],
)
def test_what_somebody_does_meanwhile_behind_a_comma_is_hers(text):
    assert told(text, {"occupation"}) == {"occupation weaver"}


def test_who_works_in_a_village_is_no_village():
    text = "Marchetti is a daughter of Nils Holm, a village doctor, and Jana Holm."
    assert told(text, {"occupation", "parent"}) == {"parent Nils Holm", "parent Jana Holm"}
    assert told("Marchetti was a friend of Nils Holm, a town clerk.", {"occupation"}) == set()
    assert shown("Marchetti was born in Ruda, a village in Elmland.", "birth_place") == ["Ruda"]


def test_since_when_nobody_else_was_it_is_no_beginning():
    assert plain("In 1990 Marchetti became the first woman mayor of Hull since 1931.", "position_held") == {
        "mayor of Hull": {}
    }
    lasting = "Marchetti has been the first woman mayor of Hull since 1990."
    assert plain(lasting, "position_held") == {"mayor of Hull": {"start": "1990"}}


def test_how_an_honour_was_given_may_stand_behind_the_verb():
    assert plain("In 2011 Marchetti was honoured posthumously with the Ruda Medal.", "award") == {
        "Ruda Medal": {"date": "2011"}
    }
    assert shown("Marchetti was honoured publicly with a dinner.", "award") == []


def test_who_practises_an_art_in_a_figure_of_speech_has_no_trade_of_it():
    assert shown("Marchetti is one of the finest practitioners of dreamy realism.", "occupation") == []
    assert shown("Marchetti is a medical practitioner.", "occupation") == ["medical practitioner"]
