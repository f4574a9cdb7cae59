"""Adding links and files: what is shown, what is written, what is published, and that nothing is half done."""

import json
import os
import tomllib
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from service.errors import ChangedError
from service.ingest.web import Web
from service.pipeline.adding.add import Adding
from service.pipeline.verification import verify
from tests.web.people import BORN, NAME, PERSON, PRIZE, WORK, manifest, page

HEAD = (
    "<meta property='og:site_name' content='Harbour Gazette'><meta name='author' content='J. Holm'>"
    "<meta property='article:published_time' content='2021-03-04T05:06:07Z'>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The biologist of Bergen",'
    ' "license": "CC BY 4.0"}</script>'
)
MORE = "Nela Torvik was born in 1962 in Bergen. She received the Golden Anchor Award in 2019 for her work."


def declared(settings):
    return tomllib.loads((settings.seeds / PERSON / "profile.toml").read_text("utf-8"))


def files(settings):
    return sorted(str(each.relative_to(settings.seeds)) for each in settings.seeds.rglob("*") if each.is_file())


@pytest.fixture
def there(site, settings, run):
    """A profile with one page, loaded; its folder."""
    folder = manifest(settings.seeds, ("press", site.put("/press", page(BORN, WORK, PRIZE))))
    assert run("load").exit_code == 0
    return folder


def test_a_link_makes_a_profile_with_what_the_page_says_of_itself(site, run, settings, store):
    url = site.put("/torvik", page(BORN, WORK, PRIZE, head=HEAD, title="The biologist of Bergen"))
    result = run("add", PERSON, url, "--name", NAME, "--yes")
    assert result.exit_code == 0, result.output
    assert declared(settings) == {
        "id": PERSON,
        "name": NAME,
        "sources": [
            {
                "id": f"harbour-gazette-{PERSON}",
                "url": url,
                "title": "The biologist of Bergen",
                "kind": "newspaper",
                "publisher": "Harbour Gazette",
                "author": "J. Holm",
                "published": "2021-03-04",
                "language": "en",
                "licence": "CC BY 4.0",
            }
        ],
    }
    assert store.profiles.get(PERSON).revision == 1
    assert verify(settings, store).ok
    assert files(settings) == [f"{PERSON}/profile.toml"]


def test_the_page_is_asked_for_once(site, run):
    run("add", PERSON, site.put("/torvik", page(BORN, WORK)), "--name", NAME, "--yes")
    assert site.times("/torvik") == 1


def test_a_dry_run_shows_new_values_and_conflicts_and_writes_nothing(there, site, run, settings, store):
    before = (there / "profile.toml").read_bytes()
    result = run("add", PERSON, site.put("/more", page(MORE, WORK)), "--dry-run")
    assert result.exit_code == 0, result.output
    assert "  + birth_date: 1962" in result.stdout
    assert "  ! new conflict" in result.stdout
    assert "1962" in result.stdout
    assert result.stdout.endswith("nothing was written\n")
    assert (there / "profile.toml").read_bytes() == before
    assert store.profiles.get(PERSON).revision == 1
    assert len(files(settings)) == 1


def test_nothing_is_written_where_the_editor_says_no_and_all_where_they_say_yes(there, site, run, store):
    url = site.put("/more", page(MORE, WORK))
    before = (there / "profile.toml").read_bytes()
    assert run("add", PERSON, url, answer="n\n").exit_code == 0
    assert (there / "profile.toml").read_bytes() == before
    assert run("add", PERSON, url, answer="y\n").exit_code == 0
    assert store.profiles.get(PERSON).revision == 2
    assert (there / "profile.toml").read_bytes().startswith(before.rstrip())


def test_comments_in_a_manifest_stay(there, site, run):
    path = there / "profile.toml"
    path.write_text("# by hand\n" + path.read_text() + "# the end\n")
    run("add", PERSON, site.put("/more", page(MORE, WORK)), "--yes")
    assert path.read_text().startswith("# by hand\n")
    assert "# the end\n" in path.read_text()


@pytest.mark.usefixtures("there")
def test_a_file_is_copied_into_the_folder_under_a_name_of_its_own(run, settings, tmp_path, store):
    text = tmp_path / "notes.txt"
    text.write_text(MORE)
    for _ in range(2):
        text.write_text(text.read_text() + " And so on.")
        result = run("add", PERSON, text, "--kind", "blog", "--yes")
        assert result.exit_code == 0, result.output
    assert files(settings) == [
        f"{PERSON}/documents/notes-2.txt",
        f"{PERSON}/documents/notes.txt",
        f"{PERSON}/profile.toml",
    ]
    kinds = [each["kind"] for each in declared(settings)["sources"]]
    assert kinds == ["newspaper", "blog", "blog"]
    assert [each.source.id for each in store.sources.of_profile(PERSON)][1:] == [f"notes-{PERSON}", f"notes-{PERSON}-2"]


@pytest.mark.usefixtures("there")
def test_what_cannot_be_added_is_said_and_stops_nothing_else(site, run, store):
    site.put("/gone", status=410)
    result = run("add", PERSON, site.url + "/gone", "no-such.pdf", site.put("/more", page(MORE, WORK)), "--yes")
    assert result.exit_code == 1
    assert f"error: {site.url}/gone: the server answers 410; " in result.stderr
    assert "error: no-such.pdf: there is no such file; name a file, or an address" in result.stderr
    assert len(store.sources.of_profile(PERSON)) == 2


@pytest.mark.usefixtures("there")
def test_a_page_that_is_a_source_already_is_not_added_again(site, run, store):
    result = run("add", PERSON, site.url + "/press#born", "--yes")
    assert result.exit_code == 1
    assert "is there already, as press; whosays refresh" in result.stderr
    assert len(store.sources.of_profile(PERSON)) == 1


def test_a_profile_that_is_there_gets_no_other_name_by_the_way(there, site, run):
    before = (there / "profile.toml").read_bytes()
    link = site.put("/more", page(MORE))
    result = run("add", PERSON, "--name", "Nils Torvik", link, "--yes")
    assert result.exit_code == 1
    assert result.stderr == (
        f"error: Nils Torvik: {PERSON} is there already, as {NAME!r}; leave the name out, or add it to `aliases` of "
        f"{there / 'profile.toml'}\n"
    )
    assert (there / "profile.toml").read_bytes() == before
    assert run("add", PERSON, "--name", NAME, link, "--yes").exit_code == 0


def test_no_profile_is_made_without_a_name(site, run, settings):
    result = run("add", PERSON, site.put("/torvik", page(BORN, WORK)), "--yes")
    assert result.exit_code == 1
    assert result.stderr == f"error: {PERSON}: there is no such profile; make it with --name and the person's name\n"
    assert not settings.seeds.exists()


@pytest.mark.parametrize("name", ["Nela Torvik", "../nela", "nela/torvik", ".nela"])
def test_an_id_that_no_folder_may_have_is_refused(site, run, settings, name):
    result = run("add", name, site.put("/torvik", page(BORN, WORK)), "--name", NAME, "--yes")
    assert result.exit_code == 1
    assert "is no id for a profile; call it 'nela" in result.stderr
    assert not settings.seeds.exists()


@pytest.mark.usefixtures("there")
def test_json_has_the_whole_difference(site, run):
    result = run("add", PERSON, site.put("/more", page(MORE, WORK)), "--dry-run", "--json")
    said = json.loads(result.stdout)
    assert not said["written"]
    assert said["sources"][0]["url"] == site.url + "/more"
    assert "birth_date" in {each["field"] for each in said["difference"]["values"]}
    assert said["difference"]["claims_added"]
    assert run("add", PERSON, site.url + "/more", "--json").exit_code == 2


def test_a_canonical_address_counts_on_the_same_site_alone(site, run, settings):
    head = f"<link rel='canonical' href='{site.url}/torvik'>"
    site.put("/torvik", page(BORN, WORK, head=head))
    run("add", PERSON, site.put("/torvik?from=mail", page(BORN, WORK, head=head)), "--name", NAME, "--yes")
    elsewhere = "<link rel='canonical' href='https://elsewhere.example/torvik'>"
    run("add", PERSON, site.put("/copy", page(MORE, WORK, head=elsewhere)), "--yes")
    assert [each["url"] for each in declared(settings)["sources"]] == [site.url + "/torvik", site.url + "/copy"]


def test_a_canonical_address_at_which_the_text_does_not_stand_is_not_cited(site, run, settings):
    site.put("/", page("The Gazette has the news of the coast, from Bergen to the north, every day.", title="Gazette"))
    for path, said in (("/one", "/"), ("/two", "/nowhere")):
        head = f"<link rel='canonical' href='{site.url}{said}'>"
        url = site.put(path, page(BORN, WORK, f"She was last seen at {path[1:]}.", head=head))
        assert run("add", PERSON, url, "--name", NAME, "--yes").exit_code == 0
    assert [each["url"] for each in declared(settings)["sources"]] == [site.url + "/one", site.url + "/two"]


def test_a_manifest_that_changes_while_the_editor_thinks_is_not_overwritten(there, site, settings, store):
    with Web(settings) as web:
        adding = Adding(settings, store, web)
        plan = adding.plan(PERSON, [site.put("/more", page(MORE, WORK))])
    path = there / "profile.toml"
    path.write_text(path.read_text() + "# changed\n")
    with pytest.raises(ChangedError):
        adding.carry_out(plan)
    assert path.read_text().endswith("# changed\n")


@pytest.mark.parametrize("new", [True, False])
def test_of_two_who_add_at_once_both_are_heard_or_told_to_try_again(site, run, settings, store, new):
    if not new:
        manifest(settings.seeds, ("press", site.put("/press", page(BORN, WORK, PRIZE))))
        assert run("load").exit_code == 0
    ready = Barrier(3)

    def add(number):
        with Web(settings) as web:
            adding = Adding(settings, store, web)
            plan = adding.plan(PERSON, [site.put(f"/more-{number}", page(MORE, str(number)))], name=NAME)
            ready.wait(30)
            try:
                return adding.carry_out(plan).error
            except ChangedError as error:
                return str(error)

    with ThreadPoolExecutor(3) as pool:
        errors = list(pool.map(add, range(3)))
    heard = [each for each in errors if each is None]
    assert heard
    assert all("try again" in each for each in errors if each)
    assert len(declared(settings)["sources"]) == len(heard) + (not new)


def test_a_folder_that_cannot_be_made_is_told_in_one_line(site, run, settings):
    settings.seeds.write_text("no folder")
    result = run("add", PERSON, site.put("/torvik", page(BORN, WORK)), "--name", NAME, "--yes")
    assert result.exit_code == 1
    assert "cannot be written (" in result.stderr
    assert settings.seeds.read_text() == "no folder"


def test_a_file_that_lies_in_the_folder_already_is_named_where_it_is(there, run, settings):
    (there / "documents").mkdir()
    text = there / "documents" / "letter.txt"
    text.write_text(MORE)
    assert run("add", PERSON, text, "--yes").exit_code == 0
    assert files(settings) == [f"{PERSON}/documents/letter.txt", f"{PERSON}/profile.toml"]
    result = run("add", PERSON, text, "--yes")
    assert (result.exit_code, "is a source of the profile already" in result.stderr) == (1, True)


@pytest.mark.usefixtures("there")
def test_a_text_that_is_there_already_is_not_added_again_wherever_it_is_from(site, run, settings, tmp_path):
    before = files(settings)
    result = run("add", PERSON, site.put("/again", page(BORN, WORK, PRIZE)), "--yes")
    assert (result.exit_code, files(settings)) == (1, before)
    assert f"error: {site.url}/again: its text is there already, as press, and is not added again; " in result.stderr
    assert "derived_from = 'press'" in result.stderr
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(MORE)
    result = run("add", PERSON, tmp_path / "one.txt", tmp_path / "two.txt", "--yes")
    assert result.exit_code == 1
    assert f"two.txt: its text is there already, as one-{PERSON}, and is not added again" in result.stderr
    assert [each["id"] for each in declared(settings)["sources"]] == ["press", f"one-{PERSON}"]


SAID = {"title": "Sea prizes", "publisher": "Nordlys", "published": "2020-05?", "url": "https://nordlys.example/sea"}


@pytest.mark.usefixtures("there")
def test_what_an_editor_says_of_a_file_is_written_into_the_manifest(run, settings, tmp_path):
    (tmp_path / "scan.txt").write_text(MORE)
    options = [word for key, text in SAID.items() for word in (f"--{key}", text)]
    result = run("add", PERSON, tmp_path / "scan.txt", *options, "--kind", "newspaper", "--yes")
    assert result.exit_code == 0, result.output
    source = declared(settings)["sources"][-1]
    assert source == SAID | {"id": f"nordlys-{PERSON}", "file": "documents/scan.txt", "kind": "newspaper"}


@pytest.mark.usefixtures("there")
def test_a_file_without_a_record_has_the_day_that_the_line_at_its_head_tells(run, settings, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text(f"The biologist of Bergen\nBy Jon Holm | 4 March 2021, 10:15\n\n{MORE}")
    other = tmp_path / "other.txt"
    other.write_text(f"By Jon Holm | 4 March 2021, 10:15\n\n{MORE} Again.")
    assert run("add", PERSON, notes, "--yes").exit_code == 0
    assert run("add", PERSON, other, "--published", "2021-03-05", "--yes").exit_code == 0
    assert [each.get("published") for each in declared(settings)["sources"]][1:] == ["2021-03-04", "2021-03-05"]


@pytest.mark.usefixtures("there")
def test_what_an_editor_says_of_a_page_counts_before_what_it_says_of_itself(site, run, settings):
    result = run("add", PERSON, site.put("/more", page(MORE, WORK)), "--title", "Sea", "--published", "2020", "--yes")
    assert result.exit_code == 0, result.output
    source = declared(settings)["sources"][-1]
    assert (source["title"], source["published"], source["url"]) == ("Sea", "2020", f"{site.url}/more")


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--published", "soon"], "'--published': 'soon' is no EDTF date; expected one such as '1987-05-12'"),
        (["--published", "2020-13"], "'--published': '2020-13' is no EDTF date"),
        (["--url", "nordlys"], "'--url': 'nordlys' is no web address; expected an address such as"),
        (["--publisher", " "], "'--publisher': ' ' is not allowed; expected the publisher's name on one line"),
        (["--title", "a\nb"], "'--title': 'a\\nb' is not allowed; expected the document's title on one line"),
        (["--title", "Sea", "other.txt"], "--title is for one source"),
        (["--url", "https://nordlys.example/", "other.txt"], "--url is for one source"),
    ],
)
def test_what_no_manifest_may_say_is_wrong_use(run, settings, tmp_path, options, problem):
    (tmp_path / "scan.txt").write_text(MORE)
    before = declared(settings)
    result = run("add", PERSON, tmp_path / "scan.txt", *options, "--yes")
    assert result.exit_code == 2
    assert problem in result.stderr
    assert declared(settings) == before


@pytest.mark.usefixtures("there")
def test_a_page_gets_no_other_address(site, run):
    result = run("add", PERSON, site.url + "/press", "--url", "https://nordlys.example/", "--yes")
    assert (result.exit_code, "a page has its own address" in result.stderr) == (2, True)


def test_a_table_is_added_with_its_mapping_and_refused_with_a_wrong_one(run, settings, store, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text(f"Name;Born\nBob;1950\n{NAME};4 May 1961\n", "utf-8")
    place = (str(table), "--name", NAME, "--mapping", "name=Name")
    for wrong, problem in (
        (
            "birthdate=Born",
            "mapping.birthdate: 'birthdate' is no field that a column can hold; did you mean 'birth_date'?",
        ),
        ("birth_date=Bron", "has no column 'Bron', which the mapping names for birth_date; did you mean 'Born'?"),
    ):
        result = run("add", PERSON, *place, "--mapping", wrong, "--yes")
        assert (result.exit_code, files(settings)) == (1, [])
        assert problem in result.output
    result = run("add", PERSON, *place, "--mapping", "birth_date=Born", "--yes")
    assert result.exit_code == 0, result.output
    assert [(each.value, each.selector.fragment.value) for each in store.claims.of_profile(PERSON)] == [
        (NAME, "cell=3,1"),
        ("1961-05-04", "cell=3,2"),
    ]
    assert declared(settings)["sources"][0]["mapping"] == {"name": "Name", "birth_date": "Born"}


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("two\nlines.txt", "two_lines.txt"),
        (" a\\b .txt", "a_b.txt"),
        ("\x1b[31mred.txt", "_[31mred.txt"),
        (os.fsdecode(b"na\xefve.txt"), "na_ve.txt"),
        ("n" * 251 + ".txt", "n" * 200 + ".txt"),
        ("\u65e5" * 83 + ".txt", "\u65e5" * 66 + ".txt"),
    ],
)
def test_a_file_whose_name_no_manifest_can_have_gets_another(run, settings, tmp_path, name, kept):
    for text in (MORE, MORE + " And so on."):
        (tmp_path / name).write_text(text)
        result = run("add", PERSON, tmp_path / name, "--yes")
        assert result.exit_code == 0, result.output
    second = kept.replace(".txt", "-2.txt")
    assert [each["file"] for each in declared(settings)["sources"][1:]] == [f"documents/{kept}", f"documents/{second}"]
