"""What interrupts a clause, and what stands in front of it: whose the clause is, and what it tells all the same."""

import pytest

from tests.unit.extract.documents import claims, told, values


def _details(text: str, field: str) -> list[dict[str, str]]:
    return [dict(each.qualifiers) for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    "aside", ["at 37", "at the age of 37", "aged 37", "in 1984", "like her father", "with his help"]
)
def test_what_stands_between_commas_behind_a_verb_keeps_no_post_from_it(aside: str) -> None:
    assert values(f"Ilse Marchetti became, {aside}, the youngest mayor of Porto.", "position_held") == {
        "mayor of Porto"
    }


@pytest.mark.parametrize(
    ("clause", "field", "value"),
    [
        ("She founded, with her brother, the Elm Institute.", "employer", "Elm Institute"),
        ("She joined, in 1990, the Elm Institute.", "employer", "Elm Institute"),
        ("She won, at 22, the Lark Prize.", "award", "Lark Prize"),
        ("She was born, in 1950, in Porto.", "birth_place", "Porto"),
        ("She moved, at 19, to Porto.", "residence", "Porto"),
        ("She studied, under Nils Moe, at Lusitana University.", "educated_at", "Lusitana University"),
    ],
)
def test_what_interrupts_a_verb_and_its_object_is_read_across(clause: str, field: str, value: str) -> None:
    assert values(f"Ilse Marchetti is a nurse. {clause}", field) == {value}


def test_the_time_between_commas_is_that_of_what_it_interrupts() -> None:
    joined = _details("Ilse Marchetti is a nurse. She joined, in 1990, the Elm Institute.", "employer")
    assert [each["start"] for each in joined] == ["1990"]


@pytest.mark.parametrize("aside", ["in theory", "in all but name", "by her own account", "according to Nils Moe"])
def test_what_weakens_a_clause_is_not_read_across(aside: str) -> None:
    assert not values(f"Ilse Marchetti is a nurse. She was, {aside}, mayor of Porto.", "position_held")


@pytest.mark.parametrize(
    "front",
    [
        "A widow with two sons",
        "A widow and mother of two",
        "A divorcee with one daughter",
        "A wife and mother",
        "A nurse with two children",
        "A divorced father of two sons",
    ],
)
def test_who_is_told_by_her_kin_in_front_is_whom_the_sentence_is_about(front: str) -> None:
    text = f"Ilse Marchetti was born in Soria. {front}, she taught at Elm School from 1990 to 2004."
    assert values(text, "employer") == {"Elm School"}


def test_children_told_in_front_are_the_persons() -> None:
    assert values("A widow with two sons, Ilse Marchetti taught at Elm School.", "child") == {"two sons"}


def test_a_sister_told_by_her_kin_is_nobody_else() -> None:
    assert not values("Ilse Marchetti sang. Her sister, a widow with two sons, taught at Elm School.", "employer")


@pytest.mark.parametrize("named", ["named", "confirmed", "appointed", "elevated"])
def test_who_is_named_to_a_court_sits_in_it(named: str) -> None:
    posts = _details(
        f"Ilse Marchetti is a judge. She was {named} to the Porto Supreme Court in 2001, where she sat until 2012.",
        "position_held",
    )
    assert [(each["organisation"], each["start"], each["end"]) for each in posts] == [
        ("Porto Supreme Court", "2001", "2012")
    ]


@pytest.mark.parametrize("words", ["list of the Elm Review", "All-Star Team"])
def test_who_is_named_to_a_list_or_a_team_holds_no_post(words: str) -> None:
    assert not told(f"Ilse Marchetti was named to the {words} in 1999.", ("position_held", "employer"))


@pytest.mark.parametrize(
    "did", ["represented the miners in", "entered", "argued a dozen cases at", "appeared before", "returned to"]
)
def test_who_pleads_at_a_court_is_none_of_its_own(did: str) -> None:
    assert not told(f"Ilse Marchetti {did} the High Court in 1999.", ("employer", "position_held"))


@pytest.mark.parametrize(
    "then", ["winning a place at", "enrolling at", "being accepted by", "winning a scholarship to"]
)
def test_a_school_that_work_came_before_employs_nobody(then: str) -> None:
    text = f"Ilse Marchetti worked as a waitress for two years before {then} Lusitana University."
    assert not values(text, "employer")


@pytest.mark.parametrize("leaf", ["her, as do", "her along with", "her, together with"])
def test_kin_who_outlive_somebody_beside_others_are_at_least_so_many(leaf: str) -> None:
    kin = _details(f"Ilse Marchetti died in 1990. Her husband survives {leaf} two sons and a daughter.", "child")
    assert [(each["sons"], each["daughters"]) for each in kin] == [("2..", "1..")]


@pytest.mark.parametrize("town", ["Hull", "Florence", "Victoria"])
def test_where_somebody_with_a_trade_is_from_is_a_town_whatever_else_has_its_name(town: str) -> None:
    assert values(f"A lawyer from {town}, Marchetti was born in Soria.", "occupation") == {"lawyer"}


def test_who_plays_a_part_in_something_is_no_player() -> None:
    assert not values("Ilse Marchetti was for years a key player in her guild.", "occupation")


def test_the_only_one_a_country_has_had_need_not_be_in_office() -> None:
    posts = _details("Ilse Marchetti is the only woman governor the province has had.", "position_held")
    assert [each.get("tense") for each in posts] == [None]


def test_what_others_say_beside_a_death_tells_no_time_of_it() -> None:
    text = "She was 93 when she died, with some papers giving 3 May 1929, as her birthday and others one in 1926."
    assert "1926" not in values(f"Ilse Marchetti sang. {text}", "death_date")


def test_a_prosecutor_in_a_court_works_there() -> None:
    assert values("Ilse Marchetti worked as a prosecutor in the Elm District Court.", "employer") == {
        "Elm District Court"
    }
