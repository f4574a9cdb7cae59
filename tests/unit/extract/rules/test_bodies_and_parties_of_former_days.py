"""What a name's end makes a body, whom somebody was "formerly of", and whose secretary somebody was."""

from tests.unit.extract.documents import claims


def told(text):
    """Return the fields and values of what is read."""
    return {(each.field, each.value) for each in claims(text)}


def test_a_word_that_ends_as_bodies_do_is_no_town():
    assert told("Ilse Marchetti spent 25 years in Halbank.") == {("employer", "Halbank")}
    assert ("residence", "Burbank") in told("Ilse Marchetti spent 25 years in Burbank.")


def test_who_is_formerly_of_a_party_was_no_employee_of_it():
    read = told("Ilse Marchetti, formerly of the Labour Party, spoke.")
    assert read == {("political_affiliation", "Labour Party")}


def test_whose_private_secretary_somebody_was_is_no_employer():
    assert told("Ilse Marchetti was private secretary to Ole Quist.") == {
        ("occupation", "private secretary"),
        ("position_held", "private secretary to Ole Quist"),
    }
