"""Pages of boards and of parliaments, on invented people: cards below names, rows of others, courses of lives in German lands."""

from tests.unit.extract.documents import claims, shown, told

BOARD = """Board of Directors

Karen Holt
Chair since 2018, board member since 2014
Born 1957, Norwegian
Education: MSc in Economics, Aarhus University
Other positions: Chair of Holm Insurance

Ilse Marchetti
Deputy chair since 2016, board member since 2011
Born 1961, Danish
Education: MSc, Technical University of Denmark (1987)

Ewa Wrona
Board member (since 2020)
Born 1973, Polish
Education: Warsaw School of Economics (1997)
"""


def test_rows_below_anothers_name_and_post_with_its_time_are_that_ones():
    fields = ("birth_date", "nationality", "educated_at", "birth_place")
    assert told(BOARD, fields) == {
        "birth_date 1961",
        "nationality Danish",
        "educated_at Technical University of Denmark",
    }


def test_posts_with_their_times_stand_below_a_name():
    posts = {
        (each.value, each.qualifiers["start"], each.selector.exact)
        for each in claims(BOARD)
        if each.field == "position_held"
    }
    assert posts == {
        ("deputy chair", "2016", "Deputy chair since 2016"),
        ("board member", "2011", "board member since 2011"),
    }


def test_each_post_of_a_line_has_its_own_body_and_time():
    text = "Ilse Marchetti\nMember of the Supervisory Board since 2015 and Chairman of the Audit Committee (since 2017)\n\nMarchetti sails."
    posts = {(each.value, each.qualifiers["start"]) for each in claims(text) if each.field == "position_held"}
    assert posts == {("member of the Supervisory Board", "2015"), ("chairman of the Audit Committee", "2017")}


def test_a_line_below_a_name_that_holds_more_than_posts_tells_of_none():
    for line in ("Candidate for mayor in 2016, nominated for chair in 2011", "Member since 2010"):
        assert shown(f"Ilse Marchetti\n{line}\n\nMarchetti sails.", "position_held") == [], line


def test_a_people_beside_a_year_of_birth_is_no_place():
    assert told("Ilse Marchetti\n\nBorn: 1961, Norwegian\n", ("birth_place", "nationality")) == {
        "nationality Norwegian"
    }
    assert told("Ilse Marchetti\n\nBorn: 1961, Norwich\n", ("birth_place", "nationality")) == {"birth_place Norwich"}


def test_a_post_in_capitals_reads_as_one_in_small_letters():
    assert told("ILSE MARCHETTI\nHEAD OF STUDIES\n\nMarchetti sails.", ("position_held", "occupation")) == told(
        "Ilse Marchetti\nHead of Studies\n\nMarchetti sails.", ("position_held", "occupation")
    )


def test_the_terms_of_a_parliament_are_no_body_and_no_part_of_a_post():
    text = """Ilse Marchetti

Mandates
Member of the National Council (XXIV–XXVII), ABL
28.10.2008 – present
Member of the Federal Council (XX.–XXI. GP), ABL 1999–2001
"""
    posts = {(each.value, each.qualifiers["organisation"]) for each in claims(text) if each.field == "position_held"}
    assert posts == {
        ("member of the National Council", "National Council"),
        ("member of the Federal Council", "Federal Council"),
    }


def _studies(line: str) -> list[dict[str, str]]:
    found = claims(f"Ilse Marchetti\n\nEducation\n{line}\n")
    return [{"at": each.value, **each.qualifiers} for each in found if each.field == "educated_at"]


def test_letters_in_latin_behind_a_school_are_the_degree_taken_there():
    time = {"start": "1986", "end": "1994"}
    assert _studies("1986–1994 University of Graz, Law (Mag. iur.)") == [
        {"at": "University of Graz", "degree": "Mag. iur.", "subject": "law", **time}
    ]
    assert _studies("1986–1994 University of Graz (Mag.)") == [{"at": "University of Graz", "degree": "Mag.", **time}]
    assert _studies("1986–1994 University of Bern (lic. oec.)") == [
        {"at": "University of Bern", "degree": "lic. oec.", **time}
    ]


def test_letters_in_latin_before_a_name_are_its_titles():
    text = "Ilse Marchetti studied at the University of Graz with Dr. rer. nat. Karl Vogt."
    assert [each.qualifiers.get("degree") for each in claims(text) if each.field == "educated_at"] == [None]


def test_what_is_studied_stands_behind_the_school():
    assert _studies("1996–1997 University of Linz, Law") == [
        {"at": "University of Linz", "subject": "law", "start": "1996", "end": "1997"}
    ]
    assert "subject" not in _studies("1996–1997 University of Linz, Lawn Street")[0]


def test_a_faculty_beside_its_university_is_no_school_of_its_own_in_a_row():
    assert [
        each["at"] for each in _studies("2000–2001 University of Vienna, Faculty of Law, doctorate (Dr. iur.)")
    ] == ["University of Vienna"]


def test_a_school_s_name_goes_on_with_its_town_s():
    assert [each["at"] for each in _studies("2002 Federal Grammar School Zell am See")] == [
        "Federal Grammar School Zell am See"
    ]


def test_the_second_post_of_a_line_is_quoted_without_the_comma_before_it():
    text = "Ilse Marchetti\n\nCareer\nWarden of Elm Tower until 2010, Chair of Elm Bank until 2015\n"
    quotes = [each.selector.exact for each in claims(text) if each.value == "chair of Elm Bank"]
    assert quotes == ["Chair of Elm Bank until 2015"]


def test_a_line_of_years_alone_below_a_name_is_no_post():
    text = "Ilse Marchetti\nJune 4, 1938 – March 7, 2019\n\nIlse Marchetti was born in Lom.\n"
    assert [each.field for each in claims(text) if each.field != "birth_place"] == ["birth_date", "death_date"]


def test_a_post_with_its_time_that_begins_like_a_label_is_no_row():
    text = """Ilse Marchetti

Mandates
District Secretary of the Elm Party 1999–2004
Party Chairman of the Elm List 2010–2014
Club President of Elm Rovers 2010–2014
"""
    assert told(text, ("position_held", "political_affiliation", "employer")) == {
        "position_held district secretary of the Elm Party",
        "position_held party chairman of the Elm List",
        "position_held president of Elm Rovers",
    }


def test_a_label_without_a_colon_leads_to_its_value():
    text = "Ilse Marchetti\nParty Green Union\nOccupation Chairman of Elm Bank\nEducation Elm School 1990–1994\n"
    assert told(text, ("position_held", "political_affiliation", "educated_at")) == {
        "political_affiliation Green Union",
        "position_held chairman of Elm Bank",
        "educated_at Elm School",
    }


def test_each_honour_of_a_line_has_the_year_in_brackets_behind_it():
    text = "Ilse Marchetti\n\nAwards\nOrder of the Lotus (2016), Elm Medal (2019)\nElm Prize (2001), Oak Prize\n"
    found = {(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"}
    assert found == {("Order of the Lotus", "2016"), ("Elm Medal", "2019"), ("Elm Prize", "2001"), ("Oak Prize", None)}
