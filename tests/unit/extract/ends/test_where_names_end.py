"""Where the names of bodies, posts and awards end, by what stands around them: whole, made whole, or no claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.extract.ends.evidence import closes_phrase, fits, words
from tests.unit.extract.documents import claims

BODIES = {
    # a noun written small closes the name, or leads up to a post
    "Former UN food agency chief Ilse Marchetti has died aged 92.": ["UN food agency"],
    "Ilse Marchetti is a member of the Eurometer advisory team.": ["Eurometer advisory team"],
    "Ilse Marchetti was a valuable member of the Oxford side in 1924.": ["Oxford side"],
    "Ilse Marchetti joined Netwise in 2004.": ["Netwise"],
    # "and", "of", "in" and the like
    "Ilse Marchetti worked as a legal secretary at Holm Berger and Company.": ["Holm Berger and Company"],
    "Ilse Marchetti worked at Alder and Alder in London.": ["Alder and Alder"],
    "Ilse Marchetti worked at Nordwind and the Fjord Bank.": ["Nordwind", "Fjord Bank"],
    "Ilse Marchetti was an active member of the Elm Branch of the Nordic Medical Association.": ["Elm Branch of the Nordic Medical Association"],
    "Ilse Marchetti worked at the Institute of Physics of the Nordic Academy.": ["Institute of Physics"],
    "Ilse Marchetti worked at the Centre for Research on Ice and Snow.": ["Centre for Research on Ice and Snow"],
    "Ilse Marchetti worked at the Institute for Research into Sleep and Dreams in Bern.": ["Institute for Research into Sleep and Dreams"],
    "Ilse Marchetti worked for the Fund against Hunger and Poverty.": ["Fund against Hunger and Poverty"],
    "Ilse Marchetti left the Centre for Research on Ice and Snow took over.": ["Centre for Research on Ice"],
    "Ilse Marchetti worked at the Centre for Research on Ice and Elm College.": ["Centre for Research on Ice", "Elm College"],
    "Ilse Marchetti worked for the Trust for Children with Epilepsy and Cancer.": [],
    # letters tell which words belong to a name
    "Ilse Marchetti worked at the Nordic Conference on Trade and Development (NCTAD).": ["Nordic Conference on Trade and Development"],
    # an abbreviation or an owner in front
    "Ilse Marchetti was a member of the ANC Youth League.": ["ANC Youth League"],
    "Ilse Marchetti joined the Queen's Own Harwell Hussars.": ["Queen's Own Harwell Hussars"],
    "Ilse Marchetti taught at Lom's Fjord University.": ["Fjord University"],
    "Ilse Marchetti worked for the Oslo-based Fjord Bank.": ["Fjord Bank"],
    # marks
    "Ilse Marchetti worked at Kellim.com, a shop.": ["Kellim.com"],
}  # fmt: skip


@pytest.mark.parametrize("text", BODIES)
def test_a_body_is_named_from_its_first_word_to_its_last(text: str) -> None:
    assert sorted(claim.value for claim in claims(text) if claim.field == "employer") == sorted(BODIES[text])


UNKNOWN = (
    "Ilse Marchetti served on the Nurses with Disabilities Committee.",
    "Ilse Marchetti is an intern with the Voices of Power project.",
    "Ilse Marchetti works as a researcher for the Charter of the Arts and Social Sciences.",
    "Ilse Marchetti was a founder member of the Bishop Auckland Chess Club.",
    "Ilse Marchetti worked for a UN-led force.",
    "Ilse Marchetti taught the module on race for SOC204S: Race and Gender.",
    "Ilse Marchetti fought for the rights of Torres Strait Islanders.",
    "Ilse Marchetti sold her first story to the Oslo Review.",
    "Ilse Marchetti was a distinguished professor of Systems Engineering.",
    "Ilse Marchetti is a professor in the department of policy analysis and management.",
)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_may_be_a_part_of_another_name_employs_nobody(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.field == "employer"]


def test_a_school_has_its_number_and_its_first_half() -> None:
    for text, school in (
        ("Ilse Marchetti attended the Elm Normal School No. 2, a boarding school.", "Elm Normal School No. 2"),
        ("Ilse Marchetti studied medicine at Gonville and Caius College.", "Gonville and Caius College"),
    ):
        assert [claim.value for claim in claims(text) if claim.field == "educated_at"] == [school]


def test_a_school_gone_to_is_no_employer_unless_a_word_of_work_says_so() -> None:
    gone = "Ilse Marchetti was born in Oslo. She transferred to Elm College School and became a singer."
    assert not [claim for claim in claims(gone) if claim.field == "employer"]
    taught = "Ilse Marchetti studied and taught at Elm University."
    assert [claim.value for claim in claims(taught) if claim.field == "employer"] == ["Elm University"]


POSTS = {
    "Ilse Marchetti is the second regular director for the institute, an official of IIT Agra said.": ["director for the institute"],
    "In her former post, as deputy minister of local government, Marchetti started the Women in Local Government programme.": ["deputy minister of local government"],
    "Ilse Marchetti has been appointed permanent secretary for industrialisation in the coalition.": ["permanent secretary for industrialisation"],
    "Ilse Marchetti, who led the UN food agency for a decade, was a doctor.": ["leader of the UN food agency"],
    "Ilse Marchetti was named executive dean for research, knowledge exchange and engagement at Elm University.": ["executive dean for research, knowledge exchange and engagement at Elm University"],
    "Ilse Marchetti was appointed chairman emeritus.": ["chairman emeritus"],
    "Ilse Marchetti served as UN high commissioner for refugees from 1991 to 2000.": ["UN high commissioner for refugees"],
}  # fmt: skip


@pytest.mark.parametrize("text", POSTS)
def test_a_post_is_one_phrase_with_all_that_it_is_of(text: str) -> None:
    assert [claim.value for claim in claims(text) if claim.field == "position_held"] == POSTS[text]


def test_a_title_that_lost_its_first_word_is_none() -> None:
    for text in (
        "In 2006, Ilse Marchetti was named a United Nations Ambassador of Sport.",
        "Ilse Marchetti had trained as a general nurse.",
        "Ilse Marchetti was appointed by former President Vogt in 2010.",
    ):
        assert not [claim for claim in claims(text) if claim.field == "position_held"]
    roles = [claim.qualifiers.get("role") for claim in claims("Ilse Marchetti was principal investigator for SALDRU.")]
    assert "investigator" not in roles


def test_an_award_is_not_what_it_was_given_for_nor_a_part_of_a_competitions_name() -> None:
    for text, award in (
        ("Ilse Marchetti was awarded the Military Cross for gallantry.", ["Military Cross"]),
        ("Ilse Marchetti won the Elm Medal and Prize for work on ice.", ["Elm Medal and Prize"]),
        (
            "Ilse Marchetti won first prize at the Lugano international singing competition.",
            ["first prize at the Lugano international singing competition"],
        ),
    ):
        assert [claim.value for claim in claims(text) if claim.field == "award"] == award


@given(some.lists(some.sampled_from(("Nordic", "Trade", "and", "on", "of", "Ice", "Union")), min_size=2, max_size=6))
def test_letters_fit_the_capitals_with_or_without_the_small_words(name: list[str]) -> None:
    capitals = "".join(word[0] for word in name if word[0].isupper())
    assert not capitals or fits(" ".join(name), capitals)
    assert fits(" ".join(name), "".join(word[0].upper() for word in name))
    assert not fits(" ".join(name), capitals + "Z")


def test_no_noun_for_bodies_closes_a_phrase() -> None:
    assert not [word for word in words("bodies") if closes_phrase(word)]


@pytest.mark.parametrize("name", ["Hôpital Principal de Lom", "Instituto", "Universidad"])
def test_a_noun_for_bodies_of_another_language_alone_is_a_name_that_was_cut(name):
    found = claims(f"Ilse Marchetti worked at the {name} from 1990.")
    assert not [each for each in found if each.field == "employer" and " " not in each.value]


def test_all_with_a_capital_inside_a_sentence_is_a_names_first_word() -> None:
    for text, body in (
        ("Ilse Marchetti worked for All India Radio.", "All India Radio"),
        ("Ilse Marchetti joined All Nippon Airways in 1990.", "All Nippon Airways"),
        ("All the clients left, and Ilse Marchetti joined Nordbank.", "Nordbank"),
    ):
        assert [claim.value for claim in claims(text) if claim.field == "employer"] == [body]


@pytest.mark.parametrize(
    ("won", "awards"),
    [
        ("the Future Awards Africa Prize", {"Future Awards Africa Prize"}),
        ("the Nordic Book Awards Debut Prize for Drama", {"Nordic Book Awards Debut Prize for Drama"}),
        ("the Nordic Award and the Lark Prize", {"Nordic Award", "Lark Prize"}),
        ("the Lark Medal, Iron Prize and Book Award", {"Lark Medal", "Iron Prize", "Book Award"}),
    ],
)
def test_the_last_of_two_nouns_for_honours_in_a_row_ends_the_name(won: str, awards: set[str]) -> None:
    assert {claim.value for claim in claims(f"Ilse Marchetti won {won}.") if claim.field == "award"} == awards


@pytest.mark.parametrize(
    ("at", "bodies"),
    [
        ("at Berg, Lund & Quist", ["Berg, Lund & Quist"]),
        ("for Hale & Dorr", ["Hale & Dorr"]),
        ("for the Leeds & York Building Society", ["Leeds & York Building Society"]),
        ("in Leeds & York", []),
        ("for Nordbank, Acme and Orvo", ["Nordbank", "Acme", "Orvo"]),
    ],
)
def test_a_row_of_single_names_that_an_ampersand_closes_is_a_firms_unless_they_are_towns(
    at: str, bodies: list[str]
) -> None:
    assert [each.value for each in claims(f"Ilse Marchetti worked {at}.") if each.field == "employer"] == bodies


def test_the_second_of_two_bare_names_is_as_sure_as_the_first():
    assert [each.value for each in claims("Ilse Marchetti worked at the Ashmolean and the Prado.")] == [
        "Ashmolean",
        "Prado",
    ]


def test_a_journal_of_two_fields_is_one():
    found = claims("Ilse Marchetti was the editor of Soil Use and Management.")

    assert [each.value for each in found if each.field == "employer"] == ["Soil Use and Management"]


def test_papers_that_may_be_one_or_two_are_none():
    assert not claims("Ilse Marchetti worked for The Globe and Sun.")


def test_a_groups_name_goes_on_with_what_it_is_a_group_of() -> None:
    text = "Marchetti works for the Acme group of companies and lives in Ulm."
    assert [each.display for each in claims(text) if each.field == "employer"] == ["Acme group of companies"]
