"""The command: what it prints, to people and to programs, and how it exits."""

import orjson
import pytest

from service import __version__
from service.represent.text.records import record_text
from service.store.session import open_store
from tests.integration.people import edit, write, write_tomas

COMMANDS = [
    "load",
    "show",
    "claims",
    "conflicts",
    "rule",
    "rulings",
    "verify",
    "serve",
    "calibrate",
    "doctor",
    "remove",
]
FIRST = "harbour-encyclopedia-iris"


@pytest.fixture
def folder(settings, run):
    made = write(settings.seeds)
    write_tomas(settings.seeds)
    assert run("load").exit_code == 0
    return made


def test_help_names_every_command_and_each_has_examples(run):
    text = run("--help").output
    for command in COMMANDS:
        assert f"  {command} " in text
        own = run(command, "--help")
        assert own.exit_code == 0
        assert f"  whosays {command}" in own.output
        assert "--json" in own.output


def test_the_version_is_printed(run):
    assert run("--version").output == f"whosays {__version__}\n"


def test_load_prints_a_line_for_each_profile_with_what_changed(run, settings):
    write(settings.seeds)
    write_tomas(settings.seeds)
    first = run("load")
    assert first.exit_code == 0
    head, iris, tomas = first.stdout.splitlines()[:3]
    assert head.split()[:5] == ["profile", "sources", "claims", "fields", "conflicts"]
    assert iris.split()[:2] == ["iris-vanholt", "2"]
    assert "first revision: " in tomas
    second = run("load")
    assert second.stdout.count("nothing changed") == 2
    assert "\x1b" not in first.output + second.output


def test_load_names_lost_claims_and_exits_with_1(run, folder):
    edit(folder / "documents" / f"{FIRST}.txt", "Silver Sextant", "Silver Sextent")
    result = run("load")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("lost ") and "award = " in line]
    assert run("load").exit_code == 0


def test_load_names_claims_that_moved_and_warnings_and_exits_with_0(run, folder):
    file = folder / "documents" / f"{FIRST}.txt"
    file.write_text("New. " + file.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "documents" / "stray.txt").write_text("nobody names me", encoding="utf-8")
    result = run("load")
    assert result.exit_code == 0
    notes = [line.split()[0] for line in result.stdout.splitlines()[3:]]
    assert set(notes) == {"moved", "warning"}
    assert f"in {FIRST} from 0 to 5" in result.stdout


def test_load_reports_bad_input_in_one_line_and_goes_on(run, folder):
    (folder / "documents" / f"{FIRST}.txt").write_bytes(b"")
    result = run("load")
    assert result.exit_code == 1
    assert "failed: revision 1 stays" in result.stdout
    assert [line for line in result.stderr.splitlines() if not line.startswith("error: ")] == []
    assert f"{FIRST}.txt: is empty" in result.stderr
    assert "tomas-ekerud" in result.stdout


@pytest.mark.usefixtures("folder")
def test_load_tells_programs_the_same(run):
    result = run("load", "--json")
    report = orjson.loads(result.stdout)
    assert report["ok"] is True
    assert [each["id"] for each in report["profiles"]] == ["iris-vanholt", "tomas-ekerud"]
    assert report["profiles"][0]["change"] == "unchanged"
    assert report["profiles"][0]["lost"] == []


@pytest.mark.usefixtures("folder")
def test_show_prints_the_published_bytes(run, store):
    stored = store.representations.get
    path = "/v1/profiles/iris-vanholt"
    assert run("show", "iris-vanholt").stdout_bytes == record_text(orjson.loads(stored(path, "full.json").body))
    assert run("show", "iris-vanholt", "--json").stdout_bytes == stored(path, "cited.json").body
    assert run("show", "iris-vanholt", "--format", "json").stdout_bytes == stored(path, "cited.json").body
    assert run("show", "iris-vanholt", "--view", "values").stdout_bytes == stored(path, "values.json").body
    assert run("show", "iris-vanholt", "--view", "values", "--format", "text").exit_code == 2


@pytest.mark.usefixtures("folder")
def test_claims_lists_quotes_and_can_be_filtered(run, store):
    all_of_them = store.claims.of_profile("iris-vanholt")
    assert len(run("claims", "iris-vanholt").stdout.splitlines()) == 1 + len(all_of_them)
    awards = run("claims", "iris-vanholt", "--field", "award", "--source", FIRST)
    assert "Silver Sextant Prize" in awards.stdout
    assert "evening-courier-iris" not in awards.stdout
    listed = orjson.loads(run("claims", "iris-vanholt", "--field", "award", "--json").stdout)
    assert listed["total"] == len(listed["items"]) == len(store.claims.of_profile("iris-vanholt", field="award"))
    assert {item["field"] for item in listed["items"]} == {"award"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("option", "given", "meant"),
    [("--field", "awards", "award"), ("--source", "evening-courier-irs", "evening-courier-iris")],
)
def test_a_mistyped_filter_is_named_with_the_nearest_one(run, option, given, meant):
    result = run("claims", "iris-vanholt", option, given)
    assert result.exit_code == 1
    assert result.stderr == f"error: no {option[2:]} '{given}'; did you mean '{meant}'?\n"


HIDDEN = "won the \u202eAmber\tPrize"


def test_claims_writes_out_what_would_reorder_a_quote_and_a_tab_as_a_space(run, settings):
    write(settings.seeds, sources={"letter-iris": ("other", "2020", f"Iris Vanholt {HIDDEN}.\n")})
    run("load")
    args = ["--source", "letter-iris", "--quote", HIDDEN, "--editor", "E. Ditor"]
    for shown in (run("claim", "iris-vanholt", "award", "Amber Prize", *args, "--load"), run("claims", "iris-vanholt")):
        assert "“won the \\u202eAmber Prize”" in shown.output
        assert "\u202e" not in shown.output
    listed = orjson.loads(run("claims", "iris-vanholt", "--field", "award", "--json").stdout)["items"]
    assert HIDDEN in [each["selectors"][0]["exact"] for each in listed]


DENIED = "Iris Vanholt was born in 1969. She did not win the Silver Sextant Prize.\n"


def test_claims_marks_what_is_denied_and_what_a_ruling_rejects(run, settings):
    write(settings.seeds, sources={"letter-iris": ("other", "2020", DENIED)})
    run("load")
    claims = {each["field"]: each for each in orjson.loads(run("claims", "iris-vanholt", "--json").stdout)["items"]}
    born = claims["birth_date"]["id"]
    ruled = run("rule", "iris-vanholt", "birth_date", "--reject", born, "--reason", "a slip", "--editor", "E", "--load")
    [ruling] = [each["id"] for each in orjson.loads(run("rulings", "--json").stdout)["rulings"]]
    assert ruled.exit_code == 0, ruled.output
    lines = {line.split()[1]: line for line in run("claims", "iris-vanholt").stdout.splitlines()}
    assert "  supports  " in lines["name"]
    assert "  refutes: negated  " in lines["award"]
    assert f"  no evidence: rejected by {ruling}  " in lines["birth_date"]
    listed = orjson.loads(run("claims", "iris-vanholt", "--json").stdout)["items"]
    told = {each["field"]: each["bearing"] for each in listed}
    assert told == {"name": "supports", "award": "refutes", "birth_date": "none"}


def test_conflicts_lists_positions_with_their_sources(run, settings):
    sources = {
        "one-harbour": ("newspaper", "2020-01-15", "Iris Vanholt is a Belgian biologist. She was born in 1969.\n"),
        "two-harbour": ("encyclopedia", "2020-01-15", "Iris Vanholt is a Belgian biologist. She was born in 1971.\n"),
    }
    write(settings.seeds, sources=sources)
    run("load")
    listed = orjson.loads(run("conflicts", "iris-vanholt", "--json").stdout)
    assert "birth_date" in {each["field"] for each in listed["items"]}
    text = run("conflicts", "iris-vanholt").stdout
    assert "birth_date: " in text
    assert "  - 1969 (one-harbour)" in text
    assert text.splitlines()[-1].startswith(str(listed["total"]))
    assert run("conflicts", "iris-vanholt", "--type", "identity").stdout == "0 conflicts\n"


@pytest.mark.parametrize("command", ["show", "claims", "conflicts", "verify", "remove"])
@pytest.mark.usefixtures("folder")
def test_a_mistyped_profile_is_named_with_the_nearest_one(run, command):
    result = run(command, "iris-vanhold")
    assert result.exit_code == 1
    assert result.stderr == "error: no profile 'iris-vanhold'; did you mean 'iris-vanholt'?\n"


def test_verify_exits_with_1_when_a_file_has_changed(run, folder):
    fine = run("verify")
    assert fine.exit_code == 0
    assert "0 failed" in fine.stdout
    edit(folder / "documents" / f"{FIRST}.txt", "Silver Sextant", "Silver Sextent")
    broken = run("verify")
    assert broken.exit_code == 1
    assert "has changed since it was loaded" in broken.stdout
    assert "lost " in broken.stdout
    report = orjson.loads(run("verify", "iris-vanholt", "--json").stdout)
    assert report["ok"] is False
    assert report["profiles"][0]["files"][0]["source"] == FIRST


@pytest.mark.usefixtures("folder")
def test_remove_asks_first_and_then_the_profile_is_gone(run):
    assert run("remove", "iris-vanholt", input="n\n").exit_code == 1
    assert run("show", "iris-vanholt").exit_code == 0
    removed = run("remove", "iris-vanholt", "--yes", "--json")
    assert orjson.loads(removed.stdout)["removed"] is True
    gone = run("show", "iris-vanholt")
    assert (gone.exit_code, gone.stderr) == (1, "error: the profile 'iris-vanholt' has been deleted\n")
    assert "brings it back" in run("remove", "tomas-ekerud", input="y\n").stdout


@pytest.mark.usefixtures("folder")
def test_doctor_finds_nothing_wrong_after_a_load(run):
    result = run("doctor")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert {line.split()[0] for line in lines} == {"ok"}
    for about in ("python", "seeds", "database", "writing", "loaded", "quotes", "last load"):
        assert [line for line in lines if f" {about}: " in line]


def test_doctor_says_what_to_do(run, settings, folder):
    (folder / "documents" / f"{FIRST}.txt").unlink()
    write(settings.seeds, "nia-orlova", "Nia Orlova")
    result = run("doctor", "--json")
    assert result.exit_code == 1
    found = {each["name"]: each for each in orjson.loads(result.stdout)["findings"]}
    assert found["quotes"]["level"] == "problem"
    assert found["loaded"]["level"] == "warning"
    assert "nia-orlova" in found["loaded"]["detail"]
    assert found["loaded"]["remedy"] == "whosays load"


def test_doctor_of_nothing_at_all_makes_nothing(run, settings):
    result = run("doctor")
    assert result.exit_code == 1
    assert "whosays load" in result.stdout
    assert not settings.seeds.parent.joinpath("var").exists()
    open_store(settings).close()
    assert "never" in run("doctor").stdout


@pytest.mark.parametrize(
    ("args", "code", "problem"),
    [
        (("show", "x", "--database", "nonsense"), 2, "no database address"),
        (("load", "nowhere"), 1, "nowhere: there is no such folder"),
        (("show", "x"), 1, "there is no database yet"),
        (("doctor", "--nonsense"), 2, "No such option"),
        (("lod",), 2, "No such command"),
    ],
)
def test_what_cannot_be_done_is_said_without_a_traceback(run, args, code, problem):
    result = run(*args)
    assert result.exit_code == code
    assert problem in result.stderr
    assert "Traceback" not in result.output


def test_a_setting_that_is_wrong_exits_with_2(run, monkeypatch):
    monkeypatch.setenv("PORT", "eighty")
    result = run("doctor")
    assert (result.exit_code, result.stderr.startswith("error: PORT: 'eighty'")) == (2, True)


def test_the_database_of_the_command_line_wins(run, settings, tmp_path):
    write(settings.seeds)
    other = f"sqlite:///{tmp_path}/other.db"
    assert run("load", "--database", other).exit_code == 0
    assert run("show", "iris-vanholt").exit_code == 1
    assert run("show", "iris-vanholt", "--database", other).exit_code == 0
