"""Of two bodies beside each other one is told: a university for its faculty, an institute for its academy, what lies at a place."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti studied at the Faculty of Law of Elm University.",
        "Ilse Marchetti graduated from the Faculty of Law, Elm University, in 1981.",
        "Ilse Marchetti studied at the School of Law at Elm University.",
    ],
)
def test_a_faculty_beside_its_university_is_no_school(text):
    assert told(text, {"educated_at"}) == {"educated_at Elm University"}


def test_schools_beside_each_other_are_two():
    text = "Ilse Marchetti studied at Oak College and the University of Lom."
    assert told(text, {"educated_at"}) == {"educated_at Oak College", "educated_at University of Lom"}


def test_whose_institute_somebody_works_at_is_no_second_employer():
    text = "Ilse Marchetti was a researcher at the Institute of Botany of the Hungarian Academy from 1960 to 1970."
    assert told(text, {"employer"}) == {"employer Institute of Botany"}
    text = "Ilse Marchetti worked at the Institute of Botany and the Elm Academy."
    assert told(text, {"employer"}) == {"employer Institute of Botany", "employer Elm Academy"}


def test_where_an_institute_lies_is_no_employer():
    assert told("Ilse Marchetti was director of the Cocoa Research Institute at Tafo.", {"employer"}) == set()
    text = "Ilse Marchetti was director of the Cocoa Research Institute at Elm University."
    assert told(text, {"employer"}) == {"employer Elm University"}


def test_a_post_is_that_of_the_part_of_a_body_that_is_named():
    text = "Ilse Marchetti is serving as president of Médica's Swedish section. She lives in Lom. She was elected president of Médica International in 2019."
    assert told(text, {"position_held"}) == {
        "position_held president of Médica's Swedish section",
        "position_held president of Médica International",
    }
    assert told("Ilse Marchetti was director of the Elm Institute's holiday camps.", {"position_held"}) == set()


@pytest.mark.parametrize("seat", ["member for Tarn and Narn", "member for Tarn"])
def test_a_seat_goes_on_over_both_halves_of_its_name(seat):
    text = f"Ilse Marchetti was elected {seat} in 1973."
    assert told(text, {"position_held"}) == {f"position_held {seat}"}


def test_a_party_is_no_half_of_a_seat():
    text = "Ilse Marchetti was elected member for Tarn and the Greens in 1973."
    assert told(text, {"position_held"}) == {"position_held member for Tarn"}


def test_a_unit_keeps_its_number():
    text = "Ilse Marchetti commanded the 37th General Hospital in Lom from 1941 to 1944."
    assert told(text, {"employer"}) == {"employer 37th General Hospital"}


@pytest.mark.parametrize("title", ["Chief Lands Officer", "Regional Tea Officer", "Acting Chief Lands Officer"])
def test_a_title_with_a_rank_is_whole_whatever_its_field(title):
    text = f"Ilse Marchetti, {title}, opened the road. She was {title} from 1960."
    assert told(text, {"position_held"}) == {f"position_held {title.lower()}"}


def test_an_international_president_is_none_of_the_country():
    text = "Ilse Marchetti\nInternational President\n\nShe was elected International President of Médica International in 2019."
    assert told(text, {"position_held"}) == {"position_held international president of Médica International"}


def test_works_are_whole_and_no_verb():
    text = "Ilse Marchetti worked for a time as a storeman at the Westfield freezing works."
    assert told(text, {"employer"}) == {"employer Westfield freezing works"}
    text = "Ilse Marchetti had a job at the Elm Bank that works for Zenith."
    assert told(text, {"employer"}) == {"employer Elm Bank"}


def test_a_district_for_which_somebody_holds_a_post_is_no_employer():
    text = "Ilse Marchetti was the District Chief Executive for Nzema East from 2001 to 2005."
    assert told(text, {"employer"}) == set()
    assert told("Ilse Marchetti played for Hull East.", {"employer"}) == {"employer Hull East"}


def test_a_ranking_member_is_more_than_a_member():
    text = "Ilse Marchetti was Ranking Member on the Committee on Food and Agriculture (2009–2013)."
    assert told(text, {"position_held"}) == {"position_held ranking member on the Committee on Food and Agriculture"}


def test_an_association_that_calls_itself_progressive_is_no_party():
    text = "In 1962 Ilse Marchetti became the first president of the Samoan Progressive Association."
    assert told(text, {"political_affiliation"}) == set()


def test_where_somebody_hails_from_is_no_birthplace_beside_another():
    text = "Born on 30 September 1966 in Porto, Ilse Marchetti hails from Lund."
    assert told(text, {"birth_place"}) == {"birth_place Porto"}
    assert told("Ilse Marchetti, born in 1966, hails from Porto.", {"birth_place"}) == {"birth_place Porto"}


def test_a_school_that_does_something_to_somebody_ends_the_list_of_her_schools():
    text = (
        "Ilse Marchetti took a diploma at Elm University in 1974, and Oak College made her an honorary doctor in 1992."
    )
    assert told(text, {"educated_at"}) == {"educated_at Elm University"}
    text = "Ilse Marchetti took a BA at Elm University in 1974, and an MA at Oak College."
    assert told(text, {"educated_at"}) == {"educated_at Elm University", "educated_at Oak College"}


def test_a_bare_name_behind_a_place_is_another_place():
    text = "Ilse Marchetti worked as a nurse on the East Coast, based first at Porto and then at Ruatōria."
    assert told(text, {"employer"}) == set()
    text = "Ilse Marchetti worked as a nurse at Elm Hospital and then at Zenith."
    assert told(text, {"employer"}) == {"employer Elm Hospital", "employer Zenith"}


def test_journals_beside_each_other_are_not_glued():
    text = "Ilse Marchetti is a member of the editorial boards of the journals Tokovi and Balkan Studies."
    assert "employer Tokovi and Balkan Studies" not in told(text, {"employer"})


def test_years_beside_another_post_in_brackets_are_that_posts():
    page = "Ilse Marchetti\nProfessional service\nMember of the Science Council (chair 2010–2012)\nMember of the Oak Board (from 2001)\n"
    assert told(page, {"position_held"}) == {"position_held member of the Oak Board"}
