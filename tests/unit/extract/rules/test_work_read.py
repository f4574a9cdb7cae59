"""What sentences say of somebody's work: employers, posts and the organisations where they are held."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    (
        "Marchetti worked for Nordwind, Halvorsen and Brask.",
        {"employer Nordwind", "employer Halvorsen", "employer Brask"},
    ),
    (
        "She is a professor of marine biology at Lund University.",
        {"occupation professor of marine biology", "employer Lund University"},
    ),
    (
        "Marchetti is Chief Executive Officer of Tarn Systems and Director at Vellum Ltd.",
        {
            "position_held chief executive officer of Tarn Systems",
            "position_held director at Vellum Ltd",
            "employer Vellum Ltd",
        },
    ),
    (
        "Before joining Kestrel & Sons in 1999, Marchetti was a nurse at Fjord Hospital.",
        {"employer Kestrel & Sons", "occupation nurse", "employer Fjord Hospital"},
    ),
    ("Marchetti, the founder of BrightHull, likes boats.", {"position_held founder of BrightHull"}),
    (
        "Vellum Ltd president Ilse Marchetti opened the meeting.",
        {"employer Vellum Ltd", "position_held president of Vellum Ltd"},
    ),
    ("Tarn Systems is led by its chairwoman Ilse Marchetti.", {"employer Tarn Systems", "position_held chairwoman"}),
    ("Marchetti resigned from Nordwind in 2004.", {"employer Nordwind"}),
    ("She served in the Royal Danish Navy from 1980 to 1984.", {"employer Royal Danish Navy"}),
    ("Marchetti served on the board of directors of the Harbour Trust.", {"employer Harbour Trust"}),
    ("Marchetti played for Viking FC.", {"employer Viking FC"}),
    ("A lecturer at Lund University, Marchetti keeps bees.", {"occupation lecturer", "employer Lund University"}),
    ("At Nordwind she was happy.", {"employer Nordwind"}),
    ("Marchetti was a retired Royal Navy pilot.", {"occupation pilot", "employer Royal Navy"}),
    ("Her cousin met Ilse Marchetti of Lund University.", {"employer Lund University"}),
    ("Marchetti became a partner at Halvorsen LLP.", {"employer Halvorsen LLP"}),
    ("Marchetti sat in the House of Lords.", {"employer House of Lords", "position_held member of the House of Lords"}),
    (
        "She represented Bergen in the House of Delegates.",
        {"employer House of Delegates", "position_held member of the House of Delegates"},
    ),
    ("Marchetti was elected to the Riksdag in 1998.", {"employer Riksdag", "position_held member of the Riksdag"}),
    ("She was hired by Vellum Ltd in 2001.", {"employer Vellum Ltd"}),
    ("She left Vellum Ltd to join Tarn Systems.", {"employer Vellum Ltd", "employer Tarn Systems"}),
    ("Marchetti writes a column for the Bergen Courier.", {"employer Bergen Courier"}),
    ("Marchetti played nine seasons for the Oslo Wanderers.", {"employer Oslo Wanderers"}),
    ("Marchetti was conscripted into the Danish Hussars.", {"employer Danish Hussars"}),
    ("Marchetti is Vellum Ltd's treasurer.", {"employer Vellum Ltd", "position_held treasurer of Vellum Ltd"}),
    (
        "The chairwoman of Tarn Systems is Ilse Marchetti.",
        {"employer Tarn Systems", "position_held chairwoman of Tarn Systems"},
    ),
    ("Marchetti established the Fjord Playhouse Company in 1990.", {"employer Fjord Playhouse Company"}),
    ("Marchetti is one of the founders of Brask Mutual.", {"employer Brask Mutual"}),
    ("Marchetti works at Velora as a planner.", {"occupation planner", "employer Velora"}),
    (
        "Marchetti was a planner at Velora, which was acquired by Vellum Ltd.",
        {"employer Velora", "occupation planner"},
    ),
    ("Prior to Velora, Marchetti sold boats.", {"employer Velora"}),
    ("Marchetti played drums in the rock band Quiet Harbour.", {"employer Quiet Harbour"}),
    (
        "Tarn Systems is led by its founder Karl Vogt and its head Ilse Marchetti.",
        {"employer Tarn Systems", "position_held head"},
    ),
    ("Vellum Ltd engineers Karl Vogt and Ilse Marchetti drew the plans.", {"employer Vellum Ltd"}),
    ("Marchetti's career began at Velora.", {"employer Velora"}),
    (
        "Marchetti succeeded Karl Vogt as director of the Fjord Museum.",
        {"employer Fjord Museum", "position_held director of the Fjord Museum"},
    ),
    ("Marchetti, formerly of Velora, keeps bees.", {"employer Velora"}),
    ("Marchetti moved to Tarn Systems in 2001.", {"employer Tarn Systems"}),
    ("Marchetti was sacked by Vellum Ltd.", {"employer Vellum Ltd"}),
    ("Marchetti runs the Oslo-based hedge fund Karsk Capital.", {"employer Karsk Capital"}),
    ("Marchetti wrote for the Stonebridge Bee.", set()),
    ("Marchetti joined the staff and wrote for the Stonebridge Bee.", {"employer Stonebridge Bee"}),
    ("Marchetti won a seat in the Senate.", {"employer Senate", "position_held member of the Senate"}),
    (
        "Marchetti has worked for firms such as Velora, Tarn Systems and Quell.",
        {"employer Velora", "employer Tarn Systems", "employer Quell"},
    ),
    ("Marchetti joined Velora from Vellum Ltd.", {"employer Velora", "employer Vellum Ltd"}),
    ("Marchetti retired from General Mills.", {"employer General Mills"}),
    (
        "Marchetti joined Quell Robotics in 1990. She left Quell in 1995.",
        {"employer Quell Robotics", "employer Quell"},
    ),
    ("Marchetti played for the Norway national handball team.", {"employer Norway national handball team"}),
    ("Marchetti joined the law firm Dewey LLP.", {"employer Dewey LLP"}),
    ("Marchetti is the editor of the magazine Velora.", {"occupation editor", "employer Velora"}),
    ("Marchetti was signed to Bluebird Records in 1987.", {"employer Bluebird Records"}),
    ("Marchetti was the singer of Olaf and the Herrings.", {"occupation singer", "employer Olaf and the Herrings"}),
    ("Marchetti signed for Bergen in 1999.", {"employer Bergen"}),
    ("Marchetti coached Viking FC for a year.", {"employer Viking FC"}),
    ("Marchetti co-edited the Bergen Courier.", {"employer Bergen Courier"}),
    ("Marchetti, Velora's founder, keeps bees.", {"employer Velora", "position_held founder of Velora"}),
    ("After twenty years with Velora, Marchetti bought a boat.", {"employer Velora"}),
    ("Marchetti was with Vellum Ltd for a year.", {"employer Vellum Ltd"}),
    ("Marchetti's band, The Quiet Harbour, toured Europe.", {"employer Quiet Harbour"}),
    ("Marchetti's experience includes roles at Velora and Quell.", {"employer Velora", "employer Quell"}),
    (
        "The Oslo Wanderers traded Marchetti to the Bergen Rovers.",
        {"employer Oslo Wanderers", "employer Bergen Rovers"},
    ),
    ("Tarn Systems appointed Marchetti as its treasurer.", {"employer Tarn Systems", "position_held treasurer"}),
    ("Tarn Systems is a company founded by Ilse Marchetti, its president.", {"employer Tarn Systems"}),
    ("Karl Vogt worked under Ilse Marchetti at the Fjord Museum.", {"employer Fjord Museum"}),
    ("The Fjord Quartet consists of Karl Vogt, Ilse Marchetti and Olaf Vik.", {"employer Fjord Quartet"}),
    ("Marchetti and Karl Vogt, both of Lund University, agree.", {"employer Lund University"}),
    ("Marchetti was a lieutenant in the Danish army.", {"occupation lieutenant", "employer Danish army"}),
    (
        "Karl Vogt, the former head of Velora, and Marchetti, the former head of Quell, met.",
        {"position_held head of Quell"},
    ),
    ("Marchetti was appointed head of Quell in 2010.", {"position_held head of Quell"}),
    ("Marchetti joined Quell Wealth Management.", {"employer Quell Wealth Management"}),
]

NOT_SAID = [
    "Marchetti met Nordwind CEO Karl Vogt.",
    "The director of Lund University, Karl Vogt, wrote to Marchetti.",
    "Marchetti never worked for Nordwind.",
    "Her husband worked for Halvorsen Ltd.",
    "Marchetti succeeded nobody as far as we know.",
    "Marchetti was the director of Cold Water Nights.",
    "Marchetti sued Vellum Ltd in 2003.",
    "Marchetti walked past the office of Tarn Systems.",
    "Marchetti was fond of the House of Lords.",
    "Marchetti wrote the music for the Magic Company.",
    "Marchetti is on TV and has an MG.",
    "Marchetti started a venture for guiding Vellum Ltd customers.",
    "The contract was established by Vellum Ltd before Marchetti moved.",
    "Marchetti was released from a dispute with Tarn Systems.",
    "Marchetti met Karl Vogt at Holm Hall.",
    "Marchetti worked for Karl Vogt.",
    "The company Marchetti founded was sold.",
    "Marchetti sang beside Karl Vogt, who ran Tarn Systems.",
    "Velora was acquired by Vellum Ltd, and Marchetti left.",
    "Marchetti was appointed director of Quell in 2010.",
    "Marchetti and the Management Program at Lund University parted.",
    "Marchetti swam at Velora Beach.",
    "Marchetti saw the CIA under President Karl Vogt.",
    "Marchetti lost a case that Vellum Ltd signed off.",
    "Karl Vogt, a pupil of nobody, met Marchetti near Lund University.",
    "Marchetti praised Tarn Systems, led by its founder Karl Vogt.",
]


def _asserted(text: str) -> set[str]:
    return {f"{claim.field} {claim.value}" for claim in claims(text) if claim.counts and claim.field != "related"}


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:60] for text, _ in SAID])
def test_a_sentence_says_just_this_of_work(text: str, expected: set[str]) -> None:
    assert _asserted(text) == expected


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_a_sentence_says_nothing_of_the_persons_work(text: str) -> None:
    assert _asserted(text) == set()


def test_a_date_holds_for_the_employer_beside_it_alone() -> None:
    found = claims("Marchetti worked for Nordwind Ltd from 1990 to 1995 and Vellum Ltd from 1996 to 1999.")
    assert {claim.value: dict(claim.qualifiers) for claim in found} == {
        "Nordwind Ltd": {"start": "1990", "end": "1995", "tense": "past"},
        "Vellum Ltd": {"start": "1996", "end": "1999", "tense": "past"},
    }


def test_a_role_holds_for_the_employer_beside_it_alone() -> None:
    found = claims("Marchetti is a professor at Lund University and a trustee of the Harbour Trust.")
    roles = {claim.value: claim.qualifiers.get("role") for claim in found if claim.field == "employer"}
    assert roles == {"Lund University": "professor", "Harbour Trust": None}
