"""Work told by how somebody came to it, whom it was left for, or what is combined; and trades with what they are of."""

import pytest

from tests.unit.extract.documents import claims, told

_WORK = ("employer", "occupation")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Recruited by Air Savoie as a stewardess in 1961, Ilse Marchetti stayed.",
            {"employer Air Savoie", "occupation stewardess"},
        ),
        ("Marchetti came to Acme Motors in 1979 as an engineer.", {"employer Acme Motors", "occupation engineer"}),
        ("Marchetti arrived at Hexley College in 1979 to teach Greek.", {"employer Hexley College"}),
        ("Marchetti came to Hexley College in 1979 to give a talk.", set()),
        ("Marchetti came to the Hexley Theatre as a child.", set()),
        ("Marchetti moved to Hexley College as a girl.", set()),
        ("Marchetti joined Acme Motors as an engineer.", {"employer Acme Motors", "occupation engineer"}),
        ("Marchetti followed her mother into Acme Motors at sixteen.", {"employer Acme Motors"}),
        ("Marchetti followed her mother to Acme Motors to see it.", set()),
        (
            "Marchetti is on secondment from Acme Motors to the Elm Trust.",
            {"employer Acme Motors", "employer Elm Trust"},
        ),
        ("Marchetti, with Acme Motors since 1990, was promoted.", {"employer Acme Motors"}),
        ("Marchetti, with Acme Motors in debt, resigned.", set()),
        (
            "Professor Ilse Marchetti (Deccan Institute of Science) led it.",
            {"employer Deccan Institute of Science", "occupation professor"},
        ),
        ("Marchetti combined the jobs of baker and postman.", {"occupation baker", "occupation postman"}),
        ("Marchetti combined the ideas of a baker and a postman.", set()),
        ("Marchetti preferred to stay a surgeon.", {"occupation surgeon"}),
        ("Marchetti preferred to see a surgeon.", set()),
        ("A cooper like all the men of her line, Marchetti died there.", {"occupation cooper"}),
        ("Marchetti, translator of the novelist Uta Holm, sang.", {"occupation translator"}),
        ("Marchetti, sister of the novelist Uta Holm, sang.", set()),
    ],
)
def test_work_is_read_where_somebody_came_to_it(text: str, facts: set[str]) -> None:
    assert told(text, _WORK) == facts


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Marchetti left politics in 1990 for a post as director of the Elm Museum.", "1990", None),
        ("Marchetti left her post as director of the Elm Museum in 1990.", None, "1990"),
    ],
)
def test_what_somebody_leaves_something_for_begins(text: str, start: str | None, end: str | None) -> None:
    (found,) = (each for each in claims(text) if each.field == "position_held")
    assert (found.qualifiers.get("start"), found.qualifiers.get("end")) == (start, end)


def test_a_job_that_the_army_was_left_for_is_none_of_the_past() -> None:
    (found,) = (
        each for each in claims("Marchetti left the army for a job at Acme Motors.") if each.field == "employer"
    )
    assert "tense" not in found.qualifiers


def test_survivors_of_somebody_are_kin() -> None:
    text = "Survivors of Ilse Marchetti include a son, Jari, of Hexley, and a daughter, Liisa, a dentist."
    assert told(text, ("child", "occupation")) == {"child Jari", "child Liisa"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti came to the Elm Bank to teach the manager a lesson.",
        "Marchetti followed her brother into the Grand Hotel and lost him there.",
        "Marchetti, with Acme Motors for years at war, has settled.",
        "Marchetti left the meeting for a seat at the Opera.",
    ],
)
def test_who_goes_somewhere_for_a_moment_works_there_not(text: str) -> None:
    assert told(text, ("employer",)) == set()
