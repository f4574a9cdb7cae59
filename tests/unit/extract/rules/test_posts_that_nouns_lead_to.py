"""Posts that a noun for them leads up to, grades that somebody is promoted to, and professors' chairs."""

import pytest

from tests.unit.extract.documents import claims

WORK = {"employer", "position_held", "educated_at"}


def read(text: str, modality: str = "asserted") -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text) if each.field in WORK and each.modality == modality}


def posts(text: str) -> dict[str, dict[str, str]]:
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == "position_held"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ilse Marchetti is a baker. Previous positions include director of Oxbank and chief economist at the Elm Bank.",
            {("position_held", "director of Oxbank"), ("employer", "Elm Bank")},
        ),
        (
            "Her previous roles include chair of the Elm Bank.",
            {("position_held", "chair of the Elm Bank")},
        ),
        (
            "Marchetti's other posts were deputy mayor of Bern and chair of the Elm Bank.",
            {("position_held", "deputy mayor of Bern"), ("position_held", "chair of the Elm Bank")},
        ),
        (
            "She has held positions including director of the Elm Trust and dean of Holm University.",
            {
                ("position_held", "director of the Elm Trust"),
                ("position_held", "dean of Holm University"),
                ("employer", "Holm University"),
            },
        ),
        ("Other posts held include Minister of Health.", {("position_held", "minister of health")}),
        (
            "Ilse Marchetti held the post of Professor of Conducting at the Elm Academy of Music.",
            {("employer", "Elm Academy of Music")},
        ),
    ],
)
def test_posts_that_a_noun_for_them_lists_are_held(text, told):
    assert read(text) == told


def test_a_post_that_is_called_previous_is_of_the_past():
    assert posts("Her previous positions include director of the Elm Bank.") == {
        "director of the Elm Bank": {"organisation": "Elm Bank", "tense": "past"}
    }


@pytest.mark.parametrize(
    "text",
    [
        "The board's positions include director of the Elm Bank. Marchetti sings.",
        "Marchetti writes. Popular jobs include director of the Elm Bank.",
        "Per Vik met Ilse Marchetti. His previous roles include director of the Elm Bank.",
        "Ilse Marchetti applied for positions including director of the Elm Bank.",
        "Ilse Marchetti abolished the post of director of the Elm Bank.",
        "Ilse Marchetti created the post of chief scientist at the Elm Bank.",
        "Ilse Marchetti's father held the post of director of the Elm Bank.",
        "Ilse Marchetti's film roles include the mayor of Bern.",
        "Her previous roles include the mayor of Bern.",
        "Ilse Marchetti was secretary to the Minister of Finance.",
    ],
)
def test_a_post_that_is_nobodys_or_anothers_is_none_of_hers(text):
    assert read(text) == set()


@pytest.mark.parametrize("verb", ["never held", "did not hold", "never took up"])
def test_a_post_that_was_never_held_is_denied(verb):
    text = f"Ilse Marchetti {verb} the post of director of the Elm Bank."
    assert (read(text), read(text, "negated")) == (set(), {("position_held", "director of the Elm Bank")})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "She was promoted to reader in 1970 and to professor in 1974.",
            {"reader": {"start": "1970"}, "professor": {"start": "1974"}},
        ),
        ("Marchetti was promoted from lecturer to professor in 1974.", {"professor": {"start": "1974"}}),
        ("Marchetti rose to professor at Holm University.", {"professor": {"organisation": "Holm University"}}),
        ("Per Vik promoted Ilse Marchetti to captain in 1944.", {"captain": {"start": "1944"}}),
        ("Marchetti promoted Per Vik to captain in 1944.", {}),
        ("Ilse Marchetti's brother was promoted to captain in 1944.", {}),
    ],
)
def test_a_grade_that_somebody_is_promoted_to_is_a_post(text, told):
    assert posts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marchetti was a reader in law at Holm University.", {("employer", "Holm University")}),
        ("Marchetti was a reader of novels.", set()),
        ("Marchetti is a reader at heart.", set()),
        ("Marchetti became a reader in 1970.", set()),
    ],
)
def test_a_reader_is_a_grade_only_in_a_field_or_at_a_body(text, told):
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marchetti holds the Chair of Physics at Holm University.",
            {"Chair of Physics at Holm University": {"organisation": "Holm University", "tense": "present"}},
        ),
        (
            "Marchetti took up the Byron Chair of Law in 1980 and resigned in 1985.",
            {"Byron Chair of Law": {"start": "1980", "end": "1985"}},
        ),
        (
            "In 1980 Marchetti succeeded to the Chair of Anatomy, which she held until 1991.",
            {"Chair of Anatomy": {"start": "1980", "end": "1991"}},
        ),
        ("Marchetti held the Chair responsible for the loss.", {}),
        ("Per Vik held the Chair of Physics before Ilse Marchetti.", {}),
        ("Marchetti was offered the Chair of Physics but declined.", {}),
        ("Marchetti studied at the Chair of Physics of Holm University.", {}),
    ],
)
def test_a_professors_chair_is_a_post_of_who_holds_it(text, told):
    assert posts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Her honours include the Seligman Crystal of the Elm Society (2016) and the Lumen Prize in 2018.",
            [("Seligman Crystal", "2016"), ("Lumen Prize", "2018")],
        ),
        ("Her honours include the Lark of the Elm Society and dinner with the Lumen Prize winner.", []),
    ],
)
def test_an_honour_without_a_word_for_one_is_told_by_its_row_with_its_giver(text, told):
    assert [(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"] == told


@pytest.mark.parametrize("body", ["Elm Midwives' Association", "Elm Secretaries' Union", "Elm Engineers' Society"])
def test_a_body_is_named_for_several_of_any_trade(body):
    assert read(f"Marchetti was national secretary of the {body}.") == {
        ("position_held", f"national secretary of the {body}")
    }


def test_a_body_of_which_somebody_was_something_is_the_posts():
    text = "Ilse Marchetti taught at Elm School in Lom, of which she was headmistress from 1934 to 1946. She joined the Oak Bank, of which she became director in 1950."
    assert posts(text) == {
        "headmistress": {"organisation": "Elm School", "start": "1934", "end": "1946", "tense": "past"},
        "director": {"organisation": "Oak Bank", "start": "1950"},
    }
    assert posts("Ilse Marchetti left the Oak Bank, of which Nils Berg was director.") == {}


def test_who_held_a_post_is_told_behind_it():
    assert set(posts("The post of mayor of Lom was held by Ilse Marchetti from 1970 to 1974.")) == {"mayor of Lom"}


@pytest.mark.parametrize(
    "text",
    [
        "The post of mayor of Lom was never held by Ilse Marchetti.",
        "The meeting with the mayor of Lom was held by Ilse Marchetti in 1970.",
        "The mayor of Lom was criticised by Ilse Marchetti in 1970.",
        "The post of mayor of Lom was held by Ilse Marchetti's father.",
    ],
)
def test_what_is_done_by_somebody_makes_no_mayor_of_her(text):
    assert posts(text) == {}


def test_its_post_is_that_of_the_one_body_before_a_semicolon():
    text = "From 1975 Ilse Marchetti was employed at the Institute for Recent History, first as an assistant; she was its director from 1999 to 2004."
    assert posts(text)["director"]["organisation"] == "Institute for Recent History"


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti worked at Elm Bank; the firm grew; she was its director from 1999.",
        "Ilse Marchetti worked at Elm Bank and Oak Bank; she was its director from 1999.",
        "Ilse Marchetti worked at Elm Bank; in 1990 she went to Porto; she became its mayor in 1999.",
    ],
)
def test_its_post_may_be_that_of_another_between(text):
    assert not any("organisation" in each for each in posts(text).values())
