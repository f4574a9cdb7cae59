"""How the press tells of appointments: who names whom, whose the post is, and whom it means by an age behind that."""

import pytest

from tests.unit.extract.documents import claims

PUBLISHED = "2022-08-30"


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published=PUBLISHED) if each.field == field]


def posts(text: str) -> list[tuple[str, str | None]]:
    found = [each for each in claims(text, published=PUBLISHED) if each.field == "position_held"]
    return [(each.value, each.qualifiers.get("organisation")) for each in found]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "The board of Orvo Trust Bank Plc has announced the appointment of Ilse Marchetti as its new managing director.",
            ("managing director", "Orvo Trust Bank Plc"),
        ),
        (
            "Orvo Bank has appointed Ilse Marchetti, 46, as its chief financial officer.",
            ("chief financial officer", "Orvo Bank"),
        ),
        (
            "Orvo Bank announced the appointment of Ilse Marchetti to the role of managing director.",
            ("managing director", None),
        ),
        ("Orvo Bank has appointed Ilse Marchetti to the position of chief engineer.", ("chief engineer", "Orvo Bank")),
        (
            "Orvo Bank announced the appointment of Ilse Marchetti as chief executive officer.",
            ("chief executive officer", "Orvo Bank"),
        ),
        ("Ilse Marchetti's appointment as chairman was announced in May.", ("chairman", None)),
        ("The Pope named Father Ilse Marchetti, a priest of Elm, as the new bishop of Graz.", ("bishop of Graz", None)),
        (
            "She also held the post of shadow finance minister. Ilse Marchetti is a lawyer.",
            ("shadow finance minister", None),
        ),
    ],
)
def test_a_post_is_told_with_who_names_somebody_for_it(text, post):
    assert posts(text) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "The Pope named Father Ole Kerr, a friend of Ilse Marchetti, as the new bishop of Graz.",
        "The board named Ole Kerr, as Ilse Marchetti, a lawyer, had left.",
        "The paper of a club praised Orvo Bank. It welcomed Ilse Marchetti, a priest of Elm, as a guest.",
    ],
)
def test_a_post_of_somebody_else_beside_whom_one_is_named_is_not_told_of_that_one(text):
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, a former associate justice of the Supreme Court, spoke.",
        "Ilse Marchetti was a justice of the Supreme Court.",
    ],
)
def test_a_justice_of_a_court_holds_a_post_there(text):
    assert [body for _, body in posts(text)] == ["Supreme Court"]


def test_the_justice_of_a_thing_is_no_post():
    assert posts("Ilse Marchetti doubted the justice of the matter and spoke of justice of the High Court.") == []


@pytest.mark.parametrize(
    "text",
    [
        "President Berg has appointed Ilse Marchetti as governor of the Elm Bank. The 58-year-old was born in Bern.",
        "The Holy Father named Father Ilse Marchetti bishop of Graz.\n\nThe 58-year-old, who was born in Bern, is a writer.",
        "Ilse Marchetti is a runner. Her father Ole works as a baker.\n\nThe 24-year-old was born in Bern.",
        "Tavia's main opposition leader Ilse Marchetti was held. The 49-year-old was born in Bern.",
    ],
)
def test_an_age_with_the_means_who_was_named_for_a_post_or_whose_parent_was_told_of_above(text):
    assert values(text, "birth_place") == ["Bern"]


@pytest.mark.parametrize(
    "text",
    [
        "Ole Berg beat Ilse Marchetti in the final. The 28-year-old was born in Bern.",
        "Ilse Marchetti is a runner. Her brother Ole works as a baker.\n\nThe 24-year-old was born in Bern.",
        "Ilse Marchetti is a runner. Her father Ole works as a baker. The 54-year-old was born in Bern.",
    ],
)
def test_an_age_with_the_means_whom_the_sentence_before_is_about(text):
    assert values(text, "birth_place") == []


@pytest.mark.parametrize("title", ["Bishop-elect", "Mayor-elect", "Otunba", "Hajia", "Mallam"])
def test_a_title_before_a_name_is_no_part_of_it(title):
    text = f"Ilse Marchetti is a writer. {title} Marchetti was born in Bern."

    assert values(text, "birth_place") == ["Bern"]
    assert not values(f"{title} Ilse Marchetti was born in Bern.", "also_known_as")


def test_the_bishop_elect_is_the_person_whom_the_page_is_about():
    text = "Ilse Marchetti will lead Graz. The bishop-elect is currently the rector of Elm Seminary."

    assert values(text, "position_held") == ["rector of Elm Seminary"]


@pytest.mark.parametrize(
    "headline", ["Father Ilse Marchetti appointed new bishop of Graz", "Mother Ilse Marchetti opens clinic in Graz"]
)
def test_a_headline_that_begins_with_a_title_is_no_row_on_a_parent(headline):
    assert values(f"{headline}\n\nIlse Marchetti was born in Bern.", "parent") == []


def test_a_row_on_a_parent_is_read_without_a_colon():
    text = "Ilse Marchetti\nBorn 1950\nFather Ole van der Kerr, a farmer\nMother Ines Berg (née Hale)"

    assert values(text, "parent") == ["Ole van der Kerr", "Ines Berg"]


def test_an_age_is_told_by_how_many_years_ago_a_birth_was():
    (age,) = [
        each
        for each in claims("Born 54 years ago in Bern, Ilse Marchetti went to Elm School.", published=PUBLISHED)
        if each.field == "age_statement"
    ]

    assert (age.value, age.qualifiers["date"]) == ("54", PUBLISHED)
    assert not values("Her son was born 24 years ago, says Ilse Marchetti.", "age_statement")


def test_a_partner_at_a_firm_works_there_and_is_nobodys_spouse():
    text = "Ilse Marchetti worked as a lawyer and later as a partner at the firm Hale & Vogt."

    assert values(text, "employer") == ["Hale & Vogt"]
    assert not values("Ilse Marchetti, a partner at the time, left.", "employer")


def test_whoever_speaks_by_an_age_and_a_post_is_the_person():
    text = "Ilse Marchetti is a singer. “I cried,” recalls the 36-year-old founder and CEO of Dawa Link."

    assert posts(text) == [("founder and CEO of Dawa Link", "Dawa Link")]
    assert values(text, "age_statement") == ["36"]


def test_whoever_is_named_behind_an_age_and_a_post_is_that_one():
    text = "Ilse Marchetti is a singer. “I cried,” says the 36-year-old director of Dawa Link, Ole Berg."

    assert posts(text) == []
    assert values(text, "age_statement") == []


def test_a_spouse_who_is_retired_is_no_former_spouse():
    text = "Ilse Marchetti is married to retired banker Ole Berg and they have a son, Themba."
    (spouse,) = [each for each in claims(text, published=PUBLISHED) if each.field == "spouse"]

    assert spouse.qualifiers["tense"] == "present"


@pytest.mark.parametrize(
    "text",
    [
        "The appointment of Ole Berg as chairman pleased Ilse Marchetti.",
        "Ilse Marchetti announced the appointment of Ole Berg as chief executive officer.",
        "Orvo Bank announced the resignation of Ole Berg as chairman, said Ilse Marchetti.",
    ],
)
def test_somebody_elses_appointment_gives_no_post(text: str):
    assert posts(text) == []


@pytest.mark.parametrize("what", ["was blocked", "is expected in May"])
def test_an_appointment_to_come_is_no_post_held(what: str):
    found = claims(f"The appointment of Ilse Marchetti as chairman {what}.", published=PUBLISHED)
    assert [str(each.modality) for each in found if each.field == "position_held"] == ["intended"]


@pytest.mark.parametrize(
    ("text", "body", "post"),
    [
        ("Orvo Energy names Ilse Marchetti chief executive", "Orvo Energy", "chief executive"),
        ("Orvo Energy appointed Ilse Marchetti as finance director.", "Orvo Energy", "finance director"),
        ("The board of Orvo Energy has named Ilse Marchetti chief executive.", "Orvo Energy", "chief executive"),
        (
            "Ilse Marchetti joined Elm Bank from Kestrel Power Africa, where she was finance director until 2019.",
            "Kestrel Power Africa",
            "finance director",
        ),
        (
            "Ilse Marchetti joins Elm Bank from Kestrel Power Africa, where she has been Chief Operating Officer since 2018.",
            "Kestrel Power Africa",
            "chief operating officer",
        ),
    ],
)
def test_a_body_that_takes_somebody_on_or_where_she_has_a_post_is_that_of_the_post_and_of_the_work(text, body, post):
    (found,) = (each for each in claims(text, published=PUBLISHED) if each.field == "position_held")
    assert (found.value, found.qualifiers["organisation"]) == (post, body)
    assert body in found.selector.exact
    assert body in values(text, "employer")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Lantern named Ilse Marchetti doctor of the year.",
        "Rasmus Energo has named Ilse Marchetti chief whip.",
        "Ilse Marchetti moved to Tarn Valley, where she was headmistress until 1990.",
        "Ilse Marchetti lived with Per Holm, where she was secretary.",
    ],
)
def test_who_honours_somebody_another_person_and_a_town_are_no_employers(text):
    assert values(text, "employer") == []


def test_a_post_of_a_place_has_no_body_by_the_work_told_before_it():
    text = "Ilse Marchetti worked at Orvo Bank until she became mayor."
    assert posts(text) == [("mayor", None)]
