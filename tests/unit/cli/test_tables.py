"""Tables on terminals of any width, and lines that hide nothing."""

import contextlib
import io

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from service.cli.terminal.console import say
from service.cli.terminal.tables import echo_table

COLUMNS = ("profile", "claims", "what changed", "seconds")
LONG = "birth_date, birth_place, child, employer, name, nationality, occupation, residence changed"
ROWS = [("tove-marklund", 21, LONG, "0.06"), ("ada-byron", 4, "nothing changed", "0.01")]


def printed(width, rows=ROWS):
    """Return the lines of a table as a terminal of this width has them."""
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setenv("FORCE_COLOR", "1")  # a terminal, says rich
        patch.setenv("COLUMNS", str(width))
        echo_table(COLUMNS, rows, numbers=("claims", "seconds"), below=("what changed",))
    return click.unstyle(out.getvalue()).splitlines()


def test_a_table_that_fits_has_one_line_a_row():
    head, first, second = printed(200)
    assert head.split() == ["profile", "claims", "what", "changed", "seconds"]
    assert first.split() == ["tove-marklund", "21", *LONG.split(), "0.06"]
    assert second.index("nothing") == first.index("birth_date") == head.index("what")


def test_on_a_narrow_terminal_what_is_long_stands_below_its_row_and_no_id_is_broken():
    lines = printed(60)
    assert lines[0].split() == ["profile", "claims", "seconds"]
    assert lines[1].split() == ["tove-marklund", "21", "0.06"]
    assert lines[2].startswith("    birth_date, birth_place,")
    assert " ".join(line.strip() for line in lines[2:4]) == LONG
    assert lines[4].split() == ["ada-byron", "4", "0.01"]
    assert lines[5] == "    nothing changed"


@given(width=st.integers(40, 200), name=st.text("abc-", min_size=1, max_size=60), said=st.text(max_size=200))
def test_no_line_is_wider_than_the_terminal(width, name, said):
    told = printed(width, [(name, 1, said, "0.1")])
    assert max(map(cell_len, told)) <= width
    assert not {"\t", "\x1b"} & set("".join(told))


def test_a_line_has_a_space_for_a_tab_and_writes_out_what_hides_or_reorders(capsys):
    say("    “lives\tin\r\nBod\u202eø\x07”")
    assert capsys.readouterr().out == "    “lives in  Bod\\u202eø\\u0007”\n"
