"""Whether a text is about a person: invented texts, each with those whom it names."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.source import Document, Source, SourceKind, Subject
from service.extract.engine import extract
from service.pipeline.loading.topic import strays
from service.pipeline.loading.warnings import about_reading

IRIS = Subject(id="iris-vanholt", name="Iris Vanholt", aliases=("Irina Vangolt",))
ROBERT = Subject(id="robert-ekman", name="Robert Ekman")

MAYOR = (
    "The mayor of Ostend\n\nKarel Daems was born in Ostend in 1950. Daems has been mayor since 2001. He studied law. He opened a "
    "museum in 2010 together with {}. Daems is married and has two children. He likes cycling."
)
BROTHER = (
    "Joris Vanholt, the painter\n\nJoris Vanholt was born in 1960 in Ghent. He studied in Antwerp. Vanholt lives in Bruges with his "
    "wife. His sister, Iris Vanholt, is a marine biologist. Joris Vanholt won the Brush Prize in 2001. He hates the sea."
)


def reason(text, subject=IRIS, title="A page", language=None):
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = Source(
        id="page",
        title=title,
        kind=SourceKind.OTHER,
        text_sha256=digest,
        file_sha256=digest,
        length=len(text),
        language=language,
    )
    return strays(subject, [Document(record, text)]).get("page")


_PIECES = st.sampled_from(
    ["Iris Vanholt", "Iris", "Vanholt", "O’", "s", "’s", "-Berg", "_", "2", " ", ". ", "van ", "III"]
)


@given(st.lists(_PIECES, max_size=6).map("".join))
def test_a_name_opens_a_page_or_does_not_however_the_space_in_it_is_written(start):
    text = f"{start} met Karel Daems. {'Karel Daems slept. ' * 40}"
    assert (reason(text) is None) is (reason(text.replace("Iris Vanholt", "Iris\u00a0Vanholt")) is None)


@pytest.mark.parametrize(
    "text",
    [
        "Iris Vanholt was born in 1969 in Ghent.",
        "VANHOLT, Iris\nBelgian biologist, born in Ghent in 1969.",
        "Vanholt dives again\n\nVanholt was born in Ghent in 1969. The biologist lives in Ostend.",
        "Iris was born in Ghent. She studied biology. Her friends call her a fish.",
        "Iris Van Holt was born in 1969. Van Holt lives in Ostend.",
        "Irina Vangolt was born in 1969. Vangolt lives in Ostend.",
        "Irys Vanhollt was born in 1969 in Ghent.",
        "I. Vanholt is a marine biologist from Ghent.",
        (
            "Dr Vanholt’s laboratory is in Ostend. Karel Daems built it. Daems is a mason. Daems has a dog. Daems sleeps. Vanholt’s "
            "boat is there. Vanholt dives."
        ),
        MAYOR.format("the biologist Iris Vanholt") + " Iris Vanholt was born in Ghent in 1969 and lives in Ostend.",
        "A storm flooded Ostend. Mayor Karel Daems said that nobody was hurt. Iris Vanholt, 50, said that the sea had risen.",
    ],
)
def test_a_page_is_about_whoever_it_names_in_any_order_spelling_or_part(text):
    assert reason(text) is None


@pytest.mark.parametrize("text", ["Bob Ekman was born in Umeå.", "Bob was born in Umeå in 1950. He is a carpenter."])
def test_a_short_form_of_a_first_name_is_the_person(text):
    assert reason(text, ROBERT) is None


def test_another_first_name_with_the_surname_may_be_the_persons_own():
    assert reason("Buster Ekman was born in Umeå. Buster Ekman lives in Lund. Ekman is a carpenter.", ROBERT) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ostend is a city in Belgium. It has 70,000 people.", "it never names Iris Vanholt"),
        ("I was born in Ghent in 1969. I studied biology.", "it never names Iris Vanholt"),
        (
            "Iris Murdoch\n\nIris Murdoch was born in Dublin in 1919. Murdoch wrote novels.",
            "it never names Iris Vanholt; it is about Iris Murdoch",
        ),
        (
            MAYOR.format("the biologist Iris Vanholt"),
            "it is about Karel Daems and names Iris Vanholt only in passing",
        ),
        (MAYOR.format("his wife"), "it never names Iris Vanholt; it is about Karel Daems"),
        (BROTHER, "it is about Joris Vanholt and names Iris Vanholt only in passing"),
    ],
)
def test_a_page_about_somebody_else_is_astray_and_says_whom_it_is_about(text, why):
    assert reason(text) == why


def test_the_records_title_names_the_person_where_the_text_names_nobody():
    text = "I was born in Ghent in 1969. I studied biology."
    assert reason(text, title="About Iris Vanholt") is None
    assert reason(MAYOR.format("his wife"), title="Iris Vanholt") is not None


def test_a_text_that_no_rules_can_read_is_left_alone():
    assert reason("Ostende est une ville de Belgique.", language="fr") is None


@pytest.mark.parametrize(
    ("name", "text", "near"),
    [
        (
            "Mykhailo Hrushko",
            "In 1950 Mikhail Grushko moved to Lutsk. Mikhail Grushko was born in 1929.",
            "Mikhail Grushko",
        ),
        ("Hans Friedrich", "Friedrich Hans died in Wels in 1960.", "Friedrich Hans"),
        ("John A. Milner", "John B. Milner, a smith, was born in Truro.", "John B. Milner"),
    ],
)
def test_a_name_that_may_be_another_spelling_is_told_with_both(name, text, near):
    assert reason(text, Subject(id="x", name=name)) == (
        f"it never names {name}, but {near}, which may be another spelling: if it is, declare it in `aliases`"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jörg Kühnert", "Joerg Kuehnert was born in Jena."),
        ("Anne-Marie Foss", "Annemarie Foss was born in 1931."),
        ("Kim Min-ji", "Min-ji Kim was born in Busan."),
        ("Rosamund Taverner", "Rosamund Taver\u00adner lives in York."),
        ("Mohammed Al Hadi", "Muhammad al-Hadi was born in Homs."),
        ("Teodora Vanholt", "Teodora Galanis, née Vanholt, died in Volos."),
    ],
)
def test_a_page_that_spells_the_name_otherwise_is_about_the_person(name, text):
    assert reason(text, Subject(id="x", name=name)) is None


def test_a_page_that_yields_nothing_but_the_name_is_told_with_a_name_that_is_near():
    text = "Maria Silva read a poem. Mario Silva was born in Porto."
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = Source(
        id="page", title="", kind=SourceKind.OTHER, text_sha256=digest, file_sha256=digest, length=len(text)
    )
    assert list(about_reading(Subject(id="x", name="Maria Silva"), [Document(record, text)], [])) == [
        (
            "page: it is about Maria Silva, and nothing but the name is read in it, but it names Mario Silva, which may be "
            "another spelling: if it is, declare it in `aliases`"
        )
    ]


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("Zhou Minghua", "Chou Ming-hua", True),
        ("Lee Sung-min", "Yi Sung-min", True),
        ("Zhou Minghua", "Zhou Ming-hua", False),
        ("Lee Sung-min", "Lee Sung-min", False),
    ],
)
def test_a_page_that_writes_the_name_in_another_romanisation_is_read_and_told(name, written, told):
    subject, text = Subject(id="x", name=name), f"{written} was born in Suzhou in 1929. {written} is a nurse."
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = Source(
        id="page", title="", kind=SourceKind.OTHER, text_sha256=digest, file_sha256=digest, length=len(text)
    )
    document = Document(record, text)
    claims = extract(document, subject)
    assert "birth_date" in {each.field for each in claims}
    warnings = list(about_reading(subject, [document], claims))
    assert [f"names {written}, which is read as another way to write {name}" in each for each in warnings] == [
        True
    ] * told
