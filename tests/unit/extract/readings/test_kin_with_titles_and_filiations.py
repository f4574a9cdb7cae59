"""Names of kin with ranks, brackets and small last words, and kin that are counted together."""

import pytest

from tests.unit.extract.documents import claims


def _kin(text: str) -> dict[str, str]:
    found = claims(f"{text}\n")
    return {each.field: each.value for each in found if each.field in ("spouse", "parent", "child", "sibling")}


@pytest.mark.parametrize(
    ("words", "spouse"),
    [
        ("Maj. Gen. (retd.) Ravi Menon", "Ravi Menon"),
        ("Brig. (retd) Ravi Menon", "Ravi Menon"),
        ("Col. (ret.) Ravi Menon", "Ravi Menon"),
        ("Dr. (Mrs.) Ada Obi", "Ada Obi"),
        ("Rev. (Dr.) Karl Obi", "Karl Obi"),
        ("Nurlan Abish uly Omarov", "Nurlan Abish uly Omarov"),
        ("Rauf Tofig oglu", "Rauf Tofig oglu"),
        ("Leyla Rauf qizi", "Leyla Rauf qizi"),
        ("Geheimrat Prof. Otto Lenz", "Otto Lenz"),
        ("Ing. Otto Lenz", "Otto Lenz"),
        ("Prof. Dr. med. Otto Lenz", "Otto Lenz"),
        ("Sgt.-Maj. Otto Lenz", "Otto Lenz"),
        ("the Rt Rev Giles Orme", "Giles Orme"),
        ("Omar abu al-Haija", "Omar abu al-Haija"),
        ("Ts. Enkhbat", "Ts. Enkhbat"),
        ("Ch. Enkhbat", "Ch. Enkhbat"),
        ("Karl Menon (retired in 1990)", "Karl Menon"),
        ("Karl Menon (Mr. Menon to all)", "Karl Menon"),
        ("Rauf Tofig only", "Rauf Tofig"),
    ],
)
def test_a_spouse_has_the_whole_name_and_nothing_else(words: str, spouse: str) -> None:
    assert _kin(f"Ilse Marchetti married {words}.") == {"spouse": spouse}


@pytest.mark.parametrize(
    ("text", "field", "counts"),
    [
        ("was the eldest of seven brothers and sisters", "sibling", {"siblings": "7"}),
        ("has four sisters and brothers", "sibling", {"siblings": "4"}),
        ("has five sons and daughters", "child", {"children": "5"}),
        ("has a son and daughter", "child", {"sons": "1", "daughters": "1"}),
        ("has four brothers and two sisters", "sibling", {"brothers": "4", "sisters": "2"}),
        ("has three sons and a daughter", "child", {"sons": "3", "daughters": "1"}),
    ],
)
def test_a_number_before_two_sorts_of_kin_counts_them_together(text: str, field: str, counts: dict[str, str]) -> None:
    (found,) = [each for each in claims(f"Ilse Marchetti {text}.\n") if each.field == field]
    assert {key: value for key, value in found.qualifiers.items() if key != "order"} == counts


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("is a mother of three daughters and two sons", {"child"}),
        ("was a father of two boys and a girl", {"child"}),
        ("comes from a family of three sons and two daughters", {"sibling"}),
        ("was born into a family of two brothers and a sister", {"sibling"}),
    ],
)
def test_the_children_of_a_mother_are_not_her_brothers_and_sisters(text: str, fields: set[str]) -> None:
    assert _kin(f"Ilse Marchetti {text}.").keys() == fields
