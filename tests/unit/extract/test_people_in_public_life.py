"""Lives of those in public life: whose a second noun is, what a seat is for, what lies on a line above, times and bodies beside others."""

import pytest

from tests.unit.extract.documents import claims, told, values

POSTS = ("position_held", "employer")


@pytest.mark.parametrize(
    "beside",
    [
        "was born in Lom to Ole Marchetti, a mason and native of Corran, and Ane Holm",
        "married Ole Holm, a mason and native of Corran",
        "is the daughter of a mason and native of Corran",
    ],
)
def test_a_second_noun_behind_a_trade_is_told_of_the_same_one(beside):
    assert "Corran" not in values(f"Ilse Marchetti {beside}.", "birth_place")


@pytest.mark.parametrize("own", ["is a mason and native of Corran", ", a mason and native of Corran, sold her house"])
def test_a_second_noun_of_her_own_is_hers(own):
    assert values(f"Ilse Marchetti {own}.".replace(" ,", ","), "birth_place") == {"Corran"}


@pytest.mark.parametrize("how", ["", "freely ", "democratically "])
def test_a_woman_elected_is_whom_the_noun_is_told_of(how):
    text = f"Ilse Marchetti shared the prize with Ane Holm, the first woman {how}elected as head of government in Asia, and Ole Berg."
    assert values(text, "position_held") == set()


def test_who_is_the_first_woman_elected_holds_the_office():
    text = "Ilse Marchetti is the first woman freely elected president of Chile."
    assert values(text, "position_held") == {"president of Chile"}


@pytest.mark.parametrize("wing", ["left wing parties", "left wing party"])
def test_a_wing_is_no_leaving(wing):
    assert told(f"Ilse Marchetti was backed by the {wing} ZDK and Zor.", POSTS) == set()


def test_a_headline_ends_before_a_line_that_begins_a_life():
    text = (
        "Former customs auditor Ilse Marchetti becomes the first female Mayor of Corran\n"
        "Born in Lom, the second largest town in the land, in 1969, Marchetti finished high school in Ulm, where she sang."
    )
    found = claims(text)
    assert [each.value for each in found if each.field == "position_held"] == ["mayor of Corran"]
    assert [each.value for each in found if each.field in ("birth_place", "birth_date")] == ["Lom", "1969"]


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("Global Upland Panel on Forests and Peace", "was appointed chair of the"),
        ("Panel on Forests", "is a member of the Royal"),
        ("Women Peace and Safety Network Africa", "has been a director of the"),
        ("Youth Health and Rights Network Africa", "founded the"),
    ],
)
def test_a_body_is_told_with_what_it_is_on_and_where_it_works(name, verb):
    found = claims(f"Ilse Marchetti {verb} {name}.")
    bodies = {each.qualifiers.get("organisation", each.value) for each in found if each.field in POSTS}
    assert bodies
    assert all(each.endswith(name) for each in bodies)


@pytest.mark.parametrize("when", ["on Monday", "on 3 May 2001"])
def test_a_day_is_not_what_a_body_is_on(when):
    posts = values(f"Ilse Marchetti was appointed chair of the Heron Panel {when}.", "position_held")
    assert posts == {"chair of the Heron Panel"}


@pytest.mark.parametrize("number", ["no. 44", "No. 44", "nr 44"])
def test_a_school_keeps_its_number(number):
    assert values(f"Ilse Marchetti graduated from Corran Secondary School {number} in 1987.", "educated_at") == {
        f"Corran Secondary School {number}"
    }


@pytest.mark.parametrize("community", ["HLB community", "HLB+ community", "HLB+ community and the Heron Choir"])
def test_one_of_a_community_has_no_post_there(community):
    assert "HLB" not in str(told(f"Ilse Marchetti is a member of the {community}.", POSTS))


def test_a_plus_is_a_part_of_a_name():
    assert values("Ilse Marchetti joined Heron+ in 2019.", "employer") == {"Heron+"}


@pytest.mark.parametrize(
    "then", ["as Secretary for Youth in the Green Party, she met many", "as a member of the Green Party, she left"]
)
def test_a_time_in_front_ends_where_another_begins(then):
    found = claims(f"From 2007 to 2009, Ilse Marchetti worked at Heron Bank, and in 2011, {then}.")
    parties = [each.qualifiers for each in found if each.field == "political_affiliation"]
    assert parties
    assert all("2007" not in each.values() for each in parties)


def test_an_ambassador_of_the_world_is_none_of_a_house():
    posts = values("Ilse Marchetti was named a World Theatre Ambassador in 2011.", "position_held")
    assert posts == {"World Theatre ambassador"}


def test_an_ambassador_of_a_body_is_told_with_it():
    assert values("Ilse Marchetti is a Heron Society Ambassador.", "position_held") == {
        "ambassador of the Heron Society"
    }


def test_a_town_behind_a_semicolon_is_no_employer():
    assert values("Ilse Marchetti taught at Heron School; Durham and Manchester.", "employer") == {"Heron School"}


def test_who_advises_an_administration_is_told_so():
    posts = values("She was an economic adviser to Ole Holm’s administration in 1999.", "position_held")
    assert {each.replace("’", "'") for each in posts} == {"economic adviser to Ole Holm's administration"}


@pytest.mark.parametrize("work", ["worked for the government of Chile", "was employed by the Government of Chile"])
def test_a_government_of_a_land_employs(work):
    assert {each.lower() for each in values(f"Ilse Marchetti {work} in 1999.", "employer")} == {"government of chile"}


@pytest.mark.parametrize("other", ["worked against the government of Chile", "criticised the government of Chile"])
def test_a_government_that_somebody_is_against_employs_nobody(other):
    assert values(f"Ilse Marchetti {other}.", "employer") == set()


@pytest.mark.parametrize(
    "left", ["quit Heron College in 1999", "quit Heron University at nineteen", "quit the Heron Academy for Corran"]
)
def test_a_school_that_somebody_quits_is_no_employer_by_that(left):
    assert values(f"Ilse Marchetti {left}.", "employer") == set()


@pytest.mark.parametrize(
    "work", ["taught at Heron College from 1990. She left Heron College in 1999", "resigned from Heron College in 1999"]
)
def test_a_school_where_somebody_worked_and_left_is_an_employer(work):
    assert values(f"Ilse Marchetti {work}.", "employer") == {"Heron College"}


@pytest.mark.parametrize("tie", ["is affiliated with", "has been affiliated with", ", a scientist affiliated with"])
def test_who_is_affiliated_with_a_body_belongs_to_it(tie):
    text = f"Ilse Marchetti {tie} Heron University".replace(" ,", ",")
    assert values(f"{text}, said so." if "," in text else f"{text}.", "employer") == {"Heron University"}


@pytest.mark.parametrize(
    "thing",
    [
        "runs a clinic affiliated with Heron University",
        "joined a research group affiliated with Heron University",
        "led a union affiliated with the Heron Congress",
        "works at the Oak Institute, which is affiliated with Heron University",
        "taught at Oak School, affiliated to Heron University",
    ],
)
def test_what_a_thing_is_affiliated_with_is_nobodys_employer(thing):
    assert not [each for each in values(f"Ilse Marchetti {thing}.", "employer") if "Heron" in each]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti, MP for Corran East constituency, said so.", "MP for Corran East constituency"),
        ("Ilse Marchetti is the MP for the Corran East constituency in the north.", "MP for the Corran East constituency"),
        (
            "Member of Parliament for Corran East constituency Ilse Marchetti said so.",
            "member of Parliament for Corran East constituency",
        ),
        (
            "The Member of Parliament (MP) for Corran East, Ilse Marchetti, said so.",
            "member of Parliament for Corran East",
        ),
        (
            "Ilse Marchetti is Member of Parliament for the constituency of Corran East.",
            "member of Parliament for the constituency of Corran East",
        ),
        ("Corran East MP Ilse Marchetti said so.", "MP for Corran East"),
    ],
)  # fmt: skip
def test_a_seat_is_told_with_whom_it_is_for(text, post):
    found = [each for each in claims(text) if each.field == "position_held"]
    assert [each.value for each in found] == [post]
    assert found[0].qualifiers.get("organisation") in (None, "Parliament")


def test_a_member_named_before_another_is_no_seat():
    assert values("Ole Holm MP Ilse Marchetti said so.", "position_held") <= {"MP"}
