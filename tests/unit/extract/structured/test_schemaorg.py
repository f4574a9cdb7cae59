"""A schema.org Person in JSON-LD: in whatever form it is written, one reading; of the person alone."""

import pytest

from tests.unit.extract.structured.data import only, reading, values

PERSON = {"@context": "https://schema.org", "@type": "Person", "name": "Iris Vanholt"}


def read(given, **record):
    return reading(given, "application/ld+json", **record)


def person(**given):
    return PERSON | given


FORMS = {
    "plain": person(birthDate="1969-02-14"),
    "http": {**person(birthDate="1969-02-14"), "@context": "http://schema.org/"},
    "list": [person(name="Bob"), person(birthDate="1969-02-14")],
    "graph": {"@context": "https://schema.org", "@graph": [{"@type": "Person", "name": "Iris Vanholt", "birthDate": "1969-02-14"}]},
    "vocabulary": {**person(birthDate="1969-02-14"), "@context": {"@vocab": "http://schema.org/"}},
    "prefix": {"@context": {"s": "https://schema.org/"}, "@type": "s:Person", "s:name": "Iris Vanholt", "s:birthDate": "1969-02-14"},
    "terms": {
        "@context": {"s": "http://schema.org/", "born": {"@id": "s:birthDate"}, "called": "s:name", "kind": "@type"},
        "kind": "s:Person",
        "called": "Iris Vanholt",
        "born": "1969-02-14",
    },
    "addresses": {
        "@type": "http://schema.org/Person",
        "http://schema.org/name": "Iris Vanholt",
        "http://schema.org/birthDate": {"@value": "1969-02-14", "@type": "http://schema.org/Date"},
    },
    "article": {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "author": {"@type": "Person", "name": "J. Doe", "birthDate": "1970"},
        "about": [{"@type": ["Person", "Patient"], "name": "Iris Vanholt", "birthDate": ["1969-02-14"]}],
    },
    "reference": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "NewsArticle", "mainEntity": {"@id": "#iris"}},
            {"@id": "#iris", "@type": "Person", "name": "Iris Vanholt"},
            {"@id": "#iris", "birthDate": "1969-02-14"},
        ],
    },
    "names in parts": {"@context": "https://schema.org", "@type": "Person", "givenName": "Iris", "familyName": "Vanholt", "birthDate": "1969-02-14"},
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_person_is_read_in_whatever_form_it_is_written(form):
    found = read(FORMS[form])
    claim = only(found, "birth_date")
    assert (claim.value, claim.original, claim.selector.exact) == ("1969-02-14", "1969-02-14", "1969-02-14")
    assert values(found, "name") == ["Iris Vanholt"]
    assert found.warnings == ()


@pytest.mark.parametrize("context", [None, "https://example.org/context", {"@vocab": "https://example.org/"}])
def test_names_that_are_not_schema_orgs_are_not_read(context):
    given = {**person(birthDate="1969"), "@context": context}
    found = read(given)
    assert found.claims == ()
    inner = {"@context": "https://schema.org", "@type": "Thing", "about": given}
    assert read(inner).claims == () or context == "https://example.org/context"


def test_another_vocabularys_properties_are_not_read_beside_schema_orgs():
    context = ["https://schema.org", {"ex": "https://example.org/", "born": "ex:birthDate"}]
    found = read({**person(deathDate="2030"), "@context": context, "ex:birthDate": "1969", "born": "1970"})
    assert (values(found, "birth_date"), values(found, "death_date")) == ([], ["2030"])


WHOLE = person(
    alternateName=["The tree woman"],
    birthPlace={"@type": "Place", "name": "Ghent"},
    deathDate="2030",
    deathPlace="Ostend",
    nationality={"@type": "Country", "name": "Belgium"},
    homeLocation={"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Ostend"}},
    spouse={"@type": "Person", "name": "Joris Maes", "spouse": "Somebody Else"},
    parents=["Anna Vanholt"],
    children=[{"@type": "Person", "givenName": "Lou", "familyName": "Maes"}],
    sibling="Piet Vanholt",
    alumniOf={"@type": "CollegeOrUniversity", "name": "Ghent University"},
    jobTitle="Director",
    hasOccupation={"@type": "Occupation", "name": "biologist"},
    worksFor={"@type": "Organization", "name": "Polar Institute"},
    affiliation="Sea Academy",
    memberOf=[
        {"@type": "PoliticalParty", "name": "Tide Party"},
        {"@type": "Organization", "name": "Divers' Club"},
    ],
    awards="Silver Sextant Prize",
    subjectOf={"@type": "Book", "name": "A Life under Water"},
    knows={"@type": "Person", "name": "Bob"},
)
WHOLE_SAYS = [
    ("name", "Iris Vanholt", {}),
    ("also_known_as", "The tree woman", {}),
    ("birth_place", "Ghent", {}),
    ("death_date", "2030", {}),
    ("death_place", "Ostend", {}),
    ("nationality", "Belgian", {"country": "Belgium"}),
    ("residence", "Ostend", {"manner": "lived"}),
    ("spouse", "Joris Maes", {}),
    ("parent", "Anna Vanholt", {}),
    ("child", "Lou Maes", {}),
    ("sibling", "Piet Vanholt", {}),
    ("educated_at", "Ghent University", {}),
    ("position_held", "Director", {}),
    ("occupation", "biologist", {}),
    ("employer", "Polar Institute", {}),
    ("employer", "Sea Academy", {}),
    ("political_affiliation", "Tide Party", {}),
    ("employer", "Divers' Club", {"role": "member"}),
    ("award", "Silver Sextant Prize", {}),
]


def test_fields_are_those_of_the_catalogue_and_their_other_names():
    found = read(WHOLE)
    assert [(claim.field, claim.value, dict(claim.qualifiers)) for claim in found.claims] == WHOLE_SAYS


def test_a_role_around_a_value_tells_since_when_until_when_and_as_what():
    studies = {
        "@type": "OrganizationRole",
        "alumniOf": {"name": "Ghent University"},
        "startDate": "1987",
        "endDate": "May 1992",
    }
    work = {
        "@type": "EmployeeRole",
        "worksFor": {"name": "Polar Institute"},
        "roleName": "diver",
        "startDate": "05/04/1999",
    }
    found = read(person(alumniOf=studies, worksFor=work))
    assert only(found, "educated_at").qualifiers == {"start": "1987", "end": "1992-05"}
    assert only(found, "educated_at").selector.fragment.value == "/alumniOf/alumniOf/name"
    assert only(found, "employer").qualifiers == {"role": "diver"}
    (line,) = found.warnings
    assert line == (
        "a-database: employer.start “05/04/1999” (/worksFor/startDate) is not read: day and month can be taken either way; "
        "write it as 1987-05-12"
    )


def test_of_names_in_several_languages_the_best_is_read():
    names = [
        {"@language": "ru", "@value": "Ирис Ванхолт"},
        {"@language": "en", "@value": "Iris Vanholt"},
        {"@language": "nl", "@value": "Iris Vanhölt"},
    ]
    assert values(read(person(name=names)), "name") == ["Iris Vanholt"]
    assert values(read(person(name=names), language="nl"), "name") == ["Iris Vanhölt"]


def test_the_first_name_is_the_name_and_further_ones_are_other_names():
    found = read(person(name=["Iris Vanholt", "Iris Maes"]))
    assert (values(found, "name"), values(found, "also_known_as")) == (["Iris Vanholt"], ["Iris Maes"])


def test_a_reference_within_the_document_is_quoted_and_read_by_what_it_leads_to():
    graph = [
        person(spouse={"@id": "#joris"}, birthPlace="#ghent"),
        {"@id": "#joris", "@type": "Person", "name": "Joris Maes"},
        {"@id": "#ghent", "name": "Ghent"},
    ]
    found = read({"@context": "https://schema.org", "@graph": graph})
    claim = only(found, "spouse")
    assert (claim.value, claim.selector.exact, claim.selector.fragment.value) == (
        "Joris Maes",
        "#joris",
        "/@graph/0/spouse/@id",
    )
    assert values(found, "birth_place") == ["Ghent"]


def test_a_reference_that_leads_nowhere_is_told_of():
    found = read(person(spouse={"@id": "https://example.org/joris"}))
    assert (values(found, "spouse"), len(found.warnings)) == ([], 1)
    assert "spouse “https://example.org/joris” (/spouse) is not read" in found.warnings[0]


def test_things_that_are_called_as_each_other_end():
    circle = [
        person(spouse={"@id": "a"}),
        {"@id": "a", "name": {"@id": "b"}},
        {"@id": "b", "name": {"@id": "a"}},
        {"@id": "c", "name": "c"},
    ]
    found = read({"@context": "https://schema.org", "@graph": circle})
    assert values(found, "spouse") == []
    assert values(read(person(**{"@id": "Iris Vanholt"})), "name") == ["Iris Vanholt"]


def test_an_address_is_no_name():
    found = read(person(worksFor="https://example.org/institute"))
    assert values(found, "employer") == []
    assert "it is an address, not a name" in found.warnings[0]


def test_who_is_not_called_so_is_not_read_unless_the_sources_page_is_theirs():
    other = person(name="I. V.", birthDate="1969", sameAs=["https://www.example.org/iris/"])
    found = read(other)
    assert (found.claims, found.absent) == (
        (),
        "no Person in it is called Iris Vanholt: it has I. V.; add the name to the manifest's aliases if it is the person's",
    )
    assert values(read(other, url="http://example.org/iris"), "birth_date") == ["1969"]
    assert read(other, url="http://example.org/").claims == ()
    assert read({"@context": "https://schema.org", "@type": "Organization", "name": "Iris Vanholt"}).claims == ()


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        [],
        {},
        [[]],
        {"@value": None},
        {"@type": "Role"},
        {"@list": []},
        {"name": []},
        {"name": {"name": {}}},
    ],
)
def test_values_of_another_shape_are_passed_over(value):
    found = read(
        {
            **person(birthDate="1969"),
            **dict.fromkeys(("spouse", "jobTitle", "alumniOf", "homeLocation", "sameAs"), value),
        }
    )
    assert values(found, "birth_date") == ["1969"]
    assert {claim.field for claim in found.claims} <= {"name", "birth_date", "position_held"}


NAMED = {"@type": "Person", "name": "Iris Vanholt", "birthDate": "1931-01-01"}


@pytest.mark.parametrize(
    "given",
    [
        person(parent=NAMED),
        person(knows=[{"@type": "Person", "name": "Bob"}, NAMED]),
        [person(**{"@id": "#a"}), person(**{"@id": "#b"})],
        [person(spouse={"@id": "#b"}), person(**{"@id": "#b"})],
    ],
)
def test_of_two_persons_of_one_name_none_is_read_unless_an_address_tells_which(given):
    found = read(given)
    assert found.claims == ()
    assert "it has several persons called Iris Vanholt: leave the one in it that is meant" in found.warnings[0]


def test_of_two_persons_of_one_name_the_one_at_the_sources_address_is_read():
    given = [person(**{"@id": f"https://example.org/{name}"}, birthDate=f"19{name}") for name in ("31", "69")]
    assert values(read(given, url="https://example.org/69"), "birth_date") == ["1969"]


def test_what_is_said_of_one_person_in_two_places_is_read_in_both():
    given = [
        person(birthDate="1969-02-14"),
        {"@context": "https://schema.org", "@type": "Book", "author": person(deathDate="2001")},
    ]
    found = read(given)
    assert (values(found, "birth_date"), values(found, "death_date")) == (["1969-02-14"], ["2001"])
