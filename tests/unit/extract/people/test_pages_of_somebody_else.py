"""What stands on a page titled with somebody else's name, below a saint's, or is told of whom a clause names as its subject."""

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

_BOX = "{}\n{}\nHouse | Moss House\nBorn | 6 February 1951 (age 74)\nEducation | Hill College\nPredecessor | {}"


def test_the_box_of_a_page_titled_with_somebody_elses_name_is_not_the_persons():
    assert (
        told(
            _BOX.format("Carla Benassi", "Abbess of Siena", "Ilse Marchetti"),
            ("birth_date", "educated_at", "age_statement"),
        )
        == set()
    )


def test_the_box_of_the_persons_own_page_is():
    own = _BOX.format("Ilse Marchetti", "Abbess of Siena", "Carla Benassi")
    assert told(own, ("birth_date", "educated_at")) == {"birth_date 1951-02-06", "educated_at Hill College"}


def test_orders_that_somebody_has_taken_are_no_honours():
    assert shown("Ilse Marchetti\nOrders\nOrdination | 19 June 1976 by Ugo Roe\nBorn | 6 February 1951", "award") == []


def test_a_saints_name_with_the_title_opens_that_ones_life():
    text = "St. Ilse Marchetti\n\nShe was born in Siena.\n\nSt. Blaise\n\nLittle is known of Saint Blaise. He was bishop of Lom."
    assert shown(text, "position_held") == []


def test_whom_somebody_met_as_her_husband_is_her_own():
    text = "Ilse Marchetti sang. She left Lom in 1930.\n\nDuring her schooling in Siena, Lin Zhao met her husband, physicist Ned Roe."
    assert shown(text, "spouse") == []
    assert shown("During her schooling in Siena, Ilse Marchetti met her husband, physicist Ned Roe.", "spouse") == [
        "Ned Roe"
    ]


def test_what_the_daughter_of_two_did_with_her_husband_tells_of_the_daughter():
    text = "Ilse and Pierre Marchetti met in 1894. Ilse and Pierre’s daughter Irene Marchetti (born 1897) won the Elm Prize with her husband, Fred Roe."
    assert "Fred Roe" not in shown(text, "spouse")
    found = claims(text, subject=Subject(id="x", name="Irene Marchetti"))
    assert "1897" in [each.value for each in found if each.field == "birth_date"]
