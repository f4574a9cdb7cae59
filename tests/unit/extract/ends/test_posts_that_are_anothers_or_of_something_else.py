"""A post beside another one, or beside who gave it, is not read as what it is not."""

import pytest

from tests.unit.extract.documents import claims, told, values


def test_the_title_of_who_appointed_somebody_is_not_theirs() -> None:
    text = "Marchetti, hired by Heron Party Leader, Bo Dahl, to speak for it, lived in Soria."
    assert not values(text, "position_held")


def test_a_member_of_some_firm_holds_no_post() -> None:
    assert not values("Marchetti was the only member of a choir whom the Forum asked.", "position_held")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Marchetti was Deputy Attorney General and joint owner of a bakery, Velora Bread.", {"deputy attorney general"}),
        ("Marchetti is a former mayor and owner of Velora Bakery.", {"mayor"}),
        ("Marchetti is chairman and owner of Velora Bakery.", {"chairman of Velora Bakery"}),
        ("Marchetti is Managing Director and Chair of the Pay Committee.", {"chair of the Pay Committee"}),
    ],
)  # fmt: skip
def test_what_only_the_second_post_is_of_is_not_of_the_first(text: str, posts: set[str]) -> None:
    assert values(text, "position_held") == posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Marchetti was Chief operating officer of Velora Technologies.", "chief operating officer of Velora Technologies"),
        ("Marchetti was Managing director of Velora Technologies.", "managing director of Velora Technologies"),
    ],
)  # fmt: skip
def test_a_rank_with_a_capital_before_a_small_noun_is_of_the_title(text: str, post: str) -> None:
    assert values(text, "position_held") == {post}


def test_a_word_of_a_title_alone_is_no_post() -> None:
    assert not values("They elected Marchetti as deputy delegate to the Storting.", "position_held")


def test_a_street_or_county_named_for_a_trade_tells_of_none() -> None:
    assert not any("king" in value for value in values("Marchetti ran King County's Heron Fund.", "position_held"))
    assert values("Marchetti lives near Baker Street.", "occupation") == set()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ilse Marchetti is a Partner in Fund Assurance with Velora LLP.", {"Velora LLP"}),
        ("Ilse Marchetti was Professor for Old Maps & River Culture at Lund University.", {"Lund University"}),
        ("Marchetti entered the assembly as its member from PN-17 (Soria).", set()),
        ("Marchetti served on the Harbour Investment, the Rural Learning and the Finance committees.", set()),
        ("In 1998 Marchetti bought a Velora Motors Kite.", set()),
        ("Ilse Marchetti is an Episcopal priest.", set()),
        ("After leaving Heron College, Marchetti worked as a waiter.", set()),
        ("Marchetti was Chairman of the Tidal Commission, the Heron Government agency that enforces the law.", set()),
    ],
)  # fmt: skip
def test_a_field_a_committee_a_thing_and_a_faith_employ_nobody(text: str, bodies: set[str]) -> None:
    assert values(text, "employer") - {"Tidal Commission"} == bodies


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Marchetti was a Norwegian poet, surgeon, and teacher of Latin at Lund University.", "teacher of Latin"),
        ("Marchetti was an expert for roof building and founder of the Heron Society.", "founder"),
        ("Marchetti was professor of law and economics at Lund University.", "professor of law and economics"),
    ],
)  # fmt: skip
def test_a_role_is_the_last_of_several_posts_and_keeps_its_fields(text: str, role: str) -> None:
    assert {each.qualifiers.get("role") for each in claims(text) if each.field == "employer"} == {role}


def test_the_rank_before_a_lecturer_is_no_persons_name() -> None:
    text = "In Lund Marchetti was an Honorary Senior lecturer in tides at Lund University."
    assert told(text, ("employer", "occupation")) == {"employer Lund University", "occupation honorary senior lecturer"}
