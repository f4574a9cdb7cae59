"""Sets of claims are read as their NAME.toml says."""

import pytest

from benchmarks.truthsets import SetError, load, names


@pytest.fixture
def write(tmp_path):
    def write(rules, claims, gold, hierarchy=None):
        for suffix, lines in (("claims", ["item\tsource\tvalue", *claims]), ("gold", ["item\tvalue", *gold])):
            (tmp_path / f"some.{suffix}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
        if hierarchy:
            (tmp_path / "some.hierarchy.tsv").write_text("\n".join(["id\tname\tparent", *hierarchy]) + "\n", "utf-8")
        (tmp_path / "some.toml").write_text(f'gold = "some.gold.tsv"\n{rules}\n', "utf-8")
        return load(tmp_path, "some")

    return write


def right(truths):
    return {item.name: set(item.right) for item in truths.gold}


def test_an_exact_match_is_the_gold_value_and_gold_without_claims_is_skipped(write):
    truths = write('match = "exact"', ["one\ta\tx", "one\tb\ty", "two\ta\tz"], ["two\tq", "one\ty", "none\tx"])
    assert right(truths) == {"one": {"y"}, "two": set()}
    assert [item.name for item in truths.gold] == ["two", "one"], "gold items keep their order"
    assert [item.contested for item in truths.gold] == [False, True]


def test_any_of_several_accepted_values_is_right(write):
    truths = write('match = "any"', ["one\ta\tx", "one\tb\ty", "one\tc\tz"], ["one\ty || z || w"])
    assert right(truths) == {"one": {"y", "z"}}


def test_a_number_within_the_tolerance_is_right(write):
    claims = ["one\ta\t1009", "one\tb\t990", "one\tc\t989", "one\td\tmany"]
    assert right(write('match = "relative"\ntolerance = 0.01', claims, ["one\t1000"])) == {"one": {"1009", "990"}}


def test_of_a_path_the_first_claimed_element_is_right(write):
    claims = ["one\ta\tCountry", "one\tb\tCounty", "two\ta\tElsewhere"]
    truths = write('match = "path"', claims, ["one\tVillage > County > Country", "two\tCity > Country"])
    assert right(truths) == {"one": {"County"}, "two": set()}


def test_times_fall_into_buckets_around_the_most_frequent_one(write):
    claims = [f"one\t{at}\t{value}" for at, value in enumerate(["10:00", "10:00", "10:05", "10:06", "9:55", "09:54"])]
    truths = write('match = "minutes"\ntolerance = 10', claims, ["one\t10:03"])
    assert [row.value for row in truths.gold[0].rows] == ["10:00", "10:00", "10:00", "10:10", "10:00", "09:50"]
    assert right(truths) == {"one": {"10:00"}}


def test_times_meet_over_midnight_and_other_values_match_exactly(write):
    claims = ["one\ta\t23:58", "one\tb\t23:58", "one\tc\t00:02", "gate\ta\tB12", "gate\tb\tB13"]
    truths = write('match = "minutes"\ntolerance = 10', claims, ["one\t0:01", "gate\tB13"])
    assert right(truths) == {"one": {"23:58"}, "gate": {"B13"}}
    assert not truths.gold[0].contested


def test_excluded_sources_are_left_out(write):
    truths = write(
        'match = "exact"\nexclude_sources = ["self"]', ["one\tself\tx", "one\ta\ty", "two\tself\tx"], ["one\tx"]
    )
    assert [row.source for item in truths.items for row in item.rows] == ["a"]
    assert right(truths) == {"one": set()}


def test_a_source_has_one_claim_an_item_its_first(write):
    truths = write('match = "exact"', ["one\ta\tx", "one\ta\ty", "one\tb\ty"], ["one\ty"])
    assert [(row.source, row.value) for row in truths.items[0].rows] == [("a", "x"), ("b", "y")]


def test_fewer_words_contain_more_words(write):
    truths = write('match = "exact"\nnesting = "tokens"', ["one\ta\tada b"], ["one\tx"])
    assert truths.contains("b", "ada b")
    assert not truths.contains("ada b", "ada b")
    assert not truths.contains("ada c", "ada b")
    assert truths.nests


def test_a_hierarchy_nests_by_name_over_all_nodes_of_that_name_but_the_root(write):
    nodes = ["0\tWorld\t-1", "1\tNorth\t0", "2\tSouth\t0", "3\tMill\t1", "4\tMill\t2", "5\tYard\t4"]
    truths = write('match = "path"\nnesting = "hierarchy"', ["one\ta\tMill"], ["one\tMill"], nodes)
    assert truths.contains("North", "Mill")
    assert truths.contains("South", "Mill")
    assert truths.contains("South", "Yard")
    assert not truths.contains("North", "Yard")
    assert not truths.contains("World", "Mill")
    assert not truths.contains("Mill", "North")
    assert not truths.contains("Nowhere", "Elsewhere")


def test_the_first_pattern_found_in_a_name_gives_the_kind(write):
    rules = "match = \"exact\"\n[kinds]\nanonymous = '\\d+\\.\\d+'\nbot = '[Bb]ot'"
    truths = write(
        rules,
        ["one\t1.2\tx", "one\tBot 1.2\tx", "one\tbot\tx", "one\tEve\tx"],
        ["one\tx"],
    )
    assert truths.kinds == {"1.2": "anonymous", "Bot 1.2": "anonymous", "bot": "bot", "Eve": "registered"}


def test_of_fewer_claims_only_what_is_still_claimed_can_be_right(write):
    item = write('match = "exact"', ["one\ta\tx", "one\tb\ty"], ["one\ty"]).gold[0]
    assert item.only(item.rows[1:]).right == {"y"}
    assert item.only(item.rows[:1]).right == frozenset()


def test_faults_are_named_with_their_place(write, tmp_path):
    with pytest.raises(SetError, match=r"some\.toml: match is 'guess'; known are exact"):
        write('match = "guess"', ["one\ta\tx"], ["one\tx"])
    with pytest.raises(SetError, match=r"some\.claims\.tsv: 'one' has no value"):
        write('match = "exact"', ["one\ta"], ["one\tx"])
    with pytest.raises(SetError, match=r"some\.gold\.tsv:2: one column only"):
        write('match = "exact"', ["one\ta\tx"], ["one"])
    with pytest.raises(SetError, match=r"other\.toml: no such file"):
        load(tmp_path, "other")
    assert names(tmp_path) == ["some"]
