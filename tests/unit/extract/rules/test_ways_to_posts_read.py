"""Posts by the noun for them, by whose they are and by who takes somebody on; and who is only beside who holds one."""

import pytest

from tests.unit.extract.documents import claims

POSTS = [
    ("Marchetti was at the helm of the Nordhav Institute until 2011.", "head of the Nordhav Institute", {"end": "2011"}),
    ("Marchetti assumed the presidency of the Nordhav Institute in 2011.", "president of the Nordhav Institute", {"start": "2011"}),
    ("Marchetti assumed leadership of the Nordhav Institute in 1974.", "head of the Nordhav Institute", {"start": "1974"}),
    ("She left her firm before taking the helm of Brandwick plc in 2009.", "head of Brandwick plc", {"start": "2009"}),
    ("Marchetti became Brandwick Group's chief financial officer in 2001.", "chief financial officer of Brandwick Group", {"organisation": "Brandwick Group", "start": "2001"}),
    ("Marchetti was the chief procurement officer at Brandwick Group.", "chief procurement officer at Brandwick Group", {}),
    ("Marchetti joined Brandwick Group as chief financial officer in 1999.", "chief financial officer", {"organisation": "Brandwick Group", "start": "1999"}),
    ("Marchetti moved to Brandwick Group, where she became creative director.", "creative director", {"organisation": "Brandwick Group"}),
    ("Marchetti was director of the Nordhav Film Festival from 2001 to 2004.", "director of the Nordhav Film Festival", {"start": "2001", "end": "2004"}),
    ("Marchetti became principal conductor of the Nordhav Choir from 1994 to 2000 and of the Elm Choir from 1998 to 2000.", "principal conductor of the Nordhav Choir", {"start": "1994", "end": "2000"}),
    ("Marchetti was Lowmarsh MP from 2004 to 2008.", "MP for Lowmarsh", {"start": "2004", "end": "2008"}),
    ("She is a past president of the Nordhav Institute.", "president of the Nordhav Institute", {}),
    ("She was Deputy Minister of Unity from 2018 to 2020.", "deputy minister of unity", {"start": "2018", "end": "2020"}),
    ("2010– Director, Nordhav Institute", "director of Nordhav Institute", {"start": "2010"}),
    ("2010 – Director, Nordhav Institute", "director of Nordhav Institute", {"date": "2010"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "post", "when"), POSTS)
def test_a_post_is_read_however_somebody_comes_to_it(text, post, when):
    held = [each for each in claims(text) if each.field == "position_held" and each.value == post]
    assert held
    assert when.items() <= held[0].qualifiers.items()


NONE = [
    "Olaf Vik took the helm of the Nordhav Institute when Marchetti left.",
    "In the film, Marchetti takes the helm of the Nordhav Institute.",
    "Marchetti moved to Brandwick Group, where Olaf Vik was creative director.",
    "Marchetti met Brandwick Group's chief financial officer, Olaf Vik.",
    "Marchetti was replaced by Brandwick Group's chief financial officer.",
    "Marchetti was a guest of the director of the Nordhav Institute.",
    "Marchetti was the daughter of the director of the Nordhav Institute.",
    "Marchetti performed at the Nordhav Jazz Festival.",
    "Marchetti met the Lowmarsh MP in 1999.",
    "Marchetti is a Tavian economist.",
]


@pytest.mark.parametrize("text", NONE)
def test_who_is_only_beside_a_post_holds_none(text):
    assert not [each for each in claims(text) if each.field == "position_held"]


def test_who_will_or_never_did_head_a_body_is_not_said_to():
    never = claims("Marchetti was never at the helm of the Nordhav Institute.")
    assert [each.modality for each in never] == ["negated"]
    planned = claims("Marchetti is expected to take the helm of the Nordhav Institute.")
    assert {each.modality for each in planned} == {"intended"}


def test_the_quote_of_a_post_covers_the_body_where_it_is_held():
    read = claims("Marchetti moved to Brandwick Group, where she became creative director in 1999.")
    (post,) = [each for each in read if each.field == "position_held"]
    assert "Brandwick Group" in post.selector.exact


EMPLOYERS = [
    ("Marchetti rose through the ranks of Brandwick Group.", "Brandwick Group"),
    ("Marchetti worked her way up at Brandwick Group.", "Brandwick Group"),
    ("Brandwick Group has appointed Ilse Marchetti as its chief financial officer.", "Brandwick Group"),
    ("Marchetti was elevated to the Supreme Court in 2001.", "Supreme Court"),
    ("She was a reporter with the Daily Plover.", "Daily Plover"),
]


@pytest.mark.parametrize(("text", "body"), EMPLOYERS)
def test_where_somebody_rises_or_is_taken_on_is_where_they_work(text, body):
    assert body in [each.value for each in claims(text) if each.field == "employer"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Marchetti has chaired the Nordhav Foundation since 2016.", ("chair of the Nordhav Foundation", "2016")),
        ("Marchetti had headed the Nordhav Foundation.", ("head of the Nordhav Foundation", None)),
    ],
)
def test_who_has_headed_a_body_held_a_post_there(text, post):
    held = [(each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == "position_held"]
    assert held == [post]


@pytest.mark.parametrize("text", ["Marchetti had never headed the Nordhav Foundation.", "Marchetti would have headed the Nordhav Foundation."])  # fmt: skip
def test_who_never_or_would_have_headed_a_body_is_not_said_to(text):
    assert not [each for each in claims(text) if each.modality == "asserted"]


def test_who_crosses_over_to_a_party_is_in_it_from_then_on():
    read = claims(
        "She belonged to the Democratic Union until 1998, when Marchetti crossed over to the Green Reform Party."
    )
    assert ("Green Reform Party", "1998") in [(each.value, each.qualifiers.get("start")) for each in read]
    assert not claims("Olaf Vik crossed over to the Green Reform Party, and Marchetti stayed.")


def test_professorships_are_work_at_each_of_their_schools():
    read = claims("Marchetti has held visiting professorships at Harvard University and the University of Porto.")
    assert {each.value for each in read if each.field == "employer"} == {"Harvard University", "University of Porto"}


def test_who_lends_a_body_a_name_does_not_work_there():
    read = claims("Marchetti is a UNESCO Goodwill Ambassador.")
    assert [(each.field, each.value) for each in read] == [("position_held", "goodwill ambassador of UNESCO")]
    paid = claims("Marchetti is a UNESCO special adviser.")
    assert "UNESCO" in [each.value for each in paid if each.field == "employer"]


def test_what_people_somebody_is_of_is_no_body():
    read = [(each.field, each.value) for each in claims("Marchetti is a Tavian economist and banker.")]
    assert set(read) == {("occupation", "economist"), ("occupation", "banker")}


@pytest.mark.parametrize("text", ["Parliament elected Marchetti president in 2004.", "The Plover Review named Marchetti sportswoman of the year."])  # fmt: skip
def test_who_elects_or_honours_somebody_does_not_employ_them(text):
    assert not [each for each in claims(text) if each.field == "employer"]
