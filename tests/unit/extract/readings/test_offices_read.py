"""Public offices are read with what they are of and who holds them, and given to nobody else."""

import pytest

from tests.unit.extract.documents import claims, shown

HELD = {
    # in front of a name
    "Prime Minister Ilse Marchetti resigned on Monday.": "prime minister",
    "Embattled Mayor Ilse Marchetti resigned on Monday.": "mayor",
    "Minister of Health Ilse Marchetti said that taxes would rise.": "minister of health",
    "Senator Ilse Marchetti voted against the bill.": "senator",
    "Porto Mayor Ilse Marchetti opened the bridge.": "mayor of Porto",
    "Nigerian President Ilse Marchetti arrived in Rome.": "president of Nigeria",
    "President Ilse Marchetti of Norway spoke.": "president of Norway",
    "The Norwegian prime minister, Ilse Marchetti, said so.": "prime minister of Norway",
    # said of somebody
    "Marchetti is the 24th President of Norway.": "president of Norway",
    "Marchetti was Porto's first woman mayor.": "mayor of Porto",
    "Marchetti became the country's first female prime minister.": "prime minister",
    "She was Secretary of State for Education.": "secretary of state for education",
    "She was ambassador to Chile.": "ambassador to Chile",
    "She was MP for Hull West.": "MP for Hull West",
    "Marchetti was sworn in as mayor of Porto.": "mayor of Porto",
    "Marchetti succeeded Olaf Vik as Minister of Finance.": "minister of finance",
    "Marchetti served two terms as governor of Lagos State.": "governor of Lagos State",
    "Marchetti resigned as mayor of Lom.": "mayor of Lom",
    "Voters elected Marchetti mayor of Lier.": "mayor of Lier",
    "Marchetti was chosen as rector of the university and left office in 2012.": "rector of the university",
    "Marchetti was appointed director of the bank and took office in 2012.": "director of the bank",
    "She held the post of Minister of Culture.": "minister of culture",
    "As foreign minister, Marchetti signed the treaty.": "foreign minister",
    # beside the name
    "Marchetti, the mayor of Porto, opened the bridge.": "mayor of Porto",
    "Ilse Marchetti, 61, the mayor of Porto, was arrested.": "mayor of Porto",
    "Ilse Marchetti, aged 61, mayor of Porto, was arrested.": "mayor of Porto",
    "Marchetti, Porto's mayor since 2011, said so.": "mayor of Porto",
    "World Bank President Ilse Marchetti resigned.": "president of the World Bank",
    "Supreme Court Justice Ilse Marchetti has died.": "supreme court justice",
    "Bishop Ilse Marchetti led the prayers.": "bishop",
    "Marchetti is a UNICEF goodwill ambassador.": "goodwill ambassador of UNICEF",
    "Marchetti became Africa's first woman president.": "president",
    "Marchetti was minister for Health, Labour and Sport.": "minister for health, labour and sport",
    "Mayor of Lier (1977–1983), Ilse Marchetti rebuilt the market.": "mayor of Lier",
    "Marchetti retired as headmistress of Harz Grammar School in 1979.": "headmistress of Harz Grammar School",
    "Marchetti became deputy chief engineer in 1970.": "deputy chief engineer",
    "Marchetti joined as a trainee manager with Biotek Limited.": "trainee manager",
    "Marchetti was promoted to senior analyst in 2004.": "senior analyst",
    "Marchetti rose to president of the Delian Bank.": "president of the Delian Bank",
    "Marchetti served as an adviser in the health ministry.": "adviser",
    "She rose to the position of Managing Director.": "managing director",
    "Marchetti was Deputy Chief Whip from 1995 to 1998.": "deputy chief whip",
    "Marchetti, for many years mayor of Saint-Malo, wrote it.": "mayor of Saint-Malo",
    "Marchetti was, from 1968 to 1974, minister of forests.": "minister of forests",
    "Marchetti was re-elected mayor in 2003.": "mayor",
    "Marchetti is the Robert Lund Professor in the Humanities at Lom University.": "Robert Lund professor in the Humanities",
    "Marchetti represented Hull North in Parliament.": "member of parliament",
    "Worked as a nurse until 1990; appointed Minister of Health by President Olaf Vik, 2000. Marchetti sings.": "minister of health",
    # seats
    "Marchetti was elected to parliament in 2001.": "member of parliament",
    "She won a seat in the National Assembly.": "member of the National Assembly",
    "In 1987 Marchetti entered parliament.": "member of parliament",
    "Marchetti was elected to the National Assembly for the Socialist Party.": "member of the National Assembly",
    "Marchetti was elected to the Senate of Poland.": "member of the Senate of Poland",
    "Marchetti was elected to the Oregon State Senate.": "member of the Oregon State Senate",
    "Marchetti was elected to the Texas Legislature.": "member of the Texas Legislature",
    "Marchetti entered the Polish parliament.": "member of the Polish parliament",
    "Marchetti was elected to the city council of Porto.": "member of the city council of Porto",
    # of bodies written small
    "Marchetti became the union's president in 1980.": "president of the union",
    "They named Marchetti as the company's interim chief financial officer.": "interim chief financial officer of the company",
    "Marchetti was vice chair of the chemistry department.": "vice chair of the chemistry department",
    "Marchetti became general secretary of the party in 1980.": "general secretary of the party",
    # of a body whose name begins with a field of government, and of a party's
    "Marchetti was general secretary of the National Communications Union.": "general secretary of the National Communications Union",
    "Marchetti, the former Labour secretary of state for employment, spoke.": "secretary of state for employment",
    # by what somebody is the first to do, and in brackets with its years
    "She was the first woman to hold the position of governor of the Central Bank.": "governor of the Central Bank",
    "Marchetti (minister of trade, 1998–2002) said nothing.": "minister of trade",
    "She took over the charge of the director of the Agra Institute.": "director of the Agra Institute",
    "She was a councillor on Elm District Council.": "councillor on Elm District Council",
    "She served as Chief Judge of the Lund Circuit Court.": "chief judge of the Lund Circuit Court",
    "Marchetti is Norway's first woman cabinet minister.": "cabinet minister of Norway",
    "Marchetti is a lawyer in Norway, and its first woman prime minister.": "prime minister",
    "Acme promoted Marchetti to the position of senior analyst.": "senior analyst",
    "She filled several posts before becoming fire chief in July 2020.": "fire chief",
    "She represented Penn on the city council.": "member of the city council",
}
ROWS = {
    "Marchetti was a lawyer and mayor of Porto.": ["mayor of Porto"],
    "Marchetti was a lawyer, mayor of Porto and a poet.": ["mayor of Porto"],
    "Marchetti was a nurse at Elm Hospital (1970–74), mayor of Porto and minister of health.": [
        "mayor of Porto",
        "minister of health",
    ],
    "She was general manager of Radio Nord, then head of programmes at Swedish Television and mayor of Lom.": [
        "general manager of Radio Nord",
        "head of programmes at Swedish Television",
        "mayor of Lom",
    ],
    "She held the posts of governor of the Central Bank and minister of finance.": [
        "governor of the Central Bank",
        "minister of finance",
    ],
}
NOT_HELD = [
    "Marchetti met a lawyer and mayor of Porto.",
    "Marchetti was an adviser to the lawyer and mayor of Porto.",
    "Marchetti was a lawyer like the mayor of Porto.",
    "Marchetti was president of the bank employees.",
    "Marchetti was a member of the team.",
    "The country's first woman minister, she later sang.",
    "Marchetti (the mayor of Porto) and Vik (the judge) star.",
    "Marchetti is the wife of the mayor of Porto.",
    "Marchetti's father was governor of Lagos State.",
    "Marchetti was a goodwill ambassador.",
    "Marchetti was a candidate for mayor of Porto.",
    "Marchetti met the president of Liberia.",
    "Marchetti interviewed Mayor Olaf Vik.",
    "Marchetti advised the Minister of Health.",
    "Marchetti lost to the mayor, Olaf Vik, in 2010.",
    "Marchetti was secretary to the Minister of Finance.",
    "Marchetti dressed as the president of France.",
    "Marchetti, the daughter of the governor of Texas, sings.",
    "In 2010 Marchetti met Olaf Vik, the mayor of Porto.",
    "Marchetti was appointed by the president of Ghana.",
    "Marchetti was minister of a church in Leeds.",
    "Marchetti served under President Olaf Vik.",
    "Marchetti was married to the former mayor of Porto.",
    "Marchetti and the mayor of Porto opened the bridge.",
    "Olaf Vik, Ilse Marchetti, the mayor of Porto and a priest were there.",
    "Marchetti served as an aide to the Secretary of State.",
    "Marchetti grew up in Congress Park.",
    "Mayor of Porto, Olaf Vik, met Ilse Marchetti.",
    "Marchetti met World Bank President Olaf Vik.",
    "Marchetti is a senior lecturer.",
    "Marchetti met the Jane Roe Professor of Physics.",
    "The firm was sold; appointed Minister of Health in 2000. Marchetti sings.",
    "As a junior doctor, Marchetti met her husband.",
    "Marchetti married a chief engineer.",
    "Marchetti was advised by a senior consultant.",
]


def _offices(text: str) -> dict[str, dict[str, str]]:
    found = claims(text)
    return {each.value: dict(each.qualifiers) for each in found if each.field == "position_held"}


@pytest.mark.parametrize("text", ROWS)
def test_each_post_of_a_row_is_read(text: str) -> None:
    found = {claim.value for claim in claims(text) if claim.field == "position_held"}
    assert found == set(ROWS[text])


@pytest.mark.parametrize("text", HELD)
def test_an_office_is_read_with_what_it_is_of(text: str) -> None:
    assert list(_offices(text)) == [HELD[text]]


@pytest.mark.parametrize("text", NOT_HELD)
def test_an_office_of_somebody_else_is_not_given_to_the_person(text: str) -> None:
    assert _offices(text) == {}


def test_offices_beside_each_other_are_one_persons_and_share_their_dates() -> None:
    found = _offices("Marchetti served as Deputy Prime Minister and Minister of Justice between 1990 and 1994.")
    assert {name: (given["start"], given["end"]) for name, given in found.items()} == {
        "deputy prime minister": ("1990", "1994"),
        "minister of justice": ("1990", "1994"),
    }


def test_what_number_an_office_had_is_kept_apart_from_it() -> None:
    assert _offices("She was the 24th President of Norway.")["president of Norway"]["distinction"] == "24th"
    assert _offices("She was Porto's first woman mayor.")["mayor of Porto"]["distinction"] == "first woman"


@pytest.mark.parametrize("text", ["Former prime minister Ilse Marchetti spoke.", "Marchetti was prime minister."])
def test_an_office_once_held_is_past(text: str) -> None:
    assert _offices(text)["prime minister"]["tense"] == "past"


def test_an_office_wished_for_or_denied_is_not_asserted() -> None:
    for text in ("Marchetti wanted to become prime minister.", "Marchetti was never prime minister."):
        assert {claim.modality.value for claim in claims(text)} <= {"intended", "negated"}


def test_offices_that_share_what_they_are_of_are_each_of_it() -> None:
    for text in (
        "Ilse Marchetti, chair and managing director of Biotek, spoke.",
        "Marchetti is the chair and managing director of Biotek, a company in Lom.",
    ):
        assert set(_offices(text)) == {"chair of Biotek", "managing director of Biotek"}


def test_an_apposition_does_not_part_two_offices_of_one_person() -> None:
    found = _offices(
        "She is chair of the Delian Bank, a lender in Lom, and the current president of the Health Council."
    )
    assert set(found) == {"chair of the Delian Bank", "president of the Health Council"}


def test_who_is_told_something_has_no_president_for_it() -> None:
    assert _offices("Olaf Vik told Reuters President Ilse Marchetti was ill.") == {"president": {}}


STINTS = [
    "Marchetti served twice as finance minister (2003-2006 and 2011-2015).",
    "Marchetti was finance minister from 2003 to 2006 and again from 2011 to 2015.",
    "Marchetti was finance minister for two terms – first from 2003-2006 and then from 2011 to 2015.",
    "From 2003 to 2006 and from 2011 to 2015 Marchetti was finance minister.",
]


@pytest.mark.parametrize("text", STINTS)
def test_each_stretch_of_time_in_one_office_is_a_claim(text: str) -> None:
    found = [each for each in claims(text) if each.field == "position_held"]
    assert sorted((each.qualifiers["start"], each.qualifiers["end"]) for each in found) == [
        ("2003", "2006"),
        ("2011", "2015"),
    ]


def test_a_stretch_of_time_in_which_something_else_was_is_none_of_the_office() -> None:
    found = _offices("Marchetti was mayor of Porto from 1990 to 1994 and from 1998 to 2002 lived in Rome.")
    assert {name: (given["start"], given["end"]) for name, given in found.items()} == {
        "mayor of Porto": ("1990", "1994")
    }


def test_an_office_told_in_front_ends_as_the_sentence_says() -> None:
    found = _offices("Appointed ambassador to Canada in 1988, Ilse Marchetti held the post until 1993.")
    assert (found["ambassador to Canada"]["start"], found["ambassador to Canada"]["end"]) == ("1988", "1993")


def test_who_says_something_now_holds_now_what_stands_beside_the_name() -> None:
    assert (
        _offices("“We are late,” says Ilse Marchetti, head of the Delian Bank.")["head of the Delian Bank"]["tense"]
        == "present"
    )
    assert (
        "present"
        not in _offices("“So,” says Ilse Marchetti, a former head of the Delian Bank.")
        .get("head of the Delian Bank", {})
        .values()
    )


@pytest.mark.parametrize("mark", [" –", " -", ":"])
def test_the_year_in_front_of_a_line_is_when_its_post_began(mark: str) -> None:
    found = claims(f"Ilse Marchetti was a lawyer.\n\n2016{mark} Elected as mayor of Porto")
    assert [each.qualifiers.get("start") for each in found if each.field == "position_held"] == ["2016"]


@pytest.mark.parametrize("kind", ["Latina", "openly gay", "Sikh", "Black", "woman"])
def test_of_what_kind_somebody_is_the_first_stands_with_it(kind):
    read = [
        each
        for each in claims(f"Marchetti became the first {kind} mayor of Bergen in 1974.")
        if each.field == "position_held"
    ]
    assert [(each.value, each.qualifiers["distinction"]) for each in read] == [("mayor of Bergen", f"first {kind}")]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Sen. Ilse Marchetti spoke.", ["senator"]),
        ("Ohio Gov. Ilse Marchetti spoke.", ["governor of Ohio"]),
        ("Rep. Ilse Marchetti (D-Ohio) spoke.", ["representative"]),
        ("Marchetti, an aide to Sen. Olaf Vik, left.", []),
        ("Marchetti ran against Gov. Olaf Vik.", []),
        ("Lt. Gov. Ilse Marchetti spoke.", []),
        ("Rep. of Ireland coach Ilse Marchetti spoke.", []),
    ],
)
def test_an_office_cut_short_before_a_name_is_read(text: str, posts: list[str]) -> None:
    assert shown(text, "position_held") == posts
