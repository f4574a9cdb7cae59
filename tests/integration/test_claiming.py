"""``whosays claim`` and ``whosays import``: written behind everything else after a look at the text, or refused with what to do."""

import json

import orjson
import pytest

from service.app import create_app
from service.ingest.claims import read_claims
from tests.integration.french import CLAIMS, FRENCH, ID, OTHER, PAGE, french
from tests.integration.people import write

URL = "http://quotidien-du-lac.example/claire#top"  # the manifest has it with https, www and a slash at its end


@pytest.fixture
def run(run, monkeypatch, tmp_path):
    """Run the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run


@pytest.fixture
def folder(settings, run):
    made = french(settings.seeds)
    assert run("load").exit_code == 0
    return made


@pytest.fixture
def claim(run):
    """Make a claim on the French page."""
    return lambda field, value, quote, *args: run(
        "claim", ID, field, value, "--source", PAGE, "--quote", quote, "--editor", "A. Desk", *args
    )


@pytest.fixture
def take(run, tmp_path):
    """Import an export of Hypothesis, as it is given or made of (tags, quote, prefix, suffix), or lines of langextract."""

    def imported(rows, *args, name="export.json"):
        made = [row if isinstance(row, dict) else annotation(*row) for row in rows]
        text = "".join(f"{json.dumps(each)}\n" for each in made) if name.endswith("l") else json.dumps({"rows": made})
        (tmp_path / name).write_text(text, "utf-8")
        return run("import", ID, name, "--editor", "A. Desk", *args)

    return imported


def annotation(tags, quote, prefix="", suffix="", uri=URL):
    selector = {"type": "TextQuoteSelector", "exact": quote, "prefix": prefix, "suffix": suffix}
    selectors = [{"type": "TextPositionSelector", "start": 5, "end": 9}, selector]
    return {
        "uri": uri,
        "user": "acct:anna@hypothes.is",
        "tags": tags,
        "target": [{"source": uri, "selector": selectors}],
    }


def declared(folder):
    return read_claims(folder, [PAGE, OTHER])


def test_a_claim_is_written_with_the_text_s_own_words_and_their_context_and_takes_effect_with_the_next_load(
    run, claim, folder, settings
):
    before = (folder / "claims.toml").read_text("utf-8")
    made = claim("residence", "Lyon", "à Lyon  l’hiver", "--qualifier", "manner=lived", "--note", "in winter")
    assert made.exit_code == 0, made.output
    lines = made.stdout.splitlines()
    assert lines[0].startswith(f"{ID} residence: Lyon (c_")
    assert lines[1] == f"    “à Lyon l’hiver” at {FRENCH.index('à Lyon')} in {PAGE}"
    assert lines[2].startswith("    With it: Lyon (0.")
    assert lines[2].endswith(", single source. Without: nothing.")
    assert lines[3:] == [
        "written to seeds/claire-fontenoy/claims.toml",
        "not in effect yet: whosays load seeds/claire-fontenoy",
    ]
    assert (folder / "claims.toml").read_text("utf-8").startswith(before)
    written = declared(folder)[-1]
    assert (written.quote, written.prefix, written.suffix, written.start) == (
        "à Lyon l’hiver",
        "\n\nElle vit à Chamonix l’été, et ",
        ".\n",
        None,
    )
    assert (written.who, written.qualifiers, written.note) == ("A. Desk", {"manner": "lived"}, "in winter")
    assert run("load").exit_code == 0
    app = create_app(settings)
    (shown,) = [
        each
        for each in app.test_client().get(f"/v1/profiles/{ID}/claims?field=residence").json["items"]
        if each["value"] == "Lyon"
    ]
    app.extensions["whosays"].close()
    assert shown["id"] in lines[0]
    assert (shown["extractor"], shown["probability"]) == ({"name": "hand", "version": "1", "rule": "A. Desk"}, 0.95)
    assert shown["selectors"][0]["exact"] == "à Lyon l’hiver"
    assert run("verify").exit_code == 0


def test_a_dry_run_writes_nothing_and_tells_of_the_conflict_that_it_would_open(claim, folder):
    before = (folder / "claims.toml").read_bytes()
    result = claim("birth_date", "1961-05-05", "Née le 4 mai 1961", "--dry-run")
    assert (result.exit_code, (folder / "claims.toml").read_bytes()) == (0, before)
    assert "With it: 5 May 1961 (0." in result.stdout
    assert ", disputed. Without: 4 May 1961 (0." in result.stdout
    assert "It opens a conflict: Of the date of birth, " in result.stdout
    assert result.stdout.endswith("nothing is written: --dry-run\n")


@pytest.mark.parametrize(
    ("said", "more", "told"),
    [
        (("birth_date", "1961", "Née le 5 mai 1961"), [], f"{ID}, {PAGE}: its text does not have “Née le 5 mai 1961”; the nearest is “Née le 4 mai 1961” at 40: quote that if it is meant"),
        (("residence", "Chamonix", "Elle vit à Chamonix"), [], f"{ID}, {PAGE}: its text has “Elle vit à Chamonix” more than once, at 116, 189; say which one by start, or by more of prefix and suffix"),
        (("residence", "Chamonix", "Elle vit à Chamonix"), ["--prefix", "Rome. "], f"{ID}, {PAGE}: its text has “Elle vit à Chamonix”, but not in this context; it stands at 116, 189: quote what stands around it there"),
        (("birth_date", "4 mai 1961", "Née le 4 mai 1961"), [], f"{ID}, value: '4 mai 1961' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
        (("residence", "Lyon", "à Lyon"), ["--qualifier", "maner=lived"], f"{ID}, qualifiers.maner: residence has no such qualifier; did you mean 'manner'?"),
        (("residence", "Lyon", "à Lyon"), ["--date", "soon"], f"{ID}, date: 'soon' is not allowed; expected the day on which it was made such as '2026-01-02'"),
        (("birthdate", "1961", "Née"), [], "no field 'birthdate'; did you mean 'birth_date'?"),
        (("birth_date", "1961", "Née"), ["--source", "quotidien-claire"], f"no source 'quotidien-claire'; did you mean '{PAGE}'?"),
        (("birth_date", "1961-05-04", CLAIMS[0][2]), [], f"{ID}, {PAGE}: claims.toml says this of the same words already; correct it there, if it is not right"),
    ],
)  # fmt: skip
def test_what_cannot_be_claimed_is_refused_in_one_line_and_nothing_is_written(claim, folder, said, more, told):
    before = (folder / "claims.toml").read_bytes()
    result = claim(*said, *more)
    assert (result.exit_code, result.stderr) == (1, f"error: {told}\n")
    assert (folder / "claims.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("more", "place"),
    [
        (["--start", str(FRENCH.rindex("Elle vit"))], FRENCH.rindex("Elle vit")),
        (["--suffix", "\nl’été"], FRENCH.rindex("Elle vit")),
        (["--prefix", "glaciers. "], FRENCH.index("Elle vit")),
    ],
)
def test_an_offset_or_what_stands_around_it_tells_which_of_several_places_is_meant(claim, folder, more, place):
    assert claim("residence", "Chamonix", "Elle vit à Chamonix", *more).exit_code == 0
    written = declared(folder)[-1]
    assert written.start is None
    assert FRENCH.index(written.prefix + written.quote + written.suffix) + len(written.prefix) == place


def test_of_places_that_nothing_around_them_tells_apart_the_offset_is_written_down(run, settings):
    line = "Row of a form, filled in by Iris Vanholt in Ghent for nobody at all to read it.\n"
    folder = write(settings.seeds, sources={"form": ("official", "2020-01-15", line * 6)})
    run("load")
    at = line.index("Ghent") + 3 * len(line)
    args = ["--source", "form", "--quote", "Ghent", "--start", str(at), "--editor", "A. Desk", "--load"]
    result = run("claim", "iris-vanholt", "residence", "Ghent", *args)
    assert result.exit_code == 0, result.output
    assert read_claims(folder, ["form"])[0].start == at
    assert f"at {at} in form" in result.stdout


def test_what_the_extractor_has_read_too_is_said_to_be_replaced(run, folder):
    args = ["--source", OTHER, "--quote", "born 1961", "--editor", "A. Desk", "--load"]
    result = run("claim", ID, "birth_date", "1961", *args)
    assert result.exit_code == 0, result.output
    assert "whosays-rules says the same of the same words; this takes its place" in result.stdout
    assert len(declared(folder)) == 4


def test_a_denial_of_what_no_source_says_is_told_to_be_listed_as_one(claim, folder):
    result = claim("award", "Stone Prize", "elle a reçu le prix Borealis", "--modality", "negated")
    assert "It denies Stone Prize, and refutes no value that sources say: it is listed as a denial." in result.stdout
    assert declared(folder)[-1].modality == "negated"


@pytest.mark.usefixtures("folder")
def test_a_denial_of_what_a_source_says_is_told_to_refute_it(claim):
    result = claim("residence", "Chamonix", "à Lyon", "--modality", "negated", "--dry-run")
    assert "    It refutes Chamonix. With it: Chamonix (" in result.stdout
    assert "It makes no value" not in result.stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("modality", ["intended", "possible"])
def test_what_is_left_open_is_told_to_be_no_evidence(claim, modality):
    result = claim("residence", "Lyon", "à Lyon", "--modality", modality, "--dry-run")
    assert (
        f"    What is {modality} is no evidence: it makes no value and refutes none; there is nothing." in result.stdout
    )


def test_programs_get_the_same_and_the_load(claim, folder):
    plain = orjson.loads(claim("residence", "Lyon", "à Lyon", "--load", "--json").stdout)
    assert plain["file"] == str(folder / "claims.toml")
    assert (plain["written"], plain["read_by"], plain["claim"]["selector"]["exact"]) == (True, None, "à Lyon")
    assert plain["effect"]["status"] == "single_source"
    assert plain["load"]["profiles"][0]["change"] == "changed"


@pytest.mark.usefixtures("folder")
def test_wrong_use_exits_with_2_and_an_unknown_profile_with_1(run, claim):
    assert run("claim", ID, "birth_date", "1961").exit_code == 2
    assert claim("residence", "Lyon", "à Lyon", "--qualifier", "manner").exit_code == 2
    assert run("import", ID).exit_code == 2
    missing = run("import", "claire-fonteno", "x.json", "--editor", "E")
    assert (missing.exit_code, missing.stderr) == (1, f"error: no profile 'claire-fonteno'; did you mean '{ID}'?\n")


def test_an_export_of_hypothesis_is_anchored_by_quote_and_context_whatever_its_offsets_say(take, folder, run):
    result = take(
        [
            (["residence:Lyon", "todo"], "à Lyon l’hiver", "\n   l’été, et ", ".\n\nLire aussi"),
            (
                ["birth_place:Annecy", "birth_date:1961-05-04"],
                "Née le 4 mai 1961 à Annecy",
                "Menu ",
                ", Claire Fontenoy a consacré sa",
            ),
            (["topic:glaciers"], "aux glaciers"),
        ]
    )
    assert result.exit_code == 0, result.output
    at = FRENCH.index("Née")
    assert result.stdout.splitlines() == [
        f"imported      export.json: rows[0]: residence = Lyon: “à Lyon l’hiver” at {FRENCH.index('à Lyon')} in {PAGE}",
        f"imported      export.json: rows[1]: birth_place = Annecy: “Née le 4 mai 1961 à Annecy” at {at} in {PAGE}",
        "2 claims imported, 1 there already, 0 not anchored, 1 about no field",
        "written to seeds/claire-fontenoy/claims.toml",
        "not in effect yet: whosays load seeds/claire-fontenoy",
    ]
    made = declared(folder)[-2]
    assert (made.who, made.tool.name, made.quote) == ("anna@hypothes.is", "hypothesis", "à Lyon l’hiver")
    assert run("load").exit_code == 0


def test_what_has_no_place_beyond_doubt_is_listed_with_the_reason_and_the_others_are_imported(take, folder):
    result = take(
        [
            (["residence:Chamonix"], "Elle vit à Chamonix", "Rome. ", " et Rome"),
            (["residence:Chamonix"], "Elle vit à Chamonix"),
            (["residence:Paris"], "à Paris l’hiver", "et ", ""),
            (["residence:Lyon"], "à Lyon", "", "", "https://elsewhere.example/"),
            (["birth_date:4 mai 1961"], "4 mai 1961"),
            (["residence:Lyon"], "à Lyon l’hiver"),
        ]
    )
    assert result.exit_code == 1
    reasons = [line.partition("]: ")[2] for line in result.stdout.splitlines() if line.startswith("not anchored")]
    assert reasons == [
        f"residence = Chamonix: {PAGE}: its text has “Elle vit à Chamonix”, but not in this context; it stands at 116, 189: quote what stands around it there",
        f"residence = Chamonix: {PAGE}: its text has “Elle vit à Chamonix” more than once, at 116, 189; say which one by start, or by more of prefix and suffix",
        f"residence = Paris: {PAGE}: its text does not have “à Paris l’hiver”; the nearest is “à Lyon l’hiver.” at 219: quote that if it is meant",
        "residence = Lyon: https://elsewhere.example/: is that of no source here; add the source, or import with --source",
        f"birth_date = 4 mai 1961: {ID}, value: '4 mai 1961' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'",
    ]  # fmt: skip
    assert [each.value for each in declared(folder)[3:]] == ["Lyon"]


def test_importing_twice_adds_nothing(take, folder):
    rows = [(["residence:Lyon"], "à Lyon l’hiver"), (["residence:Lyon"], "à Lyon  l’hiver", "et ", "")]
    assert "1 claim imported, 1 there already" in take(rows).stdout
    once = (folder / "claims.toml").read_bytes()
    again = take(rows)
    assert (again.exit_code, again.stdout) == (
        0,
        "0 claims imported, 2 there already, 0 not anchored, 0 about no field\n",
    )
    assert (folder / "claims.toml").read_bytes() == once


def extraction(text, words, start, **more):
    interval = {"start_pos": start, "end_pos": start + len(words)}
    made = {"extraction_class": "residence", "extraction_text": words, "char_interval": interval, **more}
    return {"document_id": "doc_1", "text": text, "extractions": [made]}


def test_lines_of_langextract_are_anchored_by_offsets_in_the_same_text_and_by_context_in_another(take, folder):
    late = FRENCH.rindex("Chamonix")
    other = "Menu\n" + FRENCH.replace("\n\n", "\n")
    result = take(
        [
            extraction(FRENCH, "Chamonix", late),
            extraction(other, "Lyon", other.index("Lyon")) | {"document_id": PAGE},
            extraction(
                FRENCH,
                "Annecy",
                FRENCH.index("Annecy"),
                extraction_class="birth",
                attributes={"value": "Annecy, France"},
            ),
            extraction(FRENCH, "Rome", 0, char_interval=None),
        ],
        "--map",
        "birth=birth_place",
        name="lines.jsonl",
    )
    assert result.exit_code == 1
    made = declared(folder)[3:]
    assert [(each.field, each.value, each.quote, each.tool.name, each.who) for each in made] == [
        ("residence", "Chamonix", "Chamonix", "langextract", "A. Desk"),
        ("residence", "Lyon", "Lyon", "langextract", "A. Desk"),
        ("birth_place", "Annecy, France", "Annecy", "langextract", "A. Desk"),
    ]
    assert f"at {late} in {PAGE} (" not in result.stdout
    assert f": residence = Chamonix: “Chamonix” at {late} in {PAGE}\n" in result.stdout
    assert (
        "not anchored  lines.jsonl:4: extractions[0]: the tool found no place for “Rome” in its text;" in result.stdout
    )


def test_offsets_in_another_text_are_not_believed_even_where_the_words_stand_there(take, folder):
    early, late = FRENCH.index("Chamonix"), FRENCH.rindex("Chamonix")
    other = "x" * (early - 11) + FRENCH[late - 11 :]
    assert other.index("Chamonix") == early
    assert take([extraction(other, "Chamonix", early) | {"document_id": PAGE}], name="a.jsonl").exit_code == 0
    written = declared(folder)[-1]
    assert FRENCH.index(written.prefix + written.quote) + len(written.prefix) == late


def test_offsets_alone_are_believed_only_where_the_words_stand_there(take, folder):
    late = FRENCH.rindex("Chamonix")
    assert take([extraction(None, "Chamonix", late)], "--source", PAGE, name="a.jsonl").exit_code == 0
    assert "more than once" in take([extraction(None, "Chamonix", late - 1)], "--source", PAGE, name="b.jsonl").stdout
    assert len(declared(folder)) == 4


def test_a_faulty_line_and_a_missing_file_stop_no_other(run, folder, tmp_path):
    good = json.dumps(extraction(FRENCH, "Lyon", FRENCH.index("Lyon")))
    (tmp_path / "lines.jsonl").write_text(f"{{oops\n{good}\n", "utf-8")
    result = run("import", ID, "nothing.json", "lines.jsonl", "--editor", "A. Desk")
    assert result.exit_code == 1
    assert result.stderr == "error: nothing.json: there is no such file; name a file of annotations\n"
    assert "not anchored  lines.jsonl:1: is no JSON: " in result.stdout
    assert "1 claim imported" in result.stdout
    assert len(declared(folder)) == 4


def test_an_address_of_no_source_can_be_said_to_be_that_of_one_and_a_known_address_stays_its_own(take, folder):
    rows = [
        (["residence:Lyon"], "à Lyon", "", "", "file:///tmp/page.html"),
        (["residence:Annecy"], "à Annecy"),
    ]
    assert take(rows, "--source", OTHER).exit_code == 1
    assert [each.source for each in declared(folder)[3:]] == [PAGE]
    assert take(rows, "--source", PAGE, "--tool", "recogito").exit_code == 0
    assert [(each.source, each.tool.name) for each in declared(folder)[4:]] == [(PAGE, "recogito")]


def test_a_dry_run_of_an_import_writes_nothing(take, folder):
    before = (folder / "claims.toml").read_bytes()
    result = take([(["residence:Lyon"], "à Lyon")], "--dry-run")
    assert result.stdout.endswith("nothing is written: --dry-run\n")
    plain = orjson.loads(take([(["residence:Lyon"], "à Lyon")], "--dry-run", "--json").stdout)
    assert (plain["written"], len(plain["imported"]), plain["ok"]) == (False, 1, True)
    assert (folder / "claims.toml").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_an_import_can_be_loaded_at_once(take):
    result = take([(["residence:Lyon"], "à Lyon")], "--load")
    assert result.exit_code == 0, result.output
    assert "residence changed" in result.stdout
    again = orjson.loads(take([(["residence:Lyon"], "à Lyon")], "--load", "--json").stdout)
    assert (again["present"], again["written"], again["load"], again["ok"]) == (1, False, None, True)


def test_a_source_that_is_not_loaded_yet_is_said_to_be(run, folder, claim):
    manifest = folder / "profile.toml"
    manifest.write_text(
        manifest.read_text("utf-8") + '\n[[sources]]\nid = "new"\nfile = "new.txt"\ntitle = "T"\nkind = "blog"\n'
    )
    result = run("claim", ID, "award", "X", "--source", "new", "--quote", "X", "--editor", "E")
    assert result.stderr == "error: new: is in the manifest and not loaded yet; load it first: whosays load\n"
    assert claim("residence", "Lyon", "à Lyon").exit_code == 0


def test_a_folder_that_is_gone_is_said_to_be(folder, tmp_path, claim):
    folder.rename(tmp_path / "elsewhere")
    assert claim("residence", "Lyon", "à Lyon").stderr == (
        f"error: {folder}: the folder that {ID} was loaded from is not there; load it from where it is now\n"
    )
