"""Posts of those in public life: of republics, in the years of a term, alone below a name, and how long they were held."""

import pytest

from tests.unit.extract.documents import claims, shown, values


def held(text):
    return [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "position_held"
    ]


@pytest.mark.parametrize("post", ["Ambassador", "Senator", "Envoy"])
@pytest.mark.parametrize("land", ["Republic of Slovenia", "Kingdom of Norway"])
def test_an_office_of_a_republic_is_no_place(post, land):
    assert values(f"Ilse Marchetti was {post} of the {land}.", "position_held") == {f"{post.lower()} of the {land}"}


def test_a_land_is_still_one_by_its_long_name():
    assert values("Ilse Marchetti was born in the Republic of Slovenia.", "birth_place") == {"Republic of Slovenia"}


@pytest.mark.parametrize("front", ["In the years 2000-2005", "In the period 2000-2005", "From 2000 to 2005"])
def test_years_in_front_are_those_of_a_post(front):
    assert held(f"{front} Marchetti served as mayor of Corran.") == [("mayor of Corran", "2000", "2005")]


def test_a_post_with_its_field_is_one_of_the_body_before_it():
    (post,) = (
        each
        for each in claims("Marchetti was UN Deputy Secretary-General for Human Rights.")
        if each.field == "position_held"
    )
    assert (post.value, post.qualifiers["organisation"]) == ("deputy secretary-general for human rights", "UN")


@pytest.mark.parametrize("when", ["", " 2007-2012", " (2007 – 2012)"])
def test_a_post_alone_below_a_name_is_read_between_blank_lines(when):
    text = f"Ilse Marchetti\n\nPresident of Slovenia{when}\n\nMarchetti was born in Lom."
    assert held(text) == [("president of Slovenia", *(("2007", "2012") if when else (None, None)))]


@pytest.mark.parametrize(
    "page",
    [
        "Team\n\nDirector of Sales\n\nIlse Marchetti\n\nDirector of Marketing\n\nOle Holm\n\nHolm was born in Lom.",
        "Ole Holm\n\nMayor of Corran 2007-2012\n\nIlse Marchetti was born in Lom.",
        "Ilse Marchetti\n\nOle Holm\n\nMayor of Corran\n\nHolm was born in Lom.",
        "Ilse Marchetti\n\nMinister of Trade resigns\n\nMarchetti was born in Lom.",
        "Ilse Marchetti\n\nEarly life\n\nMarchetti was born in Lom.",
    ],
)
def test_a_post_below_or_above_anothers_name_is_not_hers(page):
    assert held(page) == []


def test_each_post_stands_below_its_holder():
    page = (
        "Team\n\nOle Holm\n\nDirector of Sales\n\nIlse Marchetti\n\nDirector of Marketing\n\nMarchetti was born in Lom."
    )
    assert held(page) == [("director of Marketing", None, None)]


@pytest.mark.parametrize(
    ("which", "start", "end"),
    [
        ("she was until 1999", "1992", "1999"),
        ("she has been ever since", "1992", None),
        ("was a town until 1999", "1992", None),
    ],
)
def test_which_one_was_until_ends_a_post(which, start, end):
    assert held(f"In 1992, she became mayor of Corran, which {which}.") == [("mayor of Corran", start, end)]


@pytest.mark.parametrize("with_whom", [" with Ole Holm", " together with Ole Holm", ""])
def test_who_shares_a_prize_has_it(with_whom):
    assert shown(f"Ilse Marchetti is the co-recipient of the 2011 Lumen Prize{with_whom}.", "award") == ["Lumen Prize"]


def test_a_winner_who_is_named_behind_has_the_prize_alone():
    assert shown("Ilse Marchetti met the Lumen Prize winner Ole Holm.", "award") == []


@pytest.mark.parametrize("offer", ["an offer to", "Ole Holm's offer to"])
def test_what_was_offered_and_accepted_is_held(offer):
    (post,) = (
        each
        for each in claims(f"In 1998 Marchetti accepted {offer} become culture minister.")
        if each.field == "position_held"
    )
    assert (post.modality.value, post.value, post.qualifiers["start"]) == ("asserted", "culture minister", "1998")


@pytest.mark.parametrize("fate", ["rejected", "considered", "refused to accept", "has not accepted", "would accept"])
def test_what_was_offered_alone_is_not_held(fate):
    found = claims(f"Marchetti {fate} an offer to become culture minister.")
    assert not [each for each in found if each.field == "position_held" and each.modality.value == "asserted"]


@pytest.mark.parametrize("how", ["took the post of", "accepted the post of"])
def test_who_takes_a_post_holds_it(how):
    assert values(f"Marchetti {how} mayor of Corran in 1998.", "position_held") == {"mayor of Corran"}


@pytest.mark.parametrize("called", ["called her into his cabinet to become", "brought her into the cabinet as"])
def test_whom_somebody_calls_into_a_government_has_the_post(called):
    text = f"Ilse Marchetti painted. In 1998, Ole Holm {called} Minister of Culture."
    assert values(text, "position_held") == {"minister of culture"}


@pytest.mark.parametrize("which", ["the new", "the first", "the next"])
def test_which_one_may_stand_before_the_body_of_a_post(which):
    assert values(f"Marchetti was elected {which} Heron Society president in 2024.", "position_held") == {
        "president of the Heron Society"
    }


def test_another_president_of_a_body_is_somebody_else():
    assert values("Marchetti met the new Heron Society president in 2024.", "position_held") == set()


@pytest.mark.parametrize(
    ("behind", "subject"),
    [("in biology", "biology"), ("in physics in 1999", "physics"), ("in England", None), ("in record time", None)],
)
def test_a_subject_may_stand_behind_the_school(behind, subject):
    (school,) = (
        each
        for each in claims(f"Marchetti earned a degree from the University of Corran {behind}.")
        if each.field == "educated_at"
    )
    assert school.qualifiers.get("subject") == subject


def test_a_child_with_an_age_is_counted():
    (child,) = (
        each
        for each in claims("Marchetti has a nine-year-old son and a two-year-old daughter.")
        if each.field == "child"
    )
    assert (child.qualifiers["sons"], child.qualifiers["daughters"]) == ("1", "1")


@pytest.mark.parametrize("office", ["District Comptroller's Office", "Prime Minister's Office", "Mayor's Office"])
def test_the_office_of_who_leads_it_is_a_body(office):
    assert values(f"Marchetti worked at the {office} from 1999.", "employer") == {office}


@pytest.mark.parametrize("none", ["went to the Mayor's Office on Monday", "worked at the mayor's office"])
def test_an_office_that_somebody_goes_to_employs_nobody(none):
    assert values(f"Marchetti {none}.", "employer") == set()


@pytest.mark.parametrize(
    "fields",
    [
        "trade and the economy",
        "the environment, spatial planning and public works",
        "the environment, energy and the sea",
        "the sea",
    ],
)
def test_a_minister_is_told_with_all_that_is_governed(fields):
    assert held(f"She was minister of {fields} from 1999 to 2001.") == [(f"minister of {fields}", "1999", "2001")]


@pytest.mark.parametrize("rest", ["has worked as a diplomat", "a diplomat", "works as a diplomat"])
def test_what_somebody_is_besides_is_no_part_of_a_trade(rest):
    assert set(shown(f"She is a professor of maritime law and {rest}.", "occupation")) == {
        "professor of maritime law",
        "diplomat",
    }


def test_who_waits_for_an_office_does_not_hold_it():
    assert values("Marchetti was prime minister in waiting for years.", "position_held") == set()


def test_whom_a_party_endorses_is_not_its_member():
    assert values("Marchetti was endorsed by the Heron Party.", "political_affiliation") == set()


def test_a_year_inside_an_award_is_its_date():
    (award,) = (each for each in claims("Marchetti received the World Baker 2004 award.") if each.field == "award")
    assert (award.value, award.qualifiers["date"]) == ("World Baker 2004 award", "2004")


def test_a_persons_name_before_a_year_is_no_award():
    assert shown("The Ilse Marchetti 2004 award went to Berg.", "award") == []


@pytest.mark.parametrize(
    ("which", "post", "start"),
    [
        ("in 1980, which she became head of in 1991", "head", "1991"),
        (", which she became director of in 1991", "director", "1991"),
        (", which she remains chairwoman of", "chairwoman", None),
    ],
)
def test_a_post_may_end_with_what_it_is_of(which, post, start):
    text = f"She joined the Heron Institute{'' if which.startswith(',') else ' '}{which}."
    (found,) = (each for each in claims(text) if each.field == "position_held")
    assert (found.value, found.qualifiers["organisation"], found.qualifiers.get("start")) == (
        post,
        "Heron Institute",
        start,
    )


@pytest.mark.parametrize("which", ["which was head of the league", "which she became director of Corran Bank after"])
def test_a_post_with_another_body_is_none_of_the_one_before(which):
    found = [
        each.qualifiers.get("organisation")
        for each in claims(f"She joined the Heron Institute, {which}.")
        if each.field == "position_held"
    ]
    assert "Heron Institute" not in found


def test_where_somebody_is_a_scholar_gives_no_scholarship():
    (award,) = (
        each
        for each in claims("Marchetti was a Fulbright scholar at Heron University in 1985.")
        if each.field == "award"
    )
    assert dict(award.qualifiers) == {"date": "1985"}


def test_a_visiting_fellow_is_one_of_the_body():
    assert values("Marchetti was a visiting fellow at Heron University.", "employer") == {"Heron University"}


@pytest.mark.parametrize("visit", ["died while visiting the director of", "was visiting a friend at"])
def test_whom_somebody_visits_at_a_body_is_no_employer(visit):
    assert values(f"Marchetti {visit} Heron University.", "employer") == set()


@pytest.mark.parametrize(
    "matter", ["Health Surveillance", "Rural Development", "Civic Renewal", "Water Quality and Sanitation"]
)
def test_an_office_is_for_whatever_matter_its_words_tell(matter):
    text = f"Ilse Marchetti was Deputy Secretary for {matter} in the State of Elmland."
    assert {each.lower() for each in values(text, "position_held")} == {f"deputy secretary for {matter.lower()}"}


def test_a_name_behind_a_matter_is_none_of_it():
    text = "Deputy Minister for Health Ilse Marchetti opened the ward."
    assert values(text, "position_held") == {"deputy minister for health"}


@pytest.mark.parametrize("rank", ["force", "deputy force", "squadron", "battalion"])
def test_a_commander_is_one_of_a_part_of_the_forces(rank):
    text = f"Ilse Marchetti was {rank} commander of the Elmland Mission until 1993."
    assert held(text) == [(f"{rank} commander of the Elmland Mission", None, "1993")]


@pytest.mark.parametrize("kind", ["organisation", "aid organisation", "research institute", "trade union", "network"])
def test_what_kind_of_body_somebody_heads_is_no_part_of_its_name(kind):
    assert values(f"Ilse Marchetti is the president of the {kind} Terra Viva.", "position_held") == {
        "president of Terra Viva"
    }


@pytest.mark.parametrize("body", ["regional council", "cantonal parliament", "district council"])
def test_who_is_elected_to_a_council_of_whatever_region_is_its_member(body):
    assert values(f"Ilse Marchetti was elected to the {body} in 2005.", "position_held") == {f"member of the {body}"}
