"""Whom a text says somebody works for, with the whole of the name; and organisations that only stand beside a word of work."""

import pytest

from service.extract.mentions.groups.longnames import long_names
from tests.unit.extract.documents import claims

NAMED = [
    ("the Alliance of Families Hit by Floods", ["Alliance of Families Hit by Floods"]),
    ("The National Network for Tenants Harmed by Mould", ["National Network for Tenants Harmed by Mould"]),
    ("the Food and Agriculture Organization in Rome", ["Food and Agriculture Organization"]),
    ("the Science, Technology and Innovation Agency", ["Science, Technology and Innovation Agency"]),
    (
        "Teachers Without Frontiers and Doctors without Borders",
        ["Teachers Without Frontiers", "Doctors without Borders"],
    ),
    ("Mothers Against Drunk Driving", ["Mothers Against Drunk Driving"]),
    ("Ärzte ohne Grenzen", ["Ärzte ohne Grenzen"]),
    ("the Plataforma de Vecinos por la Ría", ["Plataforma de Vecinos por la Ría"]),
    ("the Save the Children Fund", ["Save the Children Fund"]),
    ("the campaign group 'Farmers Without Fences'", ["Farmers Without Fences"]),
    ("the Bread for the World, Books for Africa", ["Bread for the World", "Books for Africa"]),
    ("the Lusitana Institute for Women, Peace and Security", ["Lusitana Institute for Women, Peace and Security"]),
    ("the Harbour Hotel, Trattoria del Ponte", ["Harbour Hotel", "Trattoria del Ponte"]),
    ("After Café Central closed in Inn Street", ["Café Central"]),
    ("the minister for Health, left Norway for Denmark", []),
    ("Norway against Sweden, Rome Against Carthage", []),
    ("Acme and Globex Corporation", []),
    ("Save the date, without Porto", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_a_name_goes_on_through_its_small_words(text, names):
    assert [each.value for each in long_names(text, 0, len(text))] == names


def _employers(text: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == "employer" and each.counts}


SAID = [
    ("Marchetti left the Ministry in 1985 to work for the Delian Bank.", {"Delian Bank"}),
    ("Marchetti worked for Save the Children from 1990 to 1995.", {"Save the Children"}),
    ("Marchetti worked for Women at Work from 1990 to 1995.", {"Women at Work"}),
    ("Marchetti worked for the Delian Bank at Home and abroad.", {"Delian Bank"}),
    ("Marchetti joined Facebook as an engineer in 2006.", {"Facebook"}),
    ("Marchetti works for Google as an engineer.", {"Google"}),
    ("Marchetti serves on the Council of Europe.", {"Council of Europe"}),
    ("Marchetti left Lund University to join Velora.", {"Lund University", "Velora"}),
    ("In 1993 Marchetti entered the Ministry of Labour.", {"Ministry of Labour"}),
    ("Marchetti moved to Lom to teach midwifery at the Tara Hospital.", {"Tara Hospital"}),
    ("Marchetti joined the Council on Foreign Relations.", {"Council on Foreign Relations"}),
    ("Marchetti was a founding member of the Society of Widows and Orphans.", {"Society of Widows and Orphans"}),
    ("Marchetti is a member of the Council of Europe's Standards Board.", {"Standards Board"}),
    (
        "She sits on the boards of Nestor, KITE: the Alliance for Kites, and the Ocean Prize.",
        {"Nestor", "KITE", "Ocean Prize"},
    ),
    ("Marchetti served in the King's Mersey Regiment.", {"King's Mersey Regiment"}),
    ("Marchetti kept the books as an accountant at the Delian Bank.", {"Delian Bank"}),
    ("She was with the Lucent Trio from 1966 to 1969.", {"Lucent Trio"}),
    ("She has been with Netwise since 2004.", {"Netwise"}),
    (
        "Marchetti was a member of the American Association of University Women.",
        {"American Association of University Women"},
    ),
    ("Marchetti died. Her last years were spent working at the Delian Bank.", {"Delian Bank"}),
    ("Up to 1987 Marchetti was employed by the Narvik Iron Company.", {"Narvik Iron Company"}),
    ("Marchetti is a painter, poet and Lund University professor.", {"Lund University"}),
    ("Marchetti was a pilot, diver, and former Nokia engineer, known for her maps.", {"Nokia"}),
    ("Marchetti trained as a weaver and worked for the Delian Bank.", {"Delian Bank"}),
    ("Marchetti trained as a nurse and a midwife at the Tara Hospital.", set()),
    ("Marchetti is a writer and Nokia expert.", set()),
    ("Marchetti is a lawyer and Nokia engineer Ole Quist is a judge.", set()),
    ("Marchetti was a nurse and Nokia engineer's wife.", set()),
    ("Marchetti is a lawyer and Lund University graduate.", set()),
]


@pytest.mark.parametrize(("text", "names"), SAID, ids=[text for text, _ in SAID])
def test_work_for_a_body_is_read(text, names):
    assert _employers(text) == names


NOT_SAID = [
    "Ilse Marchetti, a dentist in Enugu, has 40,000 followers on Instagram.",
    "In a video uploaded to YouTube last spring, the pastry chef Ilse Marchetti apologised.",
    "Marchetti applied three times for a post at the Arctic Museum.",
    "Marchetti is head of the Delian Bank.",
    "Murdered journalist Ilse Marchetti grew up in Graz.",
    "Inspirational coach Ilse Marchetti lives in Graz.",
    "Marchetti worked in a clinic.",
    "Marchetti left for the Rand Bank in 1990.",
    "Marchetti made her debut at La Fenice in 1963.",
    "Marchetti is a critic of the World Bank.",
    "Marchetti entered the Church of St. Mary and lit a candle.",
    "Ilse Marchetti, a lawyer, was arrested at Heathrow Airport on Tuesday.",
    "Marchetti posted on Twitter that she was well.",
    "Marchetti tweeted daily and worked on Facebook for a campaign.",
    "Marchetti worked on a novel about Nokia.",
    "Marchetti, inspired by her brother's work at Nokia, became an engineer.",
    "In 2018 Marchetti was named Young Founder of the Year by Deloitte.",
    "Marchetti is coached by a former Nordwind coach.",
    "Marchetti joined Lusitana University for a degree in law.",
    "Marchetti transferred to the University of Nicosia, where she read history.",
    "Marchetti returned to Lund University for her doctorate.",
    "Marchetti left Agder College without a degree.",
    "She quit Kano State University before finishing her degree.",
    "She began studying law at Lund University but did not finish.",
    "Marchetti told the BBC that she was tired.",
    "Marchetti was a patient at the Berg Clinic for two years.",
    "She joined the Institute in 2001.",
    "She works at the University.",
]


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_a_body_beside_a_word_of_work_need_be_no_employer(text):
    assert _employers(text) == set()


WHOLE = [
    ("Marchetti worked at Crown Street Women's Hospital in Sydney.", {"Crown Street Women's Hospital"}),
    ("Marchetti joined the United Nations Children's Fund in 1999.", {"United Nations Children's Fund"}),
    ("Marchetti worked at St. Mary's Hospital in London.", {"St. Mary's Hospital"}),
    ("Marchetti worked at the Princess Tara Memorial Hospital.", {"Princess Tara Memorial Hospital"}),
    ("Marchetti worked for the newspaper Al- Watan.", {"Al- Watan"}),
    ("World Bank President Ilse Marchetti resigned.", {"World Bank"}),
    ("Delian Tribunal Judge Ilse Marchetti ruled on Monday.", {"Delian Tribunal"}),
    ("Marchetti met Queen Victoria at the Hospital.", set()),
    ("Marchetti praised her brother's Hospital.", set()),
]


@pytest.mark.parametrize(("text", "names"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_bodys_name_keeps_its_genitive_its_hyphen_and_its_patron_and_no_title_of_a_person(text, names):
    assert _employers(text) == names


OWN = [
    ("Marchetti opened the restaurant Osteria Blu in 1995.", {"Osteria Blu": "1995"}),
    ("In 1986 Marchetti bought Trattoria del Ponte near Modena.", {"Trattoria del Ponte": "1986"}),
    ("Marchetti opened a bakery called Sweet Corner in 2001.", {"Sweet Corner": "2001"}),
    ("In 1855 she set up her own business, the Harbour Hotel, near Ilse Marchetti's home.", {"Harbour Hotel": "1855"}),
    (
        "Established the group 'Farmers Without Fences' in 2005, Ilse Marchetti began to protest.",
        {"Farmers Without Fences": "2005"},
    ),
    ('Marchetti heads the group "Farmers Without Fences," which she co-founded.', {"Farmers Without Fences": None}),
    ("Marchetti founded a software company, Netwise, in 1999.", {"Netwise": "1999"}),
    ("Marchetti opened the Delian Hospital in 1990.", {}),
    ("Marchetti bought the Delian Bank a drink.", {}),
    ("Marchetti founded the Delian Bank's archive.", {}),
    ("Marchetti helped to establish the Delian Workers' Union in 1983.", {"Delian Workers' Union": "1983"}),
    ("Marchetti helped the Delian Workers' Union.", {}),
    ("Police stopped Ilse Marchetti, a freelance photographer, outside the Harbour Hotel.", {}),
]


@pytest.mark.parametrize(("text", "houses"), OWN, ids=[text for text, _ in OWN])
def test_a_house_of_ones_own_is_where_one_works_from_when_one_opened_it(text, houses):
    read = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "employer"}
    assert read == houses


@pytest.mark.parametrize("verb", ["founded", "co-founded", "opened"])
def test_a_body_that_somebody_founded_is_hers_from_then_on(verb):
    found = [
        each
        for each in claims(f"Marchetti lends boats to the Harbour Trust, which she {verb} in 2018.")
        if each.field == "employer"
    ]
    assert [each.qualifiers.get("start") for each in found] == ["2018"]
