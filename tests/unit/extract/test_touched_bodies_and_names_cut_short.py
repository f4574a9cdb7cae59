"""A body that somebody only set up a branch of or came to study at, a field behind a post, and prizes and times that are told to their end."""

from tests.unit.extract.documents import claims, shown


def _told(text: str, field: str, key: str) -> list[tuple[str, str | None]]:
    return [
        (each.display, each.qualifiers.get(key)) for each in claims(text, published="2024-05-02") if each.field == field
    ]


def test_who_sets_up_the_branch_of_a_body_has_not_founded_that() -> None:
    assert shown("Ilse Marchetti founded the Porto chapter of Amnesty International.", "employer") == []
    assert shown("Ilse Marchetti set up an arm of Elm Bank.", "employer") == []
    assert shown("Ilse Marchetti founded Elm Bank.", "employer") == ["Elm Bank"]


def test_who_joins_a_university_of_a_town_to_study_does_not_work_there() -> None:
    joined = "Ilse Marchetti joined the renowned Tessel University, Hull to"
    assert shown(f"{joined} pursue her higher studies.", "employer") == []
    assert shown(f"{joined} teach law.", "employer") == ["Tessel University"]


def test_what_a_director_directs_behind_a_comma_is_no_body_where_it_is_a_field() -> None:
    assert shown("Ilse Marchetti served at Elm Bank as the Director, Company Law.", "employer") == ["Elm Bank"]
    assert shown("Ilse Marchetti served as Director, Salt Museum.", "employer") == ["Salt Museum"]


def test_an_owner_joined_to_a_participle_is_no_part_of_a_name() -> None:
    for led in ("Dahl-controlled", "Hull-listed", "Dahl-backed"):
        assert shown(f"Ilse Marchetti joined the {led} Salt Group in 1969.", "employer") == ["Salt Group"]


def test_a_prize_reaches_over_a_list_of_fields() -> None:
    won = "Ilse Marchetti won the Quist Prize for"
    assert shown(f"{won} Peace, Law and Public Health in 1980.", "award") == [
        "Quist Prize for Peace, Law and Public Health"
    ]
    assert shown(f"{won} Fiction, the Dahl Medal and the Lark Award.", "award") == [
        "Quist Prize for Fiction",
        "Dahl Medal",
        "Lark Award",
    ]
    assert shown(f"{won} Peace, Ada Dahl and Per Holt said.", "award") == ["Quist Prize for Peace"]


def test_who_did_something_while_at_a_body_is_not_said_to_be_there_still() -> None:
    text = "While at Elm Bank, Ilse Marchetti {} farmers."
    assert _told(text.format("wrote rules for"), "employer", "tense") == [("Elm Bank", None)]
    assert _told(text.format("teaches"), "employer", "tense") == [("Elm Bank", "present")]


def test_a_home_since_a_year_began_then_and_is_not_of_the_past() -> None:
    text = "Ilse Marchetti opened a bakery in Porto, her home since 1996."
    assert _told(text, "residence", "start") == [("Porto", "1996")]
    assert _told(text, "residence", "tense") == [("Porto", None)]


def test_an_appointment_that_a_committee_asks_others_to_approve_is_not_made() -> None:
    text = "The committee {} the appointment of Ilse Marchetti as governor of the Bank of Tides."
    modalities = [
        {each.modality.value for each in claims(text.format(verb)) if each.field == "position_held"}
        for verb in (
            "recommends that the House approves",
            "suggests that Parliament confirm",
            "made a loan and approved",
        )
    ]
    assert modalities == [{"intended"}, {"intended"}, {"asserted"}]


def test_a_birth_told_with_a_child_behind_it_is_not_that_of_the_parent() -> None:
    assert shown("In May 1969 was born his son Per, and in 1974 a girl.", "birth_date") == []
    assert shown("Ilse Marchetti was born in 1969.", "birth_date") == ["1969"]


def test_what_somebody_became_at_a_later_time_did_not_begin_at_the_one_in_front() -> None:
    went = "In 1988, Ilse Marchetti went to live in Oslo, becoming a professor"
    late = f"{went} at the Winterakademie für neue Kunst, in Ulm, in 1992."
    assert ("professor", "1988") not in _told(late, "occupation", "start")
    assert ("professor", "1988") in _told(f"{went}.", "occupation", "start")
