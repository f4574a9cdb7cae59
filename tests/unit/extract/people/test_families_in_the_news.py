"""Of whom a report tells that names several of one family, and whom "known as" does not name."""

from service.domain.source import Subject
from tests.unit.extract.documents import ILSE, claims

TORUN = Subject(id="torun", name="Torun Marchetti")
REPORT = (
    "Ilse Marchetti, once the mayor of Porto, dies\n\n"
    "The former mayor Ilse Marchetti died at home on Monday.\n\n"
    "The judge Torun Marchetti said that the city had lost a cousin of hers.\n\n"
    "A book of condolences was opened in the town hall.\n\n"
    "Ms Marchetti, who was born in 1940, never married. Ms Marchetti studied at the University of Oslo."
)


def test_a_surname_alone_is_that_of_whom_a_report_has_told_first():
    mine = {each.field for each in claims(REPORT, subject=ILSE, published="2020-03-04")}
    assert {"birth_date", "educated_at", "spouse"} <= mine
    others = {each.field for each in claims(REPORT, subject=TORUN, published="2020-03-04")}
    assert others.isdisjoint({"birth_date", "educated_at", "spouse"})
    assert "occupation" in others


def test_a_relative_named_once_before_leaves_the_surname_to_the_person():
    text = "Torun Marchetti has a daughter. Ilse Marchetti is a painter. Marchetti was born in 1940."
    assert [each.value for each in claims(text, subject=ILSE) if each.field == "birth_date"] == ["1940"]


def test_whose_editor_somebody_is_known_as_is_somebody_else():
    text = "The poet Nils Dahl, who was better known as Ilse Marchetti’s editor, was born in Hull in 1931. Dahl studied in Leeds."
    assert not [each for each in claims(text) if each.field in ("birth_date", "birth_place", "occupation")]


def test_the_name_that_somebody_is_known_as_is_that_ones():
    text = "The poet Nilse Dahl, who is better known as Ilse Marchetti, was born in Hull in 1931."
    assert [each.value for each in claims(text) if each.field == "birth_date"] == ["1931"]
