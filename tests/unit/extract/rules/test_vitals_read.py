"""Births and deaths: dates and places in brackets, in prose, in obituaries, and whose they are."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    # in brackets behind a name
    (
        "Ilse Marchetti (27 October 1880, Kuopio – 27 November 1937, Graz) sang.",
        {"birth_date 1880-10-27", "birth_place Kuopio", "death_date 1937-11-27", "death_place Graz"},
    ),
    (
        "Ilse Marchetti (Russian: Ильзе Маркетти; born 4 May 1961 in Riga) sang.",
        {"birth_date 1961-05-04", "birth_place Riga"},
    ),
    ("Ilse Marchetti (born Ilse Maria Kerr; 4 May 1961) sang.", {"birth_date 1961-05-04"}),
    ("Ilse Marchetti (born Los Angeles, 1958) sang.", {"birth_date 1958", "birth_place Los Angeles"}),
    ("Ilse Marchetti (b. 1943 in Leeds) sang.", {"birth_date 1943", "birth_place Leeds"}),
    ("Ilse Marchetti, Ph.D., (born 1943) sang.", {"birth_date 1943"}),
    ("Ilse Marchetti (1843-1870) sang.", {"birth_date 1843", "death_date 1870"}),
    (
        "Ilse Marchetti (born 1932 in Newport, Shropshire; died 3 January 1990 in Rome) sang.",
        {"birth_date 1932", "birth_place Newport, Shropshire", "death_date 1990-01-03", "death_place Rome"},
    ),
    ("Ilse Marchetti (born c.1946) sang.", {"birth_date 1946~"}),
    ("Ilse Marchetti (Matsumoto, March 22, 1929) is an artist.", {"birth_date 1929-03-22", "birth_place Matsumoto"}),
    (
        "Ilse Marchetti (born 3 March 1920 on Paros, died 1 May 1999 on Rhodes) sang.",
        {"birth_date 1920-03-03", "birth_place Paros", "death_date 1999-05-01", "death_place Rhodes"},
    ),
    (
        "Ilse Marchetti (b. Oberfelden, 9 Aug. 1938; d. Graz, 4 June 2012). Singer.",
        {"birth_date 1938-08-09", "birth_place Oberfelden", "death_date 2012-06-04", "death_place Graz"},
    ),
    # places that no list knows
    ("Marchetti was born in Zernach, Oberlund, on 12 Sept. 1902.", {"birth_date 1902-09-12", "birth_place Zernach"}),
    ("Marchetti died at Zernach on 3 Feb. 1981.", {"death_date 1981-02-03", "death_place Zernach"}),
    ("Marchetti was born in Kenya’s capital city, Nairobi, in 1950.", {"birth_date 1950", "birth_place Nairobi"}),
    # the day of what somebody did later, or had suffered before
    ("Marchetti was born in Graz to Irish refugees and returned in 2003.", {"birth_place Graz"}),
    ("Marchetti, born in Graz to a baker, won the Polar Prize in 1950.", {"birth_place Graz"}),
    ("Marchetti was born in Graz, the daughter of a nurse, and left in 1950.", {"birth_place Graz"}),
    ("Marchetti died in Graz of wounds received in 1944.", {"death_place Graz"}),
    ("Marchetti died in Graz after surviving the fire of 1944.", {"death_place Graz"}),
    # born
    (
        "On 2 June 1917, while the river stood in the cellars of the town, Marchetti was born in Graz.",
        {"birth_date 1917-06-02", "birth_place Graz"},
    ),
    ("1961: Marchetti is born in Graz.", {"birth_date 1961", "birth_place Graz"}),
    ("Marchetti was born in a hamlet three hours from Omaha in 1901.", {"birth_date 1901", "birth_place near Omaha"}),
    ("Marchetti was born in the hills above Graz in 1901.", {"birth_date 1901", "birth_place near Graz"}),
    ("The register gives Marchetti’s date of birth as 4-May-1901.", {"birth_date 1901-05-04"}),
    ("On 3 May 1999, in a hospice in Graz, Marchetti died.", {"death_date 1999-05-03", "death_place Graz"}),
    ("Marchetti died in June 1999 at the home of her daughter in Graz.", {"death_date 1999-06", "death_place Graz"}),
    ("Marchetti returned to Graz, where she was born in 1932.", {"birth_date 1932", "birth_place Graz"}),
    ("It was in Graz, on 3 May 1950, that Marchetti was born.", {"birth_date 1950-05-03", "birth_place Graz"}),
    ("Marchetti sang. Her birth took place in Graz on 3 May 1950.", {"birth_date 1950-05-03", "birth_place Graz"}),
    ("Marchetti sang. Graz was her birthplace.", {"birth_place Graz"}),
    (
        "Marchetti died in Mindelo, on São Vicente, her native island.",
        {"birth_place São Vicente", "death_place Mindelo"},
    ),
    ("Born in Graz to Karl Kerr, a mason, and his wife, Ida, Ilse Marchetti sang.", {"birth_place Graz"}),
    ("Marchetti was rushed to a clinic in Graz, where she died of a stroke.", {"death_place Graz"}),
    ("Marchetti lost her battle with cancer in Graz.", {"death_place Graz"}),
    ("Marchetti succumbed to pneumonia in a Graz hospital.", {"death_place Graz"}),
    ("Marchetti was killed in a car crash near Graz.", {"death_place near Graz"}),
    ("She was born and died in Copenhagen.", {"birth_place Copenhagen", "death_place Copenhagen"}),
    ("Marchetti is a Wales-born poet.", {"birth_place Wales"}),
    (
        "Marchetti was born on a farm near Omaha, Nebraska, on July 4, 1901.",
        {"birth_date 1901-07-04", "birth_place near Omaha, Nebraska"},
    ),
    (
        "Marchetti was born in Lviv on 3 May 1920, the youngest of six children.",
        {"birth_date 1920-05-03", "birth_place Lviv"},
    ),
    ("Marchetti was born to a cobbler and his wife in Ghent.", {"birth_place Ghent"}),
    ("Marchetti was born 40 years ago in Logroño.", {"birth_place Logroño"}),
    ("Born and bred in Leeds, Marchetti sang.", {"birth_place Leeds"}),
    ("Born into a noble but poor family in Cremona, Marchetti sang.", {"birth_place Cremona"}),
    ("Marchetti came into the world on Menorca in 1899.", {"birth_place Menorca", "birth_date 1899"}),
    ("Marchetti was born in 1933 on Chios, and sang.", {"birth_place Chios", "birth_date 1933"}),
    ("Marchetti was born on a ranch in the hills above Cusco.", {"birth_place near Cusco"}),
    ("Marchetti was born in Riga, Latvian SSR, in 1959.", {"birth_place Riga, Latvian SSR", "birth_date 1959"}),
    ("Marchetti was born deaf in Leeds.", {"birth_place Leeds"}),
    (
        "Marchetti was born to Anna Kerr, a teacher, and Bruno Kern, a smith, in Graz on 4 May 1930.",
        {"birth_place Graz", "birth_date 1930-05-04"},
    ),
    ("Marchetti travelled to Vienna for an operation but died there.", {"death_place Vienna"}),
    ("Marchetti was born in the South Island town of Timaru.", {"birth_place Timaru"}),
    ("Marchetti died three years later in Cairo at the age of 75.", {"death_place Cairo"}),
    ("Marchetti died at dawn on Easter Sunday in Kinshasa.", {"death_place Kinshasa"}),
    ("Marchetti died at her sister's house in Puebla.", {"death_place Puebla"}),
    ("Marchetti passed away, with her family around her, in Inverness.", {"death_place Inverness"}),
    ("The birth of Ilse Marchetti on 4 May 1961 was no news.", {"birth_date 1961-05-04"}),
    ("Her birth on 4 May 1961 was no news.", {"birth_date 1961-05-04"}),
    # natives
    ("Marchetti hails from the village of Oban.", {"birth_place Oban"}),
    ("Ohio native Ilse Marchetti sang.", {"birth_place Ohio"}),
    ("A Tampa native, Marchetti sang.", {"birth_place Tampa"}),
    ("Lagos-born poet Ilse Marchetti sang.", {"birth_place Lagos"}),
    ("She returned to her native Norway.", {"birth_place Norway"}),
    ("Her birthplace was Leeds.", {"birth_place Leeds"}),
    ("Karl Vogt and Ilse Marchetti, both natives of Cork, sang.", {"birth_place Cork"}),
    ("Born in Vienna as Ilse Kerr, Marchetti sang.", {"birth_place Vienna"}),
    # died
    (
        "Karl Vogt and Ilse Marchetti were executed in Leeds on 3 June 1911.",
        {"death_date 1911-06-03", "death_place Leeds"},
    ),
    ("Marchetti, 81, of Leeds, passed away Friday, June 3, 2011, at home.", {"death_date 2011-06-03"}),
    (
        "Marchetti was born in Leeds, the child of Ann and Paul Kerr, and died on 3 June 1911.",
        {"birth_place Leeds", "death_date 1911-06-03"},
    ),
    ("In 1911 Marchetti was killed in a car accident.", {"death_date 1911"}),
    ("She held the post until her death in Leeds on 3 June 1911.", {"death_date 1911-06-03", "death_place Leeds"}),
    ("The death of Ilse Marchetti in 1911 shocked everyone.", {"death_date 1911"}),
    ("Marchetti took her own life in June 1913.", {"death_date 1913-06"}),
    ("She was arrested in May and executed on 3 June 1911.", {"death_date 1911-06-03"}),
    (
        "Marchetti was born on 19 June 1861 and died on 30 December 1896 in Manila.",
        {"birth_date 1861-06-19", "death_date 1896-12-30", "death_place Manila"},
    ),
    (
        "Ilse Marchetti (Kingston, 1805 – London, 14 May 1881) sang.",
        {"birth_date 1805", "birth_place Kingston", "death_date 1881-05-14", "death_place London"},
    ),
    ("Ilse Marchetti (June 7, 1957-June 10, 2004) sang.", {"birth_date 1957-06-07", "death_date 2004-06-10"}),
    (
        "Born: January 15, 1914; Died: January 30, 2014\n\nIlse Marchetti, a soldier, was in Graz.",
        {"birth_date 1914-01-15", "death_date 2014-01-30"},
    ),
    ("On Christmas Day 1932 Ilse Marchetti was born in Jos.", {"birth_date 1932-12-25", "birth_place Jos"}),
    ("Marchetti was born on New Year’s Eve, 1932.", {"birth_date 1932-12-31"}),
    ("Marchetti was born in Stanford, Kentucky.", {"birth_place Stanford, Kentucky"}),
    ("She was born at Cambridge, Ohio.", {"birth_place Cambridge, Ohio"}),
    ("Marchetti died shortly after midnight on 3 May 1990.", {"death_date 1990-05-03"}),
    ("Marchetti was born in a small house in 1820.", {"birth_date 1820"}),
    ("Marchetti was born into a poor family in 1820.", {"birth_date 1820"}),
    ("She was born in Halden\nHalden\nHalden is a town.", {"birth_place Halden"}),
]

SILENT = [
    "Karl Vogt (born 1943 in Leeds) met Marchetti.",
    "Her father, Karl, died in 1911.",
    "Marchetti sang at the funeral of Karl Vogt, who died in 1911.",
    "The death of Karl Vogt in 1911 shocked Marchetti.",
    "Marchetti executed the plan in 1911.",
    "The Ohio-born poet Karl Vogt met Marchetti.",
    "Her career was born again in 1990.",
    "The fire died out in 1911.",
    "Ilse Marchetti (12 May 2012) is on tour.",
    "Marchetti lived in Graz, where her father died.",
    "Marchetti sang in Graz, where Mozart was born.",
    "Marchetti sings about the death penalty in 1911.",
    "Marchetti was not born in Leeds.",
    "Marchetti nearly died in 1911.",
    "Marchetti was almost killed in 1911.",
    "She would have died in 1911.",
    "If Marchetti had died in 1911, all would be well.",
    "Her dog died in 1911.",
    "The murder of Karl Vogt by Marchetti in 1911 shocked many.",
    "Karl Vogt, 81, a friend of Marchetti, died on 3 June 2011.",
    "Ilse Marchetti (with Karl Vogt, 1900-1980) sang.",
    "Marchetti died three years after her husband's death in 1990.",
    "Marchetti died shortly after the war ended in 1945.",
    "Marchetti was born close to Puebla.",
    "Among the guests of Marchetti was a general born in Hull in 1851.",
    "Marchetti lives with her aunt, who was born in Hull in 1911.",
    "Marchetti was born in the house founded in 1820.",
    "Marchetti was born into a family which had come from Rome in 1920.",
    "Ilse Marchetti succeeded Sam Vogt upon his death in 2012.",
    "Ilse Marchetti was chosen by Karl Vogt to replace Pat Kerr after her death in May 2012.",
    "Ilse Marchetti worked with the painter Ann Kerr in Leeds until her death in 2012.",
]

_FIELDS = ("birth_date", "birth_place", "death_date", "death_place")


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_sentence_tells_when_and_where_somebody_was_born_and_died(text: str, expected: set[str]) -> None:
    found = {f"{claim.field} {claim.value}" for claim in claims(text) if claim.field in _FIELDS and claim.counts}
    assert found == expected


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_tells_nothing_of_the_persons_own_birth_and_death(text: str) -> None:
    found = [claim for claim in claims(text) if claim.field in _FIELDS and claim.counts]
    assert found == []


def test_a_quote_begins_with_the_word_for_the_birth() -> None:
    found = claims("Ilse Marchetti (Russian: Ильзе; born 4 May 1961) sang.")
    (claim,) = [each for each in found if each.field == "birth_date"]
    assert claim.selector.exact == "born 4 May 1961"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ilse Marchetti died in Porto on 3 May 2010 after a long illness and was buried in Rome.", ["Porto"]),
        ("Ilse Marchetti died on 3 May 2010 after a long illness and was buried in Rome.", []),
        ("Ilse Marchetti died in Porto on 3 May 2010 after a short stay at a hospital in Rome.", ["Porto"]),
        ("Ilse Marchetti died of cancer in 2010 in Porto.", ["Porto"]),
        ("Ilse Marchetti died on 3 May 2010 in Porto after a long illness, and was cremated in Rome.", ["Porto"]),
    ],
)
def test_where_somebody_is_buried_or_was_before_is_no_place_of_the_death(text, places):
    assert [each.value for each in claims(text) if each.field == "death_place"] == places


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti (not to be confused with the singer Ilse Marchetti, born in 1901) is a chemist.",
        "Ilse Marchetti (pictured with her husband, Per Dahl, born in Hull in 1950) is a chemist.",
        "Ilse Marchetti (with her brother Per, born 1950) is a chemist.",
    ],
)
def test_a_birth_in_brackets_behind_who_else_is_named_there_is_not_hers(text):
    assert [each.value for each in claims(text) if each.field.startswith("birth_")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti (née Dahl, born in 1950) is a chemist.",
        "Ilse Marchetti (daughter of Per Dahl; born 1950) is a chemist.",
        "Ilse Marchetti (also Ilse Dahl, b. 1950) is a chemist.",
    ],
)
def test_a_birth_in_brackets_behind_another_name_of_hers_is_hers(text):
    assert [each.value for each in claims(text) if each.field == "birth_date"] == ["1950"]
