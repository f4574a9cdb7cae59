"""What a page tells whose first sentence says who somebody else was: of that one, but for what it says of the person by name."""

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

_OF_CARLA = "Carla Benassi (4 May 1931 – 2 June 2001) was an Italian weaver.\n\n{}"


def _of(name: str, text: str) -> set[str]:
    found = claims(text, subject=Subject(id="x", name=name))
    return {f"{each.field} {each.value}" for each in found}


def test_a_part_with_a_heading_of_its_own_goes_on_with_whom_the_page_defines():
    life = "Life\n\nBenassi and Ilse Marchetti were wed for years.\n\nEducation\n\nShe attended Hill College."
    assert shown(_OF_CARLA.format(life), "educated_at") == []


def test_a_paragraph_goes_on_with_whom_the_page_defines():
    life = "One of her teachers in Lom was Ilse Marchetti. Her manner of weaving was old.\n\nIn 1950 she joined the Moss Party."
    assert shown(_OF_CARLA.format(life), "political_affiliation") == []


def test_who_is_told_of_by_name_right_before_is_meant_all_the_same():
    life = "Her rival Ilse Marchetti was born in Lom. She attended Hill College."
    assert shown(_OF_CARLA.format(life), "birth_place") == ["Lom"]


def test_a_surname_alone_is_that_of_whom_the_page_defines_not_of_another_with_a_mark():
    page = (
        "Ole Kerr Sr. (3 May 1895 – 1 June 1969) was a brewer. His son is the judge Ole Kerr Jr.\n\n"
        "Life\n\nKerr was born in Lom. He attended Hill College.\n\nIn 1920, Kerr married Ida Moss. Kerr later joined Elm Bank."
    )
    assert {each.split()[0] for each in _of("Ole Kerr Jr.", page)} <= {"name", "occupation", "parent"}
    assert {"birth_place Lom", "educated_at Hill College", "spouse Ida Moss"} <= _of("Ole Kerr Sr.", page)


def test_a_surname_alone_is_not_that_of_whom_the_page_names_in_full_with_it():
    page = (
        "Elma R. Voss (born 6 March 1950) is a poet.\n\nWork\n\nShe admired the printer Jan Voss.\n\n"
        "Life\n\nIn 2007 Voss married Nils Berg, whom she met in Lom."
    )
    assert "spouse Elma R. Voss" in _of("Nils Berg", page)


def test_a_surname_taken_in_marriage_is_still_that_of_whom_the_page_defines():
    page = (
        "Ole Kerr (3 May 1895 – 1 June 1969) was a brewer.\n\nFamily\n\nIn 1920, Kerr married Ida Moss. "
        "His first wife, Ida Moss Kerr, died in 1926. Kerr married again in 1943 to Una Roe."
    )
    assert "spouse Una Roe" not in _of("Ida Moss", page)
    assert "spouse Ole Kerr" in _of("Ida Moss", page)


def test_the_box_of_an_office_is_that_of_whom_the_page_defines():
    box = "Carla Benassi\nMayor of Lom\nIn office\n11 February 1966 – 26 October 1967\nPreceded by\tIlse Marchetti\n\n"
    assert shown(box + _OF_CARLA.format("She left Lom to Ilse Marchetti."), "position_held") == []


def test_another_name_of_the_persons_own_defines_nobody_else():
    page = "Berta Kloss (born 4 May 1931), better known as Ilse Marchetti, is a weaver.\n\nLife\n\nShe attended Hill College."
    assert shown(page, "educated_at") == ["Hill College"]
    page = (
        "Ilse Marchetti\n\nBerta Kloss (born 4 May 1931) is a weaver.\n\nLife\n\nIlse Marchetti attended Hill College."
    )
    assert shown(page, "educated_at") == ["Hill College"]


def test_a_page_that_defines_several_is_nobodys_alone():
    page = (
        "Carla Benassi (born 1931) is a weaver.\n\nIlse Marchetti (born 1941) is a poet.\n\nShe attended Hill College."
    )
    assert shown(page, "educated_at") == ["Hill College"]


def test_a_short_form_of_the_first_name_and_another_surname_may_be_the_persons():
    page = "Ilse Kloss (born 4 May 1931) is a weaver. In 1950 she married Ugo Marchetti. She attended Hill College."
    assert told(page, ("educated_at",)) == {"educated_at Hill College"}


def test_the_first_name_alone_is_that_of_whom_the_page_defines_where_she_meets_somebody_else_of_it():
    page = (
        "Ilse Kloss (1931–2001) was a weaver.\n\nLife\n\nIn 1950, Ilse was hired as a maid to Lady Ilse Marchetti.\n\n"
        "Ilse was born in Lom. She attended Hill College."
    )
    assert _of("Ilse Marchetti", page) & {"birth_place Lom", "educated_at Hill College"} == set()


def test_a_page_may_define_somebody_by_title_and_by_the_name_at_birth():
    page = (
        "Queen Dowager Rosalba (Rosalba-dono, 1861–1922), born Carla Benassi (Benassi Carla), "
        "was the wife of Ugo Marchetti.\n\nHonours\n\nElm Medal, 1892"
    )
    assert "award Elm Medal" not in _of("Ugo Marchetti", page)
    assert "award Elm Medal" in _of("Carla Benassi", page)
