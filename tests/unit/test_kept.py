"""What is kept is what would be made anew, of the same code and data, or it is made anew."""

import importlib
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from service.domain.memory import kept as keeping
from service.domain.memory.fingerprint import fingerprint
from service.domain.memory.kept import kept

VALUE = {"oslo": [("Oslo", 59.9, frozenset({1, 2}), None)], "bergen": []}
"""A value of all that tables are made of."""


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return a package that a value is made of, as a module of its own."""
    home = tmp_path / "maps"
    home.mkdir()
    (home / "__init__.py").write_text('"""Maps."""\n')
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("maps")
    sys.modules.pop("maps")
    fingerprint.cache_clear()


def asked(package, make=lambda: VALUE, libraries=("attrs",)):
    return kept(package.__file__, (package,), libraries, make)


def no_need():
    pytest.fail("made anew, though it was kept")


def file_of(package):
    return Path(cache_from_source(package.__file__)).with_suffix(".kept")


def test_a_value_that_was_kept_is_not_made_again_and_is_the_same(package):
    assert asked(package) == VALUE
    assert asked(package, no_need) == VALUE


def test_a_table_of_the_package_that_changes_makes_it_anew(package):
    asked(package)
    (Path(package.__file__).parent / "towns.toml").write_text("[towns]\n")
    fingerprint.cache_clear()
    assert asked(package, lambda: "of the new table") == "of the new table"
    assert asked(package, no_need) == "of the new table"


def test_another_version_of_a_library_makes_it_anew(package, monkeypatch):
    asked(package)
    monkeypatch.setattr(keeping, "version", lambda _: "999.0")
    assert asked(package, lambda: "of the new library") == "of the new library"


def test_another_python_makes_it_anew(package, monkeypatch):
    asked(package)
    monkeypatch.setattr(sys, "version", "9.9.9")
    assert asked(package, lambda: "of the new Python") == "of the new Python"


@pytest.mark.parametrize("place", [0, 40, 70, -1])
def test_a_file_with_one_byte_changed_is_not_believed(package, place):
    asked(package)
    data = bytearray(file_of(package).read_bytes())
    data[place] ^= 1
    file_of(package).write_bytes(data)
    assert asked(package, lambda: "anew") == "anew"


@pytest.mark.parametrize("length", [0, 10, 32, 64, 80])
def test_a_file_that_was_cut_short_is_not_believed(package, length):
    asked(package)
    file_of(package).write_bytes(file_of(package).read_bytes()[:length])
    assert asked(package, lambda: "anew") == "anew"


def test_where_nothing_can_be_written_it_is_made_each_time(package):
    file_of(package).parent.mkdir(exist_ok=True)
    file_of(package).mkdir()
    assert asked(package) == VALUE
    assert asked(package, lambda: "again") == "again"
    assert not list(file_of(package).parent.glob("*.[0-9]*"))


def test_a_python_that_keeps_no_bytecode_keeps_nothing(package, monkeypatch):
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert asked(package) == VALUE
    assert asked(package, lambda: "again") == "again"


@pytest.mark.usefixtures("package")
def test_nobody_reads_half_of_what_many_write_at_once(tmp_path):
    script = tmp_path / "write.py"
    script.write_text(
        "import maps, sys\n"
        "from service.domain.memory.kept import kept\n"
        "for number in range(40):\n"
        "    value = kept(maps.__file__, (maps,), (), lambda: ['x' * 200_000])\n"
        "    assert value == ['x' * 200_000], len(value)\n"
        "    from importlib.util import cache_from_source\n"
        "    from pathlib import Path\n"
        "    Path(cache_from_source(maps.__file__)).with_suffix('.kept').unlink(missing_ok=True)\n"
    )
    root = Path(__file__).parents[2]
    writers = [
        subprocess.Popen(
            [sys.executable, str(script)],
            env={"PYTHONPATH": f"{tmp_path}:{root}", "PATH": ""},
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [(b"", 0)] * 3
