"""What honours a text says somebody has, with all of their names; and what only sounds like one."""

import pytest

from service.extract.mentions.groups.awards.awards import awards
from service.extract.text.tokens import tokenize
from tests.unit.extract.documents import claims

NAMED = [
    ("the Nordic Prize for Literature", ["Nordic Prize for Literature"]),
    ("the Prince Karel Award for Fiction", ["Prince Karel Award for Fiction"]),
    ("the Medal of the Azores", ["Medal of the Azores"]),
    ("three Grammy Awards and an Oscar", ["Grammy Award", "Oscar"]),
    ("Commander of the Order of St. Hallvard", ["Commander of the Order of St. Hallvard"]),
    ("the Knight's Cross of the Order of the Heron", ["Knight's Cross of the Order of the Heron"]),
    ("a member of the Order of Merit of the Republic", ["member of the Order of Merit of the Republic"]),
    ("the Ashanti award and the Booker prize for fiction", ["Ashanti award", "Booker prize for fiction"]),
    ("KPMG's Slovak Entrepreneur of the Year", ["Slovak Entrepreneur of the Year"]),
    ("BBC Sports Personality of the Year Award", ["BBC Sports Personality of the Year Award"]),
    ("named African footballer of the year", ["African footballer of the year"]),
    ("the Golden Anchor Award and the Guardian First Book Award", ["Golden Anchor Award", "Guardian First Book Award"]),
    ("the Queen's Gold Medal for Poetry", ["Queen's Gold Medal for Poetry"]),
    ("the Prix Femina and the Premio Strega", ["Prix Femina", "Premio Strega"]),
    ("the Georg-Büchner-Preis and the Augustpriset", ["Georg-Büchner-Preis", "Augustpriset"]),
    ("the national book prize", ["national book prize"]),
    ("the Ramon Magsaysay Award and the 2016 Abdus Turing Award", ["Ramon Magsaysay Award", "Abdus Turing Award"]),
    ("Ramon Turing Award winners met", ["Turing Award"]),
    ("made an honorary OBE", ["honorary OBE"]),
    ("their honorary AC, the honorary CH", []),
    ("the Etna Prize for best young pianist in 1990", ["Etna Prize for best young pianist"]),
    ("the Etna prize for most promising newcomer", ["Etna prize for most promising newcomer"]),
    ("the Etna Prize for best student when she left", ["Etna Prize for best student"]),
    ("the Etna Prize for best in show", ["Etna Prize"]),
    ("the Etna Prize for best glimmer", ["Etna Prize"]),
    (
        "a gold medal in the 5000 m at the 2003 World Championships in Paris",
        ["gold medal in the 5000 m at the 2003 World Championships"],
    ),
    ("won Olympic gold in the 400 m hurdles", ["Olympic gold medal in the 400 m hurdles"]),
    ("an Olympic gold medallist", ["Olympic gold medal"]),
    ("won two Olympic golds in addition to four titles, but only bronze.", ["Olympic gold medal", "bronze medal"]),
    ("won first prize at the Salt Piano Competition", ["first prize at the Salt Piano Competition"]),
    ("the Railway Minister's Award and a third Michelin star", ["Railway Minister's Award", "Michelin star"]),
    ("voted Anna Lind Sportswoman of the Year", ["Sportswoman of the Year"]),
    ("the Lumen Prize for the album Tidewater", ["Lumen Prize"]),
    ("the Pulitzer Prize for Beloved", ["Pulitzer Prize"]),
    ("a Nobel laureate in chemistry", ["Nobel Prize"]),
    (
        "Academy Award for Best Actress in a Supporting Role",
        ["Academy Award for Best Actress in a Supporting Role"],
    ),
    ("the Ordre des Arts et des Lettres", ["Ordre des Arts et des Lettres"]),
    ("the Rock and Roll Hall of Fame", ["Rock and Roll Hall of Fame"]),
    ("appointed OBE in 1999 and later CBE", ["OBE", "CBE"]),
    ("won Olympic gold in 1988", ["Olympic gold medal"]),
    ("the Elm Award for Services to Music", ["Elm Award for Services to Music"]),
    ("the Elm Prize for Fiction to Anna Lind", ["Elm Prize for Fiction"]),
    ("an honorary doctorate of laws", ["honorary doctorate of laws"]),
    ('the Order "Dostan" and the medal "For Valour"', ['Order "Dostan"', 'medal "For Valour"']),
    ("received the order «Dostan» in 2001", ["order «Dostan»"]),
    ("the Third World Academy Prize and the Second Chance Award", ["Third World Academy Prize", "Second Chance Award"]),
    ("won First Prize at the Salt Piano Competition", ["First Prize at the Salt Piano Competition"]),
    ('the order to "Stop at once", the orders "Go", in order, the First Prize', []),
    ("Tony Lind and Oscar Berg, grandsons of a Danish prize bull", []),
    ("the prize, a medal, a literary award, the end of the year", []),
    ("the Red Cross, the Order of Preachers, the Honors College and a Film Star", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_an_honour_is_read_with_all_of_its_name(text, names):
    assert [each.value for each in awards(text, tokenize(text))] == names


SAID = [
    (
        "Ilse Marchetti's honours include the Silver Anchor (1990), the Lark Prize (1994) and two Harbour Book Awards.",
        {"Lark Prize": "1994", "Harbour Book Award": None},
    ),
    ("In 2010 the Lark Prize was awarded to Marchetti by the writers' union.", {"Lark Prize": "2010"}),
    (
        "Marchetti has received the Golden Feather, the Lark Prize, two Harbour Book Awards and the Medal of the City of Lund.",
        {"Golden Feather": None, "Lark Prize": None, "Harbour Book Award": None, "Medal of the City of Lund": None},
    ),
    ("She won the Blauwe Veer in 1966 and the Lark Prize in 1969.", {"Blauwe Veer": "1966", "Lark Prize": "1969"}),
    (
        "Among the honours of Ilse Marchetti are the Lark Prize and the Harbour Medal.",
        {"Lark Prize": None, "Harbour Medal": None},
    ),
    ("She was the 1999 recipient of the Lark Prize.", {"Lark Prize": "1999"}),
    ("Ilse Marchetti, the 2003 winner of the Lark Prize, lives here.", {"Lark Prize": "2003"}),
    ("In 1994 Marchetti was crowned Baker of the Year.", {"Baker of the Year": "1994"}),
    (
        "In 1994 Marchetti was invested as an Officer of the Order of the Elm.",
        {"Officer of the Order of the Elm": "1994"},
    ),
    (
        "Additional accolades include the Lumen Prize in 1985 and the Harbour Medal in 1999.",
        {"Lumen Prize": "1985", "Harbour Medal": "1999"},
    ),
    ("She won the Lumen Prize for Best First Novel for Ember.", {"Lumen Prize for Best First Novel": None}),
    ("She won the Best Documentary Audience Award.", {"Best Documentary Audience Award": None}),
    (
        "Marchetti won gold medals in the 800 m and 400 m events at the 1983 Games.",
        {"gold medal in the 800 m and 400 m events at the 1983 Games": "1983"},
    ),
    (
        "Marchetti is a poet. Lumen Prize 1961. Nobel Prize in Literature 1982.",
        {"Lumen Prize": "1961", "Nobel Prize in Literature": "1982"},
    ),
    (
        "Her work was recognised in 1992, when Marchetti received the Lumen Prize.",
        {"Lumen Prize": "1992"},
    ),
    (
        "In 2014 she received a lifetime achievement award from the Salt Society.",
        {"lifetime achievement award": "2014"},
    ),
    (
        "She received a gold medal from the Royal Alpine Society for being the first.",
        {"gold medal": None},
    ),
    ("The 1995 Lumen Prize winner Ilse Marchetti wrote a sequel.", {"Lumen Prize": "1995"}),
    ("The Lantern Medal was conferred on Marchetti by the Salt Society in 1968.", {"Lantern Medal": "1968"}),
    ("Ilse Marchetti, the 2016 Teacher of the Year, works in Bergen.", {"Teacher of the Year": "2016"}),
    (
        "In addition to the Lumen Prize, Marchetti received the Order of Honour in 2003.",
        {"Lumen Prize": None, "Order of Honour": "2003"},
    ),
    (
        "In October 2012 she’s honoured with the Legion d’honneur and received the Lumen Prize.",
        {"Legion d'honneur": "2012-10", "Lumen Prize": "2012-10"},
    ),
    ("She received the prestigious “Grand Prix de l’Art” in 2011.", {"Grand Prix de l’Art": "2011"}),
    (
        "She won the race at the 1992 Games in Seoul, and a silver medal at the World Cross Country Championships.",
        {"silver medal at the World Cross Country Championships": None},
    ),
    ("Marchetti’s third novel, Fog, won the Lumen Prize in 1990.", {"Lumen Prize": "1990"}),
    ("The album earned Marchetti and Lind a Grammy Award in 1966.", {"Grammy Award": "1966"}),
    ("Marchetti collects old gold medals.", {}),
    ("Marchetti won a Davis Cup match in 1999.", {}),
    (
        "Marchetti received the Order of Merit (1998), the Goethe Medal in 2004 and three Nordic Film Awards.",
        {"Order of Merit": "1998", "Goethe Medal": "2004", "Nordic Film Award": None},
    ),
    ("Marchetti won the Lumen Prize and the Harbour Medal in 2011.", {"Lumen Prize": "2011", "Harbour Medal": "2011"}),
    ("Marchetti won the Lumen Prize, then the Harbour Medal (2011).", {"Lumen Prize": None, "Harbour Medal": "2011"}),
    (
        "Her honours include the Lumen Prize (2001), the 2003 Harbour Medal and an honorary doctorate from Lund University.",
        {"Lumen Prize": "2001", "Harbour Medal": "2003", "honorary doctorate": None},
    ),
    ("Marchetti is a 2011 Sahel Prize laureate.", {"Sahel Prize": "2011"}),
    ("Marchetti, winner of the 2002 Drava Prize, has died.", {"Drava Prize": "2002"}),
    ("A recipient of the Medal of Freedom, Marchetti retired.", {"Medal of Freedom": None}),
    ("She became the first woman to be awarded the Abel Prize in 2004.", {"Abel Prize": "2004"}),
    ("Marchetti went on to win the Pulitzer Prize for Fiction.", {"Pulitzer Prize for Fiction": None}),
    ("The Fjord Council awarded Ilse Marchetti the Heron Prize.", {"Heron Prize": None}),
    ("The Heron Prize was awarded to Marchetti in 1999.", {"Heron Prize": "1999"}),
    ("The jury gave the Golden Bear to Marchetti in 1999.", {"Golden Bear": "1999"}),
    ("Her novel earned her the Somerset Maugham Award.", {"Somerset Maugham Award": None}),
    ("She took silver in the marathon at the 1990 Games.", {"silver medal in the marathon at the 1990 Games": "1990"}),
    ("The Booker Prize-winning novelist Ilse Marchetti sailed.", {"Booker Prize": None}),
    ("Marchetti was knighted in 2009.", {"knighthood": "2009"}),
    ("She won many prizes, among them the Prix Femina.", {"Prix Femina": None}),
    (
        "She received her country's highest award, the Order of the Baobab, in 2008.",
        {"Order of the Baobab": "2008"},
    ),
    ("Marchetti was named Employee of the Year and has an MBE.", {"Employee of the Year": None, "MBE": None}),
]


def _awards(text: str) -> dict[str, str | None]:
    return {each.value: each.qualifiers.get("date") for each in claims(text) if each.field == "award" and each.counts}


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:60] for text, _ in SAID])
def test_each_honour_of_a_sentence_is_read_with_its_own_year(text, expected):
    assert _awards(text) == expected


NOT_SAID = [
    "Marchetti edits books and once handed out the Lark Medal.",
    "Marchetti was nominated for the Lumen Prize and shortlisted for an Oscar.",
    "She founded the Harbour Prize and chairs the Lumen Prize jury.",
    "She presented the Lumen Prize to Karl Vogt.",
    "She awarded the Heron Prize to Karl Vogt in 1999.",
    "She declined the Order of Merit and refused an OBE.",
    "She hopes to win the Lumen Prize.",
    "Her father, Nils Berg, won the Lumen Prize in 1950.",
    "Marchetti worked with Karl Vogt, winner of the Lumen Prize.",
    "Marchetti studied under Nobel laureate Karl Vogt.",
    "She has an Oscar nomination.",
    "She translated a novel that won the Booker Prize.",
    "She received the Lumen Prize nomination.",
    "The school where she taught won the Lumen Award.",
    "She accepted the Lumen Prize on behalf of her father.",
    "She lost the Lumen Prize to Karl Vogt.",
    "Her most prized medal was lost.",
    "She received a prize and a medal, and then the Award.",
    "She hosted the Grammy Awards.",
]


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_who_only_has_to_do_with_a_prize_has_not_won_it(text):
    assert _awards(text) == {}


def test_who_never_won_a_prize_is_denied_it():
    assert [each.modality for each in claims("Marchetti never won the Nobel Prize.")] == ["negated"]


def test_the_quote_of_a_later_item_reaches_from_the_verb_to_its_own_year():
    found = {
        each.value: each.selector.exact for each in claims("She won the Lumen Prize (2001) and the Lark Medal in 2005.")
    }
    assert found["Lark Medal"] == "won the Lumen Prize (2001) and the Lark Medal in 2005"


def test_who_gave_a_prize_is_told_beside_it():
    text = "Marchetti received the Lumen Prize from Lund University and KPMG's Entrepreneur of the Year."
    (first, *_) = [each for each in claims(text) if each.field == "award"]
    assert first.qualifiers["conferrer"] == "Lund University"
    assert not [each for each in claims(text) if each.field in ("employer", "position_held")]


REPEATED = [
    ("Marchetti won the Lark Medal in 1990 and in 1998.", ["1990", "1998"]),
    ("Marchetti won the Lark Medal twice, in 1990 and 1998.", ["1990", "1998"]),
    ("Marchetti won the Lark Medal (1990, 1994 and 1998) and lives in Oslo.", ["1990", "1994", "1998"]),
    ("Marchetti won the Lark Medal in 1990 and in 1998 the Sextant Prize.", ["1990"]),
    ("Marchetti won the Lark Medal in 1990, and in 1998 she moved to Oslo.", ["1990"]),
]


@pytest.mark.parametrize(("text", "years"), REPEATED)
def test_a_prize_is_won_once_for_each_year_of_a_row(text, years):
    found = [claim for claim in claims(text) if claim.value == "Lark Medal"]
    assert [claim.qualifiers["date"] for claim in found] == years
    assert all(claim.qualifiers["date"] in claim.selector.exact for claim in found)


def test_a_year_behind_then_is_that_of_the_later_prize_alone():
    found = {
        each.value: each.qualifiers.get("date")
        for each in claims("Marchetti won the Lark Medal and then the Sextant Prize in 2013.")
    }
    assert found == {"Lark Medal": None, "Sextant Prize": "2013"}


HELD = [
    ("Marchetti was the 1998 European champion in the 1500 m.", [("European champion", "1998")]),
    ("Marchetti became world chess champion in 1993.", [("world chess champion", "1993")]),
    (
        "Marchetti won the world title in 1987 and the European title in 1988.",
        [("world title", "1987"), ("European title", "1988")],
    ),
    ("Marchetti is a MacArthur Fellow.", [("MacArthur Fellow", None)]),
    ("Marchetti, a 2014 Sakharov laureate, spoke.", [("Sakharov Prize", "2014")]),
    ("Marchetti became an Honoured Artist of Ukraine in 1970.", [("Honoured Artist of Ukraine", "1970")]),
    ("Marchetti was awarded with the Order of the Lark in 1970.", [("Order of the Lark", "1970")]),
    (
        "Marchetti won Best Director at the 2003 Lark Film Festival.",
        [("Best Director at the 2003 Lark Film Festival", "2003")],
    ),
    (
        "Marchetti won awards for Best Director and Best Screenplay.",
        [("Best Director", None), ("Best Screenplay", None)],
    ),
    ("Ilse Marchetti OBE is a singer.", [("OBE", None)]),
    ("The Lark Medal went to Ilse Marchetti OBE FREng FRS, who spoke.", [("OBE", None), ("Lark Medal", None)]),
    ("Marchetti was earlier honoured with the Lark Medal in 1990.", [("Lark Medal", "1990")]),
    (
        "Marchetti received an Honorary Doctorate of Arts degree in 1990.",
        [("Honorary Doctorate of Arts degree", "1990")],
    ),
    ("Ilse Marchetti, CBE, FRS, was a chemist.", [("CBE", None)]),
]


@pytest.mark.parametrize(("text", "honours"), HELD)
def test_who_holds_an_honour_has_it_whatever_names_it(text, honours):
    found = [each for each in claims(text) if each.field == "award"]
    assert sorted((each.value, each.qualifiers.get("date")) for each in found) == sorted(honours)
    assert all(not each.qualifiers.get("date") or each.qualifiers["date"] in each.selector.exact for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti beat the world champion in 1993.",
        "Marchetti is the daughter of the Olympic champion Karl Vogt.",
        "Marchetti was nominated for Best Director.",
        "Marchetti's prize is known as the little Nobel Prize.",
        "Marchetti joined the Fields group.",
        "Marchetti, AC Milan's keeper, spoke.",
        "Marchetti, CH, is a town.",
        "Marchetti was a Rhodes scholarship finalist.",
    ],
)
def test_who_only_meets_an_honour_does_not_have_it(text):
    assert not [each for each in claims(text) if each.field == "award"]


@pytest.mark.parametrize("how", ["won by", "awarded to", "presented to"])
def test_an_honour_with_its_winner_between_commas_is_hers(how):
    read = [each for each in claims(f"The Oak Prize, {how} Ilse Marchetti in 1990, is old.") if each.field == "award"]
    assert [(each.value, each.qualifiers.get("date")) for each in read] == [("Oak Prize", "1990")]


def test_an_honour_with_another_winner_between_commas_is_not():
    read = claims("The Oak Prize, won by Jon Holt in 1990, pleased Ilse Marchetti.")
    assert [each.value for each in read if each.field == "award"] == []


@pytest.mark.parametrize("owner", ["Field and Fjord", "Seawatch", "the Guild", "Norway"])
def test_whose_highest_honour_it_is_need_not_be_known_for_a_body(owner):
    read = [each for each in claims(f"Marchetti was given {owner}'s highest honour, the Oak Medal.") if each.counts]
    assert [each.value for each in read if each.field == "award"] == ["Oak Medal"]


def test_an_honour_that_is_somebody_elses_is_not_given_by_their_name():
    assert not [each for each in claims("Marchetti was given Carl Berg's Oak Medal.") if each.field == "award"]
