from attrs import evolve

from service.domain.profile import Status
from service.domain.publication import etag
from service.represent import digest
from service.represent.digest import digests
from tests.api.profiles import mira

PROFILE = mira().profile


def changed(profile):
    before, after = digests(PROFILE), digests(profile)
    names = {name for name in {*before[1], *after[1]} if before[1].get(name) != after[1].get(name)}
    return before[0] != after[0], names


def test_the_same_content_has_the_same_digests():
    assert changed(mira().profile) == (False, set())


def test_time_of_retrieval_place_of_the_file_and_version_of_the_extractor_do_not_count():
    sources = [evolve(each, retrieved_at="2030-01-01T00:00:00Z", file="x", file_sha256="y") for each in PROFILE.sources]
    claims = [evolve(each, extractor=evolve(each.extractor, version="2")) for each in PROFILE.claims]
    assert changed(evolve(PROFILE, sources=tuple(sources), claims=tuple(claims))) == (False, set())


def test_a_change_of_a_value_changes_its_field_alone():
    fields = {**PROFILE.fields, "name": evolve(PROFILE.fields["name"], status=Status.DISPUTED)}
    assert changed(evolve(PROFILE, fields=fields)) == (True, {"name"})


def test_a_change_of_a_claim_or_of_a_conflict_changes_its_field():
    claims = tuple(evolve(each, display="x") if each.field == "award" else each for each in PROFILE.claims)
    assert changed(evolve(PROFILE, claims=claims)) == (True, {"award"})
    assert changed(evolve(PROFILE, conflicts=PROFILE.conflicts[1:])) == (True, {"age_statement"})


def test_a_change_of_a_source_changes_the_whole_but_no_field():
    sources = (evolve(PROFILE.sources[0], title="Other"), *PROFILE.sources[1:])
    assert changed(evolve(PROFILE, sources=sources)) == (True, set())


def test_different_bytes_have_different_tags():
    assert etag(b"a") != etag(b"b")
    assert len(etag(b"")) == 32


def test_a_text_whose_quotes_only_move_changes_the_whole_but_no_field():
    moved = [
        evolve(each, selector=evolve(each.selector, start=each.selector.start + 1, end=each.selector.end + 1))
        for each in PROFILE.claims
    ]
    assert changed(evolve(PROFILE, claims=tuple(moved))) == (True, set())
    said = [evolve(each, selector=evolve(each.selector, exact="other words")) for each in PROFILE.claims]
    assert changed(evolve(PROFILE, claims=tuple(said)))[1] == {each.field for each in PROFILE.claims}


def test_that_a_claim_is_made_by_hand_counts_and_that_it_is_not_leaves_older_digests_as_they_were():
    extractor = PROFILE.claims[0].extractor
    assert digest._plain(extractor) == {"name": extractor.name, "version": extractor.version, "rule": extractor.rule}
    first, *rest = PROFILE.claims
    assert changed(evolve(PROFILE, claims=(evolve(first, extractor=evolve(extractor, by_hand=True)), *rest)))[0]
