"""``whosays calibrate``: labels become a file of priors, and the next load fuses with it."""

import tomllib

import orjson
import pytest
from click.testing import CliRunner

from service.app import create_app
from service.cli import main
from tests.integration.people import IRIS, write, write_tomas

LABELS = """\
profile,field,value,verdict
iris-vanholt,birth_date,1969-02-14,
iris-vanholt,birth_place,Ghent,
iris-vanholt,occupation,marine biologist,
tomas-ekerud,birth_date,1954,
tomas-ekerud,occupation,plumber,wrong
"""


@pytest.fixture
def run(settings, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(settings.seeds))
    monkeypatch.chdir(tmp_path)
    write(settings.seeds)
    write_tomas(settings.seeds)
    runner = CliRunner()
    assert runner.invoke(main, ["load"]).exit_code == 0
    (tmp_path / "labels.csv").write_text(LABELS, "utf-8")
    return lambda *args: runner.invoke(main, list(args), prog_name="whosays")


def test_labels_become_a_table_of_counts_with_figures_before_and_after(run, tmp_path):
    result = run("calibrate", "labels.csv")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].split()[:7] == ["kind", "field", "exact", "general", "wrong", "over", "n"]
    assert ["newspaper", "birth_date", "0", "1", "1", "0", "2"] in [line.split()[:7] for line in lines]
    assert "5 labels, 4 items; theta " in result.stdout
    assert "held out, 4 values: Brier " in result.stdout
    assert "unmatched tomas-ekerud: no source says birth_date 1954 (labels.csv)" in lines
    assert "unmatched tomas-ekerud: no source says occupation plumber (labels.csv)" in lines
    written = tomllib.loads((tmp_path / "priors.toml").read_text("utf-8"))
    row = next(row for row in written["prior"] if (row["kind"], row["field"]) == ("newspaper", "birth_date"))
    assert (row["counts"], row["n"], row["origin"]) == ([0, 1, 1, 0], 2, "labels.csv")
    assert set(row["before"]) == set(row["after"]) == {"n", "accuracy", "brier", "ece"}
    assert written["after"]["n"] == 4


def test_the_next_load_fuses_with_the_file_and_says_what_stands_behind_a_score(run, monkeypatch):
    run("calibrate", "labels.csv", "--output", "mine.toml")
    assert "nothing changed" in run("load").stdout
    monkeypatch.setenv("WHOSAYS_PRIORS", "mine.toml")
    changed = run("load")
    assert (changed.exit_code, changed.stdout.count("birth_date")) == (0, 2)
    confidence = orjson.loads(run("show", "iris-vanholt", "--view", "full").stdout)["fields"]["birth_date"]["values"][0]
    assert (confidence["confidence"]["calibrated"], confidence["confidence"]["labels"]) == (True, 1)
    assert confidence["confidence"]["calibration"].startswith("1 labelled claim of such sources on this field; ")


def test_the_file_of_the_settings_is_the_default_output(run, monkeypatch, tmp_path):
    monkeypatch.setenv("WHOSAYS_PRIORS", str(tmp_path / "mine.toml"))
    assert run("calibrate", "labels.csv").exit_code == 0
    assert (tmp_path / "mine.toml").is_file()
    assert not (tmp_path / "priors.toml").exists()


def test_json_has_the_same_figures(run):
    plain = orjson.loads(run("calibrate", "labels.csv", "--json").stdout)
    assert (plain["labels"], plain["items"], plain["path"]) == (5, 4, "priors.toml")
    assert {row["kind"] for row in plain["rows"] if row["n"]} == {"encyclopedia", "newspaper"}
    assert plain["after"]["n"] == 4
    assert [each["value"] for each in plain["unmatched"]] == ["1954", "plumber"]


def test_nothing_is_written_where_labels_are_of_no_use(run, tmp_path):
    (tmp_path / "wrong.csv").write_text("profile,field,value\nnobody,birth_date,1900\n", "utf-8")
    (tmp_path / "faulty.csv").write_text("profile,field\n", "utf-8")
    nothing, faulty = run("calibrate", "wrong.csv"), run("calibrate", "faulty.csv")
    assert (nothing.exit_code, faulty.exit_code) == (1, 1)
    assert "error: wrong.csv: no label is about a value that is stored; load the profiles first" in nothing.stderr
    assert "error: faulty.csv:1: has no column 'value'" in faulty.stderr
    assert not (tmp_path / "priors.toml").exists()
    assert run("calibrate", "labels.csv", "--output", "no/such/folder.toml").exit_code == 1


def test_a_folder_without_labels_is_said_to_have_none(run, tmp_path):
    (tmp_path / "empty").mkdir()
    found = run("calibrate", "empty")
    assert found.exit_code == 1
    assert "error: empty: there are no labels; write some" in found.stderr


def test_calibrating_twice_writes_the_same(run, tmp_path):
    run("calibrate", "labels.csv")
    first = (tmp_path / "priors.toml").read_bytes()
    run("calibrate", "labels.csv")
    assert (tmp_path / "priors.toml").read_bytes() == first


def test_rulings_refit_the_priors_as_labels_do(run, settings):
    (settings.seeds / "iris-vanholt" / "rulings.toml").write_text(
        '[[rulings]]\nfield = "birth_date"\nchoose = "1969-02-14"\nreason = "the register"\neditor = "Eve"\n'
        'date = "2026-01-02"\n',
        "utf-8",
    )
    plain = orjson.loads(run("calibrate", "--json").stdout)
    assert (plain["labels"], plain["items"], plain["unmatched"], plain["after"]) == (1, 1, [], None)
    assert [(row["kind"], row["field"], row["counts"]) for row in plain["rows"] if row["n"]] == [
        ("encyclopedia", "*", [1, 0, 0, 0]),
        ("encyclopedia", "birth_date", [1, 0, 0, 0]),
        ("newspaper", "*", [0, 1, 0, 0]),
        ("newspaper", "birth_date", [0, 1, 0, 0]),
    ]


def test_the_service_publishes_what_the_last_load_fused_with(run, settings, monkeypatch):
    run("calibrate", "labels.csv", "--output", "mine.toml")
    app = create_app(settings)
    client = app.test_client()
    assert client.get("/v1/confidence").json["calibration"]["calibrated"] is False
    monkeypatch.setenv("WHOSAYS_PRIORS", "mine.toml")
    run("load")
    plain = client.get("/v1/confidence").json
    assert plain["calibration"]["calibrated"] is True
    assert plain["calibration"]["after"]["n"] == 4
    assert {row["origin"] for row in plain["priors"] if row["n"]} == {"labels.csv"}
    app.extensions["whosays"].close()


def test_copies_count_once(run, settings):
    text = (
        IRIS["evening-courier-iris"][2]
        + " She keeps bees on the roof of the institute, and sells the honey at the quay."
    )
    twins = {"evening-iris": ("newspaper", "2020-01-15", text), "morning-iris": ("newspaper", "2020-01-16", text)}
    write(settings.seeds, sources=twins)
    run("load")
    (settings.seeds / "labels.csv").write_text("profile,field,value\niris-vanholt,residence,Ostend\n", "utf-8")
    plain = orjson.loads(run("calibrate", "--json").stdout)
    assert [row["counts"] for row in plain["rows"] if row["field"] == "residence"] == [[1, 0, 0, 0]]


def test_the_doctor_says_which_priors_are_in_use(run, monkeypatch, tmp_path):
    assert "priors: shipped (WHOSAYS_PRIORS): nobody has checked any claims" in run("doctor").stdout
    run("calibrate", "labels.csv", "--output", "mine.toml")
    monkeypatch.setenv("WHOSAYS_PRIORS", "mine.toml")
    assert "priors: mine.toml: 5 labelled claims behind them" in run("doctor").stdout
    (tmp_path / "mine.toml").unlink()
    broken = run("doctor")
    assert broken.exit_code == 1
    assert "priors: mine.toml: cannot be read (No such file or directory) → correct it" in broken.stdout


def test_rulings_count_for_and_against_who_made_claims_by_hand_and_the_next_load_has_it(
    run, settings, store, monkeypatch
):
    folder = settings.seeds / "iris-vanholt"
    claims = [
        ("birth_date", "1969-02-14", "harbour-encyclopedia-iris", "born 14 February 1969", ""),
        ("birth_date", "1968", "evening-courier-iris", "Iris Vanholt, 50", 'tool = { name = "doccano" }\n'),
        (
            "residence",
            "Ostend",
            "evening-courier-iris",
            "Iris Vanholt, 50, lives in Ostend",
            'tool = { name = "doccano" }\n',
        ),
    ]
    (folder / "claims.toml").write_text(
        "".join(
            f'[[claims]]\nfield = "{field}"\nvalue = "{value}"\nsource = "{source}"\nquote = "{quote}"\nwho = "Eve"\n'
            f'date = "2026-01-02"\n{tool}'
            for field, value, source, quote, tool in claims
        ),
        "utf-8",
    )
    run("load")
    by_hand = [each for each in store.claims.of_profile("iris-vanholt") if each.extractor.by_hand]
    assert {each.value: each.probability for each in by_hand} == {"1969-02-14": 0.95, "1968": 0.7, "Ostend": 0.7}
    (home,) = [each.id for each in by_hand if each.field == "residence"]
    why = ["--reason", "the register", "--editor", "Eve"]
    assert run("rule", "iris-vanholt", "birth_date", "--choose", "1969-02-14", *why).exit_code == 0
    assert run("rule", "iris-vanholt", "residence", "--reject", home, *why).exit_code == 0
    result = run("calibrate")
    assert "claims by doccano: 0 read rightly, 2 wrongly; read rightly with 0.583" in result.stdout
    assert "claims by hand: 1 read rightly, 0 wrongly; read rightly with 0.955" in result.stdout
    monkeypatch.setenv("WHOSAYS_PRIORS", "priors.toml")
    assert run("load").exit_code == 0
    now = {each.value: each.probability for each in store.claims.of_profile("iris-vanholt") if each.extractor.by_hand}
    assert now == {"1969-02-14": 0.955, "1968": 0.583, "Ostend": 0.583}
    assert "nothing changed" in run("load").stdout
    makers = {
        each["name"]: (each["right"], each["wrong"])
        for each in orjson.loads(run("calibrate", "--json").stdout)["makers"]
    }
    assert makers == {"doccano": (0, 2), "hand": (1, 0), "hypothesis": (0, 0), "langextract": (0, 0), "*": (0, 0)}


def test_the_service_says_how_rightly_claims_by_hand_are_read(run, settings):
    assert run("load").exit_code == 0
    app = create_app(settings)
    client = app.test_client()
    makers = client.get("/v1/confidence").json["makers"]
    assert [(each["name"], each["probability"], each["right"] + each["wrong"]) for each in makers] == [
        ("hand", 0.95, 0),
        ("hypothesis", 0.9, 0),
        ("langextract", 0.8, 0),
        ("*", 0.7, 0),
    ]
    text = client.get("/v1/confidence", headers={"Accept": "text/plain"}).text
    assert "Claims by hand: probability that they were read rightly, by who made them" in text
    app.extensions["whosays"].close()
