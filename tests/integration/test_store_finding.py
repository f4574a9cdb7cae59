"""Profiles are found by name in any spelling and by what they have; what is removed is found no more, and leaves no trace."""

import hashlib
import re
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from service.config import Settings
from service.domain.publication import Facet
from service.store.finding.filters import Filters
from service.store.finding.postings import asking
from service.store.finding.search import FOUND_MAX
from service.store.reading.language import language
from service.store.session import open_store
from tests.integration.editions import edition

PEOPLE = {
    "amani-ballour": ("Amani Ballour", "أماني بلور"),
    "anne-marie-foss": ("Anne-Marie Foss",),
    "bjorn-aas": ("Bjørn Åse", "William Tanner"),
    "jose-ortiz": ("José Ortiz y Gasset",),
    "maria-silva": ("Maria Silva",),
    "mariana-silveira": ("Mariana Silveira",),
    "sergei-volkov": ("Sergei Volkov", "Сергей Волков"),
    "wang-xiaoming": ("Wang Xiaoming", "王小明"),
}


def named(profile, number=1, *, names=None, facets=(), disputed=False):
    given_edition = edition(number, profile=profile, documents=(), claims=())
    publication = evolve(
        given_edition.publication, names=names or PEOPLE[profile], facets=tuple(facets), disputed=disputed
    )
    return evolve(given_edition, publication=publication)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(request, tmp_path_factory):
    with ExitStack() as stack:
        if request.param == "sqlite":
            url = f"sqlite:///{tmp_path_factory.mktemp('found')}/store.db"
        else:
            url = stack.enter_context(request.getfixturevalue("postgres").database())
        store = stack.enter_context(open_store(Settings(database_url=url)))
        for profile in PEOPLE:
            store.publish(named(profile))
        yield store


def found(store, asked, **more):
    return [hit.profile for hit in store.search.named(asked, **more)]


@pytest.mark.parametrize(
    ("asked", "profile"),
    [
        ("amani ballour", "amani-ballour"),
        ("BALLOUR, Amani", "amani-ballour"),
        ("Amani Balour", "amani-ballour"),
        ("amany balor", "amani-ballour"),
        ("أماني بلور", "amani-ballour"),
        ("ama", "amani-ballour"),
        ("ann", "anne-marie-foss"),
        ("annemarie foss", "anne-marie-foss"),
        ("anne marie fos", "anne-marie-foss"),
        ("Bjorn Ase", "bjorn-aas"),
        ("Bill Tanner", "bjorn-aas"),
        ("jose ortiz", "jose-ortiz"),
        ("J. Ortiz", "jose-ortiz"),
        ("ortizjose", "jose-ortiz"),
        ("mariasilva", "maria-silva"),
        ("maria da silva", "maria-silva"),
        ("Sergey Wolkow", "sergei-volkov"),
        ("волков", "sergei-volkov"),
        ("xiaoming wang", "wang-xiaoming"),
        ("王小明", "wang-xiaoming"),
    ],
)
def test_a_name_is_found_in_any_spelling_order_and_script(store, asked, profile):
    assert found(store, asked)[0] == profile


@pytest.mark.parametrize("asked", ["", "   ", "?!", '"', "zzzz", "nobody at all", "* NOT *", "NEAR(zzzz", "_", "zzzz*"])
def test_what_answers_nobody_finds_nobody(store, asked):
    assert found(store, asked) == []


def test_a_word_answers_one_word(own):
    own.publish(named("maria-silva"))
    own.publish(named("mariana-silveira", names=("Mariana Maria Silveira",)))
    assert found(own, "maria mari") == ["mariana-silveira", "maria-silva"]
    assert own.search.named("maria mari")[0].score > own.search.named("maria mari")[1].score


def test_a_long_name_is_found_by_its_first_and_last_words(own):
    words = [f"{chr(97 + number)}{chr(98 + number)}elin" for number in range(20)]
    own.publish(named("long", names=(" ".join(words).title(),)))
    for asked in (words[:2], [words[0], words[-1]], [words[-1], words[5], words[2]], words[9:10]):
        assert found(own, " ".join(asked)) == ["long"]


def test_none_of_the_words_that_a_misspelt_one_may_mean_keeps_the_others_out(own):
    for number in range(FOUND_MAX + 5):
        own.publish(named(f"a-{number:03}", names=("Ada Dassen",)))
    own.publish(named("z-last", names=("Zita Massen",)))
    assert "z-last" in found(own, "fassen")
    assert len(found(own, "dassen")) == FOUND_MAX


@given(
    profile=st.sampled_from(sorted(PEOPLE)),
    place=st.integers(1, 30),
    kind=st.sampled_from(["leave out", "put in", "swap", "another"]),
    letter=st.sampled_from("aeiounrst"),
)
def test_one_wrong_letter_inside_a_long_word_does_not_hide_anybody(store, profile, place, kind, letter):
    words = PEOPLE[profile][0].split()
    longest = max(range(len(words)), key=lambda each: len(words[each]))
    word = words[longest]
    at = 1 + place % (len(word) - 2)
    changed = {
        "leave out": word[:at] + word[at + 1 :],
        "put in": word[:at] + letter + word[at:],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "another": word[:at] + letter + word[at + 1 :],
    }[kind]
    assert profile in found(store, " ".join([*words[:longest], changed, *words[longest + 1 :]]))


@given(st.text(max_size=60))
def test_any_text_may_be_asked_for(store, asked):
    hits = store.search.named(asked)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_very_name_comes_before_those_that_begin_so(store):
    assert found(store, "maria silva") == ["maria-silva"]
    assert found(store, "maria sil") == ["maria-silva"]
    assert found(store, "mari") == ["maria-silva", "mariana-silveira", "anne-marie-foss"]
    assert found(store, "mari", most=1) == ["maria-silva"]


def test_the_very_name_comes_first_though_more_begin_so_than_are_told(own):
    others = [f"Ada Quist {chr(97 + number // 26)}{chr(97 + number % 26)}olm" for number in range(FOUND_MAX + 5)]
    for number, name in enumerate([*others, "Ada Quist", "Adam Quist"]):
        own.publish(named(f"p-{number:03}", names=(name,)))
    answers = own.search.named("Ada Quist")
    assert answers[0].name == "Ada Quist"
    assert len(answers) == FOUND_MAX
    assert {answer.name for answer in answers} < {"Ada Quist", *others}


def test_the_name_that_answers_is_told(store):
    hit = store.search.named("Сергей Волков")[0]
    assert (hit.name, hit.score) == ("Сергей Волков", 1.0)


@pytest.fixture
def own(settings):
    with open_store(settings) as store:
        yield store


def test_filters_choose_by_value_score_conflicts_and_time(own):
    nurse, mayor = (Facet(field="occupation", value=each, score=0.8) for each in ("nurse", "mayor"))
    own.publish(named("maria-silva", facets=[nurse, evolve(mayor, score=0.4)], disputed=True))
    own.publish(named("mariana-silveira", facets=[nurse]))
    own.publish(named("mariana-silveira", 2, facets=[nurse]))

    def chosen(**wanted):
        filters = Filters(**wanted)
        page = own.search.page(filters, after=None, limit=10)
        assert page.total == len(page.items)
        by_name = [hit.profile for hit in own.search.named("mari", filters)]
        assert len(by_name) == page.total
        return by_name

    assert chosen(values={"occupation": "Nurse"}) == ["maria-silva", "mariana-silveira"]
    assert chosen(values={"occupation": "MAYOR"}) == ["maria-silva"]
    assert chosen(values={"occupation": "mayor"}, min_confidence=0.5) == []
    assert chosen(values={"occupation": "nurse", "award": "none"}) == []
    assert chosen(disputed=True) == ["maria-silva"]
    assert chosen(disputed=False) == ["mariana-silveira"]
    assert chosen(updated_after="2026-01-01T12:00:00Z") == ["mariana-silveira"]
    assert chosen(updated_after="2026-01-02T00:00:00Z") == []


def test_pages_of_what_is_chosen_hold_each_once(own):
    for profile in PEOPLE:
        own.publish(named(profile, disputed=True))
    seen, after = [], None
    while True:
        page = own.search.page(Filters(disputed=True), after=after, limit=3)
        seen += page.items
        if page.next_after is None:
            break
        after = page.next_after
    assert len(seen) == len(set(seen)) == page.total == len(PEOPLE)


def test_a_name_that_a_revision_takes_back_finds_nobody(own):
    own.publish(named("maria-silva", names=("Maria Silva", "Marisol Quintana")))
    assert found(own, "quintana") == ["maria-silva"]
    own.publish(named("maria-silva", 2))
    assert found(own, "quintana") == found(own, "quintanna") == []
    assert found(own, "maria silva") == ["maria-silva"]


@pytest.mark.sqlite
@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("begun", [(False,), (True,), (False, False), (False, True), (True, True)])
def test_names_are_looked_up_by_their_words_and_never_walked_through(own, begun, several):
    asked = re.sub(r":\w+", "'[]'", asking(language("sqlite"), begun, several=several))
    with closing(sqlite3.connect(own.name)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}")]
    assert [step for step in plan if step.startswith("SEARCH found USING PRIMARY KEY (word")]
    assert [step for step in plan if step.startswith(("SCAN found", "USE TEMP"))] == []
    if begun == (False, False):
        assert [step for step in plan if "(word=? AND other=?)" in step]


@pytest.mark.sqlite
def test_who_is_removed_is_found_no_more_and_the_file_forgets_the_name(own):
    for profile in ("maria-silva", "sergei-volkov"):
        own.publish(named(profile, facets=[Facet(field="occupation", value="spy", score=1.0)]))
    own.remove_profile("sergei-volkov", "2026-02-03T00:00:00Z")
    own.scrub()
    assert found(own, "volkov") == found(own, "wolkof") == []
    assert found(own, "maria silva") == ["maria-silva"]
    assert own.search.page(Filters(values={"occupation": "spy"}), after=None, limit=9).total == 1
    own.close()
    file = Path(own.name)
    data = b"".join(each.read_bytes() for each in file.parent.iterdir()).lower()
    assert [word for word in (b"volkov", b"sergei", "волков".encode()) if word in data] == []


def test_the_feed_tells_each_profile_once_at_its_last_change_and_removals_by_their_digest(own):
    for profile in ("maria-silva", "sergei-volkov", "amani-ballour"):
        own.publish(named(profile))
    own.publish(named("maria-silva", 2))
    own.remove_profile("sergei-volkov", "2026-02-03T00:00:00Z")
    feed = own.changes.after(0, 10)
    assert [(each.number, each.profile, each.revision) for each in feed.changes] == [
        (3, "amani-ballour", 1),
        (4, "maria-silva", 2),
        (5, None, None),
    ]
    removed = feed.changes[-1]
    assert (removed.sha256, removed.at) == (hashlib.sha256(b"sergei-volkov").hexdigest(), "2026-02-03")
    assert (feed.total, feed.last) == (3, 5)
    behind = own.changes.after(3, 1)
    assert [each.number for each in behind.changes] == [4]
    assert behind.total == 2
    assert [each.number for each in own.changes.latest(2).changes] == [5, 4]


def test_a_profile_that_is_published_again_after_its_removal_is_told_as_published(own):
    own.publish(named("maria-silva"))
    own.remove_profile("maria-silva", "2026-02-03T00:00:00Z")
    own.publish(named("maria-silva", 2))
    assert [(each.profile, each.number) for each in own.changes.after(0, 9).changes] == [("maria-silva", 3)]
