"""Posts with a mark between them below a name, seats for a constituency, and how somebody belongs to a body."""

import pytest

from tests.unit.extract.documents import claims

_LIFE = "Born in Lom in 1970, Marchetti plays the cello."


def _told(text: str, *fields: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(each.field, each.value, dict(each.qualifiers)) for each in claims(text) if each.field in fields]


@pytest.mark.parametrize("mark", [" | ", " • ", " / "])
def test_each_post_of_a_line_below_a_name_is_held(mark: str) -> None:
    line = f"Director, Elm Institute{mark}Professor of Law, Lusitana University"
    assert _told(f"Ilse Marchetti\n{line}\n\n{_LIFE}", "position_held", "employer") == [
        ("position_held", "director", {"organisation": "Elm Institute"}),
        ("employer", "Lusitana University", {"role": "professor of Law"}),
    ]


def test_a_line_of_which_a_part_is_no_post_tells_none() -> None:
    assert not _told(f"Ilse Marchetti\nMother | Runner | Reader\n\n{_LIFE}", "position_held", "employer")


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("Member for Tarn North", "member for Tarn North"),
        ("MP for Tarn North", "MP for Tarn North"),
        ("Member for Porto", "member for Porto"),
    ],
)
@pytest.mark.parametrize("name", ["Ilse Marchetti", "Ilse Marchetti MP"])
def test_a_seat_below_a_name_is_of_no_body(name: str, line: str, post: str) -> None:
    assert _told(f"{name}\n{line}\n\n{_LIFE}", "position_held") == [("position_held", post, {})]


def test_whom_a_member_sits_for_is_no_body_in_prose() -> None:
    assert _told("Ilse Marchetti, the member for Tarn North, spoke.", "position_held") == [
        ("position_held", "member for Tarn North", {})
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Trustee, Southbank Legal Clinic", ("position_held", "trustee", {"organisation": "Southbank Legal Clinic"})),
        (
            "Fellow, Chartered Institute of Arbitrators",
            ("award", "Fellow of the Chartered Institute of Arbitrators", {}),
        ),
        ("Member, Law Society of Norway", ("employer", "Law Society of Norway", {})),
    ],
)
def test_a_line_below_memberships_tells_how_somebody_belongs(line: str, told: tuple[str, str, dict[str, str]]) -> None:
    text = f"Ilse Marchetti\n\nMemberships\n{line}\nLark Society of Porto\n"
    assert told in _told(text, "position_held", "employer", "award")


def test_two_degrees_beside_each_other_in_a_row_are_both_told() -> None:
    text = "Ilse Marchetti\n\nEducation\nLusitana University, BA LLB (2003)\nElm College, BCL, 2005\n"
    assert [(value, told["degree"]) for _, value, told in _told(text, "educated_at")] == [
        ("Lusitana University", "BA LLB"),
        ("Elm College", "BCL"),
    ]
