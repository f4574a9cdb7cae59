"""Boxes below the name of a picture's file, posts in a row over what is told of a body, and trades of two words."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize("ending", ["jpg", "JPG", "png", "svg"])
def test_an_office_below_the_name_of_a_pictures_file_is_a_line_of_its_own(ending: str) -> None:
    text = (
        "Ilse Marchetti\n\nIlse Marchetti\n"
        f"A meeting of many people with one another at the town hall (2004).{ending}\n"
        "President of Norway\nIn office\n3 May 1991 – 4 May 1995\nPreceded by Ole Dahl\nPersonal details\nSpouse(s) Ole Holm\n"
    )
    found = [dict(each.qualifiers) for each in claims(text) if each.field == "position_held"]
    assert found == [{"start": "1991-05-03", "end": "1995-05-04"}]


def test_a_row_of_posts_goes_on_over_what_became_of_a_body() -> None:
    text = "Marchetti is the chair of Salto Ltd, which was sold in 2009, and the mayor of Graz."
    assert told(text, ("position_held",)) == {"position_held chair of Salto Ltd", "position_held mayor of Graz"}


@pytest.mark.parametrize(
    "trade",
    ["mail sorter", "copy editor", "double bassist", "air traffic controller", "nursing assistant", "machine operator"],
)
def test_a_trade_of_several_words_is_read_whole(trade: str) -> None:
    article = "an" if trade.startswith("a") else "a"
    assert told(f"Marchetti worked as {article} {trade} in Graz.", ("occupation",)) == {f"occupation {trade}"}
