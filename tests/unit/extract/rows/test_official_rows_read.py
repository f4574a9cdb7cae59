"""Rows as pages of bodies have them: lists of posts below a label, seats held twice, parties, numbers of schools, other people below."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(text)]


def below(heading: str, line: str) -> list[tuple[str, str, dict[str, str]]]:
    return read(f"Ilse Marchetti\n\n{heading}\n{line}\nIntern, Tarn Bank, 1980–1981\n")[:-1]


def test_each_stretch_of_time_behind_a_post_is_a_claim():
    told = below("Career", "Member of Orvo Town Council, 2002–2009 and 2013–2017")
    assert [each["start"] for _, _, each in told] == ["2002", "2013"]
    assert {value for _, value, _ in told} == {"member of Orvo Town Council"}


def test_single_years_behind_a_post_are_no_stretches():
    assert below("Career", "Member of Orvo Town Council, 2002 and 2013") == []


def test_who_is_a_partys_member_by_a_row_belongs_to_it_and_has_no_post():
    told = below("Memberships", "Member of the Orvo Green Party since 1999")
    assert told == [("political_affiliation", "Orvo Green Party", {"start": "1999"})]


def test_who_chairs_a_party_by_a_row_has_a_post():
    told = below("Memberships", "Chair of the Orvo Green Party, 2001–2004")
    assert [(field, value) for field, value, _ in told] == [("position_held", "chair of the Orvo Green Party")]


def test_a_region_before_an_office_is_what_that_is_of():
    assert below("Career", "Tarn County Governor 2009–2014")[0][1] == "governor of Tarn County"


def test_bullets_below_a_label_lead_to_posts():
    told = read(
        "Ilse Marchetti is a banker.\n\nPrevious positions:\n- 2011–2018: Managing Director, Orvo Leasing\n- 2005–2011: Auditor, Tarn Bank\n"
    )
    assert ("employer", "Tarn Bank", {"role": "auditor", "start": "2005", "end": "2011"}) in told


@pytest.mark.parametrize("heading", ["Administrative duties", "Membership", "Other directorships"])
def test_duties_are_posts_with_their_years(heading):
    told = below(heading, "Vice Dean, Faculty of Engineering (2014–2017)")
    assert told[0][2]["start"] == "2014"


NOW = "Ilse Marchetti is a banker.\n\nCurrent positions in other bodies:\n- {}\n- Auditor, Tarn Bank (since 2019)\n"


def test_what_stands_below_current_positions_is_held_without_a_time():
    told = read(NOW.format("Lecturer, Orvo Banking Academy"))
    assert ("employer", "Orvo Banking Academy", {"role": "lecturer", "tense": "present"}) in told


@pytest.mark.parametrize(
    "line",
    [
        "Candidate for mayor of Orvo",
        "Rowing at dawn",
        "Ada Kerr, director of Orvo Bank",
        "Director of Orvo Bank was replaced",
    ],
)
def test_what_is_no_post_of_the_person_is_none_below_current_positions(line):
    assert [value for _, value, _ in read(NOW.format(line)) if "Orvo" in value or "row" in value] == []


def test_below_previous_positions_nothing_is_held_now():
    told = read(NOW.replace("Current", "Previous").format("Lecturer, Orvo Banking Academy"))
    assert not any(each.get("tense") == "present" and "Orvo" in value for _, value, each in told)


def test_the_number_of_a_school_belongs_to_its_name():
    told = below("Education", "Orvo Secondary School No. 4, 1992")
    assert told[0][1:] == ("Orvo Secondary School No. 4", {"end": "1992"})


def test_a_school_whose_number_is_lost_is_none():
    assert below("Education", "Orvo Secondary School No., 1992") == []


def test_one_child_counts_beside_others_in_a_row_of_the_family():
    told = read("Ilse Marchetti\nBorn: 1970\nFamily: married, two daughters and a son\n")
    assert [value for field, value, _ in told if field == "child"] == ["two daughters", "one son"]


def test_whose_daughter_a_wife_is_counts_for_no_child():
    told = read("Ilse Marchetti\nBorn: 1970\nFamily: husband Per, a son of the painter Ole Kerr\n")
    assert [value for field, value, _ in told if field == "child"] == []


def test_laureate_alone_names_no_honour():
    assert read("2014 Laureate\n\nIlse Marchetti\n") == []


def test_rows_below_somebody_elses_name_and_post_are_theirs():
    text = "Ms. Ilse Marchetti\nMember of the Board\nYear of birth: 1968\n\nMr. Ole Kerr\nMember of the Board, Chief Executive Officer\nYear of birth: 1961\nNationality: Danish\n"
    assert ("birth_date", "1968", {}) in read(text)
    assert not {"1961", "Danish"} & {value for _, value, _ in read(text)}


def test_rows_below_the_persons_own_name_and_post_are_theirs_though_another_stands_before():
    text = "Mr. Ole Kerr\nMember of the Board\nYear of birth: 1961\n\nMs. Ilse Marchetti\nMember of the Board, Treasurer\nYear of birth: 1968\n"
    assert [value for field, value, _ in read(text) if field == "birth_date"] == ["1968"]


def test_a_ministry_of_qualified_things_is_named_in_full():
    told = read("Ilse Marchetti is the Minister for Fisheries and Coastal Development.")
    assert told[0][1] == "minister for fisheries and coastal development"


def test_a_second_office_is_no_part_of_the_first():
    values = [value for _, value, _ in read("Ilse Marchetti was Minister of Trade and Acting Education Secretary.")]
    assert "minister of trade and acting education" not in values


def test_a_heading_in_capitals_of_awards_and_more_is_no_row():
    told = read("Ilse Marchetti\n\nAWARDS AND GRANTS\n2019    Orvo Medal for Science\n")
    assert told == [("award", "Orvo Medal for Science", {"date": "2019"})]


def test_a_capital_behind_a_year_belongs_to_the_post():
    told = below("Career", "2013- Associate professor, Orvo University")
    assert told[0][1] == "associate professor of Orvo University"


TEAM = "Ilse Marchetti\nDirector of Research\n\nIlse Marchetti joined in 2011.\n\nOle Kerr\nChief Financial Officer\n\nOle joined the team in 2014. He likes tea.\n{}\n"


@pytest.mark.parametrize(
    "rows",
    [
        "Current positions:\n• Treasurer, Orvo Rugby Club",
        "Career\n2003–2014: Auditor, Orvo Bank",
        "Nationality: Danish",
    ],
)
def test_below_another_members_name_and_post_all_is_theirs_whatever_stands_between(rows):
    assert not any("Orvo" in value or value == "Danish" for _, value, _ in read(TEAM.format(rows)))


def test_it_is_the_persons_again_once_they_are_named():
    text = TEAM.format("Ilse Marchetti lives in Oslo.\n\nCareer\n2003–2014: Auditor, Orvo Bank")
    assert ("employer", "Orvo Bank", {"role": "auditor", "start": "2003", "end": "2014"}) in read(text)


def test_names_in_a_box_of_offices_head_no_section():
    text = "Ilse Marchetti\nMayor of Hull\nIn office\n1990–1994\nDeputy Mayor\nOle Kerr\nMinister of Health\nIn office\n1985–1990\nPremier\nAda Kerr\nPersonal details\nBorn\t3 May 1950\n"
    assert ("birth_date", "1950-05-03", {}) in read(text)
