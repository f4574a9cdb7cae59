"""Lives as bodies tell them of their heads and members: times in and behind names, bodies of schools, journals, scholars, awards and grants."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def posts(sentence: str) -> list[tuple[str, str | None, str | None]]:
    found = claims(f"Ilse Marchetti was born in Lom. {sentence}\n")
    return [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in found
        if each.field == "position_held"
    ]


@pytest.mark.parametrize("behind", [" (FIP) (1988-1993)", " (FIP, 1988–1993)", " (1988-1993)"])
def test_a_time_behind_the_letters_of_a_body_is_that_of_the_post(behind):
    assert posts(f"She was director of the Fjord Institute of Physics{behind}.") == [
        ("director of the Fjord Institute of Physics", "1988", "1993")
    ]


def test_a_time_between_a_post_and_its_body_is_no_part_of_the_post():
    assert posts("She served as chair (1984–1988) of Heron Bank.") == [("chair of Heron Bank", "1984", "1988")]


def test_a_role_never_ends_in_an_open_bracket():
    found = claims("Ilse Marchetti was director (since 2010) of Heron Bank.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["director"]


def test_a_time_behind_the_body_that_posts_share_is_that_of_each():
    assert sorted(posts("She was general manager and chairman of Heron Plastics Ltd (1967–2001).")) == [
        ("chairman of Heron Plastics Ltd", "1967", "2001"),
        ("general manager of Heron Plastics Ltd", "1967", "2001"),
    ]


def test_of_the_posts_of_two_only_hers_are_read():
    assert posts("She was a painter and her husband manager of Heron Bank (1990–1992).") == []


@pytest.mark.parametrize(
    "body",
    [
        "Association of Nordic Colleges and Universities",
        "Council of Small Public Colleges",
        "Association of Harbour Universities",
    ],
)
def test_a_body_of_schools_is_told_whole(body):
    found = told(f"Ilse Marchetti is a member of the {body}.", ("employer", "position_held", "educated_at"))
    assert found == {f"employer {body}", f"position_held member of the {body}"}


def test_schools_without_such_a_body_are_schools():
    assert told("Ilse Marchetti studied at Heron College.", ("educated_at",)) == {"educated_at Heron College"}


@pytest.mark.parametrize(
    ("journal", "bodies"),
    [
        ("the Heron Transactions on Modelling and Weather Forecasts", ["Heron Transactions on Modelling and Weather Forecasts"]),
        ("the Transactions on Tides and Heron Review", ["Transactions on Tides", "Heron Review"]),
        ("the Annals of Rain and Fjord University", ["Annals of Rain"]),
    ],
)  # fmt: skip
def test_a_journal_is_told_up_to_where_another_name_begins(journal, bodies):
    assert shown(f"Ilse Marchetti is an associate editor of {journal}.", "employer")[: len(bodies)] == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilse Marchetti was a HERON scholar.",
        "Ilse Marchetti took an MSc in Physics as a Heron scholar from the Fjord University.",
    ],
)
def test_who_pays_or_teaches_a_scholar_is_no_employer(sentence):
    assert shown(sentence, "employer") == []


def test_where_a_scholar_works_is_one():
    assert shown("Ilse Marchetti is a scholar at the Fjord University.", "employer") == ["Fjord University"]


def test_prizes_and_grants_lead_to_a_list_of_both():
    text = "Ilse Marchetti is the recipient of prizes and grants, such as the Heron Research Grant (2018) and the Birk Award (2011)."
    assert {(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "award"} == {
        ("Heron Research Grant", "2018"),
        ("Birk Award", "2011"),
    }


def test_prizes_and_grants_that_somebody_gives_are_none_of_hers():
    assert shown("Ilse Marchetti founded prizes and grants, such as the Heron Prize.", "award") == []


def test_what_an_ambassador_is_called_besides_is_left_out():
    assert posts("She was Ambassador Extraordinary and Plenipotentiary of Chile to Peru (2011–2014).") == [
        ("ambassador of Chile to Peru", "2011", "2014")
    ]


def test_bodies_below_a_heading_for_memberships_are_told_with_what_somebody_is_there():
    page = "Ilse Marchetti\n\nMembership of professional bodies\n\n- Heron Bar Association (since 1990)\n- Fjord Helsinki Committee (vice-chair)\n- Birk Academy of Sciences, Senior Member\n- Heron Bank (nominated)\n"
    assert [(each.field, each.value, dict(each.qualifiers)) for each in claims(page)] == [
        ("employer", "Heron Bar Association", {"start": "1990"}),
        ("position_held", "vice-chair", {"organisation": "Fjord Helsinki Committee"}),
        ("position_held", "senior member of Birk Academy of Sciences", {"organisation": "Birk Academy of Sciences"}),
    ]
