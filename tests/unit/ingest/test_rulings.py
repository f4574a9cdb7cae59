"""Rulings: what a file of them may say, every fault with its place and what to do, and one more written behind it."""

import re
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.words import FIELDS
from service.domain.ruling import Ruling, ruling_id
from service.errors import RulingError
from service.ingest.rulings import NAME, append_ruling, read_rulings

CLAIM = "c_0123456789abcdef"
GOOD = {
    "field": '"birth_date"',
    "choose": '"1987"',
    "reason": '"the register"',
    "editor": '"E. Ditor"',
    "date": "2026-01-02",
}


def table(**changed):
    keys = {**GOOD, **changed}
    return "[[rulings]]\n" + "".join(f"{key} = {text}\n" for key, text in keys.items() if text is not None)


def made(**changed):
    given_ = {
        "field": "birth_date",
        "choose": "1987",
        "reason": "the register",
        "editor": "E. Ditor",
        "date": "2026-01-02",
    }
    keys = {key: text for key, text in {**given_, **changed}.items() if text is not None}
    verb = "choose" if "choose" in keys else "reject"
    return Ruling(id=ruling_id("ada-byron", keys["field"], verb, keys[verb], keys["editor"], keys["date"]), **keys)


@pytest.fixture
def faults(tmp_path):
    """Return a function that reads rulings and returns the lines of its error, without the file's name and the line."""

    def lines(text):
        path = tmp_path / NAME
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(RulingError) as caught:
            read_rulings(tmp_path, "ada-byron")
        return [re.sub(rf"^{re.escape(str(path))}(:\d+)?: ", "", line) for line in str(caught.value).split("\n")]

    return lines


def test_no_file_and_a_file_without_tables_are_no_rulings(tmp_path):
    assert read_rulings(tmp_path, "ada-byron") == ()
    (tmp_path / NAME).write_text("# nothing decided yet\n")
    assert read_rulings(tmp_path, "ada-byron") == ()


def test_rulings_are_read_in_order_with_ids_made_of_what_they_decide(tmp_path):
    (tmp_path / NAME).write_text(
        table(expires='"2026-02-03"') + table(choose=None, reject=f'"{CLAIM}"', known=f'["{CLAIM}"]')
    )
    assert read_rulings(tmp_path, "ada-byron") == (
        made(expires="2026-02-03"),
        made(choose=None, reject=CLAIM, known=(CLAIM,)),
    )


def test_a_ruling_of_the_last_years_that_never_expires_is_read(tmp_path):
    (tmp_path / NAME).write_text(table(date='"9999-01-02"'))
    assert [each.expires for each in read_rulings(tmp_path, "ada-byron")] == [None]


def test_a_mended_reason_keeps_the_id_and_another_profile_has_another(tmp_path):
    (tmp_path / NAME).write_text(table())
    (first,) = read_rulings(tmp_path, "ada-byron")
    (tmp_path / NAME).write_text(table(reason='"the parish register"', expires="2027-01-01"))
    assert read_rulings(tmp_path, "ada-byron")[0].id == first.id
    assert read_rulings(tmp_path, "ada-king")[0].id != first.id


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"field": '"birthdate"'}, "field: 'birthdate' is no field; did you mean 'birth_date'?"),
        ({"field": '"zzz"'}, f"field: 'zzz' is no field; the fields are {', '.join(FIELDS)}"),
        ({"field": None}, "field: missing; expected a field such as 'birth_date'"),
        ({"choose": None}, "has neither choose nor reject; say which value or claim to choose, which claim to reject, or which source is same or not_same"),
        ({"reject": f'"{CLAIM}"'}, "has both choose and reject; make two rulings of it"),
        ({"choose": "1987"}, "choose: 1987 is not a string; expected a value that a source says, or a claim's id such as 'c_0123456789abcdef', in quotation marks"),
        ({"choose": None, "reject": '"1987"'}, "reject: '1987' is not allowed; expected a claim's id such as 'c_0123456789abcdef'"),
        ({"reason": None}, "reason: missing; expected the reason in plain text"),
        ({"reason": '" "'}, "reason: ' ' is not allowed; expected the reason in plain text"),
        ({"editor": None}, "editor: missing; expected the editor's name on one line"),
        ({"editor": '"two\\nlines"'}, "editor: 'two\\nlines' is not allowed; expected the editor's name on one line"),
        ({"date": '"2026-02-30"'}, "date: '2026-02-30' is no day of the calendar; expected one such as '2026-01-02'"),
        ({"date": '"2026-02"'}, "date: '2026-02' is not allowed; expected the day of the decision such as '2026-01-02'"),
        ({"date": None}, "date: missing; expected the day of the decision such as '2026-01-02'"),
        ({"expires": "2026-01-01"}, "expires: '2026-01-01' is before its date, '2026-01-02'; set it to a later day"),
        ({"expires": '"never"'}, "expires: 'never' is not allowed; expected the last day on which it holds, such as '2026-12-31'"),
        ({"known": '"c"'}, "known: not a list; expected a list of claims, each a claim's id such as 'c_0123456789abcdef'"),
        ({"known": '["c"]'}, "known[0]: 'c' is not allowed; expected a claim's id such as 'c_0123456789abcdef'"),
        ({"resaon": '"why"'}, "resaon: unknown key; did you mean 'reason'?"),
        ({"id": '"r_1"'}, "id: unknown key; the keys here are field, choose, reject, same, not_same, reason, editor, date, expires, computed, known"),
        ({"choose": None, "field": '"name"', "not_same": '"City Press"'}, "not_same: 'City Press' is not allowed; expected the id of a source of the manifest"),
        ({"choose": None, "same": '"city-press"'}, "field: 'birth_date' is not whom a source tells of; make it 'name'"),
    ],
)  # fmt: skip
def test_a_fault_of_a_ruling_says_where_what_and_what_is_expected(faults, changed, expected):
    assert faults(table(**changed)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (table() + table(reason='"other words"'), "says the same as the one in line 1; take one of them out"),
        ("rulings = []", "rulings: [] is no list of tables; begin each ruling with a line [[rulings]]"),
        ("rulings = [1]", "rulings[0]: not a table; expected keys and values"),
        ("[rulings]\nfield = 'name'", "rulings: {'field': 'name'} is no list of tables; begin each ruling with a line [[rulings]]"),
        ("[[ruling]]", "ruling: unknown key; did you mean 'rulings'?"),
        (b'x = "\xe9"', "is not UTF-8 (at byte offset 5); save it as UTF-8"),
        ("#" * 1_000_001, "has 1,000,001 bytes, more than the 1,000,000 allowed; take old rulings out"),
    ],
)  # fmt: skip
def test_a_fault_of_the_file_says_where_what_and_what_is_expected(faults, text, expected):
    assert faults(text) == [expected]


def test_all_faults_are_told_at_once_with_the_line_of_the_key_or_of_its_table(tmp_path):
    path = tmp_path / NAME
    path.write_text(table() + table(field='"awrd"', date="'soon'") + table(reason=None, date='"2026-05-06"'))
    with pytest.raises(RulingError) as caught:
        read_rulings(tmp_path, "ada-byron")
    told = [": ".join(line.split(": ")[:2]) for line in str(caught.value).split("\n")]
    assert told == [f"{path}:8: field", f"{path}:12: date", f"{path}:13: reason"]


def test_a_link_to_nowhere_and_a_folder_are_faults(tmp_path):
    (tmp_path / NAME).symlink_to(tmp_path / "nowhere")
    with pytest.raises(RulingError, match="there is no such file; put it back"):
        read_rulings(tmp_path, "ada-byron")
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).mkdir()
    with pytest.raises(RulingError, match="is a folder, not a file; put a regular file in its place"):
        read_rulings(tmp_path, "ada-byron")


def test_a_ruling_is_written_behind_everything_else_which_stays_as_it_is(tmp_path):
    before = "# ours\r\n" + table() + "# no more"
    (tmp_path / NAME).write_bytes(before.encode())
    (tmp_path / NAME).chmod(0o640)
    second = made(choose=None, reject=CLAIM, known=(), computed="1987", expires="2026-03-04")
    assert append_ruling(tmp_path, "ada-byron", second) == tmp_path / NAME
    assert (tmp_path / NAME).read_bytes().startswith(before.encode() + b"\n")
    assert read_rulings(tmp_path, "ada-byron") == (made(), second)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_the_first_ruling_makes_the_file(tmp_path):
    append_ruling(tmp_path, "ada-byron", made())
    assert read_rulings(tmp_path, "ada-byron") == (made(),)
    assert (tmp_path / NAME).read_text().startswith("# ")


def test_a_linked_file_is_written_where_it_is(tmp_path):
    (tmp_path / "elsewhere").write_text(table())
    (tmp_path / NAME).symlink_to("elsewhere")
    append_ruling(tmp_path, "ada-byron", made(choose="1988"))
    assert (tmp_path / NAME).is_symlink()
    assert len(read_rulings(tmp_path, "ada-byron")) == 2


@pytest.mark.parametrize(
    ("before", "ruling", "problem"),
    [
        (table(), made(), r"rulings\.toml:8: says the same as the one in line 1"),
        ("rulings = [{field = 'name'}]\n", made(), "is not valid TOML"),
        ("[[rulings]]\n", made(), r"rulings\.toml:1: field: missing"),
        ("", made(editor="a\nb"), "expected the editor's name on one line"),
        ("", made(reason="\udcff"), "no UTF-8"),
        ("#" * 999_990, made(), "would have more than 1,000,000 bytes; take old rulings out"),
    ],
)
def test_nothing_is_written_where_the_file_would_be_faulty(tmp_path, before, ruling, problem):
    (tmp_path / NAME).write_text(before)
    with pytest.raises(RulingError, match=problem):
        append_ruling(tmp_path, "ada-byron", ruling)
    assert (tmp_path / NAME).read_text() == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


_ALLOWED = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029")
_LINES = st.text(_ALLOWED, min_size=1).filter(lambda text: text == text.strip(" "))
_PROSE = st.text(_ALLOWED | st.sampled_from("\t\n\r"), min_size=1).filter(lambda text: text.strip())


@given(reason=_PROSE, editor=_LINES, choose=_LINES)
def test_any_words_come_back_as_they_were_written(tmp_path_factory, reason, editor, choose):
    folder = tmp_path_factory.mktemp("any")
    written = [made(reason=reason, editor=editor, choose=choose), made(reason=reason, editor=editor, date="2026-01-03")]
    for each in written:
        append_ruling(folder, "ada-byron", each)
    assert read_rulings(folder, "ada-byron") == tuple(written)
