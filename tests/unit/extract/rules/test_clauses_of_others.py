"""Times, plans, denials and persons of another clause are not taken for those of this one."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

IDA = Subject(id="ida-kruse", name="Ida Kruse")


def told(text: str, field: str) -> set[tuple[str, str]]:
    return {(each.value, each.modality.value) for each in claims(text, subject=IDA) if each.field == field}


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("With great sadness we report that Ida Kruse died in 2010.", "death_date", {("2010", "asserted")}),
        ("Neighbours report that Ida Kruse died in 2010.", "death_date", {("2010", "reported")}),
        (
            "Ida Kruse would have been a vet had her asthma not made her allergic to cats.",
            "occupation",
            {("vet", "intended")},
        ),
        (
            "A teacher encouraged Ida Kruse to earn her PhD abroad, at the University of Michigan.",
            "educated_at",
            {("University of Michigan", "intended")},
        ),
        (
            "A teacher urged Ida Kruse to study law, and she graduated from Elm College.",
            "educated_at",
            {("Elm College", "asserted")},
        ),
        ("Ida Kruse is a British-born academic.", "nationality", set()),
        (
            "Originally from Cuba's eastern city of Santiago, Ida Kruse was a nurse.",
            "birth_place",
            {("Santiago", "asserted")},
        ),
        (
            "Ida Kruse was born in the town of Liuhe, Taicang in Jiangsu province, China.",
            "birth_place",
            {("Liuhe", "asserted")},
        ),
        ("Ida Kruse was born into a rich family and lived most of her life in Richmond.", "birth_place", set()),
        ('Ida Kruse was born Edward ("Koa") Sano in 1936.', "also_known_as", set()),
        ("Ida Kruse had trained as a general nurse.", "position_held", set()),
        ("In 2014, Ida Kruse taught the module on race for SOC204S: Race and Gender.", "employer", set()),
        ("Ida Kruse taught at schools in Essex.", "employer", set()),
        ("Joy went to Elm high school for girls, where Ida Kruse became head girl.", "employer", set()),
        ("Ida Kruse joined Elm primary school, Whittleham, Kent.", "employer", {("Elm primary school", "asserted")}),
        ("Ida Kruse finished her days at Elm Matravers in Dorset.", "employer", set()),
        ("Ida Kruse finished her days at Elm College in Dorset.", "educated_at", set()),
        ("Ida Kruse intended to become a nurse after leaving Elm county high school.", "employer", set()),
        ("Ida Kruse trained as a nurse in Leeds before the establishment of the Elm Trust.", "employer", set()),
        ("Ida Kruse trained to be a nurse and completed her midwifery at Guy's Hospital.", "employer", set()),
        ("A role model from Hull, Ida Kruse was a nurse.", "occupation", {("nurse", "asserted")}),
        ("Ida Kruse invented the first of a family of fibres.", "sibling", set()),
        (
            "Ida Kruse had a daughter named Mia with the actor Tom Hay, and later had two sons, Jon and Per.",
            "parent",
            set(),
        ),
    ],
)
def test_a_clause_says_its_own(text: str, field: str, expected: set[tuple[str, str]]) -> None:
    assert told(text, field) == expected


def test_a_time_of_a_relative_clause_is_its_own() -> None:
    text = "In 1950 Ida Kruse founded the company Alltrucks Ltd which in 1967 was taken over by Nordic Transport."
    (found,) = (each for each in claims(text, subject=IDA) if each.field == "employer")
    assert found.qualifiers["start"] == "1950"


def test_second_eldest_is_the_second() -> None:
    (found,) = (
        each
        for each in claims("The second-eldest of nine children, Ida Kruse was born in 1931.", subject=IDA)
        if each.field == "sibling"
    )
    assert found.qualifiers["order"] == "second"


def test_a_row_may_lead_to_its_day_with_on() -> None:
    text = "Ida Kruse\nBorn: On 29 August 1905 (Allahabad)\nDied: On 3 December 1979\nIda Kruse was a hockey player."
    read = {each.field: each.value for each in claims(text, subject=IDA)}
    assert (read["birth_date"], read["birth_place"], read["death_date"]) == ("1905-08-29", "Allahabad", "1979-12-03")
    assert "death_place" not in read


def test_he_is_whose_full_name_began_the_sentence_before() -> None:
    text = (
        "Ida Kruse was ordained in 1981.\nMeanwhile, Bishop Rolan Tarn will be installed in Naga City.\n"
        "The pope named her bishop of Lund in 2003."
    )
    assert told(text, "position_held") == set()


def test_the_nearby_village_of_a_name_is_that_village() -> None:
    (found,) = (
        each
        for each in claims("Ida Kruse lived in the nearby village of Etwall.", subject=IDA)
        if each.field == "residence"
    )
    assert "near" not in found.qualifiers


def test_an_age_behind_a_fronted_clause_is_not_of_what_follows() -> None:
    text = "After Ida Kruse qualified in 1960, aged 25, the pair moved around the country."
    (found,) = (each for each in claims(text, subject=IDA) if each.field == "age_statement")
    assert found.qualifiers == {}


def test_lectures_beside_speeches_hold_nothing() -> None:
    text = "Ida Kruse gave speeches and lectures on rights, including at Elm University, where she was a gardener."
    assert all("tense" not in each.qualifiers for each in claims(text, subject=IDA) if each.field == "employer")


def test_the_time_of_a_fronted_participle_is_its_own() -> None:
    text = "After moving to Sussex in 2004 Ida Kruse joined Oak Academy and then Elm Academy in 2008."
    found = {each.value: each.qualifiers.get("start") for each in claims(text, subject=IDA)}
    assert found == {"Sussex": "2004", "Oak Academy": None, "Elm Academy": "2008"}
