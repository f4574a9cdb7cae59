"""The figures on the page about confidence are those that the benchmark wrote and the model gives."""

import re
import tomllib

import pytest

from service.domain import time
from service.reconcile.fuse.ballot import Party, Phi, Row, Vote
from service.reconcile.fuse.fusion import Model, fuse_table
from service.reconcile.fuse.granular import fuse_granular
from service.reconcile.fuse.priors import shipped
from tests.docs.console import REPOSITORY

PAGE = (REPOSITORY / "docs" / "confidence.md").read_text("utf-8")
MEASURED = tomllib.loads((REPOSITORY / "service" / "reconcile" / "data" / "measured.toml").read_text("utf-8"))


def row(name):
    (line,) = re.findall(rf"^\| {re.escape(name)} \| (.*) \|$", PAGE, re.MULTILINE)
    return line.split(" | ")


def short(figures):
    return "/".join(f"{figures[name]:.3f}".removeprefix("0") for name in ("accuracy", "brier", "ece"))


def test_the_benchmark_table_has_what_the_benchmark_wrote():
    assert row("method") == [each["name"] for each in MEASURED["set"]]
    assert row("majority vote") == [short(each["vote"]) for each in MEASURED["set"]]
    shown = [[float(figure) for figure in cell.split("/")] for cell in row("**the model**")]
    wrote = [[each[name] for name in ("accuracy", "brier", "ece")] for each in MEASURED["set"]]
    assert shown == [pytest.approx(figures, abs=6e-4) for figures in wrote]


def test_high_scores_were_right_as_often_as_the_page_says():
    tops = [each["bins"][-1] for each in MEASURED["set"]]
    right = sum(n * share for _, _, n, _, share in tops) / sum(n for _, _, n, _, _ in tops)
    assert f"scores of 0.9 and more were right in {100 * right:.0f} % of the cases" in PAGE


def test_the_worked_example_is_what_the_model_gives():
    def fused(*values):
        rows = [Row("item", str(at), value) for at, value in enumerate(values)]
        parties = {row.source: Party(Phi(0.8, 0, 0.2, 0), row.source) for row in rows}
        return fuse_table(rows, parties, lambda _outer, _inner: False, Model(theta=3, rho=1))["item"]

    def short(score):
        return f"{score:.3f}".rstrip("0").removeprefix("0")

    (worked,) = re.findall(r"^\*Worked\.\* .*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    words = " ".join(worked.split())
    apart = fused("x", "y")
    assert f"for none of them: {fused('x').scores['x']:.2f}".replace("0.", ".") in words
    assert f".64 against .01, {short(fused('x', 'x').scores['x'])}." in words
    assert f"so {short(apart.scores['x'])}, {short(apart.scores['y'])} and {short(apart.none)}." in words


def test_the_worked_example_of_dates_is_what_the_model_gives():
    def contains(outer, inner):
        return time.contains(time.parse(outer), time.parse(inner))

    def within(value, *claimed):
        votes = [Vote(each, each, shipped().nested) for each in claimed]
        return f"{fuse_granular(votes, claimed, contains, shipped().model).within(value):.3f}".rstrip("0").removeprefix(
            "0"
        )

    (worked,) = re.findall(r"^\*Worked, of dates\.\* .*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    words = " ".join(worked.split())
    day, year, other = "1950-03-03", "1950", "1951-05-05"
    assert f"A day alone: {within(day, day)}." in words
    assert f"for none: {within(day, day, year)}, and {within(year, day, year)} for the year." in words
    three = [within(value, day, year, other) for value in (day, year, other)]
    assert f"as well: {three[0]}, {three[1]} for the year, and {three[2]} for the other day." in words
