"""Claims by hand from the folder to the reader: published, linked and fused in any language, and kept apart from what is read."""

import orjson
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from schemas.words import FIELDS, MODALITIES
from service.config import Settings
from service.domain.claim import Modality
from service.domain.fields import GENERAL
from service.domain.handmade import Handmade
from service.domain.publication import Kind
from service.domain.source import SourceStatus
from service.ingest.claims import append_claims, faults_of
from service.pipeline import Change, load
from service.pipeline.reconciling import stored_evidence
from service.reconcile.fuse.makers import counted
from service.reconcile.fuse.priors import shipped, to_toml
from service.store.session import open_store
from tests.integration.french import CLAIMS, ENGLISH, FRENCH, ID, NAME, OTHER, PAGE, french, table
from tests.integration.people import edit, write


@pytest.fixture
def loaded(settings, store):
    """Return a function that loads all there is, and returns the report of the only profile."""

    def report():
        (found,) = load(settings, store).profiles
        return found

    return report


@pytest.fixture
def profile(settings, store):
    """Return a function that reconciles what is stored."""
    return lambda of=ID: stored_evidence(settings, store, store.profiles.get(of)).reconciled((), "2026-02-03")


def by_hand(store, source=PAGE):
    return [claim for claim in store.claims.of_source(source) if claim.extractor.by_hand]


def value(profile, field):
    return profile.fields[field].values[0]


def test_three_claims_on_a_french_page_are_published_linked_and_fused(settings, store, loaded, profile):
    french(settings.seeds)
    report = loaded()
    assert (report.ok, report.change) == (True, Change.NEW)
    (warning,) = report.warnings
    assert warning.startswith(f"{PAGE}: there are no rules for its language, 'fr'; ")
    assert warning.endswith("it is stored and can be cited, and yields no claims but those made by hand")
    made = by_hand(store)
    assert [(each.field, each.value, each.selector.exact) for each in made] == [each[:3] for each in CLAIMS]
    assert all(each.selector.holds_in(FRENCH) for each in made)
    assert {(each.extractor.name, each.extractor.rule, each.probability) for each in made} == {
        ("hand", "E. Ditor", 0.95)
    }
    found = profile()
    assert {source.status for source in found.sources} == {SourceStatus.LIVE}
    assert (value(found, "birth_date").value, value(found, "birth_date").display) == ("1961-05-04", "4 May 1961")
    assert value(found, "residence").qualifiers == {"start": "1990", "manner": "lived"}
    assert value(found, "award").independent == 2
    assert loaded().change is Change.UNCHANGED


def test_a_quote_is_the_text_s_own_words_where_it_was_written_with_other_white_space(settings, store, loaded):
    quote = "aux glaciers. Elle vit à Chamonix depuis 1990"
    french(settings.seeds, claims=[("residence", "Chamonix", quote)])
    loaded()
    assert [each.selector.exact for each in by_hand(store)] == [quote.replace(". Elle", ".\nElle")]


def test_a_claim_that_the_extractor_has_read_too_takes_its_place_and_its_id(settings, store, loaded):
    folder = french(settings.seeds, claims=())
    loaded()
    read = {each.field: each for each in store.claims.of_source(OTHER)}
    place = read["birth_date"]
    (folder / "claims.toml").write_text(table("birth_date", "1961", place.selector.exact, source=OTHER), "utf-8")
    loaded()
    (mine,) = by_hand(store, OTHER)
    assert (mine.id, mine.extractor.name) == (place.id, "hand")
    assert [each.id for each in store.claims.of_source(OTHER)] == [each.id for each in read.values()]
    again = loaded()
    assert (again.change, again.extracted, by_hand(store, OTHER)) == (Change.UNCHANGED, 0, [mine])
    (folder / "claims.toml").unlink()
    loaded()
    assert list(store.claims.of_source(OTHER)) == list(read.values())


def test_a_claim_of_another_value_or_place_has_an_id_of_its_own(settings, store, loaded):
    twice = ENGLISH + "Fontenoy (born 1961) keeps bees.\n"
    claims = [
        table("birth_date", "1962", "born 1961", source=OTHER, start=17),
        table("birth_date", "1961", "born 1961", source=OTHER, start=twice.rindex("born 1961")),
    ]
    folder = french(settings.seeds, english=twice, claims=())
    loaded()
    before = {each.id: each for each in store.claims.of_source(OTHER)}
    (folder / "claims.toml").write_text("".join(claims), "utf-8")
    assert loaded().ok
    mine = by_hand(store, OTHER)
    assert [(each.value, each.selector.start) for each in mine] == [("1962", 17), ("1961", twice.rindex("born 1961"))]
    kept = {each.id for each in store.claims.of_source(OTHER)}
    assert len(kept) == len(store.claims.of_source(OTHER))
    assert before.keys() <= kept
    loaded()
    assert by_hand(store, OTHER) == mine


def test_a_claim_keeps_its_id_when_text_changes_elsewhere_and_is_lost_when_its_words_change(settings, store, loaded):
    folder = french(settings.seeds)
    loaded()
    ids = [each.id for each in by_hand(store)]
    edit(folder / "documents" / f"{PAGE}.txt", "la glaciologue du lac", "reine des glaces")
    assert loaded().ok
    assert [each.id for each in by_hand(store)] == ids
    edit(folder / "documents" / f"{PAGE}.txt", "le 4 mai 1961", "le 5 mai 1961")
    report = loaded()
    assert (report.change, report.ok) == (Change.CHANGED, False)
    assert [(each.claim, each.value, each.quote) for each in report.lost] == [
        (ids[0], "1961-05-04", "Née le 4 mai 1961 à Annecy")
    ]
    (warning,) = [each for each in report.warnings if "claims.toml" in each]
    assert warning == (
        f"claims.toml: birth_date = 1961-05-04: {PAGE}: its text does not have “Née le 4 mai 1961 à Annecy”; the nearest is “Née le 5 mai "
        "1961 à Annecy” at 35: quote that if it is meant"
    )
    assert [each.id for each in by_hand(store)] == ids[1:]
    still = loaded()
    assert (still.change, still.ok, [each.claim for each in still.lost]) == (Change.UNCHANGED, False, ids[:1])


def test_a_quote_with_several_places_is_refused_with_them_and_the_others_are_published(settings, store, loaded):
    french(settings.seeds, claims=[("residence", "Chamonix", "Elle vit à Chamonix"), *CLAIMS])
    report = loaded()
    assert not report.ok
    (refused,) = report.rejected
    first, second = FRENCH.index("Elle vit"), FRENCH.rindex("Elle vit")
    assert refused.reason == (
        f"claims.toml: residence = Chamonix: its text has “Elle vit à Chamonix” more than once, at {first}, {second}; say which one by "
        "start, or by more of prefix and suffix"
    )
    assert len(by_hand(store)) == 3


def test_a_claim_that_is_there_twice_is_published_once(settings, store, loaded):
    folder = french(settings.seeds)
    with (folder / "claims.toml").open("a", encoding="utf-8") as file:
        file.write(table("birth_date", "1961-05-04", "Née le 4 mai  1961 à Annecy"))
    report = loaded()
    assert report.ok
    assert (
        "claims.toml: birth_date = 1961-05-04: says the same of the same words as another one before it: take it out"
        in report.warnings
    )
    assert len(by_hand(store)) == 3


def test_a_faulty_file_of_claims_keeps_what_was_published(settings, store, loaded):
    folder = french(settings.seeds)
    loaded()
    edit(folder / "claims.toml", "'1961-05-04'", "'May 1961'")
    line = (folder / "claims.toml").read_text("utf-8").partition("'May 1961'")[0].count("\n") + 1
    report = loaded()
    assert (report.change, report.revision) == (Change.FAILED, 1)
    assert f"claims.toml:{line}: value: 'May 1961' is no EDTF date" in report.error
    assert len(by_hand(store)) == 3


def test_a_file_with_nearly_the_name_is_warned_of(settings, loaded):
    folder = french(settings.seeds)
    (folder / "claims.toml").rename(folder / "claim.toml")
    assert "claim.toml is not read: claims by hand stand in claims.toml" in loaded().warnings


PASSING = """\
Marc Lavigne (born 1950) is a French architect. Lavigne was born in Nice, France. Lavigne studied in Rome.
Lavigne won the Stone Prize in 2001. Lavigne lives in Nice. Lavigne met Claire Fontenoy once, in Chamonix, where she lives.
Lavigne has built four bridges and a school. Lavigne retired in 2015.
"""


def test_a_source_about_somebody_else_with_a_claim_by_hand_counts_and_is_still_not_read(
    settings, store, loaded, profile
):
    folder = french(settings.seeds, english=PASSING, claims=())
    assert any(f"{OTHER}: it is about Marc Lavigne" in each for each in loaded().warnings)
    (folder / "claims.toml").write_text(
        table("residence", "Chamonix", "in Chamonix, where she lives", source=OTHER), "utf-8"
    )
    report = loaded()
    assert any(
        each.startswith(f"{OTHER}: it is about") and each.endswith("no claims but those made by hand")
        for each in report.warnings
    )
    assert [each.value for each in store.claims.of_source(OTHER)] == ["Chamonix"]
    assert value(profile(), "residence").sources == (OTHER,)
    published = [orjson.loads(each) for each in store.items.page(Kind.SOURCE, profile=ID, limit=9).items]
    assert [(each["id"], each["status"]) for each in published] == [(PAGE, "live"), (OTHER, "live")]


def test_a_source_with_a_claim_by_hand_is_of_the_person_even_where_it_contradicts_the_others(settings, loaded, profile):
    older = "Claire Fontenoy (born 3 June 1901 in Cadiz, Spain; died 1960) was a Spanish tailor.\n"
    sources = {
        "one": (
            "newspaper",
            "2020-01-15",
            "Claire Fontenoy (born 4 May 1961) is a French glaciologist. She was born in Annecy, France.\n",
        ),
        "two": (
            "newspaper",
            "2020-01-15",
            "The French glaciologist Claire Fontenoy was born in 1961 in Annecy, France, they say.\n",
        ),
        "old": ("book", "1970", older),
    }
    folder = write(settings.seeds, ID, NAME, sources)
    loaded()
    assert [source.id for source in profile().sources if source.status is SourceStatus.OTHER_PERSON] == ["old"]
    (folder / "claims.toml").write_text(table("birth_place", "Cadiz, Spain", "in Cadiz, Spain", source="old"), "utf-8")
    loaded()
    found = profile()
    assert {source.status for source in found.sources} == {SourceStatus.LIVE}
    assert "1901-06-03" in {each.value for each in found.fields["birth_date"].values}
    assert not [each for each in found.conflicts if each.type == "identity"]


def test_probabilities_are_those_of_the_priors_at_each_load(settings, store, loaded, tmp_path):
    french(settings.seeds)
    loaded()
    assert {each.probability for each in by_hand(store)} == {0.95}
    file = tmp_path / "priors.toml"
    file.write_text(to_toml(evolve(shipped(), makers=counted(shipped().makers, {"hand": (0, 10)}, "x"))), "utf-8")
    (report,) = load(evolve(settings, priors=file), store).profiles
    assert (report.change, report.extracted) == (Change.CHANGED, 0)
    assert {each.probability for each in by_hand(store)} == {0.475}


VALUES = st.sampled_from(
    [
        "0001", "9999-12-31", "1961?", "../2018", "2013/..", "[1987-03-02..1987-06-02]", "19XX", "1961-05-04", "..2", "0", "130",
        "999999999999999", "200..999", "x", "É", "漢字", "a" * 900, "two brothers", "%s", "null", "-", "Annecy, France",
    ]
)  # fmt: skip


@examples(max_examples=30)
@given(
    claims=st.lists(
        st.tuples(st.sampled_from(FIELDS), VALUES, st.dictionaries(st.sampled_from(list(GENERAL)), VALUES, max_size=3)),
        min_size=1,
        max_size=12,
    ),
    modality=st.sampled_from(MODALITIES),
)
def test_whatever_can_be_claimed_can_be_published(tmp_path_factory, claims, modality):
    root = tmp_path_factory.mktemp("any")
    made = [
        Handmade(field=field, value=text, source=PAGE, quote=FRENCH[at : at + 9], who="E", date="2026-01-02", start=at,
                 qualifiers=qualifiers, modality=Modality(modality))
        for at, (field, text, qualifiers) in enumerate(claims, 40)
    ]  # fmt: skip
    folder = french(root / "seeds", claims=())
    sound = [each for each in made if not faults_of(each, [PAGE, OTHER])]
    append_claims(folder, [PAGE, OTHER], sound)
    with open_store(Settings(database_url=f"sqlite:///{root}/store.db", seeds=root / "seeds")) as store:
        (report,) = load(Settings(seeds=root / "seeds"), store).profiles
        assert report.error is None
        assert len(by_hand(store)) == len(sound)
