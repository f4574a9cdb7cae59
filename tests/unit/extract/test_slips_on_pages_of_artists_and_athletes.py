"""What pages about artists and athletes say that is no fact of theirs, or one of another kind than it looks."""

import pytest

from tests.unit.extract.documents import claims, shown, told

NAME = "Ilse Marchetti"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Marchetti was a true fighter,” said Per Vik.", []),
        ("Marchetti was a fighter, whatever came.", []),
        ("Marchetti was a fighter in the Tarn militia.", ["fighter"]),
        ("Marchetti was a resistance fighter.", ["resistance fighter"]),
        ("Ilse Marchetti, prince of Tarn tailors, is 80.", []),
        ("Ilse Marchetti, queen of actresses, is 80.", []),
        ("Ilse Marchetti, the poet of the pitch, is 80.", []),
        ("Ilse Marchetti, a poet of the mountains, is 80.", ["poet"]),
        ("Ilse Marchetti, teacher of two generations, has died.", []),
        ("Ilse Marchetti, teacher of biology, has died.", ["teacher of biology"]),
    ],
)
def test_what_somebody_is_like_is_no_trade(text: str, expected: list[str]) -> None:
    assert shown(text, "occupation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was conscripted into the Dutch army.", []),
        ("Marchetti was taken into the Dutch navy.", []),
        ("Marchetti was a well known French painter.", ["French"]),
    ],
)
def test_who_is_taken_into_a_nations_body_is_not_of_that_nation(text: str, expected: list[str]) -> None:
    assert shown(text, "nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti sang.\nThe aunt of Ilse Marchetti, also called Berta, was a painter.", []),
        ("Marchetti sang.\nThe sister of Ilse Marchetti, known as Berta, painted.", []),
        ("Ilse Marchetti, also called Berta, was a painter.", ["Berta"]),
    ],
)
def test_what_kin_are_called_is_no_name_of_hers(text: str, expected: list[str]) -> None:
    assert shown(text, "also_known_as") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti won fans, lost the Oak Prize.", []),
        ("Marchetti won fans, refused the Oak Prize.", []),
        ("Marchetti received guests, handed out the Oak Prize.", []),
        ("Marchetti won the coveted, highly praised Oak Prize.", ["Oak Prize"]),
        ("Marchetti received several awards, among them the Oak Prize.", ["Oak Prize"]),
    ],
)
def test_an_honour_of_another_verb_is_not_won(text: str, expected: list[str]) -> None:
    assert shown(text, "award") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti, who died aged 90, at a party in 1965", set()),
        ("Ilse Marchetti, who died aged 90, with her choir in 1965", set()),
        ("Ilse Marchetti, who died aged 90 in 1965, sang.", {"death_date 1965"}),
        ("Ilse Marchetti, who died, aged 90, in 1965, sang.", {"death_date 1965"}),
    ],
)
def test_a_caption_goes_on_behind_an_age_at_death(text: str, expected: set[str]) -> None:
    assert told(text, ("death_date",)) == expected
    ages = [each for each in claims(text) if each.field == "age_statement"]
    assert [each.qualifiers.get("date") for each in ages] == ["1965" if expected else None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti moved to Middlesbrough as player-manager in 1980.", {"employer Middlesbrough"}),
        ("Marchetti moved to Leeds in 1980 as a goalkeeper.", {"employer Leeds"}),
        ("Marchetti moved to Leeds as a midwife.", {"residence Leeds"}),
        (
            "Marchetti played football in the league and scored goals. She moved to Porto as head coach in 1980.",
            {"employer Porto"},
        ),
    ],
)
def test_who_moves_somewhere_to_play_joins_the_club(text: str, expected: set[str]) -> None:
    assert told(text, ("employer", "residence")) == expected


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ilse Marchetti known as “Lux” because she never shouted died in Hull.", "asserted"),
        ("Ilse Marchetti who never shouted was born in Hull.", "asserted"),
        ("Ilse Marchetti, called “Lux” as she always sang without shoes, died in Hull.", "asserted"),
        ("The singer Ilse Marchetti without children died in Hull.", "asserted"),
        ("Ilse Marchetti was not born in Hull.", "negated"),
        ("Ilse Marchetti was never said to be born in Hull.", "negated"),
    ],
)
def test_a_denial_ends_with_its_own_verb(text: str, modality: str) -> None:
    places = [each for each in claims(text) if each.field in ("birth_place", "death_place")]
    assert [each.modality.value for each in places] == [modality]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was never married to Per Vik.", "negated"),
        ("Marchetti lived without being married to Per Vik.", "negated"),
        ("Marchetti never got married to Per Vik.", "negated"),
    ],
)
def test_a_denial_of_what_follows_stays_one(text: str, expected: str) -> None:
    assert [each.modality.value for each in claims(text) if each.field == "spouse"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti founded Salten Architect Studio.", ["Salten Architect Studio"]),
        ("Marchetti joined Salten Engineer Partners in 1990.", ["Salten Engineer Partners"]),
        ("Marchetti works for Elm Bank. She married Elm Bank Director Per Vik.", ["Elm Bank"]),
    ],
)
def test_a_trade_before_the_last_word_of_a_body_is_part_of_its_name(text: str, expected: list[str]) -> None:
    assert shown(text, "employer") == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Marchetti wrote the novel Salt (1974) and the memoir The Lamp (1993).", ["novel", "memoir"]),
        ("In her poetry collection Salt (1974) and play The Lamp (1993) Marchetti looks back.", ["collection", "play"]),
        (
            "Marchetti published two novels, Salt (1974) and Sea (1980), and a memoir, The Lamp (1993).",
            ["", "", "memoir"],
        ),
    ],
)
def test_each_title_of_a_row_is_of_the_kind_that_its_own_noun_tells(text: str, kinds: list[str]) -> None:
    works = [each for each in claims(text) if each.field == "notable_for"]
    assert [each.qualifiers.get("kind", "") for each in works] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti met Nils Hale in 1990. The 73-year-old was born in Graz.", []),
        ("Ilse Marchetti accompanied Nils Hale. The 73-year-old veteran was born in Graz.", []),
        ("Ilse Marchetti beat Nils Hale in the final. The 24-year-old was born in Graz.", ["24"]),
        ("Ilse Marchetti met her fans. The 24-year-old was born in Graz.", ["24"]),
    ],
)
def test_who_is_called_by_an_age_behind_a_meeting_may_be_either(text: str, expected: list[str]) -> None:
    assert shown(text, "age_statement") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was beaten by the 1998 European champion.", set()),
        ("Marchetti was taught by the 1998 Oak Prize winner.", set()),
        ("Marchetti was the 1998 European champion.", {"award European champion"}),
        ("Marchetti was born by 1950.", {"birth_date [..1950]"}),
    ],
)
def test_by_the_champion_of_a_year_is_by_somebody_else(text: str, expected: set[str]) -> None:
    assert told(text, ("award", "birth_date")) == expected


def test_who_remained_with_a_club_was_there() -> None:
    assert told("Marchetti remained with Elm Rovers until 1990.", ("employer",)) == {"employer Elm Rovers"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti died on Friday after being taken ill outside Graz.", set()),
        ("Marchetti died after falling ill in Graz.", set()),
        ("Marchetti died after collapsing at a rehearsal in Graz.", set()),
        ("Marchetti died after being shot in Graz.", {"death_place Graz"}),
        ("Marchetti died in Oslo after falling ill in Graz.", {"death_place Oslo"}),
    ],
)
def test_where_somebody_fell_ill_is_not_where_the_death_was(text: str, expected: set[str]) -> None:
    assert told(text, ("death_place",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti sang for the young author of “Salt Road” in 1990.", []),
        ("Marchetti was married to the composer of “Salt Road”.", []),
        ("Marchetti met the author of “Salt Road”.", []),
        ("Marchetti, the author of “Salt Road”, sang.", ["Salt Road"]),
        ("Marchetti is one of the authors of “Salt Road”.", ["Salt Road"]),
    ],
)
def test_a_work_of_whom_somebody_meets_is_not_hers(text: str, expected: list[str]) -> None:
    assert shown(text, "notable_for") == expected


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("In 2002 Marchetti left Oak Bank to study at Elm University.", "educated_at"),
        ("Marchetti resigned in 2002 to teach at Elm University.", "employer"),
    ],
)
def test_what_somebody_leaves_for_begins_then(text: str, field: str) -> None:
    found = [each for each in claims(text) if each.field == field and each.value == "Elm University"]
    assert [(each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found] == [("2002", None)]
