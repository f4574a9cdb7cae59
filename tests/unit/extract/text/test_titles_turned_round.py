"""Articles whose title has the family's name in front, and the lives in pieces between semicolons below such a title."""

import pytest

from service.domain.source import Subject
from service.extract.pasted.view import view_of
from tests.unit.extract.documents import claims, told

RIKKE = Subject(id="rikke-solvang", name="Rikke Solvang")
_LIFE = (
    "Marchetti, Ilse (1931–1999)\n\nNorwegian violist. Name variations: Else or Ilsa Marketti. Pronunciation: IL-seh. Born Ilse Ruth Marchetti in Bergen, Norway, "
    "June 4, 1931; dau. of Tor Marchetti and Unn Lie; studied at Oslo Conservatory; Lund University, BA, 1955; m. Jon Eide (cellist), 1957; no children.\n"
)


def _facts(text: str, subject: Subject = RIKKE) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=subject)}


def test_a_life_in_pieces_below_a_title_with_the_familys_name_in_front_is_read_piece_by_piece():
    fields = {"nationality", "occupation", "also_known_as", "birth_place", "parent", "educated_at", "spouse"}
    assert told(_LIFE, fields) == {
        "nationality Norwegian",
        "occupation violist",
        "also_known_as Else",
        "also_known_as Ilsa Marketti",
        "also_known_as Ilse Ruth Marchetti",
        "birth_place Bergen, Norway",
        "parent Tor Marchetti",
        "parent Unn Lie",
        "educated_at Oslo Conservatory",
        "educated_at Lund University",
        "spouse Jon Eide",
    }
    (degree,) = (each for each in claims(_LIFE) if each.value == "Lund University")
    assert degree.qualifiers["degree"] == "BA"
    (nobody,) = (each for each in claims(_LIFE) if each.field == "child")
    assert (nobody.value, nobody.modality.value) == ("anyone", "negated")


def test_quotes_of_such_a_life_stand_in_the_page():
    assert all(each.selector.exact in _LIFE for each in claims(_LIFE))


@pytest.mark.parametrize("title", ["Solvang, Rikke", "SOLVANG, Rikke (b. 1950)", "Solvang Rikke"])
def test_a_page_titled_with_the_familys_name_in_front_is_of_that_person(title):
    facts = _facts(
        f"{title}\n\nBorn in Tromsø in 1950. She studied at Oslo Conservatory. The first night of Solvang's opera was in 1980.\n"
    )
    assert {("birth_place", "Tromsø"), ("educated_at", "Oslo Conservatory")} <= facts


@pytest.mark.parametrize(
    "title",
    ["Solvang, Tor", "Rikke, Solvang", "Rikke Solvang, PhD", "In the valley of Solvang, Rikke"],
)
def test_a_title_of_another_name_is_not_turned(title):
    text = f"{title}\n\nBorn in Tromsø in 1950. Studied at Oslo Conservatory.\n"
    assert view_of(text, "Rikke Solvang").text == text


def test_a_title_in_another_order_is_not_turned_where_the_page_uses_the_other_name():
    text = "Paul Nils\n\nBorn in Tromsø in 1950. The first night of Nils's opera was in 1980. Later Nils left.\n"
    assert view_of(text, "Nils Paul").text == text
    assert view_of(text.replace("of Nils's", "of Paul's"), "Nils Paul").text.startswith("Nils Paul")


def test_pieces_of_prose_between_semicolons_stay_together():
    text = "Solvang, Rikke\n\nRikke Solvang was born in Tromsø in 1950; her brother Tor was a smith; he studied at Oslo Conservatory; she sang.\n"
    assert ("educated_at", "Oslo Conservatory") not in _facts(text)


def test_a_short_line_between_two_titles_and_a_death_in_pieces_are_no_obstacle():
    text = (
        "Solvang, Rikke (1920–1977)\n\nviews updated\n\nSolvang, Rikke (1920–1977)\n\nNorwegian glass painter. Born in Tromsø, Dec 19, 1920; "
        "died Dec 9, 1977; studied at Oslo Conservatory; m. Per Lie (a smith).\n"
    )
    facts = claims(text, subject=RIKKE)
    assert {("occupation", "glass painter"), ("spouse", "Per Lie")} <= {(each.field, each.value) for each in facts}
    assert "died Dec 9, 1977" in {each.selector.exact for each in facts if each.field == "death_date"}
