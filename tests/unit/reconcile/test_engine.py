"""Profiles: what becomes of claims, whoever they are about."""

from math import isclose, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.catalogue import datatypes
from service.domain.claim import Modality
from service.domain.fields import CATALOGUE, Datatype
from service.domain.profile import Band, Status
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import PHYSICIAN, PHYSICIAN_CLAIMS, PHYSICIAN_SOURCES, SUBJECT, claim, source


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or [source(name) for name in dict.fromkeys(one.source for one in claims)], claims)


@pytest.fixture(scope="module")
def physician():
    return reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)


def shown(made, field):
    return [value.value for value in made.fields[field].values]


@settings(max_examples=25, deadline=None)
@given(st.permutations(PHYSICIAN_CLAIMS))
def test_the_order_of_claims_does_not_matter(claims):
    assert reconcile(PHYSICIAN, PHYSICIAN_SOURCES, claims) == reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)


def test_one_post_in_three_sources_words_is_one_value(physician):
    (post,) = physician.fields["position_held"].values
    assert post.value == "hospital director"
    assert {variant.value for variant in post.variants} == {"manager of the Cave", "head of the health center"}
    assert (post.qualifiers["start"], post.qualifiers["end"], post.qualifiers["manner"]) == (
        "2016",
        "2018",
        ("elected", "appointed"),
    )
    assert "first and only woman" in post.qualifiers["distinction"]
    assert (post.independent, post.current) == (3, False)


def test_homes_are_keyed_by_place_with_the_current_one_first(physician):
    homes = {value.value: value for value in physician.fields["residence"].values}
    assert list(homes) == ["Berlin", "Turkey", "the east of Ghuta", "Idlib"]
    assert [value.current for value in homes.values()] == [True, False, False, False]
    assert set(homes["Turkey"].qualifiers["manner"]) == {"lived", "fled_to", "passed_through"}
    assert [variant.value for variant in homes["the east of Ghuta"].variants] == ["Eastern Ghouta"]
    assert ("within", "La Ghouta") in [(nested.relation, nested.value) for nested in homes["the east of Ghuta"].nested]
    assert ("near", "Damascus") in [(nested.relation, nested.value) for nested in homes["the east of Ghuta"].nested]


def test_a_birth_place_nests_and_is_no_rival_of_itself(physician):
    (place,) = physician.fields["birth_place"].values
    assert (place.value, place.status) == ("the east of Ghuta", Status.SINGLE_SOURCE)
    assert [(nested.relation, nested.value) for nested in place.nested] == [
        ("within", "Ghuta, Syria"),
        ("near", "Damascus"),
    ]


def test_occupations_are_synonyms_or_kinds(physician):
    assert shown(physician, "occupation")[0] == "physician"
    assert "engineer" not in shown(physician, "occupation")
    first = physician.fields["occupation"].values[0]
    assert [variant.value for variant in first.variants] == ["medical doctor"]
    assert [(nested.relation, nested.value) for nested in first.nested] == [("contains", "pediatrician")]


def test_the_rest_of_the_physician_is_told_apart_as_the_texts_do(physician):
    assert [(value.value, len(value.statements)) for value in physician.fields["educated_at"].values] == [
        ("Damascus University", 3),
    ]
    (medical,) = physician.fields["educated_at"].values[0].nested
    assert (medical.value, medical.relation, len(medical.statements)) == ("Damascus medical university", "contains", 1)
    assert shown(physician, "employer")[0] == "The Cave"
    assert {"a nearby hospital", "an underground hospital", "makeshift clinics"} < set(shown(physician, "employer"))
    director = next(value for value in physician.fields["related"].values if value.qualifiers["key"] == "director")
    assert {director.value, *(variant.value for variant in director.variants)} == {"Feras Fayyad", "Firas Fayyad"}
    assert physician.fields["notable_for"].values[0].independent == 3
    assert physician.description == "Syrian pediatrician and advocate of women's and children's rights, born 1987"


def test_ages_are_evidence(physician):
    assert physician.fields["age_statement"].status is Status.EVIDENCE
    assert all(entry.field != "age_statement" for entry in physician.timeline)


def test_a_number_in_the_timeline_says_what_it_counts():
    toll = claim("a", "related", "500", key="death_toll", subject="Messina earthquake", date="1908")
    (entry,) = profile(toll).timeline
    assert (entry.value, entry.display) == ("500", "death toll of Messina earthquake: 500")


def test_the_timeline_is_in_order_of_time(physician):
    dated = [(entry.date, entry.end, entry.field) for entry in physician.timeline]
    assert dated[0] == ("1987", None, "birth_date")
    assert ("2016", "2018", "position_held") in dated
    assert (None, "2012", "educated_at") in dated
    years = [(date or end)[:4] for date, end, _ in dated]
    assert years == sorted(years)


def test_every_factor_adds_up_to_its_score(physician):
    for field in physician.fields.values():
        for value in field.values:
            for sure in [value.confidence, *(nested.confidence for nested in value.nested if nested.confidence)]:
                assert 0 < sure.score < 1
                assert sure.within >= sure.score
                assert sure.band is Band.of(sure.score)
                assert isclose(
                    sum(factor.log_odds for factor in sure.factors),
                    log(sure.score / (1 - sure.score)),
                    rel_tol=1e-9,
                    abs_tol=1e-9,
                )


def test_every_claim_of_a_value_comes_from_its_sources_and_is_in_the_profile(physician):
    claims = {one.id: one for one in physician.claims}
    for field in physician.fields.values():
        assert len({value.id for value in field.values}) == len(field.values)
        for value in field.values:
            assert value.id.startswith("v_")
            assert {claims[one].source for one in value.claims} == set(value.sources)
            assert len(value.claims) == len(set(value.claims))
            nested = {one for each in value.nested if each.relation != "near" for one in each.claims}
            assert {one for one in value.claims if one not in nested} <= {
                one.id for one in physician.claims if one.field == field.name
            }


def test_fields_come_in_the_order_of_the_catalogue(physician):
    order = list(CATALOGUE)
    assert [order.index(name) for name in physician.fields] == sorted(order.index(name) for name in physician.fields)


# A cellist, a mayor and a glaciologist whom nobody has heard of.
def test_ten_copies_of_one_text_count_once():
    originals = [source("agency", "newspaper")]
    copies = [source(f"copy{at}", "newspaper", derived_from="agency") for at in range(10)]
    alone = profile(claim("agency", "birth_place", "Turku"), sources=originals)
    copied = profile(
        *(claim(one.id, "birth_place", "Turku") for one in [*originals, *copies]), sources=[*originals, *copies]
    )
    first, second = alone.fields["birth_place"].values[0], copied.fields["birth_place"].values[0]
    assert first.confidence.score == second.confidence.score
    assert (second.status, second.independent) == (Status.SINGLE_SOURCE, 1)
    assert (
        second.confidence.summary
        == "One source, a newspaper, says so; ten copies count for nothing more: the manifest declares it; none disagrees."
    )
    assert second.confidence.factors[0].reason == "ten copies counted with it as one: the manifest declares it"


def test_copies_of_a_source_that_is_not_there_are_one_voice_and_circles_end():
    lost = [source("a", derived_from="lost"), source("b", derived_from="lost")]
    assert (
        profile(claim("a", "award", "Prize"), claim("b", "award", "Prize"), sources=lost)
        .fields["award"]
        .values[0]
        .independent
        == 1
    )
    circle = [source("a", derived_from="b"), source("b", derived_from="a")]
    assert (
        profile(claim("a", "award", "Prize"), claim("b", "award", "Prize"), sources=circle)
        .fields["award"]
        .values[0]
        .independent
        == 1
    )


def test_what_is_meant_or_denied_is_kept_but_makes_no_value():
    made = profile(claim("a", "occupation", "cellist"), claim("a", "award", "Great Prize", modality=Modality.NEGATED))
    assert made.fields["award"].status is Status.UNKNOWN
    assert made.fields["award"].values == ()
    assert [one.field for one in made.claims] == ["award", "occupation"] or len(made.claims) == 2


def test_what_others_are_reported_to_say_counts():
    assert shown(profile(claim("a", "occupation", "cellist", modality=Modality.REPORTED)), "occupation") == ["cellist"]


def test_two_posts_of_one_kind_in_two_houses_are_two_values():
    made = profile(
        claim("a", "position_held", "director of the Nordic Museum", start="1990", end="1995"),
        claim("a", "position_held", "director of the Polar Institute", 9, start="1990", end="1995"),
        claim("b", "position_held", "museum director", start="1990"),
    )
    posts = {
        value.value: {variant.value for variant in value.variants} for value in made.fields["position_held"].values
    }
    assert posts == {"director of the Nordic Museum": {"museum director"}, "director of the Polar Institute": set()}


def test_an_undated_mention_of_one_of_two_terms_joins_neither_and_is_told_inside_both():
    made = profile(
        claim("a", "position_held", "mayor of Ulm", start="1990", end="1995"),
        claim("a", "position_held", "mayor of Ulm", 9, start="2001", end="2005"),
        claim("b", "position_held", "mayor of Ulm"),
    )
    values = made.fields["position_held"].values
    assert [value.sources for value in values] == [("a",), ("a",)]
    assert [[(each.relation, each.value) for each in value.nested] for value in values] == [
        [("within", "mayor of Ulm")]
    ] * 2


def terms(made):
    return {
        (value.valid.start, value.valid.end): {each.source for each in made.claims if each.id in value.claims}
        for value in made.fields["position_held"].values
    }


def test_of_several_terms_one_that_is_told_by_its_end_or_its_beginning_alone_is_that_which_has_it():
    made = profile(
        claim("a", "position_held", "mayor of Ulm", start="1986", end="1989"),
        claim("a", "position_held", "mayor of Ulm", 9, start="1990", end="1996"),
        claim("b", "position_held", "mayor", start="1986"),
        claim("b", "position_held", "mayor", 9, end="1996"),
        claim("c", "position_held", "mayor of Ulm", date="1981"),
        claim("d", "position_held", "mayor", start="1981"),
    )
    assert made.conflicts == ()
    assert terms(made) == {("1986", "1989"): {"a", "b"}, ("1990", "1996"): {"a", "b"}, ("1981", None): {"c", "d"}}


def test_of_one_term_two_ends_are_still_a_conflict():
    made = profile(
        claim("a", "position_held", "mayor of Ulm", start="1986", end="1989"),
        claim("b", "position_held", "mayor of Ulm", start="1986"),
        claim("b", "position_held", "mayor of Ulm", 9, end="1996"),
    )
    assert [each.field for each in made.conflicts] == ["position_held"]


def test_of_a_post_that_began_nobody_knows_whether_it_is_still_held():
    made = profile(
        claim("a", "position_held", "mayor of Ulm", start="1990", end="1995"),
        claim("a", "position_held", "minister of health", 9, start="2001"),
    )
    assert {(value.value, value.current) for value in made.fields["position_held"].values} == {
        ("minister of health", None),
        ("mayor of Ulm", False),
    }


def test_a_source_that_says_less_is_no_second_source_for_the_more_precise_value():
    made = profile(
        claim("a", "birth_place", "Tromsø"),
        claim("b", "birth_place", "Norway"),
        sources=[source("a", "book"), source("b", "official")],
    )
    (place,) = made.fields["birth_place"].values
    assert (place.value, place.status) == ("Tromsø", Status.SINGLE_SOURCE)
    assert (
        place.confidence.summary
        == "One source, a book, says so; an official source says it less precisely; none disagrees."
    )
    assert place.confidence.runner_up is None
    (around,) = place.nested
    assert (around.value, around.confidence.band) == ("Norway", "high")


def test_a_source_that_is_not_listed_is_refused():
    with pytest.raises(ValueError, match="not among the sources"):
        profile(claim("a", "award", "Prize"), sources=[source("b")])


def test_nobody_is_known_by_nothing():
    made = profile(sources=[source("a")])
    assert (made.fields, made.conflicts, made.timeline, made.description) == ({}, (), (), "")


def test_dates_in_qualifiers_unite_at_the_most_precise():
    made = profile(*(claim(name, "award", "Prize", date=date) for name, date in [("a", "2013"), ("b", "2013-08")]))
    assert made.fields["award"].values[0].qualifiers["date"] == "2013-08"


def test_two_kinds_of_source_are_counted_in_words():
    sources = [source("a", "blog"), source("b", "blog"), source("c", "book")]
    made = profile(*(claim(one.id, "award", "Prize") for one in sources), sources=sources)
    assert (
        made.fields["award"].values[0].confidence.summary
        == "Three independent sources, two blogs and a book, say so; none disagrees."
    )


def test_within_never_falls_as_a_value_widens(physician):
    for field in physician.fields.values():
        scores = {value.value: value.confidence.within for value in field.values}
        for value in field.values:
            for nested in value.nested:
                if nested.relation == "contains" and nested.value in scores:
                    assert value.confidence.within >= scores[nested.value]


def test_which_datatypes_are_granular_is_said_of_every_datatype():
    assert set(datatypes()) == set(Datatype)
    assert {each for each in Datatype if each.granular} == {Datatype.DATE, Datatype.PLACE}


def test_a_trade_that_is_a_kind_of_another_one_is_no_second_value():
    made = reconcile(
        SUBJECT,
        [source("a"), source("b")],
        [
            claim("a", "occupation", "composer"),
            claim("b", "occupation", "film composer"),
            claim("b", "occupation", "poet"),
        ],
    )
    values = made.fields["occupation"].values
    assert [value.display for value in values] == ["composer", "poet"]
    assert [(each.display, each.relation) for each in values[0].nested] == [("film composer", "contains")]
    assert made.description == "Film composer and poet"


def test_a_nation_as_an_adjective_and_as_a_country_is_one_value_told_by_the_adjective():
    made = profile(
        claim("a", "nationality", "Nigeria", start="1954"),
        claim("b", "nationality", "Nigerian", country="Nigeria"),
        claim("b", "nationality", "American", 9, country="United States"),
        claim("c", "nationality", "USA"),
    )
    values = {each.value: {other.value for other in each.variants} for each in made.fields["nationality"].values}
    assert values == {"Nigerian": {"Nigeria"}, "American": {"USA"}}


def test_a_director_general_is_one_however_it_is_written_and_no_managing_director():
    body = {"organisation": "World Trade Organization"}
    made = profile(
        claim("a", "position_held", "director-general of the World Trade Organization", **body),
        claim("b", "position_held", "director general of the World Trade Organisation"),
        claim("b", "position_held", "managing director", 9),
        claim("c", "position_held", "director of the museum"),
    )
    assert sorted(len(each.claims) for each in made.fields["position_held"].values) == [1, 1, 2]


def test_a_post_is_told_with_what_it_is_of_where_any_source_says_so():
    made = profile(
        claim("a", "position_held", "mayor"),
        claim("b", "position_held", "mayor"),
        claim("c", "position_held", "mayor of Paris"),
    )
    (post,) = made.fields["position_held"].values
    assert (post.value, post.independent) == ("mayor of Paris", 3)


def test_a_relative_by_a_longer_name_stands_once():
    made = profile(claim("a", "parent", "Angela Jeria"), claim("b", "parent", "Ángela Jeria Gómez"))
    (mother,) = made.fields["parent"].values
    assert len(mother.nested) == 1


@pytest.mark.parametrize(
    ("field", "precise", "general"),
    [
        ("award", "Nobel Prize in Physics", "Nobel Prize"),
        ("occupation", "pediatrician", "physician"),
        ("employer", "Elm University School of Law", "Elm University"),
    ],
)
def test_who_says_less_precisely_what_may_hold_beside_others_does_not_lower_it(field, precise, general):
    alone = profile(claim("a", field, precise)).fields[field].values
    both = profile(claim("a", field, precise), claim("b", field, general)).fields[field].values

    def score(values):
        told = {each.value: each.confidence for value in values for each in (value, *value.nested)}
        return told[precise].score

    assert score(both) >= score(alone)


def test_an_honour_is_one_with_and_without_a_word_that_it_is_one():
    made = profile(
        claim("a", "award", "Teacher of the Year", date="1990"),
        claim("b", "award", "Teacher of the Year Award", date="1990"),
    )
    (value,) = made.fields["award"].values
    assert value.sources == ("a", "b")


def test_a_name_alone_is_none_of_two_honours():
    made = profile(
        claim("a", "award", "Lumen Medal"), claim("a", "award", "Lumen Prize", 9), claim("b", "award", "Lumen")
    )
    assert {"Lumen Medal", "Lumen Prize"} <= set(shown(made, "award"))


def test_a_part_of_a_school_is_one_in_the_genitive():
    made = profile(
        claim("a", "employer", "University of Elm's School of Medicine"),
        claim("b", "employer", "University of Elm School of Medicine"),
    )
    assert len(made.fields["employer"].values) == 1
