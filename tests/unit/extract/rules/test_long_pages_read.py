"""What stands in long pages as they are pasted: shared honours, posts behind "promoted to", couples, kin behind a clause."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("2015 Dahl Prize – joint with K. Ono", "Dahl Prize"),
        ("2013 Holm Prize, with Kari Ono and Per Holm", "Holm Prize"),
        ("2012 Tarn Prize (with Kari Ono)", "Tarn Prize"),
        ("2018 Early Career Researcher Award, Royal Society", "Early Career Researcher Award"),
        ("2019 Living Legend Award", "Living Legend Award"),
    ],
)
def test_an_honour_in_a_list_is_read_whole_and_though_it_is_shared(line: str, award: str) -> None:
    assert told(f"Ilse Marchetti is a physicist.\n\nAwards\n2001 Elm Prize\n{line}\n", {"award"}) == {
        "award Elm Prize",
        f"award {award}",
    }


@pytest.mark.parametrize(
    "line", ["2011 Kari Ono won the Tarn Prize", "2011 Tarn Prize: Marta Lund", "2011 Kari Ono, with Ilse: Tarn Prize"]
)
def test_an_honour_of_whom_a_line_names_is_not_hers(line: str) -> None:
    assert told(f"Ilse Marchetti is a physicist.\n\nAwards\n2001 Elm Prize\n{line}\n", {"award"}) == {"award Elm Prize"}


def test_a_post_behind_to_is_no_place() -> None:
    text = "Ilse Marchetti was promoted to Associate Professor in 2019."
    assert told(text, {"position_held", "residence"}) == {"position_held associate professor"}


@pytest.mark.parametrize(
    "told_of",
    [
        "has been in a relationship with the goalkeeper Lena Pauls since 2019; the couple married in June 2022",
        "began a long relationship with the goalkeeper Lena Pauls in 2019. The couple married in June 2022",
    ],
)
def test_the_couple_are_those_who_were_told_to_love(told_of: str) -> None:
    assert "spouse Lena Pauls" in told(f"Ilse Marchetti {told_of}.", {"spouse"})


def test_a_relationship_alone_is_no_marriage() -> None:
    text = "Ilse Marchetti has been in a relationship with the goalkeeper Lena Pauls since 2019."
    assert told(text, {"spouse"}) == set()


@pytest.mark.parametrize("club", ["Gjerpen", "Elmstad"])
def test_her_mother_behind_a_club_is_hers(club: str) -> None:
    text = f"Ilse Marchetti's father, Olav Marchetti, played handball for {club}, and her mother, Berit, is a nurse."
    assert told(text, {"parent"}) == {"parent Olav Marchetti", "parent Berit"}


def test_kin_go_on_behind_a_clause_about_the_first() -> None:
    text = "Ilse Marchetti has died. She is survived by her husband, Nils, whom she married in 1965; two children, Ada and Per; and a dog."
    assert told(text, {"child", "spouse"}) == {"spouse Nils", "child Ada", "child Per"}


_BORN = "Ilse Marchetti was an actress.\n\nBorn as Ida Kurian to K. M. Kurian, a teacher, and Anna Holm in Porto in 1944, she studied at Elm College."


def test_a_life_that_opens_with_name_and_parents_is_read_whole() -> None:
    assert told(_BORN, {"also_known_as", "parent", "birth_place", "birth_date"}) == {
        "also_known_as Ida Kurian",
        "parent K. M. Kurian",
        "parent Anna Holm",
        "birth_place Porto",
        "birth_date 1944",
    }


def test_whose_initials_are_others_is_another_of_the_family() -> None:
    text = "Actress Ilse Marchetti has died. Ilse married cinematographer P. N. Marchetti in 1966. He predeceased her in 2009."
    assert told(text, {"spouse", "occupation"}) == {"occupation actress", "spouse P. N. Marchetti"}


@pytest.mark.parametrize("name", ["I. Marchetti", "I. K. Marchetti"])
def test_whose_initials_are_hers_is_she(name: str) -> None:
    assert told(f"Ilse Marchetti has died. {name} was born in Porto.", {"birth_place"}) == {"birth_place Porto"}


@pytest.mark.parametrize(
    "text",
    [
        "In the 2005 election, Ilse Marchetti was elected mayor of Porto.",
        "Ilse Marchetti was elected mayor of Porto in the local elections of 2005.",
        "In the elections of 2005 Ilse Marchetti was elected mayor of Porto.",
    ],
)
def test_a_post_that_an_election_gave_begins_with_it(text: str) -> None:
    assert [each.qualifiers.get("start") for each in claims(text) if each.field == "position_held"] == ["2005"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, mayor of Porto, contested the 2005 election and was not elected.",
        "In the 2005 election Ilse Marchetti lost to Kari Lund, the mayor of Porto, who had been elected before.",
        "Ilse Marchetti became mayor of Porto after the 2005 election.",
    ],
)
def test_an_election_that_gave_no_post_begins_none(text: str) -> None:
    assert not [each for each in claims(text) if "start" in each.qualifiers]


@pytest.mark.parametrize("seat", ["senator for Oruro", "deputy for constituency 14", "MP for Porto"])
def test_a_seat_is_held_for_a_place_and_not_for_the_party_behind_it(seat: str) -> None:
    text = f"Ilse Marchetti was elected {seat} for the Movement for Socialism in 2005."
    found = {each.value: each.qualifiers for each in claims(text) if each.field == "position_held"}
    assert list(found) == [seat]
    assert "organisation" not in found[seat]


def test_a_party_that_one_breaks_with_is_left_then() -> None:
    text = "Ilse Marchetti broke with the Liberal Party in 2009 and joined the Greens."
    found = {each.value: each.qualifiers for each in claims(text) if each.field == "political_affiliation"}
    assert found["Liberal Party"]["end"] == "2009"
    assert "end" not in found["Greens"]


def test_letters_behind_a_front_are_the_partys_in_all_the_page() -> None:
    text = "Ilse Marchetti was put up by the National Unity Front (UN). In 2009 she joined the UN."
    assert told(text, {"employer", "political_affiliation"}) == {"political_affiliation UN"}


@pytest.mark.parametrize("name", ["Universidad Nacional Mayor de San Marcos", "Universidad Mayor de San Andrés"])
def test_a_word_that_is_a_title_in_english_alone_stands_in_names(name: str) -> None:
    assert told(f"Ilse Marchetti studied at the {name}.", {"educated_at"}) == {f"educated_at {name}"}


def test_a_department_is_no_part_of_the_name_of_its_university_abroad() -> None:
    text = "Dr Ilse Marchetti, professor at the Department of Geology of Universidad de Porto, won."
    assert told(text, {"employer"}) == {"employer Department of Geology", "employer Universidad de Porto"}


def test_the_town_of_a_club_in_a_cell_is_no_club() -> None:
    text = "Ilse Marchetti\nBorn\t7 January 1948 in Kuopio\nAffiliations\tElm Rowers, Kuopio (FIN)\n"
    assert told(text, {"employer"}) == {"employer Elm Rowers"}


@pytest.mark.parametrize("dash", ["—", "-", " – "])
def test_rows_tell_months_behind_their_years(dash: str) -> None:
    text = f"Ilse Marchetti is a politician.\n\nResume\n1993.10{dash}1998.02 Deputy mayor of Bengbu City\n1998.02{dash}2003.01 Mayor of Porto\n2003.01{dash}2008.01 Secretary of the Elm Committee\n"
    found = {
        each.value: (each.qualifiers["start"], each.qualifiers["end"])
        for each in claims(text)
        if each.field == "position_held"
    }
    assert found == {
        "deputy mayor of Bengbu City": ("1993-10", "1998-02"),
        "mayor of Porto": ("1998-02", "2003-01"),
        "secretary of the Elm Committee": ("2003-01", "2008-01"),
    }


@pytest.mark.parametrize(
    "then", ["She studied in Accra and graduated in 1965.", "She moved to Paris to study and graduated in 1965."]
)
def test_who_studied_elsewhere_graduated_there(then: str) -> None:
    found = [
        each.qualifiers
        for each in claims(f"Ilse Marchetti attended Elm College. {then}")
        if each.field == "educated_at"
    ]
    assert all("end" not in each for each in found)


def test_who_studied_there_graduated_there() -> None:
    text = "Ilse Marchetti attended Elm College. She read law there and graduated in 1965."
    assert any(each.qualifiers.get("end") == "1965" for each in claims(text) if each.field == "educated_at")


def test_a_couple_that_splits_ends_then() -> None:
    text = "Ilse Marchetti split from her husband, Jon Berg, in 2010 after 12 years of marriage."
    assert [each.qualifiers.get("end") for each in claims(text) if each.field == "spouse"] == ["2010"]


@pytest.mark.parametrize("name", ["Linus Berg", "Quorra Vantz"])
def test_with_whom_years_were_spent_is_no_employer(name: str) -> None:
    assert told(f"Ilse Marchetti spent two years with {name} in Lima.", {"employer"}) == set()


@pytest.mark.parametrize("now", [" and at present head coach", " and presently head coach", ", at present head coach"])
def test_what_one_is_at_present_is_not_over(now: str) -> None:
    text = f"Ilse Marchetti, former coach of Elm United{now} of Leeds United, lives in Lima."
    assert not [each for each in claims(text) if "Leeds" in each.value and each.qualifiers.get("tense") == "past"]
