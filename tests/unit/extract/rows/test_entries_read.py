"""Entries of a who's who and of biographical dictionaries, which shorten their words and label their parts."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")
WHO = (
    "HALE, Marta; b 3 May 1942; d of John Hale and Ann Quist; m 1975, Per Lund; two s one d. Educ: Soria Grammar Sch.; "
    "Univ. of Porto (BA). Minister of Health, 1994–98; Curator, Museum of Bergen, 1999–2004. Address: Soria."
)
LABELLED = (
    "Marta Hale. Birth. November 16, 1920, in Soria; Education. B.A., Porto University, 1941; M.A., University of Bergen, 1943; "
    "Career. Reporter, Soria Times, 1943–50; editor, Norden magazine, 1951–60. Awards. Camacho Prize, 1962."
)


def read(text: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the fields and values about Marta Hale with their qualifiers."""
    return {(each.field, each.value): dict(each.qualifiers) for each in claims(text, subject=MARTA)}


def test_a_whos_who_entry_is_read_as_if_its_words_were_whole():
    found = read(WHO)
    assert found.keys() == {
        ("birth_date", "1942-05-03"),
        ("parent", "John Hale"),
        ("parent", "Ann Quist"),
        ("spouse", "Per Lund"),
        ("child", "two sons and one daughter"),
        ("educated_at", "Soria Grammar School"),
        ("educated_at", "University of Porto"),
        ("position_held", "minister of health"),
        ("employer", "Museum of Bergen"),
    }
    assert found["position_held", "minister of health"] == {"start": "1994", "end": "1998"}


def test_what_an_entry_is_cited_by_are_its_own_words():
    assert all(each.selector.exact in WHO for each in claims(WHO, subject=MARTA))


def test_a_first_and_a_second_marriage_are_read():
    text = "Hale, Marta; b Oslo 3 May 1920; d of Ole Hale; m 1st 1950, Nils Berg (d 1970), one s one d; 2nd 1972, Per Lund."
    found = read(text)
    assert {value for field, value in found if field == "spouse"} == {"Nils Berg", "Per Lund"}
    assert ("child", "one son and one daughter") in found


@pytest.mark.parametrize(
    "text",
    ["Marta Hale is an engineer; b is a letter; m 12 is a motorway.", "Marta Hale loved books. Education. She sang."],
)
def test_other_sentences_stay_as_they_are(text):
    assert {field for field, _ in read(text)} <= {"occupation"}


def test_an_entry_about_somebody_else_tells_nothing_of_his_wife():
    assert not read("HALE, Per; b 3 May 1920; s of Ole Hale; m 1950, Marta Quist; two s. Educ: Elm Sch.")


def test_parts_behind_labels_with_a_stop_are_rows_of_their_own():
    found = read(LABELLED)
    assert {("birth_date", "1920-11-16"), ("birth_place", "Soria"), ("educated_at", "Porto University")} <= found.keys()
    assert found["employer", "Soria Times"] == {"role": "reporter", "start": "1943", "end": "1950"}
    assert found["award", "Camacho Prize"] == {"date": "1962"}


def test_a_time_behind_the_next_sentence_of_a_course_is_not_the_schools():
    text = "Born 12 June 1950; educated Porto High School; Elm College (MA). Curator, Museum of Bergen, 1975–82; keeper, 1982–98."
    found = read(f"Marta Hale\n\n{text}")
    assert not [each for (field, _), each in found.items() if field == "educated_at" and each.get("start") == "1975"]
