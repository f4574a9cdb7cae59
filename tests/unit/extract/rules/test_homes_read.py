"""Where people live and lived: what single sentences say of homes, and what they do not."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims

SAID = [
    # lists, each with its time
    ("Marchetti lived in Lisbon, Madrid and Oslo.", {"Lisbon lived", "Madrid lived", "Oslo lived"}),
    ("Marchetti lived near Kyoto from 1990 to 1995, and later in Osaka.", {"near Kyoto lived", "Osaka lived"}),
    ("She divides her time between Paris and New York.", {"Paris lived", "New York lived"}),
    ("Marchetti has lived in Cardiff, Wales since 2004.", {"Cardiff, Wales lived"}),
    ("Marchetti settled in 1920 in Geneva.", {"Geneva lived"}),
    ("Marchetti lives at 12 Elm Road in Dublin.", {"Dublin lived"}),
    # moves, in every form
    ("Marchetti moved from Turin to Nairobi in 1999.", {"Turin lived", "Nairobi lived"}),
    (
        "She grew up in Ghent before moving to Antwerp and then Brussels.",
        {"Ghent grew_up", "Antwerp lived", "Brussels lived"},
    ),
    ("She relocated with her parents to Perth at the age of nine.", {"Perth lived"}),
    ("After moving to Vienna, she wrote operas.", {"Vienna lived"}),
    ("She decided to move to Seville.", {"Seville lived"}),
    ("Marchetti moved to Comox, British Columbia.", {"Comox, British Columbia lived"}),
    ("Marchetti left Portugal for Brazil.", {"Portugal lived", "Brazil lived"}),
    ("She left her native Norway.", {"Norway lived"}),
    ("Marchetti retired to Florida.", {"Florida lived"}),
    ("Marchetti was exiled to Siberia.", {"Siberia fled_to"}),
    # childhood
    ("The family moved to Lima when she was six.", {"Lima grew_up"}),
    ("Marchetti was raised in Valletta, the capital of Malta.", {"Valletta grew_up", "Malta grew_up"}),
    ("She spent much of her childhood in Delhi.", {"Delhi grew_up"}),
    ("Her family moved to Lima when she was three.", {"Lima grew_up"}),
    ("When she was five, her family moved to Lima.", {"Lima grew_up"}),
    ("Her family moved to Lima in 1990.", {"Lima lived"}),
    ("During her childhood in Lima, she painted.", {"Lima grew_up"}),
    ("She was taken to Lima by her parents at the age of two.", {"Lima lived"}),
    ("Marchetti sang. The family eventually settled in Lima.", {"Lima lived"}),
    ("Born in Pongaroa, 1916; family moved to Lima, 1923; educated in Quito.", {"Lima lived"}),
    (
        "Marchetti sang. Her family moved north to Lima, then, two years later, to Cusco and, finally, in 1927, to Quito.",
        {"Lima lived", "Cusco lived", "Quito lived"},
    ),
    ("Marchetti sang. Her early years were spent in Lima.", {"Lima grew_up"}),
    ("Marchetti was raised in a modest house in Lima by her aunt.", {"Lima grew_up"}),
    (
        "She spent her childhood in cities including Lima, Cusco and Quito.",
        {"Lima grew_up", "Cusco grew_up", "Quito grew_up"},
    ),
    # homes under other names
    ("Marchetti, now based in Lima, paints.", {"Lima lived"}),
    ("Marchetti is a Lima-based painter and sculptor.", {"Lima lived"}),
    ("She fell on the steps of her home in Lima.", {"Lima lived"}),
    ("In 1957, she went to Lima and began teaching.", {"Lima lived"}),
    ("At 17 Marchetti left home for Lima.", {"Lima lived"}),
    ("Marchetti left Chile after the coup and settled in Lima.", {"Lima lived"}),
    ("Marchetti spent ten years in exile, teaching law in Peru and in Chile.", {"Peru lived", "Chile lived"}),
    ("She used to live in Bergen (2011–2014) and in Oslo.", {"Bergen lived", "Oslo lived"}),
    ("Originally from Bergen, Marchetti now lives in Hamburg.", {"Bergen lived", "Hamburg lived"}),
    ("A lifelong resident of Tromsø, Marchetti keeps goats.", {"Tromsø lived"}),
    ("Marchetti makes her home in Quito.", {"Quito lived"}),
    ("She returned to her hometown of Graz.", {"Graz lived"}),
    ("Ilse Marchetti, 90, of Salem, Oregon, died on 3 May 2011.", {"Salem, Oregon lived"}),
    ("Born in Turku, she lived there until 1950.", {"Turku lived"}),
    ("Marchetti died in Ostend, where she had moved after the war.", {"Ostend lived"}),
    ("Marchetti is a Berlin-based composer.", {"Berlin lived"}),
    ("Marchetti spent most of her life in Brno.", {"Brno lived"}),
    ("She sought refuge in Mexico.", {"Mexico lived"}),
    ("She lived for ten years in Paris and then in London.", {"Paris lived", "London lived"}),
    ("Marchetti lives just outside Chicago.", {"near Chicago lived"}),
    ("She lives on a farm in Vermont.", {"Vermont lived"}),
    ("She has lived, worked and taught in Paris.", {"Paris lived"}),
    ("She stayed in Paris until 1950.", {"Paris lived"}),
    ("She took up residence in Canada.", {"Canada lived"}),
    ("At her home in Quito, she paints.", {"Quito lived"}),
    ("Marchetti has made Denver her home since 1990.", {"Denver lived"}),
    ("She fled Germany for Canada.", {"Canada fled_to"}),
    ("She fled to Turkey in 2014 and from there to Germany.", {"Turkey fled_to", "Germany fled_to"}),
    # coming to stay
    ("Marchetti returned to Chile in 1979.", {"Chile lived"}),
    ("In 1979, Marchetti returned to Chile and raised a son.", {"Chile lived"}),
    ("A year later she went to Norway, where she learnt to ski.", {"Norway lived"}),
    ("She came to Norway to live with an aunt.", {"Norway lived"}),
    (
        "Marchetti went into exile, first in Australia and then in East Germany.",
        {"Australia lived", "East Germany lived"},
    ),
    ("Marchetti stayed in Madrid until the queen's death in 1568.", {"Madrid lived"}),
    ("Marchetti lived most of 1962 in Norway.", {"Norway lived"}),
    ("Marchetti spent ten years in Peru.", {"Peru lived"}),
    ("Marchetti sold Casa Blu and moved to Monte Carlo.", {"Monte Carlo lived"}),
    ("Marchetti married and moved to Oslo in 1959.", {"Oslo lived"}),
    ("Marchetti, whose home is in Gothenburg, was late.", {"Gothenburg lived"}),
    ("Marchetti is seen at her residence in Graz.", {"Graz lived"}),
    ("Bruno Marchetti moved his family to France in 1961 when Ilse was three.", {"France grew_up"}),
    ("Her parents took her to Leeds when she was three.", {"Leeds grew_up"}),
    ("The family moved to Leeds in 1950.", {"Leeds lived"}),
    ("She left Norway to live in Paris (1957-1962) and Oslo (1968-1970).", {"Paris lived", "Oslo lived"}),
    ("She returned to London in 1953 to live in Plaistow.", {"London lived", "Plaistow lived"}),
    ("She was born in Ghana and grew up there in Accra.", {"Accra grew_up"}),
    ("The Marchetti family settled in the old town of Lyon.", {"Lyon lived"}),
]

SAYS_NOTHING = [
    "Marchetti joined a team that moved to Leeds.",
    "The company moved to Berlin in 1990.",
    "Marchetti's brother moved to Toronto.",
    "Marchetti's mother emigrated to Canada from Poland.",
    "Marchetti said her characters live in London.",
    "Marchetti wrote about people who live in Oslo.",
    "She hopes to move to Paris.",
    "She planned to settle in Chile.",
    "Marchetti visited Rome.",
    "Marchetti went to Rome.",
    "Marchetti returned to Chile for a concert in 1979.",
    "Marchetti returned to Rome on Monday.",
    "Marchetti went to Rome to meet the pope.",
    "Marchetti spent three weeks in Peru.",
    "Marchetti spent ten years in prison.",
    "Marchetti never lived in Berlin.",
    "Marchetti sang. Her family settled in Rome in the 18th century.",
    "Marchetti sang. The Marchetti family lived in Rome before Ilse's birth.",
    "Marchetti sang. Her husband's family moved to Rome.",
    "Marchetti sang with Karl Vogt. Karl Vogt was born in Linz. The family moved to Rome.",
    "In 1990 Marchetti went to Rome and began a tour.",
    "Marchetti left home for a concert in Rome.",
    "Marchetti moved to English club Everton.",
    "Marchetti is from a family of bakers.",
    "Her father moved to Rome.",
    "Her brother lived with his family in Rome.",
    "Marchetti's family sold a house in Rome.",
    "She came to Rome in 1950 for the games.",
    "She left Madrid for dead in the final.",
]


def _homes(sentence: str) -> list[Claim]:
    return [claim for claim in claims(sentence) if claim.field == "residence" and claim.counts]


@pytest.mark.parametrize(("sentence", "expected"), SAID, ids=[sentence for sentence, _ in SAID])
def test_a_sentence_tells_these_homes(sentence: str, expected: set[str]) -> None:
    assert {f"{claim.display} {claim.qualifiers['manner']}" for claim in _homes(sentence)} == expected


@pytest.mark.parametrize("sentence", SAYS_NOTHING)
def test_a_sentence_tells_no_home(sentence: str) -> None:
    assert not _homes(sentence)


def test_a_move_keeps_its_date() -> None:
    (home,) = _homes("Marchetti moved to Nairobi in 1999.")

    assert home.qualifiers["start"] == "1999"


def test_who_lives_with_kin_shares_the_home() -> None:
    assert [claim.display for claim in _homes("Paul Kerr lives in Leeds with his wife, Ilse Marchetti.")] == ["Leeds"]


def test_a_move_ends_one_home_and_begins_the_other() -> None:
    found = {each.display: each.qualifiers for each in _homes("Marchetti moved from Poland to Canada in 1990.")}
    assert (found["Poland"].get("end"), found["Poland"].get("start")) == ("1990", None)
    assert (found["Canada"].get("start"), found["Canada"].get("end")) == ("1990", None)


def test_who_leaves_one_town_for_another_lived_in_both() -> None:
    assert [each.display for each in _homes("In 1950 Marchetti left Visby for Rome.")] == ["Visby", "Rome"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marchetti joined Volvo in 1983 and moved to Saab two years later.",
        "Marchetti worked at Fiat and moved to Lancia in 1995 and to Zenit in 1999.",
    ],
)
def test_who_moves_from_a_firm_to_what_no_list_knows_may_move_to_a_firm(sentence: str) -> None:
    assert not _homes(sentence)


def test_who_moves_from_a_firm_to_a_town_lives_there() -> None:
    assert [each.display for each in _homes("Marchetti joined Volvo in 1983 and moved to Rome.")] == ["Rome"]


def test_who_lives_between_two_towns_lives_in_both_whether_or_not_lists_know_them():
    told = [each.value for each in claims("Ilse Marchetti lives and works between Manama and Marseille.")]
    assert told == ["Manama", "Marseille"]


def test_what_lies_between_two_names_is_no_home():
    assert list(claims("Ilse Marchetti lived with the quarrel between Manama and Hull.")) == []


def test_who_never_lived_in_a_bought_house_denies_that_home() -> None:
    read = claims("Marchetti bought a house in Porto in 1990 but never lived there.")
    assert [(each.value, each.modality) for each in read if each.field == "residence"] == [("Porto", "negated")]


def test_who_did_not_live_somewhere_for_long_denies_nothing() -> None:
    read = claims("Marchetti was born in Porto but did not live there for long.")
    assert [each.value for each in read if each.field == "residence"] == []


@pytest.mark.parametrize("since", ["since she was six", "since her marriage", "since childhood"])
def test_who_has_lived_somewhere_since_a_moment_without_a_year_lives_there(since: str) -> None:
    (home,) = (each for each in claims(f"Ilse Marchetti has lived in Leeds {since}.") if each.field == "residence")
    assert (home.value, home.qualifiers["tense"]) == ("Leeds", "present")


@pytest.mark.parametrize(
    ("text", "value", "near"),
    [
        ("She lived at 12 Elm Street, Leeds, until 1990.", "Leeds", None),
        ("She lives at 12 Elm Street in Leeds with her husband.", "Leeds", None),
        ("She lives in a small house on the outskirts of Lyon.", "Lyon", "Lyon"),
        ("She lives in a converted barn near Lyon.", "Lyon", "Lyon"),
    ],
)
def test_a_street_or_a_house_leads_to_its_town(text: str, value: str, near: str | None) -> None:
    (home,) = [each for each in claims(f"Ilse Marchetti paints. {text}\n") if each.field == "residence"]
    assert value in home.value
    assert home.qualifiers.get("near") == near


@pytest.mark.parametrize(
    "text",
    [
        "She lived on the proceeds of Elm Street, Leeds.",
        "She lived for her shop at 12 Elm Street, Leeds.",
        "She works at 12 Elm Street, Leeds.",
    ],
)
def test_a_street_that_nobody_lives_in_is_no_home(text: str) -> None:
    assert [each for each in claims(f"Ilse Marchetti paints. {text}\n") if each.field == "residence"] == []


def test_where_somebody_moved_is_a_home_from_then_on() -> None:
    (home,) = [
        each
        for each in claims("Ilse Marchetti works in Bergen, where she moved in 2019.\n", published="2021-05-12")
        if each.field == "residence"
    ]
    assert (home.value, home.qualifiers["start"]) == ("Bergen", "2019")
    assert home.qualifiers.get("tense") != "past"
