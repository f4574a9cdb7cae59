"""Labels on claims: what they match, what they count, and what priors they make."""

from math import isclose

import pytest

from service.domain.label import Label, Verdict
from service.domain.source import Copy, Dependence, Subject
from service.reconcile.fuse.calibration import THETAS
from service.reconcile.fuse.priors import ANY, from_toml, shipped, to_toml
from service.reconcile.learn.labelling import Dossier, observe, questions
from service.reconcile.learn.refit import refit
from tests.unit.reconcile.claims import claim, source

SOURCES = (source("wiki", "encyclopedia"), source("news", "newspaper"), source("post", "blog"))


def dossier(*claims, profile="someone", **more):
    return Dossier(subject=Subject(id=profile, name="Some One"), sources=SOURCES, claims=claims, **more)


def label(field, value=None, verdict=Verdict.RIGHT, **more):
    return Label(profile="someone", field=field, value=value, verdict=verdict, origin="test", **more)


def observed(evidence, *labels):
    asked, unmatched = questions(evidence, labels)
    return observe(asked, shipped()), unmatched


BORN = dossier(
    claim("wiki", "birth_date", "1960-05-12"), claim("news", "birth_date", "1960"), claim("post", "birth_date", "1961")
)


def test_a_right_value_makes_all_others_wrong_where_one_can_hold():
    (found,), unmatched = observed(BORN, label("birth_date", "1960-05-12"))
    assert dict(found.claimed) == {"encyclopedia": "exact", "newspaper": "general", "blog": "wrong"}
    assert (found.missed, unmatched) == ((1,), [])


def test_of_a_field_with_one_value_the_best_one_is_judged():
    for value, right in (("1960-05-12", True), ("1961", False)):
        (found,), _ = observed(BORN, label("birth_date", value))
        (judged,) = found.forecasts
        assert judged.right is right
        assert 0.6 < judged.score < 0.8


def test_where_a_label_says_less_than_the_best_date_the_forecast_is_that_of_what_it_says():
    (found,), _ = observed(BORN, label("birth_date", "1960"))
    (judged,) = found.forecasts
    assert judged.right
    assert judged.score > 0.8


def test_wrong_dates_that_nest_miss_as_one_group():
    (found,), _ = observed(BORN, label("birth_date", "1961"))
    assert found.missed == (2,)


def test_claims_inside_the_right_value_are_over_specific_and_miss_it():
    (found,), _ = observed(BORN, label("birth_date", "1960"))
    assert dict(found.claimed) == {"encyclopedia": "over_specific", "newspaper": "exact", "blog": "wrong"}
    assert found.missed == (1, 1)


def test_several_values_can_be_accepted():
    (found,), _ = observed(BORN, label("birth_date", "1960-05-12"), label("birth_date", "1961"))
    assert dict(found.claimed) == {"encyclopedia": "exact", "newspaper": "general", "blog": "exact"}


def test_where_none_is_right_all_claims_are_wrong():
    for given in (label("birth_date", verdict=Verdict.NONE), label("birth_date", "1999")):
        (found,), _ = observed(BORN, given)
        assert {state for _, state in found.claimed} == {"wrong"}
        assert sorted(found.missed) == [1, 2]
        assert [each.right for each in found.forecasts] == [False]


def test_a_value_that_nobody_claims_is_reported_as_unmatched():
    assert [each.value for each in observed(BORN, label("birth_date", "1999"))[1]] == ["1999"]
    assert observed(BORN, label("death_date", "1999")) == ([], [label("death_date", "1999")])
    assert observed(BORN, label("birth_date", "some day"))[1][0].value == "some day"


def test_a_rejected_claim_says_nothing_of_the_other_values():
    (found,), _ = observed(BORN, label("birth_date", claim=BORN.claims[2].id, verdict=Verdict.WRONG))
    assert found.claimed == (("blog", "wrong"),)
    assert found.missed == ()
    assert [each.right for each in found.forecasts] == [False]


def test_a_chosen_claim_labels_its_value():
    (found,), _ = observed(BORN, label("birth_date", claim=BORN.claims[0].id))
    assert dict(found.claimed)["blog"] == "wrong"


WORK = dossier(
    claim("wiki", "occupation", "pediatrician"),
    claim("news", "occupation", "physician"),
    claim("post", "occupation", "carpenter"),
)


def test_where_many_values_can_hold_labels_say_nothing_of_other_values():
    (found,), _ = observed(WORK, label("occupation", "pediatrician"))
    assert dict(found.claimed) == {"encyclopedia": "exact", "newspaper": "general"}
    assert found.missed == ()
    assert len(found.forecasts) == 1
    (both,), _ = observed(WORK, label("occupation", "pediatrician"), label("occupation", "carpenter", Verdict.WRONG))
    assert dict(both.claimed) == {"encyclopedia": "exact", "newspaper": "general", "blog": "wrong"}
    assert [each.right for each in both.forecasts] == [True, False]


def test_where_many_values_can_hold_none_means_that_all_are_wrong():
    (found,), unmatched = observed(WORK, label("occupation", verdict=Verdict.NONE))
    assert [state for _, state in found.claimed] == ["wrong"] * 3
    assert ([each.right for each in found.forecasts], unmatched) == ([False] * 3, [])


def test_the_later_of_two_labels_on_one_value_counts():
    twice = (label("occupation", "carpenter"), label("occupation", "carpenter", Verdict.WRONG))
    assert observed(WORK, *twice)[0][0].claimed == (("blog", "wrong"),)
    assert observed(WORK, *reversed(twice))[0][0].claimed == (("blog", "exact"),)


def test_other_spellings_of_a_value_match():
    place = dossier(claim("wiki", "birth_place", "Ghuta, Syria"))
    for words in ("Ghouta", "ghuta, syria"):
        (found,), unmatched = observed(place, label("birth_place", words))
        assert (dict(found.claimed), unmatched) == ({"encyclopedia": "exact"}, [])


def test_copies_are_counted_once():
    copied = Copy(source="post", origin="news", reason=Dependence.TEXT, similarity=1.0)
    evidence = dossier(claim("news", "birth_date", "1961"), claim("post", "birth_date", "1961"), copies=(copied,))
    assert len(observed(evidence, label("birth_date", "1961"))[0][0].claimed) == 1


def test_claims_of_another_person_of_the_name_are_not_counted():
    told = {
        "wiki": ("1931", "fisherman", "Norway"),
        "news": ("1931", "fisherman", "Norway"),
        "post": ("1989", "singer", "Peru"),
    }
    fields = ("birth_date", "occupation", "birth_place")
    claims = [claim(who, field, value) for who, said in told.items() for field, value in zip(fields, said, strict=True)]
    (found,), unmatched = observed(dossier(*claims), label("birth_date", "1931"))
    assert {kind for kind, _ in found.claimed} == {"encyclopedia", "newspaper"}
    assert unmatched == []


def many(right):
    """Return questions about ``right`` of ten profiles, in which a blog says otherwise than an encyclopedia."""
    asked = []
    for at in range(10):
        said = (claim("wiki", "birth_date", "1960", at), claim("post", "birth_date", "1961", at))
        asked += questions(dossier(*said, profile=f"p{at}"), [label("birth_date", right)])[0]
    return asked


def test_labels_become_counts_by_kind_and_by_field_with_their_origin():
    fitted = refit(many("1960"), shipped(), "a file")
    rows = {(row.kind, row.field): row for row in fitted.rows}
    assert rows["encyclopedia", ANY].counts == rows["encyclopedia", "birth_date"].counts == (10, 0, 0, 0)
    assert rows["blog", "birth_date"].counts == (0, 0, 10, 0)
    assert rows["blog", "birth_date"].origin == "a file"
    assert rows["official", ANY] in shipped().rows
    assert fitted.of("encyclopedia", "birth_date", nests=True).labels == 10


def test_labels_make_held_out_scores_better():
    fitted = refit(many("1960"), shipped(), "a file")
    assert fitted.before.n == fitted.after.n == 10
    assert fitted.after.brier < fitted.before.brier / 2
    row = next(row for row in fitted.rows if (row.kind, row.field) == ("blog", "birth_date"))
    assert (row.after.n, row.after.brier) == (10, fitted.after.brier)
    assert sum(each[2] for each in fitted.after.bins) == 10


def test_scores_are_held_out():
    """Of two items, each is scored with what the other teaches: here the opposite of what is right."""
    said = (claim("wiki", "birth_date", "1960"), claim("post", "birth_date", "1961"))
    asked = [
        *questions(dossier(*said, profile="a"), [label("birth_date", "1960")])[0],
        *questions(dossier(*said, profile="b"), [label("birth_date", "1961")])[0],
    ]
    fitted = refit(asked, shipped(), "a file")
    assert (fitted.before.accuracy, fitted.after.accuracy) == (0.5, 0)


def test_an_item_teaches_nothing_for_its_own_score():
    alone = [claim("wiki", "birth_date", "1960"), claim("post", "birth_date", "1961")]
    asked = []
    for said in alone:
        asked += questions(dossier(said, profile=said.source), [label("birth_date", said.value)])[0]
    fitted = refit(asked, shipped(), "a file")
    assert fitted.of("blog", "birth_date", nests=True).phi.exact > shipped().nested.exact
    assert fitted.after == fitted.before


def test_with_one_item_nothing_is_held_out():
    fitted = refit(many("1960")[:1], shipped(), "a file")
    assert (fitted.before, fitted.after) == (None, None)
    assert all(row.before is None for row in fitted.rows)


def test_theta_is_fitted_on_wrong_claims_and_kept_without_any():
    assert refit(many("1960"), shipped(), "a file").model.theta in THETAS
    alone = questions(dossier(claim("wiki", "birth_date", "1960")), [label("birth_date", "1960")])[0]
    kept = refit(alone, shipped(), "a file")
    assert (kept.model, kept.model_origin) == (shipped().model, shipped().model_origin)


def test_what_is_fitted_can_be_written_and_read():
    fitted = refit(many("1960"), shipped(), 'a "file"')
    again = from_toml(to_toml(fitted))
    assert [(row.kind, row.field, row.counts, row.origin) for row in again.rows] == [
        (row.kind, row.field, row.counts, row.origin) for row in fitted.rows
    ]
    assert isclose(again.model.theta, fitted.model.theta, rel_tol=1e-6)
    assert again.after.brier == pytest.approx(fitted.after.brier, abs=1e-6)
    assert to_toml(again) == to_toml(fitted)
