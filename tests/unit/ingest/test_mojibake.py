"""UTF-8 read as something else is found with what it was; honest words in any language are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ingest.texts.mojibake import wrongly_decoded
from tests.docs.console import PAGES, REPOSITORY

WORDS = [
    "Tromsø",
    "don’t",
    "“hers”",
    "Kościuszko",
    "Müller",
    "İstanbul",
    "Жуков",
    "Curaçao",
    "Gdańsk",
    "10 °C",
    "£5",
    "Łódź",
]
HONEST = [
    "« déjà »",
    "« là\u00a0»",
    "Café… “naïve” — “São”, SÃO PAULO, “IRMÃ»",
    "« IRMÃ »",
    "AMANHÃ”",
    "MAÇÃ…",
    "Spaß” – ‘ß’",
    "Él dijo: «¡Olé!»",
    "ÀÉÎÕÜ àéîõü",
    "CAFÉ’s, ÜBER… and Ö®",
    "Οδυσσέας Ελύτης",
    "Лев Толстой, «Война и мир»",
    "محمود درويش",
    "村上春樹『ノルウェイの森』",
    "à la “carte”—voilà…",
    "L’été–l’hiver, ç’a été; où «»",
    "Zażółć gęślą jaźń, Škoda, Þórður, Özil",
    "10 µm, 5 £, 3 ½, ±2 °C, §5, ©2020, ®",
]


def decoded(word: str, encoding: str = "cp1252") -> str:
    """Return what a reader sees who takes the UTF-8 of ``word`` for another encoding; Latin-1 fills the gaps of 1252."""
    return "".join(
        bytes([byte]).decode(encoding if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "latin-1")
        for byte in word.encode()
    )


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_was_decoded_wrongly_is_found_with_its_place_and_what_it_was(word):
    wrong = decoded(word).split()[-1] if " " in word else decoded(word)
    (found,) = wrongly_decoded(f"She came from {wrong} then.")
    assert (found.found, found.meant) == (wrong, word.split()[-1])
    assert found.start == len("She came from ")


@pytest.mark.parametrize("word", ["Tromsø", "don’t", "Müller", "Kościuszko"])
def test_what_was_decoded_wrongly_twice_is_put_right_twice(word):
    (found,) = wrongly_decoded(f"She said {decoded(decoded(word))} then.")
    assert found.meant == word


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_are_left_alone(text):
    assert wrongly_decoded(text) == []


@pytest.mark.parametrize(
    "path",
    [
        *(page for page in PAGES if page.name != "operations.md"),
        *sorted((REPOSITORY / "seeds" / "amani-ballour" / "documents").iterdir()),
    ],
    ids=lambda path: path.name,
)
def test_pages_and_the_documents_that_are_shipped_are_left_alone(path):
    assert wrongly_decoded(path.read_text("utf-8")) == []


def test_the_examples_in_the_page_on_operations_are_found():
    found = wrongly_decoded((REPOSITORY / "docs" / "operations.md").read_text("utf-8"))
    assert [wrong.meant for wrong in found] == ['("Tromsø",', '"don’t")']


@given(st.lists(st.sampled_from([word for text in HONEST for word in text.split(" ")])).map(" ".join))
def test_honest_words_are_left_alone_in_any_order(text):
    assert wrongly_decoded(text) == []


@given(st.text())
def test_what_is_found_stands_in_the_text_at_its_place(text):
    for wrong in wrongly_decoded(text):
        assert text[wrong.start :].startswith(wrong.found)
        assert wrong.meant != wrong.found
        assert str(wrong).isprintable()


def test_a_text_of_nothing_else_is_looked_at_in_its_first_thousand_places():
    assert len(wrongly_decoded(f"{decoded('don’t')} " * 5_000)) == 1000
