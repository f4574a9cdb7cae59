"""Posts and spouses that stand behind an aside: "and, since 2014, also chair of", "and, after her death, Y in 1951", ranks before names."""

import pytest

from tests.unit.extract.documents import claims, told


def _posts(text):
    return {(each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == "position_held"}


def test_a_post_held_besides_since_later_is_one():
    text = "Ilse Marchetti has been rector of Lom College since 2008 and, since 2014, also chair of the Salmon Board."
    assert _posts(text) == {("rector of Lom College", "2008"), ("chair of the Salmon Board", "2014")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti became the wife of Rear-Adm. Hugh Salter.",
        "Her husband was Vice-Adm. Hugh Salter. Ilse Marchetti swims.",
    ],
)
def test_a_rank_of_two_parts_is_no_part_of_the_spouse(text):
    assert told(text, ("spouse",)) == {"spouse Hugh Salter"}


def test_a_second_spouse_behind_an_aside_is_read_with_the_year():
    text = "Ilse Marchetti married Nils Berg in 1930 and, after his death, Per Holm in 1951."
    read = {(each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == "spouse"}
    assert read == {("Nils Berg", "1930"), ("Per Holm", "1951")}


def test_who_does_something_behind_the_aside_is_no_spouse():
    text = "Ilse Marchetti married Nils Berg in 1930 and, after his death, Per Holm left."
    assert told(text, ("spouse",)) == {"spouse Nils Berg"}
