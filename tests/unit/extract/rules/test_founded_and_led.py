"""Bodies told in the passive, and work told by what is run, hosted or said: who founded a body, and who only stands near it."""

import pytest

from tests.unit.extract.documents import claims


def bodies(text):
    return {
        (each.value, each.qualifiers.get("role")) for each in claims(text) if each.field == "employer" and each.counts
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Halden Press was founded by Ilse Marchetti.", "founder"),
        ("Halden Press was founded in 1990 by Ilse Marchetti.", "founder"),
        ("Halden Press, founded by Ilse Marchetti in Turku in 1990, prints maps.", "founder"),
        ("Halden Press was co-founded by Per Dahl and Ilse Marchetti.", "co-founder"),
        ("Ilse Marchetti heads up Halden Press.", None),
        ("Ilse Marchetti from Halden Press said the figures were wrong.", None),
        ("Ilse Marchetti moved from the Danube Bank to Halden Press in 2004.", None),
        ("Ilse Marchetti did research at Halden Press.", None),
    ],
)
def test_who_founds_runs_or_speaks_for_a_body_belongs_to_it(text, role):
    assert ("Halden Press", role) in bodies(text)


def test_who_hosts_a_show_on_a_station_works_there():
    assert bodies("Ilse Marchetti hosts a weekly show on Radio Turku.") == {("Radio Turku", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Halden Press, founded by Ilse Marchetti's father, prints maps.",
        "Halden Press was founded by Per Dahl, the husband of Ilse Marchetti.",
        "Halden Press was not founded by Ilse Marchetti.",
        "Ilse Marchetti hosted a dinner for Halden Press.",
        "Ilse Marchetti presented a paper on Halden Press.",
        "A letter to Ilse Marchetti from Halden Press is kept there.",
    ],
)
def test_who_only_stands_near_a_body_does_not(text):
    assert not bodies(text)
