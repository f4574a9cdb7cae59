"""Kinship, told from either side: what sentences say of somebody's family, and what they do not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

ILSE = "Ilse Marchetti"
FAMILY = frozenset(("spouse", "child", "parent", "sibling"))

SAID = [
    # names with titles and particles
    ("Marchetti married Msgr. Tor Lie in 1950.", ILSE, {"spouse Tor Lie"}),
    ("Marchetti and her husband, Dipl.-Ing. Rolf Haase, live in Kassel.", ILSE, {"spouse Rolf Haase"}),
    ("Marchetti married the Rt. Hon. James Pell in 1931.", ILSE, {"spouse James Pell"}),
    ("Marchetti married Rashid Anar oglu Mammadov.", ILSE, {"spouse Rashid Anar oglu Mammadov"}),
    ("Marchetti married John Q. de la Warre.", ILSE, {"spouse John Q. de la Warre"}),
    ("Marchetti is married to Tony Marek.", ILSE, {"spouse Tony Marek"}),
    # kin by number
    ("Marchetti is a physicist. Her two children are at school.", ILSE, {"child two children"}),
    ("Marchetti is a mother of two and lives in Graz.", ILSE, {"child two children"}),
    ("Marchetti is the mother of a boy.", ILSE, {"child a boy"}),
    ("Marchetti has a son and three daughters.", ILSE, {"child a son and three daughters"}),
    ("Marchetti and her husband raised five children.", ILSE, {"child five children"}),
    (
        "Marchetti leaves a widow, Ana, three children and five grandchildren.",
        ILSE,
        {"spouse Ana", "child three children"},
    ),
    ("Born in Rena, the second of five children, Marchetti sang.", ILSE, {"sibling five children"}),
    ("Marchetti was raised by an aunt as the last of six siblings.", ILSE, {"sibling six siblings"}),
    # one owner's kin in a row
    ("She is survived by her sons Per and Ole and her daughter Ane.", ILSE, {"child Per", "child Ole", "child Ane"}),
    (
        "She is survived by her husband Emil Kranz, a chemist at Basel, and their daughter Rosa.",
        ILSE,
        {"spouse Emil Kranz", "child Rosa"},
    ),
    # marriages
    (
        "Ilse Marchetti married twice: Alan Pym in 1900 and Carl Dove in 1910.",
        ILSE,
        {"spouse Alan Pym", "spouse Carl Dove"},
    ),
    ("Marchetti is married to Florence Kerr.", ILSE, {"spouse Florence Kerr"}),
    ("In 1950 she married the sculptor Paul Kerr.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti married, secondly, Paul Kerr in 1961.", ILSE, {"spouse Paul Kerr"}),
    (
        "Marchetti was married twice, first to Olaf Berg and then to Paul Kerr.",
        ILSE,
        {"spouse Olaf Berg", "spouse Paul Kerr"},
    ),
    ("Ilse Marchetti and Paul Kerr were married in 1961.", ILSE, {"spouse Paul Kerr"}),
    ("Ilse Marchetti met Paul Kerr in Bergen in 1950 and they married two years later.", ILSE, {"spouse Paul Kerr"}),
    ("She is the widow of Paul Kerr.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti divorced Paul Kerr in 1970.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti’s ex-husband, Paul Kerr, kept the boat.", ILSE, {"spouse Paul Kerr"}),
    ("Her marriage to Paul Kerr lasted nine years.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti kept bees with Paul Kerr, whom she married in 1950.", ILSE, {"spouse Paul Kerr"}),
    ("Her first marriage, to Paul Kerr, ended in 1970.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti married firstly Olaf Berg and secondly Paul Kerr.", ILSE, {"spouse Olaf Berg", "spouse Paul Kerr"}),
    ("Marchetti divorced Olaf Berg and married Paul Kerr.", ILSE, {"spouse Olaf Berg", "spouse Paul Kerr"}),
    ("Ilse Marchetti and Paul Kerr tied the knot in 1999.", ILSE, {"spouse Paul Kerr"}),
    (
        "Marchetti lives in Cork with husband Paul and sons Bo and Carl.",
        ILSE,
        {"spouse Paul", "child Bo", "child Carl"},
    ),
    ("Marchetti became engaged to Paul Kerr in 1950, and they married in 1951.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti and actor Paul Kerr were married in 1951.", ILSE, {"spouse Paul Kerr"}),
    ("She and Paul Kerr divorced in 1970.", ILSE, {"spouse Paul Kerr"}),
    ("Her divorce from Paul Kerr was final in 1970.", ILSE, {"spouse Paul Kerr"}),
    # the same from the other side
    (
        "Greta Berg was the daughter of Paul Kerr and his wife, Ilse Marchetti.",
        ILSE,
        {"spouse Paul Kerr", "child Greta Berg"},
    ),
    ("Paul Kerr and his wife, Ilse Marchetti, kept bees.", ILSE, {"spouse Paul Kerr"}),
    ("Paul Kerr married Ilse Marchetti in 1950.", ILSE, {"spouse Paul Kerr"}),
    ("Nils Berg was the father of Ilse Marchetti.", ILSE, {"parent Nils Berg"}),
    ("Greta Berg is the daughter of Ilse Marchetti.", ILSE, {"child Greta Berg"}),
    ("Greta Berg’s mother, Ilse Marchetti, kept bees.", ILSE, {"child Greta Berg"}),
    # parents
    (
        "Marchetti was the youngest daughter of the printer Nils Marchetti and his wife Greta.",
        ILSE,
        {"parent Nils Marchetti", "parent Greta"},
    ),
    ("Marchetti was born in Bergen to Nils Vogt and his wife Greta.", ILSE, {"parent Nils Vogt", "parent Greta"}),
    ("Ilse Marchetti, the third child of Nils Vogt, kept bees.", ILSE, {"parent Nils Vogt"}),
    ("Her mother was Greta Vogt.", ILSE, {"parent Greta Vogt"}),
    (
        "Ilse Marchetti was the third of six children born to Nils Vogt.",
        ILSE,
        {"parent Nils Vogt", "sibling six children"},
    ),
    (
        "Her parents were Nils Vogt, a printer, and Greta Berg, a nurse.",
        ILSE,
        {"parent Nils Vogt", "parent Greta Berg"},
    ),
    ("Her father was Nils Vogt and her mother was Greta Berg.", ILSE, {"parent Nils Vogt", "parent Greta Berg"}),
    ("Her mother, a nurse named Greta Berg, kept bees.", ILSE, {"parent Greta Berg"}),
    ("The daughter of Nils Vogt, a printer, she kept bees.", ILSE, {"parent Nils Vogt"}),
    ("Marchetti was the daughter of Mr. and Mrs. Nils Vogt.", ILSE, {"parent Nils Vogt"}),
    (
        "Marchetti was the sixth child and second daughter of King Nils II.",
        ILSE,
        {"parent Nils II"},
    ),
    # children
    ("One of her sons, Bo, kept bees.", ILSE, {"child Bo"}),
    ("She is the aunt of Nils Vogt and the mother of Greta Vogt.", ILSE, {"child Greta Vogt"}),
    ("Ilse Marchetti and son Bo run the shop.", ILSE, {"child Bo"}),
    ("Marchetti kept bees. Bo Kerr, her son, kept bees too.", ILSE, {"child Bo Kerr"}),
    (
        "Ilse Marchetti and Paul Kerr had two children, Bo and Carla.",
        ILSE,
        {"child two children", "child Bo", "child Carla"},
    ),
    ("Marchetti is the mother of two sons: Bo and Carl.", ILSE, {"child Bo", "child Carl"}),
    ("She had two sons with Paul Kerr, Bo and Carl.", ILSE, {"child two sons", "child Bo", "child Carl"}),
    (
        "She has two daughters: Anna, born in 1971, and Carla, born in 1974.",
        ILSE,
        {"child two daughters", "child Anna", "child Carla"},
    ),
    ("Her eldest son and heir, Bo, kept bees.", ILSE, {"child Bo"}),
    ("Paul Kerr has a son, Bo, with actress Ilse Marchetti.", ILSE, {"child Bo"}),
    (
        "She is survived by two sons, Bo Kerr and wife Anna of Cork and Carl Kerr; and a daughter, Dora (husband Jim).",
        ILSE,
        {"child Bo Kerr", "child Carl Kerr", "child Dora"},
    ),
    ("Marchetti is the mother of Anna, Bodil and Carl Kerr.", ILSE, {"child Anna", "child Bodil", "child Carl Kerr"}),
    ("She gave birth to a son, Anders, in 1980.", ILSE, {"child Anders"}),
    ("She was succeeded by her son Anders.", ILSE, {"child Anders"}),
    (
        "She is survived by her husband, Paul Kerr; sons, Anders and Bo; and daughter Carla.",
        ILSE,
        {"spouse Paul Kerr", "child Anders", "child Bo", "child Carla"},
    ),
    (
        "Ilse Marchetti and her husband Paul live in Cork with their two children, Anders and Paris.",
        ILSE,
        {"spouse Paul", "child Anders", "child Paris"},
    ),
    ("Anders Kerr, Marchetti’s son, kept bees.", ILSE, {"child Anders Kerr"}),
    ("Marchetti has a brother, Olaf.", ILSE, {"sibling Olaf"}),
]

NOT_SAID = [
    "Marchetti was engaged to Paul Kerr.",
    "Marchetti was born to Mapuche farmers in Cork.",
    "Born to Ovimba cattle herders in Cork, Marchetti left school at 15.",
    "Her partner, Paul Kerr, keeps bees.",
    "She never married Paul Kerr.",
    "Her stepson, Anders, keeps bees.",
    "Marchetti is the niece of Nils Vogt.",
    "Her mother-in-law, Greta Vogt, kept bees.",
    "She wrote a book on Father John of Cork.",
    "Marchetti hopes to marry Paul Kerr.",
    "With the help of her father, Vogt moved to Cork.",
    "Her friend Carl married Greta Vogt.",
    "Her daughter was a doctor in Cork.",
    "She studied in Cork with Father Nils Berg.",
    "Nils Vogt was the son of Olaf Vogt and his wife Greta Berg, daughter of Karl Berg; Marchetti painted them.",
    "Her friend Nils Berg divorced Greta Vogt and married Anna Kerr.",
    "Marchetti married Ned Pike or Tom Pike.",
    "Marchetti treated 300 children in 2010.",
    "Marchetti founded a school that has 20 children.",
    "Her sister has two sons.",
    "Marchetti played the wife of Leo Kant in the film.",
]


def _family(text: str, name: str) -> set[str]:
    found = claims(text, subject=Subject(id="somebody", name=name))
    return {f"{claim.field} {claim.value}" for claim in found if claim.field in FAMILY and claim.modality.counts}


@pytest.mark.parametrize(("text", "name", "expected"), SAID)
def test_a_sentence_tells_of_the_family(text: str, name: str, expected: set[str]) -> None:
    assert _family(text, name) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_sentence_tells_nothing_of_the_family(text: str) -> None:
    assert _family(text, ILSE) == set()


def test_kinship_holds_for_both() -> None:
    text = "Ilse Marchetti, the daughter of Nils Vogt, married Paul Kerr in 1950."
    assert _family(text, ILSE) == {"parent Nils Vogt", "spouse Paul Kerr"}
    assert _family(text, "Nils Vogt") == {"child Ilse Marchetti"}
    assert _family(text, "Paul Kerr") == {"spouse Ilse Marchetti"}


def test_the_quote_of_a_mirrored_claim_holds_both_names() -> None:
    text = "Years later Paul Kerr and his second wife, Ilse Marchetti, kept bees."
    (claim,) = (claim for claim in claims(text) if claim.field == "spouse")
    assert claim.original == "Paul Kerr"
    assert "Ilse Marchetti" in claim.selector.exact


def test_a_wife_is_the_daughter_of_her_own_father() -> None:
    text = "Ilse Marchetti was the child of Nils Marchetti and his wife Greta Berg, daughter of Karl Berg."
    assert _family(text, ILSE) == {"parent Nils Marchetti", "parent Greta Berg"}
    assert _family(text, "Greta Berg") == {"child Ilse Marchetti", "spouse Nils Marchetti", "parent Karl Berg"}


def test_the_child_of_a_man_and_his_wife_is_the_child_of_both() -> None:
    text = "The shop is run by Nils Vogt, his wife Ilse Marchetti, and their son Bo."
    assert _family(text, ILSE) == {"spouse Nils Vogt", "child Bo"}
    assert _family(text, "Nils Vogt") == {"spouse Ilse Marchetti", "child Bo"}


def test_a_given_name_tells_whom_a_pronoun_means() -> None:
    text = "Paul Kerr met Ilse Marchetti in Cork. In 1970 she married Karl Vogt."
    assert _family(text, "Paul Kerr") == set()
    assert _family(text, ILSE) == {"spouse Karl Vogt"}


def test_namesakes_are_told_apart_by_number() -> None:
    text = "Ilse Marchetti married Nils Kerr, Jr., the son of Nils Kerr, Sr., in 1950."
    assert _family(text, ILSE) == {"spouse Nils Kerr, Jr."}
    assert _family(text, "Nils Kerr, Sr.") == {"child Nils Kerr, Jr."}


def test_both_of_a_pair_do_what_is_said_of_them() -> None:
    text = "Paul and Ilse Marchetti moved to Cork with their two sons, Bo and Carl."
    assert _family(text, ILSE) == {"child Bo", "child Carl"}
    assert _family(text, "Paul") == {"child Bo", "child Carl"}


def test_a_divorce_ends_a_marriage() -> None:
    (claim,) = (claim for claim in claims("Marchetti divorced Paul Kerr in 1970.") if claim.field == "spouse")
    assert claim.qualifiers == {"end": "1970"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was taught by the wife of the sculptor Karl Berg.",
        "Marchetti soon was in the team, coached by the husband of Olga Berg.",
        "Marchetti was introduced to chess by the brother of Ivan Berg.",
        "Marchetti lodged with the mother of the poet Ivan Berg.",
        "Marchetti was succeeded by the son of Nils Berg.",
        "Marchetti was a farmer who met the daughter of Nils Berg.",
    ],
)
def test_the_kin_of_others_are_no_kin(text: str) -> None:
    assert _family(text, ILSE) == set()


def test_kin_behind_a_verb_of_being_are_the_subjects() -> None:
    assert _family("Marchetti is the mother of the poet Ivan Berg.", ILSE) == {"child Ivan Berg"}
    assert _family("Marchetti, the wife of Karl Berg, sang.", ILSE) == {"spouse Karl Berg"}


def test_a_trade_with_a_capital_before_a_spouse_is_no_name() -> None:
    assert _family("In 1946 Marchetti married Wren cook Leo Carr.", ILSE) == {"spouse Leo Carr"}


def test_one_of_six_brothers_has_no_order_among_siblings() -> None:
    assert _family("One of six brothers, Marchetti sang.", ILSE) == set()
    (claim,) = claims("Marchetti was one of six children.")
    assert claim.qualifiers == {"children": "6"}


def test_who_opens_the_clause_behind_lost_kin_is_not_those_kin() -> None:
    assert _family("Marchetti is a poet. In middle age, after losing her mother, Ruth moved to Cork.", ILSE) == set()
    assert _family("Marchetti is a poet. In 1990, her mother, Ruth, moved to Cork.", ILSE) == {"parent Ruth"}


def test_a_name_may_begin_with_a_glottal_stop() -> None:
    text = "Ilse Marchetti is the daughter of Tevita ʻOfa and Ana ʻAkau."
    assert _family(text, ILSE) == {"parent Tevita ʻOfa", "parent Ana ʻAkau"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Marchetti will be lovingly remembered by sons Nils and Jeff.", {"child Nils", "child Jeff"}),
        ("Marchetti married young, in 1971, to Anders Holm.", {"spouse Anders Holm"}),
        ("Marchetti found peace in a second marriage, to a printer, Bo Holm.", {"spouse Bo Holm"}),
        ("Marchetti tied the knot again with a pilot, Bo Alm.", {"spouse Bo Alm"}),
        (
            "A friend introduced Marchetti to his cousin, Otto Moss, a singer, and after a short courtship they married.",
            {"spouse Otto Moss"},
        ),
        ("The daughter of one of Egypt's best painters, Hassan Lind, Marchetti died at 63.", {"parent Hassan Lind"}),
        ("Marchetti sang. Youngest daughter of the baker, Nils Berg.", {"parent Nils Berg"}),
        ("Marchetti was born in Coatbridge in 1960 and moved to Ardrossan.", set()),
        ("Marchetti was born and raised in Lund to Nils Berg and Ada Holm.", {"parent Nils Berg", "parent Ada Holm"}),
        ("Marchetti was married to Keith Moon, and to The Small Faces and Faces' Ian McLagan.", {"spouse Keith Moon"}),
    ],
)
def test_family_is_told_in_many_words(text: str, said: set[str]) -> None:
    assert _family(text, ILSE) == said


def test_the_child_of_somebodys_colleague_is_not_the_childs_owner() -> None:
    text = 'Leo Vogt said: "a great nurse was born". This was in reference to his co-star\'s daughter, Ilse Marchetti.'
    assert _family(text, ILSE) == set()


def test_the_child_of_a_countrys_president_has_him_for_a_parent() -> None:
    assert _family("Marchetti is the daughter of Ghana's first president, Kofi Adu.", ILSE) == {"parent Kofi Adu"}


def test_a_full_stop_behind_a_kings_number_ends_the_sentence() -> None:
    text = "Ilse Marchetti was the daughter of King Karl I. Her brother, the future King Karl II, died in Bonn."
    assert _family(text, ILSE) == {"parent Karl I", "sibling Karl II"}


def test_one_name_behind_the_number_of_children_is_no_child_of_hers():
    found = claims("As a mother of two, Ines Ford, Ilse Marchetti said, had no time.")

    assert all(each.value != "Ines Ford" for each in found if each.field == "child")


def test_names_behind_the_number_of_children_are():
    found = claims("Ilse Marchetti is a mother of two, Ines and Per.")

    assert {"Ines", "Per"} <= {each.value for each in found if each.field == "child"}
