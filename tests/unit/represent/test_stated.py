"""What is rejected, denied or nested is told in every form."""

import csv
import io

import orjson

from service.domain.claim import ANYONE, Modality
from service.domain.publication import Kind, Revision, View
from service.domain.ruling import Ruling, ruling_id
from service.reconcile.engine import reconcile
from service.represent.plain.views import encode, field_alone, narrow_record, view_field, view_record
from service.represent.publication import represent
from service.represent.sheet import fields_table
from service.represent.text.records import field_text, record_text
from tests.unit.reconcile.claims import NOTHING, SUBJECT, claim, source
from tests.unit.reconcile.values.test_statements import whole

REVISION = Revision(
    profile=SUBJECT.id, number=1, recorded_at="2026-01-02T03:04:05Z", digest="d", changed_fields=(), summary=""
)


def published(claims, *rulings):
    """Every body that is published of a profile that these claims make, and of its fields, by the end of its path and its form."""
    made = reconcile(SUBJECT, [source(name) for name in "abc"], claims, rulings=rulings)
    publication = represent(made, {NOTHING: ""}, (REVISION,))
    bodies = {(each.path.rpartition("/")[2], each.variant): each.body.decode() for each in publication.representations}
    full = orjson.loads(bodies[SUBJECT.id, "full.json"])
    bodies[SUBJECT.id, "txt"] = record_text(full).decode()
    bodies[SUBJECT.id, "csv"] = fields_table(full["fields"]).decode()
    sources = [orjson.loads(item.body) for item in publication.items if item.kind is Kind.SOURCE]
    for name in full["fields"]:
        field = field_alone(full, name)
        bodies[name, "cited.json"] = encode(view_field(View.CITED, field)).decode()
        bodies[name, "txt"] = field_text(field, sources).decode()
        bodies[name, "csv"] = fields_table({name: field}).decode()
    return bodies


def rows(table):
    return list(csv.DictReader(io.StringIO(table)))


def test_a_rejection_that_leaves_nothing_is_told_with_its_reason():
    only = claim("a", "employer", "Norsk Bank")
    made = ruling_id(SUBJECT.id, "employer", "reject", only.id, "E. Ditor", "2026-01-02")
    rejects = Ruling(
        id=made, field="employer", reason="a namesake", editor="E. Ditor", date="2026-01-02", reject=only.id
    )
    bodies = published([only], rejects)
    words = f"Employer or member of: unknown\n    rejected by E. Ditor on 2026-01-02: a namesake ({made})\n"
    assert words in bodies["employer", "txt"]
    assert words in bodies[SUBJECT.id, "txt"]
    assert f'"rejections":[{{"id":"{made}"' in bodies["employer", "cited.json"]
    for table in (bodies["employer", "csv"], bodies[SUBJECT.id, "csv"]):
        (row,) = rows(table)
        assert (row["field"], row["status"], row["value"], row["ruling"]) == ("employer", "unknown", "", made)
        assert (row["ruled_by"], row["ruling_reason"]) == ("E. Ditor", "a namesake")


def test_what_is_only_denied_is_told_with_its_footnote():
    never = claim("a", "spouse", ANYONE, modality=Modality.NEGATED)
    bodies = published([never])
    assert "Spouse: no source says\n    denied: anyone [1]\n" in bodies[SUBJECT.id, "txt"]
    assert f'"denied_by":["{never.id}"]' in bodies["spouse", "cited.json"]
    (row,) = rows(bodies[SUBJECT.id, "csv"])
    assert (row["field"], row["denied_by"], row["sources"]) == ("spouse", never.id, "")


def test_a_less_precise_supporter_has_its_row_and_stays_among_the_sources():
    claims = [claim("a", "birth_date", "1901-05-04"), claim("b", "birth_date", "1901"), claim("c", "name", "Some One")]
    made = reconcile(SUBJECT, [source(name) for name in "abc"], claims)
    full = whole(made)
    found = [row for row in rows(published(claims)[SUBJECT.id, "csv"]) if row["field"] == "birth_date"]
    assert [(row["value"], row["sources"], row["relation"], row["of"]) for row in found] == [
        ("1901-05-04", "a", "", ""),
        ("1901", "b", "less precise than", "1901-05-04"),
    ]
    (value,) = full["fields"]["birth_date"]["values"]
    assert [each["sources"] for each in value["nested"]] == [["b"]]
    assert [each["id"] for each in narrow_record(full, ["birth_date"], None)["sources"]] == ["a", "b"]


def test_what_an_older_version_stored_can_still_be_asked_for_in_part():
    now = whole(reconcile(SUBJECT, [source("a")], [claim("a", "residence", "Bergen", manner="lived")]))
    (value,) = now["fields"]["residence"]["values"]
    later = ("backing", "support", "statements", "differing", "implied_by", "denied_by", "denied_in_part_by")
    old = {**now["fields"]["residence"], "values": [{key: each for key, each in value.items() if key not in later}]}
    part = narrow_record({**now, "fields": {"residence": old}}, ["residence"], 0.1)
    assert "  - Bergen [1]\n    one source; low confidence" in record_text(part).decode()
    (row,) = rows(fields_table(part["fields"]).decode())
    assert (row["value"], row["statements"], row["sources"]) == ("Bergen", "", "a")
    assert set(view_record(View.CITED, part)["fields"]["residence"]["values"][0]) >= set(later)


def test_those_who_deny_or_imply_stay_among_the_sources_of_what_is_asked_for():
    claims = [
        claim("a", "birth_date", "1987"),
        claim("b", "age_statement", "23", date="2011-03"),
        claim("c", "birth_date", "1987", modality=Modality.NEGATED),
    ]
    full = whole(reconcile(SUBJECT, [source(name) for name in "abc"], claims))
    assert full["fields"]["birth_date"]["values"][0]["sources"] == ["a"]
    assert [each["id"] for each in narrow_record(full, ["birth_date"], None)["sources"]] == ["a", "b", "c"]


def test_what_is_said_of_a_nested_value_stands_with_its_footnotes_and_in_its_row():
    school = claim("a", "educated_at", "Tartu University", subject="law")
    inner = claim("b", "educated_at", "Tartu Law University", end="1990", completed="completed")
    bodies = published([school, inner])
    assert "    more exactly: Tartu Law University (completed, 1990) [2]\n" in bodies[SUBJECT.id, "txt"]
    first, second = (row for row in rows(bodies[SUBJECT.id, "csv"]) if row["field"] == "educated_at")
    assert (first["value"], first["relation"]) == ("Tartu University", "")
    assert (second["value"], second["sources"], second["of"]) == ("Tartu Law University", "b", "Tartu University")
    assert second["statements"] == f"end=1990 [{inner.id}], completed=completed [{inner.id}]"


def test_of_many_too_only_a_place_lies_in_another():
    bodies = published(
        [
            *(claim(by, "award", f"Lumen Prize{what}") for by, what in (("a", ""), ("b", " for Medicine"))),
            *(
                claim(by, "residence", place, manner="lived")
                for by, place in (("a", "Norway"), ("b", "Bergen, Norway"))
            ),
        ]
    )
    assert "    less exactly: Lumen Prize [" in bodies[SUBJECT.id, "txt"]
    assert "    lies in: Norway (lived) [" in bodies[SUBJECT.id, "txt"]


def test_the_organisation_that_a_value_names_is_not_said_twice():
    named = [
        claim(
            "a",
            "position_held",
            "director of the Institute of Seas",
            organisation="the Institute of Seas",
            start="2010",
        ),
        claim("b", "position_held", "director of Institute of Seas", organisation="Institute of Seas", start="2010"),
    ]
    assert "director of the Institute of Seas (from 2010) [1] [2]\n" in published(named)["position_held", "txt"]
    told = [claim("a", "position_held", "director", organisation="Institute of Seas")]
    assert "director (at the Institute of Seas) [1]\n" in published(told)["position_held", "txt"]


def test_only_a_place_lies_in_another():
    born = [claim("a", "birth_date", "1901-05-04"), claim("b", "birth_date", "1901")]
    assert "\n    less exactly: 1901 [" in published(born)["birth_date", "txt"]
    lived = [claim("a", "birth_place", "Bergen, Norway"), claim("b", "birth_place", "Norway")]
    assert "\n    lies in: Norway [" in published(lived)["birth_place", "txt"]


def test_a_body_whose_name_has_an_article_inside_is_not_said_twice():
    body = "Alliance for a Clean Sea"
    text = published([claim("a", "position_held", f"chair of the {body}", organisation=body)])[SUBJECT.id, "txt"]
    assert f"  - chair of the {body} [1]\n" in text


def test_an_end_that_all_tell_stands_behind_the_beginnings_that_they_differ_on():
    post = "chair of Elm Club"
    text = published(
        [
            claim("a", "position_held", post, start="2013", end="2022"),
            claim("b", "position_held", post, start="2019", end="2022"),
        ]
    )[SUBJECT.id, "txt"]
    assert "(from 2013 [1]; from 2019 [2]; until 2022 [1] [2])" in text
