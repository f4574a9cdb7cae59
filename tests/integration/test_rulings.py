"""Rulings from the command to the reader: made, loaded, shown, audited, overtaken, expired, and left without their claim."""

import itertools

import orjson
import pytest

from service.app import create_app
from service.pipeline import Change, load
from service.store.session import open_store
from tests.integration.people import edit, told, write

ID, PATH = "iris-vanholt", "/v1/profiles/iris-vanholt"


EARLY, LATE = told(1969, "harbour", "lake"), told(1971, "river")


@pytest.fixture
def folder(settings, run):
    made = write(settings.seeds, sources=EARLY | LATE)
    assert run("load").exit_code == 0
    return made


@pytest.fixture
def rule(run):
    """Make a ruling on the birth date, which comes to 1969."""
    return lambda *args: run("rule", ID, "birth_date", "--reason", "the parish register", "--editor", "E. Ditor", *args)


def claims(settings, value):
    with open_store(settings) as store:
        return [claim.id for claim in store.claims.of_profile(ID, field="birth_date") if claim.value == value]


def states(run):
    return [each["state"] for each in orjson.loads(run("rulings", "--json").stdout)["rulings"]]


def write_ruling(folder, date, **given):
    keys = {"field": "birth_date", "reason": "the parish register", "editor": "E. Ditor", "date": date, **given}
    text = "".join(f'{key} = "{value}"\n' for key, value in keys.items())
    (folder / "rulings.toml").write_text(f"[[rulings]]\n{text}", encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_a_ruling_is_made_loaded_shown_and_audited(run, rule, get):
    assert get("?view=values")["birth_date"] == "1969"
    made = rule("--choose", "1971")
    assert made.exit_code == 0, made.output
    assert get("?view=values")["birth_date"] == "1969"
    assert "Readers do not see this yet: whosays load" in run("rulings").stdout
    loaded = run("load")
    assert loaded.exit_code == 0
    assert "birth_date changed" in loaded.stdout
    assert get("?view=values")["birth_date"] == "1971"
    place = get("/fields/birth_date")
    assert (place["status"], place["values"][0]["value"], place["computed"]["value"]) == ("ruled", "1971", "1969")
    assert place["ruling"]["editor"] == "E. Ditor"
    assert {each["status"] for each in get("/conflicts?status=ruled")["items"]} == {"ruled"}
    text = " ".join(get("", "text/plain").split())
    assert "ruled by E. Ditor on 2" in text
    assert ": the parish register (computed: 1969, " in text
    (item,) = get("/audit")["items"]
    assert (item["state"], item["revision"], item["value"], item["computed"]["value"]) == ("applied", 2, "1971", "1969")
    assert get("/revisions/1")["fields"]["birth_date"]["status"] != "ruled"
    assert get("/revisions/2")["fields"]["birth_date"]["ruling"]["id"] == item["id"]


@pytest.mark.usefixtures("folder")
def test_a_second_load_with_the_same_rulings_changes_nothing(run, rule, get):
    rule("--choose", "1971", "--load")
    assert "nothing changed" in run("load").stdout
    assert get("/revisions")["total"] == 2
    assert get("/audit")["items"][0]["revision"] == 2


@pytest.mark.usefixtures("folder")
def test_a_ruling_keeps_the_revision_in_which_it_took_effect(settings, run, rule, get):
    rule("--choose", "1971", "--load")
    write(settings.seeds, sources=EARLY | LATE | told("Ghent", "ferry"))
    run("load")
    assert (get("/audit")["items"][0]["revision"], get("")["revision"]) == (2, 3)


def test_a_ruling_taken_out_is_undone_by_the_next_load(run, rule, folder, get):
    rule("--choose", "1971", "--load")
    (key,) = [each["id"] for each in get("/audit")["items"]]
    (folder / "rulings.toml").unlink()
    assert f"{key}: no longer in rulings.toml; whosays load takes it off" in run("rulings").stdout
    run("load")
    assert get("?view=values")["birth_date"] == "1969"
    assert get("/audit")["total"] == 0
    assert run("rulings").stdout == "0 rulings, none to look at\n"


def test_a_rejected_claim_is_still_listed_and_the_other_side_is_left(settings, run, rule, folder, get):
    (late,) = claims(settings, "1971")
    rule("--reject", late, "--load")
    assert [value["value"] for value in get("/fields/birth_date")["values"]] == ["1969"]
    assert get("/conflicts")["items"] == []
    listed = {each["id"]: each["rejected_by"] for each in get("/claims?field=birth_date")["items"]}
    assert listed[late] == get("/audit")["items"][0]["id"]
    assert folder.is_dir()
    assert run("rulings").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_a_choice_that_new_sources_make_needless_is_overtaken_and_reported(settings, run, rule, get):
    rule("--choose", "1971", "--load")
    write(settings.seeds, sources=EARLY | LATE | told(1971, "ferry", "mill", "bridge"))
    loaded = run("load")
    assert loaded.exit_code == 0
    (note,) = [line for line in loaded.stdout.splitlines() if line.startswith("overtaken")]
    assert "the ruling on birth_date: The sources give 1971 by themselves by now" in note
    assert states(run) == ["overtaken"]
    assert run("rulings").exit_code == 1
    assert get("/audit?state=overtaken")["total"] == 1
    assert get("/fields/birth_date")["status"] == "ruled"


@pytest.mark.usefixtures("folder")
def test_a_choice_that_new_sources_contradict_is_overtaken_and_still_holds(settings, run, rule, get):
    rule("--choose", "1971", "--load")
    write(settings.seeds, sources=EARLY | LATE | told(1969, "ferry", "mill", "bridge"))
    loaded = run("load", "--json")
    (note,) = orjson.loads(loaded.stdout)["profiles"][0]["rulings"]
    assert note["state"] == "overtaken"
    assert "say 1969, with high confidence: look at it again." in note["detail"]
    assert get("?view=values")["birth_date"] == "1971"


def test_a_ruling_by_hand_knows_what_there_was_when_it_was_first_loaded(settings, run, folder, get):
    write_ruling(folder, "2021-03-04", choose="1971")  # long before anything was loaded
    run("load")
    assert states(run) == ["applied"]
    baseline = get("/audit")["items"][0]["baseline"]
    assert baseline == {"value": "1969", "claims": [*claims(settings, "1969"), *claims(settings, "1971")]}
    run("load")
    assert get("/audit")["items"][0]["baseline"] == baseline
    write(settings.seeds, sources=EARLY | LATE | told(1971, "ferry", "mill", "bridge"))
    run("load")
    assert states(run) == ["overtaken"]


def test_a_ruling_by_hand_cannot_have_known_what_was_published_after_it(settings, run, folder):
    write(settings.seeds, sources=EARLY | LATE | told(1969, "ferry", "mill"))
    write_ruling(folder, "2019-06-07", choose="1971")
    run("load")
    assert states(run) == ["overtaken"]


def test_a_ruling_whose_claim_is_gone_is_reported_and_decides_nothing(settings, run, rule, folder, get):
    (late,) = claims(settings, "1971")
    rule("--choose", late, "--load")
    edit(folder / "documents" / "river-gazette.txt", "1971", "1973")
    loaded = run("load")
    assert loaded.exit_code == 1
    assert f"There is no claim {late} any more; name one of those on birth_date." in loaded.stdout
    assert get("?view=values")["birth_date"] == "1969"
    assert get("/audit")["items"][0]["state"] == "claim_gone"
    assert (states(run), run("rulings").exit_code) == (["claim_gone"], 1)
    assert run("load").exit_code == 1


def test_a_ruling_whose_value_is_gone_is_reported_with_those_that_there_are(run, rule, folder):
    rule("--choose", "1971", "--load")
    edit(folder / "documents" / "river-gazette.txt", "1971", "1973")
    loaded = run("load")
    assert loaded.exit_code == 1
    assert "No source says birth_date '1971', but '1969' and '1973'; choose one of them" in loaded.stdout


def test_a_ruling_holds_until_it_expires(settings, store):
    folder = write(settings.seeds, sources=EARLY | LATE)
    write_ruling(folder, "2026-01-02", choose="1971", expires="2026-01-09")

    def loaded(day):
        seconds = itertools.count(10)
        (report,) = load(settings, store, clock=lambda: f"{day}T00:00:{next(seconds)}Z").profiles
        first = orjson.loads(store.representations.get(PATH, "values.json").body)["birth_date"]
        return report.change, first, [each.state for each in report.rulings]

    assert loaded("2026-01-01") == (Change.NEW, "1969", [])
    assert loaded("2026-01-02") == (Change.CHANGED, "1971", [])
    assert loaded("2026-01-09") == (Change.UNCHANGED, "1971", [])
    assert loaded("2026-01-10") == (Change.CHANGED, "1969", ["expired"])
    assert loaded("2026-01-11") == (Change.UNCHANGED, "1969", ["expired"])


@pytest.mark.parametrize(
    ("arguments", "told_"),
    [
        (["birth_dat", "--choose", "1971"], "no field 'birth_dat'; did you mean 'birth_date'?"),
        (["birth_date", "--choose", "1970"], "iris-vanholt, birth_date: no source says birth_date '1970', but '1969' and '1971'; choose one of them, or add a source that says it."),
        (["award", "--choose", "Prize"], "iris-vanholt, award: no source says any award; add one that does."),
        (["birth_date", "--reject", "c_0123456789abcdef"], "iris-vanholt, birth_date: has no claim c_0123456789abcdef; whosays claims iris-vanholt --field birth_date lists them"),
        (["birth_date", "--reject", "1971"], "iris-vanholt, birth_date: has no claim 1971; whosays claims iris-vanholt --field birth_date lists them"),
        (["birth_date", "--choose", "1971", "--date", "soon"], "iris-vanholt, date: 'soon' is not allowed; expected the day of the decision such as '2026-01-02'"),
        (["birth_date", "--choose", "1971", "--expires", "2001-01-01"], "set it to a later day"),
    ],
)  # fmt: skip
def test_a_ruling_on_what_is_not_there_is_refused_and_nothing_is_written(run, folder, arguments, told_):
    result = run("rule", ID, *arguments, "--reason", "why", "--editor", "E. Ditor")
    assert result.exit_code == 1
    assert told_ in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (folder / "rulings.toml").exists()


@pytest.mark.usefixtures("folder")
def test_wrong_use_exits_with_2_and_an_unknown_profile_with_1(run, rule):
    assert rule().exit_code == 2
    assert rule("--choose", "1971", "--reject", "c_0123456789abcdef").exit_code == 2
    assert run("rule", ID, "birth_date", "--choose", "1971").exit_code == 2
    assert run("rule", "iris-vanhol", "birth_date", "--choose", "1971", "--reason", "why").exit_code == 1
    assert run("rulings", "iris-vanhol").stderr == "error: no profile 'iris-vanhol'; did you mean 'iris-vanholt'?\n"


@pytest.mark.usefixtures("folder")
def test_the_editor_is_who_the_environment_names(run, monkeypatch, get):
    monkeypatch.setenv("WHOSAYS_EDITOR", "Desk Two")
    result = run("rule", ID, "birth_date", "--choose", "1971", "--reason", "why", "--load")
    assert result.exit_code == 0, result.output
    assert "Desk Two on 2" in result.stdout
    assert get("/audit")["items"][0]["editor"] == "Desk Two"


def test_a_ruling_tells_programs_what_it_did(rule, folder):
    told_ = orjson.loads(rule("--choose", "1971", "--expires", "2099-12-31", "--json", "--load").stdout)
    assert told_["file"] == str(folder / "rulings.toml")
    assert (told_["ruling"]["state"], told_["ruling"]["computed"]) == ("applied", "1969")
    assert told_["load"]["profiles"][0]["change"] == "changed"


def test_a_ruling_without_its_folder_is_refused_and_the_published_ones_are_listed(
    settings, run, rule, tmp_path, folder
):
    rule("--choose", "1971", "--load")
    settings.seeds.rename(tmp_path / "moved")
    refused = rule("--choose", "1969")
    assert (
        refused.stderr
        == f"error: {folder}: the folder that {ID} was loaded from is not there; load it from where it is now\n"
    )
    assert states(run) == ["applied"]


def test_a_reason_that_was_mended_is_not_published_until_the_next_load(run, rule, folder):
    rule("--choose", "1971", "--load")
    assert "Readers do not see this yet" not in run("rulings").stdout
    edit(folder / "rulings.toml", "the parish register", "the register of the parish")
    assert "Readers do not see this yet" in run("rulings").stdout


def test_the_doctor_knows_of_rulings_that_an_editor_has_to_look_at(run, rule, folder):
    def finding():
        findings = orjson.loads(run("doctor", "--json").stdout)["findings"]
        return next((each["level"], each["detail"]) for each in findings if each["name"] == "rulings")

    assert finding() == ("ok", "0 rulings")
    rule("--choose", "1971", "--date", "2026-01-02", "--expires", "2026-01-03", "--load")
    assert finding() == ("warning", "1 ruling, 1 to look at")
    (folder / "rulings.toml").write_text("[[rulings]]\n")
    assert finding()[0] == "problem"


def test_a_file_with_nearly_the_name_of_one_of_rulings_is_warned_of(run, folder):
    for name in ("ruling.toml", "labels.toml", "rulings.toml.bak"):
        (folder / name).write_text("[[rulings]]\n")
    warnings = [line for line in run("load").stdout.splitlines() if line.startswith("warning")]
    assert warnings == [f"warning   {ID}: ruling.toml is not read: rulings stand in rulings.toml"]


@pytest.mark.usefixtures("folder")
def test_the_audit_of_a_removed_profile_is_gone(settings, run, rule):
    rule("--choose", "1971", "--load")
    run("remove", ID, "--yes")
    app = create_app(settings)
    assert app.test_client().get(f"{PATH}/audit").status_code == 410
    app.extensions["whosays"].close()


@pytest.mark.usefixtures("folder")
def test_rulings_are_loaded_by_several_processes_as_by_one(run, rule):
    rule("--choose", "1971")
    assert "birth_date changed" in run("load", "--jobs", "2").stdout
    assert states(run) == ["applied"]


def test_a_faulty_file_of_rulings_is_told_by_the_listing_too(run, folder):
    (folder / "rulings.toml").write_text("[[rulings]]\nfield = 7\n")
    result = run("rulings")
    assert result.exit_code == 1
    assert ": field: 7 is not a string" in result.stderr
