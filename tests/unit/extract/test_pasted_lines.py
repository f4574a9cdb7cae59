"""Whatever lines a page is pasted in, and in whatever order, it is read, and every quote is what stands there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.extract.documents import claims, told

LINES = (
    "Ilse Marchetti",
    "(2001)",
    "(1950–2001)",
    "June 4, 1938 – March 7, 2019",
    "Marchetti, 54",
    "Per Vik",
    "Director of Elm Bank",
    "Deputy chair since 2016, board member since 2011",
    "since 2011",
    "2005 – Golden Hobby at the Elm Festival for Salt Road",
    "Wife – Ida Berg",
    "– Ida Berg",
    "Born: 3 May 1950 – Lom",
    "Spouse",
    "Ida Berg (m. 1990; div. 1995)",
    "Career",
    "Awards and honours",
    "• Chair of Elm Bank (1990–1995)",
    "1991–1997 University of Lom (Mag.)",
    "By Per Vik | 3 May 2018",
    "Q: You were born in Lom?",
    "A: I was. My father was a baker.",
    "Year\tTitle\tRole",
    "2001\tSalt Road\tDirector",
    "Ilse Marchetti was born in Lom in 1950.",
    "She studied law at Elm College and lives in Graz.",
    "References",
    "•",
    "—",
    "“",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n\n"])), min_size=1, max_size=9))
def test_lines_in_any_order_are_read_and_quoted_to_the_letter(lines: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in lines)
    for claim in claims(text):
        assert claim.selector.exact == text[claim.selector.start : claim.selector.end]


def test_a_year_in_brackets_alone_on_a_line_hides_nothing_below_it() -> None:
    text = "Ilse Marchetti was a baker until she met him.\n\n(2001)\n\nMarchetti was born in Lom.\n"
    assert told(text, {"birth_place"}) == {"birth_place Lom"}


def test_a_paragraph_that_begins_with_a_time_and_a_dash_hides_nothing_below_it() -> None:
    text = "2005 – Golden Hobby-Horse at the Kraków Film Festival for Salt Road\nas the engineer correspondent. Ilse Marchetti was born in Lom. She lives in Graz and works as a baker there. She lives in Graz and works as a baker there. She lives in Graz and works as a baker there.\n"
    assert told(text, {"birth_place"}) == {"birth_place Lom"}
