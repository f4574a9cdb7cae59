"""Whom a page names in full before it names its person, or by a heading, a list or a town's name: what is told then is not the person's."""

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told


def _of(name: str, text: str) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text, subject=Subject(id="x", name=name))}


def test_a_heading_with_a_title_before_another_name_opens_that_ones_life():
    page = "Ilse Marchetti\n\nShe was born on 3 May 1950. She was Mayor of Siena.\n\n{}\n\nShe was born on 8 June 1961. She was Governor of Umbria."
    for heading in ("Dr. Carla Benassi", "2. Carla Benassi", "3. Prof Carla Benassi"):
        assert told(page.format(heading), ("birth_date",)) == {"birth_date 1950-05-03"}
        assert len(shown(page.format(heading), "position_held")) == 1


def test_a_numbered_heading_with_the_persons_own_name_goes_back_to_the_person():
    page = "1. Carla Benassi\n\nShe was born on 8 June 1961.\n\n2. Dr. Ilse Marchetti\n\nShe was born on 3 May 1950."
    assert told(page, ("birth_date",)) == {"birth_date 1950-05-03"}


def test_a_first_name_is_that_of_whom_the_page_has_named_in_full_before_the_person():
    text = "I had a letter from Martin Hollis. Martin has lived in Genoa since 2007 with his wife, Tess.\n\nOle Karl Martin runs a mill."
    assert _of("Ole Karl Martin", text).isdisjoint({"residence Genoa", "spouse Tess"})


def test_a_surname_before_the_person_is_named_is_that_of_the_one_who_was():
    text = "Sara Benassi won a seat. Benassi was given the seat that her mother, Senator Gwen Benassi, leaves."
    assert _of("Gwen Benassi", text) == {"child Sara Benassi", "occupation senator", "position_held senator"}


def test_a_surname_behind_the_person_is_still_the_persons():
    text = "Marchetti's father, Ugo Marchetti, was a smith. Marchetti studied at Hill College."
    assert shown(text, "educated_at") == ["Hill College"]


def test_a_surname_that_is_also_a_towns_is_who_was_named_so_and_acts():
    text = "Marchetti asked Alice Eastwood to help. When Marchetti left in 1893, Eastwood was made Head of the Moss Institute."
    assert told(text, ("position_held", "employer")) == set()


def test_the_last_of_a_list_does_not_do_what_the_sentence_goes_on_with():
    text = "Lee Korda sang with The Hats, Ben Hale, Dan Byrne and Ilse Marchetti, but was known best as the drummer of Great Reef."
    assert told(text, ("occupation", "employer")) == set()
    text = "Lee Korda sang with Ben Hale, Dan Byrne, Ilse Marchetti, and later became head of the Moss Academy."
    assert told(text, ("position_held",)) == set()


def test_the_subject_of_such_a_sentence_does_it():
    text = "Ilse Marchetti sang with Ben Hale, Dan Byrne and Lee Korda, but was best known as a drummer."
    assert shown(text, "occupation") == ["drummer"]


def test_an_entry_names_somebody_with_the_family_in_front():
    text = "Marchetti, Ugo (3 May 1901 – 8 June 1980), painter, was born in Siena. His career as a teacher was short. Ilse Marchetti is his niece."
    assert told(text, ("birth_date", "birth_place", "occupation")) == set()


def test_an_entry_of_the_persons_own_is_read():
    text = "Marchetti, Ilse (3 May 1901 – 8 June 1980), painter, was born in Siena."
    assert told(text, ("birth_date", "birth_place")) == {"birth_date 1901-05-03", "birth_place Siena"}


def test_a_child_is_not_born_before_the_parent_nor_a_parent_after_the_child():
    text = "Ilse Marchetti was born in 1939.\n\nUgo Marchetti (1899–1977), a painter, was the son of Ilse Marchetti and Piero Sarti."
    assert shown(text, "child") == []
    text = "Ilse Marchetti was born in 1939.\n\nUgo Marchetti (1969–1997), a painter, was the son of Ilse Marchetti and Piero Sarti."
    assert shown(text, "child") == ["Ugo Marchetti"]


def test_his_mother_in_front_is_the_mother_of_whom_the_clause_names():
    text = "After his mother's arrest in 1903, Ugo Sarti lived with an aunt, Ilse Marchetti."
    assert shown(text, "parent") == []


def test_a_month_before_a_day_is_no_name_even_where_it_is_the_persons():
    assert _of("June Sarti", "June Sarti (born June 24, 1931, in Siena) sang.") == {
        "birth_date 1931-06-24",
        "birth_place Siena",
    }
    assert _of("April Sarti", "April Sarti was born April 3, 1933.") == {"birth_date 1933-04-03"}
