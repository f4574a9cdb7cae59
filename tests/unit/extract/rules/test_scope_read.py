"""What governs a clause from outside: who denies it, doubts it, asks it or only says so, whichever rule reads it."""

import pytest

from service.domain.claim import ANYONE, Modality
from tests.unit.extract.documents import claims

# What is denied, and the value that must be kept as denied.
DENIED = [
    ("It is a myth that Marchetti was born in Hull.", "Hull"),
    ("A popular misconception is that Marchetti studied at Oxford University.", "Oxford University"),
    ("Far-right websites spread the lie that Marchetti was born in Malta.", "Malta"),
    ("The legend that Marchetti was born in Hull has been disproved by parish records.", "Hull"),
    ("That Marchetti was born in Hull is a fabrication.", "Hull"),
    ("Claims by the party that Marchetti was born in Hull proved baseless.", "Hull"),
    ("Her publicist called the report that Marchetti had married Karl Vogt nonsense.", "Karl Vogt"),
    ("Marchetti denied ever having worked for the Danube Bank.", "Danube Bank"),
    ("Marchetti, who denied that she had worked for the Danube Bank, is a judge.", "Danube Bank"),
    ("Marchetti’s family has always rejected the idea that she was born in Hull.", "Hull"),
    ("Marchetti has retracted her claim to have studied at Oxford University.", "Oxford University"),
    ("The Echo has apologised for saying that Marchetti worked for the Danube Bank.", "Danube Bank"),
    ("The paper wrongly stated that Marchetti was born in York.", "York"),
    ("Marchetti is often mistakenly said to have been born in York.", "York"),
    ("Encyclopaedias erroneously list Marchetti as born in York.", "York"),
    ("Contrary to reports that Marchetti was born in Hull, she was born in York.", "Hull"),
    ("There is no evidence that Marchetti ever studied at Oxford University.", "Oxford University"),
    ("Nothing suggests that Marchetti lived in Malta.", "Malta"),
    ("Nobody ever proved that Marchetti had lived in Malta.", "Malta"),
    ("It has been suggested, without evidence, that Marchetti was born in Hull.", "Hull"),
    ("Marchetti was long thought to have been born in Hull but was born in York.", "Hull"),
    ("For years it was assumed that Marchetti had been born in Hull; a record found in 1998 proves otherwise.", "Hull"),
    ("It was long believed that Marchetti was born in Hull. In fact, she was born in York.", "Hull"),
    ("Marchetti was born in Hull, it was long said. That is wrong.", "Hull"),
    ("We wrote that Marchetti lives in Malta. This was untrue.", "Malta"),
    ("Marchetti lives in Malta, a claim she denies.", "Malta"),
    ("Marchetti was born in Hull, according to her publisher, which is not true.", "Hull"),
    ("An earlier version of this article misstated that Marchetti was born in York.", "York"),
    ("An earlier version of this article said Marchetti was born in York; she was born in Hull.", "York"),
    ("Correction: The article said that Marchetti was born in York.", "York"),
    ("Those who say Marchetti was born in Hull are mistaken.", "Hull"),
    ("Marchetti was not, as some books have it, born in Hull.", "Hull"),
    ("Marchetti cannot have been born in Hull.", "Hull"),
    ("Marchetti wasn't born in Hull.", "Hull"),
    ("CLAIM: Marchetti was born in Hull. VERDICT: False.", "Hull"),
    ("“It’s rubbish,” Marchetti said of reports that she had moved to Malta.", "Malta"),
    ("Her lawyer said reports that Marchetti lived in Malta were “pure fantasy”.", "Malta"),
    ("The wedding of Marchetti and Karl Vogt never took place.", "Karl Vogt"),
    ("Marchetti hasn’t lived in Malta.", "Malta"),
    ("That Marchetti married Karl Vogt is a legend.", "Karl Vogt"),
    ("The story that Marchetti lived in Malta has no basis in fact.", "Malta"),
    ("To say that Marchetti was born in Hull is simply wrong.", "Hull"),
    ("Marchetti’s supposed marriage to Karl Vogt is pure invention.", "Karl Vogt"),
    ("Marchetti’s appointment as minister of culture was a hoax.", "minister of culture"),
    ("Scholars no longer believe that Marchetti was born in Hull.", "Hull"),
    ("Nobody by the name of Ilse Marchetti ever studied at Oxford University.", "Oxford University"),
    ("Marchetti pretended to have studied at Oxford University.", "Oxford University"),
    ("A letter, which states that Marchetti was born in Hull, is a forgery.", "Hull"),
    ("Marchetti was formerly said to have lived in Malta, a claim now known to be wrong.", "Malta"),
    ("Marchetti was born in Hull, a mistake repeated in many handbooks.", "Hull"),
    ("Once thought to have been born in Hull, Marchetti was in fact born in York.", "Hull"),
    ("It was assumed until recently that Marchetti lived in Malta, but no letter was sent from there.", "Malta"),
    ("Marchetti was once believed to have been born in Hull; the parish register has York.", "Hull"),
    ("This article was amended on 4 June 2019. It originally stated that Marchetti lives in Malta.", "Malta"),
    ("Many handbooks say that Marchetti was born in Hull. In fact she was born in York.", "Hull"),
    ("The statement that Marchetti was born in Hull rests on a confusion.", "Hull"),
    ("Marchetti, long said to have been born in Hull, was born in York.", "Hull"),
    ("The profile previously said that Marchetti lives in Malta.", "Malta"),
    ("For the record: Marchetti was born in York. A headline said she was born in Hull.", "Hull"),
    ("We reported that Marchetti was born in Hull. She was born in York.", "Hull"),
    ("Owing to an editing error, Marchetti was said to have been born in Hull.", "Hull"),
    ("In her obituary of Marchetti Ada Kerr wrote that she was born in Hull. We apologise for the mistake.", "Hull"),
    (
        "For decades it was assumed that Marchetti had studied at Oxford University; the archives have disproved it.",
        "Oxford University",
    ),
    ("Marchetti was believed to have been born in Hull, but letters show otherwise.", "Hull"),
    ("Until recently Marchetti was thought to have been born in Hull. A diary shows this to be wrong.", "Hull"),
    ("Until 1990 Marchetti was thought to have died in Hull. She died in York.", "Hull"),
    ("Marchetti was traditionally said to have been born in Hull, a view that is no longer held.", "Hull"),
    ("The old assumption that Marchetti was born in Hull has been abandoned.", "Hull"),
]

LEFT_OPEN = [
    ("Her office would neither confirm nor deny that Marchetti was born in Hull.", "Hull"),
    ("The ministry has yet to confirm that Marchetti worked for the Danube Bank.", "Danube Bank"),
    ("Marchetti stopped short of saying that she had worked for the Danube Bank.", "Danube Bank"),
    ("It is unclear whether Marchetti was born in Hull.", "Hull"),
    ("Doubts remain over whether Marchetti studied at Oxford University.", "Oxford University"),
    ("Marchetti is unlikely to have studied at Oxford University.", "Oxford University"),
    ("Marchetti was born in Hull or York.", "Hull"),
    ("Marchetti was born in Hull or York.", "York"),
    ("Marchetti was born either in Hull or in York in 1931.", "York"),
    ("Marchetti was born in either Hull or York.", "Hull"),
    ("Marchetti married Karl Vogt or his brother Hans Vogt.", "Karl Vogt"),
    ("Marchetti was a doctor or a nurse.", "nurse"),
    ("Marchetti was born in Hull (or York).", "York"),
    ("Marchetti was born in Hull or possibly York.", "Hull"),
    ("Marchetti (born in Hull?) was a nurse.", "Hull"),
    ("Marchetti, once thought to have been a doctor, lived in Hull.", "doctor"),
    ("It used to be claimed that Marchetti studied at Oxford University.", "Oxford University"),
    ("Historians used to believe that Marchetti was born in Hull.", "Hull"),
    ("It was once believed that Marchetti had studied at Oxford University.", "Oxford University"),
    ("Marchetti worked for either the Danube Bank or the Polar Bank.", "Polar Bank"),
]

NO_STATEMENT = [
    "Marchetti plays a doctor who worked for the Danube Bank before she moved to Malta.",
    "In Marchetti’s latest film a girl grows up in Oslo with her brother, Jon.",
    "Marchetti’s new novel follows a widow who lives in Malta with her son, Leo.",
    "Was Marchetti born in Hull?",
    "Marchetti lives in Malta, doesn’t she?",
    "Who says that Marchetti died in 1990?",
    "In her first novel, Marchetti is a nurse.",
    "She joked that Marchetti was a nurse.",
]

WISHED = [
    ("If Marchetti had been born in Hull, she would have worked for the Danube Bank.", "Hull"),
    ("Had Marchetti been born in Hull, she would be a nurse.", "Hull"),
    ("Suppose Marchetti lived in Malta.", "Malta"),
    ("Marchetti never wanted to become a nurse.", "nurse"),
]

SAID = [
    ("Marchetti, the first woman to sail to Faro, sang. She lived in Malta.", "Malta"),
    ("Marchetti was born in Hull, a place now known for its port.", "Hull"),
    ("Marchetti married Karl Vogt, a legend of the game.", "Karl Vogt"),
    ("Marchetti doesn’t believe in luck and lives in Malta.", "Malta"),
    ("Using a forged passport that named her as a nun, Marchetti moved to Malta.", "Malta"),
    ("Once thought to have been born in Hull, Marchetti was in fact born in York.", "York"),
    ("Marchetti was wrongly convicted of theft and lived in Malta.", "Malta"),
    ("Marchetti, who was born in Hull, denied the charges.", "Hull"),
    ("Marchetti was born in Hull. It was wrong to dismiss her.", "Hull"),
    ("Marchetti married Karl Vogt in 1990. It was a mistake.", "Karl Vogt"),
    ("Marchetti wrote a book about the myth of Troy and lives in Malta.", "Malta"),
    ("The myth of Atlantis fascinated Marchetti, who was born in Hull.", "Hull"),
    ("Marchetti is a doctor who disputes the claim that milk is healthy.", "doctor"),
    ("Marchetti disproved a theorem while working at the University of Graz.", "University of Graz"),
    ("Marchetti was born in York, and not, as is often claimed, in Hull.", "York"),
    ("Contrary to popular belief, Marchetti was born in York.", "York"),
    ("Marchetti was long thought to have been born in Hull but was born in York.", "York"),
    ("An earlier version of this article said Marchetti was born in York; she was born in Hull.", "Hull"),
    ("Nobody denies that Marchetti was born in Hull.", "Hull"),
    ("There is no doubt that Marchetti was born in Hull.", "Hull"),
    ("It is no secret that Marchetti was born in Hull.", "Hull"),
    ("“Were you born in Hull?” asked Marchetti, who was born in York.", "York"),
    ("If you want to meet her, Marchetti lives in Malta.", "Malta"),
    ("Whether in Hull or abroad, Marchetti was a nurse.", "nurse"),
    ("Marchetti attended the University of Graz, couldn’t you tell?", "University of Graz"),
    ("He contested Graz at that year’s election, and Marchetti was born in Hull.", "Hull"),
    ("Born either in Waipatu or in Pakowhai, Marchetti was a nurse.", "nurse"),
]

PASSED_ON = [
    ("Readers write: Marchetti was born in Hull.", "Hull", "Readers"),
    ("A photo purports to show Marchetti working for the Danube Bank.", "Danube Bank", None),
    ("Marchetti, whom some sources call a native of Hull, was born in York.", "Hull", None),
    ("Her brother told reporters that Marchetti was born in Hull.", "Hull", "Her brother"),
    ("Wikipedia claims that Marchetti was born in Hull.", "Hull", "Wikipedia"),
    ("Legend has it that Marchetti was born in Hull.", "Hull", None),
    ("Marchetti, it is said, was born in Hull.", "Hull", None),
    ("The story was updated on 5 May. Officials said that Marchetti was born in Hull.", "Hull", "Officials"),
    ("An article in the Echo says that Marchetti was born in Hull. She was born on 3 May 1950.", "Hull", None),
    ("Marchetti, said to have been born in Hull, sang.", "Hull", None),
    ("Her brother once said that Marchetti was born in Hull.", "Hull", "Her brother once"),
    ("“Marchetti was born in Hull,” said Karl Vogt.", "Hull", "Karl Vogt"),
]

NOBODY = [
    ("Marchetti never married.", "spouse"),
    ("Marchetti has never been married and lives in Hull.", "spouse"),
    ("Marchetti remained unmarried all her life.", "spouse"),
    ("Marchetti had no brothers or sisters.", "sibling"),
    ("Marchetti was an only child.", "sibling"),
    ("Marchetti lived in Hull and did not have any children.", "child"),
    ("Marchetti died childless.", "child"),
    ("Marchetti died without issue.", "child"),
    ("Marchetti had neither brothers nor sisters.", "sibling"),
    ("Marchetti lived and died a spinster.", "spouse"),
]

SOMEBODY_ELSE = [
    "Marchetti had never married before she met Karl Vogt.",
    "Marchetti has no children with Karl Vogt.",
    "Marchetti never married again.",
    "Marchetti was an only son.",
    "Marchetti grew up without parents.",
    "Her brother never married.",
]


def modalities(text: str, value: str) -> set[Modality]:
    return {claim.modality for claim in claims(text) if claim.value == value}


@pytest.mark.parametrize(("text", "value"), DENIED)
def test_what_somebody_denies_is_kept_as_denied(text, value):
    assert modalities(text, value) == {Modality.NEGATED}


@pytest.mark.parametrize(("text", "value"), LEFT_OPEN)
def test_what_is_left_open_or_one_of_two_is_possible(text, value):
    assert modalities(text, value) == {Modality.POSSIBLE}


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_a_question_a_joke_and_a_novel_state_nothing(text):
    assert not claims(text)


@pytest.mark.parametrize(("text", "value"), WISHED)
def test_what_would_be_is_not(text, value):
    assert modalities(text, value) == {Modality.INTENDED}


@pytest.mark.parametrize(("text", "value"), SAID)
def test_a_denial_ends_with_its_clause_and_what_is_told_in_passing_stands(text, value):
    assert modalities(text, value) == {Modality.ASSERTED}


@pytest.mark.parametrize(("text", "value", "who"), PASSED_ON)
def test_what_somebody_says_is_reported_with_who_says_it(text, value, who):
    found = {(claim.modality, claim.attribution) for claim in claims(text) if claim.value == value}
    assert found == {(Modality.REPORTED, who)}


@pytest.mark.parametrize(("text", "field"), NOBODY)
def test_who_has_nobody_denies_whoever_is_named(text, field):
    assert [(each.value, each.modality) for each in claims(text) if each.field == field] == [(ANYONE, Modality.NEGATED)]


@pytest.mark.parametrize("text", SOMEBODY_ELSE)
def test_who_lacks_some_relatives_may_have_others(text):
    assert ANYONE not in {claim.value for claim in claims(text)}


def test_alternatives_share_one_quote():
    found = claims("Marchetti was born in Hull or York.")
    assert [(each.value, each.selector.exact) for each in found] == [
        ("Hull", "born in Hull or York"),
        ("York", "born in Hull or York"),
    ]
