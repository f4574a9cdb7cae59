"""Public offices are read with what they are of and who holds them, and given to nobody else."""

import pytest

from tests.unit.extract.documents import claims

HELD = {
    # in front of a name
    "Prime Minister Ilse Marchetti resigned on Monday.": "prime minister",
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
    "She held the post of Minister of Culture.": "minister of culture",
    "As foreign minister, Marchetti signed the treaty.": "foreign minister",
    # beside the name
    "Marchetti, the mayor of Porto, opened the bridge.": "mayor of Porto",
    "Marchetti, Porto's mayor since 2011, said so.": "mayor of Porto",
    # seats
    "Marchetti was elected to parliament in 2001.": "member of parliament",
    "She won a seat in the National Assembly.": "member of the National Assembly",
    "In 1987 Marchetti entered parliament.": "member of parliament",
}
NOT_HELD = [
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
    "Marchetti was succeeded by Olaf Vik as Minister of Finance.",
    "Marchetti was minister of a church in Leeds.",
    "Marchetti served under President Olaf Vik.",
    "Marchetti was married to the former mayor of Porto.",
    "Marchetti and the mayor of Porto opened the bridge.",
    "Olaf Vik, Ilse Marchetti, the mayor of Porto and a priest were there.",
    "Marchetti served as an aide to the Secretary of State.",
    "Marchetti grew up in Congress Park.",
]


def _offices(text: str) -> dict[str, dict[str, str]]:
    found = claims(text)
    return {each.value: dict(each.qualifiers) for each in found if each.field == "position_held"}


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
