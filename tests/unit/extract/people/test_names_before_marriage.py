"""Pages that name somebody by the name of a marriage, and tell of the birth under the name before it; families' names with articles."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HISAKO = Subject(id="hisako-orita", name="Hisako Orita")
MARY = Subject(id="mary-kerr", name="Mary Kerr")
LIFE = """Hisako Orita, who led the agency, died in Tokyo. She was 92.

Hisako Nakamura was born in Osaka on 16 September 1927, to Toyo Nakamura, a diplomat. She married Shiro Orita, a banker, in 1961."""


def read(text: str, subject: Subject, published: str | None = None) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=subject, published=published)}


def test_who_was_born_under_another_name_and_married_into_this_one_is_the_page_s_person():
    found = read(LIFE, HISAKO)
    assert {("birth_date", "1927-09-16"), ("birth_place", "Osaka"), ("parent", "Toyo Nakamura")} <= found
    assert {("also_known_as", "Hisako Nakamura"), ("spouse", "Shiro Orita")} <= found


def test_a_family_s_name_may_end_otherwise_for_a_man():
    text = "Lidija Ozola led the state.\n\nLidija Balode was born in Riga.\n\nShe married Arvids Ozols in 1960."
    assert ("birth_place", "Riga") in read(text, Subject(id="lidija-ozola", name="Lidija Ozola"))


@pytest.mark.parametrize(
    "text",
    [
        "Mary Kerr is a singer. Her mother, Mary Grant, was born in Hull in 1930 and married Nils Kerr in 1950.",
        "Mary Kerr is a singer. Her aunt taught her. Mary Grant was born in Hull in 1930. She married Per Holm in 1950.",
        "Mary Kerr is a singer. She married Nils Kerr. Ida Grant was born in Hull in 1930.",
    ],
)
def test_kin_and_others_who_are_called_alike_stay_themselves(text: str):
    assert not {value for field, value in read(text, MARY) if field.startswith("birth_")}


@pytest.mark.parametrize("name", ["El Gohary", "Al Gohary", "el-Gohary", "Ben Gohary", "Abu Gohary"])
def test_a_family_s_name_with_its_article_alone_is_the_person(name: str):
    samia = Subject(id="samia", name=f"Samia {name}")
    text = f"{name} was born in Cairo. She said so. {name} died in 1999."
    assert {("birth_place", "Cairo"), ("death_date", "1999")} <= read(text, samia)


_OBITUARY = "Mary Kerr, who has died aged 92, was a chemist.{more}\n\n{born} She read chemistry at Leeds. She met Peter {groom}, whom she married in 1953."
_BORN = "Mary Joan Grant was born on 9 November 1924 in Burnley."


@pytest.mark.parametrize("head", ["", "Mary Kerr FRS (1924–2017)\n\n"])
def test_the_one_birth_of_a_page_is_hers_whose_marriage_gave_the_name(head: str):
    found = read(head + _OBITUARY.format(born=_BORN, groom="Kerr", more=""), MARY, "2017-06-30")
    assert {("birth_date", "1924-11-09"), ("birth_place", "Burnley"), ("spouse", "Peter Kerr")} <= found


@pytest.mark.parametrize(
    "text",
    [
        _OBITUARY.format(born=_BORN, groom="Holm", more=""),
        _OBITUARY.format(born=_BORN, groom="Kerr", more=" She was born in Hull in 1950."),
        _OBITUARY.format(born="Ida Grant was born on 9 November 1924 in Burnley.", groom="Kerr", more=""),
        _OBITUARY.format(born=f"Her mother, {_BORN}", groom="Kerr", more=""),
    ],
)
def test_the_birth_of_another_is_not(text: str):
    assert ("birth_place", "Burnley") not in read(text, MARY, "2017-06-30")


def test_the_birth_of_one_of_another_age_is_not():
    text = _OBITUARY.format(born=_BORN.replace("1924", "1904"), groom="Kerr", more="")
    assert ("birth_place", "Burnley") not in read(text, MARY, "2017-06-30")


KLARA = Subject(id="klara-szabo", name="Klara Szabo")


@pytest.mark.parametrize(
    "wed",
    ["Klara Szabo married Ole Toth in 1950.", "Klara Szabo is the wife of Ole Toth.", "Ole Toth married Klara Szabo."],
)
def test_a_woman_may_be_called_by_the_name_of_whom_the_page_says_she_married(wed: str):
    assert {("death_place", "Pecs"), ("death_date", "1991")} <= read(f"{wed} Klara Toth died in Pecs in 1991.", KLARA)


@pytest.mark.parametrize(
    "text",
    [
        "Klara Szabo was painted by Ole Toth. Klara Toth died in Pecs.",
        "Klara Szabo never married Ole Toth. Klara Toth died in Pecs.",
        "Klara Szabo married Ole Toth. Toth died in Pecs. Klara Szabo sang.",
        "Klara Szabo married Ole Toth. His mother, Klara Toth, sang. Klara Toth died in Pecs.",
        "Klara Szabo married Ole Toth. They had two children: Klara Toth and Per Toth. Klara Toth died in Pecs.",
        "Klara Szabo married Ole Toth. Ida Toth died in Pecs.",
    ],
)
def test_others_of_the_family_she_married_into_stay_themselves(text: str):
    assert not {value for field, value in read(text, KLARA) if field == "death_place"}


def test_a_man_is_not_called_by_the_name_of_his_wife():
    text = "Peter Toth married Klara Szabo. Peter Szabo died in Pecs."
    assert ("death_place", "Pecs") not in read(text, Subject(id="peter-toth", name="Peter Toth"))


def test_the_name_before_the_marriage_is_whole_behind_a_turned_one() -> None:
    page = "MARCHETTI, Ilse Mara (1921–2007), nurse\n\nIlse Mara Lund was born in Porto. In 1945 she married Bruno Marchetti."
    assert {each.value for each in claims(page) if each.field == "also_known_as"} == {"Ilse Mara Lund"}
