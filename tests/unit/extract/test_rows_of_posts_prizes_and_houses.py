"""Posts that somebody takes on together, prizes with what is said of each, houses in several lands, where somebody trained, and tables with a head."""

import pytest

from tests.unit.extract.documents import claims, told, values


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 Marchetti took on the roles of chief conductor and general director of the Tarn Orchestra.",
        "Marchetti takes up the roles as Chief Conductor and General Director of the Tarn Orchestra.",
    ],
)
def test_each_role_that_somebody_takes_on_is_a_post(text: str) -> None:
    assert values(text, "position_held") == {
        "chief conductor of the Tarn Orchestra",
        "general director of the Tarn Orchestra",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti took on the role of the director of a bank in the film Salt.",
        "Marchetti took on the role of a mayor in the series Salt.",
    ],
)
def test_a_role_on_the_screen_is_no_post(text: str) -> None:
    assert values(text, "position_held") == set()


def test_where_a_body_is_parts_no_time_from_the_post_there() -> None:
    found = claims("Marchetti serves as director of the Tarn Orchestra based in Leeds since September 2018.")
    assert [each.qualifiers.get("start") for each in found if each.field == "position_held"] == ["2018-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She has won many awards, among them the 1993 Lark Prize, which is the best known of the land, the Elm Medal (Spain, 2000) and the Oak Award.",
            {"Lark Prize", "Elm Medal", "Oak Award"},
        ),
        (
            "She has won the Lark Prize (1993), the Ribe-Skagen (2007), the Oak Award (2009) and the Elm Medal.",
            {"Lark Prize", "Oak Award", "Elm Medal"},
        ),
        (
            "She has many awards for her works of fiction and her essays, among them the Lark Prize and the Elm Medal.",
            {"Lark Prize", "Elm Medal"},
        ),
        ("She received the 2011 Lark Award in dental surgery and the 2015 Elm Prize.", {"Lark Award", "Elm Prize"}),
        ("She received the Lark Award in Oslo and judged the Elm Prize.", {"Lark Award"}),
        ("She won the Lark Prize, which is older than the Elm Medal.", {"Lark Prize"}),
        ("She won the Lark Prize, which Nils Berg had founded, and judged the Elm Medal.", {"Lark Prize"}),
    ],
)
def test_what_one_prize_is_for_or_what_is_said_of_it_does_not_end_the_list(text: str, expected: set[str]) -> None:
    assert values(f"Marchetti is a writer. {text}", "award") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 Marchetti was named World's Best Pastry Cook.", {"World's Best Pastry Cook"}),
        ("In 2012 Marchetti was named Asia's Best Pastry Chef.", {"Asia's Best Pastry Chef"}),
        ("In 2012 Marchetti dined at the home of Asia's Best Pastry Chef.", set()),
    ],
)
def test_the_best_of_a_part_of_the_world_is_an_honour_with_that_part(text: str, expected: set[str]) -> None:
    assert values(text, "award") == expected


def test_some_of_many_houses_stand_behind_the_lands_where_they_are() -> None:
    text = "She has taught law at universities in Norway, Spain, and Peru, including Tarn University (Norway) and Elm College."
    assert values(f"Marchetti is a lawyer. {text}", "employer") == {"Tarn University", "Elm College"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti trained in surgery at the Tarn Infirmary.", {"educated_at Tarn Infirmary"}),
        ("Marchetti trained with Nils Berg at the Elm Clinic.", {"educated_at Elm Clinic"}),
        (
            "After training at Tarn Hospital and the Elm Infirmary, she moved.",
            {"educated_at Tarn Hospital", "educated_at Elm Infirmary"},
        ),
        ("Marchetti trained nurses at Tarn Hospital.", set()),
        ("Marchetti was responsible for training at Tarn Hospital.", set()),
        ("Marchetti trained at the Tarn Stadium.", set()),
    ],
)
def test_who_trained_at_a_hospital_was_educated_there(text: str, expected: set[str]) -> None:
    assert told(text, ("educated_at",)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti is the author of novels, short stories and plays, and a journalist.",
        "Marchetti is an author of novels and a journalist whose columns are read in Spain.",
    ],
)
def test_what_somebody_writes_does_not_end_the_row_of_trades(text: str) -> None:
    assert values(text, "occupation") == {"author", "journalist"}


def test_the_head_of_a_tables_columns_is_no_heading() -> None:
    text = "Ilse Marchetti\nSenior career*\nYears Team Apps (Gls)\n1979–1980 Tarn Borussia\n1985–1993 Excelsior Elm"
    assert values(text, "employer") == {"Tarn Borussia", "Excelsior Elm"}


def test_who_runs_a_kitchen_works_in_that_house() -> None:
    assert values("Marchetti has been running the kitchen at the Elm Restaurant.", "employer") == {"Elm Restaurant"}


def test_a_field_that_a_bodys_name_begins_with_is_no_short_name_of_it() -> None:
    text = "Marchetti is a pianist. She was at the Conducting Academy of the Elm Foundation. Nils Berg taught her as a Conducting Fellow."
    assert values(text, "employer") <= {"Conducting Academy"}


def test_for_what_a_prize_in_a_cell_was_is_no_prize() -> None:
    text = (
        "Ilse Marchetti is a writer.\n\nAWARDS: Lark Prize, 1977; Oak Book Award, 1983, for Salt Road; Elm Medal, 2001."
    )
    assert values(text, "award") == {"Lark Prize", "Oak Book Award", "Elm Medal"}
