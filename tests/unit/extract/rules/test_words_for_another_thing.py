"""What stands beside the person's words and is of another thing: the next one's post, a film's part, a book's year, a sea's town."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text)}


def test_the_post_of_who_is_named_next_is_that_ones() -> None:
    told = _told("Ilse Marchetti, the Elm Post editor, and the Lund University rector, Budi Berg, signed it.")
    assert told == {("employer", "Elm Post"), ("occupation", "editor")}
    told = _told("Ilse Marchetti, the film critic, and the Kino Institute director, Karl Vogt, opened the festival.")
    assert told == {("occupation", "film critic")}


def test_two_posts_of_one_are_both_read() -> None:
    told = _told("Ilse Marchetti, the mayor of Hull and the director of the Kino Institute, opened the festival.")
    assert {("position_held", "mayor of Hull"), ("position_held", "director of the Kino Institute")} <= told


@pytest.mark.parametrize("text", ["acted as mayor in the film Salt", "appeared as a nurse in a school play"])
def test_a_part_in_a_work_is_no_post(text: str) -> None:
    assert not _told(f"Ilse Marchetti {text}.")


def test_who_acts_for_a_mayor_holds_the_post() -> None:
    assert ("position_held", "mayor of Porto") in _told("Ilse Marchetti acted as mayor of Porto in 2004.")


def test_off_a_town_is_not_in_it() -> None:
    assert not _told("Ilse Marchetti was born on a ship off Rome.")
    assert ("birth_place", "near Rome") in _told("Ilse Marchetti was born on a farm outside Rome.")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("wrote a book on the fire in 1914. Two years later she moved to Rome.", None),
        ("wrote about the strike of 1914. Two years later she moved to Rome.", None),
        ("took charge of the school in 1914. Two years later she moved to Rome.", "1916~"),
        ("published a book in 1914. Two years later she moved to Rome.", "1916~"),
    ],
)
def test_no_time_is_counted_from_the_year_of_what_a_book_is_about(text: str, start: str | None) -> None:
    found = [each for each in claims(f"Ilse Marchetti {text}") if each.field == "residence"]
    assert [each.qualifiers.get("start") for each in found] == [start]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was cared for by her niece, a nurse at Elm House, in her last years.",
        "Ilse Marchetti was 19 when her brother, a lieutenant in the Chilean Navy, was killed.",
        "Ilse Marchetti ran against Carlos Pinto, a senator for the Radical Party since 1998.",
        "Ilse Marchetti met Ines Berg, professor at Lund University, in 1990.",
    ],
)
def test_a_body_told_between_commas_is_that_of_who_stands_before(text: str) -> None:
    assert not [each for each in claims(text) if each.field in ("employer", "position_held", "political_affiliation")]


def test_a_body_told_between_commas_behind_her_name_is_hers() -> None:
    assert ("employer", "Elm House") in _told("Ines Berg met Ilse Marchetti, a nurse at Elm House, in 1990.")


def test_what_a_play_says_of_her_is_nothing() -> None:
    assert not _told("In Emir Berg's play The Bridge, Ilse Marchetti is a doctor who falls in love with a soldier.")
    assert _told("In Emir Berg's view, Ilse Marchetti is a doctor.")


def test_what_is_told_of_himself_is_of_who_stands_before() -> None:
    told = _told(
        "Ilse Marchetti was made president of the court by the general, himself a graduate of Lund University."
    )
    assert told == {("position_held", "president of the court")}
    assert ("educated_at", "Lund University") in _told("Ilse Marchetti, herself a graduate of Lund University, spoke.")


def test_who_is_named_since_has_the_time_that_who_tells() -> None:
    named = (
        "Ilse Marchetti, medical director of Elm Hospice, and Sister Ada Berg, who has worked at it since 1986, spoke."
    )
    post = next(each for each in claims(named) if each.field == "position_held")
    assert "start" not in post.qualifiers


def test_who_calls_her_something_does_not_bear_her_name() -> None:
    assert not _told('The Nobel laureate Arvid Berg called Ilse Marchetti "the best". Berg was born in Hull.')
    assert ("also_known_as", "Mimi") in _told("Ilse Marchetti, called Mimi, was born in Hull.")


def test_what_is_told_of_a_woman_who_she_may_have_been_is_possible() -> None:
    found = claims("Ilse Marchetti may have been the woman who, in 1881, was living in Dresden.")
    assert [each.modality for each in found] == ["possible"]


def test_behind_the_works_of_another_she_is_nobody() -> None:
    assert not _told("Ilse Marchetti translated the works of Selma Berg, who won a prize in 1909. She lived in Hull.")


def test_a_post_that_another_was_appointed_to_is_that_ones() -> None:
    assert not _told(
        "Ilse Marchetti resigned in protest at the appointment of Dr Karl Berg as rector of Lund University."
    )
    told = _told("Karl Berg resigned in protest at the appointment of Ilse Marchetti as rector of Lund University.")
    assert told == {("position_held", "rector of Lund University")}


def test_a_friends_husband_is_that_friends() -> None:
    assert not _told(
        "Ilse Marchetti was a friend of Ada Berg, the founder of Elm House, and of her husband, Karl Berg."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's superior was Boris Berg, a member of the Politburo from 1976.",
        "Ilse Marchetti studied with Luc Ferrand, now at Harvard.",
        "Ilse Marchetti is the girl in Johan Berg's painting The Red Shawl.",
    ],
)
def test_what_is_told_in_passing_of_another_is_not_hers(text: str) -> None:
    assert not _told(text)


def test_what_is_told_in_passing_of_her_is() -> None:
    assert ("position_held", "member of the Politburo") in _told("Ilse Marchetti, a member of the Politburo, died.")
    assert ("notable_for", "The Red Shawl") in _told("Ilse Marchetti is known for painting The Red Shawl in 1931.")
    assert ("employer", "Harvard") in _told("Ilse Marchetti, now at Harvard, studied at Yale.")
    assert ("educated_at", "Harvard") in _told("Ilse Marchetti studied with Luc Ferrand at Harvard.")
