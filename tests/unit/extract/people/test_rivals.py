"""Whom "she" means where the sentence before is about somebody else as well: what may be told of either is not claimed."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> set[tuple[str, str]]:
    """Return the fields and values that a text gives to Marta Hale, but for her name."""
    return {(claim.field, claim.value) for claim in claims(text, subject=HALE) if claim.field != "name"}


@pytest.mark.parametrize(
    "text",
    [
        "Her sister, Ines Hale, is a lawyer. She was born in Hull in 1961.",
        "Hale's predecessor, Lena Quist, resigned in 2011. She was born in Malmö in 1950.",
        "Marta Hale's rival Julia Stern came second. She won the Iron Medal in 2001.",
        "Her colleague Ana Ferro joined the laboratory. She died in 2004.",
        "Her sister is a nurse. She won the Iron Medal in 2001.",
    ],
)
def test_who_is_kin_or_colleague_and_subject_of_the_sentence_before_may_be_meant_by_the_pronoun(text: str) -> None:
    kept = {field for field, _ in told(f"Marta Hale grew up in Porto. {text}")}
    assert kept <= {"residence", "sibling"}


@pytest.mark.parametrize(
    "line",
    ["About the author: Robin Quist is a lawyer", "Written by Robin Quist", "Photographs by Robin Quist"],
)
def test_who_has_made_the_page_is_meant_by_the_pronoun_behind_their_name(line: str) -> None:
    assert told(f"Marta Hale was a nurse.\n\n{line}. She studied at the University of Graz.") == {
        ("occupation", "nurse")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale wrote a biography of Rosa Lindt. She was born in Vienna in 1870.",
        "Marta Hale plays the chemist Rosa Lindt. She won the Iron Medal in 1903.",
        "Hale lost to Nora Finch in the 2014 election. She became mayor of Porto.",
    ],
)
def test_whom_a_work_or_a_defeat_is_about_may_be_meant_by_the_pronoun_behind_it(text: str) -> None:
    assert not told(text)


def test_it_stays_open_whom_the_pronouns_mean_until_the_person_is_named_again_or_the_paragraph_ends() -> None:
    opened = "Marta Hale is a nurse. Her sister Ines became a lawyer. She works at Nordbank. She lives in Oslo."
    assert told(opened) == {("occupation", "nurse"), ("sibling", "Ines")}
    assert ("residence", "Lund") in told(f"{opened}\n\nShe lives in Lund.")
    assert ("residence", "Lund") in told(f"{opened} Marta Hale lives in Lund.")


def test_who_is_of_another_gender_is_not_meant() -> None:
    assert ("employer", "Nordbank") in told("Marta Hale is a nurse. Her son, Per, is a priest. She works at Nordbank.")


def test_a_life_goes_on_behind_the_trades_of_parents_but_a_birth_there_may_be_theirs() -> None:
    parents = "Marta Hale grew up in Porto. Her mother was a teacher."
    assert ("educated_at", "Lund University") in told(f"{parents} She was educated at Lund University.")
    assert told(f"{parents} She was born in Soria in 1931 and died in 2001.") == {("residence", "Porto")}


def test_behind_a_sentence_about_a_named_parent_alone_nothing_is_told_by_a_pronoun_that_may_mean_either() -> None:
    parent = "Marta Hale grew up in Porto. Her mother, Eva Stern, was a teacher."
    assert told(f"{parent} She was educated at Lund University.") == {("residence", "Porto"), ("parent", "Eva Stern")}


def test_of_who_is_named_right_before_the_clause_nothing_is_claimed_for_the_other() -> None:
    assert not told("Marta Hale met Julia Stern when she was mayor of Hull.")
    assert ("position_held", "mayor of Hull") in told("Marta Hale met Karl Stern when she was mayor of Hull.")


def test_a_birth_by_a_pronoun_that_may_be_anothers_yields_to_the_one_that_is_told_by_name() -> None:
    named = "Marta Hale (born 3 May 1961) is a historian. She wrote to Rosa Lindt."
    assert told(f"{named} She was born in Vienna in 1870.") == {
        ("birth_date", "1961-05-03"),
        ("occupation", "historian"),
    }
    assert ("birth_place", "Porto") in told(f"{named} She was born in 1961 in Porto.")


@pytest.mark.parametrize("entry", ["Ole Quist, composer.", "Quist, Ole (1920–1999), composer."])
def test_what_has_no_subject_is_told_of_whom_the_sentence_before_opened_with(entry: str) -> None:
    assert not told(f"{entry} Born in Bergen. Lives in Oslo.")
    assert ("birth_place", "Hull") in told("Marta Hale, pianist. Born in Hull. Studied with Ole Quist. Lives in Oslo.")


@pytest.mark.parametrize(
    "named",
    [
        "Police have named a woman who was hurt in Hull as 29-year-old Marta Hale.",
        "A woman who was hurt in Hull was named as Marta Hale.",
        "The woman has been identified by police as the teacher Marta Hale.",
    ],
)
def test_whom_the_police_have_named_is_the_person_of_that_name(named: str) -> None:
    assert ("employer", "Nordbank") in told(f"{named} She worked for Nordbank.")
    assert not told("Police have named a woman who was hurt in Hull as Julia Stern. She worked for Nordbank.")


@pytest.mark.parametrize(
    "met",
    [
        "Marta Hale interviewed the singer Ida Berg.",
        "Marta Hale photographed Ida Berg, a singer.",
        "In 1970 Marta Hale met with the Swedish poet Ida Berg.",
        "Marta Hale was taught by the young violinist Ida Berg.",
    ],
)
def test_whom_somebody_meets_and_the_words_describe_may_be_meant_by_what_the_next_sentence_opens_with(met: str) -> None:
    assert not told(f"{met} She was born in Tromsø in 1951.")
    assert not told(f"{met} She lives in Tromsø. Her husband is Per Quist. Her son is Nils Quist.")
    assert ("birth_place", "Tromsø") in told(f"{met} Hale was born in Tromsø.")
    assert ("birth_place", "Tromsø") in told(f"{met.replace('Ida', 'Ole')} She was born in Tromsø.")
    assert not told(f"{met.rstrip('.')}; she was born in Tromsø.")


def test_where_a_life_goes_on_by_pronouns_only_births_and_deaths_may_be_those_of_whom_somebody_met() -> None:
    life = "Marta Hale is a nurse. In 1970 she met the singer Ida Berg. She"
    assert ("residence", "Lund") in told(f"{life} lives in Lund.")
    assert told(f"{life} died in Lund in 1999.") == {("occupation", "nurse")}


def test_a_name_alone_is_met_in_passing_but_whom_somebody_teaches_may_be_the_one_who_died() -> None:
    assert ("birth_place", "Rome") in told("Marta Hale met Ida Berg. She was born in Rome.")
    assert not told("Marta Hale taught Ida Berg. She was born in Rome.")
    assert ("residence", "Rome") in told("Marta Hale taught Ida Berg. She lives in Rome.")


def test_a_marriage_and_an_office_alone_bring_nobody_in_whom_the_pronoun_may_mean() -> None:
    assert ("birth_place", "Hull") in told("Marta Hale married the singer Ole Berg. She was born in Hull.")
    assert ("birth_place", "Hull") in told("Marta Hale met the minister. She was born in Hull.")


def test_what_opens_with_her_behind_a_sentence_about_another_may_be_the_others() -> None:
    assert not told("Marta Hale wrote a biography of Rosa Lindt. Her husband was Ole Lund.")
    assert ("spouse", "Ole Lund") in told("Marta Hale wrote a history of Porto. Her husband was Ole Lund.")
    sister = "Marta Hale is a nurse. Her sister, Ines Hale, is a lawyer. Her husband is Ole Lund."
    assert ("spouse", "Ole Lund") in told(sister)
