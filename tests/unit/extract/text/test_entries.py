"""Entries of books of reference, whose short words and parts are those of a box."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")
ENTRY = (
    "HALE, Dame Marta Ingrid, DBE 1994; b Visby, 3 May 1942; yr d of late John Hale and Ann (née Quist); m 1st, 1965, Sven Moe"
    " (marr. diss. 1971); 2nd, 1975, Per Lund; two s one d. Educ: Soria Grammar Sch.; Univ. of Porto (BA). Lecturer in Law,"
    " Univ. of Leeds, 1970–80; Minister of Health, 1994–98. Publications: Salt Roads, 1985; Grey Water, 1991."
)
OTHER = (
    "HAMSUN, Ole; b 4 April 1930; s of Nils Hamsun; m 1955, Ane Moe; one s. Educ: Oslo Cathedral Sch. Editor, 1970–74."
)
LABELLED = (
    "{}. Birth. March 2, 1931, in Bergen; Education. M.A., University of Oslo, 1953; Career. Editor, Bergen Press, 1954–60; "
    "Lecturer in History, University of Leeds, 1961–80."
)


def told(text: str) -> set[tuple[str, str]]:
    return {(claim.field, claim.value) for claim in claims(text, subject=MARTA)}


def test_the_parts_of_an_entry_are_read_as_rows():
    assert told(ENTRY) == {
        ("birth_date", "1942-05-03"),
        ("birth_place", "Visby"),
        ("parent", "John Hale"),
        ("parent", "Ann"),
        ("spouse", "Sven Moe"),
        ("spouse", "Per Lund"),
        ("child", "two sons and one daughter"),
        ("educated_at", "Soria Grammar School"),
        ("educated_at", "University of Porto"),
        ("notable_for", "Salt Roads"),
        ("notable_for", "Grey Water"),
        ("employer", "University of Leeds"),
        ("position_held", "minister of health"),
    }


def test_what_is_cited_of_an_entry_stands_in_it():
    for claim in claims(ENTRY, subject=MARTA):
        place = claim.selector
        assert ENTRY[place.start : place.end] == place.exact
        assert place.exact[0].isalnum()


def test_a_marriage_that_was_dissolved_has_an_end():
    ends = {claim.value: dict(claim.qualifiers).get("end") for claim in claims(ENTRY, subject=MARTA)}
    assert ends["Sven Moe"] == "1971"
    assert ends["Per Lund"] is None


@pytest.mark.parametrize("title", ["Marta Hale", "Hale, Marta", "Hale, Marta I"])
def test_labels_behind_a_name_open_rows(title):
    assert told(LABELLED.format(title)) == {
        ("birth_date", "1931-03-02"),
        ("birth_place", "Bergen"),
        ("educated_at", "University of Oslo"),
        ("employer", "Bergen Press"),
        ("employer", "University of Leeds"),
    }


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        OTHER.replace("Ane Moe", "Marta Hale"),
        "HAMSUN, Ole (1930–2001); b 4 April 1930; s of Nils Hamsun. Educ: Oslo Cathedral Sch. Editor, 1970–74.",
        f"{ENTRY}\n{OTHER}",
    ],
)
def test_an_entry_on_somebody_else_or_one_of_several_tells_nothing(text):
    assert not told(text) & {("birth_date", "1930-04-04"), ("parent", "Nils Hamsun"), ("spouse", "Ane Moe")}
    assert not [each for each in told(text) if each[0] in {"educated_at", "spouse", "child"}]


def test_an_entry_below_prose_stays_as_it_is():
    assert told(f"Marta Hale was born in Soria and likes the sea.\n\n{OTHER}") == {("birth_place", "Soria")}


@pytest.mark.parametrize("title", ["Hamsun, Ole", "Ole Hamsun", "OLE HAMSUN"])
def test_labels_behind_another_name_tell_nothing(title):
    assert told(f"{LABELLED.format(title)} Marta Hale is a painter.") == {("occupation", "painter")}


def test_the_whole_label_of_the_schools_opens_them_too():
    entry = "HALE, Marta; b 3 May 1942. Educated: Trinity College, Dublin. Ambassador to Norway, 1990–95."
    assert ("educated_at", "Trinity College, Dublin") in told(entry)
    assert all(each.selector.exact in entry for each in claims(entry, subject=MARTA))


STOPPED = (
    "HALE, Marta, OBE 1990; painter; b. Visby, 3 May 1942; dau. of late John Hale and Ann Hale (née Quist); m. 1st, 1965, Sven Moe"
    " (marr. diss. 1971); {} Educ.: Soria Grammar Sch.; Univ. of Porto (BA)."
)


def test_short_words_with_a_stop_are_read_as_those_without():
    assert told(STOPPED.format("two s. one d.")) >= {
        ("birth_date", "1942-05-03"),
        ("birth_place", "Visby"),
        ("parent", "John Hale"),
        ("parent", "Ann Hale"),
        ("spouse", "Sven Moe"),
        ("child", "two sons and one daughter"),
        ("educated_at", "Soria Grammar School"),
        ("educated_at", "University of Porto"),
    }


def test_children_of_each_marriage_are_no_count_of_all():
    found = told(STOPPED.format("two s. one d.; 2nd, 1975, Per Lund; one s."))
    assert ("spouse", "Per Lund") in found
    assert not [value for field, value in found if field == "child"]


@pytest.mark.parametrize("year", ["1950, ", "1950 "])
def test_a_marriage_has_its_year(year):
    found = claims(f"HALE, Marta; painter; d. of John Hale; m. {year}Per Lund; 1 s. 2 d.", subject=MARTA)
    assert [(each.value, each.qualifiers.get("start")) for each in found if each.field == "spouse"] == [
        ("Per Lund", "1950")
    ]


def test_a_name_in_its_order_opens_an_entry_too():
    assert told("Marta Hale, b. 1930; dau. of John Hale; m. 1950, Per Lund; 2 s. 1 d.") == {
        ("birth_date", "1930"),
        ("parent", "John Hale"),
        ("spouse", "Per Lund"),
        ("child", "2 sons and 1 daughter"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "HALE, Olav; b. 1950; s. of Sven Hale; m. 1975, Ane Berg; one s.",
        "Olav Hale, b. 1950; s. of Sven Hale; m. 1975, Ane Berg; one s.",
    ],
)
def test_an_entry_with_stops_on_another_tells_nothing(text):
    assert told(text) == set()


def test_a_death_ends_what_an_entry_tells_of_a_marriage():
    found = claims("HALE, Marta; b. Visby 1930; m. 1950, Per Lund; d. Oslo, 3 May 1990.", subject=MARTA)
    assert {(each.field, each.value) for each in found} == {
        ("birth_place", "Visby"),
        ("birth_date", "1930"),
        ("spouse", "Per Lund"),
        ("death_place", "Oslo"),
        ("death_date", "1990-05-03"),
    }
    assert all("end" not in each.qualifiers for each in found)


def test_where_somebody_dines_is_no_side_and_where_parents_live_no_child():
    entry = "HALE, Marta; b 3 May 1942; d of John and Ann Hale, Lom; one s. Educ: Elm Sch. Editor, 1970–74. Publications: Salt, 1985. Club: Elm."
    assert told(entry) >= {("parent", "John"), ("parent", "Ann Hale"), ("child", "one son")}
    assert not [value for field, value in told(entry) if field == "employer" or value == "Lom"]


def test_a_given_name_in_capitals_opens_an_entry_too():
    assert told("HALE, MARTA, painter; b. Visby, 3 May 1942; d. of John Hale; m. 1975, Per Lund; two s.") >= {
        ("birth_date", "1942-05-03"),
        ("birth_place", "Visby"),
        ("parent", "John Hale"),
        ("spouse", "Per Lund"),
        ("child", "two sons"),
    }


def test_another_of_the_family_in_capitals_is_another():
    entry = "HALE, PETER, painter; b. Lom, 3 May 1930; s. of Jon Hale; m. 1955, Ane Moe; two s. one d."
    assert told(entry) == set()
