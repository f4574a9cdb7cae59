"""Where the name of a body or an office ends, and what is none: the longer name that is well formed, or nothing."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _said(text: str, field: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.field == field]


WHOLE = {
    "Ilse Marchetti served with the 6th Cavalry Regiment in Spain.": "6th Cavalry Regiment",
    "Ilse Marchetti served on the Wantage and Grove Caring Network.": "Wantage and Grove Caring Network",
    "Ilse Marchetti later worked for the City of West Harwell.": "City of West Harwell",
    # over "and", and over commas to "and"
    "Ilse Marchetti worked at the Centre for Peace and Society.": "Centre for Peace and Society",
    "Ilse Marchetti worked at the Centre for the Study of War.": "Centre for the Study of War",
    "Ilse Marchetti worked for the Society for the Protection of Birds and Their Habitats.": "Society for the Protection of Birds and Their Habitats",
    "Ilse Marchetti worked at the Centre for the Study of War, Peace and Society.": "Centre for the Study of War, Peace and Society",
    "Ilse Marchetti worked for the Parliament of Bosnia and Herzegovina.": "Parliament of Bosnia and Herzegovina",
    "Ilse Marchetti worked for the Bank of Trinidad and Tobago.": "Bank of Trinidad and Tobago",
    "Ilse Marchetti worked for the Institute of Reading and Writing.": "Institute of Reading and Writing",
    "Ilse Marchetti worked for the National Union for Young Painters and Sculptors.": "National Union for Young Painters and Sculptors",
    "Ilse Marchetti works for the Ministry of Health, Sport and Culture.": "Ministry of Health, Sport and Culture",
    "Ilse Marchetti worked at the College of Harwell, Enton and South Westshire, and sang.": "College of Harwell, Enton and South Westshire",
    "Ilse Marchetti works for the Leeds and York Building Society.": "Leeds and York Building Society",
    "Ilse Marchetti worked for the Hexley and District Music Society.": "Hexley and District Music Society",
    "Ilse Marchetti worked for the Council for Science and Technology.": "Council for Science and Technology",
    "Ilse Marchetti worked for the Society of Black Chemists and Chemical Engineers.": "Society of Black Chemists and Chemical Engineers",
    "Ilse Marchetti worked for the Association of School and College Leaders.": "Association of School and College Leaders",
    # over "and" behind an adjective
    "Ilse Marchetti worked for the Latvian Geological and Mining Institute.": "Latvian Geological and Mining Institute",
    "Ilse Marchetti worked for the Royal Historical and Geographical Society.": "Royal Historical and Geographical Society",
    "Ilse Marchetti taught at the Royal Agricultural and Technical College in Enton.": "Royal Agricultural and Technical College",
    "Ilse Marchetti taught at Harwell Dental and Medical School.": "Harwell Dental and Medical School",
    # over nouns written small
    "Ilse Marchetti taught at Canal Street school in Leeds.": "Canal Street school",
    "Ilse Marchetti taught at the Rosa Parks primary school.": "Rosa Parks primary school",
    "Ilse Marchetti taught at St Georges Church of Ireland Primary school for years.": "St Georges Church of Ireland Primary school",
    # over other small words, and an apostrophe
    "Ilse Marchetti is chief executive of Women in Need.": "Women in Need",
    "Ilse Marchetti works for Books to Share.": "Books to Share",
    "Ilse Marchetti worked at the Permanent Mission of Togo to UNICEF.": "Permanent Mission of Togo to UNICEF",
    "Ilse Marchetti worked for the Secondary Heads’ Association.": "Secondary Heads’ Association",
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_body_is_named_to_its_end(text: str) -> None:
    assert [claim.value for claim in _said(text, "employer")] == [WHOLE[text]]


APART = {
    "Ilse Marchetti worked at the Guggenheim and Whitney Museum.": {"Guggenheim", "Whitney Museum"},
    "Ilse Marchetti worked for the Institute of Physics and Institute of Chemistry.": {
        "Institute of Physics",
        "Institute of Chemistry",
    },
    "Ilse Marchetti worked for the Centre for Policy Studies and Microsoft.": {
        "Centre for Policy Studies",
        "Microsoft",
    },
    "Ilse Marchetti taught at the School of Art, Leeds and Paris.": {"School of Art"},
    "Ilse Marchetti was a lecturer at the Institute of Dance, Oxford.": {"Institute of Dance"},
    "Ilse Marchetti worked for the Senate and Acme Corporation.": {"Senate", "Acme Corporation"},
    "Ilse Marchetti worked for the Technical and the Dental Hospital.": {"Technical", "Dental Hospital"},
}


@pytest.mark.parametrize("text", APART)
def test_two_bodies_remain_two_and_a_town_is_none(text: str) -> None:
    assert {claim.value for claim in _said(text, "employer")} == APART[text]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti taught English at secondary modern schools.",
        "Ilse Marchetti worked in local hospitals.",
        "Ilse Marchetti was a member of the team building XR and YR receivers.",
        "Ilse Marchetti edited the Durham University chess club bulletin.",
        "Ilse Marchetti took over as Inspector General for Supplies and Transport.",
    ],
)
def test_a_common_noun_a_field_and_what_is_built_employ_nobody(text: str) -> None:
    assert _said(text, "employer") == []


OFFICES = {
    "Ilse Marchetti was elected general secretary of the Transport and General Workers Union.": "general secretary of the Transport and General Workers Union",
    "Ilse Marchetti was the secretary of the Ombersley branch of the Royal British Legion.": "secretary of the Ombersley branch of the Royal British Legion",
    "Ilse Marchetti was appointed executive director for Morocco, Togo and Tunisia.": "executive director for Morocco, Togo and Tunisia",
    "Ilse Marchetti was Director-General of the National Institute for Hospitality and Tourism and Commissioner for Insurance.": "director-general of the National Institute for Hospitality and Tourism; commissioner for insurance",
    "Ilse Marchetti was elected president of the Northend branch of the Lifeboat Society.": "president of the Northend branch of the Lifeboat Society",
    "Ilse Marchetti was the president of the Northend branch of the Royal Lifeboat Society.": "president of the Northend branch of the Royal Lifeboat Society",
    "Ilse Marchetti was chairman of the FIFA rules and ethics committee from 1998 to 2001.": "chairman of the FIFA rules and ethics committee",
    "Ilse Marchetti was the chairman of the Youth of the Reform Party.": "chairman of the Youth of the Reform Party",
    "Ilse Marchetti, founder of the Elm colony, was born in Hull.": "founder of the Elm colony",
    "Ilse Marchetti was named bishop of Trent and Riva in 2015.": "bishop of Trent and Riva",
    "Ilse Marchetti was mayor of Porto and Lisbon elected her.": "mayor of Porto",
    "Ilse Marchetti was the Executive Vice President of Acme.": "executive vice president of Acme",
    "Ilse Marchetti was deputy assistant secretary of State for African and Asian affairs.": "deputy assistant secretary of state for african and asian affairs",
    "Ilse Marchetti is the 12th Chief of Army Staff of the Ghana Army.": "chief of army staff of the Ghana Army",
    "Ilse Marchetti became deputy head at Moss Lane primary school.": "deputy head at Moss Lane primary school",
}


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_that_of_the_whole_phrase(text: str) -> None:
    assert {claim.value for claim in _said(text, "position_held")} == {*OFFICES[text].split("; ")}


def test_a_branch_is_of_the_body_that_it_belongs_to() -> None:
    text = "Ilse Marchetti was the president of the Northend branch of the Royal Lifeboat Society."
    assert [dict(claim.qualifiers)["organisation"] for claim in _said(text, "position_held")] == [
        "Royal Lifeboat Society"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was secretary of the local tennis club.",
        "Ilse Marchetti was installed as the new chair of the Coalition Government's commission on rights.",
    ],
)
def test_what_only_begins_an_office_is_none(text: str) -> None:
    assert _said(text, "position_held") == []


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ilse Marchetti worked for the Ministry of Health and Microsoft.", ["Ministry of Health", "Microsoft"]),
        (
            "Ilse Marchetti worked for the Ministry of Health, Parliament and Oxfam.",
            ["Ministry of Health", "Parliament", "Oxfam"],
        ),
        ("Ilse Marchetti worked at the University of Leeds and Acme.", ["University of Leeds", "Acme"]),
        ("Ilse Marchetti worked for the Department of Justice and Congress.", ["Department of Justice", "Congress"]),
    ],
)
def test_a_body_that_is_known_by_a_word_or_follows_a_place_is_another_one(text: str, bodies: list[str]) -> None:
    assert [claim.value for claim in _said(text, "employer")] == bodies
