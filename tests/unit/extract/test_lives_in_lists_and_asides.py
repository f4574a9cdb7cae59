"""What lists, tables' heads, brackets and asides of a life say, and what they only seem to say."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def qualified(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    """Return the values of a field with what is said of their time and how they came about."""
    keys = ("start", "end", "date", "manner", "conferrer", "role")
    return [
        (each.value, {key: each.qualifiers[key] for key in keys if key in each.qualifiers})
        for each in claims(text)
        if each.field == field
    ]


@pytest.mark.parametrize(
    ("brackets", "place"),
    [
        ("(née Lagos; born 3 May 1951)", []),
        ("(née Lagos, born 1951 in Oslo)", ["Oslo"]),
        ("(née Hamar Lund; 3 May 1951)", []),
    ],
)
def test_a_maiden_name_in_brackets_that_is_a_towns_too_is_no_place_of_birth(brackets: str, place: list[str]) -> None:
    text = f"Ilse Marchetti {brackets} is a Danish weaver."
    assert shown(text, "birth_place") == place
    assert shown(text, "birth_date") != []


@pytest.mark.parametrize("head", ["Award | Year", "Award | Year | Result", "Prize\tYear\tCategory"])
def test_the_head_of_a_table_of_honours_is_no_honour(head: str) -> None:
    text = f"Ilse Marchetti\n\nAwards\n{head}\nHeron Prize | 1988\nLapwing Medal | 1990"
    assert shown(text, "award") == ["Heron Prize", "Lapwing Medal"]


@pytest.mark.parametrize("mark", ["- ", "* ", "• "])
def test_labels_and_values_that_have_a_bullet_each_are_rows(mark: str) -> None:
    lines = ["Born:", "3 May 1951, Hamar, Norway", "Nationality:", "Danish", "Died:", "9 June 2014, Oslo, Norway"]
    text = "Ilse Marchetti\n" + "\n".join(mark + line for line in lines)
    assert told(text, ("birth_date", "birth_place", "nationality", "death_date", "death_place")) == {
        "birth_date 1951-05-03",
        "birth_place Hamar, Norway",
        "nationality Danish",
        "death_date 2014-06-09",
        "death_place Oslo, Norway",
    }


def test_bullets_below_notable_works_are_no_part_of_the_titles() -> None:
    text = "Ilse Marchetti\nNotable Works\n- Madder: A Memoir (1988)\n- The Blue Vat (1994)"
    assert shown(text, "notable_for") == ["Madder: A Memoir", "The Blue Vat"]


def test_a_village_in_front_of_a_chain_of_places_is_a_part_of_it() -> None:
    text = "Ilse Marchetti\nBorn: 3 May 1951, Fossum village, Hamar, Norway\nOccupation: Weaver"
    assert shown(text, "birth_place") == ["Fossum village, Hamar, Norway"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marchetti founded the Blue Vat Movement in 1977, a drive against aniline.",
        "Marchetti made her name by founding the Blue Vat Movement in 1977.",
        "In 1977, she launched the Blue Vat Movement.",
    ],
)
def test_a_movement_that_somebody_founds_is_a_body_and_no_party(sentence: str) -> None:
    text = f"Ilse Marchetti is a weaver. {sentence}"
    assert qualified(text, "employer") == [("Blue Vat Movement", {"role": "founder", "start": "1977"})] or (
        shown(text, "employer") == ["Blue Vat Movement"]
    )
    assert shown(text, "political_affiliation") == []


@pytest.mark.parametrize(
    "sentence",
    ["She led the Civil Rights Movement in the city.", "She was a leader of the Elm Resistance Movement."],
)
def test_a_movement_that_somebody_leads_may_be_an_event(sentence: str) -> None:
    assert (
        told(f"Ilse Marchetti is a weaver. {sentence}", ("employer", "position_held", "political_affiliation")) == set()
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2006, she was honoured for founding Vat Bank.",
        "She was honoured in 2006 for founding Vat Bank.",
        "She received the Heron Prize in 2006 for her work at Vat Bank.",
        "She won the Heron Prize in 2006 for her pioneering work in establishing Vat Bank.",
    ],
)
def test_the_time_of_an_honour_is_not_that_of_what_it_is_given_for(sentence: str) -> None:
    times = [given for _, given in qualified(f"Ilse Marchetti is a weaver. {sentence}", "employer")]
    assert times != []
    assert all({"start", "date", "end"}.isdisjoint(given) for given in times)


def test_the_time_behind_what_an_honour_is_given_for_is_its_own() -> None:
    text = "Ilse Marchetti was honoured for founding Vat Bank in 1977."
    assert qualified(text, "employer") == [("Vat Bank", {"role": "founder", "start": "1977"})]


@pytest.mark.parametrize(
    "place", [", at the Hamar hospital", " at the Hamar hospital", ", at the Dye Institute in Oslo,"]
)
def test_where_somebody_is_honoured_does_not_give_the_honour(place: str) -> None:
    text = f"Ilse Marchetti was awarded the Heron Prize{place} in 2014."
    assert [given.get("conferrer") for _, given in qualified(text, "award")] == [None]


def test_an_election_is_not_how_somebody_came_to_what_was_held_besides() -> None:
    text = (
        "Ilse Marchetti sat as an elected member of Parliament and from March 2006 to May 2009 served as "
        "Assistant Minister for Fisheries."
    )
    manners = {value: given.get("manner") for value, given in qualified(text, "position_held")}
    assert manners == {"member of Parliament": "elected", "assistant minister for fisheries": None}


@pytest.mark.parametrize(
    ("post", "value"),
    [
        ("Special Envoy on Climate Change", "special envoy on climate change"),
        ("Special Rapporteur on Human Rights", "special rapporteur on human rights"),
        ("Special Rapporteur on Violence against Women", "special rapporteur on violence against women"),
        ("Special Adviser on Gender Equality", "special adviser on gender equality"),
    ],
)
def test_the_matter_of_a_special_envoy_is_whole(post: str, value: str) -> None:
    assert shown(f"Ilse Marchetti served as {post} from 2003 to 2009.", "position_held") == [value]


@pytest.mark.parametrize(
    "times",
    [
        "(1971, 1976–79, 1980–87)",
        "(in 1971, from 1976 to 1979 and from 1980 to 1987)",
        "in 1971, from 1976 to 1979 and from 1980 to 1987",
    ],
)
def test_terms_in_a_row_are_all_read_where_the_first_is_a_year_alone(times: str) -> None:
    found = qualified(f"Ilse Marchetti was mayor of Hamar {times}.", "position_held")
    assert [given for _, given in found] == [
        {"date": "1971"},
        {"start": "1976", "end": "1979"},
        {"start": "1980", "end": "1987"},
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marchetti wove in Norway, becoming the first woman in her county to take a PhD at Bergen University in 1968.",
        "Earned a PhD in botany at Bergen University in 1968, becoming the first woman to do so.",
    ],
)
def test_the_first_woman_that_somebody_became_is_nobody_else(sentence: str) -> None:
    text = f"Ilse Marchetti\n\nEducation\n\n{sentence}"
    assert shown(text, "educated_at") == ["Bergen University"]


def test_an_office_behind_a_trade_in_the_line_below_a_name_is_held() -> None:
    text = (
        "Ilse Marchetti\n\nDanish weaver, first woman mayor of Hamar.\n\nShe served as minister of culture (1974–79)."
    )
    assert shown(text, "position_held") == ["mayor of Hamar", "minister of culture"]


def test_a_line_below_a_name_on_somebody_else_gives_no_office() -> None:
    text = "Ilse Marchetti\n\nNurse Anna Lund, mayor of Hamar, spoke."
    assert shown(text, "position_held") == []


def test_of_how_many_somebody_came_first_is_no_body_counted() -> None:
    text = "Ilse Marchetti finished Hamar School, where she came third out of 900 students in the county."
    assert shown(text, "related") == []


def test_a_long_row_with_a_bar_is_no_beginning_of_the_sentence_below_it() -> None:
    row = "Awards | " + " ".join(
        f"{each} Civil Courage Prize" for each in ("Heron", "Lapwing", "Curlew", "Plover", "Snipe", "Dunlin")
    )
    text = f"Ilse Marchetti\n{row} |\nIlse Marchetti (born 3 May 1951) is a Danish weaver."
    assert told(text, ("birth_date", "occupation")) == {"birth_date 1951-05-03", "occupation weaver"}


@pytest.mark.parametrize("post", ["founder", "co-founder", "treasurer", "owner"])
def test_a_president_beside_a_post_of_bodies_is_the_president_of_that_body(post: str) -> None:
    text = f"Marchetti is the president and {post} of Hamar Hospital."
    assert "president of Hamar Hospital" in shown(f"Ilse Marchetti is a weaver. {text}", "position_held")


def test_posts_that_are_joined_in_a_row_are_two() -> None:
    text = "Ilse Marchetti\n\nCareer\n2001–2005: Founder and Artistic Director, Vat Theatre"
    assert sorted(shown(text, "position_held")) == ["artistic director", "founder"]


def test_a_wedding_in_brackets_below_a_trade_dates_no_trade() -> None:
    text = "Ilse Marchetti\nOccupation: Weaver, dyer\n(m. 1973; divorced)\nChildren: 3"
    assert all("start" not in given for _, given in qualified(text, "occupation"))


@pytest.mark.parametrize("team", ["Denmark's sprint team", "Norway's national team"])
def test_a_member_of_a_countrys_team_is_no_member_of_the_country(team: str) -> None:
    text = f"Ilse Marchetti was picked as a member of {team} in 1990."
    assert shown(text, "position_held") == []


def test_several_members_of_a_body_are_others() -> None:
    text = "Ilse Marchetti is a singer. Marchetti stayed on as several members of the Vat Band left."
    assert shown(text, "employer") == []


def test_the_time_behind_a_work_that_won_a_prize_is_the_prizes() -> None:
    text = "Ilse Marchetti won her first Heron Award (best weaving) for her album 'Madder' in 1998."
    assert qualified(text, "award") == [("Heron Award", {"date": "1998"})]
    assert qualified(text, "notable_for") == [("Madder", {})]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Heron Prize for the Promotion of Peace", "Heron Prize for the Promotion of Peace"),
        ("Heron Prize for the Defence of Human Rights", "Heron Prize for the Defence of Human Rights"),
        ("Heron Prize for the promotion of peace", "Heron Prize"),
        ("Heron Prize for the Red Wall", "Heron Prize"),
    ],
)
def test_what_a_prize_promotes_is_of_its_name_where_it_has_capitals(name: str, value: str) -> None:
    assert shown(f"Ilse Marchetti won the {name} in 2004.", "award") == [value]


def test_another_name_behind_how_the_first_is_spoken_is_read() -> None:
    text = "Ilse Marchetti (French: [ilz (ɛ)maʁ]; also known as Ilse Hamar Marchetti; born 3 May 1951) is a weaver."
    assert shown(text, "also_known_as") == ["Ilse Hamar Marchetti"]


def test_a_second_ministry_behind_a_semicolon_has_its_own_time() -> None:
    text = (
        "From May 2011 to June 2013, Ilse Marchetti served as Minister of Tourism; and from June 2013 to "
        "September 2014, as Minister of Culture."
    )
    assert qualified(text, "position_held") == [
        ("minister of tourism", {"start": "2011-05", "end": "2013-06"}),
        ("minister of culture", {"start": "2013-06", "end": "2014-09"}),
    ]


@pytest.mark.parametrize("words", ["was raised in Kenya’s capital, Nairobi", "lives in Norway's capital, Oslo"])
def test_a_capital_behind_its_country_is_the_home(words: str) -> None:
    assert shown(f"Ilse Marchetti {words}.", "residence") == [words.rsplit(maxsplit=1)[-1]]


def test_a_convent_where_somebody_was_taught_is_a_school() -> None:
    assert shown("Ilse Marchetti studied at the Convent of Saint Olave and Anne.", "educated_at") == [
        "Convent of Saint Olave and Anne"
    ]
    assert shown("Ilse Marchetti entered the Convent of Saint Olave and Anne in 1920.", "educated_at") == []


def test_kin_called_by_a_middle_name_of_the_person_are_kin() -> None:
    text = "Ilse Olava Marchetti is a weaver. Her sister Olava worked at Hamar Bank."
    assert shown(text, "employer") == []


@pytest.mark.parametrize(
    ("words", "award", "count"),
    [
        ("three World Championship silver medals in the 800 m", "World Championship silver medal in the 800 m", "3"),
        ("World Championship gold", "World Championship gold medal", None),
        ("two European Championship medals", "European Championship medal", "2"),
        ("the World Championship twice", "World Championship", "2"),
    ],
)
def test_a_medal_of_a_championship_is_no_championship_won(words: str, award: str, count: str | None) -> None:
    found = [each for each in claims(f"Ilse Marchetti won {words}.") if each.field == "award"]
    assert [(each.value, each.qualifiers.get("count")) for each in found] == [(award, count)]


def test_a_row_of_a_nationality_ends_with_its_sentence() -> None:
    text = "Ilse Marchetti is a weaver. Nationality: Denmark. Approx. Net Worth: Undisclosed."
    assert shown(text, "nationality") == ["Denmark"]


def test_a_chain_of_places_behind_born_is_no_name() -> None:
    text = "Ilse Marchetti born Fossum, Lund, Hamar District, Norway May 9, 1973."
    assert shown(text, "also_known_as") == []


def test_the_time_of_the_next_school_is_not_that_of_the_one_before() -> None:
    text = "Ilse Marchetti studied at Lund College, and finally from 1972 at Hamar University."
    assert qualified(text, "educated_at")[0] == ("Lund College", {})
