"""Work that only is something, or is ordered by somebody, and what a denial takes as known."""

from tests.unit.extract.documents import claims, shown


def test_what_work_was_names_no_employer():
    assert (
        shown("A step to Marchetti's later work was the study of bones, and then at the medical college.", "employer")
        == []
    )
    assert shown("Marchetti's work was praised by the Moss Museum.", "employer") == []


def test_where_work_was_or_was_done_is_read():
    assert shown("Marchetti's work was mainly at Elm Hospital.", "employer") == ["Elm Hospital"]
    assert shown("Marchetti's work was carried out at Elm Hospital.", "employer") == ["Elm Hospital"]


def test_who_orders_work_is_no_employer():
    text = "Marchetti was told to do 100 hours of unpaid work by Recorder Karl Sarti, at Siena Crown Court."
    assert shown(text, "employer") == []


def test_a_post_before_which_a_body_is_another_ones_says_nothing_of_the_body():
    text = "The new director of the Moss Institute (MI) Professor Ilse Marchetti spoke."
    roles = {each.qualifiers.get("role") for each in claims(text) if each.field == "employer"}
    assert roles <= {"director"}


def test_what_somebody_was_when_is_taken_as_known_by_a_denial():
    text = "Marchetti denied that she took the money when she was Mayor of Siena."
    assert [each.modality.value for each in claims(text) if each.field == "position_held"] == ["asserted"]


def test_what_is_denied_itself_stays_denied():
    text = "Marchetti denied that she was Mayor of Siena when the money went."
    assert [each.modality.value for each in claims(text) if each.field == "position_held"] == ["negated"]
