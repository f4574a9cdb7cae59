"""Pages of many lives, an entry for each: what an entry tells is its own bearer's alone."""

import pytest

from service.extract.people.rolls import without_others
from service.extract.text.layout.blocks import blocks
from tests.unit.extract.documents import claims, told

_FIELDS = ("employer", "birth_place", "death_date", "educated_at", "occupation", "age_statement")
_OWN = (
    "Norwegian organist Ilse Marchetti died on 3 May 2019, aged eighty. Born in Bergen, she studied at Tarn College. "
    "She taught at Holm School until 2001."
)
_OTHERS = (
    "Chilean cellist Vesna Holt died on 2 May 2019. Born in Lom, she played at nine. When Holt was a girl, she joined the Lom Orchestra.",
    "Composer, conductor and teacher Bruna Tamm passed away on 1 May 2019, aged seventy. She was head of Lom Opera.",
    "Korean pianist Sun Hale died on 30 April 2019. She worked as an aide to nobody and lived in Ulm.",
)


def _told(*entries: str) -> set[str]:
    return told("\n\n".join(("Those whom music lost in May", *entries)), _FIELDS)


def test_no_entry_of_a_roll_tells_of_who_has_another() -> None:
    own = _told(_OWN)
    assert own >= {"birth_place Bergen", "educated_at Tarn College", "employer Holm School"}
    assert _told(_OWN, *_OTHERS) == own
    assert _told(*_OTHERS, _OWN) == own
    assert _told(_OTHERS[0], _OWN, *_OTHERS[1:]) == own


def test_an_entry_goes_on_up_to_the_next_one() -> None:
    told_too = _told(_OTHERS[0], _OWN, "She also led the Elm Choir and lived in Bergen with a cat.", *_OTHERS[1:])
    assert told_too >= _told(_OWN)
    second = "She also led the Elm Choir from 1990, and was a judge of the Lom Prize."
    assert _told(_OWN, _OTHERS[0], second, *_OTHERS[1:]) == _told(_OWN)


def test_quotes_of_a_roll_stand_where_they_are_in_it() -> None:
    text = "\n\n".join((*_OTHERS, _OWN))
    found = claims(text)
    assert found
    assert all(text[each.selector.start : each.selector.end] == each.selector.exact for each in found)


def test_a_life_that_tells_of_kin_by_their_names_is_no_roll() -> None:
    life = (
        "Ilse Marchetti was a nurse who came from a family of nurses, all of them in Bergen.",
        "Vesna Marchetti was a midwife, and taught her sister the trade. Ilse studied at Tarn College.",
        "After the war she joined Holm Hospital, and stayed there for the rest of her life.",
        "In 1960 she moved to Lom, where she worked at the Red Clinic until it closed down.",
    )
    assert _told(*life) >= {"educated_at Tarn College", "employer Holm Hospital"}


def test_a_roll_without_an_entry_on_somebody_is_read_as_it_is() -> None:
    assert "employer Lom Clinic" in _told(
        *_OTHERS, "Ilse Marchetti, who sent flowers to all of them, worked for Lom Clinic."
    )


_NAMED_ABOVE = (
    (
        "Vesna Holt",
        "Vesna Holt was a renowned Chilean cellist, who taught in Lom and in Ulm for years.",
        "1984, April-22",
    ),
    (
        "Bruna Tamm",
        "Bruna Tamm, a much loved singer, actor and teacher, was known for her songs of the sea.",
        "2024, April-10",
    ),
    (
        "Sun Hale",
        "Sun Hale, the 16th President of Elmland, was born on February 12, 1909, to a family of cooks.",
        "1965, April-15",
    ),
)


def _listed(*own: tuple[str, str, str]) -> str:
    lines = (f"{name}\n{life}\nDeath: {day}" for name, life, day in (*_NAMED_ABOVE[:2], *own, *_NAMED_ABOVE[2:]))
    return "\n".join(("April birthdays and deaths:", *lines))


def test_a_row_below_another_name_is_of_that_one() -> None:
    own = (
        "Ilse Marchetti",
        "Ilse Marchetti was a nurse and teacher of nurses, all her life long in Bergen.",
        "1955, April-18",
    )
    found = told(_listed(own), ("death_date", "death_place", "birth_date", "occupation"))
    assert found == {"death_date 1955-04-18", "occupation nurse", "occupation teacher of nurses"}


def test_a_name_below_a_label_for_a_day_is_nobodys_other_name() -> None:
    assert told("Ilse Marchetti\nNurse\n\nBorn On\nVesna Holt\nChilean cellist", ("also_known_as", "occupation")) == {
        "occupation nurse"
    }


_CANDIDATES = (
    "Meet the candidates\n\n{0}\nAge: 44\nOccupation: teacher\nShe has lived in Bergen since 2001.\n\n"
    "{1}\nAge: 52\nOccupation: driver\nHe was made a knight in 2012.\n\n{2}\nAge: 38\nOccupation: lawyer\nShe works for Elm Bank."
)


@pytest.mark.parametrize("behind", [" (Green Party)", ": The Salt Road", " - independent"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_rows_and_pronouns_below_a_head_are_of_whom_it_names(behind: str, place: int) -> None:
    names = ["Vesna Holt", "Per Tamm"]
    names.insert(place, "Ilse Marchetti")
    text = _CANDIDATES.format(*(f"{name}{behind}" for name in names))
    expected = (
        {"age_statement 44", "occupation teacher", "residence Bergen"},
        {"age_statement 52", "occupation driver", "award knighthood"},
        {"age_statement 38", "occupation lawyer", "employer Elm Bank"},
    )
    assert told(text, ("age_statement", "occupation", "residence", "award", "employer")) == expected[place]


def test_names_in_a_row_head_nothing() -> None:
    links = "Vesna Holt: a life at sea\nPer Tamm: the last baker\nIlse Marchetti: nurse of Bergen\n"
    assert "employer Elm Bank" in told(f"{links}\nMarchetti, who is 44, works for Elm Bank.", ("employer",))


def test_who_talk_to_each_other_make_no_roll() -> None:
    talk = (
        "ILSE MARCHETTI: Good evening",
        "PER HOLT: Welcome",
        "I have a question for our guest, if you do not mind it at all.",
        "VESNA TAMM: And so have I",
        "It is about the choir, and how it all began in those years.",
        "ILSE MARCHETTI: In 1990 I joined Elm Bank. In 1995 I married Ole Lund, and we moved to Lom.",
        "PER HOLT: And then?",
        "It is what everybody here wants to know, I think, or nearly.",
        "VESNA TAMM: Yes, then?",
        "ILSE MARCHETTI: Please",
    )
    text = "\n".join(talk)
    assert without_others(text, blocks(text), "Ilse Marchetti") == text


def test_one_person_by_several_names_makes_no_roll() -> None:
    life = (
        "Ilse Marchetti is a nurse of Bergen, who has taught nurses for most of her life there.",
        "Dr Ilse Marchetti was a student of Ash College, as was everybody in her family before her.",
        "Ilse Vera Marchetti was born in Lom in 1950, and came to Bergen when she was a child of six.",
        "Elm Hospital is the house where she has worked since then. She joined Elm Hospital in 1975.",
    )
    assert told("\n\n".join(life), ("employer", "educated_at", "birth_place")) >= {
        "employer Elm Hospital",
        "birth_place Lom",
    }


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Peace: Vesna Holt", "Physics: Per Tamm", "Letters: Ilse Marchetti"),
        ("Dr. Vesna Holt", "Prof. Per Tamm", "Ilse Marchetti, LL.M."),
        ("Judge Vesna Holt", "Sir Per Tamm", "Dr Ilse Marchetti"),
    ],
)
def test_what_stands_below_a_field_or_a_title_is_of_whom_it_names(first: str, second: str, third: str) -> None:
    text = (
        f"The winners\n\n{first}\nBorn in Riga, and a lawyer for most of a long life in that town.\n\n"
        f"{second}\nA former judge, he founded Open Doors in 1990, and has led it since then.\n\n"
        f"{third}\nShe worked for Elm Bank until 1999, and has taught in the school of Lom since."
    )
    found = told(text, ("birth_place", "occupation", "employer"))
    assert "employer Elm Bank" in found
    assert found.isdisjoint({"birth_place Riga", "occupation lawyer", "occupation judge", "employer Open Doors"})


def test_rows_of_a_box_head_no_entries() -> None:
    text = (
        "Ilse Marchetti\n\nName: Ilse Marchetti\nBorn: 1950\nSpouse: Per Holt\nChildren: 2\nFather: Ole Marchetti\n\n"
        "Marchetti was a nurse who worked for Elm Bank until 1999, and lived in Bergen with her family."
    )
    assert told(text, ("employer", "spouse", "parent")) == {
        "employer Elm Bank",
        "spouse Per Holt",
        "parent Ole Marchetti",
    }


_ALUMNI = (
    "Notable alumni of Ash College",
    "",
    "Vesna Holt (1985), physicist, director of the Salt Institute",
    "Bruna Tamm (1972), minister of justice 2001-2005, born in Porto",
    "Ilse Marchetti (1979), novelist",
    "Karl Hale (1990), footballer, played for Hull City",
)


def test_each_row_of_a_list_of_people_is_of_whom_it_names() -> None:
    fields = ("occupation", "position_held", "employer", "birth_place", "birth_date")
    assert told("\n".join(_ALUMNI), fields) == {"occupation novelist"}
    behind = "\n".join((*_ALUMNI, "", "Marchetti lives in Bergen and works for Elm Bank."))
    assert {"employer Elm Bank"} <= told(behind, fields) <= {"occupation novelist", "employer Elm Bank"}


@pytest.mark.parametrize(
    ("above", "expected"),
    [("", {"birth_date 1979"}), ("Authors: ", set()), ("Alumni\n\n", set()), ("Class of\n\n", set())],
)
def test_a_year_behind_a_name_in_a_list_is_no_birth(above: str, expected: set[str]) -> None:
    assert told(f"{above}Ilse Marchetti (1979), novelist", ("birth_date",)) == expected
