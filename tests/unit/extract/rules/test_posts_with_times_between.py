"""Times between two posts, honours conferred by somebody at a time, committees that somebody chairs, and offices on two rows of a box."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, *fields: str) -> list[tuple[str, dict[str, str]]]:
    left_out = ("organisation", "manner", "tense", "role", "conferrer", "count")
    return [
        (each.value, {key: told for key, told in each.qualifiers.items() if key not in left_out})
        for each in claims(text)
        if each.field in fields
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marchetti was mayor of Bern (2014–2017) and, from 2018 until 2021, governor of Elmland.",
            [("mayor of Bern", {"start": "2014", "end": "2017"}), ("governor of Elmland", {"start": "2018", "end": "2021"})],
        ),
        (
            "Marchetti was mayor of Bern and, from 2018, governor of Elmland.",
            [("mayor of Bern", {}), ("governor of Elmland", {"start": "2018"})],
        ),
        (
            "Marchetti was mayor of Bern and then from 2018 to 2021 governor of Elmland.",
            [("mayor of Bern", {}), ("governor of Elmland", {"start": "2018", "end": "2021"})],
        ),
        (
            "Marchetti became chaplain of Elm College, then warden of Oak School from 2000 until her retirement in 2012.",
            [("chaplain of Elm College", {}), ("warden of Oak School", {"start": "2000", "end": "2012"})],
        ),
        (
            "Marchetti became chaplain of Elm College, then vicar of Ott from 2000 until her consecration in 2012.",
            [("chaplain of Elm College", {}), ("vicar of Ott", {"start": "2000", "end": "2012"})],
        ),
        ("Marchetti was chaplain of Elm College until her consecration in 2012.", [("chaplain of Elm College", {"end": "2012"})]),
        ("Marchetti was mayor of Bern until 2017 and, in 2018, Per Vik became governor of Elmland.", [("mayor of Bern", {"end": "2017"})]),
        ("Marchetti was mayor of Bern and in 2018 governor Per Vik met her.", [("mayor of Bern", {})]),
    ],
)  # fmt: skip
def test_a_time_behind_and_is_that_of_the_post_behind_it(text, told):
    assert sorted(read(text, "position_held"), key=str) == sorted(told, key=str)


def test_a_time_between_a_trade_and_a_post_is_that_of_the_post():
    text = "Marchetti was conductor of the Elm Philharmonic (2014–2017) and, from 2016 until 2021, Artistic Director of the Lark Orchestra."
    assert ("Lark Orchestra", {"start": "2016", "end": "2021"}) in read(text, "employer")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Her awards include the Lumen Prize and the Lark Medal, conferred by the President of Elmland in 2020.",
            [("Lumen Prize", {}), ("Lark Medal", {"date": "2020"})],
        ),
        ("Marchetti received the Lark Medal, presented by the King in 2020.", [("Lark Medal", {"date": "2020"})]),
        (
            "Marchetti received the Lark Medal, awarded to her by the Elm Society in 2020, and the Lumen Prize in 2021.",
            [("Lark Medal", {"date": "2020"}), ("Lumen Prize", {"date": "2021"})],
        ),
        ("Marchetti won the Lumen Prize, awarded by the Elm Society since 1990.", [("Lumen Prize", {})]),
        ("Marchetti won the Lark Medal, named after Per Vik in 2020.", [("Lark Medal", {})]),
        ("Holm University conferred an honorary D.Litt. on her in 1988.", [("honorary D.Litt.", {"date": "1988"})]),
        ("Marchetti received an honorary D.Sc. from Holm University in 1988.", [("honorary D.Sc.", {"date": "1988"})]),
        ("Holm University conferred a degree on her brother in 1988.", []),
    ],
)
def test_an_honour_is_of_the_day_on_which_somebody_confers_it(text, told):
    assert sorted(read(text, "award"), key=lambda each: each[0] != "Lumen Prize") == sorted(
        told, key=lambda each: each[0] != "Lumen Prize"
    )


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Marchetti chairs the scientific council of the Elm Foundation.", ["chair of the scientific council of the Elm Foundation"]),
        ("Marchetti led the research department of the Elm Institute.", ["leader of the research department of the Elm Institute"]),
        ("Marchetti chairs the committee.", []),
        ("Marchetti ran the kitchen of the Elm Hotel.", []),
        ("Marchetti manages the board of Elm Foundation's fund.", []),
    ],
)  # fmt: skip
def test_who_leads_a_part_of_a_named_body_has_a_post_there(text, posts):
    assert [value for value, _ in read(text, "position_held")] == posts


def box(*rows: str) -> str:
    return "Ilse Marchetti\n" + "\n".join(rows) + "\nBorn\t3 May 1920\n"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            ["Member of Parliament", "for Tarn North", "In office", "1962–1977"],
            ("member of Parliament for Tarn North", {"start": "1962", "end": "1977"}),
        ),
        (
            ["Minister of Health", "In office", "1971–1977", "Senator", "from Elmland", "In office", "1962–1977"],
            ("senator from Elmland", {"start": "1962", "end": "1977"}),
        ),
    ],
)
def test_an_office_on_two_rows_of_a_box_is_one(rows, told):
    assert told in read(box(*rows), "position_held")


def test_a_label_on_two_rows_of_a_box_is_one_and_before_a_year_ends_there():
    rows = ["Political party\tReform Party", "Other political", "affiliations\tElm Front (before 1957)"]
    assert read(box(*rows), "political_affiliation") == [("Reform Party", {}), ("Elm Front", {"end": "1957"})]


def test_two_rows_that_make_no_label_stay_two():
    assert read(box("Political party\tReform Party", "Other work", "in hand\tElm Front"), "political_affiliation") == [
        ("Reform Party", {})
    ]


@pytest.mark.parametrize(
    ("before", "when"),
    [
        ("Marchetti ran a shop for two years before being appointed", {"start": "2019"}),
        ("Marchetti ran a shop for many years before being appointed", {"start": "2019"}),
        ("Marchetti ran a shop before being appointed", {"start": "2019"}),
    ],
)
def test_how_long_something_lasted_before_takes_no_time_from_a_post(before, when):
    assert read(f"{before} head coach of Elm Rovers in 2019.", "employer") == [("Elm Rovers", when)]


@pytest.mark.parametrize("word", ["former", "onetime", "current"])
def test_a_trade_before_a_former_post_is_no_part_of_it(word):
    (told,) = [
        each
        for each in claims(f"Marchetti, a blogger and {word} spokeswoman for the Elm Ministry, spoke.")
        if each.field == "employer"
    ]
    assert (told.value, told.qualifiers["role"]) == ("Elm Ministry", "spokeswoman")
