"""Deaths, births and marriages whose time, or whose person, stands elsewhere in the clause than usual; and what looks alike."""

import pytest

from tests.unit.extract.documents import claims


def _read(text: str, *fields: str) -> set[str]:
    keys = ("start", "end", "moment")
    return {
        " ".join([each.field, each.value, *(each.qualifiers[key] for key in keys if key in each.qualifiers)])
        for each in claims(text)
        if each.field in fields
    }


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Marchetti, on 10 September 1995, was shot dead in Molde.", "1995-09-10"),
        ("Marchetti kept bees and in 1995 was executed in Molde.", "1995"),
        ("Marchetti, who in May 1985 died in Molde, kept bees.", "1985-05"),
        ("In 2010, Professor Marchetti collapsed and died in Molde.", "2010"),
        ("Marchetti, in 1998, fell to her death in Molde.", "1998"),
    ],
)
def test_the_time_of_a_death_may_stand_between_the_person_and_the_verb(text, date):
    assert f"death_date {date}" in _read(text, "death_date")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti taught Ines Holm, who in 1998 died in Molde.",
        "Marchetti met Ines Holm, and in 1998 Holm died.",
        "Marchetti kept bees and in 1995 nearly died.",
        "Her brother, Nils, in 1999 died in Molde.",
        "Marchetti joined the navy and in 1941 her ship was sunk.",
        "Her friend Ines Bell fell to her death in Molde in 1999.",
    ],
)
def test_the_death_of_another_between_whom_and_the_verb_a_time_stands_is_not_hers(text):
    assert not _read(text, "death_date", "death_place")


@pytest.mark.parametrize(
    "text",
    ["Marchetti was 48 when she died.", "Marchetti ran the shop until her death, in Molde, at 48."],
)
def test_the_age_at_a_death_is_told_as_such(text):
    assert "age_statement 48 death" in _read(text, "age_statement")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti kept bees. She was 12 when he died.",
        "Marchetti was 12 when her mother died.",
        "Her sister Eva was 48 when she died.",
        "After her mother's death at 83 she moved.",
    ],
)
def test_an_age_at_the_death_of_another_is_not_that_at_hers(text):
    assert not any(each.endswith("death") for each in _read(text, "age_statement"))


@pytest.mark.parametrize(
    ("text", "spouse"),
    [
        ("In 1971 she married Jan Holm, with whom she had two sons; they divorced in 1981.", "1971 1981"),
        ("In 1971 she married Jan Holm, and they divorced in 1981.", "1971 1981"),
        ("Marchetti wrote every morning and in 1995 divorced Jan Holm.", "1995"),
    ],
)
def test_a_divorce_told_behind_a_wedding_or_another_deed_keeps_both_times(text, spouse):
    assert _read(text, "spouse") == {f"spouse Jan Holm {spouse}"}


def test_who_does_something_else_and_divorces_may_be_another():
    assert not _read("Marchetti met Ines Bell, who wrote and in 1995 divorced Jan Holm.", "spouse")


def test_they_are_the_couple_whoever_did_something_else_before_the_wedding():
    text = "Ilse Marchetti kept bees and married Jan Bell in 1984; they had a daughter, Mia, and a son, Per."
    assert _read(text, "child") == {"child Mia", "child Per"}


@pytest.mark.parametrize(
    "how", ["bled to death", "was crushed to death", "was struck and killed by a lorry", "died while swimming"]
)
def test_ways_to_die_are_read_by_their_kind(how):
    assert _read(f"Marchetti {how} in Molde on 3 May 1998.", "death_date") == {"death_date 1998-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti narrowly escaped death in Molde in 1990.",
        "Marchetti was sentenced to death in Molde in 1990.",
        "Marchetti was bored to death in Molde in 1990.",
    ],
)
def test_who_only_comes_near_to_death_does_not_die(text):
    assert not _read(text, "death_date", "death_place")


@pytest.mark.parametrize("how", ["penniless", "unmarried", "in disgrace", "young"])
def test_as_what_somebody_dies_stands_before_the_place(how):
    assert _read(f"Marchetti died {how} in Molde.", "death_place") == {"death_place Molde"}


def test_a_birth_in_hospital_is_in_its_town():
    assert _read("Marchetti was born in hospital in Molde.", "birth_place") == {"birth_place Molde"}


def test_who_is_born_again_was_born_before():
    assert not _read("In 1931, she was born again in Molde.", "birth_date")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Marchetti lost her husband and moved to Molde in 1990.", "residence Molde 1990"),
        ("Marchetti outlived her brother and died in Molde.", "death_place Molde"),
    ],
)
def test_whom_somebody_does_something_to_is_not_who_goes_on(text, value):
    assert value in _read(text, "residence", "death_place")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti wept when her brother fell and died in Molde.",
        "Ines Holm taught her brother and moved to Molde.",
        "Marchetti's husband left her and died in Molde.",
    ],
)
def test_kin_who_do_something_themselves_go_on(text):
    assert not _read(text, "residence", "death_place")


def test_where_a_scholarship_takes_somebody_studies_begin():
    text = "A scholarship took her to Molde University in 1971."
    assert _read(text, "educated_at") == {"educated_at Molde University 1971"}
    assert [each.qualifiers.get("start") for each in claims(text) if each.field == "educated_at"] == ["1971"]


@pytest.mark.parametrize("how", ["beat Jan Holm to", "beat twelve others to win", "was among those awarded"])
def test_who_gets_ahead_of_others_to_a_prize_has_it(how):
    assert _read(f"Marchetti {how} the Lumen Prize in 1990.", "award") == {"award Lumen Prize"}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm beat Marchetti to the Lumen Prize.",
        "Marchetti was beaten to the Lumen Prize by Jan Holm.",
        "Marchetti beat Jan Holm to the final of the Elm Cup.",
    ],
)
def test_who_is_beaten_to_a_prize_or_only_gets_near_it_has_none(text):
    assert not _read(text, "award")
