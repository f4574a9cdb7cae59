"""Files of labels: every form says the same, and every fault is named with its place."""

import os

import pytest

from service.domain.label import Label, Verdict
from service.errors import LabelError, RulingError
from service.ingest.labels import label_files, read_labels

CSV = "profile,field,value,verdict\nada,birth_date,1960,\nada,occupation,clerk,wrong\nada,death_date,,none\n"
FORMS = {
    "csv": CSV,
    "tsv": CSV.replace(",", "\t"),
    "jsonl": '{"profile": "ada", "field": "birth_date", "value": "1960"}\n\n'
    '{"profile": "ada", "field": "occupation", "value": "clerk", "verdict": "wrong"}\n'
    '{"profile": "ada", "field": "death_date", "verdict": "none"}\n',
    "toml": '[[labels]]\nprofile = "ada"\nfield = "birth_date"\nvalue = "1960"\n'
    '[[labels]]\nprofile = "ada"\nfield = "occupation"\nvalue = "clerk"\nverdict = "wrong"\n'
    '[[labels]]\nprofile = "ada"\nfield = "death_date"\nverdict = "none"\n',
}


@pytest.fixture
def write(tmp_path):
    def write(text, suffix="csv", name="labels"):
        path = tmp_path / f"{name}.{suffix}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_says_the_same(write, suffix):
    path = write(FORMS[suffix], suffix)
    assert read_labels(path) == (
        Label(profile="ada", field="birth_date", verdict=Verdict.RIGHT, value="1960", origin=path.name),
        Label(profile="ada", field="occupation", verdict=Verdict.WRONG, value="clerk", origin=path.name),
        Label(profile="ada", field="death_date", verdict=Verdict.NONE, origin=path.name),
    )


def test_a_list_accepts_several_values(write):
    path = write('{"profile": "ada", "field": "birth_place", "value": ["Ghent", "Gent"]}', "jsonl")
    assert [label.value for label in read_labels(path)] == ["Ghent", "Gent"]


def test_a_value_may_have_commas_and_quotation_marks(write):
    path = write('profile,field,value\nada,birth_place,"Ghent, ""Belgium"""\n')
    assert read_labels(path)[0].value == 'Ghent, "Belgium"'


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        ("profile,field\nada,birth_date\n", "csv", r"labels\.csv:1: has no column 'value'; begin with"),
        ("profile,field,value\nada,born,1960\n", "csv", r"labels\.csv:2: no field is called 'born'"),
        ("profile,field,value\nada,birth_dat,1960\n", "csv", r"did you mean 'birth_date'\?"),
        ("profile,field,value\nada,birth_date,\n", "csv", r"labels\.csv:2: value is missing"),
        ("profile,field,value\n,birth_date,1960\n", "csv", r"labels\.csv:2: profile is missing"),
        ("profile,field,value\nada,birth_date,1960,right,more\n", "csv", r"labels\.csv:2: unknown key 'more'"),
        ("profile,field,value,verdict\nada,birth_date,1960,maybe\n", "csv", r"'maybe' is no verdict"),
        ("profile,field,value,verdict\nada,birth_date,1960,none\n", "csv", r"none of the values is right, and yet"),
        ("not json\n", "jsonl", r"labels\.jsonl:1: is not JSON"),
        ("[1]\n", "jsonl", r"labels\.jsonl:1: is no object"),
        ('{"profile": "ada", "field": "birth_date", "value": 1960}', "jsonl", r"value is missing or no text"),
        ("[" * 100_000, "jsonl", r"labels\.jsonl:1: is not JSON"),
        ('{"profile": "\\ud800"}', "jsonl", r"labels\.jsonl:1: is not JSON"),
        ("profile,field,value\nada,birth_date," + "9" * 200_000, "csv", r"labels\.csv: is no table: field larger than"),
        (".".join(["a"] * 20_000) + " = 1", "toml", r"labels\.toml:1: has a key of more than 32 parts"),
        ("labels = 1\n", "toml", r"labels\.toml: has no labels"),
        ("labels =\n", "toml", r"labels\.toml: is not valid TOML"),
        (b"profile,field,value\nada,birth_date,\xff\n", "csv", r"labels\.csv: is not UTF-8 \(at byte offset 35\)"),
    ],
)
def test_faults_are_named_with_their_place(write, text, suffix, message):
    with pytest.raises(LabelError, match=message):
        read_labels(write(text, suffix))


def test_all_faults_come_at_once(write):
    with pytest.raises(LabelError) as caught:
        read_labels(write("profile,field,value\nada,born,1\nada,died,2\n"))
    assert [line.split(": ")[0].rpartition("/")[2] for line in str(caught.value).splitlines()] == [
        "labels.csv:2",
        "labels.csv:3",
    ]


def test_a_folder_stands_for_the_labels_in_it_and_below(write, tmp_path):
    first = write(CSV)
    (tmp_path / "deep").mkdir()
    second = write(CSV, name="deep/labels")
    write(CSV, name="other")
    assert label_files(tmp_path) == sorted([first, second])
    assert label_files(first) == [first]


def test_a_place_without_labels_is_refused(write, tmp_path):
    with pytest.raises(LabelError, match="there is no such file or folder"):
        label_files(tmp_path / "absent")
    with pytest.raises(LabelError, match="is no file of labels"):
        label_files(write("text", "txt"))


@pytest.mark.parametrize("suffix", FORMS)
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path, suffix):
    os.mkfifo(tmp_path / f"labels.{suffix}")
    for path in (tmp_path, tmp_path / f"labels.{suffix}"):
        (file,) = label_files(path)
        with pytest.raises(LabelError, match="is a pipe, not a regular file"):
            read_labels(file)


def test_a_file_that_never_ends_is_refused(tmp_path):
    (tmp_path / "labels.csv").symlink_to("/dev/zero")
    with pytest.raises(LabelError, match="is a device, not a regular file"):
        read_labels(tmp_path / "labels.csv")


@pytest.mark.parametrize(("suffix", "limit"), [("csv", 10_000_000), ("jsonl", 10_000_000), ("toml", 1_000_000)])
def test_a_file_of_more_than_the_limit_is_refused(tmp_path, suffix, limit):
    path = tmp_path / f"labels.{suffix}"
    with path.open("wb") as file:
        file.truncate(limit + 1)
    with pytest.raises(LabelError, match=f"has {limit + 1:,} bytes, more than the {limit:,} allowed; divide it"):
        read_labels(path)


def ruled(folder, *tables):
    folder.mkdir(exist_ok=True)
    common = 'reason = "seen"\neditor = "Eve"\n'
    text = "\n".join(f"[[rulings]]\n{table}\n{common}" for table in tables)
    (folder / "rulings.toml").write_text(text, "utf-8")


def test_rulings_are_labels(tmp_path):
    ruled(
        tmp_path / "ada",
        'field = "birth_date"\nchoose = "1961"\ndate = "2026-01-03"',
        'field = "birth_date"\nchoose = "1960"\ndate = "2026-01-02"',
        'field = "occupation"\nchoose = "c_0123456789abcdef"\ndate = "2026-01-02"\nexpires = "2026-01-04"',
        'field = "occupation"\nreject = "c_fedcba9876543210"\ndate = "2026-01-02"',
    )
    (path,) = label_files(tmp_path)
    assert [(each.profile, each.verdict, each.value, each.claim) for each in read_labels(path)] == [
        ("ada", Verdict.RIGHT, "1961", None),
        ("ada", Verdict.RIGHT, None, "c_0123456789abcdef"),
        ("ada", Verdict.WRONG, None, "c_fedcba9876543210"),
    ]


def test_a_faulty_ruling_is_refused(tmp_path):
    ruled(tmp_path / "ada", 'field = "birth_date"\ndate = "2026-01-03"')
    with pytest.raises(RulingError, match="has neither choose nor reject"):
        read_labels(tmp_path / "ada" / "rulings.toml")
