"""Lives of those in office: how they are hailed, rows of posts over brackets, careers and their turns, days below a name."""

import pytest

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from tests.unit.extract.documents import claims, values


def held(text):
    return {
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("by"))
        for each in claims(text)
        if each.field == "position_held"
    }


@pytest.mark.parametrize("hailed", ["Ilseben", "Ilsebhai", "Ilsebehn"])
def test_a_first_name_may_have_sister_or_brother_behind_it(hailed):
    assert values(f"{hailed} Marchetti was born on 8 May 1934.", "birth_date") == {"1934-05-08"}


@pytest.mark.parametrize(("one", "other"), [("Reuben Hale", "Re Hale"), ("Kenji Hale", "Ken Hale")])
def test_other_names_with_such_an_end_are_no_shorter_ones(one, other):
    assert likeness(name(one), name(other)) is not Likeness.SAME


@pytest.mark.parametrize(("body", "field"), [("Labour", "employer"), ("Conservative", "political_affiliation")])
def test_an_association_of_labour_is_no_party(body, field):
    assert values(f"Marchetti joined the Corran {body} Association in 1951.", field) == {f"Corran {body} Association"}


@pytest.mark.parametrize("aside", ["(Tarn Province, Bohol)", "(the capital)", "(an island)"])
def test_a_row_of_offices_goes_on_over_brackets(aside):
    found = {post for post, *_ in held(f"Marchetti was governor of Corran {aside} and mayor of Oslo.")}
    assert found == {"governor of Corran", "mayor of Oslo"}


def test_a_place_is_never_cut_inside_its_brackets():
    assert all(
        "(" not in each.value or each.value.endswith(")")
        for each in claims(
            "Marchetti was born in Corran (Tarn Province, an island) and lives in Lom (Bulgaria; then a kingdom)."
        )
    )


@pytest.mark.parametrize("turn", ["came to an end", "ended", "began in 1990", "took a turn"])
@pytest.mark.parametrize("long", ["", "thirty-year "])
@pytest.mark.parametrize(("first", "second"), [("potter", "weaver"), ("gardener", "judge")])
def test_a_career_has_its_trades_whatever_became_of_it(first, second, long, turn):
    text = f"Marchetti moved. Her {long}career as a {first} and {second} {turn}."
    assert values(text, "occupation") == {first, second}


@pytest.mark.parametrize(
    "text", ["Marchetti was moved as the judge came in.", "Marchetti spoke, and the judge ended the day."]
)
def test_a_judge_who_comes_in_is_somebody_else(text):
    assert values(text, "occupation") == set()


@pytest.mark.parametrize("does", ["sit as a", "serve as", "act as"])
def test_somebody_is_elected_by_a_body_to_serve_as_what(does):
    assert held(f"In 1995 Marchetti was elected by the Corran Assembly to {does} judge on the Tarn Court.") <= {
        ("judge on the Tarn Court", "1995", None),
        ("judge on the Tarn Court", "1995", "the Corran Assembly"),
    }
    assert held(f"Marchetti was appointed by the Corran Bank to {does} head of the Tarn Fund in 1990.") <= {
        ("head of the Tarn Fund", "1990", "the Corran Bank"),
    }


@pytest.mark.parametrize("behind", ["", " (Age 77)", " (aged 77)"])
@pytest.mark.parametrize("between", ["", "Oslo, Norway\n"])
def test_two_days_below_a_name_are_those_of_a_life(between, behind):
    text = f"Ilse Marchetti\n{between}Mar 30, 1929 – Jul 22, 2006{behind}\nShe was a painter."
    assert (values(text, "birth_date"), values(text, "death_date")) == ({"1929-03-30"}, {"2006-07-22"})


def test_two_days_of_a_show_below_a_name_are_no_life():
    text = "Ilse Marchetti\nAug 31, 2004 – Jun 21, 2005 (aged 12 and above)\nMarchetti shows her work."
    assert values(text, "birth_date") == set()


@pytest.mark.parametrize("whose", ["of Per Dahl", "of her brother", "of Dr Per Dahl"])
@pytest.mark.parametrize("how", ["election", "appointment", "resignation"])
def test_the_choice_of_somebody_else_gives_nobody_else_an_office(how, whose):
    text = f"Ilse Marchetti became vice president in 1994 upon the {how} {whose} as president."
    assert values(text, "position_held") == {"vice president"}


@pytest.mark.parametrize("how", ["election", "appointment"])
def test_the_choice_of_somebody_is_the_own_office(how):
    text = f"The {how} of Ilse Marchetti as mayor of Corran came as a surprise."
    assert values(text, "position_held") == {"mayor of Corran"}


@pytest.mark.parametrize("title", ["Sir", "Dame"])
@pytest.mark.parametrize("body", ["BRAC", "Acme", "Corran Bank"])
def test_a_knights_title_behind_a_body_is_none_of_its_name(body, title):
    found = {
        each.qualifiers["organisation"]
        for each in claims(f"The chairman of {body} {title} Ilse Marchetti spoke.")
        if "organisation" in each.qualifiers
    }
    assert found == {body}


@pytest.mark.parametrize("name", ["Sir Tom Hale Institute", "Corran Sir Tom Hale Hospital"])
def test_a_house_named_for_a_knight_keeps_his_title(name):
    assert values(f"Marchetti worked at the {name}.", "employer") == {name}


def test_a_label_may_say_that_there_may_be_several():
    text = "Ilse Marchetti\nPolitical partyCorran Party\nSpouse(s)Per Dahl (divorced)\nResidence(s)Oslo, Norway\nEducationHeron College\n\nMarchetti is a painter."
    assert (values(text, "spouse"), values(text, "residence")) == ({"Per Dahl"}, {"Oslo, Norway"})
