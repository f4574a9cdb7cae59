"""Pages of many lives, an entry for each: what an entry tells is its own bearer's alone."""

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
