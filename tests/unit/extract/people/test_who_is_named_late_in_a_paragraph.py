"""Who is named once, at the end of a paragraph on the person, is not whom the next one is about; "former" says nothing beyond a name."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "late",
    [
        "It was shown in 40 countries, and the narrator was Ines Berg.",
        "The film was directed by Ines Berg.",
        "In the cast was Ines Berg.",
    ],
)
def test_the_next_paragraph_goes_on_about_the_person(late):
    text = f"Ilse Marchetti was born in Graz.\n\nShe made a film in 1975. She sold it. {late}\n\nFrom 1990 she taught at Elm College. In 1972 she had married Ole Kerr.\n"
    assert told(text, ("employer", "spouse")) == {"employer Elm College", "spouse Ole Kerr"}


@pytest.mark.parametrize(
    "of_another",
    [
        "Ilse Marchetti was born in Graz. She made a film.\n\nInes Berg was her teacher. Ines Berg taught in Hull.\n\nFrom 1990 she taught at Elm College.",
        "Ilse Marchetti was born in Graz. Her rival was Ines Berg. From 1990 she taught at Elm College.",
    ],
)
def test_who_a_paragraph_or_the_sentence_before_is_about_may_be_meant(of_another):
    assert not told(of_another, ("employer",))


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Association has appointed former Oak Town striker Ilse Marchetti as the new head coach of the Zebras.",
        "Elm Bank has named former minister Ilse Marchetti as its new chair.",
    ],
)
def test_a_post_behind_the_name_is_not_former_where_one_before_it_is(text):
    (post,) = (each for each in claims(text) if each.field == "position_held")
    assert post.qualifiers.get("tense") != "past"


def test_a_post_before_the_name_is_former_as_before():
    (post,) = (
        each for each in claims("Former governor Ilse Marchetti left the hall.") if each.field == "position_held"
    )
    assert post.qualifiers.get("tense") == "past"


def test_who_leads_a_team_to_a_title_is_not_its_leader():
    assert not told("Ilse Marchetti led Elm United to the league title in 2014.", ("position_held",))
    assert told("Ilse Marchetti led Elm Bank to record profits.", ("position_held",)) == {
        "position_held leader of Elm Bank"
    }


def test_a_prize_of_an_office_with_a_hyphen_is_whole():
    awards = told("In 2010 she won the Vice-Chancellor's Award for Young Researchers.", {"award"})
    assert awards == {"award Vice-Chancellor's Award for Young Researchers"}
