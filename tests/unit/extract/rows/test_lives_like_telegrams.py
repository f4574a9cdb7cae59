"""Lives in sentences without verbs: posts between semicolons and full stops, each with what its sentence says of all."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str) -> list[tuple[str, str, dict[str, str]]]:
    found = claims(f"Ilse Marchetti\n\n{text}\n")
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in found]


def test_a_label_lists_the_bodies_of_one_post():
    assert read("Former Chair: Soria Guild; Oak League; Fern Foundation.") == [
        ("position_held", "chair", {"organisation": body, "tense": "past"})
        for body in ("Soria Guild", "Oak League", "Fern Foundation")
    ]


def test_a_post_goes_on_over_the_bodies_behind_it_each_with_its_time():
    told = [
        (qualifiers["organisation"], qualifiers.get("start"), qualifiers.get("end"))
        for field, _, qualifiers in read(
            "Member of the Elm Council, 1998–2002; of the Oak Commission, 2003–05; and of the Fern Academy."
        )
        if field == "position_held"
    ]
    assert told == [("Elm Council", "1998", "2002"), ("Oak Commission", "2003", "2005"), ("Fern Academy", None, None)]


def test_a_beginning_holds_for_all_posts_of_its_sentence():
    found = read(
        "Reader in law. Since May 2011, Minister of Trade of Norway; Director, Oak League. Member, Fern Board."
    )
    assert ("position_held", "minister of trade of Norway", {"start": "2011-05", "tense": "present"}) in found
    assert [(each.get("organisation"), each.get("start")) for _, _, each in found if "organisation" in each] == [
        ("Oak League", "2011-05"),
        ("Fern Board", None),
    ]


def test_years_in_front_or_behind_are_those_of_their_post_alone():
    found = read(
        "1997, Director of the Polar Institute. Mayor of Soria (1976) and adviser to the Fern Board (1983–1995). MEP since June 1999."
    )
    assert [(value, each.get("date") or each.get("start")) for _, value, each in found] == [
        ("director of the Polar Institute", "1997"),
        ("mayor of Soria", "1976"),
        ("adviser to the Fern Board", "1983"),
        ("MEP", "1999-06"),
    ]


def test_degrees_and_honours_stand_among_posts():
    found = read(
        "BSc, Elm University, 1984; PhD, Physics, Oak University. Order of the Lion, 2nd class. Chair, Fern Board."
    )
    assert {(field, value) for field, value, _ in found} == {
        ("educated_at", "Elm University"),
        ("educated_at", "Oak University"),
        ("award", "Order of the Lion"),
        ("position_held", "chair of Fern Board"),
    }
    assert [each for field, _, each in found if field == "award"] == [{}]


@pytest.mark.parametrize(
    "text",
    [
        "Nils Holm. Former chair, Elm Bank; Director, Oak Bank.",
        "Nils Holm, former chair, Elm Bank; Director, Oak Bank.",
        "Director: Fern Films; Producer: Oak Pictures. Editor: Elm Studios.",
        "Candidate for mayor of Lom; nominee, Oak Prize; runner-up, Elm Medal.",
        "She met the chair of Elm Bank; the director of Oak Bank; and members of the Fern Board.",
        "Friend of the chair of Oak Bank; cousin of the director of Elm Bank.",
        "Founder and head of many reviews; member of many boards.",
    ],
)
def test_what_is_of_others_or_says_too_little_is_no_post(text):
    assert [each for each in read(text) if each[0] in ("position_held", "employer")] == []
