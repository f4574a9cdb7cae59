"""An item of Wikidata: which item, which claims, with which qualifiers, ranks, references, and what is not read."""

import json

import pytest

from service.domain.claim import Modality
from service.domain.fields import CATALOGUE
from service.domain.source import Subject
from service.extract.structured.wikidata.wikiitems import linked_items
from service.extract.text import lexicon
from tests.unit.extract.structured.data import (
    entities,
    entity,
    item,
    only,
    reading,
    statement,
    string,
    text_in,
    time,
    values,
    year,
)

HUMAN = statement(item("Q5"))


def test_the_catalogue_and_the_table_of_properties_agree():
    properties = lexicon.load("wikidata")["properties"]
    for key, spec in properties.items():
        own = set(spec) - {"field"}
        assert own <= set(CATALOGUE[spec["field"]].qualifiers), key
    told = {entry.wikidata: name for name, entry in CATALOGUE.items() if entry.wikidata in properties}
    assert told == {key: properties[key]["field"] for key in told}


def test_a_linked_item_is_the_value_by_its_label_and_quoted_where_the_statement_names_it():
    found = reading(entities(entity(P19=statement(item("Q1296"))), Q1296="Ghent"))
    claim = only(found, "birth_place")
    assert (claim.value, claim.original, claim.selector.exact) == ("Ghent", "Ghent", "Q1296")
    assert claim.selector.fragment.value == "/entities/Q900/claims/P19/0/mainsnak/datavalue/value/id"
    assert (claim.extractor.name, claim.extractor.rule) == ("whosays-structured", "wikidata/P19")


def test_a_day_is_quoted_by_its_digits_alone():
    claim = only(reading(entities(entity(P569=statement(time("+1969-02-14T00:00:00Z"))))), "birth_date")
    assert (claim.value, claim.display, claim.original) == ("1969-02-14", "14 February 1969", "+1969-02-14T00:00:00Z")
    assert (claim.selector.exact, claim.selector.fragment.value.rpartition("/")[2]) == (claim.original, "time")


@pytest.mark.parametrize("main", [time("+1969-01-01T00:00:00Z", 9), time("+1642-12-25T00:00:00Z", calendar="Q1985786")])
def test_a_date_that_digits_do_not_tell_is_quoted_with_its_precision_and_calendar(main):
    claim = only(reading(entities(entity(P569=statement(main)))), "birth_date")
    told = json.loads(claim.selector.exact)
    assert told == main["datavalue"]["value"]
    assert claim.original == told["time"]


def test_one_item_alone_and_one_among_others_are_read_alike():
    one = entity(P569=statement(year(1969)))
    for data, start in ((one, ""), (entities(one, Q5="human"), "/entities/Q900")):
        claim = only(reading(data), "birth_date")
        assert claim.selector.fragment.value.startswith(f"{start}/claims/P569/0/")


def test_names_are_the_label_and_the_aliases_in_the_best_language():
    labels = {"ru": "Ирис Ванхолт", "mul": "Iris Vanholt", "nl": "Iris Vanhölt"}
    aliases = {"ru": ["И. В."], "nl": ["I. Vanholt"], "mul": ["The Diver"]}
    assert values(reading(entities(entity(labels=labels, aliases=aliases))), "name") == ["Iris Vanholt"]
    dutch = reading(entities(entity(labels=labels, aliases=aliases)), language="nl-BE")
    assert values(dutch, "name") == ["Iris Vanhölt"]
    assert values(dutch, "also_known_as") == ["I. Vanholt", "The Diver"]
    only_russian = entity(labels={"ru": "Ирис"}, aliases={"ru": ["Iris Vanholt"]})
    assert values(reading(entities(only_russian)), "name") == ["Ирис"]


def test_qualifiers_are_those_that_the_field_has():
    qualifiers = {"P580": year(2001), "P582": time("+2004-05-00T00:00:00Z", 10), "P642": item("Q3"), "P512": item("Q4")}
    found = reading(
        entities(
            entity(P39=statement(item("Q1"), qualifiers=qualifiers)), Q1="director", Q3="Polar Institute", Q4="PhD"
        )
    )
    assert only(found, "position_held").qualifiers == {
        "start": "2001",
        "end": "2004-05",
        "organisation": "Polar Institute",
    }


def test_of_two_beginnings_none_is_told():
    two = statement(item("Q1"), qualifiers={"P580": [year(2001), year(2003)], "P582": year(2004)})
    assert only(reading(entities(entity(P108=two), Q1="Polar Institute")), "employer").qualifiers == {"end": "2004"}


@pytest.mark.parametrize(
    ("key", "field", "qualifiers"),
    [
        ("P22", "parent", {"relation": "father"}),
        ("P25", "parent", {"relation": "mother"}),
        ("P40", "child", {}),
        ("P26", "spouse", {"start": "1999"}),
        ("P69", "educated_at", {"start": "1999", "degree": "X"}),
        ("P108", "employer", {"start": "1999"}),
        ("P463", "employer", {"role": "member", "start": "1999"}),
        ("P102", "political_affiliation", {"start": "1999"}),
        ("P551", "residence", {"manner": "lived", "start": "1999"}),
        ("P166", "award", {"conferrer": "X"}),
    ],
)
def test_properties_are_fields_with_what_they_say_themselves(key, field, qualifiers):
    told = statement(item("Q1"), qualifiers={"P580": year(1999), "P512": item("Q2"), "P1027": item("Q2")})
    claim = only(reading(entities(entity(**{key: told}), Q1="Jo", Q2="X")), field)
    assert (claim.value, claim.qualifiers) == ("Jo", qualifiers)


def test_citizenship_is_the_nationality_of_the_countrys_people():
    claim = only(reading(entities(entity(P27=statement(item("Q31"))), Q31="Belgium")), "nationality")
    assert (claim.value, claim.original, claim.qualifiers) == ("Belgian", "Belgium", {"country": "Belgium"})


def test_names_in_strings_and_in_a_language_are_other_names():
    found = reading(entities(entity(P742=statement(string("Nemo")), P1477=statement(text_in("nl", "Iris Maes")))))
    assert values(found, "also_known_as") == ["Nemo", "Iris Maes"]


def test_a_deprecated_statement_denies_its_value_and_says_why():
    wrong = statement(year(1968), "deprecated", {"P2241": item("Q9")})
    found = reading(entities(entity(P569=[statement(year(1969)), wrong]), Q9="error in the source"))
    denied = next(claim for claim in found.claims if claim.value == "1968")
    assert (denied.modality, denied.qualifiers) == (Modality.NEGATED, {"reason": "error in the source"})
    assert not denied.counts


def test_a_preferred_statement_is_surer_than_a_normal_one_and_makes_others_less_sure():
    ranks = [statement(year(1968)), statement(year(1969), "preferred"), statement(year(1970), "strange")]
    beside, preferred, strange = (
        claim.probability for claim in reading(entities(entity(P569=ranks))).claims if claim.field == "birth_date"
    )
    alone = only(reading(entities(entity(P569=statement(year(1968))))), "birth_date").probability
    assert preferred > alone > beside == strange


def test_circumstances_hedge_a_date():
    circa = statement(year(1969), qualifiers={"P1480": item("Q5727902")})
    assert values(reading(entities(entity(P569=circa))), "birth_date") == ["1969~"]
    interval = statement(time("+1969-00-00T00:00:00Z", 9, before=1), qualifiers={"P1480": item("Q5727902")})
    assert values(reading(entities(entity(P569=interval))), "birth_date") == ["[1968..1969]"]


def test_references_are_origins():
    cited = [
        {"P143": item("Q328"), "P4656": string("https://en.wikipedia.org/w/index.php?title=Iris_Vanholt&oldid=1")},
        {"P854": string("https://example.org/iris"), "P813": time("+2020-01-01T00:00:00Z")},
        {"P248": item("Q36578")},
        {"P248": item("Q2"), "P143": item("Q328")},
    ]
    claim = only(
        reading(entities(entity(P569=statement(year(1969), references=cited)), Q2="Harbour Lives")), "birth_date"
    )
    assert claim.origins == (
        "en.wikipedia.org",
        "https://en.wikipedia.org/w/index.php?title=Iris_Vanholt&oldid=1",
        "https://example.org/iris",
        "Q36578",
        "Harbour Lives",
    )


def test_an_item_without_a_label_makes_no_claim_and_one_line_tells_of_all():
    told = entity(P19=statement(item("Q1296")), P20=statement(item("Q8")), P40=statement(item("Q1296")))
    found = reading(entities(told))
    assert {claim.field for claim in found.claims} == {"name"}
    (line,) = found.warnings
    assert "2 items have no label in it (Q1296, Q8)" in line
    assert "whosays add" in line


def test_what_is_unknown_or_does_not_exist_makes_no_claim():
    told = entity(P26=statement({"snaktype": "novalue"}), P570=statement({"snaktype": "somevalue"}))
    found = reading(entities(told))
    assert {claim.field for claim in found.claims} == {"name"}
    assert found.warnings == (
        "a-database: what it says to be unknown or not to exist makes no claim: spouse, death_date",
    )


def test_dates_outside_of_the_calendar_are_told_of():
    (line,) = reading(entities(entity(P569=statement(time("-0043-00-00T00:00:00Z", 9))))).warnings
    assert "birth_date “-0043-00-00T00:00:00Z”" in line
    assert "outside of the years 1 to 9999" in line


def test_who_is_not_called_so_is_not_read():
    found = reading(entities(entity(labels={"en": "Iris van der Holt"}, P569=statement(year(1969)))))
    assert found.claims == ()
    assert found.absent == (
        "no item in it is called Iris Vanholt: it has Q900 (Iris van der Holt); add the name to the manifest's aliases if it "
        "is the person's"
    )


@pytest.mark.parametrize("name", ["vanholt, IRIS", "Íris Vanhólt", "Iris van Holt"])
def test_order_case_accents_and_the_manifests_aliases_do_not_matter(name):
    assert values(reading(entities(entity(labels={"en": name}, P569=statement(year(1969))))), "birth_date") == ["1969"]


def test_an_alias_in_any_language_tells_whom_an_item_is_about():
    told = entity(labels={"en": "Baroness Holt"}, aliases={"nl": ["Iris Vanholt"]}, P569=statement(year(1969)))
    assert values(reading(entities(told)), "birth_date") == ["1969"]


def test_a_film_of_the_persons_name_is_not_the_person():
    film = entity("Q901", P31=statement(item("Q11424")), P166=statement(item("Q7")))
    alone = reading(entities(film, Q7="Golden Net"))
    assert (alone.claims, alone.absent) == ((), "its Q901 (Iris Vanholt) is no person")
    person = entity("Q900", P31=HUMAN, P166=statement(item("Q8")))
    assert values(reading(entities(film, person, Q7="Golden Net", Q8="Silver Sextant Prize")), "award") == [
        "Silver Sextant Prize"
    ]


def test_of_two_persons_of_one_name_the_address_tells_which_is_meant_and_else_neither_is_read():
    two = entities(entity("Q900", P569=statement(year(1969))), entity("Q901", P569=statement(year(1869))))
    unclear = reading(two)
    assert (unclear.claims, unclear.absent) == ((), None)
    assert unclear.warnings == (
        "a-database: it has several items called Iris Vanholt (Q900, Q901): leave the one in it that is meant",
    )
    for url in (
        "https://www.wikidata.org/wiki/Special:EntityData/Q901.json?flavor=simple",
        "https://www.wikidata.org/wiki/Q901",
    ):
        assert values(reading(two, url=url), "birth_date") == ["1869"]


def test_empty_parts_written_as_arrays_do_no_harm():
    told = {"entities": {"Q900": {"id": "Q900", "labels": entity()["labels"], "aliases": [], "claims": []}}}
    assert [claim.field for claim in reading(told).claims] == ["name"]


@pytest.mark.parametrize(
    "part", [None, 1, "x", [], {}, [None], {"snaktype": "value"}, {"snaktype": "value", "datavalue": {}}]
)
def test_statements_of_another_shape_are_passed_over(part):
    good = statement(year(1969))
    told = entity(P569=[good, part, {"mainsnak": part}, {**good, "qualifiers": part, "references": part}])
    found = reading(entities(told))
    assert values(found, "birth_date") == ["1969", "1969"]


def test_linked_items_are_those_whose_labels_are_wanting():
    told = entity(
        P31=HUMAN,
        P19=statement(item("Q1296")),
        P569=statement(year(1968), "deprecated", {"P2241": item("Q9")}),
        P39=statement(item("Q1"), qualifiers={"P642": item("Q3"), "P1365": item("Q77")}),
        P735=statement(item("Q88")),
        P166=statement(item("Q7"), references=[{"P143": item("Q328"), "P248": item("Q2")}]),
    )
    wanted = ("Q1296", "Q9", "Q1", "Q3", "Q7", "Q2")
    assert linked_items(json.dumps(entities(told))) == wanted
    assert linked_items(json.dumps(told)) == wanted
    labelled = entities(told, **dict.fromkeys(wanted, "label"))
    assert linked_items(json.dumps(labelled)) == ()
    assert reading(labelled).warnings == ()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"entities": []}', "Born in Ghent.", '{"entities": {"Q1": 3, "P2": {}}}']
)
def test_no_items_are_linked_where_there_are_none(text):
    assert linked_items(text) == ()


def test_a_subject_without_a_name_in_letters_is_nobody_in_particular():
    assert reading(entities(entity(labels={"en": "—"})), subject=Subject(id="x", name="…")).claims == ()
