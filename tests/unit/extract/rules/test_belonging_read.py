"""What sentences say of somebody's nation and party, and what they do not."""

import pytest

from tests.unit.extract.documents import claims

FIELDS = {"nationality", "political_affiliation"}

SAID = [
    ("Marchetti, an Austrian, won.", {"nationality Austrian"}),
    ("Ilse Marchetti (born 4 May 1961 in Oslo) is a retired Belarusian high jumper.", {"nationality Belarusian"}),
    ("Marchetti, an Iraqi American who teaches chess, moved on.", {"nationality Iraqi", "nationality American"}),
    ("Marchetti is a French and Chilean citizen.", {"nationality French", "nationality Chilean"}),
    ("She holds both Kenyan and Turkish citizenship.", {"nationality Kenyan", "nationality Turkish"}),
    ("In 1970 she moved to Lima, becoming a naturalized Peruvian citizen.", {"nationality Peruvian"}),
    ("Marchetti is a German-born Australian physicist.", {"nationality Australian"}),
    ("The prize went to Greek shipping tycoon Ilse Marchetti.", {"nationality Greek"}),
    ("Marchetti was a well-known Russian Orthodox theologian.", {"nationality Russian"}),
    ("Marchetti is Danish, but she lives in Rome.", {"nationality Danish"}),
    (
        "Marchetti is a Norwegian politician for the Centre Party.",
        {"nationality Norwegian", "political_affiliation Centre Party"},
    ),
    (
        "Marchetti was a British Labour Party politician.",
        {"nationality British", "political_affiliation Labour Party"},
    ),
    (
        "She is a member of the Social Democratic Party of Germany (SPD).",
        {"political_affiliation Social Democratic Party of Germany"},
    ),
    ("Marchetti was a Republican member of the state senate.", {"political_affiliation Republican Party"}),
    ("Marchetti, a Tory, disagreed.", {"political_affiliation Tory"}),
    ("In 2004 she stood for parliament as a Fine Gael candidate.", {"political_affiliation Fine Gael"}),
    ("She ran for mayor on the Progressive Party ticket.", {"political_affiliation Progressive Party"}),
    (
        "Marchetti left the Liberal Party and joined the Greens.",
        {"political_affiliation Liberal Party", "political_affiliation Greens"},
    ),
    (
        "She was a member of the Communist Party of Poland and later the Socialist Workers' Party.",
        {"political_affiliation Communist Party of Poland", "political_affiliation Socialist Workers' Party"},
    ),
    (
        "She was an economist and a leader of the Revolutionary Communist League.",
        {"political_affiliation Revolutionary Communist League"},
    ),
    ("The Civic Platform was founded in 2001 by Ilse Marchetti.", {"political_affiliation Civic Platform"}),
    ("The debate was won by Labour MP Ilse Marchetti.", {"political_affiliation Labour Party"}),
    ("Marchetti resigned from Fatah in 1990.", {"political_affiliation Fatah"}),
    ("Ilse Marchetti (Labour Party) was returned.", {"political_affiliation Labour Party"}),
    ("A Democrat, she has sat since 2001.", {"political_affiliation Democratic Party"}),
    ("Marchetti won the Republican nomination for mayor.", {"political_affiliation Republican Party"}),
    (
        "She was a Whig and later a Republican.",
        {"political_affiliation Whig", "political_affiliation Republican Party"},
    ),
    ("She belonged to the Free Soil Party.", {"political_affiliation Free Soil Party"}),
    ("Marchetti is a Swede.", {"nationality Swedish"}),
    ("The Swede, Ilse Marchetti, won the 100 m.", {"nationality Swedish"}),
    ("As a girl, the Ethiopian Ilse Marchetti ran to school.", {"nationality Ethiopian"}),
    ("Israeli-born American Ilse Marchetti won.", {"nationality American"}),
    ("Renowned Australian Obstetrician Dr Ilse Marchetti has died.", {"nationality Australian"}),
    ("The Italian Renaissance painter Ilse Marchetti died.", {"nationality Italian"}),
    ("Marchetti is a world famous and Nobel Prize-winning Turkish novelist.", {"nationality Turkish"}),
    ("Marchetti is a Gambian national.", {"nationality Gambian"}),
    ("British physicist and Nobel laureate Ilse Marchetti died.", {"nationality British"}),
    ("Senator Ilse Marchetti (D-NY) spoke.", {"political_affiliation Democratic Party"}),
    ("Rep. Ilse Marchetti, R-Texas, spoke.", {"political_affiliation Republican Party"}),
    ("Ilse Marchetti (Con) beat Nils Berg (Lab) by nine votes.", {"political_affiliation Conservative Party"}),
    ("State Sen. Ilse Marchetti, Democrat of Ohio, spoke.", {"political_affiliation Democratic Party"}),
    ("He was beaten by Republican Ilse Marchetti.", {"political_affiliation Republican Party"}),
    ("Labour’s Ilse Marchetti held the seat.", {"political_affiliation Labour"}),
    ("She crossed the floor to join Labour.", {"political_affiliation Labour"}),
    ("She served as Liberal MP for Dunmore from 1945.", {"political_affiliation Liberal Party"}),
    ("She changed her party affiliation to Republican.", {"political_affiliation Republican Party"}),
    ("Marchetti was a committed Communist.", {"political_affiliation Communist Party"}),
    ("The leader of the Freedom Party, Ilse Marchetti, resigned.", {"political_affiliation Freedom Party"}),
    ("Ilse Marchetti of the Freedom Party spoke.", {"political_affiliation Freedom Party"}),
    ("Ilse Marchetti, of the ruling Freedom Party, spoke.", {"political_affiliation Freedom Party"}),
    ("Ilse Marchetti, Labour MP for Hull East, said no.", {"political_affiliation Labour Party"}),
    (
        "She left the Conservative Party for Reform UK.",
        {"political_affiliation Conservative Party", "political_affiliation Reform UK"},
    ),
    ("She is a member of the opposition party Al-Nahr, founded in 1990.", {"political_affiliation Al-Nahr"}),
    ("She joined the far-right party Vekst in 2019.", {"political_affiliation Vekst"}),
    ("She joined the youth wing of the Partido Radical.", {"political_affiliation Partido Radical"}),
    ("She was elected to the central committee of the Freedom Party.", {"political_affiliation Freedom Party"}),
    ("She was the first woman to lead the Freedom Party.", {"political_affiliation Freedom Party"}),
    ("Marchetti helped found the Coalition for Change.", {"political_affiliation Coalition for Change"}),
    ("Marchetti’s party, the Freedom Party, lost.", {"political_affiliation Freedom Party"}),
    ("Marchetti is a lifelong Labour supporter.", {"political_affiliation Labour Party"}),
    (
        "She was in the Freedom Party from 1916 and was a member of the Peace Party from 1917 and the Green Party from 1918.",
        {"political_affiliation Peace Party", "political_affiliation Green Party"},
    ),
    ("The Labour MPs Nils Berg and Ilse Marchetti spoke.", {"political_affiliation Labour Party"}),
    ("Marchetti has been a deputy for the Partido Radical since 2005.", {"political_affiliation Partido Radical"}),
    ("She is a member of the Parti radical de gauche.", {"political_affiliation Parti radical de gauche"}),
    ("She sat for the Norwegian Senterpartiet.", {"political_affiliation Senterpartiet"}),
    ("She led the Hope and Justice Party from 1990 to 1998.", {"political_affiliation Hope and Justice Party"}),
    ("Marchetti leads the Movement for Democracy.", {"political_affiliation Movement for Democracy"}),
    ("She contested Dunmore as an XDP candidate.", {"political_affiliation XDP"}),
    ("She was a member of Ontario’s Liberal Party.", {"political_affiliation Liberal Party"}),
    ("She took over the leadership of the Liberal Party in 1950.", {"political_affiliation Liberal Party"}),
    ("The Liberal Party won forty seats under Ilse Marchetti.", {"political_affiliation Liberal Party"}),
    ("Marchetti’s membership in the Communist Party was known.", {"political_affiliation Communist Party"}),
    ("In 1950 she succeeded Nils Berg as leader of the Liberal Party.", {"political_affiliation Liberal Party"}),
]
NOT_SAID = [
    "Marchetti was elected to the town council as an independent on the Progressive Party list.",
    "Marchetti, an Austrian-born painter, won.",
    "Marchetti met Karl Vogt, an Austrian, in Graz.",
    "In 1970 Marchetti was accompanying a Romanian theatre director on tour.",
    "Marchetti was an Indian independence activist.",
    "Marchetti is a Chinese medicine practitioner.",
    "French Open champion Ilse Marchetti won.",
    "The British Ilse Marchetti Foundation gave money.",
    "Marchetti beat the Swede, Per Holm, twice.",
    "As mayor, Marchetti was criticised by the Labour Party.",
    "The mayor, Ilse Marchetti, voted for the Green Party.",
    "Marchetti was elected mayor in coalition with the Liberal Party.",
    "Marchetti was nominated for an Oscar under the Nazi Party.",
    "She ran as an independent, defeating the Labour candidate.",
    "She was defeated by the Liberal candidate, John Smith.",
    "Marchetti is the daughter of a Labour politician.",
    "Marchetti is an ethnic Albanian shepherd.",
    "Marchetti was a French teacher.",
    "Marchetti was a professor of Norwegian literature.",
    "Her husband, an Italian citizen, stayed at home.",
    "Marchetti is of Japanese descent.",
    "Marchetti played against the Danish team.",
    "Marchetti gave a birthday party for the Swedish ambassador.",
    "Marchetti never joined the Communist Party.",
    "Marchetti defeated the Labour Party candidate Karl Vogt.",
    "Marchetti married the leader of the Liberal Party.",
    "Marchetti was not a member of the Nazi Party.",
    "Her father was a member of the Conservative Party.",
    "Marchetti worked with Karl Vogt, a member of Fianna Fáil.",
    "Marchetti studied the Socialist Party of Chile.",
    "Marchetti lives in a Republican state.",
    "Marchetti was beaten by Republican Karl Vogt.",
    "Marchetti met the leader of the Freedom Party, Karl Vogt.",
    "Marchetti wrote a history of the Labour Party under Karl Vogt.",
    "Marchetti refused to join the Communist Party.",
    "Marchetti left the ruling party Monday.",
    "Marchetti met opposition party MP Karl Vogt.",
    "Marchetti defeated Freedom Party leader Karl Vogt.",
    "Marchetti was backed by the ruling Freedom Party.",
    "Marchetti was elected to the central committee of a chess club.",
    "Marchetti broke with Karl Vogt, head of the Freedom Party.",
    "Marchetti, Labour MP Karl Vogt and others spoke.",
    "Marchetti was treasurer of the Federation of Labor.",
    "Marchetti was a member of the Muslim Students’ Union.",
    "Marchetti was a member of the Young Women’s Christian Association.",
    "Marchetti is a PhD candidate.",
    "Marchetti, a national politician, kept bees.",
    "Marchetti was elected to Congress in 1950.",
    "Marchetti joined Congress Heights School.",
    "Marchetti won the National League title.",
    "Marchetti criticised Labour’s housing policy.",
    "Marchetti was an assistant to Labour MP Karl Vogt.",
]


def _said(text: str) -> set[str]:
    return {f"{claim.field} {claim.value}" for claim in claims(text) if claim.counts and claim.field in FIELDS}


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:60] for text, _ in SAID])
def test_a_sentence_says_just_this_of_nation_and_party(text: str, expected: set[str]) -> None:
    assert _said(text) == expected


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_a_sentence_says_nothing_of_nation_and_party(text: str) -> None:
    assert _said(text) == set()


def test_a_short_form_once_introduced_stands_for_the_party() -> None:
    text = "The Popular Reform Party (PRF) split in 1990. Ilse Marchetti left the PRF in 1992."
    assert _said(text) == {"political_affiliation PRF"}


def test_a_nationality_names_its_country() -> None:
    found = claims("Marchetti, an Iraqi American who teaches chess, moved on.")
    assert [claim.qualifiers for claim in found if claim.field == "nationality"] == [
        {"country": "Iraq"},
        {"country": "United States"},
    ]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Marchetti was a member of the Socialist Party.", {"political_affiliation"}),
        ("Marchetti became a member of the Socialist Party in 1950.", {"political_affiliation"}),
        ("Marchetti, a founding member of the Green Party, agreed.", {"political_affiliation"}),
        ("Marchetti joined the Socialist Party (PS) in 1990.", {"political_affiliation"}),
        ("Marchetti was secretary of the Socialist Party.", {"political_affiliation", "position_held"}),
        ("Marchetti worked for the Socialist Party.", {"employer"}),
        ("Marchetti was a member of the Polar Institute.", {"employer", "position_held"}),
    ],
)
def test_who_only_belongs_to_a_party_has_neither_a_post_nor_work_in_it(text, fields):
    assert {each.field for each in claims(text)} - {"name"} == fields


def test_a_partys_letters_in_brackets_are_its_name_once_more():
    found = claims("Marchetti is a member of the Socialist Party (PS). She led the PS from 1990.")
    affiliations = [each.value for each in found if each.field == "political_affiliation"]
    assert affiliations == ["Socialist Party", "PS"]
