import pytest
from attrs import evolve

from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.domain.profile import Status, Validity
from service.domain.ruling import Ruling
from service.represent.linked.person import iso_date
from tests.api.profiles import MIRA, field, mira, value
from tests.unit.represent.linked.expanded import EDTF, SCHEMA, expanded, linked, with_fields

SAID: Claim = mira().profile.claims[0]
"""A claim that may stand behind any value here: what it says does not count."""


def person(*fields):
    """Return schema.org's person as a processor reads it, of Mira with ``fields``."""
    (page,) = expanded(linked(with_fields(mira(), *fields)))
    (whom,) = page[f"{SCHEMA}mainEntity"]
    return whom


def born(edtf, **more):
    return field("birth_date", Status.AGREED, value(edtf, 0.95, SAID, **more))


def stated(name, *values, **more):
    return field(name, Status.AGREED, *values, **more)


def names(node):
    return [each[f"{SCHEMA}name"][0]["@value"] for each in node]


def test_the_person_has_a_name_an_address_and_the_properties_of_the_catalogue():
    whom = person()
    assert whom["@id"] == f"https://who.example/profiles/{MIRA}#person"
    assert whom["@type"] == [f"{SCHEMA}Person"]
    assert whom[f"{SCHEMA}name"] == [{"@value": "Mira Solberg"}]
    known = {f"{SCHEMA}{entry.schema_org}" for entry in CATALOGUE.values() if entry.schema_org}
    assert {key for key in whom if key.startswith(SCHEMA)} <= known


@pytest.mark.parametrize(
    ("edtf", "iso"),
    [
        ("1971", "1971"),
        ("1971-05", "1971-05"),
        ("1971-05-12", "1971-05-12"),
        ("1971-XX", "1971"),
        ("1971-05-XX", "1971-05"),
        ("1971-XX-XX", "1971"),
        *((each, None) for each in ("197X", "19XX", "1971?", "1971-05~", "1971%", "1971-21", "1971/1972", "1971/..")),
        *((each, None) for each in ("[1971-03-02..1971-06-02]", "[1607..]", "[..1531]", "[1531,1532]")),
    ],
)
def test_a_date_is_stated_at_the_precision_that_schema_org_can_say_and_as_edtf_beside_it(edtf, iso):
    assert iso_date(edtf) == iso
    whom = person(born(edtf))
    assert whom["urn:whosays:birthDate"] == [{"@type": EDTF, "@value": edtf}]
    expected = [{"@type": f"{SCHEMA}Date", "@value": iso}] if iso else None
    assert whom.get(f"{SCHEMA}birthDate") == expected


def test_a_rival_value_is_not_stated():
    assert len(person()[f"{SCHEMA}birthDate"]) == 1


def test_a_disputed_value_is_not_stated_however_sure_it_is():
    best = evolve(value("1971", 0.95, SAID), status=Status.DISPUTED)
    whom = person(field("birth_date", Status.DISPUTED, best, value("1972", 0.9, SAID)))
    assert f"{SCHEMA}birthDate" not in whom
    assert "urn:whosays:birthDate" not in whom


@pytest.mark.parametrize("how", ["denied_by", "denied_in_part_by"])
def test_a_denied_value_is_not_stated_however_sure_it_is(how):
    deny = SAID.id
    whom = person(stated("occupation", value("diver", 0.99, SAID, **{how: (deny,)})))
    assert f"{SCHEMA}hasOccupation" not in whom


def test_a_doubtful_value_is_not_stated():
    kept, left = (value(each, score, SAID) for each, score in (("diver", 0.7), ("cook", 0.69)))
    assert names(person(stated("occupation", kept, left))[f"{SCHEMA}hasOccupation"]) == ["diver"]


def test_what_an_editor_chose_is_stated():
    ruling = Ruling(
        id="r_0000000000000001", field="occupation", choose="diver", editor="E", date="2026-01-01", reason="r"
    )
    chosen = evolve(value("diver", 0.2, SAID), status=Status.RULED, ruling=ruling)
    assert names(person(stated("occupation", chosen, computed=chosen))[f"{SCHEMA}hasOccupation"]) == ["diver"]


def test_a_claim_that_is_only_denied_or_intended_states_nothing():
    text = str(person())
    assert "surgeon" not in text
    assert "Reef Prize" not in text


def home(words, *, current, manner="lived", **valid):
    return value(
        words,
        0.9,
        SAID,
        current=current,
        valid=Validity(**valid),
        qualifiers={"manner": manner},
        support={"manner": {manner: ()}},
    )


def test_only_a_home_that_is_current_is_stated_bare():
    homes = stated("residence", home("Tromsø", current=True), home("Bodø", current=False), home("Oslo", current=None))
    assert names(person(homes)[f"{SCHEMA}homeLocation"]) == ["Tromsø"]


def test_a_home_with_dates_is_a_role_with_them():
    homes = stated(
        "residence",
        home("Bodø", current=False, start="1971", end="2004?"),
        home("Oslo", current=None, start="2004-05"),
        home("Rome", current=False, start="2001"),
    )
    bodo, oslo = person(homes)[f"{SCHEMA}homeLocation"]
    assert bodo["@type"] == oslo["@type"] == [f"{SCHEMA}Role"]
    assert names(bodo[f"{SCHEMA}homeLocation"]) == ["Bodø"]
    assert bodo[f"{SCHEMA}startDate"] == [{"@type": f"{SCHEMA}Date", "@value": "1971"}]
    assert bodo["urn:whosays:endDate"] == [{"@type": EDTF, "@value": "2004?"}]
    assert f"{SCHEMA}endDate" not in bodo
    assert f"{SCHEMA}endDate" not in oslo


@pytest.mark.parametrize("manner", ["fled_to", "passed_through"])
def test_a_place_on_the_way_is_no_home(manner):
    assert f"{SCHEMA}homeLocation" not in person(stated("residence", home("Turkey", current=True, manner=manner)))


def test_a_count_of_people_and_nobody_are_no_persons():
    counted = value("two brothers", 0.9, SAID, qualifiers={"brothers": "2"}, support={})
    counted = evolve(counted, support={"brothers": {"2": ()}})
    whom = person(
        stated("sibling", counted, value("Ann Solberg", 0.9, SAID)),
        stated("spouse", value("anyone", 0.9, SAID, current=True, valid=Validity())),
    )
    assert names(whom[f"{SCHEMA}sibling"]) == ["Ann Solberg"]
    assert f"{SCHEMA}spouse" not in whom


def test_a_nationality_is_the_country_where_that_is_known():
    known = value("Syrian", 0.9, SAID, qualifiers={"country": "Syria"})
    known = evolve(known, support={"country": {"Syria": ()}})
    found = person(stated("nationality", known, value("Kurdish", 0.9, SAID)))
    country, words = found[f"{SCHEMA}nationality"]
    assert country == {"@type": [f"{SCHEMA}Country"], f"{SCHEMA}name": [{"@value": "Syria"}]}
    assert words == {"@value": "Kurdish"}


def test_a_work_by_the_person_is_not_one_about_them():
    about, by = (
        evolve(
            value(each, 0.9, SAID, qualifiers={"relation": relation}),
            support={"relation": {relation: ()}},
        )
        for each, relation in (("The Cave", "about"), ("My Reef", "by"))
    )
    works = person(stated("notable_for", about, by))[f"{SCHEMA}subjectOf"]
    assert [names([each]) for each in works if f"{SCHEMA}name" in each] == [["The Cave"]]


def test_a_beginning_on_which_sources_differ_is_not_stated():
    held = value("head of the station", 0.95, SAID, valid=Validity(start="2011", end="2020"), current=False)
    whom = person(stated("position_held", evolve(held, differing=("start",))))
    (role,) = whom[f"{SCHEMA}jobTitle"]
    assert f"{SCHEMA}endDate" in role
    assert f"{SCHEMA}startDate" not in role
