"""Whose "I" direct speech is that goes over several sentences, and whom "she" means where the page's own "I" tells it."""

import pytest

from tests.unit.extract.documents import claims


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(page)}


@pytest.mark.parametrize(
    "speech",
    [
        '"I was born in Hull. I have two sons," she says.',
        '"I was born in Hull," she says. "I have two sons."',
        "“I was born in Hull,” she recalled. “It rained. I have two sons, and I left.”",
        '"I was born in Hull," says Marchetti. "I have two sons."',
        'Marchetti told us: "I was born in Hull. I have two sons."',
        '"I was born in Hull," she says, as the kettle boils. "I have two sons."',
        "“I was born in Hull.” Marchetti smiles. “I have two sons.”",
        "Marchetti shrugs: “I was born in Hull. I have two sons.”",
    ],
)
def test_who_is_said_to_speak_speaks_all_of_it(speech):
    found = [each for each in claims(f"Ilse Marchetti is late. {speech}") if each.field in ("birth_place", "child")]
    assert {(each.value, each.modality.value) for each in found} == {("Hull", "reported"), ("two sons", "reported")}


@pytest.mark.parametrize(
    "page",
    [
        'Ilse Marchetti is a vet. "I was born in Rome. I have six sons," says her mother.',
        'Ilse Marchetti is a vet. "I was born in Rome. I have six sons," says Marchetti\'s mother.',
        'Ilse Marchetti is a vet. "She is late," says Mia Kerr. "I was born in Rome and have six sons."',
        'Ilse Marchetti met Mia Kerr. "I was born in Rome," she says. "I have six sons."',
        'Ilse Marchetti is a vet. Her mother, Grace, nods. "I was born in Rome. I have six sons," she says.',
        'Ilse Marchetti is a vet. "I love Ilse. I was born in Rome and have six sons," she says.',
        'Ilse Marchetti is a vet. She laughs. "I was born in Rome. I have six sons."',
        'Kerr told Ilse Marchetti: "I was born in Rome. I have six sons."',
        'Ilse Marchetti is a vet. "I am late," she says.\n\n"I was born in Rome and have six sons." The room laughs.',
        "Ilse Marchetti is a vet. “My mother told me, ‘I was born in Rome and I have six sons.’ She did,” she says.",
    ],
)
def test_what_another_may_speak_is_nobodys(page):
    assert not told(page) & {("birth_place", "Rome"), ("child", "six sons")}


@pytest.mark.parametrize(
    "page",
    [
        "My name is Ilse Marchetti. My late mother, Grace, never saw me in uniform; she was born in Rome.",
        "My name is Ilse Marchetti. I have a sister, Mia. She was born in Rome. I work for Acme Bank.",
        "My name is Ilse Marchetti. I had a teacher. Her work took me far, and she was born in Rome.",
    ],
)
def test_who_tells_the_page_is_no_she_behind_her_own_i(page):
    assert ("birth_place", "Rome") not in told(page)


def test_who_tells_the_page_may_be_she_behind_her_name():
    page = "My name is Ilse Marchetti.\n\nIlse Marchetti is a vet. She was born in Rome.\n"
    assert ("birth_place", "Rome") in told(page)


QUESTIONS = "%s: Where did you grow up?\n\n%s: On boats. I was born in Talbach.\n\n%s: Do you miss it?\n\n%s: I worked for the Danube Bank.\n"


@pytest.mark.parametrize("own", ["ILSE MARCHETTI", "Marchetti", "IM", "I.M.", "A", "Answer"])
def test_the_label_of_an_answer_may_be_a_name_or_its_initials(own):
    page = "Ilse Marchetti is a painter.\n\n" + QUESTIONS % ("PD", own, "PD", own)
    assert told(page) >= {("birth_place", "Talbach"), ("employer", "Danube Bank")}


@pytest.mark.parametrize("other", ["AV", "ANNA VOGT", "Vogt"])
def test_the_label_of_another_is_not_hers(other):
    page = "Ilse Marchetti is a painter.\n\n" + QUESTIONS % ("PD", other, "PD", other)
    assert not told(page) & {("birth_place", "Talbach"), ("employer", "Danube Bank")}


@pytest.mark.parametrize(
    "head",
    [
        "My life in five questions: Ilse Marchetti\n\nThe Danish painter, 47, runs a bar in Lisbon.",
        "Ilse Marchetti\n\nThe painter talks to Per Dahl about silence and her work.",
        "Ilse Marchetti talks to Per Dahl about silence.",
    ],
)
def test_heads_of_interviews_say_who_is_asked(head):
    page = head + "\n\n" + (QUESTIONS % ("", "", "", "")).replace(": ", "")
    assert ("birth_place", "Talbach") in told(page)


@pytest.mark.parametrize(
    "head",
    [
        "Ilse Marchetti is a painter. Her daughter talks to Per Dahl about her work.",
        "Ilse Marchetti is a painter. The painter's widower talks to Per Dahl about her work.",
        "Per Dahl, a friend of Ilse Marchetti, talks to Anna Vogt about her work.",
    ],
)
def test_heads_of_interviews_with_others_say_so(head):
    page = head + "\n\n" + (QUESTIONS % ("", "", "", "")).replace(": ", "")
    assert ("birth_place", "Talbach") not in told(page)


def test_where_others_were_meanwhile_is_no_home():
    page = "Marchetti lived with her aunt %s her parents were working in Caracas."
    for word in ("while", "because", "until"):
        assert not claims(page % word)
    assert ("residence", "Caracas") in told("Marchetti lived with her aunt and two cousins in Caracas until 1999.")


@pytest.mark.parametrize("friend", ["the skier Karl Vogt", "her friend Mia Kerr"])
def test_who_speaks_of_her_mother_is_not_the_mother(friend):
    page = f"Ilse Marchetti met {friend}. “I was ill. My mother slept on the floor,” she says.\n\nShe was born in Rome."
    assert ("birth_place", "Rome") in told(page)


def test_the_noun_that_a_page_has_called_somebody_speaks_too():
    speech = "“I was born in Hull. I have two sons,” the sculptor recalls."
    spoken = {("birth_place", "Hull"), ("child", "two sons")}
    assert told(f"Ilse Marchetti is a sculptor. She came here as a student. {speech}") >= spoken
    assert not told(f"Ilse Marchetti is a sculptor. {speech.replace('sculptor', 'painter')}") & spoken
    assert not told(f"Ilse Marchetti is a sculptor. Per Dahl is a sculptor too. {speech}") & spoken


@pytest.mark.parametrize("words", ["Her mother is there too.", "Her mother, 84, nods."])
def test_she_who_speaks_behind_a_sentence_on_her_mother_may_be_that_one(words):
    speech = "“I was born in Hull,” she says."
    assert ("birth_place", "Hull") in told(f"Ilse Marchetti came here. Her son plays. {speech}")
    assert ("birth_place", "Hull") not in told(f"Ilse Marchetti came here. {words} {speech}")


STAFF = """Elm University
Department of Biology > People

PROFESSOR ILSE MARCHETTI
Room 214

{title}

I was born in Hull and joined Elm University in 1996.

Students
Hanna Berg
"""


def test_the_i_about_me_is_whose_name_stands_above_it():
    assert ("birth_place", "Hull") in told(STAFF.format(title="About me"))


@pytest.mark.parametrize("title", ["Research", "About us"])
def test_the_i_below_another_title_is_nobody_known(title):
    assert ("birth_place", "Hull") not in told(STAFF.format(title=title))


def test_the_i_about_me_is_not_of_whom_the_page_speaks_as_of_another():
    page = STAFF.format(title="About me").replace("Hanna Berg", "Hanna Berg, who works with Ilse Marchetti on mosses")
    assert ("birth_place", "Hull") not in told(page)
