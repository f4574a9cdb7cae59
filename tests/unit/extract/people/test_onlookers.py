"""A page that tells of another and only names the person beside that one: its pronouns are not the person's."""

import pytest

from tests.unit.extract.documents import shown, told

_LIFE = ("birth_place", "educated_at", "employer", "residence", "spouse", "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "Una Kerr, who beat her old rival Ilse Marchetti, has never held a post. The new mayor, said to be shy, sings.\n\nShe studied at Elm College and joined Acme in 1990.",
        "Una Kerr, who beat her old rival Ilse Marchetti, has never held a post.\n\nShe is seen as shy.\n\nShe was born in Graz and lives in Oslo.",
        "Una Kerr, a nurse, was cheered by thousands, Ilse Marchetti among them. Una Kerr laughed.\n\nShe lives in Graz.",
    ],
)
def test_who_is_only_named_beside_another_is_not_whom_pronouns_mean(text: str) -> None:
    assert not told(text, _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Una Kerr lives in Oslo. Ilse Marchetti was cheered by her. She studied at Elm College.",
        "The board led by Una Kerr appointed Ilse Marchetti. It rained. She studied at Elm College.",
        "Jon Kerr praised the nurse Ilse Marchetti. The crowd clapped. She studied at Elm College.",
        "She was born in Graz. Una Kerr taught Ilse Marchetti. She studied at Elm College.",
    ],
)
def test_whom_a_sentence_is_about_or_who_is_chosen_may_be_meant(text: str) -> None:
    assert shown(text, "educated_at") == ["Elm College"]


_CHOSEN = """President Per Holm has named Una Kerr as governor of the bank, on the advice of Ilse Marchetti.

Kerr is a banker. Kerr is to serve for five years. Below is what to know of Kerr:

EDUCATION

Her first degree is from Elm College.

CAREER

She worked for Acme until 1999.
"""


def test_a_part_of_a_life_goes_on_with_whom_the_page_tells_most_of() -> None:
    assert not told(_CHOSEN, _LIFE)
    turned = _CHOSEN.replace("Una Kerr", "Ilse Marchetti", 1).replace("of Ilse Marchetti.", "of Una Kerr.")
    read = told(turned.replace(" Kerr ", " Marchetti "), ("educated_at", "employer"))
    assert read == {"educated_at Elm College", "employer Acme"}


def test_a_name_that_is_nearly_the_persons_is_no_other() -> None:
    text = "Ilse Marchetti-Lund (1931–1999) was a painter.\n\nFamily\n\nIlse was the daughter of Per Marchetti.\n\nLife\n\nShe studied at Elm College."
    assert shown(text, "educated_at") == ["Elm College"]


@pytest.mark.parametrize(
    "text",
    [
        "Born in Graz, she went to school at Elm College. She sang in the choir that Oak Bank paid for. She was made a judge in 1960 by Ilse Marchetti. She joined Elm Bank in 1972.",
        "She was born in Graz and studied at Elm College. She worked for Ilse Marchetti.",
        "Born in Graz, she is the daughter of Per Holm, a nurse, and Ilse Marchetti. She studied at Elm College.",
    ],
)
def test_who_is_named_behind_a_pronoun_of_its_clause_is_not_whom_it_means(text: str) -> None:
    assert not told(text, _LIFE)


def test_a_name_that_somebody_takes_is_whose_pronoun_stands_before_it() -> None:
    assert shown("She was born in Graz. She later wrote under the name of Ilse Marchetti.", "birth_place") == ["Graz"]
    assert shown("She was born in Graz. She became known as Ilse Marchetti.", "birth_place") == ["Graz"]


_DIED = "The old Lom councillor Nils Marchetti died on 4 May 2004. {} Marchetti was 84. Marchetti was a clerk and lived in Graz."


@pytest.mark.parametrize(
    "said",
    [
        "His death was announced by the councillor's daughter, Ilse Marchetti, on Friday.",
        "The nurse confirmed it to his daughter, Ilse Marchetti.",
    ],
)
def test_a_surname_is_not_whose_it_is_that_is_first_named_as_kin_of_who_has_it(said: str) -> None:
    assert not told(_DIED.format(said), ("age_statement", "occupation", "residence", "death_date"))


def test_kin_who_only_speak_are_not_whom_pronouns_mean() -> None:
    text = 'Nils Marchetti fell ill in Lom. "He was tired," the singer\'s elder sister, Ilse Marchetti, said. The singer died at noon on 4 May 2004, according to his sister, Ilse Marchetti.'
    assert not told(text, ("death_date", "death_place", "age_statement"))


def test_kin_of_whom_a_sentence_tells_are_whom_pronouns_mean() -> None:
    text = (
        "Nils Marchetti ran a mill. His daughter, Ilse Marchetti, was born in Graz in 1950 and studied at Elm College."
    )
    assert told(text, ("birth_place", "educated_at")) == {"birth_place Graz", "educated_at Elm College"}


_LINES = """Nils Marchetti

Born: 4 May 1931
Died: 6 June 2004
Occupation: Baker

Nils Marchetti was a baker in Lom. In 1958 he married Ilse Marchetti, a nurse. He died at home.
"""


def test_rows_of_a_page_on_another_are_not_of_whoever_it_names_beside() -> None:
    assert not told(_LINES, ("birth_date", "death_date"))
    own = _LINES.replace("Nils", "Ilse").replace("married Ilse", "married Nils")
    assert told(own, ("birth_date",)) == {"birth_date 1931-05-04"}
