"""What stands around a name and says what somebody does: which trades are read of it, and which are somebody else's or none."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

KARI = Subject(id="kari-lund", name="Kari Lund")

READ = [
    # before the name
    ("Celebrated Kenyan marathon runner Kari Lund has died.", {"marathon runner"}),
    ("Tributes have been paid to the Ghanaian highlife guitarist Kari Lund.", {"highlife guitarist"}),
    ("Pulitzer Prize-winning photographer Kari Lund came.", {"photographer"}),
    ("Nobel laureate and physicist Kari Lund came.", {"physicist"}),
    ("The Portuguese novelist, playwright and poet Kari Lund spoke.", {"novelist", "playwright", "poet"}),
    ("Singer Kari Lund came.", {"singer"}),
    ("Nurse Kari Lund came.", {"nurse"}),
    ("The Baptist minister Kari Lund spoke.", {"minister"}),
    # behind it
    ("Kari Lund was made a professor in 2010.", {"professor"}),
    ("Kari Lund was appointed a full professor in 2010.", {"professor"}),
    ("Kari Lund was made a laughing stock by the editor.", set()),
    ("Kari Lund was not made a professor.", set()),
    (
        "Kari Lund, a Methodist preacher, Marxist historian and Zionist activist, died.",
        {"preacher", "historian", "activist"},
    ),
    (
        "Kari Lund is a human rights lawyer and women's rights advocate.",
        {"human rights lawyer", "women's rights advocate"},
    ),
    (
        "Kari Lund, pole vaulter, distance runner and reindeer herder, died.",
        {"pole vaulter", "distance runner", "reindeer herder"},
    ),
    ("Kari Lund, 71, the retired paediatric surgeon who built the clinic, has died.", {"paediatric surgeon"}),
    ("Kari Lund, 40, a nurse and teacher who lives in Oslo, said so.", {"nurse", "teacher"}),
    ("Kari Lund — one of Portugal's most acclaimed writers — died.", {"writer"}),
    ("Kari Lund (née Dahl; 1931–2004), Syrian doctor, lived here.", {"doctor"}),
    ("Kari Lund, née Dahl, a midwife and herbalist, lived here.", {"midwife", "herbalist"}),
    ("Kari Lund, architect and urban planner, was born in Lima.", {"architect", "urban planner"}),
    ("Kari Lund, M.D., a neurologist, agreed.", {"neurologist"}),
    ("Kari Lund - a mother of three and a plumber from Leeds - won.", {"plumber"}),
    ("Kari Lund joined the Navy, eventually becoming a chief petty officer.", {"chief petty officer"}),
    ("Kari Lund works as an editor of www.salt.org, which helps.", {"editor"}),
    # trades of two words, and what stands behind them
    ("Kari Lund is a tour guide and former night watchman.", {"tour guide", "night watchman"}),
    ("The funeral director Kari Lund came.", {"funeral director"}),
    ("Kari Lund, an estate agent, lives here.", {"estate agent"}),
    ("Kari Lund is a translator of great skill.", {"translator"}),
    ("Kari Lund is a writer of children's books and a paediatrician.", {"writer", "paediatrician"}),
    ("Kari Lund is a teacher of French and a poet.", {"teacher", "poet"}),
    ("Kari Lund was a surgeon with the army.", {"surgeon"}),
    ("For many years Kari Lund was a nurse.", {"nurse"}),
    ("Kari Lund, a self-taught alto saxophonist and rhythm guitarist, died.", {"alto saxophonist", "rhythm guitarist"}),
    ("Consultant cardiologist Professor Kari Lund came.", {"consultant cardiologist", "professor"}),
    # in brackets, in front
    ("Kari Lund (Norwegian painter, 1931–2004) lived here.", {"painter"}),
    ("A trained nurse, Kari Lund moved to Accra.", {"nurse"}),
    ("A baker by trade, Kari Lund opened a shop.", {"baker"}),
    # what she is and was
    (
        "Kari Lund was a Nigerian-born British potter and human rights campaigner.",
        {"potter", "human rights campaigner"},
    ),
    ("Kari Lund is a Finnish former ski jumper and sports commentator.", {"ski jumper", "sports commentator"}),
    ("Kari Lund became the country's first female engineer.", {"engineer"}),
    ("Kari Lund was the first African woman to qualify as a veterinary surgeon.", {"veterinary surgeon"}),
    ("Kari Lund was among the country's finest cellists.", {"cellist"}),
    ("Kari Lund is widely regarded as one of India's leading oncologists.", {"oncologist"}),
    ("Kari Lund was born in Oslo in 1930 and was a lawyer.", {"lawyer"}),
    ("Kari Lund is the founder of Tarn Ltd and a civil engineer.", {"civil engineer"}),
    # as what she worked
    ("Kari Lund worked for twenty years as a primary school teacher.", {"primary school teacher"}),
    ("Kari Lund earned her living as a seamstress.", {"seamstress"}),
    ("Kari Lund worked as a World Bank economist.", {"economist"}),
    ("Kari Lund worked as a full-time doctor.", {"doctor"}),
    ("Kari Lund was a composer, a conductor and, above all, a teacher.", {"composer", "conductor", "teacher"}),
    ("Kari Lund was not only a poet but also a doctor.", {"poet", "doctor"}),
    ("Kari Lund, then a young lawyer, moved.", {"lawyer"}),
    ("Kari Lund, herself a doctor, agreed.", {"doctor"}),
    ("The first woman in Chad to work as a surgeon, Kari Lund lives here.", {"surgeon"}),
    ("Kari Lund made her name as a satirist.", {"satirist"}),
    # the trade apart from the name, before a title, opening the sentence
    ("The bus driver, Kari Lund, 52, was unhurt.", {"bus driver"}),
    ("Renowned obstetrician and gynaecologist Dr Kari Lund has died.", {"obstetrician", "gynaecologist"}),
    ("Puppeteer Kari Lund opened the festival.", {"puppeteer"}),
    ("Kari Lund, of Lisbon, a baker, won the race.", {"baker"}),
    ("Besides being a doctor, Kari Lund was a mountaineer.", {"doctor", "mountaineer"}),
    ("As a young reporter, Kari Lund covered wars.", {"reporter"}),
    # other verbs
    ("Kari Lund made a name for herself as a cartoonist.", {"cartoonist"}),
    ("Kari Lund established herself as a leading soprano.", {"soprano"}),
    ("After twenty years as a hugely popular radio presenter, Kari Lund left.", {"radio presenter"}),
    ("Kari Lund made her living as a carpenter and, in winter, as a ski instructor.", {"carpenter", "ski instructor"}),
    ("Kari Lund was hired by Air Lorraine as a mechanic in 1966.", {"mechanic"}),
    ("Kari Lund was by turns a sailor, a miner and a poet.", {"sailor", "miner", "poet"}),
    ("Kari Lund was one of the most experienced fistula surgeons of the modern world.", {"fistula surgeon"}),
    ("Kari Lund had trained as an engineer before becoming a potter.", {"engineer", "potter"}),
    ("Kari Lund ranks among the greatest Hungarian chess players.", {"chess player"}),
    ("Kari Lund's career as a lawyer began in 1950.", {"lawyer"}),
    ("Kari Lund is, after all, a teacher, barber and radio broadcaster.", {"teacher", "barber", "radio broadcaster"}),
    ("Only 32 years old, Kari Lund is the first chef to win a star.", {"chef"}),
    ("On Christmas Day Kari Lund, a baker, won the race.", {"baker"}),
    ("Kari Lund was one of the first foreign scientists to visit the island.", {"scientist"}),
    ("Kari Lund worked as a Laboratory Technician at a school.", {"laboratory technician"}),
    ("A renowned thoracic surgeon, Dr Kari Lund lives here.", {"thoracic surgeon"}),
    # in the line below the name
    ("Kari Lund\n\nChef at Osteria Rossa (Modena, Italy)", {"chef"}),
    ("Kari Lund\n\n(1931–2004) Danish weaver and dyer.", {"weaver", "dyer"}),
    # what belongs to the trade
    ("Kari Lund is a film and television director.", {"film and television director"}),
    ("Kari Lund is a poet, novelist and short story writer.", {"poet", "novelist", "short story writer"}),
    ("Kari Lund was a pioneering Italian Renaissance painter.", {"renaissance painter"}),
    ("Kari Lund was a traveller, businesswoman and a miller.", {"traveller", "businesswoman", "miller"}),
    # trades that no list has
    ("The violin maker and stemmatologist Kari Lund died.", {"violin maker", "stemmatologist"}),
]

UNREAD = [
    "Kari Lund was a keen gardener and an avid cellist.",
    "Kari Lund trained as a nurse but never worked as one.",
    "Kari Lund was the architect of the reform.",
    "Kari Lund is an ambassador for peace.",
    "Kari Lund was the gardener of the party.",
    "Kari Lund, a born storyteller, came.",
    "Kari Lund is an aspiring actress.",
    "Kari Lund became a peacemaker and a tastemaker.",
    "Kari Lund was a poet at heart.",
    "Kari Lund was a visiting scholar at Yale University.",
    "Kari Lund was the engine driver of the whole campaign.",
    "Kari Lund made her debut as a nurse in the film.",
    "She worked with the pilot, Kari Lund, and the nurse, Ole Dahl.",
    "As a doctor put it, Kari Lund was lucky.",
    "Kari Lund holds a degree in law and family doctor training.",
    "Kari Lund met Hunter and Miller.",
    "Kari Lund lives with her elder brother Jim.",
    "Kari Lund began training as a nurse in 1945 but left after a year.",
    "Kari Lund moved to London to pursue a career as a dancer.",
    "Kari Lund is a co-author of the textbook Rivers.",
    "Kari Lund\n\nNurse shortages at the clinic grew worse.",
    "Ole Dahl\n\nChef at Osteria Rossa\n\nKari Lund lives here.",
    "Kari Lund\n\nOle Dahl\n\nChef at Osteria Rossa",
    "Kari Lund, the mother of a nurse, was a nurse's daughter.",
    "Kari Lund's mother was a teacher.",
    "Kari Lund, whose brother is a dentist, lives here.",
    "Kari Lund met the painter Ole Dahl.",
    "The prize went to Kari Lund, actor Ole Dahl and singer Mia Berg.",
    "Kari Lund, a nurse and two doctors were killed.",
    "In the film by Kari Lund, a surgeon falls in love.",
    "She told reporters Kari Lund was fine.",
    "The doctor Kari Lund saw was kind.",
    "Kari Lund plays a nurse.",
    "Dressed as a soldier, Kari Lund left.",
    "Asked by a journalist, Kari Lund answered.",
    "Kari Lund is a teacher training expert.",
    "Kari Lund, a fan of the singer Mia Berg, came.",
    "Kari Lund trained to be a nurse but left.",
    "Kari Lund worked as hard as a miner.",
    "In the novel, Kari Lund is a detective.",
    "Kari Lund is a teacher in the series.",
    "As a nurse in the film, Kari Lund wore white.",
    "Kari Lund was a blacksmith of dreams.",
    "Kari Lund was the engine driver of the reform and a rope dancer between the parties.",
    "Kari Lund was an acrobat with the ball.",
    "Kari Lund was a shepherd to her pupils.",
    "To her rivals Kari Lund was a butcher.",
    "To many he was a saint; to some Kari Lund was a clown.",
    "Kari Lund was, in the words of a friend, a sailor.",
]


def trades(text: str) -> set[str]:
    return {each.value for each in claims(text, subject=KARI) if each.field == "occupation"}


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text[:70] for text, _ in READ])
def test_every_trade_that_stands_around_a_name_is_read_without_its_padding(text: str, expected: set[str]) -> None:
    assert trades(text) == expected


@pytest.mark.parametrize("text", UNREAD, ids=[text[:70] for text in UNREAD])
def test_figures_of_speech_and_other_peoples_trades_are_not_hers(text: str) -> None:
    assert trades(text) == set()


def test_a_trade_before_the_name_is_cited_together_with_it() -> None:
    text = "Tributes came for the Peruvian potter Kari Lund."
    (found,) = [each for each in claims(text, subject=KARI) if each.field == "occupation"]
    assert text[found.selector.start : found.selector.end] == "potter Kari Lund"


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund, a historian, was educated at Eton College.",
        "Kari Lund, a baker, sued Nordvik Corporation at the High Court.",
        "Kari Lund, a singer, on Monday performed at the Royal Opera House.",
        "A reporter, Kari Lund was banned from the Palace Theatre.",
    ],
)
def test_a_trade_between_commas_and_a_body_behind_the_verb_are_no_employment(text: str) -> None:
    assert not [each for each in claims(text, subject=KARI) if each.field == "employer"]


def test_a_body_right_behind_the_trade_is_the_employer() -> None:
    found = claims("Kari Lund, a researcher at the Polar Institute, agreed.", subject=KARI)
    assert {(each.field, each.value) for each in found} == {
        ("occupation", "researcher"),
        ("employer", "Polar Institute"),
    }


def test_the_time_of_one_post_is_not_the_trades() -> None:
    found = claims("Since 2006 Kari Lund has been priest of the Holy Cross parish in Lund.", subject=KARI)
    assert [dict(each.qualifiers).get("start") for each in found if each.field == "occupation"] == [None]


def test_a_trade_with_what_it_was_about_is_read_in_a_headline():
    read = {
        each.value
        for each in claims("Ilse Marchetti, painter of northern light, dies at 88")
        if each.field == "occupation"
    }
    assert read == {"painter"}


def test_what_somebody_was_for_others_is_no_trade():
    read = [each for each in claims("Ilse Marchetti, champion of the poor, has died.") if each.field == "occupation"]
    assert read == []
