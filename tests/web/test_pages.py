"""Sources that are pages: frozen when first read, revisited on demand, and what becomes of claims when they change or go."""

import orjson
import pytest
from attrs import evolve

from service.domain.publication import Kind
from service.domain.source import SourceStatus
from service.pipeline import load, verify, verify_claim
from service.pipeline.reports import Change, Outcome
from service.pipeline.visiting.visit import Visit
from tests.web.people import BORN, NAME, PERSON, PRIZE, WORK, manifest, page

PRESS = "press"


@pytest.fixture
def url(site, settings):
    """The address of a page that is the one source of a profile."""
    address = site.put("/torvik", page(BORN, WORK, PRIZE), Cache_Control="max-age=0", ETag='"1"')
    manifest(settings.seeds, (PRESS, address))
    return address


@pytest.fixture
def loaded(url, settings, store):  # noqa: ARG001 - the page has to be there
    """Return a function that loads the profile and gives its report."""

    def go(visit=Visit.MISSING):
        (report,) = load(settings, store, visit=visit).profiles
        return report

    go()
    return go


def claims(store, **wanted):
    found = store.claims.of_profile(PERSON)
    return [each for each in found if all(getattr(each, name) == value for name, value in wanted.items())]


def made_by_hand(store):
    return [each for each in claims(store) if each.extractor.by_hand]


def listed(store):
    return [orjson.loads(body) for body in store.items.page(Kind.CLAIM, profile=PERSON, limit=500).items]


def change(site, *paragraphs):
    site.put("/torvik", page(*paragraphs), Cache_Control="max-age=0", ETag='"2"')


@pytest.mark.usefixtures("loaded")
def test_a_page_is_read_without_its_menu_and_cited_at_its_address(url, store):
    text = store.texts.get(PRESS)
    assert "All about the sea" not in text
    assert text.startswith(BORN)
    (claim,) = claims(store, field="birth_date")
    assert claim.value == "1961-05-04"
    assert claim.selector.holds_in(text)
    source = store.sources.get(PRESS)
    assert (source.url, source.file, source.media_type) == (url, None, "text/html")
    assert source.text_sha256 != source.file_sha256


def test_what_is_stored_is_not_asked_for_again_and_a_load_changes_nothing(loaded, site):
    asked = len(site.asked)
    change(site, BORN)
    report = loaded()
    assert (report.change, len(site.asked)) == (Change.UNCHANGED, asked)
    assert report.pages == ()


def test_a_load_offline_takes_what_is_stored_and_says_what_is_not(loaded, site, settings, url):
    asked = len(site.asked)
    assert loaded(Visit.NONE).change is Change.UNCHANGED
    manifest(settings.seeds, (PRESS, url), ("other", site.put("/other", page(BORN, WORK))))
    report = loaded(Visit.NONE)
    assert (
        report.error
        == f"{site.url}/other: it is not stored, and offline nothing is fetched; load once without --offline"
    )
    assert len(site.asked) == asked


def test_a_page_that_stands_as_it_stood_is_seen_again_and_no_new_revision_comes_of_it(loaded, store):
    before = store.sources.get(PRESS)
    report = loaded(Visit.ALL)
    after = store.sources.get(PRESS)
    assert [each.outcome for each in report.pages] == [Outcome.UNCHANGED]
    assert report.revision == 1
    assert (after.text_sha256, after.retrieved_at) == (before.text_sha256, before.retrieved_at)
    assert after.seen_at >= before.seen_at


def test_other_bytes_with_the_same_text_are_no_new_text(loaded, site, store):
    before = store.sources.get(PRESS)
    site.put("/torvik", page(BORN, WORK, PRIZE).replace("<body>", "<body data-visit='2'>"), ETag='"2"')
    assert [each.outcome for each in loaded(Visit.ALL).pages] == [Outcome.UNCHANGED]
    assert store.sources.get(PRESS).text_sha256 == before.text_sha256


def test_claims_that_still_stand_move_and_those_that_do_not_are_orphaned(loaded, site, store):
    (prize,) = claims(store, field="award")
    (birth,) = claims(store, field="birth_date")
    change(site, "This page was corrected by the editors of the paper in March.", BORN, WORK)
    report = loaded(Visit.ALL)
    assert [each.outcome for each in report.pages] == [Outcome.CHANGED]
    assert prize.id in [each.claim for each in report.orphaned]
    (moved,) = claims(store, field="birth_date")
    assert (moved.id, moved.orphaned_at) == (birth.id, None)
    assert moved.selector.start > birth.selector.start
    (orphan,) = claims(store, field="award")
    assert orphan.orphaned_at == store.sources.get(PRESS).retrieved_at
    assert (orphan.text_sha256, orphan.selector) == (prize.text_sha256, prize.selector)


def test_an_orphaned_claim_is_no_evidence_and_can_be_verified_on_the_last_text_that_had_it(
    loaded, site, settings, store
):
    change(site, BORN, WORK)
    loaded(Visit.ALL)
    (orphan,) = claims(store, field="award")
    assert verify_claim(store, orphan.id).ok
    assert verify(settings, store, PERSON).ok
    record = orjson.loads(store.representations.get(f"/v1/profiles/{PERSON}", "cited.json").body)
    assert "birth_date" in record["fields"]
    assert "award" not in record["fields"]


def test_orphans_stay_over_later_loads_and_live_again_when_the_page_says_it_again(loaded, site, store):
    change(site, BORN, WORK)
    loaded(Visit.ALL)
    (orphan,) = claims(store, field="award")
    assert loaded().change is Change.UNCHANGED
    assert claims(store, field="award") == [orphan]
    site.put("/torvik", page(BORN, WORK, PRIZE), ETag='"3"')
    loaded(Visit.ALL)
    (again,) = claims(store, field="award")
    assert (again.id, again.orphaned_at) == (orphan.id, None)


def test_a_page_at_another_address_inherits_no_orphans_and_what_it_does_not_say_is_told_as_lost(
    loaded, site, settings, store
):
    change(site, BORN, PRIZE)
    loaded(Visit.ALL)
    assert claims(store, field="educated_at")
    manifest(settings.seeds, (PRESS, site.put("/other", page(BORN))))
    report = loaded()
    assert [each.field for each in report.lost] == ["award"]
    assert not [each for each in claims(store) if each.orphaned_at]
    assert claims(store, field="award") == claims(store, field="educated_at") == []
    assert verify(settings, store).ok


@pytest.mark.parametrize("status", [404, 410])
def test_a_dead_page_keeps_its_claims_marked_with_when_it_was_last_seen(loaded, site, store, status):
    before, said = store.sources.get(PRESS), claims(store)
    site.put("/torvik", status=status)
    report = loaded(Visit.ALL)
    after = store.sources.get(PRESS)
    assert [(each.outcome, each.detail) for each in report.pages] == [(Outcome.GONE, f"the server answers {status}")]
    assert (after.status, after.seen_at) == (SourceStatus.GONE, before.seen_at)
    assert claims(store) == said
    assert report.ok
    assert {each["passage_url"] for each in listed(store)} == {None}


def test_a_page_that_comes_back_is_live_again(loaded, site, store):
    site.put("/torvik", status=404)
    loaded(Visit.ALL)
    site.put("/torvik", page(BORN, WORK, PRIZE))
    loaded(Visit.ALL)
    assert store.sources.get(PRESS).status is SourceStatus.LIVE


def test_a_page_that_cannot_be_reached_stays_as_it_was_and_that_is_said(loaded, site, store):
    before = store.sources.get(PRESS)
    site.put("/torvik", status=403)
    report = loaded(Visit.ALL)
    assert [each.outcome for each in report.pages] == [Outcome.UNREACHABLE]
    assert not report.ok
    assert store.sources.get(PRESS) == before


@pytest.mark.usefixtures("loaded")
def test_an_archive_is_asked_for_what_a_dead_page_was_and_its_copy_is_offered(site, store, settings, url):
    site.put("/torvik", status=410)
    copy = site.url + "/archive/2026/torvik"
    site.put(f"/gate/{url}", status=302, Location=copy)
    load(evolve(settings, timegate=site.url + "/gate"), store, visit=Visit.ALL)
    assert store.sources.get(PRESS).archive_url == copy
    assert {each["passage_url"].partition("#")[0] for each in listed(store)} == {copy}
    asked = dict(site.asked)[f"/gate/{url}"]
    assert asked["Accept-Datetime"].endswith("GMT")


def test_the_editors_record_counts_over_what_the_page_says_of_itself(site, settings, store):
    head = (
        "<meta name='author' content='J. Holm'><meta property='article:published_time' content='2021-03-04T05:06:07Z'>"
    )
    folder = manifest(settings.seeds, (PRESS, site.put("/torvik", page(BORN, WORK, head=head))))
    load(settings, store)
    assert (store.sources.get(PRESS).author, store.sources.get(PRESS).published) == ("J. Holm", "2021-03-04")
    text = (folder / "profile.toml").read_text() + 'author = "Jan Holm"\n'
    (folder / "profile.toml").write_text(text)
    load(settings, store)
    assert (store.sources.get(PRESS).author, store.sources.get(PRESS).published) == ("Jan Holm", "2021-03-04")
    assert NAME in store.texts.get(PRESS)


@pytest.mark.usefixtures("loaded")
def test_nobody_else_can_say_when_a_page_was_retrieved(settings, store):
    path = settings.seeds / PERSON / "profile.toml"
    path.write_text(path.read_text() + "retrieved_at = 2020-01-02T03:04:05Z\n")
    (report,) = load(settings, store).profiles
    assert ": retrieved_at: a page is retrieved when it is fetched" in report.error
    assert (report.revision, store.sources.get(PRESS).retrieved_at > "2021") == (1, True)


def test_a_claim_by_hand_on_a_page_moves_with_its_words_and_is_orphaned_without_them(loaded, site, settings, store):
    quote = "has taught there for many years"
    by_hand = f'[[claims]]\nfield = "employer"\nvalue = "University of Oslo"\nsource = "{PRESS}"\nquote = "{quote}"\n'
    (settings.seeds / PERSON / "claims.toml").write_text(by_hand + 'who = "J. Holm"\ndate = "2026-01-02"\n')
    loaded()
    (made,) = made_by_hand(store)
    change(site, "The editors have put another paragraph before the others, to no other end.", BORN, WORK, PRIZE)
    report = loaded(Visit.ALL)
    (moved,) = made_by_hand(store)
    assert (report.ok, moved.id, moved.selector.exact) == (True, made.id, quote)
    assert moved.selector.start > made.selector.start
    site.put("/torvik", page(BORN, PRIZE), ETag='"9"')
    report = loaded(Visit.ALL)
    (orphan,) = made_by_hand(store)
    assert (report.lost, orphan.id, orphan.orphaned_at is None) == ((), made.id, False)
    assert verify_claim(store, orphan.id).ok
    (settings.seeds / PERSON / "claims.toml").unlink()
    loaded()
    assert made_by_hand(store) == []
