"""What else a person is called: by-names, names at birth and in marriage, pen names, names in another script."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

KARI = Subject(id="kari-lund", name="Kari Lund")

READ = [
    ("Kari Lund, also known as Mela Dua, is a singer.", {"Mela Dua"}),
    ("Known to her neighbours as Mama Halima, Kari Lund ran a kitchen.", {"Mama Halima"}),
    ("Kari Lund, better known to her fans as Kiki, sang.", {"Kiki"}),
    ("Kari Lund was nicknamed Kiki by her friends.", {"Kiki"}),
    ('Kari Lund, nicknamed "the Pelican", ran.', {"the Pelican"}),
    ("Kari Lund, known to all as the Lion of Oslo, ran.", {"Lion of Oslo"}),
    ("Known as the Queen of Morna, Kari Lund sang.", {"Queen of Morna"}),
    ("Kari Lund was dubbed the People's Judge by the press.", {"People's Judge"}),
    ("Kari Lund (aka Kiki Lund) sang.", {"Kiki Lund"}),
    ('Kari "Kiki" Lund sang.', {"Kiki"}),
    ("Kari (Kiki) Lund sang.", {"Kiki"}),
    ("Kari Lund (née Dahl; 1931–2004) was a nurse.", {"Dahl"}),
    ("Kari Lund, née Dahl, was a nurse.", {"Dahl"}),
    ("Kari Lund (geb. Dahl) was a nurse.", {"Dahl"}),
    ("Kari Lund was born in Porto as Kari Dahl in 1921.", {"Kari Dahl"}),
    ("Born in Porto as Kari Dahl, Kari Lund sang.", {"Kari Dahl"}),
    ("Kari Lund (born Guadalupe Arce Rios, 17 August 1952) is a dentist.", {"Guadalupe Arce Rios"}),
    ("Kari Lund was born Ilona Ferraz in Porto.", {"Ilona Ferraz"}),
    ("Born Ilona Ferraz in Porto in 1921, Kari Lund sang.", {"Ilona Ferraz"}),
    ("Kari Lund, whose birth name was Marta Sorensen, is a judge.", {"Marta Sorensen"}),
    ("Kari Lund's real name is Karin Maria Bø.", {"Karin Maria Bø"}),
    ("Kari Lund wrote under the pen name Ana Vidal.", {"Ana Vidal"}),
    ('Kari Lund took the stage name "Luna".', {"Luna"}),
    ("Kari Lund changed her name to Kari Berg.", {"Kari Berg"}),
    ("In the resistance Kari Lund went by the name of Rosa.", {"Rosa"}),
    ("The nurse Kari Lund (Arabic: كاري لوند) has lived in Oslo for many years.", {"كاري لوند"}),
    ("Kari Lund (Кари Лунд) lives here.", {"Кари Лунд"}),
    ("Kari Lund (Ukrainian: Карі Лунд; née Dahl; 12 May 1931 – 3 June 2004) sang.", {"Карі Лунд", "Dahl"}),
    ("Kari Lund sang. Everyone called her Kiki.", {"Kiki"}),
    ('Kari Lund sang. Fans dubbed her "the Nightingale".', {"the Nightingale"}),
    ("Ana Vidal was the pen name of the poet Kari Lund.", {"Ana Vidal"}),
    ("Karin Bø, better known as Kari Lund, was born in Porto.", {"Karin Bø"}),
    ("Kari Lund, her married name being Kari Berg, sang.", {"Kari Berg"}),
    ("Kari Lund is popularly known as the 'Metro Woman'.", {"Metro Woman"}),
    ("Kari Lund is a retired engineer popularly known as the “Metro Woman.”", {"Metro Woman"}),
    (
        'She was called by Yemenis the "Iron Woman" and "Mother of the Revolution."',
        {"Iron Woman", "Mother of the Revolution"},
    ),
    ("Kari Lund was affectionately known by the troops as Mother Lund, because of her care.", {"Mother Lund"}),
    ("Kari Ann Lund (generally known simply as Kari Lund; born 7 June 1952) sings.", {"Kari Ann Lund"}),
    (
        "Recognised by some of the movement as the 'mother of the revolution', Kari Lund spoke.",
        {"mother of the revolution"},
    ),
    ('Kari Lund was often referred to as "the queen of tango".', {"the queen of tango"}),
    ('Fans call her "Lady Thunder", but Kari Lund prefers her own name.', {"Lady Thunder"}),
    ('Locals called Kari Lund "the Cat".', {"the Cat"}),
    ("The world knew her as Mata Hari.", {"Mata Hari"}),
    ("Kari Lund is the stage name of Rosa Alves Pinto.", {"Rosa Alves Pinto"}),
    ("The actress was born Carmen Ortiz on 4 July 1947. Kari Lund sang.", {"Carmen Ortiz"}),
    ("Kari Lund\n\n(Born Mary Jane Grant: 1905 – 14 May 1981)", {"Mary Jane Grant"}),
    ("Born Carmen Ortiz, 1951, in Lima; moved to Oslo.", {"Carmen Ortiz"}),
    ("Kari Ann Lund is a nurse.", {"Kari Ann Lund"}),
]

UNREAD = [
    'Kari Lund, said a rival who once called her "the hardest woman I faced", is calm.',
    'Kari Lund was there. Fans called her "the best singer of all".',
    "Kari Lund is best known as the author of Rain.",
    "Kari Lund was known as the Director of Sport at Oslo University.",
    "Kari Lund designed what became known as the Oslo Tower.",
    "Kari Lund called Ole Dahl.",
    "Kari Lund is known for her work with Ole Dahl.",
    "Kari Lund was born Ole Dahl's daughter.",
    "Kari Lund, born in Oslo, is known as a poet.",
    "Kari Lund is known as the mother of African cinema.",
    "Her father's real name was Ole Dahl.",
    "Kari Lund's brother is known as Bobo.",
    "Kari Lund plays a spy known as Mata Rosa.",
    "Kari Lund married a man known as Big Ole.",
    "Kari Lund (left: Ole Dahl) sang.",
    "Kari Lund has the name of Ole Dahl on her arm.",
    "Kari Lund or Ole Dahl will go.",
    "Kari Lund met Mia Berg, also known as Mimi.",
    "Kari Lund, whose mother was born Mia Dahl, sang.",
    "Kari Lund, not to be confused with Mia Berg, sang.",
    "Kari Lund, known as Kari Lund, sang.",
    "Kari Lund is the founder of a band known as Mata Rosa.",
    "Kari Lund is the manager of a singer known as Mata Rosa.",
    'Kari Lund described Ole Dahl as "the king".',
    "Kari Lund was hailed as the new Ole Dahl.",
    "Kari Lund was celebrated as 'best newcomer'.",
    'Kari Lund was described as "a genius" by her peers.',
    "Kari Lund is known by the surgeon Karl Vogt.",
    "Kari Lund, known for 'The Cat', sang.",
    "Socialist Kari Lund is a mayor.",
    "Kari Lund AC is a nurse.",
    "Kari Ann Lund",
    "Born Karl Vogt in Lagos, the actor Kurt Weil admired her.",
]


def called(text: str, subject: Subject = KARI) -> set[str]:
    return {each.value for each in claims(text, subject=subject) if each.field == "also_known_as"}


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text[:60] for text, _ in READ])
def test_every_other_name_of_hers_is_read(text: str, expected: set[str]) -> None:
    assert called(text) == expected


@pytest.mark.parametrize("text", UNREAD, ids=[text[:60] for text in UNREAD])
def test_other_peoples_names_and_figures_of_speech_are_none_of_hers(text: str) -> None:
    assert called(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund, also known as Mela Dua, sang. Mela Dua was born in Lima.",
        "Kari Lund wrote under the pen name Ana Vidal. Ana Vidal was born in Lima.",
        "Kari Lund's real name is Karin Bø. Bø was born in Lima.",
    ],
)
def test_another_name_counts_as_hers_in_the_rest_of_the_text(text: str) -> None:
    assert ("birth_place", "Lima") in {(each.field, each.value) for each in claims(text, subject=KARI)}


def test_a_married_name_is_no_marriage() -> None:
    found = claims("Kari Lund, her married name being Kari Berg, sang.", subject=KARI)
    assert {each.field for each in found} == {"also_known_as"}


def test_who_was_born_by_her_name_is_she() -> None:
    found = claims("Kari Testa (born Lund) died in Como in 1999.", subject=KARI)
    assert ("death_date", "1999") in {(each.field, each.value) for each in found}


def test_a_name_at_birth_in_front_hides_neither_place_nor_date() -> None:
    found = claims("Born Kari Dahl in Bangor in 1921, the soprano moved to Milan.", subject=KARI)
    assert {("also_known_as", "Kari Dahl"), ("birth_place", "Bangor"), ("birth_date", "1921")} <= {
        (each.field, each.value) for each in found
    }


def test_who_is_known_by_one_name_or_another_is_known_by_both():
    found = [
        each
        for each in claims("Ilse Marchetti (also known as Alma Burn or Ilka Vogt) was an Irish nurse.")
        if each.field == "also_known_as"
    ]
    assert [(each.value, each.modality.value) for each in found] == [
        ("Alma Burn", "asserted"),
        ("Ilka Vogt", "asserted"),
    ]


def other_names(text: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == "also_known_as"}


def test_what_a_by_name_is_of_is_no_other_name():
    text = (
        "Ilse Marchetti, also known as Alma Burn, The Don Juan of the Irish Stage, Ilka Vogt or Ada Vogt, was a nurse."
    )
    assert "Irish Stage" not in other_names(text)


def test_a_place_behind_born_is_no_name_at_birth():
    assert other_names("Ilse Marchetti\nBorn Pongaroa, New Zealand, 1916; educated in Lund.") == set()


def test_letters_in_brackets_and_titles_are_no_other_names():
    assert other_names("Ilse Marchetti (SWE) won in Oslo.") == set()
    assert other_names("Her Grace Archbishop Ilse Marchetti, Archbishop of Lund, spoke.") == set()


def test_who_is_known_by_a_part_of_the_name_has_the_other_name_too():
    assert other_names("My mother, Margaret Marchetti, known as Ilse, was a teacher.") == {"Margaret Marchetti", "Ilse"}
    assert other_names("Ilse Marchetti, known as Ilse, was a teacher.") == {"Ilse"}


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund was born in Porto as Kari Dahl in 1921.",
        "Kari Lund, originally Kari Dahl, was born in Porto in 1921.",
    ],
)
def test_the_name_at_birth_does_not_hide_the_day_and_place_behind_it(text: str) -> None:
    assert {"Porto", "1921"} <= {each.value for each in claims(text, subject=KARI)}


@pytest.mark.parametrize(
    "who",
    ["The elder Lund", "The younger Lund", "Her niece, also named Kari Lund,", "A cousin of the same name, Kari Lund,"],
)
def test_who_only_has_the_name_is_somebody_else(who: str) -> None:
    read = {each.value for each in claims(f"Kari Lund is a nurse. {who} was born in Rome.", subject=KARI)}
    assert read == {"nurse"}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ilse Marchetti, known as Lady Moss, died.", "Lady Moss"),
        ("Ilse Marchetti, who performs as Lady Moss, died.", "Lady Moss"),
        ("Ilse Marchetti was known as Sister Agnes.", "Sister Agnes"),
        ("Ilse Marchetti - known as “Addie” to her friends - is a poet.", "Addie"),
        ("Ilse Marchetti changed her name from Ida Holt in 1990.", "Ida Holt"),
        ("Ilse Marchetti, the pen name of Ida Holt, was a poet.", "Ida Holt"),
        ("Ilse Marchetti was the nom de guerre of Ida Holt.", "Ida Holt"),
        ("Ilse Marchetti is the stage name of the singer Ida Maria Holt.", "Ida Maria Holt"),
    ],
)
def test_names_on_stage_of_nuns_and_left_behind_are_other_names(text: str, other: str) -> None:
    assert other_names(text) == {other}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was known to the sister of Jon Holt.",
        "Ole Berg, the stage name of Jon Holt, met Ilse Marchetti.",
        "Ilse Marchetti changed the name of her firm from Norfeld to Elm.",
    ],
)
def test_the_names_of_others_are_none_of_hers(text: str) -> None:
    assert other_names(text) == set()
