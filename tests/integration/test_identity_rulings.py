"""Whom a source tells of, as an editor says: computed, ruled, audited, taken back."""

import orjson
import pytest

from tests.integration.people import write

ID = "iris-vanholt"
SAILOR = "Iris Vanholt was born in Bergen, Norway, in 1850. Iris Vanholt was a Norwegian sailor."
PIANIST = "Iris Vanholt was born in Seville, Spain, in 1961. Iris Vanholt is a Spanish pianist."
LAKE = "By the lake they know her well. Iris Vanholt, a sailor, was born in Norway in 1850 and sailed for Norway."
SHORE = "On the shore one hears much else. Iris Vanholt, the Norwegian sailor, was born in 1851."
TEXTS = {
    name: ("newspaper", "2020-01-15", text) for name, text in (("harbour", SAILOR), ("lake", LAKE), ("river", PIANIST))
}


@pytest.fixture
def folder(settings, run):
    made = write(settings.seeds, sources=TEXTS)
    assert run("load").exit_code == 0
    return made


def rule(run, verb, source):
    return run("rule", ID, "name", verb, source, "--reason", "her letters", "--editor", "E. Ditor", "--load")


def others(get):
    return [each["id"] for each in get("/sources")["items"] if each["status"] == "other_person"]


def details(run):
    return [each["detail"] for each in orjson.loads(run("rulings", "--json").stdout)["rulings"]]


@pytest.mark.usefixtures("folder")
def test_a_source_that_an_editor_takes_for_the_persons_counts_and_the_conflict_is_ruled(run, get):
    assert others(get) == ["river"]
    assert get("/conflicts?type=identity")["items"][0]["status"] == "open"
    made = rule(run, "--same", "river")
    assert made.exit_code == 0, made.output
    assert "says counts." in made.output
    assert others(get) == []
    assert {"sailor", "pianist"} <= {each["value"] for each in get("/fields/occupation")["values"]}
    (conflict,) = get("/conflicts?type=identity")["items"]
    assert (conflict["status"], conflict["rule"]) == ("ruled", "ruling")
    assert "people seem to go under the name" not in run("load", "--json").output
    assert "name: same river" not in get("/audit", "text/plain")  # readers see the label of the field
    assert "same river" in get("/audit", "text/plain")
    assert get("/audit")["items"][0]["same"] == "river"


@pytest.mark.usefixtures("folder")
def test_a_source_that_an_editor_parts_does_not_count_whatever_is_loaded_later(settings, run, get):
    assert rule(run, "--not-same", "lake").exit_code == 0
    assert others(get) == ["lake", "river"]
    assert get("/fields/birth_date")["values"][0]["sources"] == ["harbour"]
    write(settings.seeds, sources=TEXTS | {"shore": ("newspaper", "2020-01-15", SHORE)})
    assert run("load").exit_code == 0
    assert others(get) == ["lake", "river"]


def test_a_ruling_taken_back_binds_no_more(folder, run, get):
    assert rule(run, "--same", "river").exit_code == 0
    (folder / "rulings.toml").unlink()
    assert run("load").exit_code == 0
    assert others(get) == ["river"]


@pytest.mark.usefixtures("folder")
def test_a_ruling_that_changes_nothing_says_so(run):
    assert "It changes nothing" in rule(run, "--same", "harbour").output
    assert "It changes nothing" in rule(run, "--not-same", "river").output
    assert all(detail.startswith("It changes nothing") for detail in details(run))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("verbs", "said", "apart"),
    [
        (("--same", "--not-same"), "What river says does not count, as it would without any ruling.", ["river"]),
        (("--not-same", "--same"), "What river says counts.", []),
    ],
)
def test_a_ruling_that_reverses_the_one_before_says_so_and_stands(run, get, verbs, said, apart):
    first, second = (rule(run, verb, "river") for verb in verbs)
    assert first.exit_code == second.exit_code == 0, second.output
    former, later = orjson.loads(run("rulings", "--json").stdout)["rulings"]
    taken = f"It takes the place of the ruling {former['id']} of E. Ditor on {former['date']}, which said the opposite."
    assert later["detail"] == f"{said} {taken}"
    assert later["detail"] in second.output
    assert "changes nothing" not in second.output
    assert (former["state"], former["detail"]) == ("superseded", "A later ruling has taken its place.")
    assert others(get) == apart


@pytest.mark.usefixtures("folder")
def test_the_same_ruling_again_is_refused_with_what_to_do(run):
    for verb in ("--same", "--not-same"):
        assert rule(run, verb, "river").exit_code == 0
    former, later = orjson.loads(run("rulings", "--json").stdout)["rulings"]
    for verb, known, remedy in (
        ("--not-same", later, "there is nothing to add"),
        ("--same", former, "take out of rulings.toml the later one that has taken its place, and it holds again"),
    ):
        said = f"E. Ditor has ruled {verb[2:].replace('-', ' ')} river on {known['date']} already, as {known['id']}"
        assert rule(run, verb, "river").output == f"error: {ID}, name: {said}; {remedy}\n"


@pytest.mark.usefixtures("folder")
def test_a_choice_names_the_ruling_whose_place_it_takes(run):
    for editor in ("E. Ditor", "F. Ditor"):
        args = ["--choose", "1850", "--reason", "her letters", "--editor", editor, "--load"]
        assert run("rule", ID, "birth_date", *args).exit_code == 0
    former, later = orjson.loads(run("rulings", "--json").stdout)["rulings"]
    assert later["detail"].startswith("It puts 1850 first. It takes the place of the ruling ")
    assert former["id"] in later["detail"]


def test_a_source_that_is_gone_is_told_from_one_that_never_was(settings, folder, run):
    write(settings.seeds, sources={name: text for name, text in TEXTS.items() if name != "lake"})
    run("load")
    assert rule(run, "--same", "lake").output == "error: the source 'lake' has been deleted\n"
    assert rule(run, "--same", "pond").output == "error: no source 'pond'\n"
    written = '[[rulings]]\nfield = "name"\nsame = "harbor"\nreason = "a"\neditor = "E"\ndate = "2026-01-02"\n'
    (folder / "rulings.toml").write_text(written, "utf-8")
    assert details(run) == ["The profile has no source harbor; did you mean 'harbour'? Else take the ruling out."]


@pytest.mark.usefixtures("folder")
def test_only_a_source_of_the_profile_can_be_ruled_on_and_only_by_its_name(run):
    refused = rule(run, "--same", "rivver")
    assert refused.exit_code == 1
    assert refused.output == "error: no source 'rivver'; did you mean 'river'?\n"
    wrong = run("rule", ID, "birth_date", "--same", "river", "--reason", "so", "--editor", "E. Ditor")
    assert wrong.exit_code == 1
    assert "make the field 'name'" in wrong.output


def test_the_manifest_says_it_too_and_a_later_ruling_overrules_it(folder, run, get):
    manifest = folder / "profile.toml"
    said = 'same = {reason = "her letters", date = "2026-01-02"}'
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('id = "river"', f'id = "river"\n{said}'), encoding="utf-8")
    assert run("load").exit_code == 0
    assert others(get) == []
    assert get("/audit")["items"][0]["editor"] == "profile.toml"
    assert rule(run, "--not-same", "river").exit_code == 0
    assert others(get) == ["river"]
    assert [each["state"] for each in get("/audit")["items"]] == ["superseded", "applied"]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ('same = {reason = "so", date = "2026-02-30"}', "is no day of the calendar"),
        ('same = {date = "2026-02-03"}', "reason"),
        ('same = {reason = "so", date = "2026-02-03"}\nnot_same = {reason = "so", date = "2026-02-03"}', "opposite"),
    ],
)
def test_a_fault_in_what_the_manifest_says_is_told(folder, run, said, fault):
    manifest = folder / "profile.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('id = "river"', f'id = "river"\n{said}'), encoding="utf-8")
    loaded = run("load")
    assert loaded.exit_code == 1
    assert fault in loaded.output
