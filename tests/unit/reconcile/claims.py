"""Claims made by hand: small builders, and a set shaped like what three texts about one physician yield."""

from service.domain.claim import Claim, Extractor, Modality, claim_id
from service.domain.selector import Selector
from service.domain.source import Source, SourceKind, Subject

SUBJECT = Subject(id="someone", name="Some One")
NOTHING = "0" * 64


def source(name, kind="newspaper", **given):
    return Source(
        id=name,
        title=given.pop("title", name.title()),
        kind=SourceKind(kind),
        text_sha256=NOTHING,
        file_sha256=NOTHING,
        length=9,
        **given,
    )


def claim(source_id, field, value, at=0, **qualifiers):
    probability, modality = qualifiers.pop("probability", 0.9), qualifiers.pop("modality", Modality.ASSERTED)
    return Claim(
        id=claim_id(source_id, field, value, f"{value} {sorted(qualifiers.items())}", at),
        profile=SUBJECT.id,
        field=field,
        value=value,
        display=value,
        original=value,
        source=source_id,
        selector=Selector(value, "", "", at, at + len(value)),
        text_sha256=NOTHING,
        extractor=Extractor("hand", "1", "test"),
        probability=probability,
        qualifiers=qualifiers,
        modality=modality,
    )


PHYSICIAN = Subject(id="physician", name="Amani Ballour")
PHYSICIAN_SOURCES = (
    source("wiki", "encyclopedia", publisher="Wikipedia", title="Amani Ballour"),
    source("blog", "blog", publisher="100 Faces", title="Amani Ballour", published="2020-06-02"),
    source("news", "newspaper", title="Hospital director", published="2020-09?"),
)
PHYSICIAN_CLAIMS = (
    claim("wiki", "name", "Amani Ballour", 2),
    claim("blog", "name", "Amani Ballour", 2),
    claim("news", "name", "Amani Ballour", 2),
    claim("wiki", "birth_date", "1987", 90),
    claim("wiki", "birth_place", "Ghuta, Syria", 30),
    claim("wiki", "birth_place", "the east of Ghuta", 300, near="Damascus"),
    claim("wiki", "age_statement", "24", 900),
    claim(
        "wiki",
        "age_statement",
        "29",
        2000,
        date="2016",
        date_basis="stated",
        event="elected to become the hospital director",
        position="hospital director",
    ),
    claim("blog", "age_statement", "33", 20, date="2020-06-02", date_basis="publication"),
    claim("news", "age_statement", "23", 100, date="2011-03", date_basis="stated"),
    claim(
        "news",
        "age_statement",
        "28",
        1500,
        date="2016",
        date_basis="stated",
        event="appointed to head the health center",
        position="head of the health center",
    ),
    claim("wiki", "nationality", "Syrian", 110, country="Syria"),
    claim("news", "nationality", "Syrian", 120, country="Syria"),
    claim("wiki", "occupation", "physician", 50),
    claim("wiki", "occupation", "pediatrician", 120),
    claim("wiki", "occupation", "advocate of women's and children's rights", 140),
    claim("blog", "occupation", "medical doctor", 40),
    claim("news", "occupation", "medical student", 90, date="2011-03"),
    claim("wiki", "sibling", "two brothers and three sisters", 350, brothers="2", sisters="3", order="youngest"),
    claim("wiki", "educated_at", "Damascus University", 500, subject="mechanical engineering", completed="abandoned"),
    claim(
        "wiki",
        "educated_at",
        "Damascus University",
        700,
        subject="general medical studies",
        completed="completed",
        end="2012",
    ),
    claim("wiki", "educated_at", "Damascus University", 760, subject="pediatrics", completed="abandoned"),
    claim(
        "blog",
        "educated_at",
        "Damascus medical university",
        800,
        role="fifth-year student",
        completed="completed",
        end="2012",
    ),
    claim(
        "wiki",
        "position_held",
        "hospital director",
        2010,
        start="2016",
        end="2018",
        manner="elected",
        distinction="first and only woman to manage a hospital in Syria",
    ),
    claim(
        "blog",
        "position_held",
        "manager of the Cave",
        2100,
        organisation="the Cave",
        start="2016",
        end="2018",
        manner="elected",
    ),
    claim(
        "news",
        "position_held",
        "head of the health center",
        1510,
        start="2016",
        manner="appointed",
        by="her colleagues",
    ),
    claim("wiki", "employer", "a nearby hospital", 1100, role="volunteer"),
    claim("wiki", "employer", "The Cave", 1300),
    claim("blog", "employer", "the Cave", 60, start="2013", end="2018"),
    claim("blog", "employer", "an underground hospital", 900, role="volunteer", start="2012"),
    claim("news", "employer", "makeshift clinics", 600),
    claim("wiki", "residence", "the east of Ghuta", 301, manner="grew_up", tense="past", near="Damascus"),
    claim(
        "wiki",
        "residence",
        "Turkey",
        2500,
        manner="lived",
        tense="past",
        exile="true",
        accommodation="a refugee camp",
        start="2018",
    ),
    claim("blog", "residence", "Eastern Ghouta", 200, manner="lived", tense="past", start="2013", end="2018"),
    claim("blog", "residence", "Idlib", 2400, manner="fled_to", tense="past"),
    claim("blog", "residence", "Turkey", 2450, manner="fled_to", tense="past", exile="true"),
    claim("news", "residence", "La Ghouta", 200, manner="grew_up", tense="past"),
    claim("news", "residence", "Idlib", 2300, manner="fled_to", tense="past"),
    claim(
        "news", "residence", "Berlin", 2600, manner="lived", tense="present", date="2020-09?", date_basis="publication"
    ),
    claim("news", "residence", "Turkey", 2650, manner="passed_through", tense="past"),
    claim("news", "award", "Raoul Wallenberg Prize", 2700, conferrer="Council of Europe"),
    claim("wiki", "notable_for", "The Cave", 160, kind="documentary", recognition="nominated for an Oscar"),
    claim("blog", "notable_for", "The Cave", 400, kind="documentary", director="Feras Fayyad", date="2020"),
    claim("news", "notable_for", "The Cave", 2750, kind="documentary", director="Firas Fayyad"),
    claim("wiki", "related", "13", 1200, key="doctors", subject="The Cave"),
    claim("blog", "related", "1", 910, key="operating_rooms", subject="underground hospital", date="2012"),
    claim("blog", "related", "1201..", 1300, key="death_toll", subject="sarin gas attack", date="2013"),
    claim("blog", "related", "Feras Fayyad", 410, key="director", subject="The Cave"),
    claim("news", "related", "5", 1600, key="operating_rooms", subject="health center", date="2016"),
    claim("news", "related", "200..999", 800, key="death_toll", subject="sarin bombardment of Ghouta", date="2013-08"),
    claim("news", "related", "Firas Fayyad", 2760, key="director", subject="The Cave"),
    claim("wiki", "occupation", "engineer", 480, modality=Modality.INTENDED),
)
