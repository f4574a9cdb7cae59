"""What single sentences say and what they do not: the rules of the extractor, one by one."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    # birth and death
    (
        "Ilse Marchetti (born 4 May 1961) is a Norwegian painter.",
        {"birth_date 1961-05-04", "nationality Norwegian", "occupation painter"},
    ),
    (
        "Ilse Marchetti (12 March 1915 – 3 June 1999) was a chemist.",
        {"birth_date 1915-03-12", "death_date 1999-06-03", "occupation chemist"},
    ),
    ("Marchetti was born on 4 May 1961 in Bergen, Norway.", {"birth_date 1961-05-04", "birth_place Bergen, Norway"}),
    ("Marchetti was born in 1962 in Stavanger.", {"birth_date 1962", "birth_place Stavanger"}),
    (
        "Born in Graz, Marchetti studied law at the University of Vienna.",
        {"birth_place Graz", "educated_at University of Vienna"},
    ),
    ("She was born and grew up in Malmö.", {"birth_place Malmö", "residence Malmö"}),
    ("She is a native of Cork.", {"birth_place Cork"}),
    ("Marchetti died on 3 June 2019 in Rome.", {"death_date 2019-06-03", "death_place Rome"}),
    # belonging
    ("Marchetti is a Belgian-born physicist.", {"occupation physicist"}),
    ("Her country, Chile, had just elected a new parliament.", {"nationality Chilean"}),
    ("She lives in Oslo with her two dogs.", {"residence Oslo"}),
    ("Marchetti grew up in Ghent, a suburb of nothing.", {"residence Ghent"}),
    ("In 2010 she moved to Reykjavik.", {"residence Reykjavik"}),
    ("After the coup Marchetti fled to Lima.", {"residence Lima"}),
    ("She was forced into exile in Canada.", {"residence Canada"}),
    ("She spent some time living in a monastery near Lisbon.", {"residence Lisbon"}),
    ("Marchetti reached Paris after passing through Spain.", {"residence Spain"}),
    (
        "Marchetti joined the Labour Party in 1980.",
        {"political_affiliation Labour Party"},
    ),
    # family
    ("She is the youngest of two brothers and three sisters.", {"sibling two brothers and three sisters"}),
    ("Marchetti was the eldest of the seven children of a judge.", {"sibling seven children"}),
    ("Marchetti has two sons.", {"child two sons"}),
    ("Marchetti married Paul Kerr in 1988.", {"spouse Paul Kerr"}),
    ("Her husband, Paul Kerr, keeps bees.", {"spouse Paul Kerr"}),
    ("Her father, Nils Berg, was born in Turku in 1930.", {"parent Nils Berg"}),
    ("Her brother Olaf Marchetti lives in Hamburg.", {"sibling Olaf Marchetti"}),
    # learning
    ("Marchetti studied physics at the University of Bergen from 1980 to 1985.", {"educated_at University of Bergen"}),
    ("She graduated from Harvard University in 1985.", {"educated_at Harvard University"}),
    ("Marchetti attended Eton College.", {"educated_at Eton College"}),
    ("Marchetti studied in Uppsala medical school.", {"educated_at Uppsala medical school"}),
    # work
    ("Marchetti became a journalist and a novelist.", {"occupation journalist", "occupation novelist"}),
    ("She worked as a nurse.", {"occupation nurse"}),
    (
        "In 1998, Marchetti was appointed director of the Polar Institute.",
        {"position_held director of the Polar Institute"},
    ),
    ("She was elected as chair of the Harbour Council by its members.", {"position_held chair of the Harbour Council"}),
    ("In 2001 she was chosen to lead the Harbour Council.", {"position_held leader of the Harbour Council"}),
    ("Marchetti ran the Polar Institute until the war ended in 1945.", {"position_held head of the Polar Institute"}),
    ("She worked for the Polar Institute from 1990 to 1995.", {"employer Polar Institute"}),
    ("She started as a volunteer in a small clinic.", {"employer a small clinic"}),
    ("She is married to actor Paul Kerr.", {"spouse Paul Kerr"}),
    (
        "She started as a volunteer in a small clinic. The clinic became known as The Lantern.",
        {"employer a small clinic", "employer The Lantern"},
    ),
    # recognition
    ("Marchetti received the Nansen Medal from the Harbour Council in 2003.", {"award Nansen Medal"}),
    ("Her courage earned her the Silver Lantern Award.", {"award Silver Lantern Award"}),
    ("Her life is portrayed in the documentary Cold Water.", {"notable_for Cold Water"}),
    ("Marchetti wrote the novel “The Salt Road”.", {"notable_for The Salt Road"}),
    # ages
    ("Marchetti was 23 years old in March 2011.", {"age_statement 23"}),
    (
        "In 1998, at age 37, Marchetti was appointed director of the Polar Institute.",
        {"age_statement 37", "position_held director of the Polar Institute"},
    ),
]

NOT_SAID = [
    "Marchetti loved films. The war was portrayed in the documentary Cold Water.",
    "Marchetti admired the sea. The small clinic became known as The Lantern.",
    "Marchetti received a Silver Lantern Award nomination in 2001.",
    "Marchetti received the Silver Lantern Award jury at home.",
    "She is known by the surgeon Karl Vogt.",
    "Marchetti was treated by a doctor.",
    "Her father was born in Turku in 1930.",
    "Her sisters married and became homemakers at a young age; the eldest was 15.",
    "She had always wanted to be an engineer.",
    "Marchetti hopes to obtain asylum in Germany.",
    "Marchetti treated a 12-year-old wounded boy. The boy died in 2012.",
    "The clinic was run by Salim Berg, a general surgeon.",
    "Two of my doctors refused to leave, she says. One has been killed.",
    "The film was nominated for an Oscar.",
    "Marchetti never lived in Paris.",
    "Marchetti visited Tokyo and Kyoto.",
    "A street in Vienna was named after another woman.",
    "Marchetti met the painter Karl Vogt in 1990.",
    "The director of the museum, Karl Vogt, died in 1990.",
    "She did not study at Harvard University.",
]


def _asserted(text: str) -> set[str]:
    return {f"{claim.field} {claim.value}" for claim in claims(text) if claim.counts and claim.field != "related"}


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:60] for text, _ in SAID])
def test_a_sentence_says_just_this(text: str, expected: set[str]) -> None:
    assert _asserted(text) == expected


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_a_sentence_says_nothing_of_the_person(text: str) -> None:
    assert _asserted(text) == set()


FORMS = [
    ("Ilse Marchetti, Irish sculptor who worked in wood.", "occupation", ["sculptor"]),
    ("Ilse Marchetti, Irish sculptor best remembered for her bronzes.", "occupation", ["sculptor"]),
    ("Marchetti is married with five children.", "child", ["five children"]),
    ("Marchetti is a married mother of three.", "age_statement", []),
    ("Marchetti was born in the South London suburb of Richmond.", "birth_place", ["Richmond"]),
    ("Marchetti was born in a suburb of Graz.", "birth_place", ["near Graz"]),
    ("Marchetti read law at Elm College, where she was taught by Karl Vogt.", "employer", []),
    ("Marchetti studied at Oxford. At Oxford, she was a Rhodes Scholar.", "employer", []),
    ("Marchetti taught at Oxford. At Oxford, she met Karl Vogt.", "employer", ["Oxford"]),
    ("While attending Elm College, Marchetti took classes.", "educated_at", ["Elm College"]),
    ("While attending a meeting at Elm College, Marchetti fell ill.", "educated_at", []),
    ("Marchetti went on to attend Elm College.", "educated_at", ["Elm College"]),
    ("Marchetti lived at Elm House in Graz.", "residence", ["Graz"]),
    ("In 2004 Marchetti won the North–South Prize.", "award", ["North–South Prize"]),
    ("Marchetti won the PEN/Faulkner Award.", "award", ["PEN/Faulkner Award"]),
    ("Marchetti had two children; Mia and Ole.", "child", ["Mia", "Ole", "two children"]),
    ("Marchetti had two children; Mia and Ole were doctors.", "child", ["two children"]),
    ("Marchetti made her debut in a production of Hello, Dolly.", "notable_for", []),
    ("Marchetti Ilse Anna Marchetti was a poet.", "also_known_as", []),
    ("Leeds-born Ilse Marchetti is a chemist.", "also_known_as", []),
    ("Leeds-born Ilse Marchetti is a chemist.", "birth_place", ["Leeds"]),
]


@pytest.mark.parametrize(("text", "field", "values"), FORMS, ids=[text[:60] for text, *_ in FORMS])
def test_a_form_of_words_says_this_of_a_field(text: str, field: str, values: list[str]) -> None:
    assert [each.value for each in claims(text) if each.field == field] == values
