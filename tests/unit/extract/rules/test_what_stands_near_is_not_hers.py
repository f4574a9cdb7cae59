"""What stands near the person is not always hers: others' words, days of other deeds, houses where something was painted."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Acme said on Thursday it had named Ilse Marchetti chief financial officer.", None),
        ("Acme told the exchange on Thursday it had named Ilse Marchetti chief financial officer.", None),
        ("Acme named Ilse Marchetti chief financial officer on Thursday.", "2022-05-12"),
    ],
)
def test_the_day_of_a_saying_is_not_that_of_what_is_said(text: str, start: str | None) -> None:
    (found,) = claims(text, published="2022-05-12")
    assert (found.value, found.qualifiers.get("start")) == ("chief financial officer", start)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("In the autumn she begins as a visiting teacher at the Elm School.", "intended"),
        ("She takes over as director of the City Museum in the spring.", "intended"),
        ("From September she is director of the City Museum.", "intended"),
        ("Her portrait will hang there when she is director of the City Museum.", "intended"),
        ("In the autumn of 1999 she became director of the City Museum.", "asserted"),
        ("She is director of the City Museum.", "asserted"),
    ],
)
def test_what_begins_in_a_season_to_come_is_planned(text: str, modality: str) -> None:
    found = claims(f"Ilse Marchetti is a dancer. {text}", published="2020-09-03")
    assert {each.modality.value for each in found if each.field in ("position_held", "employer")} == {modality}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti worked on the mural in the Banco Atlântico.", []),
        ("Marchetti worked on the frescoes at the Elm Palace Hotel.", []),
        ("Marchetti worked on radar at the Royal Institute.", ["Royal Institute"]),
        ("Marchetti spent a month at the Mater Hospital watching operations.", []),
        ("Marchetti spent a night in the Mater Hospital.", []),
        ("Marchetti spent three weeks at the Mater Hospital as a nurse.", ["Mater Hospital"]),
        ("Marchetti spent three years at Acme Bank.", ["Acme Bank"]),
        ("Marchetti was drafted by the Oilers in 2011.", []),
        ("The Oilers drafted Marchetti in 2011.", []),
        ("Marchetti was drafted into the Army in 1943.", ["Army"]),
    ],
)
def test_a_house_that_somebody_paints_or_is_in_for_days_or_that_drafts_employs_nobody(text: str, bodies: list[str]) -> None:  # fmt: skip
    assert shown(text, "employer") == bodies


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("After her doctorate Ilse Marchetti moved to the Institute for Polar Research.", set()),
        ("After her doctorate she moved to the University of Lom.", set()),
        ("After her doctorate at the University of Lom she moved to Graz.", {"educated_at University of Lom"}),
        ("Marchetti studied law and then moved to the University of Lom.", {"educated_at University of Lom"}),
    ],
)
def test_where_somebody_goes_behind_a_degree_is_not_where_it_was_taken(text: str, schools: set[str]) -> None:
    assert told(text, {"educated_at"}) == schools


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marchetti dubbed Ingrid Berg, who won three prizes.", []),
        ("She nicknamed Ada Kerr.", []),
        ("Marchetti, dubbed Lola Rey, sang.", ["Lola Rey"]),
        ("She was nicknamed Lola.", ["Lola"]),
    ],
)
def test_whom_somebody_dubs_is_another(text: str, names: list[str]) -> None:
    assert shown(text, "also_known_as") == names


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Marchetti shows the life of Per Vik, explorer (born in Lom, 1811; died at sea, 1868).", set()),
        ("Marchetti, explorer (born in Lom, 1811; died at sea, 1868), wrote.", {"birth_place Lom", "birth_date 1811", "death_date 1868"}),
        ("“My teacher, Professor Berg, was born in Lom,” says Ilse Marchetti. “She had one bag. She said that she had been a nurse.”", set()),
        ("Marchetti was given advice. It was by her first boss, Per Vik, former president of the Elm Bank.", set()),
        ("Marchetti hit Per Vik, a builder. Vik said he had been a boxer.", set()),
        ("1837: Ida becomes queen.\n1913: Ilse Marchetti, aviator.", {"occupation aviator"}),
        ("Ilse Marchetti, master mariner, sailed.", {"occupation master mariner"}),
    ],
)  # fmt: skip
def test_what_is_told_beside_another_is_that_ones(text: str, facts: set[str]) -> None:
    assert told(text, {"birth_place", "birth_date", "death_date", "occupation", "position_held"}) == facts


def test_a_friend_named_beside_has_the_gender_of_the_name() -> None:
    text = "Ilse Marchetti sang for her friend Anna Berg. Berg was a judge until 1933; she died in Lom in 1951."
    assert not told(text, {"death_place", "death_date"})


@pytest.mark.parametrize(
    "body",
    [
        "Baltic Council for Health, Labour and Family Affairs",
        "Ministry of Food, Farming and Rural Affairs",
        "Institute for Ice and Snow",
        "Committee on Health, Family and Youth",
    ],
)
def test_a_body_is_of_all_that_it_lists(body: str) -> None:
    assert shown(f"Marchetti works for the {body}.", "employer") == [body]


def test_bodies_that_are_known_by_a_word_end_such_a_list() -> None:
    assert shown("Marchetti worked for the Institute for Peace and Oxfam.", "employer") == [
        "Institute for Peace",
        "Oxfam",
    ]


@pytest.mark.parametrize(
    ("text", "births", "children"),
    [
        ("Ilse Marchetti, b. 1772, had three daughters: Mia, born 1801, Ilse, born 1803, and Ada.", ["1772"], ["Mia", "Ilse", "Ada", "three daughters"]),
        ("Ilse Marchetti was born in 1772. Issue: 5. Ilse, b. 1803, nurse; 6. Mia.", ["1772"], []),
        ("Ilse Marchetti (1772–1850). Ilse, the eldest of three daughters, was born in Lom.", ["1772"], []),
    ],
)  # fmt: skip
def test_a_child_called_as_its_parent_is_not_the_parent(text: str, births: list[str], children: list[str]) -> None:
    assert shown(text, "birth_date") == births
    assert shown(text, "child") == children


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ilse Marchetti was a missionary. An Ilse Marchetti also appears in a list of 1894; she was a governess.", {"occupation missionary"}),
        ("Of Marchetti little is known. An Ilse Marchetti, born in Lom in 1894, was a judge.", set()),
        ("Marchetti was a nurse. The paper showed another Ilse Marchetti, a judge. She was born in Lom.", {"occupation nurse"}),
        ("Marchetti was a nurse. An Ilse Marchetti biography was published. She was born in Lom.", {"occupation nurse", "birth_place Lom"}),
    ],
)  # fmt: skip
def test_one_of_the_name_may_be_anybody(text: str, facts: set[str]) -> None:
    assert told(text, {"occupation", "birth_place", "birth_date"}) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Marchetti had a sister; Mia, b. 1853, emigrated to Lom, where she was a judge and was known as Mia Roe.", set()),
        ("Marchetti met Ida Holm in Lom, where she was a judge.", set()),
        ("Marchetti moved to Lom, where she was a judge.", {"occupation judge"}),
        ("Marchetti told stories. In one she was an admiral.", set()),
        ("Ilse Marchetti is a nurse from Lom who marries a smuggler (Robert Roe) and is shot.", set()),
        ("Marchetti is a pupil of the judge Karl Berg (born 1900).", set()),
    ],
)  # fmt: skip
def test_she_behind_where_or_in_a_story_is_whom_that_tells_of(text: str, facts: set[str]) -> None:
    assert told(text, {"occupation", "also_known_as"}) == facts


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti works for NATO's Allied Maritime Command.", ["Allied Maritime Command"]),
        ("Marchetti is an officer in NATO's Allied Maritime Command.", ["Allied Maritime Command"]),
        ("Marchetti joined Elm University's Oak Institute.", ["Oak Institute"]),
        ("Marchetti was a lighthouse-keeper at Pointe-au-Pic.", []),
        ("Marchetti was a blacksmith at Corran.", []),
        ("Marchetti was a baker at Acme Bakery.", ["Acme Bakery"]),
    ],
)
def test_work_is_for_the_body_that_is_named_last_and_for_no_village(text: str, bodies: list[str]) -> None:
    assert shown(text, "employer") == bodies


def test_a_film_from_a_story_is_not_the_storys_author() -> None:
    assert not shown("The film Wire (1988), from a story by Ilse Marchetti, was directed by Paula Kess.", "notable_for")


def test_where_her_portrait_is_she_worked_when_that_is_told() -> None:
    (found,) = [each for each in claims("Her portrait is at Elm College, where Ilse Marchetti taught.") if each.field == "employer"]  # fmt: skip
    assert found.qualifiers.get("tense") != "present"


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Former skier and coach Ilse Marchetti opened the hall.", {"skier"}),
        ("Ilse Marchetti is a former nurse and teacher.", {"nurse", "teacher"}),
    ],
)
def test_what_follows_a_career_is_not_over_with_it(text: str, past: set[str]) -> None:
    assert {each.value for each in claims(text) if each.qualifiers.get("tense") == "past"} == past


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Marchetti laughs. “I was christened Mia Roe, I married Marchetti.”", set()),
        ("Ilse Marchetti sang. The aunt, Baroness Ilse Marchetti, died in 1990.", set()),
        ("Marchetti, Ilse. See also: Hall, Ilse (her mother), hymn-writer.", set()),
        ("Ilse Marchetti sings. Per Vik, who was married to the first Ilse, is a cook. The first Ilse's son, Nils, is a vet.", set()),
        ("Ilse Marchetti sings. Per Vik, who was married to Ilse, is a cook.", {"spouse Per Vik"}),
        ("In Per Vik's song Ilse Marchetti is a tinker.", set()),
    ],
)  # fmt: skip
def test_others_of_the_name_keep_their_kin_and_lives(text: str, facts: set[str]) -> None:
    assert told(text, {"spouse", "child", "death_date", "occupation"}) == facts


def test_a_home_behind_a_closed_when_clause_does_not_begin_with_it() -> None:
    text = "Marchetti, who led the Elm Bank until 2011, when Per Vik took over, lives in Lom."
    (home,) = [each for each in claims(text) if each.field == "residence"]
    assert (home.value, home.qualifiers.get("start")) == ("Lom", None)


def test_she_behind_where_is_the_one_of_several_whom_the_clause_names() -> None:
    text = "Marchetti was a nurse. The second, Mia Roe, went to Lom, where she was a judge and became mayor of Lom."
    assert told(text, {"occupation", "position_held"}) == {"occupation nurse"}
    assert not told("Her mother, Mia Marchetti, moved to Lom, where she was a judge.", {"occupation"})


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Per Vik succeeded Ilse Marchetti as director of the Elm Museum in 1990.", (None, "1990")),
        ("Ilse Marchetti succeeded Per Vik as director of the Elm Museum in 1990.", ("1990", None)),
    ],
)
def test_a_post_ends_for_whom_another_succeeds(text: str, times: tuple[str | None, str | None]) -> None:
    found = [each for each in claims(text) if each.field == "employer"]
    assert [(each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found] == [times]
