"""Whether sources tell of one person or of two under one name: people whom nobody has heard of, told of well and badly."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.claim import Modality
from service.domain.conflict import ConflictStatus, ConflictType, Severity
from service.domain.source import Copy, Dependence, SourceStatus, Subject
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import PHYSICIAN, PHYSICIAN_CLAIMS, PHYSICIAN_SOURCES, claim, source

LIND = Subject(id="someone", name="Maria Lind", aliases=("Mia Lind",))

PIANIST = {
    "name": "Maria Lind",
    "birth_date": "1950-05-12",
    "birth_place": "Vienna, Austria",
    "nationality": ("Austrian", {"country": "Austria"}),
    "occupation": "pianist",
    "residence": "Graz",
    "award": "Golden Hammer",
}
SWIMMER = {
    "name": "Maria Lind",
    "birth_date": "1987",
    "birth_place": "Perth, Australia",
    "nationality": ("Australian", {"country": "Australia"}),
    "occupation": "swimmer",
    "residence": "Sydney",
    "award": "Coral Cup",
}


def told(name, person, *fields, **otherwise):
    """Return the claims of a source that tells some fields of a person (all unless named), some of them otherwise."""
    stated = {field: value for field, value in person.items() if not fields or field in fields} | otherwise
    claims = []
    for at, (field, value) in enumerate(stated.items()):
        words, qualifiers = value if isinstance(value, tuple) else (value, {})
        claims.append(claim(name, field, words, at * 50, **qualifiers))
    return claims


def made(*listed, subject=LIND, sources=None, copies=()):
    claims = [each for claims in listed for each in claims]
    sources = sources or [source(name) for name in dict.fromkeys(each.source for each in claims)]
    return reconcile(subject, sources, claims, copies=copies)


def others(profile):
    return {each.id for each in profile.sources if each.status is SourceStatus.OTHER_PERSON}


def identity(profile):
    return [conflict for conflict in profile.conflicts if conflict.type is ConflictType.IDENTITY]


def test_two_people_under_one_name_are_two_positions_and_not_one_profile():
    profile = made(told("a", PIANIST), told("b", PIANIST, "name", "birth_date", "occupation"), told("c", SWIMMER))
    (conflict,) = identity(profile)
    assert (conflict.field, conflict.status, conflict.severity) == ("name", ConflictStatus.OPEN, Severity.MAJOR)
    assert [(side.display, side.sources) for side in conflict.positions] == [
        ("born 12 May 1950 in Vienna, Austria, Austrian pianist (2 sources)", ("a", "b")),
        ("born 1987 in Perth, Australia, Australian swimmer (1 source)", ("c",)),
    ]
    assert conflict.summary == (
        "Two people seem to go under the name Maria Lind: “A” and “B” tell of one born 12 May 1950 in Vienna, Austria, "
        "Austrian pianist; “C” tells of one born 1987 in Perth, Australia, Australian swimmer. Their births lie 37 years "
        "apart, they were born in different countries, their nationalities differ, they lived in different countries and "
        "their occupations have nothing in common. The profile is of the first."
    )
    assert others(profile) == {"c"}
    assert [value.value for value in profile.fields["birth_date"].values] == ["1950-05-12"]
    assert [value.value for value in profile.fields["occupation"].values] == ["pianist"]
    assert len([each for each in profile.claims if each.source == "c"]) == len(SWIMMER), "its claims stay listed"
    assert [each.type for each in profile.conflicts] == [ConflictType.IDENTITY]


def test_a_person_is_told_by_what_holds_and_who_says_otherwise_is_named():
    late = told("b", PIANIST, "name", "nationality", "occupation", birth_date="1957", birth_place="Linz, Austria")
    listed = [late, told("a", PIANIST), told("d", PIANIST), told("c", SWIMMER)]
    profile = made(*listed)
    (conflict,) = identity(profile)
    assert profile.fields["birth_date"].values[0].display == "12 May 1950"
    assert conflict.positions[0].value == "born 12 May 1950 in Vienna, Austria, Austrian pianist"
    assert (
        "“B”, “A” and “D” tell of one born 12 May 1950 in Vienna, Austria, Austrian pianist (“B” says 1957 and Linz, "
        "Austria); “C” tells of one born 1987"
    ) in conflict.summary
    assert "Their births lie 37 years apart" in conflict.summary, "counted from the birth that holds"


def test_a_birth_that_is_denied_does_not_tell_who_a_person_is():
    denials = [claim(by, "birth_date", "1957", 500, modality=Modality.NEGATED) for by in "ade"]
    listed = [told("b", PIANIST, birth_date="1957"), told("a", PIANIST, "name", "occupation"), told("c", SWIMMER)]
    listed += [told("d", PIANIST), told("e", PIANIST, "name", "occupation"), denials]
    (conflict,) = identity(made(*listed))
    assert conflict.positions[0].value.startswith("born 12 May 1950")
    undenied = identity(made(*listed[:-1]))[0].summary
    assert "says" in undenied


def test_what_only_the_other_person_has_is_no_field_of_the_profile():
    profile = made(told("a", PIANIST), told("b", PIANIST), told("c", SWIMMER, death_date="2020"))
    assert profile.fields["death_date"].values == ()
    assert "2020" not in [entry.date for entry in profile.timeline]


SPLIT = {
    "dead before the other was born": (
        {"birth_date": "1820", "death_date": "1890", "occupation": "painter"},
        {"birth_date": "1950", "occupation": "lawyer"},
    ),
    "a death and a birth alone": (
        {"death_date": "1890", "nationality": ("French", {"country": "France"})},
        {"birth_date": "1950", "nationality": ("Chilean", {"country": "Chile"})},
    ),
    "no dates, but neither country nor work in common": (
        {"birth_place": "Lyon, France", "nationality": ("French", {"country": "France"}), "occupation": "judge"},
        {"birth_place": "Lima, Peru", "nationality": ("Peruvian", {"country": "Peru"}), "occupation": "violinist"},
    ),
    "births a generation apart and other work, in one country": (
        {"birth_date": "1950", "birth_place": "Lyon, France", "occupation": "judge"},
        {"birth_date": "1984", "birth_place": "Paris, France", "occupation": "violinist"},
    ),
    "one year of birth, but countries, work and spouses": (
        {
            "birth_date": "1950",
            "birth_place": "Lyon, France",
            "nationality": ("French", {"country": "France"}),
            "occupation": "judge",
            "spouse": "Luc Roe",
        },
        {
            "birth_date": "1950",
            "birth_place": "Lima, Peru",
            "nationality": ("Peruvian", {"country": "Peru"}),
            "occupation": "violinist",
            "spouse": "Juan Roe",
        },
    ),
    "marks of their names": ({"name": "Maria Lind sr"}, {"name": "Maria Lind the younger"}),
    "marks of their names, with town, work and spouse in common": (
        {"name": "Maria Lind sr", "birth_place": "Lyon, France", "occupation": "painter", "spouse": "Luc Roe"},
        {"name": "Maria Lind jr", "birth_place": "Lyon, France", "occupation": "painter", "spouse": "Luc Roe"},
    ),
    "births and countries": (
        {"birth_date": "1950", "birth_place": "Lyon, France"},
        {"birth_date": "1964-03", "birth_place": "Lima, Peru"},
    ),
    "ages at known times stand for births": (
        {"age_statement": ("70", {"date": "2020", "date_basis": "stated"}), "birth_place": "Lyon, France"},
        {"age_statement": ("30", {"date": "2020", "date_basis": "stated"}), "birth_place": "Lima, Peru"},
    ),
}


@pytest.mark.parametrize(("one", "other"), SPLIT.values(), ids=SPLIT)
def test_two_people_are_told_apart_by(one, other):
    profile = made(told("a", one), told("b", one), told("c", other))
    assert others(profile) == {"c"}


TOGETHER = {
    "a birth one year off": {"birth_date": "1951-05-12"},
    "a mark that others leave out": {"name": "Maria Lind II", "birth_date": "1951"},
    "a birth two years off, another country and another work": {
        "birth_date": "1952",
        "birth_place": "Munich, Germany",
        "occupation": "teacher",
    },
    "a birth a century off alone": {"birth_date": "1850-05-12"},
    "another birth and other work": {"birth_date": "1930", "occupation": "politician"},
    "another country of birth and other work": {"birth_place": "Munich, Germany", "occupation": "politician"},
    "other work, homes and spouse": {"occupation": "cook", "residence": "Lima, Peru", "spouse": "Jan Ek"},
    "birth and country, but the same award and post": {
        "birth_date": "1987",
        "birth_place": "Perth, Australia",
        "award": "Golden Hammer",
        "position_held": ("president", {"organisation": "Graz Guild"}),
    },
    "birth, country and work, but the same husband": {
        "birth_date": "1987",
        "birth_place": "Perth, Australia",
        "occupation": "swimmer",
        "spouse": "Olof Berg",
    },
    "a town that no gazetteer knows": {"birth_date": "1975", "birth_place": "Unterzwackl"},
    "a kind of the same work": {
        "birth_date": "1971",
        "nationality": ("Swiss", {"country": "Switzerland"}),
        "occupation": "musician",
    },
}


@pytest.mark.parametrize("otherwise", TOGETHER.values(), ids=TOGETHER)
def test_one_person_is_never_split_by(otherwise):
    whole = PIANIST | {"spouse": "Olof Berg", "position_held": ("president", {"organisation": "Graz Guild"})}
    profile = made(told("a", whole), told("b", whole), told("c", otherwise))
    assert identity(profile) == []
    assert others(profile) == set()


def test_one_source_that_tells_of_both_alone_makes_no_two_people():
    both = [*told("a", PIANIST), *(evolve(each, id=each.id + "2") for each in told("a", SWIMMER))]
    assert identity(made(both)) == []


def test_a_source_that_says_little_goes_where_it_fits_and_else_with_the_profile():
    profile = made(
        told("a", PIANIST),
        told("b", SWIMMER),
        told("c", SWIMMER),
        told("d", {"occupation": "pianist"}),
        told("e", {"award": "Coral Cup"}),
        told("f", {"name": "Maria Lind"}),
    )
    assert others(profile) == {"a", "d"}
    assert [len(side.sources) for side in identity(profile)[0].positions] == [4, 2]


def test_the_subjects_names_decide_then_the_independent_sources_then_the_manifest():
    one, other = told("a", PIANIST), told("b", SWIMMER)
    assert others(made(one, other)) == {"b"}
    assert others(made(other, one)) == {"a"}
    assert others(made(one, other, told("c", SWIMMER))) == {"a"}
    assert others(made([*one, claim("a", "also_known_as", "Mia Lind")], other, told("c", SWIMMER))) == {"b", "c"}


def test_copies_of_a_namesakes_text_do_not_outvote_the_subject():
    copied = [told(name, SWIMMER) for name in ("c", "d", "e")]
    found = [Copy(source=name, origin="c", reason=Dependence.TEXT, similarity=0.9) for name in ("d", "e")]
    assert others(made(told("a", PIANIST), told("b", PIANIST), *copied, copies=found)) == {"c", "d", "e"}


def test_three_people_are_three_positions():
    painter = {"birth_date": "1820", "death_date": "1890", "birth_place": "Oslo, Norway", "occupation": "painter"}
    profile = made(told("a", PIANIST), told("b", SWIMMER), told("c", painter))
    (conflict,) = identity(profile)
    assert conflict.summary.startswith("Three people seem to go under the name Maria Lind: ")
    assert [side.sources for side in conflict.positions] == [("a",), ("b",), ("c",)]


def test_what_is_meant_or_denied_tells_nobody_apart():
    denied = [evolve(each, modality=Modality.NEGATED) for each in told("c", SWIMMER)]
    assert identity(made(told("a", PIANIST), denied)) == []


def test_messy_sources_on_one_person_stay_together():
    assert identity(reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)) == []


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_the_order_of_sources_and_claims_does_not_matter(data):
    fields = st.sets(st.sampled_from(sorted(PIANIST)), min_size=2)
    people = [data.draw(st.sampled_from((PIANIST, SWIMMER))) for _ in range(5)]
    claims = [each for at, who in enumerate(people) for each in told(f"s{at}", who, *data.draw(fields))]
    sources = [source(f"s{at}", published=f"200{at}") for at in range(5)]
    before = made(claims, sources=sources)
    after = made(data.draw(st.permutations(claims)), sources=data.draw(st.permutations(sources)))
    sides = [{side.sources and frozenset(side.sources) for side in each.positions} for each in identity(before)]
    assert sides == [{frozenset(side.sources) for side in each.positions} for each in identity(after)]


def test_more_namesakes_than_there_are_words_for_are_counted_in_figures():
    born = range(1000, 2000, 80)
    lives = [
        told(f"s{year}", {"name": "Maria Lind", "birth_date": f"{year}-05-12", "death_date": f"{year + 50}"})
        for year in born
    ]
    (conflict,) = [each for each in made(*lives).conflicts if each.type is ConflictType.IDENTITY]
    assert conflict.summary.startswith(f"{len(born)} people seem to go under the name Maria Lind: ")


def vouched(name, person, *fields):
    """Return the claims of a source, the last of which somebody has made by hand."""
    *read, last = told(name, person, *fields)
    return [*read, evolve(last, extractor=evolve(last.extractor, by_hand=True))]


def test_a_source_with_a_claim_by_hand_is_the_person_s_and_so_are_those_that_tell_of_the_same():
    profile = made(told("a", PIANIST), told("b", PIANIST), vouched("c", SWIMMER), told("d", SWIMMER))
    assert (others(profile), identity(profile)) == (set(), [])
    assert {"1950-05-12", "1987"} <= {value.value for value in profile.fields["birth_date"].values}


def test_a_claim_by_hand_makes_its_source_the_person_s_and_not_the_person_the_source_s():
    third = {
        **SWIMMER,
        "birth_date": "1901",
        "birth_place": "Lima, Peru",
        "nationality": ("Peruvian", {"country": "Peru"}),
        "occupation": "judge",
    }
    profile = made(told("a", PIANIST), told("b", PIANIST), vouched("c", SWIMMER), told("e", third, *list(third)[:5]))
    (conflict,) = identity(profile)
    assert [side.sources for side in conflict.positions] == [("a", "b", "c"), ("e",)]
    assert others(profile) == {"e"}


def test_a_denied_claim_by_hand_vouches_for_nothing():
    *read, last = vouched("c", SWIMMER)
    denied = evolve(last, modality=Modality.NEGATED)
    assert others(made(told("a", PIANIST), told("b", PIANIST), [*read, denied])) == {"c"}


SWISS = {"name": "Maria Lind", "nationality": ("Swiss", {"country": "Switzerland"}), "occupation": "politician"}
MAYOR = ("mayor of Bern", {"start": "1890", "end": "1895"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"birth_date": "1850", "death_date": "1899"}, {"birth_date": "1931"}),
        ({"position_held": MAYOR}, {"birth_date": "1960"}),
        ({"death_date": "1950"}, {"employer": ("Torvald Press", {"start": "2010"})}),
        ({"age_statement": ("70", {"date": "1960"})}, {"age_statement": ("30", {"date": "2015"})}),
    ],
)
def test_lives_that_lie_apart_are_two_whatever_country_and_work_they_share(one, other):
    profile = made(told("a", SWISS | one), told("b", SWISS | one), told("c", SWISS | other))
    assert others(profile) == {"c"}


@pytest.mark.parametrize(
    "other",
    [
        {"birth_date": "1860"},
        {"birth_date": "1893"},
        {"birth_date": "1960", "spouse": "Olof Berg", "employer": "Torvald Press"},
        {"death_date": "1893"},
    ],
)
def test_lives_that_can_be_one_or_have_a_spouse_and_a_firm_in_common_are_not_parted(other):
    one = {"position_held": MAYOR, "spouse": "Olof Berg", "employer": "Torvald Press"}
    profile = made(told("a", SWISS | one), told("b", SWISS | one), told("c", SWISS | other))
    assert identity(profile) == []
