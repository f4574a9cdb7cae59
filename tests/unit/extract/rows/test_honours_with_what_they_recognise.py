"""Lines of honours that tell what an honour is in recognition of, or with whom it was shared."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("line", "honour"),
    [
        (
            "2021 Norse Weaving Guild Teaching Award in recognition of steady help",
            "Norse Weaving Guild Teaching Award",
        ),
        ("2020 Tarn Prize in honour of her service", "Tarn Prize"),
        ("2019 Education Development Award (with Dr. Per Holm) for joint teaching", "Education Development Award"),
        ("2018 Lark Prize, with Professor K. Ono", "Lark Prize"),
    ],
)
def test_an_honour_ends_before_what_it_recognises_and_who_shares_it(line: str, honour: str) -> None:
    text = f"Ilse Marchetti teaches music in Oslo.\n\nAwards\n\n{line}\n2001 Salt Medal\n"
    read = {(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"}
    assert read == {(honour, line[:4]), ("Salt Medal", "2001")}


def test_an_honour_that_goes_on_is_not_cut() -> None:
    text = "Ilse Marchetti teaches music in Oslo.\n\nAwards\n\n2021 Tarn Award in the Chemistry of Noble Metals\n"
    assert "award Tarn Award" not in told(text, ("award",))


@pytest.mark.parametrize(
    ("on", "goes_on"),
    [
        ("freedom of speech and access to records", ""),
        ("torture", " and wrote books"),
        ("torture", " and later taught law"),
    ],
)
def test_a_rapporteur_is_named_with_all_that_the_post_is_on(on: str, goes_on: str) -> None:
    assert told(f"Marchetti was special rapporteur on {on}{goes_on}.", ("position_held",)) == {
        f"position_held special rapporteur on {on}"
    }


def test_a_post_is_read_to_its_end_wherever_another_one_stands_before() -> None:
    for gap in range(40, 80, 3):
        text = f"Commissioner Marchetti has{' ' + 'so ' * (gap // 3)}worked as the Special Rapporteur on freedom of speech and access to records."
        read = told(text, ("position_held",))
        assert "position_held special rapporteur on freedom of speech and access to records" in read
