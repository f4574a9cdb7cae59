"""The benchmark of fusion: what its methods choose, and what it prints."""

import json
import random
from math import isclose

import pytest

from benchmarks.fusion import few, main, split
from benchmarks.truthmethods import METHODS, Task, forecasts
from benchmarks.truthsets import load

ITEMS = 120


@pytest.fixture
def folder(tmp_path):
    """Two good sources against three that copy a wrong value now and then: labels tell which."""
    draw = random.Random(1)  # noqa: S311
    claims, gold = ["item\tsource\tvalue"], ["item\tvalue"]
    for at in range(ITEMS):
        wrong = draw.random() < 0.6
        said = {"good": "t", "fair": "t", "bad": "w" if wrong else "t", "worse": "w" if wrong else "t"}
        said["worst"] = "w" if wrong else "t"
        claims += [f"i{at}\t{source}\t{value}{at}" for source, value in said.items()]
        gold.append(f"i{at}\tt{at}")
    (tmp_path / "made.claims.tsv").write_text("\n".join(claims), "utf-8")
    (tmp_path / "made.gold.tsv").write_text("\n".join(gold), "utf-8")
    (tmp_path / "made.toml").write_text(
        'match = "exact"\nnesting = "none"\nlabels = 30\ngold = "made.gold.tsv"', "utf-8"
    )
    return tmp_path


def test_a_split_labels_the_first_of_a_shuffle_and_half_at_most():
    labelled, scored = split(range(10), 3, 100)
    shuffled = list(range(10))
    random.Random(103).shuffle(shuffled)  # noqa: S311
    assert (labelled, scored) == (shuffled[:5], shuffled[5:])
    assert len(split(range(10), 0, 2)[0]) == 2


def test_every_method_scores_claimed_values_between_0_and_1(folder):
    truths = load(folder, "made")
    labelled, scored = split(truths.gold, 0, truths.labels)
    for method in METHODS.values():
        scores = method(Task(truths, truths.items, labelled, scored, 0.7))
        for item in scored:
            assert list(scores[item.name]) == list(item.values), "in the order of the file"
            assert all(0 < score <= 1 for score in scores[item.name].values())


def test_labels_tell_good_sources_from_many_bad_ones(folder):
    truths = load(folder, "made")
    labelled, scored = split(truths.gold, 0, truths.labels)
    task = Task(truths, truths.items, labelled, scored, 0.7)
    voted, fused = (forecasts(METHODS[name](task), scored) for name in ("vote", "ours"))
    assert sum(each.right for each in voted) < len(scored) * 0.6
    assert all(each.right for each in fused)


def test_json_holds_three_fractions_for_every_method_of_every_set(folder, capsys):
    assert main(["--data", str(folder), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"made"}
    assert set(printed["made"]) == {"vote", "accu", "truthfinder", "ours"}
    for row in printed["made"].values():
        assert set(row) == {"accuracy", "brier", "ece"}
        assert all(0 <= figure <= 1 for figure in row.values())
    assert printed["made"]["ours"]["accuracy"] == 1


def test_contested_items_are_those_with_several_values(folder, capsys):
    main(["--data", str(folder), "--json", "--contested"])
    contested = json.loads(capsys.readouterr().out)["made"]
    assert contested["vote"]["accuracy"] == 0
    assert contested["ours"]["accuracy"] == 1


def test_the_text_has_all_three_tables(folder, capsys):
    assert main(["--data", str(folder), "--set", "made"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("majority vote") == 3
    assert [line.split()[:2] for line in printed.splitlines()[-3:]] == [["made", "1"], ["made", "2"], ["made", "3"]]


def test_with_one_claim_an_item_a_vote_is_always_certain(folder):
    figures = few(load(folder, "made"), 1)
    assert isclose(figures["vote"]["ece"], 1 - figures["vote"]["accuracy"])
    assert figures["ours"]["brier"] < figures["vote"]["brier"]


def test_a_folder_without_sets_or_a_missing_set_ends_with_exit_code_2(tmp_path, folder, capsys):
    (tmp_path / "empty").mkdir()
    assert main(["--data", str(tmp_path / "empty")]) == 2
    assert main(["--data", str(folder), "--set", "absent"]) == 2
    assert capsys.readouterr().err.count("error: ") == 2
