"""Studies as something, the stages that somebody plays on, contests that are won, and times that are told twice."""

import pytest

from tests.unit.extract.documents import claims, told

_WORK = ("employer", "position_held", "educated_at")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti started her studies as a cellist at the Tarn Academy.",
        "Marchetti did her training as an engineer at the Tarn Academy.",
        "She started her musical education as a pianist at the Tarn Academy.",
        "Marchetti took lessons as a singer at the Tarn Academy.",
    ],
)
def test_who_studies_as_something_learns_there_and_does_not_work(text: str) -> None:
    assert told(text, (*_WORK, "occupation")) == {"educated_at Tarn Academy"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti began her career as a nurse at Tarn Hospital.", {"employer Tarn Hospital"}),
        ("After her training she started as a nurse at Tarn Hospital.", {"employer Tarn Hospital"}),
    ],
)
def test_who_begins_a_career_as_something_works_there(text: str, expected: set[str]) -> None:
    assert told(text, _WORK) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti made her debut with the Tarn Symphony Orchestra in 2001.", set()),
        ("Her tours as a guest began with her debut with the Grand Tarn Philharmonic.", set()),
        ("Marchetti worked closely with the Tarn Philharmonic and the Elm Symphony Orchestra.", set()),
        ("Marchetti has performed with the Tarn Philharmonic.", set()),
        ("Marchetti made her debut for Tarn United in 2001.", {"employer Tarn United"}),
        ("Marchetti joined the Tarn Symphony Orchestra in 2001.", {"employer Tarn Symphony Orchestra"}),
    ],
)
def test_who_makes_a_debut_or_works_with_an_orchestra_is_its_guest(text: str, expected: set[str]) -> None:
    assert told(text, _WORK) == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In 1989 Marchetti became the first Danish painter to exhibit at the Tarn Gallery.", None),
        ("In 1989 she became the first Danish painter to be honoured with a show at the Tarn Gallery.", None),
        ("In 1989 Marchetti became the first woman surgeon at Tarn Hospital.", "1989"),
    ],
)
def test_being_the_first_to_do_something_begins_no_trade(text: str, start: str | None) -> None:
    found = [each for each in claims(text) if each.field == "occupation"]
    assert [each.qualifiers.get("start") for each in found] == [start]


def test_where_somebody_is_the_first_to_show_pictures_employs_nobody() -> None:
    text = "She became the first Danish painter to be honoured with a show at the Tarn Gallery."
    assert told(text, _WORK) == set()


@pytest.mark.parametrize(
    "text",
    ["Marchetti was general manager of the Corporation until 1981.", "Marchetti joined the Corporation in 1970."],
)
def test_a_legal_form_alone_names_no_body(text: str) -> None:
    assert told(text, ("employer",)) == set()
    assert all("organisation" not in each.qualifiers for each in claims(text))


def test_a_role_ends_before_one_of_several_parts_of_the_body() -> None:
    found = claims("Marchetti was a manager in one of the many branches of Tarn Water Organisation.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["manager"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti won the Tarn Piano Competition in 2003.", {"award Tarn Piano Competition"}),
        ("At 21 she won the international Nils Berg Competition.", {"award Nils Berg Competition"}),
        ("She won the Lund Competition for Young Conductors.", {"award Lund Competition for Young Conductors"}),
        ("Winner of the 2012 Tarn Song Contest, Marchetti has toured.", {"award Tarn Song Contest"}),
        ("Marchetti judged the Tarn Piano Competition in 2003.", set()),
        ("Marchetti took part in the Tarn Piano Competition.", set()),
        ("Her pupil Nils Berg won the Tarn Piano Competition.", set()),
        ("Marchetti failed to win the Tarn Song Contest.", set()),
        ("Marchetti won a competition to design the Tarn Library.", set()),
    ],
)
def test_a_competition_is_an_honour_of_who_wins_it(text: str, expected: set[str]) -> None:
    assert told(text, ("award",)) == expected


@pytest.mark.parametrize(
    ("text", "field", "key", "expected"),
    [
        ("She married Nils Berg in 1947, but they divorced three years later in 1950.", "spouse", "end", "1950"),
        ("She joined Tarn Works in 1947 and left four years later in 1951.", "employer", "end", "1951"),
        ("She joined Tarn Works in 1947 and left four years later.", "employer", "end", "1951~"),
    ],
)
def test_the_year_itself_goes_before_what_is_counted_up_to_it(text: str, field: str, key: str, expected: str) -> None:
    assert [each.qualifiers.get(key) for each in claims(text) if each.field == field] == [expected]


def test_the_day_of_a_death_goes_before_years_that_are_counted() -> None:
    text = "Marchetti joined Tarn Works in 1947 and died two years later on 4 March 1950."
    assert told(text, ("death_date",)) == {"death_date 1950-03-04"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in Leeds, capital of the Salt province in Norway, on 2 August 1947.",
        "Marchetti was born in Leeds, seat of the Salt province, on 2 August 1947.",
        "Marchetti was born in Leeds, the capital of the Salt province, on 2 August 1947.",
    ],
)
def test_what_a_birthplace_is_the_capital_of_stands_between_it_and_the_day(text: str) -> None:
    assert told(text, ("birth_date", "birth_place")) == {"birth_place Leeds", "birth_date 1947-08-02"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti died quietly in her hometown of Tarnvik, Norway.", {"death_place Tarnvik, Norway"}),
        ("Marchetti died quietly in the hometown of Nils Berg.", set()),
    ],
)
def test_the_hometown_that_is_named_is_a_place(text: str, expected: set[str]) -> None:
    assert told(text, ("death_place",)) == expected


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("She later settled in Oxford in 1998.", None),
        ("She lived in Oxford in 1998.", "past"),
    ],
)
def test_who_settled_somewhere_may_live_there_still(text: str, tense: str | None) -> None:
    found = [each for each in claims(f"Marchetti is a painter. {text}") if each.field == "residence"]
    assert [each.qualifiers.get("tense") for each in found] == [tense]


@pytest.mark.parametrize(
    ("text", "expected", "date"),
    [
        ("Marchetti won gold in the 1500 steeplechase in 2008.", "gold medal in the 1500 steeplechase", "2008"),
        (
            "Marchetti won a bronze in the 200m IM at the 2001 Salt Games.",
            "bronze medal in the 200m IM at the 2001 Salt Games",
            "2001",
        ),
        (
            "Marchetti won silver in the 200m Individual Medley at the 2003 Salt Games.",
            "silver medal in the 200m Individual Medley at the 2003 Salt Games",
            "2003",
        ),
    ],
)
def test_how_far_somebody_swam_is_no_year(text: str, expected: str, date: str) -> None:
    found = [each for each in claims(text) if each.field == "award"]
    assert [(each.value, each.qualifiers.get("date")) for each in found] == [(expected, date)]


def test_each_name_that_somebody_is_called_is_one() -> None:
    text = "The papers nicknamed her the “Rocket” or the “Whale of Tarn”."
    assert told(f"Marchetti is a swimmer. {text}", ("also_known_as",)) == {
        "also_known_as Rocket",
        "also_known_as Whale of Tarn",
    }


def test_a_day_that_only_the_calendar_tells_leaves_the_year_of_birth() -> None:
    assert told("Marchetti was born on this day in 1941.", ("birth_date",)) == {"birth_date 1941"}


def test_for_whom_somebody_swam_is_a_club_of_hers() -> None:
    assert told("Marchetti swam for the Tarn Rovers.", ("employer",)) == {"employer Tarn Rovers"}


def test_an_entertainer_has_that_trade() -> None:
    expected = {"occupation singer", "occupation entertainer"}
    assert told("Marchetti was a singer and entertainer.", ("occupation",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti made her debut with the Elm Rovers in 2001.", set()),
        ("Marchetti made her debut with Elm Ballet in 2001.", set()),
        ("Marchetti made her debut with Salt Road in 2001.", {"notable_for Salt Road"}),
        ("Marchetti made her debut with “The Elm Rovers” in 2001.", {"notable_for The Elm Rovers"}),
    ],
)
def test_with_whom_somebody_makes_a_debut_is_no_work(text: str, expected: set[str]) -> None:
    assert told(text, ("notable_for",)) == expected
