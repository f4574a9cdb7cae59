"""How encyclopedias, dictionaries of biography, archives and genealogies tell of a life."""

import pytest

from tests.unit.extract.documents import claims, shown

VITALS = {"birth_date": "1926", "birth_place": "Ulm", "death_date": "1983", "death_place": "Lyon"}
LIFE = "(born 1926, Ulm—died 1983, Lyon)"


@pytest.mark.parametrize(
    "names",
    [
        ", in full Ilse Mary Marchetti,",
        ", pseudonym Tonton Kuma,",
        ", byname of Ilse Mary Marchetti,",
        ", original name Ida Moll, also called Ruth Berg,",
    ],
)
def test_a_life_in_brackets_behind_other_names_is_whose_they_are(names: str) -> None:
    read = claims(
        f"Ilse Marchetti{names} {LIFE}, Chadian novelist, essayist, and diplomat whose tales mocked the court."
    )
    assert {each.field: each.value for each in read if each.field in VITALS} == VITALS
    assert [each.value for each in read if each.field == "occupation"] == ["novelist", "essayist", "diplomat"]
    assert [each.value for each in read if each.field == "nationality"] == ["Chadian"]


def test_a_life_behind_the_stage_name_of_another_is_not() -> None:
    read = claims(f"Ilse Marchetti married Ida Moll, stage name Lux {LIFE}, Chadian novelist.")
    assert not [each for each in read if each.field in (*VITALS, "occupation")]


@pytest.mark.parametrize("degree", ["M.D., 1928", "M.B., 1928", "Ph. D., 1928", "M. D., 1928"])
def test_the_letters_of_a_degree_are_no_mark_of_birth_or_death(degree: str) -> None:
    read = claims(f"Ilse Marchetti was educated at Pest University, Szeged ({degree}), and died in Ulm.")
    assert not [each for each in read if each.field in ("birth_date", "death_date")]


@pytest.mark.parametrize(
    "title",
    [
        "ILSE MARCHETTI PAPERS, 1938–1999",
        "Ilse Marchetti Collection (1938–1999)",
        "ILSE MARCHETTI FONDS, 1938–1999",
        "Papers of Ilse Marchetti, 1938–1999",
        "Diaries and letters of Ilse Marchetti, 1938–1999",
    ],
)
def test_the_years_of_papers_are_no_life(title: str) -> None:
    assert not claims(f"{title}\n\nThe papers fill two boxes.")


def test_the_years_behind_a_name_alone_are_one() -> None:
    assert shown("ILSE MARCHETTI, 1938–1999\n\nThe papers fill two boxes.", "birth_date") == ["1938"]


def test_children_of_a_couple_are_no_word_on_the_parents_of_either() -> None:
    assert not shown(
        "Marchetti was a weaver.\n\nChildren of Ilse Marchetti and Otto Binder:\n1. Jan, b. 1804", "parent"
    )
    assert not shown(
        "Marchetti was a weaver.\n\nChildren of Otto Binder and Ilse Marchetti:\n1. Jan, b. 1804", "parent"
    )
    assert shown("Children of Otto Binder and Ruth Moll, Ilse Marchetti and her brother grew up in Ulm.", "parent") == [
        "Otto Binder",
        "Ruth Moll",
    ]


@pytest.mark.parametrize("body", ["Nordic Academy of Sciences", "Swedish Academy", "Royal Nepal Academy"])
def test_who_is_admitted_to_a_learned_academy_is_a_member(body: str) -> None:
    told = f"Marchetti was a poet. In 1969 she was admitted to the {body}."
    assert (shown(told, "employer"), shown(told, "educated_at")) == ([body], [])


@pytest.mark.parametrize("body", ["Academy of Fine Arts", "Royal Academy of Music", "Elm Academy"])
def test_who_is_admitted_to_another_academy_learns_there(body: str) -> None:
    told = f"Marchetti was a poet. In 1969 she was admitted to the {body}."
    assert (shown(told, "employer"), shown(told, "educated_at")) == ([], [body])


def test_who_is_admitted_to_a_hospital_is_neither() -> None:
    told = "Marchetti was a poet. She was the first nurse admitted to Elm Hospital, and was admitted to the bar."
    assert (shown(told, "employer"), shown(told, "educated_at")) == ([], [])


def test_the_adjective_of_a_church_is_no_body() -> None:
    told = "The Congregational Church grew. Marchetti was a Congregational pastor."
    assert not shown(told, "employer")
    assert shown("The Tagblatt Press grew. Marchetti was a Tagblatt editor.", "employer") == ["Tagblatt"]


@pytest.mark.parametrize(
    ("told", "employers"),
    [
        ("spent four years at the Hollis Seminary, and was ordained there", []),
        ("spent four years at the University of Kent as a lecturer", ["University of Kent"]),
        ("spent nine years at the University of Kent", ["University of Kent"]),
        ("spent four years at Acme Bank", ["Acme Bank"]),
        ("left Lund University after a year", []),
        ("left Elm College after two years to concentrate on acting", []),
        ("left Lund University after twenty years", ["Lund University"]),
        ("left Acme Bank after a year", ["Acme Bank"]),
    ],
)
def test_a_few_years_at_a_school_may_be_those_of_a_pupil(told: str, employers: list[str]) -> None:
    assert shown(f"Marchetti was a poet. She {told}.", "employer") == employers


def test_who_founds_a_part_of_a_body_has_not_founded_the_body() -> None:
    assert shown("Marchetti founded the Zion Institute at Lund University.", "employer") == ["Zion Institute"]
    assert shown("Marchetti founded the Zion Clinic and the Elm Hospital.", "employer") == [
        "Zion Clinic",
        "Elm Hospital",
    ]


def test_where_a_fellowship_is_held_is_not_who_gave_it() -> None:
    held = claims("Marchetti held a Nansen fellowship at the University of Lund in 1960.")
    given = claims("Marchetti held a Nansen fellowship from the University of Lund in 1960.")
    assert [each.qualifiers.get("conferrer") for each in held if each.field == "award"] == [None]
    assert [each.qualifiers.get("conferrer") for each in given if each.field == "award"] == ["University of Lund"]


def test_where_a_body_lies_has_no_president() -> None:
    told = claims("Marchetti set up the Zion Mission at Ndwedwe, of which she remained president.")
    assert [each.qualifiers["organisation"] for each in told if each.field == "position_held"] == ["Zion Mission"]


def test_a_row_of_records_has_its_title_in_a_cell() -> None:
    rows = "Marchetti is a singer.\n\nDiscography\nYear\tTitle\tLabel\n1964\tSongs of the Sea\tElm Records\n"
    assert shown(rows, "notable_for") == ["Songs of the Sea"]


@pytest.mark.parametrize(
    ("told", "day", "place"),
    [
        ("She hanged herself in Lund in 1955.", ["1955"], ["Lund"]),
        ("In 1955, she drowned herself near Lund.", ["1955"], ["near Lund"]),
        ("She shot herself in the foot in Lund in 1955.", [], []),
        ("She shot herself in Lund in 1955 but survived.", [], []),
        ("She tried to hang herself in Lund in 1955.", [], []),
        ("Her brother Jan hanged himself in Lund in 1955.", [], []),
    ],
)
def test_who_dies_by_their_own_hand_dies(told: str, day: list[str], place: list[str]) -> None:
    text = f"Marchetti was a poet. {told}"
    assert (shown(text, "death_date"), shown(text, "death_place")) == (day, place)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Her poems appeared under the pen name Ashru.", ["Ashru"]),
        ("Her first verses came out in 1943 in the monthly Sharada under the pen name “Ashru” (Tear).", ["Ashru"]),
        ("The poems of her brother appeared under the pen name Lux.", []),
        ("Her stories about Ida Berg appeared under the editor Jan Moll.", []),
    ],
)
def test_the_name_that_her_works_appear_under_is_hers(told: str, names: list[str]) -> None:
    assert shown(f"Marchetti was a poet. {told}", "also_known_as") == names


@pytest.mark.parametrize("land", ["what is now KwaZulu-Natal", "present-day Thuringia"])
def test_a_land_of_today_is_nobody_whom_kin_behind_it_are_of(land: str) -> None:
    told = f"Marchetti was born near Groutville, in {land}, the fifth child of Mbiko Marchetti, a driver, and his wife Ada."
    assert shown(told, "parent") == ["Mbiko Marchetti", "Ada"]


@pytest.mark.parametrize(
    ("told", "schools"),
    [
        ("Educated at the village school and at Elm College, Marchetti became a poet.", ["Elm College"]),
        ("Educated at the local girls' gymnasium and at Elm University, Marchetti moved.", ["Elm University"]),
        ("Marchetti was educated at a convent school in Ulm and Elm College.", ["Elm College"]),
        ("Educated at the village school, Marchetti worked at a clinic and at Oak University.", []),
        ("Marchetti studied at the local school and taught at Elm College.", []),
    ],
)
def test_a_school_without_a_name_hides_none_behind_it(told: str, schools: list[str]) -> None:
    assert shown(told, "educated_at") == schools


def test_games_are_nobody_whose_kin_are_told_of_behind_them() -> None:
    told = "Her son, Jan Marchetti, rowed for Chad at the 1996 Olympics, and her younger brother Ole was a painter."
    assert shown(f"Marchetti was a poet. {told}", "sibling") == ["Ole"]


def test_a_hospital_of_children_has_them_in_its_name() -> None:
    assert shown("Marchetti worked at the Children's Hospital in 1950.", "employer") == ["Children's Hospital"]
    assert not shown("Marchetti worked for Children's author Ida Moll.", "employer")


def test_who_edits_with_another_edits() -> None:
    told = shown("Marchetti was co-editor of the weekly Izwi Lethu.", "position_held")
    assert told == ["co-editor of Izwi Lethu"]


def test_a_box_on_one_line_is_parted_by_its_dashes() -> None:
    read = claims(
        "Creator: Marchetti, Ilse – Born: Recife, 22 January 1917 – Died: Ulm, 30 May 2001 – Profession: engineer\n\n"
        "Ilse Marchetti built bridges."
    )
    assert {(each.field, each.value) for each in read} == {
        ("birth_date", "1917-01-22"),
        ("birth_place", "Recife"),
        ("death_date", "2001-05-30"),
        ("death_place", "Ulm"),
        ("occupation", "engineer"),
    }


def test_a_timeline_tells_where_somebody_lives_and_teaches() -> None:
    read = claims("Ilse Marchetti was a poet.\n\n1969–1972 – Lives in Santiago\n1975–1980 – Teaches at Elm School\n")
    told = {each.field: (each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in read}
    assert told["residence"] == ("Santiago", "1969", "1972")
    assert told["employer"] == ("Elm School", "1975", "1980")


@pytest.mark.parametrize(
    "award",
    [
        "Grand Prix Littéraire du Golfe de Guinée",
        "Premio Nacional de Literatura",
        "Prix Marchand de la Ville de Lyon",
        "Medalla de Oro al Mérito Artístico",
    ],
)
def test_an_honour_of_another_tongue_goes_on_behind_its_own_name(award: str) -> None:
    assert shown(f"Marchetti received the {award} in 1959.", "award") == [award]
    assert shown("Marchetti received the Prix Littéraire from the Académie de Lyon.", "award") == ["Prix Littéraire"]


def test_a_title_goes_on_behind_small_words_of_other_tongues() -> None:
    told = "Marchetti is a writer. Her novel Salz came first. It was followed by Cloche contre Tambour (1958)."
    assert "Cloche contre Tambour" in shown(told, "notable_for")


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("She became Ilse Moll when she married in 1940.", ["Ilse Moll"]),
        ("She became Ilse Moll on her marriage to Otto Moll in 1940.", ["Ilse Moll"]),
        ("Ruth Berg became Ruth Moll when she married.", []),
        ("She became Ada Moll's friend when she married.", []),
    ],
)
def test_who_becomes_somebody_by_marrying_is_called_so(told: str, names: list[str]) -> None:
    assert shown(f"Marchetti was a poet. {told}", "also_known_as") == names


def test_who_is_a_member_since_her_youth_is_one() -> None:
    told = "Marchetti was a poet. A member of the Elm Club since her student days, she lived in Ulm."
    assert shown(told, "employer") == ["Elm Club"]
    other = "Marchetti was a poet. A friend of the Elm Club since her student days, she lived in Ulm."
    assert not shown(other, "employer")


def test_the_number_before_a_child_is_no_count_of_them() -> None:
    told = "Ilse Marchetti was a poet.\n\nChildren\n1. Michael Marchetti, b. 1804\n2. Ida Marchetti, b. 1810\n"
    assert shown(told, "child")[0] == "Michael Marchetti"
    assert "one child" not in shown(told, "child")
    assert shown("Ilse Marchetti was a poet.\n\nChildren\n2\n", "child") == ["two children"]


def test_a_word_alone_is_a_title_in_a_row_with_its_year() -> None:
    rows = "Marchetti is a singer.\n\nAlbums\n1964\tKimpwanza\tAfrican Sun\n"
    assert shown(rows, "notable_for") == ["Kimpwanza"]


def test_the_nation_of_trades_that_stand_alone_is_read() -> None:
    life = "(b Cochabamba, 9 April 1887; d La Paz, 30 Aug 1961). Bolivian composer and pianist. Marchetti was shy."
    assert (shown(life, "nationality"), shown(life, "occupation")) == (["Bolivian"], ["composer", "pianist"])


def test_honours_that_she_received_are_hers() -> None:
    told = "Among the honours she received were the Biruni State Prize (1973) and the Elm Medal."
    assert shown(f"Marchetti was a poet. {told}", "award") == ["Biruni State Prize", "Elm Medal"]
    other = "Among the honours that her brother received were the Biruni State Prize (1973) and the Elm Medal."
    assert not shown(f"Marchetti was a poet. {other}", "award")


def test_who_signs_an_entry_below_the_works_is_none() -> None:
    works = "Marchetti was a poet.\n\nWritings\nCantos del Ande (La Paz, 1929)\nCARLOS M. VOGT\n"
    assert shown(works, "notable_for") == ["Cantos del Ande"]


@pytest.mark.parametrize("kin", ["a son, Ramzi Moll, is", "a friend, the nurse Ida Moll, is", "another son is"])
def test_what_kin_of_nobody_are_behind_a_semicolon_is_theirs(kin: str) -> None:
    told = f"Marchetti was a poet. She lived in Ulm until 1976; {kin} a painter in Paris."
    assert shown(told, "occupation") == ["poet"]
    assert shown("Marchetti lived in Ulm; a mother of two, she is a painter.", "occupation") == ["painter"]


def test_a_resident_officer_holds_a_post() -> None:
    told = "Marchetti was resident medical officer at the Elm Hospital before moving to Ulm."
    assert shown(told, "position_held") == ["resident medical officer at the Elm Hospital"]
    assert not shown("Marchetti is a resident of Ulm.", "position_held")
