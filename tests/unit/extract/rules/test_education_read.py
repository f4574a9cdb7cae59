"""Where somebody learned: what sentences say of it, and what only sounds like it."""

import pytest

from service.extract.mentions.degrees import degrees
from service.extract.mentions.groups.schools import schools
from service.extract.text.tokens import tokenize
from tests.unit.extract.documents import claims

SAID = [
    ("Marchetti holds a B.A. in Economics from Brown and an MBA from Columbia.", {"Brown", "Columbia"}),
    ("She received a PhD in mathematics from the University of Turku (1953).", {"University of Turku"}),
    ("She graduated with honours from the Sorbonne in 1950.", {"Sorbonne"}),
    ("She graduated magna cum laude from Wellesley College with a degree in Greek.", {"Wellesley College"}),
    ("A graduate of the Royal College of Art, Marchetti paints boats.", {"Royal College of Art"}),
    ("Educated at Eton, she became a banker.", {"Eton"}),
    ("After graduating from Uppsala University, she moved to Rome.", {"Uppsala University"}),
    ("Having studied at the Academy of Fine Arts in Munich, Marchetti returned home.", {"Academy of Fine Arts"}),
    ("She completed her doctorate under Karl Vogt at the University of Graz.", {"University of Graz"}),
    ("Her doctoral thesis at Leiden University was about snails.", {"Leiden University"}),
    (
        "Marchetti is an alumna of Smith College and the Yale School of Drama.",
        {"Smith College", "Yale School of Drama"},
    ),
    ("Her alma mater, Smith College, gave her a room.", {"Smith College"}),
    ("She transferred to Ohio State in 1970.", {"Ohio State"}),
    ("Marchetti went to Harvard to study law.", {"Harvard"}),
    ("She dropped out of Stanford.", {"Stanford"}),
    ("She is a student at the École normale supérieure.", {"École normale supérieure"}),
    ("She was trained as a dancer at the Vaganova Academy.", {"Vaganova Academy"}),
    ("She trained as a nurse at Elm Hospital in Leeds.", {"Elm Hospital"}),
    ("She trained nurses at Elm Hospital.", set()),
    ("Marchetti, who studied physics at ETH Zurich, lives in Oslo.", {"ETH Zurich"}),
    ("She moved to Paris, where she studied at the École des Beaux-Arts.", {"École des Beaux-Arts"}),
    (
        "She has degrees from UCLA, Cornell University and the University of Texas at Austin.",
        {"UCLA", "Cornell University", "University of Texas at Austin"},
    ),
    (
        "In 1980 she graduated from the Department of Botany, University of Turku.",
        {"Department of Botany", "University of Turku"},
    ),
    (
        "She studied piano at the Musikhochschule Köln and painting at the University of California, Berkeley.",
        {"Musikhochschule Köln", "University of California, Berkeley"},
    ),
    ("She spent two years at the University of Lund studying botany.", {"University of Lund"}),
    ("She went to high school at Lakeside School.", {"Lakeside School"}),
    ("She returned to Rice University to complete her degree.", {"Rice University"}),
    ("Marchetti met Karl Vogt while attending the University of Bath.", {"University of Bath"}),
]

SILENT = [
    "She received an honorary doctorate from the University of Bergen.",
    "Marchetti was awarded honorary degrees by Yale and Brown University.",
    "She teaches botany at the University of Oslo.",
    "She was appointed professor at Harvard University.",
    "She wants to study at Harvard University.",
    "Her father, Nils Berg, studied at the University of Oslo.",
    "Marchetti never attended Oslo University.",
    "She supervised PhD students at the University of Bath.",
    "She went to Harvard to teach.",
    "She joined Rice University to study the moon.",
    "She won a scholarship to the Juilliard School.",
    "She met Karl Vogt, a student at Yale University.",
    "Marchetti completed a fellowship at the University of Oslo.",
    "She wrote a thesis on studies at Harvard University.",
]


def _educated(text: str) -> set[str]:
    return {claim.value for claim in claims(text) if claim.field == "educated_at" and claim.modality.counts}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_sentence_tells_where_somebody_learned(text: str, expected: set[str]) -> None:
    assert _educated(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_tells_nothing_of_the_persons_own_learning(text: str) -> None:
    assert _educated(text) == set()


QUALIFIED = [
    (
        "She earned her Ph.D. in botany from Rice University in 1987.",
        {"degree": "Ph.D.", "subject": "botany", "end": "1987"},
    ),
    ("She graduated from Reed College in 1950.", {"end": "1950", "completed": "completed"}),
    ("In 1950 she graduated from Reed College.", {"end": "1950", "completed": "completed"}),
    ("She entered Girton College, Cambridge in 1900.", {"start": "1900"}),
    ("She studied botany at Lund University from 1901 to 1905.", {"subject": "botany", "start": "1901", "end": "1905"}),
]


@pytest.mark.parametrize(("text", "expected"), QUALIFIED)
def test_a_school_comes_with_what_was_learned_and_when(text: str, expected: dict[str, str]) -> None:
    found = [claim.qualifiers for claim in claims(text) if claim.field == "educated_at"]
    assert found == [expected]


NAMES = [
    ("the University of California, Los Angeles in 1950", ["University of California, Los Angeles"]),
    ("Queens' College, Cambridge, or Merton College, Oxford", ["Queens' College, Cambridge", "Merton College, Oxford"]),
    ("the Universidad Nacional de La Plata", ["Universidad Nacional de La Plata"]),
    ("Politecnico di Milano and Handelshochschule Leipzig", ["Politecnico di Milano", "Handelshochschule Leipzig"]),
    ("the faculty of law and the Department of Justice", ["faculty of law"]),
    ("In Oxford University Press, on the School Board", []),
    ("graduated from Columbia and lives in Columbia", ["Columbia"]),
    ("Professor Vogt of Second Medical University Hanoi", ["Second Medical University Hanoi"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_school_is_known_by_its_name(text: str, expected: list[str]) -> None:
    assert [mention.value for mention in schools(text, tokenize(text))] == expected


def test_the_letters_of_a_school_and_the_where_behind_it_stand_for_it() -> None:
    text = "Brigham Young University (BYU) in Provo, where she read law"
    (mention,) = schools(text, tokenize(text))
    assert [part.value for part in mention.parts] == ["Brigham Young University", "BYU", "where"]


DEGREES = [
    ("a B.A. and an M.Sc.", ["B.A.", "M.Sc."]),
    ("her BA, MA and PhD", ["BA", "MA", "PhD"]),
    (
        "a Bachelor of Fine Arts, a master's degree, his doctorate",
        ["Bachelor of Fine Arts", "master's degree", "doctorate"],
    ),
    ("from Boston, MA to Baltimore, MD", []),
    ("honorary doctorates and a degree program", []),
]


@pytest.mark.parametrize(("text", "expected"), DEGREES)
def test_degrees_are_told_from_states_honours_and_courses(text: str, expected: list[str]) -> None:
    assert [mention.value for mention in degrees(text, 0, len(text))] == expected


LEFT = [
    ("She dropped out of Agder College in 1990.", {"Agder College": "abandoned"}),
    ("Marchetti left Harvard University without graduating.", {"Harvard University": "abandoned"}),
    ("She quit Kano State University before finishing her degree.", {"Kano State University": "abandoned"}),
    ("She began studying law at Lund University but did not finish.", {"Lund University": "abandoned"}),
    ("Marchetti was expelled from Agder College.", {"Agder College": "abandoned"}),
    ("She attended Kano College, which she left for Yale.", {"Kano College": None}),
    ("She studied at Lund University before moving to Rome.", {"Lund University": None}),
    ("She studied at Lund University. She never completed her novel.", {"Lund University": None}),
]


@pytest.mark.parametrize(("text", "expected"), LEFT, ids=[text for text, _ in LEFT])
def test_studies_that_were_left_are_told_from_others(text, expected):
    found = {each.value: each.qualifiers.get("completed") for each in claims(text) if each.field == "educated_at"}
    assert found == expected


@pytest.mark.parametrize("where", ["there", "at the same university"])
def test_a_degree_taken_there_is_one_of_the_school_named_before(where):
    found = claims(f"Ilse Marchetti studied at the University of Bergen. She received her doctorate {where} in 1996.")
    last = found[-1]
    assert (last.value, dict(last.qualifiers)) == ("University of Bergen", {"degree": "doctorate", "end": "1996"})
    assert last.selector.exact.startswith("University of Bergen")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("She has a law degree from Accra's Legonia University.", "Legonia University"),
        ("She graduated from Finland's Oulu Polytechnic in 1980.", "Oulu Polytechnic"),
        ("She studied at London's Royal College of Music.", "Royal College of Music"),
        ("She studied at King's College.", "King's College"),
        ("She attended Peru's Universidad del Norte.", "Universidad del Norte"),
        ("She graduated from Milan's Politecnico Rossi.", "Politecnico Rossi"),
        ("She joined Elm University as an undergraduate.", "Elm University"),
        ("She joined Elm University in 1998 for a master's degree in law.", "Elm University"),
        ("She came to Elm University to study law.", "Elm University"),
        ("She graduated from the Philippines' Elm University.", "Elm University"),
        ("She graduated from Lagos' Saint Mark's College.", "Saint Mark's College"),
        ("She graduated from Oxford's Hale College.", "Hale College"),
        ("She studied at St. Mary's College.", "St. Mary's College"),
    ],
)
def test_a_place_that_owns_a_school_is_no_part_of_its_name(text, school):
    assert {each.value for each in claims(text) if each.field == "educated_at"} == {school}
