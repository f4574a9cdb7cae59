"""A page of several people tells of each in parts of their own: whose pronouns and degrees are whose."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

_MEN = """Ole Brandt
Ole Brandt runs Brandt Mills. He was born in Lom. He sold his share of it, and his brother bought it. He has written on his travels.

Per Falk
Per Falk is a farmer. He inherited his land, and he has kept it as his father did. His barns are known.

"""
_HERS = (
    "{name}\n{title}{name}’s lectures are on salt.\nShe took her doctorate at Lund University. She was born in Tromsø."
)


def _told(text: str, name: str) -> set[str]:
    subject = Subject(id="someone", name=name)
    return {f"{each.field} {each.display}" for each in claims(text, subject=subject)}


@pytest.mark.parametrize(("name", "title"), [("Zubeko Mawanda", ""), ("Tanvirah Moslem", "Ms. ")])
def test_she_is_whom_her_own_part_of_a_page_of_men_calls_so(name: str, title: str) -> None:
    told = _told(_MEN + _HERS.format(name=name, title=title), name)
    assert {"educated_at Lund University", "birth_place Tromsø"} <= told


def test_who_is_called_he_in_the_parts_of_others_is_nobody_of_them() -> None:
    told = _told(_MEN + _HERS.format(name="Zubeko Mawanda", title=""), "Zubeko Mawanda")
    assert "birth_place Lom" not in told


def test_the_title_before_a_whole_name_tells_the_gender() -> None:
    text = "Mr. Zubeko Mawanda trades in salt.\n\nShe was born in Lom, and her mother taught her."
    assert "birth_place Lom" not in _told(text, "Zubeko Mawanda")


@pytest.mark.parametrize(
    "line",
    [
        "Dr. Bajeru Quill obtained his PhD from Oslo University.",
        "Bajeru Quill completed his studies at Oslo University.",
        "Bajeru Quill has received his doctorate from Oslo University.",
    ],
)
def test_what_the_one_named_in_a_sentence_gets_is_nobody_elses(line: str) -> None:
    text = f"Zubeko Mawanda earned his degree at Lund University. His field is salt.\n\n{line}"
    told = _told(text, "Zubeko Mawanda")
    assert "educated_at Lund University" in told
    assert not [each for each in told if "Oslo" in each]


def test_a_body_that_begins_his_career_has_none_itself() -> None:
    text = "Zubeko Mawanda earned his degree at Lund University. Quillbeck began his career at Elm Hospital."
    assert "educated_at Lund University" in _told(text, "Zubeko Mawanda")
