"""What was studied where: subject and degree of each school, before or behind it, and names of schools in small letters."""

import pytest

from tests.unit.extract.documents import claims


def studies(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == "educated_at"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Marchetti studied medicine at Lund University, then German at Leiden University.", ["medicine", "German"]),
        (
            "She studied law at Lund University in Sweden, and Greek language at Leiden University.",
            ["law", "Greek language"],
        ),
        ("Marchetti went on to Leiden University to study marine biology.", ["marine biology"]),
        (
            "She went to Leiden College of Advanced Education in Holland to study Malting and Brewing.",
            ["Malting and Brewing"],
        ),
        ("Marchetti studied malting and brewing from Leiden University.", ["malting and brewing"]),
        ("She completed her Civil Engineering from the Government Engineering College.", ["civil engineering"]),
        ("She studied biology and zoology, graduating from Leiden University in 1973.", ["biology and zoology"]),
        ("She won a scholarship to Leiden University, where she read law.", ["law"]),
        ("Marchetti took courses in pottery at the Leiden School of Art.", ["pottery"]),
        ("Marchetti studied law, then business administration at Leiden University.", ["business administration"]),
        ("She holds an MA in Applied Finance and Trade from Leiden University.", ["Applied Finance and Trade"]),
        ("She has a PhD in Logic, Politics and Economics from Leiden University.", ["Logic, Politics and Economics"]),
        ("Marchetti travelled to Leiden University, and she graduated with a PhD in law.", ["law"]),
    ],
)
def test_the_subject_belongs_to_the_school_that_it_was_studied_at(text, subjects):
    assert [qualifiers["subject"] for _, qualifiers in studies(text)] == subjects


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti studied hard at Leiden University.",
        "Marchetti studied abroad at Leiden University.",
        "Marchetti trained as a nurse at Leiden University.",
        "Marchetti trained as a primary school teacher at Leiden University.",
        "She finished her studies at Leiden University.",
        "She graduated from Leiden University in 1988 and studied the stars in Oslo.",
    ],
)
def test_how_somebody_studied_is_no_subject(text):
    assert [qualifiers.get("subject") for _, qualifiers in studies(text)] == [None]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("She graduated from Leiden University with a B.Sc. in Zoology in 1973.", ("B.Sc.", "zoology")),
        ("After studying at Leiden University, where she earned a PhD in 1973, Marchetti moved.", ("PhD", None)),
        (
            "She earned an undergraduate degree in commerce from Leiden University.",
            ("undergraduate degree", "commerce"),
        ),
    ],
)
def test_a_degree_behind_a_school_is_that_school_s(text, degree):
    ((_, qualifiers),) = studies(text)
    assert (qualifiers["degree"], qualifiers.get("subject")) == degree


def test_a_degree_of_the_next_school_is_not_the_one_before():
    text = "Marchetti attended Lund University and earned a PhD from Leiden University."
    assert dict(studies(text))["Lund University"] == {}


def test_who_comes_in_a_year_to_study_begins_then():
    assert studies("Marchetti reached Holland in 1973 to study at Leiden University.") == [
        ("Leiden University", {"start": "1973"})
    ]


def test_a_year_of_birth_is_no_year_of_studies():
    found = studies("Born in Soria in 1932, she completed her Civil Engineering from Leiden University.")
    assert [qualifiers.get("end") for _, qualifiers in found] == [None]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "She was educated at the Bishop Cotton girls school and Mount Carmel college.",
            ["Bishop Cotton girls school", "Mount Carmel college"],
        ),
        ("She studied law at Leiden university.", ["Leiden university"]),
        ("She attended the Government High School in Pune.", ["Government High School"]),
        ("She was sent to Repford Grammar School.", ["Repford Grammar School"]),
        ("Having won a place at Leiden University in 1994, Marchetti read law there.", ["Leiden University"]),
        ("Marchetti went up to Leiden College in 1962.", ["Leiden College"]),
        ("Marchetti's degrees are in engineering, from Rabat Polytechnic.", ["Rabat Polytechnic"]),
        ("She completed her schooling at both Lund School and Leiden School.", ["Lund School", "Leiden School"]),
        ("She was born into a wealthy family and attended Robert College.", ["Robert College"]),
        ("She studied, and later worked, at Leiden University.", ["Leiden University"]),
    ],
)
def test_schools_are_read_in_small_letters_and_other_wordings(text, schools):
    assert sorted(value for value, _ in studies(text)) == sorted(schools)


@pytest.mark.parametrize(
    "text",
    [
        "She attended a Catholic school and a Paris school.",
        "She went to an English boarding school in Kent.",
        "Marchetti was sent to Leiden University to teach.",
        "She was accepted by Leiden University but never went.",
        "She read about the strike at Leiden University.",
        "Marchetti won a place at the table of Leiden University.",
    ],
)
def test_a_school_without_a_name_or_without_study_is_none(text):
    assert studies(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti abandoned her studies at Leiden University to join a theatre.",
        "Marchetti quit her studies at Leiden University after two terms.",
    ],
)
def test_who_gives_up_studies_has_abandoned_them(text):
    assert studies(text) == [("Leiden University", {"completed": "abandoned"})]


def test_a_life_told_in_fragments_is_the_person_s():
    text = (
        "Ilse Marchetti\n\nEducation: Studied medicine at Lund University, 1970–1973; studied law at Leiden University in Holland, "
        "and Greek language at Soria University, both late in her twenties; graduated from the Academy of Arts in Oslo."
    )
    assert [value for value, _ in studies(text)] == [
        "Lund University",
        "Leiden University",
        "Soria University",
        "Academy of Arts",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Vogt lived in Oslo; studied at Lund University.",
        "The Polar Bank closed; attended by nobody was Leiden University.",
    ],
)
def test_what_follows_another_subject_is_not_the_person_s(text):
    assert studies(text) == []


def test_a_degree_is_not_carried_on_to_a_school_of_long_ago():
    text = (
        "Marchetti studied law at Lund University, which in those days was troubled by a great deal of unrest. Then came years of "
        "travel on foot through most of the country, with odd jobs in the harbours, of which she later wrote at great length and with much wit, for the children and for whoever would listen, "
        "and after those a time in the workshop of a printer whose trade she learned thoroughly. She graduated in 1982."
    )
    assert [qualifiers.get("end") for _, qualifiers in studies(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti trained the rowers at Lund University.",
        "Marchetti trained hundreds of nurses at Lund University.",
        "Marchetti is a graduate student adviser at Lund University.",
    ],
)
def test_who_trains_others_at_a_school_did_not_study_there(text):
    assert not studies(text)


def test_a_degree_and_its_year_stay_with_their_school():
    text = "Marchetti graduated from Leiden University in 1970 with a degree in law and from Lund University in 1975."
    assert dict(studies(text))["Lund University"].get("degree") is None
    text = "She earned a law degree from Leiden University and an MBA from Lund University in 1990."
    found = dict(studies(text))
    assert (found["Leiden University"].get("end"), found["Lund University"]["end"]) == (None, "1990")
