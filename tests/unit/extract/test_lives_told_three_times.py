"""What pages of three kinds say of one life: posts that others give, bodies with what they are for, schools, homes, names that one is called by."""

import pytest

from tests.unit.extract.documents import claims, told, values

_WORK = ("employer", "position_held")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Marchetti was appointed by NATO Secretary General Per Holm as special envoy for water.",
            "special envoy for water",
        ),
        ("Marchetti was named by the firm's chief executive Per Holm as finance director.", "finance director"),
        ("Marchetti was appointed by Governor Per Holm as chief justice.", "chief justice"),
    ],
)
def test_the_post_of_who_appoints_somebody_is_not_hers(text, post):
    assert values(text, "position_held") == {post}


def test_who_is_only_appointed_by_a_holder_has_no_post():
    assert told("Marchetti was appointed by NATO Secretary General Per Holm.", _WORK) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Nordic Council appointed former Chilean president Ilse Marchetti as high commissioner for water.",
        "The Nordic Council chose former Chilean president Ilse Marchetti as high commissioner for water.",
        "Nordic Council Director-General Per Holm appointed former Chilean president Ilse Marchetti as high commissioner for water.",
    ],
)
def test_a_former_post_is_not_of_the_body_that_calls_its_holder(text):
    found = claims(text)
    assert ("position_held", "president of Chile") in {(each.field, each.value) for each in found}
    assert not [each for each in found if each.field == "employer" and each.qualifiers.get("role") == "president"]


def test_a_post_between_a_body_and_a_name_is_of_that_body():
    assert told("Elm Bank president Ilse Marchetti lives in Hull.", _WORK) == {
        "employer Elm Bank",
        "position_held president of the Elm Bank",
    }


def test_who_holds_a_post_with_a_hyphen_is_no_part_of_the_bodys_name():
    text = "Nordic Council General-Secretary Per Holm praised Elm Bank president Ilse Marchetti."
    assert values(text, "employer") == {"Elm Bank"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Marchetti is a trustee of the Alliance for a Clean Baltic.", "Alliance for a Clean Baltic"),
        (
            "Marchetti is a trustee of the Alliance for a Greener Harvest in Asia, which others fund.",
            "Alliance for a Greener Harvest in Asia",
        ),
    ],
)
def test_a_body_is_named_with_what_it_wants(text, body):
    assert [each.qualifiers["organisation"] for each in claims(text) if each.field == "position_held"] == [body]


def test_a_body_that_somebody_left_for_a_job_is_none_of_that_job():
    assert "Shell" not in " ".join(told("Marchetti left the Labour Movement for a Shell job in 2011.", _WORK))


def test_things_that_a_body_is_for_are_no_bodies():
    text = "She was secretary of the Partnership for Elderly, Widowed and Blind Seamen."
    assert not [
        each for each in values(text, "employer") if each != "Partnership for Elderly, Widowed and Blind Seamen"
    ]


def test_what_kind_of_body_it_is_stands_not_in_a_post():
    text = "Marchetti is the chairwoman of global shipping group Elm Marine."
    assert values(text, "position_held") == {"chairwoman of Elm Marine"}


def test_what_a_post_is_for_stays_before_a_firm():
    text = "Marchetti is the head of marketing at the company Elm Marine."
    assert "head of Elm Marine" not in values(text, "position_held")


def test_words_for_a_group_of_firms_are_left_out_of_a_post():
    text = "Marchetti is the chairwoman of worldwide shipping groups Elm Global and Oak Marine."
    assert "chairwoman of Elm Global" in values(text, "position_held")


def test_a_firm_is_named_without_where_it_is_based():
    assert values("Marchetti works for South African-based Elm Wireless.", "employer") == {"Elm Wireless"}
    assert values("Marchetti works for Oslo-based Elm Wireless.", "employer") == {"Elm Wireless"}


@pytest.mark.parametrize("verb", ["started", "founded"])
def test_a_firm_that_has_but_one_name_is_told_by_it(verb):
    assert values(f"She {verb} a small firm named Elm Robotics in 1988.", "employer") == {"Elm Robotics"}


def test_research_that_somebody_conducted_was_at_work():
    text = "She conducted research at the Elm Academy of Sciences until 1985."
    assert values(text, "employer") == {"Elm Academy of Sciences"}
    assert values("She conducted interviews at the Elm Academy of Sciences.", "employer") == set()


@pytest.mark.parametrize(
    "text",
    [
        "In 1984, she got money to train to be a specialist in geology at the University of Elm.",
        "She trained to become a nurse at the University of Elm.",
        "She trained as a nurse at the University of Elm.",
    ],
)
def test_where_somebody_studies_to_become_something_is_a_school(text):
    assert told(text, ("educated_at", "employer")) == {"educated_at University of Elm"}


def test_where_a_brother_studied_to_become_something_is_not_hers():
    assert values("Her brother studied to become a vet at the University of Elm.", "educated_at") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marchetti, popularly known as the ‘Bone Surgeon’, works in Hull.", "Bone Surgeon"),
        ("Marchetti, known as the ‘Reed Surgeon’, works in Hull.", "Reed Surgeon"),
        ('Marchetti, known as "Doctor Marvel", works in Hull.', "Doctor Marvel"),
    ],
)
def test_a_name_in_quotation_marks_is_told_whole_and_as_it_is_written(text, name):
    assert values(text, "also_known_as") == {name}


@pytest.mark.parametrize(
    "where", ["a town in far western Norway with two mines", "a small town near Kitwe", "a suburb of Oslo"]
)
def test_where_a_home_lies_is_no_second_home(where):
    assert values(f"Her family settled in Lom, {where}.", "residence") == {"Lom"}


def test_two_homes_are_two():
    assert values("She lived in Lom and Kitwe.", "residence") == {"Lom", "Kitwe"}


def test_what_is_the_work_of_two_makes_no_pair_of_them():
    text = (
        "In 2005, she and the chemist Drew Holm discovered that salt helps.\n"
        "For it, Dr. Marchetti was awarded the Elm Prize in 2023 alongside Drew Holm, for the weight of their work. "
        "She served as CEO of Salter from 2006 to 2013."
    )
    assert values(text, "position_held") == {"CEO of Salter"}


def test_two_who_do_something_together_are_a_pair():
    text = "Ines Holm and Ilse Marchetti were arrested in 1999. She was born in Lom."
    assert values(text, "birth_place") == set()


def test_an_adviser_to_somebody_has_the_post_and_no_trade_besides():
    text = "In 1994 she became an adviser to the minister of fisheries."
    assert told(text, ("occupation", "position_held")) == {"position_held adviser to the minister of fisheries"}
    assert values("She was an adviser.", "occupation") == {"adviser"}


@pytest.mark.parametrize("what", ["international shipping group", "the Oslo-based charity", "the trading company"])
def test_founders_are_of_the_body_and_not_of_what_it_is(what):
    text = f"Marchetti is the founder and chairwoman of {what} Elm Marine."
    assert values(text, "position_held") == {"founder of Elm Marine", "chairwoman of Elm Marine"}


def test_a_post_that_names_nothing_is_told_with_the_one_of_its_page():
    text = (
        "Marchetti was president of Chile between 2005 and 2009. After her term as president, Marchetti moved to Lom."
    )
    assert values(text, "position_held") == {"president of Chile"}


def test_a_post_of_one_of_two_bodies_stays():
    text = "Marchetti was president of the Elm Club. She was president of the Oak Club. After her term as president, she left."
    assert "president" in values(text, "position_held")


def test_a_post_with_its_own_time_stays():
    text = "Marchetti was president of the Elm Club. In 1999 she was elected president."
    assert values(text, "position_held") == {"president of the Elm Club", "president"}
