"""A pattern out of what was kept is the one that its text compiles to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import service.extract
from service.domain.memory.kept import Place
from service.extract.rules.rulebook import rule_book
from service.extract.text import patterns
from service.extract.text.patterns import compiled, keep, patterns_of

TEXTS = (
    r"(?P<who>[\ue000-\ue0ff]) .*?(?P<when>\d{4})",
    r"(?i:(?:née|born)\s+(?P<name>\w+))",
    r"(?<=a)b|(?<!c)d(?=e)|f(?!g)",
    r"((x)|(?P<y>y))(?(2)z|[^\W\d_]+)",
    r"",
)


@pytest.fixture
def made(tmp_path):
    module = str(tmp_path / "module.py")
    patterns_of(module, lambda: TEXTS)
    return patterns_of(module, lambda: pytest.fail("they were kept"))


@pytest.mark.parametrize("text", TEXTS)
def test_a_kept_pattern_has_the_text_the_flags_and_the_groups_of_its_own(made, text):
    own = re.compile(text)
    assert made[text] == own
    assert (made[text].groups, dict(made[text].groupindex)) == (own.groups, dict(own.groupindex))


@given(st.text(alphabet="abdfegxyzné1985\ue000 \n", max_size=30))
def test_a_kept_pattern_finds_what_its_text_finds(tmp_path_factory, sentence):
    made = patterns_of(str(tmp_path_factory.getbasetemp() / "given.py"), lambda: TEXTS)
    for text in TEXTS:
        found, own = made[text].search(sentence), re.search(text, sentence)
        assert (found and (found.span(), found.groupdict())) == (own and (own.span(), own.groupdict()))


def test_every_rule_has_the_pattern_that_its_text_compiles_to():
    for rule in rule_book().rules:
        assert rule.pattern == re.compile(rule.regex), rule.id


def test_a_text_that_was_not_kept_is_compiled(made):
    assert made["c+"].search("accd").span() == (1, 3)


def test_a_text_that_is_no_pattern_is_told_as_ever(made):
    with pytest.raises(re.error):
        made["(a"]


def test_where_python_has_no_way_to_keep_them_they_are_compiled(tmp_path, monkeypatch):
    monkeypatch.setattr(patterns, "_sre", None)
    made = patterns_of(str(tmp_path / "module.py"), lambda: TEXTS)
    assert made[TEXTS[0]].search("\ue000 in 1985")["when"] == "1985"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def modules(tmp_path, monkeypatch):
    """Return what makes the programs of modules' patterns as one process after another has them."""

    def anew():
        place = Place(str(tmp_path / "module.py"), (service.extract,))
        made = patterns._Modules(place)
        monkeypatch.setattr(patterns, "_modules", lambda: made)
        return made

    return anew


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.VERBOSE])
def test_a_pattern_of_a_module_is_the_one_that_its_text_and_flags_compile_to_first_and_later(modules, text, flags):
    modules()
    first = compiled(text, flags)
    keep()
    modules()
    assert compiled(text, flags) == first == re.compile(text, flags)


def test_what_one_program_compiled_and_kept_no_later_one_compiles(modules, monkeypatch):
    modules()
    compiled("née (?P<name>[a-z]+)", re.IGNORECASE)
    keep()
    monkeypatch.setattr(patterns, "parse", lambda *_: pytest.fail("it was kept"))
    modules()
    assert compiled("née (?P<name>[a-z]+)", re.IGNORECASE).search("NÉE ROE")["name"] == "ROE"


def test_what_was_compiled_is_kept_beside_what_was_there(modules):
    for text in ("a+", "b+"):
        modules()
        compiled(text)
        keep()
    assert {text for text, _ in modules().programs} == {"a+", "b+"}


def test_nothing_is_written_where_nothing_was_compiled(modules, tmp_path):
    modules()
    keep()
    assert list(tmp_path.iterdir()) == []


def test_a_text_of_a_module_that_is_no_pattern_is_told_as_ever(modules):
    modules()
    with pytest.raises(re.error):
        compiled("(a")


def test_where_no_pattern_was_asked_for_nothing_is_read_to_keep_them(modules, monkeypatch):
    made = modules()
    monkeypatch.setattr(Place, "read", lambda _: pytest.fail("nothing was asked for"))
    keep()
    assert not made.grown
