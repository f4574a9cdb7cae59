"""A clause's times belong to what the clause tells, wherever they stand, and to nothing else."""

import pytest

from tests.unit.extract.documents import claims

DATED = ("start", "end", "date")
TOLD = {
    # in front of the clause
    "From 1957 to 1960 Marchetti lived in Paris.": ("Paris", {"start": "1957", "end": "1960"}),
    "In 1957, Marchetti moved to Paris.": ("Paris", {"start": "1957"}),
    "At 19, in 1964, Marchetti married Rewi Paki.": ("Rewi Paki", {"start": "1964"}),
    "Until 1998 Marchetti worked for the Rand Bank.": ("Rand Bank", {"end": "1998"}),
    "Since 2011, Marchetti has worked for the Rift Hospital.": ("Rift Hospital", {"start": "2011"}),
    "In the spring of 1998, Marchetti, by then widowed, joined the Red Cross.": ("Red Cross", {"start": "1998-21"}),
    "In 1999, after leaving Nokia, she joined Ericsson.": ("Ericsson", {"start": "1999"}),
    "In 1971, Marchetti completed a law degree at Howard University.": ("Howard University", {"end": "1971"}),
    "In 1988 Marchetti won the Etna Prize.": ("Etna Prize", {"date": "1988"}),
    # under a verb that does not say what it is of
    "Marchetti attended Hull University, and in 1963 took a degree in law.": ("Hull University", {"end": "1963"}),
    "Marchetti worked for Nokia, and in 1990 left for the Rand Bank.": ("Nokia", {"end": "1990"}),
    # shared by verbs of one subject
    "From 1990 until 1997 she worked for Nokia and taught at Volta University.": (
        "Volta University",
        {"start": "1990", "end": "1997"},
    ),
    # by what happened then
    "Up until her retirement in 2010, Marchetti worked for Nokia.": ("Nokia", {"end": "2010"}),
    "From her appointment in 1990 to her resignation in 1994, Marchetti was mayor of Porto.": (
        "mayor of Porto",
        {"start": "1990", "end": "1994"},
    ),
    "Marchetti has lived in Paris since her divorce in 2003.": ("Paris", {"start": "2003"}),
    "Up to 1987 Marchetti was employed by Nokia.": ("Nokia", {"end": "1987"}),
    # in front of "that" or of "when"
    "It was in 1987 that Marchetti joined Nokia.": ("Nokia", {"start": "1987"}),
    "It was not until 1999 that Marchetti moved to Paris.": ("Paris", {"start": "1999"}),
    "Marchetti taught at Volta University until 2003, when she joined Nokia.": ("Nokia", {"start": "2003"}),
    "Marchetti worked for Ericsson from 1990 to 1994, when she joined Nokia.": ("Nokia", {"start": "1994"}),
    "Marchetti had been mayor of Porto since 1990 when she resigned in 1994.": (
        "mayor of Porto",
        {"start": "1990", "end": "1994"},
    ),
    "Marchetti was married to Per Vik from 1985 to 1992 and to Ned Pike from 1995.": ("Ned Pike", {"start": "1995"}),
    # between verb and value
    "Marchetti studied from 1980 to 1985 at Volta University.": ("Volta University", {"start": "1980", "end": "1985"}),
    "Marchetti moved to Paris in 1990 and to Madrid in 1999.": ("Paris", {"start": "1990"}),
    # behind the value
    "Marchetti was a member of the Green Party until 2015.": ("Green Party", {"end": "2015"}),
    "Marchetti worked for Nokia and Ericsson from 1990 to 1999.": ("Nokia", {"start": "1990", "end": "1999"}),
    "Marchetti was mayor of Porto (2004–2008) and painted.": ("mayor of Porto", {"start": "2004", "end": "2008"}),
    # years that a life may have, too
    "Marchetti was professor at the Elm Institute (1920-1939) and painted.": (
        "Elm Institute",
        {"start": "1920", "end": "1939"},
    ),
    "Marchetti was mayor of Porto (1960–1985) and painted.": ("mayor of Porto", {"start": "1960", "end": "1985"}),
    "Marchetti married Per Vik, a student, in 1961.": ("Per Vik", {"start": "1961"}),
    "Marchetti retired to Lyon in 1990.": ("Lyon", {"start": "1990"}),
    "Marchetti lived in Lyon until she retired in 1990.": ("Lyon", {"end": "1990"}),
    "Marchetti began working for Nokia in 2013.": ("Nokia", {"start": "2013"}),
    "Marchetti became mayor of Korca in 1999.": ("mayor of Korca", {"start": "1999"}),
    "She left Nokia in 2010.": ("Nokia", {"end": "2010"}),
    # behind a noun that says as a verb does
    "Marchetti's resignation as mayor of Porto in May 2003 was a surprise.": ("mayor of Porto", {"end": "2003-05"}),
    "Marchetti's appointment as mayor of Porto in 1999 was a surprise.": ("mayor of Porto", {"start": "1999"}),
    "The resignation of Ilse Marchetti as mayor of Porto in 2003 was a surprise.": ("mayor of Porto", {"end": "2003"}),
    "Marchetti was forced to resign as mayor of Porto in 2003.": ("mayor of Porto", {"end": "2003"}),
    "Elected mayor of Porto in 1990, Marchetti served until 1996.": (
        "mayor of Porto",
        {"start": "1990", "end": "1996"},
    ),
    # in what follows
    "Marchetti was mayor of Porto, a post she held until 2019.": ("mayor of Porto", {"end": "2019"}),
    "She moved to Lyon in 1970, where she stayed till 1980.": ("Lyon", {"start": "1970", "end": "1980"}),
    "Marchetti became mayor of Korca in 1999 and left office in 2003.": (
        "mayor of Korca",
        {"start": "1999", "end": "2003"},
    ),
    "She became mayor of Porto in 1999, won re-election in 2003 and stepped down in 2007.": (
        "mayor of Porto",
        {"start": "1999", "end": "2007"},
    ),
    "Marchetti worked for Nokia until her retirement in 1990.": ("Nokia", {"end": "1990"}),
    "Marchetti married Rima Saad in 1999; they divorced in 2012.": ("Rima Saad", {"start": "1999", "end": "2012"}),
    "She was married to Per Vik from 1950 until his death in 1961.": ("Per Vik", {"start": "1950", "end": "1961"}),
}
NOT_ITS_TIME = {
    "In 2019, Marchetti said she had worked for Nokia.": "Nokia",
    "In 2019 she said she had left Nokia and worked for Ericsson.": "Ericsson",
    "Marchetti worked for Nokia, founded in 1865.": "Nokia",
    "Marchetti works for a shipping company that was founded in 1990.": "a shipping company",
    "Marchetti was mayor of Porto when the war broke out in 1990.": "mayor of Porto",
    "Marchetti won the Etna Prize, which was created in 1950.": "Etna Prize",
    "In 1999 she joined Ericsson and later worked for Philips.": "Philips",
    "Marchetti moved to Lyon, where her brother had lived since 1950.": "Lyon",
    "Marchetti was a member of the Green Party, which won the elections in 1999.": "Green Party",
    "By 2003 Marchetti had earned a law degree from the University of Hue.": "University of Hue",
    "Marchetti, whose husband Per Vik was a minister from 1990 to 1995, is a doctor.": "Per Vik",
    "She became one of the leading actors of the Oslo theatre in the 1940s.": "actor",
    "Marchetti lived in Paris, then from 1999 in Madrid.": "Paris",
    "It was clear in 1990 that Marchetti had joined Nokia.": "Nokia",
    "Marchetti joined Nokia, and in 2003 her brother moved to Rome.": "Nokia",
    "Marchetti lived in Paris, and her sister worked there until 1990.": "Paris",
    # what somebody is, in front of the name, has a time of its own
    "A director of Nokia since 2011, Marchetti became mayor of Porto.": "mayor of Porto",
    "A member of the council since 2011, Marchetti was elected mayor of Porto.": "mayor of Porto",
    "A Nokia engineer since 2011, Marchetti moved to Lyon.": "Lyon",
    "Malian by birth and French since 2003, Marchetti lives in Lyon.": "Lyon",
    "Marchetti became the first American governor of Elmland in 1990.": "American",
    "Rector of Hull University from 2001, Marchetti joined Ericsson.": "Ericsson",
    # years that are nobody's post
    "Marchetti was mayor of Porto, and so was Ole Vik (1920–1945).": "mayor of Porto",
    # under a verb that says what it is of, and that is another one
    "Marchetti attended Canal School in York, and in 1963 graduated from Leeds University.": "Canal School",
    "Marchetti read law at Hull University and, in 1971, took a degree at the Sorbonne.": "Hull University",
}
TENSES = {
    "Marchetti works for the Polar Fund.": ("Polar Fund", "present"),
    "Marchetti is married to Ned Pike.": ("Ned Pike", "present"),
    "Marchetti is a member of the Green Party.": ("Green Party", "present"),
    "Marchetti has worked for Nokia since 1990.": ("Nokia", "present"),
    "Marchetti has lived in Lisbon since 1990.": ("Lisbon", "present"),
    "Marchetti worked for the Polar Fund.": ("Polar Fund", "past"),
    "Marchetti is a former member of the Green Party.": ("Green Party", "past"),
    "Marchetti left the Polar Fund.": ("Polar Fund", "past"),
    "Marchetti joined the Polar Fund.": ("Polar Fund", None),
    "Marchetti has worked for Nokia for the past ten years.": ("Nokia", "present"),
    "Marchetti moved to Lisbon in 1990, where she still lives.": ("Lisbon", "present"),
    "Marchetti joined Nokia in 1990 and still works there.": ("Nokia", "present"),
    "In 2012 Marchetti became mayor of Porto, and she still is.": ("mayor of Porto", "present"),
    "In 2012 Marchetti became mayor of Porto. She still holds both posts.": ("mayor of Porto", "present"),
    "In 2012 Marchetti became mayor of Porto. She still lives in Lisbon.": ("mayor of Porto", None),
    "“We are late,” says Marchetti, mayor of Porto.": ("mayor of Porto", "present"),
    "Marchetti, mayor of Porto since 2012, lives in Lisbon.": ("mayor of Porto", "present"),
    "Marchetti, mayor of Porto, died on Monday.": ("mayor of Porto", None),
    "Marchetti is a former mayor of Porto and a member of the Green Party.": ("Green Party", "present"),
    "Marchetti worked for Nokia, which still makes telephones.": ("Nokia", "past"),
    "Marchetti left Nokia in 1990 and since then has lived in Lisbon.": ("Lisbon", "present"),
    "Marchetti moved to Lisbon in 1990 and has lived there ever since.": ("Lisbon", "present"),
    "Marchetti has been married to Ned Pike since 1985.": ("Ned Pike", "present"),
    "Marchetti has worked for Nokia.": ("Nokia", None),
}


@pytest.mark.parametrize("text", TOLD)
def test_the_time_of_a_clause_is_that_of_what_it_tells(text: str) -> None:
    value, times = TOLD[text]
    found = [claim for claim in claims(text) if claim.value == value]
    assert [{key: claim.qualifiers[key] for key in DATED if key in claim.qualifiers} for claim in found] == [
        times
    ] * len(found)
    assert found


@pytest.mark.parametrize("text", TOLD)
def test_a_quote_covers_the_time_that_it_is_cited_for(text: str) -> None:
    value, times = TOLD[text]
    for claim in claims(text):
        if claim.value == value:
            assert all(year[:4] in claim.selector.exact for year in times.values())


@pytest.mark.parametrize("text", NOT_ITS_TIME)
def test_the_time_of_another_clause_is_left_to_it(text: str) -> None:
    found = [claim for claim in claims(text) if claim.value == NOT_ITS_TIME[text]]
    assert found
    assert not any(key in claim.qualifiers for claim in found for key in DATED)


@pytest.mark.parametrize("text", TENSES)
def test_a_verb_tells_whether_it_holds_or_held(text: str) -> None:
    value, tense = TENSES[text]
    found = [claim for claim in claims(text) if claim.value == value]
    assert {claim.qualifiers.get("tense") for claim in found} == {tense}


def test_verbs_in_one_sentence_each_have_their_own_time() -> None:
    text = "In 1957, Marchetti moved to Paris and married Per Vik, a student, in 1961."
    assert {claim.value: claim.qualifiers.get("start") for claim in claims(text)} == {
        "Paris": "1957",
        "Per Vik": "1961",
    }


@pytest.mark.parametrize("years", ["from 2002 to 2007", "between 2002 and 2007"])
def test_a_post_that_was_held_for_a_time_was_held_then(years):
    found = claims(f"Marchetti was director of the Polar Institute, a position she held {years}.")
    (post,) = [each for each in found if each.field == "position_held"]
    assert (post.qualifiers["start"], post.qualifiers["end"]) == ("2002", "2007")


SINCE = [
    ("Marchetti married in 1999 and has worked for Acme Ltd ever since.", "employer", "1999"),
    ("Marchetti left the bank in 1999. Since then she has worked for Acme Ltd.", "employer", "1999"),
    ("Marchetti left the bank in 1999. She has worked for Acme Ltd ever since.", "employer", "1999"),
    (
        "Marchetti was a nurse from 1994 until 1999, when she fell. Since then she has been a judge.",
        "occupation",
        "1999",
    ),
    (
        "Marchetti moved to Oslo in 1985 with Per Dahl, who was born in 1960, and has lived there ever since.",
        "residence",
        "1985",
    ),
    ("Marchetti left the bank last year. Since then she has worked for Acme Ltd.", "employer", None),
    ("Marchetti left in 1990 and came back in 1995. Since then she has worked for Acme Ltd.", "employer", None),
    ("Marchetti left the bank in 1999. She worked for Acme Ltd.", "employer", None),
    ("Marchetti left the bank in 1999. She has worked for Acme Ltd ever since she married.", "employer", None),
]


@pytest.mark.parametrize(("text", "field", "start"), SINCE)
def test_what_has_been_so_ever_since_began_at_the_time_told_before_it(text, field, start):
    found = [each for each in claims(text) if each.field == field]
    assert found[-1].qualifiers.get("start") == start
    assert start is None or start in found[-1].selector.exact


def test_what_somebody_else_has_done_ever_since_is_theirs():
    found = claims("Marchetti left the bank in 1999. Her brother Ole has worked for Acme Ltd ever since.")
    assert "employer" not in {each.field for each in found}


def test_a_time_in_front_is_not_that_of_what_happened_last_spring():
    text = "In 2019 Ilse Marchetti left Hull and %sjoined the Danube Bank."
    starts = [
        [each.qualifiers.get("start") for each in claims(text % when) if each.field == "employer"]
        for when in ("", "last spring ")
    ]
    assert starts == [["2019"], [None]]
