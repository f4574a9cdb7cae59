import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.represent.citing.authors import authors_of


def inverted(byline):
    return [author.inverted for author in authors_of(byline)]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Jane Doe", ["Doe, Jane"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("By Jane Doe and John Roe", ["Doe, Jane", "Roe, John"]),
        ("Jane Doe, John Roe and Ann Poe", ["Doe, Jane", "Roe, John", "Poe, Ann"]),
        ("Jane Doe & John Roe", ["Doe, Jane", "Roe, John"]),
        ("Doe, Jane; Roe, John", ["Doe, Jane", "Roe, John"]),
        ("Doe, Jane and Roe, John", ["Doe, Jane", "Roe, John"]),
        ("Ludwig van Beethoven", ["van Beethoven, Ludwig"]),
        ("van Gogh, Vincent", ["van Gogh, Vincent"]),
        ("Sam al-Hadi", ["al-Hadi, Sam"]),
        ("Ann O’Connor", ["O’Connor, Ann"]),
        ("Ann-Marie Roe", ["Roe, Ann-Marie"]),
        ("John A. Smith", ["Smith, John A."]),
        ("John A.B. de la Cruz", ["de la Cruz, John A.B."]),
        ("Beethoven, Ludwig van", ["Beethoven, Ludwig van"]),
        ("Jane Doe, AFP", ["Doe, Jane", "AFP"]),
    ],
)
def test_a_name_is_turned_around_where_its_form_says_how(byline, expected):
    assert inverted(byline) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Dr. Ann Marsh", "Marsh, Ann"),
        ("Prof. Dr. Ann Marsh", "Marsh, Ann"),
        ("Sir Ian McKellen", "McKellen, Ian"),
        ("Marsh, Dr. Ann", "Marsh, Ann"),
    ],
)
def test_a_title_is_left_out_before_a_name_that_is_turned_around(byline, expected):
    assert inverted(byline) == [expected]


@pytest.mark.parametrize(
    "byline",
    [
        "Ann Marsh for AFP",
        "Ann Reuters",
        "World Bank",
        "Victoria Falls",
        "Jane Times",
        "Al Jazeera",
        "De Gaulle",
        "Gabriel García Márquez",
        "Mary Ann Smith",
        "Mary Ann",
        "John Paul",
        "U. S. Army",
        "Médecins du Monde",
        "Jane and John Doe",
        "Dr. Marsh",
        "Dr. Mary Ann Smith",
        "Marsh, Ann for AFP",
        "Marsh, Jr.",
        "Marsh, Dr.",
        "Marsh, Ann (AFP)",
    ],
)
def test_a_name_whose_parts_are_not_sure_stays_as_it_is_written(byline):
    assert [author.literal for author in authors_of(byline)] == [byline]


@pytest.mark.parametrize(
    "byline",
    [
        "AFP",
        "Agence France-Presse",
        "Ministry of Health and Population",
        "Staff writer",
        "Jane Doe, Berlin",
        "Jane Doe, Reuters correspondent",
        "Doe et al.",
        "Martin Luther King Jr.",
        "Madonna",
        "@handle",
        "A. B.",
        "Author 2",
    ],
)
def test_what_is_not_surely_a_persons_name_stays_as_it_is_written(byline):
    assert [author.literal for author in authors_of(byline)] == [byline]


@pytest.mark.parametrize(
    "byline",
    [
        "山田太郎",
        "Иван Петров",
        "فراس فياض",
        "Xi Jinping",
        "Nagy Imre",
        "Kim Min-ji",
        "Kim Jong-un",
        "Mao Zedong",
        "Nguyen Van An",
        "Feras bin Fayyad",
    ],
)
def test_names_of_other_scripts_and_with_the_family_in_front_are_not_turned_around(byline):
    assert [author.literal for author in authors_of(byline)] == [byline]


@pytest.mark.parametrize("byline", [None, "", "  ", ",;"])
def test_no_byline_has_no_author(byline):
    assert authors_of(byline) == ()


@given(st.text(max_size=60))
def test_no_letter_of_a_byline_is_lost_or_made_up(byline):
    told = "".join(author.straight for author in authors_of(byline))
    letters = {letter for letter in byline if letter.isalnum()}
    assert {letter for letter in told if letter.isalnum()} <= letters
