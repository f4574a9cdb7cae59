"""Posts and jobs in the frames that papers and lives tell them in: whose they are, with what body, and when."""

import pytest

from tests.unit.extract.documents import claims, told

WORK = ("employer", "occupation", "position_held")


def read(text: str, *fields: str) -> list[tuple[str, dict[str, str]]]:
    """Return what is claimed of the person's work in ``text``, each with its qualifiers but for the tense."""
    found = [each for each in claims(text) if each.field in (fields or WORK) and each.modality.counts]
    return [(each.display, {key: str(v) for key, v in each.qualifiers.items() if key != "tense"}) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti became finance minister, and her husband, Piet Odell, became vice-president of Kestrel Foods.",
        "Marchetti was a painter, and her brother, Piet, became director of Kestrel Foods.",
        "Marchetti moved to Hull, and Piet Odell became director of Kestrel Foods.",
        "Marchetti moved to Bath, and her husband, Piet Odell, became director of Kestrel Foods.",
    ],
)
def test_what_another_becomes_in_the_next_clause_is_his_own(text: str) -> None:
    assert not any("Kestrel" in each for each in told(text, WORK))


def test_who_goes_to_a_town_called_like_somebody_does_not_die_with_the_next_one() -> None:
    text = "Marchetti moved to Hull, and her husband, Piet Odell, died in Leeds in 1990."
    assert not told(text, ("death_date", "death_place"))


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti grew up in Lom. She wrote to Owen Pryce during his time as director of the Harbour Board.",
        "Marchetti met Owen Pryce during his years as director of the Harbour Board.",
        "Marchetti met Owen Pryce after his resignation as director of the Harbour Board.",
        "Marchetti met Ewan Pryce in his time as a nurse at Elm Hospital.",
    ],
)
def test_the_time_in_a_post_of_whom_somebody_meets_is_not_hers(text: str) -> None:
    assert not told(text, WORK)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti grew up in Lom. She met Owen Pryce during her time as director of the Harbour Board.",
        "Marchetti opened a school during her time as director of the Harbour Board.",
    ],
)
def test_her_own_time_in_a_post_is_hers(text: str) -> None:
    assert "position_held director of the Harbour Board" in told(text, WORK)


@pytest.mark.parametrize(
    ("posts", "first"),
    [
        ("minister of health and chief surgeon of Elm Park Clinic", "minister of health"),
        ("finance minister and a researcher at the Tarn Institute", "finance minister"),
        ("both speaker of parliament and a researcher at the Tarn Institute", "speaker of parliament"),
        ("governor of Porto and chief executive of Lumen Energy", "governor of Porto"),
    ],
)
def test_an_office_with_its_own_matter_has_no_body_of_the_post_behind_it(posts: str, first: str) -> None:
    assert (first, {}) in read(f"Marchetti was {posts}.", "position_held")


def test_two_posts_of_one_body_share_it() -> None:
    found = read("Marchetti was president and chief executive of Lumen Energy.", "position_held")
    assert found == [("president of Lumen Energy", {"organisation": "Lumen Energy"})]


@pytest.mark.parametrize(
    ("way", "post"),
    [
        ("and was promoted to head of research", "head of research"),
        (", becoming chairman", "chairman"),
        (", where she became chairman", "chairman"),
    ],
)
def test_a_post_that_somebody_rises_to_is_of_the_body_joined(way: str, post: str) -> None:
    text = f"Marchetti joined Lumen Energy in 1989{'' if way[0] == ',' else ' '}{way} in 1992."
    assert (post, {"organisation": "Lumen Energy", "start": "1992"}) in read(text, "position_held")


@pytest.mark.parametrize("post", ["minister of health", "director of public prosecutions"])
def test_a_public_office_is_none_of_the_body_joined_before(post: str) -> None:
    assert (post, {"start": "1992"}) in read(f"Marchetti joined Lumen Energy in 1989 and became {post} in 1992.")


@pytest.mark.parametrize("when", ["In 2012, the Harbour Trust {}", "The Harbour Trust {} in 2012"])
def test_who_is_named_president_by_a_body_is_its_president(when: str) -> None:
    found = dict(read(f"{when.format('named Marchetti as its president')}.", "position_held"))
    assert found == {"president": {"organisation": "Harbour Trust", "manner": "named", "start": "2012"}}


@pytest.mark.parametrize("time", ["from 1994 to 1997", "(1994–1997)"])
@pytest.mark.parametrize("frame", ["moved to Elm Academy, where she worked as", "worked at Elm Academy as"])
def test_work_told_behind_its_body_has_role_and_time(frame: str, time: str) -> None:
    found = read(f"Marchetti {frame} a music teacher {time}.", "employer")
    assert found == [("Elm Academy", {"role": "music teacher", "start": "1994", "end": "1997"})]


def test_what_an_invitation_was_accepted_for_is_done() -> None:
    assert told("Marchetti accepted an invitation to become rector of Tarn College in 1975.", ("position_held",))
    declined = claims("Marchetti declined an invitation to become rector of Tarn College in 1975.")
    assert not any(each.modality.counts for each in declined if each.field == "position_held")


def test_who_accepts_a_post_begins_in_it_then() -> None:
    found = read("Marchetti accepted the post of director of the Harbour Board in June 1972.", "position_held")
    assert found == [("director of the Harbour Board", {"organisation": "Harbour Board", "start": "1972-06"})]


def test_a_ranked_trade_keeps_its_field() -> None:
    found = read("Marchetti was appointed senior lecturer in nursing at Tarn College in 1990.", "position_held")
    assert [value for value, _ in found] == ["senior lecturer in nursing"]


@pytest.mark.parametrize("role", ["editor", "director"])
def test_a_tenure_as_a_sentences_subject_is_its_owners(role: str) -> None:
    text = (
        f"Marchetti grew up in Lom. Her tenure as {role} of the Tarn Courier from 1990 to 1994 was marked by strikes."
    )
    assert any(value.endswith("Tarn Courier") for value, _ in read(text, "employer", "position_held"))


def test_who_starts_as_a_clerk_and_works_up_was_both_in_one_body() -> None:
    found = read("Marchetti started at Lumen Energy as a clerk and worked her way up to finance director.")
    assert ("Lumen Energy", {"role": "clerk"}) in found
    assert ("finance director", {"organisation": "Lumen Energy"}) in found


def test_who_starts_at_a_school_as_a_pupil_does_not_work_there() -> None:
    assert not told("Marchetti started at Elm School as a nine-year-old.", ("employer",))


@pytest.mark.parametrize("verb", ["died in Leeds in 1990", "became director of Kestrel Foods"])
@pytest.mark.parametrize(
    "first",
    [
        "sold her house to Nils Holm",
        "served under Nils Holm (1994–2001)",
        "was ambassador to Portugal",
        "lived in York with Nils Holm",
    ],
)
def test_kin_behind_a_comma_begin_a_clause_of_their_own(first: str, verb: str) -> None:
    text = f"Marchetti {first}, and her husband, Piet Odell, {verb}."
    found = told(text, (*WORK, "death_date", "death_place"))
    assert not any("Leeds" in each or "1990" in each or "Kestrel" in each for each in found)


def test_who_lives_with_two_others_still_dies_herself() -> None:
    text = "Marchetti lived in York with Nils Holm and her husband, Piet Odell, and died in Leeds in 1990."
    assert "death_place Leeds" in told(text, ("death_place",))


def test_two_bodies_of_states_behind_one_another_are_two() -> None:
    found = told("Marchetti worked for the Ministry of Finance and the National Health Service.", ("employer",))
    assert found == {"employer Ministry of Finance", "employer National Health Service"}


def test_a_ministry_of_two_matters_is_one() -> None:
    found = told("Marchetti worked for the Ministry of Culture and the National Heritage.", ("employer",))
    assert found == {"employer Ministry of Culture and the National Heritage"}


def test_lines_that_each_end_with_their_time_are_no_wrapped_paragraph() -> None:
    rows = (
        "Company secretary, Nordic Timber, 1983–1985",
        "Medical director, Tarn Infirmary, 1993–1995",
        "Headteacher, Harbour Road School, 1997–2002",
    )
    found = dict(read("Ilse Marchetti\n\nCareer\n\n" + "\n".join(rows), "position_held"))
    assert found["medical director of Tarn Infirmary"]["start"] == "1993"


def test_so_many_years_later_is_not_counted_from_a_birth_once_something_has_come_between() -> None:
    text = "Ilse Marchetti was born in Graz in 1941. She joined Elm Hospital and became its director two years later."
    assert not any("start" in qualifiers for _, qualifiers in read(text, "position_held"))


def test_a_post_risen_to_did_not_begin_when_the_body_was_joined() -> None:
    text = "In May 1973, Marchetti joined Elm Park Clinic as a potter and rose to become its director."
    assert ("Elm Park Clinic", {"role": "potter", "start": "1973-05"}) in read(text)
    assert ("director", {"organisation": "Elm Park Clinic"}) in read(text, "position_held")


def test_under_whom_somebody_served_is_no_part_of_the_post() -> None:
    text = "Marchetti served as head of press under Piet Duarte at the Harbour Board from 1994 to 2001."
    assert not any("Duarte" in each for each in told(text, WORK))


def test_two_posts_of_one_body_share_their_time() -> None:
    found = read("Marchetti was secretary and treasurer of the Harbour Trust from 1984 to 1988.", "position_held")
    assert [(each["start"], each["end"]) for _, each in found] == [("1984", "1988"), ("1984", "1988")]


@pytest.mark.parametrize("post", ["finance minister", "director of the Harbour Board"])
def test_who_is_replaced_as_something_was_it_until_then(post: str) -> None:
    ((value, told_of),) = read(f"Marchetti was replaced as {post} by Piet Odell in 1990.", "position_held")
    assert (value, told_of["end"]) == (post, "1990")


def test_who_takes_over_from_somebody_as_editor_is_the_editor() -> None:
    found = read("Marchetti took over from Piet Odell as editor of the Tarn Courier in 1975.", "employer")
    assert found == [("Tarn Courier", {"role": "editor", "start": "1975"})]


def test_who_holds_the_first_of_two_posts_at_one_college_has_not_the_others_field() -> None:
    found = read("Marchetti was dean of law and lecturer in economics of King Olav College.", "position_held")
    assert found == [("dean of law of King Olav College", {"organisation": "King Olav College"})]


def test_two_bodies_are_two_where_the_second_is_for_somebody() -> None:
    found = told("Marchetti worked for the Society for Rural Nurses and the Children's Rights Network.", ("employer",))
    assert "employer Children's Rights Network" in found


def test_an_office_of_several_matters_is_whole_on_a_line_of_a_timeline() -> None:
    rows = "1997 Becomes minister of education, culture and sport\n1999 Elected to parliament"
    found = read(f"Ilse Marchetti\n\nTimeline\n\n{rows}", "position_held")
    assert "minister of education, culture and sport" in [value for value, _ in found]


def test_the_later_posts_of_a_row_in_a_body_are_in_it() -> None:
    text = "Marchetti was at the Harbour Trust for 20 years, first as sales manager, then as vice-president."
    assert read(text, "position_held") == [
        ("sales manager", {"organisation": "Harbour Trust"}),
        ("vice-president", {"organisation": "Harbour Trust"}),
    ]


def test_who_studies_first_as_one_thing_and_then_as_another_holds_no_post() -> None:
    text = "Marchetti studied at the Elm Institute, first as an undergraduate and then as a doctoral student."
    assert not told(text, WORK)


def test_what_one_does_in_a_role_tells_the_office_and_the_part_in_a_film_does_not() -> None:
    assert told("In her role as mayor of Porto, Ilse Marchetti opened a bridge.", ("position_held",))
    assert not told("Marchetti is known for her role as mayor of Porto in the film Rain.", ("position_held",))


def test_a_time_behind_two_posts_of_two_bodies_is_that_of_the_second() -> None:
    found = dict(read("Marchetti was director of the Harbour Trust and attorney general until 1990.", "position_held"))
    assert "end" not in found["director of the Harbour Trust"]
    assert found["attorney general"]["end"] == "1990"


@pytest.mark.parametrize("way", ["and was promoted to headmistress", ", becoming headmistress"])
def test_a_trade_that_somebody_rises_to_in_a_body_is_a_post_there(way: str) -> None:
    text = f"Marchetti joined Elm School in 1989{'' if way[0] == ',' else ' '}{way} in 1992."
    assert ("headmistress", {"organisation": "Elm School", "start": "1992"}) in read(text, "position_held")


def test_of_two_posts_one_behind_the_other_the_last_alone_ends_with_the_work() -> None:
    text = "Marchetti worked at the Harbour Trust, first as head of sales and later as vice-president, and retired in 1990."
    found = dict(read(text, "position_held"))
    assert found["vice-president"]["end"] == "1990"
    assert "end" not in found["head of sales"]


@pytest.mark.parametrize(
    ("way", "body"),
    [
        ("and rose to become president", "Lumen Energy"),
        (", becoming director general", "Lumen Energy"),
        ("and became president", None),
        ("and became mayor", None),
        ("and rose to become finance minister", None),
    ],
)
def test_a_head_is_the_bodys_where_the_words_say_that_one_rose_to_it(way: str, body: str | None) -> None:
    text = f"Marchetti joined Lumen Energy in 1990{'' if way[0] == ',' else ' '}{way} in 2000."
    ((_, qualifiers),) = read(text, "position_held")
    assert qualifiers.get("organisation") == body


def test_a_department_and_a_chair_at_one_university_are_two_posts() -> None:
    found = read("Marchetti was head of the physics department and professor of chemistry of Tarn University.")
    assert ("head of the physics department of Tarn University", {"organisation": "Tarn University"}) in found


def test_those_on_whom_somebody_acts_as_a_nurse_are_no_nurses() -> None:
    found = read("Marchetti saved many children as a nurse at Elm Hospital.", "employer")
    assert found == [("Elm Hospital", {"role": "nurse"})]


def test_who_is_voted_in_begins_then() -> None:
    found = read("Marchetti was voted in as president of the Harbour Trust in 2021.", "position_held")
    assert found == [("president of the Harbour Trust", {"organisation": "Harbour Trust", "start": "2021"})]


def test_years_in_brackets_behind_whose_government_it_was_are_the_posts() -> None:
    found = read("Marchetti was minister of health in Piet Odell's government (1932–1936).", "position_held")
    assert found == [("minister of health", {"start": "1932", "end": "1936"})]


def test_a_body_that_somebody_left_for_another_ends_before_that() -> None:
    text = "Marchetti left a post at the University of Graz for Norway in 1990."
    assert told(text, ("employer",)) == {"employer University of Graz"}


def test_who_returns_to_a_council_to_work_there_does_not_sit_in_it() -> None:
    assert told("Marchetti returned to Leeds City Council as deputy commissioner.", ("position_held",)) == {
        "position_held deputy commissioner"
    }
    assert told("Marchetti was returned to parliament as member for Leeds East.", ("position_held",)) >= {
        "position_held member of parliament"
    }
