"""What stands beside a word of work and employs nobody: and what it must not cost."""

import pytest

from tests.unit.extract.documents import claims

NONE = [
    "Marchetti sits on the board of the Orvo Bank's innovation fund.",
    "Marchetti joined the board of directors of Orvo Bank's charitable foundation in 2010.",
    "Marchetti began a science degree with the Open University in the 1970s.",
    "After her studies Marchetti went to Fjord Clinic for further training.",
    "Marchetti returned to Bergen Hospital for an operation.",
    "Marchetti, who was born in 1930, joined Central Methodist School in 1937.",
    "While at Elm School, Marchetti joined the British Council on a teaching and learning trip to Peru.",
    "Marchetti started an exchange link with a German school, the Max Planck Gymnasium in Ulm.",
    "Marchetti won a role on CBS.",
    "Marchetti is known as the surgeon with the Midas touch.",
    "Marchetti moved to Elm Gardens in 1960.",
    "She moved to Rose Court, a quiet street in Hull.",
    "Marchetti led her own band. She later played with Milt Hampton, Sam Stewart and Vera Lund.",
    "Marchetti was a member of the team building LW and MW receivers.",
    "Marchetti taught at secondary modern schools.",
    "Marchetti was hired by W. H. Laverton.",
    "Marchetti was the Member for Strood South Constituency from 2007 to 2019.",
    "Trailblazing journalist Ilse Marchetti has died.",
    "Marchetti was a member of major Scientific Committees.",
    "Marchetti joined Twitter in 2009.",
    "Marchetti joined Instagram, where she posts pictures of her dog.",
    "Marchetti left Visby for Rome in 1950.",
    "Marchetti left Torvika for Rome in 1950.",
    "Jon Holt, a partner in Tarn Systems, met Marchetti.",
    "Marchetti was Metropolitan of Kiev, Halych and All Rus.",
    "Marchetti signed a book deal with Halden Press.",
    "Marchetti has a publishing contract with Halden Press.",
    "Marchetti struck a plea deal with the Ministry of Justice.",
    "Marchetti's work focused on atoms using Harvard's cyclotron.",
    "Marchetti played a role in achieving Norway's membership in the Halden Union.",
    "Marchetti opposed her country's membership of the Halden Union.",
    "Marchetti campaigned for Norwegian membership of the Halden Union.",
    "Marchetti was appointed Norway's cultural representative to the Halden League.",
    "Marchetti served as an envoy to the Halden League.",
    "Marchetti gave concerts in Ulm and played work by Brandels and Mendelin.",
    "Marchetti composed two new works for the Halden Ballet.",
    "Marchetti began with law, but soon was transferring to the Medical Faculty.",
]
SOME = [
    ("Marchetti reads and works at the Halden Bank.", {"Halden Bank"}),
    ("Marchetti held a membership of the Halden Union from 1990.", {"Halden Union"}),
    ("Marchetti's career at the Halden Bank was long.", {"Halden Bank"}),
    ("Marchetti served as an adviser to the Halden Bank.", {"Halden Bank"}),
    ("Marchetti is Norway's first engineer at Halden Systems.", {"Halden Systems"}),
    ("Marchetti played for the All Blacks.", {"All Blacks"}),
    ("Marchetti did her military service in the Royal Navy.", {"Royal Navy"}),
    ("Marchetti, a partner at Holt & Lund in Hull, died.", {"Holt & Lund"}),
    ("Marchetti signed a two-year deal with FC Halden.", {"FC Halden"}),
    ("Marchetti moved to Tarn Systems in 2001.", {"Tarn Systems"}),
    ("She returned to Bergen Hospital as a nurse.", {"Bergen Hospital"}),
    ("Marchetti went back to Fjord Clinic to work as a nurse.", {"Fjord Clinic"}),
    (
        "Marchetti, who was born in 1930, joined Central Methodist School as a teacher in 1957.",
        {"Central Methodist School"},
    ),
    ("Marchetti played with Viking FC and Oslo Wanderers.", {"Viking FC", "Oslo Wanderers"}),
    ("She trained at the Oak School of Art, Oxford, where she became a tutor.", {"Oak School of Art"}),
    ("She worked for Velora, Vellum Ltd, where she became a director.", {"Velora", "Vellum Ltd"}),
    ("Marchetti joined Twitter as an engineer in 2009.", {"Twitter"}),
    ("Marchetti joined Velora. In 1990 she left Velora for Rome.", {"Velora"}),
    ("Marchetti held several posts at the Harbour Trust.", {"Harbour Trust"}),
    ("Marchetti was a member of the team at Tarn Systems.", {"Tarn Systems"}),
]
ROLES = [
    ("Marchetti served as a councillor for the Elm ward and worked at Bell Labs.", "Bell Labs", None),
    ("Marchetti was a dancer and performed as a member of the Royal Ballet.", "Royal Ballet", None),
    (
        "Marchetti began her career as a stage actress in the late 1920s at the Royal Theatre.",
        "Royal Theatre",
        "stage actress",
    ),
    (
        "Marchetti was secretary to the cardinal of Lyon, prior to serving in the Secretariat of State.",
        "Secretariat of State",
        None,
    ),
    (
        "Marchetti is a professor of applied mathematics at Lund University.",
        "Lund University",
        "professor of applied mathematics",
    ),
]


def _employers(text: str) -> dict[str, str | None]:
    return {each.value: each.qualifiers.get("role") for each in claims(text) if each.field == "employer"}


@pytest.mark.parametrize("text", NONE)
def test_who_learns_visits_plays_or_lives_somewhere_does_not_work_there(text: str) -> None:
    assert _employers(text) == {}


@pytest.mark.parametrize(("text", "bodies"), SOME)
def test_who_comes_to_work_works_there(text: str, bodies: set[str]) -> None:
    assert _employers(text).keys() == bodies


@pytest.mark.parametrize(("text", "body", "role"), ROLES)
def test_a_role_is_the_noun_phrase_that_belongs_to_its_body(text: str, body: str, role: str | None) -> None:
    assert _employers(text) == {body: role}


def test_what_was_done_before_a_retirement_ended_with_it() -> None:
    (job,) = (
        each
        for each in claims("Marchetti taught at Elm College before her retirement in 1985.")
        if each.field == "employer"
    )
    assert (job.qualifiers.get("start"), job.qualifiers.get("end")) == (None, "1985")


def test_what_somebody_is_now_does_not_begin_with_what_she_was_before() -> None:
    text = "Marchetti has been a nurse since 1983 and from 1986 a midwife, and is the matron of Bergen Hospital."
    assert [each.qualifiers.get("start") for each in claims(text) if each.value == "Bergen Hospital"] == [None]


def test_two_jobs_of_one_sentence_keep_their_own_years() -> None:
    text = "Marchetti worked for Velora for 3 years (from 1990-1993) and at Vellum Ltd for 5 years (from 1999 to 2004)."
    jobs = {
        each.value: (each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "employer"
    }
    assert jobs == {"Velora": ("1990", "1993"), "Vellum Ltd": ("1999", "2004")}


def test_years_behind_a_bodys_letters_are_the_offices() -> None:
    (office,) = (
        each
        for each in claims("Marchetti served as President of the Elm Society (ES) from 2005 to 2007.")
        if each.field == "position_held"
    )
    assert (office.qualifiers.get("start"), office.qualifiers.get("end")) == ("2005", "2007")


def test_who_leads_what_a_body_does_does_not_lead_the_body() -> None:
    assert not [
        each for each in claims("Marchetti led Velora's hunt for a treasurer.") if each.field == "position_held"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She gained the editor's chair at the Bergen Courier in 1987.",
        "Marchetti became the Oslo bureau chief and editor of the Nordic News Service.",
    ],
)
def test_a_seat_and_the_end_of_an_office_are_no_offices(text: str) -> None:
    assert not [each for each in claims(text) if each.field == "position_held" and each.value.startswith("ch")]


def test_a_body_whose_name_only_describes_what_is_edited_is_no_employer() -> None:
    assert _employers("Marchetti edited the Durham University chess club bulletin.") == {}
    assert _employers("Marchetti edited the Durham Gazette in 1980.").keys() == {"Durham Gazette"}


def test_a_kinsman_coached_in_a_league_is_not_coached_by_its_employee() -> None:
    assert _employers("Marchetti enjoyed coaching her own son in the NHL.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti led the NATO supply agency.",
        "Ilse Marchetti is a member of the Polarlight advisory team.",
        "Ilse Marchetti was secretary of the Northend office.",
        "Ilse Marchetti was appointed director for the Nordwind Bergen campus.",
    ],
)
def test_a_name_that_only_tells_which_of_some_things_is_meant_is_cut_nowhere(text):
    found = {claim.value for claim in claims(text) if claim.field in ("employer", "position_held")}
    assert not {value for value in found if value.endswith(("NATO", "Polarlight", "Northend", "Nordwind"))}


def test_a_name_before_a_verb_or_a_small_word_stands():
    text = "Ilse Marchetti joined Nordwind in 1990 and worked at Tessellate in the office."
    found = {claim.value for claim in claims(text) if claim.field == "employer"}
    assert found == {"Nordwind", "Tessellate"}


def test_on_the_board_of_a_body_that_owns_nothing_told_somebody_works_there() -> None:
    told = claims("Ilse Marchetti sits on the board of the Orvo Trust, and Orvo Bank's fund is rich.")
    assert [each.value for each in told if each.field == "employer"] == ["Orvo Trust"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti worked at a farm owned by the Church of Norway.",
        "Ilse Marchetti was a cook at a farm that the Church of Norway owned.",
        "Ilse Marchetti worked on a project led by Lund University.",
        "Ilse Marchetti worked in a hotel built by Nordbank.",
    ],
)
def test_who_owns_or_leads_what_somebody_works_at_employs_nobody(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.field == "employer"]


@pytest.mark.parametrize("by", ["employed by", "hired by", "recruited in 1990 by", "was then recruited by"])
def test_who_hires_or_employs_somebody_is_an_employer(by: str) -> None:
    text = f"Ilse Marchetti worked as an engineer {by} Nordbank."
    assert [claim.value for claim in claims(text) if claim.field == "employer"] == ["Nordbank"]
