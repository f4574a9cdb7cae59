"""Days without their year: the publication gives it where that is certain, and nothing that is no date is written as one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import time
from service.domain.claim import Claim, Extractor
from service.domain.fields import CATALOGUE, DATED, Datatype
from service.domain.selector import Selector
from service.extract.mentions.dates.yearless import last_before
from service.reconcile.engine import reconcile
from tests.unit.extract.documents import ILSE, claims, document

TOLD = {
    "Ilse Marchetti died on 6 July, aged 91.": ("death_date", None),
    "Ilse Marchetti (died 6 July) was a surgeon.": ("death_date", None),
    "Ilse Marchetti was elected mayor of Rome on 6 July.": ("position_held", "start"),
    "Ilse Marchetti joined the Polar Institute on July 6.": ("employer", "start"),
    "Ilse Marchetti married Paul Torvi on July 6.": ("spouse", "start"),
    "Ilse Marchetti has lived in Rome since 6 July.": ("residence", None),
    "Ilse Marchetti moved to Lisbon on 6 July.": ("residence", "start"),
    "Ilse Marchetti turned 60 on 6 July.": ("age_statement", "date"),
    "Name: Ilse Marchetti\nDied: 6 July": ("death_date", None),
}


def dates_of(claim):
    own = [claim.value] if CATALOGUE[claim.field].datatype is Datatype.DATE else []
    return [*own, *(text for key, text in claim.qualifiers.items() if key in DATED)]


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_day_takes_its_year_from_the_day_of_publication_and_says_so(text, told):
    (claim,) = [each for each in claims(text, published="2021-07-10") if each.field == told[0]]

    assert dates_of(claim) == ["2021-07-06"]
    assert claim.qualifiers["date_basis"] == "publication"
    assert told[1] is None or claim.qualifiers[told[1]] == "2021-07-06"


@pytest.mark.parametrize("text", TOLD)
def test_without_a_publication_the_day_is_no_date_and_the_other_claims_stay(text):
    dated, undated = claims(text, published="2021-07-10"), claims(text)

    assert not any(dates_of(claim) or "date_basis" in claim.qualifiers for claim in undated)
    assert {each.field for each in undated} == {each.field for each in dated} - {"death_date"}


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2021-07-06", "2021-07-06"),
        ("2021-07-05", "2020-07-06"),
        ("2021-08", "2021-07-06"),
        ("2021-06", "2020-07-06"),
        ("2021-07", None),
        ("2021", None),
        ("2021-07-10?", None),
        ("2021-08~", None),
        ("2021-08/..", None),
    ],
)
def test_the_year_is_taken_only_where_all_days_that_the_publication_may_mean_agree(published, day):
    found = [each.value for each in claims("Marchetti died on 6 July.", published=published)]
    assert found == ([day] if day else [])


@given(st.dates(date(10, 1, 1), date(9990, 1, 1)), st.dates())
def test_the_day_is_the_last_such_one_that_is_not_after_the_publication(published, day):
    found = last_before(day.month, day.day, time.parse(published.isoformat()))

    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= published
    years = range(found.year + 1, published.year + 1)
    assert not [year for year in years if _exists(year, day) and date(year, day.month, day.day) <= published]


def _exists(year, day):
    try:
        date(year, day.month, day.day)
    except ValueError:
        return False
    return True


def test_a_leap_day_is_that_of_the_last_leap_year():
    assert last_before(2, 29, time.parse("2023-03-01")) == date(2020, 2, 29)
    assert last_before(2, 29, time.parse("1903")) == date(1896, 2, 29)
    assert last_before(2, 29, time.parse("0003-01-01")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti will be sworn in as mayor of Rome on 6 July.",
        "Marchetti hopes to join the Polar Institute on 6 July.",
        "Marchetti turns 60 on 6 July.",
        "Marchetti joins the Polar Institute on 6 July.",
        "Marchetti was born on 6 July in Rome.",
        "Marchetti (born 6 July) is a surgeon.",
        "Marchetti died on 6 July of that year.",
        "Marchetti died on July 6, the following year.",
        "In 1962, Marchetti moved to Rome. She married Paul Torvi on 6 July.",
        "In 1962 Marchetti moved to Rome and married Paul Torvi on 6 July.",
        "Marchetti worked at the Polar Institute from 29 February to 3 March 1999.",
    ],
)
def test_a_day_that_may_be_of_another_year_is_no_date(text):
    assert not [each for claim in claims(text, published="2021-07-10") for each in dates_of(claim) if "-07-06" in each]
    assert not any("date_basis" in claim.qualifiers for claim in claims(text, published="2021-07-10"))


def test_years_of_other_matters_do_not_hide_that_of_the_news():
    text = "Marchetti, who was elected mayor of Rome in 1990, died on 6 July."
    assert ("death_date", "2021-07-06") in {(each.field, each.value) for each in claims(text, published="2021-07-10")}


def test_of_two_days_the_first_lies_before_the_second():
    (claim,) = claims("Marchetti worked at the Polar Institute from 28 December to 3 January.", published="2021-07-10")
    assert claim.qualifiers == {
        "start": "2020-12-28",
        "end": "2021-01-03",
        "date_basis": "publication",
        "tense": "past",
    }


@pytest.mark.parametrize("end", ["2013–present", "0000-05-04", "29 February – 3 March 1999"])
def test_an_end_that_is_no_date_is_left_out(end):
    (claim,) = claims(f"Marchetti headed the Polar Institute until {end}.", published="2021-07-10")[:1]
    assert not any(each in ("..", "") or each.startswith(("0000", "1999-02-29")) for each in dates_of(claim))


@pytest.mark.parametrize("field", ["birth_date", "death_date"])
@pytest.mark.parametrize("text", ["XXXX-07-06", "6 July", "", "2021-02-30", "0000", "2013/2012"])
def test_no_claim_can_be_made_whose_date_is_not_edtf(field, text):
    with pytest.raises(ValueError, match="no EDTF date"):
        made(field, text)
    for key in DATED:
        with pytest.raises(ValueError, match="no EDTF date"):
            made("residence", "Rome", **{key: text})


def made(field, value, **qualifiers):
    return Claim(
        id="c",
        profile="p",
        field=field,
        value=value,
        display=value,
        original=value,
        source="s",
        selector=Selector("x", "", "", 0, 1),
        text_sha256="",
        extractor=Extractor("hand", "1", "test"),
        probability=0.9,
        qualifiers=qualifiers,
    )


MONTHS = st.sampled_from(["January", "February", "Feb.", "May", "JUNE", "Sept", "december", "October"])
NUMBERS = st.integers(0, 32)
YEARS = st.one_of(st.integers(1, 9999), st.integers(1900, 2030)).map(str)
DAYS = st.one_of(
    st.builds("{} {}".format, NUMBERS, MONTHS),
    st.builds("{} {}".format, MONTHS, NUMBERS),
    st.builds("the {}th of {}".format, NUMBERS, MONTHS),
    st.builds("{}–{} {}".format, NUMBERS, NUMBERS, MONTHS),
    st.builds("{}/{}/{}".format, NUMBERS, NUMBERS, YEARS),
    st.builds("{}.{}.{}".format, NUMBERS, NUMBERS, YEARS),
    st.builds("{:0>4}-{:02}-{:02}".format, YEARS, NUMBERS, NUMBERS),
    st.builds("{} {} {}".format, NUMBERS, MONTHS, YEARS),
    st.builds("{} {}, {}".format, MONTHS, NUMBERS, YEARS),
)
SINGLE = st.one_of(
    DAYS,
    YEARS,
    st.builds("{} {}".format, MONTHS, YEARS),
    st.builds("{} {}".format, st.sampled_from(["spring", "the summer of", "late", "early", "c.", "ca."]), YEARS),
    st.builds("the {}s".format, st.integers(100, 203).map(lambda tens: tens * 10)),
    st.builds("the {}th century".format, st.integers(0, 99)),
    st.builds("{} {}".format, st.sampled_from(["probably", "about", "circa", "perhaps"]), YEARS),
    st.builds("{} BC".format, YEARS),
    st.builds("{}?".format, YEARS),
    st.sampled_from(["the sixties", "the ’60s", "Tuesday", "last year", "July", "6 July of that year"]),
)
SPANS = st.one_of(
    st.builds("{}–{}".format, SINGLE, SINGLE),
    st.builds("from {} to {}".format, SINGLE, SINGLE),
    st.builds("between {} and {}".format, SINGLE, SINGLE),
    st.builds("{} to the present".format, SINGLE),
    st.builds("until {}".format, SINGLE),
    st.builds("since {}".format, SINGLE),
)
DATES = st.one_of(SINGLE, SPANS)
SENTENCES = st.sampled_from(
    [
        "Ilse Marchetti died on {}, aged 91.",
        "Ilse Marchetti ({} – {}) was a surgeon.",
        "Ilse Marchetti (born {}, died {}) was a surgeon.",
        "Marchetti was born on {} in Rome.",
        "In {}, Marchetti was elected mayor of Rome.",
        "Marchetti was elected mayor of Rome on {}.",
        "Marchetti joined the Polar Institute {}.",
        "Marchetti left the Polar Institute on {}.",
        "Marchetti headed the Polar Institute until {}.",
        "Marchetti worked at the Polar Institute {}.",
        "Marchetti married Paul Torvi on {}; they divorced in {}.",
        "Marchetti lived in Lisbon {}.",
        "Marchetti has lived in Rome since {}.",
        "Marchetti fled to Turkey in {}. Since then, she has lived in exile in Berlin.",
        "She has lived in exile in Berlin since {}.",
        "Marchetti turned 60 on {}.",
        "Marchetti was 33 in {}.",
        "Marchetti studied medicine at the University of Graz, in {}.",
        "Marchetti graduated from the University of Graz in {}.",
        "Marchetti received the Silver Prize in {}.",
        "A film about Marchetti was nominated in {} for an Oscar.",
        "After the war of {}, Marchetti moved to Rome in {}.",
        "In {} the attack on Caen killed 500 people.",
        "Born: {}\nDied: {}\nName: Ilse Marchetti\n",
    ]
)
PUBLISHED = st.sampled_from(
    [None, "2021-07-10", "2020-02-29", "2021-07", "2021", "2021-07?", "../2021", "199X", "0001"]
)


@given(st.lists(st.tuples(SENTENCES, DATES, DATES), min_size=1, max_size=6), PUBLISHED)
def test_whatever_a_text_gives_as_a_date_what_is_written_is_one(parts, published):
    text = " ".join(sentence.format(one, other) for sentence, one, other in parts)
    found = claims(text, published=published)

    for written in (text for claim in found for text in dates_of(claim)):
        assert time.display(written)
        assert str(time.parse(written)) == written
    read = reconcile(ILSE, [document(text, published=published).source], found).claims
    assert sorted(read, key=lambda claim: claim.id) == sorted(found, key=lambda claim: claim.id)
