"""Offices of whom one body sends to another, which one in a row, and those that tell their house themselves."""

import pytest

from tests.unit.extract.documents import claims


def posts(text):
    """Return each post with its body and what singles it out."""
    return {
        (each.value, each.qualifiers.get("organisation"), each.qualifiers.get("distinction"))
        for each in claims(text)
        if each.field == "position_held"
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("X was the first ambassador of Norway to Chile.", ("ambassador of Norway to Chile", None, "first")),
        ("X, ambassador of Norway to Chile and Peru, spoke.", ("ambassador of Norway to Chile and Peru", None, None)),
        ("X was consul general of Norway in Boston.", ("consul general of Norway in Boston", None, None)),
        (
            "X was Norway's first woman ambassador to the United Nations.",
            ("ambassador to the United Nations", "United Nations", "first woman"),
        ),
        (
            "X was appointed permanent representative of Norway to the United Nations.",
            ("permanent representative of Norway to the United Nations", "United Nations", None),
        ),
        (
            "X was special envoy of the United Nations to Syria.",
            ("special envoy of the United Nations to Syria", "United Nations", None),
        ),
        ("X was the third president of the Court.", ("president of the Court", None, "third")),
        (
            "X was the fifth and last president of the Senate of Chile.",
            ("president of the Senate of Chile", "Senate of Chile", "fifth and last"),
        ),
        ("X was the first woman to serve as mayor of Bergen.", ("mayor of Bergen", None, None)),
    ],
)
def test_an_office_has_all_that_it_is_of_and_its_place_in_the_row(text, post):
    assert posts(text.replace("X", "Ilse Marchetti", 1)) == {post}


def test_who_represents_one_body_at_another_is_not_employed_there():
    found = claims("Ilse Marchetti was appointed permanent representative of Norway to the United Nations.")
    assert {each.field for each in found} == {"position_held"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti drove the ambassador of Norway to Chile.",
        "Ilse Marchetti drove the mayor of Bergen to Oslo.",
        "Ilse Marchetti met the first woman to serve as mayor of Bergen.",
        "Per Dahl was the first man to serve as mayor of Bergen. Ilse Marchetti was there.",
        "Ilse Marchetti was the fifth wife of the president of the Court.",
        "Ilse Marchetti was the daughter of a hospital director.",
        "Ilse Marchetti told the hospital director that she would leave.",
        "Ilse Marchetti was in charge of the hospital's finances.",
        "Ilse Marchetti ran for the hospital board.",
        "Ilse Marchetti ran past the hospital.",
    ],
)
def test_the_office_of_another_is_not_hers(text):
    assert not posts(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("X is a hospital director.", ("hospital director", None, None)),
        ("Hospital director X spoke.", ("hospital director", None, None)),
        ("X was the medical director.", ("medical director", None, None)),
        ("X ran Saint Olav Hospital for ten years.", ("head of Saint Olav Hospital", "Saint Olav Hospital", None)),
        ("X took charge of Saint Olav Hospital.", ("head of Saint Olav Hospital", "Saint Olav Hospital", None)),
        ("X was in charge of the field hospital.", ("head of the field hospital", "the field hospital", None)),
        (
            "X, the director of a children's hospital in Bergen, spoke.",
            ("director of a children's hospital", "a children's hospital", None),
        ),
    ],
)
def test_who_heads_a_house_is_read_in_all_wordings(text, post):
    assert posts(text.replace("X", "Ilse Marchetti", 1)) == {post}


@pytest.mark.parametrize("house", ["the hospital", "the clinic", "a company", "a boys' school"])
def test_a_house_told_by_its_kind_alone_is_no_employer(house):
    assert not [each for each in claims(f"Ilse Marchetti worked at {house} until 1990.") if each.field == "employer"]
