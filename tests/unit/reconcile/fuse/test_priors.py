"""The file of priors: what is read, what is written, and what is refused."""

from math import isclose

import pytest

from service.domain.source import SourceKind
from service.reconcile.fuse import priorsfile
from service.reconcile.fuse.priors import ANY, from_toml, shipped, to_toml

FILE = """
[model]
theta = 2.5
rho = 0.6
kind_strength = 10.0
source_strength = 8.0
origin = "somewhere"

[default]
nested = [0.62, 0.15, 0.20, 0.03]
flat = [0.75, 0.0, 0.25, 0.0]
origin = "elsewhere"

[before]
n = 4
accuracy = 0.5
brier = 0.2
ece = 0.1

[after]
n = 4
accuracy = 0.75
brier = 0.1
ece = 0.05
bins = [[0.8, 0.9, 4, 0.85, 0.75]]

[[prior]]
kind = "blog"
field = "*"
counts = [30, 4, 6, 0]
n = 40
origin = "labels of spring"

[[prior]]
kind = "blog"
field = "birth_date"
counts = [2, 0, 8, 0]
n = 10
origin = "labels of spring"
before = { n = 10, accuracy = 0.5, brier = 0.2, ece = 0.1 }
"""


def test_a_kind_is_drawn_to_the_default_and_a_field_to_the_kind():
    priors = from_toml(FILE)
    kind = (30 + 10 * 0.62) / 50
    assert isclose(priors.of("blog", "residence", nests=True).phi.exact, kind)
    assert isclose(priors.of("blog", "birth_date", nests=True).phi.exact, (2 + 8 * kind) / 18)
    assert isclose(priors.of("blog", "birth_date", nests=False).phi.exact, (2 + 8 * (30 + 10 * 0.75) / 50) / 18)
    assert priors.of("newspaper", "birth_date", nests=True).phi == priors.nested


def test_a_prior_says_how_many_labelled_claims_stand_behind_it():
    priors = from_toml(FILE)
    assert [priors.of("blog", name, nests=True).labels for name in ("birth_date", "residence")] == [10, 0]
    assert priors.of("blog", "birth_date", nests=True).basis == "10 labelled"
    assert priors.of("blog", "residence", nests=True).basis == "prior, n=0; 40 labelled on other fields"
    assert priors.of("book", "birth_date", nests=True).basis == "prior, n=0"


def test_a_score_comes_with_what_is_known_of_such_scores():
    priors = from_toml(FILE)
    assert priors.assurance(0.85, 10) == (
        "10 labelled claims of such sources on this field; scores of 0.8–0.9 were right in 75 % of 4 held out to check "
        "(labels of spring; θ 2.5, ρ 0.6)."
    )
    assert "no score of 0.9–1.0 was among those held out" in priors.assurance(1.0, 1)
    for known, labels in ((priors, 0), (shipped(), 0)):
        assert known.assurance(0.85, labels).startswith("Uncalibrated prior: nobody has checked")


def test_what_is_written_is_read_again_as_it_was():
    tables = priorsfile.parse(FILE)
    text = priorsfile.text_of(tables)
    assert priorsfile.parse(text) == tables
    assert from_toml(text) == from_toml(FILE)


MAKER = """
[[maker]]
name = "doccano"
expected = [6.0, 4.0]
right = 3
wrong = 2
origin = "labels of spring"
"""


def test_makers_are_read_beside_those_that_are_shipped_and_old_files_have_these_alone():
    assert from_toml(FILE).makers == shipped().makers
    priors = from_toml(FILE + MAKER)
    assert (priors.read_by("doccano"), priors.read_by("hand"), priors.read_by("brat")) == (0.6, 0.95, 0.7)
    assert from_toml(to_toml(priors)) == priors


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[6.0, 4.0]", "[6.0]", r"maker\[0\].expected must be two numbers above 0: right, wrong"),
        ("[6.0, 4.0]", "[6.0, 0]", r"maker\[0\].expected must be two numbers above 0: right, wrong"),
        ("right = 3", "right = -3", r"maker\[0\].right and maker\[0\].wrong must be whole numbers"),
        ('name = "doccano"', "name = 7", r"maker\[0\] must be a table with a name"),
        ("[[maker]]", "[maker]", r"maker must be a list of tables: \[\[maker\]\]"),
    ],
)
def test_a_wrong_row_of_a_maker_is_refused_with_the_place(old, new, message):
    with pytest.raises(ValueError, match=message):
        from_toml(FILE + MAKER.replace(old, new))


def test_the_check_of_a_fit_is_read_with_its_bins():
    priors = from_toml(FILE)
    assert (priors.before.brier, priors.after.brier) == (0.2, 0.1)
    assert priors.after.bins == ((0.8, 0.9, 4, 0.85, 0.75),)
    assert priors.rows[1].before.n == 10
    assert priors.rows[0].before is None


def test_the_shipped_file_has_a_row_for_every_kind_with_its_origin():
    rows = {row.kind for row in shipped().rows if row.field == ANY}
    assert rows == set(SourceKind)
    assert all(row.origin for row in shipped().rows)
    assert shipped().model_origin
    assert shipped().default_origin


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("theta = 2.5", "theta = 0", "model.theta must be a number above 0"),
        ("theta = 2.5", "theta = nan", "model.theta must be a number above 0"),
        ("rho = 0.6", "rho = 1.5", "model.rho must not be above 1"),
        ("flat = [0.75, 0.0, 0.25, 0.0]", "flat = [0.75, 0.0]", "default.flat must be four probabilities"),
        ("flat = [0.75, 0.0, 0.25, 0.0]", "flat = [0.8, 0.0, 0.25, 0.0]", "default.flat must be four probabilities"),
        ('kind = "blog"', 'kind = "bloggg"', r"prior\[0\].kind is 'bloggg'; kinds are encyclopedia"),
        ('field = "birth_date"', 'field = "born"', r"prior\[1\].field is 'born'"),
        ("[2, 0, 8, 0]", "[2, 0, 8]", r"prior\[1\].counts must be four whole numbers"),
        ("[2, 0, 8, 0]", "[2, 0, 8, -1]", r"prior\[1\].counts must be four whole numbers"),
        ("n = 40", "n = 41", r"prior\[0\].n is 41, its counts sum to 40"),
        ('field = "birth_date"', 'field = "*"', r"prior\[1\]: blog × \* is there twice"),
        ("brier = 0.1\n", "", r"after must have the numbers n, accuracy, brier, ece"),
        ("4, 0.85, 0.75", "4, 0.85", "after.bins must be lists of low, high, n"),
        ("[default]", "[defaults]", r"the table \[default\] is missing"),
        ("[model]", "model", "Expected '='"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(old, new, message):
    assert old in FILE
    with pytest.raises(ValueError, match=message):
        from_toml(FILE.replace(old, new))


def test_a_file_from_before_places_and_dates_had_a_model_of_their_own_gets_its_parameter():
    assert from_toml(FILE).model.inside == shipped().model.inside == 0.8
    kept = from_toml(FILE.replace("rho = 0.6", "rho = 0.6\ninside = 0.5"))
    assert from_toml(to_toml(kept)).model.inside == 0.5
    with pytest.raises(ValueError, match="inside must be a number from 0 to below 1"):
        from_toml(FILE.replace("rho = 0.6", "rho = 0.6\ninside = 1"))
