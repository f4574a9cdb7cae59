"""Boxes: each value of a row is a claim, its quote holds the label, and years in brackets behind it are its times."""

import pytest

from tests.unit.extract.documents import claims


def read(rows: str) -> list[tuple[str, str, dict[str, str], str]]:
    found = claims(f"Ilse Marchetti\n{rows}\n")
    return [(claim.field, claim.value, dict(claim.qualifiers), claim.selector.exact) for claim in found]


def test_a_quote_from_a_box_holds_its_label():
    assert read("- Birthplace: Bath\nChildren: 4") == [
        ("birth_place", "Bath", {}, "Birthplace: Bath"),
        ("child", "four children", {"children": "4"}, "Children: 4"),
    ]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        (
            "Spouse: John Smith (m. 1950; div. 1961), Karl Vogt (m. 1965)",
            [("John Smith", {"start": "1950", "end": "1961"}), ("Karl Vogt", {"start": "1965"})],
        ),
        (
            "Political party | Free Greens (2009–2013) Civic List (2013–present) |",
            [("Free Greens", {"start": "2009", "end": "2013"}), ("Civic List", {"start": "2013"})],
        ),
        ("Spouse\tKarl Vogt (1950–1961)", [("Karl Vogt", {"start": "1950", "end": "1961"})]),
        ("Employer: Polar Bank (PB); Danube Bank", [("Polar Bank", {}), ("Danube Bank", {})]),
    ],
)
def test_brackets_behind_a_value_are_its_times_and_no_part_of_it(row, values):
    assert [(value, qualifiers) for _, value, qualifiers, _ in read(row)] == values


def test_a_label_above_its_value_reads_as_a_row():
    assert read("Born\n4 October 1931\nSpouse\nKarl Vogt") == [
        ("birth_date", "1931-10-04", {}, "Born\n4 October 1931"),
        ("spouse", "Karl Vogt", {}, "Spouse\nKarl Vogt"),
    ]


def values_of(rows: str, field: str) -> list[tuple[str, dict[str, str]]]:
    return [(value, qualifiers) for name, value, qualifiers, _ in read(rows) if name == field]


@pytest.mark.parametrize(
    "rows",
    [
        "Born: 4 May 1950 (age 70)\nCasa Blanca, Soria Province, Spain",
        "Born |\nCasa Blanca, Spain |\n4 May 1950\nResidence | Oslo |",
        "Born | Casa Blanca, Spain | 4 May 1950",
        "Born4 May 1950Casa Blanca, Spain\nNationalitySpanish",
        "Born\n4 May 1950\nCasa Blanca, Spain\nSpouse\nKarl Vogt",
    ],
)
def test_date_and_place_of_a_birth_are_read_from_one_cell_however_its_lines_fall(rows):
    (date,) = values_of(rows, "birth_date")
    (place,) = values_of(rows, "birth_place")
    assert date[0] == "1950-05-04"
    assert place[0].startswith("Casa Blanca, ")
    assert place[0].endswith("Spain")


def test_the_name_that_a_birth_begins_with_is_another_name_and_the_age_in_brackets_an_age():
    rows = "Born Ilse Kovac\n(1950-05-04) 4 May 1950 (age 61)\nGraz, Austria"
    assert values_of(rows, "also_known_as") == [("Ilse Kovac", {})]
    assert values_of(rows, "age_statement") == [("61", {})]
    assert values_of("Died 4 May 2001 (aged 51)", "age_statement") == [("51", {"moment": "death"})]


@pytest.mark.parametrize("rows", ["Born Ilse Marchetti\n4 May 1950", "Born: Otto Kern, Graz, 1950", "Born 1950"])
def test_a_birth_under_the_same_name_or_anybody_elses_tells_no_other_name(rows):
    assert not values_of(rows, "also_known_as")


@pytest.mark.parametrize(
    ("row", "schools"),
    [
        (
            "Education | Lund University (BA) Oslo Polytechnic (MSc, PhD)",
            [("Lund University", {"degree": "BA"}), ("Oslo Polytechnic", {"degree": "MSc, PhD"})],
        ),
        ("Alma mater: Lund University (PhD, 1990)", [("Lund University", {"degree": "PhD", "end": "1990"})]),
        ("Education: Lund University (1985–1990)", [("Lund University", {"start": "1985", "end": "1990"})]),
        ("Education: BSc, Lund University", [("Lund University", {"degree": "BSc"})]),
        ("Alma mater: Lund University (now part of Oslo University)", [("Lund University", {})]),
        ("Education: Master's degree", []),
        ("Education: see below", []),
    ],
)
def test_a_school_in_a_box_has_the_degree_and_the_years_in_its_brackets(row, schools):
    assert values_of(row, "educated_at") == schools


def test_each_line_of_a_cell_inside_a_box_is_a_value():
    rows = "Occupations\nSinger\nSongwriter\nSpouses\nKarl Vogt\n(m. 1975; div. 1990)\nJan Bos\n(m. 1995)\nChildren\t3, including Per"
    assert values_of(rows, "occupation") == [("singer", {}), ("songwriter", {})]
    assert values_of(rows, "spouse") == [
        ("Karl Vogt", {"start": "1975", "end": "1990"}),
        ("Jan Bos", {"start": "1995"}),
    ]
    assert values_of(rows, "child") == [("three children", {"children": "3"}), ("Per", {})]


def test_prose_below_a_row_is_no_part_of_its_cell():
    found = claims("Ilse Marchetti\nOccupation: Singer\nKarl Vogt was a painter in Oslo.\n")
    assert [claim.value for claim in found if claim.field == "occupation"] == ["singer"]


@pytest.mark.parametrize("row", ["NationalityAustrian", "Nationality AustriaAustrian", "Nationality: Austrian"])
def test_a_flag_and_a_missing_blank_are_no_part_of_a_nationality(row):
    assert [value for value, _ in values_of(f"Born 1950\n{row}", "nationality")] == ["Austrian"]


def test_each_award_of_a_cell_has_the_year_beside_it():
    rows = "Notable awards |\nLumen Prize (2001) Lark Medal (2004)"
    assert values_of(rows, "award") == [("Lumen Prize", {"date": "2001"}), ("Lark Medal", {"date": "2004"})]
    assert values_of("Awards: Lumen Prize, 2001", "award") == [("Lumen Prize", {"date": "2001"})]
    assert values_of("Awards: Full list", "award") == []


def test_a_post_of_a_body_among_the_trades_is_a_position():
    rows = "Occupation: Chairperson of Polar Bank, Writer"
    assert values_of(rows, "position_held") == [("chairperson of Polar Bank", {"organisation": "Polar Bank"})]
    assert values_of(rows, "occupation") == [("writer", {})]


def test_a_name_at_birth_is_read_whatever_its_words_mean():
    rows = "Born |\nVirginia Marie Marchetti July 29, 1957 Chicago, Illinois |\nNationality | American |"
    assert values_of(rows, "also_known_as") == [("Virginia Marie Marchetti", {})]
    assert values_of(rows, "birth_place") == [("Chicago, Illinois", {})]


def test_a_row_of_names_may_end_with_a_full_stop():
    rows = "Education: Mount Elm College, Lund University.\nOccupation: Writer"
    assert [value for value, _ in values_of(rows, "educated_at")] == ["Mount Elm College", "Lund University"]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("Spouse: Not married", "spouse"),
        ("Spouse • Wife: Never Married", "spouse"),
        ("Husband: None", "spouse"),
        ("Children: None", "child"),
        ("Children: 0", "child"),
        ("Siblings: Only child", "sibling"),
    ],
)
def test_a_row_that_says_nobody_denies_everybody(row, field):
    (claim,) = claims(f"Ilse Marchetti\n{row}\nBorn: 1950\n")[:1]
    assert (claim.field, claim.value, claim.modality.value) == (field, "anyone", "negated")
    assert claim.selector.exact == row


@pytest.mark.parametrize(
    "value",
    [
        "N/A",
        "Unknown",
        "TBA",
        "Not disclosed",
        "Not yet known",
        "Undisclosed",
        "To be announced",
        "Information not available",
    ],
)
@pytest.mark.parametrize(
    "key", ["Spouse", "Children", "Parents", "Nationality", "Residence", "Employer", "Born", "Awards"]
)
def test_a_row_that_leaves_its_value_open_says_nothing(key, value):
    assert read(f"{key}: {value}\nOccupation: Singer") == [("occupation", "singer", {}, "Occupation: Singer")]


def test_a_row_of_one_who_works_alone_has_no_employer():
    assert values_of("Employer: Self-employed\nOccupation: Retired", "employer") == []


def test_a_form_on_one_line_falls_into_its_rows_and_titles_are_no_names():
    form = (
        "Party Affiliation : Civic List Constituency : 105 Date of Birth : 18.10.1952 Father's Name : Late Shri Gouri Vogt "
        "Marital Status : Married Spouse's Name : Smt. Mia Vogt Children : Son: 2 Permanent Address : Graz"
    )
    found = {(each.field, each.value) for each in claims(f"ILSE MARCHETTI\n\n{form}")}
    assert {
        ("political_affiliation", "Civic List"),
        ("birth_date", "1952-10-18"),
        ("parent", "Gouri Vogt"),
        ("spouse", "Mia Vogt"),
        ("child", "two sons"),
    } <= found


def test_a_longer_label_is_not_the_short_one_that_it_begins_with():
    assert values_of("Party affiliation : Civic List", "political_affiliation") == [("Civic List", {})]


def test_a_sentence_behind_a_bullet_that_begins_as_a_label_does_is_prose():
    found = claims("Ilse Marchetti\n\n- Born in Graz, Austria, she is a former lawyer and graduated from Elm College.")
    assert {("birth_place", "Graz, Austria"), ("occupation", "lawyer"), ("educated_at", "Elm College")} == {
        (each.field, each.value) for each in found if each.field != "name"
    }


def test_a_preposition_before_the_day_is_no_place():
    rows = "Born: On 29 August 1905 (Allahabad)\nDied: On 3 December 1979"
    assert values_of(rows, "birth_place") == [("Allahabad", {})]
    assert values_of(rows, "death_place") == []


def test_a_birth_goes_on_as_one_sentence_in_its_row():
    rows = "Born: August 4, 1961, in Graz, weeks before the war.\nOccupation: Painter"
    assert values_of(rows, "birth_place") == [("Graz", {})]
    assert values_of("Born: 4 August 1961 in Graz. She is a painter.", "occupation") == [("painter", {})]


def test_what_relatives_of_a_box_are_is_no_relative():
    told = read("Father: Ole Hale, mayor of Hull\nMother: Ann Berg, a painter\nSpouse: Karl Foss, lawyer")
    assert [(field, value) for field, value, _, _ in told if field in ("parent", "spouse")] == [
        ("parent", "Ole Hale"),
        ("parent", "Ann Berg"),
        ("spouse", "Karl Foss"),
    ]


@pytest.mark.parametrize("place", ["Porto", "New York City", "in Hull"])
def test_one_name_below_the_day_of_a_birth_is_its_place(place):
    told = read(f"Born\t3 May 1931\n{place}\nOccupation\tnurse")
    assert ("birth_place", place.removeprefix("in ")) in [(field, value) for field, value, _, _ in told]


@pytest.mark.parametrize(
    "day",
    ["May 4, 1938 (age 60)", "4 May 1938 (age 60)", "(1938-05-04) May 4, 1938 (age 60)", "May 4, 1938\n(age 60)"],
)
def test_a_birth_goes_on_below_the_name_in_whatever_order_its_day_is_written(day):
    told = read(f"Born\tMarta Ines Hale\n{day}\nPorto, Portugal\nOccupation\tnurse")
    found = {(field, value) for field, value, _, _ in told}
    assert {("birth_date", "1938-05-04"), ("birth_place", "Porto, Portugal"), ("age_statement", "60")} <= found


def test_a_month_in_the_name_of_a_place_is_no_day():
    assert values_of("Born\tMarta Ines Hale\nMay Island, Scotland\nOccupation\tnurse", "birth_place") == [
        ("May Island, Scotland", {})
    ]


def test_a_name_on_a_line_of_its_own_before_the_day_is_that_at_birth():
    rows = "Born\nNora Zita Holm\n11 December 1938\nPorto, Portugal\nDied\t30 March 2015"
    assert values_of(rows, "also_known_as") == [("Nora Zita Holm", {})]
    assert values_of(rows, "birth_place") == [("Porto, Portugal", {})]


@pytest.mark.parametrize("place", ["Charlotte Amalie", "Santa Maria", "Victoria Falls"])
def test_a_place_on_a_line_of_its_own_before_the_day_is_no_name(place):
    rows = f"Born\n{place}\n11 December 1938\nDied\t30 March 2015"
    assert values_of(rows, "also_known_as") == []
    assert values_of(rows, "birth_place") == [(place, {})]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Elementary: Elm Central School, 1977–1983", ("Elm Central School", {"start": "1977", "end": "1983"})),
        (
            "Secondary: Elm High School, 1983–1987 (Valedictorian)",
            ("Elm High School", {"start": "1983", "end": "1987"}),
        ),
        (
            "College: Elm University, BSc Civil Engineering, 1992",
            ("Elm University", {"degree": "BSc", "subject": "civil engineering", "end": "1992"}),
        ),
        (
            "Graduate Studies: Elm University, Master in Public Policy, 2009",
            ("Elm University", {"degree": "Master", "subject": "public policy", "end": "2009"}),
        ),
        ("Law school: Elm University, Porto", ("Elm University", {})),
    ],
)
def test_schools_are_told_by_level_with_what_stands_behind_them(row, told):
    assert values_of(f"Occupation: Nurse\nEducational Attainment:\n{row}", "educated_at") == [told]


def test_a_degree_is_that_of_the_school_before_it_in_its_piece_of_the_row():
    assert values_of("Education: Elm University, LLB, 1992; Ash University, LLM, 1995", "educated_at") == [
        ("Elm University", {"degree": "LLB", "end": "1992"}),
        ("Ash University", {"degree": "LLM", "end": "1995"}),
    ]


def test_one_year_behind_two_schools_is_of_neither():
    assert values_of("Alma mater: Elm University, Ash University, 1992", "educated_at") == [
        ("Elm University", {}),
        ("Ash University", {}),
    ]


def test_values_stand_below_each_other_up_to_the_next_row():
    rows = "Born\t8 October 1961\nInstitutions\tCNRS\nElm University\nAsh Institute of Physics\nThesis\tOn functions"
    assert values_of(rows, "employer") == [("CNRS", {}), ("Elm University", {}), ("Ash Institute of Physics", {})]
    rows = "Born\t8 October 1961\nAwards\tElm Prize (1990)\nAsh Medal\nOak Prize\nSpouse\tOle Berg"
    assert values_of(rows, "award") == [("Elm Prize", {"date": "1990"}), ("Ash Medal", {}), ("Oak Prize", {})]


@pytest.mark.parametrize(
    "between",
    [
        "\nAsh College",
        "Early life\nAsh College",
        "Berg is a dean there.\nAsh College",
        "Elm city\nin 1990, Ash College",
    ],
)
def test_what_a_blank_line_a_heading_or_a_sentence_parts_from_a_row_is_no_value_of_it(between):
    rows = f"Born\t8 October 1961\nInstitutions\tCNRS\n{between}\nSpouse\tOle Berg"
    assert values_of(rows, "employer") == [("CNRS", {})]


def test_a_footnotes_mark_behind_a_closing_quotation_mark_is_no_part_of_a_name():
    rows = 'Nickname(s)\tBaba, "OBJ"[2]\nBorn\t5 March 1937'
    assert values_of(rows, "also_known_as") == [("Baba", {}), ("OBJ", {})]


def test_rows_of_scientists_and_players_end_a_cell():
    rows = "Born\t8 October 1961\nInstitutions\tElm Hospital\nOak Hospital\nSub-specialties\tPlastic surgery"
    assert values_of(rows, "employer") == [("Elm Hospital", {}), ("Oak Hospital", {})]


def test_labels_of_data_are_labels():
    told = {
        (field, value)
        for field, value, *_ in read("birth_place = Bath\nalma_mater = Elm University\nwork_institution = Oak Academy")
    }
    assert told == {("birth_place", "Bath"), ("educated_at", "Elm University"), ("employer", "Oak Academy")}


@pytest.mark.parametrize(
    ("row", "school"),
    [
        ("Education: St Anne's Convent, Bath", "St Anne's Convent"),
        ("Training: Elm Academy of Art", "Elm Academy of Art"),
    ],
)
def test_a_convent_and_where_somebody_was_trained_are_schools(row, school):
    assert [(field, value) for field, value, *_ in read(row)] == [("educated_at", school)]


@pytest.mark.parametrize("row", ["Education: Anglican", "width_of_image = 280px", "convent = Anne"])
def test_other_words_are_no_schools(row):
    assert read(row) == []


def test_a_further_label_on_the_line_of_a_row_ends_its_value() -> None:
    assert values_of("| Firm: | Tarn Motors | | Joined Board: | 1971 | | Still there? : |", "employer") in (
        [("Tarn Motors", {})],
        [],
    )
    assert values_of("| Employer: | Tarn Motors | | Joined Board: | 1971 | | Still there? : |", "employer") == [
        ("Tarn Motors", {})
    ]
