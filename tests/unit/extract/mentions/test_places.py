from itertools import pairwise

import pytest
from hypothesis import given

from service.domain.selector import Span
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.places.places import demonyms, places
from tests.unit.extract.documents import claims
from tests.unit.extract.texts import texts

FOUND = {
    "She was born in Moline, Illinois, United States.": ["Moline, Illinois, United States"],
    "She lives in Leeds, England and paints.": ["Leeds, England"],
    "He lived in Berlin, Germany and Spain.": ["Berlin, Germany", "Spain"],
    "He lived in Paris, London, and Rome.": ["Paris", "London", "Rome"],
    "She comes from Salem, OR and stayed.": ["Salem, OR"],
    "She comes from Binger, Okla., and stayed.": ["Binger, Okla."],
    "She comes from Gary IN.": ["Gary IN"],
    "a Houston-based singer": ["Houston"],
    "the Springfield (Illinois) station": ["Springfield (Illinois)"],
    "He grew up in Rio de Janeiro.": ["Rio de Janeiro"],
    "She moved to Trinidad and Tobago.": ["Trinidad and Tobago"],
    "A judge in The Hague.": ["The Hague"],
    "She works in Stratford-upon-Avon.": ["Stratford-upon-Avon"],
    "He moved to St. Louis, Missouri.": ["St. Louis, Missouri"],
    "She lives in BERLIN now.": ["BERLIN"],
    "They met in Reading.": ["Reading"],
    "natives of Leeds": ["Leeds"],
    "He is in the U.S. and she in the UK.": ["U.S.", "UK"],
    "Born 12 May 1915, Selborne, England.": ["Selborne, England"],
    "He lives in Iruma District, Saitama Prefecture, Japan.": ["Iruma District, Saitama Prefecture, Japan"],
    "the Velko oblast, Russia": ["Velko oblast, Russia"],
    "He sailed to Växjo\u0308 in 1990.": ["Växjo\u0308"],
    "😀 In Leeds, she sang.": ["Leeds"],
    # a life has one birth and one death: what stands behind the comma is what the place lies in
    "She was born in Paris, New York, to a tailor.": ["Paris, New York"],
    "Born in Uccle, Brussels, Belgium in 1968, she sang.": ["Uccle, Brussels, Belgium"],
    "She was born on 3 May 1950 in Kirkby, Liverpool.": ["Kirkby, Liverpool"],
    "She was born in Lyon, Paris was her home.": ["Lyon", "Paris"],
    "She was born in Lyon, grew up in Paris, London and Rome.": ["Lyon", "Paris", "London", "Rome"],
    "Born Oakmoor, New Zealand, 1916.": ["Oakmoor, New Zealand"],
    # a country's name with what kind of state it is
    "He was born in the Islamic Republic of Iran.": ["Islamic Republic of Iran"],
    "He died in Nyeri, Republic of Kenya.": ["Nyeri, Republic of Kenya"],
    "He fled to the Commonwealth of the Bahamas.": ["Commonwealth of the Bahamas"],
    "He was born in Saint Vincent and the Grenadines.": ["Saint Vincent and the Grenadines"],
    "He lived in Kenya and the Sudan.": ["Kenya", "Sudan"],
    # the label of a link says a name again
    "He was born in Halden Halden, and sang.": ["Halden"],
    "He was born in Pago Pago.": ["Pago Pago"],
}
DIRECTIONS = {
    "He grew up in the east of Grafla, a suburb.": ("the east of Grafla", "Grafla", "east"),
    "He fled to northern Syria.": ("northern Syria", "Syria", "northern"),
    "She works in downtown Chicago.": ("downtown Chicago", "Chicago", "downtown"),
    "She works in South Louisiana.": ("South Louisiana", "South Louisiana", ""),
}
NOT = [
    "Jack London met Paris Hilton.",
    "Reading is a pleasure. Nice people are rare. Most know it.",
    "She met Whitney Houston and Jordan Leeds.",
    "She studied at the University of Chicago.",
    "He reads the New York Times and plays for the Chicago Bulls.",
    "She wrote it in English in May 1987.",
    "He sat in Parliament.",
    "She works at Google.",
    "She wrote to Mary Smith.",
    "It rained in the WNBA.",
    "anti-Syria slogans",
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_a_place_is_found_with_what_it_lies_in(text, expected):
    assert [text[p.start : p.end] for p in places(text)] == expected


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS.items())
def test_a_direction_belongs_to_the_mention(text, expected):
    (place,) = places(text)
    assert (text[place.start : place.end], place.name, place.direction) == expected


@pytest.mark.parametrize("text", NOT)
def test_people_organisations_and_common_words_are_no_places(text):
    assert [text[p.start : p.end] for p in places(text)] == []


def test_an_unknown_name_behind_a_preposition_is_a_place_that_no_list_knows():
    (place,) = places("She was born in Grafla and stayed.")
    assert (place.name, place.known, place.parts[0].places) == ("Grafla", False, ())


def test_an_unknown_name_elsewhere_is_none():
    assert places("She met Grafla there.") == []


def test_a_chain_settles_which_of_several_places_is_meant():
    text = "in Paris, Texas"
    (place,) = places(text)
    assert [(part.name, part.places[0].country, text[part.start : part.end]) for part in place.parts] == [
        ("Paris", "United States", "Paris"),
        ("Texas", "United States", "Texas"),
    ]


def test_a_chain_knows_its_country():
    assert [place.country for place in places("in Tbilisi, Georgia and in Atlanta, Georgia")] == [
        "Georgia",
        "United States",
    ]


def test_what_is_excluded_is_no_place():
    text = "She moved to Leeds with Florence Leeds."
    assert [p.start for p in places(text, exclude=[Span(text.index("Florence"), len(text) - 1)])] == [13]


@pytest.mark.parametrize("name", ["Malmö", "Malmo", "MALMÖ".title(), "Malmo\u0308"])
def test_a_place_is_looked_up_however_it_is_written(name):
    assert lookup(name)[0].country == "Sweden"


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Cologne", "city", "Germany"),
        ("St. Petersburg", "city", "Russia"),
        ("Soviet Union", "country", "Soviet Union"),
        ("Nova Scotia", "state", "Canada"),
        ("Surrey", "region", "United Kingdom"),
        ("Scandinavia", "continent", None),
        ("Burma", "country", "Myanmar"),
        ("Hawaiʻi", "state", "United States"),
    ],
)
def test_the_gazetteer_knows_what_a_name_is(name, kind, country):
    assert (lookup(name)[0].kind, lookup(name)[0].country) == (kind, country)


def test_the_gazetteer_does_not_know_everything():
    assert lookup("Grafla") == ()


DEMONYMS = {
    "a Syrian painter": [("Syrian", "Syrian", "Syria")],
    "an Irish American": [("Irish", "Irish", "Ireland"), ("American", "American", "United States")],
    "the Anglo-Irish treaty": [("Anglo", "English", "England"), ("Irish", "Irish", "Ireland")],
    "a Syrian-born singer": [("Syrian", "Syrian", "Syria")],
    "two Danes and a Swede": [("Danes", "Danish", "Denmark"), ("Swede", "Swedish", "Sweden")],
    "some Frenchmen": [("Frenchmen", "French", "France")],
    "South Africans": [("South Africans", "South African", "South Africa")],
    "a New Zealand painter in New Zealand": [("New Zealand", "New Zealand", "New Zealand")],
    "a Latin American poet": [],
    "Finn and Dane are brothers": [],
    "syrian polish": [],
    "the Americanised Germanic": [],
}


@pytest.mark.parametrize(("text", "expected"), DEMONYMS.items())
def test_a_demonym_names_its_country(text, expected):
    assert [(text[d.start : d.end], d.adjective, d.country) for d in demonyms(text)] == expected


@given(texts)
def test_places_are_ordered_inside_the_text_and_hold_their_parts(text):
    found = places(text)
    assert all(0 <= p.start < p.end <= len(text) and p.parts for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for place in found:
        assert all(place.start <= part.start < part.end <= place.end for part in place.parts)
        assert all(text[part.start : part.end] == part.name for part in place.parts)
        assert text[place.start : place.end].endswith(place.name)


@given(texts)
def test_demonyms_are_ordered_and_inside_the_text(text):
    found = demonyms(text)
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ilse Marchetti was born in Sousse, eastern Tunisia, in 1950.", ["Sousse, eastern Tunisia"]),
        (
            "Ilse Marchetti was born in Zadar, the far north-eastern Dalmatia of old.",
            ["Zadar, the far north-eastern Dalmatia"],
        ),
        ("Ilse Marchetti was born in Nairobi, southern Sudan or Uganda.", ["Nairobi"]),
        ("Ilse Marchetti was born in Lom, married Nils Vik in Graz, central Austria.", ["Lom"]),
    ],
)
def test_a_town_lies_in_the_part_of_a_land_behind_its_comma_and_in_no_land_that_only_follows(text, shown):
    assert [each.display for each in claims(text) if each.field == "birth_place"][:1] == shown
