"""whosays refresh and load --offline, as typed."""

import pytest

from tests.web.people import BORN, PERSON, PRIZE, WORK, manifest, page


@pytest.fixture
def there(site, settings, run):
    """A profile with two pages, loaded."""
    first, second = site.put("/press", page(BORN, WORK, PRIZE)), site.put("/blog", page(BORN, PRIZE))
    manifest(settings.seeds, ("press", first), ("blog", second))
    assert run("load").exit_code == 0


pytestmark = pytest.mark.usefixtures("there")


def test_it_says_of_each_page_what_became_of_it_and_of_each_claim_that_is_orphaned(site, run):
    site.put("/press", page(BORN, WORK))
    site.put("/blog", status=404)
    result = run("refresh")
    assert result.exit_code == 0, result.output
    assert f"  changed     press  {site.url}/press\n" in result.stdout
    assert f"  gone        blog  {site.url}/blog: the server answers 404 (last seen " in result.stdout
    assert "was awarded the Silver Sextant Prize” is not read on press any more" in result.stdout


def test_a_page_that_cannot_be_asked_for_is_exit_code_1_and_the_others_go_on(site, run, store):
    site.put("/press", status=403)
    site.put("/blog", page(PRIZE, BORN))
    result = run("refresh", PERSON)
    assert result.exit_code == 1
    assert f"  unreachable press  {site.url}/press: " in result.stdout
    assert f"  changed     blog  {site.url}/blog\n" in result.stdout
    assert len(store.sources.of_profile(PERSON)) == 2


def test_json_has_the_visits_and_the_orphans(site, said):
    site.put("/press", page(BORN, WORK))
    (profile,) = said("refresh")["profiles"]
    assert [(each["source"], each["outcome"]) for each in profile["pages"]] == [
        ("press", "changed"),
        ("blog", "unchanged"),
    ]
    assert [each["field"] for each in profile["orphaned"]] == ["award"]


def test_an_orphaned_claim_is_listed_as_such(site, run):
    site.put("/press", page(BORN, WORK))
    run("refresh")
    assert (
        "no evidence: not on the page since 20" in run("claims", PERSON, "--field", "award", "--source", "press").stdout
    )


def test_offline_nothing_is_asked_for(site, run):
    asked = len(site.asked)
    result = run("load", "--offline")
    assert (result.exit_code, len(site.asked)) == (0, asked)
    assert "nothing changed" in result.stdout


def test_an_unknown_profile_is_refused(run):
    result = run("refresh", "nela-torvig")
    assert (result.exit_code, result.stderr) == (1, "error: no profile 'nela-torvig'; did you mean 'nela-torvik'?\n")


def test_a_removed_profile_leaves_nothing_of_its_pages_in_any_file(run, site, tmp_path):
    kept = site.put(
        "/kept", page("Tomas Ekerud was born in 1955 in Bergen, Norway, where he has lived ever since.", WORK)
    )
    assert run("add", "tomas-ekerud", kept, "--name", "Tomas Ekerud", "--yes").exit_code == 0

    def naming(words):
        return [each.name for each in (tmp_path / "var").iterdir() if words in each.read_bytes()]

    assert naming(b"/press")
    assert run("remove", PERSON, "--yes").exit_code == 0
    assert naming(b"/press") == []
    assert naming(b"/kept")


def test_a_removal_takes_what_was_only_asked_for_out_of_the_cache_as_well(run, site, tmp_path):
    looked, own = site.put("/looked-at", page(PRIZE, BORN)), f"<link rel='canonical' href='{site.url}/own'>"
    site.put("/own", page(BORN, WORK, head=own))
    assert run("add", PERSON, looked, "--dry-run").exit_code == 0
    assert run("add", PERSON, site.put("/own?from=mail", page(BORN, WORK, head=own)), "--yes").exit_code == 0
    manifest(tmp_path / "seeds", ("press", site.url + "/press"))
    assert run("load").exit_code == 0
    cache = tmp_path / "var" / "cache.sqlite"
    assert all(path in cache.read_bytes() for path in (b"/looked-at", b"/own", b"/blog"))
    assert run("remove", PERSON, "--yes").exit_code == 0
    assert not any(path in cache.read_bytes() for path in (b"/looked-at", b"/own", b"/blog"))


def test_a_cache_whose_name_has_no_ending_is_emptied_too(run, site, tmp_path, monkeypatch):
    monkeypatch.setenv("WHOSAYS_HTTP_CACHE", str(tmp_path / "pages"))
    assert run("add", PERSON, site.put("/more", page(PRIZE, BORN)), "--yes").exit_code == 0
    assert b"/more" in (tmp_path / "pages.sqlite").read_bytes()
    assert run("remove", PERSON, "--yes").exit_code == 0
    assert b"/more" not in (tmp_path / "pages.sqlite").read_bytes()


def test_a_removal_says_that_pages_may_be_left_in_a_cache_that_cannot_be_used(run, tmp_path):
    (tmp_path / "var" / "cache.sqlite").write_bytes(b"no database" * 1000)
    result = run("remove", PERSON, "--yes")
    assert result.exit_code == 1
    assert (
        f"error: {PERSON} is no longer published, but its pages may be in the cache: WHOSAYS_HTTP_CACHE"
        in result.stderr
    )
    assert run("show", PERSON).exit_code == 1
