"""Posts of two bodies, of a body told by its kind, of a body's part, and what a row of trades has of them."""

import pytest

from tests.unit.extract.documents import claims, values


def posts(text):
    return {each.value for each in claims(text) if each.field == "position_held"}


@pytest.mark.parametrize(("link", "when"), [("and", ""), ("and of", ""), ("and", " from 1990 to 1995")])
def test_a_post_of_both_is_one_of_each(link, when):
    found = [
        (each.value, each.qualifiers.get("start"))
        for each in claims(f"Marchetti was chair of both the Corran Bank {link} the Heron Trust{when}.")
        if each.field == "position_held"
    ]
    start = "1990" if when else None
    assert set(found) == {("chair of the Corran Bank", start), ("chair of the Heron Trust", start)}


def test_a_place_of_both_is_no_second_office():
    assert posts("Marchetti was mayor of both Oslo and Bergen.") == {"mayor of Oslo and Bergen"}


@pytest.mark.parametrize(
    "kind", ["the retailer", "non-governmental organisation", "the clothing chain", "the non-profit"]
)
def test_of_which_kind_a_body_is_belongs_to_no_post(kind):
    assert posts(f"Marchetti is chair of {kind} Acme Luna.") == {"chair of Acme Luna"}


def test_the_board_of_a_kind_of_body_is_its_board():
    assert "member of Board" not in posts("Marchetti was a member of the publisher Board in 1990.")


@pytest.mark.parametrize(
    "which", ["of Corran Lines", "of the shipping company Corran Lines", "of the weekly newspaper Lark"]
)
def test_a_trade_is_no_role_at_the_body_that_a_second_post_is_of(which):
    roles = {each.qualifiers.get("role") for each in claims(f"Marchetti was a lawyer, and founder {which}.")}
    assert not {"lawyer", "lawyer,", "a lawyer"} & roles


@pytest.mark.parametrize("part", ["Department for Tidal Affairs", "Division of Maps"])
def test_a_department_is_named_with_whose_it_is(part):
    name = f"Corran Committee's {part}"
    (post,) = (each for each in claims(f"Marchetti was director of the {name}.") if each.field == "position_held")
    assert (post.value, post.qualifiers["organisation"]) == (f"director of the {name}", name)


@pytest.mark.parametrize("called", ["Yaroslav the Wise", "Prince Henry the Navigator", "Saint Gregory the Great"])
@pytest.mark.parametrize("rank", ["", "Knight Commander of the "])
def test_an_order_has_by_what_name_its_patron_is_called(rank, called):
    award = f"{rank}Order of {called}"
    assert values(f"Marchetti was made a {award}, a high honour.", "award") | {award} == {award}
    assert award in values(f"Marchetti received the {award} and the Heron Medal.", "award")


def test_who_gave_an_order_is_none_of_its_name():
    assert values("Marchetti received the Order of Merit the King gave.", "award") == {"Order of Merit"}


@pytest.mark.parametrize("post", ["Chief Rabbi", "Grand Mufti"])
def test_the_first_of_a_lands_clergy_hold_an_office(post):
    assert posts(f"Marchetti was appointed as {post} of Norway in 1979.") == {f"{post.lower()} of Norway"}


@pytest.mark.parametrize("faith", ["Jewish", "Islamic", "Christian"])
def test_a_faith_or_a_people_keeps_its_capital(faith):
    roles = {
        each.qualifiers.get("role")
        for each in claims(f"Marchetti became Professor of {faith} Studies at Heron University.")
    }
    assert f"professor of {faith} studies" in roles


@pytest.mark.parametrize("part", ["School of Tidal and Marine Studies", "Faculty of Law"])
def test_a_degree_of_a_faculty_is_one_of_its_university(part):
    (school,) = (
        each
        for each in claims(
            f"Marchetti earned a master's degree in tidal economics at the {part}, University of Lund in 1992."
        )
        if each.field == "educated_at"
    )
    told = {key: school.qualifiers.get(key) for key in ("degree", "subject", "end")}
    assert (school.value, told) == (
        "University of Lund",
        {"degree": "master's degree", "subject": "tidal economics", "end": "1992"},
    )


@pytest.mark.parametrize("post", ["chaplain", "captain", "clerk"])
def test_as_what_somebody_served_is_the_role(post):
    (work,) = (
        each
        for each in claims(f"Marchetti served in the Norwegian Defence Forces as a {post} from 1990.")
        if each.field == "employer"
    )
    assert work.qualifiers["role"] == post


@pytest.mark.parametrize("kind", ["bilingual Turkish-Armenian weekly newspaper", "Norwegian magazine"])
def test_a_paper_is_told_behind_whatever_it_is(kind):
    (post,) = (
        each
        for each in claims(f"Marchetti was a poet, critic, and director of the {kind} Lark.")
        if each.field == "position_held"
    )
    assert (post.value.startswith("director of "), post.qualifiers["organisation"]) == (True, "Lark")


@pytest.mark.parametrize("who", ["the recipient of", "a recipient of"])
def test_whose_an_award_is_may_stand_among_many(who):
    text = f"Marchetti was {who} numerous awards, including the Heron Institute's Press Freedom award in 2006."
    assert values(text, "award") == {"Press Freedom award"}
