"""What somebody made, by its title and what leads to it; and titles that are others', or nobody's."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.mentions.works.works import works
from service.extract.text.tokens import tokenize
from tests.unit.extract.documents import claims


def _titles(text: str) -> list[str]:
    return [each.value for each in works(text, tokenize(text))]


TITLED = [
    (
        "novels including The Pale Fort, My Hat Is Red, Fog, and A Longing in My Mind.",
        ["The Pale Fort", "My Hat Is Red", "Fog", "A Longing in My Mind"],
    ),
    ("his first novel, Kardeşler ve Komşular (“Brothers”), sold", ["Kardeşler ve Komşular"]),
    ("her memoir The Voyages of Mrs. Vane in Many Seas, which", ["The Voyages of Mrs. Vane in Many Seas"]),
    ("the album An Evening with Ruiz & Lind in 1965", ["An Evening with Ruiz & Lind"]),
    ("her books such as El río sin orillas (1978) and La casa vacía (1983)", ["El río sin orillas", "La casa vacía"]),
    ("the novel Fog by Mira Roth and the film Salt with Lune Records", ["Fog", "Salt"]),
    ("two novels, Pride and Dust and The Well", ["Pride and Dust", "The Well"]),
    ("the novel Pride and Dust", ["Pride and Dust"]),
    ("wrote the novel Salt, Sand and Sea (1990).", ["Salt, Sand and Sea"]),
    ("the author of Rain, Rain, Go Away (1990).", []),
    ("the author of Rain, Fog and Dust.", []),
    (
        "the author of The Long Night, Black Water and River of Dust.",
        ["The Long Night", "Black Water", "River of Dust"],
    ),
    ("novels such as Fog, Rain and Dust (1990)", ["Fog", "Rain", "Dust"]),
    ("In 2021, her book about sailors sold. Out in 2021 by Lune, Roth’s novel, Fog, sold", ["Fog"]),
    ("her collection of poems Salt and Honey", ["Salt and Honey"]),
    ("his collection of poems Vane's Earth, and Other Poems was", ["Vane's Earth, and Other Poems"]),
    ("the publication of his novel, Fog. (1987).", ["Fog"]),
    ("His 1991 novel The Pale Fort led him to fame.", ["The Pale Fort"]),
    ("She painted Queen Anne in 1702.", []),
    ("She directed The Royal Shakespeare Company's Hamlet in 1990.", []),
    ("the Best Pop album Category at the 63rd Elm Awards", []),
    ("the album 'Don't Go Home' was", ["Don't Go Home"]),
    ("Fog, a film about sailors, was shown", ["Fog"]),
    ("designed the Salt Library in Oslo and the Museum of Ships", ["Salt Library", "Museum of Ships"]),
    ("“Fog” was written by her", ["Fog"]),
    ("They play Hamlet. In the film, Anna, a nurse, dies.", []),
    ("She directed Save the Children and the Bank of Italy.", []),
    ("the album Sony released, the book Prize and the film Festival", []),
]


@pytest.mark.parametrize(("text", "titles"), TITLED, ids=[text for text, _ in TITLED])
def test_a_title_is_read_from_its_first_word_to_its_last(text, titles):
    assert _titles(text) == titles


@given(
    st.lists(
        st.sampled_from(["novel", "Works", "“", "”", "Ash", "The", "of", "(1999)", ",", "and", "wrote", "by", "'"])
    )
)
def test_titles_lie_in_the_text_in_order_and_apart(words):
    text = " ".join(words)
    found = works(text, tokenize(text))
    assert all(each.value == " ".join(text[each.start : each.end].split()) for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


MADE = [
    ("Marchetti wrote five novels, among them Dry Wells (1962) and Fog (1970).", {"Dry Wells": "1962", "Fog": "1970"}),
    ("Marchetti's debut album, Northern Lights, was released in 2004.", {"Northern Lights": "2004"}),
    ("In 1983 Marchetti published Letters to My Mother, a collection of essays.", {"Letters to My Mother": "1983"}),
    ("In 1857 Marchetti's autobiography, Many Seas, was published.", {"Many Seas": "1857"}),
    ("She began to write in 1974, and her first novel, Fog, was released later.", {"Fog": None}),
    ("Ilse Marchetti, author of “The Quiet Hour”, lives in Turin.", {"The Quiet Hour": None}),
    (
        "Her works include the opera Medusa (1955), the ballet Ashes and the song “Morning”.",
        {"Medusa": "1955", "Ashes": None, "Morning": None},
    ),
    ("Marchetti is best known for the song “Over the Hill”, first recorded in 1971.", {"Over the Hill": "1971"}),
    ("The Quiet Hour, her first novel, was translated.", {"The Quiet Hour": None}),
    ("Fog (1990), a tale of the sea, and Salt (1996) were among her later books.", {"Fog": "1990", "Salt": "1996"}),
    ("“The Quiet Hour” was written by Marchetti.", {"The Quiet Hour": None}),
    ("Marchetti painted The Blue Kitchen in 1931.", {"The Blue Kitchen": "1931"}),
    ("Ilse Marchetti designed the Salt Library in Oslo.", {"Salt Library": None}),
    ("She won the Lumen Prize for the album Tidewater.", {"Tidewater": None}),
    ("Her fame grew with the recording of the hit “Pata Lina”.", {"Pata Lina": None}),
    ("She released her third album, Aria, in 2010, followed by Glass in 2012.", {"Aria": "2010", "Glass": "2012"}),
    ("She made her name as a director with her film Salt.", {"Salt": None}),
    ("In 2010 she wrote a memoir called A Long Road Home.", {"A Long Road Home": "2010"}),
    ("Her acclaimed 1992 album Senhora Clara went gold.", {"Senhora Clara": "1992"}),
    ("In 2010, her novel Fog was translated into French.", {"Fog": None}),
    ("With the release of La Dame aux pieds gelés (1988), she became famous.", {"La Dame aux pieds gelés": "1988"}),
    ("She wrote a novel, Fog. It was followed by Salt (1999).", {"Fog": None, "Salt": "1999"}),
]


@pytest.mark.parametrize(("text", "made"), MADE, ids=[text for text, _ in MADE])
def test_what_somebody_made_is_read_with_its_year(text, made):
    read = [each for each in claims(text) if each.field == "notable_for"]
    assert {each.value: each.qualifiers.get("date") for each in read} == made
    assert all(each.qualifiers["relation"] == "by" for each in read)


def test_what_an_actor_is_known_for_is_not_made_by_her():
    text = "Marchetti is best known for her roles in films such as “The Empty Chair” (1959) and “Salt” (1949)."
    read = {each.value: dict(each.qualifiers) for each in claims(text) if each.field == "notable_for"}
    assert read == {"The Empty Chair": {"date": "1959"}, "Salt": {"date": "1949"}}


NOT_HERS = [
    "Her story appears in the anthology Voices of the Sea (1999).",
    "Marchetti designed clothes for the Royal Opera House and the rules of the House of Lords.",
    "She lived in Paris (1990) and London (1995), and published a book there.",
    "Marchetti released Anna Ruiz and Per Lind from prison in 1990.",
    "Marchetti is a judge. In the case Roe v. Wade (1973), the court ruled.",
    "Marchetti starred in The Empty Chair (2001) and My Father's Boat (2005).",
    "Her films include The Empty Chair and Salt.",
    "She translated the novel The Quiet Hour by Ada Roth.",
    "Her husband's novel The Quiet Hour was published in 1950.",
    "Marchetti read the novel Fog as a student.",
    "Her favourite book is The Quiet Hour.",
    "The Times published “A Nurse in the Snow” about Marchetti.",
    "Marchetti published Roth's novel Animal House at her own press.",
    "Marchetti, star of the film Fog, was born in Turin.",
    "Her role in the series The Bridge made her famous.",
    "Her biography, The Quiet Life, was written by Mira Roth.",
    "Mira Roth wrote the novel Fog, which Marchetti liked.",
]


@pytest.mark.parametrize("text", NOT_HERS)
def test_a_work_of_somebody_else_is_not_hers(text):
    assert not [each.value for each in claims(text) if each.field == "notable_for"]


@pytest.mark.parametrize(
    "text",
    [
        "Salt Roads, a film about Marchetti's flight, was shown in 1999.",
        "The documentary “Salt Roads” about Ilse Marchetti was shown in 1999.",
    ],
)
def test_a_work_about_somebody_says_so(text):
    read = [(each.value, each.qualifiers["relation"]) for each in claims(text) if each.field == "notable_for"]
    assert read == [("Salt Roads", "about")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ilse Marchetti wrote The Patient Clock (1979) in Porto.", "wrote The Patient Clock (1979)"),
        ("Ilse Marchetti wrote “The Patient Clock” in Porto.", "wrote “The Patient Clock”"),
        ('Ilse Marchetti wrote the novel "The Patient Clock" in Porto.', 'wrote the novel "The Patient Clock"'),
    ],
)
def test_a_quote_closes_what_it_opens(text, quote):
    (exact,) = {claim.selector.exact for claim in claims(text) if claim.field == "notable_for"}
    assert exact == quote


@pytest.mark.parametrize(
    "text",
    [
        "A film crew went with Marchetti, and they made Return to the Marsh (1989).",
        "Marchetti was an actress. She had a huge success with “Fog” (“The Mist”), directed by the late Nils Berg.",
        "Marchetti's story inspired the novel Ember by Nils Berg.",
        "Nils Berg lived with Marchetti, and they wrote “Return to the Marsh” (1989) for the radio.",
    ],
)
def test_what_others_made_with_somebody_is_not_claimed(text):
    assert not [each for each in claims(text) if each.field == "notable_for"]


def test_a_year_right_before_a_work_dates_it_rather_than_one_in_front_of_the_sentence():
    text = "In the 1960s Marchetti illustrated other people's stories, and in 1976, her own book, Helpers, won a prize."
    (found,) = [each for each in claims(text) if each.field == "notable_for"]
    assert (found.value, found.qualifiers["date"]) == ("Helpers", "1976")


NAMED = [
    ("The Harbour Bridge was designed by Marchetti.", [("Harbour Bridge", None)]),
    ("The Salt Museum in Oslo, designed by Marchetti, opened.", [("Salt Museum", None)]),
    (
        "Marchetti's buildings include the Salt Museum and the Elm Opera House.",
        [("Salt Museum", None), ("Elm Opera House", None)],
    ),
    ("Marchetti invented the safety razor in 1901.", [("safety razor", "1901")]),
    ("Marchetti invented the miners' safety lamp, which sold.", [("miners' safety lamp", None)]),
    (
        "Some of Marchetti's works include the Salt Sanatorium and the Elm Library.",
        [("Salt Sanatorium", None), ("Elm Library", None)],
    ),
    ("Marchetti is best known for the Salt Building in Hull.", [("Salt Building", None)]),
    ("Marchetti wrote the novel Weep, the Empty Country (1948).", [("Weep, the Empty Country", "1948")]),
    ("Marchetti's hit song Loam enjoyed success.", [("Loam", None)]),
    ("Marchetti is credited with the invention of nylon.", [("nylon", None)]),
    ("Marchetti launched the Clean Rivers Campaign in 1998.", [("Clean Rivers Campaign", "1998")]),
    ("Marchetti led the “Clean Rivers” campaign.", [("Clean Rivers", None)]),
    ("Marchetti is best known for Salt Road (1998) and The Elm (2003).", [("Salt Road", "1998"), ("The Elm", "2003")]),
    ("Marchetti made her directorial debut with Salt Road in 1998.", [("Salt Road", "1998")]),
    ("“Salt Road” author Ilse Marchetti died.", [("Salt Road", None)]),
]


@pytest.mark.parametrize(("text", "works"), NAMED)
def test_what_is_named_as_somebodys_is_theirs_whatever_it_is(text, works):
    found = [each for each in claims(text) if each.field == "notable_for"]
    assert [(each.value, each.qualifiers.get("date")) for each in found] == works


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti invented a new way of cooking.",
        "Marchetti invented the story.",
        "Marchetti invented the whole thing.",
        "Marchetti visited the Salt Museum, designed by Karl Vogt.",
        "Marchetti made her debut with Oslo Opera in 1998.",
        "Marchetti is known for Greenpeace campaigns.",
        "Marchetti launched the campaign in 1998.",
        "Marchetti is known for Karl Vogt (1998).",
        "Marchetti is known for Villa Salt and Elm Hall.",
        "Marchetti is known for her work at the Salt Museum.",
    ],
)
def test_what_only_sounds_like_a_work_is_none(text):
    assert not [each for each in claims(text) if each.field == "notable_for"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Her works include “The Sea: A Memoir,” “Winter’s Tale,” and “Dust.” Ilse Marchetti died.",
            {"The Sea: A Memoir", "Winter’s Tale", "Dust"},
        ),
        ('Her books are "Salt," "Dust" and "Sand." Ilse Marchetti died.', {"Salt", "Dust", "Sand"}),
        (
            "Ilse Marchetti, author of The Sea: A Memoir and Winter’s Tale, died.",
            {"The Sea: A Memoir", "Winter’s Tale"},
        ),
        ("Ilse Marchetti is the author of Salt: A Novel and lives in Oslo.", {"Salt: A Novel"}),
    ],
)
def test_a_comma_inside_quotation_marks_and_a_subtitle_that_says_the_kind_part_titles(text, titles):
    assert {each.value for each in claims(text) if each.field == "notable_for"} == titles


@pytest.mark.parametrize(
    "text",
    [
        'The documentary "Drums of Salt" follows Ilse Marchetti through a year of storms.',
        'The film "Drums of Salt", directed by Bo Dahl in 2006, portrays Marchetti.',
        'The play "Drums of Salt" is about Ilse Marchetti.',
        'The novel "Drums of Salt" (1990) tells the story of Ilse Marchetti.',
    ],
)
def test_a_work_that_somebody_is_the_subject_of_is_about_them(text: str) -> None:
    (found,) = [each for each in claims(text) if each.field == "notable_for"]
    assert (found.value, found.qualifiers["relation"]) == ("Drums of Salt", "about")


def test_a_work_about_somebody_else_is_not_about_them() -> None:
    text = 'The film "Drums of Salt" follows Bo Dahl. Ilse Marchetti plays a nurse.'
    assert not [each for each in claims(text) if each.field == "notable_for"]
